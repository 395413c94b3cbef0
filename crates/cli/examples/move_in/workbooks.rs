//! Three workbooks as planners keep them: a title above the header, dates as dates, codes in the cells.

use jiff::civil::{Date, Weekday, date};
use jiff::{Span, ToSpan};
use rust_xlsxwriter::{
    Color, DocProperties, ExcelDateTime, Format, FormatAlign, Workbook, Worksheet, XlsxError,
};

use super::people::Invented;

const FIRST: Date = date(2026, 11, 2);
const DAYS: usize = 28;

/// Returns a workbook that says the same on every day it is written.
fn workbook() -> Result<Workbook, XlsxError> {
    let mut book = Workbook::new();
    let written = ExcelDateTime::from_ymd(2026, 10, 30)?;
    book.set_properties(&DocProperties::new().set_creation_datetime(&written));
    Ok(book)
}

fn bold() -> Format {
    Format::new().set_bold().set_background_color(Color::RGB(0x00DC_E6F1))
}

fn header(sheet: &mut Worksheet, row: u32, names: &[&str]) -> Result<(), XlsxError> {
    for (column, name) in names.iter().enumerate() {
        sheet.write_with_format(row, column as u16, *name, &bold())?;
    }
    Ok(())
}

/// Returns the list of people: below a title, with columns that no planning needs.
pub(crate) fn people(people: &[Invented]) -> Result<Workbook, XlsxError> {
    let mut book = workbook()?;
    let sheet = book.add_worksheet().set_name("Organico")?;
    sheet.write(0, 0, "Organico al 30/10/2026 (dati inventati)")?;
    let names = [
        "Matricola",
        "Cognome",
        "Nome",
        "Cellulare",
        "Sede",
        "Team",
        "Contratto",
        "Ore settimanali",
        "Livello",
        "Competenze",
        "Giorni smart working",
        "Km casa-lavoro",
    ];
    header(sheet, 2, &names)?;
    for (index, person) in people.iter().enumerate() {
        let row = index as u32 + 3;
        sheet.write(row, 0, person.badge)?;
        sheet.write(row, 1, person.name[1])?;
        sheet.write(row, 2, person.name[0])?;
        sheet.write(row, 3, format!("+39 320 55{:05}", 7 * person.badge % 100_000))?;
        sheet.write(row, 4, person.site())?;
        sheet.write(row, 5, format!("Squadra {}", person.team))?;
        let full = person.hours == 40;
        sheet.write(row, 6, if full { "Full time" } else { "Part time orizzontale" })?;
        sheet.write(row, 7, person.hours)?;
        sheet.write(row, 8, "3")?;
        sheet.write(row, 9, if person.chat { "Voce, Chat" } else { "Voce" })?;
        if let Some(days) = person.remote_days {
            sheet.write(row, 10, days)?;
        }
        sheet.write(row, 11, person.kilometres)?;
    }
    sheet.autofit();
    Ok(book)
}

/// The shift of a person as the roster of today has it: the same every day, whatever the customers do.
fn shift(person: &Invented, index: usize) -> &'static str {
    match (person.hours, index % 2) {
        (40, _) => "G",
        (30, 0) => "M6",
        (30, _) => "P6",
        (25, 0) => "M5",
        (25, _) => "P5",
        (_, 0) => "M4",
        _ => "P4",
    }
}

const LEGEND: [(&str, &str, &str); 9] = [
    ("G", "09:00", "17:30"),
    ("M6", "08:00", "14:00"),
    ("P6", "14:00", "20:00"),
    ("M5", "08:30", "13:30"),
    ("P5", "15:00", "20:00"),
    ("M4", "09:00", "13:00"),
    ("P4", "14:00", "18:00"),
    ("S", "08:00", "14:00"),
    ("S4", "09:00", "13:00"),
];

/// Returns the code of a day: Saturdays by turns with a day of rest before, absences over everything.
fn cell(person: &Invented, index: usize, day: usize) -> &'static str {
    let (week, weekday) = (day / 7, day % 7);
    let saturday = (index + week).is_multiple_of(4);
    let away = index.is_multiple_of(9) && (14..19).contains(&day);
    match weekday {
        5 if saturday && person.hours >= 30 => "S",
        5 if saturday => "S4",
        5 | 6 => "R",
        4 if saturday => "R",
        _ if away => "F",
        3 if index % 13 == 5 && week == 1 => "MAL",
        _ => shift(person, index),
    }
}

/// Returns the roster of today: people by days, shift codes in the cells, a legend on a second sheet.
pub(crate) fn roster(people: &[Invented]) -> Result<Workbook, XlsxError> {
    let mut book = workbook()?;
    let dates = Format::new().set_num_format("dd/mm/yyyy").set_bold().set_rotation(90);
    let middle = Format::new().set_align(FormatAlign::Center);
    let sheet = book.add_worksheet().set_name("Novembre")?;
    sheet.write(0, 0, "Turni dal 02/11/2026 al 29/11/2026 (dati inventati)")?;
    header(sheet, 1, &["Matricola", "Operatore"])?;
    for (column, day) in days().enumerate() {
        let shown =
            ExcelDateTime::from_ymd(day.year().unsigned_abs(), 11, day.day().unsigned_abs())?;
        sheet.write_with_format(1, column as u16 + 2, &shown, &dates)?;
    }
    for (index, person) in people.iter().enumerate() {
        let row = index as u32 + 2;
        sheet.write(row, 0, person.badge)?;
        sheet.write(row, 1, format!("{} {}", person.name[1], person.name[0]))?;
        for day in 0..DAYS {
            sheet.write_with_format(row, day as u16 + 2, cell(person, index, day), &middle)?;
        }
    }
    sheet.set_freeze_panes(2, 2)?;
    let legend = book.add_worksheet().set_name("Legenda")?;
    header(legend, 0, &["Codice", "Inizio", "Fine"])?;
    for (index, (code, start, end)) in LEGEND.into_iter().enumerate() {
        for (column, text) in [code, start, end].into_iter().enumerate() {
            legend.write(index as u32 + 1, column as u16, text)?;
        }
    }
    Ok(book)
}

fn days() -> impl Iterator<Item = Date> {
    (0..DAYS as i64).filter_map(|day| FIRST.checked_add(Span::new().days(day)).ok())
}

/// Returns half a year of absences, some of whole days and some of hours.
pub(crate) fn absences(people: &[Invented]) -> Result<Workbook, XlsxError> {
    let mut book = workbook()?;
    let dates = Format::new().set_num_format("dd/mm/yyyy");
    let sheet = book.add_worksheet().set_name("Assenze")?;
    header(sheet, 0, &["Matricola", "Cognome e nome", "Dal", "Al", "Causale", "Ore"])?;
    let mut row = 1;
    for (index, person) in people.iter().enumerate() {
        for (first, length, code, hours) in absences_of(index) {
            let last = first.checked_add((length - 1).days()).unwrap_or(first);
            sheet.write(row, 0, person.badge)?;
            sheet.write(row, 1, format!("{} {}", person.name[1], person.name[0]))?;
            for (column, day) in [(2, first), (3, last)] {
                let [year, month, of_month] =
                    [i64::from(day.year()), i64::from(day.month()), i64::from(day.day())];
                let shown = ExcelDateTime::from_ymd(year as u16, month as u8, of_month as u8)?;
                sheet.write_with_format(row, column, &shown, &dates)?;
            }
            sheet.write(row, 4, code)?;
            if let Some(hours) = hours {
                sheet.write(row, 5, hours)?;
            }
            row += 1;
        }
    }
    sheet.autofit();
    Ok(book)
}

/// First day, days, code, hours a day if not the whole day.
type Spell = (Date, i64, &'static str, Option<u32>);

fn absences_of(index: usize) -> Vec<Spell> {
    let day = |offset: usize| {
        let from = date(2026, 5, 4);
        let day = from.checked_add(Span::new().days(offset as i64)).unwrap_or(from);
        if day.weekday() == Weekday::Sunday { day.tomorrow().unwrap_or(day) } else { day }
    };
    let mut spells = vec![(day(91 + 7 * (index % 4)), 12, "Ferie", None)];
    spells.push((day(3 + 11 * (index % 15)), 1 + (index % 3) as i64, "Malattia", None));
    if index.is_multiple_of(3) {
        spells.push((day(20 + 2 * index), 1, "ROL", Some(4)));
    }
    if index % 6 == 1 {
        spells.extend((0..6).map(|month| (day(7 + 28 * month), 1, "L. 104", None)));
    }
    if index % 5 == 3 {
        spells.push((day(60 + index), 1, "Formazione", Some(4)));
    }
    if index % 20 == 7 {
        spells.push((day(40), 100, "Congedo parentale", None));
    }
    if index % 12 == 4 {
        spells.push((day(50), 1, "Permesso sindacale", Some(2)));
    }
    without_overlap(spells)
}

/// Leaves out what falls on days of an absence that was written down before.
fn without_overlap(spells: Vec<Spell>) -> Vec<Spell> {
    let last = |spell: &Spell| spell.0.checked_add((spell.1 - 1).days()).unwrap_or(spell.0);
    let mut kept: Vec<Spell> = Vec::new();
    for spell in spells {
        if kept.iter().all(|other| last(&spell) < other.0 || last(other) < spell.0) {
            kept.push(spell);
        }
    }
    kept
}
