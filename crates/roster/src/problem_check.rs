//! The independent checker of published problems: what a solution costs by rule, and where it breaks one.
//!
//! It reads a problem and a solution of `model` and shares no code with the searches, nor with the checker of a
//! centre's own rosters. A solution of any form is judged: what does not fit the problem is itself a breach. Every rule
//! is one function; each of the two files below has the only list of those of its problem.

mod activities;
mod day_shifts;

pub use activities::check_activity_shifts;
pub use day_shifts::check_day_shifts;
