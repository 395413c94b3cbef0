//! The lots of a tender and their services.

use organico_model::{
    ContactTypeId, Diagnostic, Lot, LotId, LotService, Seconds, ServiceDefinition, Targets,
    TenderPrice, WeekHours,
};

use super::money::price;
use crate::centre::{read_hours, read_targets};
use crate::names::Kind;
use crate::quantity::{duration, large_count, positive_duration};
use crate::refusal::Refusal;
use crate::tree::Table;

/// Returns the lots; none is a fault.
pub(super) fn read(root: &Table<'_>, definitions: &[ServiceDefinition]) -> Vec<Lot> {
    let tables = root.tables("lots");
    if tables.is_empty() {
        refuse_empty(root, "lots");
    }
    tables.iter().filter_map(|table| lot(table, definitions)).collect()
}

fn refuse_empty(table: &Table<'_>, key: &str) {
    table.context.report_at(&table.place(key), Diagnostic::fault("I1006").with("key", key));
}

fn lot(table: &Table<'_>, definitions: &[ServiceDefinition]) -> Option<Lot> {
    let id = table.define("id", Kind::Lot);
    let name = table.text("name");
    let price = price(table);
    let services = table.tables("services");
    if services.is_empty() {
        refuse_empty(table, "services");
    }
    let priced = table.find("price").is_some();
    let usual = Usual { price, priced };
    let services = services.iter().filter_map(|one| service(one, definitions, &usual)).collect();
    table.close();
    Some(Lot { id: LotId::new(id?), name: name?, services })
}

/// The price of a lot, for its services that have none of their own.
struct Usual {
    price: Option<TenderPrice>,
    /// Whether one is written, be it refused.
    priced: bool,
}

fn service(
    table: &Table<'_>,
    definitions: &[ServiceDefinition],
    usual: &Usual,
) -> Option<LotService> {
    let id = table.define("id", Kind::ContactType);
    let name = table.text("name");
    let contacts_month = table.quantity("contacts_month", contacts);
    let handle = table.quantity("handle", handle_time);
    let patience = table.quantity_if("patience", positive_duration);
    let hours = table.need_table("hours").as_ref().map(read_hours);
    let targets = read_targets(table.need_table("targets").as_ref(), definitions);
    let own = price(table);
    if table.find("price").is_none() && !usual.priced {
        table.context.report_at(&table.place("price"), Diagnostic::fault("I1005").with("count", 0));
    }
    table.close();
    if let Some(hours) = &hours {
        check_opening(table, hours, &targets);
    }
    check_promises(table, &targets);
    Some(LotService {
        id: ContactTypeId::new(id?),
        name: name?,
        contacts_month: contacts_month?,
        handle: handle?,
        patience,
        hours: hours?,
        targets,
        price: own.or(usual.price)?,
    })
}

fn contacts(text: &str) -> Result<u64, Refusal> {
    let most = 1_000_000_000;
    large_count(text).and_then(|count| {
        if (1..=most).contains(&count) { Ok(count) } else { Err(Refusal::Range("1", "1000000000")) }
    })
}

fn handle_time(text: &str) -> Result<Seconds, Refusal> {
    duration(text).and_then(|seconds| {
        let found = seconds.get();
        if (1.0..=86_400.0).contains(&found) {
            Ok(seconds)
        } else {
            Err(Refusal::Range("1s", "24h"))
        }
    })
}

/// A service that never opens, or whose promised waits are longer than its day.
fn check_opening(table: &Table<'_>, hours: &WeekHours, targets: &Targets) {
    let id = table.find("id").and_then(|node| node.text()).unwrap_or_default();
    let open = hours.days.iter().flatten().map(|span| span.to - span.from).max().unwrap_or(0);
    if open == 0 {
        let fault = Diagnostic::fault("I0202").with("id", id);
        table.context.report_at(&table.place("hours"), fault);
        return;
    }
    let within = targets.service.as_ref().map(|service| service.threshold);
    for promised in [within, targets.speed_of_answer_max].into_iter().flatten() {
        if promised.get() > f64::from(open) * 60.0 {
            let fault = Diagnostic::fault("I0203").with("id", &id).with("seconds", promised.get());
            table.context.report_at(&table.place("targets"), fault.with("open_minutes", open));
        }
    }
}

/// Promises that no number of people keeps: everybody in time, or nobody who leaves; on leaving where nobody can; and
/// no promise at all, which any price could pay.
fn check_promises(table: &Table<'_>, targets: &Targets) {
    let report = |code, key: &str| {
        let at = table.place("targets");
        let place = organico_model::Place { field: format!("{}.{key}", at.field), ..at };
        table.context.report_at(&place, Diagnostic::fault(code).with("key", key));
    };
    if table.table("targets").is_some_and(|inner| inner.every_key().is_empty()) {
        refuse_empty(table, "targets");
    }
    if targets.service.as_ref().is_some_and(|service| service.share.get() >= 1.0) {
        report("I1007", "service");
    }
    if let Some(most) = targets.abandonment_max {
        if most.get() <= 0.0 {
            report("I1007", "abandonment_max");
        }
        if table.find("patience").is_none() {
            report("I1008", "abandonment_max");
        }
    }
}
