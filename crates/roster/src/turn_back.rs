//! Forward rotation: a shift that starts much earlier by the clock than that of the day before is refused, or dear, where
//! an agreement says so.

use std::collections::BTreeMap;

use organico_rules::{RuleKind, RuleSet};

use crate::clock::{clock, clocks};
use crate::problem::Problem;
use crate::row::Cell;
use crate::start::Given;

/// The rule of forward rotation.
const RULE: &str = "rotation.turn-back-max";

/// Cost of one minute turned back where more is turned back than agreed.
///
/// Four hours back weigh as much as one person missing for nearly seven hours where ten are needed. Measured on ten people and
/// three weeks whose requirement wants mornings after evenings every other day: of 132 turns 8 are left and coverage costs
/// 3.6 % more; a third of the weight leaves 63 for 1.6 %.
const TURN_BACK_MINUTE: i64 = 45_000;

/// How far a start may be turned back, and what more of it costs.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Turn {
    /// Most minutes.
    pub(crate) most: i32,
    /// Cost of each minute of a turn that is longer; nothing where it must not be.
    pub(crate) minute: Option<i64>,
}

impl Turn {
    /// Returns what an agreement says, if it says anything.
    pub(crate) fn of(rules: &RuleSet) -> Option<Self> {
        let dated = rules.dated(RULE);
        // A millionth of a minute keeps hours such as a third from being a minute short.
        let most = (dated.rule.number().ok()?.max(0.0) * 60.0 + 1e-6) as i32;
        let minute = (dated.kind != RuleKind::Hard).then_some(TURN_BACK_MINUTE);
        Some(Self { most, minute })
    }

    /// Returns what a shift costs that starts so many minutes earlier than that of the day before, or nothing when it
    /// must not be.
    #[inline]
    pub(crate) fn cost(self, back: i32) -> Option<i64> {
        if back > self.most { self.minute.map(|minute| i64::from(back) * minute) } else { Some(0) }
    }
}

/// What an agreement says of forward rotation, with the starts by the clock.
#[derive(Debug, Clone, Default)]
pub(crate) struct TurnBack {
    pub(crate) turn: Option<Turn>,
    /// Start by the clock in minutes, by day and shift; empty without an agreement.
    clocks: Vec<i16>,
    /// Start of the last shift of locked days with several, by person and day.
    last_starts: BTreeMap<(usize, usize), i16>,
}

impl TurnBack {
    pub(crate) fn new(problem: &Problem, rules: &RuleSet, given: &Given) -> Self {
        let Some(turn) = Turn::of(rules) else { return Self::default() };
        let zone = &problem.grid.zone;
        let split = given.locked_work().filter(|(_, shifts)| shifts.len() > 1);
        let last = split.filter_map(|(at, shifts)| Some((at, clock(zone, shifts.last()?.start))));
        Self { turn: Some(turn), clocks: clocks(problem), last_starts: last.collect() }
    }

    /// Returns what the turns of a row cost, or nothing when one must not be. What locked days do to each other is not
    /// held against anybody.
    #[inline]
    pub(crate) fn cost(&self, problem: &Problem, person: usize, row: &[Cell]) -> Option<i64> {
        self.turn.map_or(Some(0), |turn| self.cost_of(turn, problem, (person, row)))
    }

    fn cost_of(
        &self,
        turn: Turn,
        problem: &Problem,
        (person, row): (usize, &[Cell]),
    ) -> Option<i64> {
        let options = problem.grammar.options.len();
        let start = |day: usize, option: u32| self.clocks[day * options + option as usize];
        let mut cost = 0;
        for (day, pair) in row.windows(2).enumerate() {
            let [Some(before), Some(after)] = pair else { continue };
            let locked = problem.is_locked(before.option);
            if locked && problem.is_locked(after.option) {
                continue;
            }
            let split = self.last_starts.get(&(person, day)).filter(|_| locked);
            let began = split.copied().unwrap_or_else(|| start(day, before.option));
            cost += turn.cost(i32::from(began) - i32::from(start(day + 1, after.option)))?;
        }
        Some(cost)
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::{Date, date};
    use organico_model::{Breach, Centre, LockedDay, RosterStart, Run, Seed};
    use organico_rules::{Amount, LocalRules, RuleKind, RuleSet};
    use proptest::prelude::*;

    use super::RULE;
    use crate::sample::{self, FIRST};
    use crate::{RosterConfig, RosterTask, SolvedRoster, check_roster, solve_roster};

    /// Returns the usual rules with so many hours agreed, which must be kept or should be.
    fn agreed(hours: f64, kind: RuleKind) -> RuleSet {
        let rules = sample::rules().with(RULE, Some(Amount::Number(hours)));
        let mut value = rules.dated(RULE);
        value.kind = kind;
        rules.overlaid(&LocalRules::default().with(value))
    }

    fn solved(centre: &Centre, rules: &RuleSet, start: &RosterStart, seed: u64) -> SolvedRoster {
        let first = start.published.as_ref().map_or(FIRST, |roster| roster.first);
        let mut requirement = sample::requirement(&sample::grid(first, 21), "voice", 4.0);
        // Evenings of some days and mornings of the days after them are where a search without the rule turns back.
        requirement.rows[0].gross.iter_mut().enumerate().for_each(|(t, people)| {
            let late = (t / 96).is_multiple_of(2) == (t % 96 > 60);
            *people *= if late { 1.2 } else { 0.8 };
        });
        let task = RosterTask::new(&requirement, centre, rules).from_start(start);
        solve_roster(&task, &RosterConfig::quick(), &Run::silent(Seed(seed))).unwrap()
    }

    fn breaches(
        solved: &SolvedRoster,
        centre: &Centre,
        rules: &RuleSet,
        rule: &str,
    ) -> Vec<Breach> {
        let mut found = check_roster(&solved.roster, centre, rules);
        found.retain(|breach| breach.rule.as_str() == rule);
        found
    }

    fn nothing() -> RosterStart {
        RosterStart { published: None, locked: Vec::new() }
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(12))]

        #[test]
        fn nobody_is_turned_back_further_than_must_be(
            people in 1_usize..12,
            quarters in 0_u8..20,
            seed in 0_u64..1000,
        ) {
            let centre = sample::centre(people);
            let rules = agreed(f64::from(quarters) / 4.0, RuleKind::Hard);
            let solved = solved(&centre, &rules, &nothing(), seed);
            prop_assert_eq!(breaches(&solved, &centre, &rules, RULE), Vec::new());
            prop_assert_eq!(breaches(&solved, &centre, &rules, "contract.week"), Vec::new());
        }

        #[test]
        fn beside_locked_days_too_nobody_is_turned_back_further_than_must_be(
            days in prop::collection::vec((0_usize..6, 0_i8..21), 0..20),
            seed in 0_u64..1000,
        ) {
            let centre = sample::centre(6);
            let published = solved(&centre, &sample::rules(), &nothing(), seed).roster;
            let day = |(person, day): (usize, i8)| LockedDay {
                person: centre.people[person].id.clone(),
                day: published.first.checked_add(jiff::Span::new().days(day)).unwrap(),
            };
            let locked: Vec<LockedDay> = days.into_iter().map(day).collect();
            let is_locked = |breach: &Breach| {
                let last = breach.day.unwrap();
                [last, last.yesterday().unwrap()].into_iter().all(|day| {
                    locked.iter().any(|one| Some(&one.person) == breach.person.as_ref() && one.day == day)
                })
            };
            let rules = agreed(1.0, RuleKind::Hard);
            let start = RosterStart { published: Some(published), locked: locked.clone() };
            let mut found = breaches(&solved(&centre, &rules, &start, seed), &centre, &rules, RULE);
            found.retain(|breach| !is_locked(breach));
            prop_assert_eq!(found, Vec::new());
        }
    }

    #[test]
    fn turns_that_should_not_be_are_rare_and_cost_little_coverage() {
        let centre = sample::centre(10);
        let (usual, rules) = (sample::rules(), agreed(2.0, RuleKind::Soft));
        let (mut without, mut with, mut cost) = (0, 0, [0; 2]);
        for seed in 0..6 {
            let plain = solved(&centre, &usual, &nothing(), seed);
            let weighed = solved(&centre, &rules, &nothing(), seed);
            cost[0] += plain.cost.coverage;
            cost[1] += weighed.cost.coverage;
            without += breaches(&plain, &centre, &rules, RULE).len();
            with += breaches(&weighed, &centre, &rules, RULE).len();
        }
        assert!(without > 20 && with * 4 < without, "{with} of {without}");
        assert!(cost[1] < cost[0] + cost[0] / 16, "{cost:?}");
    }

    #[test]
    fn without_an_agreement_and_with_one_that_nobody_breaks_the_roster_is_the_same() {
        let centre = sample::centre(8);
        let plain = solved(&centre, &sample::rules(), &nothing(), 5);
        for kind in [RuleKind::Hard, RuleKind::Soft] {
            assert_eq!(solved(&centre, &agreed(24.0, kind), &nothing(), 5), plain);
        }
        let unset = sample::rules().with(RULE, None);
        assert_eq!(solved(&centre, &unset, &nothing(), 5), plain);
    }

    /// Returns the days on which the clocks change.
    fn clock_changes() -> [Date; 2] {
        [date(2027, 3, 28), date(2027, 10, 31)]
    }

    #[test]
    fn a_turn_is_measured_by_the_clock_on_days_on_which_it_changes() {
        for change in clock_changes() {
            let mut centre = sample::centre(6);
            for template in &mut centre.shifts {
                (template.start_from, template.start_to) = (0, 300);
            }
            for entry in centre.people.iter_mut().flat_map(|person| &mut person.availability) {
                (entry.span.from, entry.span.to) = (0, 1440);
            }
            let grid = sample::grid(change.checked_sub(jiff::Span::new().days(6)).unwrap(), 14);
            let mut requirement = sample::requirement(&grid, "voice", 3.0);
            requirement.rows[0].gross.fill(2.0);
            let rules = agreed(0.5, RuleKind::Hard);
            for seed in 0..4 {
                let task = RosterTask::new(&requirement, &centre, &rules);
                let run = Run::silent(Seed(seed));
                let solved = solve_roster(&task, &RosterConfig::quick(), &run).unwrap();
                assert_eq!(breaches(&solved, &centre, &rules, RULE), Vec::new(), "{change} {seed}");
                assert!(!solved.roster.shifts.is_empty());
            }
        }
    }
}
