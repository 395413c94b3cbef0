//! A few figures month by month, a line for each scenario.

use organico_model::{Month, ScenarioResult, Unit};

use super::comparison::{Comparison, capital, months};
use crate::markup::Markup;
use crate::sections::parts::{Table, figures, lead};
use crate::svg::{Figure, Key, Mark, Plot, Size, draw, figure, steps, value_axis};
use crate::working::quantity_label;

const FIGURES: [(&str, &str); 4] = [
    ("people", "posts"),
    ("people", "paid_hours_week"),
    ("cost", "employer_cost"),
    ("people", "loss_all"),
];

/// Colours of the lines, today first; the earlier ones are broader, so that what lies on each other is seen.
const LINES: [&str; 7] =
    ["line-c0", "line-c1", "line-c2", "line-c3", "line-c4", "line-c5", "line-c6"];

/// Room for the label of a month.
const LABEL: f64 = 34.0;

/// Writes the charts.
pub(super) fn write(markup: &mut Markup, comparison: &Comparison<'_>) {
    lead(markup, &comparison.voice.say("scenario-lead-months"));
    figures(markup, |markup| {
        for (block, name) in FIGURES {
            let series = Series::of(comparison, block, name);
            if series.top() > 0.0 {
                series.write(markup, comparison, name);
            }
        }
    });
}

/// Values of a figure by month, of each column.
struct Series {
    months: Vec<Month>,
    lines: Vec<Vec<Option<f64>>>,
    unit: Unit,
}

impl Series {
    fn of(comparison: &Comparison<'_>, block: &str, name: &str) -> Self {
        let results: Vec<&ScenarioResult> =
            comparison.columns.iter().map(|column| column.result).collect();
        let mut all: Vec<Month> = results.iter().flat_map(|result| months(result)).collect();
        all.sort_unstable();
        all.dedup();
        let path = |month: &Month| format!("{month}/{block}/{name}");
        let line = |result: &&ScenarioResult| {
            all.iter().map(|month| result.sheet.value(&path(month))).collect()
        };
        let step = results
            .iter()
            .find_map(|result| all.iter().find_map(|month| result.sheet.step(&path(month))));
        let lines = results.iter().map(line).collect();
        let unit = step.map_or(Unit::Number, |step| step.unit);
        Self { lines, unit, months: all }
    }

    fn top(&self) -> f64 {
        self.lines.iter().flatten().flatten().copied().fold(0.0, f64::max)
    }

    fn write(&self, markup: &mut Markup, comparison: &Comparison<'_>, name: &str) {
        let voice = comparison.voice;
        let label = quantity_label(name, voice.language);
        let frame = Figure {
            title: capital(&voice.fill("scenario-months-of", &[("figure", label.into())])),
            description: self.said(comparison),
            size: Size::Half,
            keys: comparison
                .columns
                .iter()
                .zip(LINES)
                .map(|(column, class)| Key { mark: Mark::Line, class, label: column.name.clone() })
                .collect(),
        };
        figure(
            markup,
            &frame,
            |markup| self.draw(markup, comparison),
            |markup| {
                markup.element("details", &[], |markup| {
                    markup.leaf("summary", &[], voice.say("scenario-months-data"));
                    self.table(comparison).write(markup);
                });
            },
        );
    }

    /// Returns the first and the last value of each line, for those who cannot see them.
    fn said(&self, comparison: &Comparison<'_>) -> String {
        let voice = comparison.voice;
        let line = |(name, line): (&String, &Vec<Option<f64>>)| {
            let mut known = line.iter().flatten();
            let first = known.next()?;
            let last = known.next_back().unwrap_or(first);
            let (first, last) = (voice.figure(*first, self.unit), voice.figure(*last, self.unit));
            Some(format!("{name}: {first} – {last}"))
        };
        let names = comparison.columns.iter().map(|column| &column.name);
        names.zip(&self.lines).filter_map(line).collect::<Vec<_>>().join("; ")
    }

    fn draw(&self, markup: &mut Markup, comparison: &Comparison<'_>) {
        let voice = comparison.voice;
        let scale = if self.unit == Unit::Money { 100.0 } else { 1.0 };
        let plot =
            Plot::new(Size::Half, self.top() / scale, |value| voice.numbers.short_tick(value));
        let unit = match self.unit {
            Unit::Money => "€",
            Unit::Hours => "h",
            _ => "",
        };
        value_axis(markup, &plot, unit);
        let width = (plot.right - plot.left) / self.months.len().max(1) as f64;
        for (line, class) in self.lines.iter().zip(LINES) {
            let pieces: Vec<Option<(f64, f64, f64)>> = line
                .iter()
                .enumerate()
                .map(|(index, value)| {
                    let from = plot.left + width * index as f64;
                    value.map(|value| (from, from + width, plot.values.at(value / scale)))
                })
                .collect();
            draw(markup, class, &steps(&pieces));
        }
        self.axis(markup, comparison, &plot, width);
    }

    /// Names the months, as many as there is room for; the first of each year with the year.
    fn axis(&self, markup: &mut Markup, comparison: &Comparison<'_>, plot: &Plot, width: f64) {
        let rarely = (LABEL / width).ceil().max(1.0) as usize;
        let mut named = None;
        for (index, month) in self.months.iter().enumerate() {
            if index % rarely != 0 {
                continue;
            }
            let name = comparison.voice.say(&format!("month-short-{}", month.number()));
            let year = month.first_day().year().rem_euclid(100);
            let new = named.replace(year) != Some(year);
            let label = if new { format!("{name} {year:02}") } else { name };
            let x = format!("{:.1}", plot.left + width * (index as f64 + 0.5));
            let y = format!("{:.1}", plot.bottom + 15.0);
            markup.leaf("text", &[("class", &"middle"), ("x", &x), ("y", &y)], label);
        }
    }

    fn table(&self, comparison: &Comparison<'_>) -> Table {
        let voice = comparison.voice;
        let mut heads = vec![voice.say("scenario-head-month")];
        heads.extend(comparison.columns.iter().map(|column| column.name.clone()));
        let row = |(index, month): (usize, &Month)| {
            let cell = |line: &Vec<Option<f64>>| {
                line[index].map_or_else(|| "—".to_owned(), |value| voice.figure(value, self.unit))
            };
            std::iter::once(voice.month(*month)).chain(self.lines.iter().map(cell)).collect()
        };
        Table { heads, words: 1, rows: self.months.iter().enumerate().map(row).collect() }
    }
}
