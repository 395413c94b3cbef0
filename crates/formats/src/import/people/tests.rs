use super::*;
use crate::blank_centre_files;
use crate::import::pseudonym::{KEY_BYTES, PseudonymKey, pseudonym};
use crate::import::table::read_workbook;
use crate::{Files, read_centre};
use organico_model::{Centre, ContractKind, SkillId};
use rust_xlsxwriter::{ExcelDateTime, Format, Workbook as Writer};

fn centre() -> Centre {
    read_centre(&blank_centre_files("x")).centre.unwrap()
}

/// The blank centre with a second site, skill and level.
fn larger() -> Centre {
    let mut centre = centre();
    let mut site = centre.sites[0].clone();
    site.id = SiteId::new("nord");
    site.name = "Sede Nord".to_owned();
    site.town = "Torino".to_owned();
    centre.sites.push(site);
    let chat = organico_model::Skill { id: SkillId::new("chat"), name: "Chat web".to_owned() };
    centre.skills.push(chat);
    let mut pay = centre.pay[0].clone();
    pay.level = LevelId::new("4");
    centre.pay.push(pay);
    centre.people.clear();
    centre
}

fn key() -> PseudonymKey {
    PseudonymKey::of([7; KEY_BYTES])
}

fn read_with(text: &str, centre: &Centre, settings: &ImportSettings) -> PeopleReading {
    let book = read_workbook("people.csv", text.as_bytes()).unwrap();
    import_people(&book, settings, &PersonNames::Secret(key()), &CentreFacts::of(centre))
}

fn read(text: &str, centre: &Centre) -> PeopleReading {
    read_with(text, centre, &ImportSettings::default())
}

fn told(reading: &PeopleReading) -> Vec<String> {
    reading.diagnostics.iter().map(|one| format!("{} {}", one.code, one.place)).collect()
}

const SHEET: &str = "Elenco operatori al 1/3/2026;;;;;;;;\n\
    Matricola;Cognome;Nome;Cellulare;Sede;Team;Contratto;Ore settimanali;Liv.;Data assunzione;Competenze;Km casa\n\
    1001;Rossi;Anna;333 1234567;Torino;Team Verdi;PT orizzontale;20,5;III;1/4/2019;voice, chat:2;12,5\n\
    1002;Bianchi;Ugo;333 7654321;main;Nord 2;Full time;;L4;;Chat web;\n\
    1003;Verdi;Pia;;SEDE NORD;;PTV 24h;24:00;livello 3;;voice;3\n";

#[test]
fn a_planners_sheet_becomes_people_without_their_names() {
    let reading = read(SHEET, &larger());
    assert_eq!(told(&reading), Vec::<String>::new());
    let tally = reading.understood.rows;
    assert_eq!((tally.read, tally.taken, tally.refused, tally.left_out), (3, 3, 0, 0));
    let anna = reading.people.iter().find(|one| one.id == pseudonym(&key(), "1001")).unwrap();
    assert_eq!(anna.site, SiteId::new("nord"));
    assert_eq!(anna.contract.kind, ContractKind::HorizontalPartTime);
    assert_eq!(anna.contract.minutes_a_week, 1230);
    assert_eq!(anna.contract.level, LevelId::new("3"));
    assert_eq!(anna.contract.hired, Some(jiff::civil::date(2019, 4, 1)));
    assert_eq!(anna.skills.len(), 2);
    assert_eq!(anna.skills[1].level, 2);
    assert_eq!(anna.home_distance.map(organico_model::Kilometres::get), Some(12.5));
    // Her team is called after a colleague, so it has another name.
    assert!(anna.team.as_str().starts_with('T') && anna.team.as_str().len() == 11);
    let ugo = reading.people.iter().find(|one| one.id == pseudonym(&key(), "1002")).unwrap();
    assert_eq!((ugo.contract.kind, ugo.contract.minutes_a_week), (ContractKind::FullTime, 2400));
    assert_eq!(ugo.team, TeamId::new("nord-2"));
    let pia = reading.people.iter().find(|one| one.id == pseudonym(&key(), "1003")).unwrap();
    assert_eq!(pia.contract.kind, ContractKind::VerticalPartTime);
    assert_eq!(reading.understood.left_columns, ["Cognome", "Nome", "Cellulare"]);
    let kinds: Vec<&str> = reading.assumed.iter().map(|one| one.kind.code()).collect();
    assert_eq!(kinds, ["team", "team-of-name", "full-time-hours", "availability"]);
}

#[test]
fn no_name_or_number_of_the_sheet_comes_out_of_it() {
    let centre = larger();
    let broken =
        format!("{SHEET}1004;Neri;Ugo;;Rossi;;Bianchi;Verdi;Neri;x;Rossi;Anna\n1001;;;;;;;;;;;\n");
    for text in [SHEET, &broken] {
        let reading = read(text, &centre);
        let written = crate::write_people(&reading.people);
        let all = format!(
            "{written}{:?}{:?}{:?}",
            reading.diagnostics, reading.understood, reading.assumed
        );
        for name in
            ["Rossi", "Anna", "Bianchi", "Ugo", "Verdi", "Pia", "Neri", "333", "1001", "1002"]
        {
            assert!(!all.to_lowercase().contains(&name.to_lowercase()), "{name} in {all}");
        }
    }
}

#[test]
fn unknown_words_are_told_once_each_and_their_rows_are_refused() {
    let text = "Matricola;Sede;Contratto;Ore settimanali;Livello;Skill\n1;Torinno;FT;40;3;voice\n\
                2;Torinno;FTX;40;3;voice\n3;Torino;FT;40;9;vox\n4;Torino;FT;40;3;chat\n";
    let reading = read(text, &larger());
    assert_eq!(
        told(&reading),
        [
            "I1208 people.csv:2 Sede",
            "I1208 people.csv:3 Contratto",
            "I1208 people.csv:4 Livello",
            "I1208 people.csv:4 Skill"
        ]
    );
    let torinno = &reading.diagnostics[0];
    assert!(torinno.values.contains(&("rows", "2".to_owned())), "{torinno:?}");
    let tally = reading.understood.rows;
    assert_eq!((tally.read, tally.taken, tally.refused), (4, 1, 3));
}

#[test]
fn words_and_columns_that_are_said_win_and_are_kept() {
    let text = "Chi;Dove;Che\n1;Torinno;Prima\n2;Boh;Prima\n3;nord;Prima\n";
    let mut settings = ImportSettings::default();
    for (ours, theirs) in [("person", "Chi"), ("site", "Dove"), ("contract", "Che")] {
        settings.said.columns.insert(ours.to_owned(), theirs.to_owned());
    }
    settings.said.keep_value("site", "Torinno", "nord");
    settings.said.keep_value("site", "Boh", "-");
    settings.kept.keep_value("contract", "prima", "full-time");
    let mut centre = larger();
    centre.skills.truncate(1);
    centre.pay.truncate(1);
    let reading = read_with(text, &centre, &settings);
    assert_eq!(told(&reading), Vec::<String>::new());
    let tally = reading.understood.rows;
    assert_eq!((tally.read, tally.taken, tally.refused, tally.left_out), (3, 2, 0, 1));
    assert_eq!(reading.understood.memory.value("site", "Torinno"), Some("nord"));
    assert_eq!(reading.understood.memory.columns["person"], "Chi");
    settings.said.columns.insert("level".to_owned(), "Livelo".to_owned());
    assert_eq!(told(&read_with(text, &centre, &settings))[0], "I1207 people.csv:1");
}

#[test]
fn a_second_import_of_the_same_sheet_changes_nothing() {
    let mut centre = larger();
    let first = read(SHEET, &centre);
    let merge = merge_people(&centre.people, &first.people, false);
    assert_eq!((merge.new, merge.changed, merge.same), (3, 0, 0));
    centre.people.clone_from(&merge.people);
    let again = merge_people(&centre.people, &read(SHEET, &centre).people, false);
    assert_eq!((again.new, again.changed, again.same), (0, 0, 3));
    assert_eq!(crate::write_people(&again.people), crate::write_people(&merge.people));
}

#[test]
fn what_a_sheet_does_not_say_stays_as_the_centre_knows_it() {
    let mut centre = larger();
    let sheet = read(SHEET, &centre);
    centre.people.clone_from(&sheet.people);
    centre.people[0].home_minutes = Some(33);
    let id = centre.people[0].id.clone();
    let hours = read("Matricola;Ore settimanali\n1001;24\n1002;40\n1003;24\n", &centre);
    let now = hours.people.iter().find(|one| one.id == id).unwrap();
    assert_eq!(now.home_minutes, Some(33));
    assert_eq!(now.availability, centre.people[0].availability);
    assert_eq!(hours.assumed, []);
    let merge = merge_people(&centre.people, &hours.people[..1], false);
    assert_eq!((merge.kept, merge.removed, merge.people.len()), (2, 0, 3));
    let merge = merge_people(&centre.people, &hours.people[..1], true);
    assert_eq!((merge.kept, merge.removed, merge.people.len()), (0, 2, 1));
}

#[test]
fn the_people_of_a_centre_written_and_imported_are_the_same_to_the_byte() {
    for folder in ["one-queue", "tre-sedi"] {
        let path =
            std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../examples").join(folder);
        let files: Files = std::fs::read_dir(path)
            .unwrap()
            .filter_map(|entry| {
                let path = entry.unwrap().path();
                let name = path.file_name()?.to_string_lossy().into_owned();
                let ours = path.extension().is_some_and(|kind| kind == "csv" || kind == "toml");
                (ours && name != "history.csv")
                    .then(|| (name, std::fs::read_to_string(path).unwrap()))
            })
            .collect();
        let mut centre = crate::centre::read_centre_and_people(&files).centre.unwrap();
        let people = std::mem::take(&mut centre.people);
        let facts = CentreFacts::of(&Centre { people: people.clone(), ..centre });
        let book = read_workbook("people.csv", files["people.csv"].as_bytes()).unwrap();
        let reading =
            import_people(&book, &ImportSettings::default(), &PersonNames::Pseudonyms, &facts);
        assert_eq!(told(&reading), Vec::<String>::new());
        let merge = merge_people(&people, &reading.people, false);
        assert_eq!((merge.new, merge.changed, merge.same), (0, 0, people.len()), "{folder}");
        assert_eq!(crate::write_people(&merge.people), files["people.csv"]);
    }
}

#[test]
fn skills_may_stand_in_columns_of_their_own_and_the_sheet_may_be_a_workbook() {
    let mut writer = Writer::new();
    writer.add_worksheet().set_name("Note").unwrap();
    let sheet = writer.add_worksheet().set_name("Persone").unwrap();
    let date = Format::new().set_num_format("dd/mm/yyyy");
    sheet.write(0, 0, "Organico marzo").unwrap();
    for (column, header) in
        ["Matricola", "Sede", "Ore", "Livello", "Assunto il", "Voice", "Chat web"]
            .iter()
            .enumerate()
    {
        sheet.write(2, column as u16, *header).unwrap();
    }
    sheet.write(3, 0, 1001).unwrap().write(3, 1, "nord").unwrap().write(3, 2, 30).unwrap();
    sheet.write(3, 3, 3).unwrap().write(3, 5, "x").unwrap().write(3, 6, 2).unwrap();
    let day = ExcelDateTime::from_ymd(2020, 5, 4).unwrap();
    sheet.write_with_format(3, 4, &day, &date).unwrap();
    sheet.write(4, 0, 1002).unwrap().write(4, 1, "nord").unwrap().write(4, 2, "#N/A").unwrap();
    let book = read_workbook("p.xlsx", &writer.save_to_buffer().unwrap()).unwrap();
    let settings = ImportSettings::default();
    let reading =
        import_people(&book, &settings, &PersonNames::Secret(key()), &CentreFacts::of(&larger()));
    assert_eq!(told(&reading), ["I1206 p.xlsx:5 C5"]);
    let person = &reading.people[0];
    assert_eq!(
        person.skills.iter().map(|one| (one.skill.as_str(), one.level)).collect::<Vec<_>>(),
        [("voice", 1), ("chat", 2)]
    );
    assert_eq!(person.contract.hired, Some(jiff::civil::date(2020, 5, 4)));
    assert_eq!(person.contract.kind, ContractKind::HorizontalPartTime);
    assert_eq!(reading.understood.left_columns, Vec::<String>::new());
}

#[test]
fn who_stands_twice_and_what_nothing_says_is_told() {
    let text = "Matricola;Ore\n1;20\n1;30\n;20\n";
    let reading = read(text, &larger());
    let expected = ["I1214 people.csv:2 Matricola"; 3];
    assert_eq!(told(&reading)[..3], expected);
    assert_eq!(
        told(&reading)[3..],
        ["I1213 people.csv:3 Matricola", "I0308 people.csv:4 Matricola"]
    );
    assert_eq!(told(&read("a;b\n1;2\n", &larger())), ["I1204 people.csv"]);
}
