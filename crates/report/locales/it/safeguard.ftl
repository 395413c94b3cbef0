# Il piano di salvaguardia: tra tutte le combinazioni lecite di misure senza licenziamenti, quelle che nessuna batte.
safeguard-title = { $centre }: { $name }
safeguard-span = da { $first } a { $last }, senza licenziamenti
safeguard-searched = Piani sul tavolo: { $plans }, su { $mixes } della frontiera: combinazioni che nessuna batte per costo, reddito perso e posti persi. Modi di combinare le misure prese una volta sola: { $structures }. Ogni piano è stato simulato mese per mese e mantiene le promesse.
safeguard-net-cost = Costo meno fatturato
safeguard-net = Costo sulla frontiera: ciò che l'azienda spende meno ciò che i committenti pagano.
safeguard-thinned = Tra combinazioni vicine una rappresenta le altre.
safeguard-plan = Piano { $number }
safeguard-employer-cost = Costo per l'azienda
safeguard-income-lost = Reddito perso, tutti
safeguard-posts-lost = Posti persi
safeguard-margin = Fatturato meno costo
safeguard-nothing-done = Nessuna misura: tutte le ore e tutte le retribuzioni restano, anche quelle per cui non c'è lavoro.
safeguard-people = { $count ->
    [one] una persona
   *[other] { $count } persone
}
safeguard-a-year = { $share } l'anno
safeguard-from = da { $from }
safeguard-from-until = da { $from } a { $until }
safeguard-unlawful = Non ammesso, per legge o accordo
safeguard-clash = Nessun piano senza licenziamenti rispetta tutti i limiti. Questi sono in conflitto; senza uno qualsiasi di essi gli altri si possono rispettare:
safeguard-openings = Che cosa aprirebbe una via, ciascuna da sola, con tutto il resto com'è:
safeguard-limit-service = le promesse ai committenti e il lavoro dovuto sono mantenuti ogni mese
safeguard-limit-posts-lost = si perdono al massimo { $value } posti
safeguard-limit-income-lost = si perdono al massimo { $value } di reddito
safeguard-limit-loss-share = nessun gruppo perde più del { $value } della paga di un mese
safeguard-limit-employer-cost = l'azienda spende al massimo { $value }
safeguard-limit-margin = il fatturato lascia almeno { $value } oltre il costo
safeguard-limit-support-months = i mesi che l'ammortizzatore di «{ $measure }» può durare per legge
safeguard-limit-size = la riduzione massima di «{ $measure }»
safeguard-opens-posts-lost = { $value } posti persi
safeguard-opens-income-lost = { $value } di reddito perso
safeguard-opens-loss-share = il { $value } della paga di un mese perso da un gruppo
safeguard-opens-employer-cost = { $value } spesi dall'azienda
safeguard-opens-margin = { $value } oltre il costo
safeguard-opens-size = una riduzione del { $value } delle ore in «{ $measure }»
safeguard-opens-support-months = { $months } mesi di ammortizzatore in «{ $measure }», compresi quelli già usati: più di quanti la legge ne consenta oggi
safeguard-opens-guarantee = una garanzia di { $contacts } contatti al mese da { $contract }
safeguard-opens-training = { $people } persone in più che lo imparano («{ $measure }»): { $hours } di formazione
safeguard-short = { $skill }: mancano { $hours } a settimana in { $month }
safeguard-document = Un piano trovato da organico scenario optimise: nessun licenziamento, ogni promessa mantenuta nei mesi simulati. Si legge e si risponde come ogni scenario.
safeguard-week-kept = Settimana di lunedì { $day }, con i turni di { $people } persone, simulata: ogni promessa è mantenuta{ $rules }.
safeguard-week-missed = Settimana di lunedì { $day }, con i turni di { $people } persone, simulata: mancate{ $rules }:
safeguard-week-no-breach = {", nessuna regola rigida violata"}
safeguard-week-breaches = { $count ->
    [one] {", una regola rigida violata"}
   *[other] , { $count } regole rigide violate
}
safeguard-week-promise = { $type }, { $promise }: { $reached } contro { $target } ({ $verdict })
safeguard-none-held = Sulle curve di risposta ci sono combinazioni che rispettano ogni limite, ma nessuna di quelle scelte lo ha fatto nei mesi simulati, in { $rounds } ricerche. Chiedere un po' meno, o altre misure.
safeguard-no-bundle = Non c'è nessun piano, perciò { $path } non è stato scritto.
safeguard-stress-contacts = I contatti sono il { $share } di quelli del piano
safeguard-stress-containment = Da un giorno all'altro le macchine non trattengono più contatti (ogni mese per sé)
safeguard-stress-site = { $site } chiude per una settimana, e chi vi lavora e ha un accordo lavora da casa (ogni mese per sé)
safeguard-stress-support = L'ammortizzatore delle ore ridotte non è rinnovato da { $month }
safeguard-stress = Se qualcosa cede:
safeguard-stress-holds = { $stress }: ogni promessa tiene
safeguard-stress-breaks = { $stress }: { $count ->
    [one] una promessa non tiene
   *[other] { $count } promesse non tengono
}, la prima volta a { $month }
safeguard-stress-cost = costo per l'azienda { $value }
safeguard-stress-margin = fatturato meno costo { $value }
