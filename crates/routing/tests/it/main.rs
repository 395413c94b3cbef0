//! Random histories under random policies, watched by a bystander; and a recorded one, replayed.

#![expect(clippy::unwrap_used, reason = "a test that finds nothing to unwrap has failed")]

mod history;
mod ledger;
mod policies;
mod properties;
mod replay;
mod same_as_people;
