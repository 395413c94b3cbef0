//! Diagnostic codes: each one in the sources has a page and both texts, and nothing is described that does not exist.
//!
//! A code is a string literal such as `"I0101"` outside the tests of a crate. Its texts are the Fluent messages `I0101`
//! and `I0101-help` in every file of `crates/report/locales/it` and `en`; its page is `docs/errors/I0101.md`.

use std::collections::BTreeSet;

use crate::Findings;
use crate::files::TextFile;
use crate::source::read;

/// The letters that open a code, one for each part of the system (STYLE.md section 6).
const LETTERS: &str = "IFSRMCAD";
const LANGUAGES: [&str; 2] = ["it", "en"];

/// Returns a fault for each code without a page or a text, and for each page or text that stands alone.
pub(super) fn check(files: &[TextFile]) -> Result<Findings, String> {
    let used = codes_in_sources(files)?;
    let pages = pages(files);
    let mut faults: Vec<String> = missing(&used, &pages, "has no page in docs/errors");
    faults.extend(missing(&pages, &used, "has a page in docs/errors and no place in the sources"));
    let texts = LANGUAGES.map(|language| messages(files, language));
    for (language, keys) in LANGUAGES.iter().zip(&texts) {
        let wanted = used.iter().flat_map(|code| [code.clone(), format!("{code}-help")]).collect();
        faults.extend(missing(&wanted, keys, &format!("has no text in the locale {language}")));
        let described = keys.iter().filter(|key| is_code(key)).cloned().collect();
        faults.extend(missing(
            &described,
            &used,
            &format!("has a text in the locale {language} and no place in the sources"),
        ));
    }
    faults.extend(missing(&texts[0], &texts[1], "is a message in Italian only"));
    faults.extend(missing(&texts[1], &texts[0], "is a message in English only"));
    let notes = vec![format!(
        "{} codes, {} pages, {} messages a language",
        used.len(),
        pages.len(),
        texts[0].len()
    )];
    Ok(Findings { notes, faults })
}

fn missing(wanted: &BTreeSet<String>, present: &BTreeSet<String>, complaint: &str) -> Vec<String> {
    wanted.difference(present).map(|key| format!("{key} {complaint}")).collect()
}

fn is_code(text: &str) -> bool {
    let mut letters = text.chars();
    letters.next().is_some_and(|first| LETTERS.contains(first))
        && text.len() == 5
        && letters.all(|digit| digit.is_ascii_digit())
}

fn codes_in_sources(files: &[TextFile]) -> Result<BTreeSet<String>, String> {
    let mut codes = BTreeSet::new();
    for file in files.iter().filter(|file| file.is("rs") && in_sources(&file.path)) {
        codes.extend(read(file)?.literals.into_iter().filter(|literal| is_code(literal)));
    }
    Ok(codes)
}

/// Returns whether the path lies in `crates/<name>/src`.
fn in_sources(path: &str) -> bool {
    path.strip_prefix("crates/")
        .and_then(|rest| rest.split_once('/'))
        .is_some_and(|(_, rest)| rest.starts_with("src/"))
}

fn pages(files: &[TextFile]) -> BTreeSet<String> {
    let names =
        files.iter().filter_map(|file| file.path.strip_prefix("docs/errors/")?.strip_suffix(".md"));
    names.filter(|name| is_code(name)).map(str::to_owned).collect()
}

/// Returns the keys of all Fluent messages of a language.
fn messages(files: &[TextFile], language: &str) -> BTreeSet<String> {
    let folder = format!("crates/report/locales/{language}/");
    let texts = files.iter().filter(|file| file.path.starts_with(&folder) && file.is("ftl"));
    texts.flat_map(|file| file.text.lines().filter_map(key)).collect()
}

/// Returns the key of a line that opens a message; comments, terms, attributes and continued lines have none.
fn key(line: &str) -> Option<String> {
    let (key, _) = line.split_once('=')?;
    let key = key.trim_end();
    let is_key = key.starts_with(|c: char| c.is_ascii_alphabetic())
        && key.chars().all(|c| c.is_ascii_alphanumeric() || c == '-' || c == '_');
    is_key.then(|| key.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file(path: &str, text: &str) -> TextFile {
        TextFile { path: path.to_owned(), text: text.to_owned() }
    }

    fn complete() -> Vec<TextFile> {
        let text = "# Comment = no\nI0101 = x\n    more = text\nI0101-help = y\n-term = z\n";
        vec![
            file(
                "crates/formats/src/a.rs",
                "fn a() { fault(\"I0101\"); note(\"I01012\"); note(\"X0101\") }",
            ),
            file("docs/errors/I0101.md", "# I0101"),
            file("docs/errors/README.md", "# Codes"),
            file("crates/report/locales/it/errors.ftl", text),
            file("crates/report/locales/en/errors.ftl", text),
        ]
    }

    #[test]
    fn a_code_with_its_page_and_both_texts_passes() {
        assert_eq!(check(&complete()).unwrap().faults, [""; 0]);
    }

    #[test]
    fn no_code_at_all_passes() {
        assert!(check(&[]).unwrap().faults.is_empty());
    }

    #[test]
    fn a_code_without_page_or_texts_names_each_gap() {
        let faults = check(&complete()[..1]).unwrap().faults;
        assert_eq!(faults.len(), 5);
        assert_eq!(faults[0], "I0101 has no page in docs/errors");
        assert_eq!(faults[1], "I0101 has no text in the locale it");
        assert_eq!(faults[2], "I0101-help has no text in the locale it");
    }

    #[test]
    fn a_page_and_texts_of_a_code_that_is_gone_fail() {
        let faults = check(&complete()[1..]).unwrap().faults;
        assert_eq!(faults.len(), 3);
        assert!(faults.iter().all(|fault| fault.contains("no place in the sources")));
    }

    #[test]
    fn a_message_in_one_language_only_fails() {
        let faults =
            check(&[file("crates/report/locales/it/page.ftl", "title = Piano\n")]).unwrap().faults;
        assert_eq!(faults, ["title is a message in Italian only"]);
    }

    #[test]
    fn a_code_in_a_test_or_outside_the_crates_is_not_a_code_of_the_product() {
        let text = "#[cfg(test)] mod tests { fn a() { fault(\"I0101\"); } }";
        let files =
            [file("crates/a/src/a.rs", text), file("xtask/src/a.rs", "const A: &str = \"I0101\";")];
        assert!(check(&files).unwrap().faults.is_empty());
    }
}
