# Texts of a day so far, in English. The keys are the same as in it/intraday.ftl.

## Head
intraday-title = { $centre }: { $date }, within the day
intraday-at = As recorded up to { $at }. Service is simulated, { $days } days, seed { $seed }.
intraday-invented = Demand and people of this centre are made up.
intraday-no-roster = No roster is given for this day: the people on duty are those that the forecast of the day before asks for. Shortages are against that staff, not against real people.
intraday-foot = Made with Organico. Moves are proposals: people who may and wish to are asked, and the centre decides.
intraday-section-summary = At a glance
intraday-section-moves = What could be done
intraday-section-contacts = Contacts: forecast, recorded, expected now
intraday-section-service = Service of the rest of the day
intraday-section-people = People needed and on duty
intraday-section-why = Why these figures

## Sentences
intraday-busy-more = { $type }: busier than forecast by { $percent }. Up to { $at } { $recorded } contacts came where { $expected } were expected; for the rest of the day { $rest } are expected now in place of { $before } (8 days in 10: { $low } to { $high }).
intraday-busy-fewer = { $type }: quieter than forecast by { $percent }. Up to { $at } { $recorded } contacts came where { $expected } were expected; for the rest of the day { $rest } are expected now in place of { $before } (8 days in 10: { $low } to { $high }).
intraday-busy-even = { $type }: as forecast. Up to { $at } { $recorded } contacts came where { $expected } were expected; for the rest of the day { $rest } are expected (8 days in 10: { $low } to { $high }).
intraday-rest-reached = Rest of the day: service level { $level } ({ $low } to { $high }) within { $seconds }; the target of { $target } is reached.
intraday-rest-missed = Rest of the day: service level { $level } ({ $low } to { $high }) within { $seconds }; the target of { $target } is missed.
intraday-rest-moved = Rest of the day: service level { $level } ({ $low } to { $high }) within { $seconds } as things stand, { $after } with the moves; target { $target }.
intraday-verdict-none = No contact type with a service target expects contacts for the rest of the day.
intraday-verdict-reached = Every service target is reached for the rest of the day as things stand, and nobody is to spare.
intraday-verdict-surplus = Every service target is reached for the rest of the day, with people to spare: some who wish to could go early.
intraday-verdict-restored = With the moves below every service target is reached for the rest of the day.
intraday-verdict-improved = The moves below help, but no set of moves that was tried brings every target back. Still missed: { $types }.
intraday-verdict-beyond = Nothing that was tried helps to reach the targets. Missed: { $types }.

## Moves
intraday-crew = { $skill }, { $site }
intraday-crew-all = { $skill }, all sites
intraday-move-stay-longer = { $count ->
    [one] { $people } person of { $crew } stays { $minutes } minutes longer, between { $from } and { $to }
   *[other] { $people } people of { $crew } stay { $minutes } minutes longer, between { $from } and { $to }
}
intraday-move-pauses = { $count ->
    [one] { $people } person of { $crew } takes a pause outside { $from }–{ $to }
   *[other] { $people } people of { $crew } take a pause outside { $from }–{ $to }
}
intraday-move-priority-level = { $type } becomes as urgent as what its people take first: whoever waits longest is served
intraday-move-priority-first = { $type } is taken before everything else that its people take
intraday-move-overflow = { $type } is offered at once to those who otherwise come in after a wait
intraday-move-postpone = { $type } waits until { $to }
intraday-move-callbacks = { $type }: a call-back is offered where the wait exceeds { $seconds } (assumed: { $share } accept)
intraday-move-more-people = { $count ->
    [one] { $people } person more for { $crew }, { $from }–{ $to }
   *[other] { $people } people more for { $crew }, { $from }–{ $to }
}
intraday-move-leave-early = { $count ->
    [one] { $people } person of { $crew } who wishes to goes at { $from } ({ $hours } hours)
   *[other] { $people } people of { $crew } who wish to go at { $from } ({ $hours } hours in all)
}
intraday-cost-none = no cost
intraday-cost-hours = { $money } ({ $hours } h)
intraday-cost-without-premium = { $money } ({ $hours } h, premium of { $unpriced } h unknown)
intraday-cost-saved = { $money } less if unpaid ({ $hours } h)
intraday-moves-cost = All chosen moves together: { $cost }.
intraday-tried = What was tried
intraday-tried-lead = Each move on its own, from the state of things now: its effect on the contact type farthest from its target, over the same simulated days.
intraday-moves-lead = Longer shifts and moved pauses are proposed only where they break no rule that the roster keeps: daily rest, breaks, pauses from the screen, limits of supplementary work. People are crews of five or more; whom to ask is not decided here. The set is the cheapest that the search found, not proved to be the cheapest there is.
intraday-head-move = Move
intraday-head-cost = Cost
intraday-head-gain = Service level
intraday-head-target = Target
intraday-as-it-stands = As things stand
intraday-gain = { $points } points, { $type }

## Contacts
intraday-contacts-lead = Contacts by interval: the forecast made on the day before, what was recorded, and what is expected now with the band that holds 8 intervals in 10.
intraday-contacts-how = How much of the deviation is carried over to the rest of the day was learned from the contact type's own past days: the last column says by how much that changed the error there; a dash means no update.
intraday-unit-contacts = contacts
intraday-line-forecast = forecast of the day before
intraday-line-updated = expected now
intraday-line-recorded = recorded
intraday-line-band = 8 intervals in 10
intraday-line-target = target { $share }
intraday-line-now = { $at }
intraday-head-type = Contact type
intraday-head-recorded = Recorded
intraday-head-expected = Expected by now
intraday-head-busier = Deviation
intraday-head-rest-before = Rest, day before
intraday-head-rest = Rest, now
intraday-head-rest-band = 8 days in 10
intraday-head-handle = Handle time
intraday-head-learned = Error on past days

## Service
intraday-service-lead = The rest of the day, lived contact by contact with the contacts expected now and the people on duty. In brackets the 95% interval of the mean; beside it the span in which nine days in ten lie.
intraday-unit-level = service level
intraday-line-before = as things stand
intraday-line-after = with the moves
intraday-target = { $share } in { $seconds }
intraday-head-left-so-far = Left so far
intraday-head-rest-level = Rest of the day
intraday-head-rest-days = 9 days in 10
intraday-head-rest-left = Leave
intraday-head-rest-wait = Mean wait
intraday-head-after = With the moves

## People
intraday-people-roster = People on the roster against the people to be planned for the contacts that are expected now. Who serves several contact types counts in part for each.
intraday-people-requirement = People needed on contacts now against those that the forecast of the day before asked for.
intraday-people-said = People needed by the forecast of the day before, needed now, and on duty, by band of the day.
intraday-missing = People missing, by band of the day
intraday-missing-lead = The most people missing in an interval of each hour, by its start; 0 means nobody, an empty cell that the type is closed. The requirement is per contact type: what pooling gives is in the simulated service.
intraday-missing-at = { $people } ({ $band })
intraday-missing-line = People missing: { $bands }.
intraday-unit-people = people
intraday-line-planned = needed, day before
intraday-line-required = needed now
intraday-line-duty = on duty
intraday-crews = On duty by crew
intraday-crews-lead = People of one site whose first skill is the same, five or more; mean people on duty and not on a pause, by hour. Smaller crews are put together over the sites, or left out.
intraday-head-crew = Crew
intraday-head-shifts = Shifts today

## Cards
intraday-card-contacts = Contacts
intraday-card-service = Service
intraday-card-moves = Moves
intraday-figure-recorded = Recorded
intraday-figure-expected = Expected by now
intraday-figure-rest = Rest of the day, now
intraday-figure-rest-before = Rest, day before
intraday-figure-reached = Targets reached
intraday-figure-reached-after = With the moves
intraday-figure-missing = Most people missing
intraday-figure-moves = Chosen
intraday-figure-hours = Hours of work
intraday-figure-cost = Cost
intraday-figure-tried = Tried
intraday-part-of = { $part } of { $whole }

## Why
intraday-why-forecast = Contacts: the forecast uses only the history before this day. How busy the day is so far moves the rest by a factor: a part of the deviation holds all day, a part fades within hours, and chance of single intervals is neither. How large the parts are and how far the update goes was learned from past days; where no update would have been better there, there is none.
intraday-why-service = Service: the day is lived again from its start with what was recorded, so that the rest finds the queue that the forenoon leaves; people are absent and away from contacts as often as the centre declares. Deferred work starts the day without a backlog.
intraday-why-people = People needed: the staffing of the plan, with the contacts and handle times that are expected now.
intraday-why-moves = Moves: each is made on a copy of the day and lived under the same chance. If one closes the gap the cheapest of those is taken, otherwise the one that closes most of it for its cost, and so on; what turns out not to be needed is left away. An hour costs what the centre declares, with premiums that have a value; those that have none are named and not priced.
intraday-why-limits = Not considered: calling in people who are off today, lending people between clients, and work that is not a contact, which is planned and not simulated.
intraday-notes = To be borne in mind:
