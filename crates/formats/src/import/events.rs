//! Files that hold single contacts or events: read as a stream, they become counts by interval, waits and handle times by
//! queue, and states of teams. Persons and callers are told apart while a file is read and are nowhere afterwards.

mod log;
mod moment;
mod people;
mod queues;
mod records;
mod rows;
mod states;
mod teams;
mod volume;

use organico_model::{Channel, HandleTally, WaitTally};

use super::history::{HistoryReading, HistorySettings, ImportFile};
use super::preset::Preset;

pub use people::{StatesReading, TEAM_PEOPLE_MIN};
pub(crate) use states::check as check_states;
pub use states::{STATES_FILE, TeamState, merge_states, read_states, write_states};
pub use teams::{Teams, read_teams};

/// What became of the contacts of a queue:
/// `entered = handled + abandoned + timed_out + emptied + keyed + other + open`.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct CallCounts {
    /// Contacts that came.
    pub entered: u64,
    /// Contacts that a person took.
    pub handled: u64,
    /// Contacts whose customer left.
    pub abandoned: u64,
    /// Contacts that the queue sent on because they waited too long.
    pub timed_out: u64,
    /// Contacts that the queue sent on because nobody was there to take them.
    pub emptied: u64,
    /// Contacts whose customer chose another way by a key.
    pub keyed: u64,
    /// Contacts that ended in yet another way.
    pub other: u64,
    /// Contacts without an end in the files.
    pub open: u64,
    /// Contacts with an end and no beginning in the files; they are in none of the counts above.
    pub begun_before: u64,
}

impl CallCounts {
    /// Adds the contacts of another part of the queue.
    pub fn merge(&mut self, other: &Self) {
        self.entered += other.entered;
        self.handled += other.handled;
        self.abandoned += other.abandoned;
        self.timed_out += other.timed_out;
        self.emptied += other.emptied;
        self.keyed += other.keyed;
        self.other += other.other;
        self.open += other.open;
        self.begun_before += other.begun_before;
    }

    /// Returns the contacts that were neither handled nor abandoned.
    #[must_use]
    pub const fn otherwise(&self) -> u64 {
        self.timed_out + self.emptied + self.keyed + self.other
    }
}

/// What single contacts tell of a queue beyond its intervals.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct QueueEvents {
    /// The name of the queue in the other system.
    pub name: String,
    /// The channel, where the file tells it.
    pub channel: Option<Channel>,
    /// What became of its contacts.
    pub calls: CallCounts,
    /// Their waits.
    pub waits: WaitTally,
    /// Their handle times.
    pub handle: HandleTally,
}

/// What files of single contacts or events say.
#[derive(Debug, Clone, PartialEq)]
pub struct EventReading {
    /// Counts by interval, and everything that was found.
    pub reading: HistoryReading,
    /// Waits and handle times, in the order of the queues of the history.
    pub queues: Vec<QueueEvents>,
    /// Log-in and pause time of teams, where the files tell it.
    pub states: StatesReading,
}

/// Most queues and channels of a reading: so many names are no queues but numbers of callers.
const QUEUES_MAX: usize = 4000;

/// Most days with a contact, over all queues: 130 queues over twenty years, in some gigabytes.
const DAYS_MAX: usize = 1_000_000;

/// Returns what files of single contacts say, as records; or of events, as the log of a queue, which alone knows members
/// of `teams`. Of intervals, it counts nothing: a preset of such files is read by [`super::import_history`].
#[must_use]
pub fn import_events(
    files: Vec<ImportFile<'_>>,
    settings: &HistorySettings,
    teams: &Teams,
) -> EventReading {
    match settings.preset {
        Preset::QueueLog => log::read(files, settings, teams),
        _ => records::read(files, settings),
    }
}
