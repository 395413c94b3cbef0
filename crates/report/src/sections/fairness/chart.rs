//! A row a group and a column a count: the mean of all, from the quarter with the fewest to the quarter with the most.

use organico_model::{CountSpread, FairnessGroup, FairnessMeasure};

use super::{has_ledger, table};
use crate::fairness::{FairnessWords, is_borne};
use crate::markup::Markup;
use crate::sections::parts::{CHARTS_MAX, charts_left_out};
use crate::svg::{Figure, Key, Mark, Path, Scale, Size, draw, figure, nice_ticks};
use crate::view::View;

/// Least and most room for the names of groups, and what a character of them takes.
const NAMES: (f64, f64) = (190.0, 320.0);
const CHARACTER: f64 = 5.4;
/// Room above the first group, for the names of counts and their scales.
const HEAD: f64 = 34.0;
/// Height of the row of a group.
const ROW: f64 = 36.0;
/// Free room between columns.
const GAP: f64 = 26.0;

/// Writes the picture with its table; nothing where nobody bears anything.
pub(super) fn write(markup: &mut Markup, view: &View<'_>) {
    let groups = &view.plan.fairness[..view.plan.fairness.len().min(CHARTS_MAX)];
    let columns = columns(groups);
    if columns.is_empty() {
        return;
    }
    let carried = has_ledger(view);
    let key = |class, label: &str| Key { mark: Mark::Area, class, label: view.say(label) };
    let mut keys = vec![key("fill-site", "fairness-key-after")];
    if carried {
        keys.insert(0, key("fill-service", "fairness-key-carried"));
    }
    let height = HEAD + ROW * groups.len() as f64 + 4.0;
    let picture = Figure {
        title: view.say("fairness-title"),
        description: view.say("fairness-description"),
        size: Size::FullHigh(height as u32),
        keys,
    };
    figure(
        markup,
        &picture,
        |markup| {
            let from = names(markup, view, groups);
            for (index, measure) in columns.iter().enumerate() {
                let column = Column::new(groups, *measure, (index, columns.len()), from);
                column.head(markup, view, groups.len());
                for (row, group) in groups.iter().enumerate() {
                    column.cell(markup, group, HEAD + ROW * row as f64, carried);
                }
            }
        },
        |markup| table(view).write_folded(markup, view),
    );
    charts_left_out(markup, view, view.plan.fairness.len());
}

/// Returns the counts that anybody has.
fn columns(groups: &[FairnessGroup]) -> Vec<FairnessMeasure> {
    let borne = |measure: &FairnessMeasure| {
        let mut spreads = groups.iter().flat_map(FairnessGroup::spreads);
        spreads.any(|spread| spread.measure == *measure && is_borne(spread))
    };
    FairnessMeasure::ALL.into_iter().filter(borne).collect()
}

/// Writes the names of the groups; returns the room that they need.
fn names(markup: &mut Markup, view: &View<'_>, groups: &[FairnessGroup]) -> f64 {
    let words = FairnessWords::of(view.centre, view.language);
    let mut longest = 0;
    for (row, group) in groups.iter().enumerate() {
        let y = HEAD + ROW * row as f64;
        let gaps = [
            ("contracts", words.contracts(group).into()),
            ("people", view.numbers.whole(group.people()).into()),
        ];
        let lines = [("team", words.sites(group)), ("name", view.fill("fairness-row", &gaps))];
        for (line, (class, text)) in lines.iter().enumerate() {
            let y = format!("{:.1}", y + 15.0 + 12.0 * line as f64);
            longest = longest.max(text.chars().count());
            markup.leaf("text", &[("class", class), ("x", &0), ("y", &y)], text);
        }
    }
    (longest as f64 * CHARACTER).clamp(NAMES.0, NAMES.1)
}

/// A column of the picture: one count on its own scale.
struct Column {
    measure: FairnessMeasure,
    left: f64,
    top: f64,
    scale: Scale,
}

impl Column {
    fn new(
        groups: &[FairnessGroup],
        measure: FairnessMeasure,
        (index, all): (usize, usize),
        from: f64,
    ) -> Self {
        let width = (Size::Full.lengths().0 - from) / all as f64;
        let left = from + width * index as f64 + GAP / 2.0;
        let right = left + width - GAP;
        let spreads = groups.iter().flat_map(FairnessGroup::spreads);
        let most = spreads.filter(|spread| spread.measure == measure).flat_map(|spread| {
            [&spread.carried, &spread.after].map(|one| one.most().unwrap_or(one.mean()))
        });
        let top = nice_ticks(most.fold(0.0, f64::max), 4).last().copied().unwrap_or(1.0);
        Self { measure, left, top, scale: Scale::new((0.0, top), (left, right)) }
    }

    fn head(&self, markup: &mut Markup, view: &View<'_>, rows: usize) {
        let words = FairnessWords::of(view.centre, view.language);
        let x = format!("{:.1}", self.left);
        let name = words.measure(self.measure);
        markup.leaf("text", &[("class", &"name"), ("x", &x), ("y", &10)], name);
        let bottom = HEAD + ROW * rows as f64;
        let mut grid = Path::default();
        for value in [0.0, self.top / 2.0, self.top] {
            let x = self.scale.at(value);
            grid.move_to(x, HEAD - 6.0);
            grid.line_to(x, bottom);
            let at = format!("{x:.1}");
            let label = view.numbers.short_tick(value);
            let class = "hour middle";
            markup.leaf("text", &[("class", &class), ("x", &at), ("y", &(HEAD - 9.0))], label);
        }
        draw(markup, "grid", &grid);
    }

    fn cell(&self, markup: &mut Markup, group: &FairnessGroup, y: f64, carried: bool) {
        let Some(spread) = group.spreads().iter().find(|one| one.measure == self.measure) else {
            return;
        };
        if carried {
            self.bar(markup, &spread.carried, (y + 5.0, 8.0), ["fill-service", "line-service"]);
        }
        self.bar(markup, &spread.after, (y + 16.0, 11.0), ["fill-site", "line-required"]);
    }

    /// Draws a span with a mark at the mean; only the mark where the group has no quarters.
    fn bar(
        &self,
        markup: &mut Markup,
        spread: &CountSpread,
        (y, height): (f64, f64),
        [area, line]: [&str; 2],
    ) {
        let (mut bar, mut mark) = (Path::default(), Path::default());
        if let (Some(least), Some(most)) = (spread.least(), spread.most()) {
            let (from, to) = (self.scale.at(least), self.scale.at(most));
            bar.rectangle(from, y, (to - from).max(1.0), height);
        }
        let x = self.scale.at(spread.mean());
        mark.move_to(x, y - 1.0);
        mark.line_to(x, y + height + 1.0);
        draw(markup, area, &bar);
        draw(markup, line, &mark);
    }
}
