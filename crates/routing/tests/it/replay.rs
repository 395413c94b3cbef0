//! A recorded morning, replayed: a change of routing shows as a difference of `replay/morning.txt`.
//!
//! To record anew, run the test, look at the difference between the file it names and ours, and put the new one in the
//! place of ours if the change is meant. `recorded_anew` makes a new morning of other inputs.

use std::path::Path;

use organico_routing::{
    AgentOrder, Desk, DeskRule, Input, NOBODY, People, Place, Policy, Recording, Taker, TypeRule,
};

use crate::history::Move;
use crate::ledger::Ledger;
use crate::policies::GROUPS;

const RECORDED: &str = include_str!("replay/morning.txt");

/// Returns the policy of the recorded morning: calls, chats for up to two at once, and mail.
fn policy() -> Policy {
    let taker = |group, tier, after_seconds| Taker { tier, after_seconds, ..Taker::first(group) };
    let calls = TypeRule {
        line_cap: Some(3),
        preferred_seconds: 20.0,
        callback_over_seconds: Some(15.0),
        mean_seconds: 60.0,
        ..TypeRule::plain(vec![taker(0, 0, 0.0), taker(1, 1, 15.0), taker(2, 2, 40.0)])
    };
    let flexible = Taker { rank: 1, reserve: 1, ..taker(1, 0, 0.0) };
    let chats = TypeRule {
        concurrency: 2,
        ageing_seconds: Some(60.0),
        ..TypeRule::plain(vec![flexible, taker(2, 0, 0.0)])
    };
    let mail = TypeRule {
        deferred: true,
        reserve: 1,
        ..TypeRule::plain(vec![taker(0, 0, 0.0), taker(1, 1, 0.0)])
    };
    let desk = DeskRule {
        order: AgentOrder::LongestIdle,
        guard_seconds: 30.0,
        ring_seconds: Some(12.0),
        announces: true,
    };
    let places = [Place::Site(0), Place::Site(1), Place::Home];
    Policy::new(vec![calls, chats, mail], &places, desk).unwrap()
}

/// Numbers in a fixed order that looks like none.
struct Chance(u64);

impl Chance {
    fn below(&mut self, limit: u32) -> u32 {
        self.0 =
            self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        ((self.0 >> 33) % u64::from(limit)) as u32
    }
}

/// Returns what happens next: most offers are accepted at once, and whoever comes back knows of the next pause.
fn next_moves(chance: &mut Chance) -> Vec<Move> {
    let (person, nth) = (chance.below(GROUPS.len() as u32), chance.below(3) as usize);
    let answered = if chance.below(6) > 0 { Move::Accept { nth: 0 } } else { Move::Again };
    match chance.below(32) {
        0..=9 => {
            let preferred = (chance.below(4) == 0).then_some(person);
            let patience = 20 + chance.below(160);
            vec![Move::Arrive { kind: chance.below(3), patience, preferred }, answered]
        }
        10..=16 => vec![Move::End { person }, answered],
        17 => vec![Move::Decline { nth }],
        18 => vec![Move::Abandon { nth }],
        19..=20 => {
            let ahead = 60 + chance.below(600);
            vec![Move::Break { person, ahead }, Move::Ready { person }, answered]
        }
        21 => vec![Move::Away { person }],
        22 => vec![Move::Return { person }],
        23 => vec![Move::AcceptCallback { nth }],
        _ => vec![Move::Wait { seconds: 1 + chance.below(9) }, answered],
    }
}

/// Records a morning of made-up inputs.
fn recorded_anew() -> Recording {
    let policy = policy();
    let mut desk: Desk<People> = Desk::of_people(policy.clone(), &GROUPS);
    let mut ledger = Ledger::new(&policy);
    let mut recording = Recording::new();
    let mut chance = Chance(2026);
    let (mut now, mut contacts, mut last) = (0.0, 0, Input::Tick);
    let start = (0..GROUPS.len() as u32).map(|person| Move::Ready { person });
    let moves: Vec<Move> = start.chain((0..250).flat_map(|_| next_moves(&mut chance))).collect();
    for step in &moves {
        if let Move::Wait { seconds } = step {
            now += f64::from(*seconds);
        }
        for input in ledger.inputs_of(step, now, &mut contacts, last) {
            let decisions = desk.step(now, input);
            ledger.see(now, input, decisions);
            recording.note(now, input, decisions);
            last = input;
        }
    }
    recording
}

/// Writes what was decided now beside the build, and says where it differs from what was recorded.
fn hold_against_recorded(now: &str) {
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join("morning.txt");
    std::fs::write(&path, now).unwrap();
    for ((recorded, found), number) in RECORDED.lines().zip(now.lines()).zip(1..) {
        assert_eq!(recorded, found, "line {number}; all of it is in {}", path.display());
    }
    assert_eq!(RECORDED.lines().count(), now.lines().count(), "all of it is in {}", path.display());
}

#[test]
fn a_recorded_run_replays_to_identical_decisions() {
    let mut desk = Desk::of_people(policy(), &GROUPS);
    let again = Recording::replay(RECORDED, &mut desk).unwrap();
    hold_against_recorded(again.as_str());
}

#[test]
fn the_recorded_morning_has_every_kind_of_decision() {
    let words = ["offer", "revoke", "overflow", "announce", "callback", "leave", "block"];
    for word in words {
        let decided = RECORDED.lines().filter_map(|line| line.split_once("-> "));
        let mut all = decided.flat_map(|(_, decisions)| decisions.split("; "));
        assert!(all.any(|decision| decision.starts_with(word)), "{word}");
    }
}

#[test]
fn made_up_inputs_are_recorded_and_replayed_alike() {
    let recording = recorded_anew();
    let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join("morning-anew.txt");
    std::fs::write(path, recording.as_str()).unwrap();
    let mut desk = Desk::of_people(policy(), &GROUPS);
    assert_eq!(Recording::replay(recording.as_str(), &mut desk).as_ref(), Ok(&recording));
}

#[test]
fn every_input_is_read_as_it_was_written() {
    let (contact, kind, since, until, person) = (3, 1, 0.25, f64::INFINITY, 2);
    let inputs = [
        Input::Arrived { contact, kind, until: 12.5, preferred: NOBODY },
        Input::Arrived { contact, kind, until, preferred: 4 },
        Input::Abandoned { contact, kind, since },
        Input::Returned { contact, kind, since, until },
        Input::CallbackAccepted { contact, kind, since },
        Input::Accepted { contact },
        Input::Declined { contact },
        Input::Ended { taker: person },
        Input::Ready { person },
        Input::Away { person },
        Input::Break { person, at: 0.1 },
        Input::Staffed { group: 0, agents: 5 },
        Input::Widened { contact, kind },
        Input::Closed { kind },
        Input::Tick,
    ];
    let mut written = Recording::new();
    let mut desk = Desk::of_people(policy(), &GROUPS);
    for input in inputs {
        let decisions = desk.step(1.5, input).to_vec();
        written.note(1.5, input, &decisions);
    }
    let mut again = Desk::of_people(policy(), &GROUPS);
    assert_eq!(Recording::replay(written.as_str(), &mut again).as_ref(), Ok(&written));
}

#[test]
fn a_line_that_is_no_input_is_named() {
    let mut desk = Desk::of_people(policy(), &GROUPS);
    assert_eq!(Recording::replay("# remark\n0 ready 1\n5 arrived 3 type\n", &mut desk), Err(3));
}
