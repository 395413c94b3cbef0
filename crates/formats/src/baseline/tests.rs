//! Baselines read from texts: the template, its defaults, and what is refused.

use organico_model::{HeadsQualifier, PriceModel};
use proptest::prelude::*;

use super::*;

const TEMPLATE: &str = include_str!("../../../../examples/baseline/baseline.toml");

const SMALL: &str = r#"version = 1
name = "Caso"
source = "press"
rule_pack = "it-tlc"
[[sites]]
id = "a"
name = "A"
town = "A"
[[groups]]
id = "tutti"
name = "Everyone"
site = "a"
level = "3"
heads = 76
weekly_hours = "20h"
source = "press"
status = "claim"
"#;

fn codes(text: &str) -> Vec<String> {
    let found = read_baseline("baseline.toml", text).err().unwrap_or_default();
    found.iter().map(|one| format!("{} {}", one.code, one.place)).collect()
}

/// Returns the faults of the template with one text replaced.
fn with(old: &str, new: &str) -> Vec<String> {
    assert!(TEMPLATE.contains(old), "{old}");
    let found = codes(&TEMPLATE.replacen(old, new, 1));
    found.iter().map(|one| one.split_once(':').map_or(one.clone(), |(a, b)| short(a, b))).collect()
}

/// Returns code and field of a fault, without its line.
fn short(before: &str, after: &str) -> String {
    let field = after.split_once(' ').map_or("", |(_, field)| field);
    format!("{} {field}", before.split(' ').next().unwrap_or_default())
}

#[test]
fn the_template_is_read_with_every_key() {
    let baseline = read_baseline("baseline.toml", TEMPLATE).unwrap();
    assert_eq!((baseline.heads(), baseline.employees_or_heads()), (150, 420));
    let group = &baseline.groups[0];
    assert_eq!((group.heads, group.qualifier), (90, HeadsQualifier::AtLeast));
    assert_eq!((group.commute_kilometres, group.commute_minutes), (Some(8.0), Some(20.0)));
    assert_eq!((group.remote_agreements, group.remote_days_wished), (30, Some(2.0)));
    let terms = baseline.contracts[0].terms.as_ref().unwrap();
    assert_eq!(terms.price, PriceModel::PerMinute(organico_model::Cents(64)));
    assert_eq!((terms.bands.len(), terms.minimum_contacts), (2, 20_000));
    assert!(baseline.contracts[1].terms.is_none());
    assert_eq!(baseline.work[0].hours_week, 500.0);
}

#[test]
fn contacts_of_a_month_lie_evenly_on_the_open_slots_of_a_week() {
    let baseline = read_baseline("baseline.toml", TEMPLATE).unwrap();
    let bills = &baseline.demands[0];
    assert_eq!((baseline.slot_minutes, bills.week.len(), bills.open.len()), (30, 336, 336));
    assert_eq!(bills.open.iter().filter(|open| **open).count(), 5 * 24 + 10);
    assert!(!bills.open[15] && bills.open[16] && bills.open[39] && !bills.open[40]);
    let month: f64 = bills.week.iter().sum::<f64>() * 365.25 / 84.0;
    assert!((month - 40_000.0).abs() < 1e-6);
}

#[test]
fn slots_are_as_short_as_the_opening_hours_ask_for() {
    let slot = |hours: &str| {
        let text = TEMPLATE.replace("\"08:00-13:00\"", hours);
        read_baseline("baseline.toml", &text).unwrap().slot_minutes
    };
    assert_eq!(slot("\"08:15-13:00\""), 15);
    assert_eq!(slot("\"08:10-13:00\""), 5);
}

#[test]
fn a_case_with_no_demand_is_a_baseline_and_says_what_it_assumes() {
    let baseline = read_baseline("baseline.toml", SMALL).unwrap();
    assert!(!baseline.knows_demand() && baseline.pay.is_empty());
    assert_eq!(baseline.time_on_contacts, vec![1.0 - 0.3314; 12]);
    assert!(baseline.assumptions[0].it.contains("66,86 %"));
    assert_eq!((baseline.groups[0].days_a_week, baseline.groups[0].skill.is_none()), (5.0, true));
}

#[test]
fn a_group_of_fewer_than_five_is_refused() {
    assert_eq!(with("heads = 20", "heads = 4"), ["I0824 groups.mare-carte.heads"]);
    assert!(with("heads = 20", "heads = 5").is_empty());
    let groups = SMALL.find("[[groups]]").unwrap();
    let none = SMALL[..groups].replace("[[sites]]", "groups = []\n[[sites]]");
    assert_eq!(codes(&none), ["I0104 baseline.toml:5 groups"]);
}

#[test]
fn names_that_the_baseline_does_not_define_are_refused_with_the_nearest() {
    assert_eq!(with("site = \"mare\"", "site = \"marre\""), ["I0801 groups.mare-voce.site"]);
    assert_eq!(with("level = \"3\"", "level = \"33\""), ["I0801 groups.alto-voce.level"]);
    assert_eq!(
        with("skill = \"carte\"\nhours", "skill = \"carta\"\nhours"),
        ["I0801 work.cartelle.skill"]
    );
    let found =
        read_baseline("b", &TEMPLATE.replace("skill = \"chat\"\ncon", "skill = \"chit\"\ncon"));
    let values = found.unwrap_err()[0].values.clone();
    assert!(values.contains(&("near", "chat".to_owned())), "{values:?}");
}

#[test]
fn parts_larger_than_their_group_and_blank_sources_are_refused() {
    assert_eq!(with("perimeter = 70", "perimeter = 91"), ["I0813 groups.alto-voce.perimeter"]);
    assert_eq!(with("agreements = 30", "agreements = 91"), ["I0813 groups.alto-voce.remote"]);
    assert_eq!(with("source = \"made up to show every key\"", "source = \" \""), ["I0810 source"]);
}

#[test]
fn every_fault_of_a_document_is_found_at_once() {
    let text = TEMPLATE
        .replace("time_on_contacts = \"67%\"", "time_on_contacts = [\"67%\"]")
        .replace("rule_pack = \"it-tlc\"", "rule_pack = \"it-tcl\"\ncolour = 1")
        .replace("weekly_hours = \"30h\"", "weekly_hours = \"30\"")
        .replace("seats = 80", "seats = 0")
        .replace("hours_week = \"500h\"", "hours_week = \"500\"");
    let found = codes(&text);
    let codes: Vec<&str> = found.iter().map(|one| &one[..5]).collect();
    assert_eq!(codes, ["I0107", "I0101", "I0104", "I0106", "I0105", "I0105"], "{found:?}");
}

#[test]
fn a_baseline_is_the_same_after_it_was_written_as_json_and_read() {
    for text in [TEMPLATE, SMALL] {
        let baseline = read_baseline("baseline.toml", text).unwrap();
        let json = baseline_json(&baseline).unwrap();
        assert_eq!(read_baseline_json("baseline.json", &json), Ok(baseline));
    }
}

#[test]
fn json_that_says_what_no_baseline_can_is_refused() {
    let baseline = read_baseline("baseline.toml", TEMPLATE).unwrap();
    let json = baseline_json(&baseline).unwrap();
    let found = |old: &str, new: &str| {
        assert!(json.contains(old), "{old}");
        let faults = read_baseline_json("b", &json.replacen(old, new, 1)).err().unwrap_or_default();
        faults.iter().map(|one| format!("{} {}", one.code, one.place.field)).collect::<Vec<_>>()
    };
    assert_eq!(found("\"heads\": 20", "\"heads\": 3"), ["I0824 groups.mare-carte.heads"]);
    assert_eq!(found("\"version\": 1", "\"version\": 2"), ["I0115 version"]);
    assert_eq!(
        found("\"slot_minutes\": 30", "\"slot_minutes\": 0").first().unwrap(),
        "I0825 demands.bollette.open"
    );
    assert_eq!(found("\"site\": \"mare\"", "\"site\": \"x\""), ["I0825 groups.mare-voce.site"]);
    assert_eq!(found("{", "[").len(), 1);
}

proptest! {
    #[test]
    fn no_text_makes_the_reader_panic(text in "\\PC{0,200}") {
        let _ = read_baseline("b", &text);
        let _ = read_baseline_json("b", &text);
    }

    #[test]
    fn no_damage_to_the_template_makes_the_reader_panic(at in 0..5000_usize, new in "[\\[\\]{}=\"0-9a-z\\n.-]{0,6}") {
        let cut = TEMPLATE.char_indices().map(|(index, _)| index).nth(at).unwrap_or(TEMPLATE.len());
        let _ = read_baseline("b", &format!("{}{new}{}", &TEMPLATE[..cut], &TEMPLATE[cut..]));
    }
}
