//! Every name that the code of scenarios writes has words in both languages.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use organico_report::{Language, message};

/// Returns the code of the crate of scenarios, without its tests.
fn code() -> String {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../scenario/src/table");
    let mut files = rust_files(&folder);
    files.sort();
    let text = |file: &PathBuf| {
        let text = fs::read_to_string(file).expect("the files of the project are there");
        let code = text.split("#[cfg(test)]").next().unwrap_or_default().to_owned();
        code.split_whitespace().collect::<Vec<_>>().join(" ")
    };
    files.iter().map(text).collect()
}

fn rust_files(folder: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).expect("the files of the project are there") {
        let path = entry.expect("the files of the project are there").path();
        if path.is_dir() {
            files.extend(rust_files(&path));
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            files.push(path);
        }
    }
    files
}

/// Returns the texts in quotes that follow a start, with nothing but white space and one name between.
fn quoted_after(code: &str, start: &str) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for rest in code.split(start).skip(1) {
        let between = rest.split('"').next().unwrap_or_default();
        let plain = between.chars().all(|c| c.is_ascii_alphanumeric() || "_,&.: ".contains(c));
        if let Some(word) = rest.split('"').nth(1).filter(|_| plain && between.len() < 30) {
            found.insert(word.to_owned());
        }
    }
    found
}

/// Returns the names that the macros of a working keep: `reckon!(w, Money, name = ...)`.
fn kept_by_macros(code: &str) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for start in ["taken!(", "reckon!(", "given!(", "rule!("] {
        for rest in code.split(start).skip(1) {
            let name = rest.split(',').nth(2).unwrap_or_default().split('=').next();
            let name = name.unwrap_or_default().trim();
            if name.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_') {
                found.insert(name.to_owned());
            }
        }
    }
    found.remove("");
    found
}

fn have_words(family: &str, names: &BTreeSet<String>) {
    assert!(names.len() > 2, "hardly any {family} was found: {names:?}");
    for language in Language::ALL {
        for name in names {
            let key = format!("{family}-{name}");
            assert_ne!(message(language, &key, &[]), key, "{} has no words", language.tag());
        }
    }
}

#[test]
fn every_quantity_of_a_scenario_has_words() {
    let code = code();
    let mut names = kept_by_macros(&code);
    names.extend(quoted_after(&code, ".keep("));
    names.extend(quoted_after(&code, " sum("));
    names.extend(quoted_after(&code, " found("));
    // What stands in a place of the sheet rather than in a name.
    names.retain(|name| {
        name.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_')
    });
    assert!(names.contains("paid_hours_week") && names.contains("posts_lost"), "{names:?}");
    have_words("quantity", &names);
}

#[test]
fn every_finding_every_due_day_and_every_kind_of_change_has_words() {
    let code = code();
    let mut findings = quoted_after(&code, "finding(change,");
    findings.extend(quoted_after(&code, "about(change,"));
    have_words("finding", &findings);
    have_words("due", &quoted_after(&code, ".due("));
    let kinds = fs::read_to_string(
        Path::new(env!("CARGO_MANIFEST_DIR")).join("../model/src/scenario/change.rs"),
    )
    .expect("the files of the project are there");
    let keys = kinds.split("fn key(").nth(1).unwrap_or_default();
    let keys = keys.split("pub fn ").next().unwrap_or_default();
    let kinds = keys.split("Self::").filter_map(|rest| rest.split_once("(_) => \""));
    let ways = keys.split("ContractMove::").filter_map(|rest| rest.split_once(" => \""));
    let all: BTreeSet<String> = kinds
        .chain(ways)
        .filter(|(kind, _)| kind.chars().all(char::is_alphanumeric))
        .filter_map(|(_, rest)| rest.split('"').next())
        .map(str::to_owned)
        .collect();
    assert!(all.contains("reduce-hours") && all.len() > 15, "{all:?}");
    have_words("change", &all);
}

#[test]
fn every_method_of_a_scenario_has_words() {
    let code = code();
    let methods: BTreeSet<String> = code
        .split('"')
        .filter(|text| text.contains('-') && text.len() < 40)
        .filter(|text| text.chars().all(|c| c.is_ascii_lowercase() || c == '-'))
        .filter(|name| {
            let quoted = format!("\"{name}\"");
            let called =
                [format!("(({quoted}"), format!("({quoted}, "), format!("method({quoted}")];
            called.iter().any(|start| code.contains(start.as_str()))
        })
        .filter(|name| name.contains("-of-") || name.contains("-by-") || name.contains("-to-"))
        .map(str::to_owned)
        .collect();
    have_words("method", &methods);
}
