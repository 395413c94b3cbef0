# Che cosa dice un'importazione prima e dopo aver scritto.

import-rows = { $file }: { $read } righe lette: { $taken } prese, { $repeated } ripetute, { $refused } rifiutate.
import-refused = { $code } in { $file }, righe { $lines }
import-queue = coda
import-channel = canale
import-contact-type = tipo di contatto
import-first = dal
import-last = al
import-intervals = fasce
import-offered = offerti
import-handled = gestiti
import-handle = tempo medio di gestione
import-unknown = sconosciuto
import-left-out = escluso
import-changes = Fasce da { $minutes } minuti: { $added } nuove, { $changed } cambiate, { $same } uguali a prima.
import-preview = Non è stato scritto nulla. Con --write finisce in { $files }.
import-nothing = Niente da scrivere: c'è già tutto.
import-written = Scritto: { $files }
import-channel-voice = voce
import-channel-chat = chat
import-channel-mail = mail
import-channel-video = video
import-channel-callback = richiamata
import-channel-outbound = in uscita
new-assumed = Assunto, perché nessun file lo dice; si cambia in centre.toml, contacts.toml e shifts.toml:
