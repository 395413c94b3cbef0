//! Free text in files: guards against texts that a spreadsheet would run, and names that identifiers may have.

use crate::refusal::Refusal;

/// Longest identifier, in bytes: it must fit a column of a table.
const IDENTIFIER_MAX: usize = 64;

/// Longest line that stands for somebody or something, in characters: a purpose is a sentence, not a letter.
const LINE_CHARS_MAX: usize = 500;

/// Signs that make a spreadsheet take a cell as a formula.
const FORMULA_SIGNS: [char; 6] = ['=', '+', '-', '@', '\t', '\r'];

/// Returns the text of a cell for free text, such that a spreadsheet shows it and does not run it.
///
/// A text that begins like a formula gets an apostrophe in front, which [`unguarded`] takes away again.
#[must_use]
pub fn guarded(text: &str) -> String {
    let inner = text.strip_prefix('\'').unwrap_or(text);
    let quoted_quote = text.starts_with("''");
    if inner.starts_with(FORMULA_SIGNS) || quoted_quote {
        format!("'{text}")
    } else {
        text.to_owned()
    }
}

/// Returns the free text of a cell, as it was before [`guarded`].
#[must_use]
pub fn unguarded(cell: &str) -> &str {
    match cell.strip_prefix('\'') {
        Some(rest) if rest.starts_with(FORMULA_SIGNS) || rest.starts_with('\'') => rest,
        _ => cell,
    }
}

/// Returns whether a text is one short line that shows what it holds.
pub(crate) fn is_plain(text: &str) -> bool {
    !text.trim().is_empty()
        && text.chars().count() <= LINE_CHARS_MAX
        && !text.chars().any(is_hidden)
}

/// Returns whether a character acts on a terminal or turns the direction of what follows, instead of showing itself.
pub(crate) fn is_hidden(c: char) -> bool {
    c.is_control() || matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// Returns an identifier: a letter or digit, then letters, digits, `-`, `_` and `.`, at most 64 bytes.
pub(crate) fn identifier(text: &str) -> Result<&str, Refusal> {
    let inner = |c: char| c.is_alphanumeric() || "-_.".contains(c);
    let valid = text.len() <= IDENTIFIER_MAX
        && text.starts_with(char::is_alphanumeric)
        && text.chars().all(inner);
    if valid { Ok(text) } else { Err(Refusal::Identifier) }
}

/// Returns `text` without a byte-order mark, and with line feeds for every kind of line end.
pub(crate) fn clean(text: &str) -> String {
    text.strip_prefix('\u{feff}').unwrap_or(text).replace("\r\n", "\n").replace('\r', "\n")
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_text_that_begins_like_a_formula_is_guarded() {
        for text in ["=1+1", "+39", "-x", "@SUM", "'=1", "''", "\t="] {
            assert!(guarded(text).starts_with('\''), "{text}");
        }
        assert_eq!(guarded("'Ndrangheta"), "'Ndrangheta");
        assert_eq!(guarded("Natale"), "Natale");
    }

    #[test]
    fn an_identifier_begins_with_a_letter_or_digit() {
        assert!(identifier("tre-sedi.1").is_ok());
        for text in ["", "=x", "-x", "a b", "a;b", &"x".repeat(65)] {
            assert_eq!(identifier(text), Err(Refusal::Identifier), "{text}");
        }
    }

    proptest! {
        #[test]
        fn every_guarded_text_reads_back_as_itself(text in "['=+@a-]{0,4}") {
            let cell = guarded(&text);
            prop_assert_eq!(unguarded(&cell), text.as_str());
            prop_assert!(!cell.starts_with(FORMULA_SIGNS));
        }
    }
}
