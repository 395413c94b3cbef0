//! V1 to V5: exact, published and nominal values, from as many days as a test may take.

use crate::oracle::erlang_table::Length;
use crate::oracle::scores::{assert_scores, fewest_within};
use crate::oracle::{coverage, erlang_table, multi_skill, published, time_varying};

#[test]
fn the_binomial_band_is_the_published_one() {
    // P(at most 16 of 20 within) = .0159 and P(at most 15 of 20) = .0026.
    assert_eq!(fewest_within(20), 16);
}

#[test]
fn every_seventh_allowed_row_of_the_erlang_table_is_met_by_counted_groups() {
    let length = Length { days: 40, contacts: 200_000.0, services: 6000.0 };
    let scores = erlang_table::run(length, 7);
    assert!(scores.len() >= 100, "only {} values", scores.len());
    assert_scores(&scores);
}

#[test]
fn designs_of_several_skills_are_met_as_their_markov_chains_say() {
    let scores = multi_skill::run(60, 40);
    assert_eq!(scores.len(), 84, "values of the table");
    assert_scores(&scores);
}

#[test]
fn queues_that_change_over_the_day_stay_inside_simultaneous_bands() {
    let scores = time_varying::run(|case| if case.starts_with('B') { 2000 } else { 500 });
    let band = time_varying::band(scores.len());
    assert!(scores.len() > 300, "only {} values are not rare", scores.len());
    for score in &scores {
        assert!(score.z.abs() <= band, "{score:?} leaves the band of {band}");
    }
}

#[test]
fn a_published_simulation_of_a_small_queue_is_met_within_both_intervals() {
    for score in published::run(1000) {
        assert!(score.z.abs() <= 1.5, "{score:?}");
    }
}

#[test]
fn intervals_hold_the_exact_value_as_often_as_they_say() {
    for (measure, count) in coverage::covered(1000) {
        assert!((930..=970).contains(&count), "{measure}: {count} of 1000");
    }
}

#[test]
fn the_same_chance_makes_a_difference_four_times_as_sure() {
    let (same, apart) = coverage::variances(200);
    assert!(same <= 0.25 * apart, "{same} against {apart}");
}
