//! The native document: a folder of files that a planner can open in an editor or a spreadsheet.
//!
//! Reading goes in four steps, so that all faults are found in one pass: documents to trees and sheets, each part of
//! the centre by itself, names that are used but not defined, and what only the whole can tell.
//! The reference of every key is `docs/book/centre.md`.

pub(crate) mod absences;
pub(crate) mod adjustments;
pub(crate) mod calendar;
pub(crate) mod clients;
mod contacts;
mod drivers;
pub(crate) mod events;
mod head;
pub(crate) mod history;
mod hours;
mod kept;
pub(crate) mod laws;
pub(crate) mod ledger;
mod local;
mod meaning;
pub(crate) mod patron_days;
mod pay;
pub(crate) mod people;
pub(crate) mod places;
mod shifts;
mod targets;
mod unused;
mod work;

use std::collections::BTreeMap;

use organico_model::{Centre, Diagnostic, Severity};

use crate::context::Context;
use crate::import::{MEMORY_FILE, STATES_FILE, check_states};
use crate::locks::LOCKS_FILE;
use crate::names::nearest;
use crate::pairs::{self, PAIRS_FILE};
use crate::rotations::{self, ROTATIONS_FILE};
use crate::scenario::is_scenario_path;
use crate::sessions::{SESSIONS_FILE, sessions};
use crate::text::clean;
use crate::tree::{Source, Table, parse};

pub use adjustments::ADJUSTMENTS_FILE;
pub use drivers::{DRIVERS_FILE, read_drivers};
pub(crate) use events::EVENTS_FILE;
pub(crate) use head::{assumption as read_assumption, rule_pack, version};
pub(crate) use hours::read as read_hours;
pub use ledger::LEDGER_FILE;
pub use local::{LOCAL_RULES_FILE, read_local_rules};
pub(crate) use pay::read_pay;
pub(crate) use targets::{read as read_targets, read_definitions};

/// The files of a centre: path relative to its folder, with `/`, and text.
pub type Files = BTreeMap<String, String>;

/// What reading a centre gives: the centre unless there is a fault, and everything that was found, in order.
#[derive(Debug, Clone, PartialEq)]
pub struct Reading {
    /// The centre; absent when a fault was found.
    pub centre: Option<Centre>,
    /// Faults, warnings and notes, sorted by file, line and key.
    pub diagnostics: Vec<Diagnostic>,
}

/// The documents and sheets that a centre may have in its folder.
pub(crate) const KNOWN_FILES: [&str; 19] = [
    "centre.toml",
    "contacts.toml",
    "shifts.toml",
    "people.csv",
    "history.csv",
    "holidays.csv",
    EVENTS_FILE,
    "absences.csv",
    ADJUSTMENTS_FILE,
    LOCKS_FILE,
    PAIRS_FILE,
    ROTATIONS_FILE,
    SESSIONS_FILE,
    LEDGER_FILE,
    "roster.csv",
    STATES_FILE,
    MEMORY_FILE,
    LOCAL_RULES_FILE,
    DRIVERS_FILE,
];

/// Files without which there is no centre.
const NEEDED_FILES: [&str; 4] = ["centre.toml", "contacts.toml", "shifts.toml", "people.csv"];

/// Returns the centre that the files describe, with every fault, warning and note.
#[must_use]
pub fn read_centre(files: &Files) -> Reading {
    let context = Context::default();
    let clean: Files = files.iter().map(|(path, text)| (path.clone(), clean(text))).collect();
    check_files(&clean, &context);
    let centre = read_documents(&clean, &context);
    // Only for its faults: the rules of a company agreement are read apart, where rules are needed.
    local::read(&clean, &context);
    let centre = centre.filter(|_| !context.has_fault());
    Reading { centre, diagnostics: context.into_diagnostics() }
}

/// Sheets about single people and their teams.
const PEOPLE_FILES: [&str; 7] = [
    "people.csv",
    "absences.csv",
    LOCKS_FILE,
    PAIRS_FILE,
    ROTATIONS_FILE,
    SESSIONS_FILE,
    LEDGER_FILE,
];

/// Faults that a centre has because its people are missing or not yet all there: nobody, and a skill that nobody has.
const FAULTS_WITHOUT_PEOPLE: [&str; 3] = ["I0111", "I0201", "I0210"];

/// Returns the centre that the files describe, as far as its documents go, with the people that can be read: what an
/// import of people needs to know, also of a centre whose people are not there yet or have faults.
///
/// Faults of `people.csv` and of the other sheets about people are not among the diagnostics.
#[must_use]
pub fn read_centre_and_people(files: &Files) -> Reading {
    let context = Context::default();
    let clean: Files = files.iter().map(|(path, text)| (path.clone(), clean(text))).collect();
    check_files(&clean, &context);
    let centre = read_documents(&clean, &context);
    let about_people = |one: &Diagnostic| {
        PEOPLE_FILES.contains(&one.place.file.as_str())
            || (FAULTS_WITHOUT_PEOPLE.contains(&one.code) && one.place.file == "contacts.toml")
    };
    let mut diagnostics = context.into_diagnostics();
    diagnostics.retain(|one| !about_people(one));
    let faulty = diagnostics.iter().any(|one| one.severity == Severity::Fault);
    Reading { centre: centre.filter(|_| !faulty), diagnostics }
}

fn check_files(files: &Files, context: &Context) {
    for needed in NEEDED_FILES.into_iter().filter(|needed| !files.contains_key(*needed)) {
        context.report(Diagnostic::fault("I0111").with("file", needed).at(needed, 0, ""));
    }
    let ours = |path: &str| {
        KNOWN_FILES.contains(&path) || kept::is_forecast(path) || is_scenario_path(path)
    };
    let readable = |path: &str| matches!(path.rsplit_once('.'), Some((_, "toml" | "csv")));
    for path in files.keys().filter(|path| readable(path) && !ours(path)) {
        let near = nearest(path, &KNOWN_FILES).unwrap_or("-");
        context.report(
            Diagnostic::warning("I0114").with("file", path).with("near", near).at(path, 0, ""),
        );
    }
}

/// Reads the three documents, then the sheets, which need the zone and the interval of the first.
fn read_documents(files: &Files, context: &Context) -> Option<Centre> {
    let text = |name: &str| files.get(name).map(String::as_str).unwrap_or_default();
    let sources =
        ["centre.toml", "contacts.toml", "shifts.toml"].map(|name| Source::new(name, text(name)));
    let trees = [0, 1, 2].map(|index| parse(text(sources[index].file), &sources[index], context));
    let [Some(head), Some(contacts), Some(shifts)] = &trees else { return None };
    if sources.iter().any(|source| !files.contains_key(source.file)) {
        return None;
    }
    let head = Table::root(head, &sources[0], context);
    let contacts = Table::root(contacts, &sources[1], context);
    let shifts = Table::root(shifts, &sources[2], context);
    let versions = [&head, &contacts, &shifts].map(head::version);
    if versions.contains(&None) {
        return None;
    }
    let centre = read_parts(&Parts { head, contacts, shifts }, files, context);
    context.resolve_names();
    let centre = centre?;
    meaning::check(&centre, context);
    if let Some(text) = files.get(SESSIONS_FILE) {
        // Only for their faults: sessions are read apart, where a roster is made.
        sessions(SESSIONS_FILE, text, &centre, context);
    }
    unused::note(&centre, context);
    Some(centre)
}

/// The outermost tables of the three documents.
struct Parts<'t> {
    head: Table<'t>,
    contacts: Table<'t>,
    shifts: Table<'t>,
}

fn read_parts(parts: &Parts<'_>, files: &Files, context: &Context) -> Option<Centre> {
    let head = head::read(&parts.head);
    let marks = calendar::read_marks(&parts.head);
    let places = places::read(&parts.head);
    let clients = clients::read_clients(&parts.head);
    let contracts = clients::read_contracts(&parts.head);
    let shrinkage = pay::read_shrinkage(&parts.head);
    let pay = pay::read_pay(&parts.head);
    let contact_types = contacts::read(&parts.contacts);
    let work = work::read(&parts.contacts);
    let templates = shifts::read_templates(&parts.shifts);
    let activities = shifts::read_activities(&parts.shifts);
    for table in [&parts.head, &parts.contacts, &parts.shifts] {
        table.close();
    }
    let people = people::read(files, context);
    let absences = absences::read(files, context);
    let ledger = ledger::read(files, context);
    let rotations = rotations::read(files, &people, context);
    let pairs = pairs::read(files, context);
    kept::check(files, context);
    // Only for its faults: drivers are read apart, where a long forecast needs them.
    drivers::read(files, context);
    let head = head?;
    if let Some(text) = files.get(STATES_FILE) {
        check_states(text, &head.zone, context);
    }
    let adjustments = adjustments::read(files, &head.zone, context);
    let history = history::read(files, &head, context);
    let calendar = calendar::read(marks, (&history, &places.sites), files, context);
    Some(Centre {
        name: head.name,
        invented: head.invented,
        assumptions: head.assumptions,
        zone: head.zone,
        interval: head.interval,
        currency: head.currency,
        week_start: head.week_start,
        rule_pack: head.rule_pack,
        calendar,
        sites: places.sites,
        home: places.home,
        clients,
        contracts,
        contact_types,
        work,
        skills: places.skills,
        groups: places.groups,
        shrinkage,
        shifts: templates,
        activities,
        pay,
        people,
        history,
        absences,
        adjustments,
        ledger,
        rotations,
        pairs,
    })
}
