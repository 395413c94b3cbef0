//! What an independent recomputation once found wrong, kept right.

use organico_model::Law;
use organico_simulate::{ArrivalModel, OutageModel, OutageTarget};

use crate::models::{INTERVAL_SECONDS, kind, model, replicate, sum};

#[test]
fn an_outage_of_a_site_sends_a_contact_back_once_and_not_from_colleague_to_colleague() {
    let mut calls = kind(2, 0.0, 1000.0);
    calls.handle = Law::Fixed { value: 1.0 };
    calls.arrivals = ArrivalModel::Given { seconds: vec![10.0] };
    let mut model = model(vec![calls], &[0; 8]);
    let target = OutageTarget::Site(0);
    model.outages =
        vec![OutageModel { target, start: 100.0, seconds: 60.0, recovery_seconds: 0.0 }];
    let cell = sum(&replicate(model, 1, 1), 0, 0..2);
    assert_eq!((cell.offered, cell.answered, cell.returned, cell.handled), (1, 1, 1, 1));
}

#[test]
fn a_wait_that_is_open_at_the_end_is_counted_and_over_the_threshold_where_it_is_longer() {
    let mut calls = kind(4, 0.0, 60.0);
    calls.arrivals = ArrivalModel::Given { seconds: vec![100.0, 4.0 * INTERVAL_SECONDS - 5.0] };
    let cell = sum(&replicate(model(vec![calls], &[]), 1, 1), 0, 0..4);
    assert_eq!((cell.unfinished, cell.waited_over, cell.virtual_over), (2, 1, 1));
    let open = 4.0 * INTERVAL_SECONDS - 100.0 + 5.0;
    assert!((cell.open_wait_seconds - open).abs() < 1e-9);
}

#[test]
fn each_interval_has_a_busyness_of_its_own_however_long_the_steps_of_the_rate_are() {
    let deviation = |step_intervals: f64| {
        let mut calls = kind(10, 0.0, 1.0);
        calls.interval_variation = 0.3;
        let steps = (10.0 / step_intervals) as usize;
        calls.arrivals = ArrivalModel::Expected {
            step_seconds: step_intervals * INTERVAL_SECONDS,
            contacts: vec![100.0 * step_intervals; steps],
        };
        let days = replicate(model(vec![calls], &[]), 800, 5);
        let counts = days.iter().map(|day| f64::from(day.total(0, 0..10).offered));
        let counts: Vec<f64> = counts.collect();
        let mean = counts.iter().sum::<f64>() / 800.0;
        (counts.iter().map(|count| (count - mean) * (count - mean)).sum::<f64>() / 799.0).sqrt()
    };
    // Poisson 1,000, and ten factors of deviation 30 contacts each: the root of 10,000.
    for step_intervals in [0.5, 1.0, 5.0, 10.0] {
        let found = deviation(step_intervals);
        assert!((found - 100.0).abs() < 12.0, "{found} with steps of {step_intervals} intervals");
    }
}
