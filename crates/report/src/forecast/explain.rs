//! How one forecast came about, as lines of text.

use organico_model::{Centre, ExplainedDay, Explanation};

use super::view::method_text;
use crate::Language;
use crate::number::{NONE, Numbers, clock_of};
use crate::text::{Gap, Texts};

/// Special days that are named; the rest is counted.
const DAYS_NAMED: usize = 5;

/// Returns the explanation of a forecast in words, a line a factor, and what each was learned from.
#[must_use]
pub fn explanation_text(centre: &Centre, one: &Explanation, language: Language) -> String {
    let writer = Writer { texts: Texts::of(language), numbers: Numbers::of(language) };
    let kind = centre.contact_types.iter().find(|kind| kind.id == one.contact_type);
    let name = kind.map_or_else(|| one.contact_type.to_string(), |kind| kind.name.clone());
    let mut lines = vec![writer.head(one, &name)];
    lines.extend(writer.factors(one));
    lines.push(writer.number(one));
    lines.extend(writer.learned(one));
    lines.extend(writer.methods(one));
    lines.join("\n")
}

struct Writer {
    texts: &'static Texts,
    numbers: Numbers,
}

impl Writer {
    fn fill(&self, key: &str, gaps: &[Gap<'_>]) -> String {
        self.texts.fill(key, gaps)
    }

    fn head(&self, one: &Explanation, name: &str) -> String {
        let gaps = [
            ("type", name.into()),
            ("day", self.numbers.date(one.at.date()).into()),
            ("time", clock_of(one.at).into()),
        ];
        self.fill("explain-head", &gaps)
    }

    /// Returns a line a factor: its value at the left, its words at the right.
    fn factors(&self, one: &Explanation) -> Vec<String> {
        let factor = |value: f64| format!("× {}", self.numbers.decimal(value, 3));
        let weekday = self.numbers.weekday(one.at.date());
        let mut pairs = vec![
            (self.numbers.decimal(one.level, 1), self.fill("explain-level", &[])),
            (factor(one.weekday), self.fill("explain-weekday", &[("weekday", weekday.into())])),
            (
                format!("× {}%", self.numbers.decimal(100.0 * one.share, 2)),
                self.fill("explain-share", &[]),
            ),
            (factor(one.special), self.day(&one.day)),
        ];
        pairs.extend(one.adjustments.iter().map(|adjustment| {
            let gaps = [
                ("reason", adjustment.reason.as_str().into()),
                ("author", adjustment.author.as_str().into()),
                ("id", adjustment.id.as_str().into()),
            ];
            (factor(adjustment.factor), self.fill("explain-adjustment", &gaps))
        }));
        let width = pairs.iter().map(|(value, _)| value.chars().count()).max().unwrap_or(0);
        let line = |(value, words): &(String, String)| {
            let room = " ".repeat(width - value.chars().count());
            format!("  {room}{value}  {words}")
        };
        pairs.iter().map(line).collect()
    }

    fn day(&self, day: &ExplainedDay) -> String {
        match day {
            ExplainedDay::Ordinary => self.fill("explain-day-ordinary", &[]),
            ExplainedDay::Holiday { name } => {
                self.fill("explain-day-holiday", &[("name", name.as_str().into())])
            }
            ExplainedDay::Event { name } => {
                self.fill("explain-day-event", &[("name", name.as_str().into())])
            }
            ExplainedDay::Eve => self.fill("explain-day-eve", &[]),
            ExplainedDay::After => self.fill("explain-day-after", &[]),
            ExplainedDay::Closed => self.fill("explain-day-closed", &[]),
        }
    }

    fn number(&self, one: &Explanation) -> String {
        let gaps = [
            ("contacts", self.numbers.decimal(one.contacts, 1).into()),
            ("low", self.numbers.decimal(one.quantiles[1], 1).into()),
            ("high", self.numbers.decimal(one.quantiles[3], 1).into()),
        ];
        self.fill("explain-number", &gaps)
    }

    fn learned(&self, one: &Explanation) -> Vec<String> {
        let gaps = [
            ("first", self.numbers.date_plain(one.history.0).into()),
            ("last", self.numbers.date_plain(one.history.1).into()),
            ("days", self.numbers.count(one.days_learned).into()),
            ("apart", self.numbers.count(one.days_apart).into()),
        ];
        let mut lines = vec![self.fill("explain-learned", &gaps)];
        if !one.special_days.is_empty() {
            let latest = one.special_days.iter().rev().take(DAYS_NAMED);
            let named: Vec<String> = latest
                .map(|(date, ratio)| {
                    format!("{} ({})", self.numbers.date_plain(*date), self.numbers.percent(*ratio))
                })
                .collect();
            let gaps = [
                ("count", self.numbers.count(one.special_days.len()).into()),
                ("days", named.join(", ").into()),
            ];
            lines.push(self.fill("explain-special-days", &gaps));
        }
        lines
    }

    fn methods(&self, one: &Explanation) -> Vec<String> {
        let method = method_text(self.texts, &one.method);
        let days = self.numbers.count(one.days_rehearsed);
        let gaps = [("method", method.into()), ("days", days.into())];
        let mut lines = vec![self.fill("explain-method", &gaps)];
        lines.extend(one.methods.iter().map(|tried| {
            let error =
                tried.wape.map_or_else(|| NONE.to_owned(), |error| self.numbers.percent(error));
            let gaps = [
                ("method", method_text(self.texts, &tried.name).into()),
                ("error", error.into()),
                ("weight", self.numbers.percent(tried.weight).into()),
            ];
            format!("  {}", self.fill("explain-tried", &gaps))
        }));
        lines
    }
}
