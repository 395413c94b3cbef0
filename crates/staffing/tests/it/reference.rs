//! Every column of every row of the reference files.

use organico_model::{
    Agents, Base, Counted, RequirementReason, Seconds, ServiceDefinition, ServiceTarget, Share,
    SourceStatus, Targets,
};
use organico_staffing::{
    QueueInput, QueueMeasures, QueueModel, Traffic, erlang_c_agents, evaluate, size,
};

/// Columns of the reference that hold to about twelve digits only.
const LAST_TWO: [&str; 2] = ["ew_served_part", "asa_served"];

fn number(field: &str) -> Option<f64> {
    (!field.is_empty()).then(|| field.parse().unwrap())
}

fn model(letter: &str) -> QueueModel {
    match letter {
        "A" => QueueModel::ErlangA,
        "B" => QueueModel::ErlangB,
        "C" => QueueModel::ErlangC,
        other => panic!("unknown model {other}"),
    }
}

/// The bar S2: relative 1e-9 or absolute 1e-90; absolute 1e-10 for service levels.
fn agrees(column: &str, ours: f64, reference: f64) -> bool {
    let error = (ours - reference).abs();
    if column.starts_with("sl_") {
        error <= 1e-10
    } else {
        error <= 1e-9 * reference.abs() || error <= 1e-90
    }
}

#[test]
fn erlang_b_c_and_a_agree_with_all_746_reference_points_in_every_column() {
    let mut reader = csv::Reader::from_reader(include_str!("erlang_reference.csv").as_bytes());
    let (mut rows, mut cells, mut worst) = (0, 0, 0.0_f64);
    let mut faults = Vec::new();
    for record in reader.records() {
        let record = record.unwrap();
        let input = QueueInput {
            agents: record[1].parse().unwrap(),
            arrival_rate: number(&record[2]).unwrap(),
            service_rate: number(&record[3]).unwrap(),
            abandonment_rate: number(&record[4]),
            threshold: number(&record[5]),
        };
        let measures = evaluate(model(&record[0]), &input).unwrap();
        for ((column, ours), reference) in QueueMeasures::COLUMN_NAMES
            .into_iter()
            .zip(measures.columns())
            .zip(record.iter().skip(6))
        {
            let Some(reference) = number(reference) else {
                let extra = ours.is_some() && !LAST_TWO.contains(&column);
                if extra {
                    faults.push(format!("{record:?} {column}: {ours:?} should be empty"));
                }
                continue;
            };
            let ours = ours.unwrap_or(f64::NAN);
            cells += 1;
            if !column.starts_with("sl_") && reference.abs() > 1e-80 {
                worst = worst.max((ours - reference).abs() / reference.abs());
            }
            if !agrees(column, ours, reference) {
                faults.push(format!(
                    "{:?} {column}: {ours:e} for {reference:e}",
                    record.iter().take(6).collect::<Vec<_>>()
                ));
            }
        }
        rows += 1;
    }
    assert!(
        faults.is_empty(),
        "{} of {cells} cells:\n{}",
        faults.len(),
        faults[..faults.len().min(40)].join("\n")
    );
    assert_eq!((rows, cells), (746, 6934));
    // Far inside the bar: what a change of method must not lose.
    assert!(worst < 1e-12, "worst relative error {worst:e}");
}

fn targets(share: f64, threshold: f64, base: Base) -> Targets {
    let definition = ServiceDefinition {
        id: "test".into(),
        counted: Counted::WithinThreshold,
        base,
        status: SourceStatus::Supplied,
        source: String::new(),
    };
    let (share, threshold) = (Share::new(share).unwrap(), Seconds::new(threshold).unwrap());
    Targets {
        service: Some(ServiceTarget { definition, share, threshold }),
        speed_of_answer_max: None,
        abandonment_max: None,
        occupancy_max: None,
        agents_min: Agents(0),
    }
}

/// Checks number of agents and both levels of one cell of the sizing reference.
fn check_sizing(model: QueueModel, traffic: &Traffic, targets: &Targets, expected: [&str; 3]) {
    let sizing = size(model, traffic, targets).unwrap();
    assert_eq!(sizing.agents.0.to_string(), expected[0], "{model} {traffic:?}");
    let level = sizing.service_level.unwrap();
    assert!((level - number(expected[1]).unwrap()).abs() < 1e-12, "{model} {traffic:?}: {level}");
    let below = sizing.measures_below.and_then(|measures| measures.service_level_offered);
    if let Some(expected) = number(expected[2]) {
        assert!((below.unwrap() - expected).abs() < 1e-12, "{model} {traffic:?}: {below:?}");
    }
}

#[test]
fn sizing_agrees_with_all_146_reference_rows_and_their_levels_at_n_and_one_less() {
    let mut reader = csv::Reader::from_reader(include_str!("sizing_reference.csv").as_bytes());
    let (mut erlang_c, mut erlang_a) = (0, 0);
    for record in reader.records() {
        let record = record.unwrap();
        let field = |i: usize| number(&record[i]).unwrap();
        let targets = targets(field(3), field(2), Base::Offered);
        let traffic = Traffic {
            arrivals_per_second: field(0) / 1800.0,
            handle_seconds: field(1),
            patience_seconds: number(&record[8]),
        };
        check_sizing(QueueModel::ErlangC, &traffic, &targets, [&record[5], &record[6], &record[7]]);
        let short =
            erlang_c_agents(field(0) * field(1) / 1800.0, field(2) / field(1), field(3)).unwrap();
        assert_eq!(short.agents.to_string(), record[5]);
        erlang_c += 1;
        if traffic.patience_seconds.is_some() {
            check_sizing(
                QueueModel::ErlangA,
                &traffic,
                &targets,
                [&record[9], &record[10], &record[11]],
            );
            erlang_a += 1;
        }
    }
    assert_eq!(erlang_c, 146);
    assert!(erlang_a > 100, "{erlang_a}");
}

#[test]
fn a_hundred_calls_a_half_hour_of_three_minutes_need_fourteen_agents_for_80_in_20() {
    let traffic = Traffic {
        arrivals_per_second: 100.0 / 1800.0,
        handle_seconds: 180.0,
        patience_seconds: None,
    };
    let sizing = size(QueueModel::ErlangC, &traffic, &targets(0.8, 20.0, Base::Offered)).unwrap();
    assert_eq!(sizing.agents, Agents(14));
    assert_eq!(sizing.reason, RequirementReason::ServiceLevel);
    assert!((sizing.service_level.unwrap() - 0.888_350_019_179_466_9).abs() < 1e-12);
    assert!((sizing.measures.wait_probability.unwrap() - 0.174_131_933_595_049_8).abs() < 1e-12);
}
