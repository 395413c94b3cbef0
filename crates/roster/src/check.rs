//! The independent checker: which rules a roster breaks, where, by how much, and on whose authority.
//!
//! It reads shifts as instants and shares no code with the search: not the grammar, not the weeks, not the counting of
//! pauses. Every rule is one file; [`RULES`] is the only list of them. Hours are elapsed time on the UTC line, so a
//! night across a clock change is as long as it is. What came before the roster is not known and taken as rest.

mod absences;
mod activity_room;
mod availability;
mod case;
mod changed;
mod consecutive_days;
mod contract_week;
mod daily_rest;
mod day_break;
mod day_hours;
mod employment;
mod free_weekends;
mod grammar;
mod known_people;
mod locked_days;
mod meals;
mod mean_week;
mod night_hours;
mod nights;
mod nights_in_a_row;
mod notice;
mod overlap;
mod overtime;
mod pairs;
mod part_time_days;
mod pauses_inside;
mod remote_days;
mod remote_wishes;
mod rotations;
mod screen_pauses;
mod screen_stretch;
mod seats;
mod split_shifts;
mod support_hours;
mod turn_back;
mod week_hours;
mod weekly_rest;
mod workplace;

#[cfg(test)]
mod tests;

use organico_model::{Breach, Centre, Roster};
use organico_rules::RuleSet;
use rayon::prelude::*;

use case::Case;
use changed::Changes;

pub use changed::Published;

/// A rule: all places where the case breaks it.
type Rule = fn(&Case) -> Vec<Breach>;

/// Every rule that is checked, in the order of the report.
const RULES: &[Rule] = &[
    known_people::breaches,
    overlap::breaches,
    daily_rest::breaches,
    weekly_rest::breaches,
    consecutive_days::breaches,
    free_weekends::breaches,
    nights_in_a_row::breaches,
    night_hours::breaches,
    turn_back::breaches,
    split_shifts::breaches,
    contract_week::breaches,
    part_time_days::breaches,
    support_hours::breaches,
    day_hours::breaches,
    week_hours::breaches,
    mean_week::breaches,
    overtime::breaches,
    day_break::breaches,
    meals::breaches,
    pauses_inside::breaches,
    screen_pauses::breaches,
    screen_stretch::breaches,
    activity_room::breaches,
    employment::breaches,
    absences::breaches,
    availability::breaches,
    grammar::breaches,
    workplace::breaches,
    seats::breaches,
    remote_days::breaches,
    remote_wishes::breaches,
    pairs::breaches,
    rotations::breaches,
];

/// Returns every breach of a roster, by rule; a rule without a value is named once, as one that cannot be evaluated.
#[must_use]
pub fn check_roster(roster: &Roster, centre: &Centre, rules: &RuleSet) -> Vec<Breach> {
    let case = Case::new(roster, centre, rules);
    RULES.par_iter().flat_map_iter(|rule| rule(&case)).collect()
}

/// A rule about changes: all places where they break it.
type ChangeRule = fn(&Changes) -> Vec<Breach>;

/// Every rule about a roster beside the one that was published, in the order of the report.
const CHANGE_RULES: &[ChangeRule] = &[locked_days::breaches, notice::breaches];

/// Returns the breaches of a roster by its changes against the one that was published; see [`check_roster`] for all
/// other rules.
#[must_use]
pub fn check_changes(
    roster: &Roster,
    centre: &Centre,
    rules: &RuleSet,
    published: &Published,
) -> Vec<Breach> {
    let changes = Changes::new(roster, centre, rules, published);
    CHANGE_RULES.iter().flat_map(|rule| rule(&changes)).collect()
}
