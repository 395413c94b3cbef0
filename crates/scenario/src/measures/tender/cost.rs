//! What the hours of a service cost in a month: pay, everything else, and premiums as far as they are known.

use organico_model::{Origin, RuleId, Unit, Working};

use super::service::Duty;
use super::{Labour, TenderPremium};
use crate::measures::range::{MOST, MeasureError, within};
use crate::measures::working::{reckon, rule};

/// Hours of a month whose premium is unset: they are in the cost without it.
#[derive(Debug, Clone, PartialEq)]
pub struct NotPricedHours {
    /// The rule that lacks a value.
    pub rule: RuleId,
    /// Where it would stand.
    pub source: String,
    /// Hours on duty a month.
    pub hours: f64,
}

/// What the hours cost in a month, in cents.
pub(super) struct Cost {
    pub(super) month: f64,
    /// The same if nobody ever waited for a contact, without premiums.
    pub(super) busy: f64,
    pub(super) fte: f64,
    pub(super) not_priced: Vec<NotPricedHours>,
}

/// Returns what the hours on duty cost.
pub(super) fn cost(w: &mut Working, duty: &Duty, labour: &Labour) -> Result<Cost, MeasureError> {
    let (duty_hours_month, handled_minutes_month) = (duty.hours, duty.handled_minutes);
    within("wage", labour.wage.value, (1.0, MOST))?;
    within("other_annual", labour.other_annual.value, (0.0, MOST))?;
    rule!(w, Money, wage_full_time = labour.wage);
    rule!(w, Money, other_cost_year = labour.other_annual);
    rule!(w, Number, instalments = labour.known.instalments);
    rule!(w, Number, employer_factor = labour.known.employer_factor);
    rule!(w, Hours, net_hours_year = labour.known.net_hours_year);
    reckon!(w, Fte, fte_needed = duty_hours_month * 12.0 / net_hours_year);
    reckon!(w, Money, pay_cost_year = instalments * wage_full_time * employer_factor);
    reckon!(w, Money, cost_net_hour = (pay_cost_year + other_cost_year) / net_hours_year);
    reckon!(w, Money, cost_hours_month = duty_hours_month * cost_net_hour);
    let pay_hour = pay_cost_year / net_hours_year;
    let mut sum = Premiums { pay_hour, cents: cost_hours_month, ..Premiums::default() };
    sum.add(w, "night", &labour.night, duty.night_hours);
    sum.add(w, "sunday", &labour.sunday, duty.sunday_hours);
    let formula = format!("cost_hours_month{}", sum.formula).into();
    let month = w.keep("cost_month", Unit::Money, sum.cents, Origin::Reckoned { formula });
    reckon!(w, Money, cost_busy_month = handled_minutes_month / 60.0 * cost_net_hour);
    Ok(Cost { month, busy: cost_busy_month, fte: fte_needed, not_priced: sum.not_priced })
}

/// The cost of a month while premiums are added to it.
#[derive(Default)]
struct Premiums {
    /// Cost of the pay of a net hour, of which premiums are taken.
    pay_hour: f64,
    cents: f64,
    formula: String,
    not_priced: Vec<NotPricedHours>,
}

impl Premiums {
    /// Adds the premium of some hours, or counts them as not priced; several premiums of one hour add up.
    fn add(&mut self, w: &mut Working, kind: &str, premium: &TenderPremium, hours: f64) {
        if hours <= 0.0 {
            return;
        }
        let Some(known) = &premium.value else {
            let (rule, source) = (premium.rule.clone(), premium.source.clone());
            self.not_priced.push(NotPricedHours { rule, source, hours });
            return;
        };
        w.keep(format!("hours_{kind}_month"), Unit::Hours, hours, Origin::Given);
        w.keep(format!("premium_{kind}"), Unit::Share, known.value, known.origin());
        let formula =
            format!("hours_{kind}_month * pay_cost_year / net_hours_year * premium_{kind}");
        let cents = hours * self.pay_hour * known.value;
        let formula = formula.into();
        let name = format!("premium_{kind}_month");
        self.cents += w.keep(name.clone(), Unit::Money, cents, Origin::Reckoned { formula });
        self.formula.push_str(" + ");
        self.formula.push_str(&name);
    }
}
