//! The staffing formulas against published and high-precision references, and their laws.

#![expect(clippy::unwrap_used, reason = "a test that finds nothing to unwrap has failed")]

mod laws;
mod measured;
mod reference;
mod time_varying;
