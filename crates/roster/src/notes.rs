//! What is worth knowing of a roster besides its shifts: hours without a place, skills that nobody has, locked days that
//! clash.

use organico_model::{Centre, Diagnostic};

use crate::construct::missing;
use crate::state::State;

/// Returns what the grammar, the skills, the seats or the locked days did not allow.
pub(crate) fn notes(state: &State, centre: &Centre) -> Vec<Diagnostic> {
    let problem = state.problem;
    let mut notes = problem.start.notes.clone();
    for (s, skill) in problem.required.skills.iter().enumerate() {
        let needed = problem.required.people[s].iter().any(|people| *people > 0.0);
        let held = problem.people.iter().any(|p| problem.sets.sets[p.set].skills.contains(&s));
        if needed && !held {
            notes.push(Diagnostic::warning("R0103").with("skill", skill));
        }
    }
    for (index, person) in centre.people.iter().enumerate() {
        let row = &problem.people[index];
        let field = person.id.as_str();
        let given: u32 = row.pattern.iter().sum();
        if row.pattern.is_empty() {
            notes.push(
                Diagnostic::warning("R0102").at("people.csv", 0, field).with("person", field),
            );
        } else if given != person.contract.minutes_a_week {
            notes.push(
                Diagnostic::warning("R0101")
                    .at("people.csv", 0, field)
                    .with("person", field)
                    .with("minutes", person.contract.minutes_a_week)
                    .with("given", given),
            );
        }
        let lacking: u32 = (0..problem.weeks.len()).flat_map(|w| missing(state, index, w)).sum();
        if lacking > 0 {
            notes.push(
                Diagnostic::warning("R0104")
                    .at("people.csv", 0, field)
                    .with("person", field)
                    .with("minutes", lacking),
            );
        }
    }
    notes
}
