# Testi della pagina di una simulazione in italiano. Le chiavi sono le stesse di en/simulation.ftl.

## Testata
simulation-title = Simulazione: { $name }
simulation-title-unnamed = Simulazione
simulation-what = { $days }, ore { $span }, in fasce di { $length }
simulation-days = { $count ->
    [one] { $number } giornata simulata
   *[other] { $number } giornate simulate
}
simulation-source = Fonte dei dati: { $source }
simulation-source-none = Lo studio non dice da dove vengono i suoi dati.
simulation-run = { $reason } Seme { $seed }; { $events } eventi (contatti arrivati, conclusi o abbandonati).
simulation-stopped-replications = Sono state simulate tutte le giornate richieste.
simulation-stopped-half-width = La simulazione si è fermata quando il livello di servizio di ogni tipo di contatto era noto con la precisione richiesta. Gli intervalli trovati così contengono il valore vero un po' meno di 95 volte su 100.
simulation-stopped-limit = La simulazione si è fermata al numero massimo di giornate; il livello di servizio non è ancora noto con la precisione richiesta.
simulation-foot = Prodotto con Organico. Tutti i valori descrivono lo studio simulato, non una giornata osservata.

## Sezioni
simulation-section-summary = In breve
simulation-section-types = Tipi di contatto
simulation-section-groups = Gruppi
simulation-section-intervals = L'andamento della giornata
simulation-section-reasons = Dove i contatti hanno atteso, e perché
simulation-section-why = Perché questi numeri

## In breve
simulation-no-types = Lo studio non ha tipi di contatto.
simulation-says-targets = Obiettivi di livello di servizio: { $reached } raggiunti, { $missed } non raggiunti, { $chance } nei limiti del caso.
simulation-says-level = { $type }: { $level } dei contatti offerti con risposta entro { $threshold }; { $verdict }.
simulation-says-reached = l'obiettivo ({ $target }) è raggiunto
simulation-says-missed = l'obiettivo ({ $target }) non è raggiunto
simulation-says-chance = l'obiettivo ({ $target }) è nei limiti del caso: per dire se è raggiunto servono più giornate simulate
simulation-says-no-target = non è fissato un obiettivo
simulation-says-rest = Rinunce: { $lost }; attesa media di chi riceve risposta: { $wait }.
simulation-says-overdue = Lavoro oltre la scadenza: { $share }.
simulation-says-nothing = { $type }: nessun contatto arriva a una persona, quindi non c'è un livello di servizio.
simulation-more-types = { $count ->
    [one] La frase su { $number } tipo di contatto più piccolo è omessa: i suoi valori sono nelle tabelle.
   *[other] Le frasi su { $number } tipi di contatto più piccoli sono omesse: i loro valori sono nelle tabelle.
}
simulation-reading = Come si legge: tra parentesi c'è l'intervallo di confidenza al 95%. Con altri semi la simulazione darebbe altri valori; su cento intervalli così fatti circa 95 contengono il valore vero di questo studio. L'intervallo dice quanto bene la simulazione conosce lo studio, non quanto bene lo studio conosce il futuro, né quanto differiscono le singole giornate. Se un obiettivo cade dentro l'intervallo, la simulazione non può dire se è raggiunto.
simulation-reading-single = È stata simulata una sola giornata: non si può dare un intervallo, e ogni valore dipende dal caso. Prima di decidere occorre simularne di più.
simulation-card-contacts = Contatti al giorno
simulation-card-service = Servizio
simulation-card-people = Persone
simulation-figure-targets = Obiettivi raggiunti
simulation-figure-queue = In attesa, al massimo
simulation-figure-staffed = In turno, al massimo
simulation-figure-busy = Occupati, al massimo

## Intestazioni
simulation-head-type = Tipo di contatto
simulation-head-group = Gruppo
simulation-head-site = Luogo
simulation-head-offered = Offerti
simulation-head-answered = Con risposta
simulation-head-abandoned = Abbandonati
simulation-head-blocked = Bloccati
simulation-head-contained = Risolti in automatico
simulation-head-retried = Richiamate del cliente
simulation-head-called-back = Richiamati
simulation-head-returned = Rimandati in coda
simulation-head-unfinished = Aperti alla fine
simulation-head-threshold = Soglia
simulation-head-target = Obiettivo
simulation-head-verdict = Esito
simulation-head-sl-off = In tempo, sugli offerti
simulation-head-sl-ans = In tempo, sui contatti con risposta
simulation-head-sl-exab = In tempo, sugli offerti meno le rinunce entro la soglia
simulation-head-pwait = Devono attendere
simulation-head-pab = Rinunciano
simulation-head-pblock = Bloccati, sugli offerti
simulation-head-asa = Attesa media di chi ha risposta (ASA)
simulation-head-ew = Attesa media di tutti
simulation-head-eq = Coda media
simulation-head-overdue = Oltre la scadenza
simulation-head-p05 = Una giornata su venti sotto
simulation-head-p50 = Metà delle giornate sotto
simulation-head-p95 = Una giornata su venti sopra
simulation-head-met = Giornate in obiettivo
simulation-head-formula = Formula
simulation-head-measure = Misura
simulation-head-exact = Esatto
simulation-head-simulated = Simulato
simulation-head-inside = Valore esatto nell'intervallo
simulation-head-staffed = In turno
simulation-head-busy = Occupati
simulation-head-occ = Saturazione (occupancy)
simulation-head-worst = Coda più lunga
simulation-head-nobody = Nessuno in turno
simulation-head-all-busy = Tutti occupati
simulation-head-held = Trattenuti
simulation-head-queue-then = Coda in quella fascia
simulation-head-level-then = In tempo in quella fascia

## Tipi di contatto
simulation-all-types = Tutti i tipi
simulation-counts-title = I contatti di una giornata
simulation-counts-lead = Medie delle giornate simulate; ciò che non è mai accaduto non ha una colonna. Un contatto offerto riceve risposta, è abbandonato o bloccato, oppure attende ancora alla fine. Aperti alla fine sono quelli che allora attendono o sono in lavorazione.
simulation-others-title = Che cos'altro è accaduto ai contatti
simulation-others-lead = Medie delle giornate simulate. I contatti risolti in automatico non sono tra gli offerti; chi riprova è offerto di nuovo.
simulation-levels-title = Livello di servizio, nelle sue tre definizioni
simulation-levels-lead = Sono tre valori diversi e non vanno mescolati. L'obiettivo è confrontato con il primo: risposte entro la soglia su tutti gli offerti.
simulation-waits-title = Attese e rinunce
simulation-waits-lead = Le quote sono calcolate sugli offerti. Chi riceve risposta subito conta come attesa di 0.
simulation-daily-title = Livello di servizio delle singole giornate
simulation-daily-lead = Le giornate differiscono anche a parità di persone e di contatti attesi. La tabella mostra come si distribuisce la prima definizione, sugli offerti, e in quante giornate simulate l'obiettivo è raggiunto.
simulation-exact-title = Valori esatti accanto a quelli simulati
simulation-exact-lead = Dove una formula risponde esattamente alla stessa domanda, il suo valore sta accanto a quello simulato. Circa un valore esatto su venti cade fuori dal suo intervallo per puro caso; se sono molti, qualcosa non torna.
simulation-formula-erlang-a = Erlang A (con rinunce)
simulation-formula-erlang-b = Erlang B (senza coda)
simulation-formula-erlang-c = Erlang C (senza rinunce)
simulation-formula-time-varying = Coda variabile nel tempo
simulation-formula-other = Formula esatta
simulation-inside = sì
simulation-outside = no
simulation-verdict-reached = raggiunto
simulation-verdict-missed = non raggiunto
simulation-verdict-chance = nei limiti del caso
simulation-verdict-none = senza obiettivo
simulation-none-offered = nessun contatto
simulation-none-answered = nessuna risposta
simulation-none-on-duty = nessuno in turno

## Gruppi
simulation-no-groups = Lo studio non ha gruppi.
simulation-groups-lead = Medie su tutta la parte della giornata che viene contata, comprese le ore di chiusura: operatori in turno e non in pausa, operatori occupati con i contatti, tempo occupato sul tempo in turno.
simulation-matrix-title = Chi serve che cosa
simulation-matrix-lead = Numero medio di contatti in lavorazione, per gruppo e tipo di contatto. Una lineetta: il gruppo non può prendere quel tipo.
simulation-at-home = da casa

## L'andamento della giornata
simulation-no-intervals = Nessuna fascia della giornata è stata contata.
simulation-intervals-lead = Medie di ogni fascia su tutte le giornate simulate, con la loro banda al 95%. La linea si interrompe dove non c'è nulla da misurare: nessun contatto, o nessuno in turno.
simulation-chart-contacts = Contatti per fascia
simulation-chart-waiting = Numero medio di contatti in attesa
simulation-chart-level = Risposte entro { $threshold }, sugli offerti
simulation-chart-people = Operatori in turno e occupati
simulation-chart-occ = Saturazione (occupancy)
simulation-chart-said = { $label }: massimo { $most } alle { $most_at }, minimo { $least } alle { $least_at }.
simulation-chart-data = Dati dei grafici
simulation-group-heading = Gruppo: { $group }
simulation-unit-contacts = contatti per fascia
simulation-unit-waiting = contatti in attesa
simulation-unit-occ = saturazione
simulation-key-band = Banda al 95%
simulation-key-waiting = In attesa
simulation-key-level = Livello di servizio
simulation-key-busy = Occupati
simulation-empty-contacts = In nessuna fascia un contatto arriva alle persone.
simulation-empty-waiting = In nessuna fascia qualcuno attende.
simulation-empty-level = In nessuna fascia c'è un livello di servizio.
simulation-empty-people = In nessuna fascia qualcuno è in turno.
simulation-empty-occ = In nessuna fascia c'è una saturazione.
simulation-types-left-out = { $count ->
    [one] Sono disegnati gli otto tipi con più contatti; i grafici di { $number } altro tipo sono omessi. Le sue fasce sono nel documento JSON della simulazione.
   *[other] Sono disegnati gli otto tipi con più contatti; i grafici di altri { $number } tipi sono omessi. Le loro fasce sono nel documento JSON della simulazione.
}
simulation-groups-left-out = { $count ->
    [one] Sono disegnati gli otto gruppi con più operatori in turno; i grafici di { $number } altro gruppo sono omessi. Le sue fasce sono nel documento JSON della simulazione.
   *[other] Sono disegnati gli otto gruppi con più operatori in turno; i grafici di altri { $number } gruppi sono omessi. Le loro fasce sono nel documento JSON della simulazione.
}

## Dove i contatti hanno atteso
simulation-reasons-none = Nessun contatto ha dovuto attendere.
simulation-reasons-lead = Che cosa hanno trovato all'arrivo i contatti che hanno dovuto attendere. Il rimedio cambia: dove non c'è nessuno servono altri turni, dove tutti sono occupati più persone, dove le persone libere sono trattenute un'altra riserva o un overflow anticipato.
simulation-reasons-title = Che cosa hanno trovato i contatti in attesa
simulation-reason-nobody = nessuno in turno che possa prenderli
simulation-reason-busy = tutti occupati
simulation-reason-held = solo persone libere, trattenute da una riserva o da un timer
simulation-waited = in attesa: { $share }

## Perché questi numeri
simulation-why-measures = Che cosa si divide per che cosa
simulation-why-offered = Offerti
simulation-why-offered-text = Contatti che arrivano alla coda di una persona, compresi quelli di chi riprova. I contatti risolti in automatico non ne fanno parte.
simulation-why-answered = Con risposta
simulation-why-answered-text = Contatti presi da una persona, in qualunque momento.
simulation-why-abandoned = Abbandonati
simulation-why-abandoned-text = Contatti di chi ha rinunciato senza risposta.
simulation-why-sl-off = In tempo, sugli offerti
simulation-why-sl-off-text = Risposte entro la soglia divise per tutti gli offerti. Chi rinuncia, anche subito, pesa contro.
simulation-why-sl-ans = In tempo, sui contatti con risposta
simulation-why-sl-ans-text = Risposte entro la soglia divise per i contatti con risposta. Chi rinuncia non conta affatto: può essere alto anche dove molti rinunciano.
simulation-why-sl-exab = In tempo, sugli offerti meno le rinunce entro la soglia
simulation-why-sl-exab-text = Risposte entro la soglia divise per gli offerti meno chi ha rinunciato entro la soglia.
simulation-why-pwait = Devono attendere
simulation-why-pwait-text = Contatti che all'arrivo non hanno trovato libero nessuno che potesse prenderli subito, divisi per gli offerti.
simulation-why-pab = Rinunciano
simulation-why-pab-text = Abbandonati divisi per gli offerti.
simulation-why-asa = Attesa media di chi ha risposta (ASA)
simulation-why-asa-text = Secondi attesi da chi ha ricevuto risposta, divisi per i contatti con risposta. Le attese di chi ha rinunciato non ci sono.
simulation-why-ew = Attesa media di tutti
simulation-why-ew-text = Secondi attesi da tutti, compreso chi ha rinunciato, divisi per gli offerti.
simulation-why-eq = Coda media
simulation-why-eq-text = Secondi attesi da tutti divisi per i secondi del tempo contato: quanti attendono in media.
simulation-why-occ = Saturazione (occupancy)
simulation-why-occ-text = Tempo occupato diviso per il tempo in turno senza le pause. Non dice quanto è faticoso il lavoro.
simulation-why-daily = Singole giornate
simulation-why-daily-text = Il livello di servizio di ogni giornata presa da sola. Il livello medio di uno studio è il totale dei contatti in tempo sul totale degli offerti, non la media delle giornate.
simulation-why-reasons = Motivi dell'attesa
simulation-why-reasons-text = Che cosa ha trovato all'arrivo un contatto che ha dovuto attendere, diviso per tutti quelli che hanno dovuto attendere.
simulation-why-interval = Intervallo di confidenza al 95%
simulation-why-interval-text = Viene da quanto differiscono giornate simulate indipendenti. Dove una misura divide due medie, l'intervallo tiene conto di entrambe. Gli estremi sotto 0 o sopra il 100% sono tagliati lì.
simulation-why-assumed = Che cosa si è ipotizzato, e che cosa si è eseguito
simulation-why-assumed-lead = La simulazione risponde solo per questo studio. Ciò che lo studio non contiene non è accaduto.
simulation-why-again = Lo stesso studio, lo stesso numero di giornate e lo stesso seme danno gli stessi valori fino all'ultimo byte, con qualunque numero di thread.
simulation-fact-staff = Persone
simulation-staff-groups = { $count ->
    [one] { $number } gruppo
   *[other] { $number } gruppi
}
simulation-staff-people = { $count ->
    [one] { $number } persona
   *[other] { $number } persone, una per una
}
simulation-staff-both = { $people }, con turni e pause propri ({ $groups })
simulation-fact-start = Inizio della giornata
simulation-start-empty = nessuno attende e nessuno è in lavorazione
simulation-start-stationary = ci sono già contatti, estratti dallo stato stazionario con i primi arrivi e le prime persone
simulation-fact-end = Contatto in corso a fine turno
simulation-end-exhaustive = prima viene concluso
simulation-end-pre-emptive = torna subito in testa alla coda
simulation-fact-choice = Chi prende un contatto tra le persone libere
simulation-choice-longest-idle = chi è libero da più tempo
simulation-choice-least-occupied = chi è stato occupato di meno
simulation-choice-fixed = sempre nello stesso ordine
simulation-fact-uncounted = Fasce simulate e non contate
simulation-uncounted = all'inizio: { $first }; alla fine: { $last }
simulation-fact-shared = Variazione della giornata comune a tutti i tipi
simulation-fact-outages = Interruzioni previste
simulation-outages = { $count ->
    [one] { $number } interruzione: i contatti in corso tornano in testa alla coda
   *[other] { $number } interruzioni: i contatti in corso tornano in testa alla coda
}
simulation-fact-homes = Interruzioni in singole case
simulation-home-outages = a caso, in media una ogni { $hours } ore di lavoro
simulation-fact-fatigue = Ipotesi dichiarata: affaticamento
simulation-fatigue = oltre { $above } di tempo occupato le persone rallentano, fino a { $slowdown } in più per contatto quando sono sempre occupate
simulation-fact-deferred = Lavoro differito con scadenza
simulation-fact-concurrent = Più contatti insieme
simulation-fact-callback = Si offre di essere richiamati
simulation-fact-retrial = I clienti riprovano
simulation-fact-automation = Prima risponde una macchina
simulation-fact-transfers = Contatti che ne generano altri
simulation-fact-capped = Numero limitato di linee
simulation-fact-days = Giornate simulate
simulation-fact-seed = Seme
simulation-fact-events = Eventi
simulation-fact-digest = Impronta di tutti i conteggi
