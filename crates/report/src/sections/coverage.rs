//! Requirement against people on duty: a week hour by hour, and the whole horizon as a heat map, for each skill.

use organico_model::{CoverageRow, RequirementLevel};

use super::parts::{CHARTS_MAX, Table, charts_left_out, figures, lead, paragraph};
use crate::markup::Markup;
use crate::svg::{
    Columns, Figure, Heatmap, Key, Mark, Path, Plot, Size, column_axis, draw, figure, heatmap,
    steps, value_axis,
};
use crate::view::{View, at};

/// An interval counts as covered when less than half a person is missing: a roster is made of whole people.
pub(crate) const COVERED_WITHIN: f64 = 0.5;

const CLASSES: [&str; 5] = ["c-short2", "c-short1", "c-even", "c-more1", "c-more2"];

/// Writes the section.
pub(crate) fn write(markup: &mut Markup, view: &View<'_>) {
    let rows: Vec<&CoverageRow> = needed_rows(view);
    if rows.is_empty() {
        paragraph(markup, &view.say("coverage-empty"));
        return;
    }
    lead(
        markup,
        &format!("{} {}", view.say(level(view.plan.coverage.level)), view.say("coverage-lead")),
    );
    totals(view, &rows).write(markup);
    figures(markup, |markup| {
        for row in rows.iter().take(CHARTS_MAX) {
            week_chart(markup, view, row);
        }
        let size = if rows.len() == 1 { Size::FullHigh(210) } else { Size::Half };
        for row in rows.iter().take(CHARTS_MAX) {
            map(markup, view, row, size);
        }
    });
    charts_left_out(markup, view, rows.len());
}

/// Returns the rows of coverage in which anybody is needed at all.
pub(crate) fn needed_rows<'a>(view: &View<'a>) -> Vec<&'a CoverageRow> {
    let rows = view.plan.coverage.rows.iter();
    rows.filter(|row| row.required.iter().any(|required| *required > 0.0)).collect()
}

/// Returns the people missing in an interval.
pub(crate) fn missing(row: &CoverageRow, index: usize) -> f64 {
    (at(&row.required, index) - at(&row.on_duty, index)).max(0.0)
}

/// Returns the key of the words for the level of the requirement that the roster covers.
const fn level(level: RequirementLevel) -> &'static str {
    match level {
        RequirementLevel::Gross => "coverage-lead-gross",
        RequirementLevel::OnDuty => "coverage-lead-duty",
    }
}

fn totals(view: &View<'_>, rows: &[&CoverageRow]) -> Table {
    let mut table = Table::new(
        view,
        1,
        &[
            "head-skill",
            "head-required-hours",
            "head-on-duty-hours",
            "head-missing-hours",
            "head-intervals-covered",
        ],
    );
    let (numbers, hours) = (view.numbers, view.grid().length.hours());
    for row in rows {
        let open: Vec<usize> =
            (0..view.grid().count).filter(|i| at(&row.required, *i) > 0.0).collect();
        let sum =
            |value: &dyn Fn(usize) -> f64| open.iter().map(|i| value(*i) * hours).sum::<f64>();
        let covered = open.iter().filter(|i| missing(row, **i) < COVERED_WITHIN).count();
        table.rows.push(vec![
            view.skill_name(&row.skill).to_owned(),
            numbers.whole(sum(&|i| at(&row.required, i))),
            numbers.whole(sum(&|i| at(&row.on_duty, i))),
            numbers.whole(sum(&|i| missing(row, i))),
            numbers.percent(covered as f64 / open.len() as f64),
        ]);
    }
    table
}

fn week_chart(markup: &mut Markup, view: &View<'_>, row: &CoverageRow) {
    let matters = |index: usize| at(&row.required, index) > 0.0 || at(&row.on_duty, index) > 0.0;
    let Some(span) = view.span(view.week(), matters) else { return };
    let name = view.skill_name(&row.skill);
    let picture = Figure {
        title: view.fill("coverage-week-title", &[("skill", name.into())]),
        description: view.say("coverage-week-description"),
        size: Size::Full,
        keys: vec![
            key(view, Mark::Line, "line-required", "key-required"),
            key(view, Mark::Line, "line-duty", "key-on-duty"),
            key(view, Mark::Area, "fill-short", "key-missing"),
        ],
    };
    let in_week = || view.week().iter().flat_map(|day| day.intervals.clone());
    let top = in_week().map(|i| at(&row.required, i).max(at(&row.on_duty, i))).fold(0.0, f64::max);
    let plot = Plot::new(picture.size, top, |value| view.numbers.short_tick(value));
    let columns = Columns::new(&plot, view.week().len(), span);
    figure(
        markup,
        &picture,
        |markup| {
            value_axis(markup, &plot, &view.say("unit-people"));
            column_axis(markup, &plot, &columns, &view.week_dates(), view.numbers);
            let lines = Lines { view, plot: &plot, columns: &columns };
            draw(markup, "fill-short", &lines.gap(row));
            markup.empty(
                "path",
                &[
                    ("class", &"line-required"),
                    ("d", &lines.of(&row.required, |i| at(&row.required, i) > 0.0)),
                ],
            );
            markup
                .empty("path", &[("class", &"line-duty"), ("d", &lines.of(&row.on_duty, matters))]);
        },
        |markup| day_table(view, row).write_folded(markup, view),
    );
}

fn key(view: &View<'_>, mark: Mark, class: &'static str, label: &str) -> Key {
    Key { mark, class, label: view.say(label) }
}

/// Lines over the columns of a week.
pub(crate) struct Lines<'a> {
    pub(crate) view: &'a View<'a>,
    pub(crate) plot: &'a Plot,
    pub(crate) columns: &'a Columns,
}

impl Lines<'_> {
    /// Returns the line of a series by interval, where it is drawn.
    pub(crate) fn of(&self, values: &[f64], drawn: impl Fn(usize) -> bool) -> Path {
        let mut pieces = Vec::new();
        for (day, entry) in self.view.week().iter().enumerate() {
            pieces.extend(entry.intervals.clone().map(|index| {
                let (from, to) = self.edges(day, index);
                (to > from && drawn(index))
                    .then(|| (from, to, self.plot.values.at(at(values, index))))
            }));
            pieces.push(None);
        }
        steps(&pieces)
    }

    fn gap(&self, row: &CoverageRow) -> Path {
        let mut path = Path::default();
        for (day, entry) in self.view.week().iter().enumerate() {
            for index in entry.intervals.clone().filter(|i| missing(row, *i) >= COVERED_WITHIN) {
                let (from, to) = self.edges(day, index);
                let (high, low) = (at(&row.required, index), at(&row.on_duty, index));
                let (y, bottom) = (self.plot.values.at(high), self.plot.values.at(low));
                path.rectangle(from, y, to - from, bottom - y);
            }
        }
        path
    }

    fn edges(&self, day: usize, index: usize) -> (f64, f64) {
        let minute = self.view.minute(index);
        let end = minute + self.view.grid().length.minutes();
        (self.columns.at(day, minute), self.columns.at(day, end))
    }
}

fn day_table(view: &View<'_>, row: &CoverageRow) -> Table {
    let heads = ["head-day", "head-required-hours", "head-on-duty-hours", "head-missing-hours"];
    let mut table = Table::new(view, 1, &heads);
    let hours = view.grid().length.hours();
    for day in &view.days {
        let sum = |value: &dyn Fn(usize) -> f64| {
            view.numbers.decimal(day.intervals.clone().map(|i| value(i) * hours).sum(), 1)
        };
        table.rows.push(vec![
            view.numbers.date_short(day.date),
            sum(&|i| at(&row.required, i)),
            sum(&|i| at(&row.on_duty, i)),
            sum(&|i| missing(row, i)),
        ]);
    }
    table
}

fn map(markup: &mut Markup, view: &View<'_>, row: &CoverageRow, size: Size) {
    let Some(span) = view.span(&view.days, |index| at(&row.required, index) > 0.0) else { return };
    let name = view.skill_name(&row.skill);
    let labels = ["key-short2", "key-short1", "key-even", "key-more1", "key-more2"];
    let keys = CLASSES.iter().zip(labels);
    let picture = Figure {
        title: view.fill("coverage-map-title", &[("skill", name.into())]),
        description: view.say("coverage-map-description"),
        size,
        keys: keys.map(|(class, label)| key(view, Mark::Area, class, label)).collect(),
    };
    let map = Heatmap {
        size: picture.size,
        days: &view.dates(),
        span,
        step: view.grid().length.minutes(),
        classes: &CLASSES,
        cells: &view.cells(span, |index| class(row, index)),
        unit: &view.say("unit-time"),
    };
    figure(markup, &picture, |markup| heatmap(markup, &map, view.numbers), |_| {});
}

fn class(row: &CoverageRow, index: usize) -> Option<usize> {
    let (required, on_duty) = (at(&row.required, index), at(&row.on_duty, index));
    if required <= 0.0 {
        return None;
    }
    let relative = (on_duty - required) / required;
    Some(if missing(row, index) >= COVERED_WITHIN {
        usize::from(relative >= -0.15)
    } else if relative < 0.15 {
        2
    } else if relative < 0.5 {
        3
    } else {
        4
    })
}
