//! Numbers, money, dates and hours as a reader of a language expects them.
//!
//! A value that is not finite is written as a dash: no page ever shows `NaN`.

use jiff::Timestamp;
use jiff::civil::{Date, DateTime};
use jiff::tz::TimeZone;
use organico_model::Cents;

use crate::Language;
use crate::text::Texts;

/// What stands where there is no number.
pub(crate) const NONE: &str = "–";

/// The formats of one language.
#[derive(Clone, Copy)]
pub struct Numbers {
    language: Language,
}

impl Numbers {
    /// Returns the formats of a language.
    #[must_use]
    pub const fn of(language: Language) -> Self {
        Self { language }
    }

    /// Returns a number with the given decimals: `1.234,5` or `1,234.5`.
    #[must_use]
    pub fn decimal(self, value: f64, digits: usize) -> String {
        if !value.is_finite() {
            return NONE.to_owned();
        }
        let plain = format!("{:.digits$}", value.abs());
        let (whole, fraction) = plain.split_once('.').unwrap_or((&plain, ""));
        let negative = value < 0.0 && plain.bytes().any(|b| matches!(b, b'1'..=b'9'));
        let (thousands, point) = match self.language {
            Language::English => (',', '.'),
            Language::Italian => ('.', ','),
        };
        let mut text = if negative { "−".to_owned() } else { String::new() };
        for (index, digit) in whole.chars().enumerate() {
            if index > 0 && (whole.len() - index).is_multiple_of(3) {
                text.push(thousands);
            }
            text.push(digit);
        }
        if !fraction.is_empty() {
            text.push(point);
            text.push_str(fraction);
        }
        text
    }

    /// Returns a whole number with its thousands apart.
    #[must_use]
    pub fn whole(self, value: impl Into<f64>) -> String {
        self.decimal(value.into(), 0)
    }

    /// Returns a count.
    #[must_use]
    pub fn count(self, value: usize) -> String {
        self.decimal(value as f64, 0)
    }

    /// Returns a number with as many decimals as its size needs: `0,42`, `7,5`, `312`.
    pub(crate) fn short(self, value: f64) -> String {
        let digits = match value.abs() {
            v if v >= 99.5 => 0,
            v if v >= 1.0 => 1,
            0.0 => 0,
            _ => 2,
        };
        self.decimal(value, digits)
    }

    /// Returns a number as [`Self::short`] does, without decimals where it is whole: `9`, `10,1`.
    pub(crate) fn trimmed(self, value: f64) -> String {
        if (value - value.round()).abs() < 0.005 {
            self.decimal(value, 0)
        } else {
            self.short(value)
        }
    }

    /// Returns a value of an axis, with decimals only where it is not whole.
    pub(crate) fn short_tick(self, value: f64) -> String {
        let digits = [0_usize, 1].into_iter().find(|digits| {
            let scaled = if *digits == 0 { value } else { value * 10.0 };
            (scaled - scaled.round()).abs() < 1e-6
        });
        self.decimal(value, digits.unwrap_or(2))
    }

    /// Returns a share as per cent with one decimal: `88,4%`.
    #[must_use]
    pub fn percent(self, share: f64) -> String {
        self.percent_digits(share, 1)
    }

    /// Returns a share as per cent without decimals, or with one where it is not whole: `80%`, `12,5%`.
    pub(crate) fn percent_plain(self, share: f64) -> String {
        let whole = (share * 1000.0).round() % 10.0 == 0.0;
        self.percent_digits(share, usize::from(!whole))
    }

    fn percent_digits(self, share: f64, digits: usize) -> String {
        if share.is_finite() {
            format!("{}%", self.decimal(share * 100.0, digits))
        } else {
            NONE.to_owned()
        }
    }

    /// Returns an amount in whole units of the currency: `1.234 €` or `€1,234`.
    #[must_use]
    pub fn money(self, amount: Cents, currency: &str) -> String {
        self.amount(amount.0 as f64 / 100.0, 0, currency)
    }

    /// Returns an amount with its hundredths: `3,21 €` or `€3.21`.
    pub(crate) fn money_exact(self, amount: Cents, currency: &str) -> String {
        self.amount(amount.0 as f64 / 100.0, 2, currency)
    }

    fn amount(self, units: f64, digits: usize, currency: &str) -> String {
        let number = self.decimal(units, digits);
        let sign = match currency {
            "EUR" => "€",
            "GBP" => "£",
            "USD" => "$",
            other => return format!("{number}\u{a0}{other}"),
        };
        match self.language {
            // The minus comes before the sign of the currency: −€3, not €−3.
            Language::English => match number.strip_prefix('−') {
                Some(size) => format!("−{sign}{size}"),
                None => format!("{sign}{number}"),
            },
            Language::Italian => format!("{number}\u{a0}{sign}"),
        }
    }

    /// Returns a time in seconds the way planners say it: `42 s`, or `3 min 05 s` from two minutes on.
    pub(crate) fn seconds(self, seconds: f64) -> String {
        if !seconds.is_finite() {
            return NONE.to_owned();
        }
        let rounded = seconds.round().max(0.0) as u64;
        if rounded < 120 {
            let digits = usize::from(seconds < 10.0 && seconds > 0.0);
            return format!("{}\u{a0}s", self.decimal(seconds.max(0.0), digits));
        }
        if rounded < 7200 {
            return format!("{}\u{a0}min {:02}\u{a0}s", rounded / 60, rounded % 60);
        }
        format!("{}\u{a0}h {:02}\u{a0}min", rounded / 3600, rounded % 3600 / 60)
    }

    /// Returns a day in full: `lunedì 1º febbraio 2027`, `Monday 1 February 2027`.
    pub(crate) fn date(self, date: Date) -> String {
        format!("{} {}", self.weekday(date), self.date_plain(date))
    }

    /// Returns a day without its year: `lunedì 1º febbraio`.
    pub(crate) fn date_of_year(self, date: Date) -> String {
        let month = Texts::of(self.language).say(&format!("month-{}", date.month()));
        format!("{} {} {month}", self.weekday(date), self.day_number(date))
    }

    /// Returns a day without its weekday: `1º febbraio 2027`.
    #[must_use]
    pub fn date_plain(self, date: Date) -> String {
        let texts = Texts::of(self.language);
        format!(
            "{} {} {}",
            self.day_number(date),
            texts.say(&format!("month-{}", date.month())),
            date.year()
        )
    }

    /// Returns a day in short: `lun 1 feb`.
    pub(crate) fn date_short(self, date: Date) -> String {
        format!("{} {}", self.weekday_short(date), self.date_axis(date))
    }

    /// Returns day and month for an axis: `1 feb`.
    pub(crate) fn date_axis(self, date: Date) -> String {
        let texts = Texts::of(self.language);
        format!("{} {}", date.day(), texts.say(&format!("month-short-{}", date.month())))
    }

    /// Returns the day of the week.
    pub(crate) fn weekday(self, date: Date) -> String {
        let number = date.weekday().to_monday_one_offset();
        Texts::of(self.language).say(&format!("weekday-{number}"))
    }

    /// Returns the day of the week in short.
    pub(crate) fn weekday_short(self, date: Date) -> String {
        let number = date.weekday().to_monday_one_offset();
        Texts::of(self.language).say(&format!("weekday-short-{number}"))
    }

    /// Returns an instant as day and time in a zone: `lunedì 1º febbraio 2027, 08:30`.
    pub(crate) fn instant(self, instant: Timestamp, zone: &TimeZone) -> String {
        let civil = zone.to_datetime(instant);
        format!("{}, {}", self.date(civil.date()), clock_of(civil))
    }

    fn day_number(self, date: Date) -> String {
        match (self.language, date.day()) {
            (Language::Italian, 1) => "1º".to_owned(),
            (_, day) => day.to_string(),
        }
    }
}

/// Returns the time of a civil instant: `08:30`.
pub(crate) fn clock_of(civil: DateTime) -> String {
    format!("{:02}:{:02}", civil.hour(), civil.minute())
}

/// Returns minutes after midnight as a time; past midnight it starts again: 1500 is `01:00`.
pub(crate) fn clock(minute: u32) -> String {
    format!("{:02}:{:02}", if minute == 1440 { 24 } else { minute / 60 % 24 }, minute % 60)
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    const ENGLISH: Numbers = Numbers::of(Language::English);
    const ITALIAN: Numbers = Numbers::of(Language::Italian);

    #[test]
    fn thousands_and_decimals_follow_the_language() {
        assert_eq!(ENGLISH.decimal(1_234_567.89, 1), "1,234,567.9");
        assert_eq!(ITALIAN.decimal(1_234_567.89, 1), "1.234.567,9");
        assert_eq!(ITALIAN.decimal(-999.4, 0), "−999");
        assert_eq!(ITALIAN.decimal(999.6, 0), "1.000");
    }

    #[test]
    fn a_number_that_rounds_to_zero_has_no_sign_and_one_that_is_none_is_a_dash() {
        assert_eq!(ENGLISH.decimal(-0.04, 1), "0.0");
        assert_eq!(ENGLISH.decimal(f64::NAN, 1), NONE);
        assert_eq!(ENGLISH.percent(f64::INFINITY), NONE);
        assert_eq!(ENGLISH.seconds(f64::NAN), NONE);
    }

    #[test]
    fn per_cent_and_money_follow_the_language() {
        assert_eq!(ITALIAN.percent(0.884), "88,4%");
        assert_eq!(ENGLISH.percent_plain(0.8), "80%");
        assert_eq!(ENGLISH.percent_plain(0.125), "12.5%");
        assert_eq!(ITALIAN.money(Cents(123_456), "EUR"), "1.235\u{a0}€");
        assert_eq!(ENGLISH.money_exact(Cents(123_456), "EUR"), "€1,234.56");
        assert_eq!(ENGLISH.money_exact(Cents(-123_456), "EUR"), "−€1,234.56");
        assert_eq!(ITALIAN.money_exact(Cents(-123_456), "EUR"), "−1.234,56\u{a0}€");
        assert_eq!(ENGLISH.money(Cents(5_000), "CHF"), "50\u{a0}CHF");
    }

    #[test]
    fn dates_are_said_in_full_and_the_first_of_a_month_is_an_ordinal_in_italian() {
        assert_eq!(ITALIAN.date(date(2027, 2, 1)), "lunedì 1º febbraio 2027");
        assert_eq!(ENGLISH.date(date(2027, 2, 1)), "Monday 1 February 2027");
        assert_eq!(ITALIAN.date_short(date(2027, 2, 2)), "mar 2 feb");
    }

    #[test]
    fn times_are_said_as_planners_say_them() {
        assert_eq!(ENGLISH.seconds(4.25), "4.2\u{a0}s");
        assert_eq!(ITALIAN.seconds(42.4), "42\u{a0}s");
        assert_eq!(ITALIAN.seconds(185.0), "3\u{a0}min 05\u{a0}s");
        assert_eq!(clock(510), "08:30");
        assert_eq!(clock(1500), "01:00");
        assert_eq!(clock(1440), "24:00");
    }
}
