//! `organico register` on the register of `examples/vertenze`.

use std::fs;

use crate::support::{Folder, organico, organico_ok, project};

fn vertenze() -> String {
    project("examples/vertenze").to_string_lossy().into_owned()
}

#[test]
fn the_total_says_what_is_counted_bounded_and_left_open_in_both_languages() {
    let english = organico_ok(&["register", "total", &vertenze()]);
    assert!(english.contains("at least 1,423 + 1 unquantified; stated: over 1,500; gap 77"));
    assert!(english.contains("income support: at least 1,068"), "{english}");
    assert!(english.contains("dismissal: at least 355"), "{english}");
    assert!(english.contains("transfer to another site: 1,100"), "{english}");
    let italian = organico_ok(&["--lang", "it", "register", "total", &vertenze()]);
    let sentence = "almeno 1.423 + 1 non quantificato; dichiarati: oltre 1.500; scarto 77";
    assert!(italian.contains(sentence), "{italian}");
}

#[test]
fn a_case_shows_both_sides_of_a_conflict_and_marks_what_only_press_says() {
    let case = organico_ok(&["register", "show", &vertenze(), "konectar-cal"]);
    assert!(case.contains("people involved: 656: avvenire.it, lacnews24.it"), "{case}");
    assert!(case.contains("652: UILFPC"), "{case}");
    assert!(case.contains("Press, not in the source."), "{case}");
    let unknown = organico(&["register", "show", &vertenze(), "konecta"]);
    assert_eq!(unknown.status.code(), Some(1));
    assert!(String::from_utf8_lossy(&unknown.stderr).contains("I0510"));
}

#[test]
fn an_exported_sheet_is_imported_and_exported_again_the_same() {
    let folder = Folder::new();
    let (first, second) = (folder.file("first.csv"), folder.file("second.csv"));
    organico_ok(&["register", "export", &vertenze(), "--at", "2026-02-09", "--out", &first]);
    let copy = folder.file("copy");
    organico_ok(&["register", "import", &first, "--into", &copy]);
    organico_ok(&["register", "export", &copy, "--at", "2026-02-09", "--out", &second]);
    assert_eq!(fs::read_to_string(&first).unwrap(), fs::read_to_string(&second).unwrap());
    assert!(fs::read_to_string(&first).unwrap().contains("konecta-piemonte,included"));
}

#[test]
fn the_page_stands_alone_in_both_languages_and_the_list_names_every_case() {
    let folder = Folder::new();
    for language in ["en", "it"] {
        let page = folder.file("page.html");
        let register = vertenze();
        let arguments =
            ["--lang", language, "register", "export", &register, "--as", "page", "--out", &page];
        organico_ok(&arguments);
        let html = fs::read_to_string(&page).unwrap();
        assert!(html.contains("652") && html.contains("656"), "{language}");
        assert!(!html.contains("<script") && !html.contains("src="), "{language}");
        assert!(!html.contains("register-"), "a text is missing in {language}");
    }
    let list = organico_ok(&["register", "list", &vertenze()]);
    assert_eq!(list.lines().filter(|line| !line.starts_with(' ')).count(), 7, "{list}");
    assert!(organico_ok(&["register", "list", &vertenze(), "--json"]).contains("undetermined"));
}

#[test]
fn the_monitors_sheet_includes_leaves_out_and_leaves_open_what_the_figures_of_the_day_allow() {
    let folder = Folder::new();
    let sheet = |day: &str| {
        let out = folder.file(day);
        organico_ok(&["register", "export", &vertenze(), "--at", day, "--out", &out]);
        fs::read_to_string(&out).unwrap()
    };
    let last = sheet("2026-05-28");
    assert!(last.contains("3g-cb-sul,included"), "300 dismissals\n{last}");
    assert!(last.contains("inout-rm-ta,undetermined"), "55 at sites of unknown size\n{last}");
    let (told, agreed) = (sheet("2025-12-31"), sheet("2026-02-09"));
    assert!(told.contains(",relocation,0,"), "1,100 are moved and none lost\n{told}");
    assert!(told.contains("konecta-piemonte,excluded"), "{told}");
    assert!(agreed.contains(",closure,180,"), "up to 180 voluntary exits\n{agreed}");
    assert!(agreed.contains("konecta-piemonte,included"), "{agreed}");
}
