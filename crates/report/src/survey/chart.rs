//! A bar an answer, what was not reported last, and a line at half.

use organico_survey::{Points, Table};

use super::SurveyView;
use crate::markup::Markup;
use crate::svg::{Figure, Path, Scale, Size, draw, figure};

const ROW: f64 = 22.0;
const LABELS: f64 = 430.0;
const RIGHT: f64 = 850.0;
/// Longest label that fits beside its bar, in characters.
const LABEL_MAX: usize = 62;

/// One bar: words, share and what stands at its end, and the class of its colour.
struct Bar {
    label: String,
    points: Option<Points>,
    value: String,
    class: &'static str,
}

/// Writes the chart of a table.
pub(super) fn write(markup: &mut Markup, view: &SurveyView<'_>, table: &Table) {
    let bars = bars(view, table);
    let height = 14.0 + ROW * bars.len() as f64;
    let said: Vec<String> =
        bars.iter().map(|bar| format!("{}: {}", bar.label, bar.value)).collect();
    let frame = Figure {
        title: format!("{} · {}", view.base(table.base), view.account(table)),
        description: said.join("; "),
        size: Size::FullHigh(height as u32),
        keys: Vec::new(),
    };
    let scale = Scale::new((0.0, 100.0), (LABELS, RIGHT));
    figure(markup, &frame, |markup| draw_bars(markup, &bars, scale, height), |_| {});
}

fn bars(view: &SurveyView<'_>, table: &Table) -> Vec<Bar> {
    let question = view.question(table.question);
    let mut bars: Vec<Bar> = table
        .rows
        .iter()
        .map(|row| Bar {
            label: view.row(question, row.key),
            points: row.figure.points(),
            value: view.share(row.figure),
            class: if row.part { "fill-demand2" } else { "fill-site" },
        })
        .collect();
    if let Some(rest) = table.not_reported {
        bars.push(Bar {
            label: view.say("survey-not-reported"),
            points: rest.points(),
            value: view.share(rest),
            class: "c-even",
        });
    }
    bars
}

fn draw_bars(markup: &mut Markup, bars: &[Bar], scale: Scale, height: f64) {
    let mut half = Path::default();
    half.move_to(scale.at(50.0), 10.0);
    half.line_to(scale.at(50.0), height);
    draw(markup, "line-target", &half);
    for (index, bar) in bars.iter().enumerate() {
        let y = 12.0 + ROW * index as f64;
        let end = bar.points.map_or(LABELS, |points| scale.at(points.get()));
        if end > LABELS {
            let mut path = Path::default();
            path.rectangle(LABELS, y, end - LABELS, ROW - 7.0);
            draw(markup, bar.class, &path);
        }
        let baseline = format!("{:.1}", y + 11.5);
        let x = format!("{:.1}", LABELS - 6.0);
        markup.leaf("text", &[("class", &"end"), ("x", &x), ("y", &baseline)], short(&bar.label));
        let x = format!("{:.1}", end + 5.0);
        markup.leaf("text", &[("class", &"halo"), ("x", &x), ("y", &baseline)], &bar.value);
    }
    let x = format!("{:.1}", scale.at(50.0));
    markup.leaf("text", &[("class", &"middle"), ("x", &x), ("y", &"8")], "50%");
}

fn short(label: &str) -> String {
    if label.chars().count() <= LABEL_MAX {
        return label.to_owned();
    }
    label.chars().take(LABEL_MAX - 1).chain(['…']).collect()
}
