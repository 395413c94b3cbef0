# Le parole della riga di comando: aiuto di comandi e argomenti, avanzamento e ciò che un comando stampa alla fine.

cli = Pianifica un contact center dal suo storico: previsione, fabbisogno, piano turni ed esito simulato, con ogni numero spiegato.
cli-usage = Uso
cli-commands = Comandi
cli-arguments = Argomenti
cli-options = Opzioni
cli-values = a scelta: { $value }
cli-default = se manca: { $value }
cli-any-language = Lingua di tutto ciò che viene stampato: it o en (se manca: quella dell'ambiente)
cli-any-help = Mostra l'aiuto
cli-any-version = Mostra la versione
usage-value = "{ $value }" non è un valore per { $argument }. Atteso: { $expected }.
usage-no-value = Manca il valore di { $argument }.
usage-unknown = L'opzione { $argument } qui non esiste.
usage-command = Non esiste il comando "{ $command }".
usage-missing = Manca: { $argument }.
usage-conflict = { $argument } e { $other } non si usano insieme.
usage-twice = { $argument } è indicato due volte.
usage-other = Non si capisce la riga di comando.
usage-help = Per l'aiuto: --help
cli-any-centre = Cartella del centro
cli-any-json = Stampa il risultato in JSON
cli-any-seed = L'unica fonte del caso; lo stesso seme dà gli stessi byte

cli-new = Crea la cartella di un nuovo centro
cli-new-directory = Cartella da creare; non deve esistere o dev'essere vuota
cli-new-from_history = Crea il centro attorno a questo storico: una colonna interval_start e una colonna di valori
cli-new-calls = File chiamata per chiamata da cui ricavare pazienza e tempo di gestione
cli-new-zone = Fuso orario delle etichette dello storico
cli-new-holidays = Festività dello storico e del piano: file CSV con colonne date e name

cli-check = Controlla un centro e stampa tutti gli errori insieme

cli-generate = Crea un centro con persone e domanda inventate
cli-generate-directory = Cartella da creare; non deve esistere o dev'essere vuota
cli-generate-preset = Uno dei centri di esempio invece di una dimensione
cli-generate-people = Numero di persone
cli-generate-weeks = Settimane di storico
cli-generate-skills = Numero di skill

cli-forecast = Prevede contatti e tempo di gestione
cli-forecast-run = Prevede un periodo di un centro e conserva la previsione nella sua cartella
cli-forecast-run-month = Mese da prevedere (se manca: le quattro settimane dopo lo storico)
cli-forecast-backtest = Prevede una serie da giorni passati e la confronta con ciò che è arrivato
cli-forecast-backtest-series = Serie con una colonna interval_start e una colonna di valori; vuoto vuol dire mancante
cli-forecast-backtest-origins = File con una colonna origin di date; per ciascuna si usano solo le righe precedenti
cli-forecast-backtest-horizon_days = Giorni da prevedere da ogni origine
cli-forecast-backtest-out = File per le previsioni con i loro quantili
cli-forecast-backtest-step = Passo più lungo a cui sommare prima la serie
cli-forecast-backtest-zone = Fuso orario delle etichette; senza, non vengono mai spostate
cli-forecast-backtest-holidays = IT per le festività italiane, oppure un file CSV con colonne date e name

cli-staff = Calcola le persone che servono a una coda
cli-staff-size = Il più piccolo numero di operatori che rispetta gli obiettivi
cli-staff-size-model = Modello di coda
cli-staff-size-contacts = Contatti offerti nel tempo di --per
cli-staff-size-per = Tempo in cui sono offerti
cli-staff-size-handle = Tempo medio di gestione
cli-staff-size-patience = Pazienza media, per Erlang A
cli-staff-size-target = Livello di servizio: per cento di risposte entro un tempo
cli-staff-size-definition = Come si conta il livello di servizio
cli-staff-size-speed_of_answer = Massimo tempo medio di risposta
cli-staff-size-abandonment = Massima quota di abbandoni (in Erlang B: di contatti persi)
cli-staff-size-occupancy = Massima saturazione
cli-staff-size-agents_min = Minimo di operatori
cli-staff-size-shrinkage = Tempo pagato fuori dai contatti, per il fabbisogno lordo
cli-staff-evaluate = Calcola tutte le misure di molte code da un file
cli-staff-evaluate-batch = File con model,agents,arrival_rate,service_rate,abandonment_rate,threshold
cli-staff-evaluate-out = File per le misure, una riga ciascuna nello stesso ordine

cli-roster = Lavora sui piani turni
cli-roster-check = Controlla un piano turni contro le regole del lavoro con il verificatore indipendente
cli-roster-check-roster = Il piano turni, come in roster.csv

cli-plan = Pianifica un periodo: previsione, fabbisogno, turni, esito simulato e un rapporto
cli-plan-out = Cartella per plan.json, i file CSV e report.html
cli-plan-month = Mese da pianificare (se manca: le quattro settimane dopo lo storico)
cli-plan-first = Primo giorno da pianificare
cli-plan-days = Giorni da pianificare
cli-plan-at = Data di creazione scritta nel piano (se manca: l'ultimo istante dello storico)
cli-plan-threads = Thread; il risultato non ne dipende
cli-plan-work_units = Unità di lavoro della ricerca dei turni
cli-plan-stop_after = Ferma la ricerca dopo tante unità di lavoro, come nel piano da rifare
cli-plan-seconds = Secondi per la ricerca, invece; il piano registra le unità di lavoro svolte
cli-plan-replications = Repliche della simulazione
cli-plan-quiet = Non stampa nulla tranne gli errori

stage-forecast = Previsione
stage-staffing = Fabbisogno
stage-roster = Turni
stage-simulation = Simulazione
stage-stopped = Interrotto. Non è stato scritto nulla; ciò che c'era è rimasto com'era.

check-clean = { $centre }: nessun errore.
check-count = Errori: { $faults }. Avvisi: { $warnings }. Note: { $notes }.
written = Scritto: { $path }
plan-report = Rapporto: { $path }
plan-service = { $name }: { $level } di risposte in tempo (obiettivo { $target }), intervallo al 95 % da { $low } a { $high }
plan-service-none = { $name }: { $handled } gestiti su { $offered } offerti
plan-people = Persone: { $heads } ({ $fte } FTE), { $hours } ore a turno, { $breaches } violazioni di regole vincolanti
plan-cost = Costo: { $total }
staff-agents = Operatori: { $agents } (vincolo: { $reason })
staff-agents-gross = Operatori da impiegare, dopo lo shrinkage: { $gross }
staff-measure = { $name }: { $value }
measure-service-level = Livello di servizio
measure-wait-probability = Probabilità di attesa
measure-speed-of-answer = Tempo medio di risposta
measure-abandonment = Abbandoni
measure-occupancy = Saturazione
measure-blocking = Contatti persi
measure-below = Con un operatore in meno
roster-clean = Nessuna violazione in { $shifts } turni.
roster-breaches = Violazioni: { $hard } di regole vincolanti, { $soft } di regole non vincolanti; { $unknown } regole non valutabili.
backtest-scores = Giorni avanti { $days }: WAPE { $wape }, MASE { $mase }, l'intervallo all'80 % copre { $c80 }, quello al 95 % copre { $c95 }, pinball { $pinball }
