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
