//! What is written reads back as the same value.

use jiff::civil::date;
use organico_formats::{Files, blank_centre_files, read_centre, write_centre};
use organico_model::{IntervalLength, Severity};
use proptest::prelude::*;

use crate::rich;

fn faults(files: &Files) -> Vec<String> {
    let faults =
        read_centre(files).diagnostics.into_iter().filter(|d| d.severity == Severity::Fault);
    faults.map(|d| format!("{} {} {:?}", d.code, d.place, d.values)).collect()
}

#[test]
fn a_centre_that_uses_every_key_reads_back_as_itself() {
    // Both clock changes of 2026 lie inside, and an ordinary week.
    for first in [date(2026, 3, 28), date(2026, 10, 24), date(2026, 6, 1)] {
        for interval in [IntervalLength::QUARTER_HOUR, IntervalLength::HALF_HOUR] {
            let centre = rich::centre(first, interval);
            let files = write_centre(&centre);
            assert_eq!(faults(&files), Vec::<String>::new());
            assert_eq!(read_centre(&files).centre, Some(centre));
        }
    }
}

#[test]
fn a_blank_centre_reads_without_a_fault_or_a_warning() {
    let reading = read_centre(&blank_centre_files("First try"));
    let serious: Vec<_> =
        reading.diagnostics.iter().filter(|d| d.severity != Severity::Note).collect();
    assert!(serious.is_empty(), "{serious:?}");
    let centre = reading.centre.unwrap();
    assert_eq!((centre.people.len(), centre.history.grid.count), (5, 28 * 48));
    assert_eq!(write_centre(&centre), blank_centre_files("First try"));
}

#[test]
fn files_saved_by_an_italian_spreadsheet_read_as_the_same_centre() {
    let mut files = blank_centre_files("First try");
    let plain = read_centre(&files).centre;
    for name in ["people.csv", "history.csv"] {
        let text = files[name].replace(',', ";").replace('\n', "\r\n");
        files.insert(name.to_owned(), format!("\u{feff}{text}"));
    }
    assert_eq!(read_centre(&files).centre, plain);
}

fn mutated(name: &str, at: usize, with: &str) -> Files {
    let mut files = write_centre(&rich::centre(date(2026, 3, 28), IntervalLength::HALF_HOUR));
    let text = &files[name];
    let chars: Vec<char> = text.chars().collect();
    let at = at % chars.len();
    let to = (at + with.len()).min(chars.len());
    let text: String = chars[..at]
        .iter()
        .copied()
        .chain(with.chars())
        .chain(chars[to..].iter().copied())
        .collect();
    files.insert(name.to_owned(), text);
    files
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn no_change_of_a_file_makes_reading_panic(
        name in prop::sample::select(vec!["centre.toml", "contacts.toml", "shifts.toml", "people.csv", "history.csv", "holidays.csv"]),
        at in 0..20_000_usize,
        with in "\\PC{0,6}|[-0-9.,;:\"=\\[\\]{}\n#%]{1,8}",
    ) {
        let reading = read_centre(&mutated(name, at, &with));
        let fault = reading.diagnostics.iter().any(|d| d.severity == Severity::Fault);
        prop_assert_eq!(reading.centre.is_none(), fault);
    }

    #[test]
    fn no_text_at_all_makes_reading_panic(text in "\\PC{0,200}") {
        for name in ["centre.toml", "contacts.toml", "shifts.toml", "people.csv", "history.csv"] {
            let mut files = blank_centre_files("x");
            files.insert(name.to_owned(), text.clone());
            let _ = read_centre(&files);
        }
    }

    #[test]
    fn what_reads_after_a_change_reads_back_as_itself(at in 0..20_000_usize, with in "[0-9]") {
        for name in ["centre.toml", "contacts.toml", "shifts.toml", "people.csv", "history.csv"] {
            if let Some(centre) = read_centre(&mutated(name, at, &with)).centre {
                prop_assert_eq!(read_centre(&write_centre(&centre)).centre, Some(centre));
            }
        }
    }
}
