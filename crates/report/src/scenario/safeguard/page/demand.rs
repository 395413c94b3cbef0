//! The demand that the plans live with, month by month, and beside it what each plan has for it.

use organico_model::{BaselineDemand, DemandPath, Month, Unit};

use super::labels::spread;
use super::scatter::ticks;
use super::{Shown, month};
use crate::markup::Markup;
use crate::sections::parts::{Table, figures, lead};
use crate::svg::{Figure, Path, Scale, Size, draw, figure, steps};

/// Room for the label of a month.
const LABEL: f64 = 40.0;

/// Writes the section.
pub(super) fn write(markup: &mut Markup, shown: &Shown<'_>) {
    let Some(path) = &shown.goal.base.demand else { return };
    lead(markup, &shown.say("demand-lead"));
    let factors = Line { number: None, values: factors(shown, path) };
    let coverage = coverage(shown);
    figures(markup, |markup| {
        chart(markup, shown, ("demand", &[factors]));
        if coverage.iter().any(|line| line.values.iter().any(Option::is_some)) {
            chart(markup, shown, ("coverage", &coverage));
        }
    });
}

/// Values by month, of a plan or of the demand.
struct Line {
    number: Option<usize>,
    values: Vec<Option<f64>>,
}

/// Returns the contacts of each month over today's, all contact types together.
fn factors(shown: &Shown<'_>, path: &DemandPath) -> Vec<Option<f64>> {
    let of = |month: Month| {
        let (mut sum, mut all) = (0.0, 0.0);
        for demand in &shown.baseline.demands {
            let contacts: f64 = demand.week.iter().sum();
            sum += contacts * factor(path, demand, month);
            all += contacts;
        }
        (all > 0.0).then(|| sum / all)
    };
    shown.months().into_iter().map(of).collect()
}

/// Returns the factor of a contact type: the latest step that is about it, one about it alone before one about all.
fn factor(path: &DemandPath, demand: &BaselineDemand, month: Month) -> f64 {
    let about = path.steps.iter().filter(|step| {
        step.from <= month && step.contact_type.as_ref().is_none_or(|one| *one == demand.id)
    });
    let latest = about.max_by_key(|step| (step.from, step.contact_type.is_some()));
    latest.map_or(1.0, |step| step.factor)
}

fn coverage(shown: &Shown<'_>) -> Vec<Line> {
    let plans = shown.found.plans.iter().enumerate();
    let line = |(index, plan): (usize, &organico_model::SafeguardPlan)| {
        let of = |month| plan.result.sheet.value(&format!("{month}/service/coverage"));
        Line { number: Some(index + 1), values: shown.months().into_iter().map(of).collect() }
    };
    plans.map(line).collect()
}

fn chart(markup: &mut Markup, shown: &Shown<'_>, (key, lines): (&str, &[Line])) {
    let frame = Figure {
        title: shown.say(&format!("{key}-title")),
        description: described(shown, lines),
        size: Size::Half,
        keys: Vec::new(),
    };
    figure(
        markup,
        &frame,
        |markup| picture(markup, shown, lines),
        |markup| {
            if lines.iter().any(|line| line.number.is_some()) {
                markup.leaf("p", &[("class", &"keys")], shown.say("legend-lines"));
            }
            markup.element("details", &[], |markup| {
                markup.leaf("summary", &[], shown.voice.say("scenario-months-data"));
                table(shown, key, lines).write(markup);
            });
        },
    );
}

/// Returns the first and the last value of each line, for those who cannot see them.
fn described(shown: &Shown<'_>, lines: &[Line]) -> String {
    let line = |line: &Line| {
        let mut known = line.values.iter().flatten();
        let first = known.next()?;
        let last = known.next_back().unwrap_or(first);
        let share = |value: &f64| shown.voice.figure(*value, Unit::Share);
        let name = line.number.map(|number| format!("{}: ", shown.plan(number - 1)));
        Some(format!("{}{} – {}", name.unwrap_or_default(), share(first), share(last)))
    };
    lines.iter().filter_map(line).collect::<Vec<_>>().join("; ")
}

fn picture(markup: &mut Markup, shown: &Shown<'_>, lines: &[Line]) {
    let (width, height) = Size::Half.lengths();
    let (left, right) = (44.0, width - 24.0);
    let (top, bottom) = (14.0, height - 22.0);
    let values = lines.iter().flat_map(|line| line.values.iter().flatten().copied());
    // A whole line is in the picture, so that a reader sees how far from today, or from enough, the others lie.
    let marks = ticks(values.chain([1.0]), 4);
    let ends = (marks.first().copied().unwrap_or(0.0), marks.last().copied().unwrap_or(1.0));
    let up = Scale::new(ends, (bottom, top));
    let mut grid = Path::default();
    for mark in &marks {
        grid.move_to(left, up.at(*mark));
        grid.line_to(right, up.at(*mark));
        let at = (left - 5.0, up.at(*mark) + 4.0);
        text(markup, "end", at, &shown.voice.numbers.percent_plain(*mark));
    }
    draw(markup, "grid", &grid);
    let count = shown.months().len().max(1);
    let column = (right - left) / count as f64;
    for (index, line) in lines.iter().enumerate() {
        let piece = |(month, value): (usize, &Option<f64>)| {
            let from = left + column * month as f64;
            value.map(|value| (from, from + column, up.at(value)))
        };
        let pieces: Vec<_> = line.values.iter().enumerate().map(piece).collect();
        draw(markup, &format!("line-plan-{}", index % 6), &steps(&pieces));
    }
    numbers(markup, lines, (&up, right, (top, bottom)));
    let rarely = (LABEL / column).ceil().max(1.0) as usize;
    for (index, month) in month::heads(shown).iter().enumerate().step_by(rarely) {
        let at = (left + column * (index as f64 + 0.5), bottom + 15.0);
        text(markup, "middle", at, month);
    }
}

/// Writes the number of each plan at the end of its line.
fn numbers(markup: &mut Markup, lines: &[Line], (up, right, ends): (&Scale, f64, (f64, f64))) {
    let last = |line: &Line| Some((line.number?, up.at((*line.values.last()?)?)));
    let ended: Vec<(usize, f64)> = lines.iter().filter_map(last).collect();
    let wanted: Vec<f64> = ended.iter().map(|(_, y)| *y).collect();
    let heights = spread(&wanted, 11.0, ends);
    for ((number, _), y) in ended.iter().zip(heights) {
        text(markup, "line-number", (right + 5.0, y + 4.0), &number.to_string());
    }
}

fn text(markup: &mut Markup, class: &str, (x, y): (f64, f64), words: &str) {
    let (x, y) = (format!("{x:.1}"), format!("{y:.1}"));
    markup.leaf("text", &[("class", &class), ("x", &x), ("y", &y)], words);
}

fn table(shown: &Shown<'_>, key: &str, lines: &[Line]) -> Table {
    let name = |line: &Line| match line.number {
        Some(number) => shown.plan(number - 1),
        None => shown.say(&format!("{key}-head")),
    };
    let heads = std::iter::once(shown.voice.say("scenario-head-month"));
    let share = |value: Option<f64>| {
        value.map_or_else(|| "—".to_owned(), |value| shown.voice.figure(value, Unit::Share))
    };
    let row = |(index, month): (usize, Month)| {
        let cells = lines.iter().map(|line| share(line.values.get(index).copied().flatten()));
        std::iter::once(shown.voice.month(month)).chain(cells).collect()
    };
    Table {
        heads: heads.chain(lines.iter().map(name)).collect(),
        words: 1,
        rows: shown.months().into_iter().enumerate().map(row).collect(),
    }
}
