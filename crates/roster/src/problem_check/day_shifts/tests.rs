//! One test a published sentence, each with a row that breaks it.

use organico_model::{DayShift, DayShiftCover, DayShiftWish, WishKind};

use super::*;

const EARLY: Option<usize> = Some(0);
const LATE: Option<usize> = Some(1);
const FREE: Option<usize> = None;

/// Two weeks of an early and a late shift of 8 hours, and one person whom nothing binds.
fn problem() -> DayShiftProblem {
    let shift =
        |id: &str, not_before: Vec<usize>| DayShift { id: id.to_owned(), minutes: 480, not_before };
    let person = DayShiftPerson {
        id: "anna".to_owned(),
        shifts_max: vec![14, 14],
        minutes_max: 14 * 480,
        minutes_min: 0,
        run_max: 14,
        run_min: 1,
        free_min: 1,
        weekends_max: 2,
        days_off: Vec::new(),
    };
    DayShiftProblem {
        days: 14,
        shifts: vec![shift("E", vec![]), shift("L", vec![0])],
        people: vec![person],
        wishes: Vec::new(),
        cover: Vec::new(),
    }
}

/// Returns a row of two weeks with shifts on the given days.
fn row(worked: &[(usize, Option<usize>)]) -> Vec<Option<usize>> {
    let mut row = vec![FREE; 14];
    for (day, shift) in worked {
        row[*day] = *shift;
    }
    row
}

fn work(days: impl IntoIterator<Item = usize>) -> Vec<Option<usize>> {
    row(&days.into_iter().map(|day| (day, EARLY)).collect::<Vec<_>>())
}

/// Returns what a row of the person breaks: rule, day, what was found and what is allowed.
fn broken(
    problem: &DayShiftProblem,
    row: Vec<Option<usize>>,
) -> Vec<(ProblemRule, Option<usize>, i64, i64)> {
    let check = check_day_shifts(problem, &DayShiftRows(vec![row]));
    assert!(check.breaches.iter().all(|one| one.person.as_deref() == Some("anna")));
    check.breaches.iter().map(|one| (one.rule, one.day, one.measured, one.limit)).collect()
}

fn bound(set: impl Fn(&mut DayShiftPerson)) -> DayShiftProblem {
    let mut problem = problem();
    set(&mut problem.people[0]);
    problem
}

#[test]
fn who_keeps_every_limit_breaks_none() {
    assert_eq!(broken(&problem(), work(0..14)), []);
    assert_eq!(broken(&problem(), work([])), []);
}

#[test]
fn nobody_works_on_a_day_off() {
    let problem = bound(|anna| anna.days_off = vec![3, 8]);
    assert_eq!(broken(&problem, work([2, 4, 9])), []);
    assert_eq!(broken(&problem, work([2, 8])), [(ProblemRule::DaysOff, Some(8), 1, 0)]);
}

#[test]
fn an_early_shift_never_comes_the_day_after_a_late_one() {
    let problem = problem();
    assert_eq!(broken(&problem, row(&[(1, EARLY), (2, LATE), (3, LATE), (5, EARLY)])), []);
    let breach = (ProblemRule::Succession, Some(4), 1, 0);
    assert_eq!(broken(&problem, row(&[(3, LATE), (4, EARLY)])), [breach]);
}

#[test]
fn there_are_no_more_shifts_of_a_kind_than_allowed() {
    let problem = bound(|anna| anna.shifts_max = vec![2, 0]);
    assert_eq!(broken(&problem, work([1, 4])), []);
    assert_eq!(broken(&problem, work([1, 4, 9])), [(ProblemRule::ShiftsMax, None, 3, 2)]);
    assert_eq!(broken(&problem, row(&[(1, LATE)])), [(ProblemRule::ShiftsMax, None, 1, 0)]);
}

#[test]
fn minutes_in_all_lie_between_the_fewest_and_the_most() {
    let problem = bound(|anna| (anna.minutes_min, anna.minutes_max) = (960, 1440));
    assert_eq!(broken(&problem, work([1, 4])), []);
    assert_eq!(broken(&problem, work([1, 4, 9])), []);
    assert_eq!(broken(&problem, work([1])), [(ProblemRule::MinutesMin, None, 480, 960)]);
    let breach = (ProblemRule::MinutesMax, None, 1920, 1440);
    assert_eq!(broken(&problem, work([1, 4, 7, 9])), [breach]);
}

#[test]
fn days_of_work_in_a_row_are_not_too_many_also_at_the_ends_of_the_horizon() {
    let problem = bound(|anna| anna.run_max = 3);
    assert_eq!(broken(&problem, work([0, 1, 2, 4, 5, 6, 11, 12, 13])), []);
    assert_eq!(broken(&problem, work(5..9)), [(ProblemRule::RunMax, Some(5), 4, 3)]);
    assert_eq!(broken(&problem, work(0..4)), [(ProblemRule::RunMax, Some(0), 4, 3)]);
    assert_eq!(broken(&problem, work(10..14)), [(ProblemRule::RunMax, Some(10), 4, 3)]);
}

#[test]
fn days_of_work_in_a_row_are_not_too_few_unless_they_touch_an_end_of_the_horizon() {
    let problem = bound(|anna| anna.run_min = 2);
    assert_eq!(broken(&problem, work([0, 4, 5, 13])), []);
    assert_eq!(broken(&problem, work([5])), [(ProblemRule::RunMin, Some(5), 1, 2)]);
    assert_eq!(broken(&problem, work([1])), [(ProblemRule::RunMin, Some(1), 1, 2)]);
    assert_eq!(broken(&problem, work([12])), [(ProblemRule::RunMin, Some(12), 1, 2)]);
}

#[test]
fn free_days_in_a_row_are_not_too_few_unless_they_touch_an_end_of_the_horizon() {
    let problem = bound(|anna| anna.free_min = 2);
    assert_eq!(broken(&problem, work((1..5).chain(7..13))), []);
    let breach = (ProblemRule::FreeMin, Some(5), 1, 2);
    assert_eq!(broken(&problem, work((1..5).chain(6..13))), [breach]);
}

#[test]
fn a_weekend_counts_when_its_saturday_or_its_sunday_is_worked() {
    let problem = bound(|anna| anna.weekends_max = 1);
    assert_eq!(broken(&problem, work([0, 4, 5, 6, 7])), []);
    assert_eq!(broken(&problem, work([5, 12])), [(ProblemRule::WeekendsMax, None, 2, 1)]);
    assert_eq!(broken(&problem, work([6, 13])), [(ProblemRule::WeekendsMax, None, 2, 1)]);
    assert_eq!(broken(&problem, work([4, 7, 11])), []);
}

#[test]
fn rows_that_do_not_fit_the_problem_are_breaches_of_form() {
    let problem = problem();
    assert_eq!(broken(&problem, vec![FREE; 13]), [(ProblemRule::Form, None, 13, 14)]);
    let unknown = row(&[(3, Some(7))]);
    assert_eq!(broken(&problem, unknown), [(ProblemRule::Form, Some(3), 7, 2)]);
    let nobody = check_day_shifts(&problem, &DayShiftRows(Vec::new()));
    assert_eq!(nobody.breaches.len(), 1);
    assert_eq!((nobody.breaches[0].measured, nobody.breaches[0].limit), (0, 1));
}

fn costs(problem: &DayShiftProblem, row: Vec<Option<usize>>) -> Vec<(ProblemRule, i64, i64)> {
    let check = check_day_shifts(problem, &DayShiftRows(vec![row]));
    let paid: Vec<_> = check.costs.iter().map(|one| (one.rule, one.cost, one.times)).collect();
    assert_eq!(check.cost(), paid.iter().map(|one| one.1).sum::<i64>());
    paid.into_iter().filter(|one| one.1 > 0).collect()
}

#[test]
fn a_wish_that_is_refused_costs_its_weight() {
    let mut problem = problem();
    let wish = |day, kind, weight| DayShiftWish { person: 0, day, shift: 0, kind, weight };
    problem.wishes = vec![wish(2, WishKind::On, 3), wish(4, WishKind::Off, 5)];
    assert_eq!(costs(&problem, row(&[(2, EARLY), (4, LATE)])), []);
    assert_eq!(costs(&problem, row(&[(2, LATE), (4, FREE)])), [(ProblemRule::WishOn, 3, 1)]);
    let both = [(ProblemRule::WishOn, 3, 1), (ProblemRule::WishOff, 5, 1)];
    assert_eq!(costs(&problem, row(&[(4, EARLY)])), both);
}

#[test]
fn each_person_too_few_and_too_many_costs_its_weight() {
    let mut problem = problem();
    let cover = |day, people| DayShiftCover { day, shift: 0, people, under: 100, over: 7 };
    problem.cover = vec![cover(0, 3), cover(1, 0), cover(2, 1)];
    let under = (ProblemRule::Under, 200, 2);
    assert_eq!(costs(&problem, work([0, 2])), [under]);
    assert_eq!(costs(&problem, work([0, 1, 2])), [under, (ProblemRule::Over, 7, 1)]);
    assert_eq!(costs(&problem, row(&[(2, LATE)])), [(ProblemRule::Under, 400, 4)]);
}
