//! Cells that hold more than one thing: figures with qualifiers, sites, causes, sources.

use std::collections::BTreeMap;

use organico_model::Diagnostic;
use organico_register::{CauseCell, Field, Media, Qualifier, Quantity};

use crate::choices::{one_of, word};
use crate::daytime::date;
use crate::refusal::Refusal;
use crate::register::claim::amount;
use crate::register::words::{CAUSES, QUALIFIERS};
use crate::sheet::Row;
use crate::text::unguarded;

/// What parts the items of a list.
const ITEM: &str = " ; ";
/// What parts the parts of an item.
const PART: &str = " | ";

/// The qualifiers of the figures of a row that are not exact.
#[derive(Debug, Default)]
pub(super) struct Figures {
    qualifiers: BTreeMap<String, Qualifier>,
}

impl Figures {
    /// Returns the cell of a figure and notes its qualifier.
    pub(super) fn write(&mut self, name: &str, quantity: Option<Quantity>) -> String {
        let Some(quantity) = quantity else { return String::new() };
        if quantity.qualifier() != Qualifier::Exact {
            self.qualifiers.insert(name.to_owned(), quantity.qualifier());
        }
        quantity.value().map(|value| value.to_string()).unwrap_or_default()
    }

    /// Returns the cell of all qualifiers.
    pub(super) fn qualifiers(&self) -> String {
        let one =
            |(name, found): (&String, &Qualifier)| format!("{name}={}", word(&QUALIFIERS, found));
        self.qualifiers.iter().map(one).collect::<Vec<_>>().join(ITEM)
    }

    /// Returns the qualifiers of a row, or nothing, reported, when one is unknown.
    pub(super) fn read(row: &Row<'_>) -> Option<Self> {
        let read = |cell: &str| {
            let mut qualifiers = BTreeMap::new();
            for item in items(cell) {
                let form = Refusal::Form("job_losses=at_least");
                let (name, found) = item.split_once('=').ok_or(form)?;
                qualifiers.insert(name.trim().to_owned(), one_of(&QUALIFIERS)(found)?);
            }
            Ok(Self { qualifiers })
        };
        if row.cell("x_qualifiers").is_empty() {
            return Some(Self::default());
        }
        row.find("x_qualifiers", read)
    }

    /// Returns the figure of a cell; nothing when it is empty and nobody said that there is an unquantified one.
    pub(super) fn find(&self, row: &Row<'_>, name: &str) -> Option<Quantity> {
        let field = if name == "x_reduction" { Field::Reduction } else { Field::Workers };
        let qualifier = self.qualifiers.get(name).copied();
        let value = if row.cell(name).is_empty() {
            qualifier?;
            None
        } else {
            Some(row.find(name, |cell| amount(cell, field))?)
        };
        let quantity = Quantity::new(qualifier.unwrap_or(Qualifier::Exact), value);
        if quantity.is_err() {
            let wrong = if value.is_some() { "unexpected" } else { "missing" };
            let fault = Diagnostic::fault("I0503").with("wrong", wrong);
            row.context.report_at(&row.place(name), fault);
        }
        quantity.ok()
    }
}

fn items(cell: &str) -> impl Iterator<Item = &str> {
    cell.split(';').map(str::trim).filter(|item| !item.is_empty())
}

/// Returns a text without the signs that part lists.
fn plain(text: &str) -> String {
    text.replace(';', ",").replace('|', "/").replace('\n', " ").trim().to_owned()
}

/// Returns the cells of regions and of units.
pub(super) fn sites_texts(sites: &[(String, String)]) -> (String, String) {
    let join = |texts: Vec<String>| texts.join(ITEM);
    let dash = |text: &String| if text.is_empty() { "-".to_owned() } else { plain(text) };
    (
        join(sites.iter().map(|(region, _)| dash(region)).collect()),
        join(sites.iter().map(|(_, unit)| dash(unit)).collect()),
    )
}

/// Returns regions and units, one of each a site; where there are fewer of one, the rest is empty.
pub(super) fn sites(row: &Row<'_>) -> Vec<(String, String)> {
    let list = |name: &str| -> Vec<String> {
        let text = |item: &str| if item == "-" { String::new() } else { item.to_owned() };
        items(unguarded(row.cell(name))).map(text).collect()
    };
    let (regions, units) = (list("region"), list("unit"));
    let at = |texts: &[String], index: usize| texts.get(index).cloned().unwrap_or_default();
    (0..regions.len().max(units.len()))
        .map(|index| (at(&regions, index), at(&units, index)))
        .collect()
}

/// Returns the cell of the causes: `ai | UILFPC`.
pub(super) fn causes_text(causes: &[CauseCell]) -> String {
    let one = |cause: &CauseCell| {
        format!("{}{PART}{}", word(&CAUSES, &cause.code), plain(&cause.speaker))
    };
    causes.iter().map(one).collect::<Vec<_>>().join(ITEM)
}

/// Returns the causes, or nothing, reported, when one is unknown or nobody says it.
pub(super) fn causes(row: &Row<'_>) -> Option<Vec<CauseCell>> {
    list(row, "x_causes", |item| {
        let (code, speaker) = item.split_once('|').ok_or(Refusal::Form("ai | UILFPC"))?;
        Ok(CauseCell { code: one_of(&CAUSES)(code)?, speaker: speaker.trim().to_owned() })
    })
}

/// Returns the cell of the sources: `publisher | 2026-05-28 | title`, with a dash for what is not known.
pub(super) fn media_text(media: &[Media]) -> String {
    let dash = |text: String| if text.is_empty() { "-".to_owned() } else { text };
    let one = |media: &Media| {
        let day = media.date.map(|day| day.to_string()).unwrap_or_default();
        [plain(&media.publisher), day, plain(&media.title)].map(dash).join(PART)
    };
    media.iter().map(one).collect::<Vec<_>>().join(ITEM)
}

/// Returns the sources, or nothing, reported, when one has another form.
pub(super) fn media(row: &Row<'_>) -> Option<Vec<Media>> {
    list(row, "media_sources", |item| {
        let parts: Vec<&str> = item.split('|').map(str::trim).collect();
        let text = |part: &str| if part == "-" { String::new() } else { part.to_owned() };
        let [publisher, day, title] = parts.as_slice() else {
            return Err(Refusal::Form("publisher | 2026-05-28 | title"));
        };
        let date = if *day == "-" { None } else { Some(date(day)?) };
        Ok(Media { publisher: text(publisher), date, title: text(title) })
    })
}

fn list<T>(row: &Row<'_>, name: &str, read: impl Fn(&str) -> Result<T, Refusal>) -> Option<Vec<T>> {
    if row.cell(name).is_empty() {
        return Some(Vec::new());
    }
    row.find(name, |cell| items(unguarded(cell)).map(&read).collect())
}
