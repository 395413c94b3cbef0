//! Quantities as planners type them into a spreadsheet: `20,5`, `38h30`, `1/3/2026`, `8.30`.
//!
//! Looser than the documents of a centre, where we ask for units: here the column says what the number is.

use jiff::civil::Date;

use crate::daytime::YEARS;
use crate::refusal::Refusal;

/// Returns a text in lower case, without accents, with single blanks for everything that is no letter or digit.
pub(crate) fn folded(text: &str) -> String {
    let plain = |c: char| match c {
        'à' | 'á' | 'â' | 'ä' => 'a',
        'è' | 'é' | 'ê' | 'ë' => 'e',
        'ì' | 'í' | 'î' | 'ï' => 'i',
        'ò' | 'ó' | 'ô' | 'ö' => 'o',
        'ù' | 'ú' | 'û' | 'ü' => 'u',
        '%' => '%',
        c if c.is_alphanumeric() => c,
        _ => ' ',
    };
    let plain: String = text.to_lowercase().chars().map(plain).collect();
    plain.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The form of a date that a refusal shows.
const DATE_FORM: Refusal = Refusal::Form("2026-03-29, 29/03/2026");

/// Returns a date: year first, or day, month and year with any sign between them.
pub(crate) fn date(text: &str) -> Result<Date, Refusal> {
    let text = text.trim();
    // A moment of a date column: a spreadsheet may keep midnight with the day.
    let day = text.split_once(['T', ' ']).map_or(text, |(day, _)| day);
    let numbers = numbers(day).ok_or(DATE_FORM)?;
    let (year, month, day) = match numbers[..] {
        [(year, 4), (month, _), (day, _)] | [(day, _), (month, _), (year, 4)] => (year, month, day),
        [(day, _), (month, _), (year, 2)] => (2000 + year, month, day),
        _ => return Err(DATE_FORM),
    };
    of_numbers(year, month, day)
}

/// Returns the date of a column header: a whole date, or a day in `month`, alone or with the name of its weekday.
pub(crate) fn header_date(text: &str, month: Option<Date>) -> Option<Date> {
    let is_number = |part: &&str| part.contains(|c: char| c.is_ascii_digit());
    let digits: Vec<&str> = text.split_whitespace().filter(is_number).collect();
    let mut words = text.split_whitespace().filter(|part| !is_number(part));
    let [part] = digits[..] else { return None };
    if !words.all(is_weekday) {
        return None;
    }
    if let Ok(date) = date(part) {
        return Some(date);
    }
    let month = month?;
    match numbers(part)?[..] {
        [(day, _)] => of_numbers(month.year().into(), month.month().into(), day).ok(),
        [(day, _), (of, _)] => of_numbers(month.year().into(), of, day).ok(),
        _ => None,
    }
}

/// The first three letters of the days of the week, in Italian and English.
const WEEKDAYS: [&str; 14] = [
    "lun", "mar", "mer", "gio", "ven", "sab", "dom", "mon", "tue", "wed", "thu", "fri", "sat",
    "sun",
];

fn is_weekday(word: &str) -> bool {
    let word = folded(word);
    word.is_empty() || WEEKDAYS.iter().any(|day| word.starts_with(day))
}

/// Returns the numbers of a text with their counts of digits, where only signs of a date stand between them.
fn numbers(text: &str) -> Option<Vec<(i32, usize)>> {
    let parts: Vec<&str> = text.split(['/', '-', '.']).collect();
    let number = |part: &&str| {
        let digits = (1..=4).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_digit());
        digits.then(|| part.parse().ok().map(|value| (value, part.len())))?
    };
    parts.iter().map(number).collect()
}

fn of_numbers(year: i32, month: i32, day: i32) -> Result<Date, Refusal> {
    let small = |value: i32| i8::try_from(value).map_err(|_| DATE_FORM);
    let year = i16::try_from(year).map_err(|_| DATE_FORM)?;
    if !(YEARS.0..=YEARS.1).contains(&year) {
        return Err(Refusal::Range("1900-01-01", "2200-12-31"));
    }
    Date::new(year, small(month)?, small(day)?).map_err(|_| DATE_FORM)
}

/// Returns a number with a point or a comma before its decimals.
pub(crate) fn number(text: &str) -> Option<f64> {
    crate::number::finite(&text.trim().replace(',', "."))
}

/// Returns a length of time in minutes from `20`, `20,5`, `20h`, `20:00`, `38h30` or `38h30min`, hours first.
pub(crate) fn minutes(text: &str) -> Result<u32, Refusal> {
    let form = || Refusal::Form("20, 20h, 20:00, 20,5");
    let lower = text.trim().to_lowercase();
    if let Some(bare) = lower.strip_suffix("min").filter(|bare| !bare.contains(['h', ':'])) {
        let minutes = number(bare).filter(|minutes| (0.0..=366.0 * 1440.0).contains(minutes));
        return minutes.map(|minutes| minutes.round() as u32).ok_or_else(form);
    }
    let lower = lower.trim_end_matches("min").trim_end_matches("ore").trim_end_matches("hours");
    let (hours, rest) = match lower.split_once([':', 'h']) {
        Some((hours, rest)) => (hours.trim(), rest.trim()),
        None => (lower.trim(), ""),
    };
    let hours = number(hours).filter(|hours| *hours >= 0.0).ok_or_else(form)?;
    // `20:00:00` of a spreadsheet that shows seconds.
    let rest = rest.split_once(':').map_or(rest, |(minutes, _)| minutes).trim();
    let more = if rest.is_empty() { Some(0.0) } else { number(rest) };
    let more = more.filter(|more| (0.0..60.0).contains(more)).ok_or_else(form)?;
    let minutes = (hours * 60.0 + more).round();
    if minutes > 366.0 * 24.0 * 60.0 { Err(form()) } else { Ok(minutes as u32) }
}

/// Returns an hour of the day in minutes after midnight from `8`, `8:30`, `8.30`, `0830` or `08:30:00`; 24 is midnight.
pub(crate) fn clock(text: &str) -> Option<u32> {
    let text = text.trim().trim_end_matches(['h', 'H']);
    let mut parts = text.split([':', '.', 'h', ',']);
    let (hour, minute) = (parts.next()?, parts.next());
    let seconds = parts.next().is_none_or(|seconds| seconds.bytes().all(|b| b == b'0'));
    let digits = |part: &str| {
        let fits = (1..=2).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_digit());
        fits.then(|| part.parse::<u32>().ok())?
    };
    let (hour, minute) = match (hour, minute) {
        (four, None) if four.len() == 4 && four.is_ascii() => {
            (digits(&four[..2])?, digits(&four[2..])?)
        }
        (hour, Some(tenth)) if tenth.len() == 1 => (digits(hour)?, digits(tenth)? * 10),
        (hour, minute) => (digits(hour)?, minute.map_or(Some(0), digits)?),
    };
    let of_day = minute < 60 && hour * 60 + minute <= 1440;
    (of_day && seconds && parts.next().is_none()).then_some(hour * 60 + minute)
}

/// Returns whether a cell says yes.
pub(crate) fn is_yes(text: &str) -> bool {
    matches!(folded(text).as_str(), "x" | "si" | "s" | "yes" | "y" | "true" | "vero" | "1" | "ok")
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date as day;
    use proptest::prelude::*;

    #[test]
    fn dates_are_read_year_first_or_day_first() {
        for text in ["2026-03-29", "29/03/2026", "29.3.2026", "29-03-26", "2026-03-29T00:00:00"] {
            assert_eq!(date(text), Ok(day(2026, 3, 29)), "{text}");
        }
        for text in ["03/29/2026", "29 marzo", "46110", "", "29/03", "1/2/3/4", "0000-00-00"] {
            assert!(date(text).is_err(), "{text}");
        }
    }

    #[test]
    fn a_header_may_have_a_day_of_a_month_that_is_known() {
        let march = Some(day(2026, 3, 1));
        for text in ["29", "Dom 29", "29/3", "29 dom", "29/03/2026"] {
            assert_eq!(header_date(text, march), Some(day(2026, 3, 29)), "{text}");
        }
        assert_eq!(header_date("29", None), None);
        assert_eq!(header_date("Settimana 29 di 31", march), None);
        assert_eq!(header_date("Matricola", march), None);
        assert_eq!(header_date("Ore 24", march), None);
    }

    #[test]
    fn hours_come_in_all_the_forms_of_a_spreadsheet() {
        for text in ["20", "20h", "20:00", "20,0", "20 ore", "20.0", "20:00:00", "20 h"] {
            assert_eq!(minutes(text), Ok(1200), "{text}");
        }
        assert_eq!(minutes("20,5"), Ok(1230));
        assert_eq!(minutes("38h30"), Ok(2310));
        assert_eq!(minutes("2250min"), Ok(2250));
        assert_eq!(minutes("38h30min"), Ok(2310));
        for text in ["-1", "venti", "", "20:75", "1e9"] {
            assert!(minutes(text).is_err(), "{text}");
        }
    }

    #[test]
    fn hours_of_the_day_come_with_and_without_minutes() {
        for text in ["8:30", "08.30", "0830", "08:30:00", "8,30", "8.3", "8h30"] {
            assert_eq!(clock(text), Some(510), "{text}");
        }
        assert_eq!((clock("8"), clock("24"), clock("24:00")), (Some(480), Some(1440), Some(1440)));
        for text in ["25", "8:75", "M1", "", "8-12", "24:01", "123"] {
            assert_eq!(clock(text), None, "{text}");
        }
    }

    #[test]
    fn a_folded_text_has_neither_accents_nor_signs() {
        assert_eq!(folded("  Ore/Settimanali (contr.) "), "ore settimanali contr");
        assert_eq!(folded("Maternità"), "maternita");
        assert_eq!(folded("% PT"), "% pt");
    }

    proptest! {
        #[test]
        fn no_text_makes_a_reader_panic(text in "\\PC*") {
            let _ = (date(&text), header_date(&text, Some(day(2026, 2, 1))), minutes(&text), clock(&text));
            let _ = (folded(&text), is_yes(&text), number(&text));
        }

        #[test]
        fn every_date_reads_back_in_both_orders(year in 1900..=2200_i16, month in 1..=12_i8, of in 1..=28_i8) {
            let date_of = day(year, month, of);
            prop_assert_eq!(date(&date_of.to_string()), Ok(date_of));
            prop_assert_eq!(date(&format!("{of}/{month}/{year}")), Ok(date_of));
        }
    }
}
