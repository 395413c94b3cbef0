//! Tests of contact records: small files worked out by hand, and large ones read by one and by two threads.

use std::fmt::Write as _;
use std::io::Read;

use jiff::tz::TimeZone;
use organico_model::{Channel, IntervalLength};

use super::super::{EventReading, Teams, import_events};
use crate::import::{HistorySettings, ImportFile, Preset, RefusedRows, SheetMemory};

fn settings(columns: &[(&str, &str)]) -> HistorySettings {
    let mut memory = SheetMemory::default();
    for (ours, theirs) in columns {
        memory.columns.insert((*ours).to_owned(), (*theirs).to_owned());
    }
    HistorySettings {
        preset: Preset::Records,
        zone: TimeZone::get("Europe/Rome").unwrap(),
        interval: Some(IntervalLength::QUARTER_HOUR),
        memory,
    }
}

fn read(text: &str, settings: &HistorySettings) -> EventReading {
    let file = ImportFile { name: "r.csv".to_owned(), bytes: Box::new(text.as_bytes()) };
    import_events(vec![file], settings, &Teams::default())
}

fn on_threads(text: &str, threads: usize) -> EventReading {
    let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().unwrap();
    pool.install(|| read(text, &settings(&[])))
}

const SHEET: &str = "\
Arrivo;Coda;Canale;Attesa;Parlato;Lavoro dopo;Esito;Operatore
04/05/2026 10:00:00;Vendite;voice;7,5;95;0:20;risposta;Maria Rossi
04/05/2026 10:03:00;\"Vendite\";voice;40;;;abbandonata;
04/05/2026 10:20:00;Vendite;voice;61;;;timeout;
04/05/2026 10:20:00;\"Aiuto; \"\"gratis\"\"
sempre\";chat;5;600;;risposta;\"Verdi
Anna\"
;;;;;;;
04/05/2026 10:21:00;Vendite;voice;0;30;;-;prova
";

fn italian() -> HistorySettings {
    settings(&[
        ("arrival", "Arrivo"),
        ("queue", "Coda"),
        ("channel", "Canale"),
        ("wait", "Attesa"),
        ("talk", "Parlato"),
        ("after", "Lavoro dopo"),
        ("outcome", "Esito"),
    ])
}

#[test]
fn mapped_columns_give_intervals_waits_and_handle_times() {
    let reading = read(SHEET, &italian());
    assert_eq!(reading.reading.diagnostics, []);
    let [help, sales] = &reading.queues[..] else { panic!("not two queues") };
    assert_eq!(
        (help.name.as_str(), help.channel),
        ("Aiuto; \"gratis\"\nsempre", Some(Channel::Chat))
    );
    assert_eq!((help.calls.handled, help.handle.mean_seconds()), (1, Some(600.0)));
    let calls = sales.calls;
    assert_eq!([calls.entered, calls.handled, calls.abandoned, calls.other], [3, 1, 1, 1]);
    assert_eq!(sales.handle.mean_seconds(), Some(115.0));
    let waits: Vec<_> = sales.waits.counts().map(|w| (w.seconds, w.left, w.censored)).collect();
    assert_eq!(waits, [(7, 0, 1), (40, 1, 0), (61, 0, 1)]);
    let rows = reading.reading.history.rows;
    assert_eq!((rows.read, rows.taken, rows.refused), (5, 5, 0));
    assert!(!format!("{reading:?}").contains("Rossi"));
}

#[test]
fn without_an_outcome_an_instant_of_answer_tells_it_and_the_wait() {
    let text = "queue,arrival,answered,handle\na,1777881600,1777881630.5,90\na,1777881601000,,\n";
    let reading = read(text, &settings(&[]));
    let calls = reading.queues[0].calls;
    assert_eq!([calls.entered, calls.handled, calls.abandoned], [2, 1, 1]);
    let waits: Vec<_> = reading.queues[0].waits.counts().map(|w| (w.seconds, w.censored)).collect();
    assert_eq!(waits, [(30, 1)]);
}

#[test]
fn bad_rows_are_told_by_line_and_column_and_never_by_their_words() {
    let text = "queue,arrival,outcome,wait,channel\na,Rossi,answered,1,voice\na,1777881600,Rossi,1,voice\n\
                a,1777881600,answered,Rossi,voice\na,1777881600,answered,1,Rossi\n,1777881600,answered,1,voice\n\
                a,2026-03-29 02:30,answered,1,voice\na,1777881600,answered,1,voice\n";
    let reading = read(text, &settings(&[]));
    let found: Vec<_> = reading
        .reading
        .diagnostics
        .iter()
        .map(|found| (found.place.line, found.code, found.place.field.as_str()))
        .collect();
    let expected = [
        (2, "I1148", "arrival"),
        (3, "I1147", "outcome"),
        (4, "I1148", "wait"),
        (5, "I1106", "channel"),
        (6, "I1105", "queue"),
        (7, "I1155", "arrival"),
    ];
    assert_eq!(found, expected);
    assert!(!format!("{reading:?}").contains("Rossi"));
    let rows = reading.reading.history.rows;
    assert_eq!((rows.read, rows.taken, rows.refused), (7, 1, 6));
}

#[test]
fn columns_that_are_missing_are_told_and_a_first_contact_is_not_taken_for_a_header() {
    let codes = |text: &str| {
        let reading = read(text, &settings(&[]));
        let codes: Vec<_> = reading.reading.diagnostics.iter().map(|found| found.code).collect();
        (codes, format!("{reading:?}"))
    };
    assert_eq!(codes("queue,arrival\n").0, ["I1146"]);
    let (missing, shown) = codes("Rossi,1777881600,answered\nVerdi,1777881601,answered\n");
    assert!(missing.contains(&"I1101") && !shown.contains("Rossi"), "{shown}");
    assert!(codes("").0.contains(&"I1101"));
}

/// Some thousand contacts a megabyte, every 997th of which has a fault, with line feeds in quotes here and there.
fn many(count: u64) -> String {
    let mut text = String::from("arrival,queue,note,wait,talk,outcome\n");
    for row in 0..count {
        let second = 1_767_225_600 + (row * 7919) % (200 * 86_400);
        let arrival = if row % 997 == 5 { "?".to_owned() } else { second.to_string() };
        let queue = ["a", "b", "\"c,\nd\""][(row % 3) as usize];
        let (wait, outcome) = (row % 181, if row % 11 == 0 { "abandoned" } else { "answered" });
        let note = "x".repeat((row % 40) as usize);
        let talk = row % 613;
        let _ = writeln!(text, "{arrival},{queue},\"{note}\"\"\n\",{wait}.25,{talk}.5,{outcome}");
    }
    text
}

#[test]
fn one_and_two_threads_read_the_same() {
    let text = many(150_000);
    assert!(text.len() > 8 << 20, "several blocks: {}", text.len());
    let (one, two) = (on_threads(&text, 1), on_threads(&text, 2));
    assert_eq!(one, two);
    let rows = one.reading.history.rows;
    assert_eq!((rows.read, rows.taken + rows.refused), (150_000, 150_000));
    let lines: u64 = one.reading.refused.iter().map(RefusedRows::count).sum();
    assert_eq!((rows.refused, lines), (151, 151));
    let entered: u64 = one.queues.iter().map(|queue| queue.calls.entered).sum();
    assert_eq!(entered, rows.taken);
    assert_eq!(one.reading.diagnostics.len(), 26);
}

#[test]
fn a_quote_that_never_closes_ends_the_file_with_a_fault() {
    let text = format!("arrival,queue,outcome\n1777881600,\"{}", "x\n".repeat(9 << 20));
    let reading = read(&text, &settings(&[]));
    let found: Vec<_> =
        reading.reading.diagnostics.iter().map(|d| (d.code, d.place.line)).collect();
    assert_eq!(found, [("I1154", 2)]);
}

/// Bytes that come in pieces and break off.
struct Breaks(usize);

impl Read for Breaks {
    fn read(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
        let line = b"arrival,queue,outcome\n";
        match self.0 {
            0 => {
                self.0 = 1;
                buffer[..line.len()].copy_from_slice(line);
                Ok(line.len())
            }
            _ => Err(std::io::Error::other("the disk went away")),
        }
    }
}

#[test]
fn a_file_that_breaks_off_is_told() {
    let file = ImportFile { name: "r.csv".to_owned(), bytes: Box::new(Breaks(0)) };
    let reading = import_events(vec![file], &settings(&[]), &Teams::default());
    assert_eq!(reading.reading.diagnostics[0].code, "I0901");
}

#[test]
fn a_quote_that_nothing_closes_costs_its_own_row_and_no_other() {
    let row = |number: usize| match number {
        10 => "04/05/2026 10:00:00;Vendite;voice;7;95;;risposta;\"Rossi richiama\n".to_owned(),
        160 => "04/05/2026 10:00:00;Vendite;voice;7;95;;risposta;\"Verdi\"\n".to_owned(),
        _ => "04/05/2026 10:00:00;Vendite;voice;7;95;;risposta;\n".to_owned(),
    };
    let header = SHEET.lines().next().unwrap();
    let text: String = std::iter::once([header, "\n"].concat()).chain((2..=201).map(row)).collect();
    let reading = read(&text, &italian()).reading;
    let rows = reading.history.rows;
    assert_eq!((rows.read, rows.taken, rows.refused), (200, 199, 1));
    assert_eq!((reading.refused[0].code, &reading.refused[0].lines[..]), ("I1116", &[10..=10][..]));
}
