//! Counted groups decide as people do, where all that tells people apart is their group.

use organico_routing::{Decision, Desk, Groups, Input, NOBODY, People, Policy};
use proptest::prelude::*;

use crate::policies::{GROUPS, any_policy_of_equals};

/// A desk of people and one of counted groups, side by side.
struct Pair {
    people: Desk<People>,
    groups: Desk<Groups>,
}

impl Pair {
    fn new(policy: &Policy) -> Self {
        let mut people = Desk::of_people(policy.clone(), &GROUPS);
        let mut groups = Desk::of_groups(policy.clone());
        for person in 0..GROUPS.len() as u32 {
            people.step(0.0, Input::Ready { person });
        }
        for group in 0..3 {
            let agents = GROUPS.iter().filter(|of| **of == group).count() as u32;
            groups.step(0.0, Input::Staffed { group, agents });
        }
        Self { people, groups }
    }

    /// Holds that both decide the same, and returns it as the people's desk put it.
    fn step(&mut self, now: f64, input: Input) -> Vec<Decision> {
        let of_groups = match input {
            Input::Ended { taker } => Input::Ended { taker: GROUPS[taker as usize] },
            other => other,
        };
        let decided = self.people.step(now, input).to_vec();
        let by_group = decided.iter().map(|decision| match *decision {
            Decision::Offer { contact, taker } => {
                Decision::Offer { contact, taker: GROUPS[taker as usize] }
            }
            other => other,
        });
        assert_eq!(by_group.collect::<Vec<_>>(), self.groups.step(now, of_groups));
        decided
    }
}

proptest! {
    #[test]
    fn counted_groups_decide_as_the_people_they_count(
        policy in any_policy_of_equals(),
        moves in prop::collection::vec((0u32..10, 0u32..3, 0u32..7, 0u32..40), 1..200),
    ) {
        let mut pair = Pair::new(&policy);
        let mut came: Vec<(u32, f64)> = Vec::new();
        let mut now = 0.0;
        for (what, kind, person, number) in moves {
            let contact = number % (came.len() as u32).max(1);
            let (of, since) = came.get(contact as usize).copied().unwrap_or((0, 0.0));
            let input = match what {
                0..=3 => {
                    came.push((kind, now));
                    let (contact, until) = (came.len() as u32 - 1, now + f64::from(number));
                    Input::Arrived { contact, kind, until, preferred: NOBODY }
                }
                4..=6 if pair.people.held(person) > 0 => Input::Ended { taker: person },
                7 => Input::Abandoned { contact, kind: of, since },
                8 if number == 0 => Input::Closed { kind },
                8 => Input::CallbackAccepted { contact, kind: of, since },
                _ => {
                    now += f64::from(number % 7);
                    Input::Tick
                }
            };
            pair.step(now, input);
        }
    }
}
