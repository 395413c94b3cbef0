//! Small parts of which the presets are made: opening hours, targets, contact types.

use organico_model::{
    Agents, Channel, ContactType, ContactTypeId, ContractId, DaySpan, HandleParts, HandleTime,
    HolidayHours, Law, Occupancy, Seconds, ServiceTarget, Share, SkillId, Targets, WeekHours,
};
use organico_rules::service_definition;

use super::blueprint::Line;
use super::pattern::{CalendarFactors, DayProfile, DemandPattern, HandlePattern, Season, Spread};

/// Talk, hold and after-contact work as parts of the handle time of a call.
const TALK_HOLD_AFTER: [f64; 3] = [0.72, 0.08, 0.20];
/// Deviation over mean of the handle time of one contact.
const HANDLE_VARIATION: f64 = 0.8;

/// Returns opening hours in hours of the day: Monday to Friday, Saturday, Sunday; `(0, 0)` is closed.
pub(super) fn week(workday: (u32, u32), saturday: (u32, u32), sunday: (u32, u32)) -> WeekHours {
    let day = |(from, to): (u32, u32)| {
        if from < to { vec![DaySpan { from: from * 60, to: to * 60 }] } else { Vec::new() }
    };
    WeekHours {
        days: std::array::from_fn(|weekday| match weekday {
            0..5 => day(workday),
            5 => day(saturday),
            _ => day(sunday),
        }),
    }
}

/// Returns a length of time; the argument is a constant of a preset.
pub(super) fn seconds(value: f64) -> Seconds {
    Seconds::new(value).expect("a constant of at least 0")
}

/// Returns a share; the argument is a constant of a preset.
pub(super) fn share(value: f64) -> Share {
    Share::new(value).expect("a constant between 0 and 1")
}

/// Returns targets with one service level under a shipped definition.
pub(super) fn targets(definition: &str, level: f64, threshold: f64) -> Targets {
    Targets {
        service: service_definition(definition).map(|definition| ServiceTarget {
            definition,
            share: share(level),
            threshold: seconds(threshold),
        }),
        ..no_targets()
    }
}

/// Returns targets that ask for nothing but a sane occupancy.
pub(super) fn no_targets() -> Targets {
    Targets {
        service: None,
        speed_of_answer_max: None,
        abandonment_max: None,
        occupancy_max: Some(Occupancy::new(0.88).expect("a constant between 0 and 1")),
        agents_min: Agents(0),
    }
}

/// What tells one contact type from another in a preset.
#[derive(Debug, Clone)]
pub(super) struct Contact<'a> {
    pub(super) id: &'a str,
    pub(super) name: &'a str,
    pub(super) channel: Channel,
    pub(super) contract: Option<&'a str>,
    pub(super) skill: &'a str,
    pub(super) priority: u32,
    pub(super) hours: WeekHours,
    pub(super) holidays: HolidayHours,
    pub(super) targets: Targets,
    pub(super) handle_mean: f64,
    /// For deferred work: hours of open time until it is due.
    pub(super) deadline_hours: Option<u32>,
    /// Part of the hours of its skill.
    pub(super) share: f64,
}

/// Returns a contact type with the demand pattern of its channel.
pub(super) fn line(contact: &Contact<'_>) -> Line {
    let contact_type = contact_type(contact);
    Line { pattern: pattern(contact), contact: contact_type, share: contact.share }
}

fn contact_type(contact: &Contact<'_>) -> ContactType {
    let law = Law::LogNormal { mean: contact.handle_mean, variation: HANDLE_VARIATION };
    // In whole seconds, so that the document shows no more digits than anybody knows.
    let parts = TALK_HOLD_AFTER.map(|part| seconds(libm::round(contact.handle_mean * part)));
    let voice = contact.channel == Channel::Voice;
    ContactType {
        id: ContactTypeId::new(contact.id),
        name: contact.name.to_owned(),
        channel: contact.channel,
        contract: contact.contract.map(ContractId::new),
        skill: SkillId::new(contact.skill),
        priority: contact.priority,
        overflow: Vec::new(),
        transfers: Vec::new(),
        hours: contact.hours.clone(),
        holidays: contact.holidays,
        targets: contact.targets.clone(),
        patience: match contact.channel {
            Channel::Voice | Channel::Video => Law::Exponential { mean: 180.0 },
            Channel::Chat => Law::Exponential { mean: 240.0 },
            Channel::Mail | Channel::Callback | Channel::Outbound => Law::Never,
        },
        handle: HandleTime {
            law,
            parts: voice.then_some(HandleParts { talk: parts[0], hold: parts[1], after: parts[2] }),
        },
        concurrency: if contact.channel == Channel::Chat { 2 } else { 1 },
        deadline_minutes: contact.deadline_hours.map(|hours| hours * 60),
        campaign: None,
    }
}

fn pattern(contact: &Contact<'_>) -> DemandPattern {
    let deferred = contact.channel.is_deferred();
    let chat = contact.channel == Channel::Chat;
    DemandPattern {
        contact_type: ContactTypeId::new(contact.id),
        hours: contact.hours.clone(),
        holidays: contact.holidays,
        week_contacts: 0.0,
        weekdays: [1.16, 1.06, 1.0, 0.98, 0.93, 0.55, 0.35],
        profile: match (deferred, chat) {
            (true, _) => DayProfile::MAIL,
            (false, true) => DayProfile::CHAT,
            (false, false) => DayProfile::VOICE,
        },
        season: Season { amplitude: 0.05, top_day: 20.0, drift_a_week: 0.0008 },
        calendar: CalendarFactors { holiday: 0.4, eve: 0.88, after: 1.14, august: 0.8 },
        spread: Spread { day: 0.09, halves: 0.55, days: 0.45, dispersion: 2.2 },
        handle: HandlePattern {
            mean_seconds: contact.handle_mean,
            variation: HANDLE_VARIATION,
            rise: if deferred { 0.0 } else { 0.12 },
        },
        abandonment: if deferred { 0.0 } else { 0.03 },
    }
}
