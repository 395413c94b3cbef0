//! What a scenario is refused for: each fault once, and all of them at once.

use super::*;

const MOVE: &str = "site = \"alto\"\nto = \"mare\"\nleave_share = \"0%\"";

fn faults(kind: &str, keys: &str) -> Vec<String> {
    found(&with(&change(kind, keys)))
}

/// Returns what is found in two changes of a kind, named `first` and `then`.
fn both(first: (&str, &str), then: (&str, &str)) -> Vec<String> {
    let named = |(kind, keys): (&str, &str), id: &str| {
        change(kind, keys).replacen(&format!("id = \"{kind}\""), &format!("id = \"{id}\""), 1)
    };
    found(&with(&format!("{}{}", named(first, "first"), named(then, "then"))))
}

#[test]
fn names_that_the_baseline_does_not_have_come_with_the_nearest() {
    assert_eq!(faults("move-site", &MOVE.replace("mare", "marre")), ["I0801 changes.move-site.to"]);
    let keys = "who = { group = \"alto-voci\", skill = \"carte\" }\nshare = \"50%\"\nweekly_hours = \"30h\"";
    assert_eq!(faults("change-part-time", keys), ["I0801 changes.change-part-time.who.group"]);
    let reading = read_scenario(
        "s",
        &with(&change("price", "contract = \"lucce\"\nprice = \"1.00\"\nprice_per = \"hour\"")),
        &baseline(),
    );
    assert!(reading.diagnostics[0].values.contains(&("near", "luce".to_owned())));
    let types = "contact_types = [\"bolette\"]\nbands = [{ share = \"100%\", gain = \"14%\" }]";
    assert_eq!(faults("assist-people", types), ["I0801 changes.assist-people.contact_types.1"]);
}

#[test]
fn a_change_about_nobody_is_refused() {
    let keys = "who = { site = \"alto\", skill = \"carte\" }\nheads = 1";
    assert_eq!(faults("voluntary-exits", keys), ["I0802 changes.voluntary-exits.who"]);
}

#[test]
fn months_outside_the_scenario_or_out_of_order_are_refused() {
    let at = |from: &str| {
        found(&with(
            &change("attrition", "year_rate = \"5%\"\nreplacement = \"replaced\"")
                .replace("2027-03", from),
        ))
    };
    assert_eq!(at("2026-12"), ["I0803 changes.attrition.from"]);
    assert_eq!(at("2028-01"), ["I0803 changes.attrition.from"]);
    assert!(at("2027-12").is_empty());
    let until = |until: &str| {
        let keys = format!("year_rate = \"5%\"\nreplacement = \"replaced\"\nuntil = \"{until}\"");
        faults("attrition", &keys)
    };
    assert_eq!(until("2027-02"), ["I0804 changes.attrition.until"]);
    assert_eq!(until("2028-01"), ["I0803 changes.attrition.until"]);
    assert!(until("2027-03").is_empty());
}

#[test]
fn days_that_do_not_fit_their_change_are_refused() {
    let start = "contract = \"luce\"\nclause = \"none\"\nstart = 2027-04-01";
    assert_eq!(faults("lose-contract", start), ["I0805 changes.lose-contract.start"]);
    let opened = "heads = 5\nopened = 2027-04-01";
    assert_eq!(faults("dismiss", opened), ["I0805 changes.dismiss.opened"]);
    let announced = format!("{MOVE}\nannounced = 2027-06-01");
    assert_eq!(faults("move-site", &announced), ["I0805 changes.move-site.announced"]);
    let ends = "group = \"mare-voce\"\nheads = 1\nskill = \"carte\"\ntraining = \"1h\"\nstart_ratio = 1\nramp_months = 1\ndestination_ends = \"2027-02\"";
    assert_eq!(faults("reskill", ends), ["I0805 changes.reskill.destination_ends"]);
}

#[test]
fn steps_of_the_demand_ascend_for_the_same_contacts() {
    let demand = |second: &str| {
        let steps = format!("steps = [{{ from = \"2027-03\", factor = 1 }}, {second}]");
        let head =
            "[demand]\nsupplier = { en = \"a\", it = \"b\" }\nsource = \"x\"\nstatus = \"claim\"\n";
        found(&with(&format!("{head}{steps}\n")))
    };
    assert_eq!(demand("{ from = \"2027-03\", factor = 1 }"), ["I0806 demand.steps.2"]);
    assert!(demand("{ contact_type = \"chat\", from = \"2027-02\", factor = 1 }").is_empty());
    assert_eq!(demand("{ from = \"2028-03\", factor = 1 }"), ["I0803 demand.steps.2.from"]);
}

#[test]
fn a_site_does_not_move_twice_nor_to_one_that_closes_nor_to_itself() {
    assert_eq!(both(("move-site", MOVE), ("move-site", MOVE)), ["I0807 changes.then.site"]);
    let part = format!("{MOVE}\nmoved_share = \"50%\"");
    assert!(both(("move-site", &part), ("move-site", &part)).is_empty());
    assert!(both(("move-site", &part), ("move-site", MOVE)).is_empty(), "the rest moves");
    assert_eq!(both(("move-site", MOVE), ("move-site", &part)), ["I0807 changes.then.site"]);
    let closed = "site = \"mare\"\nleave_share = \"100%\"\nexit = \"dismissal\"";
    assert_eq!(both(("move-site", MOVE), ("move-site", closed)), ["I0808 changes.first.to"]);
    let drill = "site = \"alto\"\ndays = 5\nhome_share = \"50%\"\ncause = \"flood\"";
    assert_eq!(both(("move-site", MOVE), ("continuity-drill", drill)), ["I0808 changes.then.site"]);
    assert_eq!(
        faults("move-site", &MOVE.replace("mare", "alto")),
        ["I0808 changes.move-site.to", "I0815 changes.move-site.to"][1..]
    );
}

#[test]
fn what_cannot_be_undone_does_not_end() {
    let ends = |kind: &str, keys: &str| faults(kind, &format!("{keys}\nuntil = \"2027-06\""));
    let learn = "training = \"40h\"\nstart_ratio = 1.5\nramp_months = 2";
    let hire = format!("group = \"mare-voce\"\nheads = 3\n{learn}");
    let lost = "contract = \"luce\"\nclause = \"full\"";
    assert_eq!(ends("move-site", MOVE), ["I0826 changes.move-site.until"]);
    assert_eq!(ends("lose-contract", lost), ["I0826 changes.lose-contract.until"]);
    assert_eq!(ends("insource", lost), ["I0826 changes.insource.until"]);
    assert_eq!(ends("hire", &hire), ["I0826 changes.hire.until"]);
    assert!(ends("volume", "contract = \"luce\"\nfactor = 0.9").is_empty());
}

#[test]
fn how_people_end_is_never_assumed() {
    let leaves = MOVE.replace("0%", "10%");
    assert_eq!(faults("move-site", &leaves), ["I0103 changes.move-site"]);
    let silent = "site = \"alto\"\nto = \"mare\"";
    assert_eq!(faults("move-site", silent), ["I0103 changes.move-site", "I0103 changes.move-site"]);
}

#[test]
fn a_contract_that_is_lost_is_not_changed_later() {
    let lost = ("lose-contract", "contract = \"luce\"\nclause = \"full\"");
    let price = ("price", "contract = \"luce\"\nprice = \"0.58\"\nprice_per = \"minute\"");
    assert_eq!(both(lost, price), ["I0809 changes.then.contract"]);
    assert!(both(price, lost).is_empty());
    let taken = ("insource", "contract = \"luce\"\nclause = \"full\"");
    assert_eq!(both(lost, taken), ["I0809 changes.then.contract"]);
    let abroad = (
        "offshore",
        "contact_type = \"chat\"\nshare = \"50%\"\noutside_union = true\ncontact_cost = \"1.00\"",
    );
    assert_eq!(both(lost, abroad), ["I0809 changes.then.contact_type"]);
}

#[test]
fn reductions_that_overlap_do_not_exceed_the_whole() {
    let cut =
        |who: &str, mean: &str| format!("who = {who}\nsupport = \"unknown\"\nmean = \"{mean}\"");
    let (site, group) = ("{ site = \"mare\" }", "{ group = \"mare-voce\" }");
    let sum =
        |a: &str, b: &str| both(("reduce-hours", &cut(site, a)), ("reduce-hours", &cut(group, b)));
    assert_eq!(sum("60%", "50%"), ["I0811 changes.then.mean"]);
    assert!(sum("60%", "40%").is_empty());
    let apart = both(
        ("reduce-hours", &(cut(site, "60%") + "\nuntil = \"2027-03\"")),
        ("reduce-hours", &cut("{ site = \"alto\" }", "60%")),
    );
    assert!(apart.is_empty());
    let smaller = cut(site, "60%") + "\nindividual = \"50%\"";
    assert_eq!(faults("reduce-hours", &smaller), ["I0817 changes.reduce-hours.individual"]);
}

#[test]
fn a_drill_is_never_about_a_strike() {
    for cause in ["Sciopero generale", "a STRIKE of the staff", "stato di agitazione"] {
        let keys = format!("site = \"alto\"\ndays = 2\nhome_share = \"0%\"\ncause = \"{cause}\"");
        assert_eq!(
            faults("continuity-drill", &keys),
            ["I0812 changes.continuity-drill.cause"],
            "{cause}"
        );
    }
    let keys = "site = \"alto\"\ndays = 2\nhome_share = \"0%\"\ncause = \"other\"";
    let named = change("continuity-drill", keys).replacen(
        "id = \"continuity-drill\"",
        "id = \"sciopero\"",
        1,
    );
    assert_eq!(found(&with(&named)), ["I0812 changes.sciopero.id"]);
    let name = format!("{keys}\nname = {{ en = \"Strike\", it = \"Chiusura\" }}");
    assert_eq!(faults("continuity-drill", &name), ["I0812 changes.continuity-drill.name"]);
}

#[test]
fn no_more_people_go_than_there_are() {
    let dismiss =
        |who: &str, heads: u32| format!("who = {who}\nheads = {heads}\nopened = 2026-10-01");
    let carte = "{ group = \"mare-carte\" }";
    assert_eq!(faults("dismiss", &dismiss(carte, 21)), ["I0813 changes.dismiss.heads"]);
    assert!(faults("dismiss", &dismiss(carte, 20)).is_empty());
    let two = both(
        ("dismiss", &dismiss(carte, 12)),
        ("voluntary-exits", &format!("who = {carte}\nheads = 9")),
    );
    assert_eq!(two, ["I0813 changes.then.heads"]);
    let wide =
        both(("dismiss", &dismiss(carte, 20)), ("dismiss", &dismiss("{ site = \"mare\" }", 41)));
    assert_eq!(wide, ["I0813 changes.then.heads"]);
    let hire =
        "group = \"mare-carte\"\nheads = 5\ntraining = \"40h\"\nstart_ratio = 1.3\nramp_months = 3";
    assert!(both(("hire", hire), ("dismiss", &dismiss(carte, 25))).is_empty());
    assert_eq!(
        both(("hire", hire), ("dismiss", &dismiss(carte, 26))),
        ["I0813 changes.then.heads"]
    );
    let agreed =
        faults("remote-share", "who = { site = \"mare\" }\ndays_a_week = 2\nagreements = 61");
    assert_eq!(agreed, ["I0813 changes.remote-share.agreements"]);
}

#[test]
fn who_learns_other_work_is_still_there_to_go() {
    let learn = "group = \"mare-voce\"\nheads = 40\nskill = \"carte\"\ntraining = \"1h\"\nstart_ratio = 1\nramp_months = 0";
    let site = "who = { site = \"mare\" }\nheads = 60";
    assert!(both(("reskill", learn), ("voluntary-exits", site)).is_empty());
    let group = "who = { group = \"mare-voce\" }\nheads = 1";
    assert_eq!(both(("reskill", learn), ("voluntary-exits", group)), ["I0813 changes.then.heads"]);
}

#[test]
fn bands_make_a_whole_and_changes_change_something() {
    let bands = "bands = [{ share = \"50%\", gain = \"14%\" }, { share = \"40%\", gain = \"0%\" }]";
    assert_eq!(faults("assist-people", bands), ["I0814 changes.assist-people.bands"]);
    assert_eq!(faults("volume", "contract = \"luce\""), ["I0816 changes.volume.kind"]);
    let same = "from_type = \"chat\"\nto_type = \"chat\"\nshare = \"10%\"\nfalls_back = \"0%\"";
    assert_eq!(faults("shift-channel", same), ["I0815 changes.shift-channel.to_type"]);
}

#[test]
fn a_machine_cannot_take_more_time_away_than_there_is() {
    let machine = |easy: &str, drop: &str| {
        format!(
            "contact_type = \"bollette\"\neligible = \"100%\"\ncontainment = \"50%\"\nrecontact = \"0%\"\neasy = \"{easy}\"\nfailure = {{ from = \"2027-05\", containment = \"{drop}\" }}"
        )
    };
    assert_eq!(
        faults("deflect-contacts", &machine("600s", "0%")),
        ["I0822 changes.deflect-contacts.easy"]
    );
    assert_eq!(
        faults("deflect-contacts", &machine("60s", "60%")),
        ["I0823 changes.deflect-contacts.failure.containment"]
    );
}

#[test]
fn a_machine_leaves_some_contacts_to_people() {
    let all = "contact_type = \"bollette\"\neligible = \"100%\"\ncontainment = \"100%\"\nrecontact = \"0%\"\neasy = \"60s\"";
    assert_eq!(faults("deflect-contacts", all), ["I0828 changes.deflect-contacts.containment"]);
}

#[test]
fn no_scenario_is_called_as_today_is() {
    for name in ["today", "Oggi"] {
        let text = HEAD.replace("id = \"prova\"", &format!("id = \"{name}\""));
        assert_eq!(found(&text), ["I0827 id"]);
    }
}

#[test]
fn a_pack_that_does_not_cover_the_months_is_refused() {
    let late = HEAD.replace("2027-01", "2028-06");
    assert_eq!(found(&late), ["I0818 starts"]);
    assert_eq!(found(&format!("{late}pack = \"it-tlc\"\n")), ["I0818 pack"]);
    assert!(found(&format!("{late}pack = \"eu-default\"\n")).is_empty());
}

#[test]
fn what_solidarity_does_not_allow_is_a_warning() {
    let cut = |keys: &str| faults("reduce-hours", &format!("support = \"solidarity\"\n{keys}"));
    assert!(cut("mean = \"80%\"\nindividual = \"90%\"").is_empty());
    assert_eq!(
        cut("mean = \"81%\"\nindividual = \"95%\"\nmonths_used = 30"),
        [
            "I0820 changes.reduce-hours.individual",
            "I0819 changes.reduce-hours.mean",
            "I0821 changes.reduce-hours.until"
        ]
    );
    let unknown = "support = \"unknown\"\nmean = \"95%\"";
    assert!(faults("reduce-hours", unknown).is_empty());
}

#[test]
fn sources_and_ids_are_not_left_out() {
    let assumed = |source: &str| {
        found(&with(&format!(
            "assumptions = [{{ en = \"A\", it = \"B\", status = \"claim\"{source} }}]\n"
        )))
    };
    assert_eq!(assumed(""), ["I0103 assumptions.1"]);
    assert_eq!(assumed(", source = \" \""), ["I0810 assumptions.1.source"]);
    let twice = change("volume", "contract = \"luce\"\nfactor = 0.9");
    assert_eq!(found(&with(&format!("{twice}{twice}"))), ["I0108 changes.volume.id"]);
    assert_eq!(found(&HEAD.replace("version = 1", "version = 2")), ["I0115 version"]);
}

#[test]
fn every_fault_of_a_document_is_found_at_once() {
    let text = format!(
        "{}{}{}{}{}{}",
        HEAD.replace("author = \"nobody\"", "author = \" \"\ncolour = \"red\""),
        change("reduce-hours", "support = \"solidarieta\"\nmean = \"120%\""),
        change("move-site", &MOVE.replace("mare", "marre")).replace("2027-03", "2026-03"),
        change("dismiss", "heads = \"many\"\nopened = 01/10/2026"),
        change("teleport", "who = 3"),
        change("price", "contract = \"luce\"\nprice = \"1 EUR\""),
    );
    let text = text.replace("opened = 01/10/2026", "opened = \"01/10/2026\"");
    let codes: Vec<String> = found(&text).iter().map(|one| one[..5].to_owned()).collect();
    assert_eq!(
        codes,
        [
            "I0104", "I0101", "I0107", "I0106", "I0803", "I0801", "I0104", "I0104", "I0107",
            "I0103", "I0105"
        ]
    );
}
