//! Minutes on duty by interval of a shift, for every way to place its pauses and every start inside an interval.

use super::Layout;

/// The profiles of one shape.
#[derive(Debug, Clone)]
pub(crate) struct Profiles {
    /// Minutes by phase, layout and interval.
    minutes: Vec<u8>,
    layouts: usize,
    /// Intervals kept for each profile.
    width: usize,
}

impl Profiles {
    /// Returns the profiles of the layouts of a shift of `length` minutes on intervals of `interval` minutes.
    pub(crate) fn new(layouts: &[Layout], length: i32, interval: i32) -> Self {
        let width = (length + interval - 1).div_euclid(interval) as usize + 1;
        let mut minutes = Vec::with_capacity(interval as usize * layouts.len() * width);
        for phase in 0..interval {
            for layout in layouts {
                minutes.extend((0..width as i32).map(|index| {
                    let from = index * interval - phase;
                    on_duty(layout, length, from, from + interval) as u8
                }));
            }
        }
        Self { minutes, layouts: layouts.len(), width }
    }

    /// Returns minutes on duty from the interval in which the shift starts, `phase` minutes after its beginning.
    pub(crate) fn get(&self, phase: i32, layout: usize) -> &[u8] {
        let at = (phase as usize * self.layouts + layout) * self.width;
        &self.minutes[at..at + self.width]
    }
}

/// Returns the minutes on duty within `[from, to)`, counted from the start of the shift.
fn on_duty(layout: &Layout, length: i32, from: i32, to: i32) -> i32 {
    let overlap = |start: i32, end: i32| (end.min(to) - start.max(from)).max(0);
    let away: i32 = layout.pauses.iter().map(|span| overlap(span.start, span.end())).sum();
    overlap(0, length) - away
}

#[cfg(test)]
mod tests {
    use organico_model::BreakKind;

    use super::super::layout::Span;
    use super::*;

    #[test]
    fn a_profile_is_the_shift_less_its_pauses_whatever_its_start() {
        let pause = Span { kind: BreakKind::Rest, start: 30, minutes: 10, paid: true };
        let profiles = Profiles::new(&[Layout { pauses: vec![pause] }], 60, 15);
        assert_eq!(profiles.get(0, 0), [15, 15, 5, 15, 0]);
        assert_eq!(profiles.get(5, 0), [10, 15, 5, 15, 5]);
        for phase in 0..15 {
            assert_eq!(profiles.get(phase, 0).iter().map(|m| i32::from(*m)).sum::<i32>(), 50);
        }
    }
}
