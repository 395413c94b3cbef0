//! The queue log of Asterisk: one event a row, `time|call|queue|member|EVENT|...`, as a file or as the table of a database.
//!
//! A contact counts in the interval in which it came into the queue, so that of each interval as of the whole
//! `offered = handled + abandoned + ended otherwise + open`. Handle time is the conversation: work after it is not logged.

mod calls;
mod event;
mod source;
#[cfg(test)]
mod tests;

use std::collections::BTreeMap;

use organico_model::{Diagnostic, IntervalLength};

use super::super::history::{HistoryReading, HistorySettings, ImportFile};
use super::people::People;
use super::queues::finished;
use super::rows::EventRows;
use super::teams::Teams;
use super::{CallCounts, DAYS_MAX, EventReading, QUEUES_MAX};
use calls::Calls;
use event::{Event, event};
use source::{LogRow, Stream};

/// What is read of a log at once.
struct Log<'t> {
    length: IntervalLength,
    queues: BTreeMap<Vec<u8>, usize>,
    calls: Calls,
    people: People<'t>,
    unknown: u64,
}

/// Returns what queue logs say; several files are one stream in the order of their time.
pub(crate) fn read(
    files: Vec<ImportFile<'_>>,
    settings: &HistorySettings,
    teams: &Teams,
) -> EventReading {
    let mut rows = EventRows::default();
    let length = settings.interval.unwrap_or(IntervalLength::QUARTER_HOUR);
    let mut stream = Stream::open(files, &settings.zone, &mut rows);
    let mut log = Log {
        length,
        queues: BTreeMap::new(),
        calls: Calls::new(),
        people: People::new(teams, length),
        unknown: 0,
    };
    let mut within = true;
    while within && let Some(row) = stream.next(&mut rows) {
        within = log.take(&row);
    }
    if !within {
        rows.report(too_much(log.queues.len(), log.calls.days()));
    }
    let by_order = stream.by_order();
    log.finish(settings, rows, by_order)
}

impl Log<'_> {
    /// Takes a row; returns whether the log is still within what can be read.
    fn take(&mut self, row: &LogRow<'_>) -> bool {
        let Some(event) = event(row.event) else {
            self.unknown += 1;
            return true;
        };
        let Some(queue) = self.queue(row.queue) else {
            if let Event::Member(presence) = event {
                self.people.take(row.member, None, presence, row.at);
            }
            return true;
        };
        match event {
            Event::Member(presence) => self.people.take(row.member, Some(queue), presence, row.at),
            Event::Connect | Event::End => self.people.seen(row.member, queue, row.at),
            Event::Enter | Event::Abandon | Event::Exit(_) | Event::Other => {}
        }
        if row.data(0) == b"PAUSED" && row.event == b"ADDMEMBER" {
            self.people.take(row.member, Some(queue), super::people::Presence::Pause, row.at);
        }
        self.calls.take(queue, event, row);
        self.queues.len() <= QUEUES_MAX && self.calls.days() <= DAYS_MAX
    }

    /// Returns the queue of a name; nothing where the row is about no queue.
    fn queue(&mut self, name: &[u8]) -> Option<usize> {
        if matches!(name, b"" | b"NONE" | b"NULL") {
            return None;
        }
        if let Some(queue) = self.queues.get(name) {
            return Some(*queue);
        }
        let next = self.queues.len();
        self.queues.insert(name.to_vec(), next);
        self.calls.add_queue(self.length);
        Some(next)
    }

    fn finish(self, settings: &HistorySettings, rows: EventRows, by_order: u64) -> EventReading {
        let mut names = vec![String::new(); self.queues.len()];
        for (name, queue) in &self.queues {
            names[*queue] = String::from_utf8_lossy(name).into_owned();
        }
        let differing = self.calls.differing();
        let states = self.people.finish(&names);
        let (history, queues) =
            finished(self.calls.finish(names), self.length, &settings.zone, rows.tally);
        let total = queues.iter().fold(CallCounts::default(), |mut total, queue| {
            total.merge(&queue.calls);
            total
        });
        let notes = [
            Diagnostic::note("I1142").with("count", total.begun_before).with("open", total.open),
            Diagnostic::note("I1143").with("count", self.unknown),
            Diagnostic::warning("I1144").with("count", differing),
            Diagnostic::warning("I1145").with("count", by_order),
            Diagnostic::note("I1151").with("count", states.suppressed).with("least", TEAM_LEAST),
            Diagnostic::note("I1152").with("count", states.without_team),
        ];
        let said = [total.begun_before + total.open, self.unknown, differing, by_order];
        let said = said.into_iter().chain([states.suppressed, states.without_team]);
        notes
            .into_iter()
            .zip(said)
            .filter(|(_, count)| *count > 0)
            .for_each(|(n, _)| rows.report(n));
        let (diagnostics, refused) = rows.finish();
        let reading =
            HistoryReading { history, diagnostics, refused, memory: settings.memory.clone() };
        EventReading { reading, queues, states }
    }
}

const TEAM_LEAST: usize = super::TEAM_PEOPLE_MIN;

/// Returns the fault of a log of too many queues or days.
pub(super) fn too_much(queues: usize, days: usize) -> Diagnostic {
    let (what, limit, found) =
        if queues > QUEUES_MAX { ("queues", QUEUES_MAX, queues) } else { ("days", DAYS_MAX, days) };
    Diagnostic::fault("I1149").with("what", what).with("limit", limit).with("found", found)
}
