//! `[demand]`: contacts other than today's, and who supplied them.

use std::collections::BTreeMap;

use organico_model::{ContactTypeId, DemandPath, DemandStep, Diagnostic, Month};

use super::change::{own_place, within};
use super::head::{Span, source, words};
use super::known::{Known, Named};
use super::quantities::{contact_factor, month};
use crate::choices::{STATUSES, one_of};
use crate::tree::Table;

/// Returns the path of the demand.
pub(super) fn read(table: &Table<'_>, known: &Known<'_>, span: Option<Span>) -> Option<DemandPath> {
    let supplier = table.need_table("supplier").as_ref().and_then(words);
    let source = source(table);
    let status = table.quantity("status", one_of(&STATUSES));
    let tables = table.tables("steps");
    let steps: Vec<DemandStep> = tables.iter().filter_map(|one| step(one, known, span)).collect();
    table.close();
    check_order(table, &steps);
    Some(DemandPath { supplier: supplier?, source: source?, status: status?, steps })
}

fn step(table: &Table<'_>, known: &Known<'_>, span: Option<Span>) -> Option<DemandStep> {
    let contact_type = known.name_if(table, "contact_type", Named::ContactType);
    let from = table.quantity("from", month);
    if let Some(from) = from {
        within(table, "from", from, span);
    }
    let factor = table.quantity("factor", contact_factor);
    table.close();
    let contact_type = contact_type.ok()?.map(ContactTypeId::new);
    Some(DemandStep { contact_type, from: from?, factor: factor?, place: own_place(table, "from") })
}

/// Steps about the same contacts ascend: a second one of the same month, or an earlier one, is a slip.
fn check_order(table: &Table<'_>, steps: &[DemandStep]) {
    let mut last: BTreeMap<Option<&ContactTypeId>, Month> = BTreeMap::new();
    for step in steps {
        if let Some(before) = last.insert(step.contact_type.as_ref(), step.from)
            && step.from <= before
        {
            let fault = Diagnostic::fault("I0806").with("month", step.from);
            table.context.report_at(&step.place, fault.with("before", before));
        }
    }
}
