# Texts of the page of a simulation in English. The keys are the same as in it/simulation.ftl.

## Head
simulation-title = Simulation: { $name }
simulation-title-unnamed = Simulation
simulation-what = { $days }, each { $span } in intervals of { $length }
simulation-days = { $count ->
    [one] { $number } simulated day
   *[other] { $number } simulated days
}
simulation-source = Source of the figures: { $source }
simulation-source-none = The study does not say where its figures come from.
simulation-run = { $reason } Seed { $seed }; { $events } events (contacts that came, ended or left).
simulation-stopped-replications = All the days that were asked for have been simulated.
simulation-stopped-half-width = The simulation stopped when the service level of every contact type was known as precisely as asked. Intervals found in this way hold the true value slightly less often than 95 times in 100.
simulation-stopped-limit = The simulation stopped at the most days allowed; the service level is not yet known as precisely as asked.
simulation-foot = Made with Organico. Every figure describes the simulated study, not a day that was observed.

## Sections
simulation-section-summary = At a glance
simulation-section-types = Contact types
simulation-section-groups = Groups
simulation-section-intervals = The course of the day
simulation-section-reasons = Where contacts waited, and why
simulation-section-why = Why these numbers

## At a glance
simulation-no-types = The study has no contact types.
simulation-says-targets = Service level targets: { $reached } reached, { $missed } not reached, { $chance } within chance.
simulation-says-level = { $type }: { $level } of the contacts offered are answered within { $threshold }; { $verdict }.
simulation-says-reached = the target of { $target } is reached
simulation-says-missed = the target of { $target } is not reached
simulation-says-chance = the target of { $target } lies within chance: more simulated days are needed to tell whether it is reached
simulation-says-no-target = no target is set
simulation-says-rest = { $lost } leave without an answer; those who are answered wait { $wait } on average.
simulation-says-overdue = { $share } of the work is past its due time.
simulation-says-nothing = { $type }: no contact reaches a person, so there is no service level.
simulation-more-types = { $count ->
    [one] The sentence on { $number } smaller contact type is left out: its figures are in the tables.
   *[other] The sentences on { $number } smaller contact types are left out: their figures are in the tables.
}
simulation-reading = How to read it: in brackets stands the 95% interval. With other seeds the simulation would give other figures; of a hundred such intervals about 95 hold the true value of this study. The interval says how well the simulation knows the study, not how well the study knows the future, and not how much single days differ. Where a target lies inside the interval, the simulation cannot tell whether it is reached.
simulation-reading-single = Only one day was simulated: no interval can be given, and every figure depends on chance. Simulate more days before deciding anything.
simulation-card-contacts = Contacts a day
simulation-card-service = Service
simulation-card-people = People
simulation-figure-targets = Targets reached
simulation-figure-queue = Waiting, at the worst
simulation-figure-staffed = On duty, at the most
simulation-figure-busy = Busy, at the most

## Headings
simulation-head-type = Contact type
simulation-head-group = Group
simulation-head-site = Place
simulation-head-offered = Offered
simulation-head-answered = Answered
simulation-head-abandoned = Abandoned
simulation-head-blocked = Blocked
simulation-head-contained = Resolved by machine
simulation-head-retried = Tried again
simulation-head-called-back = Called back
simulation-head-returned = Sent back to the queue
simulation-head-unfinished = Open at the end
simulation-head-threshold = Threshold
simulation-head-target = Target
simulation-head-verdict = Result
simulation-head-sl-off = In time, of the offered
simulation-head-sl-ans = In time, of the answered
simulation-head-sl-exab = In time, of the offered less early leavers
simulation-head-pwait = Have to wait
simulation-head-pab = Leave
simulation-head-pblock = Blocked, of the offered
simulation-head-asa = Mean wait of the answered (ASA)
simulation-head-ew = Mean wait of all
simulation-head-eq = Mean queue
simulation-head-overdue = Past due
simulation-head-p05 = One day in twenty below
simulation-head-p50 = Half of the days below
simulation-head-p95 = One day in twenty above
simulation-head-met = Days on target
simulation-head-formula = Formula
simulation-head-measure = Measure
simulation-head-exact = Exact
simulation-head-simulated = Simulated
simulation-head-inside = Exact value in the interval
simulation-head-staffed = On duty
simulation-head-busy = Busy
simulation-head-occ = Occupancy
simulation-head-worst = Longest queue at
simulation-head-nobody = Nobody on duty
simulation-head-all-busy = Everyone busy
simulation-head-held = Held back
simulation-head-queue-then = Queue then
simulation-head-level-then = In time then

## Contact types
simulation-all-types = All types
simulation-counts-title = Contacts of a day
simulation-counts-lead = Means of the simulated days; what never happened has no column. An offered contact is answered, abandoned or blocked, or still waits at the end. Open at the end are those that wait or are in service then.
simulation-others-title = What else happened to contacts
simulation-others-lead = Means of the simulated days. What a machine resolves is not among the offered; who tries again is offered again.
simulation-levels-title = Service level, in its three definitions
simulation-levels-lead = The three are different figures and must not be mixed. The target is held against the first: answered within the threshold, of all the offered.
simulation-waits-title = Waiting and leaving
simulation-waits-lead = Shares are of the offered. A customer who is answered at once counts as a wait of 0.
simulation-daily-title = Service level of single days
simulation-daily-lead = Days differ although people and rates are the same. The table shows how the first definition, of the offered, spreads over the simulated days, and on how many of them the target is reached.
simulation-exact-title = Exact values beside the simulated ones
simulation-exact-lead = Where a formula answers the same question exactly, its value stands beside the simulated one. About one exact value in twenty lies outside its interval by chance alone; many outside are a sign that something is wrong.
simulation-formula-erlang-a = Erlang A (with leaving)
simulation-formula-erlang-b = Erlang B (without a queue)
simulation-formula-erlang-c = Erlang C (without leaving)
simulation-formula-time-varying = Queue that varies with time
simulation-formula-other = Exact formula
simulation-inside = yes
simulation-outside = no
simulation-verdict-reached = reached
simulation-verdict-missed = not reached
simulation-verdict-chance = within chance
simulation-verdict-none = no target
simulation-none-offered = no contacts
simulation-none-answered = none answered
simulation-none-on-duty = nobody on duty

## Groups
simulation-no-groups = The study has no groups.
simulation-groups-lead = Means over the whole of the day that is counted, closed hours included: people on duty and not on a pause, people busy with contacts, and busy time over time on duty.
simulation-matrix-title = Who serves what
simulation-matrix-lead = Mean number of contacts in service, by group and contact type. A dash: the group may not take the type.
simulation-at-home = at home

## The course of the day
simulation-no-intervals = No interval of the day was counted.
simulation-intervals-lead = Means of each interval over all simulated days, with their 95% bands. A line is interrupted where there is nothing to measure: nobody came, or nobody was on duty.
simulation-chart-contacts = Contacts an interval
simulation-chart-waiting = Mean number waiting
simulation-chart-level = Answered within { $threshold }, of the offered
simulation-chart-people = People on duty and busy
simulation-chart-occ = Occupancy
simulation-chart-said = { $label }: highest { $most } at { $most_at }, lowest { $least } at { $least_at }.
simulation-chart-data = Data of the charts
simulation-group-heading = Group: { $group }
simulation-unit-contacts = contacts an interval
simulation-unit-waiting = contacts waiting
simulation-unit-occ = occupancy
simulation-key-band = 95% band
simulation-key-waiting = Waiting
simulation-key-level = Service level
simulation-key-busy = Busy
simulation-empty-contacts = No contact is offered to people in any interval.
simulation-empty-waiting = Nobody waits in any interval.
simulation-empty-level = There is no service level in any interval.
simulation-empty-people = Nobody is on duty in any interval.
simulation-empty-occ = There is no occupancy in any interval.
simulation-types-left-out = { $count ->
    [one] The eight contact types with most contacts are drawn; the charts of { $number } other are left out. Its intervals are in the JSON document of the simulation.
   *[other] The eight contact types with most contacts are drawn; the charts of { $number } others are left out. Their intervals are in the JSON document of the simulation.
}
simulation-groups-left-out = { $count ->
    [one] The eight groups with most people on duty are drawn; the charts of { $number } other are left out. Its intervals are in the JSON document of the simulation.
   *[other] The eight groups with most people on duty are drawn; the charts of { $number } others are left out. Their intervals are in the JSON document of the simulation.
}

## Where contacts waited
simulation-reasons-none = No contact had to wait.
simulation-reasons-lead = What the contacts that had to wait found when they came. The remedy differs: hours without anyone ask for other shifts, busy people for more people, and people held back for another reserve or an earlier overflow.
simulation-reasons-title = What the contacts that waited found
simulation-reason-nobody = nobody on duty who may take them
simulation-reason-busy = everyone busy
simulation-reason-held = only idle people held back by a reserve or a timer
simulation-waited = { $share } have to wait

## Why these numbers
simulation-why-measures = What each measure divides by what
simulation-why-offered = Offered
simulation-why-offered-text = Contacts that reach a person's queue, those who try again included. Contacts that a machine resolves are not among them.
simulation-why-answered = Answered
simulation-why-answered-text = Contacts that a person took, whenever that was.
simulation-why-abandoned = Abandoned
simulation-why-abandoned-text = Contacts that left without an answer.
simulation-why-sl-off = In time, of the offered
simulation-why-sl-off-text = Answered within the threshold, divided by all the offered. Who leaves, even at once, counts against it.
simulation-why-sl-ans = In time, of the answered
simulation-why-sl-ans-text = Answered within the threshold, divided by the answered. Who leaves does not count at all, so it can be high where many leave.
simulation-why-sl-exab = In time, of the offered less early leavers
simulation-why-sl-exab-text = Answered within the threshold, divided by the offered less those who left within the threshold.
simulation-why-pwait = Have to wait
simulation-why-pwait-text = Contacts that found nobody free who might take them at once, divided by the offered.
simulation-why-pab = Leave
simulation-why-pab-text = Abandoned, divided by the offered.
simulation-why-asa = Mean wait of the answered (ASA)
simulation-why-asa-text = Seconds waited by those who were answered, divided by the answered. The waits of those who left are not in it.
simulation-why-ew = Mean wait of all
simulation-why-ew-text = Seconds waited by everyone, those who left included, divided by the offered.
simulation-why-eq = Mean queue
simulation-why-eq-text = Seconds waited by everyone, divided by the seconds of the time that is counted: how many wait on average.
simulation-why-occ = Occupancy
simulation-why-occ-text = Busy time divided by time on duty without pauses. It says nothing of how hard the work is.
simulation-why-daily = Single days
simulation-why-daily-text = The service level of each day by itself. The mean level of a study is all contacts in time over all contacts offered, not the mean of the days.
simulation-why-reasons = Reasons of waiting
simulation-why-reasons-text = What a contact that had to wait found when it came, divided by all that had to wait.
simulation-why-interval = 95% interval
simulation-why-interval-text = From how much independent simulated days differ. Where a measure divides two means, the interval takes both into account. Ends below 0 or above 100% are cut there.
simulation-why-assumed = What was assumed, and what was run
simulation-why-assumed-lead = The simulation answers for this study only. Whatever the study does not contain did not happen.
simulation-why-again = The same study, the same number of days and the same seed give the same figures to the last byte, on any number of threads.
simulation-fact-staff = People
simulation-staff-groups = { $count ->
    [one] { $number } group
   *[other] { $number } groups
}
simulation-staff-people = { $count ->
    [one] { $number } person
   *[other] { $number } people, one by one
}
simulation-staff-both = { $people }, with shifts and pauses of their own ({ $groups })
simulation-fact-start = Start of the day
simulation-start-empty = nobody waits and nobody is in service
simulation-start-stationary = contacts are there already, drawn from the steady state at the first rate and staff
simulation-fact-end = Contact in hand at the end of a shift
simulation-end-exhaustive = it is finished first
simulation-end-pre-emptive = it goes back to the head of the queue at once
simulation-fact-choice = Who of the free people takes a contact
simulation-choice-longest-idle = whoever has been free longest
simulation-choice-least-occupied = whoever has been busy the least
simulation-choice-fixed = always in the same order
simulation-fact-uncounted = Simulated and not counted
simulation-uncounted = intervals at the start: { $first }; at the end: { $last }
simulation-fact-shared = Variation of the day shared by all types
simulation-fact-outages = Planned outages
simulation-outages = { $count ->
    [one] { $number } outage: contacts in hand go back to the head of the queue
   *[other] { $number } outages: contacts in hand go back to the head of the queue
}
simulation-fact-homes = Outages of single homes
simulation-home-outages = at random, one in { $hours } hours of work on average
simulation-fact-fatigue = Declared assumption: fatigue
simulation-fatigue = above { $above } of the time busy people slow down, by up to { $slowdown } a contact when they are always busy
simulation-fact-deferred = Deferred work with a due time
simulation-fact-concurrent = Several contacts at once
simulation-fact-callback = A call-back is offered
simulation-fact-retrial = Customers try again
simulation-fact-automation = A machine answers first
simulation-fact-transfers = Contacts that lead to others
simulation-fact-capped = Limited number of lines
simulation-fact-days = Simulated days
simulation-fact-seed = Seed
simulation-fact-events = Events
simulation-fact-digest = Digest of all counts
