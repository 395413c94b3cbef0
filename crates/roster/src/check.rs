//! The independent checker: which rules a roster breaks, where, by how much, and on whose authority.
//!
//! It reads shifts as instants and shares no code with the search: not the grammar, not the weeks, not the counting of
//! pauses. Every rule is one file; [`RULES`] is the only list of them. Hours are elapsed time on the UTC line, so a
//! night across a clock change is as long as it is. What came before the roster is not known and taken as rest.

mod absences;
mod availability;
mod case;
mod consecutive_days;
mod contract_week;
mod daily_rest;
mod day_break;
mod employment;
mod grammar;
mod known_people;
mod mean_week;
mod overlap;
mod pauses_inside;
mod remote_days;
mod screen_pauses;
mod screen_stretch;
mod seats;
mod weekly_rest;
mod workplace;

#[cfg(test)]
mod tests;

use organico_model::{Breach, Centre, Roster};
use organico_rules::RuleSet;

use case::Case;

/// A rule: all places where the case breaks it.
type Rule = fn(&Case) -> Vec<Breach>;

/// Every rule that is checked, in the order of the report.
const RULES: &[Rule] = &[
    known_people::breaches,
    overlap::breaches,
    daily_rest::breaches,
    weekly_rest::breaches,
    consecutive_days::breaches,
    contract_week::breaches,
    mean_week::breaches,
    day_break::breaches,
    pauses_inside::breaches,
    screen_pauses::breaches,
    screen_stretch::breaches,
    employment::breaches,
    absences::breaches,
    availability::breaches,
    grammar::breaches,
    workplace::breaches,
    seats::breaches,
    remote_days::breaches,
];

/// Returns every breach of a roster, by rule; a rule without a value is named once, as one that cannot be evaluated.
#[must_use]
pub fn check_roster(roster: &Roster, centre: &Centre, rules: &RuleSet) -> Vec<Breach> {
    let case = Case::new(roster, centre, rules);
    RULES.iter().flat_map(|rule| rule(&case)).collect()
}
