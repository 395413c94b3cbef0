# The planner's hand on the forecast: adjustments, clients' forecasts, kept forecasts and how good they were.

cli-forecast-run-date = Day on which the forecast is made: only what was recorded before it, and adjustments made by then, are used (default: the day after the history)
cli-forecast-run-replace = Keep it in place of another forecast that was kept for that day

cli-forecast-adjust = Change a forecast by hand, take a change back, or list what was changed
cli-forecast-adjust-contact_type = Contact type
cli-forecast-adjust-from = First day, or date and time
cli-forecast-adjust-to = Last day, or date and time at which it ends
cli-forecast-adjust-factor = Every open interval times this
cli-forecast-adjust-total = New total of the span, spread as the forecast has it (with --handle-time: new mean, in seconds)
cli-forecast-adjust-add = So many more in the span, fewer if negative (with --handle-time: seconds)
cli-forecast-adjust-per_interval = New value of every open interval
cli-forecast-adjust-add_per_interval = So many more in every open interval, fewer if negative
cli-forecast-adjust-handle_time = Change the mean handle time, in seconds, and not the contacts
cli-forecast-adjust-undo = Adjustment to take back; it is kept, and does nothing any more
cli-forecast-adjust-list = List all adjustments, with the totals of their spans before and after
cli-forecast-adjust-reason = Why
cli-forecast-adjust-author = By whom: a name, initials or an office
cli-forecast-adjust-date = Day on which it is made (default: the day after the history)

cli-forecast-compare = Hold kept forecasts, clients' forecasts and adjustments against what came
cli-import-forecast = Keep the forecast of a client, to hold it against ours
cli-import-forecast-file = File of the client
cli-import-forecast-layout = Layout: calabrio, rows without a header; csv, columns contact_type, interval_start and mean
cli-import-forecast-client = Name under which it is kept: letters, digits, - _ .
cli-import-forecast-queues = A queue of the client and its contact type; "-" leaves it out; may be repeated

adjust-kept = Adjustment { $id } of { $type }, { $span }: { $what }. Before: { $before }; after: { $after }.
adjust-undone = Adjustment { $id } of { $type }, { $span } is taken back: { $what }. With it: { $after }; without it: { $before }.
adjust-no-effect = Adjustment { $id } of { $type }, { $span }: { $what }. It changes nothing of what is forecast there now.
adjust-none = No adjustments.
adjust-contacts = { $value } contacts
adjust-seconds = { $value } s a contact
adjust-factor = times { $value }
adjust-total = { $value } in all
adjust-mean = { $value } on the mean
adjust-per-interval = { $value } in each interval
adjust-add = added: { $value }
adjust-add-per-interval = added in each interval: { $value }
adjust-span = { $from } to { $to }
adjust-head-id = id
adjust-head-made = made
adjust-head-author = author
adjust-head-type = type
adjust-head-span = span
adjust-head-change = change
adjust-head-before = before
adjust-head-after = after
adjust-head-reason = reason
adjust-taken-back = taken back { $date } by { $author }: { $reason }

snapshot-kept = Kept for later comparison: { $path }

client-forecast-kept = Forecast of client { $client }: { $intervals } intervals (contact types: { $types }); { $new } new, { $changed } changed, { $same } as they were.

compare-nothing = { $count } kept forecasts; none of their days is recorded yet.
compare-contacts = Contacts
compare-handle-time = Handle time
compare-beside-client = { $measure }, beside client { $client }, on the same intervals
compare-kept-forecast = made { $made }, from { $first }
compare-all-forecasts = all kept forecasts
compare-all-types = all types
compare-head-forecast = forecast
compare-head-type = type
compare-head-method = whose
compare-head-intervals = intervals
compare-head-expected = expected
compare-head-recorded = recorded
compare-head-wape = WAPE
compare-head-bias = bias
compare-head-mase = MASE
compare-ours = ours
compare-model = ours, without adjustments
compare-naive = same weekday
compare-client = client { $client }
compare-adjustments = Adjustments, on their own intervals
compare-head-adjustment = adjustment
compare-head-with = WAPE with
compare-head-without = WAPE without
compare-head-verdict = verdict
compare-helped = helped
compare-harmed = harmed
compare-no-matter = made no difference
