//! Work that is not a contact: items with a due date, and hours a week.

use organico_model::{ContractId, Diagnostic, SkillId, Work, WorkId, WorkKind};

use super::hours;
use crate::daytime::date;
use crate::names::Kind;
use crate::quantity::{large_count, positive_minutes, thousandths};
use crate::tree::Table;

/// Returns the work of `contacts.toml`.
pub(super) fn read(root: &Table<'_>) -> Vec<Work> {
    root.tables("work").iter().filter_map(work).collect()
}

fn work(table: &Table<'_>) -> Option<Work> {
    let id = table.define("id", Kind::Work);
    let name = table.text("name");
    let contract = table.refer_if("contract", Kind::Contract).map(ContractId::new);
    let skill = table.refer("skill", Kind::Skill);
    let kind = kind(table);
    let hours = table.need_table("hours").as_ref().map(hours::read);
    table.close();
    Some(Work {
        id: WorkId::new(id?),
        name: name?,
        contract,
        skill: SkillId::new(skill?),
        kind: kind?,
        hours: hours?,
    })
}

/// Returns how much work there is: `items` or `time_a_week`, one of them.
fn kind(table: &Table<'_>) -> Option<WorkKind> {
    let items_table = table.table("items");
    let week = table.find("time_a_week");
    match (items_table, week) {
        (Some(table), None) => items(&table),
        (None, Some(node)) => {
            let minutes_a_week = node.quantity(positive_minutes)?;
            Some(WorkKind::Hours { minutes_a_week })
        }
        (both, _) => {
            let key = if both.is_some() { "time_a_week" } else { "items" };
            table.context.report_at(&table.place(key), Diagnostic::fault("I0216"));
            None
        }
    }
}

fn items(table: &Table<'_>) -> Option<WorkKind> {
    let count = table.quantity("count", large_count);
    let per_hour_mille = table.quantity("per_hour", thousandths);
    let released = table.quantity("released", date);
    let due = table.quantity("due", date);
    table.close();
    let (released, due) = (released?, due?);
    if released > due {
        let fault = Diagnostic::fault("I0208").with("first", released).with("last", due);
        table.context.report_at(&table.place("due"), fault);
        return None;
    }
    Some(WorkKind::Items {
        count: count?,
        per_hour_mille: u64::from(per_hour_mille?),
        released,
        due,
    })
}
