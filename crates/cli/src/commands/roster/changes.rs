//! What `organico roster check` holds a roster against besides the rules: the published roster with its locked days and
//! notice.

use organico_formats::{LOCKS_FILE, read_locks, read_roster};
use organico_model::{Breach, Centre, LockedDay, Roster};
use organico_roster::{Published, check_changes};
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
