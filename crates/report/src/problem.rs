//! What the checker says of a solution of a published problem, as plain text for a terminal.

use organico_model::{ProblemBreach, ProblemCheck, ProblemRule};

use crate::Language;
use crate::number::{Numbers, clock};
use crate::text::{Texts, message};

/// Breaches of one rule that are listed one by one; the rest is counted.
const LISTED_MAX: usize = 20;

/// Returns the name of a rule of a published problem.
#[must_use]
pub fn problem_rule(rule: ProblemRule, language: Language) -> String {
    message(language, &format!("problem-rule-{}", rule.name()), &[])
}

/// Returns the cost of a solution by rule, and its breaches by rule with person, day and numbers.
#[must_use]
pub fn problem_check_text(check: &ProblemCheck, language: Language) -> String {
    let words = Words { texts: Texts::of(language), numbers: Numbers::of(language), language };
    let mut lines = vec![words.amount("problem-cost", check.cost())];
    for one in &check.costs {
        let gaps = [
            ("rule", problem_rule(one.rule, language).into()),
            ("cost", words.number(one.cost).into()),
            ("times", words.number(one.times).into()),
        ];
        lines.push(words.texts.fill("problem-cost-rule", &gaps));
    }
    lines.push(words.verdict(check.breaches.len()));
    for group in check.breaches.chunk_by(|a, b| a.rule == b.rule) {
        lines.extend(words.group(group));
    }
    lines.join("\n")
}

/// The words of one language.
struct Words {
    texts: &'static Texts,
    numbers: Numbers,
    language: Language,
}

impl Words {
    fn number(&self, value: i64) -> String {
        self.numbers.whole(value as f64)
    }

    fn amount(&self, key: &str, value: i64) -> String {
        self.texts.fill(key, &[("value", self.number(value).into())])
    }

    fn verdict(&self, breaches: usize) -> String {
        if breaches == 0 {
            return self.texts.say("problem-kept");
        }
        self.counted("problem-breaches", breaches)
    }

    fn counted(&self, key: &str, count: usize) -> String {
        let gaps = [("count", count.into()), ("number", self.numbers.count(count).into())];
        self.texts.fill(key, &gaps)
    }

    fn group(&self, group: &[ProblemBreach]) -> Vec<String> {
        let name = problem_rule(group[0].rule, self.language);
        let head = format!("{name}: {}", self.counted("breach-cases", group.len()));
        let listed = group.iter().take(LISTED_MAX).map(|breach| self.line(breach));
        let mut lines: Vec<String> = [head].into_iter().chain(listed).collect();
        if group.len() > LISTED_MAX {
            let more = self.counted("breach-more", group.len() - LISTED_MAX);
            lines.push(format!("    {more}"));
        }
        lines
    }

    fn line(&self, breach: &ProblemBreach) -> String {
        let day = breach.day.map(|day| self.amount("problem-day", day as i64));
        let parts = [
            breach.person.clone(),
            day,
            breach.minute.map(clock),
            breach
                .choice
                .as_ref()
                .map(|name| self.texts.fill("problem-choice", &[("name", name.as_str().into())])),
            self.measure(breach),
        ];
        format!("    {}", parts.into_iter().flatten().collect::<Vec<_>>().join(", "))
    }

    /// Returns what was found and what is allowed; nothing where the place says it all.
    fn measure(&self, breach: &ProblemBreach) -> Option<String> {
        let show = |value| match unit(breach.rule) {
            Unit::Clock => Some(clock((value % 1_440) as u32)),
            Unit::Amount => Some(self.number(value)),
            Unit::Nothing => None,
        };
        let (found, limit) = (show(breach.measured)?, show(breach.limit)?);
        let gaps = [("found", found.into()), ("limit", limit.into())];
        Some(self.texts.fill("problem-measure", &gaps))
    }
}

/// How the numbers of a rule are to be read.
enum Unit {
    Amount,
    Clock,
    Nothing,
}

fn unit(rule: ProblemRule) -> Unit {
    match rule {
        ProblemRule::DaysOff | ProblemRule::Succession | ProblemRule::StartWindow => Unit::Nothing,
        ProblemRule::Horizon => Unit::Clock,
        ProblemRule::Form
        | ProblemRule::ShiftsMax
        | ProblemRule::MinutesMax
        | ProblemRule::MinutesMin
        | ProblemRule::RunMax
        | ProblemRule::RunMin
        | ProblemRule::FreeMin
        | ProblemRule::WeekendsMax
        | ProblemRule::Overlap
        | ProblemRule::ActivityMin
        | ProblemRule::ShiftMin
        | ProblemRule::ShiftMax
        | ProblemRule::RestMin
        | ProblemRule::CoverMin
        | ProblemRule::WishOn
        | ProblemRule::WishOff
        | ProblemRule::Under
        | ProblemRule::Over => Unit::Amount,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use organico_model::ProblemCost;

    fn breach(rule: ProblemRule) -> ProblemBreach {
        ProblemBreach {
            rule,
            person: Some("anna".to_owned()),
            day: Some(5),
            minute: None,
            choice: None,
            measured: 1,
            limit: 2,
        }
    }

    #[test]
    fn costs_and_breaches_are_told_by_rule_with_person_day_and_numbers() {
        let costs = vec![ProblemCost { rule: ProblemRule::Under, cost: 1200, times: 12 }];
        let breaches = vec![breach(ProblemRule::RunMin)];
        let text = problem_check_text(&ProblemCheck { costs, breaches }, Language::Italian);
        assert_eq!(
            text,
            "Costo: 1.200\n  Persone in meno: 1.200 (12 volte)\n\
             1 violazione di regole da rispettare.\n\
             Giorni di lavoro consecutivi, minimo: 1 caso\n    anna, giorno 5, 1 (limite 2)"
        );
    }

    #[test]
    fn a_solution_that_keeps_all_rules_says_so() {
        let check = ProblemCheck { costs: Vec::new(), breaches: Vec::new() };
        let text = problem_check_text(&check, Language::English);
        assert_eq!(text, "Cost: 0\nEvery rule that must be kept is kept.");
    }

    #[test]
    fn every_rule_has_a_name_and_many_breaches_are_counted() {
        let breaches: Vec<ProblemBreach> = (0..23).map(|_| breach(ProblemRule::DaysOff)).collect();
        let check = ProblemCheck { costs: Vec::new(), breaches };
        let text = problem_check_text(&check, Language::English);
        assert!(text.ends_with("    anna, day 5\n    and 3 more"), "{text}");
        let rules = [ProblemRule::Form, ProblemRule::StartWindow, ProblemRule::CoverMin];
        for (rule, language) in rules.into_iter().zip(Language::ALL.into_iter().cycle()) {
            assert!(!problem_rule(rule, language).starts_with("problem-"), "{rule:?}");
        }
    }
}
