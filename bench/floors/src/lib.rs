//! Minimal event loops for two queues: what a program can reach that does nothing but these queues.
//!
//! They keep totals only: no intervals, no people, no policies, no confidence intervals. Each draws
//! a number when it is needed and throws it away, so two runs with other rules do not meet the same
//! contacts, as an engine must provide.

pub mod calendar;
pub mod chance;
pub mod multi;
pub mod queue;
pub mod single;
pub mod timing;
pub mod totals;

#[cfg(test)]
mod tests;
