//! Designed shifts against what can be reckoned by hand, and against the laws of covering.

use organico_model::{DesignedDay, RequirementLevel};
use proptest::prelude::*;

use super::columns::Column;
use super::design_shifts;
use super::rounding::whole;
use super::solve::floor;
use crate::sample::{self, FIRST};

fn column(first: usize, length: usize, paid: f64) -> Column {
    Column { option: first as u32, paid, first, shares: vec![1.0; length] }
}

#[test]
fn a_peak_is_paid_by_its_price_and_a_flat_day_by_its_hours() {
    // Shifts of two intervals, 100 minutes each; two people for three intervals need three of them, or more.
    let columns = [column(0, 2, 100.0), column(1, 2, 100.0)];
    let floor = floor(&[2.0, 2.0, 2.0], &columns);
    assert!((floor.paid_minutes - 400.0).abs() < 1e-6, "{}", floor.paid_minutes);
    // The middle is covered by both anyway: an agent more at either end costs a shift, in the middle nothing.
    assert!((floor.prices[0] - 100.0).abs() < 1e-6 && floor.prices[1].abs() < 1e-6);
    let counts = whole(&[2.0, 2.0, 2.0], &columns, &floor.basis);
    assert_eq!(counts, [(0, 2), (1, 2)]);
}

#[test]
fn what_no_shift_reaches_stays_uncovered_and_everything_else_is_covered() {
    let columns = [column(1, 2, 60.0)];
    let floor = floor(&[5.0, 1.5, 0.0], &columns);
    assert!((floor.paid_minutes - 90.0).abs() < 1e-6);
    assert_eq!(floor.prices[0], 0.0);
    assert_eq!(whole(&[5.0, 1.5, 0.0], &columns, &floor.basis), [(0, 2)]);
}

#[test]
fn a_day_of_a_centre_is_covered_within_the_rounding_of_its_floor() {
    let centre = sample::centre(3);
    let grid = sample::grid(FIRST, 2);
    let requirement = sample::requirement(&grid, "voice", 40.0);
    let days =
        design_shifts(&requirement, &centre, &sample::rules(), RequirementLevel::Gross).unwrap();
    assert_eq!(days.len(), 2);
    for day in &days {
        assert!(day.least_hours > 0.0 && day.paid_hours >= day.least_hours - 1e-6, "{day:?}");
        assert!(day.paid_hours <= 1.1 * day.least_hours, "{} {}", day.paid_hours, day.least_hours);
        assert!(day.people() > 0 && day.prices.iter().all(|price| *price >= 0.0));
    }
    let again =
        design_shifts(&requirement, &centre, &sample::rules(), RequirementLevel::Gross).unwrap();
    assert_eq!(days, again);
    let none: &[DesignedDay] = &[];
    let nothing = sample::requirement(&grid, "voice", 0.0);
    let free = design_shifts(&nothing, &centre, &sample::rules(), RequirementLevel::Gross).unwrap();
    assert_eq!(free, none);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]

    #[test]
    fn whole_people_cover_everything_and_never_cost_less_than_the_floor(
        needed in prop::collection::vec(0_u32..60, 6..14),
        lengths in prop::collection::vec(1_usize..6, 1..4),
    ) {
        let needed: Vec<f64> = needed.into_iter().map(|people| f64::from(people) / 4.0).collect();
        let mut columns = Vec::new();
        for length in lengths {
            for first in 0..needed.len().saturating_sub(length - 1) {
                columns.push(column(first, length, 10.0 * length as f64 + 5.0));
            }
        }
        let floor = floor(&needed, &columns);
        let counts = whole(&needed, &columns, &floor.basis);
        let mut on_duty = vec![0.0; needed.len()];
        let mut paid = 0.0;
        for (index, people) in &counts {
            paid += columns[*index].paid * f64::from(*people);
            for (t, share) in columns[*index].cells() {
                on_duty[t] += share * f64::from(*people);
            }
        }
        prop_assert!(on_duty.iter().zip(&needed).all(|(have, need)| have + 1e-5 >= *need));
        prop_assert!(paid + 1e-4 >= floor.paid_minutes, "{} {}", paid, floor.paid_minutes);
        // No shift is worth more than its pay at these prices: so they prove the floor.
        for column in &columns {
            prop_assert!(column.sum(&floor.prices) <= column.paid * (1.0 + 1e-5));
        }
        let basis: f64 = floor.basis.iter().map(|(c, people)| columns[*c].paid * people).sum();
        prop_assert!((basis - floor.paid_minutes).abs() < 1e-4 * (1.0 + basis), "strong duality");
    }
}
