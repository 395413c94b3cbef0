//! Lives the calls of a real bank again, day by day, and prints real beside simulated as Markdown.
//!
//! `bank_replay CALLS.csv [REPLICATIONS]`: one row a call, as the page `replay` of the user book tells.
#![expect(clippy::print_stdout, reason = "it prints its result")]

mod replay;

use replay::{Call, Classes, Month, Setting, StaffRule, live_month, tables};

/// Days lived of each day where nothing else is said.
const REPLICATIONS: u32 = 200;

/// Simulated months whose staff is estimated as if it were not known.
const ECHOES: u64 = 3;

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let text = arguments.first().and_then(|path| std::fs::read_to_string(path).ok());
    let Some(calls) = text.as_deref().and_then(replay::calls) else {
        println!("say which file of calls: bank_replay CALLS.csv [REPLICATIONS]");
        return;
    };
    let replications = arguments.get(1).and_then(|text| text.parse().ok()).unwrap_or(REPLICATIONS);
    let month = lived(&calls, &Setting::PLAIN, replications);
    for (name, setting) in [("plain", Setting::PLAIN), ("with what the queue tells", Setting::TOLD)]
    {
        let month = lived(&calls, &setting, replications);
        println!("## {name}\n\n{}", tables::by_day(&month));
        println!("{}\n{}", tables::by_hour(&month), tables::summary(&month));
    }
    estimates(&calls);
    let real = tables::real_line("real", &month);
    let plain = tables::variation_line("plain", &month);
    print!("{}{real}{plain}", tables::VARIATION_HEADING);
    for (name, setting) in variations() {
        print!("{}", tables::variation_line(name, &lived(&calls, &setting, replications)));
    }
    echoes(&calls, replications);
}

/// Prints months of known staff, and what is made of their record.
fn echoes(calls: &[Call], replications: u32) {
    print!("\n{}", tables::VARIATION_HEADING);
    for (name, setting) in [("plain", Setting::PLAIN), ("hourly", Setting::HOURLY)] {
        for seed in 1..=ECHOES {
            let echo = replay::echo(calls, &setting, seed).expect("the days are within the limits");
            let month = lived(&echo, &setting, replications);
            print!("{}", tables::real_line(&format!("{name} {seed}: recorded"), &month));
            print!("{}", tables::variation_line(&format!("{name} {seed}: replayed"), &month));
        }
    }
}

fn lived(calls: &[Call], setting: &Setting, replications: u32) -> Month {
    live_month(calls, setting, replications).expect("the days are within the limits")
}

/// Prints what is known of patience and of the time between calls.
fn estimates(calls: &[Call]) {
    for (name, priority) in [("without", false), ("with", true)] {
        let own: Vec<&Call> = calls.iter().filter(|call| call.priority == priority).collect();
        let (law, beyond) = replay::patience_law(&own);
        let mean = law.mean();
        println!("patience {name} priority: mean {mean:.0} s, {beyond:.3} beyond the longest seen");
    }
    let days = replay::days(calls);
    let between = replay::turnarounds(&days);
    let mean = between.iter().sum::<f64>() / between.len() as f64;
    println!(
        "time between calls while somebody waited: {} cases, mean {mean:.1} s, median {:.1} s",
        between.len(),
        between[between.len() / 2]
    );
    for (count, (ended, stopped)) in replay::stops::<6>(&days).into_iter().enumerate() {
        let share = 100.0 * f64::from(stopped) / f64::from(ended);
        println!("{count} waiting at the end of a call: {ended} cases, {share:.1} % then stopped");
    }
    println!();
}

/// Returns the plain setting with one assumption changed at a time, and then several.
fn variations() -> Vec<(&'static str, Setting)> {
    let window =
        |around_seconds| Setting { staff: StaffRule::Window { around_seconds }, ..Setting::PLAIN };
    let spans = |gap_seconds| Setting { staff: StaffRule::Spans { gap_seconds }, ..Setting::PLAIN };
    let watched = Setting { staff: StaffRule::Watched { gap_seconds: 900.0 }, ..Setting::PLAIN };
    vec![
        ("seen within the quarter-hour", window(0.0)),
        ("seen within 5 minutes of it", window(300.0)),
        ("seen within 15 minutes of it", window(900.0)),
        ("seen within 30 minutes of it", window(1800.0)),
        ("a gap of 5 minutes is absence", spans(300.0)),
        ("a gap of 10 minutes is absence", spans(600.0)),
        ("a gap of 30 minutes is absence", spans(1800.0)),
        ("a gap of 60 minutes is absence", spans(3600.0)),
        ("one person more", Setting { more: 1, ..Setting::PLAIN }),
        ("handle time by hour", Setting { classes: Classes::Hour, ..Setting::PLAIN }),
        ("handle time by wish", Setting { classes: Classes::Kind, ..Setting::PLAIN }),
        ("handle time by day", Setting { classes: Classes::Day, ..Setting::PLAIN }),
        ("no credit for priority", Setting { credit_seconds: 0.0, ..Setting::PLAIN }),
        ("time between calls", Setting { turnaround: true, ..Setting::PLAIN }),
        ("handle time by day and hour", Setting { classes: Classes::DayHour, ..Setting::PLAIN }),
        ("absent while somebody waited", watched),
        ("absent, time between calls", Setting { turnaround: true, ..watched }),
        ("absent, handle time by day and hour", Setting::HOURLY),
        ("absent, both of these", Setting::TOLD),
    ]
}
