//! Tests of the tree.

use super::*;

fn faults(text: &str, read: impl Fn(&Table<'_>)) -> Vec<String> {
    let context = Context::default();
    let source = Source::new("centre.toml", text);
    if let Some(tree) = parse(text, &source, &context) {
        read(&Table::root(&tree, &source, &context));
    }
    let found = context.into_diagnostics();
    found.iter().map(|d| format!("{} {}", d.code, d.place)).collect()
}

#[test]
fn every_key_that_is_wrong_is_reported_with_its_line() {
    let text = "name = 3\nzome = \"x\"\n\n[[sites]]\nid = \"asti\"\nseats = \"many\"\n";
    let found = faults(text, |root| {
        root.text("name");
        root.text("zone");
        for site in root.tables("sites") {
            site.define("id", Kind::Site);
            site.quantity("seats", crate::quantity::count);
            site.close();
        }
        root.close();
    });
    assert_eq!(
        found,
        [
            "I0103 centre.toml:1",
            "I0104 centre.toml:1 name",
            "I0101 centre.toml:2 zome",
            "I0104 centre.toml:6 sites.asti.seats"
        ]
    );
}

#[test]
fn a_break_of_the_grammar_is_reported_with_its_line_and_nothing_else_is_read() {
    let found = faults("a = 1\nb = = 2\nc = [1,\n", |root| {
        root.text("a");
    });
    assert!(found.iter().all(|fault| fault.starts_with("I0102")), "{found:?}");
    assert!(found.first().is_some_and(|fault| fault.contains("centre.toml:2")), "{found:?}");
}

#[test]
fn a_name_defined_twice_or_nowhere_is_reported() {
    let text = "[[skills]]\nid = \"a\"\n[[skills]]\nid = \"a\"\n[[groups]]\nskill = \"aa\"\n";
    let context = Context::default();
    let source = Source::new("centre.toml", text);
    let tree = parse(text, &source, &context).unwrap();
    let root = Table::root(&tree, &source, &context);
    for skill in root.tables("skills") {
        skill.define("id", Kind::Skill);
    }
    for group in root.tables("groups") {
        group.refer("skill", Kind::Skill);
    }
    context.resolve_names();
    let found = context.into_diagnostics();
    assert_eq!(
        found.iter().map(|d| (d.code, d.place.line)).collect::<Vec<_>>(),
        [("I0108", 4), ("I0109", 6)]
    );
    assert!(found[1].values.contains(&("near", "a".to_owned())));
}
