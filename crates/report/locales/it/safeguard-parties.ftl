# Che cosa dice ogni parte dei danni di un piano di salvaguardia, e le frontiere a fianco.
safeguard-parties = Che cosa dice ogni parte
safeguard-parties-apart = Ogni parte pesa i danni a modo suo: le cifre di due parti non si confrontano e non si sommano.
safeguard-party = { $name }. Firmato come «{ $signer }» con la chiave { $key }…: un euro di reddito perso conta { $income }, un posto perso { $post }. Accetta { $limits }.
safeguard-accepts-harm = un danno, come lo pesa, fino a { $value }
safeguard-accepts-income-lost = fino a { $value } di reddito perso
safeguard-accepts-posts-lost = fino a { $value } posti persi
safeguard-accepts-employer-cost = fino a { $value } spesi dall'azienda
safeguard-accepts-margin = almeno { $value } oltre il costo
safeguard-accepts-any = ogni piano della sua frontiera
safeguard-party-keeps = Tiene { $mixes } delle { $all } combinazioni della frontiera, e ne accetta { $accepted }.
safeguard-party-all = da tutti
safeguard-party-no = –
safeguard-party-frontier = F
safeguard-party-limits = L
safeguard-party-marks = F: sulla frontiera di questa parte, dove nulla lo batte per costo e per danno come la parte lo pesa. L: entro i suoi limiti. Una parte accetta ciò che è tutti e due; «da tutti» sta accanto a ciò che ogni parte accetta.
safeguard-parties-none = Nessuna combinazione è accettata da tutti.
safeguard-parties-common = { $mixes ->
    [one] Una combinazione della frontiera è accettata da tutti
   *[other] { $mixes } combinazioni della frontiera sono accettate da tutti
}; { $plans ->
    [0] nessuno dei piani qui sopra lo è
    [one] uno dei piani qui sopra lo è
   *[other] { $plans } dei piani qui sopra lo sono
}.
