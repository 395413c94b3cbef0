//! The people of a study: counted by group, or one by one.

/// Who among the free people that may take a contact takes it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AgentChoice {
    /// Whoever has been idle longest.
    LongestIdle,
    /// Whoever has been busy the smallest share of the time on duty.
    LeastOccupied,
    /// Always in the same order: groups as listed, people as listed.
    FixedOrder,
}

/// A group of people who are equal to routing.
#[derive(Debug, Clone, PartialEq)]
pub struct StudyGroup {
    /// Its identifier.
    pub id: String,
    /// What people call it.
    pub name: String,
    /// Where it works; none is at home.
    pub site: Option<usize>,
    /// People on duty, as steps in ascending order of time, the first of which is at 0 or before. Ignored where people
    /// live one by one with duties of their own.
    pub agents: Vec<StaffStep>,
}

/// From this instant on so many people are on duty.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct StaffStep {
    /// When.
    pub at_seconds: f64,
    /// How many.
    pub agents: u32,
}

/// How the people of a study are lived.
#[derive(Debug, Clone, PartialEq)]
pub enum StudyStaff {
    /// Groups are counted: nobody has a pause, a name or a pace of their own.
    Groups,
    /// People live one by one.
    People {
        /// The people.
        people: Vec<StudyPerson>,
        /// Time that passes between the start of a duty and the first contact.
        login_seconds: f64,
        /// Nobody is offered a contact within so many seconds before a planned pause or the end of the duty.
        guard_seconds: f64,
    },
}

/// A person of a study.
#[derive(Debug, Clone, PartialEq)]
pub struct StudyPerson {
    /// The group.
    pub group: usize,
    /// Handle time over that of others.
    pub handle_factor: f64,
    /// Handle time over that of others while new: from this factor on the first day ...
    pub new_factor: f64,
    /// ... down to 1 after so many days of work, of which `days_worked` are behind; 0 for nobody new.
    pub learning_days: f64,
    /// Days of work behind.
    pub days_worked: f64,
    /// Probability of not coming.
    pub absence: f64,
    /// Mean seconds by which the person comes late; exponential, 0 for always in time.
    pub late_seconds: f64,
    /// When the person works.
    pub duties: Vec<PersonDuty>,
}

/// A span of duty.
#[derive(Debug, Clone, PartialEq)]
pub struct PersonDuty {
    /// First instant.
    pub from_seconds: f64,
    /// First instant after it.
    pub to_seconds: f64,
    /// Pauses, which begin at the next moment without a contact in hand.
    pub pauses: Vec<StudyPause>,
}

/// A pause.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct StudyPause {
    /// When it is due.
    pub at_seconds: f64,
    /// Its length.
    pub seconds: f64,
}

/// A declared assumption: people slow down when they have been busy nearly all the time.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Fatigue {
    /// Share of the time on duty above which it begins.
    pub above: f64,
    /// How much longer a contact takes at a share of 1, as a share; linear from `above`.
    pub slowdown: f64,
}
