//! Sessions: training, meetings and coaching that the roster makes room for, and how they were placed.
//!
//! A session is paid work away from contacts and no break. Who is asked for is data; the roster decides when.

use std::collections::BTreeSet;

use jiff::Timestamp;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::{AgentId, Centre, DaySpan, Person, SessionId, Share, SkillId, TeamId};

/// What a session is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum SessionKind {
    /// Something is learnt.
    Training,
    /// Something is talked over.
    Meeting,
    /// One person is helped by another.
    Coaching,
}

/// Who is asked for; several of them are one group.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum SessionGroup {
    /// Everyone of the centre.
    Everyone,
    /// The people of a team.
    Team(TeamId),
    /// The people who have a skill.
    Skill(SkillId),
    /// One person.
    Person(AgentId),
}

/// How people come together.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Gathering {
    /// The whole group at the same time, with at least this share of it there.
    Together(Share),
    /// Each person by themselves, with at most so many at once, if there is a limit.
    Alone(Option<u32>),
}

/// How often within the days of a session.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SessionTimes {
    /// So often in all, on different days.
    InAll(u32),
    /// So often in each planning week, on different days.
    AWeek(u32),
}

/// A session that is asked for.
#[derive(Debug, Clone, PartialEq)]
pub struct Session {
    /// Identifier.
    pub id: SessionId,
    /// Name shown on pages.
    pub name: String,
    /// What it is.
    pub kind: SessionKind,
    /// Who is asked for; never empty.
    pub who: Vec<SessionGroup>,
    /// Its length, at least one.
    pub minutes: u32,
    /// First day on which it may be held.
    pub first: Date,
    /// Last day on which it may be held.
    pub last: Date,
    /// Earliest start and latest end, in minutes after midnight.
    pub hours: DaySpan,
    /// How people come together.
    pub gathering: Gathering,
    /// How often.
    pub times: SessionTimes,
}

impl Session {
    /// Returns whether somebody is asked for.
    #[must_use]
    pub fn asks(&self, person: &Person) -> bool {
        self.who.iter().any(|group| match group {
            SessionGroup::Everyone => true,
            SessionGroup::Team(team) => person.team == *team,
            SessionGroup::Skill(skill) => person.skills.iter().any(|own| own.skill == *skill),
            SessionGroup::Person(id) => person.id == *id,
        })
    }

    /// Returns who is asked for, as places among the people of the centre, ascending.
    #[must_use]
    pub fn members(&self, centre: &Centre) -> Vec<usize> {
        let asked = centre.people.iter().enumerate().filter(|(_, person)| self.asks(person));
        asked.map(|(index, _)| index).collect()
    }
}

/// Why a session has no place, or some of its group none.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum NotPlaced {
    /// Not at work on any of its days.
    NotAtWork,
    /// At work, but never within its hours for so long without a break, or of training, with its parts around breaks.
    NoRoom,
    /// There is room, but the places at once are taken.
    NoSeat,
    /// Never enough of the group at the same time.
    TooFewTogether,
}

/// A session at its time.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct HeldSession {
    /// First instant.
    pub start: Timestamp,
    /// First instant after it; training that a break interrupts lasts longer than its minutes.
    pub end: Timestamp,
    /// Who takes part, by identifier.
    pub people: Vec<AgentId>,
    /// Who is of the group and cannot take part, by identifier; empty where each person comes alone.
    pub absent: Vec<AgentId>,
}

/// A time that was asked for and has no place.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct UnplacedSession {
    /// First day on which it could have been.
    pub first: Date,
    /// Last day on which it could have been.
    pub last: Date,
    /// Why it has none.
    pub reason: NotPlaced,
    /// Most of them that could come at one time; of those who come alone, 1 if only the places at once are taken.
    pub most: u32,
    /// Most minutes between two breaks of a shift that any of them has on those days.
    #[serde(default)]
    pub longest_minutes: u32,
    /// Whom it is about, by identifier.
    pub people: Vec<AgentId>,
}

/// How a session that was asked for was placed.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct PlacedSession {
    /// The session.
    pub id: SessionId,
    /// Name shown on pages.
    pub name: String,
    /// What it is.
    pub kind: SessionKind,
    /// Who is asked for.
    pub who: Vec<SessionGroup>,
    /// Whether the group comes together.
    pub together: bool,
    /// Its length.
    pub minutes: u32,
    /// People of the group.
    pub people: u32,
    /// Times asked for in these days, each person counted.
    pub asked: u32,
    /// Where it is held, in order of time.
    pub held: Vec<HeldSession>,
    /// What has no place, in order of the days.
    pub unplaced: Vec<UnplacedSession>,
}

impl PlacedSession {
    /// Returns the times that people take part, each person counted.
    #[must_use]
    pub fn placed(&self) -> u32 {
        self.held.iter().map(|held| held.people.len() as u32).sum()
    }

    /// Returns the times that people of a group are not there when it meets, each person counted.
    #[must_use]
    pub fn absent(&self) -> u32 {
        self.held.iter().map(|held| held.absent.len() as u32).sum()
    }

    /// Returns the times without a place, each person counted.
    #[must_use]
    pub fn missing(&self) -> u32 {
        self.unplaced.iter().map(|one| one.people.len() as u32).sum()
    }

    /// Returns the reasons why some have no place, each once.
    #[must_use]
    pub fn reasons(&self) -> BTreeSet<NotPlaced> {
        self.unplaced.iter().map(|one| one.reason).collect()
    }
}

/// What sessions cost in coverage.
#[derive(Debug, Clone, Copy, Default, PartialEq, Serialize, Deserialize)]
pub struct SessionCost {
    /// Hours of people in sessions.
    pub hours: f64,
    /// Hours of people missing against the requirement before any session, by skill and interval.
    pub missing_before: f64,
    /// Hours of people missing with the sessions where they are.
    pub missing_placed: f64,
    /// Hours of people missing with the sessions at a plain time: the middle of the first shift that has room.
    pub missing_plain: f64,
}

/// The sessions of a roster: what was asked for, where each is held, and what that costs.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct SessionPlan {
    /// One entry a session that asks for something in the days of the roster, in the order of the file.
    pub sessions: Vec<PlacedSession>,
    /// Sessions whose days lie outside the roster, or mostly in the next or the last one, in the order of the file.
    pub other_days: Vec<SessionId>,
    /// What they cost.
    pub cost: SessionCost,
}
