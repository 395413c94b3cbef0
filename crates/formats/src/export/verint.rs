//! The totals of Verint's strategic planner: a row a queue and day, `queue,M-D-YYYY,volume,AHT`, without a header.

use organico_model::{Load, LoadSeries};

use super::rounded;
use crate::csv_out::CsvText;

/// Returns the text: days on which a queue is not open at all are left out. The mean is over the day's contacts.
pub(super) fn text(load: &Load, queues: &[(String, &LoadSeries)]) -> String {
    let mut text = CsvText::without_header();
    let days = load.grid.days();
    for (name, series) in queues {
        for day in &days {
            let open = || day.intervals.clone().filter(|index| series.open[*index]);
            let (count, volume) =
                open().fold((0_u32, 0.0), |(n, sum), i| (n + 1, sum + series.contacts[i]));
            if count == 0 {
                continue;
            }
            let seconds: f64 =
                open().map(|index| series.contacts[index] * series.handle_seconds[index]).sum();
            let plain = open().map(|index| series.handle_seconds[index]).sum::<f64>();
            let mean = if volume > 0.0 { seconds / volume } else { plain / f64::from(count) };
            let date = day.date;
            text.owned_row(&[
                name.clone(),
                format!("{}-{}-{}", date.month(), date.day(), date.year()),
                rounded(volume, 4),
                rounded(mean, 2),
            ]);
        }
    }
    text.finish()
}
