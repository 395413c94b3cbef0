//! The texts: the same keys and gaps in both languages, each key used, each diagnostic code with its words.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use fluent_bundle::FluentResource;
use organico_model::Diagnostic;
use organico_report::{Language, diagnostic_text, render_diagnostics};

fn crate_folder() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn source(language: Language, file: &str) -> String {
    fs::read_to_string(crate_folder().join("locales").join(language.tag()).join(file))
        .expect("the files of the project are there")
}

/// Returns the keys of a file with the gaps that their texts use.
fn messages(language: Language, file: &str) -> BTreeMap<String, BTreeSet<String>> {
    let mut messages: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let mut current = String::new();
    for line in source(language, file).lines().filter(|line| !line.starts_with('#')) {
        if let Some((key, _)) =
            line.split_once('=').filter(|_| line.starts_with(|c: char| c.is_ascii_alphabetic()))
        {
            key.trim().clone_into(&mut current);
            assert!(
                messages.insert(current.clone(), BTreeSet::new()).is_none(),
                "{current} is there twice"
            );
        }
        let gaps = line.split('$').skip(1);
        let names = gaps.map(|rest| {
            rest.chars().take_while(|c| c.is_ascii_alphanumeric() || *c == '_').collect()
        });
        messages.entry(current.clone()).or_default().extend(names);
    }
    messages.remove("");
    messages
}

fn rust_files(folder: &Path) -> Vec<PathBuf> {
    let Ok(entries) = fs::read_dir(folder) else { return Vec::new() };
    let mut files = Vec::new();
    for entry in entries {
        let path = entry.expect("the files of the project are there").path();
        if path.is_dir() {
            files.extend(rust_files(&path));
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            files.push(path);
        }
    }
    files
}

/// Returns the text literals of the code of a folder, without its unit tests.
fn literals(folder: &Path) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for file in rust_files(folder).iter().filter(|file| !file.ends_with("tests.rs")) {
        let text = fs::read_to_string(file).expect("the files of the project are there");
        let code = text.split("#[cfg(test)]").next().unwrap_or_default();
        found.extend(code.split('"').map(str::to_owned));
    }
    found
}

#[test]
fn every_file_parses() {
    for language in Language::ALL {
        for file in &files() {
            if let Err((_, faults)) = FluentResource::try_new(source(language, file)) {
                panic!("{} {file}: {faults:?}", language.tag());
            }
        }
    }
}

/// Returns the names of all files of texts.
fn files() -> Vec<String> {
    let listed = std::fs::read_dir(crate_folder().join("locales/en")).expect("the folder is there");
    let mut names: Vec<String> = listed
        .map(|file| {
            let name = file.expect("it can be read").file_name();
            name.into_string().expect("names are plain")
        })
        .collect();
    names.sort();
    assert!(names.len() > 20, "{names:?}");
    names
}

#[test]
fn both_languages_have_the_same_keys() {
    for file in &files() {
        let keys = |language| messages(language, file).into_keys().collect::<Vec<_>>();
        assert_eq!(keys(Language::English), keys(Language::Italian), "{file}");
    }
}

#[test]
fn no_text_uses_a_gap_that_the_other_language_does_not_know() {
    // English chooses words by the length of the interval where Italian has one word for all.
    let may_differ = BTreeSet::from(["headline-coverage".to_owned()]);
    let (english, italian) =
        (messages(Language::English, "report.ftl"), messages(Language::Italian, "report.ftl"));
    for (key, gaps) in english.iter().filter(|(key, _)| !may_differ.contains(*key)) {
        assert_eq!(Some(gaps), italian.get(key), "{key}");
    }
}

#[test]
fn every_key_of_the_report_is_used_and_every_key_used_is_there() {
    let literals = literals(&crate_folder().join("src"));
    let families: Vec<&String> = literals.iter().filter(|text| text.contains("-{")).collect();
    let in_family = |key: &str| {
        families.iter().any(|family| key.starts_with(family.split('{').next().unwrap_or_default()))
    };
    let known = messages(Language::English, "report.ftl");
    for key in known.keys() {
        let base = key.strip_suffix("-text").unwrap_or(key);
        assert!(
            literals.contains(key) || literals.contains(base) || in_family(key),
            "{key} is never used"
        );
    }
    let prefixes = [
        "head-",
        "key-",
        "unit-",
        "figure-",
        "headline-",
        "people-",
        "cost-",
        "reason-",
        "status-",
    ];
    let of_page = ["report.ftl", "as_is.ftl", "calendar.ftl", "fairness.ftl", "sessions.ftl"];
    let known: BTreeSet<String> =
        of_page.iter().flat_map(|file| messages(Language::English, file).into_keys()).collect();
    for text in
        literals.iter().filter(|text| prefixes.iter().any(|prefix| text.starts_with(prefix)))
    {
        assert!(known.contains(text) || text.contains('{'), "{text} has no text");
    }
}

#[test]
fn the_page_of_a_simulation_uses_all_its_texts_with_the_same_gaps_in_both_languages() {
    let (english, italian) = (
        messages(Language::English, "simulation.ftl"),
        messages(Language::Italian, "simulation.ftl"),
    );
    assert_eq!(english, italian);
    let literals = literals(&crate_folder().join("src/simulation"));
    let families: Vec<&str> = literals
        .iter()
        .filter(|text| text.starts_with("simulation-"))
        .filter_map(|text| Some(text.split_once('{')?.0))
        .collect();
    let endings = ["-title", "-lead", "-text"];
    for key in english.keys() {
        let base = endings.iter().find_map(|ending| key.strip_suffix(ending)).unwrap_or(key);
        let used = literals.contains(key) || literals.contains(base);
        assert!(
            used || families.iter().any(|family| key.starts_with(family)),
            "{key} is never used"
        );
    }
    for text in literals.iter().filter(|text| text.starts_with("simulation-")) {
        let of_table = english.contains_key(&format!("{text}-title"));
        assert!(english.contains_key(text) || of_table || text.contains('{'), "{text} has no text");
    }
}

#[test]
fn every_diagnostic_code_in_the_code_has_its_cause_and_help() {
    let crates = crate_folder().parent().expect("the files of the project are there");
    let mut codes = BTreeSet::new();
    for folder in fs::read_dir(crates).expect("the files of the project are there") {
        let literals =
            literals(&folder.expect("the files of the project are there").path().join("src"));
        codes.extend(literals.into_iter().filter(|text| is_code(text)));
    }
    for language in Language::ALL {
        let known = messages(language, "errors.ftl");
        for code in &codes {
            for key in [code.clone(), format!("{code}-help")] {
                assert!(known.contains_key(&key), "{}: {key} has no text", language.tag());
            }
        }
    }
}

fn is_code(text: &str) -> bool {
    let (letter, digits) =
        text.split_at(usize::from(text.starts_with(|c: char| "IFSRMCAD".contains(c))));
    !letter.is_empty() && digits.len() == 4 && digits.bytes().all(|byte| byte.is_ascii_digit())
}

#[test]
fn an_unknown_code_keeps_its_values_and_has_no_help() {
    let diagnostic = Diagnostic::fault("Z0001").with("key", "orario").with("table", "sites");
    let text = diagnostic_text(&diagnostic, Language::English);
    assert_eq!((text.cause.as_str(), text.help.as_str()), ("key: orario, table: sites", ""));
}

#[test]
fn diagnostics_are_rendered_in_the_order_given_with_their_places() {
    let diagnostics = [
        Diagnostic::fault("Z0002").at("centre.toml", 4, "interval").with("found", 7),
        Diagnostic::note("Z0001").with("key", "price"),
    ];
    assert_eq!(
        render_diagnostics(&diagnostics, Language::English),
        "Z0002 fault: found: 7\n  --> centre.toml:4 interval\nZ0001 note: key: price\n"
    );
}

#[test]
fn the_page_of_a_day_uses_all_its_texts_with_the_same_gaps_in_both_languages() {
    let (english, italian) =
        (messages(Language::English, "intraday.ftl"), messages(Language::Italian, "intraday.ftl"));
    assert_eq!(english, italian);
    let literals = literals(&crate_folder().join("src/intraday"));
    let families: Vec<&str> = literals
        .iter()
        .filter(|text| text.starts_with("intraday-"))
        .filter_map(|text| Some(text.split_once('{')?.0))
        .collect();
    for key in english.keys() {
        let used = literals.contains(key) || families.iter().any(|family| key.starts_with(family));
        assert!(used, "{key} is never used");
    }
    for text in literals.iter().filter(|text| text.starts_with("intraday-")) {
        assert!(english.contains_key(text) || text.contains('{'), "{text} has no text");
    }
}

#[test]
fn the_page_of_the_safeguard_plan_uses_all_its_texts_with_the_same_gaps_in_both_languages() {
    let of = |language| messages(language, "safeguard-page.ftl");
    let (english, italian) = (of(Language::English), of(Language::Italian));
    assert_eq!(english, italian);
    let literals = literals(&crate_folder().join("src/scenario/safeguard"));
    let families: Vec<&str> =
        literals.iter().filter_map(|text| Some(text.split_once('{')?.0)).collect();
    for key in english.keys() {
        let own = key.strip_prefix("safeguard-page-").unwrap_or_default();
        let in_family = families.iter().any(|family| family.len() > 3 && own.starts_with(family));
        let parts = ["-title", "-head"]
            .iter()
            .any(|end| own.strip_suffix(end).is_some_and(|base| literals.contains(base)));
        assert!(literals.contains(own) || in_family || parts, "{key} is never used");
    }
}
