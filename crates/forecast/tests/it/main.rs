//! The forecast as its callers see it.
#![expect(clippy::unwrap_used, reason = "a helper of a test fails like the test")]

mod bad_input;
mod centre;
mod intraday;
mod made_up;
mod outlook;
mod real_calls;
mod series_of;
