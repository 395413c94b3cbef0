//! Who was there, estimated from who was seen in service.
//!
//! The file does not say who was on duty. Whoever was idle all along is not seen, and whoever was seen once in a while
//! may have been elsewhere in between: the rules below lean to different sides.

use std::collections::BTreeMap;

use organico_model::StaffStep;

use super::calls::Call;

/// Seconds of a quarter-hour.
const QUARTER: f64 = 900.0;

/// How people on duty are guessed.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum StaffRule {
    /// In each quarter-hour as many as were seen in service within it or within so many seconds around it.
    Window {
        /// Seconds before and after the quarter-hour.
        around_seconds: f64,
    },
    /// Each from the first service of the day to the end of the last, but for stretches without a call longer than this.
    Spans {
        /// Longest stretch without a call that counts as idle.
        gap_seconds: f64,
    },
    /// As spans; and somebody who took no call for more than a minute, while callers waited for half of one, was away
    /// from the first of these waits on. It looks at the queue that the simulation is to reproduce.
    Watched {
        /// Longest stretch without a call that counts as idle.
        gap_seconds: f64,
    },
}

/// Shortest stretch without a call that counts as away where somebody waited.
const PAUSE_SECONDS: f64 = 60.0;
/// Time of such a stretch in which somebody waited.
const WAITED_SECONDS: f64 = 30.0;

/// A stretch of time, in seconds of the day.
pub(crate) type Span = (f64, f64);

/// Returns people on duty of a day, with `more` people added wherever anybody was there.
pub(crate) fn staff(day: &[Call], rule: StaffRule, more: u32) -> Vec<StaffStep> {
    steps(&duties(day, rule).concat(), more)
}

/// Returns the spans of duty of each person of a day.
pub(crate) fn duties(day: &[Call], rule: StaffRule) -> Vec<Vec<Span>> {
    match rule {
        StaffRule::Window { around_seconds } => windows(day, around_seconds),
        StaffRule::Spans { gap_seconds } => {
            spans(day, |gap| (gap.1 - gap.0 > gap_seconds).then_some(gap.0))
        }
        StaffRule::Watched { gap_seconds } => {
            let queues = joined(day.iter().filter(|call| call.queued).map(waiting).collect());
            spans(day, |gap| watched_from(gap, gap_seconds, &queues))
        }
    }
}

/// Returns since when somebody was away in a stretch without a call, if so: from its start if it is long, or from the
/// first wait of others that went unanswered.
fn watched_from(gap: Span, gap_seconds: f64, queues: &[Span]) -> Option<f64> {
    let long = gap.1 - gap.0;
    if long > gap_seconds {
        return Some(gap.0);
    }
    let missed = long > PAUSE_SECONDS && shared(gap, queues) > WAITED_SECONDS;
    let first = queues.iter().find(|queue| queue.1 > gap.0).filter(|_| missed)?;
    Some(first.0.max(gap.0))
}

fn waiting(call: &Call) -> Span {
    (call.at_seconds, call.at_seconds + call.wait_seconds)
}

/// Returns the services of each person in order of time. Calls whose person is not named count as a person each, who is
/// there for that call alone.
fn services(day: &[Call]) -> Vec<Vec<Span>> {
    let mut named: BTreeMap<&str, Vec<Span>> = BTreeMap::new();
    let mut all = Vec::new();
    for call in day.iter().filter(|call| call.service_seconds().is_some()) {
        match &call.server {
            Some(server) => named.entry(server).or_default().push(call.service),
            None => all.push(vec![call.service]),
        }
    }
    for mut spans in named.into_values() {
        spans.sort_by(|a, b| a.0.total_cmp(&b.0));
        all.push(spans);
    }
    all
}

/// Returns the spans of duty of each person, broken where, and since when, `away` says so of a stretch without a call.
fn spans(day: &[Call], away: impl Fn(Span) -> Option<f64>) -> Vec<Vec<Span>> {
    let of_one = |services: Vec<Span>| {
        let mut spans: Vec<Span> = Vec::new();
        for service in services {
            let Some(last) = spans.last_mut() else {
                spans.push(service);
                continue;
            };
            match away((last.1, service.0)) {
                Some(since) => {
                    last.1 = since;
                    spans.push(service);
                }
                None => last.1 = last.1.max(service.1),
            }
        }
        spans
    };
    services(day).into_iter().map(of_one).collect()
}

/// Returns, for each person, the quarter-hours in which, or near which, the person was seen.
fn windows(day: &[Call], around: f64) -> Vec<Vec<Span>> {
    let of_one = |services: Vec<Span>| {
        let last = services.iter().map(|span| span.1).fold(0.0, f64::max);
        let quarters = ((last + around) / QUARTER) as u32 + 1;
        let seen = |&quarter: &f64| {
            let (from, to) = (quarter - around, quarter + QUARTER + around);
            services.iter().any(|span| span.0 < to && span.1 > from)
        };
        (0..quarters)
            .map(|index| f64::from(index) * QUARTER)
            .filter(seen)
            .map(|quarter| (quarter, quarter + QUARTER))
            .collect()
    };
    services(day).into_iter().map(of_one).collect()
}

/// Returns spans that overlap as one.
fn joined(mut spans: Vec<Span>) -> Vec<Span> {
    spans.sort_by(|a, b| a.0.total_cmp(&b.0));
    let mut all: Vec<Span> = Vec::new();
    for span in spans {
        match all.last_mut() {
            Some(last) if span.0 <= last.1 => last.1 = last.1.max(span.1),
            _ => all.push(span),
        }
    }
    all
}

/// Returns the time that a span shares with others that do not overlap each other.
fn shared(span: Span, others: &[Span]) -> f64 {
    others.iter().map(|other| (other.1.min(span.1) - other.0.max(span.0)).max(0.0)).sum()
}

/// Returns the number of spans that hold at each instant.
fn steps(spans: &[Span], more: u32) -> Vec<StaffStep> {
    let mut changes: Vec<(f64, i32)> =
        spans.iter().flat_map(|&(from, to)| [(from, 1), (to, -1)]).collect();
    changes.sort_by(|a, b| a.0.total_cmp(&b.0));
    let mut steps = vec![StaffStep { at_seconds: 0.0, agents: 0 }];
    let mut there = 0_i32;
    for at_once in changes.chunk_by(|a, b| a.0 == b.0) {
        there += at_once.iter().map(|change| change.1).sum::<i32>();
        let agents = there.unsigned_abs() + if there > 0 { more } else { 0 };
        match steps.last_mut() {
            Some(last) if last.at_seconds == at_once[0].0 => last.agents = agents,
            _ => steps.push(StaffStep { at_seconds: at_once[0].0, agents }),
        }
    }
    steps
}

/// Returns the time between the end of a call and the start of the next of the same person, where somebody waited all
/// along and it was no longer than a minute: what a call takes beyond its service, in ascending order.
pub(crate) fn turnarounds(days: &[&[Call]]) -> Vec<f64> {
    let mut all = Vec::new();
    for day in days {
        let queues = joined(day.iter().filter(|call| call.queued).map(waiting).collect());
        for person in services(day) {
            for pair in person.windows(2) {
                let gap = (pair[0].1, pair[1].0);
                let long = gap.1 - gap.0;
                if (0.0..=PAUSE_SECONDS).contains(&long) && shared(gap, &queues) >= long {
                    all.push(long);
                }
            }
        }
    }
    all.sort_by(f64::total_cmp);
    all
}

/// Seconds without a call after which a person has stopped for a while.
const STOP_SECONDS: f64 = 300.0;

/// Returns, for so many callers waiting at the end of a call (the last means that many or more), how many calls ended
/// so, and after how many of them their person took no call for five minutes.
pub(crate) fn stops<const MOST: usize>(days: &[&[Call]]) -> [(u32, u32); MOST] {
    let mut found = [(0, 0); MOST];
    for day in days {
        let queues: Vec<Span> = day.iter().filter(|call| call.queued).map(waiting).collect();
        for pair in services(day).iter().flat_map(|person| person.windows(2)) {
            let end = pair[0].1;
            let count = queues.iter().filter(|span| span.0 <= end && span.1 > end).count();
            if let Some(of) = found.get_mut(count.min(MOST - 1)) {
                of.0 += 1;
                of.1 += u32::from(pair[1].0 - end > STOP_SECONDS);
            }
        }
    }
    found
}
