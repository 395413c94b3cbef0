use super::*;
use organico_register::{erm_rows, register_of};
use proptest::prelude::*;

use crate::write_register;

const HEAD_TEXT: &str = r#"version = 1
title = { en = "Trial", it = "Prova" }
[[parties]]
id = "union"
name = "Union"
kind = "union"
[[sources]]
id = "paper"
kind = "document"
publisher = "Union"
date = 2026-05-28
"#;

const CASE_TEXT: &str = r#"version = 1
id = "one"
company = "One"
country = "IT"
[[sites]]
id = "roma"
town = "Roma"
region = "Lazio"
"#;

fn files(head: &str, events: &str) -> Files {
    Files::from([
        (HEAD.to_owned(), format!("{HEAD_TEXT}{head}")),
        (format!("{CASES}one.toml"), format!("{CASE_TEXT}{events}")),
    ])
}

fn codes(head: &str, events: &str) -> Vec<String> {
    let faults = read_register(&files(head, events)).unwrap_err();
    faults.iter().map(|fault| format!("{} {}", fault.code, fault.place.field)).collect()
}

fn event(rest: &str) -> String {
    format!("[[events]]\ndate = 2026-05-28\nkind = \"update\"\n{rest}")
}

fn claim(rest: &str) -> String {
    event(&format!("[[events.claims]]\nspeaker = \"union\"\n{rest}"))
}

#[test]
fn a_claim_and_an_event_without_source_are_faults() {
    let claim = claim("field = \"workers\"\nvalue = 3\nqualifier = \"exact\"");
    assert_eq!(codes("", &claim), ["I0501 events.1.claims.1.source"]);
    assert_eq!(codes("", &event("")), ["I0501 events.1.source"]);
}

#[test]
fn an_unknown_qualifier_and_a_number_that_does_not_suit_it_are_faults() {
    let with = |rest: &str| claim(&format!("source = \"paper\"\nfield = \"workers\"\n{rest}"));
    let unknown = with("value = 3\nqualifier = \"many\"");
    assert_eq!(codes("", &unknown), ["I0107 events.1.claims.1.qualifier"]);
    let missing = with("qualifier = \"at_least\"");
    assert_eq!(codes("", &missing), ["I0503 events.1.claims.1.value"]);
    let unexpected = with("value = 3\nqualifier = \"unquantified\"");
    assert_eq!(codes("", &unexpected), ["I0503 events.1.claims.1.value"]);
    let reduction =
        claim("source = \"paper\"\nfield = \"reduction\"\nvalue = 101\nqualifier = \"exact\"");
    assert_eq!(codes("", &reduction), ["I0106 events.1.claims.1.value"]);
}

#[test]
fn events_go_forward_and_none_but_an_update_precedes_the_announcement() {
    let event = |day: &str, kind: &str| {
        format!("[[events]]\ndate = {day}\nkind = \"{kind}\"\nsource = \"paper\"\n")
    };
    let back = event("2026-05-28", "update") + &event("2026-05-27", "update");
    assert_eq!(codes("", &back), ["I0502 events.2.date"]);
    let early = event("2026-05-26", "update")
        + &event("2026-05-27", "agreement")
        + &event("2026-05-28", "announcement");
    assert_eq!(codes("", &early), ["I0504 events.2.date"]);
}

#[test]
fn a_promise_needs_its_day_and_a_procedure_its_terms() {
    let promise = event("source = \"paper\"\n").replace("update", "promise");
    assert_eq!(codes("", &promise), ["I0505 events.1.due"]);
    let past = event("source = \"paper\"\ndue = 2026-05-01\n");
    assert_eq!(codes("", &past), ["I0505 events.1.due"]);
    let open = event("source = \"paper\"\nprocedure = \"site-closure\"\n");
    assert!(read_register(&files("", &open)).is_ok(), "the rules of Italy have its terms");
    let mut abroad = files("", &open);
    for text in abroad.values_mut() {
        *text = text.replace("country = \"IT\"", "country = \"RO\"");
    }
    let faults = read_register(&abroad).unwrap_err();
    assert_eq!(faults.iter().map(|one| one.code).collect::<Vec<_>>(), ["I0508"]);
}

#[test]
fn names_that_nothing_defines_are_faults() {
    let site = claim(
        "source = \"paper\"\nfield = \"workers\"\nvalue = 3\nqualifier = \"exact\"\nsite = \"asti\"",
    );
    assert_eq!(codes("", &site), ["I0509 events.1.claims.1.site"]);
    assert_eq!(codes("", &event("source = \"press\"\n")), ["I0109 events.1.source"]);
}

#[test]
fn keys_and_texts_that_look_like_a_person_are_refused() {
    let key = codes("", "surname = \"Rossi\"\n");
    assert!(key.iter().any(|found| found.starts_with("I0506")), "{key:?}");
    let at = |text: &str| {
        codes(
            &format!(
                "[[stated]]\nsource = \"paper\"\nvalue = 1\nqualifier = \"exact\"\nquote = \"{text}\"\n"
            ),
            "",
        )
    };
    for text in ["write to rossi@example.org", "RSSMRA80A01H501U", "lo dice la sig.ra Rossi"] {
        assert_eq!(at(text), ["I0507 quote"], "{text}");
    }
    assert_eq!(personal::personal("Oltre 340 dipendenti Callmat di Matera"), None);
}

proptest! {
    #[test]
    fn a_register_of_any_figures_is_written_and_read_back(
        workers in 0_u32..5000, qualifier in 0_usize..4, quote in "[a-zàè \"\\\\'=]{0,20}"
    ) {
        let word = words::QUALIFIERS[qualifier].0;
        let mut register = read_register(&files("", &claim(&format!(
            "source = \"paper\"\nfield = \"workers\"\nvalue = {workers}\nqualifier = \"{word}\""
        )))).unwrap();
        register.cases[0].events[0].claims[0].quote = quote;
        prop_assert_eq!(read_register(&write_register(&register)), Ok(register));
    }

    #[test]
    fn rows_of_the_monitor_come_back_after_export_and_after_import(
        losses in 0_u32..900, qualifier in 0_usize..4, before in prop::option::of(1_u32..9000),
        company in "[A-Za-zà][A-Za-zà&.' ]{0,10}[A-Z]", later in 0_i64..400,
    ) {
        let word = words::QUALIFIERS[qualifier].0;
        let before = before.map(|number| number.to_string()).unwrap_or_default();
        let day = jiff::civil::date(2026, 1, 1).saturating_add(jiff::ToSpan::days(later));
        let qualifiers =
            if word == "exact" { String::new() } else { format!("job_losses={word}") };
        let text = format!(
            "company,country,region,unit,employed_before,announcement_date,job_losses,media_sources,x_case,x_state_date,x_causes,x_qualifiers\n\
             \"{company}\",IT,Lazio,Roma,{before},2026-01-01,{losses},a | 2026-01-02 | t ; b | - | -,one,{day},ai | Union,{qualifiers}\n"
        );
        let rows = read_erm("erm.csv", &text).unwrap();
        prop_assert_eq!(&read_erm("erm.csv", &write_erm(&rows)).unwrap(), &rows);
        let register = register_of(&rows, organico_model::Words::default(), "erm.csv");
        prop_assert_eq!(&erm_rows(&register, day), &rows);
    }
}
