//! The meal break that an agreement grants in long shifts, where the shifts of the centre have none as long.

use organico_model::{BreakKind, BreakRule};
use organico_rules::RuleSet;

/// Returns the breaks of a shift of `length` minutes with the meal that is due: the longest meal of its own made as long,
/// or one more.
///
/// A meal more is paid, so that the contract hours stay what the lengths of the shifts say, and lies in the middle third;
/// one that is made longer stays paid or unpaid as it is.
pub(super) fn with_meal(breaks: &[BreakRule], length: i32, rules: &RuleSet) -> Vec<BreakRule> {
    let mut breaks = breaks.to_vec();
    let number = |id: &str| rules.value(id).number();
    let (Ok(over), Ok(minutes)) = (number("meal.over"), number("meal.minutes")) else {
        return breaks;
    };
    if f64::from(length) <= over * 60.0 || minutes <= 0.0 {
        return breaks;
    }
    let minutes = minutes.ceil() as u32;
    let meals = breaks.iter_mut().filter(|rule| rule.kind == BreakKind::Meal);
    match meals.max_by_key(|rule| rule.minutes) {
        Some(meal) => meal.minutes = meal.minutes.max(minutes),
        None => breaks.push(meal(minutes, length)),
    }
    breaks
}

fn meal(minutes: u32, length: i32) -> BreakRule {
    let third = length.unsigned_abs() / 3;
    BreakRule {
        kind: BreakKind::Meal,
        minutes,
        paid: true,
        shift_over_minutes: 0,
        earliest: third,
        latest: 2 * third,
    }
}

#[cfg(test)]
mod tests {
    use organico_model::{Breach, Centre, Run, Seed};
    use organico_rules::Amount;
    use proptest::prelude::*;

    use super::*;
    use crate::sample::{self, FIRST};
    use crate::{RosterConfig, RosterTask, SolvedRoster, check_roster, solve_roster};

    fn agreed(over: f64, minutes: f64) -> RuleSet {
        let rules = sample::rules().with("meal.over", Some(Amount::Number(over)));
        rules.with("meal.minutes", Some(Amount::Number(minutes)))
    }

    fn solved(centre: &Centre, rules: &RuleSet, seed: u64) -> SolvedRoster {
        let requirement = sample::requirement(&sample::grid(FIRST, 7), "voice", 4.0);
        let task = RosterTask::new(&requirement, centre, rules);
        solve_roster(&task, &RosterConfig::quick(), &Run::silent(Seed(seed))).unwrap()
    }

    fn breaches(solved: &SolvedRoster, centre: &Centre, rules: &RuleSet) -> Vec<Breach> {
        let mut found = check_roster(&solved.roster, centre, rules);
        let of = ["meal.minutes", "roster.grammar", "break.day.minutes", "vdu.pause.law"];
        found.retain(|breach| of.contains(&breach.rule.as_str()));
        found
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(24))]

        #[test]
        fn whoever_works_long_has_a_meal_as_long_as_agreed(
            people in 1_usize..9,
            over in 2_u8..10,
            minutes in 1_u8..90,
            own in any::<bool>(),
            seed in 0_u64..1000,
        ) {
            let mut centre = sample::centre(people);
            if !own {
                centre.shifts[1].breaks.clear();
                centre.shifts[1].lengths[0] = 480;
            }
            let rules = agreed(f64::from(over), f64::from(minutes));
            let solved = solved(&centre, &rules, seed);
            prop_assert_eq!(breaches(&solved, &centre, &rules), Vec::new());
            prop_assert!(!solved.roster.shifts.is_empty());
        }
    }

    #[test]
    fn a_meal_that_is_long_enough_and_an_unset_rule_leave_the_roster_as_it_was() {
        let centre = sample::centre(6);
        let plain = solved(&centre, &sample::rules(), 3);
        assert_eq!(solved(&centre, &agreed(6.0, 60.0), 3), plain);
        assert_eq!(solved(&centre, &sample::rules().with("meal.minutes", None), 3), plain);
    }

    #[test]
    fn a_meal_takes_the_place_of_the_break_of_the_law() {
        let breaks = with_meal(&[], 480, &agreed(6.0, 30.0));
        assert_eq!(breaks.len(), 1);
        let layouts = super::super::usual_layouts(&[], 480, None, &agreed(6.0, 30.0)).unwrap();
        let one_meal = |layout: &super::super::Layout| {
            layout.pauses.len() == 1 && layout.pauses[0].kind == BreakKind::Meal
        };
        assert!(layouts.iter().all(one_meal), "{layouts:?}");
    }
}
