//! The time-varying queue against every row of its reference.

use organico_staffing::{
    FirstState, QueueStep, QueueWalk, StepSums, WalkPrecision, queue_over_time, steps_of_rate,
};

/// How a case of the reference is fed, and how well it is met.
struct Case {
    /// Parts of an interval that stand for a rate which varies all the time.
    pieces: u32,
    /// The arrival rate over time.
    rate: fn(f64) -> f64,
    /// The largest relative difference of any column. What is left is the reference's own: it leaves out what lies
    /// beyond its last state (`p_trunc`), up to 3e-7 in the burst of D.
    accuracy: f64,
}

fn sine(time: f64, period: f64) -> f64 {
    libm::sin(2.0 * std::f64::consts::PI * time / period)
}

fn case(name: &str) -> Case {
    let smooth = |rate, accuracy| Case { pieces: 100, rate, accuracy };
    match &name[..1] {
        "A" => smooth(|t| 45.0 * (1.0 + 0.4 * sine(t, 120.0)), 1.5e-9),
        "B" => smooth(|t| 9.0 * (1.0 + 0.8 * sine(t, 20.0)), 1e-8),
        "C" => smooth(|t| 80.0 * (1.0 + 0.5 * sine(t, 120.0)), 5e-9),
        "D" => Case { pieces: 1, rate: burst, accuracy: 4e-7 },
        other => panic!("unknown case {other}"),
    }
}

fn burst(time: f64) -> f64 {
    if (20.0..30.0).contains(&time) { 80.0 } else { 40.0 }
}

const COLUMNS: [&str; 6] = ["arrivals", "pwait", "pab", "mean_queue", "mean_busy", "sl_off"];

fn columns(sums: &StepSums) -> [f64; 6] {
    let measures = sums.measures();
    [
        sums.arrivals,
        measures.wait_probability.unwrap(),
        measures.abandonment.unwrap(),
        measures.mean_queue.unwrap(),
        sums.mean_busy(),
        measures.service_level_offered.unwrap(),
    ]
}

fn number(row: &csv::StringRecord, column: usize) -> f64 {
    row[column].parse().unwrap()
}

/// Returns what happens in each interval of the rows of one case.
fn lived(rows: &[csv::StringRecord], case: &Case) -> Vec<StepSums> {
    let mut steps = Vec::new();
    for row in rows {
        let from = number(row, 2);
        let step = QueueStep {
            duration: number(row, 3) - from,
            arrival_rate: 0.0,
            service_rate: 1.0,
            abandonment_rate: number(row, 5),
            agents: row[4].parse().unwrap(),
        };
        steps.extend(steps_of_rate(&step, case.pieces, &|t| (case.rate)(from + t)));
    }
    // The first state is the steady one of the rate at time 0.
    let first = QueueStep { arrival_rate: (case.rate)(0.0), ..steps[0] };
    let precision = WalkPrecision::reference();
    let walk = QueueWalk::start(&FirstState::Stationary, &first, precision).unwrap();
    let law = FirstState::Law(walk.probabilities());
    let sums = queue_over_time(&steps, &law, Some(number(&rows[0], 6)), precision).unwrap();
    sums.chunks(2 * case.pieces as usize)
        .map(|parts| parts[1..].iter().fold(parts[0], |sum, part| sum.plus(part)))
        .collect()
}

fn cases() -> Vec<Vec<csv::StringRecord>> {
    let text = include_str!("time_varying_reference.csv");
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    let rows: Vec<csv::StringRecord> = reader.records().map(Result::unwrap).collect();
    rows.chunk_by(|a, b| a[0] == b[0]).map(<[_]>::to_vec).collect()
}

#[test]
fn every_column_of_all_112_reference_rows_agrees() {
    let (mut checked, mut cells) = (0, 0);
    for rows in cases() {
        let case = case(&rows[0][0]);
        for (row, sums) in rows.iter().zip(lived(&rows, &case)) {
            assert!(sums.lost < 1e-30, "{}", sums.lost);
            checked += 1;
            for ((name, ours), column) in COLUMNS.into_iter().zip(columns(&sums)).zip(7..) {
                // The service level of C was not computed.
                if row[column].is_empty() {
                    continue;
                }
                let reference = number(row, column);
                let error = (ours - reference).abs() / reference;
                assert!(error <= case.accuracy, "{row:?} {name}: {ours:e}, off by {error:e}");
                cells += 1;
            }
        }
    }
    assert_eq!((checked, cells), (112, 112 * 6 - 24));
}

#[test]
fn the_burst_agrees_to_eleven_digits_with_the_forward_equations_up_to_330_states() {
    // Interval, P(wait), abandonment and mean queue from Runge-Kutta steps of 1/400 with 330 states, made apart from
    // this code. With 260 states the same steps give the figures of the reference.
    let expected = [
        (9, 0.999_999_934_958_4, 0.259_426_036, 83.016_331_519_99),
        (11, 1.0, 0.386_480_954_999_7, 123.673_905_599_9),
        (12, 0.999_998_142_162_3, 0.563_964_702_562_1, 90.234_352_409_93),
        (13, 0.989_747_812_394_1, 0.244_157_360_428_1, 39.065_177_668_5),
        (15, 0.485_967_063_453_7, 0.027_061_543_240_21, 4.329_846_918_434),
        (16, 0.340_275_280_447, 0.013_272_644_603_83, 2.123_623_136_612),
    ];
    let rows = cases().pop().unwrap();
    let sums = lived(&rows, &case("D"));
    for (interval, pwait, pab, queue) in expected {
        let ours = columns(&sums[interval]);
        for (ours, expected) in ours[1..4].iter().zip([pwait, pab, queue]) {
            assert!((ours - expected).abs() <= 1e-11 * expected, "{interval}: {ours} {expected}");
        }
    }
}
