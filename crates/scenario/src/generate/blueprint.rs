//! The drawing of a made-up centre: what a preset decides, before chance and sizing fill it in.

use jiff::civil::Date;
use organico_model::{
    ActivityRule, Assumption, Calendar, Client, ClientContract, ContactType, ContractId,
    ContractKind, Group, Home, IntervalLength, ShiftTemplate, ShrinkageCause, Site, Skill, Work,
};

use super::pattern::DemandPattern;

/// Everything that a preset decides.
#[derive(Debug, Clone)]
pub(super) struct Blueprint {
    pub(super) name: String,
    pub(super) assumptions: Vec<Assumption>,
    pub(super) interval: IntervalLength,
    /// Last day of the history.
    pub(super) last_day: Date,
    pub(super) history_weeks: u32,
    pub(super) calendar: Calendar,
    pub(super) places: Vec<Place>,
    pub(super) home: Option<Home>,
    pub(super) clients: Vec<Client>,
    pub(super) contracts: Vec<ClientContract>,
    pub(super) skills: Vec<SkillPlan>,
    pub(super) lines: Vec<Line>,
    pub(super) tasks: Vec<Task>,
    pub(super) groups: Vec<Group>,
    pub(super) shrinkage: Vec<ShrinkageCause>,
    pub(super) shifts: Vec<ShiftTemplate>,
    pub(super) activities: Vec<ActivityRule>,
    pub(super) staff: StaffPlan,
}

/// A site, with the heads of each crew that work there.
#[derive(Debug, Clone)]
pub(super) struct Place {
    /// The site; its seats are set once the people are known.
    pub(super) site: Site,
    /// Short name that its teams carry.
    pub(super) prefix: &'static str,
    /// Heads by crew.
    pub(super) heads: Vec<(usize, u32)>,
    /// Mean road distance from home.
    pub(super) home_kilometres: f64,
}

/// A skill of a crew; a crew is the people of one client.
#[derive(Debug, Clone)]
pub(super) struct SkillPlan {
    pub(super) skill: Skill,
    pub(super) crew: usize,
    /// Part of the crew's contract hours that have it as their first skill; relative to the crew's other skills.
    pub(super) share: f64,
}

/// A contact type with its demand; the volume is set by sizing.
#[derive(Debug, Clone)]
pub(super) struct Line {
    pub(super) contact: ContactType,
    pub(super) pattern: DemandPattern,
    /// Part of the hours of its skill.
    pub(super) share: f64,
}

/// Work that is not a contact; how much of it is set by sizing.
#[derive(Debug, Clone)]
pub(super) struct Task {
    pub(super) work: Work,
    /// Part of the hours of its skill, while it is there.
    pub(super) share: f64,
}

/// How the workforce is drawn.
#[derive(Debug, Clone)]
pub(super) struct StaffPlan {
    /// Gross hours required over contract hours, in an ordinary week.
    pub(super) utilisation: f64,
    /// Labour contracts in use.
    pub(super) contracts: Vec<ContractShare>,
    /// Share of people with a second skill, and of those with a third.
    pub(super) more_skills: f64,
    /// Share of part-timers who can work in the morning only, and as many in the afternoon only.
    pub(super) half_day: f64,
    /// Share of people with an agreement to work from home.
    pub(super) remote: f64,
    /// Client contract of each crew, if the people's months on it are known.
    pub(super) client_contracts: Vec<Option<ContractId>>,
    /// Share of people hired in the last two months, who are still slower.
    pub(super) new_people: f64,
    /// Whether planned absences are drawn.
    pub(super) absences: bool,
}

/// A labour contract and how many have it.
#[derive(Debug, Clone, Copy)]
pub(super) struct ContractShare {
    pub(super) kind: ContractKind,
    pub(super) minutes_a_week: u32,
    /// Heads in a thousand; the shares of a plan add up to 1,000.
    pub(super) per_mille: u32,
}
