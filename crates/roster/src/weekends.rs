//! Free weekends: of four in a row, so many without work.

use jiff::civil::Weekday;

use crate::problem::Problem;
use crate::row::Cell;
use crate::weeks::Day;

/// Weekends in a row of which some are to be free.
const IN_A_ROW: usize = 4;

/// The weekends of a horizon, and how many of four are to be free.
#[derive(Debug, Clone, Default)]
pub(crate) struct Weekends {
    /// Each Saturday whose Sunday is in the horizon too.
    saturdays: Vec<usize>,
    free_min: usize,
}

impl Weekends {
    pub(crate) fn new(days: &[Day], free_min: usize) -> Self {
        let whole = 0..days.len().saturating_sub(1);
        let saturdays = whole.filter(|day| days[*day].weekday == Weekday::Saturday).collect();
        Self { saturdays, free_min }
    }

    /// Returns how many weeks two weeks must lie apart at least for neither to bear on the other.
    ///
    /// A planning week can hold the Sunday of one weekend and the Saturday of the next.
    pub(crate) fn weeks_apart(&self) -> usize {
        if self.free_min == 0 { 1 } else { IN_A_ROW + 1 }
    }

    /// Returns whether a row has free weekends enough. Weekends of locked work alone are not held against anybody.
    #[inline]
    pub(crate) fn are_kept(&self, problem: &Problem, row: &[Cell]) -> bool {
        self.free_min == 0 || self.are_kept_with(problem, row, usize::MAX)
    }

    /// Returns whether somebody may work on a day besides those of a row.
    pub(crate) fn allow(&self, problem: &Problem, row: &[Cell], day: usize) -> bool {
        self.free_min == 0
            || !self.saturdays.iter().any(|first| *first == day || first + 1 == day)
            || self.are_kept_with(problem, row, day)
    }

    /// Returns whether a row has free weekends enough when one more day is worked.
    fn are_kept_with(&self, problem: &Problem, row: &[Cell], more: usize) -> bool {
        let work = |day: usize| row[day].map(|work| problem.is_locked(work.option));
        self.saturdays.windows(IN_A_ROW).all(|weekends| {
            let mut worked = 0;
            let mut own = false;
            for first in weekends {
                let added = *first == more || first + 1 == more;
                let locks = [work(*first), work(first + 1)];
                let locked = locks.contains(&Some(true));
                let is_worked = added || locked || locks.contains(&Some(false));
                worked += usize::from(is_worked);
                own |= is_worked && !locked;
            }
            IN_A_ROW - worked >= self.free_min || !own
        })
    }
}

#[cfg(test)]
mod tests {
    use organico_model::{Breach, BreachKind, Run, Seed};
    use organico_rules::{Amount, RuleSet};
    use proptest::prelude::*;

    use crate::sample::{self, FIRST};
    use crate::{RosterConfig, RosterTask, check_roster, solve_roster};

    fn rules(free: f64) -> RuleSet {
        sample::rules().with("weekend.free-min", Some(Amount::Number(free)))
    }

    /// Returns what a roster of five weeks breaks, hours that found no place apart.
    fn broken(people: usize, free: u8, seed: u64) -> Vec<Breach> {
        let centre = sample::centre(people);
        let requirement = sample::requirement(&sample::grid(FIRST, 35), "voice", 5.0);
        let rules = rules(f64::from(free));
        let task = RosterTask::new(&requirement, &centre, &rules);
        let run = Run::silent(Seed(seed));
        let solved = solve_roster(&task, &RosterConfig::quick(), &run).unwrap();
        let mut breaches = check_roster(&solved.roster, &centre, &rules);
        breaches.retain(|b| b.kind == BreachKind::Hard && b.rule.as_str() != "contract.week");
        breaches
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(12))]

        #[test]
        fn everybody_has_so_many_free_weekends_of_four(
            people in 1_usize..12,
            free in 1_u8..5,
            seed in 0_u64..1000,
        ) {
            prop_assert_eq!(broken(people, free, seed), Vec::new());
        }
    }

    #[test]
    fn weeks_that_are_searched_at_once_do_not_each_take_the_last_weekend() {
        for seed in 0..100 {
            assert_eq!(broken(7, 3, seed), Vec::new(), "seed {seed}");
        }
    }
}
