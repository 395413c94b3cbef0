# The safeguard plan: of all lawful mixes of measures without dismissals, those that nothing beats.
safeguard-title = { $centre }: { $name }
safeguard-span = from { $first } to { $last }, without dismissals
safeguard-searched = Plans on the table: { $plans }, of { $mixes } on the frontier: mixes that nothing beats in cost, income lost and posts lost. Ways to combine the measures that are taken once: { $structures }. Every plan was lived month by month and keeps the promises.
safeguard-net-cost = Cost less invoices
safeguard-net = Cost on the frontier: what the employer spends less what clients pay.
safeguard-thinned = Of mixes that lie close together one stands for the others.
safeguard-plan = Plan { $number }
safeguard-employer-cost = Cost for the employer
safeguard-income-lost = Income lost, all
safeguard-posts-lost = Posts lost
safeguard-margin = Invoices less cost
safeguard-nothing-done = No measure: all hours and all pay stay, also those for which there is no work.
safeguard-people = { $count ->
    [one] one person
   *[other] { $count } people
}
safeguard-a-year = { $share } a year
safeguard-from = from { $from }
safeguard-from-until = { $from } to { $until }
safeguard-unlawful = Not an option, by law or agreement
safeguard-clash = No plan without dismissals keeps every limit. These clash; without any one of them the others can be kept:
safeguard-openings = What would open a way, each by itself, with all else as it is:
safeguard-limit-service = the promises to clients, and the work that is owed, hold in every month
safeguard-limit-posts-lost = at most { $value } posts are lost
safeguard-limit-income-lost = at most { $value } of income are lost
safeguard-limit-loss-share = no group loses more than { $value } of a month's pay
safeguard-limit-employer-cost = the employer spends at most { $value }
safeguard-limit-margin = invoices leave at least { $value } over cost
safeguard-limit-support-months = the months that the support of “{ $measure }” may last by law
safeguard-limit-size = the largest cut of “{ $measure }”
safeguard-opens-posts-lost = { $value } posts lost
safeguard-opens-income-lost = { $value } of income lost
safeguard-opens-loss-share = { $value } of a month's pay lost by a group
safeguard-opens-employer-cost = { $value } spent by the employer
safeguard-opens-margin = { $value } left over cost
safeguard-opens-size = a cut of { $value } of the hours in “{ $measure }”
safeguard-opens-support-months = { $months } months of support in “{ $measure }”, those used before included: more than the law allows today
safeguard-opens-guarantee = a guarantee of { $contacts } contacts a month by { $contract }
safeguard-opens-training = { $people } people more who learn it (“{ $measure }”): { $hours } of training
safeguard-short = { $skill }: { $hours } a week are missing in { $month }
safeguard-document = A plan that was found by organico scenario optimise: no dismissals, every promise kept in lived months. It is read and answered like any scenario.
safeguard-week-kept = Week of { $day }, rostered with { $people } people and lived: every promise is kept{ $rules }.
safeguard-week-missed = Week of { $day }, rostered with { $people } people and lived: missed{ $rules }:
safeguard-week-no-breach = {", no hard rule broken"}
safeguard-week-breaches = { $count ->
    [one] {", one hard rule broken"}
   *[other] , { $count } hard rules broken
}
safeguard-week-promise = { $type }, { $promise }: { $reached } for { $target } ({ $verdict })
safeguard-none-held = There are mixes that keep every limit on the response curves, but none of those chosen did so when its months were lived, in { $rounds } searches. Ask for a little less, or for other measures.
safeguard-no-bundle = There is no plan, so that { $path } was not written.
safeguard-stress-contacts = Contacts are { $share } of those of the plan
safeguard-stress-containment = Overnight, machines keep no contact from people (each month for itself)
safeguard-stress-site = { $site } is closed for a week, and those of its people with an agreement work from home (each month for itself)
safeguard-stress-support = Support of cut hours is not renewed from { $month }
safeguard-stress = When something gives way:
safeguard-stress-holds = { $stress }: every promise holds
safeguard-stress-breaks = { $stress }: { $count ->
    [one] one promise breaks
   *[other] { $count } promises break
}, first in { $month }
safeguard-stress-cost = employer cost { $value }
safeguard-stress-margin = invoices less cost { $value }
