//! Volumes that the people can just handle: gross hours required against contract hours, skill by skill.
//!
//! What a volume needs is asked of the same [`requirement`] that a plan uses, over one ordinary week.

use jiff::ToSpan;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use organico_model::{
    ContactType, Grid, Group, IntervalLength, Load, LoadSeries, ShrinkageCause, Work, WorkKind,
};
use organico_staffing::{ChangingLoad, Promises, StaffingConfig, StaffingError, requirement};

use super::GenerateError;
use super::blueprint::Line;
use super::demand::ordinary_week;

/// Halvings of the volume's bracket: the last is a hundredth of a per cent of it.
const HALVINGS: u32 = 13;
/// Volumes are sized on hours, whatever the planning slot: profiles are smooth, and openings lie on the hour.
const SIZING_MINUTES: u32 = 60;
const DAYS: usize = 7;

/// What sizing must know of the centre, and the week it looks at.
#[derive(Debug)]
pub(super) struct Sizing<'a> {
    grid: Grid,
    shrinkage: &'a [ShrinkageCause],
    groups: &'a [Group],
    config: StaffingConfig,
}

impl<'a> Sizing<'a> {
    /// Returns the sizing for the second week after a last day, whose month decides on shrinkage.
    pub(super) fn after(
        last_day: Date,
        shrinkage: &'a [ShrinkageCause],
        groups: &'a [Group],
    ) -> Result<Self, GenerateError> {
        let length = IntervalLength::from_minutes(SIZING_MINUTES)?;
        let first = last_day.saturating_add(8.days());
        let grid = Grid::over_days(&TimeZone::UTC, first, DAYS as u32, length)?;
        // An invented centre is sized as a planner sizes it beforehand: by steady queues, not by days lived through.
        let usual = StaffingConfig::by_patience().expect("90 % is an occupancy");
        let config = StaffingConfig { changing_load: ChangingLoad::Lagged, ..usual };
        Ok(Self { grid, shrinkage, groups, config })
    }

    /// Returns the month (1 to 12) that the sizing looks at.
    pub(super) fn month(&self) -> u8 {
        self.grid.civil(0).month().unsigned_abs()
    }

    /// Returns the contacts a week whose staff needs these gross hours, as nearly as whole agents allow.
    ///
    /// # Errors
    /// A target of the line cannot be met by any staff.
    pub(super) fn week_contacts(&self, line: &Line, hours: f64) -> Result<f64, GenerateError> {
        if hours <= self.gross_hours(line, 0.0)? {
            return Ok(0.0);
        }
        // No staff is ever busy beyond its hours, so that the load alone bounds the volume; the rise of the handle
        // time over the day cannot halve it.
        let concurrency = f64::from(line.contact.concurrency.max(1));
        let mut high = hours * 3600.0 * concurrency / line.pattern.handle.mean_seconds * 2.0;
        let mut low = 0.0;
        for _ in 0..HALVINGS {
            let middle = f64::midpoint(low, high);
            if self.gross_hours(line, middle)? <= hours {
                low = middle;
            } else {
                high = middle;
            }
        }
        Ok(libm::round(low))
    }

    /// Returns the gross hours that the line needs in an ordinary week of so many contacts.
    fn gross_hours(&self, line: &Line, week_contacts: f64) -> Result<f64, StaffingError> {
        let mut line = line.clone();
        line.pattern.week_contacts = week_contacts;
        let series = vec![week_series(&line, &self.grid)];
        let load = Load { grid: self.grid.clone(), series, work: Vec::new() };
        let contact_types: &[ContactType] = std::slice::from_ref(&line.contact);
        let promises = Promises { contact_types, shrinkage: self.shrinkage, groups: self.groups };
        let required = requirement(&load, &promises, &self.config)?;
        let agents: f64 = required.rows.iter().flat_map(|row| &row.gross).sum();
        Ok(agents * self.grid.length.hours())
    }

    /// Returns the work with as much of it as so many hours a week do, while it is there.
    pub(super) fn work(&self, work: &Work, hours_a_week: f64) -> Work {
        let busy = hours_a_week * self.config.deferred_occupancy.get();
        let kind = match work.kind {
            WorkKind::Items { per_hour_mille, released, due, .. } => {
                let weeks = f64::from((due - released).get_days() + 1) / DAYS as f64;
                let items = busy * weeks * per_hour_mille as f64 / 1000.0;
                WorkKind::Items { count: libm::floor(items) as u64, per_hour_mille, released, due }
            }
            WorkKind::Hours { .. } => {
                WorkKind::Hours { minutes_a_week: libm::floor(busy * 60.0) as u32 }
            }
        };
        Work { kind, ..work.clone() }
    }
}

/// Returns the load of an ordinary week of the line, on a grid that begins on a Monday.
pub(super) fn week_series(line: &Line, grid: &Grid) -> LoadSeries {
    let length = grid.length;
    let mean = line.pattern.handle.mean_seconds;
    let mut series = LoadSeries {
        contact_type: line.contact.id.clone(),
        open: vec![false; grid.count],
        contacts: vec![0.0; grid.count],
        handle_seconds: vec![mean; grid.count],
        quantiles: std::array::from_fn(|_| vec![0.0; grid.count]),
        day_variation: 0.0,
        interval_variation: 0.0,
        day_correlation: 0.0,
        method: "known".to_owned(),
        unadjusted: None,
    };
    let week = ordinary_week(&line.pattern, length.minutes());
    for (day, expected) in (0..grid.count / length.per_day()).zip(week.iter().cycle()) {
        for slot in &expected.slots {
            let index = day * length.per_day() + (slot.minute / length.minutes()) as usize;
            series.open[index] = true;
            series.contacts[index] = slot.contacts;
            series.handle_seconds[index] = slot.handle_seconds;
        }
    }
    series
}
