//! People who live one by one, with their duties and pauses.

use organico_model::{Diagnostic, PersonDuty, Place, Share, StudyPause, StudyPerson};

use super::known::Known;
use super::quantities::{positive_seconds, seconds};
use crate::quantity::{factor, positive_count, share};
use crate::tree::Table;

/// Most people of a study: far above the largest centre, and few enough for the memory.
const PEOPLE_MAX: usize = 100_000;

/// Returns the people of `[[people]]`, each as often as its `count` says.
pub(super) fn read(root: &Table<'_>, known: &Known) -> Vec<StudyPerson> {
    let mut people = Vec::new();
    for table in root.tables("people") {
        let count = table.quantity_if("count", positive_count).unwrap_or(1) as usize;
        let person = person(&table, known);
        table.close();
        if people.len() + count > PEOPLE_MAX {
            let fault = Diagnostic::fault("I0112").with("limit", PEOPLE_MAX);
            let fault = fault.with("found", people.len() + count).with("what", "people");
            table.context.report_at(&table.here(), fault);
            return people;
        }
        people.extend(person.into_iter().flat_map(|person| std::iter::repeat_n(person, count)));
    }
    people
}

fn person(table: &Table<'_>, known: &Known) -> Option<StudyPerson> {
    let group = table.need("group").and_then(|node| known.group(&node));
    let handle_factor = table.quantity_if("handle_factor", factor).unwrap_or(1.0);
    let learning = table.table("learning").as_ref().and_then(learning).unwrap_or(Learning::NONE);
    let absence = table.quantity_if("absence", share).map_or(0.0, Share::get);
    let late_seconds = table.quantity_if("late_seconds", seconds).unwrap_or(0.0);
    let tables = table.need("duties").map(|_| table.tables("duties")).unwrap_or_default();
    let duties: Vec<PersonDuty> = tables.iter().filter_map(duty).collect();
    check_order(&duties, &tables);
    Some(StudyPerson {
        group: group?,
        handle_factor,
        new_factor: learning.factor,
        learning_days: learning.days,
        days_worked: learning.worked,
        absence,
        late_seconds,
        duties,
    })
}

/// How a new person gets faster.
struct Learning {
    factor: f64,
    days: f64,
    worked: f64,
}

impl Learning {
    /// Nobody new.
    const NONE: Self = Self { factor: 1.0, days: 0.0, worked: 0.0 };
}

fn learning(table: &Table<'_>) -> Option<Learning> {
    let days = |text: &str| positive_count(text).map(f64::from);
    let worked = |text: &str| crate::quantity::count(text).map(f64::from);
    let learning = (
        table.quantity("factor", factor),
        table.quantity("days", days),
        table.quantity_if("days_worked", worked),
    );
    table.close();
    let (factor, days, worked) = learning;
    Some(Learning { factor: factor?, days: days?, worked: worked.unwrap_or(0.0) })
}

fn duty(table: &Table<'_>) -> Option<PersonDuty> {
    let from = table.quantity("from_seconds", seconds);
    let to = table.quantity("to_seconds", seconds);
    let tables = table.tables("pauses");
    let pauses: Vec<Option<StudyPause>> = tables.iter().map(pause).collect();
    table.close();
    let (from, to) = (from?, to?);
    if to <= from {
        let fault = Diagnostic::fault("I1514").with("from", from).with("to", to);
        table.context.report_at(&table.place("to_seconds"), fault);
        return None;
    }
    let mut free = from;
    for (pause, table) in pauses.iter().zip(&tables) {
        let Some(pause) = pause else { continue };
        if pause.at_seconds < free || pause.at_seconds + pause.seconds > to {
            let fault = Diagnostic::fault("I1515").with("at", pause.at_seconds);
            let fault = fault.with("from", free).with("to", to);
            table.context.report_at(&table.here(), fault);
        }
        free = pause.at_seconds + pause.seconds;
    }
    Some(PersonDuty {
        from_seconds: from,
        to_seconds: to,
        pauses: pauses.into_iter().flatten().collect(),
    })
}

fn pause(table: &Table<'_>) -> Option<StudyPause> {
    let at_seconds = table.quantity("at_seconds", seconds);
    let length = table.quantity("seconds", positive_seconds);
    table.close();
    Some(StudyPause { at_seconds: at_seconds?, seconds: length? })
}

/// Reports duties of a person that begin before the one before has ended.
fn check_order(duties: &[PersonDuty], tables: &[Table<'_>]) {
    for (index, pair) in duties.windows(2).enumerate() {
        if let [before, after] = pair
            && after.from_seconds < before.to_seconds
            && let Some(table) = tables.get(index + 1)
        {
            let place: Place = table.place("from_seconds");
            let fault = Diagnostic::fault("I1516").with("from", after.from_seconds);
            table.context.report_at(&place, fault.with("to", before.to_seconds));
        }
    }
}
