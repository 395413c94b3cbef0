//! `drivers.toml`: what moves the demand of coming months and years besides the history, each with source and author.

use jiff::civil::Date;
use organico_model::{
    Centre, ContactTypeId, CustomerCount, Diagnostic, Driver, DriverId, DriverKind, Month,
};

use super::{Files, head};
use crate::choices::one_of;
use crate::context::Context;
use crate::daytime::date;
use crate::names::Kind;
use crate::number::finite;
use crate::quantity::share;
use crate::refusal::Refusal;
use crate::text::clean;
use crate::tree::{Node, Source, Table, parse};

/// The document of the drivers in the folder of a centre.
pub const DRIVERS_FILE: &str = "drivers.toml";

/// Most drivers of a centre: what is known of a demand fits on a page.
const DRIVERS_MAX: usize = 500;

/// Most contacts of a campaign, and most customers.
const COUNT_MAX: f64 = 1e9;

/// The kinds as the document writes them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Word {
    Growth,
    Customers,
    Campaign,
    Automation,
    Shift,
}

const WORDS: [(&str, Word); 5] = [
    ("growth", Word::Growth),
    ("customers", Word::Customers),
    ("campaign", Word::Campaign),
    ("automation", Word::Automation),
    ("shift", Word::Shift),
];

/// Returns the drivers in the folder of a centre; none when it has no such document.
///
/// # Errors
/// All faults of the document, with their places.
pub fn read_drivers(files: &Files, centre: &Centre) -> Result<Vec<Driver>, Vec<Diagnostic>> {
    let context = Context::default();
    for kind in &centre.contact_types {
        context.define(Kind::ContactType, kind.id.as_str(), &organico_model::Place::default());
    }
    let text = files.get(DRIVERS_FILE).map(|text| clean(text));
    let files: Files = text.map(|text| (DRIVERS_FILE.to_owned(), text)).into_iter().collect();
    let drivers = read(&files, &context);
    context.resolve_names();
    if context.has_fault() { Err(context.into_diagnostics()) } else { Ok(drivers) }
}

/// Returns the drivers as far as they can be read; every fault is reported.
pub(super) fn read(files: &Files, context: &Context) -> Vec<Driver> {
    let Some(text) = files.get(DRIVERS_FILE) else { return Vec::new() };
    let source = Source::new(DRIVERS_FILE, text);
    let Some(tree) = parse(text, &source, context) else { return Vec::new() };
    let root = Table::root(&tree, &source, context);
    let version = head::version(&root);
    let tables = root.tables("drivers");
    root.close();
    if tables.len() > DRIVERS_MAX {
        let fault = Diagnostic::fault("I0112").with("limit", DRIVERS_MAX);
        context.report(fault.with("found", tables.len()).with("what", "[[drivers]]").at(
            DRIVERS_FILE,
            0,
            "",
        ));
        return Vec::new();
    }
    if version.is_none() {
        return Vec::new();
    }
    tables.iter().filter_map(driver).collect()
}

fn driver(table: &Table<'_>) -> Option<Driver> {
    let id = table.define("id", Kind::Driver);
    let name = table.text_or_empty("name");
    let word = table.quantity("kind", one_of(&WORDS));
    let types = table.list("contact_types");
    let types: Vec<_> = types.iter().filter_map(|node| node.reference(Kind::ContactType)).collect();
    let from = table.quantity("from", date);
    let until = match word {
        Some(Word::Campaign) => table.quantity("until", date),
        _ => table.quantity_if("until", date),
    };
    check_span(table, from, until);
    let does = word.and_then(|word| does(table, word, &types));
    let source = table.text("source");
    let author = table.text("author");
    if word.is_some() {
        table.close();
    }
    let id = id?;
    Some(Driver {
        name: if name.is_empty() { id.clone() } else { name },
        id: DriverId::new(id),
        does: does?,
        contact_types: types.into_iter().map(ContactTypeId::new).collect(),
        from: from?,
        until,
        source: source?,
        author: author?,
    })
}

fn check_span(table: &Table<'_>, from: Option<Date>, until: Option<Date>) {
    if let (Some(first), Some(last)) = (from, until)
        && first > last
    {
        let fault = Diagnostic::fault("I0208").with("first", first).with("last", last);
        table.context.report_at(&table.place("until"), fault);
    }
}

fn does(table: &Table<'_>, word: Word, types: &[String]) -> Option<DriverKind> {
    match word {
        Word::Growth => Some(DriverKind::Growth { year: table.quantity("year", rate)? }),
        Word::Customers => customers(table),
        Word::Campaign => {
            Some(DriverKind::Campaign { contacts: table.quantity("contacts", many)? })
        }
        Word::Automation => {
            let contained = table.quantity("contained", share);
            let returned = table.quantity("returned", share);
            Some(DriverKind::Automation { contained: contained?, returned: returned? })
        }
        Word::Shift => shift(table, types),
    }
}

/// Returns a growth of customers: so much a month, or their number month by month, and not both.
fn customers(table: &Table<'_>) -> Option<DriverKind> {
    let month = table.quantity_if("month", rate);
    let path = table.find("path");
    match (month, path) {
        (Some(month), None) => Some(DriverKind::CustomersRate { month }),
        (None, Some(path)) => customer_path(&path),
        (month, path) => {
            // A rate that was refused has been reported already.
            if month.is_some() || !table.has("month") {
                let key = if path.is_some() { "path" } else { "kind" };
                let fault = Diagnostic::fault("I0222").with("keys", "month, path");
                table.context.report_at(&table.place(key), fault);
            }
            None
        }
    }
}

fn customer_path(node: &Node<'_>) -> Option<DriverKind> {
    let items = node.list();
    let mut path: Vec<CustomerCount> = Vec::new();
    for table in items.iter().filter_map(Node::table) {
        let month = table.quantity("month", month);
        let customers = table.quantity("customers", many);
        table.close();
        let (Some(month), Some(customers)) = (month, customers) else { continue };
        if let Some(last) = path.last().filter(|last| month <= last.month) {
            let fault = Diagnostic::fault("I0223").with("month", month).with("before", last.month);
            table.context.report_at(&table.place("month"), fault);
            continue;
        }
        path.push(CustomerCount { month, customers });
    }
    if items.is_empty() {
        node.refuse(&Refusal::Form("[{ month = \"2027-01\", customers = 120000 }]"));
    }
    (!path.is_empty()).then_some(DriverKind::Customers { path })
}

fn shift(table: &Table<'_>, types: &[String]) -> Option<DriverKind> {
    let to = table.refer("to", Kind::ContactType);
    let part = table.quantity("share", share);
    let conversion = table.quantity_if("conversion", conversion);
    let to = to?;
    if types.is_empty() || types.contains(&to) {
        let fault = Diagnostic::fault("I0224").with("type", &to);
        table.context.report_at(&table.place("to"), fault);
        return None;
    }
    Some(DriverKind::Shift {
        to: ContactTypeId::new(to),
        share: part?,
        conversion: conversion.unwrap_or(1.0),
    })
}

/// Returns a growth, such as `3%` or `-1.5%`.
fn rate(text: &str) -> Result<f64, Refusal> {
    let text = text.trim();
    let (number, divisor) = match text.strip_suffix('%') {
        Some(percent) => (percent, 100.0),
        None => (text, 1.0),
    };
    let rate = finite(number).ok_or(Refusal::Form("3%, -1.5%"))? / divisor;
    if (-0.9..=2.0).contains(&rate) { Ok(rate) } else { Err(Refusal::Range("-90%", "200%")) }
}

/// Returns a number of contacts or customers, above nothing.
fn many(text: &str) -> Result<f64, Refusal> {
    let value = finite(text.trim()).ok_or(Refusal::Form("12000"))?;
    let range = Refusal::Range("> 0", "1000000000");
    if value > 0.0 && value <= COUNT_MAX { Ok(value) } else { Err(range) }
}

fn conversion(text: &str) -> Result<f64, Refusal> {
    let value = finite(text.trim()).ok_or(Refusal::Form("1.5"))?;
    if (0.0..=10.0).contains(&value) { Ok(value) } else { Err(Refusal::Range("0", "10")) }
}

fn month(text: &str) -> Result<Month, Refusal> {
    let month: Month = text.trim().parse().map_err(|_| Refusal::Form("2027-01"))?;
    date(&month.first_day().to_string()).map(|_| month)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read_text(text: &str) -> (Vec<Driver>, Vec<Diagnostic>) {
        let context = Context::default();
        for kind in ["voice", "chat"] {
            context.define(Kind::ContactType, kind, &organico_model::Place::default());
        }
        let files = Files::from([(DRIVERS_FILE.to_owned(), text.to_owned())]);
        let drivers = read(&files, &context);
        context.resolve_names();
        (drivers, context.into_diagnostics())
    }

    fn one(rest: &str) -> String {
        format!(
            "version = 1\n[[drivers]]\nid = \"d\"\nfrom = \"2027-01-01\"\nsource = \"s\"\n\
             author = \"EP\"\n{rest}"
        )
    }

    #[test]
    fn every_kind_is_read() {
        for (rest, word) in [
            ("kind = \"growth\"\nyear = \"3%\"", "growth"),
            ("kind = \"customers\"\nmonth = \"-0.5%\"", "customers"),
            ("kind = \"customers\"\npath = [{ month = \"2027-01\", customers = 9 }]", "customers"),
            ("kind = \"campaign\"\nuntil = \"2027-02-01\"\ncontacts = 5000", "campaign"),
            ("kind = \"automation\"\ncontained = \"20%\"\nreturned = \"25%\"", "automation"),
            (
                "kind = \"shift\"\ncontact_types = [\"voice\"]\nto = \"chat\"\nshare = \"10%\"",
                "shift",
            ),
        ] {
            let (drivers, found) = read_text(&one(rest));
            assert_eq!(found, []);
            assert_eq!(drivers[0].does.word(), word);
        }
    }

    #[test]
    fn faults_are_all_found_at_once() {
        let text = one("kind = \"customers\"\ncontact_types = [\"voise\"]\nuntil = \"2026-01-01\"");
        let (_, found) = read_text(&text);
        let codes: Vec<&str> = found.iter().map(|one| one.code).collect();
        assert!(["I0208", "I0222", "I0109"].iter().all(|code| codes.contains(code)), "{codes:?}");
    }

    #[test]
    fn a_shift_needs_somewhere_else_to_go_and_months_ascend() {
        let shift = one("kind = \"shift\"\ncontact_types = [\"chat\"]\nto = \"chat\"\nshare = 0.1");
        assert_eq!(read_text(&shift).1[0].code, "I0224");
        let path =
            "[{ month = \"2027-02\", customers = 9 }, { month = \"2027-01\", customers = 9 }]";
        let path = one(&format!("kind = \"customers\"\npath = {path}"));
        assert_eq!(read_text(&path).1[0].code, "I0223");
    }
}
