# The words of the command line: help texts of commands and arguments, progress, and what a command prints at its end.
# A command is `cli-COMMAND`, its argument `cli-COMMAND-ARGUMENT`; an argument shared by commands is `cli-any-ARGUMENT`.

cli = Plans a contact centre from its history: forecast, requirement, roster and simulated outcome, every number explained.
cli-usage = Usage
cli-commands = Commands
cli-arguments = Arguments
cli-options = Options
cli-values = one of: { $value }
cli-default = default: { $value }
cli-any-language = Language of everything that is printed: it or en (default: from the environment)
cli-any-help = Print help
cli-any-version = Print version
usage-value = "{ $value }" is not a value for { $argument }. Expected: { $expected }.
usage-no-value = { $argument } needs a value.
usage-unknown = There is no option { $argument } here.
usage-command = There is no command "{ $command }".
usage-missing = Missing: { $argument }.
usage-conflict = { $argument } and { $other } cannot be used together.
usage-twice = { $argument } is given twice.
usage-other = The command line cannot be understood.
usage-help = For help: --help
cli-any-centre = Folder of the centre
cli-any-json = Print the result as JSON
cli-any-seed = The only source of chance; the same seed gives the same bytes

cli-new = Make the folder of a new centre
cli-new-directory = Folder to make; must not exist or be empty
cli-new-from_history = Make the centre around this history: a column interval_start and one column of values
cli-new-calls = Call-by-call file to take patience and handle time from
cli-new-zone = Time zone of the history's labels
cli-new-holidays = Holidays of the history and the plan: a CSV file with columns date and name

cli-check = Check a centre and print every fault at once

cli-generate = Make a centre with invented people and demand
cli-generate-directory = Folder to make; must not exist or be empty
cli-generate-preset = One of the example centres instead of a size
cli-generate-people = Number of people
cli-generate-weeks = Weeks of history
cli-generate-skills = Number of skills

cli-forecast = Forecast contacts and handle time
cli-forecast-run = Forecast a period of a centre and keep the forecast in its folder
cli-forecast-run-month = Month to forecast (default: the four weeks after the history)
cli-forecast-backtest = Forecast a series from past days and score it against what came
cli-forecast-backtest-series = Series with a column interval_start and one column of values; empty is missing
cli-forecast-backtest-origins = File with a column origin of dates; only rows before an origin are used for it
cli-forecast-backtest-horizon_days = Days to forecast from each origin
cli-forecast-backtest-out = File for the forecasts with their quantiles
cli-forecast-backtest-step = Longer step to add the series up to first
cli-forecast-backtest-zone = Time zone of the labels; without it they are never shifted
cli-forecast-backtest-holidays = IT for Italian holidays, or a CSV file with columns date and name

cli-staff = Reckon the people a queue needs
cli-staff-size = The smallest number of people that meets the targets
cli-staff-size-model = Queueing model
cli-staff-size-contacts = Contacts offered in the time of --per
cli-staff-size-per = Time in which they are offered
cli-staff-size-handle = Mean handle time
cli-staff-size-patience = Mean patience, for Erlang A
cli-staff-size-target = Service level: per cent answered within a time
cli-staff-size-definition = How the service level is counted
cli-staff-size-speed_of_answer = Largest mean wait of the answered
cli-staff-size-abandonment = Largest share that leaves (in Erlang B: that is lost)
cli-staff-size-occupancy = Largest occupancy
cli-staff-size-agents_min = Fewest people
cli-staff-size-shrinkage = Paid time away from contacts, for the gross requirement
cli-staff-evaluate = Reckon every measure of many queues from a file
cli-staff-evaluate-batch = File with model,agents,arrival_rate,service_rate,abandonment_rate,threshold
cli-staff-evaluate-out = File for the measures, one row each in order

cli-roster = Work on rosters
cli-roster-check = Check a roster against the labour rules with the independent checker
cli-roster-check-roster = The roster, as in roster.csv

cli-plan = Plan a period: forecast, requirement, roster, simulated outcome and a report
cli-plan-out = Folder for plan.json, the CSV files and report.html
cli-plan-month = Month to plan (default: the four weeks after the history)
cli-plan-first = First day to plan
cli-plan-days = Days to plan
cli-plan-at = Creation time that the plan carries (default: the last instant of the history)
cli-plan-threads = Threads; the result does not depend on it
cli-plan-work_units = Work units of the search for a roster
cli-plan-stop_after = End the search after so many work units, as in the plan that is to be made again
cli-plan-seconds = Seconds for the search instead; the plan records the work units it did
cli-plan-replications = Replications of the simulation
cli-plan-quiet = Print nothing but faults

stage-forecast = Forecast
stage-staffing = Requirement
stage-roster = Roster
stage-simulation = Simulation
stage-stopped = Stopped. Nothing was written; what was there is as it was.

check-clean = { $centre }: no faults.
check-count = Faults: { $faults }. Warnings: { $warnings }. Notes: { $notes }.
written = Written: { $path }
plan-report = Report: { $path }
plan-service = { $name }: { $level } answered in time (target { $target }), 95 % interval { $low } to { $high }
plan-service-none = { $name }: { $handled } handled of { $offered } offered
plan-people = People: { $heads } ({ $fte } full-time equivalents), { $hours } hours rostered, { $breaches } breaches of hard rules
plan-cost = Cost: { $total }
staff-agents = Agents: { $agents } (bound by: { $reason })
staff-agents-gross = Agents to employ for it, after shrinkage: { $gross }
staff-measure = { $name }: { $value }
measure-service-level = Service level
measure-wait-probability = Probability of waiting
measure-speed-of-answer = Mean speed of answer
measure-abandonment = Abandonment
measure-occupancy = Occupancy
measure-blocking = Blocking
measure-below = With one agent less
roster-clean = No breach found in { $shifts } shifts.
roster-breaches = Breaches: { $hard } of hard rules, { $soft } of soft rules; { $unknown } rules cannot be evaluated.
backtest-scores = Days ahead { $days }: WAPE { $wape }, MASE { $mase }, 80 % interval covers { $c80 }, 95 % interval covers { $c95 }, pinball { $pinball }
