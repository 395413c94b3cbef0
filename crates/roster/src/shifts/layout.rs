//! Where the pauses of a shift may lie.

use organico_model::{BreakKind, BreakRule};

/// Ways kept for one shape: enough to spread the pauses of many people over a stretch of the day.
const LAYOUTS_MAX: usize = 48;

/// Ways looked at before some are kept, so that a grammar with wide windows costs no more than a moment.
const LAYOUTS_TRIED_MAX: usize = 20_000;

/// Pauses tried, whether or not a way comes of them: no shift of a working day needs a tenth of it.
const STEPS_TRIED_MAX: usize = 1_000_000;

/// Pauses start at multiples of this many minutes after the start of the shift; the finer step only where nothing fits.
const STEPS: [i32; 2] = [15, 5];

/// Least minutes of work between a pause and the next or an edge, as wide as fits.
const GAPS: [i32; 3] = [30, 15, 5];

/// A pause, in minutes after the start of its shift.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Span {
    pub(crate) kind: BreakKind,
    pub(crate) start: i32,
    pub(crate) minutes: i32,
    pub(crate) paid: bool,
}

impl Span {
    pub(crate) fn end(self) -> i32 {
        self.start + self.minutes
    }
}

/// One way to place the pauses of a shift, in order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Layout {
    pub(crate) pauses: Vec<Span>,
}

/// The pauses that a shift must have.
#[derive(Debug, Clone)]
pub(crate) struct Need {
    /// Minutes from start to end.
    pub(crate) length: i32,
    /// Breaks with a window of their own.
    pub(crate) breaks: Vec<BreakRule>,
    /// Pauses from the display screen, placed anywhere that keeps the stretches short.
    pub(crate) screens: u32,
    /// Minutes of each of them.
    pub(crate) screen_minutes: i32,
    /// Most minutes at the screen between interruptions at least as long as a pause.
    pub(crate) stretch_max: i32,
}

/// Returns the ways to place the pauses, evenly chosen when there are many; empty when there is none.
pub(crate) fn layouts(need: &Need) -> Vec<Layout> {
    for (step, gap) in STEPS.into_iter().flat_map(|step| GAPS.map(|gap| (step, gap))) {
        let mut search =
            Search { need, step, gap, chosen: Vec::new(), found: Vec::new(), tried: 0 };
        search.place_break(0);
        if !search.found.is_empty() {
            return thinned(&search.found);
        }
    }
    Vec::new()
}

fn thinned(found: &[Layout]) -> Vec<Layout> {
    let count = found.len().min(LAYOUTS_MAX);
    (0..count).map(|k| found[k * found.len() / count].clone()).collect()
}

struct Search<'a> {
    need: &'a Need,
    step: i32,
    gap: i32,
    chosen: Vec<Span>,
    found: Vec<Layout>,
    tried: usize,
}

impl Search<'_> {
    /// Places the breaks with windows from the `index`-th on, then the pauses from the screen.
    fn place_break(&mut self, index: usize) {
        let Some(rule) = self.need.breaks.get(index).copied() else {
            self.place_screens(self.need.screens, 0);
            return;
        };
        let window = rule.earliest as i32..=(rule.latest as i32).max(rule.earliest as i32);
        for start in window.step_by(self.step as usize) {
            let minutes = rule.minutes as i32;
            let span = Span { kind: rule.kind, start, minutes, paid: rule.paid };
            self.tried += 1;
            if self.tried <= STEPS_TRIED_MAX && self.fits(span) {
                self.chosen.push(span);
                self.place_break(index + 1);
                self.chosen.pop();
            }
        }
    }

    /// Places so many pauses from the screen at `from` or later.
    fn place_screens(&mut self, count: u32, from: i32) {
        if self.found.len() >= LAYOUTS_TRIED_MAX || self.tried > STEPS_TRIED_MAX {
            return;
        }
        if count == 0 {
            if self.stretch(self.need.length) <= self.need.stretch_max {
                let mut pauses = self.chosen.clone();
                pauses.sort_by_key(|span| span.start);
                self.found.push(Layout { pauses });
            }
            return;
        }
        let minutes = self.need.screen_minutes;
        let least = self.start_min(count);
        for start in (from..=self.need.length - minutes).step_by(self.step as usize) {
            self.tried += 1;
            if start < least {
                continue;
            }
            if self.stretch(start) > self.need.stretch_max {
                break; // a later start only makes the stretch before it longer
            }
            let span = Span { kind: BreakKind::Screen, start, minutes, paid: true };
            if self.fits(span) {
                self.chosen.push(span);
                self.place_screens(count - 1, start + self.step);
                self.chosen.pop();
            }
        }
    }

    /// Returns the earliest start of a pause that leaves no more after it than `count - 1` pauses and the breaks can
    /// keep short.
    fn start_min(&self, count: u32) -> i32 {
        let breaks = self.chosen.iter().filter(|span| span.kind != BreakKind::Screen);
        let in_breaks: i32 = breaks.map(|span| span.minutes + self.need.stretch_max).sum();
        let one = self.need.screen_minutes + self.need.stretch_max;
        self.need.length - count as i32 * one - in_breaks
    }

    /// Returns whether a pause keeps the gap to the edges and to the pauses chosen so far.
    fn fits(&self, span: Span) -> bool {
        let inside = span.start >= self.gap && span.end() + self.gap <= self.need.length;
        let apart = |other: &Span| {
            span.start >= other.end() + self.gap || span.end() + self.gap <= other.start
        };
        inside && self.chosen.iter().all(apart)
    }

    /// Returns the longest time at the screen before `until` without an interruption as long as a pause.
    fn stretch(&self, until: i32) -> i32 {
        let mut pauses: Vec<Span> =
            self.chosen.iter().filter(|span| span.start < until).copied().collect();
        pauses.sort_by_key(|span| span.start);
        let (mut longest, mut current, mut at) = (0, 0, 0);
        for span in pauses {
            current += span.start - at;
            longest = longest.max(current);
            at = span.end();
            if span.minutes >= self.need.screen_minutes {
                current = 0;
            }
        }
        longest.max(current + (until - at).max(0))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn need(length: i32, screens: u32, breaks: Vec<BreakRule>) -> Need {
        Need { length, breaks, screens, screen_minutes: 15, stretch_max: 120 }
    }

    fn starts(layout: &Layout) -> Vec<i32> {
        layout.pauses.iter().map(|span| span.start).collect()
    }

    #[test]
    fn a_shift_of_four_hours_has_its_pause_near_the_middle() {
        let all: Vec<Vec<i32>> = layouts(&need(240, 1, vec![])).iter().map(starts).collect();
        assert_eq!(all, [[105], [120]]);
    }

    #[test]
    fn pauses_never_touch_an_edge_or_each_other() {
        let meal = BreakRule {
            kind: BreakKind::Meal,
            minutes: 60,
            paid: false,
            shift_over_minutes: 360,
            earliest: 180,
            latest: 300,
        };
        let all = layouts(&need(540, 3, vec![meal]));
        assert_eq!(all.len(), LAYOUTS_MAX);
        for layout in all {
            assert_eq!(layout.pauses.len(), 4);
            assert!(layout.pauses[0].start >= 30 && layout.pauses[3].end() <= 510);
            assert!(layout.pauses.windows(2).all(|pair| pair[0].end() + 30 <= pair[1].start));
        }
    }

    #[test]
    fn a_length_that_is_no_multiple_of_the_step_finds_places_too() {
        assert!(!layouts(&need(255, 1, vec![])).is_empty());
        assert!(!layouts(&need(200, 1, vec![])).is_empty());
        assert!(!layouts(&need(256, 2, vec![])).is_empty());
    }

    #[test]
    fn a_whole_day_with_ten_pauses_is_searched_in_a_moment() {
        let all = layouts(&need(1440, 10, vec![]));
        assert!(!all.is_empty());
        assert!(all.iter().all(|layout| layout.pauses.len() == 10));
    }

    #[test]
    fn a_search_without_an_answer_ends() {
        assert!(layouts(&need(1440, 9, vec![])).is_empty());
    }

    #[test]
    fn pauses_that_do_not_fit_leave_no_way() {
        assert!(layouts(&need(20, 2, vec![])).is_empty());
    }
}
