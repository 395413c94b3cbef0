//! Quantities as people type them: `180s`, `30min`, `80/20s`, `5%`, `2027-02`.

use std::str::FromStr;

use jiff::Timestamp;
use jiff::civil::Date;
use organico_model::Confidence;

/// A span of time in seconds.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Span {
    pub seconds: f64,
}

impl FromStr for Span {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let fault = || "180s, 30min, 2h".to_owned();
        let digits = text.find(|c: char| c.is_alphabetic()).ok_or_else(fault)?;
        let (number, unit) = text.split_at(digits);
        let number = number
            .trim()
            .parse::<f64>()
            .ok()
            .filter(|n| n.is_finite() && *n >= 0.0)
            .ok_or_else(fault)?;
        let factor = match unit {
            "s" => 1.0,
            "min" => 60.0,
            "h" => 3600.0,
            _ => return Err(fault()),
        };
        Ok(Self { seconds: number * factor })
    }
}

/// Returns a share from `5%` or `0.05`.
pub(crate) fn share(text: &str) -> Result<f64, String> {
    let fault = || "5%, 0.05".to_owned();
    let value = match text.strip_suffix('%') {
        Some(number) => number.trim().parse::<f64>().map(|n| n / 100.0),
        None => text.parse::<f64>(),
    };
    value.ok().filter(|v| (0.0..=1.0).contains(v)).ok_or_else(fault)
}

/// Returns a confidence from `80%` or `0.8`.
pub(crate) fn confidence(text: &str) -> Result<Confidence, String> {
    let value = share(text).ok().and_then(|value| Confidence::new(value).ok());
    value.ok_or_else(|| "50%, 80%, 0.95".to_owned())
}

/// Returns a half-width of an interval of a share: above 0 and below one half.
pub(crate) fn half_width(text: &str) -> Result<f64, String> {
    let value = share(text).ok().filter(|value| *value >= 1e-6 && *value < 0.5);
    value.ok_or_else(|| "0.005, 0.5%".to_owned())
}

/// Returns a whole number of a range.
pub(crate) fn count<const LOW: u32, const HIGH: u32>(text: &str) -> Result<u32, String> {
    let value = text.parse::<u32>().ok().filter(|value| (LOW..=HIGH).contains(value));
    value.ok_or_else(|| format!("{LOW} ... {HIGH}"))
}

/// Returns a whole number.
pub(crate) fn whole(text: &str) -> Result<u64, String> {
    text.parse().map_err(|_| format!("0 ... {}", u64::MAX))
}

/// Returns a number of at least 0.
pub(crate) fn decimal(text: &str) -> Result<f64, String> {
    let value = text.parse::<f64>().ok().filter(|value| value.is_finite() && *value >= 0.0);
    value.ok_or_else(|| "100, 2.5".to_owned())
}

/// Returns a number of any sign.
pub(crate) fn number(text: &str) -> Result<f64, String> {
    let value = text.parse::<f64>().ok().filter(|value| value.is_finite());
    value.ok_or_else(|| "1.1, -40".to_owned())
}

/// Returns hours of a week: above 0 and at most 60.
pub(crate) fn weekly_hours(text: &str) -> Result<f64, String> {
    let value = text.parse::<f64>().ok().filter(|value| *value > 0.0 && *value <= 60.0);
    value.ok_or_else(|| "20, 37.5 (0 < ... <= 60)".to_owned())
}

/// Returns a time of the day from `11:30`.
pub(crate) fn clock_time(text: &str) -> Result<jiff::civil::Time, String> {
    let (hour, minute) = text.split_once(':').ok_or_else(|| "11:30".to_owned())?;
    let part = |part: &str| part.parse::<i8>().ok().filter(|_| part.len() <= 2);
    let time = part(hour).zip(part(minute));
    let time = time.and_then(|(hour, minute)| jiff::civil::Time::new(hour, minute, 0, 0).ok());
    time.ok_or_else(|| "00:00 ... 23:59".to_owned())
}

/// Returns a day.
pub(crate) fn date(text: &str) -> Result<Date, String> {
    text.parse().map_err(|_| "2027-02-01".to_owned())
}

/// Returns an instant.
pub(crate) fn instant(text: &str) -> Result<Timestamp, String> {
    text.parse().map_err(|_| "2027-02-01T08:00:00Z".to_owned())
}

/// Returns a number of seconds of at least 0.
pub(crate) fn seconds(text: &str) -> Result<f64, String> {
    let value = text.parse::<f64>().ok().filter(|value| value.is_finite() && *value >= 0.0);
    value.ok_or_else(|| "60".to_owned())
}

/// A service target such as `80/20s`: 80 % within 20 seconds.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct ServiceTargetText {
    pub share: f64,
    pub threshold: Span,
}

impl FromStr for ServiceTargetText {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let fault = || "80/20s".to_owned();
        let (level, threshold) = text.split_once('/').ok_or_else(fault)?;
        let share = share(&format!("{}%", level.trim_end_matches('%'))).map_err(|_| fault())?;
        // Nobody promises less than one per cent: `0.8/20s` is a share written as one.
        if 0.0 < share && share < 0.01 {
            return Err(fault());
        }
        Ok(Self { share, threshold: threshold.parse().map_err(|_| fault())? })
    }
}

/// A calendar month such as `2027-02`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Month {
    pub first: Date,
}

impl Month {
    /// Returns the number of its days.
    pub(crate) fn days(self) -> u32 {
        self.first.days_in_month().unsigned_abs().into()
    }
}

impl FromStr for Month {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let first = format!("{text}-01").parse().map_err(|_| "2027-02".to_owned())?;
        Ok(Self { first })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spans_need_a_unit_and_are_never_negative() {
        assert_eq!("180s".parse(), Ok(Span { seconds: 180.0 }));
        assert_eq!("1.5h".parse(), Ok(Span { seconds: 5400.0 }));
        assert!("180".parse::<Span>().is_err());
        assert!("-3s".parse::<Span>().is_err());
        assert!("3 weeks".parse::<Span>().is_err());
    }

    #[test]
    fn a_target_is_a_percentage_and_a_threshold() {
        let target: ServiceTargetText = "80/20s".parse().unwrap();
        assert_eq!((target.share, target.threshold.seconds), (0.8, 20.0));
        assert!("120/20s".parse::<ServiceTargetText>().is_err());
        assert!("0.8/20s".parse::<ServiceTargetText>().is_err());
        assert!("80-20".parse::<ServiceTargetText>().is_err());
    }

    #[test]
    fn a_half_width_is_a_small_share_and_never_nothing() {
        assert_eq!(half_width(".005"), Ok(0.005));
        assert_eq!(half_width("1%"), Ok(0.01));
        assert!(
            half_width("0").is_err() && half_width("0.5").is_err() && half_width("-1").is_err()
        );
    }

    #[test]
    fn a_month_knows_its_days() {
        assert_eq!("2028-02".parse::<Month>().unwrap().days(), 29);
        assert!("2028-13".parse::<Month>().is_err());
    }
}
