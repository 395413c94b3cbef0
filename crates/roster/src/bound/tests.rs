//! The floor lies under every roster, rises with more passes, and meets the optimum where that is known.

use organico_model::{Run, Seed};

use crate::build::solve_roster;
use crate::sample::{self, FIRST};
use crate::{RosterConfig, RosterCost, RosterTask};

fn solved(people: usize, peak: f64, passes: u32) -> (RosterCost, Option<i64>) {
    let centre = sample::centre(people);
    let requirement = sample::requirement(&sample::grid(FIRST, 14), "voice", peak);
    let config = RosterConfig { bound_passes: passes, ..RosterConfig::quick() };
    let run = Run::silent(Seed(1));
    let rules = sample::rules();
    let task = RosterTask::new(&requirement, &centre, &rules);
    let solved = solve_roster(&task, &config, &run).unwrap();
    (solved.cost, solved.bound)
}

#[test]
fn no_roster_costs_less_than_the_floor() {
    for (people, peak) in [(2, 3.0), (12, 5.0), (30, 9.0)] {
        let (cost, bound) = solved(people, peak, 40);
        assert!(bound.unwrap() <= cost.coverage, "{people} people: {bound:?} over {cost:?}");
    }
}

#[test]
fn more_passes_never_lower_the_floor_and_none_give_none() {
    let floors: Vec<i64> = [5, 20, 60].map(|passes| solved(30, 9.0, passes).1.unwrap()).to_vec();
    assert!(floors.is_sorted(), "{floors:?}");
    assert_eq!(solved(4, 2.0, 0).1, None);
}

#[test]
fn many_people_come_near_to_the_floor() {
    let (cost, bound) = solved(120, 36.0, 200);
    let gap = cost.coverage as f64 / bound.unwrap() as f64 - 1.0;
    assert!(gap < 0.1, "{gap}");
}
