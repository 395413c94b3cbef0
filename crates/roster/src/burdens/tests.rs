//! Burdens go to those who bore fewer, cost nothing by their number, and are kept exactly along the way.

use organico_model::{Ledger, LedgerRow, Purpose, Run, Seed};
use proptest::prelude::*;

use super::*;
use crate::construct::construct;
use crate::moves::propose;
use crate::sample::{self, FIRST};
use crate::state::State;
use crate::{RosterConfig, RosterTask, SolvedRoster, solve_roster};

/// A centre in which everybody but the first two of each kind of contract has borne so many late shifts.
fn carrying(people: usize, late: u32) -> Centre {
    let mut centre = sample::centre(people);
    let row = |index: usize| LedgerRow {
        late: if index < 4 { 0 } else { late },
        ..LedgerRow::empty(sample::person(index).id, FIRST.yesterday().unwrap())
    };
    centre.ledger = Ledger { rows: (0..people).map(row).collect() };
    // Everybody without an agreement, so that refused wishes do not come into it.
    centre.people.iter_mut().for_each(|person| person.remote = None);
    centre
}

fn solve(centre: &Centre, fairness_weight: i64) -> SolvedRoster {
    let requirement = sample::requirement(&sample::grid(FIRST, 28), "voice", 6.0);
    let rules = sample::rules();
    let config = RosterConfig { fairness_weight, ..RosterConfig::quick() };
    let task = RosterTask::new(&requirement, centre, &rules);
    solve_roster(&task, &config, &Run::silent(Seed(3))).unwrap()
}

/// Late shifts of each person of 20 hours.
fn late(centre: &Centre, solved: &SolvedRoster) -> Vec<usize> {
    let defined = FairnessRules::of(&sample::rules()).unwrap();
    let of = |id: &AgentId| {
        let own = solved.roster.shifts.iter().filter(|shift| shift.person == *id);
        own.filter(|shift| defined.is_late(shift, &centre.zone)).count()
    };
    centre.people.iter().step_by(2).map(|person| of(&person.id)).collect()
}

#[test]
fn who_has_borne_less_gets_more_late_shifts_and_the_rest_is_even() {
    let centre = carrying(16, 5);
    let counts = late(&centre, &solve(&centre, 2_000_000));
    let (few, many) = counts.split_at(2);
    assert!(few.iter().min() > many.iter().max(), "{counts:?}");
    let apart =
        |counts: &[usize]| counts.iter().max().unwrap().abs_diff(*counts.iter().min().unwrap());
    let free = late(&centre, &solve(&centre, 0));
    assert!(apart(many) < apart(&free[2..]), "{counts:?} against {free:?}");
}

#[test]
fn without_a_ledger_sharing_costs_no_coverage() {
    let mut centre = carrying(8, 5);
    centre.ledger = Ledger::default();
    let (fair, free) = (solve(&centre, 2_000_000), solve(&centre, 0));
    assert_eq!((fair.cost.fairness, fair.cost.coverage), (0, free.cost.coverage));
    assert_ne!(fair.roster, free.roster);
}

#[test]
fn who_has_no_row_is_taken_at_the_mean_of_comparable_people() {
    let mut centre = carrying(12, 6);
    centre.ledger.rows.retain(|row| row.person != sample::person(10).id);
    let problem =
        sample::problem(&sample::requirement(&sample::grid(FIRST, 7), "voice", 3.0), &centre);
    let burdens = Burdens::new(&problem, &centre, &sample::rules(), 1);
    // Of the others of 20 hours, two carry nothing and three carry six.
    assert_eq!(
        burdens.carried.iter().step_by(2).map(|c| c[0]).collect::<Vec<_>>(),
        [0, 0, 6, 6, 6, 4]
    );
}

#[test]
fn rows_that_reach_into_the_roster_are_not_carried() {
    let mut centre = carrying(12, 6);
    centre.ledger.rows.iter_mut().for_each(|row| row.until = FIRST);
    let problem =
        sample::problem(&sample::requirement(&sample::grid(FIRST, 7), "voice", 3.0), &centre);
    let burdens = Burdens::new(&problem, &centre, &sample::rules(), 1);
    assert!(burdens.carried.iter().all(|counts| *counts == [0; 5]));
}

#[test]
fn how_much_of_a_burden_there_is_costs_nothing() {
    let burdens = Burdens { weight: 10, ..Burdens::default() };
    for each in [0, 3, 10_000] {
        assert_eq!(burdens.spread((5 * each, 5 * each * each), 5), 0);
    }
    // Counts of 1 and 3 lie one from their mean of 2 each.
    assert_eq!(burdens.spread((4, 10), 2), 20);
}

#[test]
fn who_stands_at_the_mean_pays_nothing_for_a_late_shift_and_who_stands_above_it_does() {
    let centre = carrying(8, 6);
    let requirement = sample::requirement(&sample::grid(FIRST, 14), "voice", 4.0);
    let problem = sample::problem(&requirement, &centre);
    let burdens = Burdens::new(&problem, &centre, &sample::rules(), 100);
    let state = State::empty(&problem);
    let late = problem.grammar.options.iter().rposition(|option| option.start == 1080).unwrap();
    let work = Work { option: late as u32, layout: 0, home: false };
    let borne = burdens.borne(&problem, state.row(0));
    // Of the four of 20 hours, two carry nothing and two carry six: three away from the mean each.
    let price = |person| burdens.price(&problem, &borne, (person, 0), work);
    assert_eq!([0, 2, 4, 6].map(price), [-600, -600, 600, 600]);
}

#[test]
fn who_cannot_work_late_is_not_compared_with_those_who_can() {
    let mut centre = carrying(8, 6);
    centre.people[2].availability.iter_mut().for_each(|entry| entry.span.to = 1000);
    let requirement = sample::requirement(&sample::grid(FIRST, 7), "voice", 4.0);
    let problem = sample::problem(&requirement, &centre);
    let burdens = Burdens::new(&problem, &centre, &sample::rules(), 100);
    let groups: Vec<[usize; 5]> = burdens.group_of.iter().step_by(2).copied().collect();
    assert_eq!([groups[0][0] == groups[2][0], groups[0][0] == groups[1][0]], [true, false]);
    assert_eq!(groups[0][1], groups[1][1], "weekends are for both");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(20))]

    #[test]
    fn the_kept_cost_of_burdens_is_the_true_one(
        people in 2_usize..12,
        late in 0_u32..9,
        seed in 0_u64..1000,
    ) {
        let centre = carrying(people, late);
        let requirement = sample::requirement(&sample::grid(FIRST, 14), "voice", 4.0);
        let problem = sample::problem(&requirement, &centre);
        let mut stream = Seed(seed).stream(Purpose::Roster, (0, 0));
        let mut state = State::empty(&problem);
        construct(&mut state, &mut stream);
        prop_assert!(people < 4 || late == 0 || state.fairness_cost() > 0);
        for _ in 0..300 {
            let Some(changes) = propose(&state, &mut stream) else { continue };
            state.attempt(&changes, 1_000_000);
            prop_assert_eq!(state.cost(), state.cost_from_scratch());
        }
    }
}
