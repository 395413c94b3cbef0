//! Which column of a sheet is which of ours.

use organico_model::Diagnostic;

use super::super::super::collector::Collector;
use super::super::super::memory::SheetMemory;
use super::super::super::settings::names_people;
use super::words::NAMES;
use super::{DATE, HANDLED, OFFERED, OURS, START, TIME};
use crate::import::loose::folded;
use crate::import::rows::header_words;
use crate::names::nearest;

/// Where each of our columns lies.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Guess {
    pub(super) places: [Option<usize>; 14],
}

/// Returns where our columns lie, or which one is missing.
///
/// # Errors
/// A column that was said is not there; or nothing tells when contacts came, or how many.
pub(super) fn columns(header: &[String], memory: &SheetMemory) -> Result<Guess, Vec<Diagnostic>> {
    let mut faults = Vec::new();
    let mut places = [None; 14];
    for (column, ours) in OURS.iter().enumerate() {
        places[column] = match memory.columns.get(*ours) {
            Some(theirs) => {
                let place = header.iter().position(|cell| cell.eq_ignore_ascii_case(theirs));
                faults.extend(place.is_none().then(|| missing(theirs, header)));
                place
            }
            None => usual(column, header),
        };
    }
    // "Inizio" beside "Data" holds the hour only.
    if places[DATE].is_some() && places[START].is_some() {
        places[TIME] = places[TIME].or(places[START]);
        places[START] = None;
    }
    let when = places[START].or(places[DATE]);
    faults.extend(when.is_none().then(|| missing("start", header)));
    let how_many = places[OFFERED].or(places[HANDLED]);
    faults.extend(how_many.is_none().then(|| missing("offered", header)));
    if faults.is_empty() { Ok(Guess { places }) } else { Err(faults) }
}

/// Returns the column that has the surest of the usual names; never one that names people.
fn usual(column: usize, header: &[String]) -> Option<usize> {
    let folded: Vec<String> = header.iter().map(|cell| folded(cell)).collect();
    let place = |name: &&str| {
        let same = |(place, cell): (usize, &String)| {
            let fits = *cell == folded_name(name) && !names_people(&header[place]);
            fits.then_some(place)
        };
        folded.iter().enumerate().find_map(same)
    };
    let own = header.iter().position(|cell| cell.eq_ignore_ascii_case(OURS[column]));
    own.or_else(|| NAMES[column].iter().find_map(place))
}

fn folded_name(name: &str) -> String {
    name.replace('_', " ")
}

fn missing(name: &str, header: &[String]) -> Diagnostic {
    let known: Vec<&str> = header.iter().map(String::as_str).collect();
    let fault = Diagnostic::fault("I1101").with("column", name);
    fault.with("near", nearest(name, &known).unwrap_or("-")).with("found", header_words(header))
}

impl Guess {
    /// Returns the names that the file has for our columns; empty for those it lacks.
    pub(super) fn names(&self, header: &[String]) -> Vec<String> {
        let name = |place: &Option<usize>| place.and_then(|place| header.get(place)).cloned();
        self.places.iter().map(|place| name(place).unwrap_or_default()).collect()
    }

    /// Says which columns were guessed, and keeps them for next time.
    pub(super) fn tell(&self, header: &[String], into: &mut Collector<'_>) {
        let names = self.names(header);
        let guessed: Vec<(&str, &String)> = OURS
            .iter()
            .zip(&names)
            .filter(|(ours, theirs)| {
                !theirs.is_empty() && !into.memory.columns.contains_key(**ours)
            })
            .map(|(ours, theirs)| (*ours, theirs))
            .collect();
        if guessed.is_empty() {
            return;
        }
        let pairs: Vec<String> =
            guessed.iter().map(|(ours, theirs)| format!("{ours} = {theirs}")).collect();
        into.report(Diagnostic::note("I1139").with("columns", pairs.join(", ")));
        for (ours, theirs) in guessed {
            into.memory.columns.insert(ours.to_owned(), theirs.clone());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::{ABANDONED, QUEUE};
    use super::*;

    fn found(header: &[&str]) -> Vec<(&'static str, usize)> {
        let header: Vec<String> = header.iter().map(|cell| (*cell).to_owned()).collect();
        let guess = columns(&header, &SheetMemory::default()).unwrap();
        let places = guess.places.iter().enumerate();
        places.filter_map(|(column, place)| Some((OURS[column], (*place)?))).collect()
    }

    #[test]
    fn italian_and_english_reports_are_understood_by_their_names() {
        let italian =
            ["Data", "Fascia oraria", "Coda", "Offerte", "Risposte", "Abbandonate", "TMG"];
        assert_eq!(
            found(&italian),
            [
                ("queue", 2),
                ("date", 0),
                ("time", 1),
                ("offered", 3),
                ("handled", 4),
                ("abandoned", 5),
                ("handle", 6)
            ]
        );
        let english = ["Interval Start", "Queue", "Calls offered", "Calls answered", "AHT (s)"];
        assert_eq!(
            found(&english),
            [("queue", 1), ("start", 0), ("offered", 2), ("handled", 3), ("handle", 4)]
        );
    }

    #[test]
    fn a_column_of_people_is_never_guessed() {
        let header = ["Data", "Ora", "Operatore", "Agent", "Chiamante", "Chiamate"];
        assert_eq!(found(&header), [("date", 0), ("time", 1), ("offered", 5)]);
    }

    #[test]
    fn what_was_said_comes_before_the_usual_names_and_must_be_there() {
        let header: Vec<String> = ["start", "calls", "perse"].map(str::to_owned).to_vec();
        let mut memory = SheetMemory::default();
        memory.columns.insert("abandoned".to_owned(), "calls".to_owned());
        memory.columns.insert("offered".to_owned(), "PERSE".to_owned());
        let places = columns(&header, &memory).unwrap().places;
        assert_eq!((places[ABANDONED], places[OFFERED]), (Some(1), Some(2)));
        memory.columns.insert("queue".to_owned(), "Coda".to_owned());
        assert_eq!(columns(&header, &memory).unwrap_err()[0].code, "I1101");
        assert_eq!(places[QUEUE], None);
    }
}
