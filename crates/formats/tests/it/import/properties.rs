//! Laws of the layouts: what a history writes in a layout reads back as the same counts, no row is lost, and the order of
//! the rows is no matter where a layout has instants.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use jiff::Timestamp;
use organico_formats::{Counts, HistoryReading};
use proptest::prelude::*;

use super::{read, rome, settings};

/// Contacts of queues by quarter-hour: offered, handled, and the mean seconds of the handled ones.
type Invented = BTreeMap<(usize, i64), (u32, u32, u32)>;

const QUEUES: [&str; 3] = ["Bollette", "Guasti, Nord", "Attivazioni \"casa\""];

/// Quarter-hours around the change of the clock of autumn 2026, which are counted from 24 October 20:00 UTC.
fn start(quarter: i64) -> Timestamp {
    let first: Timestamp = "2026-10-24T20:00:00Z".parse().unwrap();
    Timestamp::from_second(first.as_second() + 900 * quarter).unwrap()
}

fn invented() -> impl Strategy<Value = Invented> {
    let counts = (0_u32..500, 0_u32..500, 1_u32..2000);
    let counts =
        counts.prop_map(|(offered, less, mean)| (offered, offered.saturating_sub(less), mean));
    prop::collection::btree_map((0_usize..3, 0_i64..40), counts, 1..80)
}

fn quoted(text: &str) -> String {
    format!("\"{}\"", text.replace('"', "\"\""))
}

fn genesys_rows(history: &Invented) -> Vec<String> {
    let row =
        |(&(queue, quarter), &(offered, handled, mean)): (&(usize, i64), &(u32, u32, u32))| {
            let total = handled * mean;
            let name = quoted(QUEUES[queue]);
            format!("{},{name},Voice,,,{offered},{handled},{total}", start(quarter))
        };
    history.iter().map(row).collect()
}

fn genesys_text(rows: &[String]) -> String {
    let header = "Interval Start UTC Date,Queue,Media Type,Skill Set,Language,Offered,\
                  Interactions Handled,Total Handle Time (Seconds)";
    format!("{header}\n{}\n", rows.join("\n"))
}

/// Returns all counts of a reading by queue and start.
fn all(reading: &HistoryReading) -> BTreeMap<(String, Timestamp), Counts> {
    let queues = reading.history.queues.iter();
    queues
        .flat_map(|queue| {
            queue.intervals.iter().map(|(start, counts)| ((queue.name.clone(), *start), *counts))
        })
        .collect()
}

/// Returns the counts that were invented, with what a layout tells of them.
fn told(
    history: &Invented,
    counts: impl Fn(u32, u32, u32) -> Counts,
) -> BTreeMap<(String, Timestamp), Counts> {
    let one =
        |(&(queue, quarter), &(offered, handled, mean)): (&(usize, i64), &(u32, u32, u32))| {
            ((QUEUES[queue].to_owned(), start(quarter)), counts(offered, handled, mean))
        };
    history.iter().map(one).collect()
}

fn quarters(preset: &str) -> organico_formats::HistorySettings {
    let mut settings = settings(preset, &[("date", "dd/mm/yyyy")]);
    settings.interval = Some(organico_model::IntervalLength::QUARTER_HOUR);
    settings
}

fn mean(seconds: u32, contacts: u32) -> Option<f64> {
    (contacts > 0).then_some(f64::from(seconds))
}

/// Returns the wall clock of Rome at an instant, as `pattern` writes it.
fn local(at: Timestamp, pattern: &str) -> String {
    rome().to_datetime(at).strftime(pattern).to_string()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn genesys_reads_back_what_was_counted(history in invented()) {
        let text = genesys_text(&genesys_rows(&history));
        let reading = read(&quarters("genesys-cloud"), &[("g.csv", &text)]);
        prop_assert_eq!(&reading.diagnostics, &vec![]);
        let expected = told(&history, |offered, handled, seconds| Counts {
            offered: Some(f64::from(offered)),
            handled: Some(f64::from(handled)),
            abandoned: None,
            handle_seconds: mean(seconds, handled),
        });
        prop_assert_eq!(all(&reading), expected);
    }

    #[test]
    fn calabrio_reads_back_what_was_forecast(history in invented()) {
        let mut text = String::new();
        for (&(queue, quarter), &(offered, _, seconds)) in &history {
            let ends = [start(quarter), start(quarter + 1)].map(|at| local(at, "%Y%m%d %H:%M"));
            let name = quoted(QUEUES[queue]);
            let _ = writeln!(text, "{name},{},{},{offered},{seconds},0.5", ends[0], ends[1]);
        }
        let reading = read(&settings("calabrio", &[]), &[("c.csv", &text)]);
        let expected = told(&history, |offered, _, seconds| Counts {
            offered: Some(f64::from(offered)),
            handle_seconds: mean(seconds, offered).map(|mean| mean + 0.5),
            ..Counts::default()
        });
        // A label of the repeated hour that comes once is taken as the first: only then may a start differ.
        let once = reading.diagnostics.iter().any(|one| one.code == "I1119");
        prop_assert!(once || all(&reading) == expected);
        prop_assert_eq!(reading.history.rows.taken, history.len() as u64);
    }

    #[test]
    fn a_sheet_with_offsets_reads_back_what_was_counted(history in invented()) {
        let mut text = "Inizio;Coda;Offerte;Risposte;Tempo totale di gestione\n".to_owned();
        for (&(queue, quarter), &(offered, handled, seconds)) in &history {
            let (at, name) = (start(quarter).to_zoned(rome()), quoted(QUEUES[queue]));
            let total = f64::from(handled * seconds) + 0.5;
            let total = total.to_string().replace('.', ",");
            let label = at.strftime("%Y-%m-%dT%H:%M:%S%:z");
            let _ = writeln!(text, "{label};{name};{offered};{handled};{total}");
        }
        let reading = read(&quarters("csv"), &[("c.csv", &text)]);
        let expected = told(&history, |offered, handled, seconds| Counts {
            offered: Some(f64::from(offered)),
            handled: Some(f64::from(handled)),
            abandoned: None,
            handle_seconds: (handled > 0)
                .then(|| (f64::from(handled * seconds) + 0.5) / f64::from(handled)),
        });
        let found = all(&reading);
        prop_assert_eq!(found.keys().collect::<Vec<_>>(), expected.keys().collect::<Vec<_>>());
        for (place, counts) in &expected {
            prop_assert_eq!((found[place].offered, found[place].handled), (counts.offered, counts.handled));
            if counts.handled > Some(0.0) {
                prop_assert_eq!(found[place].handle_seconds, counts.handle_seconds);
            }
        }
    }

    #[test]
    fn the_order_of_rows_with_instants_is_no_matter(
        history in invented(), seed in prop::collection::vec(any::<u32>(), 80),
    ) {
        let mut rows = genesys_rows(&history);
        let skilled = rows.iter().map(|row| row.replace("Voice,,,", "Voice,a|||b,it,"));
        rows.extend(skilled.collect::<Vec<_>>());
        let straight = read(&quarters("genesys-cloud"), &[("g.csv", &genesys_text(&rows))]);
        let mut mixed: Vec<(u32, String)> =
            rows.into_iter().enumerate().map(|(n, row)| (seed[n % 80].wrapping_mul(n as u32 + 1), row)).collect();
        mixed.sort();
        let rows: Vec<String> = mixed.into_iter().map(|(_, row)| row).collect();
        let permuted = read(&quarters("genesys-cloud"), &[("g.csv", &genesys_text(&rows))]);
        prop_assert_eq!(straight.history, permuted.history);
    }

    #[test]
    fn every_row_is_taken_repeated_or_refused_and_nothing_panics(
        preset in prop::sample::select(vec![
            "genesys-cloud", "nice-iex", "calabrio", "eleveo", "verint", "amazon-connect", "csv",
        ]),
        history in invented(),
        at in 0..4000_usize,
        with in "\\PC{0,8}|[-0-9.,;:\"|\n#/ T]{1,10}",
    ) {
        let text = genesys_text(&genesys_rows(&history));
        let mut chars: Vec<char> = text.chars().collect();
        let at = at % chars.len();
        chars.splice(at..at, with.chars());
        let text: String = chars.into_iter().collect();
        let rows = read(&settings(preset, &[]), &[("x.csv", &text), ("x.csv", &text)]).history.rows;
        prop_assert_eq!(rows.read, rows.taken + rows.repeated + rows.refused);
    }
}
