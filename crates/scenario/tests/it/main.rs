//! The scenario crate from outside.

#![expect(clippy::unwrap_used, reason = "in a test a missing value is the failure")]

mod intraday;
mod measures;
mod multiskill;
mod table;
