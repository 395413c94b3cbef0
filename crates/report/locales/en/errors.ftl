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
