//! The length of the intervals of a history, read off its labels.
//!
//! It need not be that of the centre, so that the planning slot can be changed without touching the history: the
//! forecast adds shorter intervals up and shares longer ones out.

use std::collections::BTreeMap;

use jiff::Timestamp;
use organico_model::IntervalLength;

/// Fewer gaps than these say nothing of the step: a handful of rows may lie anywhere.
const GAPS_MIN: usize = 8;

/// Returns the length of the intervals that the starts are made of: that of the centre, unless most gaps are shorter,
/// or all of them are longer.
pub(super) fn length_of(starts: &[Timestamp], centre: IntervalLength) -> IntervalLength {
    let mut seconds: Vec<i64> = starts.iter().map(|start| start.as_second()).collect();
    seconds.sort_unstable();
    seconds.dedup();
    let mut gaps: BTreeMap<i64, usize> = BTreeMap::new();
    for pair in seconds.windows(2) {
        *gaps.entry(pair[1] - pair[0]).or_default() += 1;
    }
    let least = gaps.keys().next().copied().unwrap_or(0);
    let usual = gaps.iter().max_by_key(|(gap, count)| (**count, -**gap)).map_or(0, |(gap, _)| *gap);
    let own = i64::from(centre.seconds());
    let known = seconds.len() > GAPS_MIN && usual % 60 == 0 && (usual < own || least > own);
    let length = u32::try_from(usual / 60).ok().and_then(|m| IntervalLength::from_minutes(m).ok());
    let fits = |length: &IntervalLength| {
        let (a, b) = (length.minutes(), centre.minutes());
        a.is_multiple_of(b) || b.is_multiple_of(a)
    };
    length.filter(fits).filter(|_| known).unwrap_or(centre)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn starts(minutes: &[i64]) -> Vec<Timestamp> {
        minutes.iter().map(|minute| Timestamp::from_second(minute * 60).unwrap()).collect()
    }

    #[test]
    fn the_step_is_read_off_the_labels_and_a_stray_one_does_not_change_it() {
        let every = |step: usize| starts(&(0..1440).step_by(step).collect::<Vec<_>>());
        let (quarter, half) = (IntervalLength::QUARTER_HOUR, IntervalLength::HALF_HOUR);
        assert_eq!(length_of(&every(30), quarter), half);
        assert_eq!(length_of(&every(15), half), quarter);
        assert_eq!(length_of(&every(30), half), half);
        let mut stray = every(30);
        stray.extend(starts(&[610]));
        assert_eq!(length_of(&stray, half), half);
        assert_eq!(length_of(&starts(&[0, 60, 120]), half), half, "too few rows to tell");
        assert_eq!(length_of(&every(7), half), half);
    }
}
