//! The example centre with shifts laid by hand.

use jiff::civil::{Date, Weekday, date};
use jiff::{Timestamp, ToSpan};
use organico_model::{
    AgentId, ContractKind, FairnessMeasure, Holiday, RemoteAgreement, Seed, Shift, SiteId,
    Workplace,
};
use organico_rules::rule_set;

use super::*;
use crate::{Example, example_centre};

/// A Monday.
const FIRST: Date = date(2027, 2, 1);

fn centre() -> Centre {
    example_centre(Example::OneQueue, Seed(1)).unwrap()
}

fn rules() -> RuleSet {
    rule_set("it-tlc", FIRST).unwrap()
}

fn shift(
    centre: &Centre,
    person: usize,
    (day, from, to): (Date, i8, i8),
    home: Workplace,
) -> Shift {
    let at = |hour: i8| -> Timestamp {
        let day = day.checked_add(i64::from(hour / 24).days()).unwrap();
        day.at(hour % 24, 0, 0, 0).to_zoned(centre.zone.clone()).unwrap().timestamp()
    };
    let person = centre.people[person].id.clone();
    Shift { person, day, start: at(from), end: at(to), workplace: home, pauses: Vec::new() }
}

fn roster(shifts: Vec<Shift>) -> Roster {
    Roster { first: FIRST, end: FIRST.checked_add(28.days()).unwrap(), shifts }
}

/// The counts of the first person after these spans of work, each at the site or at home.
fn counts(centre: &Centre, spans: &[(Date, i8, i8)], workplace: &Workplace) -> [u32; 7] {
    let shifts = spans.iter().map(|span| shift(centre, 0, *span, workplace.clone())).collect();
    let added = burdens(centre, &rules(), &roster(shifts)).unwrap();
    let row = added.by_person()[&centre.people[0].id].clone();
    FairnessMeasure::ALL.map(|measure| row.count(measure))
}

fn at_site(centre: &Centre) -> Workplace {
    Workplace::Site(centre.people[0].site.clone())
}

#[test]
fn late_weekend_night_split_and_holiday_are_counted_apart() {
    let mut centre = centre();
    centre.people[0].remote = None;
    let holiday = Holiday { date: date(2027, 2, 9), name: "town".to_owned() };
    centre.calendar.holidays.push(holiday);
    let site = at_site(&centre);
    let of = |spans: &[(Date, i8, i8)]| counts(&centre, spans, &site);
    let monday = date(2027, 2, 8);
    assert_eq!(of(&[(monday, 9, 17)]), [0; 7]);
    assert_eq!(of(&[(monday, 13, 21)]), [1, 0, 0, 0, 0, 0, 0]);
    assert_eq!(of(&[(date(2027, 2, 6), 9, 17)]), [0, 1, 0, 0, 0, 0, 0]);
    assert_eq!(of(&[(monday, 22, 30)]), [1, 0, 1, 0, 0, 0, 0]);
    assert_eq!(of(&[(monday, 8, 12), (monday, 15, 19)]), [0, 0, 0, 1, 0, 0, 0]);
    assert_eq!(of(&[(date(2027, 2, 9), 9, 17)]), [0, 0, 0, 0, 1, 0, 0]);
}

#[test]
fn a_wished_remote_day_at_the_site_is_a_refused_wish_and_at_home_a_remote_day() {
    let mut centre = centre();
    let wished = vec![Weekday::Monday];
    centre.people[0].remote = Some(RemoteAgreement { days_a_week_max: 2, wished });
    let site = at_site(&centre);
    let (monday, tuesday) = (date(2027, 2, 8), date(2027, 2, 9));
    assert_eq!(counts(&centre, &[(monday, 9, 17)], &site)[5..], [1, 0]);
    assert_eq!(counts(&centre, &[(tuesday, 9, 17)], &site)[5..], [0, 0]);
    assert_eq!(counts(&centre, &[(monday, 9, 17)], &Workplace::Home)[5..], [0, 1]);
}

#[test]
fn a_roster_is_added_once_and_refused_when_its_days_are_counted_already() {
    let centre = centre();
    let late = vec![shift(&centre, 0, (date(2027, 2, 8), 13, 21), at_site(&centre))];
    let roster = roster(late);
    let added = burdens(&centre, &rules(), &roster).unwrap();
    let left = LedgerRow { late: 9, ..LedgerRow::empty(AgentId::new("left"), date(2026, 1, 31)) };
    let before =
        LedgerRow { late: 4, ..LedgerRow::empty(centre.people[0].id.clone(), date(2027, 1, 31)) };
    let ledger = Ledger { rows: vec![left.clone(), before] };
    let next = carry_on(&ledger, &added, &roster).unwrap();
    let rows = next.by_person();
    assert_eq!(rows[&centre.people[0].id].late, 5);
    assert_eq!(rows[&centre.people[0].id].until, date(2027, 2, 28));
    assert_eq!(rows[&left.person], &left, "who has left keeps the own row");
    assert_eq!(rows.len(), centre.people.len() + 1);
    let twice = carry_on(&next, &added, &roster).unwrap_err();
    assert_eq!(twice.code, "R0301");
}

#[test]
fn a_plan_of_days_that_the_ledger_knows_already_says_so() {
    let mut centre = centre();
    let roster = roster(Vec::new());
    assert_eq!(fairness_of_plan(&centre, &rules(), &roster).1, None);
    centre.ledger.rows = vec![LedgerRow::empty(centre.people[0].id.clone(), FIRST)];
    let warning = fairness_of_plan(&centre, &rules(), &roster).1.unwrap();
    assert_eq!((warning.code, warning.severity), ("R0302", Severity::Warning));
}

#[test]
fn comparable_people_share_site_and_kind_of_contract_and_small_cells_join_their_site() {
    let mut centre = centre();
    let (north, south) = (SiteId::new("north"), SiteId::new("south"));
    centre.people.truncate(20);
    for (index, person) in centre.people.iter_mut().enumerate() {
        person.site = if index < 13 { north.clone() } else { south.clone() };
        person.contract.kind = match index {
            0..8 | 13..20 => ContractKind::FullTime,
            8..11 => ContractKind::HorizontalPartTime,
            _ => ContractKind::VerticalPartTime,
        };
    }
    let people = ComparablePeople::of(&centre, &roster(Vec::new()));
    let groups = people.spreads(&Ledger::default(), &Ledger::default());
    let told: Vec<(usize, usize, u32)> = groups
        .iter()
        .map(|group| (group.sites().len(), group.contracts().len(), group.people()))
        .collect();
    // Two vertical and three horizontal part-timers of one site are five together; nobody else is touched.
    assert_eq!(told, [(1, 1, 8), (1, 2, 5), (1, 1, 7)]);
    assert_eq!(people.group_of(&centre.people[9].id), people.group_of(&centre.people[12].id));
}

#[test]
fn four_people_are_no_group_at_all() {
    let mut centre = centre();
    centre.people.truncate(4);
    let people = ComparablePeople::of(&centre, &roster(Vec::new()));
    assert!(people.spreads(&Ledger::default(), &Ledger::default()).is_empty());
}
