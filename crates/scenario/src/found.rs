//! A centre founded on nothing but files: its contact history and, where there is one, the list of its people.
//!
//! What the files show is read from them; what they cannot show (shifts, shrinkage, targets) is set to common values, and
//! each is a sentence in the centre's assumptions, so that the report prints it.

mod assumed;
mod contact;
mod hours;
mod staff;

use jiff::civil::{Date, Weekday};
use organico_forecast::{ForecastConfig, forecast_load};
use organico_model::{
    Calendar, Centre, Cents, Channel, ContactTypeId, Grid, History, Holiday, Home, Law, Ledger,
    LevelId, PayLevel, Shrinkage, ShrinkageCause, Site, SiteId, Skill, SkillId, SourceStatus,
};
use organico_rules::rule_set;
use organico_staffing::{StaffingConfig, requirement};

pub use assumed::assumed_absence;

use crate::plan::promises;
use crate::{Period, PlanError};

/// What the column of a history counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum HistoryCounts {
    /// Contacts that came in.
    Offered,
    /// Contacts that were handled; those that left are not in it.
    Handled,
}

/// A queue of the history, and what is known about its contacts.
#[derive(Debug, Clone)]
pub struct FoundQueue {
    /// The contact type it becomes; a series of the history has the same.
    pub contact_type: ContactTypeId,
    /// Its name.
    pub name: String,
    /// How its contacts arrive.
    pub channel: Channel,
    /// The skill that takes it.
    pub skill: SkillId,
    /// Law of the handle time, where contacts were given one by one.
    pub handle: Option<Law>,
    /// Law of the patience, where contacts were given one by one.
    pub patience: Option<Law>,
}

/// What a list of people says about the centre around them.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct FoundPlaces {
    /// Sites: identifier, name, and the people who work there.
    pub sites: Vec<(SiteId, String, u32)>,
    /// Pay levels.
    pub levels: Vec<LevelId>,
    /// Whether somebody may work from home.
    pub home: bool,
}

/// What is known about a centre that is to be founded.
#[derive(Debug, Clone)]
pub struct Founding {
    /// Name of the centre.
    pub name: String,
    /// Contacts by interval; missing is not zero.
    pub history: History,
    /// What its values count.
    pub counts: HistoryCounts,
    /// Its queues, one for each series.
    pub queues: Vec<FoundQueue>,
    /// Whether patience and handle time come from a file that may be of another centre than the history.
    pub laws_from_elsewhere: bool,
    /// What people are able to take.
    pub skills: Vec<Skill>,
    /// Holidays over history and plan, if any are known.
    pub holidays: Vec<Holiday>,
    /// What a list of people says; without one a staff is made up.
    pub places: Option<FoundPlaces>,
}

/// The weeks that the staff is sized for.
const WEEKS_SIZED: u32 = 4;

/// Share of a shift that goes into screen pauses where the rules have them: 15 minutes in four hours, 45 in eight.
const SCREEN_PAUSE_SHARE: f64 = 0.08;

/// Returns a centre around a history: with a staff sized for the four weeks after its last day, or, where a list of people
/// exists, with places for them and nobody yet.
///
/// # Errors
/// The history allows no forecast or no requirement.
pub fn found_centre(founding: &Founding) -> Result<Centre, PlanError> {
    let mut centre = bare_centre(founding);
    let hours = hours::union(centre.contact_types.iter().map(|kind| &kind.hours));
    centre.shifts = staff::shift_grammar(&hours);
    if founding.places.is_some() {
        return Ok(centre);
    }
    let period = Period { first: first_day_after(&centre.history.grid), days: 7 * WEEKS_SIZED };
    let horizon = Grid::over_days(&centre.zone, period.first, period.days, centre.interval)?;
    let load = forecast_load(&centre, &horizon, ForecastConfig::best())?.load;
    let required = requirement(&load, &promises(&centre), &StaffingConfig::by_patience()?)?;
    let gross: f64 = required.rows.iter().flat_map(|row| &row.gross).sum();
    let hours_a_week = gross * horizon.length.hours() / f64::from(WEEKS_SIZED);
    let needed = hours_a_week / time_on_contacts(&centre, period.first);
    centre.people = staff::people(&hours, &centre.skills, needed);
    if let Some(site) = centre.sites.first_mut() {
        site.seats = centre.people.len() as u32;
    }
    Ok(centre)
}

/// Returns the share of a shift that screen pauses leave, under the labour rules of a day.
fn time_on_contacts(centre: &Centre, day: Date) -> f64 {
    let pause = rule_set(&centre.rule_pack, day)
        .ok()
        .and_then(|rules| rules.value("vdu.pause.minutes").number().ok());
    if pause.is_some() { 1.0 - SCREEN_PAUSE_SHARE } else { 1.0 }
}

/// Returns the first civil day after a grid.
#[must_use]
pub fn first_day_after(grid: &Grid) -> Date {
    grid.zone.to_datetime(grid.end()).date()
}

fn bare_centre(founding: &Founding) -> Centre {
    let places = founding.places.as_ref();
    let none = [LevelId::new("3")];
    let levels = places.map_or(&none[..], |places| &places.levels);
    Centre {
        name: founding.name.clone(),
        invented: false,
        assumptions: assumed::assumptions(founding),
        zone: founding.history.grid.zone.clone(),
        interval: founding.history.grid.length,
        currency: "EUR".to_owned(),
        week_start: Weekday::Monday,
        rule_pack: "it-tlc".to_owned(),
        calendar: Calendar { holidays: founding.holidays.clone(), ..Calendar::default() },
        sites: places.map_or_else(|| vec![site("site", "Site", 0)], sites),
        home: places.filter(|places| places.home).map(|_| Home { month_cost_person: Cents(0) }),
        clients: Vec::new(),
        contracts: Vec::new(),
        contact_types: founding.queues.iter().map(|queue| contact::of(queue, founding)).collect(),
        work: Vec::new(),
        skills: founding.skills.clone(),
        groups: Vec::new(),
        shrinkage: shrinkage(),
        shifts: Vec::new(),
        activities: Vec::new(),
        pay: levels.iter().map(pay).collect(),
        people: Vec::new(),
        history: founding.history.clone(),
        absences: Vec::new(),
        adjustments: Vec::new(),
        ledger: Ledger::default(),
        rotations: Vec::new(),
        pairs: Vec::new(),
    }
}

/// Returns the sites of a list of people, with a seat for everyone who works there.
fn sites(places: &FoundPlaces) -> Vec<Site> {
    places.sites.iter().map(|(id, name, people)| site(id.as_str(), name, *people)).collect()
}

fn site(id: &str, name: &str, seats: u32) -> Site {
    Site {
        id: SiteId::new(id),
        name: name.to_owned(),
        town: "not known".to_owned(),
        province: None,
        seats,
        month_cost: Cents(0),
        inhabitants: None,
    }
}

fn shrinkage() -> Vec<ShrinkageCause> {
    let cause = |name: &str, off_duty, share| ShrinkageCause {
        cause: name.to_owned(),
        off_duty,
        share: Shrinkage::new(share).expect("a constant between 0 and 1"),
        group: None,
        months: Vec::new(),
    };
    vec![
        cause("leave", true, 0.14),
        cause("other absence", true, 0.06),
        cause("training", false, 0.04),
        cause("other work off contacts", false, 0.03),
    ]
}

/// Level 3, CRM/BPO, from April 2026: 13 months of 1,630.14 with a factor of 1.5 over 2,088 paid hours. Other levels take
/// its figures until they are told, and the assumptions say so.
fn pay(level: &LevelId) -> PayLevel {
    PayLevel {
        level: level.clone(),
        month: Cents(163_014),
        hour_cost: Cents(1_522),
        status: SourceStatus::Derived,
        source: "CCNL TLC, renewal of 11 November 2025, level 3; factor 1.5 calibrated on the ministry's table of 2017".to_owned(),
    }
}
