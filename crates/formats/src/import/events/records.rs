//! Contact records: one row a contact, from a sheet whose columns are mapped.

use organico_model::IntervalLength;

use super::super::history::{HistoryReading, HistorySettings, ImportFile};
use super::EventReading;
use super::people::StatesReading;
use super::queues::finished;
use super::rows::EventRows;

/// Returns what contact records say.
pub(crate) fn read(_: Vec<ImportFile<'_>>, settings: &HistorySettings) -> EventReading {
    let rows = EventRows::default();
    let length = settings.interval.unwrap_or(IntervalLength::QUARTER_HOUR);
    let (history, queues) = finished(Default::default(), length, &settings.zone, rows.tally);
    let (diagnostics, refused) = rows.finish();
    let memory = settings.memory.clone();
    let reading = HistoryReading { history, diagnostics, refused, memory };
    EventReading { reading, queues, states: StatesReading::default() }
}
