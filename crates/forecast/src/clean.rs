//! The days before an origin, with their totals, and the unusual ones set apart so that nothing is learned from them.

use crate::mask::WeekMask;
use crate::panel::{DayClass, Panel};
use crate::statistics::{median, robust_deviation};

/// A day counts if what was recorded is at least this share of what the day usually has.
const RECORDED_SHARE_MIN: f64 = 0.5;

/// Days of the same weekday, nearest in time, that a day is compared with.
const NEIGHBOURS: usize = 8;

/// With fewer of them a day is compared with all the days there are, and only gross errors are set apart.
const NEIGHBOURS_MIN: usize = 3;

/// A day is unusual if its total is so many robust deviations (on the log scale) from its neighbours...
const DEVIATIONS_MAX: f64 = 5.0;

/// ... and by more than this factor.
const FACTOR_MIN: f64 = 1.4;

/// With few neighbours, a total above or below them and all others by this factor is taken for an error of recording.
const FACTOR_GROSS: f64 = 10.0;

/// So many unusual days in a row, all on one side, are a new level and not an accident.
const NEW_LEVEL_DAYS: usize = 5;

/// What is known at an origin.
#[derive(Debug)]
pub(crate) struct Past<'a> {
    /// The days; only those before `end` may be looked at.
    pub(crate) panel: &'a Panel,
    /// The day after the last one on which anything was recorded: all ages are counted from here, so that days without
    /// a record beside the origin, or their absence from the series, change nothing.
    pub(crate) end: usize,
    /// The slots of the week that are open.
    pub(crate) mask: WeekMask,
    /// Contacts of each day, missing slots filled in proportion; absent where too little was recorded.
    pub(crate) totals: Vec<Option<f64>>,
    /// Whether the day is like its day of the week: neither a holiday nor an outlier, and recorded.
    pub(crate) usual: Vec<bool>,
}

impl<'a> Past<'a> {
    /// Returns the days of the panel before `end`, up to the last one with a record, under opening hours that are given or else believed.
    pub(crate) fn before(panel: &'a Panel, end: usize, given: Option<&WeekMask>) -> Self {
        let end = recorded_end(panel, end);
        let mask = given.cloned().unwrap_or_else(|| WeekMask::believed(panel, end));
        let mut past = Self { panel, end, mask, totals: Vec::new(), usual: Vec::new() };
        past.totals = past.day_totals();
        past.usual = past.usual_days();
        past
    }

    /// Returns the values of a day in its open slots, by slot.
    pub(crate) fn open_values(&self, day: usize) -> impl Iterator<Item = (usize, f64)> + '_ {
        let open = self.mask.on(self.panel.days[day].weekday);
        let values = self.panel.row(day).iter().enumerate();
        values.filter_map(move |(slot, value)| value.filter(|_| open[slot]).map(|v| (slot, v)))
    }

    /// Returns the last day with a total.
    pub(crate) fn last_recorded(&self) -> Option<usize> {
        self.totals.iter().rposition(Option::is_some)
    }

    /// Returns the number of days from the first to the last day with a total.
    pub(crate) fn span_days(&self) -> usize {
        let first = self.totals.iter().position(Option::is_some);
        first.zip(self.last_recorded()).map_or(0, |(first, last)| last - first + 1)
    }

    /// Returns whether the day is recorded and neither a holiday, beside one, nor an event.
    pub(crate) fn is_ordinary(&self, day: usize) -> bool {
        self.totals[day].is_some() && self.panel.days[day].class == DayClass::Ordinary
    }

    fn day_totals(&self) -> Vec<Option<f64>> {
        let weights: Vec<Vec<f64>> = (0..7).map(|weekday| self.typical_slots(weekday)).collect();
        let whole: Vec<f64> = weights.iter().map(|slots| slots.iter().sum()).collect();
        if whole.iter().all(|weight| *weight <= 0.0) {
            // Nothing is ever open, but something may be recorded: that nobody called.
            let recorded = |day| self.panel.row(day).iter().any(Option::is_some).then_some(0.0);
            return (0..self.end).map(recorded).collect();
        }
        let total = |day: usize| {
            let weekday = self.panel.days[day].weekday;
            let (mut sum, mut share) = (0.0, 0.0);
            for (slot, value) in self.open_values(day) {
                sum += value;
                share += weights[weekday][slot];
            }
            (share > 0.0 && share >= RECORDED_SHARE_MIN * whole[weekday])
                .then(|| sum * whole[weekday] / share)
        };
        (0..self.end).map(total).collect()
    }

    /// Returns a rough weight of each open slot of a weekday: the median of its last days, plus a little for all.
    fn typical_slots(&self, weekday: usize) -> Vec<f64> {
        let days: Vec<usize> = (0..self.end)
            .rev()
            .filter(|&day| self.panel.days[day].weekday == weekday)
            .filter(|&day| self.panel.row(day).iter().any(Option::is_some))
            .take(NEIGHBOURS)
            .collect();
        let open = self.mask.on(weekday);
        let mut weights: Vec<f64> = (0..self.panel.slots)
            .map(|slot| {
                let values = days.iter().filter_map(|&day| self.panel.row(day)[slot]);
                if open[slot] { median(&mut values.collect::<Vec<f64>>()) } else { 0.0 }
            })
            .collect();
        let count = open.iter().filter(|open| **open).count().max(1) as f64;
        let least = (0.05 * weights.iter().sum::<f64>() / count).max(1e-6);
        for (weight, _) in weights.iter_mut().zip(open).filter(|(_, open)| **open) {
            *weight += least;
        }
        weights
    }

    fn usual_days(&self) -> Vec<bool> {
        let ordinary: Vec<bool> = (0..self.end).map(|day| self.is_ordinary(day)).collect();
        if !ordinary.iter().any(|day| *day) {
            return self.totals.iter().map(Option::is_some).collect();
        }
        let gaps = self.gaps_to_neighbours(&ordinary);
        let known: Vec<f64> = gaps.iter().flatten().copied().collect();
        let spread = robust_deviation(&known, 0.0);
        let limit = (DEVIATIONS_MAX * spread).max(libm::log(FACTOR_MIN));
        let strange: Vec<Option<f64>> =
            gaps.iter().map(|gap| gap.filter(|gap| gap.abs() > limit)).collect();
        let mut usual = ordinary;
        for day in days_of_accidents(&strange, &usual) {
            usual[day] = false;
        }
        usual
    }

    /// Returns the log ratio of each ordinary day's total to the median of its neighbours.
    fn gaps_to_neighbours(&self, ordinary: &[bool]) -> Vec<Option<f64>> {
        let mut by_weekday: [Vec<usize>; 7] = Default::default();
        for day in (0..self.end).filter(|day| ordinary[*day]) {
            by_weekday[self.panel.days[day].weekday].push(day);
        }
        let mut all: Vec<f64> =
            (0..self.end).filter(|d| ordinary[*d]).filter_map(|d| self.totals[d]).collect();
        let overall = median(&mut all);
        let mut gaps = vec![None; self.end];
        for days in &by_weekday {
            for (place, &day) in days.iter().enumerate() {
                let total = self.totals[day].unwrap_or(0.0);
                let mut near: Vec<f64> = nearest(days.len(), place)
                    .filter_map(|neighbour| self.totals[days[neighbour]])
                    .collect();
                gaps[day] = Some(if near.len() >= NEIGHBOURS_MIN {
                    log_gap(total, median(&mut near))
                } else {
                    gross_gap(total, &near, overall)
                });
            }
        }
        gaps
    }
}

/// Returns the places of the nearest days of `count`, `place` itself left out, half before and half after if it can be.
fn nearest(count: usize, place: usize) -> impl Iterator<Item = usize> {
    let width = (NEIGHBOURS + 1).min(count);
    let from = place.saturating_sub(NEIGHBOURS / 2).min(count - width);
    (from..from + width).filter(move |neighbour| *neighbour != place)
}

/// Returns the day after the last recorded one before `end`, which may lie beyond the panel; 0 if there is none.
fn recorded_end(panel: &Panel, end: usize) -> usize {
    let recorded = |day: &usize| panel.row(*day).iter().any(Option::is_some);
    (0..end.min(panel.days.len())).rfind(recorded).map_or(0, |day| day + 1)
}

fn log_gap(total: f64, usual: f64) -> f64 {
    // One contact is added to both, so that an empty day in a quiet queue is no surprise.
    libm::log((total + 1.0) / (usual + 1.0))
}

/// Returns the gap of a day with few neighbours: 0, unless it is a gross error, which is then too far for any limit.
///
/// A weekday on which hardly anybody calls is no error: it is low only beside another day of the same weekday.
fn gross_gap(total: f64, near: &[f64], overall: f64) -> f64 {
    let gross = libm::log(FACTOR_GROSS);
    let gap = log_gap(total, overall);
    let alone = near.iter().all(|neighbour| log_gap(total, *neighbour).abs() > gross);
    let is_error = gap.abs() > gross && alone && (gap > 0.0 || !near.is_empty());
    if is_error { gap * 1e3 } else { 0.0 }
}

/// Returns the strange days that are not part of a run on one side, which would be a new level.
fn days_of_accidents(strange: &[Option<f64>], ordinary: &[bool]) -> Vec<usize> {
    let days: Vec<usize> = (0..strange.len()).filter(|day| ordinary[*day]).collect();
    let side = |place: usize| strange[days[place]].map(f64::is_sign_positive);
    let mut accidents = Vec::new();
    let mut from = 0;
    while from < days.len() {
        let to = (from..days.len()).find(|place| side(*place) != side(from)).unwrap_or(days.len());
        if side(from).is_some() && to - from < NEW_LEVEL_DAYS {
            accidents.extend(days[from..to].iter().copied());
        }
        from = to;
    }
    accidents
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use jiff::tz::TimeZone;
    use organico_model::{Grid, IntervalLength};

    use super::*;
    use crate::panel::DayCalendar;

    fn panel(days: u32, value: impl Fn(usize, usize) -> Option<f64>) -> Panel {
        let hour = IntervalLength::from_minutes(60).unwrap();
        let grid = Grid::over_days(&TimeZone::UTC, date(2026, 1, 5), days, hour).unwrap();
        let values: Vec<Option<f64>> =
            (0..grid.count).map(|index| value(index / 24, index % 24)).collect();
        Panel::of(&grid, &values, &DayCalendar::of_holidays(&[]))
    }

    fn unusual(panel: &Panel) -> Vec<usize> {
        let past = Past::before(panel, panel.days.len(), None);
        (0..past.end).filter(|day| !past.usual[*day]).collect()
    }

    fn usually(day: usize) -> f64 {
        100.0 + (day % 5) as f64
    }

    #[test]
    fn one_spike_and_one_silent_day_are_set_apart() {
        let panel = panel(56, |day, hour| match (day, hour) {
            (20, 10) => Some(1e6),
            (33, _) => Some(0.0),
            _ => Some(usually(day)),
        });
        assert_eq!(unusual(&panel), [20, 33]);
    }

    #[test]
    fn a_new_level_is_no_accident() {
        let panel = panel(70, |day, _| Some(usually(day) * if day >= 49 { 2.0 } else { 1.0 }));
        assert_eq!(unusual(&panel), [0_usize; 0]);
    }

    #[test]
    fn missing_hours_are_filled_and_a_day_mostly_missing_has_no_total() {
        let panel = panel(28, |day, hour| match (day, hour) {
            (14, 0..6) | (15, 0..20) => None,
            _ => Some(10.0),
        });
        let past = Past::before(&panel, 28, None);
        assert!((past.totals[14].unwrap() - 240.0).abs() < 1e-9);
        assert_eq!(past.totals[15], None);
        assert_eq!(past.last_recorded(), Some(27));
    }

    #[test]
    fn nothing_after_the_origin_is_looked_at() {
        let calm = panel(42, |day, _| Some(usually(day)));
        let wild = panel(42, |day, _| Some(if day < 28 { usually(day) } else { 1e6 }));
        let (calm, wild) = (Past::before(&calm, 28, None), Past::before(&wild, 28, None));
        assert_eq!(calm.totals, wild.totals);
        assert_eq!(calm.usual, wild.usual);
    }
}
