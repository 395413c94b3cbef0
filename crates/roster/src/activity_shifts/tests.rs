//! The search against the independent checker, and its prices against plain recursion.

use std::sync::Arc;

use organico_model::{
    ActivityCover, ActivityPerson, ActivityProblem, Progress, Purpose, Run, Seed, Stage, Stream,
};

use crate::activity_shifts::board::{Board, Duty, OVER};
use crate::activity_shifts::day_prices::{DayPrices, Disturbance, Noise, Walk};
use crate::activity_shifts::grid::{Grid, SHIFT_MIN, STRETCH_MIN, WINDOWS};
use crate::{
    ActivityAnswer, Incumbent, RosterEffort, check_activity_shifts, solve_activity_shifts,
};

/// A problem of nine days and two activities that ask for 1 or 2 people in turns of a few hours.
fn drawn(seed: u64, people: usize, minutes: (u32, u32)) -> ActivityProblem {
    let mut stream = Seed(seed).stream(Purpose::Generate, (0, 0));
    let person = |index: usize| ActivityPerson {
        id: index.to_string(),
        minutes_min: minutes.0,
        minutes_max: minutes.1,
    };
    let mut problem = ActivityProblem {
        days: 9,
        tasks: 2,
        people: (0..people).map(person).collect(),
        cover: vec![],
    };
    for block in 0..problem.days * 12 * problem.tasks {
        let (task, first) = (block % problem.tasks, block / problem.tasks * 8 + 24);
        let min = 1 + stream.below(4) / 3;
        for at in first..first + 8 {
            let (day, quarter) = (at / 96, at % 96);
            problem.cover.push(ActivityCover { day, quarter, task, min, max: min + min / 2 });
        }
    }
    problem
}

fn solved(problem: &ActivityProblem, seed: u64, units: u64) -> ActivityAnswer {
    let effort = RosterEffort { work_units_max: Some(units) };
    solve_activity_shifts(problem, &effort, &Run::silent(Seed(seed)), &|_| {})
}

#[test]
fn the_checker_finds_no_broken_rule_and_the_same_cost() {
    for seed in 1..=3 {
        let problem = drawn(seed, 20, (1_800, 3_600));
        let answer = solved(&problem, seed, 40_000);
        let check = check_activity_shifts(&problem, &answer.solution);
        assert!(check.breaches.is_empty(), "{:?}", check.breaches);
        let cost: i64 = check.costs.iter().map(|cost| cost.cost).sum();
        assert_eq!((answer.missing, answer.outside, answer.cost), (0, 0, cost));
        assert!(cost >= answer.bound);
    }
}

#[test]
fn the_search_ends_far_below_the_first_roster() {
    let problem = drawn(4, 20, (1_800, 3_600));
    let (first, later) = (solved(&problem, 4, 0), solved(&problem, 4, 40_000));
    assert!(2 * later.cost < first.cost + later.bound, "{} {}", first.cost, later.cost);
}

#[test]
fn one_thread_and_two_give_the_same_spans() {
    let problem = drawn(5, 16, (1_800, 3_600));
    let on = |threads| {
        let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().unwrap();
        pool.install(|| solved(&problem, 5, 15_000))
    };
    assert_eq!(on(1), on(2));
    assert_ne!(on(1).solution, solved(&problem, 6, 15_000).solution);
}

#[test]
fn better_rosters_are_told_in_order_and_the_last_is_the_answer() {
    let problem = drawn(6, 12, (1_800, 3_600));
    let told = std::sync::Mutex::new(Vec::new());
    let watch = |incumbent: &Incumbent| told.lock().unwrap().push(*incumbent);
    let effort = RosterEffort { work_units_max: Some(20_000) };
    let answer = solve_activity_shifts(&problem, &effort, &Run::silent(Seed(1)), &watch);
    let told = told.into_inner().unwrap();
    assert!(
        told.windows(2).all(|pair| (pair[1].hard, pair[1].cost) < (pair[0].hard, pair[0].cost))
    );
    assert_eq!(told.last().map(|last| last.cost), Some(answer.cost));
}

#[test]
fn people_too_few_leave_cover_missing_and_say_so() {
    let answer = solved(&drawn(7, 2, (0, 3_600)), 7, 4_000);
    assert!(answer.missing > 0);
}

#[test]
fn a_contract_that_cannot_be_met_is_met_as_far_as_rules_allow() {
    // Nine days hold at most eight shifts of ten hours, because the sixth day in a row is free.
    let problem = drawn(8, 3, (6_000, 6_000));
    let answer = solved(&problem, 8, 4_000);
    assert_eq!(answer.outside, 3 * (6_000 - 4_800) / 15);
    let rules: Vec<_> = check_activity_shifts(&problem, &answer.solution)
        .breaches
        .iter()
        .filter(|breach| breach.person.is_some())
        .map(|breach| breach.rule)
        .collect();
    assert_eq!(rules, vec![organico_model::ProblemRule::MinutesMin; 3]);
}

#[test]
fn problems_without_days_people_or_activities_have_the_empty_roster() {
    let whole = drawn(9, 2, (0, 3_600));
    for problem in [
        ActivityProblem { days: 0, ..whole.clone() },
        ActivityProblem { people: vec![], ..whole.clone() },
        ActivityProblem { tasks: 0, ..whole },
    ] {
        assert!(solved(&problem, 1, 1_000).solution.0.is_empty());
    }
}

#[test]
fn every_short_horizon_is_searched_to_its_end() {
    for days in 1..=4 {
        let mut problem = drawn(10, 14, (0, 3_600));
        problem.days = days;
        problem.cover.retain(|cover| cover.day * 96 + cover.quarter < days * 96 + 24);
        let answer = solved(&problem, 1, 8_000);
        let check = check_activity_shifts(&problem, &answer.solution);
        let personal = check.breaches.iter().filter(|breach| breach.person.is_some());
        assert_eq!((personal.count(), answer.missing), (0, 0), "{days}");
    }
}

struct Stopped;

impl Progress for Stopped {
    fn advance(&self, _: Stage, _: u64, _: u64) {}

    fn stopped(&self) -> bool {
        true
    }
}

#[test]
fn a_run_stopped_before_it_began_has_nobody_at_work_and_everything_missing() {
    let problem = drawn(11, 4, (0, 3_600));
    let run = Run { seed: Seed(1), progress: &Stopped };
    let answer =
        solve_activity_shifts(&problem, &RosterEffort { work_units_max: None }, &run, &|_| {});
    let demand: u32 = problem.cover.iter().map(|cover| cover.min).sum();
    assert_eq!((answer.work_units, answer.missing), (0, i64::from(demand)));
}

/// A day with its prices, each disturbed.
fn priced(board: &Board, seed: u64) -> DayPrices {
    let mut stream = Seed(seed).stream(Purpose::Generate, (1, 0));
    let numbers = (0..1_000).map(|_| stream.below(128) as i16 - 64).collect();
    let mut prices = DayPrices::new(board.grid.tasks);
    prices.load(board, 1, &Noise { numbers }, Disturbance { offset: 3, most: 200 });
    prices
}

/// Returns the cost of the cheapest activities of a shift by trying every last stretch.
fn recursed(cells: &[Vec<i16>], length: usize) -> Option<i32> {
    let mut costs: Vec<Option<i32>> = vec![Some(0)];
    for end in 1..=length {
        let mut best: Option<i32> = None;
        for begin in 0..=end.saturating_sub(STRETCH_MIN) {
            let Some(before) = costs[begin].filter(|_| end - begin >= STRETCH_MIN) else {
                continue;
            };
            for cells in cells {
                let here: i32 = cells[begin..end].iter().copied().map(i32::from).sum();
                best = Some(best.map_or(before + here, |best| best.min(before + here)));
            }
        }
        costs.push(best);
    }
    costs[length]
}

#[test]
fn prices_of_shifts_are_those_of_plain_recursion_and_of_the_shifts_built() {
    let grid = Arc::new(Grid::new(&drawn(12, 1, (0, 3_600))));
    let prices = priced(&Board::new(grid, 5 * OVER), 12);
    let mut walk = Walk::default();
    for (window, offset, length) in [(0, 0, 24), (0, 16, 40), (1, 5, 31), (2, 16, 39), (2, 9, 27)] {
        let start = WINDOWS[window] + offset;
        let cells: Vec<Vec<i16>> = prices.cells().map(|cells| cells[start..].to_vec()).collect();
        let cost = i32::from(prices.costs(window, length)[offset]);
        assert_eq!(recursed(&cells, length), Some(cost));
        let duty = prices.duty(start, length, &mut walk);
        let paid = |at: usize| i32::from(cells[usize::from(duty.tasks[at])][at]);
        assert_eq!((0..length).map(paid).sum::<i32>(), cost);
        let mut stretches = duty.tasks[..length].chunk_by(|one, next| one == next);
        assert!(stretches.all(|stretch| stretch.len() >= STRETCH_MIN));
    }
}

#[test]
fn a_duty_put_and_taken_back_leaves_cost_and_prices_as_they_were() {
    let grid = Arc::new(Grid::new(&drawn(13, 1, (0, 3_600))));
    let mut board = Board::new(grid, 2 * OVER);
    let (cost, under, prices) = (board.cost(), board.under, board.prices.clone());
    board.put(0, 8, &Duty { start: 72, length: SHIFT_MIN, tasks: [1; 40] });
    assert_eq!((board.under, board.over, board.totals[0]), (under - 24, 0, 24));
    assert_eq!(board.cost(), cost - 24 * i64::from(2 * OVER));
    board.put(0, 8, &Duty::FREE);
    assert_eq!((board.cost(), &board.prices), (cost, &prices));
}

#[test]
fn parts_of_the_windows_keep_rest_after_every_end() {
    use crate::activity_shifts::choices::{PARTS, Parts};
    let mut stream: Stream = Seed(14).stream(Purpose::Generate, (2, 0));
    for _ in 0..200 {
        let parts = Parts::cut(|bound| stream.below(bound));
        for end in 24..=112 {
            let first = (0..PARTS).flat_map(|part| {
                let (window, starts) = parts.starts(part);
                starts.map(move |start| (part, WINDOWS[window] + start))
            });
            let mut late = first.filter(|(part, _)| *part >= parts.after(end));
            assert!(late.all(|(_, start)| start + 96 >= end + 56));
        }
    }
}
