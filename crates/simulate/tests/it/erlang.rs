//! Exact queues of people one by one: rows of the reference table never chosen by hand, and chat as a queue of slots.
//!
//! Runs start from the stationary law of the number of contacts present, so no warm-up is left out and each
//! replication is stationary from its first contact to its last. Contacts of the last intervals are not looked at:
//! some of them are still in progress at the end, and those are not like the others.

use organico_model::{Law, Purpose, Seed};

use crate::models::{INTERVAL_SECONDS, kind, model, replicate, z_score};

/// Mean handle time of all rows.
const HANDLE_SECONDS: f64 = 180.0;
const REPLICATIONS: u32 = 40;
/// Contacts of a row over all replications, at least.
const CONTACTS: f64 = 200_000.0;
/// Mean services that a row lasts over all replications, at least. In a large group waits come in a few long clusters:
/// shorter runs hold so few of them that their mean is far from normal, whatever the number of contacts.
const SERVICES: f64 = 6000.0;
/// Rule V1: no more agents, no higher load, and no rarer waits: all people must be busy for the time of thirty mean
/// services, because contacts that wait in one cluster are one event and not many.
const AGENTS_MAX: f64 = 1000.0;
const LOAD_MAX: f64 = 0.98;
const EVENTS_MIN: f64 = 30.0;
/// Every so many of the rows that the rule allows are lived by people one by one; counted groups live more of them.
const STEP: usize = 30;

#[derive(Debug, Clone)]
struct Row {
    with_abandonment: bool,
    agents: f64,
    /// Arrivals, abandonment rate and threshold in units of one mean service.
    arrivals: f64,
    abandonment_rate: f64,
    threshold: f64,
    wait_probability: f64,
    abandonment: f64,
    mean_wait: f64,
    level: f64,
    wait_of_served: f64,
}

fn rows() -> Vec<Row> {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/../staffing/tests/it/erlang_reference.csv");
    let text = std::fs::read_to_string(path).unwrap();
    let mut lines = text.lines();
    let header: Vec<&str> = lines.next().unwrap().split(',').collect();
    let column = |name: &str| header.iter().position(|found| *found == name).unwrap();
    let columns = ["n", "lam", "theta", "T", "pwait", "pab", "ew", "sl_off", "asa_served"];
    let places = columns.map(column);
    let mut rows = Vec::new();
    for line in lines {
        let fields: Vec<&str> = line.split(',').collect();
        let value = places.map(|place| fields[place].parse::<f64>().unwrap_or(0.0));
        let [agents, arrivals, abandonment_rate, threshold, wait_probability, ..] = value;
        let [.., abandonment, mean_wait, level, wait_of_served] = value;
        assert_eq!(fields[column("mu")], "1", "the unit of time is one service");
        let row = Row {
            with_abandonment: fields[0] == "A",
            agents,
            arrivals,
            abandonment_rate,
            threshold,
            wait_probability,
            abandonment,
            mean_wait,
            level,
            wait_of_served,
        };
        if matches!(fields[0], "A" | "C") && is_allowed(&row) {
            rows.push(row);
        }
    }
    rows
}

fn is_allowed(row: &Row) -> bool {
    row.agents <= AGENTS_MAX
        && row.arrivals <= LOAD_MAX * row.agents
        && row.wait_probability * contacts(row) / row.arrivals >= EVENTS_MIN
}

/// Returns the contacts of a row over all replications.
fn contacts(row: &Row) -> f64 {
    CONTACTS.max(SERVICES * row.arrivals)
}

/// Returns the stationary probabilities of 0, 1, 2, ... contacts present, until the rest is below 1e-12.
fn stationary(servers: f64, arrivals: f64, abandonment_rate: f64) -> Vec<f64> {
    // Downwards and upwards from the largest, so that nothing overflows.
    let rate_down =
        |present: f64| present.min(servers) + (present - servers).max(0.0) * abandonment_rate;
    let mode = arrivals.min(servers).floor();
    let mut weights = vec![1.0];
    let mut present = mode;
    while present > 0.0 {
        let next = weights.last().unwrap() * rate_down(present) / arrivals;
        weights.push(next);
        present -= 1.0;
    }
    weights.reverse();
    present = mode;
    while *weights.last().unwrap() > 1e-16 {
        present += 1.0;
        let next = weights.last().unwrap() * arrivals / rate_down(present);
        weights.push(next);
    }
    let total: f64 = weights.iter().sum();
    weights.iter().map(|weight| weight / total).collect()
}

/// The z-scores of one row: level, abandonment, wait.
fn scores(row: &Row, seed: u64) -> Vec<(&'static str, f64)> {
    let per_interval = row.arrivals * INTERVAL_SECONDS / HANDLE_SECONDS;
    let counted = (contacts(row) / f64::from(REPLICATIONS) / per_interval).ceil() as usize;
    // Twenty services later nearly every counted contact has been answered.
    let tail = 2 + (20.0 * HANDLE_SECONDS / INTERVAL_SECONDS).ceil() as usize;
    let mut kind = kind(counted + tail, per_interval, HANDLE_SECONDS);
    kind.threshold_seconds = row.threshold * HANDLE_SECONDS;
    kind.present = stationary(row.agents, row.arrivals, row.abandonment_rate);
    if row.abandonment_rate > 0.0 {
        kind.patience = Law::Exponential { mean: HANDLE_SECONDS / row.abandonment_rate };
    }
    let people = vec![0; row.agents as usize];
    let found = replicate(model(vec![kind], &people), REPLICATIONS, seed);
    let pairs = |above: fn(&organico_simulate::Cell) -> f64,
                 below: fn(&organico_simulate::Cell) -> f64| {
        let totals = found.iter().map(|replication| replication.total(0, 0..counted));
        totals.map(|cell| (above(&cell), below(&cell))).collect::<Vec<_>>()
    };
    let level = pairs(|c| f64::from(c.in_time), |c| f64::from(c.offered));
    let wait = pairs(|c| c.wait_seconds / HANDLE_SECONDS, |c| f64::from(c.answered));
    let late = (1.0 - row.level).min(row.level) * CONTACTS;
    let mut scores = Vec::new();
    if late >= EVENTS_MIN {
        scores.push(("service level", z_score(&level, row.level)));
    }
    if row.with_abandonment {
        // The table leaves the column empty where its own source could not give it.
        if row.wait_of_served > 0.0 {
            scores.push(("wait of the served", z_score(&wait, row.wait_of_served)));
        }
        let left = pairs(|c| f64::from(c.abandoned), |c| f64::from(c.offered));
        if row.abandonment * CONTACTS >= EVENTS_MIN {
            scores.push(("abandonment", z_score(&left, row.abandonment)));
        }
    } else {
        scores.push(("mean wait", z_score(&wait, row.mean_wait)));
    }
    scores
}

#[test]
fn rows_of_the_erlang_table_are_met_by_people_one_by_one() {
    let chosen: Vec<Row> = rows().into_iter().step_by(STEP).collect();
    assert!(chosen.len() >= 3, "only {} rows", chosen.len());
    for (index, row) in chosen.iter().enumerate() {
        for (measure, score) in scores(row, 100 + index as u64) {
            assert!(score.abs() <= 4.5, "{measure} of {row:?} is {score} standard errors off");
        }
    }
}

#[test]
fn people_with_slots_are_a_queue_with_as_many_servers_as_slots() {
    let row = rows().into_iter().find(|r| !r.with_abandonment && r.agents == 20.0).unwrap();
    let per_interval = row.arrivals * INTERVAL_SECONDS / HANDLE_SECONDS;
    let counted = 25;
    let mut chat = kind(counted + 4, per_interval, HANDLE_SECONDS);
    chat.rule.concurrency = 4;
    chat.threshold_seconds = row.threshold * HANDLE_SECONDS;
    chat.present = stationary(row.agents, row.arrivals, 0.0);
    let found = replicate(model(vec![chat], &[0; 5]), 60, 8);
    let level: Vec<(f64, f64)> = found
        .iter()
        .map(|r| r.total(0, 0..counted))
        .map(|c| (f64::from(c.in_time), f64::from(c.offered)))
        .collect();
    let score = z_score(&level, row.level);
    assert!(score.abs() < 3.5, "{row:?}: {score} standard errors");
    let alone = found[0].duty_seconds() * 4.0;
    assert!(found[0].busy_seconds() < alone, "a person with four chats is busy once");
}

#[test]
fn streams_of_contacts_do_not_depend_on_who_serves_them() {
    let offered = |people: usize| {
        let mut kind = kind(20, 50.0, 100.0);
        kind.patience = Law::Exponential { mean: 60.0 };
        let found = replicate(model(vec![kind], &vec![0; people]), 3, 4);
        let counts = |r: &organico_simulate::Replication| -> Vec<u32> {
            r.cells(0).iter().map(|cell| cell.offered).collect()
        };
        found.iter().map(counts).collect::<Vec<_>>()
    };
    assert_eq!(offered(2), offered(9));
    let differ = |a: u64, b: u64| {
        let first = |n| Seed(1).stream(Purpose::Contacts, (0, n)).bits();
        first(a) != first(b)
    };
    assert!(differ(0, 1));
}
