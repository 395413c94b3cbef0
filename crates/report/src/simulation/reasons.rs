//! Where contacts waited, and why: what those who had to wait found on arrival, and when the queue was longest.

use organico_model::IntervalSimulation;

use super::types::heads;
use super::view::{SimulationView, TypeView};
use crate::markup::Markup;
use crate::number::NONE;
use crate::sections::parts::{Table, lead, paragraph};
use crate::svg::{Figure, Key, Mark, Path, Scale, Size, draw, figure};

const ROW: f64 = 24.0;
const LABELS: f64 = 250.0;
const RIGHT: f64 = 770.0;
/// Longest label that fits beside its bar, in characters.
const LABEL_MAX: usize = 38;
/// Contact types with a bar; the others are in the table.
const BARS_MAX: usize = 30;
/// Room that a share needs inside its part of a bar.
const SHARE_WIDTH: f64 = 34.0;

/// The parts of a bar: class of the colour, and key of the words.
const PARTS: [(&str, &str); 3] = [
    ("w-nobody", "simulation-reason-nobody"),
    ("w-busy", "simulation-reason-busy"),
    ("w-held", "simulation-reason-held"),
];

/// Writes the section.
pub(super) fn write(markup: &mut Markup, view: &SimulationView<'_>) {
    let types: Vec<TypeView<'_>> = view.types().collect();
    let waited: Vec<&TypeView<'_>> = types.iter().filter(|one| parts(one).is_some()).collect();
    if waited.is_empty() {
        paragraph(markup, &view.say("simulation-reasons-none"));
        return;
    }
    lead(markup, &view.say("simulation-reasons-lead"));
    chart(markup, view, &waited[..waited.len().min(BARS_MAX)]);
    if waited.len() > BARS_MAX {
        lead(markup, &view.plural("charts-left-out", waited.len() - BARS_MAX));
    }
    table(view, &types).write(markup);
}

/// Returns the shares of those who waited by reason, or nothing if nobody did.
fn parts(one: &TypeView<'_>) -> Option<[f64; 3]> {
    let reasons = one.found.reasons;
    let parts = [reasons.nobody, reasons.all_busy, reasons.held_back];
    let sum: f64 = parts.iter().sum();
    let valid = parts.iter().all(|part| part.is_finite() && *part >= 0.0) && sum > 0.0;
    valid.then_some(parts)
}

fn chart(markup: &mut Markup, view: &SimulationView<'_>, types: &[&TypeView<'_>]) {
    let height = 10.0 + ROW * types.len() as f64;
    let frame = Figure {
        title: view.say("simulation-reasons-title"),
        description: types.iter().map(|one| said(view, one)).collect::<Vec<_>>().join(" "),
        size: Size::FullHigh(height as u32),
        keys: PARTS
            .iter()
            .map(|(class, key)| Key { mark: Mark::Area, class, label: view.say(key) })
            .collect(),
    };
    let bars = |markup: &mut Markup| {
        for (index, one) in types.iter().enumerate() {
            bar(markup, view, one, 4.0 + ROW * index as f64);
        }
    };
    figure(markup, &frame, bars, |_| {});
}

/// Returns the reasons of a type in a sentence.
fn said(view: &SimulationView<'_>, one: &TypeView<'_>) -> String {
    let shares = parts(one).unwrap_or_default();
    let words = PARTS
        .iter()
        .zip(shares)
        .filter(|(_, share)| *share > 0.0)
        .map(|((_, key), share)| format!("{} {}", view.say(key), view.numbers.percent(share)));
    format!("{}: {}.", one.name(), words.collect::<Vec<_>>().join(", "))
}

fn bar(markup: &mut Markup, view: &SimulationView<'_>, one: &TypeView<'_>, y: f64) {
    let scale = Scale::new((0.0, 1.0), (LABELS, RIGHT));
    let baseline = y + 12.5;
    text(markup, "end", LABELS - 6.0, baseline, &short(one.name()));
    let mut from = 0.0;
    for ((class, _), share) in PARTS.iter().zip(parts(one).unwrap_or_default()) {
        let (left, right) = (scale.at(from), scale.at(from + share));
        let mut path = Path::default();
        path.rectangle(left, y, right - left, ROW - 7.0);
        draw(markup, class, &path);
        if right - left >= SHARE_WIDTH {
            let class = format!("middle on-{class}");
            let whole = format!("{}%", view.numbers.decimal(share * 100.0, 0));
            text(markup, &class, f64::midpoint(left, right), baseline, &whole);
        }
        from += share;
    }
    if let Some(share) = one.measures().pwait.filter(|share| share.mean.is_finite()) {
        let gaps = [("share", view.numbers.percent(share.mean).into())];
        text(markup, "start", RIGHT + 6.0, baseline, &view.fill("simulation-waited", &gaps));
    }
}

fn text(markup: &mut Markup, class: &str, x: f64, y: f64, words: &str) {
    let (x, y) = (format!("{x:.1}"), format!("{y:.1}"));
    markup.leaf("text", &[("class", &class), ("x", &x), ("y", &y)], words);
}

fn short(label: &str) -> String {
    if label.chars().count() <= LABEL_MAX {
        return label.to_owned();
    }
    label.chars().take(LABEL_MAX - 1).chain(['…']).collect()
}

/// Returns, for each type, reasons in numbers and the interval with the longest queue.
fn table(view: &SimulationView<'_>, types: &[TypeView<'_>]) -> Table {
    let keys = [
        "simulation-head-type",
        "simulation-head-worst",
        "simulation-head-pwait",
        "simulation-head-nobody",
        "simulation-head-all-busy",
        "simulation-head-held",
        "simulation-head-queue-then",
        "simulation-head-level-then",
    ];
    let rows = types.iter().map(|one| row(view, one)).collect();
    Table { heads: heads(view, &keys), words: 2, rows }
}

fn row(view: &SimulationView<'_>, one: &TypeView<'_>) -> Vec<String> {
    let none = || NONE.to_owned();
    let percent = |share: f64| view.numbers.percent(share);
    let reasons = parts(one).map_or_else(|| [none(), none(), none()], |all| all.map(percent));
    let worst = worst(view, one);
    let when = worst.map(|interval| (interval.start_seconds, interval.end_seconds));
    let then = worst.and_then(|interval| one.in_interval(interval));
    let mut cells = vec![
        one.name().to_owned(),
        when.map_or_else(none, |span| view.time_span(span)),
        one.measures().pwait.map_or_else(none, |share| percent(share.mean)),
    ];
    cells.extend(reasons);
    cells.push(then.and_then(|m| m.eq).map_or_else(none, |queue| view.amount(queue)));
    cells.push(then.and_then(|m| m.sl_off).map_or_else(none, |level| view.share(level)));
    cells
}

/// Returns the first of the intervals in which most contacts of a type wait; nothing if none ever does.
fn worst<'a>(view: &SimulationView<'a>, one: &TypeView<'a>) -> Option<&'a IntervalSimulation> {
    let queue = |interval: &'a IntervalSimulation| {
        let mean = one.in_interval(interval)?.eq?.mean;
        (mean.is_finite() && mean > 0.0).then_some((interval, mean))
    };
    let longest = view.intervals().iter().filter_map(queue);
    longest.reduce(|a, b| if b.1 > a.1 { b } else { a }).map(|(interval, _)| interval)
}
