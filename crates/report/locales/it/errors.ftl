# Texts of the diagnostics: one cause and one help for each code.
#   I0101 = The cause, with its details as {$name}.
#   I0101-help = What to do about it.
# Append only; keep the codes of a group together.

I0901 = Non si può leggere: {$cause}.
I0901-help = Controllare il percorso e i permessi.

I0902 = Non si può scrivere: {$cause}.
I0902-help = Controllare che la cartella esista, che ci sia spazio su disco e i permessi. Non è stato cambiato nulla.

I0903 = Ha {$bytes} byte; se ne leggono al massimo {$limit}.
I0903-help = Dividere lo storico per anno, o controllare che il file sia quello giusto.

I0904 = Non è un testo in UTF-8.
I0904-help = Salvarlo in UTF-8: in un foglio di calcolo scegliere "CSV UTF-8" al salvataggio.

I0905 = Esiste e non è vuota.
I0905-help = Indicare una cartella nuova o svuotare prima questa; non si sovrascrive mai nulla.

I0906 = Non esiste il fuso orario "{$zone}": {$cause}.
I0906-help = Usare un nome come Europe/Rome o UTC.

I0907 = Un passo di {$minutes} minuti non si ottiene da passi di {$found} minuti.
I0907-help = Scegliere un passo di 5, 10, 15, 20, 30 o 60 minuti, multiplo di quello del file.

I0908 = In questo storico non c'è nemmeno un contatto.
I0908-help = Un centro si può fare solo attorno a dei contatti: controllare la colonna dei valori.

S0101 = {$field} vale {$value}: atteso {$expected}.
S0101-help = Correggere il valore.

S0102 = Il modello {$model} non può rispondere a un obiettivo su {$target}.
S0102-help = Usare un modello in cui i contatti attendono (erlang-c o erlang-a), o togliere l'obiettivo.

S0103 = Nessun organico fino a {$limit} persone rispetta l'obiettivo su {$target}.
S0103-help = Allentare l'obiettivo: una quota del 100 % o un limite di 0 non si possono promettere.

S0104 = Non esiste la definizione di servizio "{$id}".
S0104-help = Definizioni note: {$known}.

S0105 = Il modello {$model} ha bisogno di {$option}.
S0105-help = Indicarla, oppure scegliere un altro modello.

S0106 = {$field} ha {$found} fasce: attese {$expected}.
S0106-help = La previsione e il centro non corrispondono: rifare la previsione.

C0001 = Non si può fare il piano: {$cause}.
C0001-help = Correggere quanto indicato; non è stato scritto nulla.

C0002 = Interrotto. Non è stato scritto nulla; ciò che c'era è rimasto com'era.
C0002-help = Riavviarlo quando si vuole: gli stessi dati e lo stesso seme danno lo stesso piano.

C0003 = Il pacchetto di regole "{$pack}" non è utilizzabile: {$cause}.
C0003-help = Indicare un pacchetto della cartella rules, come it-tlc o eu-default.

C0004 = Non si possono avviare i thread: {$cause}.
C0004-help = Usare meno thread con --threads; il risultato è lo stesso.

C0005 = Non si può inventare il centro: {$cause}.
C0005-help = Scegliere una dimensione entro i limiti.

C0006 = Non c'è uno storico dopo il quale pianificare.
C0006-help = Indicare i giorni: --month 2027-02, o per un piano --first 2027-02-01.

C0007 = {$option} vale per un documento di modello, e questo è un centro.
C0007-help = Toglierla; la pagina di un centro viene da organico plan.

F0101 = Nessuno storico per il tipo di contatto "{$type}" prima dell'orizzonte.
F0101-help = Fornire uno storico (per cominciare basta quello di un tipo simile) o, per l'outbound, una campagna.

F0102 = Non c'è alcun dato prima dell'origine {$origin}.
F0102-help = Scegliere un'origine successiva ai primi giorni registrati della serie.

F0103 = Non c'è alcuna fascia da prevedere.
F0103-help = Chiedere almeno un giorno e un'origine.

F0104 = La serie ha {$found} valori per {$expected} fasce.
F0104-help = Fornire un valore per fascia, vuoto dove manca.

F0105 = Fasce di {$from} minuti non possono diventare fasce di {$to} minuti.
F0105-help = Scegliere una durata multipla dell'altra, come 15 e 30.

F0106 = {$found} ({$what}) superano il limite di {$limit}.
F0106-help = Dividere la richiesta in più esecuzioni.

F0107 = I giorni da prevedere sono fuori intervallo: {$error}.
F0107-help = Controllare le date e chiedere un periodo più breve.

F0201 = Il tipo di contatto "{$type}" ha solo {$days} giorni di storico: si usa la media di quei giorni.
F0201-help = Aggiungere storico: da due settimane si conosce la settimana, da circa sei si misurano gli errori.

F0202 = Il tipo di contatto "{$type}" ha {$days} giorni di storico, troppo pochi per misurare gli errori: i quantili poggiano su ipotesi.
F0202-help = Fidarsi più della media che della banda; aggiungere storico appena disponibile.

F0203 = Lo storico del tipo di contatto "{$type}" non contiene alcun contatto: la previsione è zero.
F0203-help = Controllare la colonna e il nome del tipo; lasciare vuoti i valori ignoti invece di 0.

F0204 = Lo storico del tipo di contatto "{$type}" finisce {$days} giorni prima dell'orizzonte.
F0204-help = Aggiungere lo storico più recente; fino ad allora la banda è larga per un motivo.

F0205 = Il {$percent} % dello storico del tipo di contatto "{$type}" è fuori dall'orario di apertura e viene escluso.
F0205-help = Controllare l'orario di apertura, o il fuso orario dello storico.

F0206 = Lo storico del tipo di contatto "{$type}" non ha contatti offerti: li sostituiscono i gestiti più gli abbandonati.
F0206-help = Fornire i contatti offerti, se noti; i gestiti sono meno dove i clienti rinunciano.

F0207 = Lo storico del tipo di contatto "{$type}" ha fasce più lunghe del piano: ciascuna è divisa in parti uguali.
F0207-help = Pianificare con le fasce dello storico, o fornire uno storico più fine.

F0208 = Il tipo di contatto "{$type}" non ha un tempo medio di gestione utilizzabile: si assumono {$seconds} s.
F0208-help = Fornire una distribuzione con media finita e maggiore di 0.

F0209 = La lavorazione "{$work}" non ha alcuna fascia aperta nell'orizzonte.
F0209-help = Confrontarne l'orario con festività e chiusure, o spostarne la scadenza.

F0210 = La campagna del tipo di contatto "{$type}" non raggiunge nessuno nell'orizzonte.
F0210-help = Controllare orari consentiti, orari di apertura e tassi di contatto.

F0211 = {$days} giorni anomali del tipo di contatto "{$type}" sono stati messi da parte e non usati.
F0211-help = Nulla, se erano incidenti; registrare come eventi le cause note.

F0301 = In questo centro non c'è il tipo di contatto "{$type}".
F0301-help = Sceglierne uno di questi: {$known}.

F0401 = La correzione {$id} non cambia nulla: in tutto il suo periodo il tipo di contatto è chiuso o non viene previsto.
F0401-help = Controllare periodo e tipo; annullare la correzione se nel frattempo il giorno è stato chiuso.

F0402 = Le correzioni di altri giorni qui non hanno effetto: {$ids}.
F0402-help = Nulla da fare, a meno che una non fosse pensata per questi giorni.

F0403 = La correzione {$id} va oltre i giorni di questa previsione: su di essi cade il {$percent} % del suo totale.
F0403-help = Nulla da fare se la quota è quella attesa; altrimenti scrivere una correzione per ogni periodo.

F0404 = La correzione {$id} toglie più contatti di quanti ne sono previsti: dove accade se ne prendono 0.
F0404-help = Controllare il numero; scrivere un fattore o un totale 0 se non si attende alcun contatto.

F0405 = Per quel giorno è già conservata una previsione diversa: {$path}.
F0405-help = Aggiungere --replace per conservare la nuova al suo posto, o --date per indicare il giorno in cui è fatta.

F0406 = Nessuna previsione conservata in {$path}.
F0406-help = Lanciare organico forecast run, per i giorni a venire o con --date per ciò che si sarebbe creduto un giorno passato.

M0101 = {$replications} repliche: ne servono da 2 a 100.000.
M0101-help = Scegliere un numero in questo intervallo; di solito 16.

M0102 = Il carico o il piano turni cita {$what} "{$id}", che il centro non ha.
M0102-help = Rifare carico e piano turni a partire da questo centro.

M0103 = La simulazione non può usare {$field} = {$value}: atteso {$expected}.
M0103-help = Correggere il valore nei documenti del centro.

M0104 = Troppo grande da simulare: {$what} = {$found}, il limite è {$limit}.
M0104-help = Simulare un periodo più breve o meno tipi di contatto, oppure controllare i volumi.

M0105 = L'instradamento non è valido: {$fault}.
M0105-help = Correggere i passi di overflow dei tipi di contatto.

M0106 = La giornata non può partire dalla legge stazionaria di "{$contact_type}": {$reason ->
        [handle-time] il suo tempo di gestione non è esponenziale
        [patience] la sua pazienza non è né esponenziale né infinita
        [special-rules] condivide i suoi gruppi con altri tipi, oppure ha regole che nessuna legge nota comprende
        [arrivals] non ha un tasso di arrivo
        [people] le sue persone sono diverse fra loro o possono mancare all'inizio
       *[other] arrivano più contatti di quanti le sue persone possano servire, e nessuno abbandona
    }.
M0106-help = Far partire la giornata vuota con un periodo di avviamento, oppure cambiare ciò che lo impedisce.

S0107 = Non esiste il tipo di contatto "{$contact_type}".
S0107-help = Descriverlo in contacts.toml, o toglierlo dalla previsione.

S0108 = Nessun tipo di contatto del documento del modello ha un obiettivo.
S0108-help = Dai un target ai tipi a cui è stato promesso qualcosa, per esempio target = 0.8.

# Faults in the documents of a centre, sheets and rosters.

I0101 = Chiave sconosciuta "{$key}" in {$table}.
I0101-help = La chiave nota più vicina è "{$near}". Chiavi note qui: {$known}.

I0102 = Questo non è TOML valido: {$detail}.
I0102-help = Correggere la riga: i testi vanno tra virgolette doppie, gli elenchi tra parentesi quadre. Il resto si controlla dopo.

I0103 = Manca la chiave "{$key}" in {$table}.
I0103-help = Aggiungerla. La pagina sul centro del manuale mostra ogni chiave con un esempio.

I0104 = "{$value}" non è un valore per {$key}.
I0104-help = Scriverlo così: {$example}.

I0105 = "{$value}" per {$key} non ha un'unità, o ne ha una che non può avere.
I0105-help = Scriverlo così: {$example}.

I0106 = {$value} per {$key} è fuori dai limiti, da {$from} a {$to}.
I0106-help = Correggere il valore; una quota dell'80 per cento è "80%" oppure 0.8.

I0107 = "{$value}" non è tra le scelte per {$key}.
I0107-help = Scegliere tra: {$choices}.

I0108 = "{$name}" è già indicato in {$first}.
I0108-help = Tenerne uno, oppure dare all'altro un nome diverso.

I0109 = {$key} cita "{$name}", che non è definito.
I0109-help = Il nome noto più vicino è "{$near}". Si definirebbe in {$home}.

I0110 = "{$value}" non può essere un identificativo per {$key}.
I0110-help = Iniziare con una lettera o cifra e proseguire con lettere, cifre, "-", "_" o "."; al massimo 64 byte, senza spazi. Una sede non può chiamarsi "home".

I0111 = Manca il file {$file}.
I0111-help = Un centro ha bisogno di centre.toml, contacts.toml, shifts.toml e people.csv. `organico new DIR` ne scrive un esempio completo.

I0112 = Troppo grande: {$what} = {$found}, il limite è {$limit}.
I0112-help = Cercare un errore, come una data di un altro secolo; altrimenti dividere i dati o togliere i più vecchi.

I0113 = E altri {$count} di {$code} in questo file.
I0113-help = Correggere prima quelli mostrati: gli altri sono spesso uguali.

I0114 = Il file {$file} non viene letto.
I0114-help = Il nome noto più vicino è {$near}. Rinominarlo, oppure tenerlo altrove.

I0115 = Il documento è della versione {$found}; questo Organico legge la versione {$known}.
I0115-help = Usare l'Organico che lo ha scritto, o correggere il numero se è stato cambiato a mano.

I0201 = Nessuno ha la competenza "{$skill}", necessaria per {$id}.
I0201-help = Darla a qualcuno in people.csv, oppure affidare {$id} a un'altra competenza.

I0202 = {$id} non è mai aperto.
I0202-help = Dargli un orario, come mon-fri = "08:00-20:00", oppure toglierlo con i suoi obiettivi.

I0203 = L'obiettivo di {$id} ammette un'attesa di {$seconds} s, più lunga di ogni sua apertura continua ({$open_minutes} min).
I0203-help = Accorciare la soglia o allungare l'orario. Il lavoro che può attendere giorni è posta con una scadenza.

I0204 = Gli orari {$value} di {$key} si sovrappongono o non sono in ordine.
I0204-help = Scrivere le fasce di un giorno dalla prima all'ultima, ognuna dopo la precedente.

I0205 = Un intervallo di {$length} tra {$earliest} e {$latest} dall'inizio non sta in un turno di {$shift}.
I0205-help = Accorciare l'intervallo, anticiparlo, o darlo solo ai turni più lunghi con shift_over.

I0206 = Il primo inizio {$from} è dopo l'ultimo inizio {$to}.
I0206-help = Scambiarli o correggerne uno. Un turno può finire dopo mezzanotte, ma inizia nel suo giorno.

I0207 = Un contratto di {$value} a settimana supera le 48 ore.
I0207-help = Correggere le ore: 48 h è il massimo della settimana media, straordinari compresi (direttiva 2003/88/CE, articolo 6).

I0208 = L'ultimo giorno {$last} è prima del primo giorno {$first}.
I0208-help = Scambiarli o correggerne uno.

I0209 = {$person} non può lavorare in nessun giorno della settimana.
I0209-help = Indicare gli orari dei giorni in cui {$person} può lavorare, o togliere la riga.

I0210 = Qui non c'è nulla: {$what}.
I0210-help = Aggiungerne almeno uno.

I0211 = I trasferimenti di {$id} sommano a {$sum}, o tornano a sé stesso.
I0211-help = I trasferimenti vanno ad altri tipi e insieme restano sotto il 100 %.

I0212 = {$person} non ha alcuna competenza.
I0212-help = Scrivere le competenze separate da spazi, per esempio: voice chat:2.

I0213 = Nessun turno si adatta al tipo di contratto e agli orari di {$person}.
I0213-help = Allargare gli orari di {$person}, o aggiungere in shifts.toml un turno adatto.

I0214 = Le fasce di volume non sono in ordine.
I0214-help = Scriverle dal volume minore al maggiore, ogni "from" una volta sola.

I0215 = {$key} non va con il canale {$channel} di {$id}.
I0215-help = Più contatti insieme sono per la chat; la scadenza è per posta, richiamate e uscita, che la richiedono; la campagna è per l'uscita, che la richiede.

I0216 = Un lavoro richiede items oppure time_a_week.
I0216-help = Tenere uno dei due: pezzi con una scadenza, o le stesse ore ogni settimana.

I0217 = Nessuna durata del turno supera {$over}: l'intervallo di {$length} non si applica mai.
I0217-help = Abbassare shift_over, o togliere l'intervallo.

I0218 = {$person} ha un accordo di lavoro agile, ma il centro non ha [home].
I0218-help = Aggiungere [home] in centre.toml, o svuotare la colonna.

I0220 = {$what} viene letto e conservato; per ora nessuna parte di Organico lo usa.
I0220-help = Non c'è nulla da fare: per ora non ha effetto sui piani.

I0221 = Le parti del tempo di gestione di {$id} sommano a {$sum} s, la media è {$mean} s.
I0221-help = Correggere uno dei due; si usa la media.

I0222 = Un fattore dei clienti ha bisogno di uno tra {$keys}, e non di entrambi.
I0222-help = Indicare month per un tanto al mese, oppure path per il numero mese per mese.

I0223 = Il mese {$month} non viene dopo {$before}.
I0223-help = Mettere in ordine i mesi di path, ciascuno una volta.

I0224 = Uno spostamento non può andare a "{$type}", da cui parte.
I0224-help = Indicare in contact_types i tipi che cedono contatti, e un altro in to.

I0301 = Manca la colonna "{$column}".
I0301-help = Colonne di questo file: {$known}. Le celle si separano con virgole, punti e virgola o tabulazioni.

I0302 = Colonna sconosciuta "{$column}".
I0302-help = La colonna nota più vicina è "{$near}". Colonne di questo file: {$known}.

I0303 = "{$value}" non è l'inizio di una fascia.
I0303-help = Scrivere 2026-03-28T09:30:00 per l'ora di {$zone}, oppure 2026-03-28T09:30:00+01:00.

I0304 = La riga ha {$found} celle, l'intestazione {$expected}.
I0304-help = Aggiungere o togliere celle; un testo che contiene il separatore va tra virgolette doppie.

I0305 = {$value} ricorre due volte in {$zone}: l'orologio torna indietro.
I0305-help = Scrivere lo scarto da UTC: {$first} oppure {$second}.

I0306 = {$value} non esiste in {$zone}: l'orologio va avanti.
I0306-help = Scrivere lo scarto da UTC, {$before} oppure {$after}, o correggere l'ora.

I0307 = La fascia {$value} è già indicata alla riga {$first}.
I0307-help = Tenere una riga per fascia e tipo di contatto; sommare ciò che va insieme.

I0308 = La cella sotto {$column} è vuota.
I0308-help = Riempirla, o togliere la riga.

I0309 = Gestiti {$handled} e abbandonati {$abandoned} superano gli offerti {$offered}.
I0309-help = Verificare come conta la fonte: contatti che tornano o finiscono in un'altra fascia possono essere contati due volte.

I0310 = {$contacts} di {$all} contatti di {$id} cadono fuori dall'orario.
I0310-help = Verificare orario e fuso. La previsione considera il tipo chiuso in quelle fasce.

I0311 = "{$value}" si può leggere in due modi.
I0311-help = Non usare il separatore delle migliaia. I decimali hanno il punto; la virgola solo nei file con punti e virgola tra le celle.

I0312 = {$value} non è l'inizio di una fascia di {$minutes} minuti.
I0312-help = Correggere l'etichetta, o cambiare la fascia del centro.

I0314 = Non c'è storico: non si può prevedere nulla.
I0314-help = Mettere in history.csv i contatti per fascia: contact_type, interval_start, offered.

I0315 = La distanza minima tra due etichette è {$seconds} s, che non è una fascia di pianificazione.
I0315-help = Le fasce sono di 5, 10, 15, 20, 30 o 60 minuti: cercare un'etichetta fuori passo.

I0316 = La fascia {$value} non ha una riga.
I0316-help = Aggiungere la riga, anche per una fascia chiusa. Se un foglio di calcolo ha perso righe, riscrivere il file.

I0401 = Un turno da {$start} a {$end} dura {$length}.
I0401-help = Un turno finisce dopo il suo inizio, al massimo 24 ore dopo.

I0402 = La pausa "{$value}" non sta nel turno da {$start} a {$end}, o inizia prima che finisca la precedente.
I0402-help = Correggerne gli orari; le pause stanno in ordine, separate da punti e virgola.

I0403 = Il turno di {$person} del {$day} è fuori dal periodo da {$first} a prima di {$end}.
I0403-help = Correggere la data, o controllare il piano turni per il suo periodo.

I0404 = {$person} è in coppia con la stessa persona.
I0404-help = Indicare un'altra persona nella colonna with, o togliere la riga.

I0405 = La sessione {$session} dura {$length}; il turno più lungo dura {$longest}.
I0405-help = Accorciarla, o dividerla in più volte con la colonna times.

I0406 = La sessione {$session} dura {$length} e non sta tra le {$from} e le {$to}.
I0406-help = Allargare l'orario, o lasciare vuote le colonne earliest e latest.

I0407 = Nessuno appartiene al gruppo della sessione {$session}.
I0407-help = Indicare un gruppo con persone, o togliere la riga.

I0408 = La colonna {$column} non dice nulla per la sessione {$session}, in cui together è {$together}.
I0408-help = Lasciare vuota la cella, o cambiare la colonna together.

I0409 = La sessione {$session} è chiesta {$times} volte, e ha {$days} giorni.
I0409-help = Chiedere meno volte, o allargare i suoi giorni.

I0410 = "{$name}" è nominato due volte.
I0410-help = Nominare ogni squadra, competenza o persona una volta.

I1601 = { $value } non è del giorno { $day }.
I1601-help = Tenere in un file le righe di un solo giorno, o indicare il giorno con --date.
I1602 = Il { $day } fino alle { $at } non è registrato nulla.
I1602-help = Attendere che finisca la prima fascia, o indicare con --at un'ora successiva.
I1603 = { $rows } fasce registrate finiscono dopo le { $at }: non sono considerate.
I1603-help = Senza --at si usa tutto ciò che è registrato.
I1604 = Il { $day } il centro è chiuso: non si attende alcun contatto.
I1604-help = Controllare la data, gli orari e le chiusure del centro.
I1605 = Per il { $day } non è dato un piano turni: le persone in turno sono quelle che chiede la previsione del giorno prima.
I1605-help = Indicare con --plan la cartella di un piano, o mettere roster.csv nella cartella del centro.
I1606 = Il piano turni dal { $first } a prima del { $end } non ha turni il { $day }: le persone in turno sono quelle che chiede la previsione del giorno prima.
I1606-help = Indicare il piano di cui fa parte questo giorno.

R0101 = La griglia turni non può dare a {$person} i {$minutes} minuti settimanali del contratto, ma solo {$given}.
R0101-help = Aggiungere una durata di turno o correggere i minuti del contratto.

R0102 = Nessun turno è possibile per {$person}.
R0102-help = Ampliare la disponibilità o aggiungere un modello o una durata di turno ammessi dal contratto.

R0103 = Nessuno ha la competenza "{$skill}", che è richiesta.
R0103-help = Assegnare la competenza a qualcuno o instradare il lavoro verso una competenza presente.

R0104 = Nel periodo non c'è posto per {$minutes} minuti di contratto di {$person}.
R0104-help = Controllare le postazioni della sede, gli accordi di lavoro agile e la disponibilità della persona.

R0105 = Il turno bloccato di {$person} del {$day} cade in un giorno di assenza o di chiusura, o fuori dal rapporto di lavoro. È stato mantenuto.
R0105-help = Sbloccare il giorno o correggere l'assenza, la chiusura o il contratto.

R0106 = Il turno bloccato di {$person} del {$day} comincia troppo presto dopo quello bloccato del giorno prima. Entrambi sono stati mantenuti.
R0106-help = Sbloccare uno dei due giorni o modificare il turno pubblicato.

R0107 = Nella settimana del {$day} {$person} ha {$minutes} minuti di lavoro bloccato, contro i {$contract} del contratto. Sono stati mantenuti e non è stato aggiunto altro.
R0107-help = Sbloccare un giorno di quella settimana o correggere i minuti del contratto.

R0108 = Il giorno {$day} di {$person} non si può bloccare: la persona non è nota, oppure il giorno manca nel piano turni pubblicato o nel periodo.
R0108-help = Bloccare persone del centro, in giorni presenti sia nel piano turni pubblicato sia nel periodo.

R0109 = {$person} ha {$days} giorni di lavoro bloccati di seguito fino al {$day}; il massimo è {$most}. Sono stati mantenuti.
R0109-help = Sbloccare uno dei giorni o modificare il piano turni pubblicato.

R0110 = Nella settimana del {$day} i turni della turnazione della squadra {$team} lasciano troppo poco spazio alle ore dovute (persone interessate: {$people}). Nei giorni senza turni di quella durata ne sono stati offerti altri.
R0110-help = Assegnare a quella settimana di rotations.csv modelli di turno con le durate dei contratti, in giorni in cui la squadra può lavorare.

R0201 = Nessun piano turni rispetta i limiti di {$person}. Sono incompatibili: {$clash}.
R0201-help = Allentare uno qualsiasi dei limiti indicati: senza di esso un piano esiste.

R0301 = Il piano dal {$first} al {$last} è già nel registro: di {$people} persone vi sono contati i giorni fino al {$until}.
R0301-help = Dare un piano che comincia dopo, o il registro com'era prima di questo piano.

R0302 = Il registro conta già i giorni fino al {$until}, e il piano va dal {$first} al {$last}: i carichi di {$people} persone possono essere contati due volte.
R0302-help = Dare il registro com'era prima di questi giorni, o pianificare giorni successivi.

R0303 = Il centro non ha nessuno di nome "{$person}" fra le sue {$people} persone, e il registro non ha una riga simile.
R0303-help = Scrivere lo pseudonimo come sta in people.csv.
R0401 = Il centro non ha nessuna persona { $person }.
R0401-help = Indicare lo pseudonimo come sta in people.csv e nel piano turni.

R0402 = Il piano turni va dal { $first } al { $end }: il { $day } non ne fa parte.
R0402-help = Indicare un giorno del piano turni, come 2027-02-01.

R0403 = { $person } il { $day } non ha turni da cedere.
R0403-help = Guardare il piano turni: un turno appartiene al giorno in cui inizia.

R0404 = { $person } non può scambiare un turno con se stesso.
R0404-help = Indicare un'altra persona dopo --with.

R0405 = { $person } il { $day } lavora già, e avrebbe due turni.
R0405-help = Scambiare i turni di quello stesso giorno: indicarlo con --day e togliere --other-day.

R0406 = Nessun turno di { $person } rispetta insieme tutto questo: { $clash }.
R0406-help = Cambiarne uno qualsiasi: senza, i turni esistono. Il piano turni è stato scritto con ciò che si poteva rispettare.

R0407 = Ci sono altre { $count } note di questo tipo.
R0407-help = Risolvere prima ciò che è detto; il resto si dice rieseguendo il comando.

R0408 = Per altre { $count } persone le cui ore non hanno trovato posto, o con regole violate, non si è cercato che cosa sia incompatibile.
R0408-help = Risolvere prima ciò che è detto; il resto si dice rieseguendo il comando.

R0409 = Non è detto che cosa contiene questo file.
R0409-help = Indicare una cartella per un centro, o --format curtois o massp per un problema pubblicato.

R0410 = { $options } vale per i centri, e questo è un problema pubblicato.
R0410-help = Toglierlo, o indicare la cartella di un centro.

R0411 = Il fabbisogno nomina la competenza "{ $skill }", che il centro non ha.
R0411-help = Indicare il fabbisogno di questo centro, o togliere --requirement.

R0412 = Il fabbisogno non ha tutti i giorni del piano turni, dal { $first } al { $last }.
R0412-help = Indicare il fabbisogno degli stessi giorni, o togliere --requirement.

M0201 = {$hours} ore di lavorazioni che non sono contatti sono pianificate ma non simulate.
M0201-help = Leggere il servizio simulato come un limite superiore per chi condivide la skill con quelle lavorazioni: mentre le svolge, non risponde a nessuno.

# Regole
C0101 = Nessun pacchetto ha una regola "{$rule}".
C0101-help = Della stessa famiglia: {$near}. organico rules list le mostra tutte.

C0102 = Il contratto del pacchetto {$pack} non copre il {$at}: va dal {$from} al {$to}.
C0102-help = Le leggi del pacchetto hanno date proprie; verificare i valori del contratto, o indicarli con organico rules set.

C0103 = "{$value}" non è un valore della regola {$rule}, la cui unità è: {$unit}.
C0103-help = Una regola in % vuole 30% o 0.30; una yes/no vuole sì o no; le altre un numero da 0 in su.

C0104 = I limiti della regola {$rule}, {$low} e {$high}, non contengono il suo valore.
C0104-help = Indicare minimo <= valore <= massimo, nell'unità della regola; un sì o no non ha limiti.

C0105 = La regola {$rule} finisce il {$to}, prima di cominciare il {$from}.
C0105-help = Indicare un ultimo giorno non anteriore al primo.

C0106 = Il valore della regola {$rule} non ha una fonte.
C0106-help = Indicare l'accordo e la sua data: chi legge il risultato deve poterlo trovare.

C0107 = Il contratto del pacchetto {$pack} è contestato e qui non è stato letto: i suoi valori sono dichiarazioni sindacali.
C0107-help = Non basarvi decisioni; lo stato accompagna ogni risultato.

C0108 = La regola {$rule} ha due valori dal {$from}.
C0108-help = Tenerne uno; un valore successivo comincia in un giorno successivo.

I0501 = { $what ->
    [event] L'evento non ha una fonte.
   *[claim] La cifra non ha una fonte.
}
I0501-help = Indicare una fonte di register.toml, nella cifra stessa o nel suo evento: una cifra che nessuno può rintracciare qui non ha posto.

I0502 = L'evento del {$date} sta dopo uno del {$before}.
I0502-help = Mettere gli eventi in ordine di data e aggiungere i nuovi in fondo; una rettifica è un nuovo evento, non la modifica di uno vecchio.

I0503 = { $wrong ->
    [missing] Manca il numero che il qualificatore richiede.
   *[unexpected] C'è un numero che il qualificatore non prevede.
}
I0503-help = Dare un numero a exact, at_least, at_most e about; ometterlo dove il qualificatore è unquantified.

I0504 = Ha data {$date}, prima dell'annuncio del {$announced}.
I0504-help = Controllare le due date; prima di un annuncio possono stare solo aggiornamenti e richieste di un tavolo.

I0505 = La scadenza è {$due} e l'evento è del {$date}.
I0505-help = Dare a un impegno la sua scadenza (due), non prima della data dell'evento.

I0506 = La chiave "{$key}" conterrebbe qualcosa su una persona.
I0506-help = Toglierla: un registro parla solo di organizzazioni, sedi e numeri di persone.

I0507 = "{$found}" sembra il nome, l'indirizzo o il codice fiscale di una persona.
I0507-help = Toglierlo; indicare invece come parte l'organizzazione che parla.

I0508 = È aperta una procedura, ma né le regole del paese né register.toml ne riportano i termini al {$date}.
I0508-help = Controllare paese e data dell'evento; per un paese senza pacchetto di regole aggiungere [terms] a register.toml, con fonte e stato: si veda il capitolo sul registro nel manuale.

I0509 = "{$site}" non è una sede di questa vertenza; le sue sedi: {$known}.
I0509-help = Usare uno di questi nomi o aggiungere una voce [[sites]] alla vertenza.

I0510 = Nel registro non c'è la vertenza "{$case}"; ci sono: {$known}.
I0510-help = Usare uno di questi nomi, come li stampa organico register list.
I0511 = Nessun documento del registro dà un numero di persone per "{$case}"; dice: {$said}.
I0511-help = Uno scenario comincia da un numero: scrivere baseline.toml a mano, con un numero e la sua fonte, o attendere che qualcuno lo dica.
I0512 = Nessun pacchetto di regole ha una tabella retributiva per il paese di "{$case}": {$country}.
I0512-help = Scrivere baseline.toml a mano, con i livelli sotto [[pay]] e la fonte di ciascuno.

C0110 = Il pacchetto {$pack} non dice nulla della regola {$rule}, che è in {$other}.
C0110-help = Indicare il pacchetto con --pack {$other}.

C0301 = { $field } vale { $value }, fuori da { $from } – { $to }.
C0301-help = Indica un numero in quell'intervallo; le quote vanno da 0 a 1 o da 0% a 100%.
C0302 = La regola { $rule } non ha valore in quel giorno, quindi non se ne calcola nulla ({ $source }).
C0302-help = Scegli un giorno in cui è nota, o fornisci il valore nell'accordo aziendale con la sua fonte.
C0303 = Una data del calendario è fuori dagli anni che si possono scrivere.
C0303-help = Indica un giorno fra gli anni 1900 e 2200.
C0304 = Nessuna retribuzione per il livello { $level } in { $pack } al { $at }.
C0304-help = Indica --wage con la retribuzione mensile a tempo pieno, o un altro --level.
C0310 = Il { $at } non c'è una retribuzione: la gara non ne dichiara per quel giorno, e { $pack } non ha righe per il livello «{ $level }».
C0310-help = Dichiarare la retribuzione nella gara, [[wage.stated]] con from, month e source, o indicare altri --at o --pack.

I0601 = Il limite di anonimato è {$found}: sotto {$least} si possono ricavare le risposte di singole persone.
I0601-help = Scrivere anonymity_k = {$usual}, o almeno {$least}.

I0602 = Le risposte alla domanda «{$question}» sommano a {$sum}%, ma ogni persona ne dà una.
I0602-help = Correggere le percentuali, indicarle con un decimale, oppure usare kind = "multi".

I0603 = Non esiste la domanda «{$question}».
I0603-help = Usare l'id di una domanda di survey.toml; la più vicina è «{$near}».

I0604 = La domanda «{$question}» non ha l'opzione «{$option}».
I0604-help = Usare una di queste: {$known}. La più vicina è «{$near}».

I0605 = La risposta {$id} compare due volte.
I0605-help = Tenere una sola delle due righe: ognuno conta una volta.

I0606 = La domanda «{$question}» ha un numero di opzioni pari a {$count}.
I0606-help = Dare almeno due opzioni alle domande single, multi o scale, e nessuna a quelle open.

I0607 = L'opzione «{$option}» della domanda «{$question}» compare due volte.
I0607-help = Tenere una sola delle due percentuali.

I0608 = Il sondaggio si chiude prima di aprirsi.
I0608-help = Mettere in ordine le date opens e closes.

I0609 = I dati sui partecipanti mancano o sono impossibili: {$accessed} hanno aperto il questionario, {$complete} lo hanno completato.
I0609-help = Scrivere una riga participation,accessed e una riga participation,complete con i numeri nella colonna people; chi ha completato è al massimo chi ha aperto.

I0610 = Sono state tralasciate le colonne che possono ricondurre a una persona: {$columns}.
I0610-help = Non occorre fare nulla qui; cancellarle anche dall'originale quando non serve più.

I0611 = La cartella contiene percentuali pubblicate (results.csv), quindi non accetta risposte.
I0611-help = Tenere in una cartella solo uno tra results.csv e responses.csv.

I0612 = Il sondaggio non ha ancora risposte.
I0612-help = Mettere responses.csv accanto a survey.toml con «organico survey import», oppure le percentuali in results.csv.

I0613 = Le risposte una per una sono dati personali: senza una finalità non vengono scritte.
I0613-help = Aggiungere --purpose "..."; per la pubblicazione usare «organico survey report», che mostra solo gruppi.

I0614 = La domanda «{$question}» ha un'opzione che è parte di un'altra: una risposta non può contare in entrambe.
I0614-help = Usare opzioni che si escludono; part_of vale solo per percentuali pubblicate.

I0615 = Il sondaggio non si può suddividere per la domanda «{$question}»: i suoi gruppi si sovrappongono o non hanno nome.
I0615-help = Indicare in breakdown una domanda di tipo single o scale.

I0701 = Questo file non è un pacchetto, oppure è danneggiato.
I0701-help = Chiedere di nuovo il file a chi lo ha prodotto; un pacchetto finisce in .organico ed è un file zip intero.

I0702 = Questa parte del pacchetto non si può estrarre.
I0702-help = Chiedere di nuovo il file. Se lo si è ricompresso, usare il formato zip semplice: deflate, senza password, senza collegamenti.

I0703 = Il pacchetto ha più di {$limit} elementi.
I0703-help = Un pacchetto di Organico non ne ha mai tanti: chiedere a chi lo ha prodotto che cosa sia questo file.

I0704 = Estratto, il pacchetto supera {$limit} MiB.
I0704-help = Togliere ciò che non serve ai risultati; se il pacchetto non è proprio, chiedere a chi lo ha prodotto che cosa sia questo file.

I0705 = Un elemento di un pacchetto non può avere questo nome.
I0705-help = Usare un percorso dentro la cartella, per esempio centre/people.csv: senza barra iniziale, senza .. e senza \ : * ? " < > |.

I0706 = Due elementi del pacchetto hanno questo nome.
I0706-help = Tenerne uno; nomi che differiscono solo per le maiuscole valgono come uguali.

I0707 = Il file non contiene manifest.json, quindi non è un pacchetto.
I0707-help = Chiedere a chi lo ha prodotto il pacchetto come lo ha scritto organico; uno zip del centro non basta.

I0708 = Il manifesto non è come lo scrive Organico.
I0708-help = Chiedere di nuovo il file, oppure rifare il pacchetto: il manifesto non si modifica a mano.

I0709 = Il pacchetto ha la versione {$found} del formato; questo Organico legge la versione {$known}.
I0709-help = Usare la versione di Organico che ha prodotto il pacchetto, o una successiva.

I0710 = Il manifesto non nomina questo elemento.
I0710-help = Toglierlo dal pacchetto, oppure chiedere di nuovo il file a chi lo ha prodotto.

I0711 = Il manifesto nomina questo elemento, che nel pacchetto non c'è.
I0711-help = Chiedere il file intero a chi ha prodotto il pacchetto.

I0712 = Il testo {$key} del manifesto è vuoto, troppo lungo o contiene caratteri che non si vedono.
I0712-help = Scrivere una riga breve e semplice; un pacchetto riservato deve dire la sua finalità.

I0713 = Questo elemento non è quello nominato dal manifesto: l'impronta è diversa.
I0713-help = Non farne uso: qualcuno lo ha cambiato dopo la creazione del pacchetto. Chiedere di nuovo il file a chi lo ha prodotto.

I0714 = La firma non corrisponde a questo manifesto.
I0714-help = Considerare il pacchetto come non firmato e chiedere al firmatario: dopo la firma è stato cambiato il manifesto, il nome o la chiave.

I0715 = Questa non è una chiave per firmare.
I0715-help = Indicare il file scritto da «organico bundle key»: una riga di 64 cifre esadecimali.

I0716 = Esiste già un file con questo nome; una chiave non viene mai sovrascritta.
I0716-help = Indicare un file nuovo. Ciò che è stato firmato con una chiave perduta si può ancora verificare, ma con essa non si può firmare altro.

I0717 = Il sistema operativo non fornisce byte casuali: {$cause}.
I0717-help = Creare la chiave su un'altra macchina; una chiave che si può indovinare è peggio di nessuna.

I1001 = La fonte è vuota.
I1001-help = Scrivere chi lo dice e dove si può leggere; anche «ipotesi» è una fonte, se di ipotesi si tratta.

I1002 = Le date non sono in ordine: {$then} viene dopo {$first}.
I1002-help = Il giorno della gara precede il primo giorno del servizio, e questo l'ultimo.

I1003 = La gara non indica una retribuzione.
I1003-help = Scrivere level = "3" per la tabella retributiva delle regole, oppure [[wage.stated]] con from, month e source.

I1004 = La prima retribuzione dichiarata decorre dal {$first}, dopo il giorno della gara ({$day}).
I1004-help = Aggiungere la retribuzione in vigore il giorno della gara.

I1005 = Serve un solo prezzo per servizio: qui sono {$count}.
I1005-help = Scrivere price = {"{"} minute = "0.6150" {"}"} oppure price = {"{"} contact = "3.20" {"}"}, nel lotto o nel servizio.

I1006 = Sotto {$key} non c'è nulla.
I1006-help = Aggiungere almeno una voce: una gara ha lotti, un lotto ha servizi, un servizio ha obiettivi.

I1007 = Nessun numero di operatori può garantire {$key}: con arrivi casuali qualcuno aspetta sempre.
I1007-help = Promettere meno del 100%, e più di zero abbandoni.

I1008 = {$key} è promesso, ma senza una pazienza nessuno abbandona mai.
I1008-help = Indicare la pazienza media dei clienti (patience = "120s"), o togliere questa promessa.

C0401 = Nel pacchetto manca { $entry }: i risultati non si possono rifare.
C0401-help = Chiedere di nuovo il file intero; un pacchetto si fa con organico scenario run --out.
C0402 = Lo scenario "{ $scenario }" dura { $months } mesi da { $found }; "{ $other }" { $span } da { $first }.
C0402-help = Scrivere gli stessi starts e months in entrambi, o eseguirli separatamente.
C0403 = Le persone sono { $people }: si danno cifre solo per gruppi di cinque o più.
C0403-help = Usare un centro con più persone; cifre su meno parlerebbero di singoli.
C0404 = Né la situazione di partenza né il pacchetto di regole conoscono la retribuzione del livello { $level }.
C0404-help = Aggiungere [[pay]] con level, month, hour_cost, status e source, o usare un livello della tabella del pacchetto.
C0405 = Modifica { $change }: { $cause }.
C0405-help = Correggere il numero nello scenario.
C0406 = Nel pacchetto non c'è lo scenario "{ $scenario }"; ci sono: { $known }.
C0406-help = Iniziare il percorso con uno di questi nomi, per esempio oggi/total/cost/employer_cost.
C0407 = Non c'è la cifra "{ $path }". Vicine: { $nearest }.
C0407-help = Prendere il percorso dalla pagina di confronto, o uno di quelli vicini.

C0411 = Ciò che una riduzione d'orario toglie alle persone non ha prezzo in qualche mese: il tetto dell'integrazione non è fissato.
C0411-help = Dichiarare il tetto che il tavolo assume: organico rules set integration.cap.month, con la fonte.

C0412 = Le misure si possono combinare in {$found} modi, più dei {$limit} che si esaminano.
C0412-help = Togliere parti, mesi o misure.

C0413 = Tra due revisioni le riduzioni d'orario legate tra loro hanno più di {$limit} combinazioni di livelli.
C0413-help = Togliere parti di alcune, o fare riduzioni su persone che non condividono lavoro.

C0414 = Della domanda di questo caso non si sa nulla: nessuno può dire quante persone servono alle sue promesse.
C0414-help = Aggiungere i contatti e il lavoro in baseline.toml, o partire da un centro con uno storico.

C0415 = Nessuno ha firmato i pesi: accanto non c'è {$file}.sig.
C0415-help = Farli firmare alla parte: organico scenario sign {$file} --sign CHIAVE --signer NOME. Una chiave si crea con «organico bundle key».

C0416 = La firma in {$file}.sig non corrisponde a questi pesi.
C0416-help = Chiedere alla parte: dopo la firma sono stati cambiati i pesi, il nome o la chiave. Chi li ha cambiati li firma di nuovo con «organico scenario sign».

C0417 = La parte «{$name}» c'è già: ciascuna parla una volta sola.
C0417-help = Togliere uno dei due documenti, o correggere il nome in inglese o in italiano.

C0418 = La chiave che ha firmato per la parte «{$name}» ha firmato anche questi pesi: una mano parla per entrambe.
C0418-help = Far firmare ogni parte con una chiave propria; una chiave si crea con «organico bundle key».

I0801 = {$key} cita "{$name}", che la situazione di partenza non ha.
I0801-help = Il nome più vicino tra quelli presenti è "{$near}". Correggere il nome, o aggiungere alla situazione di partenza ciò che indica.

I0802 = Nella situazione di partenza nessuno corrisponde a tutto ciò che who indica.
I0802-help = Indicare meno condizioni in who, o un'altra sede, commessa, gruppo o skill.

I0803 = {$month} è fuori dallo scenario, che va da {$first} a {$last}.
I0803-help = Correggere il mese, oppure starts o months all'inizio dello scenario.

I0804 = La modifica finisce in {$until}, prima di cominciare in {$from}.
I0804-help = Scambiare i mesi o correggerne uno; senza until la modifica vale fino alla fine.

I0805 = {$key} = {$found} non si accorda con la modifica, che comincia in {$month}.
I0805-help = start cade nel primo mese della modifica; announced e opened non lo seguono; un guasto e destination_ends non lo precedono.

I0806 = Il passo da {$month} segue uno da {$before}.
I0806-help = Scrivere i passi sugli stessi contatti in ordine di mese, ogni mese una volta.

I0807 = A {$site} non resta nessuno da spostare: prima "{$other}" chiude la sede o ne sposta tutte le persone.
I0807-help = Tenere una sola modifica, o dare alla prima una moved_share sotto il 100%.

I0808 = {$key} indica {$site}, che "{$other}" chiude o trasferisce.
I0808-help = Indicare una sede che rimane, o togliere una delle due modifiche.

I0809 = La commessa {$contract} non c'è più da {$month}, per "{$other}".
I0809-help = Togliere questa modifica, anticiparla, o non perdere la commessa.

I0810 = La fonte è vuota.
I0810-help = Scrivere chi lo dice e dove si può leggere; ciò che nessuno dice è un'ipotesi di chi scrive.

I0811 = Con "{$other}" le ore di alcune persone sarebbero ridotte del {$sum}.
I0811-help = Far seguire una modifica all'altra con until, restringere who, o abbassare le medie.

I0812 = {$key} parla di uno sciopero: nessuno pianifica la sostituzione di chi sciopera.
I0812-help = Indicare un'altra causa, come un allagamento o un guasto della rete, o togliere la prova.

I0813 = Si indicano {$asked} persone dove ce ne sono {$there}.
I0813-help = Correggere il numero, o scegliere più persone con who; contano anche le modifiche precedenti.

I0814 = Le quote delle fasce di esperienza sommano a {$sum}.
I0814-help = Correggere le quote in modo che sommino al 100%.

I0815 = {$key} = "{$name}" è il punto da cui la modifica parte.
I0815-help = Indicarne un altro.

I0816 = La modifica non indica nulla tra: {$keys}.
I0816-help = Indicarne almeno uno, o togliere la modifica.

I0817 = La riduzione massima {$individual} è sotto la media {$mean}.
I0817-help = Correggerne una; senza individual vale la media.

I0818 = Il pacchetto di regole {$pack} non copre {$month}: vale dal {$from} al {$to}.
I0818-help = Scegliere altri mesi, o un altro pacchetto con pack = "...".

I0819 = La riduzione media {$found} supera il limite {$limit} ({$source}).
I0819-help = Abbassarla, o leggere il risultato come non conforme alla legge così com'è.

I0820 = La riduzione massima per una persona {$found} supera il limite {$limit} ({$source}).
I0820-help = Abbassarla, o leggere il risultato come non conforme alla legge così com'è.

I0821 = Con i mesi già usati, {$found} mesi di solidarietà superano il limite di {$limit} ({$source}).
I0821-help = Far finire prima la modifica con until, o verificare i mesi già usati.

I0822 = Se il {$net} dei contatti se ne va e ciascuno dura {$easy}, di una media di {$handle} non resta tempo.
I0822-help = Indicare la durata media dei contatti che se ne vanno: sono quelli brevi.

I0823 = Dopo il guasto sarebbe contenuto il {$found}, prima il {$containment}.
I0823-help = Indicare per il guasto un contenimento più basso.

I0824 = Il gruppo ha {$heads} persone; una situazione di partenza contiene gruppi di almeno {$least}.
I0824-help = Unirlo a un gruppo simile.

I0825 = La situazione di partenza contiene in {$field} un valore impossibile.
I0825-help = Rifarla dal suo centro o da baseline.toml.

I0826 = Una modifica di questo tipo è definitiva: non può finire con until.
I0826-help = Togliere until; per ciò che viene dopo scrivere una seconda modifica.

I0827 = Uno scenario non può chiamarsi {$name}: è il nome della colonna di oggi.
I0827-help = Dargli un altro id.

I0828 = Se ne andrebbe per sempre il {$net} dei contatti: alle persone non ne resta nessuno.
I0828-help = Abbassare eligible o containment, o alzare recontact, in modo che se ne vada al più il 99,9%.

I1321 = { $count } turni di oggi iniziano fuori dai giorni da { $first } a prima di { $end } e sono stati lasciati fuori.
I1321-help = Pianificare i giorni di quei turni: togliere --month e --first.

I1322 = { $count } persone assunte in questi giorni non hanno nessun turno tra quelli di oggi.
I1322-help = Se lavorano, aggiungere i loro turni; nelle cifre di oggi contano come persone senza lavoro.

I1323 = I turni proposti prenderebbero il posto di quelli di oggi, in { $out }.
I1323-help = Scrivere il piano in un'altra cartella con --out.

I1324 = Nessun turno di oggi inizia da { $first } a prima di { $end }: vanno da { $from } a prima di { $to }.
I1324-help = Pianificare i giorni di quei turni: togliere --month e --first, o indicarne il primo giorno.

I1114 = Non è detto il tracciato del file, e il centro non ne ricorda uno.
I1114-help = Aggiungere --preset e uno di: {$known}.

I1115 = {$count} righe hanno un errore: non è stato scritto nulla.
I1115-help = Correggerle, oppure aggiungere --leave-out-bad-rows per scrivere senza.

I1101 = Il file non ha la colonna "{$column}". Ha: {$found}.
I1101-help = Indicare con --column la colonna che la contiene, oppure scegliere un altro preset. Il nome più vicino è: {$near}.

I1102 = Un inizio della forma {$value} non si può leggere; atteso: {$expected}.
I1102-help = Verificare che il preset sia quello giusto e che un foglio di calcolo non abbia riscritto le date.

I1103 = La fascia delle {$value} non comincia a un multiplo di {$minutes} minuti.
I1103-help = Verificare che la colonna contenga l'inizio di una fascia e non l'ora di un singolo contatto.

I1104 = La fascia {$value} ha conteggi diversi da quelli della riga {$first}.
I1104-help = Tenere una delle due righe; intanto vale la prima.

I1105 = La riga non indica la coda.
I1105-help = Togliere le righe di totale, oppure scrivere la coda.

I1106 = Il canale non è nessuno di: {$known}.
I1106-help = Dire che cos'è sotto [history.values.channel] di imports.toml, oppure togliere le righe.

I1107 = Il file ha fasce di {$found} minuti, lo storico del centro fasce di {$own}.
I1107-help = Esportare fasce più corte dall'altro sistema, oppure cominciare un nuovo storico.

I1108 = Mancano {$count} fasce, la prima alle {$first}.
I1108-help = Esportare di nuovo il tratto mancante. Se l'altro sistema omette le fasce vuote, dare --setting gaps=zero.

I1109 = Alle {$start} ci sono {$value} contatti, di solito {$usual}; altre {$more} fasce sono molto sopra il solito.
I1109-help = Se è stato un evento, segnare i giorni in centre.toml, così la previsione non ne impara.

I1110 = Il {$date} cambia l'ora: {$found} fasce invece di {$expected}.
I1110-help = Se l'altro sistema lo permette, esportare gli orari in UTC o con lo scarto.

I1112 = In {$count} fasce i contatti gestiti e persi superano quelli arrivati, la prima alle {$first}.
I1112-help = Verificare quale colonna conta i contatti arrivati.

I1113 = La coda "{$queue}" (canale {$channel}) non è un tipo di contatto del centro; il più vicino è: {$near}.
I1113-help = Dare --queue "{$queue}=TIPO" con uno fra {$known}, oppure --queue "{$queue}=-" per escluderla. Si ricorda per la prossima volta.

I1401 = La cartella di lavoro non si può fare: {$cause}.
I1401-help = Una cartella di lavoro ha un limite di colonne e di righe. Esportare meno giorni o meno persone alla volta.

I1402 = Il centro non ha la sede {$site}.
I1402-help = Le sue sedi sono: {$known}.

I1403 = {$one} e {$other} sono lo stesso tipo di contatto {$contact_type}: il loro sistema non saprebbe distinguerli.
I1403-help = Tenere uno dei due nomi sotto [history.values.queue] di imports.toml.

I1404 = Il segno {$sign} divide sia le celle sia i centesimi.
I1404-help = Usare un altro separatore o un altro segno decimale, oppure hours = "hh:mm".

I1201 = Non è un testo CSV né una cartella di lavoro leggibile (xlsx, xls, ods).
I1201-help = Aprirlo nel foglio di calcolo, salvarlo di nuovo come xlsx o CSV e importare quello.

I1202 = La cartella di lavoro è protetta da password.
I1202-help = Salvarne una copia senza password, importarla ed eliminare la copia.

I1203 = La cartella di lavoro non ha questo foglio. I suoi fogli sono: {$known}.
I1203-help = Il più vicino è "{$near}": scriverlo dopo --sheet, tra virgolette se contiene spazi.

I1204 = Nessuna delle prime {$rows} righe è un'intestazione con colonne note, per esempio: {$examples}.
I1204-help = Dire come si chiamano le colonne: --column person=Matricola --column site=Sede. Se l'intestazione manca, aggiungerla.

I1205 = Manca la colonna per "{$column}". L'intestazione ha: {$known}.
I1205-help = Se si intende una di queste, indicarla: --column {$column}=LORO.

I1206 = La cella mostra {$value}: la formula non dà un valore.
I1206-help = Correggere la formula nel foglio di calcolo, oppure scrivere il valore a mano, e salvare.

I1207 = Non c'è la colonna "{$column}".
I1207-help = La più vicina è "{$near}". Ci sono: {$known}.

I1208 = "{$value}" nella colonna {$column} è sconosciuto (righe: {$rows}).
I1208-help = Dire che cosa significa: --value "{$column}:{$value}=NOSTRO", dove NOSTRO è uno di: {$known}; con "-" le righe restano fuori. Il più vicino è {$near}.

I1209 = La chiave degli pseudonimi starebbe dentro il centro.
I1209-help = Metterla altrove, per esempio accanto alla cartella: --key ../nomi.key.

I1210 = Non è una chiave di pseudonimi.
I1210-help = Indicare il file creato dalla prima importazione delle persone, oppure togliere --key.

I1211 = L'identificativo della persona non è uno pseudonimo come P0001.
I1211-help = Togliere --pseudonymous: gli pseudonimi li fa Organico; oppure indicare la colonna che li contiene: --column person=LORO.

I1212 = Un'altra persona del file ha lo stesso pseudonimo.
I1212-help = Fare un'altra chiave (spostando la vecchia) e importare di nuovo persone, turni e assenze.

I1213 = Questa persona è già nella riga {$first}.
I1213-help = Tenere la riga valida oggi ed eliminare l'altra.

I1214 = Nulla dice "{$column}" di questa persona.
I1214-help = Indicare la colonna: --column {$column}=LORO; oppure aggiungerla al foglio.

I1215 = La persona di questa riga non è tra quelle del centro.
I1215-help = Importare prima le persone, con la stessa chiave; oppure lasciare fuori queste righe con --leave-out-bad-rows.

I1216 = Il {$day} questa persona è già assente per {$other ->
    [holiday] ferie
    [reduced-hours] riduzione d’orario (ROL)
    [sickness] malattia
    [care] assistenza (L. 104)
    [parental] congedo
    [accident] infortunio
    [union] permesso sindacale
    [income-support] ammortizzatore sociale
    [training] formazione
   *[other] altra causale
 } (riga {$first}).
I1216-help = Accorciare una delle due: in un giorno c'è una sola causale, a meno che siano entrambe a ore.

I1217 = "{$value}" non è un turno, un riposo o un'assenza (celle: {$cells}).
I1217-help = Dire che cosa significa: --value "shift:{$value}=08:00-14:00", "shift:{$value}=rest" o "code:{$value}=holiday"; oppure dare un foglio con codice, inizio e fine.

I1218 = Questo turno inizia prima che un altro della stessa persona finisca (riga {$first}).
I1218-help = Tenere uno dei due, o correggere gli orari.

I1219 = Qui non c'è la chiave degli pseudonimi.
I1219-help = Importare prima le persone, così nasce la chiave; oppure indicarla con --key; oppure, se il file ha già gli pseudonimi del centro, aggiungere --pseudonymous.

I1111 = L'ora in ogni file si considera la fine del suo quarto d'ora.
I1111-help = Confrontare una fascia con un report del centralino. Se è l'inizio, dare --setting stamp=start.

I1116 = Una virgoletta apre una cella di questa riga e non la chiude.
I1116-help = Chiudere la virgoletta; dentro una cella la si scrive due volte.

I1117 = L'impostazione {$key} è "{$value}": dev'essere una fra {$known}.
I1117-help = Correggerla in imports.toml, oppure ridarla con --setting.

I1118 = La riga ha {$found} celle; il formato ne ha {$expected}.
I1118-help = Mettere fra virgolette i testi che contengono il separatore, oppure scegliere un altro preset.

I1119 = Dell'ora che si ripete alcuni orari compaiono una volta sola: {$count}, il primo {$first}. Si prendono come prima del cambio.
I1119-help = Esportare gli orari in UTC o con lo scarto, oppure verificare se l'altro sistema ha sommato le due ore.

I1120 = La testa del file manca o non si può leggere; attesa: {$expected}.
I1120-help = Verificare il preset. Per nice-iex i nomi si possono dare con --setting "fields=date|period|...".

I1121 = {$days} righe si prendono come totali di un giorno, {$months} come totali di un mese.
I1121-help = Se è altrimenti, dare --setting totals=day oppure --setting totals=month.

I1122 = {$count} totali, il primo di {$first}, si distribuiscono come arrivavano di solito i contatti dello stesso tipo.
I1122-help = Dove l'altro sistema ha le fasce, importare quelle.

I1123 = {$count} totali, il primo di {$first}, si distribuiscono in modo uniforme sulle ore di apertura, perché non c'è storico su cui basarsi.
I1123-help = Importare prima qualche settimana di fasce: i totali ne seguiranno il profilo.

I1124 = {$count} totali non si possono distribuire, il primo di {$first}: il tipo di contatto è chiuso.
I1124-help = Correggere gli orari o le chiusure del centro, oppure togliere le righe.

I1125 = Le celle sono state trovate dalla loro forma: {$columns}.
I1125-help = Confrontare una riga. Se è altrimenti, dare --column offered=4 e così via, per numero.

I1126 = Il file ha {$found} byte; l'altro sistema ne accetta {$limit}.
I1126-help = Per questo import nulla. Per caricarlo di là, dividerlo.

I1127 = La coda "{$queue}" ha {$days} giorni; il formato ne chiede {$least}.
I1127-help = Se c'è, esportare un tratto più lungo: una previsione ha bisogno di alcune settimane.

I1128 = Alla coda "{$queue}" mancano {$count} quarti d'ora fra il primo e l'ultimo.
I1128-help = Se in quelli mancanti non ci sono stati contatti, dare --setting gaps=zero.

I1129 = La lunghezza della fascia non è nessuna di: {$known}.
I1129-help = Esportare una di queste lunghezze.

I1130 = Al file manca l'ultima riga, quindi è stato troncato: questa riga non si legge.
I1130-help = Copiare di nuovo il file.

I1131 = La fascia da {$first} a {$last} ha una lunghezza che una fascia non può avere.
I1131-help = Verificare che inizio e fine siano della stessa riga dell'altro sistema.

I1132 = I nomi di queste colonne sono supposti: {$columns}.
I1132-help = Confrontare una riga con un report. Se una è altrimenti, dare --column offered=LORO.

I1133 = {$count} fasce hanno una frazione di contatto, la prima alle {$first}.
I1133-help = Verificare che sia ciò che si è contato, e non una previsione.

I1134 = In {$count} fasce i contatti non sono durati nulla, la prima alle {$first}.
I1134-help = Verificare quale colonna contiene il tempo di gestione; se non è noto, meglio vuoto che zero.

I1135 = Le date del file si possono leggere in due modi: si prende il giorno come primo.
I1135-help = Se il mese viene prima, dare --setting date=mm/dd/yyyy.

I1136 = Il file non ha una colonna delle code: tutte le righe si prendono come la coda "{$queue}".
I1136-help = Dare --column queue=LORO, oppure --setting queue=NOME.

I1137 = La colonna "{$column}", indicata come {$ours}, nomina persone: non si legge.
I1137-help = Indicare una colonna di code, orari o conteggi.

I1138 = {$count} totali, il primo di {$first}, si escludono: per i loro giorni ci sono le fasce.
I1138-help = Nulla, se le fasce sono giuste.

I1139 = Colonne trovate dal nome: {$columns}.
I1139-help = Se una è altrimenti, dare --column NOSTRA=LORO.

I1331 = I file non contengono contatti per fascia.
I1331-help = Esportare fasce di 15, 30 o 60 minuti; i totali di giorni o mesi si possono aggiungere dopo.

I1332 = Nessuna competenza delle persone si chiama come la coda "{$queue}" o il suo canale. Competenze: {$known}.
I1332-help = Aggiungere --skill "{$queue}=..." con una di esse.

I1333 = Il fuso orario del centro non è detto.
I1333-help = Aggiungere --zone Europe/Rome, o il fuso del centro.

I1334 = Più file di storico senza un tracciato.
I1334-help = Aggiungere --preset con il nome del tracciato, oppure dare un solo file.

I1341 = Nessun patrono è noto per la provincia {$province}, perciò { $site } non ne ha.
I1341-help = Scrivere il giorno in holidays.csv con la sede, e togliere la provincia.

I1342 = Le città della provincia {$province} hanno patroni diversi, e la città di { $site } non è tra quelle note.
I1342-help = Scrivere il giorno in holidays.csv con la sede, e togliere la provincia.

I1343 = Il giorno del patrono di { $site } nel { $year } non è noto: cambia data, o non è pubblicato.
I1343-help = Scrivere il giorno in holidays.csv con la sede; altrimenti vale come un giorno qualsiasi.

I1344 = Il patrono della provincia {$province}, {$name} ({ $day }), è festivo per { $site }. Fonte: una tabella che non indica la propria.
I1344-help = Se la città ha un altro patrono, togliere la provincia e scrivere il giorno in holidays.csv con la sede.

I1345 = {$name} di { $site } si assume nello stesso giorno nel { $year }, un anno che la tabella dei patroni non ha.
I1345-help = Se è un altro giorno, scriverlo in holidays.csv con la sede.

I1140 = La riga non è di un queue log: si attendono un orario, una chiamata, una coda, un membro e un evento.
I1140-help = Verificare che il preset sia quello giusto e che il file non sia stato tagliato; intanto si usano le altre righe.

I1141 = La riga precede di oltre un minuto una riga che le sta sopra.
I1141-help = Esportare le righe in ordine di tempo; più file si possono dare in qualsiasi ordine.

I1142 = {$count} chiamate erano cominciate prima del registro e {$open} non vi finiscono; le prime non contano, le altre contano solo come offerte.
I1142-help = Dare nella stessa chiamata anche i file dei giorni prima e dopo.

I1143 = {$count} righe hanno un evento non conosciuto; non cambiano nessun conteggio.
I1143-help = Niente, se sono eventi vostri. Quelli conosciuti sono elencati nel manuale.

I1144 = {$count} attese differiscono di oltre 2 s da quanto dice il registro stesso.
I1144-help = Verificare se l'orologio del centralino è stato regolato. Si usano gli orari delle righe.

I1145 = {$count} righe stanno nell'ora che si ripete quando torna l'ora solare; vi sono state poste secondo l'ordine.
I1145-help = Esportare gli orari in UTC o con lo scarto, se l'altro sistema può.

I1146 = Il file non ha né una colonna dell'esito né una dell'istante di risposta.
I1146-help = Dare --column outcome=LORO oppure --column answered=LORO.

I1147 = L'esito del contatto non è conosciuto.
I1147-help = Guardare la riga e dare --value outcome:LORO=answered, abandoned, otherwise oppure -.

I1148 = La cella non è un istante, una durata o un testo di questo genere.
I1148-help = Guardare la riga. Istanti: 2026-05-04 10:15:00, 04/05/2026 10:15 o i secondi dal 1970; durate: 95, 95,5 oppure 1:35.

I1149 = I file hanno {$found} {$what}; se ne leggono al più {$limit} per volta.
I1149-help = Verificare la colonna della coda, che forse contiene i numeri di chi chiama, e le date; oppure importare meno anni per volta.

I1150 = Il membro di questa riga è già in un'altra squadra più in alto.
I1150-help = Dare a ogni membro una sola squadra: squadre che si sovrappongono direbbero qualcosa dei singoli.

I1151 = {$count} fasce di una squadra sono state lasciate fuori perché erano presenti meno di {$least} persone.
I1151-help = Niente; oppure dare squadre più grandi con --teams.

I1152 = {$count} persone si sono connesse e non appartengono a nessuna squadra; il loro tempo non compare.
I1152-help = Aggiungerle al file di --teams, oppure niente.

I1153 = La riga parla di meno di {$least} persone, o di più pausa che tempo.
I1153-help = Togliere la riga. Organico non ne scrive.

I1154 = La riga che comincia qui supera 16 MB: contiene virgolette che non si chiudono.
I1154-help = Chiudere le virgolette, oppure esportare di nuovo raddoppiandole nei testi. Ciò che segue non è stato letto.

I1155 = L'orario sta nell'ora che si ripete o che manca quando cambia l'ora.
I1155-help = Esportare gli orari in UTC o con lo scarto, oppure lasciare fuori le righe.

I1221 = Le cause di shrinkage non sono scritte come tabelle [[shrinkage]].
I1221-help = Scrivere ciascuna come tabella [[shrinkage]]; docs/book/centre.md mostra come.

I1222 = In questi giorni non ci sono assenze: non c'è nulla da misurare.
I1222-help = Importare prima le assenze: organico import absences FILE --into CENTRO; oppure indicare altri giorni con --from e --to.

I1223 = Dal {$first} al {$last} erano assenti meno di {$least} persone: si saprebbe chi.
I1223-help = Misurare un periodo più lungo.

I1224 = Dal {$first} al {$last} non ci sono ore di contratto con cui confrontare.
I1224-help = Indicare altri giorni con --from e --to, oppure controllare le date dei contratti in people.csv.

I1410 = Il foglio non ha la colonna "{$column}". Ha: {$found}.
I1410-help = Indicare in --show un'intestazione del foglio.

# Documenti di modello della simulazione
I1501 = Nessun gruppo prende il tipo {$type}.
I1501-help = Indicare dei gruppi nel suo groups, oppure indicarlo nel types di un gruppo.

I1502 = Il gruppo {$group} non prende nessun tipo.
I1502-help = Indicare dei tipi nel suo types, indicarlo nel groups di un tipo, oppure toglierlo.

I1503 = Il tipo {$type} chiede al gruppo {$group}, il cui elenco types non lo contiene.
I1503-help = Aggiungere {$type} al types di {$group}, oppure togliere {$group} dal groups di {$type}.

I1504 = Il gruppo {$group} serve il tipo {$type}, il cui elenco groups non lo contiene.
I1504-help = Aggiungere {$group} al groups di {$type}, oppure togliere {$type} dal types di {$group}.

I1505 = Il tipo {$type} chiede due volte al gruppo {$group}.
I1505-help = Tenere la prima; un gruppo che entra più tardi ha after_seconds.

I1506 = Il gruppo {$group} indica due volte il tipo {$type}.
I1506-help = Tenere la prima.

I1507 = Le probabilità dei passaggi sommano a {$total}.
I1507-help = Abbassarle: insieme sono al massimo 1; ciò che resta chiude il contatto.

I1508 = L'istante {$seconds} s viene prima di quello sopra, o non prima della fine della giornata a {$day} s.
I1508-help = Ordinare gli istanti e tenerli dentro la giornata.

I1509 = Gli arrivi hanno: {$found}. Ne serve esattamente uno tra: {$known}.
I1509-help = Tenere un solo modo; come si scrive ciascuno è nel manuale, pagina simulate.

I1510 = Accanto al documento non c'è il file {$file}.
I1510-help = Mettere nella cartella del documento un file CSV con la colonna seconds, e scriverne il solo nome, che finisce in .csv.

I1511 = {$key} è {$seconds} s: non un numero intero di fasce di {$interval} s.
I1511-help = Scrivere un multiplo di interval_seconds.

I1512 = Di {$intervals} fasce, {$warm_up} sono di avvio e {$cool_down} di chiusura: nessuna è contata.
I1512-help = Aggiungere fasce, oppure accorciare avvio e chiusura.

I1513 = Il passo a {$seconds} s viene dopo quello a {$before} s.
I1513-help = Ordinare i passi per at_seconds, ogni istante una volta.

I1514 = Il turno va da {$from} s a {$to} s.
I1514-help = Scrivere una fine dopo l'inizio; un turno oltre la mezzanotte prosegue dopo 86400.

I1515 = La pausa a {$at} s non sta tra {$from} s e {$to} s.
I1515-help = Metterla nel turno, dopo la pausa precedente.

I1516 = Un turno inizia a {$from} s, prima che quello sopra finisca a {$to} s.
I1516-help = Ordinare i turni di una persona, e non farne iniziare uno prima che finisca il precedente.

I1517 = Un'interruzione ferma esattamente uno tra: site, person, homes.
I1517-help = Tenere una delle chiavi; homes = true ferma chi lavora da casa.

I1518 = La persona {$person} non c'è: il documento ha {$people} persone una per una.
I1518-help = Contare le persone di [[people]] da 1, ciascuna tante volte quante dice il suo count.

I1519 = I clienti riprovano in media dopo {$seconds} s; servono almeno {$limit} s.
I1519-help = Scrivere il tempo che un cliente lascia passare; nessuno richiama più in fretta.

I1520 = Il tipo {$type} non può partire dalla legge stazionaria: il suo tempo di gestione non è esponenziale, o la pazienza non è esponenziale né never, o il lavoro dopo il contatto è a parte.
I1520-help = Scrivere start = "empty" con un avvio, oppure leggi esponenziali.

I1521 = Il tipo {$type} non può partire dalla legge stazionaria: gli serve un solo gruppo, contato e non persona per persona, che non prenda altro, subito e al ritmo solito.
I1521-help = Scrivere start = "empty" con un avvio, oppure dare al tipo un gruppo proprio.

I1522 = Il tipo {$type} non può partire dalla legge stazionaria: gli servono arrivi a tassi, e nessun limite di linee, lavoro differito, automazione, richiamata o più contatti insieme.
I1522-help = Scrivere start = "empty" con un avvio, oppure togliere queste cose.

I1523 = Il tipo {$type} porta {$load} erlang a {$agents} persone al massimo, e i suoi clienti non rinunciano mai: l'attesa cresce finché dura la giornata.
I1523-help = Se non è voluto, aggiungere persone o dare ai clienti una pazienza. La giornata si simula com'è; solo la partenza stazionaria non è possibile.

I1524 = Una giornata porta {$contacts} contatti, passaggi e nuovi tentativi compresi; il limite è {$limit}.
I1524-help = Cercare un errore, come un tasso al giorno al posto di uno all'ora; altrimenti simulare una parte del centro.

I1701 = Sopra non c'è alcuna correzione {$id} da annullare.
I1701-help = Correggere l'identificativo; organico forecast adjust CENTRO --list elenca le correzioni presenti.

I1702 = La correzione {$id} è già stata annullata, il {$date}.
I1702-help = Togliere la riga o correggerne l'identificativo.

I1703 = La correzione non ha alcuna modifica, o ne ha due.
I1703-help = Compilare change e value, e lasciare vuoto factor.

I1704 = La correzione non dice chi l'ha fatta e perché.
I1704-help = Compilare author (nome, sigla o ufficio) e reason.

I1705 = La coda "{$queue}" non è un tipo di contatto del centro; il più simile è "{$near}".
I1705-help = Indicare quale tipo è con --queue LORO=NOSTRO, o escluderla con --queue LORO=-.

I1706 = Da fasce di {$found} minuti non si ottengono quelle del centro, di {$minutes} minuti.
I1706-help = Chiedere al committente una previsione per le fasce del centro, o più brevi.

I1801 = La sezione {$section} non è nota; la più simile è {$near}.
I1801-help = Le sezioni di questo formato sono: {$known}.

I1802 = Manca la sezione {$section}; il file finisce alla riga {$line}.
I1802-help = Il file può essere stato troncato: riprenderlo. Una sezione senza righe si scrive con il solo nome.

I1803 = "{$row}" sta prima di ogni sezione.
I1803-help = Spostare la riga sotto il nome della sua sezione, o iniziarla con #.

I1804 = {$section} contiene un solo numero; ha {$found} righe.
I1804-help = Lasciare una sola riga con un solo numero.

I1805 = La riga ha {$found} campi, ne servono {$expected}: {$columns}.
I1805-help = Completare la riga; se è l'ultima del file, il file può essere stato troncato: riprenderlo.

I1806 = Il fabbisogno tace da {$first} a {$last}, la fine dell'orizzonte.
I1806-help = Il file può essere stato troncato: riprenderlo. Se lì non serve nessuno, scrivere righe con 0.

I1807 = Non ci sono persone: nulla può essere coperto. Il fabbisogno somma a {$wanted}.
I1807-help = Aggiungere persone a SECTION_STAFF, se non è voluto.

I1808 = {$value} è fuori dall'orizzonte, che va da {$first} a {$last}.
I1808-help = Correggere il giorno o l'ora. I giorni si contano da 0 con i turni interi, da 1 con le attività.

I1809 = Il minimo, {$least}, supera il massimo, {$most}.
I1809-help = Scambiare o correggere i due valori.

I1810 = MaxShifts non dice nulla del turno {$shift}.
I1810-help = Aggiungere {$shift}= e il massimo di turni di quel tipo.

I1811 = La riga di {$person} ha {$found} giorni, il problema {$expected}.
I1811-help = Scrivere un turno o nulla per ogni giorno, separati da virgole.

I1812 = Non c'è la riga di {$person}.
I1812-help = Aggiungerla, anche per chi non lavora mai.

I1901 = L'obiettivo riguarda {$found} mesi; un piano di salvaguardia si cerca su {$least}–{$most}.
I1901-help = Indicare months entro questi valori.

I1902 = Una misura di questo tipo non fa parte di un piano di salvaguardia: licenzia, cede lavoro o è una prova.
I1902-help = Toglierla; ciò che accade comunque va sotto [[changes]].

I1903 = Una misura di questo tipo si prende intera o niente: non ha parti.
I1903-help = Togliere parts.

I1904 = Le parti {$found} non sono quote maggiori di zero in ordine crescente.
I1904-help = Scriverle in ordine crescente, come ["50%", "100%"].

I1905 = Il mese {$month} non viene dopo {$before}.
I1905-help = Scrivere in ordine i mesi che si possono scegliere, nessuno prima di from.

I1906 = Una riduzione d'orario comincia a ogni revisione: non ha starts.
I1906-help = Togliere starts; from e until dicono tra quali mesi può valere.

I1907 = Le ore di alcune di queste persone possono essere ridotte anche da {$other}.
I1907-help = Dividere le persone tra le due, o scrivere una sola misura.

I1908 = Non si sa che cosa il fatturato lascia oltre il costo: la commessa {$contract} non ha prezzo.
I1908-help = Indicarne il prezzo, o limitare employer_cost_max.

I1909 = Questi pesi sono stati detti per l'obiettivo «{$found}», e l'obiettivo è «{$goal}».
I1909-help = Indicare l'obiettivo che la parte intendeva, o farle firmare i pesi per questo.

I1910 = Entrambi i pesi sono zero: nessun danno è pesato.
I1910-help = Scrivere quanto conta per questa parte un euro di reddito perso o un posto perso, almeno uno sopra zero.

I1911 = Il testo {$key} è vuoto, troppo lungo o contiene caratteri che non si vedono.
I1911-help = Scrivere una riga breve e semplice.
