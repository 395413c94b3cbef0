//! What was assumed because a sheet did not say it: how often, and which value.

use std::collections::BTreeMap;

/// Something that a sheet of people, absences or shifts did not say.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum AssumedKind {
    /// The only site of the centre.
    Site,
    /// A team called as the site.
    Team,
    /// Another name for a team that was called after a person.
    TeamOfName,
    /// The kind of contract that the hours tell.
    Contract,
    /// The hours of a full-time week.
    FullTimeHours,
    /// The only pay level.
    Level,
    /// The only skill.
    Skill,
    /// The hours in which the contacts of the person's skills arrive.
    Availability,
    /// The site of the person for a shift.
    Workplace,
    /// Pauses as the shifts of the centre and the rules have them.
    Pauses,
    /// A shift without a template of its length: pauses by the rules alone.
    NoPauses,
}

impl AssumedKind {
    /// Returns the word for it in keys of texts and in JSON.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Site => "site",
            Self::Team => "team",
            Self::TeamOfName => "team-of-name",
            Self::Contract => "contract",
            Self::FullTimeHours => "full-time-hours",
            Self::Level => "level",
            Self::Skill => "skill",
            Self::Availability => "availability",
            Self::Workplace => "workplace",
            Self::Pauses => "pauses",
            Self::NoPauses => "no-pauses",
        }
    }
}

/// An assumption about so many rows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Assumed {
    /// What was assumed.
    pub kind: AssumedKind,
    /// The value, in the words of the centre's files; empty where there is no single one.
    pub value: String,
    /// For how many people or shifts.
    pub count: usize,
}

/// Assumptions as they are made.
#[derive(Debug, Default)]
pub(crate) struct Assumptions {
    counts: BTreeMap<(AssumedKind, String), usize>,
}

impl Assumptions {
    /// Notes an assumption.
    pub(crate) fn note(&mut self, kind: AssumedKind, value: &str) {
        *self.counts.entry((kind, value.to_owned())).or_insert(0) += 1;
    }

    /// Takes over the assumptions of a row that was taken.
    pub(crate) fn add(&mut self, other: Self) {
        for (key, count) in other.counts {
            *self.counts.entry(key).or_insert(0) += count;
        }
    }

    /// Returns the assumptions, by kind and value.
    pub(crate) fn finish(self) -> Vec<Assumed> {
        let one = |((kind, value), count)| Assumed { kind, value, count };
        self.counts.into_iter().map(one).collect()
    }
}
