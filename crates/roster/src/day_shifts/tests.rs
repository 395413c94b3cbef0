//! The search against full enumeration of small problems, and what it must keep whatever the problem.

use organico_model::{
    DayShift, DayShiftCover, DayShiftPerson, DayShiftProblem, DayShiftWish, ProblemRule, Progress,
    Purpose, Run, Seed, Stage, Stream, WishKind,
};

use crate::day_shifts::cheapest::{Layers, Stretch, cheapest_row};
use crate::day_shifts::space::RowSpace;
use crate::day_shifts::standing::Standing;
use crate::day_shifts::tables::Tables;
use crate::{DayShiftError, RosterEffort, solve_day_shifts};

/// A problem of ten days, two shifts and a few people, with limits and wants drawn at random.
fn drawn(seed: u64, people: usize) -> DayShiftProblem {
    let mut stream = Seed(seed).stream(Purpose::Roster, (0, 0));
    let mut below = |bound: u32| stream.below(bound);
    let days = 10;
    let person = |index: usize, below: &mut dyn FnMut(u32) -> u32| DayShiftPerson {
        id: format!("p{index}"),
        shifts_max: vec![2 + below(6), 1 + below(5)],
        minutes_max: 480 * (5 + below(3)),
        minutes_min: 480 * below(4),
        run_max: 3 + below(3),
        run_min: 1 + below(2),
        free_min: 1 + below(2),
        weekends_max: below(2) + 1,
        days_off: vec![below(days) as usize],
    };
    let mut problem = DayShiftProblem {
        days: days as usize,
        shifts: vec![
            DayShift { id: "E".to_owned(), minutes: 480, not_before: vec![] },
            DayShift { id: "L".to_owned(), minutes: 480, not_before: vec![0] },
        ],
        people: Vec::new(),
        wishes: Vec::new(),
        cover: Vec::new(),
    };
    for index in 0..people {
        problem.people.push(person(index, &mut below));
    }
    for day in 0..problem.days {
        for shift in 0..2 {
            let wanted = below(people as u32);
            problem.cover.push(DayShiftCover { day, shift, people: wanted, under: 20, over: 3 });
        }
        let kind = if below(2) == 0 { WishKind::On } else { WishKind::Off };
        let wish = DayShiftWish {
            person: day % people,
            day,
            shift: below(2) as usize,
            kind,
            weight: 1 + below(4),
        };
        problem.wishes.push(wish);
    }
    problem
}

/// Returns every row that keeps the limits of a person, by the count of annealing and not by the automaton.
fn all_rows(tables: &Tables, person: usize) -> Vec<Vec<u8>> {
    let mut alone = tables.clone();
    alone.people = vec![tables.people[person].clone()];
    let total = tables.kinds.pow(tables.days as u32);
    let row = |number: usize| {
        let kind = |day: usize| (number / tables.kinds.pow(day as u32) % tables.kinds) as u8;
        (0..tables.days).map(kind).collect::<Vec<u8>>()
    };
    let limits = &tables.people[person];
    let keeps = |row: &Vec<u8>| {
        let off = row.iter().zip(&limits.off).any(|(kind, off)| *off && *kind != 0);
        !off && Standing::new(&alone, std::slice::from_ref(row)).broken == 0
    };
    (0..total).map(row).filter(keeps).collect()
}

fn solved(problem: &DayShiftProblem, units: u64) -> crate::DayShiftAnswer {
    let effort = RosterEffort { work_units_max: Some(units) };
    solve_day_shifts(problem, &effort, &Run::silent(Seed(1)), &|_| {}).unwrap()
}

#[test]
fn the_cheapest_row_is_the_cheapest_of_all_rows_that_keep_the_limits() {
    let mut stream: Stream = Seed(5).stream(Purpose::Roster, (1, 1));
    let mut compared = 0;
    for seed in 0..12 {
        let problem = drawn(seed, 1);
        let tables = Tables::new(&problem);
        let space = RowSpace::new(&tables, &tables.people[0]);
        let prices: Vec<f32> =
            (0..tables.days * tables.kinds).map(|_| stream.below(200) as f32 - 100.0).collect();
        let cost = |row: &Vec<u8>| -> f32 {
            row.iter().enumerate().map(|(day, kind)| prices[day * 3 + *kind as usize]).sum()
        };
        let least = all_rows(&tables, 0).iter().map(cost).min_by(f32::total_cmp);
        let free = vec![0; tables.days];
        let stretch = Stretch { days: 0..tables.days, row: &free };
        let mut fines = vec![0.0; space.loose.len()];
        let found = cheapest_row(&space, &prices, &stretch, &mut Layers::default(), &mut fines);
        assert_eq!(found.as_ref().map(|found| found.cost), least, "seed {seed}");
        assert_eq!(found.as_ref().map(|found| cost(&found.row)), least, "seed {seed}");
        compared += usize::from(least.is_some());
    }
    assert!(compared >= 8, "most of the problems have rows");
}

#[test]
fn limits_of_more_kinds_than_states_count_are_kept_and_the_bound_is_one() {
    let (mut cheapest, mut compared) = (0, 0);
    for seed in 0..20 {
        let mut stream = Seed(seed).stream(Purpose::Roster, (5, 5));
        let mut problem = drawn(seed, 1);
        problem.days = 7;
        problem.wishes.clear();
        problem.cover.clear();
        problem.shifts.extend(["N", "M"].map(|id| DayShift {
            id: id.to_owned(),
            minutes: 480,
            not_before: vec![],
        }));
        let person = &mut problem.people[0];
        person.shifts_max = vec![4, 4, 4, 4];
        person.minutes_min = 480 * 5;
        person.minutes_max = 480 * 6;
        person.days_off.clear();
        let mut tables = Tables::new(&problem);
        let mut space = RowSpace::new(&tables, &tables.people[0]);
        // As where more kinds are limited than states can count.
        for most in &mut tables.people[0].kind_max[1..] {
            *most = 2;
        }
        space.loose = (1..5).map(|kind| (kind, 2)).collect();
        let kinds = tables.kinds;
        let prices: Vec<f32> =
            (0..tables.days * kinds).map(|_| stream.below(200) as f32 - 100.0).collect();
        let cost = |row: &Vec<u8>| -> f32 {
            row.iter().enumerate().map(|(day, kind)| prices[day * kinds + *kind as usize]).sum()
        };
        let rows = all_rows(&tables, 0);
        let free = vec![0; tables.days];
        let stretch = Stretch { days: 0..tables.days, row: &free };
        let mut fines = vec![0.0; 4];
        let found = cheapest_row(&space, &prices, &stretch, &mut Layers::default(), &mut fines);
        let Some(least) = rows.iter().map(cost).min_by(f32::total_cmp) else {
            assert!(found.is_none());
            continue;
        };
        let found = found.unwrap();
        assert!(rows.contains(&found.row), "seed {seed}");
        assert_eq!(found.cost, cost(&found.row), "seed {seed}");
        assert!(found.bound <= least, "seed {seed}: {} above {least}", found.bound);
        cheapest += usize::from(found.cost == least);
        compared += 1;
    }
    assert!(compared >= 10 && cheapest * 2 > compared, "{cheapest} of {compared}");
}

#[test]
fn a_stretch_of_a_row_changes_only_within_what_the_days_around_it_leave() {
    for seed in 0..12 {
        let problem = drawn(seed, 1);
        let tables = Tables::new(&problem);
        let space = RowSpace::new(&tables, &tables.people[0]);
        let rows = all_rows(&tables, 0);
        let Some(row) = rows.get(rows.len() / 2) else { continue };
        let mut stream = Seed(seed).stream(Purpose::Roster, (2, 2));
        let prices: Vec<f32> = (0..30).map(|_| stream.below(90) as f32).collect();
        let cost =
            |row: &&Vec<u8>| -> f32 { (3..8).map(|day| prices[day * 3 + row[day] as usize]).sum() };
        let same = |other: &&Vec<u8>| (0..3).chain(8..10).all(|day| other[day] == row[day]);
        let least = rows.iter().filter(same).map(|row| cost(&row)).min_by(f32::total_cmp);
        let stretch = Stretch { days: 3..8, row };
        let mut fines = vec![0.0; space.loose.len()];
        let found =
            cheapest_row(&space, &prices, &stretch, &mut Layers::default(), &mut fines).unwrap();
        assert_eq!(Some(found.cost), least, "seed {seed}");
        assert!(same(&&found.row) && rows.contains(&found.row), "seed {seed}");
    }
}

#[test]
fn small_problems_reach_the_optimum_of_full_enumeration_and_the_bound_never_lies_above_it() {
    for seed in 20..26 {
        let problem = drawn(seed, 2);
        let tables = Tables::new(&problem);
        let (first, second) = (all_rows(&tables, 0), all_rows(&tables, 1));
        if first.is_empty() || second.is_empty() {
            continue;
        }
        let pairs = first.iter().flat_map(|one| second.iter().map(move |two| (one, two)));
        let cost = |(one, two): (&Vec<u8>, &Vec<u8>)| tables.cost(&[one.clone(), two.clone()]);
        let least = pairs.map(cost).min().unwrap();
        let answer = solved(&problem, 40_000_000);
        assert_eq!(answer.cost, least, "seed {seed}");
        assert!(answer.bound.is_some_and(|bound| bound <= least), "seed {seed}");
    }
}

#[test]
fn every_row_of_an_answer_keeps_the_limits_and_the_cost_is_that_of_the_rows() {
    let problem = drawn(3, 6);
    let tables = Tables::new(&problem);
    let answer = solved(&problem, 20_000_000);
    let code = |cell: &Option<usize>| cell.map_or(0, |shift| shift as u8 + 1);
    let rows: Vec<Vec<u8>> =
        answer.rows.0.iter().map(|row| row.iter().map(code).collect()).collect();
    assert_eq!(Standing::new(&tables, &rows).broken, 0);
    assert_eq!(tables.cost(&rows), answer.cost);
}

#[test]
fn one_thread_and_two_give_the_same_roster() {
    let problem = drawn(9, 8);
    let on = |threads: usize| {
        let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().unwrap();
        pool.install(|| solved(&problem, 60_000_000))
    };
    assert_eq!(on(1), on(2));
}

/// Stops after so many questions.
struct After(std::sync::atomic::AtomicU64);

impl Progress for After {
    fn advance(&self, _: Stage, _: u64, _: u64) {}

    fn stopped(&self) -> bool {
        let order = std::sync::atomic::Ordering::SeqCst;
        self.0.fetch_update(order, order, |left| Some(left.saturating_sub(1))) == Ok(0)
    }
}

#[test]
fn the_work_units_of_a_stopped_search_give_its_roster_again() {
    let problem = drawn(9, 8);
    for questions in [0, 3, 40, 400] {
        let progress = After(std::sync::atomic::AtomicU64::new(questions));
        let run = Run { seed: Seed(1), progress: &progress };
        let effort = RosterEffort { work_units_max: None };
        let stopped = solve_day_shifts(&problem, &effort, &run, &|_| {}).unwrap();
        let again = solved(&problem, stopped.work_units);
        assert_eq!(again.rows, stopped.rows, "after {questions} questions");
    }
}

#[test]
fn a_person_without_any_row_is_named_with_a_smallest_set_of_limits_that_clash() {
    let mut problem = drawn(4, 2);
    problem.people[1].minutes_min = 480 * 9;
    problem.people[1].minutes_max = 480 * 9;
    problem.people[1].shifts_max = vec![10, 10];
    problem.people[1].run_max = 4;
    problem.people[1].days_off.clear();
    problem.people[1].weekends_max = 2;
    let effort = RosterEffort { work_units_max: Some(1) };
    let error = solve_day_shifts(&problem, &effort, &Run::silent(Seed(1)), &|_| {}).unwrap_err();
    let DayShiftError::NoRow { person, clash } = error;
    assert_eq!(person, "p1");
    assert_eq!(clash, [ProblemRule::MinutesMin, ProblemRule::RunMax]);
}

#[test]
fn nobody_no_day_and_no_shift_are_answered_without_a_roster_to_search() {
    let mut problem = drawn(1, 2);
    problem.people.clear();
    problem.wishes.clear();
    let missing: u32 = problem.cover.iter().map(|cover| cover.people * cover.under).sum();
    assert_eq!(solved(&problem, 1_000).cost, i64::from(missing));
    let nothing = DayShiftProblem {
        days: 0,
        shifts: Vec::new(),
        people: Vec::new(),
        wishes: Vec::new(),
        cover: Vec::new(),
    };
    assert_eq!(solved(&nothing, 1_000).cost, 0);
}

#[test]
fn costs_beyond_what_prices_can_tell_apart_still_give_a_sound_bound() {
    let mut problem = drawn(21, 2);
    for cover in &mut problem.cover {
        cover.under *= 1_000_000;
        cover.over *= 1_000_000;
    }
    let answer = solved(&problem, 20_000_000);
    assert!(answer.bound.is_none_or(|bound| bound <= answer.cost));
    let tables = Tables::new(&problem);
    let code = |cell: &Option<usize>| cell.map_or(0, |shift| shift as u8 + 1);
    let rows: Vec<Vec<u8>> =
        answer.rows.0.iter().map(|row| row.iter().map(code).collect()).collect();
    assert_eq!(tables.cost(&rows), answer.cost);
}
