//! Patience and handle time: laws of random times, with their means in units.

use organico_model::{HandleParts, HandleTime, Law, Seconds};

use crate::choices::one_of;
use crate::number::finite;
use crate::quantity::{duration, factor, positive_duration};
use crate::refusal::Refusal;
use crate::tree::{Node, Table};

/// Most values of an empirical law: more would not change a mean, and a document must stay readable.
const EMPIRICAL_VALUES_MAX: usize = 10_000;

/// The families of laws.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Family {
    Exponential,
    Fixed,
    LogNormal,
    Weibull,
    Empirical,
    Never,
}

const FAMILIES: [(&str, Family); 6] = [
    ("exponential", Family::Exponential),
    ("fixed", Family::Fixed),
    ("log-normal", Family::LogNormal),
    ("weibull", Family::Weibull),
    ("empirical", Family::Empirical),
    ("never", Family::Never),
];

/// Returns the patience of a table such as `{ law = "exponential", mean = "180s" }`.
pub(crate) fn read_patience(table: &Table<'_>) -> Option<Law> {
    let law = law(table, &FAMILIES);
    table.close();
    law
}

/// Returns the law of a table for a time that ends: any but `never`.
pub(crate) fn read_time(table: &Table<'_>) -> Option<Law> {
    let law = law(table, &FAMILIES[..5]);
    table.close();
    law
}

/// Returns the handle time of a table: a law that ends, and the means of its parts where they are known.
pub(super) fn read_handle(table: &Table<'_>) -> Option<HandleTime> {
    let law = law(table, &FAMILIES[..5]);
    let parts_table = table.table("parts");
    let parts = parts_table.as_ref().map(parts);
    table.close();
    Some(HandleTime { law: law?, parts: parts.flatten() })
}

fn parts(table: &Table<'_>) -> Option<HandleParts> {
    let talk = table.quantity("talk", duration);
    let hold = table.quantity("hold", duration);
    let after = table.quantity("after", duration);
    table.close();
    Some(HandleParts { talk: talk?, hold: hold?, after: after? })
}

fn law(table: &Table<'_>, families: &[(&'static str, Family)]) -> Option<Law> {
    let seconds = |key| table.quantity(key, positive_duration).map(Seconds::get);
    match table.quantity("law", one_of(families))? {
        Family::Exponential => Some(Law::Exponential { mean: seconds("mean")? }),
        Family::Fixed => Some(Law::Fixed { value: seconds("value")? }),
        Family::LogNormal => {
            let (mean, variation) = (seconds("mean"), table.quantity("variation", factor));
            Some(Law::LogNormal { mean: mean?, variation: variation? })
        }
        Family::Weibull => {
            let (scale, shape) = (seconds("scale"), table.quantity("shape", shape));
            Some(Law::Weibull { scale: scale?, shape: shape? })
        }
        Family::Empirical => empirical(&table.need("values_seconds")?),
        Family::Never => Some(Law::Never),
    }
}

/// Returns the shape of a Weibull law, 0.1 to 10: below it the mean is millions of times the scale, or infinite.
fn shape(text: &str) -> Result<f64, Refusal> {
    factor(text).ok().filter(|shape| *shape >= 0.1).ok_or(Refusal::Range("0.1", "10"))
}

fn empirical(node: &Node<'_>) -> Option<Law> {
    let items = node.list();
    let values: Vec<f64> = items.iter().filter_map(|item| item.quantity(seconds)).collect();
    let ascending = values.is_sorted() && values.iter().sum::<f64>() > 0.0;
    if items.len() > EMPIRICAL_VALUES_MAX {
        node.refuse(&Refusal::Range("1", "10000"));
        None
    } else if !ascending {
        node.refuse(&Refusal::Form("[12.5, 60, 181]"));
        None
    } else {
        (values.len() == items.len()).then_some(Law::Empirical { values })
    }
}

fn seconds(text: &str) -> Result<f64, Refusal> {
    let value = finite(text).ok_or(Refusal::Form("12.5"))?;
    if (0.0..=31_622_400.0).contains(&value) {
        Ok(value)
    } else {
        Err(Refusal::Range("0", "31622400"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_weibull_law_whose_mean_has_no_bounds_is_refused() {
        assert_eq!(shape("0.1"), Ok(0.1));
        for text in ["0.001", "1e-300", "11", "0", "tall"] {
            assert_eq!(shape(text), Err(Refusal::Range("0.1", "10")), "{text}");
        }
    }
}
