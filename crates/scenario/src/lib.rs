//! The pipeline of all cores, the loops between them, and what-if.
//!
//! [`plan()`] is the whole product on one screen. [`found_centre`] makes a centre around a bare history,
//! [`example_centre`] and [`population`] make one up.

mod as_is;
mod desk;
mod fairness;
mod formula;
mod found;
mod generate;
mod intraday;
pub mod measures;
mod multiskill;
mod outcome;
mod payroll;
mod plan;
mod pursue;
mod safeguard;
mod table;
mod terms;

pub use as_is::GivenRoster;
pub use desk::{Needs, needs, swap_service};
pub use fairness::{ComparablePeople, burdens, carry_on};
pub use formula::simulate_with_formulas;
pub use found::{
    FoundPlaces, FoundQueue, Founding, HistoryCounts, assumed_absence, first_day_after,
    found_centre,
};
pub use generate::{
    CalendarFactors, DayProfile, DemandPattern, Example, GenerateError, HandlePattern,
    HistoryRequest, MadeHistory, POPULATION_PEOPLE_MAX, POPULATION_SKILLS_MAX,
    POPULATION_WEEKS_MAX, Peak, Population, Season, SeriesTruth, Spread, example_centre,
    generate_history, population,
};
pub use intraday::{IntradayConfig, IntradayInputs, intraday};
pub use multiskill::{MultiskillConfig, MultiskillStaff, ProvedPromise, multiskill_staff};
pub use payroll::payroll_hours;
pub use plan::{Inputs, Period, PlanConfig, PlanError, plan};
pub use safeguard::{
    LEVELS_MAX, MIXES_MAX, ProofInputs, SafeguardError, SafeguardInputs, prove, safeguard,
};
pub use table::{
    GROUP_MIN, TableError, TableInputs, baseline_of, run_scenario, run_scenarios, today,
};
