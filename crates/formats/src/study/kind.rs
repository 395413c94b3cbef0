//! Contact types of a model document.

use organico_model::{Law, Share, StudyTaker, StudyType};

use super::arrivals;
use super::day::Day;
use super::known::Known;
use super::parts;
use super::quantities::{below_one, positive_seconds, seconds, variation};
use super::takers::{Listed, asked};
use crate::Files;
use crate::centre::laws::{read_patience, read_time};
use crate::names::Kind;
use crate::quantity::{count, positive_count, share};
use crate::tree::Table;

/// Returns a type without its takers, and the list of groups that it asks.
pub(super) fn read(
    table: &Table<'_>,
    day: Option<&Day>,
    known: &Known,
    beside: &Files,
) -> (Option<StudyType>, Listed<StudyTaker>) {
    let listed = asked(table, known);
    let arrivals = table.need_table("arrivals");
    // The day tells how long the arrivals last; without it they wait for the next reading.
    let arrivals = day.zip(arrivals).and_then(|(day, table)| arrivals::read(&table, day, beside));
    // What a type may have is read whatever is wrong with what it must have: all faults at once, and no false ones.
    let usual = usual(table);
    let is_whole = usual.is_some();
    let kind =
        rest(table, known, usual.unwrap_or_else(|| StudyType::plain("", Law::Never, Law::Never)));
    let kind = Some(kind).filter(|_| is_whole);
    table.close();
    let kind = kind.zip(arrivals).map(|(kind, arrivals)| StudyType { arrivals, ..kind });
    (kind, listed)
}

/// Returns a type with what every type has, and nothing of what a type may have.
fn usual(table: &Table<'_>) -> Option<StudyType> {
    let id = table.define("id", Kind::ModelType);
    let name = table.find("name").map(|node| node.text());
    let handle = table.need_table("handle").as_ref().and_then(read_time);
    let patience = table.need_table("patience").as_ref().and_then(read_patience);
    let threshold_seconds = table.quantity("threshold_seconds", seconds);
    let id = id?;
    Some(StudyType {
        name: name.unwrap_or_else(|| Some(id.clone()))?,
        threshold_seconds: threshold_seconds?,
        ..StudyType::plain(&id, handle?, patience?)
    })
}

/// Returns the type with what it may have.
fn rest(table: &Table<'_>, known: &Known, kind: StudyType) -> StudyType {
    let number = |key| table.quantity_if(key, variation).unwrap_or(0.0);
    let law = |key| -> Option<Law> { table.table(key).as_ref().and_then(read_time) };
    let preferred = table.table("preferred").as_ref().and_then(parts::preferred);
    let (preferred_share, preferred_seconds) = preferred.unwrap_or((0.0, 0.0));
    StudyType {
        day_variation: number("day_variation"),
        interval_variation: number("interval_variation"),
        interval_correlation: table.quantity_if("interval_correlation", below_one).unwrap_or(0.0),
        after_contact: law("after_contact"),
        target: table.quantity_if("target", share).map(Share::get),
        bonus_seconds: table.quantity_if("bonus_seconds", seconds).unwrap_or(0.0),
        ageing_seconds: table.quantity_if("ageing_seconds", positive_seconds),
        line_cap: table.quantity_if("line_cap", count),
        deferred: table.table("deferred").as_ref().and_then(parts::deferral),
        concurrency: table.quantity_if("concurrency", positive_count).unwrap_or(1),
        slowdown: number("slowdown"),
        retrial: table.table("retrial").as_ref().and_then(parts::retrial),
        callback: table.table("callback").as_ref().and_then(parts::callback),
        automation: table.table("automation").as_ref().and_then(parts::automation),
        transfers: parts::transfers(table, known),
        preferred_share,
        preferred_seconds,
        ..kind
    }
}
