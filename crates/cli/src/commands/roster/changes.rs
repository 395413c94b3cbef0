//! What `organico roster check` holds a roster against besides the rules: the published roster with its locked days and
//! notice, and the pairs and rotations of the folder.

use organico_formats::{
    LOCKS_FILE, PAIRS_FILE, ROTATIONS_FILE, read_locks, read_pairs, read_roster, read_rotations,
};
use organico_model::{Breach, Centre, LockedDay, Roster};
use organico_roster::{Published, check_changes, check_pairs, check_rotations};
use organico_rules::RuleSet;

use crate::arguments::RosterCheckArguments;
use crate::disk::read_text;
use crate::failure::Failure;

/// Returns the breaches by changes against the published roster; none where no such roster was given.
pub(super) fn breaches(
    arguments: &RosterCheckArguments,
    (roster, centre, rules): (&Roster, &Centre, &RuleSet),
) -> Result<Vec<Breach>, Failure> {
    let Some(path) = &arguments.published else { return Ok(Vec::new()) };
    let file = path.to_string_lossy();
    let published = read_roster(&file, &read_text(path)?, centre, None).map_err(Failure::all)?;
    let locked = locked(arguments, centre)?;
    let against = Published { roster: &published, locked: &locked, at: arguments.at };
    Ok(check_changes(roster, centre, rules, &against))
}

/// Returns the locked days of the file that was named, or else of the folder of the centre.
fn locked(arguments: &RosterCheckArguments, centre: &Centre) -> Result<Vec<LockedDay>, Failure> {
    let own = arguments.input.join(LOCKS_FILE);
    let path = match &arguments.locked {
        Some(path) => path,
        None if own.is_file() => &own,
        None => return Ok(Vec::new()),
    };
    read_locks(&path.to_string_lossy(), &read_text(path)?, centre).map_err(Failure::all)
}

/// Returns the breaches of the pairs and rotations in the folder of the centre; none where it has no such sheets.
pub(super) fn of_folder(
    arguments: &RosterCheckArguments,
    (roster, centre, rules): (&Roster, &Centre, &RuleSet),
) -> Result<Vec<Breach>, Failure> {
    let sheet = |name: &str| {
        let path = arguments.input.join(name);
        if path.is_file() { read_text(&path).map(Some) } else { Ok(None) }
    };
    let mut found = Vec::new();
    if let Some(text) = sheet(PAIRS_FILE)? {
        let pairs = read_pairs(PAIRS_FILE, &text, centre).map_err(Failure::all)?;
        found.extend(check_pairs(roster, centre, rules, &pairs));
    }
    if let Some(text) = sheet(ROTATIONS_FILE)? {
        let rotations = read_rotations(ROTATIONS_FILE, &text, centre).map_err(Failure::all)?;
        found.extend(check_rotations(roster, centre, rules, &rotations));
    }
    Ok(found)
}
