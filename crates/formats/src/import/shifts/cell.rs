//! What the cell of a roster says: hours, rest, or why somebody is away.

use organico_model::AbsenceCode;

use super::super::absences::guessed_code;
use super::super::loose::{clock, folded};
use super::super::mapped::{MappedSheet, OUT};
use super::legend::Legend;
use crate::choices::ABSENCE_CODES;

/// What a cell means.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Meaning {
    Rest,
    Work { spans: Vec<(u32, u32)>, home: bool },
    Absent(AbsenceCode),
    Unknown,
}

/// Words for a day without work.
const REST: [&str; 17] = [
    "r",
    "rip",
    "riposo",
    "rs",
    "rc",
    "rp",
    "riposo settimanale",
    "riposo compensativo",
    "off",
    "rest",
    "day off",
    "libero",
    "libera",
    "lib",
    "nl",
    "non lavorativo",
    "chiuso",
];

/// Words for working from home, folded.
pub(super) const AT_HOME: [&str; 12] = [
    "sw",
    "home",
    "smart",
    "smart working",
    "remoto",
    "da remoto",
    "remote",
    "agile",
    "lavoro agile",
    "casa",
    "wfh",
    "da casa",
];

/// Minutes of a day.
const DAY: u32 = 1440;

/// Returns the meaning of a cell: as was said or as the legend has it, as it stands, or as a code of absence.
pub(super) fn meaning(sheet: &MappedSheet<'_>, legend: &Legend, text: &str) -> Meaning {
    if let Some(ours) = sheet.word("shift", text, |theirs| legend.get(theirs)) {
        return if ours == OUT { Meaning::Rest } else { direct(&ours) };
    }
    match direct(text) {
        Meaning::Unknown => {}
        known => return known,
    }
    let (bare, home) = without_home(text);
    if home
        && let Some(ours) = sheet.word("shift", &bare, |theirs| legend.get(theirs))
        && let Meaning::Work { spans, .. } = direct(&ours)
    {
        return Meaning::Work { spans, home };
    }
    match sheet.word("code", text, guessed_code) {
        Some(ours) if ours == OUT => Meaning::Rest,
        Some(ours) => absent(&ours),
        None => Meaning::Unknown,
    }
}

fn absent(ours: &str) -> Meaning {
    let code = ABSENCE_CODES.iter().find(|(word, _)| *word == ours);
    code.map_or(Meaning::Unknown, |(_, code)| Meaning::Absent(*code))
}

/// Returns the meaning of a text by itself.
fn direct(text: &str) -> Meaning {
    let word = folded(text);
    if word.is_empty() || REST.contains(&word.as_str()) {
        return Meaning::Rest;
    }
    let (bare, home) = without_home(text);
    let parts =
        bare.split(['/', '+', ';', '\n', '&']).map(str::trim).filter(|part| !part.is_empty());
    let spans: Option<Vec<(u32, u32)>> = parts.map(span).collect();
    match spans {
        Some(spans) if !spans.is_empty() => Meaning::Work { spans, home },
        _ => Meaning::Unknown,
    }
}

/// Returns the text without a word for working from home, and whether there was one.
fn without_home(text: &str) -> (String, bool) {
    let plain = text.replace(['(', ')', '[', ']'], " ");
    let is_home = |word: &&str| AT_HOME.contains(&folded(word).as_str());
    let home = plain.split_whitespace().any(|word| is_home(&word));
    let rest: Vec<&str> = plain.split_whitespace().filter(|word| !is_home(word)).collect();
    (rest.join(" "), home)
}

/// Returns a span in minutes after midnight; one that ends at or before its start ends on the next day.
pub(super) fn span(text: &str) -> Option<(u32, u32)> {
    let (from, to) = text.split_once(['-', '–', '—'])?;
    let (from, to) = (clock(from)?, clock(to)?);
    let ends = if to > from { to } else { to + DAY };
    (from < DAY && from != to).then_some((from, ends))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn work(spans: &[(u32, u32)]) -> Meaning {
        Meaning::Work { spans: spans.to_vec(), home: false }
    }

    #[test]
    fn hours_are_read_in_every_form_that_planners_type() {
        for text in ["08:00-14:00", "8-14", "8.00 - 14.00", "0800-1400", "8–14"] {
            assert_eq!(direct(text), work(&[(480, 840)]), "{text}");
        }
        assert_eq!(direct("08.00-12.00/15.00-19.00"), work(&[(480, 720), (900, 1140)]));
        assert_eq!(direct("22-6"), work(&[(1320, 1800)]));
        assert_eq!(direct("18-24"), work(&[(1080, 1440)]));
        assert_eq!(direct("8-14 SW"), Meaning::Work { spans: vec![(480, 840)], home: true });
        assert_eq!(direct("8-14 (smart)"), Meaning::Work { spans: vec![(480, 840)], home: true });
    }

    #[test]
    fn rest_is_a_word_or_nothing_and_the_rest_is_unknown() {
        for text in ["", "-", "R", "rip.", "Riposo", "OFF"] {
            assert_eq!(direct(text), Meaning::Rest, "{text}");
        }
        for text in ["M1", "8", "8-8", "2026-12-08", "SW", "25-30", "8-14/M"] {
            assert_eq!(direct(text), Meaning::Unknown, "{text}");
        }
    }
}
