//! The simulator held against exact queues and against what it promises.
#![expect(clippy::unwrap_used, reason = "a fixture that cannot be built should fail the test")]

mod centre;
mod chance;
mod deferred;
mod degenerate;
mod erlang;
mod laws;
mod models;
#[expect(dead_code, reason = "the example `validity` uses more of it")]
mod oracle;
mod recomputed;
mod replay;
mod shifts;
mod studies;
mod threads;
mod validity;
