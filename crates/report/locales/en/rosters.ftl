# Texts of published rostering problems, in English. The keys are those of it/rosters.ftl.

## The checker
problem-cost = Cost: { $value }
problem-cost-rule = {"  "}{ $rule }: { $cost } ({ $times } times)
problem-kept = Every rule that must be kept is kept.
problem-breaches = { $count ->
    [one] { $number } breach of rules that must be kept.
   *[other] { $number } breaches of rules that must be kept.
}
problem-day = day { $value }
problem-choice = { $name }
problem-measure = { $found } (limit { $limit })

## Rules
problem-rule-form = Form of the solution
problem-rule-days-off = Days off
problem-rule-succession = Shifts that must not follow others
problem-rule-shifts-max = Most shifts of a kind
problem-rule-minutes-max = Most minutes in all
problem-rule-minutes-min = Fewest minutes in all
problem-rule-run-max = Days of work in a row, most
problem-rule-run-min = Days of work in a row, fewest
problem-rule-free-min = Free days in a row, fewest
problem-rule-weekends-max = Most weekends with work
problem-rule-overlap = Two activities at once
problem-rule-horizon = Work outside the horizon
problem-rule-activity-min = Shortest activity, minutes
problem-rule-shift-min = Shortest shift, minutes
problem-rule-shift-max = Longest shift, minutes
problem-rule-start-window = Times at which a shift may start
problem-rule-rest-min = Shortest rest between shifts, minutes
problem-rule-cover-min = Fewest people of an activity
problem-rule-wish-on = Shifts asked for and not given
problem-rule-wish-off = Shifts to be spared and given
problem-rule-under = People too few
problem-rule-over = People too many

## The search
problem-incumbent = { $seconds } s: cost { $cost }
problem-incumbent-hard = { $seconds } s: cost { $cost }, { $hard } broken limits
problem-solved = { $seconds } s, { $work_units } work units.
problem-bound = No roster costs less than { $bound }.
