//! V2: queues whose rate and staff change over the day, against their exact course.
//!
//! The first state is drawn from the stationary law, and staff falls pre-emptively. A contact that is sent back waits at
//! the head of the queue, so a newcomer is answered when those before them are fewer than the people on duty, and
//! `pwait` and `sl_off` speak of the first answer. `pab` counts who leaves in an interval, those included who were sent
//! back or present at the start. The service level under a fall is not in the table.

use organico_model::{EndOfShift, Estimate, Law, StaffStep, Start, Study, StudyArrivals};

use super::scores::Score;
use super::studies::{kind, simulated, study};
use super::table::Table;

/// Mean handle time, the unit of the table.
const HANDLE: f64 = 180.0;
/// Parts of an interval that stand for a rate which varies all the time.
const PIECES: usize = 100;

/// Returns the expected contacts from one time to another, exactly.
fn expected(case: &str, from: f64, to: f64) -> f64 {
    let wave = |level: f64, swing: f64, period: f64| {
        let turn = 2.0 * std::f64::consts::PI / period;
        level * (to - from) + level * swing / turn * (libm::cos(turn * from) - libm::cos(turn * to))
    };
    match &case[..1] {
        "A" => wave(45.0, 0.4, 120.0),
        "B" => wave(9.0, 0.8, 20.0),
        "C" => wave(80.0, 0.5, 120.0),
        "D" => {
            let burst = (to.min(30.0) - from.max(20.0)).max(0.0);
            40.0 * (to - from) + 40.0 * burst
        }
        other => panic!("unknown case {other}"),
    }
}

fn study_of(table: &Table, rows: &[&Vec<String>]) -> Study {
    let number = |row: &[String], column| table.number(row, column).unwrap();
    let length = number(rows[0], "t1") - number(rows[0], "t0");
    let piece = length / PIECES as f64;
    let mut per_second = Vec::new();
    for row in rows {
        let start = number(row, "t0");
        for part in 0..PIECES {
            let from = start + piece * part as f64;
            let contacts = expected(&row[0], from, from + piece);
            per_second.push(contacts / (piece * HANDLE));
        }
    }
    let mut calls = kind(0.0, HANDLE);
    calls.arrivals = StudyArrivals::Rates { step_seconds: piece * HANDLE, per_second };
    calls.patience = Law::Exponential { mean: HANDLE / number(rows[0], "theta") };
    calls.threshold_seconds = number(rows[0], "T") * HANDLE;
    // Two intervals more, so that those who came in the last one are answered.
    let mut study = study(vec![calls], &[0], rows.len() + 2);
    let step = |row: &&Vec<String>| StaffStep {
        at_seconds: number(row, "t0") * HANDLE,
        agents: number(row, "n") as u32,
    };
    study.groups[0].agents = rows.iter().map(step).collect();
    study.interval_seconds = length * HANDLE;
    study.cool_down = 2;
    study.start = Start::Stationary;
    study.end_of_shift = EndOfShift::PreEmptive;
    study
}

/// Fewest contacts over all days on which a value may rest. Contacts that wait come in clusters, and the mean of a few
/// clusters is far from normal.
const EVENTS_MIN: f64 = 1000.0;

/// Returns whether a value rests on enough contacts that wait, leave, or are answered in time.
fn is_usual(table: &Table, row: &[String], (name, days): (&str, u32)) -> bool {
    let number = |column| table.number(row, column).unwrap_or(0.5);
    let share = match name {
        // The queue has a length only while contacts wait, and somebody is idle only while none does.
        "mean_queue" | "mean_busy" => number("pwait"),
        other => number(other),
    };
    share.min(1.0 - share) * number("arrivals") * f64::from(days) >= EVENTS_MIN
}

/// Returns the scores of every interval of every case; `days` gives the days of a case.
pub(crate) fn run(days: impl Fn(&str) -> u32) -> Vec<Score> {
    let path =
        concat!(env!("CARGO_MANIFEST_DIR"), "/../staffing/tests/it/time_varying_reference.csv");
    let table = Table::of(&std::fs::read_to_string(path).unwrap());
    let rows: Vec<&Vec<String>> = table.rows.iter().collect();
    let mut scores = Vec::new();
    for rows in rows.chunk_by(|a, b| a[0] == b[0]) {
        let days = days(&rows[0][0]);
        let found = simulated(&study_of(&table, rows), days, 7 + scores.len() as u64);
        for (row, interval) in rows.iter().zip(&found.intervals) {
            let of = &interval.types[0];
            let measures: [(&str, Option<Estimate>); 5] = [
                ("pwait", of.pwait),
                ("pab", of.pab),
                ("mean_queue", of.eq),
                ("mean_busy", Some(interval.groups[0].busy)),
                ("sl_off", of.sl_off),
            ];
            let case = format!("{} interval {}", row[0], table.text(row, "interval"));
            for (name, value) in measures {
                let exact = table.number(row, name);
                if let Some(exact) = exact.filter(|_| is_usual(&table, row, (name, days))) {
                    scores.push(Score::of((&case, name), value, exact, days));
                }
            }
        }
    }
    scores
}

/// Returns the score that so many measures stay within together, with 99 per cent (Bonferroni).
pub(crate) fn band(measures: usize) -> f64 {
    // Solves 2 Q(z) = .01 / measures by bisection.
    let tail = 0.01 / measures as f64;
    let (mut low, mut high) = (2.0, 8.0);
    for _ in 0..60 {
        let middle = 0.5 * (low + high);
        if libm::erfc(middle / std::f64::consts::SQRT_2) > tail {
            low = middle;
        } else {
            high = middle;
        }
    }
    low
}
