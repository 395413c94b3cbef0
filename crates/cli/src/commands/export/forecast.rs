//! `organico export forecast`: forecast and requirement in another system's layout.

use std::collections::BTreeMap;
use std::path::PathBuf;

use clap::{Args, ValueEnum};
use organico_formats::{
    ForecastLayout, SheetMemory, queue_of_key, read_forecast, read_memory, read_requirement,
    write_vendor_forecast,
};
use organico_model::{Centre, ContactTypeId, Diagnostic};
use organico_report::Language;

use super::say_written;
use crate::commands::inputs;
use crate::disk::{read_centre_files, read_text, write_text};
use crate::failure::Failure;

/// The layouts by name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Layout {
    Calabrio,
    Verint,
}

#[derive(Debug, Args)]
pub(crate) struct ExportForecastArguments {
    #[arg(value_name = "CENTRE")]
    pub centre: PathBuf,
    #[arg(value_name = "FORECAST.csv")]
    pub forecast: PathBuf,
    #[arg(long, value_enum)]
    pub layout: Layout,
    #[arg(long, value_name = "FILE.csv")]
    pub out: PathBuf,
    #[arg(long, value_name = "REQUIREMENT.csv")]
    pub requirement: Option<PathBuf>,
}

/// Runs `organico export forecast`.
pub(super) fn run(arguments: &ExportForecastArguments, language: Language) -> Result<(), Failure> {
    let (centre, _) = inputs::centre(&arguments.centre, language)?;
    let (zone, length) = (&centre.zone, centre.interval);
    let file = arguments.forecast.to_string_lossy();
    let load = read_forecast(&file, &read_text(&arguments.forecast)?, zone, length);
    let load = load.map_err(Failure::all)?;
    let requirement = match &arguments.requirement {
        None => None,
        Some(path) => {
            let read = read_requirement(&path.to_string_lossy(), &read_text(path)?, zone, length);
            Some(read.map_err(Failure::all)?)
        }
    };
    let memory = read_memory(&read_centre_files(&arguments.centre)?).map_err(Failure::all)?;
    let names = names(&centre, &memory.section("history"))?;
    let layout = match arguments.layout {
        Layout::Calabrio => ForecastLayout::Calabrio,
        Layout::Verint => ForecastLayout::Verint,
    };
    let text = write_vendor_forecast(layout, &load, requirement.as_ref(), &centre, &names);
    write_text(&arguments.out, &text)?;
    say_written(&arguments.out, language);
    Ok(())
}

/// Returns the other system's names of contact types, as the import of the history has learned them.
///
/// Two of their queues that are one contact type of ours cannot be told apart again: that is a fault.
fn names(
    centre: &Centre,
    memory: &SheetMemory,
) -> Result<BTreeMap<ContactTypeId, String>, Failure> {
    let mut names: BTreeMap<ContactTypeId, String> = BTreeMap::new();
    let mut faults = Vec::new();
    for (theirs, ours) in memory.values.get("queue").into_iter().flatten() {
        let known = centre.contact_types.iter().find(|one| one.id.as_str() == ours);
        let Some(known) = known else { continue };
        if let Some(other) = names.insert(known.id.clone(), theirs.clone()) {
            let fault = Diagnostic::fault("I1403").with("contact_type", &known.id);
            faults.push(fault.with("one", other).with("other", theirs));
        }
    }
    if faults.is_empty() { Ok(without_channels(names)) } else { Err(Failure::all(faults)) }
}

/// Returns the names without the channel that an import has put behind them, where no two become the same.
fn without_channels(names: BTreeMap<ContactTypeId, String>) -> BTreeMap<ContactTypeId, String> {
    let mut times: BTreeMap<String, usize> = BTreeMap::new();
    for name in names.values() {
        *times.entry(queue_of_key(name).to_owned()).or_default() += 1;
    }
    let bare = |name: String| match times.get(queue_of_key(&name)) {
        Some(1) => queue_of_key(&name).to_owned(),
        _ => name,
    };
    names.into_iter().map(|(id, name)| (id, bare(name))).collect()
}
