//! A centre from nothing but a planner's files: history of another system, workbooks of people, shifts and absences.
//!
//! The centre is made beside its place and moved there when every file has been taken, so that a fault in the last one
//! leaves nothing half made.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use jiff::tz::TimeZone;
use organico_forecast::{handle_law_of, kaplan_meier_of};
use organico_formats::{
    EventReading, FoundName, HistoryReading, HistorySettings, ImportMemory, ImportSettings,
    ImportedHistory, MEMORY_FILE, PeopleWords, Preset, QueueEvents, SheetMemory, Teams,
    found_history, found_skills, import_events, import_history, people_words, queue_key,
    read_workbook, slug, write_centre, write_memory,
};
use organico_model::{Diagnostic, History, Holiday, LevelId, SiteId, SkillId, italian_holidays};
use organico_report::{Language, message};
use organico_scenario::{FoundPlaces, FoundQueue, Founding, HistoryCounts, found_centre};

use super::super::import::{self, Writing};
use super::super::inputs::{self, plan_fault};
use super::{NewFiles, holidays, name_of, time_zone};
use crate::arguments::NewArguments;
use crate::disk::{read_bytes, write_files};
use crate::failure::Failure;
use crate::terminal::{print, print_diagnostics};

/// The zone whose national holidays are known.
const ITALY: &str = "Europe/Rome";

/// Makes the folder of a centre from files.
pub(super) fn run(
    arguments: &NewArguments,
    given: &NewFiles<'_>,
    language: Language,
) -> Result<(), Failure> {
    let founding = founding(arguments, given, language)?;
    let centre = found_centre(&founding).map_err(plan_fault)?;
    let mut files = write_centre(&centre);
    files.insert(MEMORY_FILE.to_owned(), write_memory(&memory(given.preset, &founding)));
    let staging = beside(&arguments.directory);
    let made = write_files(&staging, &files)
        .and_then(|()| import_sheets(arguments, &staging, language))
        .and_then(|()| put_in_place(&staging, &arguments.directory));
    if made.is_err() {
        // Best effort: the fault that brought us here is the one to report.
        let _ = fs::remove_dir_all(&staging);
        return made;
    }
    let (centre, _) = inputs::centre(&arguments.directory, language)?;
    print(&message(language, "new-assumed", &[]));
    for assumption in &centre.assumptions {
        let words = match language {
            Language::English => &assumption.en,
            Language::Italian => &assumption.it,
        };
        print(&format!("- {words}"));
    }
    Ok(())
}

/// Returns what is to be kept about the files of the history, so that the next one goes into the same contact types.
fn memory(preset: Preset, founding: &Founding) -> ImportMemory {
    let mut section = SheetMemory::default();
    let zone = founding.history.grid.zone.iana_name().unwrap_or("UTC");
    for (name, value) in [("preset", preset.name()), ("zone", zone)] {
        section.settings.insert(name.to_owned(), value.to_owned());
    }
    for queue in &founding.queues {
        let key = queue_key(&queue.name, queue.channel);
        section.keep_value("queue", &key, queue.contact_type.as_str());
    }
    ImportMemory { sections: BTreeMap::from([("history".to_owned(), section)]) }
}

fn beside(folder: &Path) -> PathBuf {
    folder.with_file_name(format!(".{}.new", name_of(folder)))
}

fn put_in_place(staging: &Path, folder: &Path) -> Result<(), Failure> {
    // An empty folder of that name may be there already.
    let _ = fs::remove_dir(folder);
    fs::rename(staging, folder).map_err(|fault| Failure::write(folder, &fault))
}

/// Takes the workbooks into the centre that is being made, each as its own command would.
fn import_sheets(
    arguments: &NewArguments,
    staging: &Path,
    language: Language,
) -> Result<(), Failure> {
    let writing = Writing { write: true, leave_out_bad_rows: arguments.leave_out_bad_rows };
    let key = arguments.key.clone().unwrap_or_else(|| {
        arguments.directory.with_file_name(format!("{}.key", name_of(&arguments.directory)))
    });
    let key = (!arguments.pseudonymous).then_some(key);
    let sheet = |file: &Path| import::sheet_arguments(file, staging, key.clone(), writing);
    if let Some(people) = &arguments.people {
        import::people(sheet(people), language)?;
    }
    if let Some(roster) = &arguments.roster {
        import::roster(sheet(roster), language)?;
    }
    if let Some(absences) = &arguments.absences {
        import::absences(sheet(absences), language)?;
    }
    Ok(())
}

fn founding(
    arguments: &NewArguments,
    given: &NewFiles<'_>,
    language: Language,
) -> Result<Founding, Failure> {
    let Some(zone) = &arguments.zone else {
        return Err(Failure::of(Diagnostic::fault("I1333")));
    };
    let zone = time_zone(zone)?;
    let Imported { history: imported, events } = imported(arguments, given, &zone, language)?;
    let (history, names) = found_history(&imported, &zone).map_err(Failure::of)?;
    let words = arguments.people.as_deref().map(words).transpose()?;
    let skill_words = words.as_ref().map(|words| words.skills.clone()).unwrap_or_default();
    let (skills, ids) =
        found_skills(&names, &skill_words, &arguments.skills).map_err(Failure::all)?;
    let queues = names.into_iter().zip(ids).map(|(name, skill)| queue(name, skill, &events));
    let queues = queues.collect();
    Ok(Founding {
        name: name_of(&arguments.directory),
        counts: counts(&history),
        holidays: match &arguments.holidays {
            Some(path) => holidays(path)?,
            None => national(&history, &zone),
        },
        history,
        queues,
        laws_from_elsewhere: false,
        skills,
        places: words.map(|words| places(&words)),
    })
}

/// What the files of the history say: contacts by interval, and laws by queue where they hold single contacts.
struct Imported {
    history: ImportedHistory,
    events: Vec<QueueEvents>,
}

fn imported(
    arguments: &NewArguments,
    given: &NewFiles<'_>,
    zone: &TimeZone,
    language: Language,
) -> Result<Imported, Failure> {
    let settings = HistorySettings {
        preset: given.preset,
        zone: zone.clone(),
        interval: None,
        memory: SheetMemory::default(),
    };
    let files = import::open_files(given.history)?;
    let (reading, events) = if given.preset.is_of_events() {
        let EventReading { reading, queues, .. } =
            import_events(files, &settings, &Teams::default());
        (reading, queues)
    } else {
        (import_history(files, &settings), Vec::new())
    };
    let HistoryReading { history, diagnostics, refused, .. } = reading;
    print_diagnostics(&diagnostics, language);
    let writing = Writing { write: true, leave_out_bad_rows: arguments.leave_out_bad_rows };
    import::refuse_bad_rows(&refused, writing)?;
    Ok(Imported { history, events })
}

fn words(path: &Path) -> Result<PeopleWords, Failure> {
    let book = read_workbook(&path.to_string_lossy(), &read_bytes(path)?).map_err(Failure::all)?;
    let settings = ImportSettings { said: SheetMemory::default(), kept: SheetMemory::default() };
    people_words(&book, &settings).map_err(Failure::all)
}

fn queue(name: FoundName, skill: SkillId, events: &[QueueEvents]) -> FoundQueue {
    let same = |one: &&QueueEvents| {
        one.name == name.name && one.channel.is_none_or(|channel| channel == name.channel)
    };
    let own = events.iter().find(same);
    FoundQueue {
        handle: own.and_then(|own| handle_law_of(&own.handle)),
        patience: own.and_then(|own| kaplan_meier_of(&own.waits)).map(|found| found.law),
        contact_type: name.contact_type,
        name: name.name,
        channel: name.channel,
        skill,
    }
}

fn counts(history: &History) -> HistoryCounts {
    let offered = history.series.iter().any(|one| one.offered.iter().any(Option::is_some));
    if offered { HistoryCounts::Offered } else { HistoryCounts::Handled }
}

/// Returns the national holidays over history and plan, where the zone tells the country.
fn national(history: &History, zone: &TimeZone) -> Vec<Holiday> {
    if zone.iana_name() != Some(ITALY) {
        return Vec::new();
    }
    let grid = &history.grid;
    let year = |index: usize| grid.civil(index).date().year();
    (year(0)..=year(grid.count.saturating_sub(1)) + 2).flat_map(italian_holidays).collect()
}

fn places(words: &PeopleWords) -> FoundPlaces {
    let site = |(name, people): (&String, &u32)| (SiteId::new(slug(name)), name.clone(), *people);
    let mut sites: Vec<_> = words.sites.iter().map(site).collect();
    if sites.is_empty() {
        sites.push((SiteId::new("site"), "Site".to_owned(), words.rows));
    }
    let levels = words.levels.iter().map(LevelId::new);
    let mut levels: Vec<LevelId> = levels.collect();
    if levels.is_empty() {
        levels.push(LevelId::new("3"));
    }
    FoundPlaces { sites, levels, home: words.remote }
}
