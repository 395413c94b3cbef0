use super::*;
use crate::import::table::read_workbook;
use crate::{blank_centre_files, read_centre};
use organico_model::{AbsenceCode, Centre};

fn centre() -> Centre {
    read_centre(&blank_centre_files("x")).centre.unwrap()
}

fn read(text: &str) -> AbsencesReading {
    let book = read_workbook("a.csv", text.as_bytes()).unwrap();
    let facts = CentreFacts::of(&centre());
    import_absences(&book, &ImportSettings::default(), &PersonNames::Pseudonyms, &facts)
}

fn told(reading: &AbsencesReading) -> Vec<String> {
    reading.diagnostics.iter().map(|one| format!("{} {}", one.code, one.place)).collect()
}

fn texts(absences: &[Absence]) -> String {
    crate::write_absences(absences)
}

#[test]
fn spans_days_and_permits_by_hours_are_taken() {
    let reading = read(
        "Matricola;Causale;Dal;Al;Ore\np001;Ferie;3/8/2026;14/8/2026;\np002;L.104;5/8/2026;;2\n\
         p002;ROL;5/8/2026;5/8/2026;1:30\np003;Maternità;2026-08-01;2026-12-31;\n",
    );
    assert_eq!(told(&reading), Vec::<String>::new());
    assert_eq!(
        texts(&reading.absences),
        "person,first,last,code,hours\np001,2026-08-03,2026-08-14,holiday,\n\
         p002,2026-08-05,2026-08-05,reduced-hours,90min\np002,2026-08-05,2026-08-05,care,2h\n\
         p003,2026-08-01,2026-12-31,parental,\n"
    );
}

#[test]
fn days_in_rows_of_their_own_become_one_absence() {
    let reading =
        read("id,data,tipo\np001,2026-08-03,ferie\np001,2026-08-04,ferie\np001,2026-08-06,ferie\n");
    assert_eq!(told(&reading), Vec::<String>::new());
    assert_eq!(
        texts(&reading.absences),
        "person,first,last,code\np001,2026-08-03,2026-08-04,holiday\np001,2026-08-06,2026-08-06,holiday\n"
    );
}

#[test]
fn faults_are_told_with_their_line_and_without_a_name() {
    let reading = read(
        "Matricola;Causale;Dal;Al\np001;Ferie;3/8/2026;14/8/2026\np001;Malattia;14/8/2026;15/8/2026\n\
         p999;Ferie;3/8/2026;4/8/2026\np002;XYZ;3/8/2026;4/8/2026\np002;Ferie;5/8/2026;4/8/2026\n",
    );
    assert_eq!(
        told(&reading),
        [
            "I1216 a.csv:3 Dal",
            "I1215 a.csv:4 Matricola",
            "I1208 a.csv:5 Causale",
            "I0208 a.csv:6 Al"
        ]
    );
    let tally = reading.understood.rows;
    assert_eq!((tally.read, tally.taken, tally.refused), (5, 1, 4));
    assert!(!format!("{:?}", reading.diagnostics).contains("p999"));
    assert_eq!(told(&read("Matricola;Causale\np001;Ferie\n")), ["I1205 a.csv:1"]);
}

#[test]
fn a_second_import_changes_nothing_and_a_clash_gives_way_to_the_sheet() {
    let sheet =
        read("id;causale;dal;al\np001;ferie;3/8/2026;14/8/2026\np002;mal;4/8/2026;5/8/2026\n")
            .absences;
    let first = merge_absences(&[], &sheet, false);
    assert_eq!((first.new, first.same), (2, 0));
    let again = merge_absences(&first.absences, &sheet, false);
    assert_eq!((again.new, again.same, &again.absences), (0, 2, &first.absences));
    let shorter = read("id;causale;dal;al\np001;ferie;3/8/2026;7/8/2026\n").absences;
    let now = merge_absences(&first.absences, &shorter, false);
    assert_eq!((now.new, now.kept, now.removed), (1, 1, 1));
    assert_eq!(merge_absences(&first.absences, &shorter, true).removed, 2);
    assert_eq!(now.absences[0].code, AbsenceCode::Holiday);
}

#[test]
fn what_is_written_imports_to_the_same_bytes() {
    let text = "person,first,last,code,hours\np001,2026-08-03,2026-08-14,holiday,\np002,2026-08-05,2026-08-05,care,2h\n";
    let reading = read(text);
    assert_eq!(told(&reading), Vec::<String>::new());
    assert_eq!(texts(&reading.absences), text);
}
