# Calendario di un centro: terminale e pagina.

cli-calendar = Elenca festivi, patroni, chiusure ed eventi di un centro, con la provenienza di ciascuno
cli-calendar-year = Anno da elencare (se manca: quello del primo giorno dopo lo storico)
calendar-line = { $days }: { $name }{ $site }, { $kind }. Fonte: { $source }
calendar-empty = Nessun giorno particolare nel { $year }.
calendar-unknown = Il giorno del patrono di { $site } nel { $year } non è noto: scriverlo in holidays.csv con la sede.
calendar-patron-source = Patroni: una tabella di 114 codici di province e città, 2026–2030, che non indica la propria fonte (stato: { $status }). Il giorno di una provincia è quello del capoluogo.
calendar-kind-holiday = festivo
calendar-kind-patron-day = patrono, festivo della sede
calendar-kind-site-holiday = festivo della sede
calendar-kind-closure = chiuso
calendar-kind-event = evento
calendar-kind-do-not-learn = evento da cui la previsione non impara
calendar-source-national = festivi nazionali, calcolati
calendar-source-patron-table = tabella dei patroni
calendar-source-patron-table-extended = tabella dei patroni, assunto uguale in quest'anno
calendar-source-holidays-sheet = holidays.csv
calendar-source-events-sheet = events.csv
calendar-source-document = centre.toml
calendar-title = Giorni diversi dagli altri
calendar-lead = Un festivo di una sede dà le maggiorazioni festive e vale come festivo per chi vi lavora; gli orari di apertura seguono i festivi del centro.
head-days-of-calendar = Giorno
head-what = Che cosa
head-name = Nome
head-where = Dove
calendar-everywhere = tutto il centro
