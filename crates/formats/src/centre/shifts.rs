//! The shift grammar and the activities of `shifts.toml`.

use organico_model::{ActivityRule, BreakRule, Diagnostic, ShiftTemplate, SkillId, TemplateId};

use crate::choices::{BREAK_KINDS, CONTRACT_KINDS, one_of};
use crate::context::Context;
use crate::daytime::{clock, clock_text, weekdays};
use crate::names::Kind;
use crate::quantity::{minutes, minutes_text, positive_minutes};
use crate::refusal::Refusal;
use crate::tree::{Node, Table};

/// Longest shift that the grammar may have: a day less the daily rest of any law is shorter.
const SHIFT_MINUTES_MAX: u32 = 1440;

/// Returns the shift templates.
pub(super) fn read_templates(root: &Table<'_>) -> Vec<ShiftTemplate> {
    root.tables("shifts").iter().filter_map(template).collect()
}

fn template(table: &Table<'_>) -> Option<ShiftTemplate> {
    let id = table.define("id", Kind::Template);
    let name = table.text("name");
    let start_from = table.quantity("start_from", clock);
    let start_to = table.quantity("start_to", clock);
    let start_step = table.quantity("start_step", positive_minutes);
    let lengths = table.need("lengths").as_ref().map(lengths);
    let weekdays = table.quantity("weekdays", some_weekdays);
    let contracts = table.list("contracts");
    let contracts = contracts.iter().filter_map(|node| node.quantity(one_of(&CONTRACT_KINDS)));
    let contracts = contracts.collect();
    let lengths = lengths.unwrap_or_default();
    let breaks = table.tables("breaks");
    let breaks = breaks.iter().filter_map(|entry| break_rule(entry, &lengths)).collect();
    table.close();
    let (start_from, start_to) = (start_from?, start_to?);
    check_starts(table, start_from, start_to);
    Some(ShiftTemplate {
        id: TemplateId::new(id?),
        name: name?,
        start_from,
        start_to,
        start_step: start_step?,
        lengths,
        weekdays: weekdays?,
        contracts,
        breaks,
    })
}

fn check_starts(table: &Table<'_>, from: u32, to: u32) {
    if from > to {
        let fault = Diagnostic::fault("I0206").with("from", clock_text(from));
        table.context.report_at(&table.place("start_to"), fault.with("to", clock_text(to)));
    }
}

fn some_weekdays(text: &str) -> Result<Vec<jiff::civil::Weekday>, Refusal> {
    let days = weekdays(text)?;
    if days.is_empty() { Err(Refusal::Form("mon-fri")) } else { Ok(days) }
}

fn lengths(node: &Node<'_>) -> Vec<u32> {
    let items = node.list();
    if items.is_empty() {
        node.refuse(&Refusal::Form("[\"4h\", \"6h30min\"]"));
    }
    items.iter().filter_map(|item| item.quantity(shift_length)).collect()
}

fn shift_length(text: &str) -> Result<u32, Refusal> {
    let length = positive_minutes(text)?;
    if length <= SHIFT_MINUTES_MAX { Ok(length) } else { Err(Refusal::Range("1min", "24h")) }
}

/// Returns a break of shifts with these lengths; one that does not fit inside the shifts that have it is a fault.
fn break_rule(table: &Table<'_>, lengths: &[u32]) -> Option<BreakRule> {
    let kind = table.quantity("kind", one_of(&BREAK_KINDS));
    let length = table.quantity("length", positive_minutes);
    let paid = table.need("paid").map(|_| table.flag("paid", false));
    let shift_over_minutes = table.quantity_if("shift_over", minutes).unwrap_or(0);
    let earliest = table.quantity("earliest", minutes);
    let latest = table.quantity("latest", minutes);
    table.close();
    let rule = BreakRule {
        kind: kind?,
        minutes: length?,
        paid: paid?,
        shift_over_minutes,
        earliest: earliest?,
        latest: latest?,
    };
    let shortest = lengths.iter().copied().filter(|length| *length > rule.shift_over_minutes).min();
    let Some(shift) = shortest else {
        report_break(table.context, &table.place("shift_over"), "I0217", &rule, 0);
        return Some(rule);
    };
    if rule.earliest > rule.latest || rule.earliest.saturating_add(rule.minutes) > shift {
        report_break(table.context, &table.place("length"), "I0205", &rule, shift);
    }
    Some(rule)
}

fn report_break(
    context: &Context,
    place: &organico_model::Place,
    code: &'static str,
    rule: &BreakRule,
    shift: u32,
) {
    let diagnostic =
        if code == "I0217" { Diagnostic::warning(code) } else { Diagnostic::fault(code) };
    let diagnostic = diagnostic
        .with("length", minutes_text(rule.minutes))
        .with("earliest", minutes_text(rule.earliest))
        .with("latest", minutes_text(rule.latest))
        .with("over", minutes_text(rule.shift_over_minutes))
        .with("shift", minutes_text(shift));
    context.report_at(place, diagnostic);
}

/// Returns the activities off contacts.
pub(super) fn read_activities(root: &Table<'_>) -> Vec<ActivityRule> {
    let activity = |table: &Table<'_>| {
        let name = table.text("name");
        let minutes_a_week = table.quantity("time_a_week", positive_minutes);
        let skill = table.refer_if("skill", Kind::Skill).map(SkillId::new);
        table.close();
        Some(ActivityRule { name: name?, minutes_a_week: minutes_a_week?, skill })
    };
    root.tables("activities").iter().filter_map(activity).collect()
}
