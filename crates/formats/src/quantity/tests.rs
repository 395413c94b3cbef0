//! Tests of quantities with their units.

use super::*;
use proptest::prelude::*;

#[test]
fn durations_add_up_over_their_units() {
    assert_eq!(duration("1h30min").map(Seconds::get), Ok(5400.0));
    assert_eq!(duration(" 1.5 h ").map(Seconds::get), Ok(5400.0));
    assert_eq!(duration("180s").map(Seconds::get), Ok(180.0));
    assert_eq!(minutes("25h"), Ok(1500));
}

#[test]
fn a_duration_without_unit_or_with_another_quantitys_unit_is_refused_for_its_unit() {
    for text in ["180", "180 km", "80%", "", "3m", "5 %"] {
        assert_eq!(duration(text), Err(Refusal::Unit("180s, 30min, 25h")), "{text}");
    }
    assert_eq!(minutes("90s"), Err(Refusal::Unit("30min, 25h")));
}

#[test]
fn a_share_in_minutes_or_above_the_whole_is_refused() {
    assert_eq!(share("80%").map(Share::get), Ok(0.8));
    assert_eq!(share("0.8").map(Share::get), Ok(0.8));
    assert_eq!(share("80"), Err(Refusal::Range("0%", "100%")));
    assert_eq!(share("80min"), Err(Refusal::Unit("80%, 0.8")));
    assert_eq!(share("nan"), Err(Refusal::Unit("80%, 0.8")));
    assert_eq!(shrinkage("100%"), Err(Refusal::Range("0%", "< 100%")));
}

#[test]
fn money_has_no_sign_of_currency_and_at_most_two_decimals() {
    assert_eq!(money("12.5"), Ok(Cents(1250)));
    assert_eq!(money("12.505"), Err(Refusal::Form("12.50")));
    assert_eq!(money("12.50 EUR"), Err(Refusal::Unit("12.50")));
    assert_eq!(money("1000000000.00"), Ok(Cents(100_000_000_000)));
    for text in ["-1", "1000000000.01", "92233720368547758.07"] {
        assert_eq!(money(text), Err(Refusal::Range("0.00", "1000000000.00")), "{text}");
    }
}

#[test]
fn a_distance_needs_kilometres_or_metres() {
    assert_eq!(distance("12 km").map(Kilometres::get), Ok(12.0));
    assert_eq!(distance("500m").map(Kilometres::get), Ok(0.5));
    assert_eq!(distance("12"), Err(Refusal::Unit("12 km")));
    assert_eq!(distance("12 min"), Err(Refusal::Unit("12 km")));
}

proptest! {
    #[test]
    fn every_quantity_that_is_written_reads_back_as_itself(
        seconds in 0.0..1e7_f64, part in 0.0..=1.0_f64, km in 0.0..2e4_f64, cents in 0..=100_000_000_000_i64, mins in 0..500_000_u32
    ) {
        let seconds = Seconds::new(seconds).unwrap();
        prop_assert_eq!(duration(&duration_text(seconds)), Ok(seconds));
        prop_assert_eq!(share(&share_text(part)).map(Share::get), Ok(part));
        let km = Kilometres::new(km).unwrap();
        prop_assert_eq!(distance(&distance_text(km)), Ok(km));
        prop_assert_eq!(money(&money_text(Cents(cents))), Ok(Cents(cents)));
        prop_assert_eq!(minutes(&minutes_text(mins)), Ok(mins));
    }

    #[test]
    fn no_text_makes_a_reader_of_quantities_panic(text in "\\PC*") {
        let _ = (duration(&text), minutes(&text), share(&text), money(&text), distance(&text));
        let _ = (thousandths(&text), factor(&text), count(&text), large_count(&text));
    }
}
