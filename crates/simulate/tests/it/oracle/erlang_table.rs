//! V1: the rows of the table of Erlang C and Erlang A, by a rule and never chosen by hand.
//!
//! Days start from the stationary law, so that each is stationary from its first contact on. The last hours of a day are
//! lived and not counted: some of their contacts are still in progress at the end, and those are not like the others.

use organico_model::{ContactMeasures, Estimate, Law, Simulation, Start, Study};

use super::scores::Score;
use super::studies::{INTERVAL, kind, simulated, study};
use super::table::Table;

/// Mean handle time of all rows, the unit of the table.
const HANDLE: f64 = 180.0;
/// Rule V1: no more agents, no higher load, and no rarer waits: all people must be busy for the time of thirty mean
/// services, because contacts that wait in one cluster are one event and not many.
const AGENTS_MAX: f64 = 1000.0;
const LOAD_MAX: f64 = 0.98;
const EVENTS_MIN: f64 = 30.0;

/// How long the rows are lived.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Length {
    pub(crate) days: u32,
    /// Contacts of a row over all days, at least.
    pub(crate) contacts: f64,
    /// Mean services that a row lasts over all days, at least: in a large group waits come in a few long clusters.
    pub(crate) services: f64,
}

/// A row of the table.
#[derive(Debug, Clone)]
pub(crate) struct Row {
    pub(crate) name: String,
    pub(crate) agents: f64,
    pub(crate) arrivals: f64,
    abandonment: Option<f64>,
    threshold: f64,
    values: Vec<(&'static str, f64)>,
}

/// The measures that are compared, under the names of the table.
const MEASURES: [&str; 12] = [
    "pwait",
    "pab",
    "eq",
    "ew",
    "sl_off",
    "sl_ans",
    "sl_exab",
    "pW_gt_T",
    "pV_gt_T",
    "ab_T",
    "asa_served",
    "ew_served_part",
];

impl Row {
    pub(crate) fn value(&self, measure: &str) -> Option<f64> {
        self.values.iter().find(|(name, _)| *name == measure).map(|(_, value)| *value)
    }

    fn contacts(&self, length: Length) -> f64 {
        length.contacts.max(length.services * self.arrivals)
    }

    fn is_allowed(&self, length: Length) -> bool {
        let waits = self.value("pwait").unwrap_or(0.0);
        self.agents <= AGENTS_MAX
            && self.arrivals <= LOAD_MAX * self.agents
            && waits * self.contacts(length) / self.arrivals >= EVENTS_MIN
    }

    /// Returns the study of the row, and the intervals that are counted.
    pub(crate) fn study(&self, length: Length) -> Study {
        let per_second = self.arrivals / HANDLE;
        let counted = self.contacts(length) / f64::from(length.days) / (per_second * INTERVAL);
        // Twenty services later nearly every counted contact has been answered.
        let tail = 2 + (20.0 * HANDLE / INTERVAL).ceil() as usize;
        let mut calls = kind(per_second, HANDLE);
        calls.threshold_seconds = self.threshold * HANDLE;
        if let Some(rate) = self.abandonment {
            calls.patience = Law::Exponential { mean: HANDLE / rate };
        }
        let mut study = study(vec![calls], &[self.agents as u32], counted.ceil() as usize + tail);
        study.start = Start::Stationary;
        study.cool_down = tail;
        study
    }

    /// Returns how far a measure is off, in standard errors; none of those too rare to be normal.
    pub(crate) fn scores(&self, found: &Simulation, length: Length) -> Vec<Score> {
        let mut scores = Vec::new();
        for (measure, exact) in &self.values {
            let (seconds, share) = shape(measure);
            let clusters = exact.min(1.0 - exact) * self.contacts(length) / self.arrivals;
            // A share that leaves contacts in a few clusters only is far from normal.
            if *exact <= 0.0 || (share && clusters < EVENTS_MIN) {
                continue;
            }
            let exact = if seconds { exact * HANDLE } else { *exact };
            let found = estimate(&found.types[0].measures, measure);
            scores.push(Score::of((&self.name, measure), found, exact, length.days));
        }
        scores
    }
}

/// Returns whether a measure is a time, and whether it is a share.
fn shape(measure: &str) -> (bool, bool) {
    match measure {
        "ew" | "asa_served" | "ew_served_part" => (true, false),
        "eq" => (false, false),
        _ => (false, true),
    }
}

/// Returns a measure by its name in the table.
pub(crate) fn estimate(measures: &ContactMeasures, name: &str) -> Option<Estimate> {
    match name {
        "pblock" => measures.pblock,
        "pwait" => measures.pwait,
        "pab" => measures.pab,
        "eq" => measures.eq,
        "ew" => measures.ew,
        "sl_off" => measures.sl_off,
        "sl_ans" => measures.sl_ans,
        "sl_exab" => measures.sl_exab,
        "pW_gt_T" => measures.waited_over,
        "pV_gt_T" => measures.virtual_over,
        "ab_T" => measures.left_early,
        "asa_served" => measures.asa_served,
        "ew_served_part" => measures.ew_served_part,
        other => panic!("no measure {other}"),
    }
}

/// Returns the rows of Erlang C and Erlang A that the rule allows.
pub(crate) fn rows(length: Length) -> Vec<Row> {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../staffing/tests/it/erlang_reference.csv");
    let table = Table::of(&std::fs::read_to_string(path).unwrap());
    let row = |row: &Vec<String>| {
        assert_eq!(table.text(row, "mu"), "1", "the unit of time is one service");
        let number = |column| table.number(row, column);
        let agents = number("n")?;
        let arrivals = number("lam")?;
        let abandonment = number("theta").filter(|&rate| rate > 0.0);
        let values = MEASURES.iter().filter_map(|name| Some((*name, number(name)?)));
        let row = Row {
            name: format!("{} n={agents} lam={arrivals} theta={abandonment:?}", row[0]),
            agents,
            arrivals,
            abandonment,
            threshold: number("T").unwrap_or(0.0),
            values: values.collect(),
        };
        Some(row).filter(|row| row.is_allowed(length))
    };
    let of_queues = table.rows.iter().filter(|row| matches!(row[0].as_str(), "A" | "C"));
    of_queues.filter_map(row).collect()
}

/// Returns the scores of every `step`-th row that the rule allows.
pub(crate) fn run(length: Length, step: usize) -> Vec<Score> {
    let chosen = rows(length).into_iter().step_by(step);
    let scores = chosen.enumerate().flat_map(|(index, row)| {
        let found = simulated(&row.study(length), length.days, 100 + index as u64);
        row.scores(&found, length)
    });
    scores.collect()
}
