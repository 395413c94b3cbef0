//! Pay levels, and paid time away from contacts.

use organico_model::{GroupId, LevelId, PayLevel, ShrinkageCause};

use crate::choices::{STATUSES, one_of};
use crate::names::Kind;
use crate::quantity::{money, shrinkage};
use crate::refusal::Refusal;
use crate::tree::Table;

/// Returns the causes of shrinkage, in the order in which they multiply.
pub(super) fn read_shrinkage(root: &Table<'_>) -> Vec<ShrinkageCause> {
    let cause = |table: &Table<'_>| {
        let cause = table.text("cause");
        let off_duty = table.need("off_duty").map(|_| table.flag("off_duty", false));
        let share = table.quantity("share", shrinkage);
        let group = table.refer_if("group", Kind::Group).map(GroupId::new);
        let months = table.list("months");
        let months = months.iter().filter_map(|node| node.quantity(month)).collect();
        table.close();
        Some(ShrinkageCause { cause: cause?, off_duty: off_duty?, share: share?, group, months })
    };
    root.tables("shrinkage").iter().filter_map(cause).collect()
}

/// Returns the pay levels.
pub(crate) fn read_pay(root: &Table<'_>) -> Vec<PayLevel> {
    let level = |table: &Table<'_>| {
        let level = table.define("level", Kind::Level);
        let month = table.quantity("month", money);
        let hour_cost = table.quantity("hour_cost", money);
        let status = table.quantity("status", one_of(&STATUSES));
        let source = table.text_or_empty("source");
        table.close();
        Some(PayLevel {
            level: LevelId::new(level?),
            month: month?,
            hour_cost: hour_cost?,
            status: status?,
            source,
        })
    };
    root.tables("pay").iter().filter_map(level).collect()
}

fn month(text: &str) -> Result<u8, Refusal> {
    let month: u8 = text.parse().map_err(|_| Refusal::Form("[7, 8]"))?;
    if (1..=12).contains(&month) { Ok(month) } else { Err(Refusal::Range("1", "12")) }
}
