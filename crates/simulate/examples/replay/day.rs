//! A day of calls to a study, and the study lived.

use std::collections::BTreeMap;

use organico_model::{
    AgentChoice, EndOfShift, Law, Run, Seed, Start, Study, StudyArrivals, StudyGroup, StudyStaff,
    StudyTaker, StudyType,
};
use organico_simulate::{Replication, SimulationError, Simulator, study_model};

use super::calls::{Call, days};
use super::figures::Counts;
use super::patience::patience_law;
use super::staff::{StaffRule, staff, turnarounds};

/// Hours of a study: two past midnight, so that whoever waits or talks then can end.
const HOURS: usize = 26;
/// Intervals of an hour.
const QUARTERS: usize = 4;

/// Calls whose handle times are resampled from each other. Those with and without priority are always apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Classes {
    /// All calls of the month.
    All,
    /// Those of the same hour of day.
    Hour,
    /// Those with the same wish.
    Kind,
    /// Those of the same day.
    Day,
    /// Those of the same hour of the same day.
    DayHour,
}

/// What is assumed where the file says nothing.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Setting {
    /// How people on duty are guessed.
    pub(crate) staff: StaffRule,
    /// People added whenever anybody is there.
    pub(crate) more: u32,
    /// Whose handle times are alike.
    pub(crate) classes: Classes,
    /// Seconds of wait that a customer with priority is credited with.
    pub(crate) credit_seconds: f64,
    /// Whether a call keeps its person busy beyond its service, as measured between calls while somebody waited.
    pub(crate) turnaround: bool,
}

impl Setting {
    /// A stretch of a quarter of an hour without a call is no longer idleness; all handle times are alike.
    pub(crate) const PLAIN: Self = Self {
        staff: StaffRule::Spans { gap_seconds: 900.0 },
        more: 0,
        classes: Classes::All,
        credit_seconds: 90.0,
        turnaround: false,
    };

    /// Who took no call while others waited was away, and calls take as long as at that hour of that day.
    pub(crate) const HOURLY: Self = Self {
        staff: StaffRule::Watched { gap_seconds: 900.0 },
        classes: Classes::DayHour,
        ..Self::PLAIN
    };

    /// All that the file says, some of it read from the queue that is to be reproduced.
    pub(crate) const TOLD: Self = Self { turnaround: true, ..Self::HOURLY };
}

/// The month lived: real and simulated counts by day, then hour.
#[derive(Debug, Clone)]
pub(crate) struct Month {
    /// The days, as the file writes them.
    pub(crate) dates: Vec<String>,
    /// Real counts by day, then hour.
    pub(crate) real: Vec<Vec<Counts>>,
    /// Simulated counts by day, then hour, then replication. Services are in the first hour.
    pub(crate) simulated: Vec<Vec<Vec<Counts>>>,
    /// Whether every replication of every day kept its calls: answered, left, or unfinished at the end.
    pub(crate) is_conserved: bool,
    /// Mean people on duty of a day, in hours of work.
    pub(crate) duty_hours: Vec<f64>,
}

/// Lives each day so many times.
///
/// # Errors
/// A day is out of the range of the simulator.
pub(crate) fn live_month(
    calls: &[Call],
    setting: &Setting,
    replications: u32,
) -> Result<Month, SimulationError> {
    let days = days(calls);
    let shared = Shared::of(calls, &days, setting);
    let mut month = Month {
        dates: days.iter().map(|day| day[0].date.clone()).collect(),
        real: Vec::new(),
        simulated: Vec::new(),
        is_conserved: true,
        duty_hours: Vec::new(),
    };
    for (number, day) in days.iter().enumerate() {
        let study = study(day, &shared, setting);
        let simulator = Simulator::new(study_model(&study)?)?;
        // Days have seeds of their own: the chance of one says nothing of another.
        let run = Run::silent(Seed(number as u64 + 1));
        let lived = simulator.replicate(0..replications, &run)?;
        month.is_conserved &= lived.iter().all(Replication::is_conserved);
        let duty: f64 = lived.iter().map(Replication::duty_seconds).sum();
        month.duty_hours.push(duty / 3600.0 / f64::from(replications));
        month.real.push((0..HOURS).map(|hour| real(day, hour)).collect());
        let hours = 0..HOURS;
        month.simulated.push(
            hours
                .map(|hour| lived.iter().map(|one| counted(one, &study, hour)).collect())
                .collect(),
        );
    }
    Ok(month)
}

fn real(day: &[Call], hour: usize) -> Counts {
    Counts::of_calls(day.iter().filter(|call| hour_of(call) == hour))
}

fn hour_of(call: &Call) -> usize {
    ((call.at_seconds / 3600.0) as usize).min(HOURS - 1)
}

/// Returns what came of the calls of an hour in a replication.
fn counted(lived: &Replication, study: &Study, hour: usize) -> Counts {
    let mut counts = Counts::default();
    for kind in 0..study.types.len() {
        let cells = &lived.cells(kind)[hour * QUARTERS..(hour + 1) * QUARTERS];
        counts += Counts::of_cells(cells);
        if hour == 0 {
            let all = lived.total(kind, 0..HOURS * QUARTERS);
            let after = study.types[kind].after_contact.as_ref().map_or(0.0, Law::mean);
            counts.served += f64::from(all.handled);
            counts.service_seconds +=
                lived.service_seconds(kind, 0) - after * f64::from(all.handled);
        }
    }
    counts
}

/// What all days share.
pub(crate) struct Shared {
    /// Handle times by class; ascending.
    handle: BTreeMap<Class, Vec<f64>>,
    /// Patience of those without and with priority.
    patience: [Law; 2],
    /// What a call takes beyond its service.
    turnaround: Option<Law>,
}

/// Priority, and what else the setting tells apart.
type Class = (bool, String);

impl Shared {
    /// Returns what a setting takes from all calls.
    pub(crate) fn of(calls: &[Call], days: &[&[Call]], setting: &Setting) -> Self {
        let mut handle: BTreeMap<Class, Vec<f64>> = BTreeMap::new();
        for call in calls {
            let values = handle.entry(class(call, setting.classes)).or_default();
            values.extend(call.service_seconds());
        }
        for (class, values) in &mut handle {
            if values.is_empty() {
                // Nobody of the class was served: their calls would have taken what others of their priority take.
                let own = calls.iter().filter(|call| call.priority == class.0);
                values.extend(own.filter_map(Call::service_seconds));
            }
            values.sort_by(f64::total_cmp);
        }
        let patience = |priority: bool| {
            let own: Vec<&Call> = calls.iter().filter(|call| call.priority == priority).collect();
            patience_law(&own).0
        };
        Self {
            handle,
            patience: [patience(false), patience(true)],
            turnaround: setting.turnaround.then(|| Law::Empirical { values: turnarounds(days) }),
        }
    }
}

fn class(call: &Call, classes: Classes) -> Class {
    let apart = match classes {
        Classes::All => String::new(),
        Classes::Hour => format!("{:02}", hour_of(call)),
        Classes::Kind => call.kind.clone(),
        Classes::Day => call.date.clone(),
        Classes::DayHour => format!("{} {:02}", call.date, hour_of(call)),
    };
    (call.priority, apart)
}

/// Returns the study of a day.
pub(crate) fn study(day: &[Call], shared: &Shared, setting: &Setting) -> Study {
    let mut arrivals: BTreeMap<Class, Vec<f64>> = BTreeMap::new();
    for call in day {
        arrivals.entry(class(call, setting.classes)).or_default().push(call.at_seconds);
    }
    let group = StudyGroup {
        id: "everybody".to_owned(),
        name: "Everybody".to_owned(),
        site: None,
        agents: staff(day, setting.staff, setting.more),
    };
    Study {
        name: day[0].date.clone(),
        source: "calls as they were".to_owned(),
        interval_seconds: 3600.0 / QUARTERS as f64,
        intervals: HOURS * QUARTERS,
        warm_up: 0,
        cool_down: 0,
        start: Start::Empty,
        end_of_shift: EndOfShift::Exhaustive,
        agent_choice: AgentChoice::LongestIdle,
        shared_variation: 0.0,
        types: arrivals
            .into_iter()
            .map(|(class, seconds)| kind(&class, seconds, shared, setting))
            .collect(),
        groups: vec![group],
        staff: StudyStaff::Groups,
        sites: Vec::new(),
        outages: Vec::new(),
        home_outages: None,
        fatigue: None,
    }
}

/// Returns the calls of a class as a type that everybody takes in the order of waits, credit included.
fn kind(class: &Class, seconds: Vec<f64>, shared: &Shared, setting: &Setting) -> StudyType {
    let values = shared.handle.get(class).cloned().unwrap_or_default();
    let taker = StudyTaker::first(0);
    StudyType {
        name: class.1.clone(),
        arrivals: StudyArrivals::At { seconds },
        after_contact: shared.turnaround.clone(),
        threshold_seconds: 60.0,
        takers: vec![taker],
        bonus_seconds: if class.0 { setting.credit_seconds } else { 0.0 },
        ..StudyType::plain(
            &format!("{}-{}", u8::from(class.0), class.1),
            Law::Empirical { values },
            shared.patience[usize::from(class.0)].clone(),
        )
    }
}
