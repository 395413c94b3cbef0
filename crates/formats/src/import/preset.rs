//! The layouts of contact history that are known by name.

use crate::choices::{Choices, word};

/// A layout of contact history; its page is `docs/book/import.md`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Preset {
    /// Genesys Cloud: the sheet of its historical import.
    GenesysCloud,
    /// NICE IEX: the pipe-separated export of results by contact type or queue.
    NiceIex,
    /// Calabrio: its forecast sheet, which is the same in and out.
    Calabrio,
    /// Eleveo: the sheet of its historical data.
    Eleveo,
    /// Verint: the totals of its strategic planner.
    Verint,
    /// Amazon Connect: the template of its historical data.
    AmazonConnect,
    /// Avaya IP Office: the files of its workforce management interface, one every quarter of an hour.
    AvayaIpOffice,
    /// Any sheet of intervals, by a mapping of its columns.
    Csv,
    /// The queue log of Asterisk: events of calls and members.
    QueueLog,
    /// Any sheet of single contacts, by a mapping of its columns.
    Records,
}

/// The presets by name.
const PRESETS: [(&str, Preset); 10] = [
    ("genesys-cloud", Preset::GenesysCloud),
    ("nice-iex", Preset::NiceIex),
    ("calabrio", Preset::Calabrio),
    ("eleveo", Preset::Eleveo),
    ("verint", Preset::Verint),
    ("amazon-connect", Preset::AmazonConnect),
    ("avaya-ip-office", Preset::AvayaIpOffice),
    ("csv", Preset::Csv),
    ("queue-log", Preset::QueueLog),
    ("records", Preset::Records),
];

impl Preset {
    /// Returns every preset with its name, in the order of the book.
    #[must_use]
    pub const fn all() -> &'static Choices<Self> {
        &PRESETS
    }

    /// Returns the preset of a name.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        PRESETS.iter().find(|(known, _)| *known == name).map(|(_, preset)| *preset)
    }

    /// Returns whether its files hold single contacts or events instead of intervals.
    #[must_use]
    pub const fn is_of_events(self) -> bool {
        matches!(self, Self::QueueLog | Self::Records)
    }

    /// Returns its name.
    #[must_use]
    pub fn name(self) -> &'static str {
        word(&PRESETS, &self)
    }
}
