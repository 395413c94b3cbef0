//! `organico staff` against published and exact figures.

use serde_json::Value;

use crate::support::{Folder, organico, organico_ok, project};

fn number(value: &Value, key: &str) -> f64 {
    value[key].as_f64().unwrap_or_else(|| panic!("{key} in {value}"))
}

#[test]
fn a_hundred_contacts_of_three_minutes_in_half_an_hour_need_fourteen_agents_for_80_20() {
    let answer = organico_ok(&[
        "staff",
        "size",
        "--model",
        "erlang-c",
        "--contacts",
        "100",
        "--per",
        "30min",
        "--handle",
        "180s",
        "--target",
        "80/20s",
        "--json",
    ]);
    let answer: Value = serde_json::from_str(&answer).unwrap();
    assert_eq!(answer["agents"], 14);
    assert!((number(&answer, "service_level") - 0.888_350_019_179_466_9).abs() < 1e-12);
    assert!((number(&answer, "wait_probability") - 0.174_131_933_594_949_8).abs() < 1e-12);
    assert_eq!(answer["reason"], "service-level");
}

#[test]
fn a_batch_gives_one_row_for_each_row_in_order_and_agrees_with_the_reference() {
    let folder = Folder::new();
    let reference =
        std::fs::read_to_string(project("crates/staffing/tests/it/erlang_reference.csv")).unwrap();
    let rows: Vec<Vec<&str>> =
        reference.lines().skip(1).map(|line| line.split(',').collect()).collect();
    let mut batch =
        "model,agents,arrival_rate,service_rate,abandonment_rate,threshold\n".to_owned();
    for row in &rows {
        let model = row[0].to_lowercase();
        batch += &["erlang-", &model, ",", &row[1..6].join(","), "\n"].concat();
    }
    let (input, output) = (folder.write("in.csv", &batch), folder.file("out.csv"));
    organico_ok(&["staff", "evaluate", "--batch", &input, "--out", &output]);
    let written = std::fs::read_to_string(&output).unwrap();
    let header = "model,n,lam,mu,theta,T,pblock,pwait,pab,ew,eq,sl_off,sl_ans,sl_exab,pW_gt_T,pV_gt_T,ab_T,occ,\
                  ew_served_part,asa_served";
    assert_eq!(written.lines().next(), Some(header));
    assert_eq!(written.lines().count(), rows.len() + 1);
    for (line, row) in written.lines().skip(1).zip(&rows) {
        let found: Vec<&str> = line.split(',').collect();
        assert_eq!(found.len(), row.len(), "{line}");
        for column in 6..row.len() {
            agrees(found[column], row[column], header.split(',').nth(column).unwrap(), line);
        }
    }
}

fn agrees(found: &str, expected: &str, column: &str, line: &str) {
    if expected.is_empty() {
        return;
    }
    let [found, expected] = [found, expected].map(|text| text.parse::<f64>().unwrap_or(f64::NAN));
    let difference = (found - expected).abs();
    let holds = if column.starts_with("sl_") {
        difference <= 1e-10
    } else {
        difference <= 1e-9 * expected.abs() || difference <= 1e-90
    };
    assert!(holds, "{column} is {found}, expected {expected}: {line}");
}

#[test]
fn impossible_targets_are_refused_with_a_code_in_both_languages() {
    let ask = |language| {
        let output = organico(&[
            "--lang",
            language,
            "staff",
            "size",
            "--contacts",
            "100",
            "--handle",
            "180s",
            "--target",
            "100/20s",
        ]);
        assert_eq!(output.status.code(), Some(1));
        String::from_utf8(output.stderr).unwrap()
    };
    assert!(ask("en").starts_with("S0103 "), "{}", ask("en"));
    assert!(ask("it").contains("Nessun organico"), "{}", ask("it"));
}
