# Texts of the report in English. The keys are those of it/report.ftl.

## Page
page-title = Staffing plan: { $centre }
page-period = { $first } to { $last } · { $count ->
    [one] { $number } day
   *[other] { $number } days
} · intervals of { $minutes } minutes · time zone { $zone }
page-no-days = The plan covers no day.
page-made = Plan made { $at }. For internal use: people appear by pseudonym.
page-invented = Invented data: the demand of this centre is generated, not observed. The results describe no real centre.
page-assumptions = Assumed, not measured
page-contents = Contents
page-foot = Made with Organico. Values of rules carry their source and how far it was checked; this page is not legal advice.

## Sections
section-summary = At a glance
section-demand = Expected demand
section-coverage = Requirement and people on duty
section-service = Service level
section-roster = Roster
section-cost = Cost
section-contracts = Client contracts
section-people = People
section-rules = Rules and breaches
section-shortfalls = Where people are missing
section-why = Why these numbers
section-notes = Notes
section-glossary = The words of this page
section-provenance = Where the plan comes from

## Summary
headline-coverage = In { $covered } of { $open } open { $minutes ->
    [15] quarter-hours
    [30] half-hours
    [60] hours
   *[other] intervals
} ({ $share }) the plan covers the requirement of every skill; in all it covers { $hours } of the agent-hours required.
headline-worst = Most people are missing on { $when }, skill { $skill }: { $missing } of the { $required } required.
headline-no-shortfall = In no interval is more than half a person missing.
headline-service-one = { $type }: the simulated service level is { $level }, the target is { $target }.
headline-service = { $reached } of { $number } contact types reach their service level target; below it: { $below }.
headline-service-all = All { $number } contact types with a target reach the service level promised.
headline-cost = The period costs { $total }, or { $contact } per handled contact.
headline-people = { $count ->
    [one] { $heads } person
   *[other] { $heads } people
} ({ $fte } FTE): { $shifts } shifts and { $hours } paid hours rostered, { $share } of the contract hours.
headline-rules = Check of the roster: { $findings }.
headline-rules-kept = no hard rule is broken
headline-rules-hard = { $count ->
    [one] { $number } breach of a hard rule
   *[other] { $number } breaches of hard rules
}
headline-rules-soft = { $count ->
    [one] { $number } departure from a soft rule
   *[other] { $number } departures from soft rules
}
headline-rules-unknown = { $count ->
    [one] { $number } check could not be made because the rule has no value
   *[other] { $number } checks could not be made because the rule has no value
}
card-service = Service
card-cost = Cost
card-people = People
figure-targets = Contact types on target
figure-of = { $part } of { $whole }
figure-offered = Contacts offered
figure-handled = Contacts handled
figure-abandoned = Abandoned
figure-occupancy = Occupancy
part-of-whole = { $part } of { $whole } ({ $share })

## Headings
head-type = Contact type
head-method = Forecast method
head-contacts = Contacts
head-handle-time = AHT
head-erlang-hours = Work (erlang-hours)
head-day-variation = Variation of the day
head-day = Day
head-time = Time
head-work = Work
head-skill = Skill
head-hours = Hours
head-due = Due
head-required-hours = Hours required
head-on-duty-hours = Hours on duty
head-missing-hours = Hours missing
head-intervals-covered = Intervals covered
head-target = Target
head-verdict = Result
head-service-level = Service level (95% conf. int.)
head-offered = Offered
head-abandonment = Abandonment
head-asa = ASA
head-overdue = Overdue
head-shifts = Shifts
head-number = Number
head-share = Share
head-mean-length = Mean paid length (hours)
head-cost = Item
head-amount = Amount
head-rate = Unit cost
head-premium = Premium
head-level = Level
head-month-pay = Full-time month
head-hour-cost = Cost of an hour
head-figure = Figure
head-value = Value
head-site = Site
head-heads = Headcount
head-fte = FTE
head-rostered-hours = Hours rostered
head-seats-peak = Seats taken (peak)
head-seats = Seats
head-rule = Rule
head-kind = Kind
head-source = Source
head-status = Source checked
head-cases = Cases
head-people = People
head-worst = Worst case
head-worst-interval = Worst at
head-required = Required
head-on-duty = On duty
head-demand = Demand
head-busiest = Busiest interval
head-model = Model
head-reason = What binds
head-erlangs = Erlangs
head-net = Net
head-gross = Gross
head-open-intervals = Open intervals
head-code = Code
head-place = Place
head-note = Note

## Charts
chart-data = Data of the chart
charts-left-out = { $count ->
    [one] The chart of { $number } more row is left out: its values are in the table.
   *[other] The charts of { $number } more rows are left out: their values are in the table.
}
unit-contacts-day = contacts a day
unit-contacts-interval = contacts per { $minutes } min
unit-people = people
unit-service = service level
unit-time = time of day
key-expected = Expected
key-band80 = 80% band
key-band95 = 95% band
key-required = Required
key-on-duty = On duty
key-missing = Shortfall
key-short2 = over 15% short
key-short1 = up to 15% short
key-even = covered
key-more1 = 15–50% more
key-more2 = over 50% more
key-service-mean = Mean
key-service-interval = 95% interval of confidence
key-target = Target { $share }
key-day-median = Median
key-day-span = 90% of simulations
key-below = below { $limit }
key-above = { $limit } and more
key-at-site = At a site
key-at-home = At home
key-or-more = { $number } or more
key-pause = Pause

## Demand
demand-empty = The plan expects no contacts.
demand-lead = For each contact type: the total of every day of the period, and a typical week interval by interval. In 80% of cases what happens falls into the dark band, in 95% into the light one. The band of the totals follows from the variation of the whole day and of the single interval.
demand-days-title = { $type }: contacts a day
demand-days-description = Expected contacts on each day of the period, with bands of 80% and 95%.
demand-week-title = { $type }: typical week, intervals of { $minutes } minutes
demand-week-description = Expected contacts in each interval of one week, with bands of 80% and 95%. Closed hours are not drawn.
demand-work-title = Work that is not a contact
method-top-down = Top-down: week, weekday, profile of the day
method-seasonal-naive = Seasonal naive
method-average = Mean of several methods, weighed by their errors on the past
method-low-rank = Typical shapes of the day
method-day-effects = Days that follow each other
method-weekday-mean = Mean of the same weekday
method-recent-mean = Mean of the days there are
method-week-regression = Level and day of the week
method-month-regression = Level, day of the week, place in the month
method-year-regression = Level, day of the week, time of the year
method-calendar-regression = Level, day of the week, month and year

## Requirement and coverage
coverage-empty = Nobody is required in the period.
coverage-lead-gross = The dark line is the gross requirement: people to be rostered so that enough are left when absences are taken off.
coverage-lead-duty = The dark line is the number of people required on duty: the net requirement plus the time away from contacts during a shift.
coverage-lead = The blue line is people on duty and not on a pause. Who has several skills counts in part for each. An interval is covered when less than half a person is missing.
coverage-week-title = { $skill }: people required and on duty, typical week
coverage-week-description = People required and people on duty in each interval of one week; shortfalls are coloured. Closed hours are not drawn.
coverage-map-title = { $skill }: coverage of the whole period
coverage-map-description = Each column is a day, each row a time of day. The colour tells whether people on duty are fewer or more than required. Totals by day are in the table of the weekly chart.

## Service
service-empty = The plan holds no results on service.
service-lead = Simulated contact by contact in { $replications } independent replications of the whole period. In brackets the 95% interval of confidence: how precise the estimate is, not how much single days vary.
service-definitions = How the service level is counted:
service-week-title = { $type }: service level by interval, typical week
service-week-description = Mean service level in each interval of one week with its 95% interval of confidence and the line of the target.
service-days-title = { $type }: service level day by day
service-days-description = For each day the median and the span that 90% of simulations fall in (5th to 95th percentile), with the line of the target.
service-map-title = { $type }: service level of the whole period
service-map-description = Each column is a day, each row a time of day. The colour compares the mean service level with the target. Values of the typical week are in the table of the weekly chart.
definition = { $counted } over { $base } (definition: { $status }).
counted-within = contacts answered within { $threshold }
counted-ever = contacts answered, however late
base-offered = contacts offered
base-answered = contacts answered
base-offered-less-early = contacts offered, less those abandoned within the threshold
target-service = { $share } within { $threshold }
target-answered = { $share } answered
target-wait = mean wait up to { $value }
target-abandonment = abandonment up to { $value }
target-occupancy = occupancy up to { $value }
target-deadline = done within { $value } open hours
target-none = no target
verdict-reached = reached
verdict-uncertain = uncertain
verdict-missed = missed
verdict-none = no target

promises-heading = Promises that the first roster missed
promises-lead = Lived day by day, the first roster missed { $missed } of { $number } promises. It was corrected in { $rounds ->
    [one] one round
   *[other] { $rounds } rounds
 }, asking for more people where the simulated service fell short ({ $kept } of them came nearer and were kept); { $still ->
    [0] none is missed any more
    [one] one is still missed
   *[other] { $still } are still missed
 }. Missing hours are those below the requirement of the skill in the period; their price is the mean hourly cost of those who have it.
promise-service-level = answered in time
promise-speed-of-answer = mean wait of the answered
promise-abandonment = abandoned
promise-kept = kept
promise-corrected = kept after correction
promise-nobody = missed: nobody has the skill
promise-hours = missed: all contract hours are fewer than needed; more hours would have to be bought
promise-stuck = missed: the hours would be enough, but contracts, availability, shifts or seats keep them elsewhere
head-promise = Promise
head-obstacle = What became of it
head-first-roster = First roster
head-this-roster = This roster
head-hours-missing = Hours missing
head-hours-price = Their price

## Roster
roster-empty = The plan holds no shifts.
roster-lead = Early: starts before 09:00. Late: ends after 20:00. Middle: all others.
shift-early = Early
shift-middle = Middle
shift-late = Late
shift-all = All shifts
shift-home = At home
shift-weekend = Saturdays, Sundays and holidays
roster-duty-title = People at work, typical week
roster-duty-description = People on a shift in each interval of one week, at a site and at home, pauses included.
roster-starts-title = Shift starts by day and time
roster-starts-description = Each column is a day, each row a time of day. The colour tells how many people start their shift.
roster-people-title = Shifts of people, typical week
roster-people-description = Each row is a person, each column a day, each bar a shift with its pauses. A full colour means work at a site, a light one work at home.
roster-team = Team { $team }
roster-sample = The centre has { $all } people: the picture shows one team ({ $count ->
    [one] { $shown } person
   *[other] { $shown } people
}). All shifts are in roster.csv.

## Cost
cost-lead = What the period costs the company. Pay and charges are those of the contract hours.
cost-pay = Pay and charges
cost-places = Sites and homes
cost-total = Total cost
cost-per-contact = Cost per handled contact
cost-per-hour = Cost per paid hour rostered
cost-premiums = Premiums
cost-levels = Pay by level: gross pay of a full-time month, and what a paid hour costs with all charges. Source and status are those that the centre states.
cost-priced = These premiums have a value, given by the company agreement or another source: they are in the total. They are taken of the whole cost of an hour.
cost-unpriced = These hours carry a premium for which the rules hold no value: they are not priced, and the total does not include them.

## Client contracts
contracts-lead = Hours, cost and invoice of each client contract in each month. Handled contacts and service level come from the simulation; paid hours fall to a contract by its share of the busy hours among all that a person can take, idle time in the same shares; the plan's whole cost falls by these hours, each weighed with what it costs. What no contract pays for stands in a row of its own, so that the columns add up to the totals of the plan.
contracts-partial = { $month }: { $days } of { $all } days are planned. Guaranteed contacts and prices by the month are taken for these days; the band is that of a whole month at this pace.
contracts-none = No contract
contracts-name = { $client } ({ $contract })
contracts-total = Total
contracts-money = Invoice and margin by month
contracts-hours = Hours by month
head-contract = Client contract
head-month = Month
head-handled = Handled
head-level-month = Service level
head-productive-hours = Productive hours
head-paid-hours = Paid hours
head-invoice-gross = Invoice
head-penalties = Penalties
head-invoice = After penalties
head-contract-cost = Cost
head-margin = Margin

## People
people-lead = Figures are of the whole centre and of groups of five people or more, never of one person.
people-heads = Headcount
people-fte = FTE
people-contract-hours = Contract hours
people-rostered-hours = Paid hours rostered
people-rostered-share = Hours rostered over contract hours
people-late = Shifts that end after 20:00
people-weekend = Shifts on Saturdays, Sundays and holidays
people-remote = Days at home
people-wishes = Wished days at home that were given
people-commute = Time on the road a person in the period
people-commute-value = { $hours } hours ({ $people } people whose way is known)
people-sites-title = By site
people-groups-note = Sites with fewer than five people are not shown.

## Rules
rules-kept = The independent check found no breach.
rules-lead = Breaches found by the independent check, by rule. "Source checked" tells how far the value used can be trusted.
rules-worst = { $measured } { $unit } (limit { $limit } { $limit_unit })
breach-hard = hard
breach-soft = soft
breach-unknown = cannot be evaluated
breach-cases = { $count ->
    [one] { $number } case
   *[other] { $number } cases
}
breach-more = { $count ->
    [one] and one more
   *[other] and { $number } more
}
breach-unit-h = h
breach-unit-min = min
breach-unit-people = { $count ->
    [one] person
   *[other] people
}
breach-unit-days = { $count ->
    [one] day
   *[other] days
}
breach-unit-months = { $count ->
    [one] month
   *[other] months
}
breach-unit-weekends = { $count ->
    [one] weekend
   *[other] weekends
}
breach-unit-nights = { $count ->
    [one] night
   *[other] nights
}
breach-unit-shifts = { $count ->
    [one] shift
   *[other] shifts
}
breach-unit-seats = { $count ->
    [one] seat
   *[other] seats
}
breach-unit-pauses = { $count ->
    [one] pause
   *[other] pauses
}
status-verified = verified
status-partial = verified in part
status-memory = not verified
status-claim = somebody's claim
status-derived = computed from verified values
status-secondary = secondary source
status-supplied = supplied by the user
status-unset = no value
rule-rest-daily = Daily rest
rule-rest-weekly = Weekly rest
rule-rest-weekly-mean-days = Weekly rest: days of the mean
rule-days-consecutive-max = Days worked in a row
rule-week-normal = Normal weekly hours
rule-week-mean-max = Longest mean week
rule-week-mean-max-months = Longest mean week: months of reference
rule-break-day-over = Break of the day: length of shift from which it is due
rule-break-day-minutes = Break of the day
rule-vdu-pause-minutes = Display-screen pause
rule-vdu-pause-every = Unbroken work at a display screen
rule-vdu-pause-contract = Display-screen pause by contract
rule-vdu-week-hours = Weekly hours of a display-screen worker
rule-vdu-week-hours-net-of-pauses = Display-screen hours net of pauses
rule-night-window-from = Start of the night period
rule-night-window-to = End of the night period
rule-night-worker = Night worker
rule-night-consecutive = Night hours in a row
rule-night-mean-max = Longest mean night work
rule-fairness-late-from = Late shift: end after
rule-fairness-weekend-saturday = Saturday counts as weekend
rule-overtime-year = Overtime in a year
rule-part-time-supplementary-max = Most supplementary hours (part-time)
rule-part-time-supplementary-premium = Premium of supplementary hours
rule-part-time-elastic-notice = Notice of elastic clauses
rule-remote-agreement = Individual agreement to work from home
rule-remote-notice = Notice to end work from home
rule-premium-night = Night premium
rule-premium-sunday = Sunday premium
rule-premium-holiday = Holiday premium
rule-premium-overtime = Overtime premium
rule-day-hours-max = Longest day of work
rule-week-hours-max = Longest single week
rule-weekend-free-min = Free weekends in four
rule-night-in-a-row-max = Nights in a row
rule-rotation-turn-back-max = Earlier start than the day before
rule-split-allowed = Split shifts
rule-split-gap-max = Time between the parts of a split shift
rule-meal-over = Meal break: length of shift from which it is due
rule-meal-minutes = Meal break
rule-roster-notice-days = Notice of changes to the roster
rule-roster-rotation = Rotation of the team
rule-roster-rotation-source = rotation of the team
rule-roster-pair = Work beside somebody
rule-roster-pair-source = pairs of the centre
rule-activity-room = Room for training and meetings
rule-activity-room-source = activities off contacts of the centre
rule-roster-locked = Locked days
rule-roster-locked-source = locked days of the published roster
rule-remote-wishes = Wished remote days
rule-remote-wishes-source = wishes of the person
rule-support-week = Hours reduced by income support
rule-support-week-source = hours suspended with income support (absences)
rule-part-time-day = Day of a horizontal part-time contract
rule-part-time-day-source = labour contract of the person
rule-part-time-days = Days of a vertical part-time contract
rule-part-time-days-source = labour contract of the person
rule-remote-days = Remote days a week
rule-remote-days-source = remote agreement of the person
rule-person-site = Place of work
rule-person-site-source = site of the person
rule-site-seats = Seats of the site
rule-site-seats-source = seats of the site
rule-roster-person = People of the centre
rule-roster-person-source = people of the centre
rule-roster-pauses = Pauses inside the shift
rule-roster-pauses-source = pauses lie inside their shift, in order and apart
rule-roster-absence = Absences and closures
rule-roster-absence-source = absences and closures of the centre
rule-roster-overlap = Overlapping shifts
rule-roster-overlap-source = nobody works twice at once
rule-roster-grammar = Permitted shifts
rule-roster-grammar-source = shift grammar of the centre
rule-contract-dates = Dates of the labour contract
rule-contract-dates-source = labour contract of the person
rule-contract-week = Weekly hours of the contract
rule-contract-week-source = labour contract of the person
rule-person-availability = Availability of the person
rule-person-availability-source = availability of the person

## Shortfalls
shortfalls-none = In no interval is half a person or more missing.
shortfalls-lead = { $count ->
    [one] { $number } stretch is short
   *[other] { $number } stretches are short
}, { $hours } agent-hours in all. The table shows the heaviest ({ $shown }).

## Why
why-lead = Every number can be worked out by hand. Here is the busiest interval, step by step; below it the same for every demand, and what binds the requirement.
why-example-title = { $demand }, { $when }
why-load = Load: expected contacts times mean handle time (AHT), over the length of the interval.
why-load-formula = { $contacts } contacts × { $handle } s / { $interval } s = { $erlangs } erlangs
why-confidence = Uncertainty: a day's contacts vary by { $day } around what is expected and an interval's by { $interval }; in { $confidence } of the cases the load is not above the one that staff is planned for.
why-confidence-formula = { $erlangs } erlangs × { $factor } = { $planned } erlangs
why-model = Net requirement: by the model { $model }, { $net } people are enough to keep the target ({ $target }). What binds: { $reason }.
why-queue = How it was reckoned: { $queue }.
why-patience = Mean patience of customers: { $patience }.
why-on-duty = To be on duty: time away from contacts during a shift is added, { $shrinkage } in all (in the centre's document: { $causes }).
why-gross = Gross requirement: time off duty is added, { $shrinkage } in all (in the centre's document: { $causes }).
why-shrinkage-formula = { $before } / (1 − { $shrinkage }) = { $after }
why-no-causes = no cause stated for everyone
why-roster = In the roster: skill { $skill } requires { $required } people in that interval, all its demands together; { $duty } are on duty and not on a pause.
why-table-title = Busiest interval of every demand
why-reasons-title = What binds the requirement (share of open intervals)
why-queues-title = How the requirement was reckoned (share of open intervals)
why-queues-lead = A steady queue is a good picture while the load changes slowly; where it changes fast, handle times are long or a queue is carried over, the day is lived through from the opening on. Chat with several conversations at once is always reckoned as a steady queue.
queue-closed = closed
queue-deadline = spread up to the deadline
queue-stationary = steady queue
queue-lagged = steady queue, with the arrivals of one handle time earlier
queue-changing-load = day lived through: load changes within the interval
queue-long-handling = day lived through: long handle times
queue-carried-queue = day lived through: queue carried over
reason-closed = closed
reason-service-level = service level
reason-speed-of-answer = mean wait
reason-abandonment = abandonment
reason-occupancy = occupancy cap
reason-minimum = minimum staff
reason-deadline = deadline of deferred work
reason-stability = stable queue
model-erlang-a = Erlang A
model-erlang-b = Erlang B
model-erlang-c = Erlang C
model-deadline = load by its deadline
model-slots = { $model }, { $slots } conversations at once

## Notes
notes-none = There is nothing to note.
notes-more = { $count ->
    [one] One more note of the same kind is not listed.
   *[other] { $number } more notes of the same kinds are not listed.
}
severity-fault = fault
severity-warning = warning
severity-note = note
severity-help = help

## Glossary
glossary-interval = Interval
glossary-interval-text = The slot of planning: 15 or 30 minutes.
glossary-service-level = Service level
glossary-service-level-text = Share of contacts answered within the threshold promised. It means something only beside its definition, given above.
glossary-erlang = Erlang
glossary-erlang-text = The load: how many people would be busy without pauses or waiting. Contacts times AHT over the length of the interval.
glossary-requirement = Net and gross requirement
glossary-requirement-text = Net: people needed on contacts. Gross: people to be employed, counting those who are away.
glossary-shrinkage = Shrinkage
glossary-shrinkage-text = Paid time that is not spent on contacts: planned leave, absence, work off the phone, and pauses.
glossary-occupancy = Occupancy
glossary-occupancy-text = Share of the time at the desk that is spent on a contact.
glossary-fte = FTE
glossary-fte-text = Full-time equivalents: contract hours over full-time hours. Headcount counts persons.
glossary-confidence = Interval of confidence
glossary-confidence-text = How uncertain a simulated estimate is: more replications make it narrower.

## Where the plan comes from
provenance-lead = The same documents, seed and version give the same files, byte for byte.
provenance-version = Version of Organico
provenance-digest = Digest of the documents
provenance-rules = Rules applied
provenance-seed = Seed
provenance-at = Creation time
provenance-events = Events simulated
config-first = First day
config-days = Days planned
config-work_units = Steps of the search for shifts
config-stop_after = Steps of the search that were done
config-confidence = Confidence of the requirement
config-replications = Replications simulated
config-service_rounds = Corrections of the roster for service
provenance-again = To make the plan again:
provenance-command = organico plan CENTRE --out FOLDER --first { $first } --days { $days } --seed { $seed } --at { $at }

when-full = { $day } at { $time }

## Dates
weekday-1 = Monday
weekday-2 = Tuesday
weekday-3 = Wednesday
weekday-4 = Thursday
weekday-5 = Friday
weekday-6 = Saturday
weekday-7 = Sunday
weekday-short-1 = Mon
weekday-short-2 = Tue
weekday-short-3 = Wed
weekday-short-4 = Thu
weekday-short-5 = Fri
weekday-short-6 = Sat
weekday-short-7 = Sun
month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December
month-short-1 = Jan
month-short-2 = Feb
month-short-3 = Mar
month-short-4 = Apr
month-short-5 = May
month-short-6 = Jun
month-short-7 = Jul
month-short-8 = Aug
month-short-9 = Sep
month-short-10 = Oct
month-short-11 = Nov
month-short-12 = Dec
