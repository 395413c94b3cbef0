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
    /// Intervals that a shift touches, by phase.
    touched: Vec<usize>,
    /// Intervals that a shift touches and in which it is not wholly on duty, with the minutes that it is.
    gaps: Vec<(u16, u8)>,
    /// End of the gaps by phase and layout.
    gap_ends: Vec<u32>,
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
        let touched: Vec<usize> = (0..interval)
            .map(|phase| (phase + length + interval - 1).div_euclid(interval) as usize)
            .collect();
        let (mut gaps, mut gap_ends) = (Vec::new(), Vec::new());
        for (index, profile) in minutes.chunks(width).enumerate() {
            let whole = touched[index / layouts.len()];
            let on = profile.iter().take(whole).enumerate();
            let partly = on.filter(|(_, minutes)| i32::from(**minutes) != interval);
            gaps.extend(partly.map(|(at, minutes)| (at as u16, *minutes)));
            gap_ends.push(gaps.len() as u32);
        }
        Self { minutes, layouts: layouts.len(), width, touched, gaps, gap_ends }
    }

    /// Returns how many intervals a shift touches that starts `phase` minutes after the beginning of one.
    pub(crate) fn touched(&self, phase: i32) -> usize {
        self.touched[phase as usize]
    }

    /// Returns the touched intervals in which the shift is not wholly on duty, with its minutes there.
    pub(crate) fn gaps(&self, phase: i32, layout: usize) -> &[(u16, u8)] {
        let at = phase as usize * self.layouts + layout;
        let from = if at == 0 { 0 } else { self.gap_ends[at - 1] };
        &self.gaps[from as usize..self.gap_ends[at] as usize]
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
