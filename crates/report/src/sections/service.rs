//! Simulated service: figures by contact type, and for each type with a target its days, a week and a heat map.

use organico_model::{Estimate, TypeService};

use super::demand::{week_points, week_table};
use super::parts::{CHARTS_MAX, Table, charts_left_out, figures, lead, paragraph};
use super::promises;
use super::targets::{Verdict, definition_words, target_share, target_words};
use crate::markup::Markup;
use crate::number::NONE;
use crate::svg::{
    Columns, Figure, Heatmap, Key, Mark, Path, Plot, Size, Whisker, band, column_axis, day_axis,
    draw, figure, heatmap, line, value_axis, whiskers,
};
use crate::view::View;

const CLASSES: [&str; 5] = ["s-low2", "s-low1", "s-low0", "s-met", "s-high"];

/// Writes the section.
pub(crate) fn write(markup: &mut Markup, view: &View<'_>) {
    let service = &view.plan.outcome.service;
    if service.types.is_empty() {
        paragraph(markup, &view.say("service-empty"));
        return;
    }
    let gaps = [("replications", view.numbers.whole(service.replications).into())];
    lead(markup, &view.fill("service-lead", &gaps));
    table(view).write(markup);
    definitions(markup, view);
    promises::write(markup, view);
    let charted: Vec<&TypeService> =
        service.types.iter().filter(|entry| entry.service_level.is_some()).collect();
    figures(markup, |markup| {
        for entry in charted.iter().take(CHARTS_MAX) {
            week_chart(markup, view, entry);
            day_chart(markup, view, entry);
            map(markup, view, entry);
        }
    });
    charts_left_out(markup, view, charted.len());
}

fn table(view: &View<'_>) -> Table {
    let heads = [
        "head-type",
        "head-target",
        "head-verdict",
        "head-service-level",
        "head-offered",
        "head-abandonment",
        "head-asa",
        "head-overdue",
    ];
    let mut table = Table::new(view, 3, &heads);
    let numbers = view.numbers;
    for entry in &view.plan.outcome.service.types {
        let level =
            entry.service_level.map_or_else(|| NONE.to_owned(), |level| with_interval(view, level));
        let overdue =
            entry.overdue.map_or_else(|| NONE.to_owned(), |share| numbers.percent(share.mean));
        table.rows.push(vec![
            view.type_name(&entry.contact_type).to_owned(),
            target_words(view, entry),
            view.say(Verdict::on(view, entry).key()),
            level,
            numbers.whole(entry.offered.mean),
            numbers.percent(entry.abandonment.mean),
            numbers.seconds(entry.speed_of_answer.mean),
            overdue,
        ]);
    }
    table
}

/// Returns a share with its interval of confidence: `81.2% (79.9–82.4)`.
pub(crate) fn with_interval(view: &View<'_>, share: Estimate) -> String {
    let points = |value: f64| view.numbers.decimal(value * 100.0, 1);
    format!("{} ({}–{})", view.numbers.percent(share.mean), points(share.low), points(share.high))
}

fn definitions(markup: &mut Markup, view: &View<'_>) {
    let types = &view.plan.outcome.service.types;
    let mut lines: Vec<(String, Vec<&str>)> = Vec::new();
    for entry in types {
        let Some(words) = definition_words(view, entry) else { continue };
        let name = view.type_name(&entry.contact_type);
        match lines.iter_mut().find(|(known, _)| *known == words) {
            Some((_, names)) => names.push(name),
            None => lines.push((words, vec![name])),
        }
    }
    if lines.is_empty() {
        return;
    }
    lead(markup, &view.say("service-definitions"));
    markup.element("ul", &[("class", &"plain")], |markup| {
        for (words, names) in lines {
            markup.leaf("li", &[], format!("{}: {words}", names.join(", ")));
        }
    });
}

fn percent_plot(view: &View<'_>, size: Size) -> Plot {
    Plot::new(size, 1.0, |value| view.numbers.percent_plain(value))
}

fn target_line(markup: &mut Markup, plot: &Plot, target: Option<f64>) {
    let Some(target) = target else { return };
    let mut path = Path::default();
    path.move_to(plot.left, plot.values.at(target));
    path.line_to(plot.right, plot.values.at(target));
    draw(markup, "line-target", &path);
}

fn target_key(view: &View<'_>, target: Option<f64>) -> Option<Key> {
    let share = view.numbers.percent_plain(target?);
    let label = view.fill("key-target", &[("share", share.into())]);
    Some(Key { mark: Mark::Line, class: "line-target", label })
}

fn week_chart(markup: &mut Markup, view: &View<'_>, entry: &TypeService) {
    let level = |index: usize| {
        entry.by_interval.get(index).copied().flatten().filter(|e| e.mean.is_finite())
    };
    let Some(span) = view.span(view.week(), |index| level(index).is_some()) else { return };
    let target = target_share(view, entry);
    let mut keys = vec![
        Key { mark: Mark::Line, class: "line-service", label: view.say("key-service-mean") },
        Key { mark: Mark::Area, class: "fill-service", label: view.say("key-service-interval") },
    ];
    keys.extend(target_key(view, target));
    let picture = Figure {
        title: view
            .fill("service-week-title", &[("type", view.type_name(&entry.contact_type).into())]),
        description: view.say("service-week-description"),
        size: Size::Full,
        keys,
    };
    let plot = percent_plot(view, picture.size);
    let columns = Columns::new(&plot, view.week().len(), span);
    let half = view.grid().length.minutes() / 2;
    let x = |day: usize, index: usize| columns.at(day, view.minute(index) + half);
    let y = |value: f64| plot.values.at(value);
    let area = week_points(view, |day, i| level(i).map(|e| (x(day, i), y(e.low), y(e.high))));
    let mean = week_points(view, |day, i| level(i).map(|e| (x(day, i), y(e.mean))));
    figure(
        markup,
        &picture,
        |markup| {
            value_axis(markup, &plot, &view.say("unit-service"));
            column_axis(markup, &plot, &columns, &view.week_dates(), view.numbers);
            draw(markup, "fill-service", &band(&area));
            draw(markup, "line-service", &line(&mean));
            target_line(markup, &plot, target);
        },
        |markup| {
            let cell =
                |i: usize| level(i).map_or_else(String::new, |e| view.numbers.percent(e.mean));
            week_table(view, span, cell).write_folded(markup, view);
        },
    );
}

fn day_chart(markup: &mut Markup, view: &View<'_>, entry: &TypeService) {
    let days: Vec<Whisker> =
        (0..view.days.len()).map(|day| entry.by_day.get(day).copied().flatten()).collect();
    if days.iter().all(Option::is_none) {
        return;
    }
    let target = target_share(view, entry);
    let mut keys = vec![
        Key { mark: Mark::Line, class: "line-service", label: view.say("key-day-median") },
        Key { mark: Mark::Area, class: "fill-service", label: view.say("key-day-span") },
    ];
    keys.extend(target_key(view, target));
    let picture = Figure {
        title: view
            .fill("service-days-title", &[("type", view.type_name(&entry.contact_type).into())]),
        description: view.say("service-days-description"),
        size: Size::Half,
        keys,
    };
    let plot = percent_plot(view, picture.size);
    figure(
        markup,
        &picture,
        |markup| {
            value_axis(markup, &plot, &view.say("unit-service"));
            whiskers(markup, &plot, &days);
            target_line(markup, &plot, target);
            day_axis(markup, &plot, &view.dates(), view.numbers);
        },
        |markup| day_table(view, &days).write_folded(markup, view),
    );
}

fn day_table(view: &View<'_>, days: &[Whisker]) -> Table {
    let mut table = Table::new(view, 1, &["head-day", "key-day-median", "key-day-span"]);
    for (day, values) in view.days.iter().zip(days) {
        let Some([low, middle, high]) = values else { continue };
        let percent = |value: f64| view.numbers.percent(value);
        let span = format!("{}–{}", percent(*low), percent(*high));
        table.rows.push(vec![view.numbers.date_short(day.date), percent(*middle), span]);
    }
    table
}

fn map(markup: &mut Markup, view: &View<'_>, entry: &TypeService) {
    let Some(target) = target_share(view, entry) else { return };
    let level = |index: usize| entry.by_interval.get(index).copied().flatten().map(|e| e.mean);
    let Some(span) = view.span(&view.days, |index| level(index).is_some()) else { return };
    let limits = [target - 0.2, target - 0.05, target, f64::midpoint(target, 1.0)]
        .map(|limit| limit.max(0.0));
    let picture = Figure {
        title: view
            .fill("service-map-title", &[("type", view.type_name(&entry.contact_type).into())]),
        description: view.say("service-map-description"),
        size: Size::Half,
        keys: map_keys(view, limits),
    };
    let class = |index: usize| {
        level(index).map(|value| limits.iter().filter(|limit| value >= **limit).count())
    };
    let map = Heatmap {
        size: picture.size,
        days: &view.dates(),
        span,
        step: view.grid().length.minutes(),
        classes: &CLASSES,
        cells: &view.cells(span, class),
        unit: &view.say("unit-time"),
    };
    figure(markup, &picture, |markup| heatmap(markup, &map, view.numbers), |_| {});
}

fn map_keys(view: &View<'_>, limits: [f64; 4]) -> Vec<Key> {
    let percent = limits.map(|limit| view.numbers.percent_plain(limit));
    let one = |key: &str, limit: &String| view.fill(key, &[("limit", limit.as_str().into())]);
    let span = |low: &str, high: &String| format!("{}–{high}", low.trim_end_matches('%'));
    let labels = [
        one("key-below", &percent[0]),
        span(&percent[0], &percent[1]),
        span(&percent[1], &percent[2]),
        span(&percent[2], &percent[3]),
        one("key-above", &percent[3]),
    ];
    let keys = CLASSES.into_iter().zip(labels);
    keys.map(|(class, label)| Key { mark: Mark::Area, class, label }).collect()
}
