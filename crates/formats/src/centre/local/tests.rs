//! The document of a company agreement: read, refused, written.

use super::*;
use crate::write_local_rules;

fn files(text: &str) -> Files {
    Files::from([(LOCAL_RULES_FILE.to_owned(), text.to_owned())])
}

const SUNDAY: &str = "version = 1\n\n[[rule]]\nid = \"premium.sunday\"\nvalue = 30\nlow = 25\n\
                      high = 40\nunit = \"%\"\nfrom = 2026-01-01\nsource = \"accordo \\\"ponte\\\"\"\n";

#[test]
fn a_written_agreement_reads_back_as_itself() {
    let local = read_local_rules(&files(SUNDAY)).unwrap();
    assert_eq!(local.values().len(), 1);
    assert_eq!(local.values()[0].low, Some(25.0));
    let again = read_local_rules(&files(&write_local_rules(&local))).unwrap();
    assert_eq!(again, local);
}

#[test]
fn a_centre_without_an_agreement_has_no_local_rules() {
    assert_eq!(read_local_rules(&Files::new()), Ok(LocalRules::default()));
}

#[test]
fn every_fault_is_found_at_its_place() {
    let rule = |id: &str, value: &str, from: &str, source: &str| {
        format!("[[rule]]\nid = \"{id}\"\nvalue = {value}\nfrom = {from}\nsource = \"{source}\"\n")
    };
    let text = [
        "version = 1\n".to_owned(),
        rule("premium.sundy", "30", "2026-01-01", "a"),
        rule("premium.night", "true", "2026-01-01", "a"),
        rule("premium.sunday", "30", "2026-01-01", ""),
        rule("premium.holiday", "30", "2026-01-01", "a") + "high = 20\nto = 2026-02-01\n",
        rule("rest.daily", "12", "2026-01-01", "a") + "unit = \"min\"\n",
        rule("rest.weekly", "36", "2026-01-01", "a") + "to = 2025-01-01\n",
        rule("week.normal", "38", "2026-01-01", "a"),
        rule("week.normal", "39", "2026-01-01", "a") + "colour = 1\n",
    ]
    .concat();
    let faults = read_local_rules(&files(&text)).unwrap_err();
    let found: Vec<(u32, &str)> = faults.iter().map(|one| (one.place.line, one.code)).collect();
    assert_eq!(
        found,
        [
            (3, "C0101"),
            (9, "C0103"),
            (16, "C0106"),
            (17, "C0104"),
            (26, "C0103"),
            (35, "C0105"),
            (44, "C0108"),
            (46, "I0101"),
        ]
    );
}
