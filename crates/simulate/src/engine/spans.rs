//! Spans of time, spread over the intervals that they touch.
//!
//! Nearly every span lies in the present interval: it is kept at hand, so that a comparison does for a division.

use std::ops::Range;

/// The intervals of the horizon.
#[derive(Debug, Clone, Copy)]
pub(super) struct Intervals {
    seconds: f64,
    per_second: f64,
    last: usize,
    /// The present interval, its start and its end.
    present: usize,
    start: f64,
    end: f64,
}

impl Intervals {
    pub(super) fn new(seconds: f64, count: usize) -> Self {
        let last = count.saturating_sub(1);
        Self { seconds, per_second: 1.0 / seconds, last, present: 0, start: 0.0, end: seconds }
    }

    /// Moves on to the interval of an instant, which never goes back.
    #[inline(always)]
    pub(super) fn move_to(&mut self, now: f64) {
        if now >= self.end {
            self.present = ((now * self.per_second) as usize).min(self.last);
            self.start = self.present as f64 * self.seconds;
            // The last interval has no end: what lies beyond the horizon belongs to it.
            let next = (self.present + 1) as f64 * self.seconds;
            self.end = if self.present == self.last { f64::INFINITY } else { next };
        }
    }

    /// Returns the interval of an instant; the last one for what lies beyond.
    #[inline(always)]
    pub(super) fn at(&self, instant: f64) -> usize {
        if instant >= self.start && instant < self.end {
            return self.present;
        }
        ((instant * self.per_second) as usize).min(self.last)
    }

    /// Calls `add` with each interval that a span touches and the seconds of it that lie there.
    #[inline(always)]
    pub(super) fn spread(&self, (from, to): (f64, f64), mut add: impl FnMut(usize, f64)) {
        if to <= from {
            return;
        }
        if from >= self.start && to < self.end {
            add(self.present, to - from);
            return;
        }
        self.spread_far((from, to), add);
    }

    fn spread_far(&self, (from, to): (f64, f64), mut add: impl FnMut(usize, f64)) {
        let (first, last) = (self.at(from), self.at(to));
        if first == last {
            add(first, to - from);
            return;
        }
        let mut start = from;
        for interval in first..last {
            let end = ((interval + 1) as f64 * self.seconds).clamp(start, to);
            add(interval, end - start);
            start = end;
        }
        add(last, to - start);
    }

    /// Returns a range of intervals as a span.
    pub(super) fn span_of(&self, range: &Range<usize>) -> (f64, f64) {
        (range.start as f64 * self.seconds, range.end as f64 * self.seconds)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_span_is_spread_over_the_intervals_that_it_touches_wherever_the_present_is() {
        for now in [0.0, 15.0, 25.0, 31.0] {
            let mut intervals = Intervals::new(10.0, 4);
            intervals.move_to(now);
            let mut found = [0.0; 4];
            for span in [(5.0, 25.0), (31.0, 47.0), (12.0, 13.0), (3.0, 3.0)] {
                intervals.spread(span, |interval, seconds| found[interval] += seconds);
            }
            assert_eq!(found, [5.0, 11.0, 5.0, 16.0]);
            assert_eq!([0.0, 9.9, 10.0, 39.0, 99.0].map(|at| intervals.at(at)), [0, 0, 1, 3, 3]);
        }
    }
}
