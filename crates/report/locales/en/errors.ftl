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

I0908 = There is not a single contact in this history.
I0908-help = A centre can only be made around contacts; check the column of values.

S0101 = {$field} is {$value}: expected {$expected}.
S0101-help = Correct the value.

S0102 = The {$model} model has no answer to a target on {$target}.
S0102-help = Use a model in which contacts wait (erlang-c or erlang-a), or leave the target out.

S0103 = No staff of up to {$limit} people meets the target on {$target}.
S0103-help = Relax the target: a share of 100 % or a limit of 0 cannot be promised.

S0104 = There is no service definition "{$id}".
S0104-help = Known definitions: {$known}.

S0105 = The model {$model} needs {$option}.
S0105-help = Give it, or choose another model.

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

C0006 = There is no history whose end the plan could follow.
C0006-help = Name the days: --month 2027-02, or for a plan --first 2027-02-01.

C0007 = {$option} works on a model document, and this is a centre.
C0007-help = Leave it out; the page of a centre comes from organico plan.

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

F0301 = There is no contact type "{$type}" in this centre.
F0301-help = Choose one of them: {$known}.

F0401 = Adjustment {$id} changes nothing: its contact type is closed in its whole span, or is not forecast.
F0401-help = Check the span and the type; take the adjustment back if the day was closed meanwhile.

F0402 = Adjustments of other days have no effect here: {$ids}.
F0402-help = Nothing, unless one of them was meant for these days.

F0403 = Adjustment {$id} reaches beyond the days of this forecast: {$percent} % of its total is laid on them.
F0403-help = Nothing, if the share is as you expect; otherwise write one adjustment for each period.

F0404 = Adjustment {$id} takes away more contacts than are expected; where it does, 0 are taken.
F0404-help = Check the number; write a factor of 0 or a total of 0 if no contact is expected.

F0405 = Another forecast made on that day is kept: {$path}.
F0405-help = Add --replace to keep the new one in its place, or --date to say on which day it is made.

F0406 = No kept forecast in {$path}.
F0406-help = Run organico forecast run, now for the days to come or with --date for what would have been believed on an earlier day.

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

M0106 = The day cannot start from the stationary law of "{$contact_type}": {$reason ->
        [handle-time] its handle time is not exponential
        [patience] its patience is neither exponential nor endless
        [special-rules] it shares its groups with other types, or has rules that no known law covers
        [arrivals] it has no rate of arrivals
        [people] its people differ from one another or may be missing at the start
       *[other] more contacts come than its people can serve, and nobody leaves
    }.
M0106-help = Start the day empty with a warm-up, or change what stands in the way.

S0107 = There is no contact type "{$contact_type}".
S0107-help = Describe it in contacts.toml, or take it out of the forecast.

S0108 = No contact type of the model document has a target.
S0108-help = Give the types that were promised something their target, such as target = 0.8.

# Faults in the documents of a centre, sheets and rosters.

I0101 = Unknown key "{$key}" in {$table}.
I0101-help = The nearest known key is "{$near}". Known here: {$known}.

I0102 = This is not valid TOML: {$detail}.
I0102-help = Correct the line; texts stand in double quotes, lists in square brackets. The rest is checked when this is.

I0103 = The key "{$key}" is missing in {$table}.
I0103-help = Add it. The page "The centre" of the user book shows each key with an example.

I0104 = "{$value}" is not a value for {$key}.
I0104-help = Write it like this: {$example}.

I0105 = "{$value}" for {$key} has no unit, or not one that it can have.
I0105-help = Write it like this: {$example}.

I0106 = {$value} for {$key} is outside {$from} to {$to}.
I0106-help = Correct the value; a share of 80 per cent is "80%" or 0.8.

I0107 = "{$value}" is not a choice for {$key}.
I0107-help = Choose one of: {$choices}.

I0108 = "{$name}" is already given at {$first}.
I0108-help = Keep one of them, or give the other another name.

I0109 = {$key} names "{$name}", which nothing defines.
I0109-help = The nearest known name is "{$near}". It would be defined in {$home}.

I0110 = "{$value}" cannot be an identifier for {$key}.
I0110-help = Begin with a letter or digit; go on with letters, digits, "-", "_" or "."; at most 64 bytes, no spaces. A site cannot be called "home".

I0111 = The file {$file} is missing.
I0111-help = A centre needs centre.toml, contacts.toml, shifts.toml and people.csv. `organico new DIR` writes a complete example.

I0112 = Too large: {$what} = {$found}, the limit is {$limit}.
I0112-help = Check for a slip, such as a date of another century; otherwise split the data or leave out the oldest.

I0113 = And {$count} more of {$code} in this file.
I0113-help = Correct the ones shown first: the others are often the same.

I0114 = The file {$file} is not read.
I0114-help = The nearest known name is {$near}. Rename it, or keep it elsewhere.

I0115 = The document has version {$found}; this Organico reads version {$known}.
I0115-help = Use the Organico that wrote it, or correct the number if it was changed by hand.

I0201 = Nobody has the skill "{$skill}", which {$id} needs.
I0201-help = Give it to somebody in people.csv, or let another skill take {$id}.

I0202 = {$id} is never open.
I0202-help = Give it hours such as mon-fri = "08:00-20:00", or take it out with its targets.

I0203 = The target of {$id} allows a wait of {$seconds} s, longer than it is ever open at a stretch ({$open_minutes} min).
I0203-help = Shorten the threshold, or lengthen the hours. Work that may wait for days is mail with a deadline.

I0204 = The hours {$value} of {$key} overlap or are out of order.
I0204-help = Write the spans of a day from early to late, each after the one before.

I0205 = A break of {$length} from {$earliest} to {$latest} after the start does not fit a shift of {$shift}.
I0205-help = Shorten the break, begin it earlier, or let only longer shifts have it with shift_over.

I0206 = The earliest start {$from} lies after the latest start {$to}.
I0206-help = Exchange them, or correct one. A shift may end after midnight, but starts on its own day.

I0207 = A contract of {$value} a week is above 48 hours.
I0207-help = Correct the hours: 48 h is the ceiling on the average week, overtime included (Directive 2003/88/EC, article 6).

I0208 = The last day {$last} lies before the first day {$first}.
I0208-help = Exchange them, or correct one.

I0209 = {$person} can work on no day of the week.
I0209-help = Fill in the hours of the days on which {$person} can work, or take the row out.

I0210 = There is nothing here: {$what}.
I0210-help = Add at least one.

I0211 = The transfers of {$id} add up to {$sum}, or go to itself.
I0211-help = Transfers go to other types, and their shares stay below 100 % together.

I0212 = {$person} has no skill.
I0212-help = Write the skills separated by spaces, such as: voice chat:2.

I0213 = No shift of the grammar fits the contract kind and the hours of {$person}.
I0213-help = Lengthen the hours of {$person}, or add a shift to shifts.toml that fits.

I0214 = The bands are not in order of volume.
I0214-help = Write them from the smallest volume to the largest, each "from" once.

I0215 = {$key} does not go with the channel {$channel} of {$id}.
I0215-help = Several contacts at once are for chat; a deadline is for mail, callback and outbound, which need one; a campaign is for outbound, which needs one.

I0216 = A work needs either items or time_a_week.
I0216-help = Keep one of the two: items with a due date, or the same hours every week.

I0217 = No length of the shift is over {$over}, so the break of {$length} is never given.
I0217-help = Lower shift_over, or take the break out.

I0218 = {$person} has an agreement to work from home, and the centre has no [home].
I0218-help = Add [home] to centre.toml, or empty the column.

I0220 = {$what} is read and kept; no part of Organico uses it yet.
I0220-help = Nothing to do: it has no effect on plans for now.

I0221 = The parts of the handle time of {$id} add up to {$sum} s, its mean is {$mean} s.
I0221-help = Correct one of them; the mean is what is used.

I0222 = A driver of customers needs one of {$keys}, and not both.
I0222-help = Give month for so much a month, or path for their number month by month.

I0223 = The month {$month} does not come after {$before}.
I0223-help = Put the months of a path in order, each once.

I0224 = A shift cannot go to "{$type}", from which it comes.
I0224-help = Name the types that give contacts in contact_types, and another one in to.

I0301 = The column "{$column}" is missing.
I0301-help = Columns of this file: {$known}. Cells are separated by commas, semicolons or tabs.

I0302 = Unknown column "{$column}".
I0302-help = The nearest known column is "{$near}". Columns of this file: {$known}.

I0303 = "{$value}" is not the start of an interval.
I0303-help = Write 2026-03-28T09:30:00 for the wall clock of {$zone}, or 2026-03-28T09:30:00+01:00.

I0304 = The row has {$found} cells, the header {$expected}.
I0304-help = Add or take out cells; a text with the separator in it stands in double quotes.

I0305 = {$value} comes twice in {$zone}: the clock goes back.
I0305-help = Write the offset: {$first} or {$second}.

I0306 = {$value} does not exist in {$zone}: the clock goes forward.
I0306-help = Write the offset, {$before} or {$after}, or correct the time.

I0307 = The interval {$value} is already given on line {$first}.
I0307-help = Keep one row for each interval and contact type; add up what belongs together.

I0308 = The cell under {$column} is empty.
I0308-help = Fill it in, or take the row out.

I0309 = Handled {$handled} and abandoned {$abandoned} are more than offered {$offered}.
I0309-help = Check how the source counts; contacts that come back or end in another interval may be counted twice.

I0310 = {$contacts} of {$all} contacts of {$id} lie outside its opening hours.
I0310-help = Check the hours and the zone. The forecast takes the type for closed then.

I0311 = "{$value}" can be read in two ways.
I0311-help = Write no thousands separator. Decimals have a point; a comma only in files with semicolons between cells.

I0312 = {$value} does not start an interval of {$minutes} minutes.
I0312-help = Correct the label, or change the interval of the centre.

I0314 = There is no history, so nothing can be forecast.
I0314-help = Put contacts by interval into history.csv: contact_type, interval_start, offered.

I0315 = The smallest gap between two labels is {$seconds} s, which is no planning interval.
I0315-help = Intervals have 5, 10, 15, 20, 30 or 60 minutes; look for a label that is out of step.

I0316 = The interval {$value} has no row.
I0316-help = Add the row; a closed interval has one too. Write the file again if rows were lost in a spreadsheet.

I0401 = A shift from {$start} to {$end} has a length of {$length}.
I0401-help = A shift ends after it starts, at most 24 hours later.

I0402 = The pause "{$value}" does not lie inside the shift from {$start} to {$end}, or begins before the one before it ends.
I0402-help = Correct its times; pauses stand in order, separated by semicolons.

I0403 = The shift of {$person} on {$day} lies outside the period from {$first} to before {$end}.
I0403-help = Correct the date, or check the roster for the period it is of.

I0404 = {$person} is paired with the same person.
I0404-help = Name somebody else in the column with, or take the row out.

I0405 = The session {$session} lasts {$length}; the longest shift lasts {$longest}.
I0405-help = Make it shorter, or split it: several times with the column times.

I0406 = The session {$session} lasts {$length} and does not fit between {$from} and {$to}.
I0406-help = Widen the hours, or leave earliest and latest empty.

I0407 = Nobody belongs to the group of the session {$session}.
I0407-help = Name a group with people, or take the row out.

I0408 = The column {$column} says nothing for the session {$session}, where together is {$together}.
I0408-help = Leave the cell empty, or change the column together.

I0409 = The session {$session} is asked for {$times} times, and has {$days} days.
I0409-help = Ask for fewer times, or widen its days.

I0410 = "{$name}" is named twice.
I0410-help = Name each team, skill or person once.

I1601 = { $value } is not of the day { $day }.
I1601-help = Keep the rows of one day in a file, or name the day with --date.
I1602 = Nothing is recorded on { $day } up to { $at }.
I1602-help = Wait for the first interval that is over, or give a later time with --at.
I1603 = { $rows } recorded intervals end after { $at }; they are not looked at.
I1603-help = Leave --at away to use everything that was recorded.
I1604 = On { $day } the centre is closed: no contact is expected, and none can be missed.
I1604-help = Check the date, the opening hours and the closures of the centre.
I1605 = No roster is given for { $day }: the people on duty are those that the forecast of the day before asks for.
I1605-help = Name the folder of a plan with --plan, or put roster.csv into the folder of the centre.
I1606 = The roster from { $first } to before { $end } has no shift on { $day }: the people on duty are those that the forecast of the day before asks for.
I1606-help = Name the plan that this day belongs to.

R0101 = The shift grammar cannot give {$person} the {$minutes} minutes a week of the contract, only {$given}.
R0101-help = Add a shift length, or correct the minutes of the contract.

R0102 = No shift is possible for {$person}.
R0102-help = Widen the availability, or add a template or length that the contract may work.

R0103 = Nobody has the skill "{$skill}", which is required.
R0103-help = Give the skill to people, or route the work to a skill that somebody has.

R0104 = There is no room for {$minutes} contract minutes of {$person} in the period.
R0104-help = Look at the seats of the site, at remote agreements and at the availability of the person.

R0105 = The locked shift of {$person} on {$day} lies on a day of absence, on a closed day or outside the employment. It was kept.
R0105-help = Unlock the day, or correct the absence, the closure or the contract.

R0106 = The locked shift of {$person} on {$day} begins too soon after the locked one of the day before. Both were kept.
R0106-help = Unlock one of the two days, or change the published shift.

R0107 = In the week of {$day}, {$person} has {$minutes} minutes of locked work; the contract is of {$contract}. They were kept, and nothing was added.
R0107-help = Unlock a day of that week, or correct the minutes of the contract.

R0108 = {$day} of {$person} cannot be locked: the person is unknown, or the published roster or the period does not have the day.
R0108-help = Lock people of the centre, on days that both the published roster and the period have.

R0109 = {$person} has {$days} locked days of work in a row up to {$day}; at most {$most} are allowed. They were kept.
R0109-help = Unlock one of the days, or change the published roster.

R0110 = In the week of {$day} the shifts of the rotation of team {$team} leave too little room for the hours owed (people concerned: {$people}). On days that lack the length, other shifts were offered.
R0110-help = Give that week of rotations.csv templates with the lengths of the contracts, on days on which the team can work.

R0201 = No roster keeps the limits of {$person}. These clash: {$clash}.
R0201-help = Relax any one of the limits named: without it a roster exists.

R0301 = The roster from {$first} to {$last} is in the ledger already: of {$people} people it counts days until {$until}.
R0301-help = Give a roster that begins later, or the ledger as it was before this roster.

R0302 = The ledger counts days until {$until} already, and the plan goes from {$first} to {$last}: burdens of {$people} people may be counted twice.
R0302-help = Give the ledger as it was before these days, or plan days that come later.

R0303 = The centre has nobody "{$person}" among its {$people} people, and the ledger has no such row.
R0303-help = Write the pseudonym as it stands in people.csv.
R0401 = The centre has no person { $person }.
R0401-help = Give the pseudonym as it stands in people.csv and in the roster.

R0402 = The roster runs from { $first } to { $end }: { $day } is none of its days.
R0402-help = Name a day of the roster, as 2027-02-01.

R0403 = { $person } has no shift on { $day } to give.
R0403-help = Look at the roster: a shift belongs to the day on which it starts.

R0404 = { $person } cannot swap with themselves.
R0404-help = Name somebody else after --with.

R0405 = { $person } already works on { $day }, and would have two shifts.
R0405-help = Swap the shifts of that same day: give it as --day and leave out --other-day.

R0406 = No shifts of { $person } keep all of these together: { $clash }.
R0406-help = Change any one of them: without it shifts exist. The roster was written with what could be kept.

R0407 = There are { $count } more notes of this kind.
R0407-help = Solve what is told first; the rest is told when the command is run again.

R0408 = Of { $count } more people whose hours found no place, or whose rules are broken, it was not looked for what clashes.
R0408-help = Solve what is told first; the rest is told when the command is run again.

R0409 = What is in this file is not said.
R0409-help = Give a folder for a centre, or --format curtois or massp for a published problem.

R0410 = { $options } is for centres, and this is a published problem.
R0410-help = Leave it out, or give the folder of a centre.

R0411 = The requirement names the skill "{ $skill }", which the centre does not have.
R0411-help = Give the requirement of this centre, or leave --requirement out.

R0412 = The requirement does not have all days of the roster, from { $first } to { $last }.
R0412-help = Give the requirement of the same days, or leave --requirement out.

M0201 = {$hours} hours of work that is not a contact are planned but not simulated.
M0201-help = Read the simulated service as an upper bound for people who share a skill with that work: while they do it, they answer nobody.

# Rules
C0101 = No pack has a rule "{$rule}".
C0101-help = Same family: {$near}. organico rules list shows them all.

C0102 = The contract of the pack {$pack} does not cover {$at}: it runs from {$from} to {$to}.
C0102-help = Laws in the pack keep their own dates; check the values of the contract, or state them with organico rules set.

C0103 = "{$value}" is no value of the rule {$rule}, whose unit is: {$unit}.
C0103-help = A rule in % takes 30% or 0.30; yes/no takes yes or no; any other a number from 0 on.

C0104 = The bounds of the rule {$rule}, {$low} and {$high}, do not hold its value.
C0104-help = Give low <= value <= high, in the unit of the rule; a yes or no has no bounds.

C0105 = The rule {$rule} ends on {$to}, before it begins on {$from}.
C0105-help = Give a last day on or after the first.

C0106 = The value of the rule {$rule} has no source.
C0106-help = Name the agreement and its date: whoever reads the result must be able to find it.

C0107 = The contract of the pack {$pack} is disputed, and nobody has read it here: its values are claims of the unions.
C0107-help = Do not rest a decision on them; the status stands beside each result.

C0108 = The rule {$rule} has two values from {$from}.
C0108-help = Keep one; a later value begins on a later day.

I0501 = { $what ->
    [event] The event has no source.
   *[claim] The claim has no source.
}
I0501-help = Name a source of register.toml, on the claim itself or on its event: a figure that nobody can look up does not belong here.

I0502 = The event of {$date} stands after one of {$before}.
I0502-help = Put events in the order of their days and add new ones at the end; a correction is a new event, not a change of an old one.

I0503 = { $wrong ->
    [missing] There is no number and the qualifier needs one.
   *[unexpected] There is a number and the qualifier is for none.
}
I0503-help = Give a number to exact, at_least, at_most and about; leave it out where the qualifier is unquantified.

I0504 = Dated {$date}, before the announcement of {$announced}.
I0504-help = Check both days; before an announcement there can only be updates and requests for a table.

I0505 = The day by which it is due is {$due}, and the event is of {$date}.
I0505-help = Give a promise its day (due), not before the day of the event.

I0506 = The key "{$key}" would hold something about a person.
I0506-help = Remove it: a register speaks of organisations, sites and numbers of people only.

I0507 = "{$found}" looks like the name, the address or the tax code of a person.
I0507-help = Remove it; name the organisation that speaks as a party instead.

I0508 = A procedure runs, and neither the rules of the country nor register.toml have its day counts for {$date}.
I0508-help = Check country and date of the event; for a country without a rule pack add [terms] to register.toml, with source and status, as in the register chapter of the book.

I0509 = "{$site}" is not a site of this case; its sites: {$known}.
I0509-help = Use one of these names or add a [[sites]] entry to the case.

I0510 = There is no case "{$case}" in this register; its cases: {$known}.
I0510-help = Use one of these names, as organico register list prints them.
I0511 = No document of the register gives a number of people for "{$case}"; what it says: {$said}.
I0511-help = A scenario begins with a number: write baseline.toml by hand, with a number and its source, or wait until somebody says one.
I0512 = No rule pack has a pay table for the country of "{$case}": {$country}.
I0512-help = Write baseline.toml by hand, with the levels under [[pay]] and the source of each.

C0110 = The pack {$pack} says nothing of the rule {$rule}, which {$other} states.
C0110-help = Name the pack with --pack {$other}.

C0301 = { $field } is { $value }, outside { $from } to { $to }.
C0301-help = Give a number in that range; shares run from 0 to 1 or 0% to 100%.
C0302 = The rule { $rule } is unset on that day, so nothing is reckoned from it ({ $source }).
C0302-help = Choose a day on which it is known, or supply the value in the company agreement with its source.
C0303 = A date of the calendar lies outside the years that can be written.
C0303-help = Give a day between the years 1900 and 2200.
C0304 = No pay for level { $level } in { $pack } on { $at }.
C0304-help = Give --wage with the pay of a full-time month, or another --level.
C0310 = On { $at } there is no wage: the tender states none for that day, and { $pack } has no row for level "{ $level }".
C0310-help = State the pay in the tender, [[wage.stated]] with from, month and source, or give another --at or --pack.

I0601 = The limit of anonymity is {$found}; below {$least} the answers of single people can be worked out.
I0601-help = Write anonymity_k = {$usual}, or at least {$least}.

I0602 = The answers to question "{$question}" add up to {$sum}%, but each person gives one.
I0602-help = Correct the percentages, give them with one decimal, or make the question kind = "multi".

I0603 = There is no question "{$question}".
I0603-help = Use the id of a question of survey.toml; the nearest is "{$near}".

I0604 = Question "{$question}" has no option "{$option}".
I0604-help = Use one of: {$known}. The nearest is "{$near}".

I0605 = Response {$id} is there twice.
I0605-help = Keep one of the two rows: everybody counts once.

I0606 = Question "{$question}" has {$count} options.
I0606-help = Give a question of kind single, multi or scale at least two options, and an open one none.

I0607 = Option "{$option}" of question "{$question}" is there twice.
I0607-help = Keep one of the two percentages.

I0608 = The survey closes before it opens.
I0608-help = Put the dates opens and closes in order.

I0609 = Who took part is missing or cannot be: {$accessed} opened the questionnaire, {$complete} completed it.
I0609-help = Give a row participation,accessed and a row participation,complete with the numbers in the column people; completed is at most accessed.

I0610 = Columns that can lead to a person were left behind: {$columns}.
I0610-help = Nothing to do here; delete them from the original too when it is no longer needed.

I0611 = The folder has published percentages (results.csv), so it takes no responses.
I0611-help = Keep one of results.csv and responses.csv in a folder.

I0612 = The survey has no answers yet.
I0612-help = Put responses.csv beside survey.toml with "organico survey import", or percentages in results.csv.

I0613 = Responses one by one are personal data: they are not written without a purpose.
I0613-help = Add --purpose "..."; for publication use "organico survey report", which shows groups only.

I0614 = Question "{$question}" has an option that is part of another one; responses cannot be counted in both.
I0614-help = Make the options exclude each other; part_of is for published percentages only.

I0615 = The survey cannot be broken down by question "{$question}": its groups overlap or have no names.
I0615-help = Name a question of kind single or scale under breakdown.

I0701 = This is not a bundle, or it is damaged.
I0701-help = Ask whoever made it for the file again; a bundle ends in .organico and is a whole zip file.

I0702 = This part of the bundle cannot be unpacked.
I0702-help = Ask for the file again. If you packed it yourself, use the plain zip format: deflate, no password, no links.

I0703 = The bundle has more than {$limit} entries.
I0703-help = A bundle of Organico never has that many: ask whoever made it what this file is.

I0704 = Unpacked, the bundle has more than {$limit} MiB.
I0704-help = Leave out what the results do not need; if the bundle is not yours, ask whoever made it what this file is.

I0705 = An entry of a bundle cannot have this name.
I0705-help = Use a path below the folder, such as centre/people.csv: no leading slash, no .. and none of \ : * ? " < > |.

I0706 = Two entries of the bundle have this name.
I0706-help = Keep one of them; names that differ in capital letters only count as the same.

I0707 = The file has no manifest.json, so it is no bundle.
I0707-help = Ask whoever made it for the bundle, as organico wrote it; a zip of the centre is not enough.

I0708 = The manifest is not as Organico writes it.
I0708-help = Ask for the file again, or make the bundle anew: a manifest is not edited by hand.

I0709 = The bundle has version {$found} of its form; this Organico reads version {$known}.
I0709-help = Use the version of Organico that made the bundle, or a later one.

I0710 = The manifest does not name this entry.
I0710-help = Take it out of the bundle, or ask whoever made it for the file again.

I0711 = The manifest names this entry, and it is not in the bundle.
I0711-help = Ask whoever made the bundle for the whole file.

I0712 = The text {$key} of the manifest is empty, too long, or holds characters that cannot be seen.
I0712-help = Write a short plain line; a bundle marked riservato needs its purpose.

I0713 = This entry is not the one that the manifest names: its digest differs.
I0713-help = Do not rely on it: somebody changed it after the bundle was made. Ask whoever made the bundle for the file again.

I0714 = The signature does not fit this manifest.
I0714-help = Treat the bundle as not signed, and ask the signer: the manifest, the name or the key was changed after signing.

I0715 = This is not a key to sign with.
I0715-help = Give the file that "organico bundle key" wrote: one line of 64 hexadecimal digits.

I0716 = A file of this name exists; a key is never written over.
I0716-help = Name a new file. What was signed with a key that is lost can still be checked, but nothing more can be signed with it.

I0717 = The operating system gives no random bytes: {$cause}.
I0717-help = Make the key on another machine; a key that can be guessed is worse than none.

I1001 = The source is empty.
I1001-help = Write who says so and where it can be read; "assumption" is a source too, if it is one.

I1002 = The dates are out of order: {$then} follows {$first}.
I1002-help = Put the day of the tender before the first day of the service, and that before the last.

I1003 = The tender names no wage.
I1003-help = Write level = "3" for the pay table of the rules, or [[wage.stated]] with from, month and source.

I1004 = The first wage that is stated begins on {$first}, after the day of the tender, {$day}.
I1004-help = Add the wage that holds on the day of the tender.

I1005 = A service needs one price, and there are {$count}.
I1005-help = Write price = {"{"} minute = "0.6150" {"}"} or price = {"{"} contact = "3.20" {"}"}, in the lot or in the service.

I1006 = Nothing stands under {$key}.
I1006-help = Add at least one entry: a tender has lots, a lot has services, a service has targets.

I1007 = No number of people can keep {$key}: with chance arrivals somebody always waits.
I1007-help = Promise less than 100%, and more than no abandonment.

I1008 = {$key} is promised, but without a patience nobody ever leaves.
I1008-help = Give the mean patience of the customers (patience = "120s"), or leave this promise out.

C0401 = The bundle has no { $entry }: its results cannot be made again.
C0401-help = Ask for the whole file again; a bundle is made by organico scenario run --out.
C0402 = Scenario "{ $scenario }" runs { $months } months from { $found }; "{ $other }" runs { $span } from { $first }.
C0402-help = Write the same starts and months in both, or run them apart.
C0403 = There are { $people } people: figures are given for groups of five or more only.
C0403-help = Use a centre with more people; figures about fewer would be about persons.
C0404 = Neither the baseline nor the rule pack knows the pay of level { $level }.
C0404-help = Add [[pay]] with level, month, hour_cost, status and source, or use a level of the pay table of the pack.
C0405 = Change { $change }: { $cause }.
C0405-help = Correct the number in the scenario.
C0406 = There is no scenario "{ $scenario }" in this bundle; it has: { $known }.
C0406-help = Begin the path with one of these names, such as today/total/cost/employer_cost.
C0407 = There is no figure "{ $path }". Near: { $nearest }.
C0407-help = Take the path from the page of the comparison, or one of those near.

C0411 = What a cut of hours takes from people has no price in some month: the cap of the integration is unset.
C0411-help = State the cap that the table takes: organico rules set integration.cap.month, with its source.

C0412 = The measures can be combined in {$found} ways, more than the {$limit} that are looked at.
C0412-help = Leave out parts, months or measures.

C0413 = Between two reviews the cuts of hours that depend on each other have more than {$limit} combinations of levels.
C0413-help = Leave out parts of some of them, or make the cuts about people who share no work.

C0414 = Nothing is known of the demand of this case, so nobody can say how many people its promises need.
C0414-help = Add the contacts and the work to baseline.toml, or begin from a centre with a history.

C0415 = Nobody has signed the weights: there is no {$file}.sig beside them.
C0415-help = Let the party sign: organico scenario sign {$file} --sign KEY --signer NAME. A key is made by "organico bundle key".

C0416 = The signature in {$file}.sig does not fit these weights.
C0416-help = Ask the party: weights, name or key were changed after signing. Whoever changed them signs them anew with "organico scenario sign".

C0417 = The party "{$name}" is there already: each speaks once.
C0417-help = Leave one of the two documents out, or correct the name in English or Italian.

C0418 = The key that signed for the party "{$name}" signed these weights too: one hand speaks for both.
C0418-help = Let each party sign with a key of its own; a key is made by "organico bundle key".

I0801 = {$key} names "{$name}", which the baseline does not have.
I0801-help = The nearest name it has is "{$near}". Correct the name, or add what it names to the baseline.

I0802 = Nobody in the baseline fits everything that who says.
I0802-help = Say less in who, or name another site, contract, group or skill.

I0803 = {$month} lies outside the scenario, which runs from {$first} to {$last}.
I0803-help = Correct the month, or change starts or months at the head of the scenario.

I0804 = The change ends in {$until}, before it begins in {$from}.
I0804-help = Exchange the months or correct one; without until the change holds to the end.

I0805 = {$key} = {$found} does not fit the change, which begins in {$month}.
I0805-help = start lies in the first month of the change; announced and opened do not come after it; a failure and destination_ends do not come before it.

I0806 = The step from {$month} follows one from {$before}.
I0806-help = Write the steps about the same contacts in the order of their months, each month once.

I0807 = Nobody is left at {$site} to move: "{$other}" closes it, or moves all its people, before.
I0807-help = Keep one of the changes, or give the earlier one a moved_share below 100%.

I0808 = {$key} names {$site}, which "{$other}" closes or moves away.
I0808-help = Name a site that stays, or leave out one of the two changes.

I0809 = The contract {$contract} is gone from {$month} on, by "{$other}".
I0809-help = Leave out this change, let it begin earlier, or do not lose the contract.

I0810 = The source is empty.
I0810-help = Write who says so and where it can be read; what nobody says is an assumption of the author.

I0811 = With "{$other}" the hours of some people would be cut by {$sum}.
I0811-help = Let the changes follow each other with until, narrow their who, or lower their means.

I0812 = {$key} names a strike: nobody plans the replacement of strikers.
I0812-help = Give another cause, such as a flood or a fault of the network, or leave out the drill.

I0813 = {$asked} people are asked for where there are {$there}.
I0813-help = Correct the number, or choose more people with who; changes before this one count too.

I0814 = The shares of the bands add up to {$sum}.
I0814-help = Correct the shares so that they add up to 100%.

I0815 = {$key} = "{$name}" is where the change starts from.
I0815-help = Name another one.

I0816 = The change says none of: {$keys}.
I0816-help = Give one of them at least, or leave the change out.

I0817 = The largest reduction {$individual} is below the mean {$mean}.
I0817-help = Correct one of them; without individual it is the mean.

I0818 = The rule pack {$pack} does not cover {$month}: it holds from {$from} to {$to}.
I0818-help = Choose other months, or another pack with pack = "...".

I0819 = The mean reduction {$found} exceeds the limit {$limit} ({$source}).
I0819-help = Lower it, or take the result as one that is not lawful as it stands.

I0820 = The largest reduction of one person {$found} exceeds the limit {$limit} ({$source}).
I0820-help = Lower it, or take the result as one that is not lawful as it stands.

I0821 = With the months used before, {$found} months of solidarity exceed the limit of {$limit} ({$source}).
I0821-help = End the change earlier with until, or check the months used.

I0822 = If {$net} of the contacts go and take {$easy} each, no time is left of a mean of {$handle}.
I0822-help = Give the mean handle time of the contacts that go: they are the short ones.

I0823 = After the failure {$found} would be contained, before it {$containment}.
I0823-help = Give the failure a smaller containment.

I0824 = The group has {$heads} people; a baseline holds groups of {$least} or more.
I0824-help = Join it with a group that is alike.

I0825 = The baseline holds in {$field} what it cannot hold.
I0825-help = Make the baseline again from its centre or from baseline.toml.

I0826 = A change of this kind is for good: it cannot end with until.
I0826-help = Leave out until; write a second change for what comes after.

I0827 = A scenario cannot be called {$name}: that is the name of the column of today.
I0827-help = Give it another id.

I0828 = {$net} of the contacts would go for good: none is left for people.
I0828-help = Lower eligible or containment, or raise recontact, so that at most 99.9% go.

I1321 = { $count } shifts of the roster as it is start outside the days from { $first } to before { $end } and were left out.
I1321-help = Plan the days of that roster: leave out --month and --first.

I1322 = { $count } people who are employed in these days have no shift in the roster as it is.
I1322-help = If they work, add their shifts; the figures as it is count them as people without work.

I1323 = The proposed roster would take the place of the roster as it is, in { $out }.
I1323-help = Write the plan to another folder with --out.

I1324 = No shift of the roster as it is starts from { $first } to before { $end }: it runs from { $from } to before { $to }.
I1324-help = Plan the days of that roster: leave out --month and --first, or name its first day.

I1114 = No layout is named for the file, and the centre keeps none.
I1114-help = Add --preset and one of: {$known}.

I1115 = {$count} rows have a fault, so nothing has been written.
I1115-help = Mend them, or add --leave-out-bad-rows to write without them.

I1101 = The file has no column "{$column}". It has: {$found}.
I1101-help = Name the column that holds it with --column, or choose another preset. The nearest name is: {$near}.

I1102 = A start of the form {$value} cannot be read; expected: {$expected}.
I1102-help = Check that the preset is the right one and that a spreadsheet did not rewrite the dates.

I1103 = The interval at {$value} does not begin on a step of {$minutes} minutes.
I1103-help = Check that the column holds the start of an interval and not the time of a single contact.

I1104 = The interval {$value} has other counts than in the row at {$first}.
I1104-help = Keep one of the two rows; the first one holds meanwhile.

I1105 = The row names no queue.
I1105-help = Take out lines of totals, or fill in the queue.

I1106 = The channel is none of: {$known}.
I1106-help = Say what it is under [history.values.channel] of imports.toml, or take the rows out.

I1107 = The file has intervals of {$found} minutes, the history of the centre intervals of {$own}.
I1107-help = Export shorter intervals from the other system, or begin a new history.

I1108 = {$count} intervals are missing, the first at {$first}.
I1108-help = Export the gap again. If the other system leaves out empty intervals, say --setting gaps=zero.

I1109 = At {$start} there are {$value} contacts, usually {$usual}; {$more} intervals more are far above the usual.
I1109-help = If it was an event, mark the days in centre.toml, so that the forecast does not learn from them.

I1110 = On {$date} the clock changes: {$found} intervals instead of {$expected}.
I1110-help = Export times in UTC, or with their offset, if the other system can.

I1112 = In {$count} intervals more contacts were handled and lost than came in, first at {$first}.
I1112-help = Check which column counts contacts that came in.

I1113 = The queue "{$queue}" (channel {$channel}) is no contact type of the centre; the nearest is: {$near}.
I1113-help = Say --queue "{$queue}=TYPE" with one of {$known}, or --queue "{$queue}=-" to leave it out. It is kept for next time.

I1401 = The workbook cannot be made: {$cause}.
I1401-help = A workbook has limits on its columns and rows. Export fewer days or people at a time.

I1402 = The centre has no site {$site}.
I1402-help = Its sites are: {$known}.

I1403 = {$one} and {$other} are both the contact type {$contact_type}: their system could not tell them apart.
I1403-help = Keep one of the two names under [history.values.queue] of imports.toml.

I1404 = The sign {$sign} divides the cells and the hundredths too.
I1404-help = Use another delimiter or another decimal sign, or hours = "hh:mm".

I1201 = This is no CSV text and no workbook (xlsx, xls, ods) that can be read.
I1201-help = Open it in the spreadsheet, save it anew as xlsx or CSV, and import that.

I1202 = The workbook is protected by a password.
I1202-help = Save a copy without the password, import it, and delete the copy.

I1203 = The workbook has no such sheet. Its sheets are: {$known}.
I1203-help = The nearest is "{$near}": write it after --sheet, in quotes if it has blanks.

I1204 = None of the first {$rows} rows is a header with columns that are known, such as: {$examples}.
I1204-help = Say what the columns are called: --column person=Matricola --column site=Sede. Without a header, add one.

I1205 = There is no column for "{$column}". The header has: {$known}.
I1205-help = If one of them is meant, say so: --column {$column}=THEIRS.

I1206 = The cell shows {$value}: its formula has no value.
I1206-help = Mend the formula in the spreadsheet, or write the value by hand, and save.

I1207 = There is no column "{$column}".
I1207-help = The nearest is "{$near}". There are: {$known}.

I1208 = "{$value}" under {$column} is unknown (rows: {$rows}).
I1208-help = Say what it means: --value "{$column}:{$value}=OURS", with OURS one of: {$known}; "-" leaves the rows out. The nearest is {$near}.

I1209 = The key of the pseudonyms would lie inside the centre.
I1209-help = Put it elsewhere, such as beside the folder: --key ../names.key.

I1210 = This is no key of pseudonyms.
I1210-help = Name the file that the first import of people made, or leave --key out.

I1211 = The identifier of the person is no pseudonym such as P0001.
I1211-help = Leave --pseudonymous out, and Organico makes pseudonyms; or name the column with the pseudonyms: --column person=THEIRS.

I1212 = Another person of the file has the same pseudonym.
I1212-help = Make another key (move the old one away) and import people, shifts and absences again.

I1213 = This person stands in row {$first} already.
I1213-help = Keep the row that holds today and take out the other.

I1214 = Nothing says the {$column} of this person.
I1214-help = Name the column: --column {$column}=THEIRS; or add one to the sheet.

I1215 = The person of this row is not among the people of the centre.
I1215-help = Import the people first, with the same key; or leave such rows out with --leave-out-bad-rows.

I1216 = On {$day} this person is absent for {$other ->
    [holiday] holiday
    [reduced-hours] reduced hours (ROL)
    [sickness] sickness
    [care] care of a relative
    [parental] parental leave
    [accident] an accident
    [union] union leave
    [income-support] income support
    [training] training
   *[other] another reason
 } already (row {$first}).
I1216-help = Shorten one of the two: on a day there is one reason, unless both are of hours.

I1217 = "{$value}" is no shift, rest or absence (cells: {$cells}).
I1217-help = Say what it means: --value "shift:{$value}=08:00-14:00", or "shift:{$value}=rest", or "code:{$value}=holiday"; or give a sheet with code, start and end.

I1218 = This shift begins before another of the same person ends (row {$first}).
I1218-help = Keep one of the two, or correct the hours.

I1219 = There is no key of pseudonyms here.
I1219-help = Import the people first, which makes the key; or name it with --key; or, if the file has the centre's pseudonyms, add --pseudonymous.

I1111 = The time in each file is taken as the end of its quarter-hour.
I1111-help = Compare one interval with a report of the telephone system. If it is the start, say --setting stamp=start.

I1116 = A double quote opens a cell of this line and does not close it.
I1116-help = Close the quote; a quote inside a cell is written twice.

I1117 = The setting {$key} is "{$value}": it must be one of {$known}.
I1117-help = Correct it in imports.toml, or give it anew with --setting.

I1118 = The row has {$found} cells; the layout has {$expected}.
I1118-help = Put texts with the separator into double quotes, or choose another preset.

I1119 = Of the hour that the clock repeats, some labels come only once: {$count}, the first {$first}. They are taken as before the change.
I1119-help = Export times in UTC or with their offset, or check whether the other system added the two hours up.

I1120 = The head of the file is missing or cannot be read; expected: {$expected}.
I1120-help = Check the preset. For nice-iex the names can be said with --setting "fields=date|period|...".

I1121 = {$days} rows are taken as totals of a day, {$months} as totals of a month.
I1121-help = Say --setting totals=day or --setting totals=month if it is otherwise.

I1122 = {$count} totals, the first of {$first}, are spread as the contacts of the same type used to come.
I1122-help = Import intervals instead where the other system has them.

I1123 = {$count} totals, the first of {$first}, are spread evenly over the opening hours, as there is no history to go by.
I1123-help = Import a few weeks of intervals first; the totals then follow their profile.

I1124 = {$count} totals cannot be spread, the first of {$first}: the contact type is closed then.
I1124-help = Correct the opening hours or the closures of the centre, or leave the rows out.

I1125 = The cells were found by their form: {$columns}.
I1125-help = Compare a row. If it is otherwise, say --column offered=4 and so on, by number.

I1126 = The file has {$found} bytes; the other system takes {$limit}.
I1126-help = Nothing for the import. To load it there, split it.

I1127 = The queue "{$queue}" has {$days} days; the layout asks for {$least}.
I1127-help = Export a longer stretch if there is one: a forecast needs some weeks.

I1128 = The queue "{$queue}" lacks {$count} quarter-hours between its first and its last one.
I1128-help = If the missing ones had no contacts, say --setting gaps=zero.

I1129 = The length of the interval is none of: {$known}.
I1129-help = Export one of these lengths.

I1130 = The file lacks its last line, so it was cut: this row is not read.
I1130-help = Copy the file again.

I1131 = The interval from {$first} to {$last} has a length that an interval cannot have.
I1131-help = Check that both are of the same row of the other system.

I1132 = The names of these columns are assumed: {$columns}.
I1132-help = Compare a row with a report. If one is otherwise, say --column offered=THEIRS.

I1133 = {$count} intervals have a fraction of a contact, the first at {$first}.
I1133-help = Check that this is what was counted, and not a forecast.

I1134 = In {$count} intervals contacts took no time, first at {$first}.
I1134-help = Check which column holds the handle time; one that is not told is better left empty.

I1135 = The dates of the file can be read in two ways: the day is taken as coming first.
I1135-help = If the month comes first, say --setting date=mm/dd/yyyy.

I1136 = The file has no column of queues: all its rows are taken as the queue "{$queue}".
I1136-help = Say --column queue=THEIRS, or --setting queue=NAME.

I1137 = The column "{$column}", said to be {$ours}, names people: it is not read.
I1137-help = Name a column of queues, times or counts.

I1138 = {$count} totals, the first of {$first}, are left out: there are intervals for their days.
I1138-help = Nothing, if the intervals are right.

I1139 = Columns found by their names: {$columns}.
I1139-help = If one is otherwise, say --column OURS=THEIRS.

I1331 = The files hold no contacts by interval.
I1331-help = Export intervals of 15, 30 or 60 minutes; totals of days or months can be added later.

I1332 = No skill of the people is called as the queue "{$queue}" or as its channel. Skills: {$known}.
I1332-help = Add --skill "{$queue}=..." with one of them.

I1333 = The zone of the centre is not told.
I1333-help = Add --zone Europe/Rome, or the zone of the centre.

I1334 = Several files of history are given without a layout.
I1334-help = Add --preset with the name of their layout, or give one file.

I1341 = No patron day is known for province {$province}, so { $site } has none.
I1341-help = Write the day in holidays.csv with the site, and leave out the province.

I1342 = The towns of province {$province} have patron days of their own, and the town of { $site } is not among them.
I1342-help = Write the day in holidays.csv with the site, and leave out the province.

I1343 = The patron day of { $site } in { $year } is not known: it moves, or is not published.
I1343-help = Write the day in holidays.csv with the site; without it, it counts as an ordinary day.

I1344 = The patron day of province {$province}, {$name} ({ $day }), is a holiday of { $site }. Source: a table that names no source itself.
I1344-help = If the town keeps another day, leave out the province and write the day in holidays.csv with the site.

I1345 = {$name} of { $site } is taken to be the same day in { $year }, a year that the table of patron days does not have.
I1345-help = Write the day in holidays.csv with the site if it is another one.

I1140 = The row is not one of a queue log: a time, a call, a queue, a member and an event are expected.
I1140-help = Check that the preset is the right one and that the file was not cut; other rows are used meanwhile.

I1141 = The row is more than a minute earlier than one above it.
I1141-help = Export the rows in the order of their time; several files may be given in any order.

I1142 = {$count} calls began before the log and {$open} have no end in it; the first are in no count, the others count as offered only.
I1142-help = Give the files of the days before and after in the same call.

I1143 = {$count} rows have an event that is not known; they change no count.
I1143-help = Nothing, if they are events of your own. The known ones are listed in the book.

I1144 = {$count} waits differ by more than 2 s from what the log itself says of them.
I1144-help = Check whether the clock of the telephone system was set. The times of the rows are used.

I1145 = {$count} rows lie in the hour that comes twice when the clock goes back; they were put there by their order.
I1145-help = Export times in UTC, or with their offset, if the other system can.

I1146 = The file has neither a column of outcomes nor one of the instant of answer.
I1146-help = Say --column outcome=THEIRS or --column answered=THEIRS.

I1147 = The outcome of the contact is not known.
I1147-help = Look at the line, and say --value outcome:THEIRS=answered, abandoned, otherwise or -.

I1148 = The cell is not an instant, a length of time or a text of this kind.
I1148-help = Look at the line. Instants: 2026-05-04 10:15:00, 04/05/2026 10:15 or seconds since 1970; lengths: 95, 95.5 or 1:35.

I1149 = The files have {$found} {$what}; at most {$limit} are read at once.
I1149-help = Check the column of the queue, which may hold numbers of callers, and the dates; or import fewer years at once.

I1150 = The member of this line is in another team further up.
I1150-help = Give each member one team: teams that overlap would tell about single people.

I1151 = {$count} intervals of a team are left out because fewer than {$least} people were there.
I1151-help = Nothing; or give larger teams with --teams.

I1152 = {$count} people logged in and belong to no team; their time is nowhere.
I1152-help = Add them to the file of --teams, or nothing.

I1153 = The row tells of fewer than {$least} people, or of more pause than time.
I1153-help = Take the row out. Organico writes no such row.

I1154 = The row that begins here is longer than 16 MB: a quote in it is never closed.
I1154-help = Close the quote, or export again with quotes doubled inside texts. What follows was not read.

I1155 = The time lies in the hour that comes twice or never when the clock changes.
I1155-help = Export times in UTC, or with their offset, or leave the rows out.

I1221 = The causes of shrinkage are not written as [[shrinkage]] tables.
I1221-help = Write each as a [[shrinkage]] table of its own; docs/book/centre.md shows how.

I1222 = There is no absence in these days, so nothing can be measured.
I1222-help = Import absences first: organico import absences FILE --into CENTRE; or name other days with --from and --to.

I1223 = Fewer than {$least} people were away from {$first} to {$last}: it would be known who.
I1223-help = Measure over a longer span.

I1224 = From {$first} to {$last} there is no time of contracts to measure against.
I1224-help = Name other days with --from and --to, or look at the dates of the contracts in people.csv.

I1410 = The sheet has no column "{$column}". It has: {$found}.
I1410-help = Write --show with a header of the sheet.

# Model documents of the simulation
I1501 = No group takes the type {$type}.
I1501-help = Name groups in its groups, or name it in the types of a group.

I1502 = The group {$group} takes no type.
I1502-help = Name types in its types, or name it in the groups of a type; or leave it out.

I1503 = The type {$type} asks the group {$group}, whose list types does not have it.
I1503-help = Add {$type} to the types of {$group}, or take {$group} out of the groups of {$type}.

I1504 = The group {$group} serves the type {$type}, whose list groups does not have it.
I1504-help = Add {$group} to the groups of {$type}, or take {$type} out of the types of {$group}.

I1505 = The type {$type} asks the group {$group} twice.
I1505-help = Keep the first; a group that may come in later has after_seconds.

I1506 = The group {$group} names the type {$type} twice.
I1506-help = Keep the first.

I1507 = The probabilities of the transfers add up to {$total}.
I1507-help = Lower them: together they are at most 1; what is left ends the contact.

I1508 = The instant {$seconds} s comes before the one above it, or not before the end of the day at {$day} s.
I1508-help = Sort the instants, and keep them within the day.

I1509 = Arrivals have: {$found}. Exactly one is needed of: {$known}.
I1509-help = Keep one way; how each is written is in the book, page simulate.

I1510 = There is no file {$file} beside the document.
I1510-help = Put a CSV file with the column seconds into the folder of the document, and write its bare name, which ends in .csv.

I1511 = {$key} is {$seconds} s: not a whole number of intervals of {$interval} s.
I1511-help = Write a multiple of interval_seconds.

I1512 = Of {$intervals} intervals, {$warm_up} are warm-up and {$cool_down} cool-down: none is counted.
I1512-help = Add intervals, or shorten warm-up and cool-down.

I1513 = The step at {$seconds} s comes after the one at {$before} s.
I1513-help = Sort the steps by at_seconds, each instant once.

I1514 = The duty runs from {$from} s to {$to} s.
I1514-help = Write an end after the start; a duty over midnight goes on beyond 86400.

I1515 = The pause at {$at} s does not fit between {$from} s and {$to} s.
I1515-help = Put it into the duty, after the pause before it.

I1516 = A duty begins at {$from} s, before the one above it ends at {$to} s.
I1516-help = Sort the duties of a person, and let none begin before the one before has ended.

I1517 = An outage stops exactly one of: site, person, homes.
I1517-help = Keep one of the keys; homes = true stops everyone who works at home.

I1518 = There is no person {$person}: the document has {$people} people one by one.
I1518-help = Count the people of [[people]] from 1, each as often as its count says.

I1519 = Customers try again after {$seconds} s on the mean; at least {$limit} s are needed.
I1519-help = Write the time that a customer lets pass; nobody redials faster.

I1520 = The type {$type} cannot start from the stationary law: its handle time is not exponential, or its patience neither exponential nor never, or after-contact work stands apart.
I1520-help = Write start = "empty" with a warm-up, or exponential laws.

I1521 = The type {$type} cannot start from the stationary law: it needs one group, counted and not one by one, which takes nothing else, at once and at the usual pace.
I1521-help = Write start = "empty" with a warm-up, or give the type a group of its own.

I1522 = The type {$type} cannot start from the stationary law: it needs arrivals by rate, and no line cap, deferred work, machine, call-back or several contacts at once.
I1522-help = Write start = "empty" with a warm-up, or leave these out.

I1523 = The type {$type} brings {$load} erlangs to {$agents} people at most, and its customers never leave: the wait grows as long as the day lasts.
I1523-help = If that is not meant, add people or give the customers a patience. The day is simulated as it is; only a stationary start is not possible.

I1524 = A day brings {$contacts} contacts, transfers and further attempts included; the limit is {$limit}.
I1524-help = Check for a slip, such as a rate per day in place of one per hour; otherwise simulate a part of the centre.

I1701 = There is no adjustment {$id} above to take back.
I1701-help = Correct the identifier; organico forecast adjust CENTRE --list names those that are there.

I1702 = Adjustment {$id} was taken back already, on {$date}.
I1702-help = Take the second row out, or correct its identifier.

I1703 = The adjustment has no change, or two.
I1703-help = Fill in change and value, and leave factor out.

I1704 = The adjustment does not say who made it and why.
I1704-help = Fill in author (a name, initials or an office) and reason.

I1705 = The queue "{$queue}" is no contact type of the centre; the nearest is "{$near}".
I1705-help = Say which contact type it is with --queue THEIRS=OURS, or leave it out with --queue THEIRS=-.

I1706 = Intervals of {$found} minutes cannot be put together to those of the centre, of {$minutes} minutes.
I1706-help = Ask the client for a forecast by the interval of the centre, or by a part of it.

I1801 = The section {$section} is not known; the nearest is {$near}.
I1801-help = The sections of this format are: {$known}.

I1802 = The section {$section} is missing; the file ends at line {$line}.
I1802-help = The file may have been cut: fetch it again. A section without rows is written with its name alone.

I1803 = "{$row}" stands before any section.
I1803-help = Put the row below the name of its section, or begin the line with #.

I1804 = {$section} holds one number; it has {$found} rows.
I1804-help = Keep one row with one number.

I1805 = The row has {$found} fields where {$expected} are wanted: {$columns}.
I1805-help = Complete the row; if it is the last of the file, the file may have been cut: fetch it again.

I1806 = The requirement says nothing from {$first} to {$last}, the end of the horizon.
I1806-help = The file may have been cut: fetch it again. If nobody is wanted there, write rows with 0.

I1807 = There are no people: nothing can be covered. The requirement adds up to {$wanted}.
I1807-help = Add people to SECTION_STAFF, if that is not meant.

I1808 = {$value} lies outside the horizon, which runs from {$first} to {$last}.
I1808-help = Correct the day or time. Days count from 0 where people have whole shifts, from 1 where they have activities.

I1809 = The least, {$least}, is above the most, {$most}.
I1809-help = Exchange or correct the two.

I1810 = MaxShifts says nothing of the shift {$shift}.
I1810-help = Add {$shift}= and the most shifts of that kind.

I1811 = The row of {$person} has {$found} days, the problem {$expected}.
I1811-help = Write a shift or nothing for each day, with commas between.

I1812 = There is no row for {$person}.
I1812-help = Add one, also for a person who never works.

I1901 = The goal is about {$found} months; a safeguard plan is looked for over {$least} to {$most}.
I1901-help = Set months within that range.

I1902 = A measure of this kind is not part of a safeguard plan: it dismisses people, gives work away, or is a trial.
I1902-help = Leave it out; write what happens in any case under [[changes]].

I1903 = A measure of this kind is taken whole or not at all: it has no parts.
I1903-help = Leave out parts.

I1904 = The parts {$found} are not shares above nothing in ascending order.
I1904-help = Write them ascending, such as ["50%", "100%"].

I1905 = The month {$month} does not come after {$before}.
I1905-help = Write the months that may be chosen ascending, none before from.

I1906 = A cut of hours begins at any review: it has no starts.
I1906-help = Leave out starts; from and until say between which months it may hold.

I1907 = The hours of some of these people may be cut by {$other} too.
I1907-help = Divide the people between the two, or write one measure.

I1908 = What invoices leave over cost is not known: the contract {$contract} has no price.
I1908-help = Give its price, or limit employer_cost_max instead.

I1909 = These weights were said for the goal "{$found}", and the goal is "{$goal}".
I1909-help = Give the goal that the party meant, or let the party sign weights for this one.

I1910 = Both weights are nothing: no harm is weighed.
I1910-help = Write what a euro of lost income or a lost post counts for this party, above 0 for one of them.

I1911 = The text {$key} is empty, too long, or holds characters that cannot be seen.
I1911-help = Write a short plain line.
