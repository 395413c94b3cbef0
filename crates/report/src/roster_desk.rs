//! The roster desk as lines of a terminal: what a swap does, and why a shift stands.
//!
//! Nothing is decided here: everything comes from a finished value of the model, names from the centre. People appear by
//! pseudonym, and only those whom the question names.

mod reason;
mod solved;
mod swap;
mod words;

pub use reason::reason_of_day_text;
pub use solved::{SolvedCentre, clash_text, solved_centre_text};
pub use swap::swap_text;
