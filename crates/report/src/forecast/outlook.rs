//! The long horizon by month: with bands that widen, with and without the drivers.

use jiff::civil::Date;
use organico_model::{Driver, DriverKind, Outlook, OutlookPoint, PatternUse};

use super::days::folded;
use super::view::ForecastView;
use crate::markup::Markup;
use crate::number::NONE;
use crate::sections::parts::{Table, figures, heading, lead};
use crate::svg::{Figure, Key, Mark, Plot, Size, band, draw, figure, line, value_axis};

/// Room for a label of a month.
const MONTH_LABEL: f64 = 52.0;

/// Months of a year.
const YEAR: usize = 12;

/// A month of all contact types together. Its bands are the sums of those of the types: as wide as if all of them were
/// wrong together.
type Month = OutlookPoint;

/// Writes the chart, the months, the types and the drivers.
pub(super) fn write(markup: &mut Markup, view: &ForecastView<'_>) {
    let outlook = view.input.outlook;
    let gaps = [("weeks", view.numbers.whole(outlook.weeks).into())];
    lead(markup, &view.fill("forecast-outlook-lead", &gaps));
    let months = months(outlook);
    figures(markup, |markup| chart(markup, view, &months));
    types(markup, view);
    heading(markup, &view.say("forecast-drivers"));
    if outlook.drivers.is_empty() {
        lead(markup, &view.say("forecast-drivers-none"));
    } else {
        drivers(markup, view);
    }
}

fn months(outlook: &Outlook) -> Vec<Month> {
    let mut months: Vec<Month> = Vec::new();
    for series in &outlook.series {
        for (place, point) in series.months.iter().enumerate() {
            match months.get_mut(place) {
                None => months.push(*point),
                Some(sum) => {
                    sum.contacts += point.contacts;
                    sum.without_drivers += point.without_drivers;
                    for (level, quantile) in sum.quantiles.iter_mut().zip(point.quantiles) {
                        *level += quantile;
                    }
                }
            }
        }
    }
    months
}

/// Returns whether all days of the month lie in the outlook.
fn is_whole(month: &Month) -> bool {
    month.first.day() == 1 && month.days == month.first.days_in_month().unsigned_abs().into()
}

fn chart(markup: &mut Markup, view: &ForecastView<'_>, all: &[Month]) {
    let months: Vec<Month> = all.iter().copied().filter(is_whole).collect();
    let top = months.iter().map(|month| month.quantiles[4]).fold(0.0, f64::max);
    if months.is_empty() || top <= 0.0 {
        return;
    }
    let size = Size::FullHigh(230);
    let plot = Plot::new(size, top, |value| view.numbers.short_tick(value));
    let title = view.say("forecast-by-month");
    let has_drivers = !view.input.outlook.drivers.is_empty();
    let frame = Figure { description: title.clone(), title, size, keys: keys(view, has_drivers) };
    let width = (plot.right - plot.left) / months.len() as f64;
    let x = |place: usize| plot.left + width * (place as f64 + 0.5);
    let picture = |markup: &mut Markup| {
        value_axis(markup, &plot, &view.say("forecast-unit-month"));
        axis(markup, &plot, &months, view);
        for (class, low, high) in [("fill-demand1", 0, 4), ("fill-demand2", 1, 3)] {
            let edge = |(place, month): (usize, &Month)| {
                let at = |level: usize| plot.values.at(month.quantiles[level]);
                Some((x(place), at(low), at(high)))
            };
            draw(markup, class, &band(&months.iter().enumerate().map(edge).collect::<Vec<_>>()));
        }
        let of = |value: fn(&Month) -> f64| -> Vec<Option<(f64, f64)>> {
            let point = |(place, month)| Some((x(place), plot.values.at(value(month))));
            months.iter().enumerate().map(point).collect()
        };
        if has_drivers {
            draw(markup, "line-as-is", &line(&of(|month| month.without_drivers)));
        }
        draw(markup, "line-demand", &line(&of(|month| month.contacts)));
    };
    figure(markup, &frame, picture, |markup| folded(markup, view, &month_table(view, all)));
}

fn keys(view: &ForecastView<'_>, has_drivers: bool) -> Vec<Key> {
    let key = |mark, class, key: &str| Key { mark, class, label: view.say(key) };
    let mut keys = vec![key(Mark::Line, "line-demand", "forecast-key-forecast")];
    if has_drivers {
        keys.push(key(Mark::Line, "line-as-is", "forecast-key-without"));
    }
    keys.push(key(Mark::Area, "fill-demand2", "forecast-key-month-80"));
    keys.push(key(Mark::Area, "fill-demand1", "forecast-key-month-95"));
    keys
}

fn axis(markup: &mut Markup, plot: &Plot, months: &[Month], view: &ForecastView<'_>) {
    let width = (plot.right - plot.left) / months.len() as f64;
    let step = (MONTH_LABEL / width).ceil().max(1.0) as usize;
    for (place, month) in months.iter().enumerate().step_by(step) {
        let x = format!("{:.1}", plot.left + width * (place as f64 + 0.5));
        let y = format!("{:.1}", plot.bottom + 15.0);
        let label = short_month(view, month.first);
        markup.leaf("text", &[("class", &"middle"), ("x", &x), ("y", &y)], label);
    }
}

/// Returns a month in short: `gen 2027`.
pub(super) fn short_month(view: &ForecastView<'_>, date: Date) -> String {
    format!("{} {}", view.say(&format!("month-short-{}", date.month())), date.year())
}

fn month_table(view: &ForecastView<'_>, months: &[Month]) -> Table {
    let heads = [
        "forecast-head-month",
        "forecast-head-days",
        "forecast-head-expected",
        "forecast-head-without",
        "forecast-head-low",
        "forecast-head-high",
    ];
    let mut table = view.table(1, &heads);
    let whole = |value: f64| view.numbers.decimal(value, 0);
    for month in months {
        table.rows.push(vec![
            short_month(view, month.first),
            view.numbers.whole(month.days),
            whole(month.contacts),
            whole(month.without_drivers),
            whole(month.quantiles[1]),
            whole(month.quantiles[3]),
        ]);
    }
    table
}

fn types(markup: &mut Markup, view: &ForecastView<'_>) {
    let heads = [
        "forecast-head-type",
        "forecast-head-trend",
        "forecast-head-season",
        "forecast-head-history",
        "forecast-head-year-1",
        "forecast-head-year-2",
    ];
    let mut table = view.table(3, &heads);
    for series in &view.input.outlook.series {
        let sum = |months: &[OutlookPoint]| {
            let sum: f64 = months.iter().map(|month| month.contacts).sum();
            if months.is_empty() { NONE.to_owned() } else { view.numbers.decimal(sum, 0) }
        };
        let whole: Vec<OutlookPoint> = series.months.iter().copied().filter(is_whole).collect();
        let (first, second) = whole.split_at(YEAR.min(whole.len()));
        let (trend, season, weeks) = match series.basis {
            Some(basis) => {
                let growth = view.numbers.percent(basis.trend_year);
                let trend = view.fill(trend_key(basis.trend), &[("growth", growth.into())]);
                let weeks = view.numbers.count(basis.history_weeks);
                (trend, view.say(season_key(basis.season)), weeks)
            }
            None => (view.say("forecast-pattern-campaign"), NONE.to_owned(), NONE.to_owned()),
        };
        let name = view.type_name(&series.contact_type);
        let second = sum(&second[..YEAR.min(second.len())]);
        table.rows.push(vec![name, trend, season, weeks, sum(first), second]);
    }
    table.write(markup);
}

const fn trend_key(found: PatternUse) -> &'static str {
    match found {
        PatternUse::Used => "forecast-trend-used",
        PatternUse::NoBetter => "forecast-pattern-no-better",
        PatternUse::TooShort => "forecast-pattern-too-short",
        PatternUse::Stated => "forecast-trend-stated",
    }
}

const fn season_key(found: PatternUse) -> &'static str {
    match found {
        PatternUse::Used | PatternUse::Stated => "forecast-season-used",
        PatternUse::NoBetter => "forecast-pattern-no-better",
        PatternUse::TooShort => "forecast-pattern-too-short",
    }
}

fn drivers(markup: &mut Markup, view: &ForecastView<'_>) {
    let heads = [
        "forecast-head-driver",
        "forecast-head-does",
        "forecast-head-from",
        "forecast-head-source",
        "forecast-head-author",
        "forecast-head-effect",
    ];
    let mut table = view.table(5, &heads);
    for effect in &view.input.outlook.drivers {
        let driver = &effect.driver;
        let sum: f64 = effect.months.iter().sum();
        let sign = if sum > 0.0 { "+" } else { "" };
        table.rows.push(vec![
            driver.name.clone(),
            does(view, driver),
            span(view, driver),
            driver.source.clone(),
            driver.author.clone(),
            format!("{sign}{}", view.numbers.decimal(sum, 0)),
        ]);
    }
    table.write(markup);
}

fn span(view: &ForecastView<'_>, driver: &Driver) -> String {
    let from = view.numbers.date_plain(driver.from);
    match driver.until {
        None => from,
        Some(until) => {
            let gaps = [("from", from.into()), ("until", view.numbers.date_plain(until).into())];
            view.fill("forecast-driver-span", &gaps)
        }
    }
}

/// Returns what a driver does, in words.
fn does(view: &ForecastView<'_>, driver: &Driver) -> String {
    let percent = |share: f64| view.numbers.percent_plain(share);
    let types: Vec<String> = driver.contact_types.iter().map(|kind| view.type_name(kind)).collect();
    let types = if types.is_empty() { view.say("forecast-driver-all") } else { types.join(", ") };
    let (key, a, b, c) = match &driver.does {
        DriverKind::Growth { year } => ("growth", percent(*year), String::new(), String::new()),
        DriverKind::CustomersRate { month } => {
            ("customers-rate", percent(*month), String::new(), String::new())
        }
        DriverKind::Customers { path } => {
            let count = |place: Option<&organico_model::CustomerCount>| {
                place.map_or_else(String::new, |count| view.numbers.decimal(count.customers, 0))
            };
            ("customers", count(path.first()), count(path.last()), String::new())
        }
        DriverKind::Campaign { contacts } => {
            ("campaign", view.numbers.decimal(*contacts, 0), String::new(), String::new())
        }
        DriverKind::Automation { contained, returned } => {
            ("automation", percent(contained.get()), percent(returned.get()), String::new())
        }
        DriverKind::Shift { to, share, conversion } => {
            let to = view.type_name(to);
            ("shift", percent(share.get()), to, view.numbers.trimmed(*conversion))
        }
    };
    let gaps = [("types", types.into()), ("a", a.into()), ("b", b.into()), ("c", c.into())];
    view.fill(&format!("forecast-driver-{key}"), &gaps)
}
