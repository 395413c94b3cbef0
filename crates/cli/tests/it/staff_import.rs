//! People, shifts and absences of a planner's files into a centre: previews, writing, and no name anywhere.

use std::fs;
use std::path::Path;

use crate::support::{Folder, organico, organico_ok};

/// Everything in the files that must never come out of them.
const NAMES: [&str; 11] =
    ["rossi", "bianchi", "verdi", "neri", "gallo", "costa", "anna", "ugo", "pia", "leo", "eva"];

const PEOPLE: &str = "Elenco operatori;;;;;;;\n\
    Matricola;Cognome e nome;Cellulare;Sede;Contratto;Ore settimanali;Team;Livello\n\
    70011;Rossi Anna;3331;Main site;Full time;40;Team Gallo;3\n\
    70012;Bianchi Ugo;3332;main;PT orizzontale;20;Team Gallo;III\n\
    70013;Verdi Pia;3333;main;PT orizzontale;20;A;3\n\
    70014;Neri Leo;3334;main;PT orizzontale;20;A;3\n\
    70015;Gallo Eva;3335;main;Tempo pieno;40;A;3\n\
    70016;Costa Ugo;3336;main;Tempo pieno;40;A;3\n";

const ROSTER: &str = "Turni;;;;;\n\
    Matricola;Nome;02/11/2026;03/11/2026;04/11/2026;05/11/2026\n\
    70011;Anna;9-17;9-17;M1;F\n\
    70012;Ugo;9-13;9-13 SW;R;9-13\n\
    70013;Pia;13.00-17.00;MAL;MAL;MAL\n\
    Totale;;3;2;1;1\n";

const ABSENCES: &str = "Matricola;Dal;Al;Causale;Ore\n\
    70011;9/11/2026;13/11/2026;Ferie;\n\
    70012;9/11/2026;13/11/2026;Ferie;\n\
    70013;9/11/2026;11/11/2026;Ferie;\n\
    70014;9/11/2026;13/11/2026;Ferie;\n\
    70015;16/11/2026;17/11/2026;Ferie;\n\
    70016;16/11/2026;16/11/2026;L. 104/92;2\n";

/// A new centre in a folder with the three files beside it.
fn begun() -> (Folder, String) {
    let folder = Folder::new();
    let centre = folder.file("centro");
    organico_ok(&["new", &centre]);
    folder.write("persone.csv", PEOPLE);
    folder.write("turni.csv", ROSTER);
    folder.write("assenze.csv", ABSENCES);
    (folder, centre)
}

/// Imports a file, which must succeed, and returns everything that was printed.
fn import(kind: &str, folder: &Folder, file: &str, more: &[&str]) -> String {
    let (file, centre) = (folder.file(file), folder.file("centro"));
    let start = ["--lang", "it", "import", kind, &file, "--into", &centre];
    let output = organico(&[&start[..], more].concat());
    let text = [output.stdout, output.stderr].concat();
    let text = String::from_utf8(text).unwrap();
    assert!(output.status.success(), "{text}");
    text.replace(&*folder.path().canonicalize().unwrap().to_string_lossy(), "DIR")
        .replace(&*folder.path().to_string_lossy(), "DIR")
}

fn without_names(text: &str) {
    let text = text.to_lowercase();
    let words: Vec<&str> = text.split(|c: char| !c.is_alphanumeric()).collect();
    for name in NAMES {
        assert!(!words.contains(&name), "{name} in {text}");
    }
    assert!(!text.contains("3331") && !text.contains("7001"), "{text}");
}

fn files(folder: &Path) -> Vec<(String, String)> {
    let mut all: Vec<(String, String)> = fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.is_file())
        .map(|path| (path.to_string_lossy().into_owned(), fs::read_to_string(&path).unwrap()))
        .collect();
    all.sort();
    all
}

fn everything(folder: &Folder) -> String {
    let mut printed = import("people", folder, "persone.csv", &["--replace", "--write"]);
    let roster = ["--value", "shift:M1=09:00-17:00", "--write"];
    printed += &import("roster", folder, "turni.csv", &roster);
    printed += &import("absences", folder, "assenze.csv", &["--write"]);
    printed
}

#[test]
fn a_preview_says_what_would_come_and_writes_nothing() {
    let (folder, centre) = begun();
    let before = files(Path::new(&centre));
    let text = import("people", &folder, "persone.csv", &["--replace"]);
    assert_eq!(files(Path::new(&centre)), before);
    assert!(!folder.path().join("centro.key").exists());
    without_names(&text);
    insta::assert_snapshot!("people_preview", text);
}

#[test]
fn people_shifts_and_absences_of_one_person_meet_and_no_name_is_anywhere() {
    let (folder, centre) = begun();
    let printed = everything(&folder);
    without_names(&printed);
    for name in ["people.csv", "roster.csv", "absences.csv", "imports.toml"] {
        without_names(&fs::read_to_string(folder.path().join("centro").join(name)).unwrap());
    }
    let people = fs::read_to_string(folder.path().join("centro/people.csv")).unwrap();
    let anna = people.lines().find(|line| line.contains("2019") || line.contains("full-time"));
    let id = anna.unwrap().split(',').next().unwrap();
    for file in ["roster.csv", "absences.csv"] {
        let text = fs::read_to_string(folder.path().join("centro").join(file)).unwrap();
        assert!(text.lines().count() > 3, "{text}");
        assert!(text.lines().skip(1).all(|line| people.contains(line.split(',').next().unwrap())));
    }
    assert!(id.starts_with('P') && id.len() == 11);
    organico_ok(&["check", &centre]);
    insta::assert_snapshot!("roster_and_absences_written", printed);
}

#[test]
fn importing_twice_changes_nothing() {
    let (folder, centre) = begun();
    everything(&folder);
    let before = files(Path::new(&centre));
    let again = everything(&folder);
    assert_eq!(files(Path::new(&centre)), before);
    assert_eq!(again.matches("Niente da scrivere").count(), 3, "{again}");
}

#[test]
fn the_key_lies_beside_the_centre_and_only_its_owner_reads_it() {
    let (folder, centre) = begun();
    let inside = format!("{centre}/nomi.key");
    let file = folder.file("persone.csv");
    let refused = organico(&["import", "people", &file, "--into", &centre, "--key", &inside]);
    assert!(String::from_utf8_lossy(&refused.stderr).contains("I1209"));
    let file = folder.file("assenze.csv");
    let refused = organico(&["import", "absences", &file, "--into", &centre]);
    assert!(String::from_utf8_lossy(&refused.stderr).contains("I1219"));
    import("people", &folder, "persone.csv", &["--write"]);
    let key = folder.path().join("centro.key");
    assert_eq!(fs::read_to_string(&key).unwrap().trim().len(), 64);
    #[cfg(unix)]
    {
        let mode =
            std::os::unix::fs::PermissionsExt::mode(&fs::metadata(&key).unwrap().permissions());
        assert_eq!(mode & 0o777, 0o600);
    }
}

#[test]
fn bad_rows_are_told_with_their_line_and_keep_the_rest_from_being_written() {
    let (folder, centre) = begun();
    let bad = format!("{PEOPLE}70017;Rossi Eva;;Rossi;Full time;forty;A;3\n");
    let file = folder.write("persone.csv", &bad);
    let before = files(Path::new(&centre));
    let refused = organico(&["import", "people", &file, "--into", &centre, "--write"]);
    let told = String::from_utf8(refused.stderr).unwrap();
    assert!(!refused.status.success() && told.contains("I1115"), "{told}");
    assert!(told.contains(":9 Sede") && told.contains(":9 Ore settimanali"), "{told}");
    without_names(&told);
    assert_eq!(files(Path::new(&centre)), before);
    import("people", &folder, "persone.csv", &["--write", "--leave-out-bad-rows"]);
    let people = fs::read_to_string(folder.path().join("centro/people.csv")).unwrap();
    assert_eq!(people.lines().count(), 1 + 5 + 6);
}

#[test]
fn shrinkage_is_measured_and_only_its_tables_change() {
    let (folder, centre) = begun();
    everything(&folder);
    let read = || fs::read_to_string(folder.path().join("centro/centre.toml")).unwrap();
    let before = read();
    let days = ["--from", "2026-11-02", "--to", "2026-11-29"];
    let preview =
        organico_ok(&[&["--lang", "it", "staff", "shrinkage", &centre][..], &days].concat());
    assert_eq!(read(), before);
    insta::assert_snapshot!("shrinkage_preview", preview);
    organico_ok(&[&["staff", "shrinkage", &centre, "--write"][..], &days].concat());
    let after = read();
    assert!(
        after.contains("cause = \"other\"\noff_duty = true\n")
            && after.contains("cause = \"training\"")
    );
    let kept = |text: &str| {
        text.lines().filter(|line| line.starts_with('#')).map(str::to_owned).collect::<Vec<_>>()
    };
    assert_eq!(kept(&after), kept(&before));
    organico_ok(&["check", &centre]);
}
