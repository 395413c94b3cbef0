//! Real beside simulated, as Markdown.

use std::fmt::Write as _;

use super::day::Month;
use super::figures::{Counts, Measure, Spread};

/// Fewest calls of an hour of a day that is asked whether it lies in the range.
const CALLS_MIN: f64 = 20.0;

/// Returns the table of days.
pub(crate) fn by_day(month: &Month) -> String {
    let mut text = heading("day", &Measure::ALL);
    for (date, (real, lived)) in month.dates.iter().zip(days(month)) {
        text += &line(date, &real, &lived, &Measure::ALL);
    }
    let (real, lived) = whole(month);
    text + &line("month", &real, &lived, &Measure::ALL)
}

/// Returns the table of hours of the day, all days together; services are not told by hour.
pub(crate) fn by_hour(month: &Month) -> String {
    let measures = &Measure::ALL[..4];
    let mut text = heading("hour", measures);
    for hour in 0..24 {
        let real = sum(month.real.iter().map(|day| &day[hour]));
        if real.offered >= CALLS_MIN {
            let lived = together(month.simulated.iter().map(|day| &day[hour]));
            text += &line(&format!("{hour}"), &real, &lived, measures);
        }
    }
    text
}

fn heading(first: &str, measures: &[Measure]) -> String {
    let mut text = format!("| {first} | calls |");
    for measure in measures {
        let name = match measure {
            Measure::Waited => "waited %",
            Measure::Left => "left %",
            Measure::AnsweredWait => "wait of answered, s",
            Measure::LeftWait => "wait of those who left, s",
            Measure::Service => "service, s",
        };
        let _ = write!(text, " {name}: real | simulated |");
    }
    text + "\n|---|--:" + &"|--:|--:".repeat(measures.len()) + "|\n"
}

fn line(name: &str, real: &Counts, lived: &[Counts], measures: &[Measure]) -> String {
    let mut text = format!("| {name} | {} |", real.offered);
    for &measure in measures {
        let simulated = Spread::of(lived, measure).map(|spread| spread_shown(measure, spread));
        let real = shown(measure, real.measure(measure));
        let _ = write!(text, " {real} | {} |", simulated.unwrap_or_default());
    }
    text + "\n"
}

/// Returns the mean, half its 95 % interval and the range of nine of ten days.
fn spread_shown(measure: Measure, spread: Spread) -> String {
    let scale = scale(measure);
    let (mean, half_width) = (spread.mean * scale, spread.half_width * scale);
    let (low, high) = (spread.low * scale, spread.high * scale);
    match measure {
        Measure::Waited | Measure::Left => {
            format!("{mean:.1} ± {half_width:.2} ({low:.1}–{high:.1})")
        }
        Measure::AnsweredWait | Measure::LeftWait => {
            format!("{mean:.1} ± {half_width:.1} ({low:.0}–{high:.0})")
        }
        Measure::Service => format!("{mean:.1} ± {half_width:.1}"),
    }
}

fn scale(measure: Measure) -> f64 {
    match measure {
        Measure::Waited | Measure::Left => 100.0,
        Measure::AnsweredWait | Measure::LeftWait | Measure::Service => 1.0,
    }
}

fn shown(measure: Measure, value: Option<f64>) -> String {
    value.map(|value| format!("{:.1}", value * scale(measure))).unwrap_or_default()
}

/// Returns how many days and hours of a day lie where nine of ten simulated ones lie, by measure.
pub(crate) fn summary(month: &Month) -> String {
    let mut text =
        "| | waited | left | wait of answered | wait of those who left |\n|---|--:|--:|--:|--:|\n"
            .to_owned();
    let days = days(month);
    let hours: Vec<(Counts, Vec<Counts>)> = month
        .real
        .iter()
        .zip(&month.simulated)
        .flat_map(|(real, lived)| real.iter().copied().zip(lived.iter().cloned()))
        .filter(|(real, _)| real.offered >= CALLS_MIN)
        .collect();
    for (name, cases) in [("days", &days), ("hours of a day", &hours)] {
        let _ = write!(text, "| {name} inside |");
        for measure in &Measure::ALL[..4] {
            let (inside, all) = inside(cases, *measure);
            let _ = write!(text, " {inside} of {all} |");
        }
        text += "\n";
    }
    text
}

/// Returns real and simulated counts of each day.
fn days(month: &Month) -> Vec<(Counts, Vec<Counts>)> {
    (0..month.dates.len())
        .map(|day| (sum(&month.real[day]), together(month.simulated[day].iter())))
        .collect()
}

fn inside(cases: &[(Counts, Vec<Counts>)], measure: Measure) -> (usize, usize) {
    let held: Vec<bool> = cases
        .iter()
        .filter_map(|(real, lived)| Some(Spread::of(lived, measure)?.holds(real.measure(measure)?)))
        .collect();
    (held.iter().filter(|&&held| held).count(), held.len())
}

/// The heading of the table of variations.
pub(crate) const VARIATION_HEADING: &str = "| assumption | hours on duty | waited % | left % \
    | wait of answered, s | wait of those who left, s | service, s | left %, mean difference of a day \
    | correlation of days | days inside |\n|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|\n";

/// Returns the line of what was, as variations are told.
pub(crate) fn real_line(name: &str, month: &Month) -> String {
    let real = whole(month).0;
    let mut text = format!("| {name} | |");
    for measure in Measure::ALL {
        let _ = write!(text, " {} |", shown(measure, real.measure(measure)));
    }
    text + " | | |\n"
}

/// Returns the line of a variation.
pub(crate) fn variation_line(name: &str, month: &Month) -> String {
    let lived = whole(month).1;
    let hours: f64 = month.duty_hours.iter().sum();
    let mut text = format!("| {name} | {hours:.0} |");
    for measure in Measure::ALL {
        let _ =
            write!(text, " {} |", shown(measure, Spread::of(&lived, measure).map(|of| of.mean)));
    }
    let days = days(month);
    let pairs: Vec<(f64, f64)> = days
        .iter()
        .filter_map(|(real, lived)| {
            Some((real.measure(Measure::Left)?, Spread::of(lived, Measure::Left)?.mean))
        })
        .collect();
    let apart = pairs.iter().map(|(real, lived)| (real - lived).abs()).sum::<f64>();
    let (held, all) = inside(&days, Measure::Left);
    let _ = writeln!(
        text,
        " {:.1} | {:.2} | {held} of {all} |",
        100.0 * apart / pairs.len() as f64,
        correlation(&pairs)
    );
    text
}

fn correlation(pairs: &[(f64, f64)]) -> f64 {
    let count = pairs.len() as f64;
    let mean = |of: fn(&(f64, f64)) -> f64| pairs.iter().map(of).sum::<f64>() / count;
    let (a, b) = (mean(|pair| pair.0), mean(|pair| pair.1));
    let moment = |of: &dyn Fn(&(f64, f64)) -> f64| pairs.iter().map(of).sum::<f64>();
    let both = moment(&|pair| (pair.0 - a) * (pair.1 - b));
    let (one, other) =
        (moment(&|pair| (pair.0 - a) * (pair.0 - a)), moment(&|pair| (pair.1 - b) * (pair.1 - b)));
    both / (one * other).sqrt()
}

/// Returns real and simulated counts of the whole month.
pub(crate) fn whole(month: &Month) -> (Counts, Vec<Counts>) {
    let real = sum(month.real.iter().flatten());
    (real, together(month.simulated.iter().flatten()))
}

fn sum<'a>(counts: impl IntoIterator<Item = &'a Counts>) -> Counts {
    let mut total = Counts::default();
    for one in counts {
        total += *one;
    }
    total
}

/// Returns the sum of parts, replication by replication.
fn together<'a>(parts: impl Iterator<Item = &'a Vec<Counts>>) -> Vec<Counts> {
    let mut total: Vec<Counts> = Vec::new();
    for part in parts {
        total.resize(part.len(), Counts::default());
        for (sum, one) in total.iter_mut().zip(part) {
            *sum += *one;
        }
    }
    total
}
