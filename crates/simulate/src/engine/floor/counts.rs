//! Time that is counted: in the queue, in service, on duty, busy.

use super::Floor;
use super::contacts::Contact;
use crate::instant::earlier;

impl Floor<'_> {
    /// Counts time in the queue of a type.
    #[inline(always)]
    pub(super) fn count_queue(&mut self, kind: u32, span: (f64, f64)) {
        let first = kind as usize * self.simulator.intervals;
        let cells = &mut self.cells;
        self.intervals.spread(span, |interval, seconds| {
            cells[first + interval].queue_seconds += seconds;
        });
    }

    /// Counts time of a contact in service.
    #[inline(always)]
    pub(super) fn count_service(&mut self, contact: &Contact, now: f64) {
        let span = (contact.span, now);
        let group = self.simulator.group_of[contact.taker as usize];
        let place = contact.kind as usize * self.simulator.groups + group as usize;
        self.service_seconds[place] += overlap(span, self.counted);
        if self.people.is_empty() {
            self.count_busy(group, span);
        }
    }

    /// Counts time in which somebody of a group had a contact in hand.
    #[inline(always)]
    pub(super) fn count_busy(&mut self, group: u32, span: (f64, f64)) {
        let first = group as usize * self.simulator.intervals;
        let groups = &mut self.groups;
        self.intervals.spread(span, |interval, seconds| {
            groups[first + interval].busy_seconds += seconds;
        });
    }

    /// Counts time of somebody of a group on duty.
    #[inline]
    pub(in crate::engine) fn count_duty(&mut self, group: u32, span: (f64, f64)) {
        self.count_duty_of(group, 1.0, span);
    }

    fn count_duty_of(&mut self, group: u32, people: f64, span: (f64, f64)) {
        let first = group as usize * self.simulator.intervals;
        let groups = &mut self.groups;
        self.intervals.spread(span, |interval, seconds| {
            groups[first + interval].duty_seconds += people * seconds;
        });
    }

    /// Returns how many of a counted group are there.
    #[inline]
    pub(in crate::engine) fn staffed_of(&self, group: u32) -> u32 {
        self.staffed[group as usize].0
    }

    /// Sets how many of a counted group are on duty, and counts the time before.
    pub(in crate::engine) fn set_staffed(&mut self, now: f64, group: u32, people: u32) {
        let (before, since) = self.staffed[group as usize];
        self.count_duty_of(group, f64::from(before), (since, now));
        self.staffed[group as usize] = (people, now);
    }
}

/// Returns the seconds that two spans have in common.
#[inline]
fn overlap(span: (f64, f64), other: (f64, f64)) -> f64 {
    let from = if span.0 > other.0 { span.0 } else { other.0 };
    let seconds = earlier(span.1, other.1) - from;
    if seconds > 0.0 { seconds } else { 0.0 }
}
