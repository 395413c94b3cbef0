## Formazione, riunioni e coaching
section-sessions = Formazione e riunioni
sessions-lead = Dove stanno nei turni formazione, riunioni e coaching: negli orari in cui ai contatti mancano meno persone. Sono tempo retribuito e non una pausa; il servizio simulato le comprende. Ognuno trova le proprie nel suo calendario.
sessions-placed = { $placed } delle { $asked } volte richieste hanno un posto ({ $share }), contando ogni persona: { $hours } ore di persone fuori dai contatti.
sessions-cost = Senza le sessioni mancano { $before } ore di persone; dove sono collocate ne aggiungono { $added }; a metà del primo turno con spazio ne aggiungerebbero { $plain }.
sessions-other-days = { $count ->
    [one] { $number } sessione del centro è di altri giorni e qui non è richiesta.
   *[other] { $number } sessioni del centro sono di altri giorni e qui non sono richieste.
}
sessions-shrinkage = Queste ore si aggiungono allo shrinkage: se il fabbisogno contiene già una quota per formazione e riunioni, va tolta la parte collocata qui.
sessions-meetings = Quando si riuniscono i gruppi
sessions-more = { $count ->
    [one] { $number } altra riunione è nel file del piano e nei calendari.
   *[other] { $number } altre riunioni sono nel file del piano e nei calendari.
}
head-session = Sessione
head-session-who = Per chi
head-session-why = Perché alcune non hanno posto
head-session-people = Persone
head-session-length = Minuti
head-session-asked = Volte richieste
head-session-placed = Con un posto
head-session-absent = Assenti quando il gruppo si riunisce
head-session-missing = Senza posto
head-session-when = Quando
head-session-present = Presenti
session-training = formazione
session-meeting = riunione
session-coaching = coaching
session-everyone = tutti
session-skill = competenza { $skill }
session-people = { $count ->
    [one] { $number } persona
   *[other] { $number } persone
}
session-not-at-work = non al lavoro in quei giorni
session-no-room = per { $minutes } minuti non c'è posto nel turno; il tratto più lungo tra le pause ne ha { $longest }: chiederla in più parti, o con più giorni e orari
session-no-seat = posti tutti occupati
session-too-few = mai abbastanza persone del gruppo al lavoro insieme (al massimo { $most })
key-session = Formazione o riunione
