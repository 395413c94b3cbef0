//! Forecasts that a centre keeps: its own by the day on which they were made, and those of its clients.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use jiff::civil::Date;
use organico_forecast::Snapshot;
use organico_formats::{ClientLayout, ClientSettings, read_client_forecast, read_forecast};
use organico_model::{Centre, ClientForecast, ContactTypeId};

use crate::disk::read_text;
use crate::failure::Failure;

/// Folder of our own forecasts: `<day on which it was made>/<first day>.csv`.
pub(super) const SNAPSHOTS: &str = "forecasts/snapshots";

/// Folder of clients' forecasts: `<client>.csv`.
const CLIENTS: &str = "forecasts/clients";

/// Returns where the forecast of a client is kept, relative to the folder of the centre.
pub(in crate::commands) fn client_path(client: &str) -> String {
    format!("{CLIENTS}/{client}.csv")
}

/// Returns our own kept forecasts, in the order of the days on which they were made.
pub(super) fn snapshots(folder: &Path, centre: &Centre) -> Result<Vec<Snapshot>, Failure> {
    let mut found = Vec::new();
    for day in entries(&folder.join(SNAPSHOTS))? {
        let name = day.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let Ok(made) = name.parse::<Date>() else { continue };
        for path in entries(&day)?.iter().filter(|path| is_csv(path)) {
            let file = path.to_string_lossy();
            let load = read_forecast(&file, &read_text(path)?, &centre.zone, centre.interval);
            found.push(Snapshot { made, load: load.map_err(Failure::all)? });
        }
    }
    Ok(found)
}

/// Returns the kept forecasts of clients, by name.
pub(super) fn clients(folder: &Path, centre: &Centre) -> Result<Vec<ClientForecast>, Failure> {
    let paths = entries(&folder.join(CLIENTS))?;
    let names = paths.iter().filter(|path| is_csv(path)).filter_map(|path| path.file_stem());
    let names: Vec<String> = names.map(|name| name.to_string_lossy().into_owned()).collect();
    names.iter().filter_map(|name| client_forecast(folder, centre, name).transpose()).collect()
}

/// Returns the kept forecast of a client, if there is one.
pub(in crate::commands) fn client_forecast(
    folder: &Path,
    centre: &Centre,
    client: &str,
) -> Result<Option<ClientForecast>, Failure> {
    let path = folder.join(client_path(client));
    if !path.is_file() {
        return Ok(None);
    }
    let known: Vec<ContactTypeId> = centre.contact_types.iter().map(|one| one.id.clone()).collect();
    let settings = ClientSettings {
        layout: ClientLayout::Columns,
        zone: &centre.zone,
        length: centre.interval,
        names: &BTreeMap::new(),
        known: &known,
    };
    let file = path.to_string_lossy();
    let read = read_client_forecast(client, &file, &read_text(&path)?, &settings);
    read.map(Some).map_err(Failure::all)
}

/// Returns what a folder holds, in the order of the names; nothing where there is no such folder.
fn entries(folder: &Path) -> Result<Vec<PathBuf>, Failure> {
    if !folder.is_dir() {
        return Ok(Vec::new());
    }
    let read = fs::read_dir(folder).map_err(|fault| Failure::read(folder, &fault))?;
    let paths = read.map(|entry| entry.map(|entry| entry.path()));
    let paths: Result<Vec<PathBuf>, _> = paths.collect();
    let mut paths = paths.map_err(|fault| Failure::read(folder, &fault))?;
    paths.sort();
    Ok(paths)
}

fn is_csv(path: &Path) -> bool {
    let hidden = path.file_name().is_some_and(|name| name.to_string_lossy().starts_with('.'));
    !hidden && path.extension().is_some_and(|extension| extension == "csv")
}
