//! Genesys Cloud: the sheet of its historical import, intervals by queue and media type in UTC.
//!
//! A queue and media type come once an interval, or once a skill set and language, whose rows are added up.

use jiff::Timestamp;
use organico_model::Channel;

use super::super::channels::channel;
use super::super::collector::{Collector, ImportedRow, on_step};
use super::super::history::Counts;
use super::super::rows::{CellFault, ImportRow, Layout, with_header};
use super::super::settings::column;

/// The columns with our word for each, those that must be there first.
const COLUMNS: [(&str, &str); 8] = [
    ("start", "Interval Start UTC Date"),
    ("queue", "Queue"),
    ("channel", "Media Type"),
    ("offered", "Offered"),
    ("handled", "Interactions Handled"),
    ("handle_total", "Total Handle Time (Seconds)"),
    ("skills", "Skill Set"),
    ("language", "Language"),
];
const NEEDED: usize = 6;
const START: usize = 0;
const QUEUE: usize = 1;
const CHANNEL: usize = 2;
const OFFERED: usize = 3;
const HANDLED: usize = 4;
const TOTAL: usize = 5;
const SKILLS: usize = 6;
const LANGUAGE: usize = 7;

/// The minutes on whose steps every interval begins.
const STEP_MINUTES: u32 = 15;

const CHANNELS: [(&str, Channel); 5] = [
    ("voice", Channel::Voice),
    ("chat", Channel::Chat),
    ("message", Channel::Chat),
    ("email", Channel::Mail),
    ("callback", Channel::Callback),
];

/// Reads one file.
pub(crate) fn read(text: &str, into: &mut Collector<'_>) {
    let names = COLUMNS.map(|(ours, theirs)| column(&into.memory, ours, theirs));
    let layout = Layout::of(names.to_vec(), NEEDED);
    let mut part = String::new();
    with_header(text, &layout, into, |row, into| take(row, &mut part, into));
}

fn take(row: &ImportRow<'_>, part: &mut String, into: &mut Collector<'_>) -> Result<(), CellFault> {
    let start = instant(row.cell(START));
    let start = start.ok_or_else(|| row.no_start(START, "2024-10-27T08:15:00Z"))?;
    on_step(start, STEP_MINUTES).map_err(|fault| (START, fault))?;
    let queue = row.queue(QUEUE)?;
    let channel = channel(row, CHANNEL, &CHANNELS, &into.memory)?;
    let [offered, handled, total] =
        [row.number(OFFERED)?, row.number(HANDLED)?, row.number(TOTAL)?];
    let counts = Counts { offered, handled, ..Counts::default() }.with_total_seconds(total);
    part.clear();
    if !row.cell(SKILLS).is_empty() || !row.cell(LANGUAGE).is_empty() {
        part.extend([row.cell(SKILLS), "|", row.cell(LANGUAGE)]);
    }
    let line = row.line;
    let taken = ImportedRow { queue, channel: Some(channel), part, start, counts, line };
    into.take(&taken).map_err(|fault| (START, fault))
}

/// Returns the instant of a label in UTC, such as `2026-05-04T08:15:00Z` or `2026-05-04T08:15:00.000Z`.
fn instant(label: &str) -> Option<Timestamp> {
    if label.ends_with('Z') { label.parse().ok() } else { None }
}
