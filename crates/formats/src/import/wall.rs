//! Dates and times as other systems write them: the parts in any order, with any sign between them or none.

use jiff::civil::{Date, DateTime, Time};

use crate::daytime::YEARS;

/// A part of a date.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Part {
    Year,
    Month,
    Day,
}

/// The order of day, month and year in a date.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct DateOrder([Part; 3]);

impl DateOrder {
    pub(crate) const YEAR_FIRST: Self = Self([Part::Year, Part::Month, Part::Day]);
    pub(crate) const DAY_FIRST: Self = Self([Part::Day, Part::Month, Part::Year]);
    pub(crate) const MONTH_FIRST: Self = Self([Part::Month, Part::Day, Part::Year]);

    /// Returns the order of a pattern such as `dd/mm/yyyy` or `mmddyyyy`; nothing unless it has each part once.
    pub(crate) fn of_pattern(pattern: &str) -> Option<Self> {
        let mut letters: Vec<char> = pattern
            .chars()
            .map(|c| c.to_ascii_lowercase())
            .filter(char::is_ascii_alphabetic)
            .collect();
        letters.dedup();
        let part = |letter: &char| match letter {
            'y' => Some(Part::Year),
            'm' => Some(Part::Month),
            'd' => Some(Part::Day),
            _ => None,
        };
        let parts: Vec<Part> = letters.iter().map(part).collect::<Option<_>>()?;
        let parts: [Part; 3] = parts.try_into().ok()?;
        let each = [Part::Year, Part::Month, Part::Day].iter().all(|part| parts.contains(part));
        each.then_some(Self(parts))
    }

    /// Returns the date of a text; a year of two digits is of this century.
    pub(crate) fn date(self, text: &str) -> Option<Date> {
        let groups = groups(text, self)?;
        let value = |part: Part| {
            let place = self.0.iter().position(|own| *own == part)?;
            groups[place].parse::<i16>().ok()
        };
        let (year, month, day) = (value(Part::Year)?, value(Part::Month)?, value(Part::Day)?);
        let year = if year < 100 { year + 2000 } else { year };
        let date = Date::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()?;
        (YEARS.0..=YEARS.1).contains(&date.year()).then_some(date)
    }

    /// Returns the date and time of a text such as `27/10/2024 08:15`.
    pub(crate) fn date_time(self, text: &str) -> Option<DateTime> {
        let (date, time) = text.trim().split_once([' ', 'T', '\u{a0}'])?;
        Some(self.date(date)?.to_datetime(time_of_day(time)?))
    }
}

/// Returns the three groups of digits of a date.
fn groups(text: &str, order: DateOrder) -> Option<[&str; 3]> {
    let text = text.trim();
    if text.bytes().all(|byte| byte.is_ascii_digit()) {
        let years = text.len().checked_sub(4).filter(|years| [2, 4].contains(years))?;
        let width = |place: usize| if order.0[place] == Part::Year { years } else { 2 };
        let (first, rest) = text.split_at(width(0));
        let (second, third) = rest.split_at(width(1));
        return Some([first, second, third]);
    }
    let groups: Vec<&str> = text.split(['/', '-', '.']).collect();
    let digits = |group: &&str| {
        (1..=4).contains(&group.len()) && group.bytes().all(|byte| byte.is_ascii_digit())
    };
    groups.iter().all(digits).then_some(())?;
    groups.try_into().ok()
}

/// Returns the time of a text such as `08:15`, `8.15`, `0815`, `08:15:00` or `8:15 PM`.
pub(crate) fn time_of_day(text: &str) -> Option<Time> {
    let text = text.trim();
    let half = text.get(text.len().saturating_sub(2)..).unwrap_or_default().to_ascii_lowercase();
    let (text, noon) = match half.as_str() {
        "am" => (text[..text.len() - 2].trim_end(), Some(0)),
        "pm" => (text[..text.len() - 2].trim_end(), Some(12)),
        _ => (text, None),
    };
    let digits = |group: &str| {
        let plain = (1..=2).contains(&group.len()) && group.bytes().all(|b| b.is_ascii_digit());
        if plain { group.parse::<i8>().ok() } else { None }
    };
    let parts: Vec<i8> = if text.len() == 4 && text.bytes().all(|byte| byte.is_ascii_digit()) {
        vec![digits(&text[..2])?, digits(&text[2..])?]
    } else {
        text.split([':', '.']).map(digits).collect::<Option<_>>()?
    };
    let (hour, minute, second) = match parts[..] {
        [hour, minute] => (hour, minute, 0),
        [hour, minute, second] => (hour, minute, second),
        _ => return None,
    };
    let hour = match noon {
        None => hour,
        Some(noon) if (1..=12).contains(&hour) => hour % 12 + noon,
        Some(_) => return None,
    };
    Time::new(hour, minute, second, 0).ok()
}

/// Returns the seconds of a duration such as `185`, `3:05` or `0:03:05`; a plain number is read by the caller.
pub(crate) fn duration_seconds(text: &str) -> Option<f64> {
    let groups: Vec<&str> = text.trim().split(':').collect();
    let digits = |group: &str| {
        let plain = (1..=5).contains(&group.len()) && group.bytes().all(|b| b.is_ascii_digit());
        if plain { group.parse::<u32>().ok() } else { None }
    };
    let parts: Vec<u32> = groups.into_iter().map(digits).collect::<Option<_>>()?;
    match parts[..] {
        [minutes, seconds] if seconds < 60 => Some(f64::from(minutes * 60 + seconds)),
        [hours, minutes, seconds] if minutes < 60 && seconds < 60 => {
            Some(f64::from(hours) * 3600.0 + f64::from(minutes * 60 + seconds))
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::{date, time};

    fn order(pattern: &str) -> DateOrder {
        DateOrder::of_pattern(pattern).unwrap()
    }

    #[test]
    fn a_date_is_read_in_the_order_of_its_pattern_and_no_other() {
        let day = Some(date(2024, 10, 27));
        assert_eq!(order("mmddyyyy").date("10272024"), day);
        assert_eq!(order("ddmmyy").date("271024"), day);
        assert_eq!(order("yyyyddmm").date("20242710"), day);
        assert_eq!(order("dd/mm/yyyy").date("27/10/2024"), day);
        assert_eq!(order("M-D-YYYY").date("10-27-2024"), day);
        assert_eq!(order("D.M.Y").date("27.10.24"), day);
        assert_eq!(order("mm/dd/yyyy").date("27/10/2024"), None);
        assert_eq!(order("dd/mm/yyyy").date("30/02/2024"), None);
        for text in ["", "1", "2024", "27/10", "a/b/c", "+2/10/2024", "27/10/2024/1"] {
            assert_eq!(DateOrder::DAY_FIRST.date(text), None, "{text}");
        }
    }

    #[test]
    fn a_pattern_needs_each_part_once() {
        for pattern in ["", "dd/mm", "dd/mm/dd", "yyyy-mm-dd hh", "dmyd"] {
            assert_eq!(DateOrder::of_pattern(pattern), None, "{pattern}");
        }
    }

    #[test]
    fn times_are_read_with_points_colons_or_nothing_and_with_halves_of_the_day() {
        for text in ["20:15", "20.15", "2015", "20:15:00", "8:15 PM", "08:15pm"] {
            assert_eq!(time_of_day(text), Some(time(20, 15, 0, 0)), "{text}");
        }
        assert_eq!(time_of_day("12:05 AM"), Some(time(0, 5, 0, 0)));
        for text in ["", "24:00", "13:00 PM", "8", "8:5:5:5", "08:15-08:30", "pm", "è"] {
            assert_eq!(time_of_day(text), None, "{text}");
        }
    }

    #[test]
    fn durations_are_minutes_and_seconds_or_hours_too() {
        assert_eq!(duration_seconds("3:05"), Some(185.0));
        assert_eq!(duration_seconds("1:00:05"), Some(3605.0));
        for text in ["", "185", "3:61", "-1:00"] {
            assert_eq!(duration_seconds(text), None, "{text}");
        }
    }
}
