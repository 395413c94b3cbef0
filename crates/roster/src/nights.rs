//! Night shifts on days in a row: at most so many, where an agreement says so.

use organico_model::Centre;
use organico_rules::{FairnessRules, RuleSet};

use crate::burdens::night_shifts;
use crate::problem::{Problem, hard};
use crate::row::Cell;

/// Which shifts are night shifts, and how many may follow each other.
#[derive(Debug, Clone, Default)]
pub(crate) struct Nights {
    /// By day and shift; empty where any number may.
    are_nights: Vec<bool>,
    most: usize,
}

impl Nights {
    pub(crate) fn new(problem: &Problem, centre: &Centre, rules: &RuleSet) -> Self {
        let (Some(most), Ok(defined)) =
            (hard(rules, "night.in-a-row-max"), FairnessRules::of(rules))
        else {
            return Self::default();
        };
        Self { are_nights: night_shifts(problem, centre, &defined), most: most as usize }
    }

    /// Returns the most nights in a row, if they are limited.
    pub(crate) fn run_max(&self) -> Option<usize> {
        (!self.are_nights.is_empty()).then_some(self.most)
    }

    /// Returns whether no run of nights of a row is too long. A run of locked nights alone is not held against anybody.
    #[inline]
    pub(crate) fn are_kept(&self, problem: &Problem, row: &[Cell]) -> bool {
        self.are_nights.is_empty() || self.runs_are_kept(problem, row)
    }

    fn runs_are_kept(&self, problem: &Problem, row: &[Cell]) -> bool {
        let options = problem.grammar.options.len();
        let (mut run, mut locked) = (0, true);
        row.iter().enumerate().all(|(day, cell)| {
            let night = cell.filter(|w| self.are_nights[day * options + w.option as usize]);
            (run, locked) = match night {
                Some(work) => (run + 1, locked && problem.is_locked(work.option)),
                None => (0, true),
            };
            run <= self.most || locked
        })
    }
}

#[cfg(test)]
mod tests {
    use organico_model::{BreachKind, Run, Seed};
    use organico_rules::Amount;
    use proptest::prelude::*;

    use crate::sample::{self, FIRST};
    use crate::{RosterConfig, RosterTask, check_roster, solve_roster};

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(8))]

        #[test]
        fn nobody_has_more_nights_in_a_row_than_agreed(
            people in 2_usize..10,
            most in 1_u8..4,
            seed in 0_u64..1000,
        ) {
            let mut centre = sample::centre(people);
            for template in &mut centre.shifts {
                (template.start_from, template.start_to) = (960, 1380);
            }
            for entry in centre.people.iter_mut().flat_map(|person| &mut person.availability) {
                (entry.span.from, entry.span.to) = (960, 1440 + 600);
            }
            let mut requirement = sample::requirement(&sample::grid(FIRST, 14), "voice", 3.0);
            requirement.rows[0].gross.fill(2.0);
            let rules =
                sample::rules().with("night.in-a-row-max", Some(Amount::Number(f64::from(most))));
            let task = RosterTask::new(&requirement, &centre, &rules);
            let run = Run::silent(Seed(seed));
            let solved = solve_roster(&task, &RosterConfig::quick(), &run).unwrap();
            let breaches = check_roster(&solved.roster, &centre, &rules);
            let hard = breaches.iter().filter(|b| b.kind == BreachKind::Hard);
            let hard: Vec<_> = hard.filter(|b| b.rule.as_str() != "contract.week").collect();
            prop_assert_eq!(hard, Vec::<&organico_model::Breach>::new());
            prop_assert!(!solved.roster.shifts.is_empty());
        }
    }
}
