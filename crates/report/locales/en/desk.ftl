# Texts of the roster desk, in English. The keys are those of it/desk.ftl.

## Shared
desk-off = day off
desk-home = at home
desk-hours = { $value } h

## A swap
desk-swap-same = On { $day } { $person } and { $with } exchange their shifts.
desk-swap-given = { $person } gives the shift of { $day } to { $with }, who has the day off, and takes none back.
desk-swap-days = { $person } gives the shift of { $day } to { $with } and takes theirs of { $other }.
desk-swap-nothing = { $person } gives the shift of { $day } to { $with }, who has { $other } off: nothing comes back.
desk-swap-day = {"  "}{ $day }: { $before } → { $after }
desk-swap-week = {"  "}week from { $first }: { $before } → { $after } paid (contract { $contract })
desk-swap-period = {"  "}whole roster: { $before } → { $after } paid
desk-swap-dropped = Training and meetings that fall out, because their time is no longer free in the shifts of the person:
desk-swap-session = {"  "}{ $person }: { $kind }, { $day } { $span } ({ $minutes } min); { $room }
desk-swap-session-room = the shifts of that week then have room for it from { $times }
desk-swap-session-no-room = no shift of that week then has room for it in one go
desk-swap-kept = Rules: none breaks that was kept.
desk-swap-appear = Rules that break, or break further:
desk-swap-vanish = Rules that break no longer, or less:
desk-swap-unknown = { $count ->
    [one] { $number } rule cannot be evaluated for want of a value, before and after.
   *[other] { $number } rules cannot be evaluated for want of a value, before and after.
}
desk-swap-cover-same = Coverage: nobody more and nobody fewer is missing, in any skill at any time.
desk-swap-cover = Coverage, people on duty against people needed:
desk-swap-skill-more = {"  "}{ $skill }: { $hours } person-hours more are missing
desk-swap-skill-fewer = {"  "}{ $skill }: { $hours } person-hours fewer are missing
desk-swap-skill-same = {"  "}{ $skill }: as many person-hours are missing, at other times
desk-swap-worse = {"    "}worse on { $day } { $span }: { $before } → { $after } missing of { $required } needed
desk-swap-better = {"    "}better on { $day } { $span }: { $before } → { $after } missing of { $required } needed
desk-swap-more = {"    "}and { $number } more
desk-swap-service = Service of { $day }, lived { $times } times with each roster:
desk-swap-service-night = Service of { $day } and the day after, lived { $times } times with each roster:
desk-swap-service-type = {"  "}{ $name }: { $before } → { $after } in time, { $words }
desk-swap-service-none = {"  "}no difference seen in any contact type
desk-swap-allowed = Allowed: no rule breaks that was kept, and nobody more is missing.
desk-swap-uncovers = Allowed by the rules, and it leaves { $hours } person-hours more uncovered ({ $intervals } person-intervals).
desk-swap-breaks = Not allowed: it breaks { $rules }.
desk-swap-not-written = Not written: the swap breaks a rule that must be kept. With --even-if-broken it is written all the same.
desk-swap-written-broken = { $path } breaks rules that must be kept; it was written because --even-if-broken was given.

## Why a day stands
desk-reason-title = { $person }, { $day }: { $work }.
desk-reason-week = Paid hours of the week: { $hours } (contract { $contract }).
desk-reason-need = People of the same skills over this shift:
desk-reason-need-off = People of the same skills on this day:
desk-reason-no-need = Nobody of these skills is needed at these hours.
desk-reason-missing = {"    "}{ $span }: { $required } needed, { $on_duty } on duty, { $gap } missing
desk-reason-enough = {"    "}{ $span }: { $required } needed, { $on_duty } on duty, { $gap } too many
desk-reason-without = {" "}(without this person { $gap } missing)
desk-reason-without-enough = {" "}(without this person { $gap } too many)
desk-reason-alternatives = What the day could be instead:
desk-reason-forbidden = {"  "}{ $what }: not allowed, breaks { $rules }
desk-reason-dearer = {"  "}{ $what }: costs { $points } points more
desk-reason-saves = {"  "}{ $what }: costs { $points } points less
desk-reason-same = {"  "}{ $what }: costs the same
desk-reason-missing-more = { $hours } person-hours more missing
desk-reason-missing-fewer = { $hours } person-hours fewer missing
desk-reason-surplus-more = { $hours } person-hours more over the need
desk-reason-surplus-fewer = { $hours } person-hours fewer over the need
desk-reason-longer = { $hours } more paid in the week
desk-reason-shorter = { $hours } fewer paid in the week
desk-reason-dropped = without { $minutes } min of training or meetings, for which it has no room
desk-reason-wish-met = meets a wish for a day at home
desk-reason-wish-lost = gives up a wished day at home
desk-reason-even-more = shares burdens such as late shifts and weekends more evenly
desk-reason-even-less = shares burdens such as late shifts and weekends less evenly
desk-reason-published-more = nearer to the published roster
desk-reason-published-less = further from the published roster
desk-reason-pairs-more = more time beside whom it should be with
desk-reason-pairs-less = less time beside whom it should be with
desk-reason-bends = only with consent: { $rules }
desk-reason-put = this work on { $day } instead
desk-reason-take = the work of { $day } on this day instead
desk-reason-place = the same hours, { $place }
desk-reason-none-cheaper = Nothing that the rules allow without consent would cost less.
desk-reason-cheaper = { $count ->
    [one] { $number } thing that the rules allow without consent would cost less: the search did not find it, or had other days in view.
   *[other] { $number } things that the rules allow without consent would cost less: the search did not find them, or had other days in view.
}
desk-reason-binding = Rules that forbid what would cost less:
desk-reason-rule = {"  "}{ $rule } ({ $source }) [{ $status }]: { $number } alternatives, { $alone } of them forbidden by it alone; the best would save { $points } points
desk-reason-others = Who else could work this shift, of the people with the same skills:
desk-reason-others-few = Fewer than five other people have the same skills: they are not counted here.
desk-reason-group = {"  "}{ $name }: { $could } of { $people } people ({ $free } on a day off, { $instead } instead of other hours of that day)
desk-reason-team = { $site }, team { $team }
desk-reason-everywhere = all sites
desk-reason-list = {"  "}By pseudonym, in no order of merit: { $people }

## A roster that was searched for
desk-solve-sessions = Training and meetings: { $placed } of { $asked } times have a place, { $hours } hours. They add { $added } hours of people missing; in the middle of the shift they would add { $plain }.
desk-solve-incumbent = { $seconds } s: cost { $cost } (coverage { $coverage }, regularity { $regularity }, changes { $change }, fairness { $fairness }, pairs { $pairs })
desk-solve-cost = Cost: { $cost } points
desk-solve-coverage = {"  "}coverage, of people missing and too many: { $cost }
desk-solve-regularity = {"  "}regularity, of starts that differ from day to day: { $cost }
desk-solve-change = {"  "}changes, of days not as published: { $cost }
desk-solve-fairness = {"  "}fairness, of burdens that comparable people do not share evenly: { $cost }
desk-solve-pairs = {"  "}pairs, of minutes that people are not beside each other and should be: { $cost }
desk-solve-bound = No roster of the same hours costs less than { $cost } points in coverage.
desk-solve-hours = Person-hours: { $needed } needed, { $missing } missing, { $surplus } more than needed.
desk-solve-roster = { $people } people, { $shifts } shifts; breaches by the independent checker: { $hard } of hard rules, { $soft } of soft rules.
desk-solve-changed = { $days } days differ from the published roster.
desk-clash-availability = the hours at which the person can work
desk-clash-absences = absences and closed days
desk-clash-grammar = the starts and lengths of shifts of the contract
desk-clash-rest = the rest between two shifts
desk-clash-run = the most days of work in a row
desk-clash-hours = the hours of the contract ({ $hours } a week)
desk-clash-locked = the locked days
