//! The words of a breach: rule, source, trust and measure, for pages; and a plain list for the terminal.

use std::collections::{BTreeMap, BTreeSet};

use organico_model::{Breach, BreachKind, SourceStatus};

use crate::Language;
use crate::number::{NONE, Numbers};
use crate::text::Texts;

/// Breaches of one rule that are listed one by one; the rest is counted.
const LISTED_MAX: usize = 20;

/// Breaches of one rule and kind, in the order given.
pub(crate) type Groups<'a> = BTreeMap<(BreachKind, &'a str), Vec<&'a Breach>>;

/// Returns breaches by kind, the hard ones first, and by rule.
pub(crate) fn grouped(breaches: &[Breach]) -> Groups<'_> {
    let mut groups = Groups::new();
    for breach in breaches {
        groups.entry((breach.kind, breach.rule.as_str())).or_default().push(breach);
    }
    groups
}

/// The words for breaches in one language.
#[derive(Clone, Copy)]
pub(crate) struct BreachWords {
    texts: &'static Texts,
    numbers: Numbers,
}

impl BreachWords {
    /// Returns the words of a language.
    pub(crate) fn of(language: Language) -> Self {
        Self { texts: Texts::of(language), numbers: Numbers::of(language) }
    }

    /// Returns the name of a rule, or its identifier where it has none.
    pub(crate) fn rule(self, rule: &str) -> String {
        self.texts.find(&rule_key(rule), &[]).unwrap_or_else(|| rule.to_owned())
    }

    /// Returns the word for how far a rule was kept.
    pub(crate) fn kind(self, kind: BreachKind) -> String {
        self.texts.say(match kind {
            BreachKind::Hard => "breach-hard",
            BreachKind::Soft => "breach-soft",
            BreachKind::CannotEvaluate => "breach-unknown",
        })
    }

    /// Returns the word for how far a value can be trusted.
    pub(crate) fn status(self, status: SourceStatus) -> String {
        self.texts.say(match status {
            SourceStatus::Verified => "status-verified",
            SourceStatus::Partial => "status-partial",
            SourceStatus::Memory => "status-memory",
            SourceStatus::Claim => "status-claim",
            SourceStatus::Derived => "status-derived",
            SourceStatus::Secondary => "status-secondary",
            SourceStatus::Supplied => "status-supplied",
            SourceStatus::Unset => "status-unset",
        })
    }

    /// Returns where a rule comes from: in the reader's words for what the centre states, else as the pack says it.
    pub(crate) fn source(self, rule: &str, group: &[&Breach]) -> String {
        if let Some(stated) = self.stated(rule) {
            return stated;
        }
        let sources: BTreeSet<&str> = group.iter().map(|breach| breach.source.as_str()).collect();
        let sources: Vec<&str> = sources.into_iter().filter(|source| !source.is_empty()).collect();
        if sources.is_empty() { NONE.to_owned() } else { sources.join("; ") }
    }

    /// Returns where a rule comes from, as [`Self::source`] does, of a source that is known.
    pub(crate) fn source_of(self, rule: &str, source: &str) -> String {
        self.stated(rule).unwrap_or_else(|| source.to_owned())
    }

    fn stated(self, rule: &str) -> Option<String> {
        self.texts.find(&format!("{}-source", rule_key(rule)), &[])
    }

    /// Returns what was found and what is allowed, as `10 h (limit 11 h)`; a dash where the rule has no number.
    pub(crate) fn measure(self, breach: &Breach) -> String {
        if breach.kind == BreachKind::CannotEvaluate || breach.unit == "yes/no" {
            return NONE.to_owned();
        }
        let unit = |count: f64| {
            let key = format!("breach-unit-{}", breach.unit);
            let found = self.texts.find(&key, &[("count", count.into())]);
            found.unwrap_or_else(|| breach.unit.clone())
        };
        let gaps = [
            ("measured", self.numbers.trimmed(breach.measured).into()),
            ("unit", unit(breach.measured).into()),
            ("limit", self.numbers.trimmed(breach.limit).into()),
            ("limit_unit", unit(breach.limit).into()),
        ];
        self.texts.fill("rules-worst", &gaps)
    }

    /// Returns the least sure status of a group.
    pub(crate) fn least_sure(group: &[&Breach]) -> SourceStatus {
        group.iter().map(|breach| breach.status).max().unwrap_or(SourceStatus::Unset)
    }

    fn line(self, breach: &Breach) -> String {
        let person = breach.person.as_ref().map(ToString::to_string);
        let site = breach.site.as_ref().map(ToString::to_string);
        let day = breach.day.map(|day| self.numbers.date_short(day));
        let parts: Vec<String> =
            [person, site, day, Some(self.measure(breach))].into_iter().flatten().collect();
        format!("    {}\n", parts.join(", "))
    }

    fn count(self, key: &str, count: usize) -> String {
        let gaps = [("count", count.into()), ("number", self.numbers.count(count).into())];
        self.texts.fill(key, &gaps)
    }
}

fn rule_key(rule: &str) -> String {
    format!("rule-{}", rule.replace('.', "-"))
}

/// Returns breaches as plain text for a terminal: by kind and rule, with source and status, and for each rule the first
/// twenty one by one. Empty when there are none.
#[must_use]
pub fn render_breaches(breaches: &[Breach], language: Language) -> String {
    let words = BreachWords::of(language);
    let mut lines = Vec::new();
    for ((kind, rule), group) in grouped(breaches) {
        lines.push(format!(
            "{} ({rule}): {}, {}\n  {} [{}]\n",
            words.rule(rule),
            words.kind(kind),
            words.count("breach-cases", group.len()),
            words.source(rule, &group),
            words.status(BreachWords::least_sure(&group)),
        ));
        lines.extend(group.iter().take(LISTED_MAX).map(|breach| words.line(breach)));
        if group.len() > LISTED_MAX {
            let more = words.count("breach-more", group.len() - LISTED_MAX);
            lines.push(format!("    {more}\n"));
        }
    }
    lines.concat()
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;
    use organico_model::{AgentId, RuleId};

    fn short_rest(person: usize) -> Breach {
        Breach {
            rule: RuleId::new("rest.daily"),
            kind: BreachKind::Hard,
            person: Some(AgentId::new(format!("P{person}"))),
            day: Some(date(2027, 2, 2)),
            site: None,
            measured: 10.5,
            limit: 11.0,
            unit: "h".to_owned(),
            status: SourceStatus::Verified,
            source: "art. 7".to_owned(),
        }
    }

    #[test]
    fn a_breach_is_told_with_rule_source_person_day_and_measure() {
        assert_eq!(
            render_breaches(&[short_rest(1)], Language::Italian),
            "Riposo giornaliero (rest.daily): vincolante, 1 caso\n  art. 7 [verificata]\n    \
             P1, mar 2 feb, 10,5 h (limite 11 h)\n"
        );
    }

    #[test]
    fn one_of_a_unit_is_told_in_the_singular_and_none_or_more_in_the_plural() {
        let odd = Breach { unit: "shifts".to_owned(), measured: 1.0, limit: 0.0, ..short_rest(1) };
        let told = |language, breach: &Breach| BreachWords::of(language).measure(breach);
        assert_eq!(told(Language::English, &odd), "1 shift (limit 0 shifts)");
        assert_eq!(told(Language::Italian, &odd), "1 turno (limite 0 turni)");
        let seats = Breach { unit: "people".to_owned(), measured: 2.0, limit: 1.0, ..odd };
        assert_eq!(told(Language::English, &seats), "2 people (limit 1 person)");
    }

    #[test]
    fn a_rule_that_is_broken_often_is_counted_after_the_first_twenty() {
        let breaches: Vec<Breach> = (0..23).map(short_rest).collect();
        let text = render_breaches(&breaches, Language::English);
        assert_eq!(text.lines().count(), 2 + 20 + 1);
        assert!(text.ends_with("    and 3 more\n"), "{text}");
        assert_eq!(render_breaches(&[], Language::English), "");
    }
}
