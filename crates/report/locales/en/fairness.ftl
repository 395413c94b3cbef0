# Texts of fairness, in English. The keys are those of it/fairness.ftl.

## Counts
fairness-late = Late shifts
fairness-weekend = Weekend days
fairness-night = Night shifts
fairness-split = Split days
fairness-holiday = Holidays worked
fairness-refused-wish = Refused wishes
fairness-remote-day = Remote days

## Groups
fairness-full-time = full time
fairness-horizontal = part-time, shorter days
fairness-vertical = part-time, fewer days
fairness-group = { $sites }, { $contracts } ({ $people } people)
fairness-row = { $contracts } ({ $people })
fairness-any = any number

## Terminal
fairness-text-lead = How burdens are spread over comparable people, in groups of five or more: carried, and with this roster.
fairness-line = { $measure }: { $before } a person carried, { $after } with this roster; the quarter with the fewest { $least }, with the most { $most }; people by number { $bands }
fairness-line-small = { $measure }: { $before } a person carried, { $after } with this roster
fairness-without-row-carried = { $count ->
    [one] { $number } person has no row in what is carried.
   *[other] { $number } people have no row in what is carried.
}
fairness-without-row-after = { $count ->
    [one] { $number } person has no row with this roster either.
   *[other] { $number } people have no row with this roster either.
}
fairness-too-few = Fewer than five people can be compared: no group is shown.
fairness-own = Your own row, for you alone. Beside it the mean of your group: { $group }.
fairness-own-alone = Your own row, for you alone. Those whom you can be compared with are fewer than five, so that no mean is shown.
fairness-own-line = { $measure }: { $before } carried, { $after } with this roster (mean of the group { $mean })
fairness-written = Ledger written to { $file }: { $people } people, until { $until }.

## Section of the report
section-fairness = Fairness
fairness-lead = How burdens and days at home are spread over comparable people: the same site and the same kind of contract. Groups have five people or more, and no figure is that of one person; everyone can see their own row.
fairness-wishes = Wished days at home that were given: { $wishes }.
fairness-no-ledger = Nothing is carried from earlier rosters: the centre has no ledger yet, so the counts are those of this roster alone.
fairness-title = Burdens a person, by group
fairness-how = A bar goes from the mean of the quarter of people with the fewest to that of the quarter with the most, and the mark is the mean of all: the shorter the bar, the more evenly the burden is spread. Groups of fewer than ten people have the mark alone.
fairness-description = For each group and burden, the mean and how far the quarters of people with the fewest and the most are apart.
fairness-key-carried = carried from earlier rosters
fairness-key-after = with this roster
head-group = Group
head-burden = Burden
head-carried-mean = Mean carried
head-after-mean = Mean with this roster
head-least-quarter = Quarter with the fewest
head-most-quarter = Quarter with the most
head-people-by-count = People by number
