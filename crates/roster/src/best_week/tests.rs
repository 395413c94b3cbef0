//! A rewritten week keeps hours and rules, never costs more at temperature 0, and is the best there is.

use organico_model::{ContractKind, Purpose, Seed};
use proptest::prelude::*;

use super::*;
use crate::construct::construct;
use crate::problem::Problem;
use crate::row::Work;
use crate::sample::{self, FIRST};

fn problem(people: usize, seats: u32, days: u32) -> Problem {
    let mut centre = sample::centre(people);
    centre.sites[0].seats = seats;
    for person in centre.people.iter_mut().step_by(5) {
        person.contract.kind = ContractKind::VerticalPartTime;
        person.contract.minutes_a_week = 1200;
    }
    let requirement = sample::requirement(&sample::grid(FIRST, days), "voice", 4.0);
    sample::problem(&requirement, &centre)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn a_rewritten_week_keeps_its_hours_and_never_costs_more_unless_it_is_warm(
        people in 1_usize..9,
        seats in 1_u32..9,
        warm in any::<bool>(),
        seed in 0_u64..1000,
    ) {
        let problem = problem(people, seats, 21);
        let mut stream = Seed(seed).stream(Purpose::Roster, (0, 0));
        let mut state = State::empty(&problem);
        construct(&mut state, &mut stream);
        for (person, week) in (0..people).flat_map(|person| (0..3).map(move |week| (person, week))) {
            let (cost, worked) = (state.cost(), state.worked(person, week));
            rewrite_week(&mut state, &mut stream, (person, week), if warm { 1e6 } else { 0.0 });
            prop_assert_eq!(state.cost(), state.cost_from_scratch());
            prop_assert!(state.worked(person, week).0 >= worked.0);
            // The sums of the table are single precision, and hours that were owed may have been placed besides.
            let slack = 10 + cost / 100_000;
            prop_assert!(warm || state.worked(person, week) != worked || state.cost() <= cost + slack);
        }
    }
}

/// The least cost of any week of a person with two days, by trying all of them.
fn least_of_two_days(state: &mut State, person: usize) -> i64 {
    let problem = state.problem;
    let class = problem.people[person].class;
    let mut least = i64::MAX;
    let works = |day: usize| {
        let mut works = Vec::new();
        for option in problem.paid_list(class, day, 240) {
            let shape = problem.grammar.options[*option as usize].shapes[0] as usize;
            for layout in 0..problem.grammar.shapes[shape].layouts.len() as u16 {
                works.push(Work { option: *option, layout, home: false });
            }
        }
        works
    };
    for (first, second) in (0..7).flat_map(|a| (a + 1..7).map(move |b| (a, b))) {
        for (one, other) in works(first)
            .iter()
            .flat_map(|one| works(second).into_iter().map(move |two| (*one, two)))
        {
            let changes = [(first, one), (second, other)].map(|(day, work)| Change {
                person,
                day,
                cell: Some(work),
            });
            if let Some(added) = state.attempt(&changes, i64::MAX) {
                least = least.min(state.cost());
                let undo = changes.map(|change| Change { cell: None, ..change });
                assert_eq!(state.attempt(&undo, i64::MAX), Some(-added));
            }
        }
    }
    least
}

#[test]
fn the_week_of_somebody_with_two_days_is_the_best_of_all() {
    let mut centre = sample::centre(4);
    centre.shifts[0].start_step = 60;
    centre.people[0].remote = None;
    centre.people[0].contract.kind = ContractKind::HorizontalPartTime;
    centre.people[0].contract.minutes_a_week = 480;
    centre.shifts.pop();
    let requirement = sample::requirement(&sample::grid(FIRST, 7), "voice", 3.0);
    let problem = sample::problem(&requirement, &centre);
    assert_eq!(problem.people[0].owed, [[240, 240]]);
    let mut stream = Seed(4).stream(Purpose::Roster, (0, 0));
    let mut state = State::empty(&problem);
    construct(&mut state, &mut stream);
    assert!(rewrite_week(&mut state, &mut stream, (0, 0), 0.0));
    let cost = state.cost();
    let clear: Vec<Change> = (0..7).map(|day| Change { person: 0, day, cell: None }).collect();
    state.attempt(&clear, i64::MAX).unwrap();
    let least = least_of_two_days(&mut state, 0);
    assert!((cost - least).abs() <= 10, "{cost} instead of {least}");
}
