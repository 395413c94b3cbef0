//! Small studies.

use organico_model::{
    AgentChoice, EndOfShift, Law, Run, Seed, Simulation, StaffStep, Start, Study, StudyArrivals,
    StudyGroup, StudyStaff, StudyTaker, StudyType,
};
use organico_simulate::{StudyConfig, simulate_study};

/// Half an hour.
pub(crate) const INTERVAL: f64 = 1800.0;

/// Returns a taker that is asked first and at once.
pub(crate) fn taker(group: usize) -> StudyTaker {
    StudyTaker::first(group)
}

/// Returns a type of constant rate, with exponential handle time and endless patience, that group 0 takes.
pub(crate) fn kind(per_second: f64, handle_seconds: f64) -> StudyType {
    StudyType {
        name: "Calls".to_owned(),
        arrivals: StudyArrivals::Rates { step_seconds: 1e12, per_second: vec![per_second] },
        threshold_seconds: 20.0,
        takers: vec![taker(0)],
        ..StudyType::plain("calls", Law::Exponential { mean: handle_seconds }, Law::Never)
    }
}

/// Returns a study of groups with a constant number of people each, which lasts so many half-hours.
pub(crate) fn study(types: Vec<StudyType>, agents: &[u32], intervals: usize) -> Study {
    let group = |(index, &agents): (usize, &u32)| StudyGroup {
        id: format!("g{index}"),
        name: format!("Group {index}"),
        site: Some(0),
        agents: vec![StaffStep { at_seconds: 0.0, agents }],
    };
    Study {
        name: "test".to_owned(),
        source: String::new(),
        interval_seconds: INTERVAL,
        intervals,
        warm_up: 0,
        cool_down: 0,
        start: Start::Empty,
        end_of_shift: EndOfShift::Exhaustive,
        agent_choice: AgentChoice::LongestIdle,
        shared_variation: 0.0,
        types,
        groups: agents.iter().enumerate().map(group).collect(),
        staff: StudyStaff::Groups,
        sites: vec!["one".to_owned(), "two".to_owned()],
        outages: Vec::new(),
        home_outages: None,
        fatigue: None,
    }
}

/// Returns the simulation of so many days.
pub(crate) fn simulated(study: &Study, days: u32, seed: u64) -> Simulation {
    let config = StudyConfig { replications: days, half_width: None };
    simulate_study(study, &config, &Run::silent(Seed(seed))).unwrap()
}
