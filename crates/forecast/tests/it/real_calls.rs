//! Facts of a real call-by-call file, which is not part of the project.

use std::path::PathBuf;

use organico_forecast::{handle_law, kaplan_meier, kaplan_meier_of};
use organico_model::{Law, WaitEnd, WaitTally};

/// Returns the text of a file of the data folder, or nothing, having said so.
#[expect(clippy::disallowed_methods, reason = "a test may ask where optional data lie")]
#[expect(clippy::print_stderr, reason = "a skipped test says so")]
pub(crate) fn data(name: &str) -> Option<String> {
    let folder = std::env::var("ORGANICO_DATA").map_or_else(
        |_| PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared/data")),
        PathBuf::from,
    );
    let text = std::fs::read_to_string(folder.join(name)).ok();
    if text.is_none() {
        eprintln!("SKIPPED: {name} is not in {} (set ORGANICO_DATA)", folder.display());
    }
    text
}

#[test]
fn patience_and_handle_time_of_the_bank_of_1999_are_those_published() {
    let Some(text) = data("contacts/anonbank_1999_02_calls.csv") else { return };
    let header: Vec<&str> = text.lines().next().unwrap().split(',').collect();
    let column = |name: &str| header.iter().position(|column| *column == name).unwrap();
    let (queue, wait, outcome, service) =
        (column("queue_start_s"), column("wait_s"), column("outcome"), column("service_s"));
    let (mut waits, mut services) = (Vec::new(), Vec::new());
    for line in text.lines().skip(1) {
        let fields: Vec<&str> = line.split(',').collect();
        let number = |index: usize| fields[index].parse::<f64>().unwrap_or(0.0);
        match fields[outcome] {
            "AGENT" => services.push(number(service)),
            "PHANTOM" => continue,
            _ => {}
        }
        if number(queue) > 0.0 {
            waits.push((number(wait), fields[outcome] == "HANG"));
        }
    }
    let patience = kaplan_meier(&waits).unwrap();
    let mut tally = WaitTally::default();
    for (wait, left) in &waits {
        tally.add(*wait as u64 * 1000, if *left { WaitEnd::Left } else { WaitEnd::Censored });
    }
    waits.retain(|(wait, _)| *wait > 0.0);
    assert_eq!(kaplan_meier_of(&tally), kaplan_meier(&waits));
    let median = patience.median_seconds.unwrap();
    // Published as about 274 s; the curve is flat there and this estimate, as an independent one, gives 280 s.
    assert!(
        (median / 274.0 - 1.0).abs() < 0.03,
        "median patience {median}, {} left",
        patience.left
    );
    let Some(Law::LogNormal { mean, variation }) = handle_law(&services) else { panic!("no law") };
    assert!((mean - 177.0).abs() <= 1.0, "mean service {mean}");
    assert!((mean * variation - 217.0).abs() <= 2.0, "deviation {}", mean * variation);
}
