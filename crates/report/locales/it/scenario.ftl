# Scenari a confronto: la pagina, il terminale, il "perché", e le parole di grandezze, metodi, modifiche e rilievi.
#
# I valori di un rilievo arrivano al testo con più nomi. Di un valore chiamato `found`: { $found } è il numero come lo
# scrive la lingua (o un giorno, o il nome di sede, gruppo, commessa, tipo di contatto, regola), { $found_percent } la
# quota in per cento, { $found_money } i centesimi in euro, { $found_n } il numero nudo, per scegliere il plurale.

## La pagina
scenario-title = { $centre }: scenari a confronto
scenario-period = da { $first } a { $last }, { $count ->
    [one] un mese
   *[other] { $number } mesi
}
scenario-invented = I dati sono inventati, per mostrare come si legge la pagina. Nessuna cifra descrive un centro reale.
scenario-source = Da dove vengono i fatti di oggi: { $source }.
scenario-today = Com'è oggi
scenario-today-short = oggi
scenario-head = Grandezza
scenario-row-author = proposto da
scenario-row-supplier = domanda fornita da
scenario-row-demand-status = quanto è nota la domanda
scenario-row-packs = regole del lavoro
scenario-row-changes = che cosa cambia
scenario-no-changes = nulla
scenario-not-named = non indicato
scenario-reading = In ogni colonna la cifra e la differenza da oggi (+ e −); dove non c'è, è come oggi. La lettera dice quanto ci si può fidare del valore meno certo su cui la cifra poggia. Nessuna colonna è la migliore: lo dirà il tavolo.
scenario-marks = Lettere: { $marks }.
scenario-mark-verified = V
scenario-mark-supplied = F
scenario-mark-derived = C
scenario-mark-secondary = S
scenario-mark-partial = P
scenario-mark-claim = D
scenario-mark-memory = N
scenario-mark-unset = ?
scenario-other-span = Le differenze si mostrano solo fra scenari sugli stessi mesi.
scenario-section-who = Chi propone che cosa
scenario-section-service = Servizio
scenario-section-cost = Costo
scenario-section-people = Persone
scenario-section-procedure = Procedura
scenario-section-months = Mese per mese
scenario-section-attribution = Che cosa fa ogni modifica
scenario-section-assumptions = Ipotesi e loro stato
scenario-lead-service = Che cosa ricevono i clienti finali. Una settimana tipo è simulata contatto per contatto, per ogni tipo di contatto, con le ore che ci sono e senza i turni delle singole persone; sotto ogni valore simulato stanno il suo intervallo al 95% e il valore della formula.
scenario-lead-cost = Quanto costa e a chi: al datore di lavoro, al committente, alla finanza pubblica.
scenario-lead-people = Che cosa significa per chi lavora. I gruppi con meno di cinque persone sono uniti ad altri e mai mostrati da soli.
scenario-lead-procedure = Che cosa dicono legge e accordi di ogni modifica. È un calcolo con le sue fonti, non un parere legale.
scenario-lead-months = Le linee che coincidono sono disegnate una dentro l'altra.
scenario-lead-attribution = Ogni modifica si aggiunge a quelle sopra, nell'ordine dato dallo scenario; le parti sommano al totale. In un altro ordine le parti cambierebbero, il totale no.
scenario-lead-assumptions = Che cosa è stato ipotizzato invece che saputo, da chi, e quanto ci si può fidare.
scenario-no-demand = La domanda non è nota: del servizio non si dice nulla.
scenario-no-findings = Nessuna regola ha qualcosa da dire su queste modifiche.
scenario-no-assumptions = Non è stato ipotizzato nulla.
scenario-over-all-orders = { $name }: in media su tutti gli ordini
scenario-lead-over-all-orders = Il valore di Shapley di ogni modifica: che cosa aggiunge, in media su tutti gli ordini in cui le modifiche possono venire; la domanda viene sempre per prima. Non serve un ordine, e le parti sommano allo stesso totale. Gli insiemi di modifiche tra oggi e lo scenario sono letti dalle curve di risposta.
scenario-no-attribution = C'è solo la situazione di oggi: non c'è nulla da attribuire.
scenario-foot = Fatto con Organico. Chi ha gli stessi dati può ricalcolare ogni cifra.
scenario-target = Obiettivo: { $target }
scenario-target-defined = { $promise } ({ $counted } diviso { $base }; definizione: { $status })
scenario-months-of = { $figure }, mese per mese
scenario-months-data = Cifre del grafico
scenario-head-month = Mese

## Gruppi di righe
scenario-group-all = Nel complesso
scenario-group-employer = Datore di lavoro
scenario-group-client = Committente
scenario-group-public = Finanza pubblica
scenario-group-contract = Commessa: { $name }
scenario-group-posts = Posti di lavoro
scenario-group-hours = Ore
scenario-group-pay = Retribuzione
scenario-group-support = Ammortizzatore sociale
scenario-group-way = Tragitto casa-lavoro e giornate a casa
scenario-group-growth = Formazione
scenario-group-site = Per sede · { $name }

## Come si uniscono i mesi, e perché una cifra manca
scenario-over-sum = somma dei mesi
scenario-over-mean = media dei mesi
scenario-over-least = mese peggiore
scenario-over-last = ultimo mese
scenario-missing-demand = domanda non nota
scenario-missing-price = prezzo non noto
scenario-missing-pay = retribuzione o integrazione non nota in tutti i mesi
scenario-missing-target = nessun obiettivo
scenario-missing-queue = la coda non finisce mai
scenario-missing-support = nessun ammortizzatore, o limite non noto
scenario-missing-way = tragitto non noto
scenario-missing-wish = nessuno è stato interpellato
scenario-missing-part = non prezzabile per intero; parte nota { $value }
scenario-missing-few = troppo poche persone per essere mostrate
scenario-missing-contacts = nessun contatto gestito alla fine
scenario-missing-gone = non in questo scenario
scenario-missing-site-cost = costo delle sedi non noto
scenario-interval = { $low }–{ $high }
scenario-by-formula = formula { $value }
scenario-some-months = { $count } mesi su { $all }
scenario-cost-without = Nel costo per il datore non c'è ciò che non è noto: { $parts }.
scenario-missing-deferred = nulla che possa attendere
scenario-missing-none = non calcolato
scenario-missing-benefit = indennità non nota per tutti
scenario-missing-nothing = nulla
scenario-points = { $value } p.p.
scenario-same = =

## Procedura
scenario-kind-breach = Limiti superati
scenario-kind-verify = Da verificare
scenario-kind-cannot-evaluate = Non valutabile
scenario-kind-duty = Adempimenti
scenario-kind-note = Note
scenario-kind-one-breach = LIMITE SUPERATO
scenario-kind-one-verify = DA VERIFICARE
scenario-kind-one-cannot-evaluate = NON VALUTABILE
scenario-kind-one-duty = ADEMPIMENTO
scenario-kind-one-note = NOTA
scenario-head-scenario = Scenario
scenario-head-change = Modifica
scenario-head-finding = Che cosa risulta
scenario-head-rule = Regola e fonte
scenario-head-status = Stato
scenario-head-day = Giorno
scenario-head-due = Scadenza
scenario-head-assumption = Ipotesi
scenario-head-source = Fonte
scenario-head-value = Valore
scenario-calendar = Calendario
scenario-no-rule = nessuna regola
scenario-all-scenarios = tutti
scenario-statements = Ipotesi dichiarate
scenario-stated = Che cosa dichiara ogni modifica
scenario-values = Valori da regole, accordi e dichiarazioni
scenario-values-lead = Come usati nel primo mese in cui servono. Un valore che nessuna fonte dà non è mai prezzato.

## Attribuzione
scenario-attribution-today = Oggi
scenario-attribution-end = Lo scenario

## Perché
scenario-why = Perché?
scenario-why-lead = Da dove vengono le cifre
scenario-why-command = Per andare più a fondo: { $command }
scenario-why-sum = { $count ->
    [0] nulla da sommare
    [one] la somma di un valore
   *[other] la somma di { $number } valori
}
scenario-why-taken = ripreso da { $place }
scenario-why-given = dato con lo scenario
scenario-why-many = { $count } valori di { $label }, da { $least } a { $most }; il più grande, { $place }:
scenario-why-months = { $count } mesi di { $label }, da { $least } a { $most }; l'ultimo, { $place }:
scenario-why-cut = come sopra
scenario-why-deeper = più a fondo: { $path }
scenario-why-status = Poggia su: { $status } (il valore meno certo dietro la cifra).
scenario-why-no-status = Poggia su quanto è stato dato; dietro non c'è una fonte.
scenario-why-unknown = La cifra { $path } non esiste.
scenario-why-near = Cifre con un nome simile:
scenario-source-travel = abitudini di viaggio, come le dichiara lo scenario o a memoria
scenario-source-contract = commessa { $contract }
scenario-source-digest = i file del centro ({ $digest }…)

## Luoghi
scenario-place-base = fatti di oggi
scenario-place-total = intero periodo
scenario-place-service = servizio
scenario-place-cost = costo
scenario-place-people = persone
scenario-place-person = una persona
scenario-place-pay = paga del livello { $level }
scenario-place-skill = chi lavora su { $names }
scenario-place-demand = domanda: { $name }
scenario-place-merged = { $name }, con chi era in troppo pochi per essere mostrato
scenario-place-after = { $name }, dopo «{ $change }»
scenario-place-support = ammortizzatore sociale
scenario-month = { $month } { $year }

## Metodi
method-sizing-of-a-week = persone necessarie in ogni fascia di una settimana tipo per tenere l'obiettivo, sommate
method-life-of-a-week = una settimana tipo vissuta contatto per contatto, con le persone che ci sono: ciò che una fascia lascia in attesa lo trova la successiva; ogni mese e ogni scenario incontra gli stessi clienti
method-queues-of-a-week = code di ogni fascia di una settimana tipo (Erlang A dove i clienti rinunciano, Erlang C dove attendono), con le persone che ci sono
method-hours-to-skills = ore di ogni gruppo date a ciò che le sue persone possono prendere, così che le quote coperte siano il più possibile uguali
method-merged-groups = gruppi con meno di cinque persone uniti al più simile
method-cost-by-hours = secondo le ore di chi svolge il lavoro di ogni commessa
method-minutes-of-contacts = contatti gestiti per il loro tempo medio di gestione
method-mean-by-contacts = media pesata sui contatti
method-evening-and-weekend = quota delle ore necessarie dalle 20:00 in poi, di sabato o di domenica
method-count-on-target = tipi di contatto che mantengono le promesse
method-mean-of-months = media dei mesi
method-least-of-months = il minore dei mesi

## Modifiche
change-demand = andamento della domanda
change-reduce-hours = riduzione d'orario con ammortizzatore
change-move-site = trasferimento o chiusura di una sede
change-remote-share = giornate di lavoro da casa

## Rilievi: riduzione d'orario
finding-mean-over = La riduzione media è { $found_percent }; il limite è { $limit_percent }.
finding-individual-over = La riduzione più alta di una persona è { $found_percent }; il limite è { $limit_percent }.
finding-months-over = L'ammortizzatore durerebbe { $found } mesi, compresi quelli già usati; il limite è { $limit }.
finding-support-limits-unknown = Il tipo di ammortizzatore non è noto, o qui non ha limiti: di una riduzione pari a { $cut_percent } non si può dire né che sia lecita né che non lo sia.
finding-support-too-small = L'azienda ha { $employees } dipendenti; questo ammortizzatore è per chi ne ha più di { $limit }.
finding-support-shorter-than-review = Dell'ammortizzatore restano { $left } mesi, meno dei { $review } tra due verifiche: la misura non è in nessun piano. Con verifiche più vicine (review_months) potrebbe esserci.
finding-support-ends = Qui finisce la riduzione: dal giorno dopo ore e retribuzione tornano intere o serve un altro accordo.
finding-rule-unset = La regola «{ $rule }» non ha un valore: non si può dire nulla.
due-support-end = ultimo giorno della riduzione

## Rilievi: trasferimento o chiusura di una sede
finding-closure-applies = Si applica la procedura per la chiusura di una sede: finiscono { $exits } posti (scatta da { $limit }).
finding-closure-verify = La procedura per la chiusura di una sede potrebbe applicarsi: finirebbero { $exits } posti, non tutti per licenziamento, o la soglia di { $limit } si può leggere in due modi. Deve guardare chi conosce i fatti.
finding-closure-watch = La procedura per la chiusura di una sede oggi non si applica; scatterebbe da { $limit } licenziamenti (qui finiscono { $exits } posti).
finding-no-announcement = Non è indicato il giorno dell'annuncio: le fasi di una chiusura non si possono mettere in calendario.
finding-collective-dismissal = Licenziamento collettivo: { $people } posti finiscono per licenziamento; prima viene il confronto con i sindacati.
finding-transfer-far = Il tragitto medio dopo il trasferimento è di { $kilometres } km di sola andata, oltre il limite di questa regola ({ $limit }): chi rifiuta può conservare l'indennità di disoccupazione. La legge guarda alla residenza di ciascuno, non alla media.
finding-distance-unknown = Il tragitto dopo il trasferimento non è indicato: nessuno può dire chi avrebbe troppa strada da fare.
finding-no-place-of-work = La sede chiude e per le sue { $people } persone non ne è indicata un'altra: va detto dove lavorano.
due-announcement = annuncio
due-closure-plan = termine per il piano che limita le ricadute della chiusura
due-closure-discussion-end = fine del confronto sul piano
due-dismissals-not-before = primo giorno in cui i licenziamenti sono validi
due-dismissal-opened = apertura della procedura
due-union-phase-end = fine della fase sindacale
due-authority-phase-end = fine della fase amministrativa

## Rilievi: lavoro da casa
finding-agreements-missing = { $missing_n ->
    [one] Manca un accordo individuale
   *[other] Mancano { $missing } accordi individuali
} sui { $wanted } necessari; senza, nessuno lavora da casa.
finding-agreements-to-sign = { $missing_n ->
    [one] C'è un accordo individuale
   *[other] Ci sono { $missing } accordi individuali
} da firmare.
finding-productivity-declared = Lo scenario dichiara che un'ora a casa rende { $factor_percent } di un'ora in sede. Qui nessuno l'ha misurato.

## Grandezze
quantity-abandonment = contatti abbandonati
quantity-abandonment_formula = contatti abbandonati, secondo la formula
quantity-abandonment_high = contatti abbandonati, estremo superiore dell'intervallo al 95%
quantity-abandonment_low = contatti abbandonati, estremo inferiore dell'intervallo al 95%
quantity-agreements_all = accordi individuali, tutti
quantity-agreements_before = accordi individuali oggi
quantity-backlog = giacenza (contatti ancora da gestire)
quantity-backlog_before = giacenza del mese prima
quantity-band_factor = fattore della fascia di volume
quantity-benefit_cost = indennità di disoccupazione
quantity-capacity_contacts = contatti che chi c'è può gestire
quantity-commute_cost = costo del tragitto, in auto
quantity-commute_hours = ore di viaggio casa-lavoro
quantity-commute_kilometres = chilometri per andare e tornare
quantity-commute_km = chilometri da casa, sola andata
quantity-commute_minutes = minuti da casa, sola andata
quantity-connection_less_seats = connessioni al posto di quanto costa oggi una persona da casa, meno postazioni risparmiate, al mese
quantity-contacts_guaranteed = contatti garantiti dal committente
quantity-contacts_handled = contatti gestiti
quantity-contacts_invoiced = contatti fatturati
quantity-contacts_offered = contatti offerti
quantity-contacts_week = contatti di una settimana tipo
quantity-contract_cost = costo della commessa
quantity-cost_contact = costo di un contatto gestito
quantity-cost_per_km = costo di un chilometro in auto
quantity-cost_share = quota del costo del datore
quantity-co2_tonnes = CO2 del tragitto casa-lavoro
quantity-coverage = ore che ci sono su ore necessarie
quantity-days_a_week = giornate di lavoro a settimana
quantity-days_at_home = giornate a casa a settimana
quantity-days_at_site = giornate in sede nel mese
quantity-employer_cost = costo per il datore di lavoro
quantity-employer_extra = contributo del datore all'ammortizzatore
quantity-fte = FTE al lavoro
quantity-group_share = parte del gruppo fra gli interessati
quantity-handled_minutes = minuti di gestione
quantity-heads_left = persone che lasciano
quantity-heads_moved = persone che si spostano
quantity-heads_staying = persone che restano
quantity-heads_under_half = persone sotto metà dell'orario di contratto
quantity-home_cost = costo del lavoro da casa
quantity-home_person = una persona a casa, al mese
quantity-hour_cost = costo di un'ora pagata
quantity-hours_cut = quota di ore tagliata
quantity-hours_lost_share = ore di contratto non lavorate
quantity-hours_theoretical = ore di un anno a tempo pieno, prima delle assenze
quantity-inhabitants = abitanti del comune
quantity-integration_all = integrazione salariale
quantity-invoice = fattura al committente
quantity-invoice_gross = fattura prima delle penali
quantity-leave_share = quota di chi lascia invece di spostarsi
quantity-loss_all = retribuzione persa per ore ridotte
quantity-loss_share_all = retribuzione persa su quella dell'orario di contratto
quantity-margin = fattura meno costo
quantity-months_passed = mesi di ammortizzatore nello scenario
quantity-months_used = mesi di ammortizzatore già usati
quantity-moved_share = quota della sede che si sposta
quantity-other_cost = altri costi delle modifiche
quantity-paid_hours_week = ore lavorate e pagate a settimana
quantity-pay_cost = costo del lavoro
quantity-penalties = penali
quantity-penalty_share = quota dedotta come penale
quantity-people_new = persone che iniziano a lavorare da casa
quantity-people_wanted = persone che lavorerebbero da casa
quantity-perimeter = persone nella clausola sociale
quantity-posts = posti di lavoro
quantity-posts_before = posti prima
quantity-posts_dismissed = di cui licenziati
quantity-posts_gained = posti in più
quantity-posts_lost = posti persi
quantity-posts_not_replaced = di cui usciti e non sostituiti
quantity-posts_per_1000 = posti ogni 1.000 abitanti
quantity-posts_transferred = posti passati a un altro datore
quantity-posts_voluntary = di cui uscite dette volontarie
quantity-price = prezzo
quantity-productive_hours_week = ore che ci sono per il lavoro, a settimana
quantity-productivity = resa di un'ora rispetto al solito
quantity-productivity_at_home = resa di un'ora a casa rispetto a una in sede
quantity-public_cost = costo per la finanza pubblica
quantity-reduction_before = riduzione prima di questa modifica
quantity-reference_all = retribuzione dell'orario di contratto, tutti
quantity-remote_days = giornate a casa a settimana
quantity-remote_days_before = giornate a casa a settimana prima
quantity-remote_days_week = giornate a casa a settimana, tutti
quantity-remote_days_wished = giornate a casa a settimana desiderate
quantity-remote_wished_week = giornate a casa a settimana desiderate, tutti
quantity-roster_fit = quota delle ore che cade dove serve
quantity-service_level = livello di servizio
quantity-service_level_formula = livello di servizio, secondo la formula
quantity-service_level_high = livello di servizio, estremo superiore dell'intervallo al 95%
quantity-service_level_low = livello di servizio, estremo inferiore dell'intervallo al 95%
quantity-share_taking_part = quota che partecipa
quantity-site_cost = costo delle sedi
quantity-site_cost_month = la sede, al mese
quantity-speed_of_answer = attesa media (tempo medio di risposta)
quantity-support_months_left = mesi di ammortizzatore residui
quantity-support_months_max = mesi massimi di ammortizzatore
quantity-time_on_contacts = quota del tempo pagato sui contatti
quantity-total_all = retribuzione con integrazione, tutti
quantity-training_hours = ore di formazione
quantity-types_on_target = tipi di contatto in obiettivo
quantity-types_with_target = tipi di contatto con un obiettivo
quantity-under_half_share = quota di persone sotto metà dell'orario di contratto
quantity-unsocial_hours_week = ore di sera e nel fine settimana, a settimana
quantity-unsocial_share = quota di sera e nel fine settimana
quantity-vehicle_kilometres = chilometri in auto
quantity-volume_factor = contatti rispetto a oggi
quantity-work_hours_week = ore di altro lavoro a settimana

## Contatti e commesse: modifiche
change-shift-channel = contatti su un altro canale
change-deflect-contacts = contatti risolti da una macchina
change-assist-people = una macchina che aiuta le persone
change-offshore = contatti gestiti all'estero
change-lose-contract = commessa persa
change-win-contract = commessa acquisita
change-insource = lavoro ripreso dal committente
change-volume = volumi di una commessa
change-price = prezzo di una commessa
scenario-place-machine = la macchina
scenario-place-bands = fasce di esperienza

## Contatti e commesse: rilievi
finding-channel-without-contacts = «{ $channel }» oggi non ha contatti, quindi non se ne conoscono le ore della settimana: non vi è stato spostato nulla.
finding-shift-other-contract = «{ $from }» e «{ $to }» non sono della stessa commessa: va concordato chi paga i contatti dopo la modifica.
finding-shift-comes-twice = Quota dei contatti spostati che chiama comunque: { $share_percent }. Sono contati su entrambi i canali, perché le persone li prendono due volte.
finding-containment-claim = Quota che la macchina tratterrebbe: { $containment_percent } di quelli che può trattare. È un'affermazione finché non è misurata qui; tolti quelli che ritornano, esce davvero { $net_percent } di tutti i contatti.
finding-easy-longer = I contatti che se ne vanno durano { $easy } secondi, più della media di { $mean }: quelli che restano diventerebbero più brevi. Di solito le macchine prendono quelli brevi; verificare quali contatti se ne vanno.
finding-machine-fails = Dal { $from } lo scenario fa scendere da un giorno all'altro la quota trattenuta dalla macchina a { $containment_percent }: torna alle persone { $back_percent } di tutti i contatti, e nessuno è assunto per gestirli.
finding-bot-disclosure = Una macchina che parla o scrive ai clienti deve dichiarare di esserlo.
finding-inform-workers = I lavoratori vanno informati dell'uso dell'intelligenza artificiale prima che cominci.
finding-machine-contacts-unpaid = Il committente paga i contatti gestiti da persone: quelli risolti dalla macchina qui non sono fatturati. Va concordato chi li paga.
finding-human-operator = Il committente vende energia: i suoi clienti hanno diritto di parlare con una persona, quindi la strada per arrivarci deve restare aperta.
finding-assist-claim = Tempo risparmiato su questi contatti, secondo quanto dichiarato: { $saved_percent }. Altrove il guadagno è stato grande per chi comincia e quasi nullo per gli esperti; qui nessuno l'ha misurato.
finding-offshore-notices = Il lavoro che esce dall'Unione europea va comunicato a { $authorities } autorità, { $days } giorni prima; comunicazioni fatte in tempo: { $given }.
finding-offshore-fine = { $missing_n ->
    [one] Manca una comunicazione
   *[other] Mancano { $missing } comunicazioni
}: la sanzione sarebbe di { $fine_money }.
finding-offshore-client-liable = Il committente risponde insieme all'azienda di uno spostamento fuori dall'Unione europea non comunicato.
finding-offshore-inside-union = Il luogo è nell'Unione europea: le comunicazioni per gli spostamenti fuori dall'Unione non sono dovute.
finding-service-abroad-unknown = Del servizio reso all'estero non si sa nulla: attese e livelli sono quelli dei contatti gestiti qui.
finding-terms-unknown = Le condizioni di «{ $contract }» non sono note: altre non possono prenderne il posto, e non si fattura nulla.
finding-contract-notice = Il contratto chiede { $days } giorni di preavviso prima di finire o di cambiare.
finding-start-within-month = Il nuovo contratto comincia il { $start }: quel mese è calcolato come se cominciasse con esso.
finding-clause-notice = L'azienda subentrante deve informare i sindacati { $days } giorni prima dell'inizio, il { $start }.
finding-clause-notice-ours = Subentrando nella commessa, l'azienda deve informare i sindacati { $days } giorni prima dell'inizio, il { $start }.
finding-clause-notice-client = Riprendendo il lavoro, il committente deve informare i sindacati { $days } giorni prima dell'inizio, il { $start }.
finding-client-is-incoming = Il committente riprende il lavoro in casa: è lui il subentrante, e la clausola si chiede a lui.
finding-joint-examination = Prima dell'inizio le parti esaminano insieme quante persone passano e a quali condizioni.
finding-clause-months = La clausola vale per chi ha lavorato sulla commessa negli ultimi { $months } mesi.
finding-nobody-on-contract = Nessun gruppo risulta lavorare su questa commessa: non si sa chi la seguirebbe.
finding-perimeter-unknown = Da quanto tempo le persone sono sulla commessa non è noto: si considerano nella clausola tutte le { $people }.
finding-clause-partial = La clausola è applicata in parte: quota che passa { $share_percent }. { $people_n ->
    [one] Resta fuori una persona che vi rientra
   *[other] Restano fuori { $people } persone che vi rientrano
}.
finding-clause-none = La clausola non è applicata: { $people_n ->
    [one] resta fuori una persona che vi rientra
   *[other] restano fuori { $people } persone che vi rientrano
}, e chi conosce i fatti deve dire perché.
finding-clause-not-full = La clausola è applicata in parte: quota che passa { $share_percent }, con la commessa { $people_n ->
    [one] arriva una persona
   *[other] arrivano { $people } persone
}. Va guardato chi resta all'azienda uscente.
finding-people-unplaced = { $people_n ->
    [one] Una persona resta
   *[other] { $people } persone restano
} senza il lavoro della commessa: pagate, e da ricollocare.
finding-exits-called-voluntary = { $people_n ->
    [one] Una persona esce
   *[other] { $people } persone escono
} con un'uscita detta volontaria, che nessuno ha ancora accettato. È contata come posto perso.
finding-dismissal-before-start = Licenziamento collettivo di { $people } persone: perché le sue fasi ({ $days } giorni) siano finite quando il lavoro se ne va, va aperto in tempo.
finding-clause-weakened = Con questo contratto collettivo la clausola sarebbe più debole. È un'affermazione: il testo non è stato letto.
finding-clause-energy-market = Nell'energia una legge estende la clausola al passaggio dal mercato tutelato a quello libero.
finding-territory-contested = Dove possa andare il lavoro è conteso: «stessa territorialità», dice il contratto secondo la stampa; una gara ammetteva { $tender } km, i sindacati ne chiedono { $unions }.
finding-territory-open = Il contratto chiede la stessa territorialità, secondo la stampa; fin dove arrivi non è noto.
due-bot-disclosure = la macchina deve dichiararsi
due-inform-workers = lavoratori informati dell'intelligenza artificiale
due-offshore-notice = ultimo giorno per le comunicazioni dello spostamento all'estero
due-contract-notice = ultimo giorno per il preavviso di fine o modifica del contratto
due-clause-notice = ultimo giorno per la comunicazione del subentrante
due-joint-examination = esame congiunto concluso
due-dismissal-open-by = ultimo giorno per aprire la procedura

## Contatti e commesse: grandezze
quantity-share_shifted = quota che passa all'altro canale
quantity-falls_back = quota di questi che chiama comunque
quantity-contacts_shifted = contatti che passano all'altro canale
quantity-contacts_back = di questi, quelli che chiamano comunque
quantity-volume_before = contatti rispetto a oggi, prima di questa modifica
quantity-machine_cost = costo della macchina al mese
quantity-handle_time_before = tempo medio di gestione prima di questa modifica
quantity-assisted_time_factor = tempo di gestione con l'aiuto rispetto a senza
quantity-contacts_share = quota dei contatti
quantity-assisted_gain = contatti in più nello stesso tempo
quantity-band_time = parte del tempo di gestione con l'aiuto
quantity-share_abroad = quota che va all'estero
quantity-contact_cost_abroad = costo di un contatto all'estero
quantity-contacts_abroad = contatti gestiti all'estero
quantity-cost_abroad = costo dei contatti all'estero
quantity-clause_share = quota del perimetro che passa
quantity-exit_share = quota degli altri il cui posto finisce
quantity-held_share = 1 finché la legge trattiene chi va licenziato
quantity-heads_inside = persone nel perimetro
quantity-heads_following = persone che seguono la commessa
quantity-heads_joining = persone che arrivano con la commessa
quantity-heads_with = persone con chi è arrivato
quantity-contacts_ratio = contatti rispetto a prima
quantity-work_hours_before = ore di altro lavoro a settimana prima di questa modifica
quantity-unpriced_hours_week = ore non lavorate la settimana la cui integrazione non si può valutare
quantity-loss_all_low = perdita di retribuzione, tutti, con il massimale più alto ritenuto possibile
quantity-loss_all_high = perdita di retribuzione, tutti, con il massimale più basso ritenuto possibile
quantity-loss_month_low = perdita mensile di un lavoratore, con il massimale più alto ritenuto possibile
quantity-loss_month_high = perdita mensile di un lavoratore, con il massimale più basso ritenuto possibile
quantity-loss_all_known = perdita di retribuzione, tutti, nei mesi che si possono valutare
quantity-total_all_known = retribuzione con integrazione, tutti, nei mesi che si possono valutare
quantity-integration_all_known = integrazione, tutti, nei mesi che si possono valutare
quantity-public_cost_known = costo per le casse pubbliche nei mesi che si possono valutare
finding-support-unpriced = Dal { $from } l'integrazione non si può valutare: { $rule } non ha ancora un valore. Le ore sono contate, gli importi no; l'accordo aziendale può fornire un valore o i suoi limiti.

## Persone: modifiche
change-change-part-time = cambio dell'orario di contratto
change-reskill = riqualificazione
change-hire = assunzioni
change-attrition = uscite nel tempo
change-voluntary-exits = uscite volontarie
change-dismiss = licenziamenti
change-continuity-drill = prova di continuità
scenario-whole = tutto lo scenario

## Persone: rilievi
finding-part-time-consent = { $people_n ->
    [one] Una persona cambia
   *[other] { $people } persone cambiano
} orario di contratto: ciascuna deve essere d'accordo per iscritto, e chi rifiuta non può essere licenziato per questo.
finding-supplementary-room = Con il nuovo orario si possono chiedere a ciascuno fino a { $hours } ore supplementari a settimana ({ $limit_percent } dell'orario di contratto, dove il contratto collettivo tace); si possono rifiutare.
finding-screen-pauses-doubtful = Con { $hours } ore di contratto a settimana le pause al videoterminale sono in dubbio: la legge le dà da { $limit } ore a settimana, contate senza le pause.
finding-reskill-pays = { $people_n ->
    [one] Una persona impara
   *[other] { $people } persone imparano
} il nuovo lavoro: { $hours } ore di formazione ({ $fte_years } anni a tempo pieno) e { $fte_months } mesi a tempo pieno persi finché sono più lente. Il nuovo lavoro li ha restituiti dopo { $months } mesi.
finding-reskill-no-demand = Non è noto nulla che richieda la competenza che imparano: dopo il corso potrebbe non esserci lavoro per loro.
finding-training-too-long = Il corso richiede in tutto { $hours } ore; { $left } non entrano nelle ore che chi impara ha per i contatti in questi mesi. Accorciarlo, o allungare i mesi.
finding-reskill-destination-ends = Il nuovo lavoro è a rischio: dal { $ends } potrebbe non esserci più, { $months } mesi dopo l'inizio del corso. Allora chi l'ha imparato resta di nuovo senza lavoro.
finding-reskill-ends-before-it-pays = Il nuovo lavoro potrebbe non esserci più dal { $ends }, { $months } mesi dopo l'inizio del corso, che si ripaga solo dopo { $pays_after } mesi. Chi l'ha imparato starebbe peggio di prima.
finding-hire-pays = { $people_n ->
    [one] Una persona è assunta
   *[other] { $people } persone sono assunte
}: { $hours } ore di formazione e un inizio lento, restituiti dopo { $months } mesi.
finding-attrition-posts-lost = Con il { $rate_percent } l'anno, in { $months } mesi escono circa { $exits } delle { $people } persone di oggi e non sono sostituite: i loro posti sono persi, e il lavoro lo fa chi resta.
finding-attrition-replaced = Con il { $rate_percent } l'anno, in { $months } mesi escono circa { $exits } delle { $people } persone di oggi. I posti restano; il costo di trovare e formare chi le sostituisce qui non è calcolato.
finding-exits-are-lost-posts = { $people_n ->
    [one] Un'uscita è detta volontaria e contata come posto perso.
   *[other] { $people } uscite sono dette volontarie e contate come posti persi.
}
finding-exits-at-a-closing-site = { $site } chiude o si trasferisce: { $people_n ->
    [one] l'uscita di una persona potrebbe contare come licenziamento
   *[other] le { $people } uscite potrebbero contare come licenziamenti
}, anche se dette volontarie. Da { $limit } si applicherebbe la procedura per la chiusura di una sede.
finding-exits-benefit = Se chi esce per accordo abbia diritto all'indennità di disoccupazione dipende da come l'accordo è fatto: deve guardare chi lo conosce. Nessuna indennità è calcolata.
finding-exits-benefit-transfer = Chi esce invece di seguire la sede può avere l'indennità di disoccupazione se il nuovo posto dista più di { $kilometres } km dalla residenza o più di { $minutes } minuti con i mezzi pubblici. Nessuna indennità è calcolata.
finding-dismissals-from = { $people_n ->
    [one] Una persona esce
   *[other] { $people } persone escono
} dal { $from }, il primo mese intero che la procedura consente; fino ad allora non esce nessuno.
finding-dismissals-after-the-scenario = La procedura finisce dopo l'ultimo mese dello scenario: { $people_n ->
    [one] il licenziamento non è
   *[other] i { $people } licenziamenti non sono
} nelle sue cifre.
finding-dismissal-day-unknown = Non è indicato il giorno in cui si apre il licenziamento di { $people } persone: da quando è lecito non si sa. Qui i loro posti finiscono con la modifica.
finding-dismissals-void = La sede chiude: un licenziamento entro { $days } giorni dall'annuncio è nullo.
finding-dismissal-phases-halved = Meno di { $limit } licenziamenti: le due fasi sono dimezzate, { $days } giorni in tutto.
finding-dismissal-not-collective = Con queste cifre non è un licenziamento collettivo: { $people_n ->
    [one] un licenziamento
   *[other] { $people } licenziamenti
} (lo è da { $limit }), { $employees } dipendenti (più di { $employees_over }). Contano anche altri negli stessi mesi, e le regole sui licenziamenti individuali non sono state lette.
finding-dismissal-benefit = Indennità di disoccupazione per { $people_n ->
    [one] una persona
   *[other] { $people } persone
}, al massimo { $months } mesi, il { $fall_percent } in meno ogni mese dal { $fall_from }° in poi. Si assumono quattro anni interi di contributi, la retribuzione del contratto come media, meno di 55 anni di età.
finding-drill-days-lost = { $site } resta chiusa { $days } giorni: delle { $people } persone di oggi { $home } continuano da casa, { $cut_off } di loro restano comunque tagliate fuori, e si perdono { $days_lost } giornate di lavoro. Sono pagate lo stesso; nessuno le sostituisce.
finding-drill-without-agreement = { $home } persone sono mandate a casa e { $agreements } hanno un accordo: per { $missing } qualcuno deve dire a che titolo.
finding-drill-kit = A { $people } persone servirebbero a casa dotazione e connessione che nessuno ha ancora dato; se non le hanno, non lavorano.
finding-drill-not-for-strikes = Una prova riguarda incendi, alluvioni e linee che cadono. Uno sciopero non è una causa di questo tipo, e nessuno pianifica la sostituzione di chi sciopera.
finding-too-few-to-show = Dal { $from } restano meno di { $limit } persone, per { $months_n ->
    [one] un mese
   *[other] { $months } mesi
}: gruppi e sedi di quei mesi non sono mostrati.

## Persone: metodi
method-rate-of-a-year = quota uscita quando ogni mese porta via la stessa parte di chi c'è
method-benefit-falls = l'indennità cala ogni mese della stessa quota, da quando comincia a calare
method-whole-cents = arrotondato al centesimo
method-too-few-to-show = le persone sono troppo poche per essere mostrate: resta solo la somma

## Persone: grandezze
quantity-agreements_part = accordi di questa parte
quantity-agreements_staying = accordi di chi resta
quantity-benefit_all = indennità di disoccupazione, tutti
quantity-benefit_month = mese dell'indennità
quantity-closed_hours_week = ore che ci sono in una settimana come i giorni di chiusura
quantity-closed_share = parte del mese in cui la sede è chiusa
quantity-days_closed = giorni di chiusura
quantity-days_left_share = parte del lavoro del mese che resta
quantity-days_month = giorni del mese
quantity-exits = persone uscite, sostituite o no
quantity-exits_replaced = uscite e sostituite
quantity-handle_ratio = tempo di gestione rispetto a chi è esperto
quantity-heads_all = persone interessate
quantity-heads_learning = persone che imparano
quantity-heads_leaving = persone che escono, in tutto
quantity-heads_part = persone di questa parte
quantity-heads_stated = persone indicate
quantity-home_outage = quota di chi è a casa e resta tagliato fuori
quantity-home_share = quota che può lavorare da casa
quantity-incentive_all = incentivo, tutti
quantity-incentive_months = incentivo in mensilità
quantity-left_share = quota uscita
quantity-months_since_start = mesi della modifica
quantity-naspi_factor = indennità di questo mese rispetto alla prima
quantity-pay_change_all = variazione della retribuzione per il nuovo orario di contratto
quantity-people_working = persone che lavorano in quei giorni
quantity-perimeter_part = perimetro di questa parte
quantity-perimeter_staying = perimetro di chi resta
quantity-posts_kept = posti conservati
quantity-productivity_before = resa di un'ora prima di questa modifica
quantity-share_accepting = quota che accetta
quantity-turnover = turnover: persone uscite sulla media dei posti
quantity-weekly_hours_after = ore a settimana dopo
quantity-working_share = quota che lavora in quei giorni
quantity-year_rate = quota che esce in un anno
quantity-delivered_hours_week = ore prestate la settimana
method-needed-and-there = le ore necessarie, per quanto ci sono persone con quella competenza
quantity-unpriced_benefit_heads = persone la cui indennità di disoccupazione non si può ancora valutare
quantity-benefit_cost_known = indennità di disoccupazione nei mesi che si possono valutare
quantity-site_hours_week = ore la settimana lavorate in sede
quantity-peak_share = quota delle ore di una settimana nell'ora più carica
quantity-seats_there = postazioni della sede
quantity-seats_needed = postazioni necessarie nell'ora più carica, senza assenti
quantity-seats_short = postazioni mancanti nell'ora più carica
method-hours-at-the-site = ore lavorate dalle persone della sede nelle loro giornate in presenza
quantity-seats_freed = postazioni liberate
quantity-seats_in_use = postazioni della sede in uso
quantity-site_heads = persone della sede
quantity-agreements_signed = accordi individuali da allora
quantity-training_hours_before = ore di formazione nei mesi prima
quantity-training_hours_now = ore di formazione in questo mese
quantity-training_room = ore disponibili per il corso in questo mese
method-hours-for-a-course = ore che chi impara ha per i contatti, mese per mese
method-busiest-slot = la fascia più piena della settimana tipo, sul totale delle ore
finding-seats-short = { $site } ha { $seats } postazioni; dal { $from } alle sue persone ne servirebbero { $needed } nell'ora più carica della settimana, se nessuno è assente e tutti lavorano quando c'è lavoro.
rule-cost-employer-factor = Rapporto fra costo e retribuzione
quantity-pay_today = retribuzione delle persone di oggi a orario di contratto
quantity-income_change_all = retribuzione di tutti rispetto alle persone di oggi a orario pieno di contratto
quantity-income_change_all_known = retribuzione di tutti rispetto alle persone di oggi, nei mesi che si possono valutare
method-pay-of-today = persone, ore di contratto e retribuzione di ogni gruppo di oggi
quantity-mean_handle_time = tempo medio di gestione di ciò che si fattura
quantity-guaranteed_minutes = minuti garantiti e non gestiti
