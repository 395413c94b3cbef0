//! `organico import forecast`: what a client expects, kept to be held against ours and against what comes.
//!
//! It changes nothing of the centre and is only ever added to, so it is kept at once.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use clap::{Args, ValueEnum};
use organico_formats::{
    ClientLayout, ClientSettings, Files, queue_of_key, read_client_forecast, write_client_forecast,
};
use organico_model::{Centre, ClientForecast, ContactTypeId};
use organico_report::{Language, Numbers, message};
use serde_json::json;

use super::{centre_files, pair, shown};
use crate::commands::forecast::{client_forecast, client_path};
use crate::commands::inputs;
use crate::disk::{read_text, write_files};
use crate::failure::Failure;
use crate::terminal::print;

/// The layouts by name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Layout {
    Csv,
    Calabrio,
}

#[derive(Debug, Args)]
pub(crate) struct ForecastArguments {
    #[arg(value_name = "CENTRE")]
    pub centre: PathBuf,
    #[arg(value_name = "FILE")]
    pub file: PathBuf,
    #[arg(long, value_enum, default_value_t = Layout::Csv)]
    pub layout: Layout,
    #[arg(long, value_name = "NAME", value_parser = client_name)]
    pub client: String,
    #[arg(long = "queue", value_name = "THEIRS=OURS", value_parser = pair)]
    pub queues: Vec<(String, String)>,
    #[arg(long)]
    pub json: bool,
}

/// Intervals of an import beside those that were kept.
#[derive(Debug, Default)]
struct Counts {
    new: usize,
    changed: usize,
    same: usize,
}

/// Runs `organico import forecast`.
pub(super) fn run(arguments: &ForecastArguments, language: Language) -> Result<(), Failure> {
    let (centre, _) = inputs::centre(&arguments.centre, language)?;
    let given = read(arguments, &centre)?;
    let types = given.types.len();
    let kept = client_forecast(&arguments.centre, &centre, &arguments.client)?;
    let (merged, counts) = merged(kept, given);
    let path = client_path(&arguments.client);
    let files = Files::from([(path.clone(), write_client_forecast(&merged, &centre.zone))]);
    write_files(&arguments.centre, &files)?;
    if arguments.json {
        let Counts { new, changed, same } = counts;
        let all = json!({
            "client": arguments.client, "types": types, "new": new, "changed": changed,
            "same": same, "path": path,
        });
        print(&all.to_string());
    } else {
        tell(arguments, types, &counts, language);
        let path = shown(&arguments.centre.join(path));
        print(&message(language, "written", &[("path", &path)]));
    }
    Ok(())
}

fn read(arguments: &ForecastArguments, centre: &Centre) -> Result<ClientForecast, Failure> {
    let known: Vec<ContactTypeId> = centre.contact_types.iter().map(|one| one.id.clone()).collect();
    let names = names(&arguments.centre, &arguments.queues)?;
    let settings = ClientSettings {
        layout: match arguments.layout {
            Layout::Csv => ClientLayout::Columns,
            Layout::Calabrio => ClientLayout::Calabrio,
        },
        zone: &centre.zone,
        length: centre.interval,
        names: &names,
        known: &known,
    };
    let text = read_text(&arguments.file)?;
    read_client_forecast(&arguments.client, &shown(&arguments.file), &text, &settings)
        .map_err(Failure::all)
}

/// Returns our contact types by the client's names: what is said now over what an import of the history has learned.
fn names(folder: &Path, said: &[(String, String)]) -> Result<BTreeMap<String, String>, Failure> {
    let (_, memory) = centre_files(folder)?;
    let learned = memory.section("history").values.remove("queue").unwrap_or_default();
    let bare = learned.iter().map(|(theirs, ours)| (queue_of_key(theirs).to_owned(), ours.clone()));
    let mut names: BTreeMap<String, String> = bare.collect();
    names.extend(learned.clone());
    names.extend(said.iter().cloned());
    Ok(names)
}

/// Returns the kept forecast with the given one over it.
fn merged(kept: Option<ClientForecast>, given: ClientForecast) -> (ClientForecast, Counts) {
    let mut counts = Counts::default();
    let mut merged =
        kept.unwrap_or_else(|| ClientForecast { types: BTreeMap::new(), ..given.clone() });
    for (id, points) in given.types {
        let known = merged.types.entry(id).or_default();
        for (start, point) in points {
            match known.insert(start, point) {
                None => counts.new += 1,
                Some(before) if before == point => counts.same += 1,
                Some(_) => counts.changed += 1,
            }
        }
    }
    (merged, counts)
}

fn tell(arguments: &ForecastArguments, types: usize, counts: &Counts, language: Language) {
    let numbers = Numbers::of(language);
    let Counts { new, changed, same } = *counts;
    let all = [new + changed + same, types, new, changed, same].map(|one| numbers.count(one));
    let [intervals, types, new, changed, same] = all.each_ref().map(String::as_str);
    let gaps = [
        ("client", arguments.client.as_str()),
        ("intervals", intervals),
        ("types", types),
        ("new", new),
        ("changed", changed),
        ("same", same),
    ];
    print(&message(language, "client-forecast-kept", &gaps));
}

/// Returns a name that a file may have.
fn client_name(text: &str) -> Result<String, String> {
    let valid = text.len() <= 64
        && text.starts_with(char::is_alphanumeric)
        && text.chars().all(|c| c.is_alphanumeric() || "-_.".contains(c));
    if valid { Ok(text.to_owned()) } else { Err("acme, acme-2026".to_owned()) }
}
