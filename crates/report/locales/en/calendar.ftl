# Calendar of a centre: terminal and page.

cli-calendar = List the holidays, patron days, closures and events of a centre, with where each comes from
cli-calendar-year = Year to list (default: that of the first day after the history)
calendar-line = { $days }: { $name }{ $site }, { $kind }. Source: { $source }
calendar-empty = No special day in { $year }.
calendar-unknown = The patron day of { $site } in { $year } is not known: write it in holidays.csv with the site.
calendar-patron-source = Patron days: a table of 114 province and town codes, 2026–2030, that names no source itself (status: { $status }). The day of a province is that of its capital.
calendar-kind-holiday = holiday
calendar-kind-patron-day = patron day, holiday of the site
calendar-kind-site-holiday = holiday of the site
calendar-kind-closure = closed
calendar-kind-event = event
calendar-kind-do-not-learn = event that the forecast does not learn from
calendar-source-national = national holidays, computed
calendar-source-patron-table = table of patron days
calendar-source-patron-table-extended = table of patron days, taken to be the same in this year
calendar-source-holidays-sheet = holidays.csv
calendar-source-events-sheet = events.csv
calendar-source-document = centre.toml
calendar-title = Days that are not like the others
calendar-lead = A holiday of a site earns holiday premiums and counts as a holiday for those who work there; opening hours follow the holidays of the centre.
head-days-of-calendar = Day
head-what = What
head-name = Name
head-where = Where
calendar-everywhere = whole centre
