//! What the horizon costs the employer: the contract hours of everyone, and the places they work at.
//!
//! A contract hour is paid whether it is rostered or not, so the pay does not depend on how good the roster is.
//! Premiums that the rules leave unset are never priced: their hours are counted and named instead. Those that a company
//! agreement gives are part of the total, each with its hours, its source and its status.

use jiff::civil::Date;
use organico_model::{Centre, Cents, CostOutcome, Person, Roster, ServiceOutcome};

use super::premiums::{PREMIUMS, premiums};
use crate::Inputs;

const DAYS_A_YEAR: i64 = 365;

/// Returns the cost of the roster's horizon.
pub(super) fn cost_outcome(
    inputs: &Inputs,
    roster: &Roster,
    service: &ServiceOutcome,
) -> CostOutcome {
    let centre = &inputs.centre;
    let pay = centre.people.iter().map(|person| pay_cents(centre, person, roster));
    let pay = Cents(pay.fold(0, i64::saturating_add));
    let places = Cents(place_cents(centre, roster));
    let premiums = premiums(inputs, roster);
    let parts = [pay, places].into_iter().chain(premiums.iter().map(|premium| premium.cents));
    let total = Cents(parts.fold(0, |sum, part| sum.saturating_add(part.0)));
    let handled: f64 = service.types.iter().map(|one| one.handled.mean).sum();
    let per_contact = (handled >= 1.0).then(|| Cents(libm::round(total.0 as f64 / handled) as i64));
    let unpriced_hours = unpriced_hours(inputs, roster);
    CostOutcome { pay, places, premiums, total, per_contact, unpriced_hours }
}

/// Returns the days of the roster on which the person is employed.
pub(super) fn days_employed(person: &Person, roster: &Roster) -> i64 {
    days(roster).filter(|&day| person.is_employed_on(day)).count() as i64
}

fn days(roster: &Roster) -> impl Iterator<Item = Date> {
    let end = roster.end;
    roster.first.series(jiff::Span::new().days(1)).take_while(move |&day| day < end)
}

fn pay_cents(centre: &Centre, person: &Person, roster: &Roster) -> i64 {
    let hour = centre
        .pay
        .iter()
        .find(|row| row.level == person.contract.level)
        .map_or(0, |row| row.hour_cost.0);
    let minutes_by_seven =
        i64::from(person.contract.minutes_a_week) * days_employed(person, roster);
    div_half_up(i128::from(hour) * i128::from(minutes_by_seven), 7 * 60)
}

fn place_cents(centre: &Centre, roster: &Roster) -> i64 {
    let span = days(roster).count() as i128;
    let sites: i128 = centre.sites.iter().map(|site| i128::from(site.month_cost.0)).sum();
    let remote = centre.people.iter().filter(|person| person.remote.is_some());
    let home_days: i64 = remote.map(|person| days_employed(person, roster)).sum();
    let home = centre.home.map_or(0, |home| i128::from(home.month_cost_person.0));
    div_half_up((sites * span + home * i128::from(home_days)) * 12, DAYS_A_YEAR)
}

/// Divides by a positive number and rounds half up; the largest amount there is where the result is larger.
fn div_half_up(amount: i128, by: i64) -> i64 {
    let by = i128::from(by);
    i64::try_from((2 * amount + by).div_euclid(2 * by)).unwrap_or(i64::MAX)
}

/// Returns the whole hours of each premium that has no value in the rules.
fn unpriced_hours(inputs: &Inputs, roster: &Roster) -> Vec<(String, i64)> {
    PREMIUMS
        .iter()
        .filter(|(rule, _)| inputs.rules.value(rule).number().is_err())
        .map(|(rule, minutes)| {
            let total: i64 = roster.shifts.iter().map(|shift| minutes(&inputs.centre, shift)).sum();
            ((*rule).to_owned(), div_half_up(total.into(), 60))
        })
        .filter(|(_, hours)| *hours > 0)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn division_rounds_halves_up() {
        assert_eq!(div_half_up(5, 2), 3);
        assert_eq!(div_half_up(4, 3), 1);
        assert_eq!(div_half_up(0, 3), 0);
        assert_eq!(div_half_up(i128::from(i64::MAX) * 1_000, 420), i64::MAX);
    }
}
