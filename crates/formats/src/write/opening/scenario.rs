//! `scenario.toml` of a case: what the register says is used, until the day it says.

use organico_model::{Month, SourceStatus};
use organico_register::{DateMeaning, Family, Qualifier, Quantity};

use super::super::document::inline;
use super::super::page::{Page, quoted};
use super::known::Known;
use crate::choices::{STATUSES, word};
use crate::register::words;

/// Months of a scenario where no deadline asks for more.
const MONTHS: u32 = 12;
/// Months that a scenario goes on after a deadline.
const AFTER: u32 = 6;

/// Months of the scenario.
struct Span {
    first: Month,
    months: u32,
    /// The month of the deadline, where it lies in the scenario.
    due: Option<Month>,
}

/// Returns the document.
pub(super) fn document(known: &Known<'_>) -> String {
    let mut page = Page::default();
    let span = span(known);
    page.comment(&format!(
        "{}: what the register says is used. It is a beginning and no proposal; lay others beside it.",
        known.case.company
    ));
    page.raw("version", 1);
    page.text("id", "come-nel-registro");
    page.raw("name", both("As the register tells it", "Come dice il registro"));
    page.text("author", "registro / register");
    page.text("starts", &span.first.to_string());
    page.raw("months", span.months);
    match known.instrument.map(organico_register::Instrument::family) {
        Some(Family::IncomeSupport) => reduce_hours(&mut page, known, &span),
        Some(Family::Dismissal) => dismiss(&mut page, known, &span),
        Some(Family::Transfer) => move_sites(&mut page, known, &span),
        Some(Family::VoluntaryExits | Family::ContractChange | Family::NotStated) | None => {
            nothing(&mut page);
        }
    }
    page.finish()
}

fn span(known: &Known<'_>) -> Span {
    let event = Month::of(known.event.date);
    let first = event.plus(1).unwrap_or(event);
    let due = known.event.due.map(Month::of).filter(|due| *due >= first);
    let until = due.map_or(0, |due| due.since(first).unsigned_abs() + 1);
    let due = due.filter(|_| until + AFTER <= 120);
    let months = due.map_or(MONTHS, |_| MONTHS.max(until + AFTER));
    Span { first, months, due }
}

fn reduce_hours(page: &mut Page, known: &Known<'_>, span: &Span) {
    let named = known.instrument.map_or("", |instrument| word(&words::INSTRUMENTS, &instrument));
    let Some((reduction, mean)) = known.reduction.and_then(|one| Some((one, one.value()?))) else {
        page.section(&format!(
            "The register says \"{named}\" and not how much of the hours is cut: write a change of kind \
             \"reduce-hours\" when it is known."
        ));
        return;
    };
    assume(
        page,
        "The kind of support is not taken as known from a claim: no limit is judged.",
        "Il tipo di ammortizzatore non è dato per noto da una dichiarazione: nessun limite è valutato.",
    );
    if reduction.qualifier() != Qualifier::Exact {
        assume_mean(page, reduction, mean);
    }
    page.section(&format!(
        "The source says \"{named}\". If the agreement says so too, write it as the support: its limits are then judged."
    ));
    head(page, ("sostegno", "reduce-hours"), span.first);
    if let Some(due) = span.due {
        page.text("until", &due.to_string());
    }
    page.text("support", "unknown");
    page.text("mean", &format!("{mean}%"));
}

fn assume_mean(page: &mut Page, reduction: Quantity, mean: u32) {
    let said = word(&words::QUALIFIERS, &reduction.qualifier());
    assume(
        page,
        &format!("The mean cut of the hours is {mean} %; the source says it as \"{said}\"."),
        &format!("La riduzione media delle ore è il {mean} %; la fonte la dice come \"{said}\"."),
    );
}

fn dismiss(page: &mut Page, known: &Known<'_>, span: &Span) {
    let opened = known.event.date;
    let (en, it) = match known.event.date_meaning {
        DateMeaning::On => ("", ""),
        DateMeaning::KnownBy => (" or before", " o prima"),
    };
    assume(
        page,
        &format!(
            "The procedure was opened on {opened}{en}; the phases are reckoned from that day."
        ),
        &format!(
            "La procedura è stata aperta il {opened}{it}; le fasi sono calcolate da quel giorno."
        ),
    );
    assume(
        page,
        "All the people of the procedure are dismissed when its phases have ended.",
        "Tutte le persone della procedura sono licenziate alla fine delle sue fasi.",
    );
    page.section("What follows if the procedure runs to its end; nobody can go before its phases have ended.");
    head(page, ("licenziamento", "dismiss"), span.first);
    page.raw("heads", known.people.iter().map(|one| one.heads).sum::<u32>());
    page.raw("opened", opened);
}

fn move_sites(page: &mut Page, known: &Known<'_>, span: &Span) {
    let Some((to, _)) = &known.empty_site else {
        page.section(
            "The register says that people are moved and not where to: write changes of kind \"move-site\".",
        );
        return;
    };
    assume(
        page,
        "Nobody leaves rather than moves. Nobody was asked.",
        "Nessuno lascia invece di trasferirsi. Nessuno è stato interpellato.",
    );
    assume(
        page,
        "The way to work is not known: kilometres, minutes and CO2 are not reckoned.",
        "Il tragitto non è noto: chilometri, minuti e CO2 non sono calcolati.",
    );
    page.section(
        "distance, time and transit_time of the way after the move, and commute of each group, say what it means for \
         people.",
    );
    let from = span.due.and_then(|due| due.plus(1)).unwrap_or(span.first);
    for people in &known.people {
        head(page, (&format!("{}-{to}", people.id), "move-site"), from);
        page.text("site", &people.id);
        page.text("to", to);
        page.raw("announced", known.event.date);
        page.text("leave_share", "0%");
    }
}

fn nothing(page: &mut Page) {
    page.section(
        "The register names no instrument that follows from its numbers alone: write the changes that are on the table.",
    );
}

fn head(page: &mut Page, (id, kind): (&str, &str), from: Month) {
    page.header("[[changes]]");
    page.text("id", id);
    page.text("kind", kind);
    page.text("from", &from.to_string());
}

fn assume(page: &mut Page, en: &str, it: &str) {
    page.header("[[assumptions]]");
    page.text("en", en);
    page.text("it", it);
    page.text("source", "registro: non detto / register: not said");
    page.text("status", word(&STATUSES, &SourceStatus::Supplied));
}

fn both(en: &str, it: &str) -> String {
    inline(&[("en", quoted(en)), ("it", quoted(it))])
}
