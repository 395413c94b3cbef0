use super::*;
use crate::import::table::read_workbook;
use crate::{blank_centre_files, read_centre};
use organico_model::Centre;
use rust_xlsxwriter::{ExcelDateTime, Format, Workbook as Writer};

fn centre() -> Centre {
    read_centre(&blank_centre_files("x")).centre.unwrap()
}

fn read_bytes(bytes: &[u8], settings: &ImportSettings) -> RosterReading {
    let book = read_workbook("r", bytes).unwrap();
    import_roster(&book, settings, &PersonNames::Pseudonyms, &CentreFacts::of(&centre()))
}

fn read(text: &str) -> RosterReading {
    read_bytes(text.as_bytes(), &ImportSettings::default())
}

fn told(reading: &RosterReading) -> Vec<String> {
    reading.diagnostics.iter().map(|one| format!("{} {}", one.code, one.place)).collect()
}

fn shown(reading: &RosterReading) -> Vec<String> {
    let zone = &centre().zone;
    let time = |at| zone.to_datetime(at).strftime("%d %H:%M").to_string();
    let shift = |one: &ImportedShift| {
        let place = match &one.shift.workplace {
            Workplace::Home => "home",
            Workplace::Site(site) => site.as_str(),
        };
        format!("{} {}-{} {place}", one.shift.person, time(one.shift.start), time(one.shift.end))
    };
    reading.shifts.iter().map(shift).collect()
}

#[test]
fn a_wide_sheet_has_hours_codes_rest_and_absences() {
    let mut settings = ImportSettings::default();
    settings.said.keep_value("shift", "M1", "08:00-14:00");
    let text = "Turni marzo 2026;;;;\nMatricola;02/03/2026;03/03/2026;04/03/2026;Ore\n\
                p001;8-14;M1 SW;F;12\np002;08.00-12.00/15.00-19.00;R;MAL;8\nTotale;2;1;0;\n;note;;;\n";
    let reading = read_bytes(text.as_bytes(), &settings);
    assert_eq!(told(&reading), Vec::<String>::new());
    assert!(reading.wide);
    assert_eq!(
        shown(&reading),
        [
            "p001 02 08:00-02 14:00 main",
            "p001 03 08:00-03 14:00 home",
            "p002 02 08:00-02 12:00 main",
            "p002 02 15:00-02 19:00 main",
        ]
    );
    assert_eq!(reading.rests, 1);
    let codes: Vec<AbsenceCode> = reading.absences.iter().map(|one| one.code).collect();
    assert_eq!(codes, [AbsenceCode::Holiday, AbsenceCode::Sickness]);
    let tally = reading.understood.rows;
    assert_eq!((tally.read, tally.taken, tally.refused, tally.left_out), (4, 2, 0, 2));
    assert_eq!(reading.understood.left_columns, ["Ore"]);
}

#[test]
fn a_legend_on_another_sheet_explains_the_codes() {
    let mut writer = Writer::new();
    let date = Format::new().set_num_format("ddd dd/mm");
    let sheet = writer.add_worksheet().set_name("Marzo").unwrap();
    sheet.write(1, 0, "Nominativo").unwrap();
    for day in 2..5_u8 {
        let of = ExcelDateTime::from_ymd(2026, 3, day).unwrap();
        sheet.write_with_format(1, u16::from(day) - 1, &of, &date).unwrap();
    }
    sheet.write(2, 0, "p001").unwrap().write(2, 1, "P").unwrap().write(2, 2, "N").unwrap();
    // Of a row with a cell that nothing explains nothing is taken.
    sheet.write(3, 0, "p001").unwrap().write(3, 2, "P").unwrap().write(3, 3, "Z9").unwrap();
    let legend = writer.add_worksheet().set_name("Legenda").unwrap();
    let time = Format::new().set_num_format("hh:mm");
    for (row, (code, from, to)) in [("P", 14.0, 20.0), ("N", 22.0, 6.0)].iter().enumerate() {
        let row = row as u32 + 1;
        legend.write(row, 0, *code).unwrap();
        legend.write_with_format(row, 1, from / 24.0, &time).unwrap();
        legend.write_with_format(row, 2, to / 24.0, &time).unwrap();
    }
    legend
        .write(0, 0, "Codice")
        .unwrap()
        .write(0, 1, "Inizio")
        .unwrap()
        .write(0, 2, "Fine")
        .unwrap();
    let bytes = writer.save_to_buffer().unwrap();
    let reading = read_bytes(&bytes, &ImportSettings::default());
    assert_eq!(reading.legend, Some(("Legenda".to_owned(), 2)));
    assert_eq!(told(&reading), ["I1217 r:4 D4"]);
    assert_eq!(shown(&reading), ["p001 02 14:00-02 20:00 main", "p001 03 22:00-04 06:00 main"]);
    assert_eq!(reading.understood.rows.refused, 1);
}

#[test]
fn a_list_has_dates_hours_places_and_breaks() {
    let text = "Codice;Data;Inizio;Fine;Sede;Pausa\np001;02/03/2026;09:00;17:30;SW;30\n\
                p001;03/03/2026;22;6;;\np002;02/03/2026;9;14;main;12:00-12:15\n";
    let reading = read(text);
    assert_eq!(told(&reading), Vec::<String>::new());
    assert_eq!(
        shown(&reading),
        [
            "p001 02 09:00-02 17:30 home",
            "p001 03 22:00-04 06:00 main",
            "p002 02 09:00-02 14:00 main"
        ]
    );
    let breaks = |index: usize| reading.shifts[index].breaks.clone();
    assert_eq!(breaks(0).map(|all| all[0].minutes), Some(30));
    assert_eq!(breaks(1), None);
    assert_eq!(breaks(2).map(|all| (all[0].earliest, all[0].minutes)), Some((180, 15)));
}

#[test]
fn hours_that_the_clock_shows_twice_or_skips_are_told() {
    let text = "Codice;Data;Inizio;Fine\np001;24/10/2026;22:00;06:00\np002;25/10/2026;02:30;10:00\n\
                p003;28/03/2026;22:00;02:30\np004;28/03/2026;22:00;06:00\n";
    let reading = read(text);
    assert_eq!(told(&reading), ["I0305 r:3 Inizio", "I0306 r:4 Fine"]);
    let minutes: Vec<i64> = reading
        .shifts
        .iter()
        .map(|one| (one.shift.end.as_second() - one.shift.start.as_second()) / 60)
        .collect();
    assert_eq!(minutes, [9 * 60, 7 * 60]);
}

#[test]
fn overlapping_shifts_unknown_people_and_missing_columns_are_told() {
    let text =
        "Codice;Data;Inizio;Fine\np001;2/3/2026;8;14\np001;2/3/2026;13;18\np999;2/3/2026;8;14\n";
    assert_eq!(told(&read(text)), ["I1218 r:3 Inizio", "I1215 r:4 Codice"]);
    assert_eq!(told(&read("Codice;Sede\np001;main\n")), ["I1205 r:1"]);
}

#[test]
fn days_without_a_month_need_one() {
    let text = "Codice;Lun 2;Mar 3;Mer 4\np001;8-14;R;8-14\n";
    let mut settings = ImportSettings::default();
    settings.said.settings.insert("month".to_owned(), "2026-03".to_owned());
    assert_eq!(read_bytes(text.as_bytes(), &settings).shifts.len(), 2);
    assert_eq!(told(&read(text)), ["I1205 r:1"]);
}
