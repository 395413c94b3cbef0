//! How far forecasts from several earlier days were from what came, by how far ahead they looked, against simpler ones.

use organico_model::ErrorsByReach;

use super::view::ForecastView;
use crate::markup::Markup;
use crate::sections::parts::lead;

/// Writes the errors.
pub(super) fn write(markup: &mut Markup, view: &ForecastView<'_>) {
    let origins = view.input.record.iter().map(|(_, errors)| errors.origins.len()).max();
    let gaps = [("origins", view.numbers.count(origins.unwrap_or(0)).into())];
    lead(markup, &view.fill("forecast-errors-lead", &gaps));
    let heads = [
        "forecast-head-type",
        "forecast-head-method",
        "forecast-head-day-1",
        "forecast-head-week-1",
        "forecast-head-weeks-4",
    ];
    let mut table = view.table(2, &heads);
    for (_, errors) in view.input.record {
        let name = view.type_name(&errors.contact_type);
        let row = |key: &str, errors: &ErrorsByReach| {
            let mut row = vec![name.clone(), view.say(key)];
            row.extend(errors.iter().map(|error| view.percent(*error)));
            row
        };
        table.rows.push(row("forecast-by-ours", &errors.ours));
        table.rows.push(row("forecast-by-top-down", &errors.top_down));
        table.rows.push(row("forecast-by-naive", &errors.seasonal_naive));
    }
    table.write(markup);
}
