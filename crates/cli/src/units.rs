//! Quantities as people type them: `180s`, `30min`, `80/20s`, `5%`, `2027-02`.

use std::str::FromStr;

use jiff::civil::Date;

/// A span of time in seconds.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Span {
    pub seconds: f64,
}

impl FromStr for Span {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let fault = || format!("{text}: 180s, 30min, 2h");
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
    let fault = || format!("{text}: 5%, 0.05");
    let value = match text.strip_suffix('%') {
        Some(number) => number.trim().parse::<f64>().map(|n| n / 100.0),
        None => text.parse::<f64>(),
    };
    value.ok().filter(|v| (0.0..=1.0).contains(v)).ok_or_else(fault)
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
        let (level, threshold) = text.split_once('/').ok_or_else(|| format!("{text}: 80/20s"))?;
        Ok(Self {
            share: share(&format!("{}%", level.trim_end_matches('%')))?,
            threshold: threshold.parse()?,
        })
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
        let first = format!("{text}-01").parse().map_err(|_| format!("{text}: 2027-02"))?;
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
        assert!("80-20".parse::<ServiceTargetText>().is_err());
    }

    #[test]
    fn a_month_knows_its_days() {
        assert_eq!("2028-02".parse::<Month>().unwrap().days(), 29);
        assert!("2028-13".parse::<Month>().is_err());
    }
}
