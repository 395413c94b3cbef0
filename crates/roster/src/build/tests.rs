//! Whole rosters: no hard breach but missing hours, the same bytes every time, coverage that follows demand.

use jiff::civil::{Weekday, date};
use organico_model::{Absence, AbsenceCode, BreachKind, Holiday, Seed, SkillId, Workplace};
use proptest::prelude::*;

use super::*;
use crate::sample::{self, FIRST};
use crate::{check_roster, coverage};

fn solve(centre: &Centre, requirement: &Requirement, seed: u64) -> SolvedRoster {
    let run = Run::silent(Seed(seed));
    let rules = sample::rules();
    solve_roster(&RosterTask::new(requirement, centre, &rules), &RosterConfig::quick(), &run)
        .unwrap()
}

/// Breaches that are not missing contract hours.
fn hard(centre: &Centre, roster: &Roster) -> Vec<organico_model::Breach> {
    let breaches = check_roster(roster, centre, &sample::rules());
    let hard = |b: &organico_model::Breach| {
        b.kind == BreachKind::Hard && b.rule.as_str() != "contract.week"
    };
    breaches.into_iter().filter(hard).collect()
}

#[test]
fn twenty_people_work_their_hours_and_follow_the_peak() {
    let centre = sample::centre(20);
    let requirement = sample::requirement(&sample::grid(FIRST, 28), "voice", 8.0);
    let solved = solve(&centre, &requirement, 1);
    let breaches = check_roster(&solved.roster, &centre, &sample::rules());
    let broken: Vec<_> = breaches.iter().filter(|b| b.kind != BreachKind::CannotEvaluate).collect();
    assert_eq!(broken, Vec::<&organico_model::Breach>::new());
    let unknown = |rule: &str| breaches.iter().any(|breach| breach.rule.as_str() == rule);
    assert!(unknown("vdu.pause.contract"), "20-hour contracts fall below 20 hours at the screen");
    assert!(solved.notes.is_empty());
    let row = &coverage(&solved.roster, &requirement, &centre).rows[0];
    let short: f64 = (0..row.required.len()).map(|t| row.shortfall(t)).sum();
    let needed: f64 = row.required.iter().sum();
    assert!(short < 0.07 * needed, "{short} of {needed}");
}

#[test]
fn a_centre_without_people_has_an_empty_roster() {
    let requirement = sample::requirement(&sample::grid(FIRST, 7), "voice", 2.0);
    let solved = solve(&sample::centre(0), &requirement, 1);
    assert!(solved.roster.shifts.is_empty());
    assert_eq!(solved.notes.iter().map(|note| note.code).collect::<Vec<_>>(), ["R0103"]);
}

#[test]
fn the_same_seed_and_work_units_give_the_same_roster_on_one_and_two_threads() {
    let centre = sample::centre(12);
    let requirement = sample::requirement(&sample::grid(FIRST, 14), "voice", 5.0);
    let on = |threads| {
        let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().unwrap();
        pool.install(|| solve(&centre, &requirement, 7))
    };
    assert_eq!(on(1), on(2));
    assert_ne!(on(1).roster, solve(&centre, &requirement, 8).roster);
}

#[test]
fn a_run_that_is_stopped_at_once_still_returns_a_roster() {
    struct Stopped;
    impl organico_model::Progress for Stopped {
        fn advance(&self, _: organico_model::Stage, _: u64, _: u64) {}
        fn stopped(&self) -> bool {
            true
        }
    }
    let centre = sample::centre(6);
    let requirement = sample::requirement(&sample::grid(FIRST, 14), "voice", 3.0);
    let run = Run { seed: Seed(1), progress: &Stopped };
    let config = RosterConfig::standard();
    let rules = sample::rules();
    let task = RosterTask::new(&requirement, &centre, &rules);
    let solved = solve_roster(&task, &config, &run).unwrap();
    assert_eq!(solved.work_units_done, 0);
    assert_eq!(hard(&centre, &solved.roster), vec![]);
    assert!(!solved.roster.shifts.is_empty());
}

#[test]
fn scarce_seats_are_kept_and_homes_and_other_hours_take_the_rest() {
    let mut centre = sample::centre(20);
    centre.sites[0].seats = 6;
    let requirement = sample::requirement(&sample::grid(FIRST, 14), "voice", 9.0);
    let solved = solve(&centre, &requirement, 3);
    assert_eq!(hard(&centre, &solved.roster), vec![]);
    assert!(solved.roster.shifts.iter().any(|shift| shift.workplace == Workplace::Home));
}

#[test]
fn people_who_wish_for_a_remote_day_get_it_when_they_work_on_it() {
    let centre = sample::centre(20);
    let requirement = sample::requirement(&sample::grid(FIRST, 14), "voice", 9.0);
    let solved = solve(&centre, &requirement, 3);
    for shift in &solved.roster.shifts {
        let person = centre.people.iter().find(|person| person.id == shift.person).unwrap();
        let wished = person
            .remote
            .as_ref()
            .is_some_and(|remote| remote.wished.contains(&shift.day.weekday()));
        assert_eq!(shift.workplace == Workplace::Home, wished, "{shift:?}");
    }
}

#[test]
fn nobody_works_when_absent_on_a_closed_holiday_or_without_need() {
    let mut centre = sample::centre(4);
    let (first, last) = (date(2027, 2, 8), date(2027, 2, 14));
    let person = centre.people[1].id.clone();
    centre.absences.push(Absence {
        person: person.clone(),
        first,
        last,
        code: AbsenceCode::Holiday,
        minutes_a_day: None,
    });
    let holiday = date(2027, 2, 3);
    centre.calendar.holidays.push(Holiday { date: holiday, name: "patron".to_owned() });
    let mut requirement = sample::requirement(&sample::grid(FIRST, 14), "voice", 3.0);
    for day in requirement.grid.days() {
        if day.date == holiday || day.date.weekday() == Weekday::Sunday {
            requirement.rows[0].gross[day.intervals].fill(0.0);
        }
    }
    let solved = solve(&centre, &requirement, 3);
    let worked = |day| solved.roster.shifts.iter().any(|shift| shift.day == day);
    assert!(!worked(holiday) && !worked(date(2027, 2, 7)) && worked(date(2027, 2, 2)));
    assert!(!solved.roster.shifts.iter().any(|s| s.person == person && s.day >= first));
    let breaches = check_roster(&solved.roster, &centre, &sample::rules());
    assert!(breaches.iter().all(|b| b.kind == BreachKind::CannotEvaluate), "{breaches:?}");
}

#[test]
fn hours_that_the_grammar_cannot_give_are_a_note_and_a_breach() {
    let mut centre = sample::centre(2);
    centre.people[0].contract.minutes_a_week = 1230;
    let requirement = sample::requirement(&sample::grid(FIRST, 7), "mail", 1.0);
    let solved = solve(&centre, &requirement, 1);
    let codes: Vec<&str> = solved.notes.iter().map(|note| note.code).collect();
    assert_eq!(codes, ["R0103", "R0101"]);
    centre.people[0].skills[0].skill = SkillId::new("mail");
    let solved = solve(&centre, &requirement, 1);
    let breaches = check_roster(&solved.roster, &centre, &sample::rules());
    let short = breaches.iter().find(|b| b.rule.as_str() == "contract.week").unwrap();
    assert_eq!((short.measured, short.limit), (1200.0, 1230.0));
}

#[test]
fn an_impossible_requirement_is_refused_with_its_value() {
    let centre = sample::centre(1);
    let grid = sample::grid(FIRST, 1);
    let mut requirement = sample::requirement(&grid, "voice", 1.0);
    let refused = |requirement: &Requirement| {
        let run = Run::silent(Seed(1));
        build_roster(requirement, &centre, &sample::rules(), &RosterConfig::quick(), &run)
            .unwrap_err()
    };
    requirement.rows[0].gross[3] = -1.0;
    assert_eq!(refused(&requirement), RosterError::Requirement { value: -1.0 });
    requirement.rows[0].gross.truncate(5);
    assert_eq!(refused(&requirement), RosterError::Length { found: 5, expected: 96 });
}

#[test]
fn nights_across_both_clock_changes_keep_their_rests_and_hours() {
    for first in [date(2026, 3, 23), date(2026, 10, 19)] {
        let mut centre = sample::centre(9);
        for template in &mut centre.shifts {
            (template.start_from, template.start_to) = (1080, 1380);
        }
        for entry in centre.people.iter_mut().flat_map(|person| &mut person.availability) {
            (entry.span.from, entry.span.to) = (1080, 1440 + 600);
        }
        let mut requirement = sample::requirement(&sample::grid(first, 14), "voice", 3.0);
        requirement.rows[0].gross.fill(2.0);
        let solved = solve(&centre, &requirement, 5);
        let breaches = check_roster(&solved.roster, &centre, &sample::rules());
        let broken: Vec<_> =
            breaches.iter().filter(|b| b.kind != BreachKind::CannotEvaluate).collect();
        assert_eq!(broken, Vec::<&organico_model::Breach>::new());
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(40))]

    #[test]
    fn no_roster_of_a_random_centre_breaks_a_hard_rule(
        people in 1_usize..14,
        days in 1_u32..31,
        offset in 0_i32..7,
        peak in 0.0_f64..12.0,
        seats in 1_u32..14,
        minutes in prop::collection::vec(prop_oneof![
            Just(960_u32), Just(1200), Just(1440), Just(1800), Just(2400), Just(2100), Just(3000)
        ], 14),
        seed in 0_u64..1000,
    ) {
        let mut centre = sample::centre(people);
        centre.sites[0].seats = seats;
        for (index, person) in centre.people.iter_mut().enumerate() {
            person.contract.minutes_a_week = minutes[index];
            if index % 5 == 2 {
                person.contract.kind = organico_model::ContractKind::VerticalPartTime;
            }
            if index % 4 == 3 {
                person.availability.truncate(5);
                person.contract.hired = Some(date(2027, 2, 4));
            }
            if index % 4 == 1 {
                let skill = SkillId::new("mail");
                person.skills.push(organico_model::PersonSkill { skill, level: 1, handle_factor: 1.0 });
            }
        }
        let first = FIRST.checked_add(jiff::Span::new().days(offset)).unwrap();
        let grid = sample::grid(first, days);
        let mut requirement = sample::requirement(&grid, "voice", peak);
        requirement.rows.extend(sample::requirement(&grid, "mail", peak / 3.0).rows);
        let solved = solve(&centre, &requirement, seed);
        prop_assert_eq!(hard(&centre, &solved.roster), vec![]);
        let total: i64 = solved.roster.shifts.iter().map(Shift::paid_minutes).sum();
        let most: u32 = centre.people.iter().map(|p| p.contract.minutes_a_week).sum::<u32>() * 6;
        prop_assert!(total <= i64::from(most));
    }
}

#[test]
fn a_search_that_was_stopped_is_made_again_from_the_moves_it_did() {
    struct After(std::sync::atomic::AtomicU64);
    impl organico_model::Progress for After {
        fn advance(&self, _: organico_model::Stage, done: u64, _: u64) {
            self.0.store(done, std::sync::atomic::Ordering::Relaxed);
        }
        fn stopped(&self) -> bool {
            self.0.load(std::sync::atomic::Ordering::Relaxed) >= 10_000
        }
    }
    let centre = sample::centre(6);
    let requirement = sample::requirement(&sample::grid(FIRST, 14), "voice", 3.0);
    let config = RosterConfig::standard();
    let rules = sample::rules();
    let task = RosterTask::new(&requirement, &centre, &rules);
    let solve = |config: &RosterConfig, run: &Run| solve_roster(&task, config, run).unwrap();
    let progress = After(std::sync::atomic::AtomicU64::new(0));
    let stopped = solve(&config, &Run { seed: Seed(1), progress: &progress });
    assert!(stopped.work_units_done < stopped.work_units);
    let again = RosterConfig {
        work_units_max: stopped.work_units,
        stop_after: Some(stopped.work_units_done),
        ..config
    };
    assert_eq!(solve(&again, &Run::silent(Seed(1))), stopped);
}

#[test]
fn better_rosters_are_told_with_their_cost_by_rule_and_the_last_is_near_the_answer() {
    let centre = sample::centre(12);
    let requirement = sample::requirement(&sample::grid(FIRST, 14), "voice", 5.0);
    let rules = sample::rules();
    let told = std::sync::Mutex::new(Vec::new());
    let watch = |found: &RosterIncumbent| told.lock().unwrap().push(*found);
    let task = RosterTask::new(&requirement, &centre, &rules);
    let run = Run::silent(Seed(2));
    let solved = watch_roster(&task, &RosterConfig::quick(), &run, &watch).unwrap();
    let told = told.into_inner().unwrap();
    let costs: Vec<i64> = told.iter().map(|found| found.cost.total()).collect();
    assert!(costs.len() > 2 && costs.windows(2).all(|pair| pair[1] < pair[0]), "{costs:?}");
    assert_eq!(told[0].work_units, 0);
    let (last, end) = (told[told.len() - 1].cost, solved.cost);
    let apart = (last.coverage - end.coverage).abs();
    assert!(apart * 100 <= end.coverage, "{last:?} told, {end:?} at the end");
}

#[test]
fn an_open_search_goes_on_until_it_is_stopped_and_is_made_again_from_its_work_units() {
    let centre = sample::centre(6);
    let requirement = sample::requirement(&sample::grid(FIRST, 14), "voice", 3.0);
    let rules = sample::rules();
    let task = RosterTask::new(&requirement, &centre, &rules);
    let until = |stop_after| {
        let config = RosterConfig { stop_after, ..RosterConfig::until_stopped() };
        solve_roster(&task, &config, &Run::silent(Seed(1))).unwrap()
    };
    let runs = [0, 100_000, 400_000].map(|units| until(Some(units)));
    let costs = runs.each_ref().map(|solved| solved.cost.total());
    assert!(costs.is_sorted_by(|a, b| a >= b), "{costs:?}");
    assert_eq!(until(Some(runs[2].work_units_done)), runs[2]);
}
