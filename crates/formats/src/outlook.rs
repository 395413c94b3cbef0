//! The long horizon as a sheet: weeks and months of every contact type with their uncertainty.

use organico_model::{Outlook, OutlookPoint, OutlookSeries, QUANTILE_LEVELS};

use crate::csv_out::{CsvText, number_cell};

/// Columns before the quantiles.
const COLUMNS: [&str; 6] = ["contact_type", "period", "first", "days", "mean", "without_drivers"];

/// Returns the sheet: for each contact type a row a week, then a row a month of the calendar.
///
/// `period` is `week` or `month`, `first` its first day, `days` those of it that are inside; contacts are those of the
/// whole period.
#[must_use]
pub fn write_outlook(outlook: &Outlook) -> String {
    let quantiles: Vec<String> = QUANTILE_LEVELS.iter().map(|level| format!("q{level}")).collect();
    let names = COLUMNS.into_iter().chain(quantiles.iter().map(String::as_str));
    let mut text = CsvText::with_header(names.chain(["method"]));
    for series in &outlook.series {
        for (period, points) in [("week", &series.weeks), ("month", &series.months)] {
            for point in points {
                text.owned_row(&cells(series, period, point));
            }
        }
    }
    text.finish()
}

fn cells(series: &OutlookSeries, period: &str, point: &OutlookPoint) -> Vec<String> {
    let mut cells = vec![
        series.contact_type.to_string(),
        period.to_owned(),
        point.first.to_string(),
        point.days.to_string(),
        number_cell(Some(point.contacts)),
        number_cell(Some(point.without_drivers)),
    ];
    cells.extend(point.quantiles.map(|value| number_cell(Some(value))));
    cells.push(series.method.clone());
    cells
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use organico_model::ContactTypeId;

    use super::*;

    fn point(day: i8, days: u32) -> OutlookPoint {
        OutlookPoint {
            first: date(2027, 2, day),
            days,
            contacts: 100.5,
            without_drivers: 90.0,
            quantiles: [80.0, 90.0, 100.0, 110.0, 120.0],
        }
    }

    #[test]
    fn weeks_stand_before_months_and_a_month_that_is_cut_has_fewer_days() {
        let outlook = Outlook {
            first: date(2027, 2, 8),
            weeks: 1,
            series: vec![OutlookSeries {
                contact_type: ContactTypeId::new("bills"),
                method: "average".to_owned(),
                basis: None,
                weeks: vec![point(8, 7)],
                months: vec![point(8, 21)],
            }],
            drivers: Vec::new(),
        };
        assert_eq!(
            write_outlook(&outlook),
            "contact_type,period,first,days,mean,without_drivers,q0.025,q0.1,q0.5,q0.9,q0.975,method\n\
             bills,week,2027-02-08,7,100.5,90,80,90,100,110,120,average\n\
             bills,month,2027-02-08,21,100.5,90,80,90,100,110,120,average\n"
        );
    }
}
