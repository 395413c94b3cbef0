//! Places of work, skills and groups.

use crate::{Cents, GroupId, SiteId, SkillId};

/// A place the company runs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Site {
    /// Identifier.
    pub id: SiteId,
    /// Name shown on pages.
    pub name: String,
    /// Town, and the code of its province where its patron day is known.
    pub town: String,
    /// Province code, such as `AT`; its patron day is a holiday of the site.
    pub province: Option<String>,
    /// Seats: at most so many people at one time.
    pub seats: u32,
    /// What the site costs a month.
    pub month_cost: Cents,
    /// Inhabitants of the town, where known: posts are then told for each thousand of them.
    pub inhabitants: Option<u32>,
}

/// Working from home.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Home {
    /// What a remote person costs a month (line, equipment).
    pub month_cost_person: Cents,
}

/// What a person is able to take.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Skill {
    /// Identifier.
    pub id: SkillId,
    /// Name shown on pages.
    pub name: String,
}

/// A set of people: those who have all these skills and, where given, work at this site.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Group {
    /// Identifier.
    pub id: GroupId,
    /// Skills they all have.
    pub skills: Vec<SkillId>,
    /// Their site, or any.
    pub site: Option<SiteId>,
}
