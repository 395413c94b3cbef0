//! The first model of an outbound campaign: people reached, spread over the permitted hours.
//!
//! Each person of the list is called until reached, at most so many times. With r the mean contact rate over the
//! permitted intervals and a the attempts, a share 1 - (1 - r)^a is reached; the list is worked off within the horizon
//! at an even pace of attempts, so contacts follow the contact rate of the hour. The contacts of the load are people
//! reached: the time of calls that nobody answers is left to the dialler. Source: `docs/sources.md#outbound`.

use organico_model::{Campaign, ContactType, Grid};

use crate::mask::WeekMask;
use crate::panel::{DayCalendar, slot_of};

/// Returns, for each interval of the horizon, whether calling is permitted and how many people are reached in it.
pub(crate) fn campaign_contacts(
    kind: &ContactType,
    campaign: &Campaign,
    calendar: &DayCalendar,
    horizon: &Grid,
) -> (Vec<bool>, Vec<f64>) {
    let hours = WeekMask::of_hours(&kind.hours, horizon.length);
    let permitted = WeekMask::of_hours(&campaign.permitted, horizon.length);
    let mut open = vec![false; horizon.count];
    let mut rates = vec![0.0; horizon.count];
    for day in horizon.days() {
        let info = calendar.day(day.date);
        for index in day.intervals {
            let slot = slot_of(horizon, index);
            let may_call = hours.on(info.weekday)[slot] && permitted.on(info.weekday)[slot];
            open[index] = may_call && !info.closed;
            if open[index] {
                rates[index] = contact_rate(campaign, horizon.minute_of_day(index) / 60);
            }
        }
    }
    let intervals = open.iter().filter(|open| **open).count();
    let sum: f64 = rates.iter().sum();
    if intervals == 0 || sum <= 0.0 {
        return (open, vec![0.0; horizon.count]);
    }
    let mean_rate = sum / intervals as f64;
    let reached_share = 1.0 - libm::pow(1.0 - mean_rate, f64::from(campaign.attempts));
    let reached = campaign.list as f64 * reached_share;
    let contacts = rates.iter().map(|rate| reached * rate / sum).collect();
    (open, contacts)
}

fn contact_rate(campaign: &Campaign, hour: u32) -> f64 {
    let rate = campaign.contact_rate.get(hour as usize).copied().unwrap_or(0.0);
    // A rate that is not a number counts as nobody reached.
    if rate.is_nan() { 0.0 } else { rate.clamp(0.0, 1.0) }
}
