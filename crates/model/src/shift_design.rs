//! Anonymous shifts that cover a requirement with the fewest paid hours, and what an agent more would cost when.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::{SkillId, TemplateId};

/// People who work the same shift.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct DesignedShift {
    /// The template it comes from.
    pub template: TemplateId,
    /// Start in civil minutes after midnight.
    pub start: u32,
    /// Minutes from start to end, unpaid breaks included.
    pub minutes: u32,
    /// Paid minutes.
    pub paid: u32,
    /// People.
    pub people: u32,
}

/// The shifts of one day for one skill.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct DesignedDay {
    /// The day.
    pub day: Date,
    /// The skill.
    pub skill: SkillId,
    /// Hours of the requirement.
    pub required_hours: f64,
    /// Fewest paid hours that could cover it with fractions of people: no set of these shifts needs fewer.
    pub least_hours: f64,
    /// Paid hours of the shifts below.
    pub paid_hours: f64,
    /// Hours of the requirement that no shift of the grammar reaches.
    pub uncovered_hours: f64,
    /// The shifts, by start and length.
    pub shifts: Vec<DesignedShift>,
    /// By interval of the day: paid hours that one agent more in it would take.
    pub prices: Vec<f64>,
}

impl DesignedDay {
    /// Returns the people who work on the day.
    #[must_use]
    pub fn people(&self) -> u32 {
        self.shifts.iter().map(|shift| shift.people).sum()
    }
}
