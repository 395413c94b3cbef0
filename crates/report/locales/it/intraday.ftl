# Testi della giornata in corso, in italiano. Le chiavi sono le stesse di en/intraday.ftl.

## Testata
intraday-title = { $centre }: { $date }, in giornata
intraday-at = Dati registrati fino alle { $at }. Il servizio è simulato su { $days } giornate, seme { $seed }.
intraday-invented = Domanda e persone di questo centro sono inventate.
intraday-no-roster = Per questo giorno non è dato un piano turni: le persone in turno sono quelle che chiedeva la previsione del giorno prima. Le mancanze si intendono rispetto a quell'organico, non a persone reali.
intraday-foot = Prodotto con Organico. Le mosse sono proposte: si chiede a chi può e vuole, e decide il centro.
intraday-section-summary = In breve
intraday-section-moves = Che cosa si può fare
intraday-section-contacts = Contatti: previsti, registrati, attesi ora
intraday-section-service = Il servizio nel resto della giornata
intraday-section-people = Persone necessarie e in turno
intraday-section-why = Perché questi numeri

## Frasi
intraday-busy-more = { $type }: più contatti del previsto, { $percent } in più. Fino alle { $at } ne sono arrivati { $recorded } contro { $expected } previsti; per il resto della giornata se ne attendono { $rest } invece di { $before } (8 giornate su 10: da { $low } a { $high }).
intraday-busy-fewer = { $type }: meno contatti del previsto, { $percent } in meno. Fino alle { $at } ne sono arrivati { $recorded } contro { $expected } previsti; per il resto della giornata se ne attendono { $rest } invece di { $before } (8 giornate su 10: da { $low } a { $high }).
intraday-busy-even = { $type }: come previsto. Fino alle { $at } sono arrivati { $recorded } contatti contro { $expected } previsti; per il resto della giornata se ne attendono { $rest } (8 giornate su 10: da { $low } a { $high }).
intraday-rest-reached = Resto della giornata: livello di servizio { $level } (da { $low } a { $high }) entro { $seconds }; l'obiettivo di { $target } è raggiunto.
intraday-rest-missed = Resto della giornata: livello di servizio { $level } (da { $low } a { $high }) entro { $seconds }; l'obiettivo di { $target } non è raggiunto.
intraday-rest-moved = Resto della giornata: livello di servizio { $level } (da { $low } a { $high }) entro { $seconds } così come stanno le cose, { $after } con le mosse; obiettivo { $target }.
intraday-verdict-none = Nel resto della giornata nessun tipo di contatto con un obiettivo di servizio attende contatti.
intraday-verdict-reached = Così come stanno le cose, nel resto della giornata ogni obiettivo di servizio è raggiunto e non avanza nessuno.
intraday-verdict-surplus = Nel resto della giornata ogni obiettivo di servizio è raggiunto e ci sono persone in più: chi vuole potrebbe uscire prima.
intraday-verdict-restored = Con le mosse qui sotto ogni obiettivo di servizio è raggiunto nel resto della giornata.
intraday-verdict-improved = Le mosse qui sotto aiutano, ma nessuna combinazione provata riporta tutti gli obiettivi. Restano mancati: { $types }.
intraday-verdict-beyond = Nulla di ciò che è stato provato aiuta a raggiungere gli obiettivi. Mancati: { $types }.

## Mosse
intraday-crew = { $skill }, { $site }
intraday-crew-all = { $skill }, tutte le sedi
intraday-move-stay-longer = { $count ->
    [one] { $people } persona del gruppo { $crew } resta { $minutes } minuti in più, tra le { $from } e le { $to }
   *[other] { $people } persone del gruppo { $crew } restano { $minutes } minuti in più, tra le { $from } e le { $to }
}
intraday-move-pauses = { $count ->
    [one] { $people } persona del gruppo { $crew } fa la pausa fuori dalla fascia { $from }–{ $to }
   *[other] { $people } persone del gruppo { $crew } fanno la pausa fuori dalla fascia { $from }–{ $to }
}
intraday-move-priority-level = { $type } diventa urgente come ciò che le stesse persone prendono per primo: risponde chi aspetta da più tempo
intraday-move-priority-first = { $type } passa davanti a tutto ciò che prendono le stesse persone
intraday-move-overflow = { $type }: i contatti sono offerti subito anche a chi di solito subentra dopo un'attesa
intraday-move-postpone = { $type }: la lavorazione attende fino alle { $to }
intraday-move-callbacks = { $type }: si offre la richiamata quando l'attesa supera { $seconds } (ipotesi: accetta il { $share })
intraday-move-more-people = { $count ->
    [one] { $people } persona in più per { $crew }, { $from }–{ $to }
   *[other] { $people } persone in più per { $crew }, { $from }–{ $to }
}
intraday-move-leave-early = { $count ->
    [one] { $people } persona del gruppo { $crew } che lo desidera esce alle { $from } ({ $hours } ore)
   *[other] { $people } persone del gruppo { $crew } che lo desiderano escono alle { $from } ({ $hours } ore in tutto)
}
intraday-cost-none = nessun costo
intraday-cost-hours = { $money } ({ $hours } h)
intraday-cost-without-premium = { $money } ({ $hours } h, maggiorazione ignota per { $unpriced } h)
intraday-cost-saved = { $money } in meno se non retribuite ({ $hours } h)
intraday-moves-cost = Tutte le mosse scelte insieme: { $cost }.
intraday-tried = Che cosa è stato provato
intraday-tried-lead = Ogni mossa da sola, a partire dalla situazione di adesso: il suo effetto sul tipo di contatto più lontano dall'obiettivo, sulle stesse giornate simulate.
intraday-moves-lead = Turni più lunghi e pause spostate sono proposti solo dove non violano regole che il piano turni rispetta: riposo giornaliero, pause, pause dal videoterminale, limiti del lavoro supplementare. Le persone sono gruppi di cinque o più; a chi chiedere non si decide qui. La combinazione è la meno cara trovata dalla ricerca, senza la prova che non ne esista una migliore.
intraday-head-move = Mossa
intraday-head-cost = Costo
intraday-head-gain = Livello di servizio
intraday-head-target = Obiettivo
intraday-as-it-stands = Così come stanno le cose
intraday-gain = { $points } punti, { $type }

## Contatti
intraday-contacts-lead = Contatti per fascia: la previsione fatta il giorno prima, ciò che è stato registrato e ciò che si attende ora, con la banda che contiene 8 fasce su 10.
intraday-contacts-how = Quanta parte dello scostamento vale anche per il resto della giornata si è imparato dalle giornate passate dello stesso tipo di contatto: l'ultima colonna dice di quanto cambiava lì l'errore; un trattino significa nessun aggiornamento.
intraday-unit-contacts = contatti
intraday-line-forecast = previsione del giorno prima
intraday-line-updated = attesi ora
intraday-line-recorded = registrati
intraday-line-band = 8 fasce su 10
intraday-line-target = obiettivo { $share }
intraday-line-now = ore { $at }
intraday-head-type = Tipo di contatto
intraday-head-recorded = Registrati
intraday-head-expected = Previsti finora
intraday-head-busier = Scostamento
intraday-head-rest-before = Resto, giorno prima
intraday-head-rest = Resto, ora
intraday-head-rest-band = 8 giornate su 10
intraday-head-handle = Tempo di gestione
intraday-head-learned = Errore nel passato

## Servizio
intraday-service-lead = Il resto della giornata, ripercorso contatto per contatto con i contatti attesi ora e le persone in turno. Tra parentesi l'intervallo al 95% della media; accanto, i valori tra cui cadono nove giornate su dieci.
intraday-unit-level = livello di servizio
intraday-line-before = così come stanno le cose
intraday-line-after = con le mosse
intraday-target = { $share } in { $seconds }
intraday-head-left-so-far = Rinunce finora
intraday-head-rest-level = Resto della giornata
intraday-head-rest-days = 9 giornate su 10
intraday-head-rest-left = Rinunce
intraday-head-rest-wait = Attesa media
intraday-head-after = Con le mosse

## Persone
intraday-people-roster = Le persone del piano turni rispetto a quelle da pianificare per i contatti attesi ora. Chi serve più tipi di contatto conta in parte per ciascuno.
intraday-people-requirement = Le persone necessarie ora sui contatti rispetto a quelle che chiedeva la previsione del giorno prima.
intraday-people-said = Persone necessarie secondo la previsione del giorno prima, necessarie ora e in turno, per fascia.
intraday-missing = Persone che mancano, per fascia
intraday-missing-lead = Le persone che mancano al massimo in ogni ora, indicata dal suo inizio; 0 vuol dire nessuna, la cella vuota che il tipo è chiuso. Il fabbisogno è per tipo di contatto: ciò che dà il lavoro in comune si vede nel servizio simulato.
intraday-missing-at = { $people } ({ $band })
intraday-missing-line = Persone che mancano: { $bands }.
intraday-unit-people = persone
intraday-line-planned = necessarie, giorno prima
intraday-line-required = necessarie ora
intraday-line-duty = in turno
intraday-crews = In turno per gruppo
intraday-crews-lead = Persone di una sede con la stessa prima competenza, cinque o più; in media in turno e non in pausa, per ora. I gruppi più piccoli sono messi insieme tra le sedi, o omessi.
intraday-head-crew = Gruppo
intraday-head-shifts = Turni oggi

## Riquadri
intraday-card-contacts = Contatti
intraday-card-service = Servizio
intraday-card-moves = Mosse
intraday-figure-recorded = Registrati
intraday-figure-expected = Previsti finora
intraday-figure-rest = Resto della giornata, ora
intraday-figure-rest-before = Resto, giorno prima
intraday-figure-reached = Obiettivi raggiunti
intraday-figure-reached-after = Con le mosse
intraday-figure-missing = Mancano al massimo
intraday-figure-moves = Scelte
intraday-figure-hours = Ore di lavoro
intraday-figure-cost = Costo
intraday-figure-tried = Provate
intraday-part-of = { $part } su { $whole }

## Perché
intraday-why-forecast = Contatti: la previsione usa solo lo storico prima di questo giorno. Quanto la giornata finora si scosta sposta il resto con un fattore: una parte dello scostamento vale tutto il giorno, una parte svanisce nel giro di ore, e il caso delle singole fasce non è né l'una né l'altra. Quanto pesano le parti e fin dove va l'aggiornamento si è imparato dalle giornate passate; dove lì non aggiornare sarebbe stato meglio, non si aggiorna.
intraday-why-service = Servizio: la giornata è ripercorsa dall'inizio con ciò che è stato registrato, così il resto trova la coda che lascia la mattina; le persone mancano o sono lontane dai contatti quanto il centro dichiara. Il lavoro differito comincia la giornata senza giacenza.
intraday-why-people = Persone necessarie: il dimensionamento del piano, con i contatti e i tempi di gestione attesi ora.
intraday-why-moves = Mosse: ognuna è fatta su una copia della giornata e ripercorsa con lo stesso caso. Se qualcuna chiude lo scarto si prende la meno cara, altrimenti quella che ne chiude di più rispetto al costo, e così via; ciò che poi non serve si toglie. Un'ora costa quanto dichiara il centro, con le maggiorazioni che hanno un valore; quelle che non l'hanno sono nominate e non prezzate.
intraday-why-limits = Non si considerano: il richiamo di chi oggi è a riposo, il prestito di persone tra committenti e il lavoro che non è un contatto, che è pianificato e non simulato.
intraday-notes = Da tenere presente:
