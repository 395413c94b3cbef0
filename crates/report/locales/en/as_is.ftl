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

section-as-is = As it is, and as proposed
as-is-lead = The roster that people work by now and the proposed one, under the same forecast, the same rules and the same simulated days: contacts, patience and absences are alike in both, so that a difference is due to the roster.
as-is-service-one = { $type }: { $before } answered in time as it is, { $after } as proposed; { $difference }.
as-is-service-many = Service level of { $all } contact types with a target: better for { $better }, worse for { $worse }, no difference seen for { $same }.
as-is-rules-sentence = Breaches of hard rules: { $before } as it is, { $after } as proposed.
as-is-changes-none = No day of anybody changes.
as-is-changes-sentence = { $count ->
    [one] { $days } day changes
   *[other] { $days } days change
} over { $people } people employed, on average { $mean } each.
as-is-outside = { $count ->
    [one] { $number } shift of the roster as it is lies outside these days and is not counted.
   *[other] { $number } shifts of the roster as it is lie outside these days and are not counted.
}
as-is-without-shift = { $count ->
    [one] { $number } person employed in these days has no shift in the roster as it is.
   *[other] { $number } people employed in these days have no shift in the roster as it is.
}
as-is-service = Service
as-is-coverage = People on duty
as-is-cost = Cost
as-is-people = People
as-is-sites = Sites
as-is-rules = Breaches by rule
as-is-intervals = Differences of service carry the 95% interval of the paired difference over the simulated days, proposed less as it is; where it contains 0, no difference was seen. The other differences are plain subtractions.
as-is-level = { $type }: service level
as-is-target = , target { $share }
as-is-abandonment = { $type }: abandonment
as-is-wait = { $type }: ASA
as-is-overdue = { $type }: overdue
as-is-handled = { $type }: handled
as-is-occupancy = Occupancy
as-is-on-duty = { $skill }: hours on duty while anybody is needed
as-is-missing = { $skill }: hours missing
as-is-covered = Intervals in which no skill lacks people
as-is-shifts = Shifts
as-is-wishes = Wished remote days given
as-is-commute = Hours of commute a person
as-is-site-hours = { $site }: hours rostered
as-is-site-seats = { $site }: seats taken (peak)
as-is-unpriced = Hours without a price: { $rule }
as-is-changes = What would change
as-is-changes-lead = A day changes when somebody would work other hours, at another place, or not as now; pauses alone are no change. Who is concerned is in changes.csv and not on this page; groups of fewer than five are put together.
as-is-week-title = People required and on duty, as it is and as proposed, typical week, all skills
as-is-week-description = People required, people on duty as it is and people on duty as proposed in each interval of one week, all skills together. Closed hours are not drawn.
key-as-is = On duty as it is
key-proposed = On duty as proposed
head-as-is = As it is
head-proposed = As proposed
head-difference = Difference
head-change = Change
head-days = Days
head-days-a-person = Days changed a person
change-moved = Other hours
change-added = Works instead of being off
change-removed = Is off instead of working
change-workplace = Same hours, another place
band-and-more = { $from } and more
as-is-cost-note = A contract hour is paid whether it is rostered or not: pay changes with premiums only.
