//! The words of a scenario and of a baseline, for reading.

use organico_model::{ContractMove, Exit, HeadsQualifier, Replacement, SupportKind};

/// The kinds of a change, as documents write them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    ReduceHours,
    MoveSite,
    RemoteShare,
    ShiftChannel,
    DeflectContacts,
    AssistPeople,
    MoveContract(ContractMove),
    Offshore,
    ChangePartTime,
    Reskill,
    Hire,
    Attrition,
    VoluntaryExits,
    Dismiss,
    Volume,
    Price,
    Drill,
}

impl Kind {
    /// Returns whether a change of the kind cannot end: who has left or moved does not come back by itself.
    pub(super) fn is_for_good(self) -> bool {
        matches!(self, Self::MoveSite | Self::MoveContract(_) | Self::Reskill | Self::Hire)
    }
}

pub(crate) const KINDS: [(&str, Kind); 19] = [
    ("reduce-hours", Kind::ReduceHours),
    ("move-site", Kind::MoveSite),
    ("remote-share", Kind::RemoteShare),
    ("shift-channel", Kind::ShiftChannel),
    ("deflect-contacts", Kind::DeflectContacts),
    ("assist-people", Kind::AssistPeople),
    ("lose-contract", Kind::MoveContract(ContractMove::Lost)),
    ("win-contract", Kind::MoveContract(ContractMove::Won)),
    ("insource", Kind::MoveContract(ContractMove::Insourced)),
    ("offshore", Kind::Offshore),
    ("change-part-time", Kind::ChangePartTime),
    ("reskill", Kind::Reskill),
    ("hire", Kind::Hire),
    ("attrition", Kind::Attrition),
    ("voluntary-exits", Kind::VoluntaryExits),
    ("dismiss", Kind::Dismiss),
    ("volume", Kind::Volume),
    ("price", Kind::Price),
    ("continuity-drill", Kind::Drill),
];

pub(crate) const SUPPORTS: [(&str, SupportKind); 6] = [
    ("solidarity", SupportKind::Solidarity),
    ("cigs", SupportKind::Cigs),
    ("fis", SupportKind::Fis),
    ("bilateral-fund", SupportKind::BilateralFund),
    ("art44c7", SupportKind::Art44c7),
    ("unknown", SupportKind::Unknown),
];

pub(crate) const EXITS: [(&str, Exit); 2] =
    [("voluntary", Exit::Voluntary), ("dismissal", Exit::Dismissal)];

pub(crate) const REPLACEMENTS: [(&str, Replacement); 2] =
    [("replaced", Replacement::Replaced), ("not-replaced", Replacement::NotReplaced)];

/// How the social clause is applied; the share of a partial one stands beside it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum ClauseWord {
    Full,
    Partial,
    None,
}

pub(crate) const CLAUSES: [(&str, ClauseWord); 3] =
    [("full", ClauseWord::Full), ("partial", ClauseWord::Partial), ("none", ClauseWord::None)];

pub(crate) const QUALIFIERS: [(&str, HeadsQualifier); 3] = [
    ("exact", HeadsQualifier::Exact),
    ("at-least", HeadsQualifier::AtLeast),
    ("about", HeadsQualifier::About),
];
