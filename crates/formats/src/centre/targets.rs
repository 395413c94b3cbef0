//! Promises of a contact type, and the definitions under which a service level is counted.

use organico_model::{Agents, Counted, Seconds, ServiceDefinition, ServiceTarget, Targets};

use crate::choices::{BASES, COUNTED, STATUSES, one_of};
use crate::context::place;
use crate::definitions::known_definitions;
use crate::names::Kind;
use crate::quantity::{count, duration, occupancy, positive_duration, share};
use crate::tree::Table;

/// Returns the definitions that every centre knows and those of `[[definitions]]`.
pub(crate) fn read_definitions(root: &Table<'_>) -> Vec<ServiceDefinition> {
    let mut definitions = known_definitions();
    for known in &definitions {
        root.context.define(Kind::Definition, &known.id, &place("Organico", 0, ""));
    }
    definitions.extend(root.tables("definitions").iter().filter_map(definition));
    definitions
}

fn definition(table: &Table<'_>) -> Option<ServiceDefinition> {
    let id = table.define("id", Kind::Definition);
    let counted = table.quantity("counted", one_of(&COUNTED));
    let base = table.quantity("base", one_of(&BASES));
    let status = table.quantity("status", one_of(&STATUSES));
    let source = table.text_or_empty("source");
    table.close();
    Some(ServiceDefinition { id: id?, counted: counted?, base: base?, status: status?, source })
}

/// Returns the promises of a table; without one, nothing is promised.
pub(crate) fn read(table: Option<&Table<'_>>, definitions: &[ServiceDefinition]) -> Targets {
    let Some(table) = table else { return no_targets() };
    let targets = Targets {
        service: service(table, definitions),
        speed_of_answer_max: table.quantity_if("speed_of_answer_max", positive_duration),
        abandonment_max: table.quantity_if("abandonment_max", share),
        occupancy_max: table.quantity_if("occupancy_max", occupancy),
        agents_min: Agents(table.quantity_if("agents_min", count).unwrap_or(0)),
    };
    table.close();
    targets
}

fn no_targets() -> Targets {
    Targets {
        service: None,
        speed_of_answer_max: None,
        abandonment_max: None,
        occupancy_max: None,
        agents_min: Agents(0),
    }
}

/// Returns the target on the service level: a share never stands without its definition, nor without its threshold
/// where the definition has one.
fn service(table: &Table<'_>, definitions: &[ServiceDefinition]) -> Option<ServiceTarget> {
    let named = ["service", "within", "definition"].iter().any(|key| table.find(key).is_some());
    if !named {
        return None;
    }
    let share = table.quantity("service", share);
    let id = table.refer("definition", Kind::Definition);
    let definition = id.and_then(|id| definitions.iter().find(|known| known.id == id).cloned());
    let ever = definition.as_ref().is_some_and(|known| known.counted == Counted::Ever);
    let threshold = if ever && table.find("within").is_none() {
        Seconds::new(0.0).ok()
    } else {
        table.quantity("within", duration)
    };
    Some(ServiceTarget { definition: definition?, share: share?, threshold: threshold? })
}
