//! `holidays.csv`: days that a centre adds to those of its country.

use organico_model::{Diagnostic, Holiday};

use crate::centre::calendar::rows_of;
use crate::context::Context;
use crate::series::finished;
use crate::text::clean;

/// Returns the holidays of a CSV text with the columns `date` and `name`, in order of date. Days of one site alone, which
/// a third column `site` names, are no holidays of the whole and left out.
///
/// # Errors
/// Every row that cannot be read, and days that stand twice.
pub fn read_holidays(file: &str, text: &str) -> Result<Vec<Holiday>, Vec<Diagnostic>> {
    let context = Context::default();
    let days = rows_of(file, &clean(text), &context);
    finished(
        Some(days.centre.into_iter().map(|(date, name)| Holiday { date, name }).collect()),
        context,
    )
}
