//! One day of a study told event by event, so that a person can follow it.

use organico_model::{Run, Study};

use super::study_model;
use crate::SimulationError;
use crate::model::StaffModel;
use crate::simulator::Simulator;
use crate::watch::{Seen, Watch};

/// The most lines of a trace: nobody reads more, and they take about 5 MB.
pub const TRACE_LINES_MAX: usize = 100_000;

/// Something that happened in a day.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct TraceLine {
    /// Seconds from the start of the day.
    pub at_seconds: f64,
    /// What happened.
    pub event: TraceEvent,
}

/// A contact: its type and its number among those of its type, from 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TraceContact {
    /// The index of the type.
    pub contact_type: usize,
    /// The number.
    pub number: u32,
}

/// Who takes contacts: a person of a group, or somebody of a group that is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TraceTaker {
    /// The index of the group.
    pub group: usize,
    /// The number of the person in the group, from 1; nothing where the group is counted.
    pub person: Option<u32>,
}

/// Why a contact has to wait.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WaitReason {
    /// Nobody is on duty who may take it.
    Nobody,
    /// Everyone who may take it is busy.
    AllBusy,
    /// Someone is idle but kept in reserve, about to leave, or comes in only after a longer wait.
    HeldBack,
}

impl WaitReason {
    fn of(reason: organico_routing::WaitReason) -> Self {
        match reason {
            organico_routing::WaitReason::Nobody => Self::Nobody,
            organico_routing::WaitReason::AllBusy => Self::AllBusy,
            organico_routing::WaitReason::HeldBack => Self::HeldBack,
        }
    }
}

/// What happened.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum TraceEvent {
    /// A contact came.
    Came(TraceContact),
    /// It has to wait, and why.
    Waits(TraceContact, WaitReason),
    /// Somebody answers, after so many seconds.
    Answered(TraceContact, TraceTaker, f64),
    /// It is finished.
    Ended(TraceContact, TraceTaker),
    /// It left without an answer, after so many seconds.
    Left(TraceContact, f64),
    /// It found the line full.
    Blocked(TraceContact),
    /// More groups may take it.
    Widened(TraceContact),
    /// It accepted to be called back.
    CallsBack(TraceContact),
    /// It went back to its queue.
    Returned(TraceContact),
    /// A machine resolved a contact of this type.
    Contained(usize),
    /// A person can take contacts.
    Ready(TraceTaker),
    /// A person takes no more contacts.
    Away(TraceTaker),
    /// So many people of a counted group are on duty.
    Staffed(usize, u32),
    /// More happened than is told: the last line of a trace that is too long.
    Cut,
}

/// Returns what happens in the first day of a study, in order of time, at most [`TRACE_LINES_MAX`] lines.
///
/// It is the first of the days that [`super::simulate_study`] lives with the same seed.
///
/// # Errors
/// As [`super::simulate_study`].
pub fn trace_study(study: &Study, run: &Run) -> Result<Vec<TraceLine>, SimulationError> {
    let simulator = Simulator::new(study_model(study)?)?;
    let listener = Listener { takers: takers(&simulator), lines: Vec::new(), cut: None };
    let (_, listener) = simulator.live(0, run, listener)?;
    let mut lines = listener.lines;
    // Who left a queue is noticed when somebody looks at it, which is later.
    lines.sort_by(|a, b| a.at_seconds.total_cmp(&b.at_seconds));
    lines.extend(listener.cut.map(|at_seconds| TraceLine { at_seconds, event: TraceEvent::Cut }));
    Ok(lines)
}

/// Returns how each taker of the engine is named.
fn takers(simulator: &Simulator) -> Vec<TraceTaker> {
    let counted = matches!(simulator.model.staff, StaffModel::Groups { .. });
    let mut numbers = vec![0; simulator.groups];
    let taker = |&group: &u32| {
        let number = &mut numbers[group as usize];
        *number += 1;
        TraceTaker { group: group as usize, person: (!counted).then_some(*number) }
    };
    simulator.group_of.iter().map(taker).collect()
}

/// Writes down what it sees.
struct Listener {
    takers: Vec<TraceTaker>,
    lines: Vec<TraceLine>,
    /// When it stopped to write.
    cut: Option<f64>,
}

impl Watch for Listener {
    const LISTENS: bool = true;

    fn see(&mut self, now: f64, seen: Seen) {
        if self.lines.len() + 1 < TRACE_LINES_MAX {
            let event = self.event(seen);
            self.lines.push(TraceLine { at_seconds: now, event });
        } else if self.cut.is_none() {
            self.cut = Some(now);
        }
    }
}

impl Listener {
    fn event(&self, seen: Seen) -> TraceEvent {
        let contact = |kind: u32, number| TraceContact { contact_type: kind as usize, number };
        let taker = |taker: u32| self.takers[taker as usize];
        match seen {
            Seen::Came { kind, number } => TraceEvent::Came(contact(kind, number)),
            Seen::Waits { kind, number, reason } => {
                TraceEvent::Waits(contact(kind, number), WaitReason::of(reason))
            }
            Seen::Answered { kind, number, taker: by, wait } => {
                TraceEvent::Answered(contact(kind, number), taker(by), wait)
            }
            Seen::Ended { kind, number, taker: by } => {
                TraceEvent::Ended(contact(kind, number), taker(by))
            }
            Seen::Left { kind, number, wait } => TraceEvent::Left(contact(kind, number), wait),
            Seen::Blocked { kind, number } => TraceEvent::Blocked(contact(kind, number)),
            Seen::Widened { kind, number } => TraceEvent::Widened(contact(kind, number)),
            Seen::CallsBack { kind, number } => TraceEvent::CallsBack(contact(kind, number)),
            Seen::Returned { kind, number } => TraceEvent::Returned(contact(kind, number)),
            Seen::Contained { kind } => TraceEvent::Contained(kind as usize),
            Seen::Ready { person } => TraceEvent::Ready(taker(person)),
            Seen::Away { person } => TraceEvent::Away(taker(person)),
            Seen::Staffed { group, agents } => TraceEvent::Staffed(group as usize, agents),
        }
    }
}
