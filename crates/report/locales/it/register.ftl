# Testi del registro delle vertenze. Le chiavi sono le stesse di en/register.ftl.

## Cifre e loro qualificatori
register-exact = { $number }
register-over = oltre { $number }
register-at-least = almeno { $number }
register-up-to = fino a { $number }
register-about = circa { $number }
register-no-number = non quantificato
register-unquantified = { $count ->
    [one] { $number } non quantificato
   *[other] { $number } non quantificati
}

## Totali
register-total-head = { $source }: { $count ->
    [one] { $number } vertenza
   *[other] { $number } vertenze
}
register-total-stated = { $sum }; dichiarati: { $stated }; scarto { $gap }
register-total-note = I totali di documenti diversi non si sommano mai: possono contare le stesse persone. La stampa successiva non rientra in nessuno.

## Che cosa conta una cifra
register-field-workers = persone coinvolte
register-field-employed-before = addetti prima
register-field-job-losses = posti di cui è annunciata la perdita
register-field-direct-dismissals = di cui con licenziamento
register-field-other-measures = di cui in altro modo
register-field-job-creation = posti di cui è annunciata la creazione
register-field-relocated = persone trasferite ad altra sede
register-field-reduction = riduzione di orario
register-field-instrument = strumento

## Strumenti
register-instrument-solidarity = contratto di solidarietà
register-instrument-cigs = cassa integrazione straordinaria (CIGS)
register-instrument-fis = fondo di integrazione salariale (FIS)
register-instrument-bilateral-fund = fondo bilaterale
register-instrument-call-centre-measure = sostegno al reddito dei call center (D.Lgs. 148/2015, art. 44 c. 7)
register-instrument-income-support = ammortizzatore sociale, tipo non indicato
register-instrument-collective-dismissal = procedura di licenziamento collettivo
register-instrument-voluntary-exits = uscite volontarie
register-instrument-transfer = trasferimento ad altra sede
register-instrument-social-clause = clausola sociale
register-instrument-social-clause-partial = clausola sociale applicata in parte

## Famiglie di strumenti
register-family-income-support = ammortizzatori sociali
register-family-dismissal = licenziamento
register-family-voluntary-exits = uscite volontarie
register-family-transfer = trasferimento ad altra sede
register-family-contract-change = cambio appalto
register-family-not-stated = strumento non indicato

## Cause
register-cause-contract-change = cambio appalto
register-cause-automation = automazione
register-cause-ai = intelligenza artificiale
register-cause-volume-drop = calo dei volumi
register-cause-insourcing = internalizzazione da parte della committente
register-cause-relocation = spostamento del lavoro ad altra sede
register-cause-site-closure = chiusura di una sede
register-cause-project-failure = progetto che non regge
register-cause-reskilling-failure = riqualificazione senza sbocco
register-cause-social-clause-partial = clausola sociale applicata in parte
register-cause-insolvency = insolvenza
register-cause-offshoring = delocalizzazione all'estero
register-cause-tender-price = prezzo della gara
register-cause-unknown = non indicata
register-cause-said = { $cause } (secondo { $speaker })

## Eventi
register-event-announcement = annuncio
register-event-procedure = procedura
register-event-agreement = accordo
register-event-update = aggiornamento
register-event-strike = sciopero
register-event-court = decisione del giudice
register-event-closure = chiusura
register-event-table-request = richiesta di un tavolo
register-event-answer = risposta o incontro
register-event-promise = impegno
register-known-by = noto al { $day }
register-due = Entro: { $day }.
register-press = Stampa, non nella fonte.
register-undated = senza data
register-speaker-press = la stampa

## Procedure
register-procedure-collective-dismissal = Licenziamento collettivo
register-procedure-site-closure = Chiusura di una sede
register-phase-union = fase sindacale: termine { $day }
register-phase-authority = fase amministrativa: termine { $day }
register-phase-plan = presentazione del piano: termine { $day }
register-phase-standstill = nessun licenziamento prima di: { $day }
register-law = { $law }: { $status }
register-calendar = { $procedure }, avvio { $day }: { $phases } ({ $law }; da verificare nel caso).
register-calendar-if = { $procedure }, se avviata { $day }: { $phases } ({ $law }; da verificare nel caso).

## Osservatorio europeo delle ristrutturazioni
register-inclusion-included = incluso
register-inclusion-excluded = escluso
register-inclusion-undetermined = non determinabile

## Dati di una vertenza
register-fact-group = Gruppo
register-fact-sites = Sedi
register-fact-client = Committente e commessa
register-fact-causes = Cause
register-fact-destination = Dove va il lavoro
register-fact-information = Informazioni
register-fact-inclusion = Osservatorio europeo delle ristrutturazioni (ERM)
register-not-known = non nota
register-not-said = nessuno lo dice
register-conflict = Cifre in contrasto, { $topic }: { $sides }

## Pagina
register-page-lead = Ogni cifra è ciò che qualcuno ha detto, con chi lo dice e dove si legge; nessuna è accertata da questa pagina. Le cifre in contrasto stanno una accanto all'altra.
register-page-foot = Prodotto con Organico. Solo organizzazioni, nessun dato personale. I calendari seguono la norma indicata e non costituiscono consulenza legale. Chi è nominato può chiedere una rettifica, che si aggiunge come evento successivo.
register-section-totals = Totali, documento per documento
register-section-list = Vertenze
register-section-conflicts = Cifre in contrasto
register-section-cases = Vertenza per vertenza
register-list-note = Ultime cifre note. L'osservatorio europeo (ERM) include i casi con almeno 100 posti persi o creati, oppure almeno il 10% degli addetti in sedi con più di 250 persone; "non determinabile" dove ciò che si sa ammette entrambe le risposte.
register-list-name = per "show": { $case }
register-no-conflicts = Nessuna nota.
register-head-instrument = Strumento
register-head-people = Persone coinvolte
register-head-case = Vertenza
register-head-company = Azienda
register-head-places = Luoghi
register-head-inclusion = Osservatorio europeo
register-head-topic = Che cosa
register-head-sides = Chi dice che cosa
register-head-value = Valore
register-head-speaker = Detto da
register-head-source = Fonte
