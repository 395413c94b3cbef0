//! Whether the price of a tender can pay the service it asks for.
//!
//! Hours come from the queueing formulas, cost from the wage table, and the floor of the ministry stands beside them
//! with its date: a floor older than the wages is shown and convicts nobody.

use jiff::civil::Date;
use organico_model::{Cents, Targets, Working};
use organico_staffing::{QueueModel, StaffingError, Traffic, size};
use thiserror::Error;

use super::range::{MOST, MeasureError, within};
use super::working::{given, reckon, rule};
use super::{CostParameters, Parameter};

/// How the work is paid.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Price {
    /// Cents for each minute of handling, fractions allowed.
    Minute(f64),
    /// Cents for each handled contact, fractions allowed.
    Contact(f64),
}

/// What a tender asks for and offers.
#[derive(Debug, Clone, PartialEq)]
pub struct Tender {
    /// Contacts a month.
    pub contacts: f64,
    /// Mean handle time in seconds.
    pub handle_seconds: f64,
    /// Mean patience in seconds; without it nobody is counted on to leave.
    pub patience_seconds: Option<f64>,
    /// Open hours a week.
    pub open_hours_week: f64,
    /// What is promised to customers.
    pub targets: Targets,
    /// The price.
    pub price: Price,
    /// Pay of a full-time month.
    pub wage: Cents,
    /// First day of that pay.
    pub wage_from: Date,
    /// Everything else that a full-time year needs: supervision, seat, lines.
    pub other_annual: Cents,
}

/// A floor that an authority published.
#[derive(Debug, Clone, PartialEq)]
pub struct Floor {
    /// Cents a minute.
    pub minute: Parameter,
    /// First day of the wages it was reckoned from.
    pub from: Option<Date>,
}

/// What a floor says of a price.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FloorVerdict {
    /// The price is below a floor of the same wages.
    Below,
    /// The price is below the floor, which is older than the wages: both are shown, and it convicts nobody.
    BelowAnOlderOne,
    /// The price is at or above the floor: which says nothing about today's wages where the floor is older.
    AtOrAbove,
}

/// Whether the price can pay the service.
#[derive(Debug, Clone, PartialEq)]
pub struct TenderOutcome {
    /// People on duty at once in the open hours.
    pub agents: u32,
    /// Hours on duty a month.
    pub duty_hours: f64,
    /// Time on contacts over time on duty.
    pub occupancy: f64,
    /// Full-time equivalents to employ.
    pub fte: f64,
    /// Cost a month, in cents.
    pub cost: f64,
    /// Revenue a month, in cents.
    pub revenue: f64,
    /// Revenue less cost, in cents.
    pub margin: f64,
    /// Price of a minute of handling, in cents.
    pub price_minute: f64,
    /// Price of a minute that would just pay, in cents.
    pub break_even_minute: f64,
    /// What each floor says, in the order given.
    pub floors: Vec<(Floor, FloorVerdict)>,
    /// The steps.
    pub working: Working,
}

impl TenderOutcome {
    /// Returns whether the price pays the service.
    #[must_use]
    pub fn pays(&self) -> bool {
        self.margin >= 0.0
    }
}

/// Why a tender cannot be checked.
#[derive(Debug, Clone, PartialEq, Error)]
pub enum TenderError {
    /// A number is out of range.
    #[error(transparent)]
    Measure(#[from] MeasureError),
    /// No number of people meets the targets.
    #[error(transparent)]
    Staffing(#[from] StaffingError),
}

/// Weeks of a month: a twelfth of 52 and a seventh part of the day over.
const WEEKS_MONTH: f64 = 365.25 / 7.0 / 12.0;

/// Returns whether the price of a tender can pay its service. Source: `docs/sources.md#tender-check`.
///
/// Contacts are spread evenly over the open hours, which needs the fewest people: a real day has peaks and costs more,
/// so a price that does not pay here does not pay at all.
///
/// # Errors
/// A number is out of range, or no number of people meets the targets.
pub fn tender_check(
    tender: &Tender,
    floors: &[Floor],
    known: &CostParameters,
) -> Result<TenderOutcome, TenderError> {
    let mut w = Working::default();
    let hours = service(&mut w, tender)?;
    let cost = cost(&mut w, tender, &hours, known)?;
    let (revenue_month, price_minute) = revenue(&mut w, tender, hours.handled_minutes)?;
    let cost_month = cost;
    reckon!(w, Money, margin_month = revenue_month - cost_month);
    let handled_minutes_month = hours.handled_minutes;
    reckon!(w, MoneyPerMinute, break_even_minute = cost_month / handled_minutes_month);
    let floors = floors.iter().map(|floor| (floor.clone(), verdict(tender, floor, price_minute)));
    Ok(TenderOutcome {
        agents: hours.agents,
        duty_hours: hours.duty_hours,
        occupancy: hours.occupancy,
        fte: hours.duty_hours * 12.0 / known.net_hours_year.value,
        cost: cost_month,
        revenue: revenue_month,
        margin: margin_month,
        price_minute,
        break_even_minute,
        floors: floors.collect(),
        working: w,
    })
}

/// What the service needs in a month.
struct Service {
    agents: u32,
    duty_hours: f64,
    occupancy: f64,
    handled_minutes: f64,
}

fn service(w: &mut Working, tender: &Tender) -> Result<Service, TenderError> {
    given!(w, Contacts, contacts_month = within("contacts", tender.contacts, (1.0, MOST))?);
    given!(
        w,
        Seconds,
        handle_time = within("handle_seconds", tender.handle_seconds, (1.0, 86_400.0))?
    );
    given!(
        w,
        Hours,
        open_hours_week = within("open_hours_week", tender.open_hours_week, (0.5, 168.0))?
    );
    given!(w, Weeks, weeks_month = WEEKS_MONTH);
    reckon!(w, Hours, open_hours_month = open_hours_week * weeks_month);
    reckon!(w, Contacts, contacts_hour = contacts_month / open_hours_month);
    let (model, patience_seconds) = match tender.patience_seconds {
        Some(seconds) => (QueueModel::ErlangA, Some(seconds)),
        None => (QueueModel::ErlangC, None),
    };
    let arrivals_per_second = contacts_hour / 3600.0;
    let traffic = Traffic { arrivals_per_second, handle_seconds: handle_time, patience_seconds };
    let sizing = size(model, &traffic, &tender.targets)?;
    given!(w, Heads, agents_on_duty = f64::from(sizing.agents.0));
    reckon!(w, Hours, duty_hours_month = agents_on_duty * open_hours_month);
    reckon!(w, Minutes, handled_minutes_month = contacts_month * handle_time / 60.0);
    reckon!(w, Share, occupancy_tender = handled_minutes_month / 60.0 / duty_hours_month);
    Ok(Service {
        agents: sizing.agents.0,
        duty_hours: duty_hours_month,
        occupancy: occupancy_tender,
        handled_minutes: handled_minutes_month,
    })
}

fn cost(
    w: &mut Working,
    tender: &Tender,
    hours: &Service,
    known: &CostParameters,
) -> Result<f64, MeasureError> {
    let duty_hours_month = hours.duty_hours;
    given!(w, Money, wage_full_time = within("wage", tender.wage.0 as f64, (1.0, MOST))?);
    let other = tender.other_annual.0 as f64;
    given!(w, Money, other_cost_year = within("other_annual", other, (0.0, MOST))?);
    rule!(w, Number, instalments = known.instalments);
    rule!(w, Number, employer_factor = known.employer_factor);
    rule!(w, Hours, net_hours_year = known.net_hours_year);
    reckon!(w, Money, cost_year = instalments * wage_full_time * employer_factor + other_cost_year);
    reckon!(w, Money, cost_net_hour = cost_year / net_hours_year);
    reckon!(w, Money, cost_month = duty_hours_month * cost_net_hour);
    Ok(cost_month)
}

/// Returns the revenue of a month and the price of a minute, both in cents.
fn revenue(
    w: &mut Working,
    tender: &Tender,
    handled_minutes_month: f64,
) -> Result<(f64, f64), MeasureError> {
    let contacts_month = tender.contacts;
    match tender.price {
        Price::Minute(cents) => {
            given!(w, MoneyPerMinute, price_minute = within("price", cents, (0.0, MOST))?);
            reckon!(w, Money, revenue_month = handled_minutes_month * price_minute);
            Ok((revenue_month, price_minute))
        }
        Price::Contact(cents) => {
            given!(w, Money, price_contact = within("price", cents, (0.0, MOST))?);
            reckon!(w, Money, revenue_month = contacts_month * price_contact);
            reckon!(w, MoneyPerMinute, price_minute = revenue_month / handled_minutes_month);
            Ok((revenue_month, price_minute))
        }
    }
}

fn verdict(tender: &Tender, floor: &Floor, price_minute: f64) -> FloorVerdict {
    let older = floor.from.is_none_or(|from| from < tender.wage_from);
    match price_minute + 1e-9 < floor.minute.value {
        true if older => FloorVerdict::BelowAnOlderOne,
        true => FloorVerdict::Below,
        false => FloorVerdict::AtOrAbove,
    }
}
