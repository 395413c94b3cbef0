//! The page of the book on moving in: its commands, run as they stand, print what it says, and no name gets past the door.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::process::Command;

use crate::support::{Folder, project};

const PAGE: &str = "docs/book/move-in.md";
const FILES: &str = "examples/move-in";

/// Runs a line of the page in a folder and returns what it printed.
fn run(line: &str, folder: &Path) -> String {
    let arguments = line.strip_prefix("organico ").unwrap_or_else(|| panic!("not ours: {line}"));
    let output = Command::new(env!("CARGO_BIN_EXE_organico"))
        .args(arguments.split_whitespace())
        .current_dir(folder)
        .env_remove("LC_ALL")
        .env_remove("LC_MESSAGES")
        .env("LANG", "C")
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(output.status.success(), "{line}: {said}");
    String::from_utf8(output.stdout).unwrap()
}

/// Returns the page with what its commands print, and all of that together.
fn replayed(kept: &str, folder: &Path) -> (String, String) {
    let (mut page, mut printed) = (String::new(), String::new());
    let mut inside = false;
    for line in kept.lines() {
        match line.strip_prefix("$ ") {
            Some(command) => {
                let output = run(command, folder);
                page += &[line, "\n", &output].concat();
                printed += &output;
                inside = true;
            }
            None if inside && line != "```" => {}
            None => {
                inside = false;
                page += &[line, "\n"].concat();
            }
        }
    }
    (page, printed)
}

/// Returns every file of a folder and its folders, with its text as far as it is text.
fn texts(folder: &Path) -> Vec<(String, String)> {
    let mut all = Vec::new();
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            all.extend(texts(&path));
        } else {
            let text = String::from_utf8_lossy(&fs::read(&path).unwrap()).into_owned();
            all.push((path.to_string_lossy().into_owned(), text));
        }
    }
    all
}

/// The badges of the invented people.
fn badges() -> BTreeSet<String> {
    (0..62).map(|index| (40_117 + 13 * index).to_string()).collect()
}

/// Returns whether a badge stands alone in a text, and not as digits of another number.
fn has_badge(text: &str, badges: &BTreeSet<String>) -> bool {
    let mut words = text.split(|c: char| !c.is_alphanumeric() && c != '.');
    words.any(|word| badges.contains(word))
}

/// The names and telephone numbers of the invented people, as the example writes them.
fn known_of_people() -> BTreeSet<String> {
    let source = fs::read_to_string(project("crates/cli/examples/move_in/people.rs")).unwrap();
    let lists = ["const FIRST:", "const LAST:"];
    let names = lists.iter().flat_map(|list| {
        let text = source.split(list).nth(1).unwrap().split(';').nth(1).unwrap();
        text.split('"').skip(1).step_by(2).map(str::to_owned).collect::<Vec<_>>()
    });
    let mut known: BTreeSet<String> = names.collect();
    assert_eq!(known.len(), 23, "the lists of names were not read");
    known.insert("+39 320".to_owned());
    known
}

#[test]
fn the_transcript_of_moving_in_is_what_happens_and_no_name_gets_past_the_door() {
    let folder = Folder::new();
    let mut given = BTreeSet::new();
    for entry in fs::read_dir(project(FILES)).unwrap() {
        let entry = entry.unwrap();
        let to = folder.path().join(entry.file_name());
        fs::copy(entry.path(), &to).unwrap();
        given.insert(to.to_string_lossy().into_owned());
    }
    let kept = fs::read_to_string(project(PAGE)).unwrap();
    let (page, printed) = replayed(&kept, folder.path());
    let written = texts(folder.path()).into_iter().filter(|(path, _)| !given.contains(path));
    let everything: Vec<_> = written.chain([("what was printed".to_owned(), printed)]).collect();
    assert!(everything.len() > 10, "the transcript wrote almost nothing");
    for (place, text) in &everything {
        for name in &known_of_people() {
            assert!(!text.contains(name), "{name} stands in {place}");
        }
        assert!(!has_badge(text, &badges()), "a badge stands in {place}");
    }
    if kept != page {
        let path = Path::new(env!("CARGO_TARGET_TMPDIR")).join("move-in.md");
        fs::write(&path, &page).unwrap();
        panic!("{PAGE} is out of date: replace it by {}", path.display());
    }
}
