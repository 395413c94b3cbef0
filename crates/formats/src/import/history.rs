//! Contact history of another system: contacts by queue, channel and interval, as its file says.

use std::collections::BTreeMap;
use std::io::Read;

use jiff::Timestamp;
use jiff::tz::TimeZone;
use organico_model::{Channel, Diagnostic, IntervalLength};

use super::collector::Collector;
use super::events::{Teams, import_events};
use super::local_clock::LocalClock;
use super::memory::SheetMemory;
use super::preset::Preset;
use super::refused::RefusedRows;
use super::totals::TotalPeriod;
use super::{presets, settings};
use crate::context::Context;
use crate::sheet::SHEET_BYTES_MAX;
use crate::text::clean;

/// A file to import: its name, as diagnostics tell it, and its bytes.
pub struct ImportFile<'r> {
    /// Name.
    pub name: String,
    /// Bytes, read once from the beginning.
    pub bytes: Box<dyn Read + Send + 'r>,
}

/// How files of contact history are to be read.
#[derive(Debug, Clone)]
pub struct HistorySettings {
    /// Their layout.
    pub preset: Preset,
    /// The zone of labels that carry no offset.
    pub zone: TimeZone,
    /// The length of the intervals, where it is given; otherwise it is read off the labels.
    pub interval: Option<IntervalLength>,
    /// Columns and words that were said before.
    pub memory: SheetMemory,
}

/// Contacts of one interval. What a file does not tell is missing, not zero.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct Counts {
    /// Offered contacts.
    pub offered: Option<f64>,
    /// Handled contacts.
    pub handled: Option<f64>,
    /// Abandoned contacts.
    pub abandoned: Option<f64>,
    /// Mean handle time of the handled contacts in seconds.
    pub handle_seconds: Option<f64>,
}

impl Counts {
    /// Returns the counts of two intervals together; a mean is weighted by the contacts it is about.
    #[must_use]
    pub fn plus(self, other: Self) -> Self {
        let sum = |a: Option<f64>, b: Option<f64>| match (a, b) {
            (Some(a), Some(b)) => Some(a + b),
            (one, other) => one.or(other),
        };
        Self {
            offered: sum(self.offered, other.offered),
            handled: sum(self.handled, other.handled),
            abandoned: sum(self.abandoned, other.abandoned),
            handle_seconds: self.mean_with(other),
        }
    }

    /// Returns the contacts that a handle time is about: the handled ones, else the offered ones; nothing for none.
    fn worked(self) -> Option<f64> {
        self.handled.or(self.offered).filter(|count| *count > 0.0)
    }

    /// Returns the counts with a mean handle time; without contacts there is none.
    pub(crate) fn with_mean_seconds(self, mean: Option<f64>) -> Self {
        Self { handle_seconds: mean.filter(|_| self.worked().is_some()), ..self }
    }

    /// Returns the counts with a mean handle time from the seconds of all contacts together.
    pub(crate) fn with_total_seconds(self, total: Option<f64>) -> Self {
        let handle_seconds = total.zip(self.worked()).map(|(total, count)| total / count);
        Self { handle_seconds, ..self }
    }

    fn mean_with(self, other: Self) -> Option<f64> {
        let weight = |counts: &Self| counts.handled.or(counts.offered).unwrap_or(0.0);
        let (a, b) = (weight(&self), weight(&other));
        match (self.handle_seconds, other.handle_seconds) {
            (Some(one), Some(two)) if a + b > 0.0 => Some((one * a + two * b) / (a + b)),
            (one, two) => one.or(two),
        }
    }
}

/// Contacts of one queue and channel.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ImportedQueue {
    /// The name of the queue in the other system.
    pub name: String,
    /// The channel, where the file tells it.
    pub channel: Option<Channel>,
    /// Counts by first instant of the interval.
    pub intervals: BTreeMap<Timestamp, Counts>,
    /// Counts of whole days or months, of which nobody told the intervals.
    pub totals: BTreeMap<TotalPeriod, Counts>,
}

/// How many rows there were, and what became of them; the parts add up to the whole.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct RowTally {
    /// Rows with something in them.
    pub read: u64,
    /// Rows that are in the counts.
    pub taken: u64,
    /// Rows that say again what another row said.
    pub repeated: u64,
    /// Rows with a fault.
    pub refused: u64,
}

/// What files of contact history say.
#[derive(Debug, Clone, PartialEq)]
pub struct ImportedHistory {
    /// The length of the intervals.
    pub length: IntervalLength,
    /// Queues by name and channel.
    pub queues: Vec<ImportedQueue>,
    /// What became of the rows.
    pub rows: RowTally,
}

/// What reading gives: the history as far as it can be read, and everything that was found.
#[derive(Debug, Clone, PartialEq)]
pub struct HistoryReading {
    /// The history without the rows that have a fault.
    pub history: ImportedHistory,
    /// Faults and warnings, the first of each kind in full.
    pub diagnostics: Vec<Diagnostic>,
    /// The lines of all rows with a fault, by file and code.
    pub refused: Vec<RefusedRows>,
    /// What was said about the files, with the columns and signs that were found in them: to be kept for next time.
    pub memory: SheetMemory,
}

/// Returns what files of contact history say.
#[must_use]
pub fn import_history(files: Vec<ImportFile<'_>>, settings: &HistorySettings) -> HistoryReading {
    if settings.preset.is_of_events() {
        return import_events(files, settings, &Teams::default()).reading;
    }
    let context = Context::default();
    settings::check(&settings.memory, &context);
    let mut collector = Collector::new(&context, settings.memory.clone());
    if !context.has_fault() {
        let texts = files.into_iter().filter_map(|mut file| {
            let text = whole_text(&mut file, &context)?;
            Some((file.name, text))
        });
        read_all(texts, settings, &mut collector);
    }
    let (history, refused, memory) = collector.finish(settings.interval);
    HistoryReading { history, diagnostics: context.into_diagnostics(), refused, memory }
}

/// Reads the files one after the other, so that only one text is held at a time.
fn read_all(
    texts: impl Iterator<Item = (String, String)>,
    settings: &HistorySettings,
    into: &mut Collector<'_>,
) {
    let mut clock = LocalClock::new(&settings.zone);
    for (file, text) in texts {
        into.open(&file);
        match settings.preset {
            Preset::GenesysCloud => presets::genesys_cloud::read(&text, into),
            Preset::NiceIex => presets::nice_iex::read(&text, settings, into),
            Preset::Calabrio => presets::calabrio::read(&text, settings, into),
            Preset::Eleveo => presets::eleveo::read(&text, into),
            Preset::Verint => presets::verint::read(&text, into),
            Preset::AmazonConnect => presets::amazon_connect::read(&text, settings, into),
            Preset::AvayaIpOffice => presets::avaya_ip_office::read(&text, &mut clock, into),
            Preset::Csv => presets::csv::read((&file, &text), settings, into),
            // Read as a stream, see `import_events`.
            Preset::QueueLog | Preset::Records => {}
        }
    }
    clock.report(into);
}

/// Returns the whole text of a file; one that is too long, broken or not UTF-8 is reported.
fn whole_text(file: &mut ImportFile<'_>, context: &Context) -> Option<String> {
    let mut bytes = Vec::new();
    let limit = SHEET_BYTES_MAX as u64;
    if let Err(cause) = file.bytes.by_ref().take(limit + 1).read_to_end(&mut bytes) {
        context.report(Diagnostic::fault("I0901").with("cause", cause).at(&file.name, 0, ""));
        return None;
    }
    if bytes.len() as u64 > limit {
        let fault = Diagnostic::fault("I0112").with("limit", limit).with("found", bytes.len());
        context.report(fault.with("what", "bytes").at(&file.name, 0, ""));
        return None;
    }
    let text = String::from_utf8(bytes).ok();
    if text.is_none() {
        context.report(Diagnostic::fault("I0904").at(&file.name, 0, ""));
    }
    text.map(|text| clean(&text))
}
