//! Every kind of change, read from its smallest document.

use jiff::civil::date;
use organico_model::{
    Cents, Clause, ContractMove, Exit, PriceModel, Replacement, SiteId, SupportKind,
};

use super::*;

/// A scenario with a change of every kind.
pub(super) const EVERY_KIND: &str =
    include_str!("../../../../../examples/baseline/every-kind.toml");

#[test]
fn the_example_of_every_kind_is_read_without_a_fault() {
    let read = scenario(EVERY_KIND);
    let kinds: std::collections::BTreeSet<String> = read
        .changes
        .iter()
        .map(|change| format!("{:?}", std::mem::discriminant(&change.kind)))
        .collect();
    assert_eq!(kinds.len(), 17);
    assert!(
        words::KINDS.iter().all(|(word, _)| EVERY_KIND.contains(&format!("kind = \"{word}\"")))
    );
}

#[test]
fn every_example_of_the_book_is_read_without_a_fault() {
    let page = include_str!("../../../../../docs/book/scenario.md");
    let blocks: Vec<&str> =
        page.split("```toml").skip(1).filter_map(|rest| rest.split("```").next()).collect();
    for block in &blocks {
        assert_eq!(found(&with(block)), Vec::<String>::new(), "{block}");
    }
    let all = blocks.concat();
    assert!(words::KINDS.iter().all(|(word, _)| all.contains(&format!("kind = \"{word}\""))));
}

#[test]
fn a_reduction_of_hours_is_read() {
    let keys = "who = { site = \"mare\" }\nsupport = \"solidarity\"\nmean = \"60%\"\nindividual = \"80%\"\nmonths_used = 4";
    let ChangeKind::ReduceHours(cut) = one("reduce-hours", keys) else { panic!() };
    assert_eq!((cut.support, cut.mean, cut.individual), (SupportKind::Solidarity, 0.6, Some(0.8)));
    assert_eq!((cut.months_used, cut.cap_by_contract), (4, false));
    assert_eq!(cut.who.site, Some(SiteId::new("mare")));
}

#[test]
fn a_site_moves_with_those_who_say_they_leave() {
    let keys = "site = \"alto\"\nto = \"mare\"\ndistance = \"56 km\"\ntime = \"75min\"\nleave_share = \"20%\"\nexit = \"voluntary\"\nmoved_share = \"60%\"";
    let ChangeKind::MoveSite(moved) = one("move-site", keys) else { panic!() };
    assert_eq!((moved.kilometres, moved.minutes), (Some(56.0), Some(75.0)));
    assert_eq!((moved.leave_share, moved.exit, moved.keeps_cost), (0.2, Exit::Voluntary, true));
}

#[test]
fn work_from_home_has_no_effect_on_productivity_unless_it_is_declared() {
    let keys = "days_a_week = 2\nagreements = 100\nkit = \"300.00\"";
    let ChangeKind::SetRemoteShare(remote) = one("remote-share", keys) else { panic!() };
    assert_eq!((remote.productivity, remote.share, remote.kit), (1.0, 1.0, Cents(30_000)));
    assert_eq!(remote.agreements, Some(100));
}

#[test]
fn a_contract_that_is_lost_starts_elsewhere_on_the_first_day_of_its_month() {
    let keys =
        "contract = \"luce\"\nclause = \"partial\"\nclause_share = \"50%\"\nexit = \"dismissal\"";
    let ChangeKind::MoveContract(lost) = one("lose-contract", keys) else { panic!() };
    assert_eq!((lost.way, lost.clause), (ContractMove::Lost, Clause::Partial(0.5)));
    assert_eq!((lost.start, lost.exit), (date(2027, 3, 1), Some(Exit::Dismissal)));
}

#[test]
fn a_contract_that_is_won_brings_people_and_volume() {
    let keys = "contract = \"luce\"\nclause = \"full\"\nvolume_ratio = 1.3\npeople = [{ group = \"mare-voce\", heads = 12 }]";
    let ChangeKind::MoveContract(won) = one("win-contract", keys) else { panic!() };
    assert_eq!((won.volume_ratio, won.people[0].heads), (1.3, 12));
}

#[test]
fn a_machine_that_fails_overnight_keeps_less_from_that_month() {
    let keys = "contact_type = \"bollette\"\neligible = \"50%\"\ncontainment = \"50%\"\nrecontact = \"20%\"\neasy = \"180s\"\nfailure = { from = \"2027-06\", containment = \"10%\" }";
    let ChangeKind::DeflectContacts(machine) = one("deflect-contacts", keys) else { panic!() };
    let (month, containment) = machine.failure.unwrap();
    assert_eq!((month.to_string().as_str(), containment), ("2027-06", 0.1));
    assert_eq!(machine.easy_seconds, 180.0);
}

#[test]
fn prices_and_volumes_of_a_client_are_read() {
    let ChangeKind::ChangePrice(new) =
        one("price", "contract = \"luce\"\nprice = \"0.58\"\nprice_per = \"minute\"")
    else {
        panic!()
    };
    assert_eq!(new.price, PriceModel::PerMinute(Cents(58)));
    let ChangeKind::ChangeVolume(volume) =
        one("volume", "contract = \"luce\"\nminimum_contacts = 0")
    else {
        panic!()
    };
    assert_eq!((volume.factor, volume.minimum_contacts, volume.bands), (1.0, Some(0), None));
}

#[test]
fn people_come_and_go() {
    let ChangeKind::Attrition(rate) =
        one("attrition", "year_rate = \"12%\"\nreplacement = \"not-replaced\"")
    else {
        panic!()
    };
    assert_eq!((rate.year_rate, rate.replacement), (0.12, Replacement::NotReplaced));
    let keys = "group = \"mare-voce\"\nheads = 10\nskill = \"carte\"\ntraining = \"120h\"\nstart_ratio = 1.5\nramp_months = 4\ndestination_ends = \"2028-01\"";
    let ChangeKind::Reskill(learning) = one("reskill", keys) else { panic!() };
    assert_eq!((learning.training_hours, learning.ramp_months), (120.0, 4.0));
    assert_eq!(learning.destination_ends.unwrap().to_string(), "2028-01");
}
