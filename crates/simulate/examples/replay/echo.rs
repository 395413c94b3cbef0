//! Simulated calls as a file of calls: a month whose staff is known, so that the estimate of staff can be tried on it.

use organico_model::{PersonDuty, Run, Seed, StudyArrivals, StudyPerson, StudyStaff};
use organico_simulate::{SimulationError, TRACE_LINES_MAX, TraceEvent, TraceLine, trace_study};

use super::calls::{Call, End, days};
use super::day::{Setting, Shared, study};
use super::staff::{Span, duties};

/// Returns the calls of a month lived once with the people that the setting guesses, as if they had been recorded.
///
/// Calls that neither were answered nor left by the end are left out. The setting must not keep people busy beyond the
/// service: the record would not tell.
///
/// # Errors
/// A day is out of the range of the simulator.
pub(crate) fn echo(
    calls: &[Call],
    setting: &Setting,
    seed: u64,
) -> Result<Vec<Call>, SimulationError> {
    let days = days(calls);
    let shared = Shared::of(calls, &days, setting);
    let mut all = Vec::new();
    for (number, day) in days.iter().enumerate() {
        let mut study = study(day, &shared, setting);
        let people = duties(day, setting.staff).iter().map(|duty| person(duty)).collect();
        study.staff = StudyStaff::People { people, login_seconds: 0.0, guard_seconds: 0.0 };
        let run = Run::silent(Seed(1000 * seed + number as u64));
        let lines = trace_study(&study, &run)?;
        assert!(lines.len() < TRACE_LINES_MAX, "a day is told to its end");
        let mut recorded: Vec<Vec<Call>> = Vec::new();
        for of in &study.types {
            let StudyArrivals::At { seconds } = &of.arrivals else { continue };
            let class = (of.id.starts_with('1'), day[0].date.as_str());
            recorded.push(seconds.iter().map(|&at| waiting(at, class)).collect());
        }
        for line in &lines {
            record(&mut recorded, line);
        }
        all.extend(recorded.into_iter().flatten().filter(|call| call.wait_seconds.is_finite()));
    }
    all.sort_by(|a, b| a.date.cmp(&b.date).then(a.at_seconds.total_cmp(&b.at_seconds)));
    Ok(all)
}

fn person(duty: &[Span]) -> StudyPerson {
    let of = |&(from_seconds, to_seconds): &Span| PersonDuty {
        from_seconds,
        to_seconds,
        pauses: Vec::new(),
    };
    StudyPerson {
        group: 0,
        handle_factor: 1.0,
        new_factor: 1.0,
        learning_days: 0.0,
        days_worked: 0.0,
        absence: 0.0,
        late_seconds: 0.0,
        duties: duty.iter().map(of).collect(),
    }
}

/// Returns a call of which nothing is known yet but when it came.
fn waiting(at_seconds: f64, (priority, date): (bool, &str)) -> Call {
    Call {
        date: date.to_owned(),
        kind: String::new(),
        priority,
        at_seconds,
        queued: false,
        wait_seconds: f64::INFINITY,
        end: End::Left,
        service: (0.0, 0.0),
        server: None,
    }
}

/// Writes down what a line tells of its call.
fn record(recorded: &mut [Vec<Call>], line: &TraceLine) {
    let (TraceEvent::Waits(contact, _)
    | TraceEvent::Answered(contact, ..)
    | TraceEvent::Ended(contact, _)
    | TraceEvent::Left(contact, _)) = line.event
    else {
        return;
    };
    let call = &mut recorded[contact.contact_type][contact.number as usize - 1];
    match line.event {
        TraceEvent::Answered(_, taker, wait) => {
            call.end = End::Answered;
            call.wait_seconds = wait;
            call.service = (line.at_seconds, line.at_seconds);
            call.server = taker.person.map(|number| format!("p{number}"));
        }
        TraceEvent::Ended(..) => call.service.1 = line.at_seconds,
        TraceEvent::Left(_, wait) => call.wait_seconds = wait,
        _ => call.queued = true,
    }
}
