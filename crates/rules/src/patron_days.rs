//! Patron days of Italian towns, which are holidays of those who work there.
//!
//! They come from a table of the years 2026 to 2030. A day that is the same in all of them is taken to be the same in
//! other years, and says so; one that moves is not known elsewhere. Source and status stand at the head of the table.

use jiff::civil::Date;
use organico_model::SourceStatus;

const TEXT: &str = include_str!("../../../rules/it-patron-days.csv");
/// The years that the table has, in the order of its columns.
const YEARS: [i16; 5] = [2026, 2027, 2028, 2029, 2030];
/// Columns before those of the years: code or town, kind, name.
const COLUMNS_BEFORE: usize = 3;

/// A patron day of a year.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PatronDay {
    /// Its date.
    pub date: Date,
    /// Its name, as the table has it.
    pub name: String,
    /// Whether the year is none of the table's, and the day is taken to be the same as in those.
    pub is_extended: bool,
}

/// What the table says of a town in a year.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PatronLookup {
    /// Its patron day.
    Day(PatronDay),
    /// The table has other years only and the day moves, or has none for this one.
    NotThisYear,
    /// The table has no day for the code in any year, or not the code.
    Unknown,
    /// The towns of the province have days of their own, and this one is not among them.
    SeveralTowns,
}

/// Returns what the table says of a town in a province, by its code such as `AT`, in a year.
///
/// A town that has a row of its own comes first; otherwise it is the day of the province's code, that of its capital.
#[must_use]
pub fn patron_day(province: &str, town: &str, year: i16) -> PatronLookup {
    let town = plain(town);
    let own = rows().find(|row| row.code.len() > 2 && plain(row.code) == town);
    let of_province = || rows().find(|row| row.code == province);
    own.or_else(of_province).map_or(PatronLookup::Unknown, |row| row.on(year))
}

/// Returns where the table comes from, in its own words, and how far it can be trusted.
#[must_use]
pub fn patron_source() -> (&'static str, SourceStatus) {
    let value = |key: &str| TEXT.lines().find_map(|line| line.strip_prefix(key));
    let status = match value("# status: ") {
        Some("secondary") => SourceStatus::Secondary,
        Some("partial") => SourceStatus::Partial,
        _ => SourceStatus::Unset,
    };
    (value("# source: ").unwrap_or_default(), status)
}

/// A row of the table.
struct Row {
    code: &'static str,
    is_fixed: bool,
    name: &'static str,
    /// Days by year, as written: `05-04`, several apart by a space, or nothing.
    days: Vec<&'static str>,
}

fn rows() -> impl Iterator<Item = Row> {
    let lines = TEXT.lines().filter(|line| !line.starts_with('#')).skip(1);
    lines.filter_map(|line| {
        let cells: Vec<&str> = line.split(',').collect();
        let [code, kind, name] = *cells.first_chunk::<COLUMNS_BEFORE>()?;
        let days = cells[COLUMNS_BEFORE..].to_vec();
        Some(Row { code, is_fixed: kind == "fixed", name, days })
    })
}

impl Row {
    fn on(&self, year: i16) -> PatronLookup {
        if self.days.iter().all(|days| days.is_empty()) {
            return PatronLookup::Unknown;
        }
        if self.days.iter().any(|days| days.contains(' ')) {
            return PatronLookup::SeveralTowns;
        }
        let known = YEARS.iter().position(|known| *known == year);
        let extended = || if self.is_fixed { self.days.first() } else { None };
        let day = known.map_or_else(extended, |index| self.days.get(index));
        let date = day.and_then(|day| date_of(year, day));
        date.map_or(PatronLookup::NotThisYear, |date| {
            let is_extended = known.is_none();
            PatronLookup::Day(PatronDay { date, name: self.name.to_owned(), is_extended })
        })
    }
}

fn date_of(year: i16, day: &str) -> Option<Date> {
    let (month, day) = day.split_once('-')?;
    Date::new(year, month.parse().ok()?, day.parse().ok()?).ok()
}

/// Returns the name of a town for comparison: small letters, accents and apostrophes away.
fn plain(town: &str) -> String {
    let letter = |letter: char| match letter {
        'à' | 'á' => 'a',
        'è' | 'é' => 'e',
        'ì' | 'í' => 'i',
        'ò' | 'ó' => 'o',
        'ù' | 'ú' => 'u',
        other => other,
    };
    town.trim().to_lowercase().chars().filter(|c| !matches!(c, '\'' | '’')).map(letter).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    fn day(province: &str, town: &str, year: i16) -> Option<(Date, bool)> {
        match patron_day(province, town, year) {
            PatronLookup::Day(day) => Some((day.date, day.is_extended)),
            _ => None,
        }
    }

    #[test]
    fn every_row_has_five_years_of_days_that_are_dates() {
        assert_eq!(rows().count(), 114);
        for row in rows() {
            assert_eq!(row.days.len(), YEARS.len(), "{}", row.code);
            for (year, days) in YEARS.into_iter().zip(&row.days) {
                for day in days.split_whitespace() {
                    assert!(date_of(year, day).is_some(), "{} {day}", row.code);
                }
            }
            let alike = row.days.windows(2).all(|pair| pair[0] == pair[1]);
            assert!(alike || !row.is_fixed, "{} is not fixed", row.code);
        }
    }

    #[test]
    fn the_table_says_where_it_comes_from_and_is_not_taken_for_verified() {
        let (source, status) = patron_source();
        assert!(source.contains("114") && source.contains("names no source"), "{source}");
        assert_eq!(status, SourceStatus::Secondary);
    }

    #[test]
    fn the_patron_day_of_asti_moves_and_is_not_known_in_2029_nor_outside_the_table() {
        assert_eq!(day("AT", "Asti", 2026), Some((date(2026, 5, 5), false)));
        assert_eq!(day("AT", "Asti", 2027), Some((date(2027, 5, 4), false)));
        assert_eq!(patron_day("AT", "Asti", 2029), PatronLookup::NotThisYear);
        assert_eq!(patron_day("AT", "Asti", 2025), PatronLookup::NotThisYear);
    }

    #[test]
    fn a_day_that_never_moves_is_extended_and_says_so() {
        assert_eq!(day("TO", "Torino", 2027), Some((date(2027, 6, 24), false)));
        assert_eq!(day("TO", "Torino", 2034), Some((date(2034, 6, 24), true)));
    }

    #[test]
    fn a_town_with_a_row_of_its_own_comes_before_its_province() {
        assert_eq!(day("FC", "Forlì", 2027), Some((date(2027, 2, 4), false)));
        assert_eq!(day("FC", "Cesena", 2027), Some((date(2027, 6, 24), false)));
        assert_eq!(patron_day("FC", "Rimini Nord", 2027), PatronLookup::SeveralTowns);
        assert_eq!(patron_day("RG", "Ragusa", 2027), PatronLookup::SeveralTowns);
    }

    #[test]
    fn a_code_without_any_day_is_unknown() {
        assert_eq!(patron_day("BO", "Bologna", 2027), PatronLookup::Unknown);
        assert_eq!(patron_day("XX", "Altrove", 2027), PatronLookup::Unknown);
    }
}
