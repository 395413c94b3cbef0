//! The page of the book that lists the commands says what they say of themselves, in both languages.

use std::fs;
use std::path::Path;

use crate::support::{organico_ok, project};

fn help(command: &str, language: &str) -> String {
    let arguments: Vec<&str> =
        ["--lang", language].into_iter().chain(command.split(' ')).chain(["--help"]).collect();
    organico_ok(&arguments).trim_end().to_owned()
}

/// Returns the page as it should be: what stands before the first command, then each command that it names.
fn page_of(kept: &str) -> String {
    let mut parts = kept.split("\n## organico ");
    let mut page = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let command = part.lines().next().unwrap_or_default();
        page += &["\n## organico ", command, "\n"].concat();
        for language in ["en", "it"] {
            page += &["```text\n", &help(command, language), "\n```\n"].concat();
        }
    }
    page
}

#[test]
fn the_book_lists_the_commands_as_they_explain_themselves() {
    let kept = fs::read_to_string(project("docs/book/commands.md")).unwrap();
    assert!(kept.contains("\n## organico plan\n"), "the page is not what it was");
    let page = page_of(&kept);
    if kept != page {
        let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join("commands.md");
        fs::write(&path, &page).unwrap();
        panic!("docs/book/commands.md is out of date: replace it by {}", path.display());
    }
}
