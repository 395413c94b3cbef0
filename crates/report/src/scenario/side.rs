//! Tables with a column for each scenario.

use organico_model::SourceStatus;

use super::comparison::{Cell, Column, Comparison, Group, Row, capital};
use super::disclosure;
use super::figures::RowKind;
use super::voice::Voice;
use crate::markup::Markup;
use crate::sections::parts::{lead, paragraph};

/// Returns the letter of a status.
pub(super) fn mark(status: SourceStatus, voice: Voice) -> String {
    voice.say(match status {
        SourceStatus::Verified => "scenario-mark-verified",
        SourceStatus::Partial => "scenario-mark-partial",
        SourceStatus::Memory => "scenario-mark-memory",
        SourceStatus::Claim => "scenario-mark-claim",
        SourceStatus::Derived => "scenario-mark-derived",
        SourceStatus::Secondary => "scenario-mark-secondary",
        SourceStatus::Supplied => "scenario-mark-supplied",
        SourceStatus::Unset => "scenario-mark-unset",
    })
}

/// Writes the figures of a block.
pub(super) fn block(markup: &mut Markup, comparison: &Comparison<'_>, index: usize, key: &str) {
    let voice = comparison.voice;
    lead(markup, &voice.say(&format!("scenario-lead-{key}")));
    let groups = comparison.blocks.get(index).map_or(&[][..], Vec::as_slice);
    if groups.is_empty() {
        paragraph(markup, &voice.say("scenario-no-demand"));
        return;
    }
    table(markup, comparison, ("scroll side", &voice.say("scenario-head")), |markup| {
        for group in groups {
            heading(markup, comparison, group);
            for row in &group.rows {
                markup.element("tr", &[], |markup| figure(markup, comparison, row));
            }
        }
    });
    if let Some(without) = without(groups, key, voice) {
        paragraph(markup, &without);
    }
    disclosure::write(markup, comparison, groups);
}

/// Writes a table with the scenarios at its head.
fn table(
    markup: &mut Markup,
    comparison: &Comparison<'_>,
    (class, head): (&str, &str),
    rows: impl FnOnce(&mut Markup),
) {
    // Room beside the value only where there is enough of it: else the difference goes below.
    let many = if comparison.columns.len() > 4 { " many" } else { "" };
    let class = format!("{class}{many}");
    markup.element("div", &[("class", &class)], |markup| {
        markup.element("table", &[], |markup| {
            markup.element("colgroup", &[], |markup| {
                markup.empty("col", &[("class", &"what")]);
                for _ in &comparison.columns {
                    markup.empty("col", &[]);
                }
            });
            markup.element("thead", &[], |markup| {
                markup.element("tr", &[], |markup| {
                    markup.leaf("th", &[("scope", &"col")], head);
                    for column in &comparison.columns {
                        markup.leaf("th", &[("scope", &"col"), ("class", &"number")], &column.name);
                    }
                });
            });
            markup.element("tbody", &[], rows);
        });
    });
}

fn heading(markup: &mut Markup, comparison: &Comparison<'_>, group: &Group) {
    let span = comparison.columns.len() + 1;
    markup.element("tr", &[("class", &"group")], |markup| {
        markup.element("th", &[("colspan", &span), ("scope", &"rowgroup")], |markup| {
            markup.text(&group.heading);
            if let Some(note) = &group.note {
                markup.leaf("span", &[("class", &"note")], note);
            }
        });
    });
}

fn figure(markup: &mut Markup, comparison: &Comparison<'_>, row: &Row) {
    let voice = comparison.voice;
    markup.element("th", &[("scope", &"row")], |markup| {
        markup.text(&row.label);
        if row.kind == RowKind::Headline && row.paths.iter().any(Option::is_some) {
            let anchor = format!("#why-{}", row.anchor);
            markup.text(" ");
            let words = voice.say("scenario-why");
            markup.leaf("a", &[("class", &"why"), ("href", &anchor)], words);
        }
        if !row.over.is_empty() {
            markup.text(" ");
            markup.leaf("span", &[("class", &"over")], &row.over);
        }
    });
    if let Some(why) = missing_in_all(row) {
        let span = row.cells.len();
        markup.element("td", &[("colspan", &span), ("class", &"none")], |markup| {
            markup.text(format!("— {why}"));
        });
        return;
    }
    for cell in &row.cells {
        markup.element("td", &[("class", &"number")], |markup| figure_cell(markup, cell, voice));
    }
}

/// Returns why no column has a value, if it is for the same reason.
fn missing_in_all(row: &Row) -> Option<&str> {
    let Some(Cell::Missing(first)) = row.cells.first() else { return None };
    let same = |cell: &Cell| matches!(cell, Cell::Missing(why) if why == first);
    (row.cells.len() > 1 && row.cells.iter().all(same)).then_some(first)
}

fn figure_cell(markup: &mut Markup, cell: &Cell, voice: Voice) {
    match cell {
        Cell::Missing(why) => {
            markup.text("—");
            markup.leaf("span", &[("class", &"note")], why);
        }
        Cell::Known { value, difference, status, note } => {
            markup.leaf("span", &[("class", &"value")], value);
            if let Some(status) = status {
                let title = voice.status(*status);
                let mark = mark(*status, voice);
                markup.leaf("sup", &[("title", &title)], mark);
            }
            if let Some(difference) = difference {
                let changed = *difference != voice.say("scenario-same");
                markup.text(" ");
                markup.element("span", &[("class", &"difference")], |markup| {
                    markup.text(if changed { difference } else { "" });
                });
            }
            if let Some(note) = note {
                markup.leaf("span", &[("class", &"note")], note);
            }
        }
    }
}

/// Says which parts of the cost are not known, and so are not in it.
fn without(groups: &[Group], key: &str, voice: Voice) -> Option<String> {
    let unknown = |row: &&Row| {
        row.kind == RowKind::KnownParts
            && row.cells.iter().any(|cell| matches!(cell, Cell::Missing(_)))
    };
    let employer = groups.first().filter(|_| key == "cost")?;
    let parts: Vec<String> =
        employer.rows.iter().filter(unknown).map(|row| row.label.to_lowercase()).collect();
    (!parts.is_empty())
        .then(|| voice.fill("scenario-cost-without", &[("parts", parts.join(", ").into())]))
}

/// What stands in a cell.
type Words = fn(&Comparison<'_>, &Column<'_>) -> String;

/// Writes who brings which scenario, with what demand and under which rules.
pub(super) fn who(markup: &mut Markup, comparison: &Comparison<'_>) {
    let voice = comparison.voice;
    let rows: [(&str, Words); 5] = [
        ("scenario-row-supplier", |c, column| c.voice.words(&column.result.supplier).to_owned()),
        ("scenario-row-demand-status", |c, column| c.voice.status(column.result.demand_status)),
        ("scenario-row-author", |c, column| said(&column.result.author, c.voice)),
        ("scenario-row-changes", changes),
        ("scenario-row-packs", packs),
    ];
    table(markup, comparison, ("scroll side who", ""), |markup| {
        for (key, words) in rows {
            markup.element("tr", &[], |markup| {
                markup.leaf("th", &[("scope", &"row")], capital(&voice.say(key)));
                for column in &comparison.columns {
                    markup.leaf("td", &[], words(comparison, column));
                }
            });
        }
    });
}

fn said(words: &str, voice: Voice) -> String {
    if words.is_empty() { voice.say("scenario-not-named") } else { words.to_owned() }
}

fn changes(comparison: &Comparison<'_>, column: &Column<'_>) -> String {
    let changes = column.result.changes.iter();
    let names: Vec<String> =
        changes.map(|(id, _, _)| column.names.change(id, comparison.voice)).collect();
    if names.is_empty() { comparison.voice.say("scenario-no-changes") } else { names.join("; ") }
}

fn packs(_: &Comparison<'_>, column: &Column<'_>) -> String {
    let packs = column.result.rule_packs.iter();
    packs.map(|(id, version)| format!("{id} {version}")).collect::<Vec<_>>().join(", ")
}
