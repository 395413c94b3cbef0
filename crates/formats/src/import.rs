//! Files of other systems into a centre: what they say, what is odd about them, and what would change.
//!
//! An import has two halves that share nothing: reading gives values and every fault with its line; merging says what the
//! centre's own sheets become. Between them stands a preview, so that nobody writes what was not looked at. Names of
//! people and numbers of callers end here: no value of this module has a place for them.

mod absences;
mod channels;
mod collector;
mod events;
mod found;
mod history;
mod local_clock;
mod loose;
mod mapped;
mod memory;
mod merge;
mod oddities;
mod open;
mod people;
mod preset;
mod presets;
mod pseudonym;
mod queues;
mod refused;
mod rows;
mod settings;
mod shifts;
mod spread;
mod table;
mod totals;
mod wall;

pub use absences::{AbsencesMerge, AbsencesReading, import_absences, merge_absences};
pub(crate) use events::check_states;
pub use events::{
    CallCounts, EventReading, QueueEvents, STATES_FILE, StatesReading, TEAM_PEOPLE_MIN, TeamState,
    Teams, import_events, merge_states, read_states, read_teams, write_states,
};
pub use found::{FoundName, found_history, found_skills};
pub use history::{
    Counts, HistoryReading, HistorySettings, ImportFile, ImportedHistory, ImportedQueue, RowTally,
    import_history,
};
pub(crate) use local_clock::LocalClock;
pub use mapped::{ImportSettings, TableTally, Understood};
pub use memory::{ImportMemory, MEMORY_FILE, SheetMemory, read_memory, write_memory};
pub use merge::{HistoryMerge, QueueChange, merge_history};
pub use people::{
    Assumed, AssumedKind, CentreFacts, PeopleMerge, PeopleReading, PeopleWords, import_people,
    merge_people, people_words, person_labels, slug,
};
pub use preset::Preset;
pub use pseudonym::{KEY_BYTES, PersonNames, PseudonymKey, pseudonym, read_pseudonym_key};
pub use queues::{LEFT_OUT, QueueName, queue_key, queue_of_key, queue_type};
pub use refused::RefusedRows;
pub use shifts::{ImportedShift, RosterReading, absences_not_covered, import_roster, roster_of};
pub use table::{Workbook, read_workbook};
pub use totals::TotalPeriod;
