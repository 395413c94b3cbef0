//! Numbers as people write them, and as we write them.
//!
//! We always write a point and no thousands. A spreadsheet set to Italian writes a comma, and separates cells with
//! semicolons: there a comma is the decimal sign. A text that can be read in two ways is refused.

use crate::refusal::Refusal;

/// Which sign separates decimals in a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Decimals {
    /// Point only: documents, and files with commas between cells.
    Point,
    /// Comma, or a point that cannot mean thousands: files with semicolons or tabs between cells.
    CommaOrPoint,
}

/// Returns `text` with a decimal point, or why it cannot be told apart from thousands.
pub(crate) fn with_point(text: &str, decimals: Decimals) -> Result<String, Refusal> {
    let commas = text.matches(',').count();
    match decimals {
        Decimals::Point if commas > 0 => Err(Refusal::Separator),
        Decimals::Point => Ok(text.to_owned()),
        Decimals::CommaOrPoint if commas > 1 || (commas == 1 && text.contains('.')) => {
            Err(Refusal::Separator)
        }
        Decimals::CommaOrPoint if commas == 0 && looks_like_thousands(text) => {
            Err(Refusal::Separator)
        }
        Decimals::CommaOrPoint => Ok(text.replace(',', ".")),
    }
}

/// Returns whether the points of `text` may separate groups of three digits, as in `1.234`.
fn looks_like_thousands(text: &str) -> bool {
    let mut groups = text.trim_start_matches('-').split('.');
    let head = groups.next().unwrap_or_default();
    let tail: Vec<&str> = groups.collect();
    let digits = |group: &str| group.bytes().all(|byte| byte.is_ascii_digit());
    !tail.is_empty()
        && (1..=3).contains(&head.len())
        && head != "0"
        && digits(head)
        && tail.iter().all(|group| group.len() == 3 && digits(group))
}

/// Returns a finite number written with digits, at most one point and a sign; no exponent word, `inf` or `nan`.
pub(crate) fn finite(text: &str) -> Option<f64> {
    let text = text.trim();
    let plain = text.bytes().all(|byte| byte.is_ascii_digit() || b"+-.eE".contains(&byte));
    if !plain {
        return None;
    }
    text.parse().ok().filter(|value: &f64| value.is_finite())
}

/// Returns the whole number of `text` times `10^places`, exactly; nothing when it has more decimals or is too large.
pub(crate) fn scaled(text: &str, places: u32) -> Option<i64> {
    let text = text.trim();
    let (negative, digits) = match text.strip_prefix('-') {
        Some(rest) => (true, rest),
        None => (false, text),
    };
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
    let fraction = fraction.trim_end_matches('0');
    let all_digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
    let missing = (places as usize).checked_sub(fraction.len())?;
    if whole.is_empty() || !all_digits(whole) || !all_digits(fraction) {
        return None;
    }
    let padded = format!("{whole}{fraction}{}", "0".repeat(missing));
    let value: i64 = padded.parse().ok()?;
    Some(if negative { -value } else { value })
}

/// Returns the shortest text that reads back as the same number; empty for what is not a finite number.
pub(crate) fn shortest(value: f64) -> String {
    if !value.is_finite() {
        return String::new();
    }
    let plain = format!("{value}");
    // Debug switches to an exponent for very large and very small values, where Display would print hundreds of digits.
    if plain.len() > 24 { format!("{value:?}") } else { plain }
}

/// Returns `value / 10^places` in digits, without trailing zeros after the first `keep` decimals.
pub(crate) fn unscaled(value: i64, places: u32, keep: usize) -> String {
    let sign = if value < 0 { "-" } else { "" };
    let digits = format!("{:0>width$}", value.unsigned_abs(), width = places as usize + 1);
    let (whole, fraction) = digits.split_at(digits.len() - places as usize);
    let significant = fraction.trim_end_matches('0').len().max(keep.min(fraction.len()));
    match &fraction[..significant] {
        "" => format!("{sign}{whole}"),
        fraction => format!("{sign}{whole}.{fraction}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_comma_is_a_decimal_sign_only_where_cells_are_separated_by_semicolons() {
        assert_eq!(with_point("12,5", Decimals::CommaOrPoint), Ok("12.5".to_owned()));
        assert_eq!(with_point("12,5", Decimals::Point), Err(Refusal::Separator));
        assert_eq!(with_point("1.234,5", Decimals::CommaOrPoint), Err(Refusal::Separator));
    }

    #[test]
    fn a_point_that_can_mean_thousands_is_refused_in_a_semicolon_file() {
        assert_eq!(with_point("1.234", Decimals::CommaOrPoint), Err(Refusal::Separator));
        assert_eq!(with_point("0.234", Decimals::CommaOrPoint), Ok("0.234".to_owned()));
        assert_eq!(with_point("180.25", Decimals::CommaOrPoint), Ok("180.25".to_owned()));
        assert_eq!(with_point("1.234", Decimals::Point), Ok("1.234".to_owned()));
    }

    #[test]
    fn infinity_nan_and_words_are_not_finite_numbers() {
        for text in ["inf", "NaN", "1e999", "twelve", "", "-"] {
            assert_eq!(finite(text), None, "{text}");
        }
        assert_eq!(finite(" 1.5e2 "), Some(150.0));
    }

    #[test]
    fn scaled_numbers_are_exact_or_refused() {
        assert_eq!(scaled("12.5", 2), Some(1250));
        assert_eq!(scaled("-0.07", 2), Some(-7));
        assert_eq!(scaled("12.505", 2), None);
        assert_eq!(scaled("12.500", 2), Some(1250));
        assert_eq!(scaled("99999999999999999999", 2), None);
        assert_eq!(scaled(".5", 2), None);
    }

    #[test]
    fn unscaled_numbers_keep_the_decimals_that_money_has() {
        assert_eq!(unscaled(1250, 2, 2), "12.50");
        assert_eq!(unscaled(-7, 2, 2), "-0.07");
        assert_eq!(unscaled(12_500, 3, 0), "12.5");
        assert_eq!(unscaled(12_000, 3, 0), "12");
    }

    #[test]
    fn the_shortest_text_reads_back_as_the_same_number() {
        for value in [0.1, 1.0 / 3.0, 1e-12, 123_456_789.123_456_79, 5e-324, 1e300, -0.0] {
            assert_eq!(shortest(value).parse::<f64>().map(f64::to_bits), Ok(value.to_bits()));
        }
        assert_eq!(shortest(f64::NAN), "");
    }
}
