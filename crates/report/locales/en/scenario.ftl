# Scenarios side by side: the page, the terminal, "why", and the words of quantities, methods, changes and findings.
#
# Values of a finding come to its text under several names. Of a value called `found`: { $found } is the number as the
# language writes it (or a day, or the name of a site, group, contract, contact type, rule), { $found_percent } the
# share as per cent, { $found_money } cents as euro, { $found_n } the bare number, to choose a plural.

## The page
scenario-title = { $centre }: scenarios side by side
scenario-period = { $first } to { $last }, { $count ->
    [one] one month
   *[other] { $number } months
}
scenario-invented = The data are invented, to show how the page reads. No figure describes a real centre.
scenario-source = Where the facts of today come from: { $source }.
scenario-today = As it is today
scenario-today-short = today
scenario-head = Figure
scenario-row-author = brought by
scenario-row-supplier = demand supplied by
scenario-row-demand-status = how far the demand is known
scenario-row-packs = labour rules
scenario-row-changes = what changes
scenario-no-changes = nothing
scenario-not-named = not said
scenario-reading = In each column the figure and its difference from today (+ and −); without one it is as today. The letter says how far the least certain value behind the figure can be trusted. No column is the better one: that is for the table to say.
scenario-marks = Letters: { $marks }.
scenario-mark-verified = V
scenario-mark-supplied = S
scenario-mark-derived = D
scenario-mark-secondary = P
scenario-mark-partial = I
scenario-mark-claim = C
scenario-mark-memory = M
scenario-mark-unset = ?
scenario-other-span = Differences are shown only between scenarios over the same months.
scenario-section-who = Who brings what
scenario-section-service = Service
scenario-section-cost = Cost
scenario-section-people = People
scenario-section-procedure = Procedure
scenario-section-months = Month by month
scenario-section-attribution = What each change does
scenario-section-assumptions = Assumptions and their status
scenario-lead-service = What customers get. A typical week is simulated contact by contact for each contact type, with the hours that are there and without the shifts of single people; below each simulated figure stand its 95% interval and the value of the formula.
scenario-lead-cost = What it costs, and whom: the employer, the client, the public purse.
scenario-lead-people = What it means for those who work. Groups of fewer than five people are put together with others and never shown alone.
scenario-lead-procedure = What law and agreements say of each change. This is arithmetic with its sources, not legal advice.
scenario-lead-months = Lines that lie on each other are drawn one inside the other.
scenario-lead-attribution = Each change is added to those above it, in the order in which the scenario gives them; the parts add to the whole. In another order the parts would differ, the whole would not.
scenario-lead-assumptions = What was assumed rather than known, by whom, and how far it can be trusted.
scenario-no-demand = The demand is not known: nothing is said of service.
scenario-no-findings = No rule has anything to say of these changes.
scenario-no-assumptions = Nothing was assumed.
scenario-over-all-orders = { $name }: on the mean over all orders
scenario-lead-over-all-orders = The Shapley value of each change: what it adds, on the mean over every order in which the changes may come; the demand always comes first. No order is needed, and the parts add to the same whole. Sets of changes between today and the scenario are read off response curves.
scenario-no-attribution = Only today was given: there is nothing to attribute.
scenario-foot = Made by Organico. Whoever has the same inputs can reckon every figure again.
scenario-target = Target: { $target }
scenario-target-defined = { $promise } ({ $counted } over { $base }; definition: { $status })
scenario-months-of = { $figure }, month by month
scenario-months-data = Figures of the chart
scenario-head-month = Month

## Groups of rows
scenario-group-all = All together
scenario-group-employer = The employer
scenario-group-client = The client
scenario-group-public = The public purse
scenario-group-contract = Contract: { $name }
scenario-group-posts = Posts
scenario-group-hours = Hours
scenario-group-pay = Pay
scenario-group-support = Income support
scenario-group-way = Way to work and days at home
scenario-group-growth = Training
scenario-group-site = By site · { $name }

## How months are put together, and why a figure is missing
scenario-over-sum = sum of the months
scenario-over-mean = mean of the months
scenario-over-least = worst month
scenario-over-last = last month
scenario-missing-demand = demand not known
scenario-missing-price = price not known
scenario-missing-pay = pay or integration not known in every month
scenario-missing-target = no target
scenario-missing-queue = the queue never ends
scenario-missing-support = no support, or no limit known
scenario-missing-way = way to work not known
scenario-missing-wish = nobody was asked
scenario-missing-part = cannot be priced in full; known part { $value }
scenario-missing-few = too few people to be shown
scenario-missing-contacts = no contact handled by the end
scenario-missing-gone = not in this scenario
scenario-missing-site-cost = cost of the sites not known
scenario-interval = { $low }–{ $high }
scenario-by-formula = formula { $value }
scenario-some-months = { $count } months of { $all }
scenario-cost-without = The employer's cost is without what is not known: { $parts }.
scenario-missing-deferred = nothing that can wait
scenario-missing-none = not reckoned
scenario-missing-benefit = benefit not known for all
scenario-missing-nothing = none
scenario-points = { $value } pt
scenario-same = =

## Procedure
scenario-kind-breach = Limits broken
scenario-kind-verify = To be verified
scenario-kind-cannot-evaluate = Cannot be judged
scenario-kind-duty = Duties
scenario-kind-note = Notes
scenario-kind-one-breach = LIMIT BROKEN
scenario-kind-one-verify = TO VERIFY
scenario-kind-one-cannot-evaluate = CANNOT JUDGE
scenario-kind-one-duty = DUTY
scenario-kind-one-note = NOTE
scenario-head-scenario = Scenario
scenario-head-change = Change
scenario-head-finding = What is found
scenario-head-rule = Rule and source
scenario-head-status = Status
scenario-head-day = Day
scenario-head-due = What is due
scenario-head-assumption = Assumption
scenario-head-source = Source
scenario-head-value = Value
scenario-calendar = Calendar
scenario-no-rule = no rule
scenario-all-scenarios = all
scenario-statements = Stated assumptions
scenario-stated = What each change states
scenario-values = Values from rules, agreements and statements
scenario-values-lead = As used in the first month in which they are needed. A value that no source gives is never priced.

## Attribution
scenario-attribution-today = Today
scenario-attribution-end = The scenario

## Why
scenario-why = Why?
scenario-why-lead = Where the figures come from
scenario-why-command = To go deeper: { $command }
scenario-why-sum = { $count ->
    [0] nothing to add up
    [one] the sum of one value
   *[other] the sum of { $number } values
}
scenario-why-taken = taken from { $place }
scenario-why-given = given with the scenario
scenario-why-many = { $count } values of { $label }, from { $least } to { $most }; the largest, { $place }:
scenario-why-months = { $count } months of { $label }, from { $least } to { $most }; the last, { $place }:
scenario-why-cut = as above
scenario-why-deeper = more below: { $path }
scenario-why-status = Rests on: { $status } (least certain value behind the figure).
scenario-why-no-status = Rests on what was given; no source lies behind it.
scenario-why-unknown = There is no figure { $path }.
scenario-why-near = Figures of a similar name:
scenario-source-travel = habits of travel, as the scenario states them or from memory
scenario-source-contract = contract { $contract }
scenario-source-digest = the centre's files ({ $digest }…)

## Places
scenario-place-base = today's facts
scenario-place-total = whole span
scenario-place-service = service
scenario-place-cost = cost
scenario-place-people = people
scenario-place-person = one person
scenario-place-pay = pay of level { $level }
scenario-place-skill = people for { $names }
scenario-place-demand = demand: { $name }
scenario-place-merged = { $name }, put together with those too few to be shown
scenario-place-after = { $name }, after "{ $change }"
scenario-place-support = income support
scenario-month = { $month } { $year }

## Methods
method-sizing-of-a-week = people needed in each slot of a typical week to keep the target, added up
method-life-of-a-week = a typical week lived contact by contact, with the people who are there: what one slot leaves waiting the next one finds; every month and scenario meets the same customers
method-queues-of-a-week = queues of each slot of a typical week (Erlang A where customers leave, Erlang C where they wait), with the people who are there
method-hours-to-skills = hours of each group given to what its people can take, so that the shares covered are as even as possible
method-merged-groups = groups of fewer than five people put together with the most similar one
method-cost-by-hours = by the hours of the people who do the work of each contract
method-minutes-of-contacts = contacts handled times their mean handle time
method-mean-by-contacts = mean weighted by contacts
method-evening-and-weekend = share of the hours needed from 20:00 on, on Saturday or on Sunday
method-count-on-target = contact types that keep their promises
method-mean-of-months = mean of the months
method-least-of-months = least of the months

## Changes
change-demand = demand path
change-reduce-hours = hours cut with income support
change-move-site = site moved or closed
change-remote-share = days of work at home

## Findings: hours cut
finding-mean-over = The mean cut is { $found_percent }; the limit is { $limit_percent }.
finding-individual-over = The largest cut of one person is { $found_percent }; the limit is { $limit_percent }.
finding-months-over = The support would last { $found } months, those used before included; the limit is { $limit }.
finding-support-limits-unknown = The kind of support is not known, or has no limits here: a cut of { $cut_percent } can be judged neither lawful nor unlawful.
finding-support-too-small = The firm has { $employees } employees; this support is for more than { $limit }.
finding-support-shorter-than-review = Of the support { $left } months are left, fewer than the { $review } between two reviews: the measure is in no plan. With shorter reviews (review_months) it could be.
finding-support-ends = The cut ends here: from the day after, hours and pay are whole again or another agreement is needed.
finding-rule-unset = The rule "{ $rule }" has no value: nothing can be said.
due-support-end = last day of the hours cut

## Findings: a site moved or closed
finding-closure-applies = The procedure for closing a site applies: { $exits } posts end ({ $limit } or more call for it).
finding-closure-verify = The procedure for closing a site may apply: { $exits } posts would end, not all by dismissal, or the threshold of { $limit } can be read in two ways. Whoever knows the facts must look.
finding-closure-watch = The procedure for closing a site does not apply today; it would from { $limit } dismissals on ({ $exits } posts end here).
finding-no-announcement = No day of announcement is stated: the phases of a closure cannot be put on the calendar.
finding-collective-dismissal = Collective dismissal: { $people } posts end by dismissal; talks with the unions come first.
finding-transfer-far = The mean way after the move is { $kilometres } km one way, over the limit of this rule ({ $limit }): who refuses may keep the unemployment benefit. The law looks at the residence of each person, not at the mean.
finding-distance-unknown = The way after the move is not stated: nobody can say who would have too far to go.
finding-no-place-of-work = The site closes and no other is named for its { $people } people: where they work must be said.
due-announcement = announcement
due-closure-plan = plan to limit the harm of the closure is due
due-closure-discussion-end = end of the talks on the plan
due-dismissals-not-before = first day on which dismissals are valid
due-dismissal-opened = procedure opened
due-union-phase-end = end of the talks with the unions
due-authority-phase-end = end of the talks with the authority

## Findings: work at home
finding-agreements-missing = { $missing_n ->
    [one] One individual agreement is missing
   *[other] { $missing } individual agreements are missing
} of the { $wanted } that are needed; without it nobody works at home.
finding-agreements-to-sign = { $missing_n ->
    [one] One individual agreement is
   *[other] { $missing } individual agreements are
} to be signed.
finding-productivity-declared = The scenario declares that an hour at home gives { $factor_percent } of an hour at the site. Nobody has measured it here.

## Quantities
quantity-abandonment = abandoned contacts
quantity-abandonment_formula = abandoned contacts, by formula
quantity-abandonment_high = abandoned contacts, upper end of the 95% interval
quantity-abandonment_low = abandoned contacts, lower end of the 95% interval
quantity-agreements_all = individual agreements, all
quantity-agreements_before = individual agreements today
quantity-backlog = backlog (contacts still to be handled)
quantity-backlog_before = backlog of the month before
quantity-band_factor = factor of the volume band
quantity-benefit_cost = unemployment benefits
quantity-capacity_contacts = contacts that the people there can handle
quantity-commute_cost = cost of the way to work, by car
quantity-commute_hours = hours on the way to work
quantity-commute_kilometres = kilometres to work and back
quantity-commute_km = kilometres from home, one way
quantity-commute_minutes = minutes from home, one way
quantity-connection_less_seats = connections in place of what a person at home costs today, less seats saved, a month
quantity-contacts_guaranteed = contacts guaranteed by the client
quantity-contacts_handled = contacts handled
quantity-contacts_invoiced = contacts invoiced
quantity-contacts_offered = contacts offered
quantity-contacts_week = contacts of a typical week
quantity-contract_cost = cost of the contract
quantity-cost_contact = cost of a contact handled
quantity-cost_per_km = cost of a kilometre by car
quantity-cost_share = share of the employer's cost
quantity-co2_tonnes = CO2 of the way to work
quantity-coverage = hours there over hours needed
quantity-days_a_week = days of work a week
quantity-days_at_home = days a week at home
quantity-days_at_site = days at the site in the month
quantity-employer_cost = cost for the employer
quantity-employer_extra = employer's contribution to the income support
quantity-fte = FTE at work
quantity-group_share = part of the group in those concerned
quantity-handled_minutes = minutes of handling
quantity-heads_left = people who leave
quantity-heads_moved = people who move
quantity-heads_staying = people who stay
quantity-heads_under_half = people under half of their contract hours
quantity-home_cost = cost of work at home
quantity-home_person = a person at home, a month
quantity-hour_cost = cost of a paid hour
quantity-hours_cut = share of the hours cut
quantity-hours_lost_share = contract hours not worked
quantity-hours_theoretical = hours of a full-time year, before absences
quantity-inhabitants = inhabitants of the town
quantity-integration_all = wage integration
quantity-invoice = invoice to the client
quantity-invoice_gross = invoice before penalties
quantity-leave_share = share who leave rather than move
quantity-loss_all = pay lost to cut hours
quantity-loss_share_all = pay lost over the pay of contract hours
quantity-margin = invoice less cost
quantity-months_passed = months of support in the scenario
quantity-months_used = months of support used before
quantity-moved_share = share of the site that moves
quantity-other_cost = other cost of the changes
quantity-paid_hours_week = hours worked and paid a week
quantity-pay_cost = cost of pay
quantity-penalties = penalties
quantity-penalty_share = share deducted as a penalty
quantity-people_new = people newly at home
quantity-people_wanted = people who would be at home
quantity-perimeter = people inside the social clause
quantity-posts = posts
quantity-posts_before = posts before
quantity-posts_dismissed = of these, dismissed
quantity-posts_gained = posts gained
quantity-posts_lost = posts lost
quantity-posts_not_replaced = of these, left and not replaced
quantity-posts_per_1000 = posts for each 1,000 inhabitants
quantity-posts_transferred = posts gone to another employer
quantity-posts_voluntary = of these, exits called voluntary
quantity-price = price
quantity-productive_hours_week = hours there for the work, a week
quantity-productivity = work of an hour over the usual one
quantity-productivity_at_home = work of an hour at home over one at the site
quantity-public_cost = cost for the public purse
quantity-reduction_before = reduction before this change
quantity-reference_all = pay of the contract hours, all
quantity-remote_days = days a week at home
quantity-remote_days_before = days a week at home before
quantity-remote_days_week = days a week at home, all
quantity-remote_days_wished = days a week at home wished for
quantity-remote_wished_week = days a week at home wished for, all
quantity-roster_fit = share of the hours that fall where they are needed
quantity-service_level = service level
quantity-service_level_formula = service level, by formula
quantity-service_level_high = service level, upper end of the 95% interval
quantity-service_level_low = service level, lower end of the 95% interval
quantity-share_taking_part = share who take part
quantity-site_cost = cost of the sites
quantity-site_cost_month = the site, a month
quantity-speed_of_answer = mean wait (speed of answer)
quantity-support_months_left = months of support left
quantity-support_months_max = months of support at most
quantity-time_on_contacts = share of paid time on contacts
quantity-total_all = pay with integration, all
quantity-training_hours = hours of training
quantity-types_on_target = contact types on target
quantity-types_with_target = contact types with a target
quantity-under_half_share = share of people under half of their contract hours
quantity-unsocial_hours_week = hours in the evening and at the weekend, a week
quantity-unsocial_share = share in the evening and at the weekend
quantity-vehicle_kilometres = kilometres by car
quantity-volume_factor = contacts over today's
quantity-work_hours_week = hours of other work a week

## Contacts and contracts: changes
change-shift-channel = contacts on another channel
change-deflect-contacts = contacts resolved by a machine
change-assist-people = a machine that helps people
change-offshore = contacts handled abroad
change-lose-contract = client contract lost
change-win-contract = client contract won
change-insource = work taken back by the client
change-volume = volumes of a client contract
change-price = price of a client contract
scenario-place-machine = the machine
scenario-place-bands = bands of experience

## Contacts and contracts: findings
finding-channel-without-contacts = "{ $channel }" has no contacts today, so its hours of the week are not known: nothing was moved there.
finding-shift-other-contract = "{ $from }" and "{ $to }" do not belong to the same contract: who pays for the contacts after the change must be agreed.
finding-shift-comes-twice = Share of the shifted contacts that call all the same: { $share_percent }. They are counted on both channels, because people take them twice.
finding-containment-claim = Share that the machine is said to keep: { $containment_percent } of those it may try. It is a claim until it is measured here; what goes for good, after those who come back, is { $net_percent } of all contacts.
finding-easy-longer = The contacts that go take { $easy } seconds, more than the mean of { $mean }: those that are left would get shorter. Machines usually take the short ones; check which contacts go.
finding-machine-fails = From { $from } on, the scenario lets the share that the machine keeps fall to { $containment_percent } overnight: { $back_percent } of all contacts come back to people, and nobody is hired for them.
finding-bot-disclosure = A machine that speaks or writes to customers must say that it is one.
finding-inform-workers = Workers must be told of the use of artificial intelligence before it begins.
finding-machine-contacts-unpaid = The client pays for contacts that people handle: those that the machine resolves are not invoiced here. Who pays for them must be agreed.
finding-human-operator = The client sells energy: its customers have a right to speak to a person, so the way to one must stay open.
finding-assist-claim = Time saved on these contacts, as stated: { $saved_percent }. Elsewhere the gain was large for beginners and almost none for the experienced; here nobody has measured it.
finding-offshore-notices = Work that goes outside the European Union must be told to { $authorities } authorities, { $days } days before; notices given in time: { $given }.
finding-offshore-fine = { $missing_n ->
    [one] One notice is missing
   *[other] { $missing } notices are missing
}: the sanction would be { $fine_money }.
finding-offshore-client-liable = The client answers together with the firm for a move outside the European Union that was not told.
finding-offshore-inside-union = The place lies inside the European Union: the notices for moves outside it are not due.
finding-service-abroad-unknown = Nothing is known of the service given abroad: waits and levels are those of the contacts handled here.
finding-terms-unknown = The terms of "{ $contract }" are not known: new ones cannot take their place, and nothing is invoiced.
finding-contract-notice = The contract asks for { $days } days of notice before it is ended or changed.
finding-start-within-month = The new contract starts on { $start }: that month is reckoned as if it had begun with it.
finding-clause-notice = The firm that takes the contract over must tell the unions { $days } days before it starts, on { $start }.
finding-clause-notice-ours = Taking the contract over, the firm must tell the unions { $days } days before it starts, on { $start }.
finding-clause-notice-client = Taking the work back, the client must tell the unions { $days } days before it starts, on { $start }.
finding-client-is-incoming = The client takes the work back itself: it is the incoming side, and the clause is asked of it.
finding-joint-examination = The parties examine together how many people go along and on which terms, before the contract starts.
finding-clause-months = The clause is for those who have worked on the contract for the last { $months } months.
finding-nobody-on-contract = No group is stated to work on this contract: who would follow it is not known.
finding-perimeter-unknown = How long people have been on the contract is not known: all { $people } are taken to be inside the clause.
finding-clause-partial = The clause is applied in part: share that goes along { $share_percent }. { $people_n ->
    [one] One person who is inside it stays
   *[other] { $people } people who are inside it stay
} behind.
finding-clause-none = The clause is not applied: { $people_n ->
    [one] one person who is inside it stays
   *[other] { $people } people who are inside it stay
} behind, and whoever knows the facts must say why.
finding-clause-not-full = The clause is applied in part: share that goes along { $share_percent }, { $people_n ->
    [one] one person comes
   *[other] { $people } people come
} with the contract. Who is left with the outgoing firm must be looked at.
finding-people-unplaced = { $people_n ->
    [one] One person stays
   *[other] { $people } people stay
} without the work of the contract: paid, and to be placed.
finding-exits-called-voluntary = { $people_n ->
    [one] One person leaves
   *[other] { $people } people leave
} by an exit called voluntary, which nobody has agreed to yet. It is counted as a lost post.
finding-dismissal-before-start = Collective dismissal of { $people } people: for its phases ({ $days } days) to have ended when the work goes, it must be opened in time.
finding-clause-weakened = Under this agreement the clause is said to be weaker. It is a claim: the text was not read.
finding-clause-energy-market = In energy a law extends the clause to the passage from the regulated to the free market.
finding-territory-contested = Where the work may go is contested: "same territory" says the agreement, as the press reports it; a tender allowed { $tender } km, the unions ask for { $unions } km.
finding-territory-open = The agreement asks for the same territory, as the press reports it; how far that reaches is not known.
due-bot-disclosure = the machine must say what it is
due-inform-workers = workers told of the artificial intelligence
due-offshore-notice = last day for the notices of the move abroad
due-contract-notice = last day for the notice to end or change the contract
due-clause-notice = last day for the notice of the incoming side
due-joint-examination = joint examination concluded
due-dismissal-open-by = last day to open the procedure

## Contacts and contracts: quantities
quantity-share_shifted = share that takes the other channel
quantity-falls_back = share of those that call all the same
quantity-contacts_shifted = contacts that take the other channel
quantity-contacts_back = of these, those that call all the same
quantity-volume_before = contacts over today's, before this change
quantity-machine_cost = cost of the machine a month
quantity-handle_time_before = mean handle time before this change
quantity-assisted_time_factor = handle time with help over the one without
quantity-contacts_share = share of the contacts
quantity-assisted_gain = more contacts in the same time
quantity-band_time = part of the handle time with help
quantity-share_abroad = share that goes abroad
quantity-contact_cost_abroad = cost of a contact abroad
quantity-contacts_abroad = contacts handled abroad
quantity-cost_abroad = cost of the contacts abroad
quantity-clause_share = share of the perimeter that goes along
quantity-exit_share = share of the others whose post ends
quantity-held_share = 1 while the law keeps those who are to be dismissed
quantity-heads_inside = people inside the perimeter
quantity-heads_following = people who follow the contract
quantity-heads_joining = people who come with the contract
quantity-heads_with = people with those who came
quantity-contacts_ratio = contacts over those before
quantity-work_hours_before = hours of other work a week before this change
quantity-unpriced_hours_week = hours not worked a week whose integration cannot be priced
quantity-loss_all_low = loss of pay, all, at the highest cap thought possible
quantity-loss_all_high = loss of pay, all, at the lowest cap thought possible
quantity-loss_month_low = loss of a worker a month, at the highest cap thought possible
quantity-loss_month_high = loss of a worker a month, at the lowest cap thought possible
quantity-loss_all_known = loss of pay, all, in the months that can be priced
quantity-total_all_known = pay with integration, all, in the months that can be priced
quantity-integration_all_known = integration, all, in the months that can be priced
quantity-public_cost_known = cost of the public purse in the months that can be priced
finding-support-unpriced = From { $from } the integration cannot be priced: { $rule } has no value yet. The hours are counted, the money is not; the company agreement can supply a value or its bounds.

## People: changes
change-change-part-time = contract hours changed
change-reskill = people who learn other work
change-hire = people hired
change-attrition = people who leave over time
change-voluntary-exits = voluntary exits
change-dismiss = dismissals
change-continuity-drill = continuity drill
scenario-whole = the whole scenario

## People: findings
finding-part-time-consent = { $people_n ->
    [one] One person changes
   *[other] { $people } people change
} contract hours: each must agree in writing, and who refuses cannot be dismissed for it.
finding-supplementary-room = With the new hours up to { $hours } supplementary hours a week may be asked of each ({ $limit_percent } of the contract, where the collective agreement is silent); they may be refused.
finding-screen-pauses-doubtful = With { $hours } contract hours a week, pauses at the screen are in doubt: the law gives them from { $limit } hours a week, counted without the pauses.
finding-reskill-pays = { $people_n ->
    [one] One person learns
   *[other] { $people } people learn
} the new work: { $hours } hours of training ({ $fte_years } full-time years) and { $fte_months } full-time months lost while they are slow. The new work has given that back after { $months } months.
finding-reskill-no-demand = Nothing is known that asks for the skill they learn: after the course there may be no work for them.
finding-training-too-long = The course takes { $hours } hours in all; { $left } of them do not fit into the hours that the learners have for contacts in these months. Make it shorter, or the months longer.
finding-reskill-destination-ends = The new work is at risk: from { $ends } on it may be gone, { $months } months after the course began. Then the people who learned it have no work again.
finding-reskill-ends-before-it-pays = The new work may be gone from { $ends } on, { $months } months after the course began; the course is given back only after { $pays_after }. The people who learned it would be worse off than before.
finding-hire-pays = { $people_n ->
    [one] One person is hired
   *[other] { $people } people are hired
}: { $hours } hours of training and a slow start, given back after { $months } months.
finding-attrition-posts-lost = At { $rate_percent } a year, about { $exits } of today's { $people } people leave in { $months } months and are not replaced: their posts are lost, and those who stay do the work.
finding-attrition-replaced = At { $rate_percent } a year, about { $exits } of today's { $people } people leave in { $months } months. The posts stay; the cost of finding and training others is not reckoned here.
finding-exits-are-lost-posts = { $people_n ->
    [one] One exit is
   *[other] { $people } exits are
} called voluntary and counted as lost posts.
finding-exits-at-a-closing-site = { $site } closes or moves: { $people_n ->
    [one] the exit there may count as a dismissal
   *[other] the { $people } exits there may count as dismissals
}, although called voluntary. From { $limit } on the procedure for closing a site would apply.
finding-exits-benefit = Whether those who leave by agreement have the unemployment benefit depends on how the agreement is made: somebody who knows must look. No benefit is reckoned.
finding-exits-benefit-transfer = Who leaves rather than follow the site may have the unemployment benefit if the new place is more than { $kilometres } km from home or more than { $minutes } minutes by public transport. No benefit is reckoned.
finding-dismissals-from = { $people_n ->
    [one] One person leaves
   *[other] { $people } people leave
} from { $from } on, the first whole month that the procedure allows; until then nobody does.
finding-dismissals-after-the-scenario = The procedure ends after the last month of the scenario: { $people_n ->
    [one] the dismissal is
   *[other] the { $people } dismissals are
} not in its figures.
finding-dismissal-day-unknown = No day is stated on which the dismissal of { $people } people is opened: from when it is lawful is not known. Here their posts end with the change.
finding-dismissals-void = The site closes: a dismissal within { $days } days of the announcement is void.
finding-dismissal-phases-halved = Fewer than { $limit } dismissals: both phases are halved, { $days } days in all.
finding-dismissal-not-collective = Not a collective dismissal on these figures: { $people_n ->
    [one] one dismissal
   *[other] { $people } dismissals
} (from { $limit } on), { $employees } employees (over { $employees_over }). Others within the same months count too, and the rules on single dismissals were not read.
finding-dismissal-benefit = Unemployment benefit for { $people_n ->
    [one] one person
   *[other] { $people } people
}, { $months } months at most, { $fall_percent } less each month from month { $fall_from } on. Assumed: four whole years of contributions, the contract's pay as the mean, below 55 years of age.
finding-drill-days-lost = { $site } is closed for { $days } days: of today's { $people } people { $home } go on from home, { $cut_off } of them are cut off as well, and { $days_lost } days of work are lost. They are paid all the same; nobody stands in for them.
finding-drill-without-agreement = { $home } people are sent home and { $agreements } have an agreement: for { $missing } somebody must say on what ground.
finding-drill-kit = { $people } people would need kit and a connection at home that nobody has given them yet; if they have none, they do not work.
finding-drill-not-for-strikes = A drill is about fire, flood and failing lines. A strike is no such cause, and nobody plans the replacement of who strikes.
finding-too-few-to-show = Fewer than { $limit } people are left from { $from } on, in { $months_n ->
    [one] one month
   *[other] { $months } months
}: groups and sites of such a month are not shown.

## People: methods
method-rate-of-a-year = share that has left when each month takes the same part of those who are there
method-benefit-falls = the benefit falls by the same share each month, once it begins to fall
method-whole-cents = rounded to whole cents
method-too-few-to-show = the people are too few to be shown: only the sum is

## People: quantities
quantity-agreements_part = agreements of this part
quantity-agreements_staying = agreements of those who stay
quantity-benefit_all = unemployment benefit, all
quantity-benefit_month = month of the benefit
quantity-closed_hours_week = hours there in a week like the closed days
quantity-closed_share = part of the month in which the site is closed
quantity-days_closed = days closed
quantity-days_left_share = part of the month's work that is left
quantity-days_month = days of the month
quantity-exits = people who have left, replaced or not
quantity-exits_replaced = left and replaced
quantity-handle_ratio = handle time over that of the experienced
quantity-heads_all = people concerned
quantity-heads_learning = people who learn
quantity-heads_leaving = people who leave, all
quantity-heads_part = people of this part
quantity-heads_stated = people stated
quantity-home_outage = share of those at home who are cut off
quantity-home_share = share who can work from home
quantity-incentive_all = incentive, all
quantity-incentive_months = incentive in monthly pays
quantity-left_share = share that has left
quantity-months_since_start = months of the change
quantity-naspi_factor = benefit of this month over the first
quantity-pay_change_all = change of pay by new contract hours
quantity-people_working = people who work on those days
quantity-perimeter_part = perimeter of this part
quantity-perimeter_staying = perimeter of those who stay
quantity-posts_kept = posts kept
quantity-productivity_before = work of an hour before this change
quantity-share_accepting = share who accept
quantity-turnover = turnover: people who left over the mean of posts
quantity-weekly_hours_after = hours a week after
quantity-working_share = share who work on those days
quantity-year_rate = share who leave in a year
quantity-delivered_hours_week = hours delivered a week
method-needed-and-there = the hours needed, as far as people of the skill are there
quantity-unpriced_benefit_heads = people whose unemployment benefit cannot be priced yet
quantity-benefit_cost_known = unemployment benefits in the months that can be priced
quantity-site_hours_week = hours a week worked at the site
quantity-peak_share = share of a week's hours in the busiest hour
quantity-seats_there = seats of the site
quantity-seats_needed = seats needed at the busiest time, nobody absent
quantity-seats_short = seats missing at the busiest time
method-hours-at-the-site = hours worked by the people of the site on their days there
quantity-seats_freed = seats freed
quantity-seats_in_use = seats of the site in use
quantity-site_heads = people of the site
quantity-agreements_signed = individual agreements from then on
quantity-training_hours_before = hours of training in the months before
quantity-training_hours_now = hours of training in this month
quantity-training_room = hours there for the course in this month
method-hours-for-a-course = hours that the learners have for contacts, month by month
method-busiest-slot = the fullest slot of the typical week, over all its hours
finding-seats-short = { $site } has { $seats } seats; from { $from } its people would need { $needed } at the busiest time of the week, if nobody is absent and all work where the work is.
rule-cost-employer-factor = Cost over pay: ratio
quantity-pay_today = pay of today's people at their contract hours
quantity-income_change_all = pay of all against today's people at full contract hours
quantity-income_change_all_known = pay of all against today's people, in the months that can be priced
method-pay-of-today = people, contract hours and pay of each group of today
quantity-mean_handle_time = mean handle time of what is invoiced
quantity-guaranteed_minutes = minutes of the guarantee that were not handled
