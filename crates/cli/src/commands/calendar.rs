//! `organico calendar`: holidays, patron days, closures and events of a centre, each with where it comes from.

use std::path::PathBuf;

use clap::Args;
use organico_formats::{CalendarEntry, CalendarListing, CalendarSource, calendar_listing};
use organico_model::{Centre, SiteId};
use organico_report::{Language, Numbers, message, status_text};
use organico_rules::patron_source;
use serde_json::{Value, json};

use super::inputs;
use crate::disk::read_centre_files;
use crate::failure::Failure;
use crate::terminal::print;

/// What `organico calendar` is told.
#[derive(Debug, Args)]
pub(crate) struct CalendarArguments {
    #[arg(value_name = "CENTRE")]
    pub centre: PathBuf,
    #[arg(long, value_name = "YYYY", value_parser = clap::value_parser!(i16).range(1583..=9998))]
    pub year: Option<i16>,
    #[arg(long)]
    pub json: bool,
}

/// Runs `organico calendar`.
pub(super) fn run(arguments: &CalendarArguments, language: Language) -> Result<(), Failure> {
    let (centre, _) = inputs::centre(&arguments.centre, language)?;
    let year = match arguments.year {
        Some(year) => year,
        None => inputs::period(&centre, None)?.first.year(),
    };
    let files = read_centre_files(&arguments.centre)?;
    let listing = calendar_listing(&files, &centre, year..=year);
    if arguments.json {
        print(&to_json(&listing, year).to_string());
    } else {
        print_listing(&listing, &centre, year, language);
    }
    Ok(())
}

fn to_json(listing: &CalendarListing, year: i16) -> Value {
    let (source, status) = patron_source();
    let unknown: Vec<Value> =
        listing.unknown.iter().map(|one| json!({ "site": one.site, "year": one.year })).collect();
    json!({
        "year": year,
        "days": listing.entries,
        "unknown_patron_days": unknown,
        "patron_table": { "source": source, "status": status },
    })
}

fn print_listing(listing: &CalendarListing, centre: &Centre, year: i16, language: Language) {
    for entry in &listing.entries {
        print(&line(entry, centre, language));
    }
    for one in &listing.unknown {
        let gaps = [("site", site_name(&one.site, centre)), ("year", &one.year.to_string())];
        print(&message(language, "calendar-unknown", &gaps));
    }
    if listing.entries.is_empty() {
        print(&message(language, "calendar-empty", &[("year", &year.to_string())]));
    }
    let from_table = [CalendarSource::PatronTable, CalendarSource::PatronTableExtended];
    if listing.entries.iter().any(|entry| from_table.contains(&entry.source)) {
        let status = status_text(patron_source().1, language);
        print(&message(language, "calendar-patron-source", &[("status", &status)]));
    }
}

fn site_name<'a>(id: &'a SiteId, centre: &'a Centre) -> &'a str {
    let site = centre.sites.iter().find(|site| site.id == *id);
    site.map_or(id.as_str(), |site| site.name.as_str())
}

fn line(entry: &CalendarEntry, centre: &Centre, language: Language) -> String {
    let numbers = Numbers::of(language);
    let days = if entry.first == entry.last {
        numbers.date_plain(entry.first)
    } else {
        format!("{} – {}", numbers.date_plain(entry.first), numbers.date_plain(entry.last))
    };
    let word = |value: Value| value.as_str().map(str::to_owned).unwrap_or_default();
    let kind = format!("calendar-kind-{}", word(json!(entry.kind)));
    let source = format!("calendar-source-{}", word(json!(entry.source)));
    let site = entry.site.as_ref().map(|id| format!(" ({})", site_name(id, centre)));
    let gaps = [
        ("days", days),
        ("name", entry.name.clone()),
        ("site", site.unwrap_or_default()),
        ("kind", message(language, &kind, &[])),
        ("source", message(language, &source, &[])),
    ];
    let gaps = gaps.each_ref().map(|(name, value)| (*name, value.as_str()));
    message(language, "calendar-line", &gaps)
}
