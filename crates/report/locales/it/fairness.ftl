# Testi sull'equità, in italiano. Le chiavi sono quelle di en/fairness.ftl.

## Conteggi
fairness-late = Turni serali
fairness-weekend = Giorni di weekend
fairness-night = Turni notturni
fairness-split = Giorni spezzati
fairness-holiday = Festivi lavorati
fairness-refused-wish = Desideri negati
fairness-remote-day = Giornate agili

## Gruppi
fairness-full-time = tempo pieno
fairness-horizontal = part-time orizzontale
fairness-vertical = part-time verticale
fairness-group = { $sites }, { $contracts } ({ $people } persone)
fairness-row = { $contracts } ({ $people })
fairness-any = qualsiasi numero

## Terminale
fairness-text-lead = Come i carichi sono ripartiti fra persone confrontabili, in gruppi di cinque o più: riportati dai piani precedenti e con questo piano.
fairness-line = { $measure }: { $before } a persona riportati, { $after } con questo piano; il quarto che ne ha meno { $least }, quello che ne ha di più { $most }; persone per numero { $bands }
fairness-line-small = { $measure }: { $before } a persona riportati, { $after } con questo piano
fairness-without-row-carried = { $count ->
    [one] { $number } persona non ha una riga in quanto riportato.
   *[other] { $number } persone non hanno una riga in quanto riportato.
}
fairness-without-row-after = { $count ->
    [one] { $number } persona non ha una riga neppure con questo piano.
   *[other] { $number } persone non hanno una riga neppure con questo piano.
}
fairness-too-few = Meno di cinque persone sono confrontabili: non si mostra alcun gruppo.
fairness-own = La sua riga personale, visibile solo a lei. Accanto, la media del suo gruppo: { $group }.
fairness-own-alone = La sua riga personale, visibile solo a lei. Le persone confrontabili con lei sono meno di cinque: non si mostra alcuna media.
fairness-own-line = { $measure }: { $before } riportati, { $after } con questo piano (media del gruppo { $mean })
fairness-written = Registro scritto in { $file }: { $people } persone, fino al { $until }.

## Sezione del rapporto
section-fairness = Equità
fairness-lead = Come carichi e giornate agili sono ripartiti fra persone confrontabili: stessa sede e stesso tipo di contratto. I gruppi sono di cinque o più persone e nessuna cifra è quella di una persona sola; ciascuno può vedere la propria riga.
fairness-wishes = Giornate agili desiderate e concesse: { $wishes }.
fairness-no-ledger = Dai piani precedenti non è riportato nulla: il centro non ha ancora un registro, quindi i conteggi sono quelli di questo solo piano.
fairness-title = Carichi a persona, per gruppo
fairness-how = Ogni barra va dalla media del quarto di persone che ne ha meno alla media del quarto che ne ha di più, e il segno è la media di tutti: più corta è la barra, più il carico è ripartito equamente. I gruppi di meno di dieci persone hanno solo il segno.
fairness-description = Per ogni gruppo e carico, la media e la distanza fra il quarto di persone che ne ha meno e quello che ne ha di più.
fairness-key-carried = riportati dai piani precedenti
fairness-key-after = con questo piano
head-group = Gruppo
head-burden = Carico
head-carried-mean = Media riportata
head-after-mean = Media con questo piano
head-least-quarter = Quarto che ne ha meno
head-most-quarter = Quarto che ne ha di più
head-people-by-count = Persone per numero
