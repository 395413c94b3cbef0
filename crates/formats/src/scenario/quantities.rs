//! Quantities that only scenarios and baselines write: months, hours of work, plain numbers within a range.

use organico_model::Month;

use crate::daytime::YEARS;
use crate::number::finite;
use crate::refusal::Refusal;

/// Most months of a scenario: beyond ten years no table plans.
const MONTHS_MAX: u32 = 120;

/// Most hours of work that a document may give.
const HOURS_MAX: f64 = 10_000_000.0;

/// Returns a month written as `2027-01`.
pub(super) fn month(text: &str) -> Result<Month, Refusal> {
    let month: Month = text.trim().parse().map_err(|_| Refusal::Form("2027-01"))?;
    if (YEARS.0..=YEARS.1).contains(&month.first_day().year()) {
        Ok(month)
    } else {
        Err(Refusal::Range("1900-01", "2200-12"))
    }
}

/// Returns the number of months of a scenario.
pub(super) fn span_months(text: &str) -> Result<u32, Refusal> {
    let range = Refusal::Range("1", "120");
    let months = crate::quantity::count(text).map_err(|fault| match fault {
        Refusal::Range(..) => range.clone(),
        other => other,
    })?;
    if (1..=MONTHS_MAX).contains(&months) { Ok(months) } else { Err(range) }
}

/// Returns hours of work written as `120h`, `7.5h` or `450min`.
pub(crate) fn hours(text: &str) -> Result<f64, Refusal> {
    let text = text.trim();
    let (number, divisor) = match (text.strip_suffix("min"), text.strip_suffix('h')) {
        (Some(number), _) => (number, 60.0),
        (None, Some(number)) => (number, 1.0),
        (None, None) => return Err(Refusal::Unit("120h, 450min")),
    };
    let hours = finite(number).ok_or(Refusal::Form("120h, 450min"))? / divisor;
    if (0.0..=HOURS_MAX).contains(&hours) {
        Ok(hours)
    } else {
        Err(Refusal::Range("0h", "10000000h"))
    }
}

/// Returns the contract hours of a week, above nothing and at most 60.
pub(crate) fn weekly_hours(text: &str) -> Result<f64, Refusal> {
    let hours = hours(text)?;
    if hours > 0.0 && hours <= 60.0 { Ok(hours) } else { Err(Refusal::Range("> 0h", "60h")) }
}

/// Returns days of a week, such as `2.5`.
pub(crate) fn week_days(text: &str) -> Result<f64, Refusal> {
    number(text, (0.0, 7.0), Refusal::Range("0", "7"))
}

/// Returns days of work in a week, above nothing.
pub(crate) fn working_days(text: &str) -> Result<f64, Refusal> {
    match week_days(text)? {
        days if days > 0.0 => Ok(days),
        _ => Err(Refusal::Range("> 0", "7")),
    }
}

/// Returns a number of months or of monthly pays, such as `4` or `1.5`.
pub(super) fn some_months(text: &str) -> Result<f64, Refusal> {
    number(text, (0.0, 120.0), Refusal::Range("0", "120"))
}

/// Returns the handle time of who is new over the one of the experienced: 1 to 5.
pub(super) fn start_ratio(text: &str) -> Result<f64, Refusal> {
    number(text, (1.0, 5.0), Refusal::Range("1", "5"))
}

/// Returns a factor on contacts: 0 to 10.
pub(super) fn contact_factor(text: &str) -> Result<f64, Refusal> {
    number(text, (0.0, 10.0), Refusal::Range("0", "10"))
}

/// Returns people in a car: 1 to 9.
pub(super) fn people_in_a_car(text: &str) -> Result<f64, Refusal> {
    number(text, (1.0, 9.0), Refusal::Range("1", "9"))
}

/// Returns kilograms of CO2 a kilometre: 0 to 2.
pub(super) fn kilograms(text: &str) -> Result<f64, Refusal> {
    number(text, (0.0, 2.0), Refusal::Range("0", "2"))
}

/// Returns days for which a site is closed: 1 to 366.
pub(super) fn closed_days(text: &str) -> Result<u32, Refusal> {
    let days = crate::quantity::count(text)?;
    if (1..=366).contains(&days) { Ok(days) } else { Err(Refusal::Range("1", "366")) }
}

fn number(text: &str, (low, high): (f64, f64), range: Refusal) -> Result<f64, Refusal> {
    let value = finite(text).ok_or(Refusal::Form("1.5"))?;
    if (low..=high).contains(&value) { Ok(value) } else { Err(range) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn hours_carry_their_unit() {
        assert_eq!(hours("120h"), Ok(120.0));
        assert_eq!(hours("450min"), Ok(7.5));
        assert_eq!(hours("120"), Err(Refusal::Unit("120h, 450min")));
        assert_eq!(hours("-1h"), Err(Refusal::Range("0h", "10000000h")));
        assert_eq!(weekly_hours("0h"), Err(Refusal::Range("> 0h", "60h")));
    }

    #[test]
    fn a_month_of_another_form_or_century_is_refused() {
        assert_eq!(month("2027-1"), Err(Refusal::Form("2027-01")));
        assert_eq!(month("0027-01"), Err(Refusal::Range("1900-01", "2200-12")));
        assert_eq!(span_months("0"), Err(Refusal::Range("1", "120")));
        assert_eq!(span_months("12"), Ok(12));
    }

    proptest! {
        #[test]
        fn no_text_makes_a_reader_panic(text in "\\PC*") {
            let _ = (month(&text), hours(&text), span_months(&text), week_days(&text));
        }
    }
}
