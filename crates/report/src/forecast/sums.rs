//! The months by client, site, channel and queue, and the same table as text for a terminal.

use organico_model::{Centre, Hierarchy, HierarchyLevel};

use super::outlook::short_month;
use super::view::{ForecastView, member_text};
use crate::Language;
use crate::markup::Markup;
use crate::number::Numbers;
use crate::sections::parts::{Table, heading, lead};
use crate::text::Texts;

/// Months with a column of their own; the last column has all of them.
const MONTHS_MAX: usize = 6;

/// The levels with the key of their words.
const LEVELS: [(HierarchyLevel, &str); 4] = [
    (HierarchyLevel::Client, "forecast-level-client"),
    (HierarchyLevel::Site, "forecast-level-site"),
    (HierarchyLevel::Channel, "forecast-level-channel"),
    (HierarchyLevel::Queue, "forecast-level-queue"),
];

/// Writes a table for each level.
pub(super) fn write(markup: &mut Markup, view: &ForecastView<'_>) {
    lead(markup, &view.say("forecast-sums-lead"));
    let hierarchy = view.input.hierarchy;
    let shown = MONTHS_MAX.min(hierarchy.periods.len());
    for (level, key) in LEVELS {
        heading(markup, &view.say(key));
        let mut heads = vec![view.say(key)];
        heads.extend(hierarchy.periods[..shown].iter().map(|date| short_month(view, *date)));
        let count = view.numbers.count(hierarchy.periods.len());
        heads.push(view.fill("forecast-head-all-months", &[("count", count.into())]));
        let row = |name: String, contacts: &[u64]| {
            let mut row = vec![name];
            row.extend(
                contacts[..shown.min(contacts.len())].iter().map(|c| whole(view.numbers, *c)),
            );
            row.push(whole(view.numbers, contacts.iter().sum()));
            row
        };
        let members = hierarchy.by(level);
        let mut rows: Vec<Vec<String>> =
            members.iter().map(|one| row(view.member(&one.member), &one.contacts)).collect();
        rows.push(row(view.say("forecast-total"), &hierarchy.total()));
        Table { heads, words: 1, rows }.write(markup);
    }
}

fn whole(numbers: Numbers, count: u64) -> String {
    numbers.decimal(count as f64, 0)
}

/// Returns the contacts of a level as lines of text: a line a period, named by its first day, a column a member, and the
/// totals of both.
#[must_use]
pub fn hierarchy_text(
    centre: &Centre,
    hierarchy: &Hierarchy,
    level: HierarchyLevel,
    language: Language,
) -> String {
    let (texts, numbers) = (Texts::of(language), Numbers::of(language));
    let rows = hierarchy.by(level);
    let total = hierarchy.total();
    let mut heads = vec![texts.say("forecast-head-period")];
    heads.extend(rows.iter().map(|row| member_text(texts, centre, &row.member)));
    heads.push(texts.say("forecast-total"));
    let mut lines = vec![heads];
    for (period, first) in hierarchy.periods.iter().enumerate() {
        let counts = rows.iter().map(|row| row.contacts[period]).chain([total[period]]);
        let counts = counts.map(|count| whole(numbers, count));
        lines.push(std::iter::once(numbers.date_plain(*first)).chain(counts).collect());
    }
    let sums = rows.iter().map(|row| row.contacts.iter().sum()).chain([total.iter().sum()]);
    let sums = sums.map(|sum| whole(numbers, sum));
    lines.push(std::iter::once(texts.say("forecast-total")).chain(sums).collect());
    aligned(&lines)
}

/// Returns lines with columns of equal width: the first one to the left, the others to the right.
fn aligned(lines: &[Vec<String>]) -> String {
    let columns = lines.iter().map(Vec::len).max().unwrap_or(0);
    let width = |column: usize| {
        let cells = lines.iter().filter_map(|line| line.get(column));
        cells.map(|cell| cell.chars().count()).max().unwrap_or(0)
    };
    let widths: Vec<usize> = (0..columns).map(width).collect();
    let text = |line: &Vec<String>| {
        let cells = line.iter().zip(&widths).enumerate().map(|(place, (cell, width))| {
            let room = " ".repeat(width - cell.chars().count().min(*width));
            if place == 0 { format!("{cell}{room}") } else { format!("{room}{cell}") }
        });
        cells.collect::<Vec<_>>().join("  ").trim_end().to_owned()
    };
    lines.iter().map(text).collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_are_aligned_by_characters_and_not_by_bytes() {
        let lines =
            [vec!["città".to_owned(), "1".to_owned()], vec!["a".to_owned(), "1.000".to_owned()]];
        assert_eq!(aligned(&lines), "città      1\na      1.000");
    }
}
