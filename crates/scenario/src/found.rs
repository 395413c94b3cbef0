//! A centre founded on nothing but its contact history: opening hours, level and a plausible staff, all assumed aloud.
//!
//! What the history shows is read from it; what it cannot show (contracts, shifts, shrinkage, targets) is set to
//! common values, and each is a sentence in the centre's assumptions, so that the report prints it.

mod hours;
mod staff;

use jiff::civil::{Date, Weekday};
use organico_forecast::{ForecastConfig, forecast_load};
use organico_model::{
    Agents, Assumption, Calendar, Centre, Cents, Channel, ContactType, ContactTypeId, ContractId,
    Grid, HandleTime, History, HistorySeries, Holiday, HolidayHours, Law, LevelId, PayLevel,
    Seconds, ServiceTarget, Share, Shrinkage, ShrinkageCause, Site, SiteId, Skill, SkillId,
    SourceStatus, Targets, WeekHours,
};
use organico_rules::{rule_set, service_definition};
use organico_staffing::{StaffingConfig, requirement};

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

/// What is known about a centre that is to be founded.
#[derive(Debug, Clone)]
pub struct Founding {
    /// Name of the centre.
    pub name: String,
    /// The history's intervals, whole civil days of the centre's zone.
    pub grid: Grid,
    /// Contacts an interval; missing is not zero.
    pub values: Vec<Option<f64>>,
    /// What the values count.
    pub counts: HistoryCounts,
    /// Holidays over history and plan, if any are known.
    pub holidays: Vec<Holiday>,
    /// Law of the handle time, where calls were given.
    pub handle: Option<Law>,
    /// Law of the patience, where calls were given.
    pub patience: Option<Law>,
}

/// The weeks that the staff is sized for.
const WEEKS_SIZED: u32 = 4;
const HANDLE_MEAN_ASSUMED: f64 = 240.0;
const HANDLE_VARIATION_ASSUMED: f64 = 1.0;
const PATIENCE_MEAN_ASSUMED: f64 = 180.0;

/// Share of a shift that goes into screen pauses where the rules have them: 15 minutes in four hours, 45 in eight.
const SCREEN_PAUSE_SHARE: f64 = 0.08;

/// Returns a centre around a history, with a staff sized for the four weeks after its last day.
///
/// # Errors
/// The history allows no forecast or no requirement.
pub fn found_centre(founding: &Founding) -> Result<Centre, PlanError> {
    let hours = hours::opening_hours(&founding.grid, &founding.values);
    let mut centre = bare_centre(founding, &hours);
    let period = Period { first: first_day_after(&founding.grid), days: 7 * WEEKS_SIZED };
    let horizon = Grid::over_days(&centre.zone, period.first, period.days, centre.interval)?;
    let load = forecast_load(&centre, &horizon, ForecastConfig::best())?.load;
    let required = requirement(&load, &promises(&centre), &StaffingConfig::by_patience()?)?;
    let gross: f64 = required.rows.iter().flat_map(|row| &row.gross).sum();
    let hours_a_week = gross * horizon.length.hours() / f64::from(WEEKS_SIZED);
    centre.shifts = staff::shift_grammar(&hours);
    centre.people = staff::people(&hours, hours_a_week / time_on_contacts(&centre, period.first));
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

fn bare_centre(founding: &Founding, hours: &WeekHours) -> Centre {
    Centre {
        name: founding.name.clone(),
        invented: false,
        assumptions: assumptions(founding),
        zone: founding.grid.zone.clone(),
        interval: founding.grid.length,
        currency: "EUR".to_owned(),
        week_start: Weekday::Monday,
        rule_pack: "it-tlc".to_owned(),
        calendar: Calendar { holidays: founding.holidays.clone(), ..Calendar::default() },
        sites: vec![site()],
        home: None,
        clients: Vec::new(),
        contracts: Vec::new(),
        contact_types: vec![contact_type(founding, hours)],
        work: Vec::new(),
        skills: vec![Skill { id: SkillId::new("calls"), name: "Calls".to_owned() }],
        groups: Vec::new(),
        shrinkage: shrinkage(),
        shifts: Vec::new(),
        activities: Vec::new(),
        pay: vec![pay()],
        people: Vec::new(),
        history: history(founding),
        absences: Vec::new(),
    }
}

fn assumptions(founding: &Founding) -> Vec<Assumption> {
    let mut lines = always_assumed();
    if founding.counts == HistoryCounts::Handled {
        lines.push(Assumption::new(
            "The history counts handled contacts; those that left without an answer are not in it.",
            "Lo storico conta i contatti gestiti; chi ha rinunciato senza risposta non c'è.",
        ));
    }
    if founding.handle.is_none() {
        lines.push(Assumption::new(
            "Handle time is assumed: log-normal, mean 240 seconds, deviation as large as the mean.",
            "Il tempo di gestione è assunto: log-normale, media 240 secondi, scarto pari alla media.",
        ));
    }
    if founding.patience.is_none() {
        lines.push(Assumption::new(
            "Patience is assumed: exponential, mean 180 seconds.",
            "La pazienza è assunta: esponenziale, media 180 secondi.",
        ));
    }
    if founding.handle.is_some() || founding.patience.is_some() {
        lines.push(Assumption::new(
            "Patience and handle time come from a call-by-call file that may be of another centre.",
            "Pazienza e tempo di gestione vengono da un file chiamata per chiamata che può essere di un altro centro.",
        ));
    }
    lines
}

fn always_assumed() -> Vec<Assumption> {
    vec![
        Assumption::new(
            "Opening hours are read from the history: an interval of the week is open where most days had contacts.",
            "Gli orari di apertura sono letti dallo storico: una fascia della settimana è aperta se in quasi tutti i \
             giorni ha avuto contatti.",
        ),
        Assumption::new(
            "The target is 80 % of the offered contacts answered within 20 seconds.",
            "L'obiettivo è rispondere all'80 % dei contatti offerti entro 20 secondi.",
        ),
        Assumption::new(
            "Shrinkage is assumed: 14 % leave, 6 % other absence, 4 % training, 3 % other work off contacts.",
            "Lo shrinkage è assunto: 14 % ferie e permessi, 6 % altre assenze, 4 % formazione, 3 % altre attività \
             fuori dai contatti.",
        ),
        Assumption::new(
            "The staff is made up and sized for the forecast of the four weeks after the history: 40 % full time, \
             20 % at 30 hours, 40 % at 20 hours, one site with a seat for everyone.",
            "L'organico è inventato e dimensionato sulla previsione delle quattro settimane dopo lo storico: 40 % a \
             tempo pieno, 20 % a 30 ore, 40 % a 20 ore, una sede con una postazione per tutti.",
        ),
        Assumption::new(
            "Pay is level 3 of the telecommunications agreement from April 2026, employer's charges by a factor of \
             1.5.",
            "La paga è il livello 3 del CCNL telecomunicazioni da aprile 2026, oneri aziendali con un fattore di 1,5.",
        ),
    ]
}

fn site() -> Site {
    Site {
        id: SiteId::new("site"),
        name: "Site".to_owned(),
        town: "not known".to_owned(),
        province: None,
        seats: 0,
        month_cost: Cents(0),
        inhabitants: None,
    }
}

fn contact_type(founding: &Founding, hours: &WeekHours) -> ContactType {
    let handle = Law::LogNormal { mean: HANDLE_MEAN_ASSUMED, variation: HANDLE_VARIATION_ASSUMED };
    let patience = Law::Exponential { mean: PATIENCE_MEAN_ASSUMED };
    ContactType {
        id: ContactTypeId::new("calls"),
        name: "Calls".to_owned(),
        channel: Channel::Voice,
        contract: None::<ContractId>,
        skill: SkillId::new("calls"),
        priority: 1,
        overflow: Vec::new(),
        transfers: Vec::new(),
        hours: hours.clone(),
        holidays: if founding.holidays.is_empty() {
            HolidayHours::Usual
        } else {
            HolidayHours::Closed
        },
        targets: targets(),
        patience: founding.patience.clone().unwrap_or(patience),
        handle: HandleTime { law: founding.handle.clone().unwrap_or(handle), parts: None },
        concurrency: 1,
        deadline_minutes: None,
        campaign: None,
    }
}

fn targets() -> Targets {
    let definition = service_definition("offered");
    let share = Share::new(0.8).expect("0.8 is a share");
    let threshold = Seconds::new(20.0).expect("20 is a number of seconds");
    Targets {
        service: definition.map(|definition| ServiceTarget { definition, share, threshold }),
        speed_of_answer_max: None,
        abandonment_max: None,
        occupancy_max: None,
        agents_min: Agents(1),
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

/// Level 3, CRM/BPO, from April 2026: 13 months of 1,630.14 with a factor of 1.5 over 2,088 paid hours.
fn pay() -> PayLevel {
    PayLevel {
        level: LevelId::new("3"),
        month: Cents(163_014),
        hour_cost: Cents(1_522),
        status: SourceStatus::Derived,
        source: "CCNL TLC, renewal of 11 November 2025; factor 1.5 calibrated on the ministry's table of 2017".to_owned(),
    }
}

fn history(founding: &Founding) -> History {
    let missing = vec![None; founding.values.len()];
    let (offered, handled) = match founding.counts {
        HistoryCounts::Offered => (founding.values.clone(), missing.clone()),
        HistoryCounts::Handled => (missing.clone(), founding.values.clone()),
    };
    History {
        grid: founding.grid.clone(),
        series: vec![HistorySeries {
            contact_type: ContactTypeId::new("calls"),
            offered,
            handled,
            abandoned: missing.clone(),
            handle_seconds: missing,
        }],
    }
}
