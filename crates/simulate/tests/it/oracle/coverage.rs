//! V4 and V5: how often an interval holds the exact value, and what the same chance is worth to a difference.

use organico_model::{Estimate, Law, Run, Seed, Start, Study};
use organico_simulate::{StudyConfig, compare_studies};

use super::erlang_table::{Length, Row, estimate, rows};
use super::studies::{kind, simulated, study};

/// Days of an experiment, and contacts over all of them.
const EXPERIMENT: Length = Length { days: 30, contacts: 15_000.0, services: 0.0 };

/// Returns the first row of Erlang A of a middling group in which waiting is neither rare nor usual.
fn row() -> Row {
    let middling = |row: &Row| {
        let waits = row.value("pwait").unwrap_or(0.0);
        row.name.starts_with('A')
            && (10.0..50.0).contains(&row.agents)
            && (0.3..0.7).contains(&waits)
    };
    rows(EXPERIMENT).into_iter().find(middling).unwrap()
}

/// Returns how many of so many experiments have the exact value in their interval, by measure.
pub(crate) fn covered(experiments: u32) -> Vec<(&'static str, u32)> {
    let row = row();
    let study = row.study(EXPERIMENT);
    let mut covered = vec![("sl_off", 0), ("pab", 0), ("pwait", 0), ("eq", 0)];
    for experiment in 0..experiments {
        let found = simulated(&study, EXPERIMENT.days, 10_000 + u64::from(experiment));
        for (name, count) in &mut covered {
            let interval = estimate(&found.types[0].measures, name).unwrap();
            *count += u32::from(interval.contains(row.value(name).unwrap()));
        }
    }
    covered
}

fn study_of(servers: u32) -> Study {
    let mut calls = kind(19.0 / 180.0, 180.0);
    calls.patience = Law::Exponential { mean: 180.0 };
    let mut study = study(vec![calls], &[servers], 17);
    study.cool_down = 1;
    study.start = Start::Stationary;
    study
}

/// Returns how many of so many experiments of 200 days of random busyness hold what `long` days come to in their
/// interval, and how wide the intervals are on average.
pub(crate) fn covered_busy(experiments: u32, long: u32) -> Vec<(&'static str, u32, f64)> {
    let mut study = row().study(EXPERIMENT);
    study.types[0].day_variation = 0.15;
    let exact = simulated(&study, long, 1);
    let exact = &exact.types[0].measures;
    let mut covered =
        vec![("sl_off", 0, 0.0), ("pab", 0, 0.0), ("sl_ans", 0, 0.0), ("pwait", 0, 0.0)];
    for experiment in 0..experiments {
        let found = simulated(&study, 200, 10_000 + u64::from(experiment));
        for (name, count, width) in &mut covered {
            let interval = estimate(&found.types[0].measures, name).unwrap();
            *width += (interval.high - interval.low) / f64::from(experiments);
            *count += u32::from(interval.contains(estimate(exact, name).unwrap().mean));
        }
    }
    covered
}

/// Returns the variance of the difference in service level that one more person makes: under the same chance, and
/// under chance of its own.
pub(crate) fn variances(days: u32) -> (f64, f64) {
    let (fewer, more) = (study_of(20), study_of(21));
    let config = StudyConfig { replications: days, half_width: None };
    let same = compare_studies(&more, &fewer, &config, &Run::silent(Seed(5))).unwrap();
    let level = |study: &Study, seed| simulated(study, days, seed).types[0].measures.sl_off;
    let variance = |found: Option<Estimate>| {
        let half = found.map(|found| 0.5 * (found.high - found.low)).unwrap();
        half * half
    };
    (variance(same.types[0].sl_off), variance(level(&more, 5)) + variance(level(&fewer, 6)))
}
