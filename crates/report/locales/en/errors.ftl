# Texts of the diagnostics: one cause and one help for each code.
#   I0101 = The cause, with its details as {$name}.
#   I0101-help = What to do about it.
# Append only; keep the codes of a group together.

I0901 = Cannot be read: {$cause}.
I0901-help = Check the path and the permissions.

I0902 = Cannot be written: {$cause}.
I0902-help = Check that the folder exists, that there is room on the disk, and the permissions. Nothing was changed.

I0903 = Has {$bytes} bytes; at most {$limit} are read.
I0903-help = Split the history by year, or check that this is the file you meant.

I0904 = Is not text in UTF-8.
I0904-help = Save it as UTF-8: in a spreadsheet, choose "CSV UTF-8" when saving.

I0905 = Exists and is not empty.
I0905-help = Name a new folder, or empty this one first; nothing is ever overwritten.

I0906 = There is no time zone "{$zone}": {$cause}.
I0906-help = Use a name such as Europe/Rome or UTC.

I0907 = A step of {$minutes} minutes cannot be made from steps of {$found} minutes.
I0907-help = Choose a step of 5, 10, 15, 20, 30 or 60 minutes that is a multiple of the file's.

S0101 = {$field} is {$value}: expected {$expected}.
S0101-help = Correct the value.

S0102 = The {$model} model has no answer to a target on {$target}.
S0102-help = Use a model in which contacts wait (erlang-c or erlang-a), or leave the target out.

S0103 = No staff of up to {$limit} people meets the target on {$target}.
S0103-help = Relax the target: a share of 100 % or a limit of 0 cannot be promised.

S0104 = There is no service definition "{$id}".
S0104-help = Known definitions: {$known}.

S0105 = There is no model "{$model}".
S0105-help = Write erlang-b, erlang-c or erlang-a.

S0106 = {$field} has {$found} intervals: expected {$expected}.
S0106-help = The forecast and the centre do not belong together: make the forecast again.

C0001 = No plan can be made: {$cause}.
C0001-help = Correct what is named; nothing was written.

C0002 = Stopped. Nothing was written; what was there is as it was.
C0002-help = Start it again when you like: the same inputs and seed give the same plan.

C0003 = The rule pack "{$pack}" cannot be used: {$cause}.
C0003-help = Name a pack of the folder rules, such as it-tlc or eu-default.

C0004 = The threads cannot be started: {$cause}.
C0004-help = Use fewer threads with --threads; the result is the same.

C0005 = No centre can be made up: {$cause}.
C0005-help = Choose a size within the limits.

F0101 = No history for contact type "{$type}" before the horizon.
F0101-help = Give it a history (a similar type's will do to begin with) or, for outbound, a campaign.

F0102 = Nothing is recorded before the origin {$origin}.
F0102-help = Choose an origin after the first recorded days of the series.

F0103 = There is no interval to forecast.
F0103-help = Ask for at least one day and one origin.

F0104 = The series has {$found} values for {$expected} intervals.
F0104-help = Give one value an interval, empty where it is missing.

F0105 = Intervals of {$from} minutes cannot become intervals of {$to} minutes.
F0105-help = Choose a length that is a multiple of the other, such as 15 and 30.

F0106 = {$found} {$what} are more than the limit of {$limit}.
F0106-help = Split the question into several runs.

F0107 = The days to forecast are out of range: {$error}.
F0107-help = Check the dates, and ask for a shorter stretch.

F0201 = Contact type "{$type}" has only {$days} days of history: the mean of those days is used.
F0201-help = Add history; from two weeks on the week is known, from about six weeks on the errors are measured.

F0202 = Contact type "{$type}" has {$days} days of history, too few to measure errors: its quantiles rest on assumptions.
F0202-help = Trust the mean more than the band; add history when there is more.

F0203 = The history of contact type "{$type}" holds no contact: its forecast is zero.
F0203-help = Check the column and the name of the type; leave unknown values empty instead of 0.

F0204 = The history of contact type "{$type}" ends {$days} days before the horizon.
F0204-help = Add the latest history; until then the band is wide for a reason.

F0205 = {$percent} % of the history of contact type "{$type}" lie outside its opening hours and are left out.
F0205-help = Check the opening hours, or the zone of the history.

F0206 = The history of contact type "{$type}" has no offered contacts: handled plus abandoned stand in.
F0206-help = Give offered contacts if they are known; handled ones are fewer where customers give up.

F0207 = The history of contact type "{$type}" has longer intervals than the plan: each is split evenly.
F0207-help = Plan in the intervals of the history, or give a finer history.

F0208 = Contact type "{$type}" has no usable mean handle time: {$seconds} s are assumed.
F0208-help = Give a law with a finite mean above 0.

F0209 = Work "{$work}" has no open interval in the horizon.
F0209-help = Check its hours against holidays and closures, or move its due date.

F0210 = The campaign of contact type "{$type}" reaches nobody in the horizon.
F0210-help = Check permitted hours, opening hours and contact rates.

F0211 = {$days} unusual days of contact type "{$type}" were set apart and not learned from.
F0211-help = Nothing, if they were accidents; mark known causes as events.

M0101 = {$replications} replications: expected 2 to 100,000.
M0101-help = Ask for a number in that range; 16 is usual.

M0102 = The load or the roster names {$what} "{$id}", which the centre does not have.
M0102-help = Make load and roster again from this centre.

M0103 = The simulation cannot use {$field} = {$value}: expected {$expected}.
M0103-help = Correct the value in the centre's documents.

M0104 = Too large to simulate: {$what} are {$found}, the limit is {$limit}.
M0104-help = Simulate a shorter horizon or fewer contact types, or check the volumes.

M0105 = The routing is not valid: {$fault}.
M0105-help = Correct the overflow steps of the contact types.

S0107 = There is no contact type "{$contact_type}".
S0107-help = Describe it in contacts.toml, or take it out of the forecast.
