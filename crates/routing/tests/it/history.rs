//! Random histories: what happens at a desk of people, the impossible included.

use organico_routing::{Decision, Desk, Input, NOBODY, Policy};
use proptest::prelude::*;

use crate::ledger::Ledger;
use crate::policies::GROUPS;

/// One step of a history; `nth` picks one of those that are there.
#[derive(Debug, Clone)]
pub(crate) enum Move {
    Arrive { kind: u32, patience: u32, preferred: Option<u32> },
    End { person: u32 },
    Return { person: u32 },
    Ready { person: u32 },
    Away { person: u32 },
    Break { person: u32, ahead: u32 },
    Close { kind: u32 },
    Wait { seconds: u32 },
    Abandon { nth: usize },
    Accept { nth: usize },
    Decline { nth: usize },
    AcceptCallback { nth: usize },
    Widen { nth: usize },
    Again,
    Garbage(Input),
}

fn any_garbage() -> impl Strategy<Value = Input> {
    let id = prop_oneof![Just(u32::MAX), 5_000u32..5_003];
    let taker = prop_oneof![Just(u32::MAX), 7u32..9];
    (0usize..11, id, taker, any::<f64>()).prop_map(|(which, contact, taker, at)| {
        let (since, until, preferred) = (at, at, taker);
        match which {
            0 => Input::Arrived { contact, kind: 3, until, preferred },
            1 => Input::Arrived { contact: u32::MAX, kind: 0, until, preferred },
            2 => Input::Abandoned { contact, kind: taker % 4, since },
            3 => Input::Returned { contact: u32::MAX, kind: 1, since, until },
            4 => Input::CallbackAccepted { contact, kind: taker % 4, since },
            5 => Input::Accepted { contact },
            6 => Input::Declined { contact },
            7 => Input::Ended { taker },
            8 => Input::Staffed { group: taker % 4, agents: contact },
            9 => Input::Ready { person: taker },
            _ => Input::Break { person: taker, at },
        }
    })
}

pub(crate) fn any_move() -> impl Strategy<Value = Move> {
    let preferred = proptest::option::weighted(0.25, 0u32..8);
    let arrival = (0u32..3, 0u32..40, preferred);
    prop_oneof![
        12 => arrival.prop_map(|(kind, patience, preferred)| {
            Move::Arrive { kind, patience, preferred }
        }),
        10 => (0u32..7).prop_map(|person| Move::End { person }),
        1 => (0u32..7).prop_map(|person| Move::Return { person }),
        4 => (0u32..7).prop_map(|person| Move::Ready { person }),
        2 => (0u32..7).prop_map(|person| Move::Away { person }),
        2 => (0u32..7, 0u32..30).prop_map(|(person, ahead)| Move::Break { person, ahead }),
        1 => (0u32..3).prop_map(|kind| Move::Close { kind }),
        8 => (1u32..10).prop_map(|seconds| Move::Wait { seconds }),
        2 => (0usize..9).prop_map(|nth| Move::Abandon { nth }),
        5 => (0usize..9).prop_map(|nth| Move::Accept { nth }),
        2 => (0usize..9).prop_map(|nth| Move::Decline { nth }),
        2 => (0usize..9).prop_map(|nth| Move::AcceptCallback { nth }),
        1 => (0usize..9).prop_map(|nth| Move::Widen { nth }),
        2 => Just(Move::Again),
        2 => any_garbage().prop_map(Move::Garbage),
    ]
}

/// Lives a history under the eyes of a bystander, and returns all that was decided.
pub(crate) fn live(policy: &Policy, moves: &[Move]) -> Vec<Decision> {
    let mut desk = Desk::of_people(policy.clone(), &GROUPS);
    let mut ledger = Ledger::new(policy);
    let (mut now, mut contacts, mut last) = (0.0, 0, Input::Tick);
    let mut log = Vec::new();
    for step in moves {
        if let Move::Wait { seconds } = step {
            now += f64::from(*seconds);
        }
        for input in ledger.inputs_of(step, now, &mut contacts, last) {
            let decisions = desk.step(now, input);
            ledger.see(now, input, decisions);
            log.extend_from_slice(decisions);
            last = input;
        }
        ledger.check_desk(&desk);
    }
    log
}

impl Ledger<'_> {
    /// Returns what a move means as things stand.
    pub(crate) fn inputs_of(
        &self,
        step: &Move,
        now: f64,
        contacts: &mut u32,
        last: Input,
    ) -> Vec<Input> {
        match *step {
            Move::Arrive { kind, patience, preferred } => {
                *contacts += 1;
                let (contact, until) = (*contacts, now + f64::from(patience));
                let preferred = preferred.unwrap_or(NOBODY);
                vec![Input::Arrived { contact, kind, until, preferred }]
            }
            Move::End { person } => vec![Input::Ended { taker: person }],
            Move::Return { person } => self.sent_back(person),
            Move::Ready { person } => vec![Input::Ready { person }],
            Move::Away { person } => vec![Input::Away { person }],
            Move::Break { person, ahead } => {
                vec![Input::Break { person, at: now + f64::from(ahead) }]
            }
            Move::Close { kind } => vec![Input::Closed { kind }],
            Move::Wait { .. } => vec![Input::Tick],
            Move::Again => match last {
                // Whose offers never ring keeps to one arrival a contact.
                Input::Arrived { .. } if !self.rings() => vec![],
                input => vec![input],
            },
            Move::Garbage(input) => vec![input],
            Move::Abandon { nth } => {
                self.nth_open(nth, |contact, kind, since| Input::Abandoned { contact, kind, since })
            }
            Move::Widen { nth } => {
                self.nth_open(nth, |contact, kind, _| Input::Widened { contact, kind })
            }
            Move::Accept { nth } => self.nth_ringing(nth, |contact| Input::Accepted { contact }),
            Move::Decline { nth } => self.nth_ringing(nth, |contact| Input::Declined { contact }),
            Move::AcceptCallback { nth } => self.nth_offered_back(nth),
        }
    }
}
