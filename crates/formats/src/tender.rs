//! Tenders: `tender.toml`, with its lots and their services, what they pay, and the wages of whoever works on them.
//!
//! Hours, targets and definitions are written as in `contacts.toml`. Whatever somebody states bears a source. Reference:
//! `docs/book/tender.md`.

mod lots;
mod money;

use jiff::civil::Date;
use organico_model::{Diagnostic, LevelId, ServiceSpan, StatedWage, TENDER_VERSION, Tender};

use crate::centre::read_definitions;
use crate::context::Context;
use crate::daytime::date;
use crate::quantity::count;
use crate::series::finished;
use crate::text::clean;
use crate::tree::{Source, Table, parse};

/// Returns the tender that a document describes.
///
/// # Errors
///
/// Every fault of the document, in order of its lines.
pub fn read_tender(file: &str, text: &str) -> Result<Tender, Vec<Diagnostic>> {
    let context = Context::default();
    let tender = read(file, &clean(text), &context);
    finished(tender, context)
}

fn read(file: &str, text: &str, context: &Context) -> Option<Tender> {
    let source = Source::new(file, text);
    let tree = parse(text, &source, context)?;
    let root = Table::root(&tree, &source, context);
    check_version(&root)?;
    let tender = content(&root);
    root.close();
    context.resolve_names();
    tender
}

fn check_version(root: &Table<'_>) -> Option<()> {
    let found = root.quantity("version", count)?;
    if found == TENDER_VERSION {
        return Some(());
    }
    let fault = Diagnostic::fault("I0115").with("found", found).with("known", TENDER_VERSION);
    root.context.report_at(&root.place("version"), fault);
    None
}

fn content(root: &Table<'_>) -> Option<Tender> {
    let name = root.text("name");
    let invented = root.flag("invented", false);
    let source = source(root);
    let day = root.quantity("date", date);
    let span = span(root, day);
    let wage = root.need_table("wage").map(|table| wage(&table, day));
    let other_cost = root.need_table("other_cost").as_ref().and_then(money::cost);
    let premiums = root.table("premiums").as_ref().map(money::premiums);
    let definitions = read_definitions(root);
    let lots = lots::read(root, &definitions);
    let (level, stated_wages) = wage?;
    Some(Tender {
        name: name?,
        invented,
        source: source?,
        date: day?,
        span,
        level,
        stated_wages,
        other_cost: other_cost?,
        premiums: premiums.unwrap_or_default(),
        lots,
    })
}

/// Returns the source of a table, which must be there and say something.
fn source(table: &Table<'_>) -> Option<String> {
    let text = table.text("source")?;
    if !text.trim().is_empty() {
        return Some(text);
    }
    table.context.report_at(&table.place("source"), Diagnostic::fault("I1001"));
    None
}

/// Returns the days of the service, if they are given: in order, and not before the tender.
fn span(root: &Table<'_>, day: Option<Date>) -> Option<ServiceSpan> {
    let named = ["from", "until"].iter().any(|key| root.find(key).is_some());
    if !named {
        return None;
    }
    let (from, until) = (root.quantity("from", date), root.quantity("until", date));
    let (from, until) = (from?, until?);
    let disorder = |key: &str, first: Date, then: Date| {
        let fault = Diagnostic::fault("I1002").with("first", first).with("then", then);
        root.context.report_at(&root.place(key), fault);
    };
    if until < from {
        disorder("until", from, until);
    }
    if let Some(day) = day.filter(|day| from < *day) {
        disorder("from", day, from);
    }
    Some(ServiceSpan { from, until })
}

/// Returns the pay level, and the pay that is stated, by first day: one of the two at least.
fn wage(table: &Table<'_>, day: Option<Date>) -> (Option<LevelId>, Vec<StatedWage>) {
    let level = table.find("level").and_then(|node| node.identifier()).map(LevelId::new);
    let written = table.find("stated").is_some();
    let mut stated: Vec<StatedWage> =
        table.tables("stated").iter().filter_map(money::wage).collect();
    table.close();
    stated.sort_by_key(|wage| wage.from);
    let fault = if table.find("level").is_none() && !written {
        Some(Diagnostic::fault("I1003"))
    } else {
        let first = stated.first().map(|wage| wage.from);
        let late = first.zip(day).filter(|(first, day)| first > day);
        late.map(|(first, day)| Diagnostic::fault("I1004").with("first", first).with("day", day))
    };
    if let Some(fault) = fault {
        table.context.report_at(&table.place("stated"), fault);
    }
    for pair in stated.windows(2).filter(|pair| pair[0].from == pair[1].from) {
        let twice =
            Diagnostic::fault("I0108").with("name", pair[1].from).with("first", pair[0].from);
        table.context.report_at(&table.place("stated"), twice);
    }
    (level, stated)
}

#[cfg(test)]
mod tests;
