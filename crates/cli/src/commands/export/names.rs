//! Names on a planner's own print: from the planner's own sheet and the key of the pseudonyms, and kept nowhere.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use clap::Args;
use organico_formats::{
    ImportSettings, PersonNames, SheetMemory, person_labels, read_memory, read_pseudonym_key,
    read_workbook,
};
use organico_model::{AgentId, Centre, Roster};

use super::super::import::key_beside;
use crate::disk::{read_bytes, read_centre_files, read_text};
use crate::failure::Failure;

/// The sheet that knows the people, and what to show of it.
#[derive(Debug, Args)]
pub(crate) struct NamesArguments {
    #[arg(long, value_name = "PEOPLE.xlsx|csv")]
    pub names: Option<PathBuf>,
    #[arg(long, value_name = "FILE", requires = "names")]
    pub key: Option<PathBuf>,
    #[arg(long, value_name = "COLUMN", requires = "names")]
    pub show: Vec<String>,
}

/// Returns what to call the people of a centre, by pseudonym; nothing where no sheet is given.
pub(super) fn labels(
    arguments: &NamesArguments,
    folder: &Path,
) -> Result<BTreeMap<AgentId, String>, Failure> {
    let Some(path) = &arguments.names else { return Ok(BTreeMap::new()) };
    let memory = read_memory(&read_centre_files(folder)?).map_err(Failure::all)?;
    let settings = ImportSettings { said: SheetMemory::default(), kept: memory.section("people") };
    let names = if settings.setting("pseudonymous").is_some() {
        PersonNames::Pseudonyms
    } else {
        let key = arguments.key.clone().map_or_else(|| key_beside(folder), Ok)?;
        let key = read_pseudonym_key(&key.to_string_lossy(), &read_text(&key)?);
        PersonNames::Secret(key.map_err(Failure::of)?)
    };
    let book = read_workbook(&path.to_string_lossy(), &read_bytes(path)?).map_err(Failure::all)?;
    person_labels(&book, &settings, &names, &arguments.show).map_err(Failure::all)
}

/// Returns the centre and the roster with people called as they are to be shown; who is not in the sheet keeps the
/// pseudonym.
pub(super) fn named(
    (mut centre, mut roster): (Centre, Roster),
    labels: &BTreeMap<AgentId, String>,
) -> (Centre, Roster) {
    let call = |id: &mut AgentId| {
        if let Some(label) = labels.get(id) {
            *id = AgentId::new(label);
        }
    };
    centre.people.iter_mut().for_each(|person| call(&mut person.id));
    centre.absences.iter_mut().for_each(|absence| call(&mut absence.person));
    roster.shifts.iter_mut().for_each(|shift| call(&mut shift.person));
    roster.shifts.sort_by(|a, b| (&a.person, a.start).cmp(&(&b.person, b.start)));
    (centre, roster)
}
