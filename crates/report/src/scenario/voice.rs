//! Words, formats and statuses of a comparison in one language.

use organico_model::{Cents, Month, SourceStatus, Unit, Words};

use crate::Language;
use crate::number::Numbers;
use crate::text::{Gap, Texts};

/// Words and formats of one language.
#[derive(Clone, Copy)]
pub(super) struct Voice {
    pub(super) language: Language,
    pub(super) texts: &'static Texts,
    pub(super) numbers: Numbers,
}

impl Voice {
    pub(super) fn new(language: Language) -> Self {
        Self { language, texts: Texts::of(language), numbers: Numbers::of(language) }
    }

    pub(super) fn say(self, key: &str) -> String {
        self.texts.say(key)
    }

    pub(super) fn fill(self, key: &str, gaps: &[Gap<'_>]) -> String {
        self.texts.fill(key, gaps)
    }

    pub(super) fn words(self, words: &Words) -> &str {
        match self.language {
            Language::English => &words.en,
            Language::Italian => &words.it,
        }
    }

    /// Returns a month: `gennaio 2027`.
    pub(super) fn month(self, month: Month) -> String {
        let name = self.say(&format!("month-{}", month.number()));
        let year = month.first_day().year().to_string();
        self.fill("scenario-month", &[("month", name.into()), ("year", year.into())])
    }

    /// Returns a status in a word.
    pub(super) fn status(self, status: SourceStatus) -> String {
        crate::working::status_text(status, self.language)
    }

    /// Returns the words of a rule, or its id where it has none.
    pub(super) fn rule(self, rule: &str) -> String {
        let key = format!("rule-{}", rule.replace('.', "-"));
        self.texts.find(&key, &[]).unwrap_or_else(|| rule.to_owned())
    }

    /// Returns where something was read, in words: the few sources that the program itself names are said in the language.
    pub(super) fn source(self, source: &str) -> String {
        if source == "travel" {
            return self.say("scenario-source-travel");
        }
        if let Some(contract) = source.strip_prefix("contract ") {
            return self.fill("scenario-source-contract", &[("contract", contract.into())]);
        }
        match source.strip_prefix("sha256:") {
            Some(digest) => {
                let start: String = digest.chars().take(12).collect();
                self.fill("scenario-source-digest", &[("digest", start.into())])
            }
            None => source.to_owned(),
        }
    }

    /// Returns a value rounded for a table: as many digits as a reader can use.
    pub(super) fn figure(self, value: f64, unit: Unit) -> String {
        let numbers = self.numbers;
        let with = |unit: &str| format!("{}\u{a0}{unit}", numbers.trimmed(value));
        match unit {
            Unit::Money if value.abs() >= 10_000.0 || value.abs() < 0.5 => {
                numbers.money(cents(value), "EUR")
            }
            Unit::Money => numbers.money_exact(cents(value), "EUR"),
            Unit::MoneyPerMinute => format!("{}\u{a0}€", numbers.decimal(value / 100.0, 4)),
            Unit::Share => numbers.percent(value),
            Unit::Seconds => numbers.seconds(value),
            Unit::Hours => with("h"),
            Unit::Minutes => with("min"),
            Unit::Kilometres => with("km"),
            Unit::KilogramsPerKilometre => format!("{}\u{a0}kg/km", numbers.decimal(value, 3)),
            Unit::Tonnes => with("t"),
            Unit::Heads
            | Unit::Contacts
            | Unit::Number
            | Unit::Days
            | Unit::Weeks
            | Unit::Months
            | Unit::Fte => numbers.trimmed(value),
        }
    }

    /// Returns a difference with its sign; an equals sign where nothing changes at the digits shown.
    pub(super) fn difference(self, value: f64, unit: Unit) -> String {
        let size = match unit {
            Unit::Share => {
                let points = self.numbers.decimal(value.abs() * 100.0, 1);
                self.fill("scenario-points", &[("value", points.into())])
            }
            _ => self.figure(value.abs(), unit),
        };
        if !size.bytes().any(|byte| matches!(byte, b'1'..=b'9')) {
            return self.say("scenario-same");
        }
        format!("{}{size}", if value < 0.0 { "−" } else { "+" })
    }
}

fn cents(value: f64) -> Cents {
    Cents(value.round() as i64)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_difference_has_its_sign_and_shares_differ_by_points() {
        let voice = Voice::new(Language::Italian);
        assert_eq!(voice.difference(-0.0312, Unit::Share), "−3,1 p.p.");
        assert_eq!(voice.difference(1_234_567.0, Unit::Money), "+12.346\u{a0}€");
        assert_eq!(voice.difference(0.0001, Unit::Share), "=");
        assert_eq!(voice.difference(-12.0, Unit::Heads), "−12");
    }

    #[test]
    fn a_source_that_the_program_names_is_said_in_words() {
        let voice = Voice::new(Language::English);
        assert!(voice.source("travel").starts_with("habits of travel"));
        assert_eq!(voice.source("contract enel"), "contract enel");
        assert_eq!(voice.source("sha256:0123456789abcdef"), "the centre's files (0123456789ab…)");
    }
}
