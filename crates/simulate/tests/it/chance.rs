//! Chance: busyness of days, absence and distraction have the mean and variance they promise.

use organico_model::Law;

use crate::models::{INTERVAL_SECONDS, duties, expected, kind, model, replicate};

fn mean_and_variance(values: &[f64]) -> (f64, f64) {
    let count = values.len() as f64;
    let mean = values.iter().sum::<f64>() / count;
    (mean, values.iter().map(|v| (v - mean) * (v - mean)).sum::<f64>() / (count - 1.0))
}

#[test]
fn the_variance_of_a_days_contacts_is_that_of_a_gamma_poisson_count() {
    // Days of 400 expected contacts with a variation of .15: variance 400 + (.15 * 400)^2 = 4,000.
    let mut busy = kind(20, 40.0, 1.0);
    busy.day_variation = 0.15;
    let mut model = model(vec![busy], &[]);
    model.days = vec![0..10, 10..20];
    let found = replicate(model, 4000, 21);
    let days: Vec<f64> = found
        .iter()
        .flat_map(|r| [0..10, 10..20].map(|day| f64::from(r.total(0, day).offered)))
        .collect();
    let (mean, variance) = mean_and_variance(&days);
    // Standard errors: sqrt(4,000 / 8,000) = .7, and about 4,000 * sqrt(2 / 8,000) = 63.
    assert!((mean - 400.0).abs() < 3.0, "mean {mean}");
    assert!((variance - 4000.0).abs() < 250.0, "variance {variance}");
    // Intervals of a day share its factor: their covariance is (.15 * 40)^2 = 36; across days there is none.
    let covariance = |a: usize, b: usize| {
        let pair = |r: &organico_simulate::Replication| {
            let offered = |i: usize| f64::from(r.cells(0)[i].offered) - 40.0;
            offered(a) * offered(b)
        };
        found.iter().map(pair).sum::<f64>() / found.len() as f64
    };
    assert!((covariance(0, 1) - 36.0).abs() < 7.0, "{}", covariance(0, 1));
    assert!(covariance(0, 10).abs() < 6.0, "{}", covariance(0, 10));
}

#[test]
fn busy_days_follow_each_other_where_days_are_correlated() {
    let mut busy = kind(20, 40.0, 1.0);
    busy.day_variation = 0.15;
    busy.extras.day_correlation = 0.5;
    let mut model = model(vec![busy], &[]);
    model.days = vec![0..10, 10..20];
    let found = replicate(model, 4000, 21);
    let of = |day: std::ops::Range<usize>| -> Vec<f64> {
        found.iter().map(|r| f64::from(r.total(0, day.clone()).offered)).collect()
    };
    let (first, second) = (of(0..10), of(10..20));
    for (mean, variance) in [&first, &second].map(|days| mean_and_variance(days)) {
        assert!((mean - 400.0).abs() < 4.5, "mean {mean}");
        assert!((variance - 4000.0).abs() < 400.0, "variance {variance}");
    }
    let products = first.iter().zip(&second).map(|(a, b)| (a - 400.0) * (b - 400.0));
    let covariance = products.sum::<f64>() / first.len() as f64;
    // About .5 of the variance that is not chance, 3,600: log-normal factors are a little less correlated.
    assert!((covariance - 1790.0).abs() < 300.0, "covariance {covariance}");
}

#[test]
fn the_variance_of_an_interval_has_its_own_factor() {
    // 50 expected contacts with a variation of .3: variance 50 + 15^2 = 275.
    let mut busy = kind(5, 50.0, 1.0);
    busy.interval_variation = 0.3;
    let found = replicate(model(vec![busy], &[]), 2000, 5);
    let counts: Vec<f64> =
        found.iter().flat_map(|r| r.cells(0).iter().map(|c| f64::from(c.offered))).collect();
    let (mean, variance) = mean_and_variance(&counts);
    assert!((mean - 50.0).abs() < 0.8, "mean {mean}");
    assert!((variance - 275.0).abs() < 20.0, "variance {variance}");
}

#[test]
fn absence_and_distraction_take_away_their_share_of_the_time() {
    let (absence, distraction) = (0.1, 0.08);
    let mut model = model(vec![kind(16, 0.0, 1.0)], &[0; 50]);
    for (key, duty) in duties(&mut model).iter_mut().enumerate() {
        duty.absence = absence;
        duty.distraction = distraction;
        duty.key = key as u64;
    }
    let found = replicate(model, 200, 6);
    let shares: Vec<f64> =
        found.iter().map(|r| r.duty_seconds() / (50.0 * 16.0 * INTERVAL_SECONDS)).collect();
    let (mean, variance) = mean_and_variance(&shares);
    let expected = (1.0 - absence) * (1.0 - distraction);
    // A block at the very end of a duty can be cut, which is worth about a thousandth.
    let tolerance = 4.0 * (variance / 200.0).sqrt() + 0.001;
    assert!((mean - expected).abs() < tolerance, "{mean} against {expected}");
}

#[test]
fn handle_times_take_the_mean_of_the_interval_of_arrival_whatever_their_shape() {
    let laws = [
        Law::LogNormal { mean: 400.0, variation: 1.2 },
        Law::Weibull { scale: 3.0, shape: 0.8 },
        Law::Empirical { values: vec![10.0, 20.0, 90.0] },
    ];
    for law in laws {
        let mut kind = kind(12, 100.0, 60.0);
        kind.handle = law.clone();
        kind.handle_seconds = (0..12).map(|i| if i < 5 { 60.0 } else { 180.0 }).collect();
        let contacts: Vec<f64> = (0..12).map(|i| if i < 10 { 100.0 } else { 0.0 }).collect();
        kind.arrivals = expected(&contacts);
        let found = replicate(model(vec![kind], &[0; 60]), 20, 3);
        let ratios: Vec<f64> = found
            .iter()
            .map(|r| {
                let early = f64::from(r.total(0, 0..5).handled);
                let late = f64::from(r.total(0, 5..12).handled);
                r.busy_seconds() / (early * 60.0 + late * 180.0)
            })
            .collect();
        let (mean, variance) = mean_and_variance(&ratios);
        assert!((mean - 1.0).abs() < 4.5 * (variance / 20.0).sqrt(), "{law:?}: {mean}");
    }
}
