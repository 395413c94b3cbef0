//! Real calls lived again, where they are at hand: they are not part of the project.

use std::path::PathBuf;

#[path = "../../examples/replay/mod.rs"]
#[expect(dead_code, unused_imports, reason = "the example uses more of it")]
mod bank;

use bank::figures::Measure;
use bank::{Call, Month, Setting, live_month};

/// Returns the calls, or nothing, having said so.
#[expect(clippy::disallowed_methods, reason = "a test may ask where optional data lie")]
#[expect(clippy::print_stderr, reason = "a skipped test says so")]
fn calls() -> Option<Vec<Call>> {
    let folder = std::env::var("ORGANICO_DATA").map_or_else(
        |_| PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared/data")),
        PathBuf::from,
    );
    let name = "contacts/anonbank_1999_02_calls.csv";
    let Ok(text) = std::fs::read_to_string(folder.join(name)) else {
        eprintln!("SKIPPED: {name} is not in {} (set ORGANICO_DATA)", folder.display());
        return None;
    };
    Some(bank::calls(&text).unwrap())
}

/// Returns the real value of the month and the mean of the simulated ones.
fn both(month: &Month, measure: Measure) -> (f64, f64) {
    let (real, lived) = bank::tables::whole(month);
    let simulated: f64 = lived.iter().filter_map(|counts| counts.measure(measure)).sum();
    (real.measure(measure).unwrap(), simulated / lived.len() as f64)
}

#[test]
fn a_file_of_three_rows_keeps_the_answered_and_those_who_left_the_queue() {
    let text = "date,line,type,priority,vru_entry_s,vru_exit_s,queue_start_s,queue_exit_s,wait_s,outcome,\
                service_start_s,service_exit_s,service_s,server\n\
                1999-02-01,A,PS,2,86390,86395,86395,5,10,AGENT,5,65,60,s01\n\
                1999-02-01,B,NW,0,100,110,110,140,30,HANG,0,0,0,\n\
                1999-02-01,C,NW,0,100,110,0,0,0,HANG,0,0,0,\n";
    let calls = bank::calls(text).unwrap();
    let told: Vec<(f64, f64, bool)> =
        calls.iter().map(|call| (call.at_seconds, call.wait_seconds, call.priority)).collect();
    assert_eq!(told, [(110.0, 30.0, false), (86_395.0, 10.0, true)]);
    assert_eq!(calls[1].service, (86_405.0, 86_465.0), "a service past midnight goes on");
    assert!(bank::calls("date,line\n1999-02-01,A\n").is_none(), "a column is missing");
}

#[test]
fn the_bank_of_1999_lived_again_keeps_every_call_and_comes_near_its_waits_and_abandonment() {
    let Some(calls) = calls() else { return };
    assert_eq!(calls.len(), 31_125);
    let month = live_month(&calls, &Setting::HOURLY, 3).unwrap();
    assert!(month.is_conserved);
    let (real, lived) = bank::tables::whole(&month);
    for counts in &lived {
        assert_eq!(counts.offered, real.offered, "every call comes in every replication");
    }
    // Measured with 200 days: 52.2 % of 58.0 % waited, 13.7 % of 12.7 % left, 41.8 s of 40.8 s of wait.
    for (measure, band) in
        [(Measure::Waited, 0.08), (Measure::Left, 0.02), (Measure::AnsweredWait, 4.0)]
    {
        let (real, simulated) = both(&month, measure);
        assert!((real - simulated).abs() < band, "{measure:?}: real {real}, simulated {simulated}");
    }
}
