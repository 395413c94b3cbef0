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
