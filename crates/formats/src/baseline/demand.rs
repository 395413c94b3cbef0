//! `[[demands]]` and `[[work]]`: contacts of a month, spread evenly over the hours in which somebody answers.

use jiff::civil::Weekday;
use organico_model::{
    BaselineDemand, BaselineWork, ContactTypeId, ContractId, Diagnostic, Seconds, SkillId,
    WeekHours, WorkId,
};

use super::{Names, known};
use crate::centre::{read_definitions, read_hours, read_targets};
use crate::choices::{CHANNELS, one_of};
use crate::daytime::WEEKDAYS;
use crate::names::Kind;
use crate::quantity::{large_count, positive_count, positive_duration};
use crate::scenario::hours;
use crate::tree::Table;

/// Minutes of a week.
const WEEK_MINUTES: u32 = 7 * 1440;

/// Weeks of a mean month: 365.25 days over 12 months of 7-day weeks.
const WEEKS_A_MONTH: f64 = 365.25 / 12.0 / 7.0;

/// A contact type before its contacts are laid on the week.
struct Open {
    demand: BaselineDemand,
    hours: WeekHours,
    contacts_month: f64,
}

/// Returns the minutes of a slot and the contact types.
pub(super) fn read(root: &Table<'_>, names: &Names) -> (u32, Vec<BaselineDemand>) {
    let definitions = read_definitions(root);
    let tables = root.tables("demands");
    let read = |table: &Table<'_>| demand(table, names, &definitions);
    let found: Vec<Open> = tables.iter().filter_map(read).collect();
    let slot = slot_minutes(&found);
    (slot, found.into_iter().map(|open| laid(open, slot)).collect())
}

fn demand(
    table: &Table<'_>,
    names: &Names,
    definitions: &[organico_model::ServiceDefinition],
) -> Option<Open> {
    let id = table.define("id", Kind::ContactType);
    let name = table.text("name");
    let channel = table.quantity("channel", one_of(&CHANNELS));
    let contract = table.find("contract").and_then(|node| known(&node, &names.contracts));
    let skill = table.need("skill").and_then(|node| known(&node, &names.skills));
    let contacts_month = table.quantity("contacts_month", large_count);
    let handle = table.quantity("handle", positive_duration);
    let patience = table.quantity_if("patience", positive_duration);
    let concurrency = table.quantity_if("concurrency", positive_count).unwrap_or(1);
    let hours = table.need_table("open").as_ref().map(read_hours);
    let targets = read_targets(table.table("targets").as_ref(), definitions);
    table.close();
    let hours = hours?;
    if hours.days.iter().all(Vec::is_empty) {
        let fault = Diagnostic::fault("I0202").with("id", id.as_deref().unwrap_or_default());
        table.context.report_at(&table.place("open"), fault);
    }
    let demand = BaselineDemand {
        id: ContactTypeId::new(id?),
        name: name?,
        channel: channel?,
        contract: contract.map(ContractId::new),
        skill: SkillId::new(skill?),
        handle_seconds: handle?.get(),
        patience_seconds: patience.map(Seconds::get),
        concurrency,
        targets,
        week: Vec::new(),
        open: Vec::new(),
    };
    Some(Open { demand, hours, contacts_month: contacts_month? as f64 })
}

/// Returns the longest slot, of 30, 15 and 5 minutes, at whose edges every type opens and closes.
fn slot_minutes(found: &[Open]) -> u32 {
    let spans = || found.iter().flat_map(|open| open.hours.days.iter().flatten());
    let fits = |slot: &u32| spans().all(|span| span.from % slot == 0 && span.to % slot == 0);
    [30, 15].into_iter().find(fits).unwrap_or(5)
}

/// Returns the type with its contacts laid evenly on the slots in which it is open.
fn laid(found: Open, slot: u32) -> BaselineDemand {
    let is_open = |index: u32| {
        let (day, minute) = (index * slot / 1440, index * slot % 1440);
        let weekday = WEEKDAYS.get(day as usize).map_or(Weekday::Monday, |(_, weekday)| *weekday);
        found.hours.contains(weekday, minute)
    };
    let open: Vec<bool> = (0..WEEK_MINUTES / slot).map(is_open).collect();
    let slots = open.iter().filter(|open| **open).count().max(1);
    let each = found.contacts_month / WEEKS_A_MONTH / slots as f64;
    let week = open.iter().map(|open| if *open { each } else { 0.0 }).collect();
    BaselineDemand { week, open, ..found.demand }
}

/// Returns the work that is not a contact.
pub(super) fn read_work(root: &Table<'_>, names: &Names) -> Vec<BaselineWork> {
    root.tables("work").iter().filter_map(|table| work(table, names)).collect()
}

fn work(table: &Table<'_>, names: &Names) -> Option<BaselineWork> {
    let id = table.define("id", Kind::Work);
    let name = table.text("name");
    let contract = table.find("contract").and_then(|node| known(&node, &names.contracts));
    let skill = table.need("skill").and_then(|node| known(&node, &names.skills));
    let hours_week = table.quantity("hours_week", hours);
    table.close();
    Some(BaselineWork {
        id: WorkId::new(id?),
        name: name?,
        contract: contract.map(ContractId::new),
        skill: SkillId::new(skill?),
        hours_week: hours_week?,
    })
}
