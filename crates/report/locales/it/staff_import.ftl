# Che cosa dicono le importazioni di persone, turni e assenze prima e dopo aver scritto.

staff-import-rows = { $file }: { $read } righe lette: { $taken } prese, { $refused } rifiutate, { $left } lasciate fuori.
staff-import-columns = Colonne: { $columns }
staff-import-left-columns = Colonne non usate, di cui non si conserva nulla: { $columns }
staff-import-words = Parole nella colonna { $column }: { $words }
staff-import-people = Persone: { $new } nuove, { $changed } cambiate, { $same } come prima; solo nel centro: { $kept } restano, { $removed } vengono tolte.
staff-import-lacks = Con questi file il centro avrebbe ancora errori:
staff-import-key-used = Gli pseudonimi sono fatti con la chiave { $path }.
staff-import-key-new = Con --write nasce una chiave per gli pseudonimi: { $path }. Conservarla, e tenerla lontana dal centro.
staff-import-key-written = Chiave degli pseudonimi: { $path }. Serve alla prossima importazione; chi ha la chiave e un elenco di nomi può sapere chi è chi.
staff-import-assumed-site = Ipotesi per persone: { $count }. La sede è { $value }, l'unica.
staff-import-assumed-team = Ipotesi per persone: { $count }. Il team si chiama come la sede, { $value }.
staff-import-assumed-team-of-name = Cambiato per persone: { $count }. Il team portava il nome di una persona e ora ne ha un altro.
staff-import-assumed-contract = Ipotesi per persone: { $count }. A giudicare dalle ore il contratto è { $value }.
staff-import-assumed-full-time-hours = Ipotesi per persone: { $count }. Una settimana a tempo pieno ha { $value }.
staff-import-assumed-level = Ipotesi per persone: { $count }. Il livello è { $value }, l'unico.
staff-import-assumed-skill = Ipotesi per persone: { $count }. La competenza è { $value }, l'unica.
staff-import-assumed-availability = Ipotesi per persone: { $count }. Possono lavorare ogni volta che arrivano contatti delle loro competenze.
staff-import-assumed-workplace = Ipotesi per turni: { $count }. Si lavorano nella sede della persona.
staff-import-assumed-pauses = Ipotesi per turni: { $count }. Le pause sono quelle dei turni e delle regole del centro.
staff-import-assumed-no-pauses = Ipotesi per turni: { $count }. Nessuna pausa: per la loro durata non ne hanno né i turni del centro né le regole.
staff-import-absences = Assenze: { $new } nuove, { $same } come prima; solo nel centro: { $kept } restano, { $removed } vengono tolte.
staff-import-roster = Turni: { $shifts } di { $people } persone, dal { $first } al { $last }; riposo: { $rests } celle; assenze: { $absences }.
staff-import-long = Il foglio ha un turno per riga.
staff-import-wide = Il foglio ha una persona per riga e un giorno per colonna.
staff-import-legend = I codici dei turni sono spiegati dal foglio { $sheet }: { $count }.
