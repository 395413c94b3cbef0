//! Training, meetings and coaching, placed into the shifts of a roster where coverage suffers least.
//!
//! A roster comes in and the same roster goes out, with paid pauses: no shift is moved. The cost is the one that the
//! search for a roster makes small, of people missing and left over by skill and interval. Groups come first and long
//! sessions before short ones; then each is placed anew while that gains. Nothing is drawn by chance.

mod call;
mod choice;
mod cover;
mod kept;
mod parts;
mod place;
mod room;
mod told;

#[cfg(test)]
mod tests;

use organico_model::{
    Centre, LockedDay, Requirement, RequirementLevel, Roster, Session, SessionPlan,
};

use call::calls;
use choice::Choice;
use place::Placing;
use room::Room;

/// What [`place_sessions`] is asked for.
#[derive(Debug, Clone, Copy)]
pub struct SessionTask<'a> {
    /// The roster into whose shifts the sessions go.
    pub roster: &'a Roster,
    /// The sessions.
    pub sessions: &'a [Session],
    /// The people needed.
    pub requirement: &'a Requirement,
    /// Which of its numbers the roster is made for.
    pub level: RequirementLevel,
    /// The people there are.
    pub centre: &'a Centre,
    /// Days of people that stay as they are; sessions that they have already count as held.
    pub locked: &'a [LockedDay],
}

/// Returns the roster with the sessions in its shifts, and how each was placed.
///
/// A session lies within one shift and overlaps no other pause; training that is too long for any stretch between the
/// pauses goes on after them, in parts of half an hour or more. It starts on the grid of the requirement, and keeps its days
/// and hours, its share of people present and its places at once. Several times of one session are on different days
/// of a person. What finds no place is told with its reason, never squeezed in.
#[must_use]
pub fn place_sessions(task: &SessionTask<'_>) -> (Roster, SessionPlan) {
    let room = Room::new(task);
    let calls = calls(task, &room);
    let empty = Placing::new(task, &room, &calls);
    let plain = empty.clone().all_placed(Choice::Plain);
    let best = empty.clone().all_placed(Choice::Cheapest).improved();
    // A greedy order can end up worse than plain times; then those are what is improved.
    let best = if plain.merit() < best.merit() { plain.clone().improved() } else { best };
    (best.roster(), told::session_plan(&best, [&empty, &plain]))
}
