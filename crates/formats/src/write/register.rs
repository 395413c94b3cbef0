//! A register to its files, such that reading them gives the same register.

use organico_model::Words;
use organico_register::{Case, Claim, DateMeaning, Event, Quantity, Register, Said, Term};

use super::document::inline;
use super::page::{Page, quoted};
use crate::centre::Files;
use crate::choices::{STATUSES, word};
use crate::register::words::{
    CAUSES, EVENTS, FIELDS, INSTRUMENTS, MEANINGS, PARTIES, PROCEDURES, QUALIFIERS, SOURCES,
};
use crate::register::{CASES, HEAD, REGISTER_VERSION};

/// Returns the files of a register: `register.toml` and one document a case.
#[must_use]
pub fn write_register(register: &Register) -> Files {
    let mut files = Files::new();
    files.insert(HEAD.to_owned(), head(register));
    for case in &register.cases {
        files.insert(format!("{CASES}{}.toml", case.id.as_str()), document(case));
    }
    files
}

fn head(register: &Register) -> String {
    let mut page = Page::default();
    page.comment(
        "What the register is about, who speaks in it and what it rests on. Cases are in cases/.",
    );
    page.raw("version", REGISTER_VERSION);
    page.raw("title", both(&register.title));
    page.section("Organisations that say something, never persons.");
    for party in &register.parties {
        page.header("[[parties]]");
        page.text("id", party.id.as_str());
        page.text("name", &party.name);
        page.text("kind", word(&PARTIES, &party.kind));
    }
    page.section("Sources: a document is totalled, press is shown and marked.");
    for source in &register.sources {
        page.header("[[sources]]");
        page.text("id", source.id.as_str());
        page.text("kind", word(&SOURCES, &source.kind));
        page.text("publisher", &source.publisher);
        raw_if(&mut page, "date", source.date);
        text_if_any(&mut page, "title", &source.title);
    }
    for stated in &register.stated {
        page.header("[[stated]]");
        page.text("source", stated.source.as_str());
        amount(&mut page, stated.quantity);
        text_if_any(&mut page, "quote", &stated.quote);
    }
    if let Some(terms) = &register.terms {
        page.header("[terms]");
        page.raw("union_days", term(&terms.union_days));
        page.raw("authority_days", term(&terms.authority_days));
        page.raw("halved_below", term(&terms.halved_below));
        page.raw("plan_days", term(&terms.plan_days));
        page.raw("standstill_days", term(&terms.standstill_days));
    }
    page.finish()
}

fn term(term: &Term) -> String {
    inline(&[
        ("value", term.value.to_string()),
        ("source", quoted(&term.source)),
        ("status", quoted(word(&STATUSES, &term.status))),
    ])
}

fn both(words: &Words) -> String {
    inline(&[("en", quoted(&words.en)), ("it", quoted(&words.it))])
}

fn raw_if(page: &mut Page, key: &str, value: Option<impl std::fmt::Display>) {
    if let Some(value) = value {
        page.raw(key, value);
    }
}

fn text_if_any(page: &mut Page, key: &str, text: &str) {
    page.text_if(key, Some(text).filter(|text| !text.is_empty()));
}

fn document(case: &Case) -> String {
    let mut page = Page::default();
    page.raw("version", REGISTER_VERSION);
    page.text("id", case.id.as_str());
    page.text("company", &case.company);
    text_if_any(&mut page, "group", &case.group);
    text_if_any(&mut page, "client", &case.client);
    text_if_any(&mut page, "commessa", &case.commessa);
    page.text("country", &case.country);
    text_if_any(&mut page, "activity", &case.activity);
    raw_if(&mut page, "effect_start", case.effect_start);
    raw_if(&mut page, "effect_end", case.effect_end);
    text_if_any(&mut page, "information", &case.information);
    if case.destination != Words::default() {
        page.raw("destination", both(&case.destination));
    }
    for site in &case.sites {
        page.header("[[sites]]");
        page.text("id", &site.id);
        text_if_any(&mut page, "town", &site.town);
        text_if_any(&mut page, "region", &site.region);
    }
    for cause in &case.causes {
        page.header("[[causes]]");
        page.text("code", word(&CAUSES, &cause.code));
        page.text("speaker", cause.speaker.as_str());
        page.text("source", cause.source.as_str());
    }
    case.events.iter().for_each(|one| event(&mut page, one));
    page.finish()
}

fn event(page: &mut Page, event: &Event) {
    page.header("[[events]]");
    page.raw("date", event.date);
    page.text("kind", word(&EVENTS, &event.kind));
    if event.date_meaning != DateMeaning::On {
        page.text("date_meaning", word(&MEANINGS, &event.date_meaning));
    }
    if let Some(terms) = &event.procedure {
        page.text("procedure", word(&PROCEDURES, &terms.procedure()));
    }
    raw_if(page, "due", event.due);
    page.text("source", event.source.as_str());
    if event.words != Words::default() {
        page.raw("words", both(&event.words));
    }
    event.claims.iter().for_each(|one| claim(page, event, one));
}

fn claim(page: &mut Page, event: &Event, claim: &Claim) {
    page.header("[[events.claims]]");
    match &claim.said {
        Said::Amount(field, quantity) => {
            page.text("field", word(&FIELDS, &Some(*field)));
            amount(page, *quantity);
        }
        Said::Instrument(instrument) => {
            page.text("field", word(&FIELDS, &None));
            page.text("value", word(&INSTRUMENTS, instrument));
        }
    }
    page.text("speaker", claim.speaker.as_str());
    if claim.source != event.source {
        page.text("source", claim.source.as_str());
    }
    text_if_any(page, "quote", &claim.quote);
    page.text_if("site", claim.site.as_deref());
    page.text_if("fact", claim.fact.as_deref());
}

fn amount(page: &mut Page, quantity: Quantity) {
    raw_if(page, "value", quantity.value());
    page.text("qualifier", word(&QUALIFIERS, &quantity.qualifier()));
}
