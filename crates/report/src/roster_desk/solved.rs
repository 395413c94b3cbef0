//! The roster of a centre that a search found, in sentences; and what clashes for a person.

use organico_model::{Centre, Coverage, RowClash, RowFact};

use super::words::DeskWords;
use crate::Language;
use crate::number::Numbers;
use crate::text::message;

/// What is told of a search and of the roster that it found.
#[derive(Debug, Clone, PartialEq)]
pub struct SolvedCentre {
    /// Cost in points: of coverage, of irregular starts, of changed days, of burdens shared unevenly, of
    /// pairs apart.
    pub points: [f64; 5],
    /// A floor under the cost of coverage, in points, where one was sought.
    pub bound: Option<f64>,
    /// Breaches of hard rules, by the checker.
    pub hard: usize,
    /// Breaches of soft rules, by the checker.
    pub soft: usize,
    /// People of the centre.
    pub people: usize,
    /// Shifts of the roster.
    pub shifts: usize,
    /// Days that differ from the published roster, where the search began from one.
    pub changed_days: Option<usize>,
    /// Seconds since the start of the command.
    pub seconds: f64,
    /// Work units of the search.
    pub work_units: u64,
    /// Hours of an interval.
    pub interval_hours: f64,
}

/// Returns what a search found, for a terminal; `coverage` is that of the roster.
#[must_use]
pub fn solved_centre_text(
    solved: &SolvedCentre,
    coverage: &Coverage,
    language: Language,
) -> String {
    let numbers = Numbers::of(language);
    let say = |key: &str, gaps: &[(&str, String)]| {
        let gaps: Vec<(&str, &str)> =
            gaps.iter().map(|(name, value)| (*name, value.as_str())).collect();
        message(language, key, &gaps)
    };
    let points = |value: f64| numbers.decimal(value, 1);
    let [coverage_points, regularity, change, fairness, pairs] = solved.points;
    let mut lines = vec![say("desk-solve-cost", &[("cost", points(solved.points.iter().sum()))])];
    for (key, value) in [
        ("desk-solve-coverage", coverage_points),
        ("desk-solve-regularity", regularity),
        ("desk-solve-change", change),
        ("desk-solve-fairness", fairness),
        ("desk-solve-pairs", pairs),
    ] {
        // Rules that cost nothing are left out, but for the first, which every roster is about.
        if value > 0.0 || key == "desk-solve-coverage" {
            lines.push(say(key, &[("cost", points(value))]));
        }
    }
    lines.extend(solved.bound.map(|bound| say("desk-solve-bound", &[("cost", points(bound))])));
    let hours = |of: &dyn Fn(f64, f64) -> f64| {
        let rows = coverage.rows.iter().flat_map(|row| row.required.iter().zip(&row.on_duty));
        rows.map(|(required, on_duty)| of(*required, *on_duty)).sum::<f64>() * solved.interval_hours
    };
    let gaps = [
        ("needed", numbers.whole(hours(&|required, _| required))),
        ("missing", numbers.whole(hours(&|required, on_duty| (required - on_duty).max(0.0)))),
        ("surplus", numbers.whole(hours(&|required, on_duty| (on_duty - required).max(0.0)))),
    ];
    lines.push(say("desk-solve-hours", &gaps));
    let counts = [
        ("people", numbers.count(solved.people)),
        ("shifts", numbers.count(solved.shifts)),
        ("hard", numbers.count(solved.hard)),
        ("soft", numbers.count(solved.soft)),
    ];
    lines.push(say("desk-solve-roster", &counts));
    lines.extend(
        solved.changed_days.map(|days| say("desk-solve-changed", &[("days", numbers.count(days))])),
    );
    let effort = [
        ("seconds", numbers.decimal(solved.seconds, 1)),
        ("work_units", numbers.whole(solved.work_units as f64)),
    ];
    lines.push(say("problem-solved", &effort));
    lines.join("\n")
}

/// Returns the facts of a clash in words, as part of a sentence: `the contract hours (38 h a week); the shift lengths`.
#[must_use]
pub fn clash_text(clash: &RowClash, centre: &Centre, language: Language) -> String {
    let words = DeskWords::of(centre, language);
    let person = centre.people.iter().find(|person| person.id == clash.person);
    let contract = person.map_or(0, |person| person.contract.minutes_a_week);
    let hours = words.hours(f64::from(contract));
    let name = |fact: &RowFact| {
        let key = match fact {
            RowFact::Availability => "desk-clash-availability",
            RowFact::Absences => "desk-clash-absences",
            RowFact::ShiftGrammar => "desk-clash-grammar",
            RowFact::DailyRest => "desk-clash-rest",
            RowFact::DaysInARow => "desk-clash-run",
            RowFact::ContractHours => "desk-clash-hours",
            RowFact::LockedDays => "desk-clash-locked",
        };
        words.tell(key, &[("hours", &hours)])
    };
    clash.facts.iter().map(name).collect::<Vec<_>>().join("; ")
}
