//! Calabrio's forecast: no header, a row a queue and interval by the wall clock; the layout that an export writes.

use csv::{ReaderBuilder, StringRecord};
use jiff::civil::DateTime;
use jiff::tz::TimeZone;
use organico_model::{ClientExpectation, Diagnostic};

use super::Expected;
use crate::centre::history::measured;
use crate::context::{Context, place};
use crate::import::LocalClock;
use crate::refusal::Refusal;
use crate::sheet::delimiter;

/// Cells of a row: queue, start, end, contacts, talk and after-contact seconds; people may follow.
const CELLS: [&str; 6] = ["queue", "start", "end", "contacts", "talk", "after"];

/// Returns the rows that can be read, and the minutes of their intervals; others are reported.
pub(super) fn rows(
    file: &str,
    text: &str,
    zone: &TimeZone,
    context: &Context,
) -> (Vec<Expected>, Option<u32>) {
    let delimiter = delimiter(text.lines().next().unwrap_or_default());
    let reader = ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(delimiter)
        .from_reader(text.as_bytes());
    let mut clock = LocalClock::new(zone);
    let (mut rows, mut shortest) = (Vec::new(), None);
    for record in reader.into_records().flatten() {
        let line = record.position().map_or(0, |position| position.line() as u32);
        let at = Cells { record: &record, file, line, context };
        if let Some((row, minutes)) = at.row(&mut clock) {
            shortest = shortest.into_iter().chain(minutes).min();
            rows.push(row);
        }
    }
    (rows, shortest)
}

/// The cells of one line.
struct Cells<'r> {
    record: &'r StringRecord,
    file: &'r str,
    line: u32,
    context: &'r Context,
}

impl Cells<'_> {
    fn row(&self, clock: &mut LocalClock<'_>) -> Option<(Expected, Option<u32>)> {
        if !(CELLS.len()..=CELLS.len() + 1).contains(&self.record.len()) {
            let fault = Diagnostic::fault("I0304").with("found", self.record.len());
            self.context.report(fault.with("expected", CELLS.len()).at(self.file, self.line, ""));
            return None;
        }
        let [contacts, talk, after] = [3, 4, 5].map(|cell| self.take(cell, measured));
        let (start, end) = (self.take(1, wall_clock), self.take(2, wall_clock));
        let (contacts, seconds, start) = (contacts?, talk? + after?, start?);
        let queue = self.text(0).to_owned();
        let refuse = |fault: Diagnostic| {
            self.context.report(fault.at(self.file, self.line, CELLS[1]));
        };
        let minutes = (end?.duration_since(start)).as_mins();
        let start = clock.instant(start, &queue, u64::from(self.line)).map_err(refuse).ok()?;
        let expectation = ClientExpectation { contacts, handle_seconds: Some(seconds) };
        // Across a change of the clock the wall-clock times may run backwards: other rows tell the length.
        let minutes = u32::try_from(minutes).ok().filter(|minutes| *minutes > 0);
        Some((Expected { queue, start, expectation, line: self.line }, minutes))
    }

    fn text(&self, cell: usize) -> &str {
        self.record.get(cell).map_or("", str::trim)
    }

    fn take<T>(&self, cell: usize, read: impl Fn(&str) -> Result<T, Refusal>) -> Option<T> {
        let refuse = |refusal: Refusal| {
            self.context.refuse(
                &place(self.file, self.line, CELLS[cell]),
                self.text(cell),
                &refusal,
            );
        };
        read(self.text(cell)).map_err(refuse).ok()
    }
}

/// Returns the time of a label such as `20260601 08:00`.
fn wall_clock(text: &str) -> Result<DateTime, Refusal> {
    let refusal = Refusal::Form("20260601 08:00");
    let Some((day, time)) =
        text.split_once(' ').filter(|(day, _)| day.len() == 8 && day.is_ascii())
    else {
        return Err(refusal);
    };
    let iso = format!("{}-{}-{}T{time}", &day[..4], &day[4..6], &day[6..]);
    crate::instant::civil(&iso).ok_or(refusal)
}
