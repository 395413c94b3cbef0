//! Made-up centres with a known truth: the examples, the benchmarks and the tests run on them.
//!
//! Demand is drawn from a pattern whose expected values are kept ([`SeriesTruth`]), with the spread that real contact
//! centres show; the workforce is drawn from a contract mix, and the volume is set so that the people can just meet
//! the targets. Every centre made here is marked as invented. Absent on purpose: names of persons and real towns.

mod absences;
mod blueprint;
mod build;
mod busyness;
mod calendar;
mod demand;
mod error;
mod grammar;
mod history;
mod one_queue;
mod parts;
mod pattern;
mod people;
mod population;
mod seats;
mod sizing;
mod tre_sedi;

use organico_model::{Centre, Seed};

pub use error::GenerateError;
pub use history::{HistoryRequest, MadeHistory, SeriesTruth, generate_history};
pub use pattern::{
    CalendarFactors, DayProfile, DemandPattern, HandlePattern, Peak, Season, Spread,
};
pub use population::{
    POPULATION_PEOPLE_MAX, POPULATION_SKILLS_MAX, POPULATION_WEEKS_MAX, Population, population,
};

/// An example centre.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Example {
    /// One invented town, one telephone queue, 20 people.
    OneQueue,
    /// Three invented towns and homes, 1,600 people, two clients, ten kinds of work.
    TreSedi,
}

impl Example {
    /// Returns the name of its folder, such as `one-queue`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::OneQueue => "one-queue",
            Self::TreSedi => "tre-sedi",
        }
    }
}

/// Returns an example centre; the same seed gives the same centre.
///
/// Its history ends on Sunday 29 November 2026, so that the next four weeks or February 2027 can be planned.
///
/// # Errors
/// The staffing formulas have no answer for a target; it does not happen with the examples as they are.
pub fn example_centre(example: Example, seed: Seed) -> Result<Centre, GenerateError> {
    Ok(build::build(&blueprint(example), seed)?.0)
}

fn blueprint(example: Example) -> blueprint::Blueprint {
    match example {
        Example::OneQueue => one_queue::blueprint(),
        Example::TreSedi => tre_sedi::blueprint(),
    }
}

#[cfg(test)]
mod tests;
