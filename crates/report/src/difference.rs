//! A difference with its interval, in words: how large, and whether it was seen at all.

use organico_model::Estimate;

use crate::Language;
use crate::number::Numbers;
use crate::text::Texts;

/// Unit in which a difference is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum DifferenceUnit {
    /// Shares, told as percentage points.
    Points,
    /// Seconds.
    Seconds,
    /// Whole contacts.
    Contacts,
}

/// Returns a difference of two shares in words: `+3.1 points (+1.2 to +5.0)`, or that none was seen.
#[must_use]
pub fn difference_text(difference: Estimate, language: Language) -> String {
    difference_in(difference, DifferenceUnit::Points, language)
}

/// Returns a difference in words; where its interval contains 0 the words are that none was seen.
pub(crate) fn difference_in(
    difference: Estimate,
    unit: DifferenceUnit,
    language: Language,
) -> String {
    let (scale, digits, key) = match unit {
        DifferenceUnit::Points => (100.0, 1, "difference-points"),
        DifferenceUnit::Seconds => (1.0, 1, "difference-seconds"),
        DifferenceUnit::Contacts => (1.0, 0, "difference-contacts"),
    };
    let texts = Texts::of(language);
    let number = |value: f64| signed(value * scale, digits, language);
    let is_none = difference.contains(0.0) || !difference.mean.is_finite();
    let value = texts.fill(key, &[("value", number(difference.mean).into())]);
    let gaps = [
        ("value", value.into()),
        ("low", number(difference.low).into()),
        ("high", number(difference.high).into()),
    ];
    texts.fill(if is_none { "difference-none" } else { "difference-seen" }, &gaps)
}

/// Returns a number with its sign: `+3.1`, `−0.4`, `0.0`.
pub(crate) fn signed(value: f64, digits: usize, language: Language) -> String {
    let text = Numbers::of(language).decimal(value, digits);
    let is_more = value > 0.0 && text.bytes().any(|byte| matches!(byte, b'1'..=b'9'));
    if is_more { format!("+{text}") } else { text }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_difference_whose_interval_holds_zero_was_not_seen() {
        let seen = Estimate { mean: 0.031, low: 0.012, high: 0.05 };
        let english = difference_text(seen, Language::English);
        assert_eq!(english, "+3.1 points (+1.2 to +5.0)");
        let none = Estimate { mean: 0.002, low: -0.004, high: 0.009 };
        let italian = difference_text(none, Language::Italian);
        assert_eq!(italian, "nessuna differenza osservata (da −0,4 a +0,9)");
    }

    #[test]
    fn what_rounds_to_nothing_has_no_sign() {
        assert_eq!(signed(0.04, 1, Language::English), "0.0");
        assert_eq!(signed(-0.04, 1, Language::English), "0.0");
        assert_eq!(signed(-3.0, 0, Language::Italian), "−3");
    }
}
