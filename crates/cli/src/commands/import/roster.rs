//! `organico import roster`: the shifts as they are today, from a list or from a planner's wide sheet.

use std::collections::BTreeSet;
use std::path::Path;

use clap::Args;
use organico_formats::{
    Assumed, AssumedKind, Files, ImportedShift, RosterReading, absences_not_covered, import_roster,
    merge_absences, roster_of, write_absences, write_roster,
};
use organico_model::{Centre, Person, Roster, Shift};
use organico_report::{Language, Numbers};
use organico_roster::usual_pauses;
use organico_rules::RuleSet;
use serde_json::json;

use super::super::inputs;
use super::sheet::{
    self, Setting, SheetArguments, refuse_bad_rows, say, tell_assumed, tell_understood,
    understood_json,
};
use crate::failure::Failure;
use crate::terminal::{print, print_diagnostics};
use crate::units::Month;

/// The section of what a centre keeps about its imports.
const KIND: &str = "roster";

#[derive(Debug, Args)]
pub(crate) struct RosterArguments {
    #[command(flatten)]
    pub sheet: SheetArguments,
    #[arg(long, value_name = "YYYY-MM")]
    pub month: Option<Month>,
}

/// Runs `organico import roster`.
pub(super) fn run(arguments: &RosterArguments, language: Language) -> Result<(), Failure> {
    let month = arguments.month.map(|month| month.first.strftime("%Y-%m").to_string());
    let setting = sheet::open(&arguments.sheet, KIND, &[("month", month)])?;
    let Setting { book, settings, names, facts, centre, .. } = &setting;
    let mut reading = import_roster(book, settings, names, facts);
    print_diagnostics(&reading.diagnostics, language);
    if reading.understood.rows.read == 0 {
        return Err(Failure::silent());
    }
    let roster = with_pauses(&mut reading, centre, &arguments.sheet.into)?;
    tell(arguments, &setting, &reading, roster.as_ref(), language);
    refuse_bad_rows(reading.understood.rows, arguments.sheet.writing)?;
    let Some(roster) = roster else { return Err(Failure::silent()) };
    let memory = sheet::kept(&setting, KIND, &reading.understood);
    let after = after(&reading, &roster, centre);
    sheet::finish(&arguments.sheet, &setting, &memory, after, language)
}

/// Returns the files that the import makes: the roster, and the absences that stood in its cells.
fn after(reading: &RosterReading, roster: &Roster, centre: &Centre) -> Files {
    let mut files = Files::from([("roster.csv".to_owned(), write_roster(roster, &centre.zone))]);
    let absences = absences_not_covered(&centre.absences, &reading.absences);
    if !absences.is_empty() {
        let merge = merge_absences(&centre.absences, &absences, false);
        files.insert("absences.csv".to_owned(), write_absences(&merge.absences));
    }
    files
}

/// Returns the roster with pauses as the sheet has them, or as the centre and its rules would place them.
fn with_pauses(
    reading: &mut RosterReading,
    centre: &Centre,
    folder: &Path,
) -> Result<Option<Roster>, Failure> {
    let Some(first) = reading.shifts.iter().map(|one| one.shift.day).min() else {
        return Ok(None);
    };
    let rules = inputs::rules(folder, centre, first)?;
    let (mut laid, mut bare) = (0, 0);
    let shift = |one: &ImportedShift| {
        let person = centre.people.iter().find(|person| person.id == one.shift.person);
        let pauses = person.and_then(|person| pauses(one, person, centre, &rules));
        match &pauses {
            Some(pauses) if !pauses.is_empty() => laid += 1,
            _ => bare += 1,
        }
        Shift { pauses: pauses.unwrap_or_default(), ..one.shift.clone() }
    };
    let shifts: Vec<Shift> = reading.shifts.iter().map(shift).collect();
    for (kind, count) in [(AssumedKind::Pauses, laid), (AssumedKind::NoPauses, bare)] {
        if count > 0 {
            reading.assumed.push(Assumed { kind, value: String::new(), count });
        }
    }
    Ok(roster_of(shifts))
}

fn pauses(
    one: &ImportedShift,
    person: &Person,
    centre: &Centre,
    rules: &RuleSet,
) -> Option<Vec<organico_model::Pause>> {
    usual_pauses(&one.shift, person, one.breaks.as_deref(), centre, rules)
}

fn tell(
    arguments: &RosterArguments,
    setting: &Setting,
    reading: &RosterReading,
    roster: Option<&Roster>,
    language: Language,
) {
    if arguments.sheet.json {
        let mut all = understood_json(&reading.understood, &reading.assumed);
        all["roster"] = json!({
            "wide": reading.wide,
            "shifts": reading.shifts.len(),
            "rests": reading.rests,
            "absences": reading.absences.len(),
            "first": roster.map(|roster| roster.first),
            "end": roster.map(|roster| roster.end),
        });
        return print(&all.to_string());
    }
    tell_understood(setting.book.file(), &reading.understood, language);
    say(language, if reading.wide { "staff-import-wide" } else { "staff-import-long" }, &[]);
    if let Some((name, count)) = &reading.legend {
        let count = Numbers::of(language).count(*count);
        say(language, "staff-import-legend", &[("sheet", name), ("count", &count)]);
    }
    tell_assumed(&reading.assumed, language);
    if let Some(roster) = roster {
        tell_roster(reading, roster, language);
    }
}

fn tell_roster(reading: &RosterReading, roster: &Roster, language: Language) {
    let numbers = Numbers::of(language);
    let people: BTreeSet<&str> = roster.shifts.iter().map(|shift| shift.person.as_str()).collect();
    let counts = [roster.shifts.len(), people.len(), reading.rests, reading.absences.len()];
    let [shifts, people, rests, absences] = counts.map(|count| numbers.count(count));
    let last = roster.end.yesterday().unwrap_or(roster.end);
    let (first, last) = (numbers.date_plain(roster.first), numbers.date_plain(last));
    let gaps = [
        ("shifts", shifts.as_str()),
        ("people", &people),
        ("first", &first),
        ("last", &last),
        ("rests", &rests),
        ("absences", &absences),
    ];
    say(language, "staff-import-roster", &gaps);
}
