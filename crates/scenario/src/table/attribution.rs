//! What each change did: the span with it less the span without it, in the order in which the changes are given, and on
//! the mean over all orders.

use organico_model::{Attribution, Scenario, WorkingSheet};

use super::TableError;
use super::run::{TableInputs, walk};
use super::shapley::shapley;
use super::week::Weeks;

pub(crate) use super::shapley::PLAYERS_MAX;

/// The figures that are accounted for.
const FIGURES: [&str; 10] = [
    "service/coverage",
    "service/types_on_target",
    "cost/employer_cost",
    "cost/margin",
    "cost/public_cost",
    "people/posts_lost",
    "people/paid_hours_week",
    "people/loss_all",
    PAY_CHANGE,
    "people/commute_hours",
];

/// What new contract hours change of the pay: months in which nobody has any do not write it.
const PAY_CHANGE: &str = "people/pay_change_all";

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
        let known = |sheet: &WorkingSheet| sheet.value(&path(name)).is_some();
        if !known(before) && !known(after) {
            return None;
        }
        let difference = value(after, name)? - value(before, name)?;
        Some(Attribution { change: change.to_owned(), figure: path(name), difference })
    };
    FIGURES.iter().filter_map(figure).collect()
}

/// Returns a figure of the whole span; where nobody's hours are new, their pay changes by nothing.
fn value(sheet: &WorkingSheet, name: &str) -> Option<f64> {
    let found = sheet.value(&path(name));
    if name == PAY_CHANGE { Some(found.unwrap_or(0.0)) } else { found }
}

fn path(name: &str) -> String {
    format!("total/{name}")
}

/// Returns what each change did on the mean over all orders; nothing where there are too many of them or too few.
///
/// The demand comes before all changes in every order: it is nobody's choice.
pub(super) fn over_all_orders(
    inputs: &TableInputs<'_>,
    in_order: &[Attribution],
    full: &WorkingSheet,
    weeks: &mut Weeks,
) -> Result<Vec<Attribution>, TableError> {
    let changes = &inputs.scenario.changes;
    let players: Vec<Player> = changes
        .iter()
        .enumerate()
        .map(|(index, change)| Player { id: change.id.clone(), changes: vec![index] })
        .collect();
    if players.len() < 2 {
        return Ok(Vec::new());
    }
    weeks.set_by_curves(true);
    let found = shares(inputs, &players, (in_order, full), weeks);
    weeks.set_by_curves(false);
    found
}

/// Changes that come and go together.
#[derive(Debug, Clone)]
pub(crate) struct Player {
    /// What they are called together.
    pub(crate) id: String,
    /// Their numbers in the scenario.
    pub(crate) changes: Vec<usize>,
}

/// Returns the Shapley value of each player in each figure; nothing where there are more than [`PLAYERS_MAX`].
///
/// The two ends, with all players and with none, are those of the weeks that were lived; sets in between are as `weeks`
/// has them.
pub(super) fn shares(
    inputs: &TableInputs<'_>,
    players: &[Player],
    (in_order, full): (&[Attribution], &WorkingSheet),
    weeks: &mut Weeks,
) -> Result<Vec<Attribution>, TableError> {
    if players.len() > PLAYERS_MAX {
        return Ok(Vec::new());
    }
    let whole = (1_usize << players.len()) - 1;
    let mut sheets = Vec::new();
    for set in 1..whole {
        let changes = of_set(inputs.scenario, players, set);
        sheets.push(with(inputs, weeks, &Scenario { changes, ..inputs.scenario.clone() })?);
    }
    let mut found = Vec::new();
    for name in FIGURES {
        let path = path(name);
        let Some(end) = full.value(&path) else { continue };
        let of_players = in_order
            .iter()
            .filter(|one| one.figure == path && is_of(players, inputs.scenario, &one.change));
        let start = end - of_players.map(|one| one.difference).sum::<f64>();
        let between: Option<Vec<f64>> = sheets.iter().map(|sheet| value(sheet, name)).collect();
        let Some(between) = between else { continue };
        let values = std::iter::once(start).chain(between).chain([end]);
        let values: Vec<Vec<f64>> = values.map(|value| vec![value]).collect();
        let parts = players.iter().zip(shapley(players.len(), &values));
        found.extend(parts.map(|(player, part)| Attribution {
            change: player.id.clone(),
            figure: path.clone(),
            difference: part[0],
        }));
    }
    Ok(found)
}

/// Returns whether a change belongs to any of the players.
fn is_of(players: &[Player], scenario: &Scenario, change: &str) -> bool {
    let mut numbers = players.iter().flat_map(|player| &player.changes);
    numbers.any(|number| scenario.changes[*number].id == change)
}

/// Returns the changes of a scenario without those of players who are not in a set.
fn of_set(scenario: &Scenario, players: &[Player], set: usize) -> Vec<organico_model::Change> {
    let absent = |index: usize| {
        let mut out = players.iter().enumerate().filter(|(number, _)| set & (1 << number) == 0);
        out.any(|(_, player)| player.changes.contains(&index))
    };
    let changes = scenario.changes.iter().enumerate();
    changes.filter(|(index, _)| !absent(*index)).map(|(_, change)| change.clone()).collect()
}
