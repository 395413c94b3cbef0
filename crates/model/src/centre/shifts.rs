//! The shift grammar: which shifts may be built, and what interrupts them.

use jiff::civil::Weekday;
use serde::{Deserialize, Serialize};

use crate::{ContractKind, SessionKind, SkillId, TemplateId};

/// What an interruption of work is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum BreakKind {
    /// A meal.
    Meal,
    /// A rest.
    Rest,
    /// A pause from the display screen; paid and part of working time.
    Screen,
    /// Training, a meeting or coaching: paid work away from contacts, and no break. Only rosters have it, never the
    /// shift grammar.
    Session(SessionKind),
}

impl BreakKind {
    /// Returns whether it is work away from contacts rather than a break.
    #[must_use]
    pub const fn is_session(self) -> bool {
        matches!(self, Self::Session(_))
    }
}

/// A break that shifts of some length have.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct BreakRule {
    /// What it is.
    pub kind: BreakKind,
    /// Its length.
    pub minutes: u32,
    /// Whether it is paid.
    pub paid: bool,
    /// Only shifts longer than this many minutes have it.
    pub shift_over_minutes: u32,
    /// Earliest start, in minutes after the start of the shift.
    pub earliest: u32,
    /// Latest start, in minutes after the start of the shift.
    pub latest: u32,
}

/// A family of shifts: starts on a grid, with lengths and breaks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ShiftTemplate {
    /// Identifier.
    pub id: TemplateId,
    /// Name shown on pages.
    pub name: String,
    /// Earliest start, in minutes after midnight.
    pub start_from: u32,
    /// Latest start, in minutes after midnight.
    pub start_to: u32,
    /// Step of the starts, in minutes.
    pub start_step: u32,
    /// Lengths from start to end in minutes, unpaid breaks included.
    pub lengths: Vec<u32>,
    /// Days of the week on which it may start.
    pub weekdays: Vec<Weekday>,
    /// Kinds of labour contract that may work it; empty means all.
    pub contracts: Vec<ContractKind>,
    /// Breaks inside it.
    pub breaks: Vec<BreakRule>,
}

/// An activity off contacts that the roster places, such as a team meeting.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ActivityRule {
    /// Name shown on pages.
    pub name: String,
    /// Minutes a person a week.
    pub minutes_a_week: u32,
    /// Only people with this skill, or everyone.
    pub skill: Option<SkillId>,
}
