//! The measures of each plan by month, as grids: how much of each holds when, darker where more of its full size does.

use organico_model::{Change, ChangeKind, Goal, SafeguardPlan, Unit};

use super::{Shown, month};
use crate::markup::Markup;
use crate::scenario::safeguard::measures::{self, of_change, size};
use crate::sections::parts::{lead, paragraph};

/// Greys from nothing to the full size.
const SHADES: f64 = 5.0;

/// Writes the section.
pub(super) fn write(markup: &mut Markup, shown: &Shown<'_>) {
    lead(markup, &shown.say("measures-lead"));
    let taken: Vec<Taken<'_>> = shown.found.plans.iter().flat_map(taken).collect();
    let rows = rows(shown, &taken);
    if rows.is_empty() {
        paragraph(markup, &shown.voice.say("safeguard-nothing-done"));
        return;
    }
    let months = shown.months();
    markup.element("div", &[("class", &"scroll months")], |markup| {
        markup.element("table", &[], |markup| {
            month_heads(markup, shown, &shown.say("column-measure"));
            for (index, plan) in shown.found.plans.iter().enumerate() {
                markup.element("tbody", &[], |markup| {
                    group(markup, &shown.plan(index), months.len() + 1);
                    if plan.scenario.changes.is_empty() {
                        nothing(markup, shown, months.len() + 1);
                        return;
                    }
                    for row in &rows {
                        markup.element("tr", &[], |markup| grid_row(markup, shown, (row, plan)));
                    }
                });
            }
        });
    });
}

/// Writes the head of a table of months.
pub(super) fn month_heads(markup: &mut Markup, shown: &Shown<'_>, first: &str) {
    markup.element("thead", &[], |markup| {
        markup.element("tr", &[], |markup| {
            markup.leaf("th", &[("scope", &"col"), ("class", &"what")], first);
            for month in month::heads(shown) {
                markup.leaf("th", &[("scope", &"col"), ("class", &"middle")], month);
            }
        });
    });
}

/// Writes a row that names what follows.
pub(super) fn group(markup: &mut Markup, name: &str, columns: usize) {
    markup.element("tr", &[("class", &"group")], |markup| {
        markup.leaf("th", &[("colspan", &columns), ("scope", &"rowgroup")], name);
    });
}

/// Writes that a plan does nothing.
fn nothing(markup: &mut Markup, shown: &Shown<'_>, columns: usize) {
    let words = shown.voice.say("safeguard-nothing-done");
    markup.element("tr", &[], |markup| markup.leaf("td", &[("colspan", &columns)], words));
}

/// A change of a plan and the measure that it belongs to.
struct Taken<'a> {
    measure: &'a str,
    change: &'a Change,
}

fn taken(plan: &SafeguardPlan) -> impl Iterator<Item = Taken<'_>> {
    let changes = plan.scenario.changes.iter();
    changes.map(|change| Taken { measure: of_change(&change.id), change })
}

/// Returns the name of a measure, or of what comes in any case.
pub(super) fn name(shown: &Shown<'_>, id: &str) -> String {
    measures::name(shown.goal, id, shown.voice)
}

/// A row of every grid.
struct Row<'a> {
    measure: &'a str,
    full: &'a Change,
}

/// Returns the measures that any plan takes: first those that come in any case, then those of the goal.
fn rows<'a>(shown: &Shown<'a>, taken: &[Taken<'a>]) -> Vec<Row<'a>> {
    let goal: &'a Goal = shown.goal;
    let all = goal.base.changes.iter().chain(goal.measures.iter().map(|measure| &measure.change));
    let known: Vec<Row<'a>> = all
        .filter(|full| taken.iter().any(|one| is_of(one, &full.id)))
        .map(|full| Row { measure: &full.id, full })
        .collect();
    let mut rows = known;
    for one in taken {
        if !rows.iter().any(|row| is_of(one, row.measure)) {
            rows.push(Row { measure: one.measure, full: one.change });
        }
    }
    rows
}

fn is_of(taken: &Taken<'_>, measure: &str) -> bool {
    taken.measure == measure || taken.change.id == measure
}

fn grid_row(markup: &mut Markup, shown: &Shown<'_>, (row, plan): (&Row<'_>, &SafeguardPlan)) {
    let voice = shown.voice;
    markup.element("th", &[("scope", &"row")], |markup| {
        markup.text(name(shown, row.measure));
        if let Some(key) = unit_key(&row.full.kind) {
            markup.leaf("span", &[("class", &"note")], shown.say(&format!("size-{key}")));
        }
    });
    for month in shown.months() {
        let holds = |one: &Taken<'_>| is_of(one, row.measure) && one.change.holds_in(month);
        let Some(one) = taken(plan).find(holds) else {
            markup.leaf("td", &[("class", &"middle")], "");
            continue;
        };
        let (size, full) = (size(&one.change.kind), size(&row.full.kind));
        let words = size.map_or_else(
            || "×".to_owned(),
            |(size, unit)| match unit {
                Unit::Share => voice.numbers.percent_plain(size),
                _ => voice.figure(size, unit),
            },
        );
        let part = match (size, full) {
            (Some((size, _)), Some((full, _))) if full > 0.0 => size / full,
            _ => 1.0,
        };
        let class = format!("middle {}", shade(part));
        markup.leaf("td", &[("class", &class)], words);
    }
}

fn shade(part: f64) -> String {
    format!("shade-{}", (part * SHADES).ceil().clamp(1.0, SHADES) as u32)
}

/// Returns the key of what the size of a measure is a number of.
fn unit_key(kind: &ChangeKind) -> Option<&'static str> {
    match kind {
        ChangeKind::ReduceHours(_) => Some("hours"),
        ChangeKind::SetRemoteShare(_) | ChangeKind::ChangePartTime(_) | ChangeKind::MoveSite(_) => {
            Some("of-people")
        }
        ChangeKind::ShiftChannel(_) | ChangeKind::DeflectContacts(_) | ChangeKind::Offshore(_) => {
            Some("of-contacts")
        }
        ChangeKind::Attrition(_) => Some("year"),
        ChangeKind::Reskill(_) | ChangeKind::Hire(_) | ChangeKind::VoluntaryExits(_) => {
            Some("people")
        }
        ChangeKind::ChangeVolume(_) => Some("guarantee"),
        ChangeKind::AssistPeople(_)
        | ChangeKind::MoveContract(_)
        | ChangeKind::Dismiss(_)
        | ChangeKind::ChangePrice(_)
        | ChangeKind::Drill(_) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_level_of_a_cut_belongs_to_its_measure_and_other_names_stay_whole() {
        assert_eq!(of_change("solidarity-2027-04"), "solidarity");
        assert_eq!(of_change("solidarity"), "solidarity");
        for odd in ["2027-04", "", "a-2027-13", "però-è"] {
            assert_eq!(of_change(odd), odd);
        }
    }

    #[test]
    fn a_little_of_a_measure_is_seen_and_all_of_it_is_darkest() {
        assert_eq!(
            [0.01, 0.2, 0.5, 1.0, 1.5].map(shade),
            ["1", "1", "3", "5", "5"].map(|end| format!("shade-{end}"))
        );
    }
}
