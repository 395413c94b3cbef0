//! People of a sheet over those of the centre: who is new, who changes, who stays.

use std::collections::BTreeMap;

use organico_model::{AgentId, Person};

/// What the people of a centre become.
#[derive(Debug, Clone, PartialEq)]
pub struct PeopleMerge {
    /// All people: those of the centre in their order, then the new ones by pseudonym.
    pub people: Vec<Person>,
    /// In the sheet and not in the centre.
    pub new: usize,
    /// In both, with a difference.
    pub changed: usize,
    /// In both, alike.
    pub same: usize,
    /// In the centre only, and kept.
    pub kept: usize,
    /// In the centre only, and taken out.
    pub removed: usize,
}

/// Returns what the people of a centre become; who is not in the sheet stays unless `replace`.
#[must_use]
pub fn merge_people(centre: &[Person], sheet: &[Person], replace: bool) -> PeopleMerge {
    let mut coming: BTreeMap<&AgentId, &Person> = sheet.iter().map(|one| (&one.id, one)).collect();
    let mut merge =
        PeopleMerge { people: Vec::new(), new: 0, changed: 0, same: 0, kept: 0, removed: 0 };
    for person in centre {
        let now = coming.remove(&person.id);
        match now {
            Some(same) if same == person => merge.same += 1,
            Some(_) => merge.changed += 1,
            None if replace => merge.removed += 1,
            None => merge.kept += 1,
        }
        merge.people.extend(now.or((!replace).then_some(person)).cloned());
    }
    merge.new = coming.len();
    merge.people.extend(coming.into_values().cloned());
    merge
}
