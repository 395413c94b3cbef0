//! Which shifts are night shifts: those with at least so many hours of the night period.

use jiff::ToSpan;
use jiff::civil::Date;
use organico_model::Shift;

use super::case::{Case, Row, hours};

/// Minutes of a civil day.
const DAY_MINUTES: u32 = 1440;

impl Case<'_> {
    /// Returns the days on which a person has a night shift, in order; none where the night is not defined.
    pub(super) fn night_days(&self, row: &Row) -> Vec<Date> {
        let value = |id: &str| self.rules.value(id).number();
        let (Ok(from), Ok(to), Ok(least)) =
            (value("night.window.from"), value("night.window.to"), value("night.worker"))
        else {
            return Vec::new();
        };
        let window = (from as u32, to as u32);
        let is_night = |shift: &&&Shift| self.night_hours(shift, window) >= least.max(0.25);
        let mut days: Vec<Date> = row.shifts.iter().filter(is_night).map(|one| one.day).collect();
        days.dedup();
        days
    }

    /// Returns the hours of a shift in the night period, of the night before it or of the one after.
    fn night_hours(&self, shift: &Shift, (from, to): (u32, u32)) -> f64 {
        let to = if to <= from { to + DAY_MINUTES } else { to };
        let days =
            [shift.day.yesterday().ok(), Some(shift.day), shift.day.checked_add(1.day()).ok()];
        let night = |day: Date| {
            let (start, end) = (self.instant(day, from)?, self.instant(day, to)?);
            Some(hours(start.max(shift.start), end.min(shift.end)).max(0.0))
        };
        days.into_iter().flatten().filter_map(night).sum()
    }
}
