//! Outages of sites, of homes and of single people.

use organico_model::{Diagnostic, Outage, OutageOf, RandomOutages};

use super::known::Known;
use super::quantities::{hours, positive_seconds, seconds};
use crate::centre::laws::read_time;
use crate::quantity::positive_count;
use crate::tree::Table;

/// Returns the planned outages; `people` is how many there are, one by one.
pub(super) fn read(root: &Table<'_>, known: &Known, people: usize) -> Vec<Outage> {
    root.tables("outages").iter().filter_map(|table| outage(table, known, people)).collect()
}

fn outage(table: &Table<'_>, known: &Known, people: usize) -> Option<Outage> {
    let of = of(table, known, people);
    let at_seconds = table.quantity("at_seconds", seconds);
    let length = table.quantity("seconds", positive_seconds);
    let recovery_seconds = table.quantity_if("recovery_seconds", seconds).unwrap_or(0.0);
    table.close();
    Some(Outage { of: of?, at_seconds: at_seconds?, seconds: length?, recovery_seconds })
}

/// Returns what stops: a site, a person by number, or everyone at home; exactly one of them.
fn of(table: &Table<'_>, known: &Known, people: usize) -> Option<OutageOf> {
    let (site, person) = (table.find("site"), table.find("person"));
    let homes = table.flag("homes", false);
    match (site, person, homes) {
        (Some(site), None, false) => known.site(&site).map(OutageOf::Site),
        (None, None, true) => Some(OutageOf::Homes),
        (None, Some(person), false) => {
            let number = person.quantity(positive_count)? as usize;
            if number <= people {
                return Some(OutageOf::Person(number - 1));
            }
            let fault = Diagnostic::fault("I1518").with("person", number).with("people", people);
            table.context.report_at(&person.place, fault);
            None
        }
        _ => {
            table.context.report_at(&table.here(), Diagnostic::fault("I1517"));
            None
        }
    }
}

/// Returns outages of single homes at random.
pub(super) fn homes(table: &Table<'_>) -> Option<RandomOutages> {
    let hours_between = table.quantity("hours_between", hours);
    let duration = table.need_table("duration").as_ref().and_then(read_time);
    table.close();
    Some(RandomOutages { hours_between: hours_between?, seconds: duration? })
}
