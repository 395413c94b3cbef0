//! Expected demand: for each contact type the total of every day, and one week hour by hour, with their bands.

use organico_model::{GridDay, LoadSeries};

use super::parts::{CHARTS_MAX, Table, charts_left_out, figures, heading, lead, paragraph};
use super::{adjustments, calendar};
use crate::markup::Markup;
use crate::number::clock;
use crate::svg::{
    Columns, Figure, Key, Mark, Plot, Size, band, column_axis, day_axis, draw, figure, line,
    value_axis,
};
use crate::view::{View, at};

/// Standard normal quantiles of 2.5, 10, 90 and 97.5 per cent.
const NORMAL: [f64; 4] =
    [-1.959_963_984_540_054, -1.281_551_565_544_6, 1.281_551_565_544_6, 1.959_963_984_540_054];

/// A day's contacts: mean, and the values at 2.5, 10, 90 and 97.5 per cent.
struct Total {
    mean: f64,
    quantiles: [f64; 4],
}

/// Writes the section.
pub(crate) fn write(markup: &mut Markup, view: &View<'_>) {
    let series: Vec<&LoadSeries> = view.plan.load.series.iter().collect();
    if series.is_empty() {
        paragraph(markup, &view.say("demand-empty"));
    } else {
        lead(markup, &view.say("demand-lead"));
        totals(view, &series).write(markup);
        adjustments::write(markup, &view.plan.adjustments, view.centre, view.language);
        figures(markup, |markup| {
            for entry in series.iter().take(CHARTS_MAX) {
                day_chart(markup, view, entry);
                week_chart(markup, view, entry);
            }
        });
        charts_left_out(markup, view, series.len());
    }
    work(markup, view);
    calendar::write(markup, view);
}

fn totals(view: &View<'_>, series: &[&LoadSeries]) -> Table {
    let heads = [
        "head-type",
        "head-method",
        "head-contacts",
        "head-handle-time",
        "head-erlang-hours",
        "head-day-variation",
    ];
    let mut table = Table::new(view, 2, &heads);
    let numbers = view.numbers;
    for entry in series {
        let contacts: f64 = (0..view.grid().count).map(|i| at(&entry.contacts, i)).sum();
        let seconds: f64 = (0..view.grid().count)
            .map(|i| at(&entry.contacts, i) * at(&entry.handle_seconds, i))
            .sum();
        table.rows.push(vec![
            view.type_name(&entry.contact_type).to_owned(),
            method_name(view, &entry.method),
            numbers.whole(contacts),
            numbers.seconds(seconds / contacts),
            numbers.whole(seconds / 3600.0),
            numbers.percent(entry.day_variation),
        ]);
    }
    table
}

fn method_name(view: &View<'_>, method: &str) -> String {
    let key = format!("method-{method}");
    view.texts.find(&key, &[]).unwrap_or_else(|| method.to_owned())
}

/// Returns the total of a day. Its band follows from the random factors of the day and of the interval and from
/// chance, taken as log-normal; adding up the quantiles of the intervals would make it too wide.
fn total(entry: &LoadSeries, day: &GridDay) -> Total {
    let contacts = || day.intervals.clone().map(|i| at(&entry.contacts, i).max(0.0));
    let mean: f64 = contacts().sum();
    if mean <= 0.0 {
        return Total { mean: 0.0, quantiles: [0.0; 4] };
    }
    let square = |value: f64| if value.is_finite() { value * value } else { 0.0 };
    let (whole_day, interval) = (square(entry.day_variation), square(entry.interval_variation));
    let squares: f64 = contacts().map(square).sum();
    let variance = mean + whole_day * mean * mean + interval * (1.0 + whole_day) * squares;
    let spread = libm::log1p(variance / (mean * mean));
    let deviation = spread.sqrt();
    Total { mean, quantiles: NORMAL.map(|z| mean * libm::exp(z * deviation - spread / 2.0)) }
}

fn keys(view: &View<'_>) -> Vec<Key> {
    let key = |mark, class, label: &str| Key { mark, class, label: view.say(label) };
    vec![
        key(Mark::Line, "line-demand", "key-expected"),
        key(Mark::Area, "fill-demand2", "key-band80"),
        key(Mark::Area, "fill-demand1", "key-band95"),
    ]
}

fn day_chart(markup: &mut Markup, view: &View<'_>, entry: &LoadSeries) {
    let name = view.type_name(&entry.contact_type);
    let picture = Figure {
        title: view.fill("demand-days-title", &[("type", name.into())]),
        description: view.say("demand-days-description"),
        size: Size::Half,
        keys: keys(view),
    };
    let days: Vec<Total> = view.days.iter().map(|day| total(entry, day)).collect();
    let top = days.iter().map(|day| day.quantiles[3]).fold(0.0, f64::max);
    let plot = Plot::new(picture.size, top, |value| view.numbers.short_tick(value));
    let width = (plot.right - plot.left) / days.len().max(1) as f64;
    let x = |index: usize| plot.left + width * (index as f64 + 0.5);
    let open = |day: &Total| day.mean > 0.0;
    let points = |low: usize, high: usize| -> Vec<Option<(f64, f64, f64)>> {
        let y = |value: f64| plot.values.at(value);
        let one = |(i, day): (usize, &Total)| {
            open(day).then(|| (x(i), y(day.quantiles[low]), y(day.quantiles[high])))
        };
        days.iter().enumerate().map(one).collect()
    };
    let means: Vec<Option<(f64, f64)>> = days
        .iter()
        .enumerate()
        .map(|(i, day)| open(day).then(|| (x(i), plot.values.at(day.mean))))
        .collect();
    figure(
        markup,
        &picture,
        |markup| {
            value_axis(markup, &plot, &view.say("unit-contacts-day"));
            draw(markup, "fill-demand1", &band(&points(0, 3)));
            draw(markup, "fill-demand2", &band(&points(1, 2)));
            draw(markup, "line-demand", &line(&means));
            day_axis(markup, &plot, &view.dates(), view.numbers);
        },
        |markup| day_table(view, &days).write_folded(markup, view),
    );
}

fn day_table(view: &View<'_>, days: &[Total]) -> Table {
    let mut table = Table::new(view, 1, &["head-day", "key-expected", "key-band80", "key-band95"]);
    let whole = |value: f64| view.numbers.whole(value);
    for (day, total) in view.days.iter().zip(days) {
        let [low, tenth, ninetieth, high] = total.quantiles;
        table.rows.push(vec![
            view.numbers.date_short(day.date),
            whole(total.mean),
            format!("{}–{}", whole(tenth), whole(ninetieth)),
            format!("{}–{}", whole(low), whole(high)),
        ]);
    }
    table
}

fn week_chart(markup: &mut Markup, view: &View<'_>, entry: &LoadSeries) {
    let open = |index: usize| entry.open.get(index).copied().unwrap_or(false);
    let Some(span) = view.span(view.week(), open) else { return };
    let gaps = [
        ("type", view.type_name(&entry.contact_type).into()),
        ("minutes", view.numbers.whole(view.grid().length.minutes()).into()),
    ];
    let picture = Figure {
        title: view.fill("demand-week-title", &gaps),
        description: view.say("demand-week-description"),
        size: Size::Half,
        keys: keys(view),
    };
    let [low, tenth, _, ninetieth, high] = &entry.quantiles;
    let in_week = || view.week().iter().flat_map(|day| day.intervals.clone());
    let top = in_week().map(|i| at(&entry.contacts, i).max(at(high, i))).fold(0.0, f64::max);
    let plot = Plot::new(picture.size, top, |value| view.numbers.short_tick(value));
    let columns = Columns::new(&plot, view.week().len(), span);
    let half = view.grid().length.minutes() / 2;
    let x = |day: usize, index: usize| columns.at(day, view.minute(index) + half);
    let area = |low: &[f64], high: &[f64]| {
        let y = |values: &[f64], index: usize| plot.values.at(at(values, index));
        band(&week_points(view, |day, i| open(i).then(|| (x(day, i), y(low, i), y(high, i)))))
    };
    let mean = line(&week_points(view, |day, i| {
        open(i).then(|| (x(day, i), plot.values.at(at(&entry.contacts, i))))
    }));
    figure(
        markup,
        &picture,
        |markup| {
            value_axis(markup, &plot, &view.fill("unit-contacts-interval", &gaps[1..]));
            column_axis(markup, &plot, &columns, &view.week_dates(), view.numbers);
            draw(markup, "fill-demand1", &area(low, high));
            draw(markup, "fill-demand2", &area(tenth, ninetieth));
            draw(markup, "line-demand", &mean);
        },
        |markup| {
            week_table(view, span, |i| view.numbers.decimal(at(&entry.contacts, i), 1))
                .write_folded(markup, view);
        },
    );
}

/// Returns a point for each interval of the week, with a break after each day.
pub(crate) fn week_points<T>(
    view: &View<'_>,
    point: impl Fn(usize, usize) -> Option<T>,
) -> Vec<Option<T>> {
    let mut points = Vec::new();
    for (day, entry) in view.week().iter().enumerate() {
        points.extend(entry.intervals.clone().map(|index| point(day, index)));
        points.push(None);
    }
    points
}

/// Returns the table behind a chart of the week: times down, days across.
pub(crate) fn week_table(
    view: &View<'_>,
    span: (u32, u32),
    cell: impl Fn(usize) -> String,
) -> Table {
    let mut heads = vec![view.say("head-time")];
    heads.extend(view.week_dates().into_iter().map(|date| view.numbers.date_short(date)));
    let mut table = Table { heads, words: 1, rows: Vec::new() };
    for minute in (span.0..span.1).step_by(view.grid().length.minutes() as usize) {
        let mut row = vec![clock(minute)];
        row.extend(view.week().iter().map(|day| {
            let index = day.intervals.clone().find(|index| view.minute(*index) == minute);
            index.map_or_else(String::new, &cell)
        }));
        table.rows.push(row);
    }
    table
}

fn work(markup: &mut Markup, view: &View<'_>) {
    let mut table = Table::new(view, 2, &["head-work", "head-skill", "head-hours", "head-due"]);
    for entry in &view.plan.load.work {
        let hours: f64 = entry.portions.iter().map(|portion| portion.hours).sum();
        let due = entry.portions.iter().map(|portion| portion.due).max();
        table.rows.push(vec![
            view.demand_name(&organico_model::Demand::Work(entry.work.clone())).to_owned(),
            view.skill_name(&entry.skill).to_owned(),
            view.numbers.whole(hours),
            due.map_or_else(String::new, |date| view.numbers.date_plain(date)),
        ]);
    }
    if !table.rows.is_empty() {
        heading(markup, &view.say("demand-work-title"));
        table.write(markup);
    }
}
