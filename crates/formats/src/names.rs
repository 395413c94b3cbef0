//! The names that a centre's documents define and use, so that each use of an unknown one is found with its place.

use std::cell::RefCell;
use std::collections::{BTreeMap, BTreeSet};

use organico_model::{Diagnostic, Place};

use crate::context::Context;
use crate::refusal::shown;

/// What a name stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Kind {
    /// A site.
    Site,
    /// A client.
    Client,
    /// A client contract.
    Contract,
    /// A contact type.
    ContactType,
    /// Other work.
    Work,
    /// A skill.
    Skill,
    /// A group.
    Group,
    /// A pay level.
    Level,
    /// A shift template.
    Template,
    /// A person.
    Person,
    /// A definition of service level.
    Definition,
    /// An organisation of a register.
    Party,
    /// A source of a register.
    Source,
    /// A case of a register.
    Case,
    /// A lot of a tender.
    Lot,
    /// Something that moves the demand.
    Driver,
    /// A site of a model document.
    ModelSite,
    /// A group of a model document.
    ModelGroup,
    /// A contact type of a model document.
    ModelType,
}

impl Kind {
    /// Returns where names of this kind are defined.
    pub(crate) const fn home(self) -> &'static str {
        match self {
            Self::Site => "[[sites]] centre.toml",
            Self::Client => "[[clients]] centre.toml",
            Self::Contract => "[[contracts]] centre.toml",
            Self::Skill => "[[skills]] centre.toml",
            Self::Group => "[[groups]] centre.toml",
            Self::Level => "[[pay]] centre.toml",
            Self::ContactType => "[[contact_types]] contacts.toml",
            Self::Work => "[[work]] contacts.toml",
            Self::Definition => "[[definitions]] contacts.toml",
            Self::Template => "[[shifts]] shifts.toml",
            Self::Person => "people.csv",
            Self::Party => "[[parties]] register.toml",
            Self::Source => "[[sources]] register.toml",
            Self::Case => "cases/*.toml",
            Self::Lot => "[[lots]] tender.toml",
            Self::Driver => "[[drivers]] drivers.toml",
            Self::ModelSite => "sites = [ ... ]",
            Self::ModelGroup => "[[groups]]",
            Self::ModelType => "[[types]]",
        }
    }
}

/// Names defined and names used.
#[derive(Debug, Default)]
pub(crate) struct Names {
    defined: RefCell<BTreeMap<(Kind, String), Place>>,
    used: RefCell<Vec<(Kind, String, Place)>>,
}

/// Unknown names for which the nearest known one is looked up; a file with a wrong column would need millions.
pub(crate) const SUGGESTIONS_MAX: usize = 100;

impl Context {
    /// Notes that `name` is defined at `place`; a second definition is a fault.
    pub(crate) fn define(&self, kind: Kind, name: &str, place: &Place) {
        let mut defined = self.names.defined.borrow_mut();
        match defined.get(&(kind, name.to_owned())) {
            Some(first) => {
                let fault = Diagnostic::fault("I0108").with("name", name).with("first", first);
                self.report_at(place, fault);
            }
            None => {
                defined.insert((kind, name.to_owned()), place.clone());
            }
        }
    }

    /// Notes that `name` is used at `place`; whether it exists is found by [`Context::resolve_names`].
    pub(crate) fn refer(&self, kind: Kind, name: &str, place: &Place) {
        self.names.used.borrow_mut().push((kind, name.to_owned(), place.clone()));
    }

    /// Returns where `name` is defined.
    pub(crate) fn defined_at(&self, kind: Kind, name: &str) -> Option<Place> {
        self.names.defined.borrow().get(&(kind, name.to_owned())).cloned()
    }

    /// Returns the names of a kind that are defined.
    pub(crate) fn defined(&self, kind: Kind) -> Vec<String> {
        let defined = self.names.defined.borrow();
        defined.keys().filter(|(of, _)| *of == kind).map(|(_, name)| name.clone()).collect()
    }

    /// Returns the names of a kind that a file uses.
    pub(crate) fn used_in(&self, kind: Kind, file: &str) -> BTreeSet<String> {
        let used = self.names.used.borrow();
        let here = used.iter().filter(|(of, _, place)| *of == kind && place.file == file);
        here.map(|(_, name, _)| name.clone()).collect()
    }

    /// Reports every use of a name that nothing defines.
    pub(crate) fn resolve_names(&self) {
        let defined = self.names.defined.borrow();
        let used = self.names.used.borrow();
        let unknown =
            used.iter().filter(|(kind, name, _)| !defined.contains_key(&(*kind, name.clone())));
        for (index, (kind, name, place)) in unknown.enumerate() {
            let known = defined.keys().filter(|(of, _)| of == kind && index < SUGGESTIONS_MAX);
            let known: Vec<&str> = known.map(|(_, name)| name.as_str()).collect();
            let key = place.field.rsplit('.').next().unwrap_or_default();
            let fault = Diagnostic::fault("I0109")
                .with("key", key)
                .with("name", shown(name))
                .with("near", nearest(name, &known).unwrap_or("-"))
                .with("home", kind.home());
            self.report_at(place, fault);
        }
    }
}

/// Longest text whose distance to others is measured: the work grows with the product of the lengths.
const MEASURED_MAX: usize = 64;

/// Returns the known name that is nearest to `name` in single-letter edits; the first of several.
pub(crate) fn nearest<'a>(name: &str, known: &[&'a str]) -> Option<&'a str> {
    known.iter().copied().min_by_key(|candidate| distance(name, candidate))
}

/// Returns the number of letters to insert, delete or replace to turn one text into the other (Levenshtein).
fn distance(from: &str, to: &str) -> usize {
    let letters = |text: &str| text.chars().take(MEASURED_MAX).collect::<Vec<char>>();
    let (from, to) = (letters(from), letters(to));
    let mut row: Vec<usize> = (0..=to.len()).collect();
    for (i, a) in from.iter().enumerate() {
        let mut diagonal = row[0];
        row[0] = i + 1;
        for (j, b) in to.iter().enumerate() {
            let replaced = diagonal + usize::from(a != b);
            diagonal = row[j + 1];
            row[j + 1] = replaced.min(row[j] + 1).min(diagonal + 1);
        }
    }
    row[to.len()]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_distance_counts_single_letter_edits() {
        assert_eq!(distance("", "abc"), 3);
        assert_eq!(distance("kitten", "sitting"), 3);
        assert_eq!(distance("same", "same"), 0);
    }

    #[test]
    fn the_nearest_name_is_the_one_with_fewest_edits() {
        assert_eq!(nearest("chanel", &["contract", "channel", "skill"]), Some("channel"));
        assert_eq!(nearest("x", &[]), None);
    }
}
