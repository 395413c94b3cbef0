# Texts of the register of disputes. The keys are the same as in it/register.ftl.

## Figures and their qualifiers
register-exact = { $number }
register-over = over { $number }
register-at-least = at least { $number }
register-up-to = up to { $number }
register-about = about { $number }
register-no-number = not quantified
register-unquantified = { $number } unquantified

## Totals
register-total-head = { $source }: { $count ->
    [one] { $number } case
   *[other] { $number } cases
}
register-total-stated = { $sum }; stated: { $stated }; gap { $gap }
register-total-note = Totals of different documents are never added: they may count the same people. Later press is in none of them.

## What a figure counts
register-field-workers = people involved
register-field-employed-before = employed before
register-field-job-losses = posts announced to be lost
register-field-direct-dismissals = of which by dismissal
register-field-other-measures = of which in another way
register-field-job-creation = posts announced to be created
register-field-relocated = people moved to another site
register-field-reduction = reduction of hours
register-field-instrument = instrument

## Instruments
register-instrument-solidarity = solidarity contract
register-instrument-cigs = extraordinary wage guarantee fund (CIGS)
register-instrument-fis = wage integration fund (FIS)
register-instrument-bilateral-fund = bilateral fund
register-instrument-call-centre-measure = income support for call centres (D.Lgs. 148/2015, art. 44 c. 7)
register-instrument-income-support = income support, kind not stated
register-instrument-collective-dismissal = collective dismissal
register-instrument-voluntary-exits = voluntary exits
register-instrument-transfer = transfer to another site
register-instrument-social-clause = social clause
register-instrument-social-clause-partial = social clause applied in part

## Families of instruments
register-family-income-support = income support
register-family-dismissal = dismissal
register-family-voluntary-exits = voluntary exits
register-family-transfer = transfer to another site
register-family-contract-change = contract change
register-family-not-stated = instrument not stated

## Causes
register-cause-contract-change = contract change
register-cause-automation = automation
register-cause-ai = artificial intelligence
register-cause-volume-drop = drop of volumes
register-cause-insourcing = taken back by the client
register-cause-relocation = work moved to another site
register-cause-site-closure = closure of a site
register-cause-project-failure = failing project
register-cause-reskilling-failure = reskilling that led to no work
register-cause-social-clause-partial = social clause applied in part
register-cause-insolvency = insolvency
register-cause-offshoring = work moved abroad
register-cause-tender-price = price of the tender
register-cause-unknown = not stated
register-cause-said = { $cause } (says { $speaker })

## Events
register-event-announcement = announcement
register-event-procedure = procedure
register-event-agreement = agreement
register-event-update = update
register-event-strike = strike
register-event-court = court decision
register-event-closure = closure
register-event-table-request = request for a table
register-event-answer = answer or meeting
register-event-promise = promise
register-known-by = known on { $day }
register-due = By { $day }.
register-press = Press, not in the source.
register-undated = undated
register-speaker-press = the press

## Procedures
register-procedure-collective-dismissal = Collective dismissal
register-procedure-site-closure = Closure of a site
register-phase-union = phase with the unions until { $day }
register-phase-authority = phase with the authority until { $day }
register-phase-plan = plan due by { $day }
register-phase-standstill = no dismissal before { $day }
register-law = { $law }: { $status }
register-calendar = { $procedure }, opened on { $day }: { $phases } ({ $law }; to be verified in the case).
register-calendar-if = { $procedure }, if opened on { $day }: { $phases } ({ $law }; to be verified in the case).

## European Restructuring Monitor
register-inclusion-included = included
register-inclusion-excluded = excluded
register-inclusion-undetermined = undetermined

## Facts of a case
register-fact-group = Group
register-fact-sites = Sites
register-fact-client = Client and contract
register-fact-causes = Causes
register-fact-destination = Where the work goes
register-fact-information = Information
register-fact-inclusion = European Restructuring Monitor
register-not-known = not known
register-not-said = nobody says so
register-conflict = Conflict, { $topic }: { $sides }

## Page
register-page-lead = Every figure is what somebody said, with who says it and where; none is a finding of this page. Figures that contradict each other stand side by side.
register-page-foot = Made with Organico. Organisations only, no personal data. Calendars follow the law as stated and are no legal advice. Whoever is named here may ask for a correction, which is added as a later event.
register-section-totals = Totals, document by document
register-section-list = Cases
register-section-conflicts = Figures that contradict each other
register-section-cases = Case by case
register-list-note = Latest figures known. The European Restructuring Monitor includes cases with at least 100 posts lost or created, or at least 10% of the workforce at sites of more than 250 people; "undetermined" where what is known allows both.
register-list-name = for "show": { $case }
register-no-conflicts = None known.
register-head-instrument = Instrument
register-head-people = People involved
register-head-case = Case
register-head-company = Company
register-head-places = Places
register-head-inclusion = European monitor
register-head-topic = About
register-head-sides = Who says what
register-head-value = Value
register-head-speaker = Said by
register-head-source = Source
