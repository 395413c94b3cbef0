//! What each measure of a plan did: in the order of the plan, and on the mean over all orders.

use organico_model::{Attribution, Change, Goal, MeasureShare, SafeguardPlan};

use super::SafeguardInputs;
use crate::table::attribution::{PLAYERS_MAX, Player};
use crate::table::sketch::Sketcher;
use crate::table::{TableError, TableInputs};

/// Returns what each measure of a plan did, whatever comes in any case first.
pub(super) fn measure_shares(
    inputs: &SafeguardInputs<'_>,
    plan: &SafeguardPlan,
    sketcher: &mut Sketcher,
) -> Result<Vec<MeasureShare>, TableError> {
    let SafeguardInputs { baseline, goal, rules, .. } = *inputs;
    let players = players(goal, plan);
    let table = TableInputs { baseline, scenario: &plan.scenario, rules };
    let over_all = sketcher.shares(&table, &players, &plan.result)?;
    let in_order = &plan.result.attribution;
    let mut found = given(&players, plan, players.len() <= PLAYERS_MAX);
    for player in &players {
        for figure in figures(in_order) {
            let own = player.changes.iter().map(|number| &plan.scenario.changes[*number].id);
            let parts = own.filter_map(|id| part(in_order, id, figure));
            found.push(MeasureShare {
                measure: player.id.clone(),
                figure: figure.to_owned(),
                in_order: parts.sum(),
                shapley: part(&over_all, &player.id, figure),
            });
        }
    }
    Ok(found)
}

/// Returns the measures of a plan, each with its changes.
fn players(goal: &Goal, plan: &SafeguardPlan) -> Vec<Player> {
    let changes = || plan.scenario.changes.iter().enumerate().skip(goal.base.changes.len());
    let player = |id: &str| {
        let own = changes().filter(|(_, change)| is_of(change, id));
        Player { id: id.to_owned(), changes: own.map(|(number, _)| number).collect() }
    };
    let measures = goal.measures.iter().map(|measure| player(&measure.change.id));
    measures.filter(|player| !player.changes.is_empty()).collect()
}

/// Returns whether a change is the one of a measure, or one of its levels.
fn is_of(change: &Change, measure: &str) -> bool {
    change.id == measure || change.id == format!("{measure}-{}", change.from)
}

/// Returns what the demand and the changes that come in any case did; they come first in every order that is looked at.
fn given(players: &[Player], plan: &SafeguardPlan, any_order: bool) -> Vec<MeasureShare> {
    let in_order = &plan.result.attribution;
    let chosen = |id: &str| {
        let mut numbers = players.iter().flat_map(|player| &player.changes);
        numbers.any(|number| plan.scenario.changes[*number].id == id)
    };
    let share = |figure: &str| {
        let parts = in_order.iter().filter(|one| one.figure == figure && !chosen(&one.change));
        let in_order = parts.map(|one| one.difference).sum();
        let (measure, figure) = (String::new(), figure.to_owned());
        MeasureShare { measure, figure, in_order, shapley: any_order.then_some(in_order) }
    };
    figures(in_order).into_iter().map(share).collect()
}

/// Returns the figures that are accounted for, in their order.
fn figures(parts: &[Attribution]) -> Vec<&str> {
    let mut figures: Vec<&str> = Vec::new();
    for part in parts {
        if !figures.contains(&part.figure.as_str()) {
            figures.push(&part.figure);
        }
    }
    figures
}

fn part(parts: &[Attribution], change: &str, figure: &str) -> Option<f64> {
    let mut own = parts.iter().filter(|one| one.change == change && one.figure == figure);
    own.next().map(|one| one.difference)
}
