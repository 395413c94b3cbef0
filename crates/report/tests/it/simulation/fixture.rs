//! A made-up study and what a simulation of it might find: plausible shapes, not a simulation.

use organico_model::{
    AgentChoice, Analytic, ContactMeasures, DailyLevel, Deferral, EndOfShift, Estimate,
    GroupInterval, GroupSimulation, InService, IntervalSimulation, Law, Seed, Simulation,
    StaffStep, Start, Stopped, Study, StudyArrivals, StudyGroup, StudyStaff, StudyTaker, StudyType,
    TypeSimulation, WaitReasons,
};

/// Sizes of a study.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Shape {
    pub(crate) types: usize,
    pub(crate) groups: usize,
    pub(crate) intervals: usize,
    pub(crate) days: u32,
}

/// Three types, two groups, half-hours of a day of which the night is closed.
pub(crate) const USUAL: Shape = Shape { types: 3, groups: 2, intervals: 48, days: 400 };
/// As much as a page has to bear.
pub(crate) const LARGE: Shape = Shape { types: 30, groups: 20, intervals: 200, days: 100 };
/// A single interval.
pub(crate) const ONE_INTERVAL: Shape = Shape { types: 1, groups: 1, intervals: 1, days: 2000 };

const NAMES: [&str; 3] = ["Ordini e consegne", "Guasti", "Posta elettronica"];
const GROUPS: [&str; 2] = ["Prima linea", "Specialisti"];

fn name(names: &[&str], more: &str, index: usize) -> String {
    names.get(index).map_or_else(|| format!("{more} {}", index + 1), |name| (*name).to_owned())
}

fn length(shape: Shape) -> f64 {
    if shape.intervals > 96 { 432.0 } else { 1800.0 }
}

fn estimate(mean: f64, deviation: f64, days: u32) -> Estimate {
    let half = 1.96 * deviation / f64::from(days).sqrt();
    Estimate { mean, low: mean - half, high: mean + half }
}

fn group(index: usize) -> StudyGroup {
    StudyGroup {
        id: format!("g{index}-id"),
        name: name(&GROUPS, "Gruppo", index),
        site: (index == 0).then_some(0),
        agents: vec![StaffStep { at_seconds: 0.0, agents: 12 }],
    }
}

fn contact_type(index: usize, shape: Shape) -> StudyType {
    let taker = |group: usize| StudyTaker { tier: group as u32, ..StudyTaker::first(group) };
    StudyType {
        name: name(&NAMES, "Tipo di contatto", index),
        arrivals: StudyArrivals::Rates { step_seconds: length(shape), per_second: vec![0.02] },
        threshold_seconds: 20.0,
        target: (index != 2).then_some(0.8),
        takers: (0..shape.groups).map(taker).collect(),
        deferred: (index == 2).then_some(Deferral {
            due_seconds: 14_400.0,
            reserve: 1,
            backlog: 0,
        }),
        ..StudyType::plain(
            &format!("t{index}-id"),
            Law::Exponential { mean: 240.0 },
            Law::Exponential { mean: 300.0 },
        )
    }
}

/// Returns a study.
pub(crate) fn study(shape: Shape) -> Study {
    Study {
        name: "Assistenza clienti".to_owned(),
        source: "dati inventati".to_owned(),
        interval_seconds: length(shape),
        intervals: shape.intervals,
        warm_up: 0,
        cool_down: 0,
        start: Start::Empty,
        end_of_shift: EndOfShift::Exhaustive,
        agent_choice: AgentChoice::LongestIdle,
        shared_variation: 0.1,
        types: (0..shape.types).map(|index| contact_type(index, shape)).collect(),
        groups: (0..shape.groups).map(group).collect(),
        staff: StudyStaff::Groups,
        sites: vec!["Torino".to_owned()],
        outages: Vec::new(),
        home_outages: None,
        fatigue: None,
    }
}

/// Returns how busy the day is at a share of it, from 0 while closed to about 1.
fn bustle(shape: Shape, index: usize) -> f64 {
    if shape.intervals == 1 {
        return 0.9;
    }
    let at = (index as f64 + 0.5) / shape.intervals as f64 * 24.0;
    if !(8.0..20.0).contains(&at) {
        return 0.0;
    }
    let hump = |centre: f64, width: f64| libm::exp(-libm::pow((at - centre) / width, 2.0));
    0.35 + 0.65 * hump(10.5, 1.6) + 0.4 * hump(16.0, 2.0)
}

/// Returns the measures of `offered` contacts where a share `wait` of them has to wait.
fn measures(offered: f64, wait: f64, days: u32) -> ContactMeasures {
    let of = |mean: f64| estimate(mean, mean.max(0.0).sqrt() + 0.01 * mean, days);
    let share = |mean: f64| {
        let deviation = (mean * (1.0 - mean) / offered.max(1e-9)).max(0.0).sqrt();
        (offered > 0.0).then(|| estimate(mean, 2.0 * deviation, days))
    };
    let time =
        |mean: f64| (offered > 0.0).then(|| estimate(mean, 1.5 * mean / offered.sqrt(), days));
    let (lost, early) = (0.28 * wait, 0.05 * wait);
    let level = 1.0 - 0.75 * wait;
    ContactMeasures {
        offered: of(offered),
        answered: of(offered * (1.0 - lost)),
        handled: of(offered * (1.0 - lost)),
        abandoned: of(offered * lost),
        pwait: share(wait),
        pab: share(lost),
        ew: time(60.0 * wait * wait),
        eq: Some(of(offered / 1800.0 * 60.0 * wait * wait)),
        sl_off: share(level),
        sl_ans: share(level / (1.0 - lost)),
        sl_exab: share(level / (1.0 - early)),
        asa_served: time(52.0 * wait * wait),
        ..ContactMeasures::default()
    }
}

fn interval(shape: Shape, index: usize) -> IntervalSimulation {
    let bustle = bustle(shape, index);
    let types = (0..shape.types).map(|one| {
        let rate = 60.0 / (one as f64 + 1.0) * bustle;
        measures(rate, (bustle * (0.75 - 0.2 * one as f64)).clamp(0.01, 0.95), shape.days)
    });
    let group = |one: usize| {
        let staffed = if bustle > 0.0 { (12.0 - 4.0 * one as f64).max(2.0) } else { 0.0 };
        let busy = staffed * (0.45 + 0.5 * bustle).min(0.98);
        GroupInterval {
            staffed: estimate(staffed, 0.0, shape.days),
            busy: estimate(busy, 2.0, shape.days),
            occ: (staffed > 0.0).then(|| estimate(busy / staffed, 0.15, shape.days)),
        }
    };
    IntervalSimulation {
        start_seconds: length(shape) * index as f64,
        end_seconds: length(shape) * (index + 1) as f64,
        types: types.collect(),
        groups: (0..shape.groups).map(group).collect(),
    }
}

fn type_simulation(study: &Study, shape: Shape, index: usize) -> TypeSimulation {
    let asked = &study.types[index];
    let wait = (0.62 - 0.25 * index as f64).max(0.02);
    let measures = measures(1500.0 / (index as f64 + 1.0), wait, shape.days);
    let level = measures.sl_off.expect("contacts come").mean;
    let in_service = (0..shape.groups).map(|group| InService {
        group: study.groups[group].id.clone(),
        mean: estimate(6.0 / (group + index + 1) as f64, 1.0, shape.days),
    });
    TypeSimulation {
        id: asked.id.clone(),
        name: asked.name.clone(),
        threshold_seconds: asked.threshold_seconds,
        daily: Some(DailyLevel {
            p05: level - 0.12,
            p50: level + 0.01,
            p95: (level + 0.09).min(1.0),
            met: asked.target.map(|_| estimate(0.31, 0.46, shape.days)),
        }),
        in_service: in_service.collect(),
        reasons: match index % 3 {
            0 => WaitReasons { nobody: 0.06, all_busy: 0.94, held_back: 0.0 },
            1 => WaitReasons { nobody: 0.21, all_busy: 0.57, held_back: 0.22 },
            _ => WaitReasons { nobody: 0.01, all_busy: 0.39, held_back: 0.6 },
        },
        analytic: (index == 0).then(|| Analytic {
            formula: "erlang-a".to_owned(),
            sl_off: level + 0.001,
            pab: 0.28 * wait + 0.02,
            pwait: wait,
        }),
        measures,
    }
}

/// Returns what a simulation of [`study`] might find.
pub(crate) fn simulation(study: &Study, shape: Shape) -> Simulation {
    let group = |index: usize| {
        let (staffed, share) = (6.0 - 2.0 * (index as f64).min(2.0), 0.86 - 0.01 * index as f64);
        GroupSimulation {
            id: study.groups[index].id.clone(),
            name: study.groups[index].name.clone(),
            staffed: estimate(staffed, 0.0, shape.days),
            busy: estimate(staffed * share, 0.3, shape.days),
            occ: Some(estimate(share, 0.04, shape.days)),
        }
    };
    Simulation {
        version: 1,
        name: study.name.clone(),
        seed: Seed(7),
        replications: shape.days,
        stopped: Stopped::Replications,
        events: 2_214_903,
        digest: "5f1c9e".to_owned(),
        types: (0..shape.types).map(|index| type_simulation(study, shape, index)).collect(),
        groups: (0..shape.groups).map(group).collect(),
        intervals: (0..shape.intervals).map(|index| interval(shape, index)).collect(),
    }
}
