//! Groups of a model document.

use organico_model::StudyGroup;

use super::agents;
use super::known::Known;
use super::takers::{Listed, Served, served};
use crate::names::Kind;
use crate::tree::Table;

/// Returns a group and the list of types that it serves. `counted` says that its people are counted and not lived one by
/// one, so that it must say how many they are.
pub(super) fn read(
    table: &Table<'_>,
    known: &Known,
    counted: bool,
) -> (Option<StudyGroup>, Listed<Served>) {
    let listed = served(table, known);
    let group = group(table, known, counted);
    table.close();
    (group, listed)
}

fn group(table: &Table<'_>, known: &Known, counted: bool) -> Option<StudyGroup> {
    let id = table.define("id", Kind::ModelGroup);
    let name = table.find("name").map(|node| node.text());
    let site = table.find("site").map(|node| known.site(&node));
    // Where people live one by one the key is not asked for, so that a number beside them is told to be unknown.
    let steps = if counted {
        table.need("agents").as_ref().and_then(agents::read)
    } else {
        Some(Vec::new())
    };
    let id = id?;
    Some(StudyGroup {
        name: name.unwrap_or_else(|| Some(id.clone()))?,
        id,
        site: site.map_or(Some(None), |site| site.map(Some))?,
        agents: steps?,
    })
}
