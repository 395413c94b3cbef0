# Testi dei problemi di turnazione pubblicati, in italiano. Le chiavi sono le stesse di en/rosters.ftl.

## Il verificatore
problem-cost = Costo: { $value }
problem-cost-rule = {"  "}{ $rule }: { $cost } ({ $times } volte)
problem-kept = Tutte le regole da rispettare sono rispettate.
problem-breaches = { $count ->
    [one] { $number } violazione di regole da rispettare.
   *[other] { $number } violazioni di regole da rispettare.
}
problem-day = giorno { $value }
problem-choice = { $name }
problem-measure = { $found } (limite { $limit })

## Regole
problem-rule-form = Forma della soluzione
problem-rule-days-off = Giorni liberi assegnati
problem-rule-succession = Turni che non possono seguirne altri
problem-rule-shifts-max = Massimo di turni di un tipo
problem-rule-minutes-max = Minuti totali, massimo
problem-rule-minutes-min = Minuti totali, minimo
problem-rule-run-max = Giorni di lavoro consecutivi, massimo
problem-rule-run-min = Giorni di lavoro consecutivi, minimo
problem-rule-free-min = Giorni liberi consecutivi, minimo
problem-rule-weekends-max = Massimo di fine settimana lavorati
problem-rule-overlap = Due attività contemporaneamente
problem-rule-horizon = Lavoro fuori dall'orizzonte
problem-rule-activity-min = Attività più breve, minuti
problem-rule-shift-min = Turno più breve, minuti
problem-rule-shift-max = Turno più lungo, minuti
problem-rule-start-window = Orari in cui può iniziare un turno
problem-rule-rest-min = Riposo più breve tra due turni, minuti
problem-rule-cover-min = Minimo di persone per attività
problem-rule-wish-on = Turni chiesti e non assegnati
problem-rule-wish-off = Turni da evitare e assegnati
problem-rule-under = Persone in meno
problem-rule-over = Persone in più

## La ricerca
problem-incumbent = { $seconds } s: costo { $cost }
problem-incumbent-hard = { $seconds } s: costo { $cost }, { $hard } limiti non rispettati
problem-solved = { $seconds } s, { $work_units } unità di lavoro.
problem-bound = Nessun piano turni costa meno di { $bound }.
