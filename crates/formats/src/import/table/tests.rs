use super::*;
use proptest::prelude::*;
use rust_xlsxwriter::{ExcelDateTime, Format, Formula, Workbook as Writer};

fn cells(book: &Workbook, sheet: usize) -> Vec<(u32, Vec<&str>)> {
    let rows = book.sheets()[sheet].rows.iter();
    rows.map(|row| (row.line, row.cells.iter().map(String::as_str).collect())).collect()
}

fn code(bytes: &[u8]) -> Vec<&'static str> {
    read_workbook("a", bytes).err().into_iter().flatten().map(|fault| fault.code).collect()
}

#[test]
fn a_text_may_have_a_title_above_and_any_sign_between_the_cells() {
    let text = "Turni di marzo\n\nMatricola;Sede\n12; Roma \n";
    let book = read_workbook("a.csv", text.as_bytes()).unwrap();
    let expected = vec![(1, vec!["Turni di marzo"]), (3, vec!["Matricola", "Sede"])];
    assert_eq!(cells(&book, 0)[..2], expected);
    assert_eq!(cells(&book, 0)[2], (4, vec!["12", "Roma"]));
    assert_eq!(book.place(4, 1, "Sede").to_string(), "a.csv:4 Sede");
}

#[test]
fn a_text_of_windows_is_read_with_its_accents() {
    let book = read_workbook("a.csv", b"Citt\xe0;Qualit\xe0 \x80\n").unwrap();
    assert_eq!(cells(&book, 0), [(1, vec!["Città", "Qualità €"])]);
}

#[test]
fn dates_times_durations_and_numbers_of_a_workbook_become_texts() {
    let mut writer = Writer::new();
    let sheet = writer.add_worksheet();
    let date = Format::new().set_num_format("dd/mm/yyyy");
    let time = Format::new().set_num_format("hh:mm");
    let long = Format::new().set_num_format("[h]:mm");
    let day = ExcelDateTime::from_ymd(2026, 3, 29).unwrap();
    sheet.write_with_format(0, 0, &day, &date).unwrap();
    sheet.write_with_format(0, 1, 8.0 / 24.0, &time).unwrap();
    sheet.write_with_format(0, 2, 38.5 / 24.0, &long).unwrap();
    sheet.write_with_format(0, 3, 40.0 / 24.0, &time).unwrap();
    let moment = ExcelDateTime::from_ymd(2026, 3, 29).unwrap().and_hms(8, 30, 0).unwrap();
    sheet.write_with_format(0, 4, &moment, &date).unwrap();
    sheet.write(0, 5, 20.5).unwrap();
    sheet.write(0, 6, 1024).unwrap();
    sheet.write(0, 7, true).unwrap();
    let book = read_workbook("a.xlsx", &writer.save_to_buffer().unwrap()).unwrap();
    let texts =
        ["2026-03-29", "08:00", "38:30", "40:00", "2026-03-29T08:30:00", "20.5", "1024", "true"];
    assert_eq!(cells(&book, 0), [(1, texts.to_vec())]);
}

#[test]
fn formulas_give_what_they_showed_and_errors_are_seen() {
    let mut writer = Writer::new();
    let sheet = writer.add_worksheet();
    sheet.write_formula(1, 1, Formula::new("=1+1").set_result("2")).unwrap();
    sheet.write_formula(2, 1, Formula::new("=NA()").set_result("#N/A")).unwrap();
    let book = read_workbook("a.xlsx", &writer.save_to_buffer().unwrap()).unwrap();
    assert_eq!(cells(&book, 0), [(2, vec!["", "2"]), (3, vec!["", "#N/A"])]);
    assert!(is_error("#N/A") && is_error("#RIF!") && !is_error("#1"));
    assert_eq!(book.place(3, 1, "Ore").to_string(), "a.xlsx:3 B3");
}

#[test]
fn every_cell_of_a_merged_region_has_its_value() {
    let mut writer = Writer::new();
    let sheet = writer.add_worksheet().set_name("Turni").unwrap();
    sheet.merge_range(0, 0, 1, 1, "Nord", &Format::new()).unwrap();
    sheet.write(1, 2, "x").unwrap();
    let book = read_workbook("a.xlsx", &writer.save_to_buffer().unwrap()).unwrap();
    assert_eq!(cells(&book, 0), [(1, vec!["Nord", "Nord"]), (2, vec!["Nord", "Nord", "x"])]);
    assert_eq!(book.sheet_names(), ["Turni"]);
    assert_eq!(book.sheet(Some("Turno")).unwrap_err().code, "I1203");
}

#[test]
fn addresses_have_letters_after_z() {
    assert_eq!(address(0, 7), "A7");
    assert_eq!(address(25, 1), "Z1");
    assert_eq!(address(26, 1), "AA1");
    assert_eq!(address(702, 1), "AAA1");
}

#[test]
fn broken_protected_and_huge_files_are_told() {
    assert_eq!(code(b"PK\x03\x04 and no more"), ["I1201"]);
    assert_eq!(code(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 and no more"), ["I1201"]);
    let mut protected = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".to_vec();
    protected.extend("EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes));
    assert_eq!(code(&protected), ["I1202"]);
    assert_eq!(code(b"a\0b"), ["I1201"]);
    let mut writer = Writer::new();
    writer.add_worksheet().write(1_048_575, 16_383, "far").unwrap();
    assert_eq!(code(&writer.save_to_buffer().unwrap()), ["I0112"]);
    assert_eq!(code(vec![b';'; COLUMNS_MAX + 1].as_slice()), ["I0112"]);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn no_bytes_make_the_reader_panic(bytes in proptest::collection::vec(any::<u8>(), 0..400)) {
        let _ = read_workbook("a", &bytes);
    }

    #[test]
    fn no_damage_makes_the_reader_panic(at in 0..4000_usize, byte in any::<u8>(), cut in 0..6000_usize) {
        let mut writer = Writer::new();
        writer.add_worksheet().write(0, 0, "Matricola").unwrap().write(1, 0, 12).unwrap();
        let mut bytes = writer.save_to_buffer().unwrap();
        let index = at % bytes.len();
        bytes[index] = byte;
        bytes.truncate(cut.max(4));
        let _ = read_workbook("a", &bytes);
    }
}
