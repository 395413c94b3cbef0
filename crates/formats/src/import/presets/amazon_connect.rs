//! Amazon Connect: the template of its historical data, intervals by queue and channel, or whole days.

use jiff::Timestamp;
use jiff::civil::{Date, DateTime};
use jiff::tz::TimeZone;
use organico_model::{Channel, IntervalLength};

use super::super::channels::channel;
use super::super::collector::{Collector, ImportedRow, TotalRow};
use super::super::history::{Counts, HistorySettings};
use super::super::rows::{CellFault, ImportRow, Layout, with_header};
use super::super::settings::column;
use super::super::totals::TotalPeriod;
use crate::instant::{LabelFault, civil, instant};

/// The columns with our word for each, those that must be there first.
const COLUMNS: [(&str, &str); 8] = [
    ("queue", "QueueName"),
    ("channel", "ChannelType"),
    ("start", "TimeStamp"),
    ("interval", "IntervalDuration"),
    ("offered", "IncomingContactVolume"),
    ("handle", "AverageHandleTime"),
    ("handled", "ContactsHandled"),
    ("queue_id", "QueueId"),
];
const NEEDED: usize = 5;
const QUEUE: usize = 0;
const CHANNEL: usize = 1;
const START: usize = 2;
const INTERVAL: usize = 3;
const OFFERED: usize = 4;
const HANDLE: usize = 5;
const HANDLED: usize = 6;
const QUEUE_ID: usize = 7;

/// The channels; the template speaks of the first two, the others are the words of the same system elsewhere.
const CHANNELS: [(&str, Channel); 3] =
    [("VOICE", Channel::Voice), ("CHAT", Channel::Chat), ("EMAIL", Channel::Mail)];

/// What a row may be about; nothing for a whole day.
const LENGTHS: [(&str, Option<IntervalLength>); 3] = [
    ("15mins", Some(IntervalLength::QUARTER_HOUR)),
    ("30mins", Some(IntervalLength::HALF_HOUR)),
    ("daily", None),
];

/// Reads one file.
pub(crate) fn read(text: &str, settings: &HistorySettings, into: &mut Collector<'_>) {
    let names = COLUMNS.map(|(ours, theirs)| column(&into.memory, ours, theirs));
    let layout = Layout::of(names.to_vec(), NEEDED);
    with_header(text, &layout, into, |row, into| take(row, &settings.zone, into));
}

fn take(row: &ImportRow<'_>, zone: &TimeZone, into: &mut Collector<'_>) -> Result<(), CellFault> {
    let queue = if row.cell(QUEUE).is_empty() { row.queue(QUEUE_ID)? } else { row.cell(QUEUE) };
    let channel = Some(channel(row, CHANNEL, &CHANNELS, &into.memory)?);
    let counts = Counts {
        offered: row.number(OFFERED)?,
        handled: row.number(HANDLED)?,
        abandoned: None,
        handle_seconds: None,
    };
    let counts = counts.with_mean_seconds(row.number(HANDLE)?);
    let start = start(row, zone)?;
    let line = row.line;
    let Some(length) = length(row)? else {
        let period = TotalPeriod::Day(day(row.cell(START), start, zone));
        into.take_total(&TotalRow { queue, channel, period, counts, line });
        return Ok(());
    };
    into.declare(length);
    let taken = ImportedRow { queue, channel, part: "", start, counts, line };
    into.take(&taken).map_err(|fault| (START, fault))
}

fn length(row: &ImportRow<'_>) -> Result<Option<IntervalLength>, CellFault> {
    let cell = row.cell(INTERVAL);
    let found = LENGTHS.iter().find(|(word, _)| word.eq_ignore_ascii_case(cell));
    found.map(|(_, length)| *length).ok_or_else(|| {
        let (column, fault) = row.refusal(INTERVAL, "I1129");
        (column, fault.with("known", LENGTHS.map(|(word, _)| word).join(", ")))
    })
}

fn start(row: &ImportRow<'_>, zone: &TimeZone) -> Result<Timestamp, CellFault> {
    let label = row.cell(START);
    instant(label, zone).map_err(|fault| match fault {
        LabelFault::Unreadable => row.no_start(START, "2024-10-27T08:15:00Z"),
        LabelFault::Ambiguous(..) | LabelFault::Missing(..) => {
            (START, fault.diagnostic(label, zone))
        }
    })
}

/// Returns the day of a daily row: that of the zone when it begins there, else the one that is written.
fn day(label: &str, start: Timestamp, zone: &TimeZone) -> Date {
    let local = zone.to_datetime(start);
    let written = label.get(..19).and_then(civil).map(DateTime::date);
    if local.hour() == 0 && local.minute() == 0 {
        local.date()
    } else {
        written.unwrap_or(local.date())
    }
}
