# What each party says of the harms of a safeguard plan, and the frontiers side by side.
safeguard-parties = What each party says
safeguard-parties-apart = Each party weighs harms in its own way: figures of two parties are not to be compared, nor added up.
safeguard-party = { $name }. Signed as “{ $signer }” with the key { $key }…: a euro of lost income counts { $income }, a lost post { $post }. Accepts { $limits }.
safeguard-accepts-harm = harm as it weighs it up to { $value }
safeguard-accepts-income-lost = up to { $value } of income lost
safeguard-accepts-posts-lost = up to { $value } posts lost
safeguard-accepts-employer-cost = up to { $value } spent by the employer
safeguard-accepts-margin = at least { $value } left over cost
safeguard-accepts-any = any plan of its frontier
safeguard-party-keeps = Keeps { $mixes } of the { $all } mixes of the frontier, and accepts { $accepted } of them.
safeguard-party-all = all accept
safeguard-party-no = –
safeguard-party-frontier = F
safeguard-party-limits = L
safeguard-party-marks = F: on the frontier of this party, where nothing beats it in cost and in harm as the party weighs it. L: within its limits. A party accepts what is both; “all accept” stands beside what every party accepts.
safeguard-parties-none = No mix is accepted by all of them.
safeguard-parties-common = { $mixes ->
    [one] One mix of the frontier is accepted by all of them
   *[other] { $mixes } mixes of the frontier are accepted by all of them
}; { $plans ->
    [0] none of the plans above is
    [one] one of the plans above is
   *[other] { $plans } of the plans above are
}.
