//! Groups: people on duty and busy, and who served what.

use organico_model::{Estimate, GroupSimulation};

use super::types::heads;
use super::view::{SimulationView, TypeView};
use crate::markup::Markup;
use crate::number::NONE;
use crate::sections::parts::{Table, heading, lead, paragraph};

/// Contact types across one table of who served what; more are shown in further tables below it.
const COLUMNS_MAX: usize = 8;
/// Contact types beside each other with room for the interval of each number.
const INTERVALS_MAX: usize = 4;

/// Writes the section.
pub(super) fn write(markup: &mut Markup, view: &SimulationView<'_>) {
    if view.simulation.groups.is_empty() {
        paragraph(markup, &view.say("simulation-no-groups"));
        return;
    }
    lead(markup, &view.say("simulation-groups-lead"));
    people(view).write(markup);
    let types: Vec<TypeView<'_>> = view.types().collect();
    if types.iter().all(|one| one.found.in_service.is_empty()) {
        return;
    }
    heading(markup, &view.say("simulation-matrix-title"));
    lead(markup, &view.say("simulation-matrix-lead"));
    let has_room = types.len() <= INTERVALS_MAX;
    let text = |mean: Estimate| if has_room { view.amount(mean) } else { view.plain(mean.mean) };
    for columns in types.chunks(COLUMNS_MAX) {
        matrix(view, columns, text).write(markup);
    }
}

fn people(view: &SimulationView<'_>) -> Table {
    let keys = [
        "simulation-head-group",
        "simulation-head-site",
        "simulation-head-staffed",
        "simulation-head-busy",
        "simulation-head-occ",
    ];
    let has_sites = !view.study.sites.is_empty();
    let keys: Vec<&str> =
        keys.into_iter().filter(|key| has_sites || *key != "simulation-head-site").collect();
    let row = |group: &GroupSimulation| {
        let mut cells = vec![group.name.clone()];
        cells.extend(has_sites.then(|| site(view, &group.id)));
        cells.extend([view.amount(group.staffed), view.amount(group.busy)]);
        cells.push(occupancy(view, group.occ));
        cells
    };
    let rows = view.simulation.groups.iter().map(row).collect();
    Table { heads: heads(view, &keys), words: 1 + usize::from(has_sites), rows }
}

fn site(view: &SimulationView<'_>, group: &str) -> String {
    let group = view.study.groups.iter().find(|one| one.id == group);
    let place = group.and_then(|one| one.site).and_then(|index| view.study.sites.get(index));
    place.map_or_else(|| view.say("simulation-at-home"), Clone::clone)
}

/// Returns an occupancy, or a dash and why there is none.
fn occupancy(view: &SimulationView<'_>, share: Option<Estimate>) -> String {
    let known = share.filter(|share| share.mean.is_finite());
    let none = || format!("{NONE} ({})", view.say("simulation-none-on-duty"));
    known.map_or_else(none, |share| view.share(share))
}

fn matrix(
    view: &SimulationView<'_>,
    types: &[TypeView<'_>],
    text: impl Fn(Estimate) -> String,
) -> Table {
    let mut heads = vec![view.say("simulation-head-group")];
    heads.extend(types.iter().map(|one| one.name().to_owned()));
    let row = |group: &GroupSimulation| {
        let cell = |one: &TypeView<'_>| {
            let found = one.found.in_service.iter().find(|entry| entry.group == group.id);
            found.map_or_else(|| NONE.to_owned(), |entry| text(entry.mean))
        };
        std::iter::once(group.name.clone()).chain(types.iter().map(cell)).collect()
    };
    Table { heads, words: 1, rows: view.simulation.groups.iter().map(row).collect() }
}
