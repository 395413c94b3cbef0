# I turni di oggi accanto a quelli proposti: pagina e terminale.

difference-points = { $value } punti
difference-seconds = { $value } s
difference-contacts = { $value }
difference-seen = { $value } (da { $low } a { $high })
difference-none = nessuna differenza osservata (da { $low } a { $high })

plan-as-is = Com'è oggi e come si propone:
plan-as-is-service =   { $name }: { $before } di risposte in tempo, poi { $after }: { $words }
plan-as-is-breaches =   Violazioni di regole vincolanti: { $before }, poi { $after }
plan-as-is-cost =   Costo: { $before }, poi { $after }
plan-as-is-changes =   Giornate che cambiano: { $days } per { $people } persone, in media { $mean } a testa

section-as-is = Com'è oggi e come si propone
as-is-lead = I turni con cui si lavora oggi e quelli proposti, con la stessa previsione, le stesse regole e le stesse giornate simulate: contatti, pazienza e assenze sono uguali nei due casi, perciò una differenza viene dai turni.
as-is-service-one = { $type }: { $before } di risposte in tempo oggi, { $after } con i turni proposti; { $difference }.
as-is-service-many = Livello di servizio dei { $all } tipi di contatto con un obiettivo: migliore per { $better }, peggiore per { $worse }, nessuna differenza osservata per { $same }.
as-is-rules-sentence = Violazioni di regole vincolanti: { $before } oggi, { $after } con i turni proposti.
as-is-changes-none = Non cambia nessuna giornata di nessuno.
as-is-changes-sentence = { $count ->
    [one] Cambia { $days } giornata
   *[other] Cambiano { $days } giornate
} su { $people } persone in forza, in media { $mean } a testa.
as-is-outside = { $count ->
    [one] { $number } turno di oggi è fuori da questi giorni e non è contato.
   *[other] { $number } turni di oggi sono fuori da questi giorni e non sono contati.
}
as-is-without-shift = { $count ->
    [one] { $number } persona in forza in questi giorni non ha nessun turno tra quelli di oggi.
   *[other] { $number } persone in forza in questi giorni non hanno nessun turno tra quelli di oggi.
}
as-is-service = Servizio
as-is-coverage = Operatori in turno
as-is-cost = Costi
as-is-people = Persone
as-is-sites = Sedi
as-is-rules = Violazioni per regola
as-is-intervals = Le differenze di servizio hanno l'intervallo di confidenza al 95% della differenza appaiata sulle giornate simulate, proposta meno oggi; se contiene lo 0, non si è osservata nessuna differenza. Le altre differenze sono semplici sottrazioni.
as-is-level = { $type }: livello di servizio
as-is-target = , obiettivo { $share }
as-is-abandonment = { $type }: abbandono
as-is-wait = { $type }: ASA
as-is-overdue = { $type }: in arretrato
as-is-handled = { $type }: gestiti
as-is-occupancy = Saturazione (occupancy)
as-is-on-duty = { $skill }: ore in turno quando serve qualcuno
as-is-missing = { $skill }: ore scoperte
as-is-covered = Fasce in cui a nessuna skill mancano operatori
as-is-shifts = Turni
as-is-wishes = Giornate agili desiderate e concesse
as-is-commute = Ore di viaggio a persona
as-is-site-hours = { $site }: ore in turno
as-is-site-seats = { $site }: postazioni occupate (picco)
as-is-unpriced = Ore senza prezzo: { $rule }
as-is-changes = Che cosa cambierebbe
as-is-changes-lead = Una giornata cambia quando qualcuno lavorerebbe in altri orari, in un altro luogo, o a differenza di oggi lavorerebbe o sarebbe libero; le sole pause non contano. Chi è interessato sta in changes.csv e non in questa pagina; i gruppi con meno di cinque persone sono uniti ad altri.
as-is-week-title = Operatori richiesti e in turno, oggi e con i turni proposti, settimana tipica, tutte le skill
as-is-week-description = Operatori richiesti, in turno oggi e in turno con la proposta in ciascuna fascia di una settimana, tutte le skill insieme. Le ore di chiusura non sono disegnate.
key-as-is = In turno oggi
key-proposed = In turno come si propone
head-as-is = Oggi
head-proposed = Proposta
head-difference = Differenza
head-change = Cambiamento
head-days = Giornate
head-days-a-person = Giornate cambiate a persona
change-moved = Altri orari
change-added = Lavora invece di essere libero
change-removed = È libero invece di lavorare
change-workplace = Stessi orari, altro luogo
band-and-more = { $from } e più
as-is-cost-note = Le ore di contratto si pagano anche se non sono a turno: la retribuzione cambia solo con le maggiorazioni.
