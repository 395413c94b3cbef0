//! The contact type of a queue: what the history shows, and common values for the rest.

use jiff::civil::Weekday;
use organico_model::{
    Agents, Channel, ContactType, GridDay, HandleTime, HolidayHours, Law, Seconds, ServiceTarget,
    Share, Targets,
};
use organico_rules::service_definition;

use super::hours::opening_hours;
use super::{FoundQueue, Founding};

const HANDLE_MEAN_ASSUMED: f64 = 240.0;
const HANDLE_VARIATION_ASSUMED: f64 = 1.0;
const PATIENCE_MEAN_ASSUMED: f64 = 180.0;
/// Chats that one person holds at once.
const CHATS_ASSUMED: u32 = 2;
/// Minutes of open time in which deferred work is to be finished.
const DEADLINE_ASSUMED: u32 = 600;

/// Returns the contact type of a queue.
pub(super) fn of(queue: &FoundQueue, founding: &Founding) -> ContactType {
    let deferred = queue.channel.is_deferred();
    ContactType {
        id: queue.contact_type.clone(),
        name: queue.name.clone(),
        channel: queue.channel,
        contract: None,
        skill: queue.skill.clone(),
        priority: 1,
        overflow: Vec::new(),
        transfers: Vec::new(),
        hours: opening_hours(&founding.history.grid, values(queue, founding)),
        holidays: holidays(values(queue, founding), founding),
        targets: targets(deferred),
        patience: patience(queue),
        handle: HandleTime { law: handle(queue, founding), parts: None },
        concurrency: if queue.channel == Channel::Chat { CHATS_ASSUMED } else { 1 },
        deadline_minutes: deferred.then_some(DEADLINE_ASSUMED),
        campaign: None,
    }
}

/// Returns what holds on a holiday: as usual where most holidays of the history had contacts, closed otherwise.
fn holidays(values: &[Option<f64>], founding: &Founding) -> HolidayHours {
    let grid = &founding.history.grid;
    let is_busy = |day: &GridDay| values[day.intervals.clone()].iter().flatten().any(|v| *v > 0.0);
    let holidays: Vec<bool> = grid
        .days()
        .into_iter()
        .filter(|day| founding.holidays.iter().any(|holiday| holiday.date == day.date))
        .filter(|day| !values.is_empty() && !matches!(day.date.weekday(), Weekday::Sunday))
        .map(|day| is_busy(&day))
        .collect();
    let busy = holidays.iter().filter(|busy| **busy).count();
    let usual = founding.holidays.is_empty() || 2 * busy > holidays.len();
    if usual { HolidayHours::Usual } else { HolidayHours::Closed }
}

/// Returns the contacts by interval of a queue: offered where known, handled otherwise.
fn values<'f>(queue: &FoundQueue, founding: &'f Founding) -> &'f [Option<f64>] {
    let series = founding.history.series.iter().find(|s| s.contact_type == queue.contact_type);
    let known = |values: &[Option<f64>]| values.iter().any(Option::is_some);
    match series {
        Some(series) if known(&series.offered) => &series.offered,
        Some(series) => &series.handled,
        None => &[],
    }
}

fn patience(queue: &FoundQueue) -> Law {
    if queue.channel.is_deferred() {
        return Law::Never;
    }
    queue.patience.clone().unwrap_or(Law::Exponential { mean: PATIENCE_MEAN_ASSUMED })
}

fn handle(queue: &FoundQueue, founding: &Founding) -> Law {
    let mean = mean_handle(queue, founding).unwrap_or(HANDLE_MEAN_ASSUMED);
    let assumed = Law::LogNormal { mean, variation: HANDLE_VARIATION_ASSUMED };
    queue.handle.clone().unwrap_or(assumed)
}

/// Returns the mean handle time of a queue in the history, weighted by its contacts, if the history tells it.
pub(super) fn mean_handle(queue: &FoundQueue, founding: &Founding) -> Option<f64> {
    let series = founding.history.series.iter().find(|s| s.contact_type == queue.contact_type)?;
    let (mut seconds, mut contacts) = (0.0, 0.0);
    for (index, mean) in series.handle_seconds.iter().enumerate() {
        let handled = series.handled[index].or(series.offered[index]);
        if let (Some(mean), Some(handled)) = (mean, handled) {
            seconds += mean * handled;
            contacts += handled;
        }
    }
    (contacts > 0.0 && seconds > 0.0).then(|| seconds / contacts)
}

fn targets(deferred: bool) -> Targets {
    let definition = service_definition("offered").filter(|_| !deferred);
    let share = Share::new(0.8).expect("0.8 is a share");
    let threshold = Seconds::new(20.0).expect("20 is a number of seconds");
    Targets {
        service: definition.map(|definition| ServiceTarget { definition, share, threshold }),
        speed_of_answer_max: None,
        abandonment_max: None,
        occupancy_max: None,
        agents_min: Agents(u32::from(!deferred)),
    }
}
