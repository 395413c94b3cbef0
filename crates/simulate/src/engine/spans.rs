//! Spans of time, spread over the intervals that they touch.

use std::ops::Range;

/// The intervals of the horizon.
#[derive(Debug, Clone, Copy)]
pub(super) struct Intervals {
    seconds: f64,
    per_second: f64,
    last: usize,
}

impl Intervals {
    pub(super) fn new(seconds: f64, count: usize) -> Self {
        Self { seconds, per_second: 1.0 / seconds, last: count.saturating_sub(1) }
    }

    /// Returns the interval of an instant; the last one for what lies beyond.
    #[inline]
    pub(super) fn at(&self, instant: f64) -> usize {
        ((instant * self.per_second) as usize).min(self.last)
    }

    /// Calls `add` with each interval that a span touches and the seconds of it that lie there.
    #[inline]
    pub(super) fn spread(&self, (from, to): (f64, f64), mut add: impl FnMut(usize, f64)) {
        if to <= from {
            return;
        }
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
