//! Sums kept along the way are those counted anew, and undoing a move restores them.

use organico_model::{Purpose, Seed};
use proptest::prelude::*;

use super::*;
use crate::construct::construct;
use crate::moves::propose;
use crate::sample::{self, FIRST};

fn problem(people: usize, seats: u32) -> Problem {
    let mut centre = sample::centre(people);
    centre.sites[0].seats = seats;
    for person in centre.people.iter_mut().step_by(3) {
        let mail = organico_model::SkillId::new("mail");
        person.skills[0].skill = mail.clone();
        person.skills.push(sample::person(0).skills[0].clone());
    }
    let grid = sample::grid(FIRST, 14);
    let mut requirement = sample::requirement(&grid, "voice", 4.0);
    requirement.rows.extend(sample::requirement(&grid, "mail", 2.0).rows);
    sample::problem(&requirement, &centre)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(30))]

    #[test]
    fn undoing_a_move_restores_everything_and_the_kept_cost_is_the_true_one(
        people in 2_usize..9,
        seats in 2_u32..9,
        seed in 0_u64..1000,
    ) {
        let problem = problem(people, seats);
        let mut stream = Seed(seed).stream(Purpose::Roster, (0, 0));
        let mut state = State::empty(&problem);
        construct(&mut state, &mut stream);
        for _ in 0..200 {
            let Some(changes) = propose(&state, &mut stream) else { continue };
            let undo: Vec<Change> = changes
                .iter()
                .map(|c| Change { cell: state.cell(c.person, c.day), ..*c })
                .collect();
            let before = state.clone();
            if let Some(added) = state.attempt(&changes, i64::MAX) {
                prop_assert_eq!(state.cost(), before.cost() + added);
                prop_assert_eq!(state.cost(), state.cost_from_scratch());
                prop_assert_eq!(state.attempt(&undo, i64::MAX), Some(-added));
            }
            prop_assert_eq!(&state.cells, &before.cells);
            prop_assert_eq!(&state.cover, &before.cover);
            prop_assert_eq!(&state.taken, &before.taken);
            prop_assert_eq!(state.cost(), before.cost());
            prop_assert_eq!(state.attempt(&changes, i64::MIN), None);
            prop_assert_eq!(&state.cover, &before.cover);
            prop_assert_eq!(&state.taken, &before.taken);
            state.attempt(&changes, 1_000_000);
        }
    }
}
