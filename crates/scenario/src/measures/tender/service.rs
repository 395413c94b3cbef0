//! One service of a lot at one wage: people, hours, cost, revenue.

use organico_model::{
    ContactTypeId, LotService, Origin, Seconds, TenderPrice, Unit, WeekHours, Working,
};
use organico_staffing::{QueueModel, Sizing, StaffingError, Traffic, size};

use super::cost::{NotPricedHours, cost};
use super::{Floor, FloorVerdict, Labour, ServiceFault, TenderTotals};
use crate::measures::range::{MOST, MeasureError, within};
use crate::measures::working::{given, reckon};

/// What a service of a lot needs, costs and earns in a month.
#[derive(Debug, Clone, PartialEq)]
pub struct ServiceCheck {
    /// The service.
    pub service: ContactTypeId,
    /// The queueing model that sized it.
    pub model: QueueModel,
    /// Contacts that arrive in an open hour.
    pub contacts_hour: f64,
    /// People on duty at once in the open hours.
    pub agents: u32,
    /// Time on contacts over time on duty.
    pub occupancy: f64,
    /// Hours, cost and revenue.
    pub totals: TenderTotals,
    /// Hours whose premium is not known: they are in the cost without it.
    pub not_priced: Vec<NotPricedHours>,
    /// What each floor says.
    pub floors: Vec<(Floor, FloorVerdict)>,
    /// Where the working stands in the sheet of the check.
    pub place: String,
}

/// Weeks of a month: a twelfth of 52 and a seventh part of the day over.
const WEEKS_MONTH: f64 = 365.25 / 7.0 / 12.0;
/// The minutes of the day that every definition of night work contains (D.Lgs. 66/2003 art. 1).
const NIGHT_END: u32 = 300;
/// Sunday, from Monday on.
const SUNDAY: usize = 6;

/// Returns what one service needs, costs and earns, with its working. Source: `docs/sources.md#tender-check`.
///
/// Contacts are spread evenly over the open hours, and people come and go with the opening: rosters of whole shifts need
/// more. Only handled contacts are paid: those who leave are not.
///
/// # Errors
/// A number is out of range, or no number of people meets the targets.
pub fn service_check(
    service: &LotService,
    labour: &Labour,
) -> Result<(ServiceCheck, Working), ServiceFault> {
    let mut w = Working::default();
    let duty = duty(&mut w, service)?;
    let cost = cost(&mut w, &duty, labour)?;
    let revenue_month = revenue(&mut w, service.price, &duty)?;
    let (cost_month, handled_minutes_month) = (cost.month, duty.handled_minutes);
    reckon!(w, Money, margin_month = revenue_month - cost_month);
    reckon!(w, MoneyPerMinute, break_even_minute = cost_month / handled_minutes_month);
    if let TenderPrice::Contact(_) = service.price {
        let formula = "cost_month / handled_contacts_month".into();
        let value = cost_month / duty.handled_contacts;
        w.keep("break_even_contact", Unit::Money, value, Origin::Reckoned { formula });
    }
    let totals = TenderTotals {
        duty_hours: duty.hours,
        handled_minutes: duty.handled_minutes,
        fte: cost.fte,
        cost: cost_month,
        busy_cost: cost.busy,
        revenue: revenue_month,
        margin: margin_month,
        break_even_minute,
    };
    let floors = labour
        .floors
        .iter()
        .map(|floor| (floor.clone(), floor.verdict(totals.price_minute(), labour.wage_from)));
    let found = ServiceCheck {
        service: service.id.clone(),
        model: duty.model,
        contacts_hour: duty.contacts_hour,
        agents: duty.agents,
        occupancy: duty.occupancy,
        totals,
        not_priced: cost.not_priced,
        floors: floors.collect(),
        place: String::new(),
    };
    Ok((found, w))
}

/// What a service needs in a month.
pub(super) struct Duty {
    model: QueueModel,
    contacts_hour: f64,
    agents: u32,
    pub(super) hours: f64,
    occupancy: f64,
    handled_contacts: f64,
    pub(super) handled_minutes: f64,
    /// Hours on duty at night.
    pub(super) night_hours: f64,
    /// Hours on duty on Sundays.
    pub(super) sunday_hours: f64,
}

fn duty(w: &mut Working, service: &LotService) -> Result<Duty, ServiceFault> {
    let contacts = service.contacts_month as f64;
    given!(w, Contacts, contacts_month = within("contacts", contacts, (1.0, MOST))?);
    let handle = service.handle.get();
    given!(w, Seconds, handle_time = within("handle_seconds", handle, (1.0, 86_400.0))?);
    let open_hours = hours_of(&service.hours, 0..7, 1440);
    given!(w, Hours, open_hours_week = within("open_hours_week", open_hours, (0.25, 168.0))?);
    given!(w, Weeks, weeks_month = WEEKS_MONTH);
    reckon!(w, Hours, open_hours_month = open_hours_week * weeks_month);
    reckon!(w, Contacts, contacts_hour = contacts_month / open_hours_month);
    let (model, sizing) = sized(service, contacts_hour)?;
    // Without patience nobody leaves.
    let leaving = sizing.measures.abandonment.unwrap_or(0.0);
    let mut found = |name: &'static str, unit, value: f64| {
        let of = ["contacts_hour", "handle_time"].map(str::to_owned).to_vec();
        w.keep(name, unit, value, Origin::Method { method: model.to_string().into(), of })
    };
    let agents_on_duty = found("agents_on_duty", Unit::Heads, f64::from(sizing.agents.0));
    let abandonment_share = found("abandonment_share", Unit::Share, leaving);
    reckon!(w, Hours, duty_hours_month = agents_on_duty * open_hours_month);
    reckon!(w, Contacts, handled_contacts_month = contacts_month * (1.0 - abandonment_share));
    reckon!(w, Minutes, handled_minutes_month = handled_contacts_month * handle_time / 60.0);
    reckon!(w, Share, occupancy_tender = handled_minutes_month / 60.0 / duty_hours_month);
    let part = |hours: f64| agents_on_duty * hours * weeks_month;
    Ok(Duty {
        model,
        contacts_hour,
        agents: sizing.agents.0,
        hours: duty_hours_month,
        occupancy: occupancy_tender,
        handled_contacts: handled_contacts_month,
        handled_minutes: handled_minutes_month,
        night_hours: part(hours_of(&service.hours, 0..7, NIGHT_END)),
        sunday_hours: part(hours_of(&service.hours, SUNDAY..7, 1440)),
    })
}

/// Returns the fewest people that keep the promises, and the model that says so: with patience people leave.
fn sized(service: &LotService, contacts_hour: f64) -> Result<(QueueModel, Sizing), StaffingError> {
    let patience_seconds = service.patience.map(Seconds::get);
    let model = if patience_seconds.is_some() { QueueModel::ErlangA } else { QueueModel::ErlangC };
    let traffic = Traffic {
        arrivals_per_second: contacts_hour / 3600.0,
        handle_seconds: service.handle.get(),
        patience_seconds,
    };
    Ok((model, size(model, &traffic, &service.targets)?))
}

/// Returns the open hours of some days of the week before a minute of the day.
fn hours_of(hours: &WeekHours, days: std::ops::Range<usize>, end: u32) -> f64 {
    let spans = hours.days[days].iter().flatten();
    let minutes: u32 = spans.map(|span| span.to.min(end).saturating_sub(span.from)).sum();
    f64::from(minutes) / 60.0
}

/// Returns the revenue of a month, in cents.
fn revenue(w: &mut Working, price: TenderPrice, duty: &Duty) -> Result<f64, MeasureError> {
    let handled_contacts_month = duty.handled_contacts;
    let handled_minutes_month = duty.handled_minutes;
    match price {
        TenderPrice::Minute(cents) => {
            given!(w, MoneyPerMinute, price_minute = within("price", cents, (0.0, MOST))?);
            reckon!(w, Money, revenue_month = handled_minutes_month * price_minute);
            Ok(revenue_month)
        }
        TenderPrice::Contact(cents) => {
            given!(w, Money, price_contact = within("price", cents, (0.0, MOST))?);
            reckon!(w, Money, revenue_month = handled_contacts_month * price_contact);
            let formula = "revenue_month / handled_minutes_month".into();
            let value = revenue_month / handled_minutes_month;
            w.keep("price_minute", Unit::MoneyPerMinute, value, Origin::Reckoned { formula });
            Ok(revenue_month)
        }
    }
}
