//! Files of other systems into a centre: what they say, what is odd about them, and what would change.
//!
//! An import has two halves that share nothing: reading gives values and every fault with its line; merging says what the
//! centre's own sheets become. Between them stands a preview, so that nobody writes what was not looked at. Names of
//! people and numbers of callers end here: no value of this module has a place for them.

mod collector;
mod history;
mod memory;
mod merge;
mod oddities;
mod preset;
mod presets;
mod queues;
mod refused;
mod rows;

pub use history::{
    Counts, HistoryReading, HistorySettings, ImportFile, ImportedHistory, ImportedQueue, RowTally,
    import_history,
};
pub use memory::{ImportMemory, MEMORY_FILE, SheetMemory, read_memory, write_memory};
pub use merge::{HistoryMerge, QueueChange, merge_history};
pub use preset::Preset;
pub use queues::{LEFT_OUT, QueueName, queue_type};
pub use refused::RefusedRows;
