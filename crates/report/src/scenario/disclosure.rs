//! "Why?" under a block: each headline figure unfolds to its formula and to where its inputs come from.

use super::comparison::{Comparison, Group, Row};
use super::figures::RowKind;
use super::why::{Below, Node, Why, rests_on};
use crate::markup::Markup;

/// Levels of inputs shown on the page; the command goes deeper.
const LEVELS: u32 = 2;

/// Writes the headline figures of a block.
pub(super) fn write(markup: &mut Markup, comparison: &Comparison<'_>, groups: &[Group]) {
    let rows = groups.iter().flat_map(|group| &group.rows);
    let rows: Vec<&Row> = rows
        .filter(|row| row.kind == RowKind::Headline && row.paths.iter().any(Option::is_some))
        .collect();
    if rows.is_empty() {
        return;
    }
    markup.element("div", &[("class", &"whys")], |markup| {
        markup.leaf("h3", &[], comparison.voice.say("scenario-why-lead"));
        for row in rows {
            let anchor = format!("why-{}", row.anchor);
            markup.element("details", &[], |markup| {
                markup.leaf("summary", &[("id", &anchor)], &row.label);
                columns(markup, comparison, row);
            });
        }
    });
}

fn columns(markup: &mut Markup, comparison: &Comparison<'_>, row: &Row) {
    let voice = comparison.voice;
    for (column, path) in comparison.columns.iter().zip(&row.paths) {
        let Some(path) = path else { continue };
        let sheet = &column.result.sheet;
        let Some(node) = Why::new(sheet, &column.names, voice).node(path, LEVELS) else {
            continue;
        };
        markup.leaf("h4", &[], &column.name);
        markup.element("ul", &[("class", &"tree")], |markup| item(markup, &node, ""));
        markup.leaf("p", &[], rests_on(sheet.status(path), voice));
        let scenario = match column.result.scenario.as_str() {
            "" => voice.say("scenario-today-short"),
            id => id.to_owned(),
        };
        let command = format!("organico why FILE.organico {scenario}/{path}");
        let words = voice.fill("scenario-why-command", &[("command", command.into())]);
        markup.leaf("p", &[("class", &"lead")], words);
    }
}

fn item(markup: &mut Markup, node: &Node, above: &str) {
    markup.element("li", &[], |markup| {
        markup.leaf("b", &[], format!("{}: {}", node.label, node.value));
        if !node.place.is_empty() && node.place != above {
            markup.leaf("span", &[("class", &"at")], format!(" · {}", node.place));
        }
        for how in &node.how {
            markup.leaf("span", &[("class", &"how")], how);
        }
        if let Some(rest) = &node.rest {
            markup.leaf("span", &[("class", &"how")], rest);
        }
        if node.below.is_empty() {
            return;
        }
        markup.element("ul", &[], |markup| {
            for below in &node.below {
                match below {
                    Below::One(node_below) => item(markup, node_below, &node.place),
                    Below::Many(words, largest) => markup.element("li", &[], |markup| {
                        markup.text(words);
                        markup.element("ul", &[], |markup| item(markup, largest, &node.place));
                    }),
                }
            }
        });
    });
}
