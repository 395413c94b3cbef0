//! The stationary law of the number of contacts present, for days that do not start empty.
//!
//! With exponential handle times and patience the number present is a birth-death process: it rises at the rate of
//! arrivals and falls at the rate of those in service and of those who lose patience. Source:
//! `docs/sources.md#erlang-a`.

use organico_model::{Law, StaffStep, Study, StudyArrivals, StudyStaff, StudyType};

use crate::SimulationError;

/// What is left out of the law weighs less than this beside its largest weight.
const WEIGHT_MIN: f64 = 1e-16;

/// The most contacts that a law may hold: an almost unstable queue is refused rather than cut.
const PRESENT_MAX: usize = 1_000_000;

/// A queue of equal servers, in rates a second.
#[derive(Debug, Clone, Copy)]
struct Queue {
    arrivals: f64,
    service: f64,
    servers: f64,
    abandonment: f64,
    /// The most contacts present.
    room: f64,
}

impl Queue {
    fn down(&self, present: f64) -> f64 {
        let waiting = (present - self.servers).max(0.0);
        present.min(self.servers) * self.service + waiting * self.abandonment
    }
}

/// Returns the probabilities of 0, 1, 2, ... contacts of a type at the first rate and staff.
pub(super) fn law(study: &Study, kind: usize) -> Result<Vec<f64>, SimulationError> {
    let of = &study.types[kind];
    queue(study, kind)
        .and_then(|queue| weights(&queue))
        .map_err(|reason| SimulationError::NoStationaryLaw { contact_type: of.id.clone(), reason })
}

fn queue(study: &Study, kind: usize) -> Result<Queue, &'static str> {
    let of = &study.types[kind];
    let Law::Exponential { mean } = of.handle else { return Err("handle-time") };
    if of.after_contact.is_some() || mean <= 0.0 || !mean.is_finite() {
        return Err("handle-time");
    }
    let abandonment = match of.patience {
        Law::Exponential { mean } if mean > 0.0 => 1.0 / mean,
        Law::Never => 0.0,
        _ => return Err("patience"),
    };
    if !is_simple(study, kind) {
        return Err("special-rules");
    }
    let StudyArrivals::Rates { per_second, .. } = &of.arrivals else { return Err("arrivals") };
    let servers = servers(study, of)?;
    let room = of.line_cap.map_or(f64::INFINITY, |cap| servers + f64::from(cap));
    let arrivals = per_second.first().copied().unwrap_or(0.0);
    Ok(Queue { arrivals, service: 1.0 / mean, servers, abandonment, room })
}

/// Returns whether contacts of a type come by its rates alone, are taken at once one at a time by groups that take
/// nothing else, and leave for good.
fn is_simple(study: &Study, kind: usize) -> bool {
    let of = &study.types[kind];
    let own = of.takers.iter().all(|taker| {
        let others = study.types.iter().enumerate().filter(|(other, _)| *other != kind);
        let shared = |other: &StudyType| other.takers.iter().any(|t| t.group == taker.group);
        taker.after_seconds == 0.0
            && taker.reserve == 0
            && taker.handle_factor == 1.0
            && !others.map(|(_, other)| other).any(shared)
    });
    let led_to = study.types.iter().any(|other| other.transfers.iter().any(|t| t.to == kind));
    own && !led_to
        && of.deferred.is_none()
        && of.concurrency <= 1
        && of.retrial.is_none()
        && of.callback.is_none()
        && of.automation.is_none()
        && of.preferred_share == 0.0
        && study.fatigue.is_none()
}

/// Returns how many people are on duty at the start in the groups of a type.
fn servers(study: &Study, kind: &StudyType) -> Result<f64, &'static str> {
    let mut servers = 0.0;
    for taker in &kind.takers {
        let Some(group) = study.groups.get(taker.group) else { continue };
        servers += match &study.staff {
            StudyStaff::Groups => f64::from(at_start(&group.agents)),
            StudyStaff::People { people, login_seconds, .. } => {
                let own = people.iter().filter(|person| person.group == taker.group);
                let here = own.filter(|person| {
                    let mut duties = person.duties.iter();
                    duties.any(|d| d.from_seconds + login_seconds <= 0.0 && d.to_seconds > 0.0)
                });
                let mut count = 0.0;
                for person in here {
                    let plain = person.handle_factor == 1.0 && person.learning_days <= 0.0;
                    if !plain || person.absence > 0.0 || person.late_seconds > 0.0 {
                        return Err("people");
                    }
                    count += 1.0;
                }
                count
            }
        };
    }
    Ok(servers)
}

fn at_start(steps: &[StaffStep]) -> u32 {
    steps.iter().take_while(|step| step.at_seconds <= 0.0).last().map_or(0, |step| step.agents)
}

/// Returns the probabilities, upwards and downwards from the largest so that nothing overflows.
fn weights(queue: &Queue) -> Result<Vec<f64>, &'static str> {
    if queue.arrivals <= 0.0 {
        return Ok(vec![1.0]);
    }
    let is_bounded = queue.abandonment > 0.0 || queue.room.is_finite();
    if !is_bounded && queue.arrivals >= queue.servers * queue.service {
        return Err("unstable");
    }
    let mode = mode(queue);
    let mut found = vec![1.0];
    let mut weight = 1.0;
    let mut present = mode;
    while present > 0.0 && weight > 0.0 {
        weight *= queue.down(present) / queue.arrivals;
        found.push(weight);
        present -= 1.0;
    }
    found.resize(mode as usize + 1, 0.0);
    found.reverse();
    (weight, present) = (1.0, mode);
    while weight > WEIGHT_MIN && present < queue.room {
        present += 1.0;
        weight *= queue.arrivals / queue.down(present);
        found.push(weight);
        if found.len() > PRESENT_MAX {
            return Err("unstable");
        }
    }
    let total: f64 = found.iter().sum();
    Ok(found.iter().map(|weight| weight / total).collect())
}

/// Returns the most likely number present.
fn mode(queue: &Queue) -> f64 {
    let load = queue.arrivals / queue.service;
    let waiting = if load > queue.servers && queue.abandonment > 0.0 {
        (queue.arrivals - queue.servers * queue.service) / queue.abandonment
    } else {
        0.0
    };
    let most = if queue.room.is_finite() { queue.room } else { PRESENT_MAX as f64 };
    let over = if load > queue.servers && queue.abandonment == 0.0 { most } else { 0.0 };
    (load.min(queue.servers) + waiting.max(over)).min(most).floor()
}
