//! What a simulation of a study found, as a page for those who plan and those they report to.
//!
//! Nothing is simulated or judged anew here: counts, measures and their intervals come from a finished
//! [`organico_model::Simulation`]; names, targets and thresholds from the [`organico_model::Study`] it was made of.

mod by_interval;
mod chart;
mod counts;
mod facts;
mod format;
mod groups;
mod intervals;
mod levels;
mod page;
mod reasons;
mod summary;
mod types;
mod view;
mod why;

pub use page::simulation_page;
