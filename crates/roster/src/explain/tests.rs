//! Cells of small rosters: what each day could be, which rule forbids the better, and whom nobody counts apart.

use jiff::civil::{date, time};
use organico_model::{
    BreakKind, DayChoice, Ledger, LedgerRow, Pause, RemoteAgreement, SiteId, SkillId,
};
use proptest::prelude::*;

use super::*;
use crate::sample::{self, FIRST};
use crate::{RosterConfig, build_roster, coverage};
use groups::{Could, grouped};

fn day(number: i8) -> Date {
    date(2027, 2, number)
}

/// Nine hours with an hour for the meal from the given hour on, worked by a full-timer.
fn shift(centre: &Centre, person: usize, day: Date, hour: i8) -> Shift {
    let start = day.at(hour, 0, 0, 0).to_zoned(centre.zone.clone()).unwrap().timestamp();
    let at = |minutes: i64| start + jiff::SignedDuration::from_mins(minutes);
    let pause =
        |from, minutes, kind, paid| Pause { kind, start: at(from), end: at(from + minutes), paid };
    let screen = BreakKind::Screen;
    Shift {
        person: centre.people[person].id.clone(),
        day,
        start,
        end: at(540),
        workplace: Workplace::Site(SiteId::new("north")),
        pauses: vec![
            pause(105, 15, screen, true),
            pause(240, 60, BreakKind::Meal, false),
            pause(405, 15, screen, true),
            pause(495, 15, screen, true),
        ],
    }
}

/// A week in which the full-timers p0001 and p0003 work from Monday to Friday.
fn week(centre: &Centre) -> Roster {
    let of = |person| (1..6).map(move |number| (person, number));
    let shifts = of(1).chain(of(3)).map(|(person, number)| shift(centre, person, day(number), 9));
    Roster { first: FIRST, end: day(8), shifts: shifts.collect() }
}

fn ask(centre: &Centre, roster: &Roster, (person, on): (usize, Date), peak: f64) -> DayReason {
    let requirement = sample::requirement(&sample::grid(FIRST, 7), "voice", peak);
    let rules = sample::rules();
    let person = &centre.people[person].id;
    explain_day((person, on), roster, &requirement, (centre, &rules), &ExplainConfig::counted())
        .unwrap()
}

#[test]
fn a_late_shift_costs_whoever_has_borne_more_and_saves_where_somebody_has_borne_less() {
    let mut centre = sample::centre(4);
    let row = |person: usize, late| LedgerRow {
        late,
        ..LedgerRow::empty(sample::person(person).id, FIRST.yesterday().unwrap())
    };
    let costs = |centre: &Centre, person| -> Vec<i64> {
        let reason = ask(centre, &week(centre), (person, FIRST), 1.0);
        let late = |one: &&DayAlternative| {
            let end = one.work.as_ref().map(|work| centre.zone.to_datetime(work.end));
            one.change == DayChoice::Hours && end.is_some_and(|end| end.time() > time(20, 0, 0, 0))
        };
        reason.alternatives.iter().filter(late).map(|one| one.cost.fairness).collect()
    };
    let all = |costs: Vec<i64>, cost| !costs.is_empty() && costs.iter().all(|one| *one == cost);
    assert!(all(costs(&centre, 1), 0), "without a ledger nothing is weighed");
    centre.ledger = Ledger { rows: vec![row(1, 0), row(3, 6)] };
    // Six lies three from the mean of two people, seven three and a half: 24.5 squared in all instead of 18.
    assert!(all(costs(&centre, 3), 650_000), "{:?}", costs(&centre, 3));
    assert!(all(costs(&centre, 1), -550_000), "{:?}", costs(&centre, 1));
}

#[test]
fn a_day_off_would_break_the_contract_hours_and_its_exchange_would_not() {
    let centre = sample::centre(4);
    let reason = ask(&centre, &week(&centre), (1, FIRST), 1.0);
    let of = |change| reason.alternatives.iter().find(|one| one.change == change).unwrap();
    let off = of(DayChoice::Off);
    assert!(off.breaks.iter().any(|one| one.rule.as_str() == "contract.week"), "{:?}", off.breaks);
    assert_eq!((off.minutes, off.work.as_ref()), (-480, None));
    let sunday = of(DayChoice::Exchange { with: day(7) });
    assert!(sunday.is_allowed(), "{:?}", sunday.breaks);
    assert_eq!((sunday.minutes, sunday.work.as_ref()), (0, None));
    assert_eq!((reason.week_minutes, reason.contract_minutes), (2400, 2400));
}

/// The week with a training of an hour and a half of p0001 on the first day, in the middle of the morning.
fn trained(centre: &Centre) -> Roster {
    let mut roster = week(centre);
    let shift = &mut roster.shifts[0];
    let start = shift.start + jiff::SignedDuration::from_mins(120);
    let end = start + jiff::SignedDuration::from_mins(90);
    let kind = BreakKind::Session(organico_model::SessionKind::Training);
    shift.pauses.push(Pause { kind, start, end, paid: true });
    shift.pauses.sort_by_key(|pause| pause.start);
    roster
}

#[test]
fn other_hours_hold_the_training_of_the_day_and_their_cost_is_that_of_hours_without_it_on_either_side()
 {
    let mut centre = sample::centre(4);
    centre.people[1].remote = None;
    let hours = |roster: &Roster| -> Vec<DayAlternative> {
        let reason = ask(&centre, roster, (1, FIRST), 1.0);
        let all = reason.alternatives.into_iter();
        all.filter(|one| one.change == DayChoice::Hours && one.minutes == 0).collect()
    };
    let found = hours(&trained(&centre));
    assert!(!found.is_empty() && found.iter().all(DayAlternative::holds_sessions), "{found:?}");
    // An hour and a half less on duty on both sides: nobody is there longer or shorter.
    for one in &found {
        let added = one.surplus_hours - one.missing_hours;
        assert!(added.abs() < 0.3, "{added} {one:?}");
    }
}

#[test]
fn what_has_no_room_for_the_training_of_the_day_says_so_and_binds_no_rule() {
    let centre = sample::centre(4);
    let reason = ask(&centre, &trained(&centre), (1, FIRST), 0.1);
    let off = reason.alternatives.iter().find(|one| one.change == DayChoice::Off).unwrap();
    assert_eq!((off.dropped_minutes, off.cost.total() < 0), (90, true));
    let place = reason.alternatives.iter().find(|one| one.change == DayChoice::Place);
    assert!(place.is_none_or(DayAlternative::holds_sessions));
    let bare = ask(&centre, &week(&centre), (1, FIRST), 0.1);
    let count = |reason: &DayReason| -> usize {
        let cheaper = reason.alternatives.iter().filter(|one| !one.is_allowed());
        cheaper.filter(|one| one.holds_sessions() && one.cost.total() < 0).count()
    };
    for reason in [&reason, &bare] {
        assert!(reason.binding.iter().all(|one| one.alternatives <= count(reason)));
    }
    assert!(bare.alternatives.iter().all(|one| one.dropped_minutes == 0));
}

#[test]
fn every_start_and_length_of_the_grammar_is_weighed_once() {
    let centre = sample::centre(4);
    let reason = ask(&centre, &week(&centre), (1, FIRST), 1.0);
    let hours: Vec<_> =
        reason.alternatives.iter().filter(|one| one.change == DayChoice::Hours).collect();
    // 41 starts of four hours and 17 of nine, less the one that is worked.
    assert_eq!(hours.len(), 41 + 17 - 1);
    let mut spans: Vec<_> = hours.iter().map(|one| one.work.clone().unwrap()).collect();
    spans.sort_by_key(|work| (work.start, work.end));
    spans.dedup();
    assert_eq!(spans.len(), 57);
}

#[test]
fn what_costs_less_and_is_forbidden_names_the_rule_that_forbids_it() {
    let mut centre = sample::centre(4);
    // Two people too many: the fewer hours the better, were it not for the contract.
    centre.people[1].remote = None;
    let reason = ask(&centre, &week(&centre), (1, FIRST), 0.1);
    let rules: Vec<&str> = reason.binding.iter().map(|one| one.rule.as_str()).collect();
    assert!(rules.contains(&"contract.week"), "{rules:?}");
    assert!(reason.binding.iter().all(|one| one.saving > 0 && one.alone <= one.alternatives));
}

#[test]
fn a_day_that_leaves_the_published_roster_costs_its_weight_and_one_that_returns_to_it_saves_it() {
    let centre = sample::centre(4);
    let (published, mut roster) = (week(&centre), week(&centre));
    roster.shifts[0] = shift(&centre, 1, FIRST, 10);
    let requirement = sample::requirement(&sample::grid(FIRST, 7), "voice", 1.0);
    let rules = sample::rules();
    let kept = Kept { roster: &published, change_weight: 500 };
    let config = ExplainConfig { others: Others::Counted, kept: Some(kept) };
    let ask = |on: Date| {
        let cell = (&centre.people[1].id, on);
        explain_day(cell, &roster, &requirement, (&centre, &rules), &config).unwrap()
    };
    let changed = ask(FIRST);
    let is_published = |one: &&DayAlternative| {
        one.work.as_ref().is_some_and(|work| {
            (work.start, work.end) == (published.shifts[0].start, published.shifts[0].end)
        })
    };
    let back = changed.alternatives.iter().find(is_published).unwrap();
    assert_eq!(back.cost.change, -500);
    let others = changed.alternatives.iter().filter(|one| one.change == DayChoice::Hours);
    assert!(others.filter(|one| !is_published(one)).all(|one| one.cost.change == 0));
    let off = |reason: &DayReason, change| {
        reason.alternatives.iter().find(|one| one.change == change).unwrap().cost.change
    };
    let kept = ask(day(2));
    assert_eq!((off(&kept, DayChoice::Off), off(&changed, DayChoice::Off)), (500, 0));
    assert_eq!(off(&kept, DayChoice::Exchange { with: day(6) }), 1000, "two days change");
}

#[test]
fn hours_away_from_whom_one_should_be_beside_cost_what_the_search_counts_for_a_pair() {
    let mut centre = sample::centre(4);
    let share = organico_model::Share::new(0.5).unwrap();
    let [own, with] = [1, 3].map(|index| centre.people[index].id.clone());
    centre.pairs = vec![organico_model::Pair { person: own, with, share }];
    let reason = ask(&centre, &week(&centre), (1, FIRST), 1.0);
    let off = reason.alternatives.iter().find(|one| one.change == DayChoice::Off).unwrap();
    assert_eq!(off.cost.pairs, 0, "the other days are all beside");
    centre.pairs[0].share = organico_model::Share::new(1.0).unwrap();
    let reason = ask(&centre, &week(&centre), (1, FIRST), 1.0);
    let late = |one: &&DayAlternative| {
        let start = one.work.as_ref().map(|work| centre.zone.to_datetime(work.start).time());
        one.change == DayChoice::Hours && one.minutes == 0 && start == Some(time(12, 0, 0, 0))
    };
    let late = reason.alternatives.iter().find(late).unwrap();
    // From nine to twelve alone: three hours at a tenth of a point a minute.
    assert_eq!(late.cost.pairs, 180 * 100_000);
    assert_eq!(late.cost.total() - late.cost.pairs, late.cost.coverage + late.cost.regularity);
}

#[test]
fn pairs_reckoned_from_the_shifts_cost_what_the_search_says() {
    let mut centre = sample::centre(8);
    let share = organico_model::Share::new(0.9).unwrap();
    let id = |index: usize| AgentId::new(format!("p{index:04}"));
    centre.pairs = vec![organico_model::Pair { person: id(1), with: id(4), share }];
    let requirement = sample::requirement(&sample::grid(FIRST, 14), "voice", 3.0);
    let rules = sample::rules();
    let task = crate::RosterTask::new(&requirement, &centre, &rules);
    let run = organico_model::Run::silent(organico_model::Seed(5));
    let solved = crate::solve_roster(&task, &RosterConfig::quick(), &run).unwrap();
    assert!(solved.cost.pairs > 0);
    for person in [1, 4].map(id) {
        let own = solved.roster.shifts.iter().filter(|shift| shift.person == person);
        let own: Vec<Shift> = own.cloned().collect();
        assert_eq!(Company::of(&solved.roster, &centre, &person).cost(&own), solved.cost.pairs);
    }
}

#[test]
fn a_shift_that_a_person_is_not_available_for_is_weighed_and_forbidden() {
    let mut centre = sample::centre(4);
    for entry in &mut centre.people[1].availability {
        entry.span.to = 18 * 60;
    }
    let reason = ask(&centre, &week(&centre), (1, FIRST), 1.0);
    let late = |one: &&DayAlternative| {
        let civil = one.work.as_ref().map(|work| centre.zone.to_datetime(work.end));
        one.change == DayChoice::Hours && civil.is_some_and(|civil| civil.hour() > 18)
    };
    let late: Vec<_> = reason.alternatives.iter().filter(late).collect();
    assert!(!late.is_empty());
    for one in late {
        let rules: Vec<&str> = one.breaks.iter().map(|breach| breach.rule.as_str()).collect();
        assert!(rules.contains(&"person.availability"), "{rules:?}");
    }
}

#[test]
fn the_same_hours_at_home_meet_a_wish_and_cost_nothing() {
    let mut centre = sample::centre(4);
    let wished = vec![FIRST.weekday()];
    centre.people[1].remote = Some(RemoteAgreement { days_a_week_max: 1, wished });
    let reason = ask(&centre, &week(&centre), (1, FIRST), 1.0);
    let home = reason.alternatives.iter().find(|one| one.change == DayChoice::Place).unwrap();
    assert_eq!((home.cost.total(), home.wishes_met, home.breaks.len()), (0, 1, 0));
}

#[test]
fn a_site_without_a_free_seat_forbids_to_come_from_home() {
    let mut centre = sample::centre(4);
    centre.people[1].remote = Some(RemoteAgreement { days_a_week_max: 1, wished: Vec::new() });
    centre.sites[0].seats = 1;
    let mut roster = week(&centre);
    roster.shifts[0].workplace = Workplace::Home;
    let reason = ask(&centre, &roster, (1, FIRST), 1.0);
    let come = reason.alternatives.iter().find(|one| one.change == DayChoice::Place).unwrap();
    assert_eq!(come.breaks[0].rule.as_str(), "site.seats");
    assert_eq!((come.breaks[0].measured, come.breaks[0].limit), (2.0, 1.0));
}

#[test]
fn the_need_is_told_with_the_person_and_without() {
    let centre = sample::centre(4);
    let reason = ask(&centre, &week(&centre), (1, FIRST), 3.0);
    let stretches = &reason.need[0].stretches;
    assert!(!stretches.is_empty());
    assert!(stretches.iter().all(|one| one.without <= one.on_duty && one.on_duty <= 2.0));
    assert!(stretches.iter().any(|one| one.without < one.on_duty));
    let off = ask(&centre, &week(&centre), (1, day(7)), 3.0);
    assert!(off.work.is_empty() && off.others.is_none());
    assert!(off.need[0].stretches.iter().all(|one| one.on_duty == one.without));
}

#[test]
fn others_are_counted_in_five_or_more_and_listed_only_when_asked() {
    let mut centre = sample::centre(14);
    for person in &mut centre.people {
        person.contract = sample::person(1).contract;
    }
    let roster = week(&centre);
    let requirement = sample::requirement(&sample::grid(FIRST, 7), "voice", 2.0);
    let rules = sample::rules();
    let cell = (&centre.people[1].id, FIRST);
    let found = |others| {
        let config = ExplainConfig { others, kept: None };
        let answer = explain_day(cell, &roster, &requirement, (&centre, &rules), &config);
        answer.unwrap().others.unwrap()
    };
    let counted = found(Others::Counted);
    assert_eq!(counted.groups.len(), 1);
    // All have no shift at all but p0003, whose hours are the same.
    assert_eq!((counted.groups[0].people, counted.groups[0].free), (13, 12));
    assert_eq!((counted.groups[0].instead, counted.people), (1, None));
    let listed = found(Others::Listed).people.unwrap();
    assert_eq!(listed.len(), 13);
    assert!(listed.is_sorted());
    centre.people.truncate(5);
    assert!(ask(&centre, &roster, (1, FIRST), 2.0).others.unwrap().groups.is_empty());
}

#[test]
fn a_small_team_is_not_found_by_subtraction() {
    let people: Vec<Person> = (0..13).map(sample::person).collect();
    let mut split = people.clone();
    for person in &mut split[..4] {
        person.team = organico_model::TeamId::new("t2");
    }
    let of = |people: &[Person]| {
        let all: Vec<(&Person, Could)> = people.iter().map(|one| (one, Could::Free)).collect();
        grouped(&all)
    };
    assert!(of(&people)[0].team.is_some());
    let told = of(&split);
    assert_eq!((told.len(), told[0].people, told[0].team.as_ref()), (1, 13, None));
}

#[test]
fn a_stranger_and_a_day_outside_are_told_at_once() {
    let centre = sample::centre(2);
    let requirement = sample::requirement(&sample::grid(FIRST, 7), "voice", 1.0);
    let rules = sample::rules();
    let cell = (&AgentId::new("nobody"), day(20));
    let roster = week(&sample::centre(4));
    let faults =
        explain_day(cell, &roster, &requirement, (&centre, &rules), &ExplainConfig::counted());
    let codes: Vec<&str> = faults.unwrap_err().iter().map(|fault| fault.code).collect();
    assert_eq!(codes, ["R0401", "R0402"]);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(8))]

    #[test]
    fn the_hours_missing_of_an_alternative_are_those_of_the_roster_with_it(seed in 0_u64..50) {
        let mut centre = sample::centre(6);
        centre.people[1].skills[0].skill = SkillId::new("mail");
        let grid = sample::grid(FIRST, 7);
        let mut requirement = sample::requirement(&grid, "voice", 2.0);
        requirement.rows.extend(sample::requirement(&grid, "mail", 1.0).rows);
        let rules = sample::rules();
        let run = organico_model::Run::silent(organico_model::Seed(seed));
        let roster =
            build_roster(&requirement, &centre, &rules, &RosterConfig::quick(), &run).unwrap();
        let cell = (&centre.people[1].id, FIRST);
        let reason =
            explain_day(
            cell,
            &roster,
            &requirement,
            (&centre, &rules),
            &ExplainConfig::counted(),
        )
        .unwrap();
        let missing = |roster: &Roster| -> f64 {
            let rows = coverage(roster, &requirement, &centre).rows;
            let all = rows.iter().map(|row| (0..grid.count).map(|t| row.shortfall(t)).sum::<f64>());
            all.sum::<f64>() * 0.25
        };
        let off = reason.alternatives.iter().find(|one| one.change == DayChoice::Off);
        if let Some(off) = off {
            let mut without = roster.clone();
            without.shifts.retain(|shift| shift.person != *cell.0 || shift.day != FIRST);
            let added = missing(&without) - missing(&roster);
            prop_assert!((off.missing_hours - added).abs() < 1e-6, "{added} {off:?}");
        }
    }
}
