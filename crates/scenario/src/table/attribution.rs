//! What each change did: the span with it less the span without it, in the order in which the changes are given.

use organico_model::{Attribution, Scenario, WorkingSheet};

use super::TableError;
use super::run::{TableInputs, walk};
use super::week::Weeks;

/// The figures that are accounted for.
const FIGURES: [&str; 9] = [
    "service/coverage",
    "service/types_on_target",
    "cost/employer_cost",
    "cost/margin",
    "cost/public_cost",
    "people/posts_lost",
    "people/paid_hours_week",
    "people/loss_all",
    "people/commute_hours",
];

/// Returns what the demand and each change did; the parts of a figure add to its whole difference from today.
pub(super) fn attribution(
    inputs: &TableInputs<'_>,
    full: &WorkingSheet,
    weeks: &mut Weeks,
) -> Result<Vec<Attribution>, TableError> {
    let scenario = inputs.scenario;
    let demand = scenario.demand.is_some();
    if scenario.changes.is_empty() && !demand {
        return Ok(Vec::new());
    }
    let mut found = Vec::new();
    let mut before =
        with(inputs, weeks, &Scenario { demand: None, changes: Vec::new(), ..scenario.clone() })?;
    if demand {
        let after = with(inputs, weeks, &Scenario { changes: Vec::new(), ..scenario.clone() })?;
        found.extend(differences("", &before, &after));
        before = after;
    }
    for (count, change) in scenario.changes.iter().enumerate() {
        let after = if count + 1 == scenario.changes.len() {
            full.clone()
        } else {
            let changes = scenario.changes[..=count].to_vec();
            with(inputs, weeks, &Scenario { changes, ..scenario.clone() })?
        };
        found.extend(differences(&change.id, &before, &after));
        before = after;
    }
    Ok(found)
}

fn with(
    inputs: &TableInputs<'_>,
    weeks: &mut Weeks,
    scenario: &Scenario,
) -> Result<WorkingSheet, TableError> {
    walk(&TableInputs { scenario, ..*inputs }, weeks)
}

fn differences(change: &str, before: &WorkingSheet, after: &WorkingSheet) -> Vec<Attribution> {
    let figure = |name: &&str| {
        let path = format!("total/{name}");
        let difference = after.value(&path)? - before.value(&path)?;
        Some(Attribution { change: change.to_owned(), figure: path, difference })
    };
    FIGURES.iter().filter_map(figure).collect()
}
