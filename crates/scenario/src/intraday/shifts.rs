//! Shifts of the day, longer or with another pause, as far as the labour rules let them.

use std::collections::{BTreeMap, BTreeSet};

use jiff::{SignedDuration, Timestamp};
use organico_model::{AgentId, Breach, BreachKind, BreakKind, Centre, Grid, Pause, Roster, Shift};
use organico_roster::check_roster;

use super::live::{Day, State};

/// Length of the pause that a longer shift may need, in minutes.
const PAUSE_MINUTES: i64 = 15;

/// Rules that a move is not held against: a longer shift is none of the grammar by its nature, and nobody takes a seat
/// that is not theirs already.
const NOT_ASKED: [&str; 2] = ["roster.grammar", "site.seats"];

/// Returns the shifts that touch a day.
pub(super) fn of_day(roster: &Roster, grid: &Grid) -> Roster {
    let touches = |shift: &&Shift| shift.start < grid.end() && shift.end > grid.start;
    Roster {
        first: roster.first,
        end: roster.end,
        shifts: roster.shifts.iter().filter(touches).cloned().collect(),
    }
}

/// Returns an instant so many minutes later, or the same one at the end of time.
pub(super) fn later(instant: Timestamp, minutes: i64) -> Timestamp {
    instant.checked_add(SignedDuration::from_mins(minutes)).unwrap_or(instant)
}

/// Returns a shift that ends so many minutes later, plain and with a pause where it used to end.
pub(super) fn longer(shift: &Shift, minutes: u32) -> [Shift; 2] {
    let plain = Shift { end: later(shift.end, i64::from(minutes)), ..shift.clone() };
    let mut rested = plain.clone();
    rested.pauses.push(Pause {
        kind: BreakKind::Screen,
        start: shift.end,
        end: later(shift.end, PAUSE_MINUTES),
        paid: true,
    });
    [plain, rested]
}

/// Returns, for each place, the first of its versions that breaks no rule which the shift as it is keeps.
///
/// All places are judged together, each among all shifts of its person in the period of the roster.
pub(super) fn lawful(
    day: &Day<'_>,
    state: &State,
    versions: &[(usize, Vec<Shift>)],
) -> Vec<(usize, Shift)> {
    let Some(full) = day.inputs.roster else { return Vec::new() };
    let people: BTreeSet<&AgentId> =
        versions.iter().map(|(place, _)| &state.roster.shifts[*place].person).collect();
    let centre = Centre {
        people: state
            .centre
            .people
            .iter()
            .filter(|one| people.contains(&one.id))
            .cloned()
            .collect(),
        ..state.centre.clone()
    };
    let own = full.shifts.iter().filter(|shift| people.contains(&shift.person));
    let base = Roster { shifts: own.cloned().collect(), ..*full };
    let before = hard(&check_roster(&base, &centre, day.inputs.rules));
    let mut found: BTreeMap<usize, Shift> = BTreeMap::new();
    let rounds = versions.iter().map(|(_, of)| of.len()).max().unwrap_or(0);
    for round in 0..rounds {
        let open: Vec<(usize, &Shift)> = versions
            .iter()
            .filter(|(place, _)| !found.contains_key(place))
            .filter_map(|(place, of)| Some((*place, of.get(round)?)))
            .collect();
        let changed = replaced(&base, state, &open);
        let after = hard(&check_roster(&changed, &centre, day.inputs.rules));
        for (place, shift) in open {
            let worse = after.iter().any(|((person, rule), count)| {
                *person == shift.person
                    && *count > before.get(&(person.clone(), rule.clone())).copied().unwrap_or(0)
            });
            if !worse {
                found.insert(place, shift.clone());
            }
        }
    }
    found.into_iter().collect()
}

/// Returns the shifts with those of the places replaced.
fn replaced(base: &Roster, state: &State, changes: &[(usize, &Shift)]) -> Roster {
    let new: BTreeMap<(&AgentId, Timestamp), &Shift> = changes
        .iter()
        .map(|(place, shift)| {
            let old = &state.roster.shifts[*place];
            ((&old.person, old.start), *shift)
        })
        .collect();
    let one = |shift: &Shift| {
        let found = new.get(&(&shift.person, shift.start));
        found.map_or_else(|| shift.clone(), |shift| (*shift).clone())
    };
    Roster { shifts: base.shifts.iter().map(one).collect(), ..*base }
}

/// Returns how often each person breaks each hard rule.
fn hard(breaches: &[Breach]) -> BTreeMap<(AgentId, String), usize> {
    let mut counts = BTreeMap::new();
    for breach in breaches.iter().filter(|breach| breach.kind == BreachKind::Hard) {
        let rule = breach.rule.to_string();
        if let (Some(person), false) = (&breach.person, NOT_ASKED.contains(&rule.as_str())) {
            *counts.entry((person.clone(), rule)).or_insert(0) += 1;
        }
    }
    counts
}
