# La mano del pianificatore sulla previsione: correzioni, previsioni dei committenti, previsioni conservate e loro bontà.

cli-forecast-run-date = Giorno in cui la previsione è fatta: si usa solo ciò che è stato registrato prima e le correzioni fatte fino ad allora (se manca: il giorno dopo lo storico)
cli-forecast-run-replace = La conserva al posto di un'altra previsione conservata per quel giorno

cli-forecast-adjust = Corregge a mano una previsione, annulla una correzione o elenca le correzioni
cli-forecast-adjust-contact_type = Tipo di contatto
cli-forecast-adjust-from = Primo giorno, o data e ora
cli-forecast-adjust-to = Ultimo giorno, o data e ora in cui finisce
cli-forecast-adjust-factor = Ogni fascia aperta moltiplicata per questo
cli-forecast-adjust-total = Nuovo totale del periodo, distribuito come nella previsione (con --handle-time: nuova media, in secondi)
cli-forecast-adjust-add = Quanti in più nel periodo, in meno se negativo (con --handle-time: secondi)
cli-forecast-adjust-per_interval = Nuovo valore di ogni fascia aperta
cli-forecast-adjust-add_per_interval = Quanti in più in ogni fascia aperta, in meno se negativo
cli-forecast-adjust-handle_time = Corregge il tempo medio di gestione, in secondi, e non i contatti
cli-forecast-adjust-undo = Correzione da annullare; resta scritta e non ha più effetto
cli-forecast-adjust-list = Elenca tutte le correzioni, con i totali dei loro periodi prima e dopo
cli-forecast-adjust-reason = Perché
cli-forecast-adjust-author = Di chi: nome, sigla o ufficio
cli-forecast-adjust-date = Giorno in cui è fatta (se manca: il giorno dopo lo storico)

cli-forecast-compare = Confronta con l'avvenuto le previsioni conservate, quelle dei committenti e le correzioni
cli-import-forecast = Conserva la previsione di un committente, per confrontarla con la nostra
cli-import-forecast-file = File del committente
cli-import-forecast-layout = Tracciato: calabrio, righe senza intestazione; csv, colonne contact_type, interval_start e mean
cli-import-forecast-client = Nome con cui è conservata: lettere, cifre, - _ .
cli-import-forecast-queues = Una coda del committente e il suo tipo di contatto; "-" la esclude; si può ripetere

adjust-kept = Correzione { $id } di { $type }, { $span }: { $what }. Prima: { $before }; dopo: { $after }.
adjust-undone = La correzione { $id } di { $type }, { $span } è annullata: { $what }. Con: { $after }; senza: { $before }.
adjust-no-effect = Correzione { $id } di { $type }, { $span }: { $what }. Non cambia nulla di ciò che ora vi è previsto.
adjust-none = Nessuna correzione.
adjust-contacts = { $value } contatti
adjust-seconds = { $value } s a contatto
adjust-factor = per { $value }
adjust-total = { $value } in tutto
adjust-mean = { $value } in media
adjust-per-interval = { $value } in ogni fascia
adjust-add = in aggiunta: { $value }
adjust-add-per-interval = in aggiunta in ogni fascia: { $value }
adjust-span = dal { $from } al { $to }
adjust-head-id = id
adjust-head-made = fatta il
adjust-head-author = autore
adjust-head-type = tipo
adjust-head-span = periodo
adjust-head-change = modifica
adjust-head-before = prima
adjust-head-after = dopo
adjust-head-reason = motivo
adjust-taken-back = annullata il { $date } da { $author }: { $reason }

snapshot-kept = Conservata per il confronto: { $path }

client-forecast-kept = Previsione del committente { $client }: { $intervals } fasce (tipi di contatto: { $types }); { $new } nuove, { $changed } cambiate, { $same } uguali a prima.

compare-nothing = Previsioni conservate: { $count }; nessuno dei loro giorni è ancora registrato.
compare-contacts = Contatti
compare-handle-time = Tempo di gestione
compare-beside-client = { $measure }, accanto al committente { $client }, sulle stesse fasce
compare-kept-forecast = fatta il { $made }, dal { $first }
compare-all-forecasts = tutte le previsioni conservate
compare-all-types = tutti i tipi
compare-head-forecast = previsione
compare-head-type = tipo
compare-head-method = di chi
compare-head-intervals = fasce
compare-head-expected = atteso
compare-head-recorded = avvenuto
compare-head-wape = WAPE
compare-head-bias = scarto
compare-head-mase = MASE
compare-ours = nostra
compare-model = nostra, senza correzioni
compare-naive = stesso giorno della settimana
compare-client = committente { $client }
compare-adjustments = Correzioni, sulle loro fasce
compare-head-adjustment = correzione
compare-head-with = WAPE con
compare-head-without = WAPE senza
compare-head-verdict = esito
compare-helped = ha giovato
compare-harmed = ha nuociuto
compare-no-matter = indifferente
