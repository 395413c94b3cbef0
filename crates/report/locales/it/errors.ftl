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

S0101 = {$field} vale {$value}: atteso {$expected}.
S0101-help = Correggere il valore.

S0102 = Il modello {$model} non può rispondere a un obiettivo su {$target}.
S0102-help = Usare un modello in cui i contatti attendono (erlang-c o erlang-a), o togliere l'obiettivo.

S0103 = Nessun organico fino a {$limit} persone rispetta l'obiettivo su {$target}.
S0103-help = Allentare l'obiettivo: una quota del 100 % o un limite di 0 non si possono promettere.

S0104 = Non esiste la definizione di servizio "{$id}".
S0104-help = Definizioni note: {$known}.

S0105 = Non esiste il modello "{$model}".
S0105-help = Scrivere erlang-b, erlang-c o erlang-a.

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

S0107 = Non esiste il tipo di contatto "{$contact_type}".
S0107-help = Descriverlo in contacts.toml, o toglierlo dalla previsione.
