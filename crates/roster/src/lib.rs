//! Requirement and workforce to shifts and assignments; and the independent rule checker.
//!
//! [`build_roster`] always answers with a roster; [`check_roster`] says where it breaks a rule and [`coverage()`] where
//! it falls short. The checker shares no code with the search, so a fault of one does not hide in the other. What is
//! absent on purpose: prices of hours, and any measure of a person.

mod activity_shifts;
mod beside;
mod best_week;
mod bound;
mod breach_changes;
mod build;
mod burdens;
mod check;
mod clock;
mod config;
mod construct;
mod cover_weight;
mod coverage;
mod cycle;
mod day_shifts;
mod demand;
mod design;
mod error;
mod even;
mod excerpt;
mod explain;
mod lay;
mod lists;
mod moves;
mod nights;
mod notes;
mod pattern;
mod places;
mod problem;
mod problem_check;
mod row;
mod row_clash;
mod search;
mod session_runs;
mod sessions;
mod shifts;
mod start;
mod state;
mod suspended;
mod swap;
mod sweep;
mod task;
mod turn_back;
mod weekends;
mod weeks;
mod weights;

#[cfg(test)]
mod sample;

pub use activity_shifts::{ActivityAnswer, solve_activity_shifts};
pub use bound::coverage_programs;
pub use build::{
    RosterCost, RosterIncumbent, SolvedRoster, build_roster, solve_roster, watch_roster,
};
pub use check::{Published, check_changes, check_roster};
pub use config::{RosterConfig, RosterPace};
pub use coverage::{coverage, coverage_at};
pub use day_shifts::{DayShiftAnswer, DayShiftError, Incumbent, RosterEffort, solve_day_shifts};
pub use design::design_shifts;
pub use error::RosterError;
pub use explain::{ExplainConfig, Kept, Others, explain_day};
pub use lay::usual_pauses;
pub use problem_check::{check_activity_shifts, check_day_shifts};
pub use row_clash::row_clashes;
pub use sessions::{SessionTask, place_sessions};
pub use swap::{swap_effect, swapped};
pub use task::RosterTask;
