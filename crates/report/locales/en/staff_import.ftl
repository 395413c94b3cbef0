# What imports of people, shifts and absences say before and after they write.

staff-import-rows = { $file }: { $read } rows read: { $taken } taken, { $refused } refused, { $left } left out.
staff-import-columns = Columns: { $columns }
staff-import-left-columns = Columns that are not used, and of which nothing is kept: { $columns }
staff-import-words = Words under { $column }: { $words }
staff-import-people = People: { $new } new, { $changed } changed, { $same } as they were; only in the centre: { $kept } stay, { $removed } are taken out.
staff-import-lacks = With these files the centre would still have faults:
staff-import-key-used = Pseudonyms are made with the key { $path }.
staff-import-key-new = With --write a key for the pseudonyms is made: { $path }. Keep it, and keep it apart from the centre.
staff-import-key-written = Key of the pseudonyms: { $path }. Keep it for the next import; whoever has it and a list of names can tell who is who.
staff-import-assumed-site = Assumed for people: { $count }. The site is { $value }, the only one.
staff-import-assumed-team = Assumed for people: { $count }. The team is called as the site, { $value }.
staff-import-assumed-team-of-name = Changed for people: { $count }. The team was called after a person and has another name now.
staff-import-assumed-contract = Assumed for people: { $count }. By their hours the contract is { $value }.
staff-import-assumed-full-time-hours = Assumed for people: { $count }. A full-time week has { $value }.
staff-import-assumed-level = Assumed for people: { $count }. The level is { $value }, the only one.
staff-import-assumed-skill = Assumed for people: { $count }. The skill is { $value }, the only one.
staff-import-assumed-availability = Assumed for people: { $count }. They can work whenever contacts of their skills arrive.
staff-import-assumed-workplace = Assumed for shifts: { $count }. They are worked at the site of the person.
staff-import-assumed-pauses = Assumed for shifts: { $count }. Pauses lie as the shifts and rules of the centre have them.
staff-import-assumed-no-pauses = Assumed for shifts: { $count }. No pauses: neither a shift of the centre nor a rule has any for their length.
staff-import-absences = Absences: { $new } new, { $same } as they were; only in the centre: { $kept } stay, { $removed } are taken out.
staff-import-roster = Shifts: { $shifts } of { $people } people, from { $first } to { $last }; rest: { $rests } cells; absences: { $absences }.
staff-import-long = The sheet has one shift a row.
staff-import-wide = The sheet has one person a row and one day a column.
staff-import-legend = Codes of shifts are explained by the sheet { $sheet }: { $count }.
