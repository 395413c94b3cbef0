# Testi del rapporto in italiano. Le chiavi sono le stesse di en/report.ftl.

## Pagina
page-title = Dimensionamento e piano turni: { $centre }
page-period = Da { $first } a { $last } · { $count ->
    [one] { $number } giorno
   *[other] { $number } giorni
} · fasce da { $minutes } minuti · fuso orario { $zone }
page-no-days = Il piano non comprende alcun giorno.
page-made = Piano creato { $at }. Pagina a uso interno: i turni sono indicati con pseudonimi.
page-invented = Dati inventati: la domanda di questo centro è generata, non osservata. I risultati non descrivono un centro reale.
page-assumptions = Ipotesi assunte, non rilevate
page-contents = Indice
page-foot = Prodotto con Organico. I valori normativi riportano fonte e grado di verifica; questa pagina non costituisce consulenza legale.

## Sezioni
section-summary = In sintesi
section-demand = Domanda attesa
section-coverage = Fabbisogno e operatori in turno
section-service = Livello di servizio
section-roster = Piano turni
section-cost = Costi
section-contracts = Commesse
section-people = Persone
section-rules = Regole e violazioni
section-shortfalls = Dove mancano operatori
section-why = Perché questi numeri
section-notes = Segnalazioni
section-glossary = Le parole di questa pagina
section-provenance = Provenienza e ripetibilità

## Sintesi
headline-coverage = Il piano copre il fabbisogno di tutte le skill in { $covered } fasce di apertura su { $open } ({ $share }). Copertura delle ore-operatore richieste: { $hours }.
headline-worst = La scopertura più forte è di { $when }, skill { $skill }: mancano { $missing } operatori sui { $required } richiesti.
headline-no-shortfall = In nessuna fascia manca più di mezzo operatore.
headline-service-one = { $type }: il livello di servizio simulato è { $level }, l'obiettivo è { $target }.
headline-service = { $reached } tipi di contatto su { $number } raggiungono l'obiettivo di livello di servizio; sotto obiettivo: { $below }.
headline-service-all = Tutti i tipi di contatto con un obiettivo ({ $number }) raggiungono il livello di servizio promesso.
headline-cost = Il periodo costa { $total }, pari a { $contact } per contatto gestito.
headline-people = { $count ->
    [one] { $heads } addetto
   *[other] { $heads } addetti
} ({ $fte } FTE): { $shifts } turni e { $hours } ore retribuite in turno ({ $share } delle ore contrattuali).
headline-rules = Controllo del piano turni: { $findings }.
headline-rules-kept = nessuna regola vincolante è violata
headline-rules-hard = { $count ->
    [one] { $number } violazione di regole vincolanti
   *[other] { $number } violazioni di regole vincolanti
}
headline-rules-soft = { $count ->
    [one] { $number } scostamento da regole preferenziali
   *[other] { $number } scostamenti da regole preferenziali
}
headline-rules-unknown = { $count ->
    [one] { $number } controllo non valutabile perché manca il valore della regola
   *[other] { $number } controlli non valutabili perché manca il valore della regola
}
card-service = Servizio
card-cost = Costi
card-people = Persone
figure-targets = Tipi di contatto a obiettivo
figure-of = { $part } su { $whole }
figure-offered = Contatti offerti
figure-handled = Contatti gestiti
figure-abandoned = Abbandonati
figure-occupancy = Saturazione (occupancy)
part-of-whole = { $part } su { $whole } ({ $share })

## Intestazioni
head-type = Tipo di contatto
head-method = Metodo di previsione
head-contacts = Contatti
head-handle-time = AHT
head-erlang-hours = Ore di lavoro (erlang-ora)
head-day-variation = Variabilità del giorno
head-day = Giorno
head-time = Fascia
head-work = Lavorazione
head-skill = Skill
head-hours = Ore
head-due = Scadenza
head-required-hours = Ore richieste
head-on-duty-hours = Ore presidiate
head-missing-hours = Ore scoperte
head-intervals-covered = Fasce coperte
head-target = Obiettivo
head-verdict = Esito
head-service-level = Livello di servizio (int. conf. 95%)
head-offered = Offerti
head-abandonment = Abbandono
head-asa = ASA
head-overdue = In arretrato
head-shifts = Turni
head-number = Numero
head-share = Quota
head-mean-length = Durata media retribuita (ore)
head-cost = Voce
head-amount = Importo
head-rate = Costo unitario
head-premium = Maggiorazione
head-level = Livello
head-month-pay = Mese a tempo pieno
head-hour-cost = Costo orario
head-figure = Indicatore
head-value = Valore
head-site = Sede
head-heads = Addetti
head-fte = FTE
head-rostered-hours = Ore in turno
head-seats-peak = Postazioni occupate (picco)
head-seats = Postazioni
head-rule = Regola
head-kind = Tipo
head-source = Fonte
head-status = Verifica della fonte
head-cases = Casi
head-people = Addetti
head-worst = Caso peggiore
head-worst-interval = Fascia peggiore
head-required = Richiesti
head-on-duty = In turno
head-demand = Attività
head-busiest = Fascia di punta
head-model = Modello
head-reason = Vincolo che decide
head-erlangs = Erlang
head-net = Netto
head-gross = Lordo
head-open-intervals = Fasce aperte
head-code = Codice
head-place = Dove
head-note = Segnalazione

## Grafici
chart-data = Dati del grafico
charts-left-out = { $count ->
    [one] Il grafico di { $number } altra voce è omesso: i suoi valori sono nella tabella.
   *[other] I grafici di altre { $number } voci sono omessi: i loro valori sono nella tabella.
}
unit-contacts-day = contatti al giorno
unit-contacts-interval = contatti per fascia di { $minutes } min
unit-people = operatori
unit-service = livello di servizio
unit-time = ora del giorno
key-expected = Attesi
key-band80 = Banda 80%
key-band95 = Banda 95%
key-required = Richiesti
key-on-duty = In turno
key-missing = Scopertura
key-short2 = manca oltre il 15%
key-short1 = manca fino al 15%
key-even = coperto
key-more1 = 15–50% in più
key-more2 = oltre il 50% in più
key-service-mean = Media
key-service-interval = Intervallo di confidenza 95%
key-target = Obiettivo { $share }
key-day-median = Mediana
key-day-span = 90% delle simulazioni
key-below = meno di { $limit }
key-above = { $limit } e oltre
key-at-site = In sede
key-at-home = In lavoro agile
key-or-more = { $number } o più
key-pause = Pausa

## Domanda
demand-empty = Il piano non prevede contatti.
demand-lead = Per ogni tipo di contatto: il totale di ogni giorno del periodo e una settimana tipo, fascia per fascia. Nell'80% dei casi il valore osservato cade nella banda scura, nel 95% in quella chiara. La banda dei totali tiene conto della variabilità del giorno intero e di quella della singola fascia.
demand-days-title = { $type }: contatti al giorno
demand-days-description = Contatti attesi in ciascun giorno del periodo, con le bande all'80% e al 95%.
demand-week-title = { $type }: settimana tipo, fasce da { $minutes } minuti
demand-week-description = Contatti attesi in ciascuna fascia di una settimana, con le bande all'80% e al 95%. Le ore di chiusura non sono disegnate.
demand-work-title = Lavorazioni che non sono contatti
method-top-down = Top-down: settimana, giorno, profilo orario
method-seasonal-naive = Stagionale semplice
method-average = Media di più metodi, pesati con i loro errori sul passato
method-low-rank = Forme tipiche della giornata
method-day-effects = Giorni che si seguono
method-weekday-mean = Media dello stesso giorno della settimana
method-recent-mean = Media dei giorni disponibili
method-week-regression = Livello e giorno della settimana
method-month-regression = Livello, giorno della settimana, momento del mese
method-year-regression = Livello, giorno della settimana, periodo dell'anno
method-calendar-regression = Livello, giorno della settimana, mese e anno

## Fabbisogno e presidio
coverage-empty = Nel periodo non è richiesto alcun operatore.
coverage-lead-gross = La linea scura è il fabbisogno lordo: gli operatori da mettere in turno perché, tolte le assenze, ne restino abbastanza.
coverage-lead-duty = La linea scura è il numero di operatori richiesti in turno: il fabbisogno netto più il tempo lontano dai contatti durante il turno.
coverage-lead = La linea azzurra sono gli operatori in turno e non in pausa. Chi ha più skill conta in parte per ciascuna. Una fascia è coperta se manca meno di mezzo operatore.
coverage-week-title = { $skill }: operatori richiesti e in turno, settimana tipo
coverage-week-description = Operatori richiesti e operatori in turno in ciascuna fascia di una settimana; le scoperture sono colorate. Le ore di chiusura non sono disegnate.
coverage-map-title = { $skill }: presidio di tutto il periodo
coverage-map-description = Ogni colonna è un giorno, ogni riga una fascia oraria. Il colore dice se gli operatori in turno sono meno o più di quelli richiesti. I totali per giorno sono nella tabella del grafico settimanale.

## Servizio
service-empty = Il piano non contiene risultati di servizio.
service-lead = Valori simulati contatto per contatto in { $replications } repliche indipendenti dell'intero periodo. Tra parentesi l'intervallo di confidenza al 95%: dice quanto è precisa la stima, non quanto variano i singoli giorni.
service-definitions = Come si conta il livello di servizio:
service-week-title = { $type }: livello di servizio per fascia, settimana tipo
service-week-description = Livello di servizio medio in ciascuna fascia di una settimana con il suo intervallo di confidenza al 95% e la linea dell'obiettivo.
service-days-title = { $type }: livello di servizio giorno per giorno
service-days-description = Per ogni giorno la mediana e l'intervallo in cui cade il 90% delle simulazioni (dal 5º al 95º percentile), con la linea dell'obiettivo.
service-map-title = { $type }: livello di servizio di tutto il periodo
service-map-description = Ogni colonna è un giorno, ogni riga una fascia oraria. Il colore confronta il livello di servizio medio con l'obiettivo. I valori della settimana tipo sono nella tabella del grafico settimanale.
definition = { $counted } diviso { $base } (definizione: { $status }).
counted-within = contatti risposti entro { $threshold }
counted-ever = contatti risposti, senza limite di attesa
base-offered = contatti offerti
base-answered = contatti risposti
base-offered-less-early = contatti offerti, esclusi gli abbandoni entro la soglia
target-service = { $share } entro { $threshold }
target-answered = { $share } risposti
target-wait = attesa media massima { $value }
target-abandonment = abbandono massimo { $value }
target-occupancy = saturazione massima { $value }
target-deadline = evasione entro { $value } ore di apertura
target-none = nessun obiettivo
verdict-reached = raggiunto
verdict-uncertain = incerto
verdict-missed = non raggiunto
verdict-none = senza obiettivo

promises-heading = Promesse che la prima turnazione non manteneva
promises-lead = Vissuta giorno per giorno, la prima turnazione mancava { $missed } promesse su { $number }. È stata corretta in { $rounds ->
    [one] un giro
   *[other] { $rounds } giri
 }, chiedendo più persone dove il servizio simulato era insufficiente (giri che hanno avvicinato le promesse e sono stati tenuti: { $kept }); { $still ->
    [0] nessuna è più mancata
    [one] una resta mancata
   *[other] { $still } restano mancate
 }. Le ore mancanti sono quelle sotto il fabbisogno della competenza nel periodo; il loro prezzo è il costo orario medio di chi la possiede.
promise-service-level = risposte nei tempi
promise-speed-of-answer = attesa media dei risposti
promise-abandonment = abbandoni
promise-kept = mantenuta
promise-corrected = mantenuta dopo la correzione
promise-nobody = mancata: nessuno ha la competenza
promise-hours = mancata: le ore di contratto sono meno di quelle che servono; andrebbero comprate altre ore
promise-stuck = mancata: le ore basterebbero, ma contratti, disponibilità, turni o posti le tengono altrove
head-promise = Promessa
head-obstacle = Come è andata
head-first-roster = Prima turnazione
head-this-roster = Questa turnazione
head-hours-missing = Ore mancanti
head-hours-price = Il loro prezzo

## Turni
roster-empty = Il piano non contiene turni.
roster-lead = Mattutino: inizia prima delle 9:00. Serale: finisce dopo le 20:00. Intermedio: tutti gli altri.
shift-early = Mattutino
shift-middle = Intermedio
shift-late = Serale
shift-all = Tutti i turni
shift-home = In lavoro agile
shift-weekend = Sabato, domenica e festivi
roster-duty-title = Persone al lavoro, settimana tipo
roster-duty-description = Persone in turno in ciascuna fascia di una settimana, in sede e in lavoro agile, pause comprese.
roster-starts-title = Inizi turno per giorno e ora
roster-starts-description = Ogni colonna è un giorno, ogni riga una fascia oraria. Il colore dice quante persone iniziano il turno.
roster-people-title = Turni delle persone, settimana tipo
roster-people-description = Ogni riga è una persona, ogni colonna un giorno, ogni barra un turno con le sue pause. Il riempimento pieno indica il lavoro in sede, quello chiaro il lavoro agile.
roster-team = Team { $team }
roster-sample = Il centro ha { $all } persone: il disegno mostra un solo team ({ $count ->
    [one] { $shown } persona
   *[other] { $shown } persone
}). Tutti i turni sono in roster.csv.

## Costi
cost-lead = Costo del periodo per l'azienda. Retribuzioni e oneri si riferiscono alle ore contrattuali.
cost-pay = Retribuzioni e oneri
cost-places = Sedi e lavoro agile
cost-total = Costo totale
cost-per-contact = Costo per contatto gestito
cost-per-hour = Costo per ora retribuita in turno
cost-premiums = Maggiorazioni
cost-levels = Retribuzione per livello: lordo di un mese a tempo pieno e costo di un'ora retribuita, oneri compresi. Fonte e verifica sono quelle indicate nei dati del centro.
cost-priced = Queste maggiorazioni hanno un valore, dall'accordo aziendale o da un'altra fonte: sono comprese nel totale e calcolate sull'intero costo orario.
cost-unpriced = Queste ore danno diritto a una maggiorazione di cui le regole non riportano il valore: non sono valorizzate e il costo totale non le comprende.

## Client contracts
contracts-lead = Ore, costo e fattura di ogni commessa in ogni mese. Contatti gestiti e livello di servizio vengono dalla simulazione; le ore retribuite vanno a una commessa secondo la sua quota delle ore occupate fra tutto ciò che una persona sa prendere, il tempo di attesa nelle stesse quote; l'intero costo del piano segue queste ore, ciascuna con quello che costa. Ciò che nessuna commessa paga sta in una riga a sé, così le colonne danno i totali del piano.
contracts-partial = { $month }: sono pianificati { $days } giorni su { $all }. Contatti garantiti e prezzi mensili valgono per questi giorni; lo scaglione è quello di un mese intero a questo ritmo.
contracts-none = Nessuna commessa
contracts-name = { $client } ({ $contract })
contracts-total = Totale
contracts-money = Fattura e margine per mese
contracts-hours = Ore per mese
head-contract = Commessa
head-month = Mese
head-handled = Gestiti
head-level-month = Livello di servizio
head-productive-hours = Ore produttive
head-paid-hours = Ore retribuite
head-invoice-gross = Fattura
head-penalties = Penali
head-invoice = Dopo le penali
head-contract-cost = Costo
head-margin = Margine

## Persone
people-lead = Le cifre riguardano l'intero centro e gruppi di almeno cinque persone, mai il singolo.
people-heads = Addetti
people-fte = FTE
people-contract-hours = Ore contrattuali
people-rostered-hours = Ore retribuite in turno
people-rostered-share = Ore in turno su ore contrattuali
people-late = Turni che finiscono dopo le 20
people-weekend = Turni di sabato, domenica e festivi
people-remote = Giornate in lavoro agile
people-wishes = Giornate agili desiderate e concesse
people-commute = Tempo di viaggio a persona nel periodo
people-commute-value = { $hours } ore ({ $people } persone con tragitto noto)
people-sites-title = Per sede
people-groups-note = Le sedi con meno di cinque persone non sono mostrate.

## Regole
rules-kept = Il controllo indipendente non ha trovato violazioni.
rules-lead = Violazioni trovate dal controllo indipendente, per regola. La verifica della fonte dice quanto è affidabile il valore usato.
rules-worst = { $measured } { $unit } (limite { $limit } { $limit_unit })
breach-hard = vincolante
breach-soft = preferenziale
breach-unknown = non valutabile
breach-cases = { $count ->
    [one] { $number } caso
   *[other] { $number } casi
}
breach-more = { $count ->
    [one] e un altro
   *[other] e altri { $number }
}
breach-unit-h = h
breach-unit-min = min
breach-unit-people = { $count ->
    [one] persona
   *[other] persone
}
breach-unit-days = { $count ->
    [one] giorno
   *[other] giorni
}
breach-unit-months = { $count ->
    [one] mese
   *[other] mesi
}
breach-unit-weekends = { $count ->
    [one] fine settimana
   *[other] fine settimana
}
breach-unit-nights = { $count ->
    [one] notte
   *[other] notti
}
breach-unit-shifts = { $count ->
    [one] turno
   *[other] turni
}
breach-unit-seats = { $count ->
    [one] postazione
   *[other] postazioni
}
breach-unit-pauses = { $count ->
    [one] pausa
   *[other] pause
}
status-verified = verificata
status-partial = verificata in parte
status-memory = non verificata
status-claim = dichiarazione di parte
status-derived = calcolata da valori verificati
status-secondary = fonte secondaria
status-supplied = fornita dall'utente
status-unset = valore assente
rule-rest-daily = Riposo giornaliero
rule-rest-weekly = Riposo settimanale
rule-rest-weekly-mean-days = Riposo settimanale: giorni della media
rule-days-consecutive-max = Giorni consecutivi di lavoro
rule-week-normal = Orario settimanale normale
rule-week-mean-max = Durata massima media settimanale
rule-week-mean-max-months = Durata massima media: mesi di riferimento
rule-break-day-over = Pausa giornaliera: durata del turno da cui spetta
rule-break-day-minutes = Pausa giornaliera
rule-vdu-pause-minutes = Pausa videoterminale
rule-vdu-pause-every = Lavoro continuato al videoterminale
rule-vdu-pause-contract = Pausa videoterminale da contratto
rule-vdu-week-hours = Ore settimanali da videoterminalista
rule-vdu-week-hours-net-of-pauses = Ore al videoterminale al netto delle pause
rule-night-window-from = Inizio del periodo notturno
rule-night-window-to = Fine del periodo notturno
rule-night-worker = Lavoratore notturno
rule-night-consecutive = Ore notturne consecutive
rule-night-mean-max = Durata massima media del lavoro notturno
rule-fairness-late-from = Turno serale: fine oltre le
rule-fairness-weekend-saturday = Il sabato conta come fine settimana
rule-overtime-year = Straordinario annuo
rule-part-time-supplementary-max = Lavoro supplementare massimo (part-time)
rule-part-time-supplementary-premium = Maggiorazione del lavoro supplementare
rule-part-time-elastic-notice = Preavviso delle clausole elastiche
rule-remote-agreement = Accordo individuale di lavoro agile
rule-remote-notice = Preavviso di recesso dal lavoro agile
rule-premium-night = Maggiorazione notturna
rule-premium-sunday = Maggiorazione domenicale
rule-premium-holiday = Maggiorazione festiva
rule-premium-overtime = Maggiorazione per straordinario
rule-day-hours-max = Durata massima della giornata
rule-week-hours-max = Durata massima di una settimana
rule-weekend-free-min = Fine settimana liberi su quattro
rule-night-in-a-row-max = Notti consecutive
rule-rotation-turn-back-max = Inizio anticipato rispetto al giorno prima
rule-split-allowed = Turni spezzati
rule-split-gap-max = Intervallo fra le parti di un turno spezzato
rule-meal-over = Pausa pasto: durata del turno da cui spetta
rule-meal-minutes = Pausa pasto
rule-roster-notice-days = Preavviso dei cambi di turno
rule-roster-rotation = Turnazione della squadra
rule-roster-rotation-source = turnazione della squadra
rule-roster-pair = Lavoro in affiancamento
rule-roster-pair-source = affiancamenti del centro
rule-activity-room = Spazio per formazione e riunioni
rule-activity-room-source = attività off-phone del centro
rule-roster-locked = Giorni bloccati
rule-roster-locked-source = giorni bloccati del piano pubblicato
rule-remote-wishes = Giornate agili desiderate
rule-remote-wishes-source = desideri della persona
rule-support-week = Orario ridotto da ammortizzatore sociale
rule-support-week-source = ore sospese con ammortizzatore sociale (assenze)
rule-part-time-day = Giornata del part-time orizzontale
rule-part-time-day-source = contratto di lavoro della persona
rule-part-time-days = Giorni del part-time verticale
rule-part-time-days-source = contratto di lavoro della persona
rule-remote-days = Giornate agili a settimana
rule-remote-days-source = accordo di lavoro agile della persona
rule-person-site = Sede di lavoro
rule-person-site-source = sede della persona
rule-site-seats = Postazioni della sede
rule-site-seats-source = postazioni della sede
rule-roster-person = Persone del centro
rule-roster-person-source = persone del centro
rule-roster-pauses = Pause dentro il turno
rule-roster-pauses-source = le pause stanno nel turno, in ordine e separate
rule-roster-absence = Assenze e chiusure
rule-roster-absence-source = assenze e chiusure del centro
rule-roster-overlap = Turni sovrapposti
rule-roster-overlap-source = nessuno lavora due volte nello stesso momento
rule-roster-grammar = Turni ammessi
rule-roster-grammar-source = schemi di turno del centro
rule-contract-dates = Date del contratto di lavoro
rule-contract-dates-source = contratto di lavoro della persona
rule-contract-week = Ore settimanali da contratto
rule-contract-week-source = contratto di lavoro della persona
rule-person-availability = Disponibilità della persona
rule-person-availability-source = disponibilità della persona

## Scoperture
shortfalls-none = In nessuna fascia manca mezzo operatore o più.
shortfalls-lead = { $count ->
    [one] { $number } periodo scoperto
   *[other] { $number } periodi scoperti
}, per { $hours } ore-operatore in tutto. In tabella i più pesanti ({ $shown }).

## Perché
why-lead = Ogni numero si può rifare a mano. Ecco il calcolo della fascia di punta, passo per passo; sotto, gli stessi dati per tutte le attività e il vincolo che decide il fabbisogno.
why-example-title = { $demand }, { $when }
why-load = Carico: contatti attesi per tempo medio di gestione (AHT), diviso la durata della fascia.
why-load-formula = { $contacts } contatti × { $handle } s / { $interval } s = { $erlangs } erlang
why-confidence = Incertezza: i contatti di un giorno variano del { $day } intorno agli attesi e quelli di una fascia del { $interval }; con probabilità { $confidence } il carico non supera quello per cui si dimensiona.
why-confidence-formula = { $erlangs } erlang × { $factor } = { $planned } erlang
why-model = Fabbisogno netto: con il modello { $model } bastano { $net } operatori per tenere l'obiettivo ({ $target }). Decide: { $reason }.
why-queue = Come è calcolato: { $queue }.
why-patience = Pazienza media dei clienti: { $patience }.
why-on-duty = Da tenere in turno: si aggiungono le assenze dalla postazione durante il turno, { $shrinkage } in tutto (dal documento del centro: { $causes }).
why-gross = Fabbisogno lordo: si aggiungono le assenze dal turno, { $shrinkage } in tutto (dal documento del centro: { $causes }).
why-shrinkage-formula = { $before } / (1 − { $shrinkage }) = { $after }
why-no-causes = nessuna causa dichiarata per tutti
why-roster = Nel piano turni: la skill { $skill } richiede in quella fascia { $required } operatori, tutte le attività comprese; in turno e non in pausa ce ne sono { $duty }.
why-table-title = Fascia di punta di ogni attività
why-reasons-title = Quale vincolo decide il fabbisogno (quota delle fasce aperte)
why-queues-title = Come è calcolato il fabbisogno (quota delle fasce aperte)
why-queues-lead = La coda stazionaria descrive bene una fascia finché il carico cambia piano; dove cambia in fretta, dove i tempi di gestione sono lunghi o dove resta coda da prima, la giornata è ripercorsa dall'apertura in poi. La chat con più conversazioni insieme è sempre calcolata come coda stazionaria.
queue-closed = chiuso
queue-deadline = distribuito fino alla scadenza
queue-stationary = coda stazionaria
queue-lagged = coda stazionaria, con gli arrivi di un tempo di gestione prima
queue-changing-load = giornata ripercorsa: il carico cambia nella fascia
queue-long-handling = giornata ripercorsa: tempi di gestione lunghi
queue-carried-queue = giornata ripercorsa: coda lasciata dalle fasce prima
reason-closed = chiuso
reason-service-level = livello di servizio
reason-speed-of-answer = attesa media
reason-abandonment = abbandono
reason-occupancy = saturazione massima
reason-minimum = presidio minimo
reason-deadline = scadenza del lavoro differito
reason-stability = stabilità della coda
model-erlang-a = Erlang A
model-erlang-b = Erlang B
model-erlang-c = Erlang C
model-deadline = carico entro la scadenza
model-slots = { $model }, { $slots } conversazioni insieme

## Segnalazioni
notes-none = Nessuna segnalazione.
notes-more = { $count ->
    [one] Un'altra segnalazione dello stesso tipo non è elencata.
   *[other] Altre { $number } segnalazioni degli stessi tipi non sono elencate.
}
severity-fault = errore
severity-warning = avviso
severity-note = nota
severity-help = aiuto

## Glossario
glossary-interval = Fascia
glossary-interval-text = L'unità di tempo della pianificazione: 15 o 30 minuti.
glossary-service-level = Livello di servizio
glossary-service-level-text = Quota di contatti risposti entro la soglia promessa. Vale solo insieme alla sua definizione, riportata sopra.
glossary-erlang = Erlang
glossary-erlang-text = Il carico: quante persone sarebbero occupate senza pause né attese. Contatti per AHT diviso la durata della fascia.
glossary-requirement = Fabbisogno netto e lordo
glossary-requirement-text = Netto: operatori che servono sui contatti. Lordo: operatori da avere in organico, contando anche chi è assente.
glossary-shrinkage = Shrinkage
glossary-shrinkage-text = Tempo retribuito non dedicato ai contatti: assenze programmate, assenteismo, attività off-phone e pause.
glossary-occupancy = Saturazione (occupancy)
glossary-occupancy-text = Quota del tempo in postazione in cui l'operatore è impegnato su un contatto.
glossary-fte = FTE
glossary-fte-text = Equivalenti a tempo pieno: ore contrattuali diviso l'orario pieno. Gli addetti sono invece le persone.
glossary-confidence = Intervallo di confidenza
glossary-confidence-text = L'incertezza della stima simulata: con più repliche si restringe.

## Provenienza
provenance-lead = Con gli stessi documenti, lo stesso seme e la stessa versione si ottengono gli stessi file, byte per byte.
provenance-version = Versione di Organico
provenance-digest = Impronta dei documenti
provenance-rules = Regole applicate
provenance-seed = Seme
provenance-at = Istante di creazione
provenance-events = Eventi simulati
config-first = Primo giorno
config-days = Giorni pianificati
config-work_units = Passi della ricerca turni
config-stop_after = Passi della ricerca svolti
config-confidence = Confidenza del fabbisogno
config-replications = Repliche simulate
config-service_rounds = Correzioni della turnazione per il servizio
provenance-again = Per rifare il piano:
provenance-command = organico plan CENTRO --out CARTELLA --first { $first } --days { $days } --seed { $seed } --at { $at }

when-full = { $day } alle { $time }

## Date
weekday-1 = lunedì
weekday-2 = martedì
weekday-3 = mercoledì
weekday-4 = giovedì
weekday-5 = venerdì
weekday-6 = sabato
weekday-7 = domenica
weekday-short-1 = lun
weekday-short-2 = mar
weekday-short-3 = mer
weekday-short-4 = gio
weekday-short-5 = ven
weekday-short-6 = sab
weekday-short-7 = dom
month-1 = gennaio
month-2 = febbraio
month-3 = marzo
month-4 = aprile
month-5 = maggio
month-6 = giugno
month-7 = luglio
month-8 = agosto
month-9 = settembre
month-10 = ottobre
month-11 = novembre
month-12 = dicembre
month-short-1 = gen
month-short-2 = feb
month-short-3 = mar
month-short-4 = apr
month-short-5 = mag
month-short-6 = giu
month-short-7 = lug
month-short-8 = ago
month-short-9 = set
month-short-10 = ott
month-short-11 = nov
month-short-12 = dic
