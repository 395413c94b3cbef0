//! What a simulation prints: types and groups in two tables, then why contacts waited, and exact values beside.

use organico_model::{Estimate, GroupSimulation, Simulation, Stopped, TypeSimulation};
use organico_report::{Language, Numbers, message};

use crate::columns::{Side, table};

/// Returns the text of a result.
pub(super) fn text(found: &Simulation, language: Language) -> String {
    let words = Words { language, numbers: Numbers::of(language) };
    let mut parts = vec![words.head(found), words.types(&found.types)];
    parts.extend(words.notes(&found.types));
    if !found.groups.is_empty() {
        parts.push(words.groups(&found.groups));
    }
    parts.push(words.say("simulate-interval", &[]));
    parts.join("\n\n")
}

#[derive(Clone, Copy)]
struct Words {
    language: Language,
    numbers: Numbers,
}

impl Words {
    fn say(self, key: &str, gaps: &[(&str, &str)]) -> String {
        message(self.language, key, gaps)
    }

    fn head(self, found: &Simulation) -> String {
        let stopped = match found.stopped {
            Stopped::Replications => "simulate-stopped-replications",
            Stopped::HalfWidth => "simulate-stopped-half-width",
            Stopped::Limit => "simulate-stopped-limit",
        };
        let gaps = [
            ("name", found.name.clone()),
            ("days", self.numbers.whole(found.replications)),
            ("seed", found.seed.0.to_string()),
            ("events", self.numbers.whole(found.events as f64)),
            ("stopped", self.say(stopped, &[])),
        ];
        self.say("simulate-head", &gaps.each_ref().map(|(name, value)| (*name, value.as_str())))
    }

    fn types(self, types: &[TypeSimulation]) -> String {
        let columns = ["type", "offered", "answered", "in-time", "left", "wait"];
        let mut rows = vec![self.header(&columns)];
        for one in types {
            let measures = &one.measures;
            let threshold = self.numbers.decimal(one.threshold_seconds, 0);
            rows.push(vec![
                one.name.clone(),
                self.numbers.decimal(measures.offered.mean, 1),
                self.numbers.decimal(measures.answered.mean, 1),
                match measures.sl_off {
                    Some(level) => self.say(
                        "simulate-in-time",
                        &[("level", &self.share(Some(level))), ("seconds", &threshold)],
                    ),
                    None => self.share(None),
                },
                self.share(measures.pab),
                self.seconds(measures.asa_served),
            ]);
        }
        table(&[Side::Left, Side::Right, Side::Right, Side::Right, Side::Right, Side::Right], &rows)
    }

    fn groups(self, groups: &[GroupSimulation]) -> String {
        let mut rows = vec![self.header(&["group", "staffed", "busy", "occupancy"])];
        for one in groups {
            rows.push(vec![
                one.name.clone(),
                self.numbers.decimal(one.staffed.mean, 1),
                self.numbers.decimal(one.busy.mean, 1),
                self.share(one.occ),
            ]);
        }
        table(&[Side::Left, Side::Right, Side::Right, Side::Right], &rows)
    }

    fn header(self, columns: &[&str]) -> Vec<String> {
        columns.iter().map(|column| self.say(&format!("simulate-column-{column}"), &[])).collect()
    }

    /// Returns a line of each type that says more than its row: why it waited, and what a formula gives.
    fn notes(self, types: &[TypeSimulation]) -> Option<String> {
        let lines = types.iter().flat_map(|one| [self.waited(one), self.exact(one)]);
        let lines: Vec<String> = lines.flatten().collect();
        (!lines.is_empty()).then(|| lines.join("\n"))
    }

    fn waited(self, one: &TypeSimulation) -> Option<String> {
        let waited = one.measures.pwait.filter(|share| share.mean > 0.0)?;
        let percent = |share: f64| self.numbers.percent(share);
        let gaps = [
            ("name", one.name.clone()),
            ("waited", percent(waited.mean)),
            ("busy", percent(one.reasons.all_busy)),
            ("held", percent(one.reasons.held_back)),
            ("nobody", percent(one.reasons.nobody)),
        ];
        let gaps = gaps.each_ref().map(|(name, value)| (*name, value.as_str()));
        Some(self.say("simulate-waited", &gaps))
    }

    fn exact(self, one: &TypeSimulation) -> Option<String> {
        let exact = one.analytic.as_ref()?;
        let gaps = [
            ("name", one.name.clone()),
            ("formula", exact.formula.clone()),
            ("level", self.numbers.percent(exact.sl_off)),
            ("left", self.numbers.percent(exact.pab)),
        ];
        let gaps = gaps.each_ref().map(|(name, value)| (*name, value.as_str()));
        Some(self.say("simulate-exact", &gaps))
    }

    fn share(self, estimate: Option<Estimate>) -> String {
        between(estimate, |value| self.numbers.percent(value))
    }

    fn seconds(self, estimate: Option<Estimate>) -> String {
        between(estimate, |value| format!("{} s", self.numbers.decimal(value, 1)))
    }
}

/// Returns a mean with its interval in brackets, or a dash.
fn between(estimate: Option<Estimate>, text: impl Fn(f64) -> String) -> String {
    let Some(Estimate { mean, low, high }) = estimate else { return "–".to_owned() };
    format!("{} ({} – {})", text(mean), text(low), text(high))
}

#[cfg(test)]
mod tests {
    use organico_model::{
        Analytic, ContactMeasures, SIMULATION_VERSION, Seed, Stopped, WaitReasons,
    };

    use super::*;

    fn found() -> Simulation {
        let estimate = |mean: f64| Estimate { mean, low: mean * 0.9, high: mean * 1.1 };
        let measures = ContactMeasures {
            offered: estimate(1234.5),
            answered: estimate(1200.0),
            sl_off: Some(estimate(0.8)),
            pwait: Some(estimate(0.25)),
            asa_served: Some(estimate(12.34)),
            ..ContactMeasures::default()
        };
        let reasons = WaitReasons { nobody: 0.0, all_busy: 0.75, held_back: 0.25 };
        let formula = "erlang-a".to_owned();
        let kind = TypeSimulation {
            id: "sales".to_owned(),
            name: "Vendite".to_owned(),
            threshold_seconds: 20.0,
            measures,
            daily: None,
            in_service: Vec::new(),
            reasons,
            analytic: Some(Analytic { formula, sl_off: 0.81, pab: 0.02, pwait: 0.2 }),
        };
        let group = GroupSimulation {
            id: "front".to_owned(),
            name: "Front".to_owned(),
            staffed: estimate(12.0),
            busy: estimate(10.0),
            occ: Some(estimate(0.833)),
        };
        Simulation {
            version: SIMULATION_VERSION,
            name: "Prova".to_owned(),
            seed: Seed(7),
            replications: 100,
            stopped: Stopped::Replications,
            events: 246_900,
            digest: String::new(),
            types: vec![kind],
            groups: vec![group],
            intervals: Vec::new(),
        }
    }

    #[test]
    fn a_result_is_told_in_numbers_as_the_language_writes_them() {
        let italian = text(&found(), Language::Italian);
        assert!(italian.contains("1.234,5"), "{italian}");
        assert!(italian.contains("80,0% (72,0% – 88,0%)"), "{italian}");
        assert!(italian.contains("83,3%") && italian.contains("246.900"), "{italian}");
        let english = text(&found(), Language::English);
        assert!(english.contains("12.3 s (11.1 s – 13.6 s)"), "{english}");
        assert!(!english.contains("simulate-") && !italian.contains("simulate-"), "{english}");
    }

    #[test]
    fn what_is_not_known_is_a_dash_and_never_a_zero() {
        let mut nothing = found();
        nothing.types[0].measures = ContactMeasures::default();
        nothing.types[0].analytic = None;
        let english = text(&nothing, Language::English);
        assert!(english.contains("–"), "{english}");
        assert!(!english.contains("NaN") && !english.contains("Vendite: "), "{english}");
    }
}
