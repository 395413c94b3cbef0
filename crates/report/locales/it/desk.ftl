# Testi del banco turni, in italiano. Le chiavi sono le stesse di en/desk.ftl.

## In comune
desk-off = riposo
desk-home = da casa
desk-hours = { $value } h

## Uno scambio
desk-swap-same = { $day }: { $person } e { $with } si scambiano i turni.
desk-swap-given = { $person } cede il turno di { $day } a { $with }, che è di riposo, e non prende nulla in cambio.
desk-swap-days = { $person } cede il turno di { $day } a { $with } e prende il suo di { $other }.
desk-swap-nothing = { $person } cede il turno di { $day } a { $with }, che { $other } è di riposo: nulla torna indietro.
desk-swap-day = {"  "}{ $day }: { $before } → { $after }
desk-swap-week = {"  "}settimana da { $first }: { $before } → { $after } retribuite (contratto { $contract })
desk-swap-period = {"  "}tutto il piano turni: { $before } → { $after } retribuite
desk-swap-dropped = Formazione e riunioni che saltano, perché la loro ora non è più libera nei turni della persona:
desk-swap-session = {"  "}{ $person }: { $kind }, { $day } { $span } ({ $minutes } min); { $room }
desk-swap-session-room = i turni di quella settimana avrebbero poi posto da { $times }
desk-swap-session-no-room = nessun turno di quella settimana avrebbe poi posto senza interruzioni
desk-swap-kept = Regole: non si viola nessuna regola che era rispettata.
desk-swap-appear = Regole che si violano, o si violano di più:
desk-swap-vanish = Regole che non si violano più, o si violano di meno:
desk-swap-unknown = { $count ->
    [one] { $number } regola non è valutabile perché ne manca il valore, prima e dopo.
   *[other] { $number } regole non sono valutabili perché ne manca il valore, prima e dopo.
}
desk-swap-cover-same = Presidio: non manca nessuno in più né in meno, in nessuna skill e a nessuna ora.
desk-swap-cover = Presidio, operatori in turno rispetto al fabbisogno:
desk-swap-skill-more = {"  "}{ $skill }: mancano { $hours } ore-persona in più
desk-swap-skill-fewer = {"  "}{ $skill }: mancano { $hours } ore-persona in meno
desk-swap-skill-same = {"  "}{ $skill }: mancano altrettante ore-persona, in altri momenti
desk-swap-worse = {"    "}peggio { $day } { $span }: mancano { $before } → { $after } su { $required } necessari
desk-swap-better = {"    "}meglio { $day } { $span }: mancano { $before } → { $after } su { $required } necessari
desk-swap-more = {"    "}e altri { $number }
desk-swap-service = Servizio di { $day }, vissuto { $times } volte con ciascun piano turni:
desk-swap-service-night = Servizio di { $day } e del giorno dopo, vissuto { $times } volte con ciascun piano turni:
desk-swap-service-type = {"  "}{ $name }: { $before } → { $after } entro soglia, { $words }
desk-swap-service-none = {"  "}nessuna differenza osservata in nessun tipo di contatto
desk-swap-allowed = Consentito: non si viola nessuna regola che era rispettata, e non manca nessuno in più.
desk-swap-uncovers = Consentito dalle regole, ma restano scoperte { $hours } ore-persona in più ({ $intervals } fasce-persona).
desk-swap-breaks = Non consentito: viola { $rules }.
desk-swap-not-written = Non scritto: lo scambio viola una regola da rispettare. Con --even-if-broken si scrive comunque.
desk-swap-written-broken = { $path } viola regole da rispettare; è stato scritto perché è stato dato --even-if-broken.

## Perché un giorno sta così
desk-reason-title = { $person }, { $day }: { $work }.
desk-reason-week = Ore retribuite della settimana: { $hours } (contratto { $contract }).
desk-reason-need = Operatori delle stesse skill durante questo turno:
desk-reason-need-off = Operatori delle stesse skill in questo giorno:
desk-reason-no-need = A queste ore non serve nessuno di queste skill.
desk-reason-missing = {"    "}{ $span }: { $required } necessari, { $on_duty } in turno, ne mancano { $gap }
desk-reason-enough = {"    "}{ $span }: { $required } necessari, { $on_duty } in turno, { $gap } in più
desk-reason-without = {" "}(senza questa persona ne mancherebbero { $gap })
desk-reason-without-enough = {" "}(senza questa persona { $gap } in più)
desk-reason-alternatives = Che cosa potrebbe essere invece questo giorno:
desk-reason-forbidden = {"  "}{ $what }: non consentito, viola { $rules }
desk-reason-dearer = {"  "}{ $what }: costa { $points } punti in più
desk-reason-saves = {"  "}{ $what }: costa { $points } punti in meno
desk-reason-same = {"  "}{ $what }: costa lo stesso
desk-reason-missing-more = { $hours } ore-persona scoperte in più
desk-reason-missing-fewer = { $hours } ore-persona scoperte in meno
desk-reason-surplus-more = { $hours } ore-persona oltre il necessario in più
desk-reason-surplus-fewer = { $hours } ore-persona oltre il necessario in meno
desk-reason-longer = { $hours } retribuite in più nella settimana
desk-reason-shorter = { $hours } retribuite in meno nella settimana
desk-reason-dropped = senza { $minutes } min di formazione o riunioni, che non ci stanno
desk-reason-wish-met = esaudisce una preferenza per il lavoro da casa
desk-reason-wish-lost = rinuncia a un giorno da casa preferito
desk-reason-even-more = ripartisce meglio turni tardi, fine settimana e altri disagi
desk-reason-even-less = ripartisce peggio turni tardi, fine settimana e altri disagi
desk-reason-published-more = più vicino al piano turni pubblicato
desk-reason-published-less = più lontano dal piano turni pubblicato
desk-reason-pairs-more = più tempo accanto a chi si deve affiancare
desk-reason-pairs-less = meno tempo accanto a chi si deve affiancare
desk-reason-bends = solo con il consenso: { $rules }
desk-reason-put = questo lavoro { $day } invece
desk-reason-take = in questo giorno il lavoro di { $day }
desk-reason-place = le stesse ore, { $place }
desk-reason-none-cheaper = Nulla di ciò che le regole consentono senza accordo costerebbe meno.
desk-reason-cheaper = { $count ->
    [one] { $number } alternativa che le regole consentono senza accordo costerebbe meno: la ricerca non l'ha trovata, o guardava anche ad altri giorni.
   *[other] { $number } alternative che le regole consentono senza accordo costerebbero meno: la ricerca non le ha trovate, o guardava anche ad altri giorni.
}
desk-reason-binding = Regole che vietano ciò che costerebbe meno:
desk-reason-rule = {"  "}{ $rule } ({ $source }) [{ $status }]: { $number } alternative, { $alone } delle quali vietate solo da questa; la migliore farebbe risparmiare { $points } punti
desk-reason-others = Chi altro potrebbe fare questo turno, tra le persone con le stesse skill:
desk-reason-others-few = Le altre persone con le stesse skill sono meno di cinque: qui non si contano.
desk-reason-group = {"  "}{ $name }: { $could } su { $people } ({ $free } in un giorno di riposo, { $instead } al posto di altre ore di quel giorno)
desk-reason-team = { $site }, squadra { $team }
desk-reason-everywhere = tutte le sedi
desk-reason-list = {"  "}Con lo pseudonimo, senza alcun ordine di merito: { $people }

## Un piano turni cercato
desk-solve-sessions = Formazione e riunioni: { $placed } volte su { $asked } hanno un posto, { $hours } ore. Aggiungono { $added } ore di persone mancanti; a metà turno ne aggiungerebbero { $plain }.
desk-solve-incumbent = { $seconds } s: costo { $cost } (presidio { $coverage }, regolarità { $regularity }, modifiche { $change }, equità { $fairness }, affiancamenti { $pairs })
desk-solve-cost = Costo: { $cost } punti
desk-solve-coverage = {"  "}presidio, persone mancanti e in eccesso: { $cost }
desk-solve-regularity = {"  "}regolarità, inizi che cambiano da un giorno all'altro: { $cost }
desk-solve-change = {"  "}modifiche, giorni diversi da come pubblicati: { $cost }
desk-solve-fairness = {"  "}equità, carichi non ripartiti alla pari tra persone confrontabili: { $cost }
desk-solve-pairs = {"  "}affiancamenti, minuti in cui chi deve lavorare accanto a qualcuno non lo fa: { $cost }
desk-solve-bound = Nessun piano turni con le stesse ore costa meno di { $cost } punti nel presidio.
desk-solve-hours = Ore-persona: { $needed } necessarie, { $missing } scoperte, { $surplus } oltre il necessario.
desk-solve-roster = { $people } persone, { $shifts } turni; violazioni secondo il verificatore indipendente: { $hard } di regole vincolanti, { $soft } di regole preferenziali.
desk-solve-changed = { $days } giorni diversi dal piano turni pubblicato.
desk-clash-availability = gli orari in cui la persona può lavorare
desk-clash-absences = assenze e giorni di chiusura
desk-clash-grammar = inizi e durate dei turni previsti per il contratto
desk-clash-rest = il riposo tra due turni
desk-clash-run = il massimo di giorni di lavoro consecutivi
desk-clash-hours = le ore del contratto ({ $hours } a settimana)
desk-clash-locked = i giorni bloccati
