//! The pay of one person of a group in a month: full, or cut with a support.
//!
//! Where a value of the support is unset in the month, as the cap of a year that has not been published, the integration
//! is not priced: the hours are counted instead, and the bounds that somebody gave make a range.

use organico_model::{Cents, Headcount, Unit, Working};
use organico_rules::DatedValue;

use super::TableError;
use super::run::MonthContext;
use super::state::{GroupState, State};
use super::trace::{Traced, at, retrace, taken};
use crate::measures::working::{reckon, rule};
use crate::measures::{CapFor, HoursCut, Parameter, SupportParameters, income_support};

/// The value that is missing when a year has not begun: the cap of the integration.
const CAP: &str = "integration.cap.month";

/// Where the pay of a person stands in the sheet, and what is known of it.
pub(super) struct PersonPay {
    place: String,
    /// The places of the pay with the lowest and the highest cap that somebody thinks possible.
    range: Option<[String; 2]>,
}

/// Writes the pay of one person of the group.
pub(super) fn person_pay(
    state: &mut State,
    context: &MonthContext<'_>,
    group: &GroupState,
) -> Result<PersonPay, TableError> {
    let place = format!("{}/group/{}/person", state.month, group.id);
    let wage = context.wage(&group.level)?.value;
    let cut = group.support.as_ref().map_or(0.0, |support| support.reduction.value);
    let mut range = None;
    let working = match &context.support {
        _ if cut <= 0.0 => full(context, group, &wage),
        Ok(known) => supported(group, &wage, known)?,
        Err(_) => {
            if let Some(known) = bounds(context) {
                let places = ["lowest", "highest"].map(|end| format!("{place}-{end}-cap"));
                for (place, known) in places.iter().zip(known) {
                    state.sheet.put(place.as_str(), supported(group, &wage, &known)?);
                }
                range = Some(places);
            }
            unpriced(context, group, &wage)
        }
    };
    state.sheet.put(place.as_str(), working);
    Ok(PersonPay { place, range })
}

/// Returns the pay of somebody whose hours are not cut.
fn full(context: &MonthContext<'_>, group: &GroupState, wage: &Traced) -> Working {
    let mut w = reference(context, group, wage);
    let reference_pay = w.step("reference_pay").map_or(0.0, |step| step.value);
    reckon!(w, Money, total_month = reference_pay);
    w
}

/// Returns the reference pay: a twelfth of the instalments of a year.
fn reference(context: &MonthContext<'_>, group: &GroupState, wage: &Traced) -> Working {
    let mut w = Working::default();
    taken!(w, Hours, weekly_hours = group.weekly_hours);
    taken!(w, Money, wage_full_time = wage);
    rule!(w, Hours, full_time_hours = context.pay.full_time_hours);
    rule!(w, Number, instalments = context.pay.instalments);
    reckon!(
        w,
        Money,
        reference_pay = wage_full_time * instalments / 12.0 * weekly_hours / full_time_hours
    );
    w
}

/// Returns the part of a cut pay that is known without the cap.
fn unpriced(context: &MonthContext<'_>, group: &GroupState, wage: &Traced) -> Working {
    let mut w = reference(context, group, wage);
    let reference_pay = w.step("reference_pay").map_or(0.0, |step| step.value);
    if let Some(support) = &group.support {
        taken!(w, Share, reduction = support.reduction);
        reckon!(w, Money, paid_worked = reference_pay * (1.0 - reduction));
        if let Ok(known) = Parameter::of(context.rules, "integration.employer-extra") {
            rule!(w, Share, employer_share = known);
            reckon!(w, Money, employer_year = employer_share * reduction * reference_pay * 12.0);
        }
    }
    w
}

/// Returns the pay of somebody whose hours are cut with a support.
fn supported(
    group: &GroupState,
    wage: &Traced,
    known: &SupportParameters,
) -> Result<Working, TableError> {
    let cut = HoursCut {
        heads: Headcount(1),
        weekly_hours: group.weekly_hours.value.clamp(0.0, 168.0),
        reduction: group.support.as_ref().map_or(0.0, |support| support.reduction.value),
        wage: Cents(wage.value as i64),
        cap_for: match &group.support {
            Some(support) if support.cap_by_contract => CapFor::ContractHours,
            Some(_) | None => CapFor::EveryContract,
        },
    };
    let found = income_support(&cut, known)
        .map_err(|fault| TableError::Measure { change: group.id.to_string(), fault })?;
    let mut taken = vec![("weekly_hours", &group.weekly_hours), ("wage_full_time", wage)];
    if let Some(support) = &group.support {
        taken.push(("reduction", &support.reduction));
    }
    Ok(retrace(&found.working, &taken))
}

/// Returns the support with the lowest and the highest cap that somebody thinks possible.
fn bounds(context: &MonthContext<'_>) -> Option<[SupportParameters; 2]> {
    let DatedValue { rule, low: Some(low), high: Some(high), .. } = context.rules.dated(CAP) else {
        return None;
    };
    let with = |euro: f64| {
        let cap = Parameter {
            rule: CAP.to_owned(),
            value: libm::round(euro * 1e6) / 1e4,
            source: rule.source.clone(),
            status: rule.status,
        };
        SupportParameters::with_cap(context.rules, cap).ok()
    };
    Some([with(low)?, with(high)?])
}

/// Adds the pay of the whole group to its working: what is known, and a range or a count of hours where it is not.
pub(super) fn group_pay(w: &mut Working, state: &State, pay: &PersonPay) {
    let value = |name: &str| w.step(name).map_or(0.0, |step| step.value);
    let [heads, contract_hours_week] = [value("heads"), value("contract_hours_week")];
    let reduction = value("reduction");
    let of = |name: &str| {
        let path = format!("{}/{name}", pay.place);
        state.sheet.step(&path).is_some().then(|| at(&state.sheet, path))
    };
    if let Some(reference) = of("reference_pay") {
        taken!(w, Money, reference_pay = reference);
        reckon!(w, Money, reference_all = heads * reference_pay);
        if let Some(total) = of("total_month") {
            taken!(w, Money, total_month = total);
            reckon!(w, Money, total_all = heads * total_month);
            reckon!(w, Money, loss_all = heads * (reference_pay - total_month));
        } else {
            reckon!(w, Hours, unpriced_hours_week = contract_hours_week * reduction);
        }
    }
    if let Some(integration) = of("integration") {
        taken!(w, Money, integration = integration);
        reckon!(w, Money, integration_all = heads * integration);
    }
    if let Some(employer) = of("employer_year") {
        taken!(w, Money, employer_year = employer);
        reckon!(w, Money, employer_extra = heads * employer_year / 12.0);
    }
    if let Some([lowest, highest]) = &pay.range {
        // The lower the cap, the higher the loss.
        let end = |place: &String, name: &str| at(&state.sheet, format!("{place}/{name}"));
        taken!(w, Money, loss_month_high = end(lowest, "loss_month"));
        taken!(w, Money, loss_month_low = end(highest, "loss_month"));
        reckon!(w, Money, loss_all_low = heads * loss_month_low);
        reckon!(w, Money, loss_all_high = heads * loss_month_high);
    }
}

/// Adds the pay of all groups to the people of the month; sums that would leave somebody out are not made.
pub(super) fn month_pay(w: &mut Working, groups: &[Working], places: &[String]) {
    use super::trace::sum;
    let steps = |name: &str| -> Vec<Traced> {
        let all = groups.iter().zip(places);
        let found = all.filter_map(|(group, place)| {
            group.step(name).map(|step| Traced::new(place, name, step.value))
        });
        found.collect()
    };
    let reference_all = sum(w, "reference_all", Unit::Money, &steps("reference_all"));
    let unpriced = steps("unpriced_hours_week");
    if unpriced.is_empty() {
        sum(w, "total_all", Unit::Money, &steps("total_all"));
        sum(w, "integration_all", Unit::Money, &steps("integration_all"));
        let loss_all = sum(w, "loss_all", Unit::Money, &steps("loss_all"));
        if reference_all > 0.0 {
            reckon!(w, Share, loss_share_all = loss_all / reference_all);
        }
        return;
    }
    sum(w, "unpriced_hours_week", Unit::Hours, &unpriced);
    let range = |name| {
        let mut parts = steps(name);
        let whole = parts.len() == unpriced.len();
        parts.extend(steps("loss_all"));
        whole.then_some(parts)
    };
    if let (Some(low), Some(high)) = (range("loss_all_low"), range("loss_all_high")) {
        sum(w, "loss_all_low", Unit::Money, &low);
        sum(w, "loss_all_high", Unit::Money, &high);
    }
}
