//! How many people of a group are on duty: a number, steps of equal length, or instants at which the number changes.

use organico_model::{Diagnostic, StaffStep};

use super::quantities::{positive_seconds, seconds};
use crate::quantity::count;
use crate::refusal::Refusal;
use crate::tree::{Node, Table};

/// Returns the steps of a value: `12`, `{ step_seconds, count }` or `[{ at_seconds, agents }]`.
pub(super) fn read(node: &Node<'_>) -> Option<Vec<StaffStep>> {
    if node.is_list() {
        return changes(node);
    }
    if node.is_table() {
        return steps(&node.table()?);
    }
    Some(vec![StaffStep { at_seconds: 0.0, agents: node.quantity(count)? }])
}

fn steps(table: &Table<'_>) -> Option<Vec<StaffStep>> {
    let step = table.quantity("step_seconds", positive_seconds);
    let node = table.need("count");
    table.close();
    let (step, node) = (step?, node?);
    let items = node.list();
    let counts: Vec<u32> = items.iter().filter_map(|item| item.quantity(count)).collect();
    if items.is_empty() {
        node.refuse(&Refusal::Form("[12, 14, 9]"));
    }
    if counts.len() < items.len() || items.is_empty() {
        return None;
    }
    let at = |(index, agents)| StaffStep { at_seconds: index as f64 * step, agents };
    Some(counts.into_iter().enumerate().map(at).collect())
}

/// Returns the steps of a list; nobody is there before the first.
fn changes(node: &Node<'_>) -> Option<Vec<StaffStep>> {
    let mut steps: Vec<StaffStep> = Vec::new();
    let items = node.list();
    for item in &items {
        let Some(step) = item.table().as_ref().and_then(change) else { continue };
        let before = steps.last().map(|before| before.at_seconds);
        if before.is_some_and(|before| before >= step.at_seconds) {
            let fault = Diagnostic::fault("I1513").with("seconds", step.at_seconds);
            item.context.report_at(&item.place, fault.with("before", before.unwrap_or(0.0)));
        }
        steps.push(step);
    }
    if steps.first().is_none_or(|first| first.at_seconds > 0.0) {
        steps.insert(0, StaffStep { at_seconds: 0.0, agents: 0 });
    }
    (steps.len() >= items.len()).then_some(steps)
}

fn change(table: &Table<'_>) -> Option<StaffStep> {
    let at = table.quantity("at_seconds", seconds);
    let agents = table.quantity("agents", count);
    table.close();
    Some(StaffStep { at_seconds: at?, agents: agents? })
}
