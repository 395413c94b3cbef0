//! What services, lots and days add up to, and whether the price pays for it.

use jiff::civil::Date;
use organico_model::{Origin, Tender, Unit, Working};

use super::WageStep;
use crate::measures::working::{given, reckon};

/// What a service, a lot or a tender needs and earns in a month. Money in cents, not rounded.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct TenderTotals {
    /// Hours on duty.
    pub duty_hours: f64,
    /// Minutes of handling.
    pub handled_minutes: f64,
    /// Full-time equivalents to employ.
    pub fte: f64,
    /// Cost of the hours on duty.
    pub cost: f64,
    /// Cost if nobody ever waited for a contact: below it no arrangement of the work pays.
    pub busy_cost: f64,
    /// Revenue.
    pub revenue: f64,
    /// Revenue less cost.
    pub margin: f64,
    /// Price of a minute of handling that would just pay.
    pub break_even_minute: f64,
}

/// Whether a price pays, at the costs that were stated.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Payment {
    /// It pays for contacts spread evenly over the open hours.
    Pays,
    /// It does not pay for them: only with busier people than the targets allow.
    FallsShort,
    /// It does not pay even for people who never wait for a contact.
    CannotPay,
}

/// Days of a service together. Money in cents, not rounded.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct ServiceDays {
    /// Days.
    pub days: u32,
    /// Cost.
    pub cost: f64,
    /// Revenue.
    pub revenue: f64,
    /// Revenue less cost.
    pub margin: f64,
}

impl TenderTotals {
    /// Returns the price of a minute of handling, in cents.
    #[must_use]
    pub fn price_minute(&self) -> f64 {
        self.revenue / self.handled_minutes
    }

    /// Returns whether the price pays.
    #[must_use]
    pub fn payment(&self) -> Payment {
        if self.revenue >= self.cost {
            Payment::Pays
        } else if self.revenue >= self.busy_cost {
            Payment::FallsShort
        } else {
            Payment::CannotPay
        }
    }
}

/// Returns the sum of parts, each with its place, and its working.
pub(super) fn sum<'t>(
    parts: impl Iterator<Item = (&'t str, &'t TenderTotals)>,
) -> (TenderTotals, Working) {
    let parts: Vec<(&str, &TenderTotals)> = parts.collect();
    let mut w = Working::default();
    let mut add = |name: &'static str, unit: Unit, of: fn(&TenderTotals) -> f64| {
        let value = parts.iter().map(|(_, part)| of(part)).sum();
        let of = parts.iter().map(|(place, _)| format!("{place}/{name}")).collect();
        w.keep(name, unit, value, Origin::Sum { of })
    };
    let duty_hours = add("duty_hours_month", Unit::Hours, |part| part.duty_hours);
    let handled_minutes_month = add("handled_minutes_month", Unit::Minutes, |p| p.handled_minutes);
    let fte = add("fte_needed", Unit::Fte, |part| part.fte);
    let cost_month = add("cost_month", Unit::Money, |part| part.cost);
    let busy_cost = add("cost_busy_month", Unit::Money, |part| part.busy_cost);
    let revenue_month = add("revenue_month", Unit::Money, |part| part.revenue);
    reckon!(w, Money, margin_month = revenue_month - cost_month);
    reckon!(w, MoneyPerMinute, break_even_minute = cost_month / handled_minutes_month);
    let totals = TenderTotals {
        duty_hours,
        handled_minutes: handled_minutes_month,
        fte,
        cost: cost_month,
        busy_cost,
        revenue: revenue_month,
        margin: margin_month,
        break_even_minute,
    };
    (totals, w)
}

/// Returns the days of the service, from the day of the check on, at a wage that holds from one day until another.
pub(super) fn service_days(
    tender: &Tender,
    day: Date,
    from: Option<Date>,
    next: Option<Date>,
) -> u32 {
    let Some(span) = tender.span else { return 0 };
    let start = span.from.max(day).max(from.unwrap_or(day));
    let end = span.until.tomorrow().unwrap_or(span.until);
    let end = next.map_or(end, |next| end.min(next));
    u32::try_from(start.duration_until(end).as_hours() / 24).unwrap_or(0)
}

/// Adds what days of the service at one wage cost and earn; nothing without days.
pub(super) fn over_days(w: &mut Working, totals: &TenderTotals, days: u32) -> ServiceDays {
    if days == 0 {
        return ServiceDays::default();
    }
    let (cost_month, revenue_month) = (totals.cost, totals.revenue);
    given!(w, Days, service_days = f64::from(days));
    reckon!(w, Months, service_months = service_days / 30.4375);
    reckon!(w, Money, cost_service = cost_month * service_months);
    reckon!(w, Money, revenue_service = revenue_month * service_months);
    reckon!(w, Money, margin_service = revenue_service - cost_service);
    ServiceDays { days, cost: cost_service, revenue: revenue_service, margin: margin_service }
}

/// Returns all days of the service together with their working; nothing without days.
pub(super) fn whole(steps: &[WageStep]) -> Option<(ServiceDays, Working)> {
    let served: Vec<&WageStep> = steps.iter().filter(|step| step.service.days > 0).collect();
    let mut w = Working::default();
    let mut add = |name: &'static str, unit: Unit, of: fn(&ServiceDays) -> f64| {
        let value = served.iter().map(|step| of(&step.service)).sum();
        let of = served.iter().map(|step| format!("{}/{name}", step.place)).collect();
        w.keep(name, unit, value, Origin::Sum { of })
    };
    add("service_days", Unit::Days, |part| f64::from(part.days));
    let cost_service = add("cost_service", Unit::Money, |part| part.cost);
    let revenue_service = add("revenue_service", Unit::Money, |part| part.revenue);
    reckon!(w, Money, margin_service = revenue_service - cost_service);
    let days: u32 = served.iter().map(|step| step.service.days).sum();
    let found =
        ServiceDays { days, cost: cost_service, revenue: revenue_service, margin: margin_service };
    (days > 0).then_some((found, w))
}
