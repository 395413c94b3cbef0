//! Forecast against actual, day by day: the weeks just past, forecast from what was known before them, and those to come.

use jiff::ToSpan;
use jiff::civil::Date;
use organico_model::{ContactType, Load, LoadSeries};

use super::view::ForecastView;
use crate::markup::Markup;
use crate::sections::adjustments;
use crate::sections::parts::{CHARTS_MAX, Table, figures, lead};
use crate::svg::{
    Figure, Key, Mark, Path, Plot, Size, band, day_axis, draw, figure, steps, value_axis,
};

/// Days of the history that are shown before the forecast.
const DAYS_BEFORE: i64 = 56;

/// Standard normal quantiles at 90 and 97.5 %.
const NORMAL: (f64, f64) = (1.281_551_565_544_600_4, 1.959_963_984_540_054);

/// Contacts of a day: recorded, expected, and how far from it they may be.
#[derive(Debug, Clone, Copy, Default)]
struct Day {
    actual: Option<f64>,
    /// Mean and deviation.
    forecast: Option<(f64, f64)>,
}

/// Writes a chart for each contact type, the largest first where there are many.
pub(super) fn write(markup: &mut Markup, view: &ForecastView<'_>) {
    lead(markup, &view.say("forecast-days-lead"));
    let Some(first) = view.input.load.grid.days().first().map(|day| day.date) else { return };
    let dates = dates(view, first);
    figures(markup, |markup| {
        for kind in view.input.centre.contact_types.iter().take(CHARTS_MAX) {
            chart(markup, view, kind, (&dates, first));
        }
    });
    let input = &view.input;
    adjustments::write(markup, input.adjustments, input.centre, view.language);
}

fn dates(view: &ForecastView<'_>, first: Date) -> Vec<Date> {
    let last = view.input.load.grid.days().last().map_or(first, |day| day.date);
    let start = first.checked_sub(DAYS_BEFORE.days()).unwrap_or(first);
    start.series(1.day()).take_while(|date| *date <= last).collect()
}

fn chart(
    markup: &mut Markup,
    view: &ForecastView<'_>,
    kind: &ContactType,
    (dates, first): (&[Date], Date),
) {
    let days = days(view, kind, dates);
    let top = days.iter().map(|day| {
        let (mean, deviation) = day.forecast.unwrap_or_default();
        (mean + NORMAL.1 * deviation).max(day.actual.unwrap_or(0.0))
    });
    let top = top.fold(0.0, f64::max);
    if top <= 0.0 {
        return;
    }
    let size = Size::Full;
    let plot = Plot::new(size, top, |value| view.numbers.short_tick(value));
    let frame =
        Figure { title: kind.name.clone(), description: said(view, &days), size, keys: keys(view) };
    let picture = |markup: &mut Markup| {
        value_axis(markup, &plot, &view.say("forecast-unit-day"));
        day_axis(markup, &plot, dates, view.numbers);
        curves(markup, &plot, &days);
        if let Some(place) = dates.iter().position(|date| *date == first) {
            let x = x_of(&plot, dates.len(), place as f64);
            let mut now = Path::default();
            now.move_to(x, plot.top);
            now.line_to(x, plot.bottom);
            draw(markup, "line-now", &now);
        }
    };
    figure(markup, &frame, picture, |markup| weeks(markup, view, dates, &days));
}

/// Returns where a day begins.
fn x_of(plot: &Plot, days: usize, place: f64) -> f64 {
    plot.left + (plot.right - plot.left) * place / days.max(1) as f64
}

/// Draws each day as a level piece, so that a day alone between closed ones is seen.
fn curves(markup: &mut Markup, plot: &Plot, days: &[Day]) {
    let x = |place: usize| x_of(plot, days.len(), place as f64);
    for (class, normal) in [("fill-demand1", NORMAL.1), ("fill-demand2", NORMAL.0)] {
        let edges = |(place, day): (usize, &Day)| {
            let edge = |x: f64| {
                let (mean, deviation) = day.forecast?;
                let low = plot.values.at((mean - normal * deviation).max(0.0));
                Some((x, low, plot.values.at(mean + normal * deviation)))
            };
            [edge(x(place)), edge(x(place + 1))]
        };
        draw(markup, class, &band(&days.iter().enumerate().flat_map(edges).collect::<Vec<_>>()));
    }
    let of = |value: &dyn Fn(&Day) -> Option<f64>| -> Vec<Option<(f64, f64, f64)>> {
        let piece = |(place, day)| Some((x(place), x(place + 1), plot.values.at(value(day)?)));
        days.iter().enumerate().map(piece).collect()
    };
    draw(markup, "line-demand", &steps(&of(&|day| day.forecast.map(|(mean, _)| mean))));
    draw(markup, "line-required", &steps(&of(&|day| day.actual)));
}

fn keys(view: &ForecastView<'_>) -> Vec<Key> {
    let key = |mark, class, key: &str| Key { mark, class, label: view.say(key) };
    vec![
        key(Mark::Line, "line-required", "forecast-key-actual"),
        key(Mark::Line, "line-demand", "forecast-key-forecast"),
        key(Mark::Area, "fill-demand2", "forecast-key-80"),
        key(Mark::Area, "fill-demand1", "forecast-key-95"),
    ]
}

fn said(view: &ForecastView<'_>, days: &[Day]) -> String {
    let sum = |value: &dyn Fn(&Day) -> Option<f64>| days.iter().filter_map(value).sum::<f64>();
    let past = |day: &Day| day.actual.and(day.forecast).map(|(mean, _)| mean);
    let gaps = [
        ("actual", view.numbers.decimal(sum(&|day| day.forecast.and(day.actual)), 0).into()),
        ("expected", view.numbers.decimal(sum(&past), 0).into()),
    ];
    view.fill("forecast-days-said", &gaps)
}

fn days(view: &ForecastView<'_>, kind: &ContactType, dates: &[Date]) -> Vec<Day> {
    let mut days = vec![Day::default(); dates.len()];
    let place = |date: Date| dates.binary_search(&date).ok();
    let history = &view.input.centre.history;
    if let Some(series) = history.series.iter().find(|series| series.contact_type == kind.id) {
        let values = if series.offered.iter().any(Option::is_some) {
            &series.offered
        } else {
            &series.handled
        };
        for day in history.grid.days() {
            let Some(place) = place(day.date) else { continue };
            let known: Vec<f64> =
                day.intervals.filter_map(|index| values.get(index).copied().flatten()).collect();
            days[place].actual = (!known.is_empty()).then(|| known.iter().sum());
        }
    }
    for load in view.input.past.into_iter().chain([view.input.load]) {
        expect(&mut days, load, kind, &place);
    }
    days
}

fn expect(
    days: &mut [Day],
    load: &Load,
    kind: &ContactType,
    place: &dyn Fn(Date) -> Option<usize>,
) {
    let Some(series) = load.series.iter().find(|series| series.contact_type == kind.id) else {
        return;
    };
    for day in load.grid.days() {
        let Some(place) = place(day.date) else { continue };
        let mean: f64 = day.intervals.clone().map(|index| series.contacts[index]).sum();
        let is_open = day.intervals.clone().any(|index| series.open[index]);
        days[place].forecast = is_open.then(|| (mean, deviation(series, day.intervals, mean)));
    }
}

/// Returns the deviation of a day's total: its shared factor, the factors of its intervals, and chance.
fn deviation(series: &LoadSeries, intervals: std::ops::Range<usize>, mean: f64) -> f64 {
    let square = |value: f64| value * value;
    let squares: f64 = intervals.map(|index| square(series.contacts[index])).sum();
    let shared = square(series.day_variation * mean);
    (mean + shared + square(series.interval_variation) * squares).sqrt()
}

/// Writes the weeks behind the chart.
fn weeks(markup: &mut Markup, view: &ForecastView<'_>, dates: &[Date], days: &[Day]) {
    let mut table = view.table(
        1,
        &[
            "forecast-head-week",
            "forecast-head-actual",
            "forecast-head-expected",
            "forecast-head-gap",
        ],
    );
    for (dates, days) in dates.chunks(7).zip(days.chunks(7)) {
        let actual: f64 = days.iter().filter_map(|day| day.actual).sum();
        let expected: f64 = days.iter().filter_map(|day| Some(day.forecast?.0)).sum();
        let (has_actual, has_expected) = (
            days.iter().any(|day| day.actual.is_some()),
            days.iter().any(|d| d.forecast.is_some()),
        );
        let shown = |has: bool, value: f64| {
            if has { view.numbers.decimal(value, 0) } else { crate::number::NONE.to_owned() }
        };
        let gap = (has_actual && has_expected && actual > 0.0).then(|| expected / actual - 1.0);
        table.rows.push(vec![
            view.numbers.date_plain(dates[0]),
            shown(has_actual, actual),
            shown(has_expected, expected),
            view.percent(gap),
        ]);
    }
    folded(markup, view, &table);
}

/// Writes a table folded below a chart.
pub(super) fn folded(markup: &mut Markup, view: &ForecastView<'_>, table: &Table) {
    markup.element("details", &[], |markup| {
        markup.leaf("summary", &[], view.say("chart-data"));
        table.write(markup);
    });
}
