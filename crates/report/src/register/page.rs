//! The page of a register: totals, conflicts, cases. One file that needs nothing else and runs no script.

use organico_register::{Case, Claim, Event, Register, conflicts, totals};

use super::case::facts;
use super::list::row;
use super::parts::{conflict_sides, conflict_topic, day, remarks, site_of, title};
use super::total::{head as total_head, sentence};
use super::voice::Voice;
use crate::Language;
use crate::markup::Markup;
use crate::sections::parts::{Table, heading, lead, paragraph};
use crate::shell;

/// Returns the page of a register: one self-contained HTML page that is also well-formed XML.
#[must_use]
pub fn register_html(register: &Register, language: Language) -> String {
    let voice = Voice::new(language);
    let title = voice.words(&register.title);
    shell::page(language, (title, "", ""), |markup| {
        markup.element("header", &[], |markup| {
            markup.leaf("h1", &[], title);
            lead(markup, &voice.say("register-page-lead"));
        });
        markup.element("main", &[], |markup| {
            section(markup, &voice, "totals", |markup| totals_part(markup, register, &voice));
            section(markup, &voice, "list", |markup| list_part(markup, register, &voice));
            section(markup, &voice, "conflicts", |m| conflicts_part(m, register, &voice));
            section(markup, &voice, "cases", |markup| {
                register.cases.iter().for_each(|case| case_part(markup, case, register, &voice));
            });
        });
        markup.element("footer", &[], |m| m.leaf("p", &[], voice.say("register-page-foot")));
    })
}

fn section(markup: &mut Markup, voice: &Voice, key: &str, inside: impl FnOnce(&mut Markup)) {
    markup.element("section", &[("id", &key)], |markup| {
        markup.leaf("h2", &[], voice.say(&format!("register-section-{key}")));
        inside(markup);
    });
}

fn table(voice: &Voice, keys: &[&str], rows: Vec<Vec<String>>) -> Table {
    let heads: Vec<String> = keys.iter().map(|key| voice.say(key)).collect();
    Table { words: heads.len(), heads, rows }
}

fn totals_part(markup: &mut Markup, register: &Register, voice: &Voice) {
    for total in totals(register) {
        heading(markup, &total_head(&total, voice));
        markup.element("p", &[], |markup| {
            markup.leaf("strong", &[], sentence(&total, voice));
        });
        let rows = total.families.iter();
        let rows = rows.map(|(family, sum)| vec![voice.family(*family), voice.sum(sum)]).collect();
        table(voice, &["register-head-instrument", "register-head-people"], rows).write(markup);
    }
    lead(markup, &voice.say("register-total-note"));
}

fn list_part(markup: &mut Markup, register: &Register, voice: &Voice) {
    let rows = register.cases.iter().map(|case| row(case, register, voice)).collect();
    let heads = [
        "register-head-company",
        "register-head-places",
        "register-head-people",
        "register-head-instrument",
        "register-head-inclusion",
    ];
    table(voice, &heads, rows).write(markup);
    lead(markup, &voice.say("register-list-note"));
}

fn conflicts_part(markup: &mut Markup, register: &Register, voice: &Voice) {
    let found = conflicts(register);
    if found.is_empty() {
        paragraph(markup, &voice.say("register-no-conflicts"));
        return;
    }
    let row = |conflict: &organico_register::Conflict<'_>| {
        vec![
            title(conflict.case),
            conflict_topic(conflict, voice),
            conflict_sides(conflict, register, voice),
        ]
    };
    let heads = ["register-head-case", "register-head-topic", "register-head-sides"];
    table(voice, &heads, found.iter().map(row).collect()).write(markup);
}

fn case_part(markup: &mut Markup, case: &Case, register: &Register, voice: &Voice) {
    heading(markup, &title(case));
    markup.element("dl", &[("class", &"facts")], |markup| {
        for (key, value) in facts(case, register, voice) {
            markup.element("div", &[], |markup| {
                markup.leaf("dt", &[], key);
                markup.leaf("dd", &[], value);
            });
        }
    });
    markup.element("ol", &[("class", &"steps")], |markup| {
        for event in &case.events {
            markup.element("li", &[], |markup| event_part(markup, case, event, register, voice));
        }
    });
}

fn event_part(markup: &mut Markup, case: &Case, event: &Event, register: &Register, voice: &Voice) {
    markup.leaf("strong", &[], format!("{} · {}", day(event, voice), voice.event(event.kind)));
    for remark in remarks(event, register, voice) {
        markup.leaf("span", &[], remark);
    }
    let row = |claim: &Claim| {
        let (field, value) = voice.said(claim);
        let site = site_of(case, claim).map(|site| format!(" ({site})")).unwrap_or_default();
        let speaker = voice.speaker(register, &claim.speaker);
        let quote =
            if claim.quote.is_empty() { String::new() } else { format!(" «{}»", claim.quote) };
        vec![
            format!("{field}{site}"),
            value,
            speaker,
            format!("{}{quote}", voice.source_of(register, &claim.source)),
        ]
    };
    let heads = [
        "register-head-topic",
        "register-head-value",
        "register-head-speaker",
        "register-head-source",
    ];
    table(voice, &heads, event.claims.iter().map(row).collect()).write(markup);
    if event.claims.is_empty() {
        markup.leaf("span", &[], voice.source_of(register, &event.source));
    }
}
