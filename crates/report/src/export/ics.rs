//! Lines of an iCalendar file (RFC 5545): escaped, folded at 75 octets, ended by carriage return and line feed.
//!
//! Written here rather than by a library: those that were weighed bring another calendar along or take the time of day
//! and chance into each file. It is less than a page; tests read it back with a parser that is not ours.

use jiff::Timestamp;
use jiff::tz::TimeZone;

/// Most octets of a line without its end.
const LINE_OCTETS_MAX: usize = 75;

/// A calendar under construction.
#[derive(Debug, Default)]
pub(super) struct Ics(String);

impl Ics {
    /// Writes a property whose value needs no escaping.
    pub(super) fn line(&mut self, name: &str, value: &str) {
        let whole = format!("{name}:{value}");
        let mut length = 0;
        for character in whole.chars() {
            if length + character.len_utf8() > LINE_OCTETS_MAX {
                // The space that marks the rest of a line is one of its octets.
                self.0.push_str("\r\n ");
                length = 1;
            }
            self.0.push(character);
            length += character.len_utf8();
        }
        self.0.push_str("\r\n");
    }

    /// Writes a property that holds free text in a language.
    pub(super) fn text(&mut self, name: &str, language: &str, value: &str) {
        self.line(&format!("{name};LANGUAGE={language}"), &escaped(value));
    }

    /// Writes a property that holds an instant.
    pub(super) fn instant(&mut self, name: &str, instant: Timestamp) {
        self.line(name, &compact(instant));
    }

    /// Returns the file.
    pub(super) fn finish(self) -> String {
        self.0
    }
}

/// Returns an instant as `20270201T070000Z`.
pub(super) fn compact(instant: Timestamp) -> String {
    instant.to_zoned(TimeZone::UTC).strftime("%Y%m%dT%H%M%SZ").to_string()
}

/// Returns free text with its separators escaped; control characters other than line feeds are left out.
pub(super) fn escaped(text: &str) -> String {
    let mut value = String::new();
    for character in text.chars() {
        match character {
            '\\' | ';' | ',' => value.extend(['\\', character]),
            '\n' => value.push_str("\\n"),
            control if control.is_control() => {}
            other => value.push(other),
        }
    }
    value
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_line_is_folded_between_characters_and_unfolds_to_itself() {
        let value = "è".repeat(100);
        let mut ics = Ics::default();
        ics.line("SUMMARY", &value);
        let text = ics.finish();
        assert!(text.split("\r\n").all(|line| line.len() <= LINE_OCTETS_MAX), "{text}");
        assert_eq!(text.replace("\r\n ", ""), format!("SUMMARY:{value}\r\n"));
    }

    #[test]
    fn separators_are_escaped_and_control_characters_left_out() {
        assert_eq!(escaped("a,b;c\\d\ne\rf"), "a\\,b\\;c\\\\d\\nef");
    }
}
