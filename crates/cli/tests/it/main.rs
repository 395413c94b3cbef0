//! The command line from outside: the wires are connected, in both languages.

#![expect(
    clippy::unwrap_used,
    clippy::print_stdout,
    reason = "tests say what they measured, and a missing value ends them"
)]

mod as_is;
mod book;
mod broken_centres;
mod bundle;
mod calendar;
mod case_plans;
mod cases;
mod examples;
mod export;
mod fairness;
mod intraday;
mod measure;
mod move_in;
mod no_names;
mod plan;
mod planner;
mod real_input;
mod register;
mod roster_design;
mod roster_desk;
mod rosters;
mod rules;
mod safeguard;
mod safeguard_parties;
mod scenario;
mod sessions;
mod simulate;
mod staff;
mod staff_import;
mod stopped;
mod support;
mod survey;
mod tender;
