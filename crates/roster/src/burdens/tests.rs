//! Burdens go to those who bore fewer, cost nothing by their number, and are kept exactly along the way.

use organico_model::{Ledger, LedgerRow, Purpose, Run, Seed};
use proptest::prelude::*;

use super::*;
use crate::construct::construct;
use crate::moves::propose;
use crate::sample::{self, FIRST};
use crate::start::Given;
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
    assert!(many.iter().max().unwrap() - many.iter().min().unwrap() <= 2, "{counts:?}");
    let free = late(&centre, &solve(&centre, 0));
    assert!(free.iter().max().unwrap() - free.iter().min().unwrap() > 2, "{free:?}");
}

#[test]
fn without_a_ledger_nothing_is_shared_out() {
    let mut centre = carrying(8, 5);
    centre.ledger = Ledger::default();
    let (fair, free) = (solve(&centre, 2_000_000), solve(&centre, 0));
    assert_eq!((fair.cost.fairness, fair.roster), (0, free.roster));
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

proptest! {
    #![proptest_config(ProptestConfig::with_cases(20))]

    #[test]
    fn the_kept_cost_is_the_true_one_and_a_price_is_what_the_shift_then_costs(
        people in 2_usize..12,
        late in 0_u32..9,
        seed in 0_u64..1000,
    ) {
        let centre = carrying(people, late);
        let requirement = sample::requirement(&sample::grid(FIRST, 14), "voice", 4.0);
        let rules = sample::rules();
        let task = RosterTask::new(&requirement, &centre, &rules);
        let config = RosterConfig { fairness_weight: 700_000, ..RosterConfig::quick() };
        let problem = Problem::new(&task, &config, &Given::new(&task)).unwrap();
        let mut stream = Seed(seed).stream(Purpose::Roster, (0, 0));
        let mut state = State::empty(&problem);
        construct(&mut state, &mut stream);
        for _ in 0..300 {
            let Some(changes) = propose(&state, &mut stream) else { continue };
            if let ([change], true) = (&changes[..], state.fairness_cost() >= 0) {
                let at = (change.person, change.day);
                let clear = crate::state::Change { cell: None, ..*change };
                if state.attempt(&[clear], i64::MAX).is_some() {
                    let price = change.cell.map_or(0, |work| state.burden_price(at, work));
                    let before = state.fairness_cost();
                    if state.attempt(&changes, i64::MAX).is_some() {
                        prop_assert_eq!(state.fairness_cost() - before, price);
                    }
                }
            } else {
                state.attempt(&changes, 1_000_000);
            }
            prop_assert_eq!(state.cost(), state.cost_from_scratch());
        }
    }
}
