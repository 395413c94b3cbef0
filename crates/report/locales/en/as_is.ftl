# The roster as it is beside the proposed one: page and terminal.

difference-points = { $value } points
difference-seconds = { $value } s
difference-contacts = { $value }
difference-seen = { $value } ({ $low } to { $high })
difference-none = no difference seen ({ $low } to { $high })

plan-as-is = As it is, and as proposed:
plan-as-is-service =   { $name }: { $before } answered in time, then { $after }: { $words }
plan-as-is-breaches =   Breaches of hard rules: { $before }, then { $after }
plan-as-is-cost =   Cost: { $before }, then { $after }
plan-as-is-changes =   Days that change: { $days } over { $people } people, { $mean } each on average
