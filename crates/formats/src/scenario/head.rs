//! The head of a scenario: who brings it, when it begins, what it assumes and how people travel.

use organico_model::{Diagnostic, Month, StatedAssumption, Travel, Words};

use super::quantities::{kilograms, month, people_in_a_car, span_months};
use crate::centre::rule_pack;
use crate::choices::{STATUSES, one_of};
use crate::quantity::{money, share};
use crate::refusal::Refusal;
use crate::text::identifier;
use crate::tree::Table;

/// What stands before the demand and the changes; parts that cannot be read are absent.
pub(super) struct Head {
    pub(super) id: Option<String>,
    pub(super) name: Option<Words>,
    pub(super) author: Option<String>,
    pub(super) pack: Option<String>,
    pub(super) first: Option<Month>,
    pub(super) months: Option<u32>,
    pub(super) assumptions: Vec<StatedAssumption>,
    pub(super) travel: Travel,
    pub(super) roster_fit: Option<f64>,
}

/// First and last month of a scenario.
#[derive(Debug, Clone, Copy)]
pub(super) struct Span {
    pub(super) first: Month,
    pub(super) last: Month,
}

impl Head {
    /// Returns the months of the scenario, where they can be read.
    pub(super) fn span(&self) -> Option<Span> {
        let first = self.first?;
        Some(Span { first, last: first.plus(self.months?.checked_sub(1)?)? })
    }
}

/// Returns the head.
pub(super) fn read(root: &Table<'_>) -> Head {
    Head {
        id: id(root),
        name: root.need_table("name").as_ref().and_then(words),
        author: filled(root, "author"),
        pack: root.quantity_if("pack", rule_pack),
        first: root.quantity("starts", month),
        months: root.quantity("months", span_months),
        assumptions: root.tables("assumptions").iter().filter_map(assumption).collect(),
        travel: root.table("travel").as_ref().and_then(travel).unwrap_or(Travel::UNKNOWN),
        roster_fit: root.quantity_if("roster_fit", fit),
    }
}

/// Names by which the commands know the column of today, which no scenario may have.
const TODAY: [&str; 2] = ["today", "oggi"];

/// Returns the name of the scenario, which is not one of the column of today.
fn id(root: &Table<'_>) -> Option<String> {
    let id = root.quantity("id", |text| identifier(text).map(ToOwned::to_owned))?;
    if TODAY.contains(&id.to_lowercase().as_str()) {
        let fault = Diagnostic::fault("I0827").with("name", id);
        root.context.report_at(&root.place("id"), fault);
        return None;
    }
    Some(id)
}

/// Returns a text in both languages.
pub(super) fn words(table: &Table<'_>) -> Option<Words> {
    let (en, it) = (filled(table, "en"), filled(table, "it"));
    table.close();
    Some(Words { en: en?, it: it? })
}

/// Returns a text that must be there and say something.
pub(super) fn filled(table: &Table<'_>, key: &'static str) -> Option<String> {
    let node = table.need(key)?;
    let text = node.text()?;
    if text.trim().is_empty() {
        node.refuse(&Refusal::Form("\"...\""));
        return None;
    }
    Some(text)
}

/// Returns the source of a table, which must be there and say something.
pub(crate) fn source(table: &Table<'_>) -> Option<String> {
    let text = table.text("source")?;
    if !text.trim().is_empty() {
        return Some(text);
    }
    table.context.report_at(&table.place("source"), Diagnostic::fault("I0810"));
    None
}

fn assumption(table: &Table<'_>) -> Option<StatedAssumption> {
    let (en, it) = (filled(table, "en"), filled(table, "it"));
    let source = source(table);
    let status = table.quantity("status", one_of(&STATUSES));
    table.close();
    let words = Words { en: en?, it: it? };
    Some(StatedAssumption { words, source: source?, status: status? })
}

fn travel(table: &Table<'_>) -> Option<Travel> {
    let unknown = Travel::UNKNOWN;
    let car_share = table.quantity("car_share", share);
    let car_occupancy = table.quantity("car_occupancy", people_in_a_car);
    let co2_per_km = table.quantity_if("co2_per_km", kilograms).unwrap_or(unknown.co2_per_km);
    let cost = table.quantity_if("cost_per_km", money).map(|cents| cents.0 as f64);
    let status = table.quantity("status", one_of(&STATUSES));
    table.close();
    Some(Travel {
        car_share: car_share?.get(),
        car_occupancy: car_occupancy?,
        co2_per_km,
        cost_per_km: cost.unwrap_or(unknown.cost_per_km),
        status: status?,
    })
}

/// Returns the share of the hours on duty that fall where they are needed, above nothing.
fn fit(text: &str) -> Result<f64, Refusal> {
    let fit = share(text)?.get();
    if fit > 0.0 { Ok(fit) } else { Err(Refusal::Range("> 0%", "100%")) }
}
