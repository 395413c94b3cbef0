//! Response curves: what customers get against the people who are there, taken from lived weeks.
//!
//! Whoever looks for a plan asks for thousands of weeks that differ by little. The week is lived at a few numbers of
//! people, and read off between them; a plan that is chosen is lived at its own numbers afterwards.

use organico_model::{BaselineDemand, Estimate};

use super::{LivedWeek, WeekService, Weeks, on_target};
use crate::table::TableError;

/// Distance of the points of a curve, in people over those needed.
const STEP: f64 = 0.05;
/// Beyond so many times the people needed nothing changes.
const MOST: f64 = 2.0;
/// Parts of a step in which the place where a promise begins to hold is looked for.
const FINE: u32 = 8;

impl Weeks {
    /// Returns the service read off the curve between its two nearest points.
    pub(super) fn between(
        &mut self,
        of: (usize, &BaselineDemand),
        volume: f64,
        handle_seconds: f64,
        coverage: f64,
    ) -> Result<LivedWeek, TableError> {
        let at = coverage.clamp(0.0, MOST) / STEP;
        let below = libm::floor(at);
        let part = at - below;
        let low = self.live(of, volume, handle_seconds, below * STEP)?;
        if part <= 1e-12 {
            return Ok(low);
        }
        let high = self.live(of, volume, handle_seconds, (below + 1.0) * STEP)?;
        Ok(mixed(&low, &high, part))
    }

    /// Returns whether every promise of the demand holds: as the two points of the curve around it say where they agree,
    /// and as its own lived week where they do not.
    pub(in crate::table) fn keeps(
        &mut self,
        of: (usize, &BaselineDemand),
        volume: f64,
        handle_seconds: f64,
        coverage: f64,
    ) -> Result<bool, TableError> {
        let below = libm::floor(coverage.clamp(0.0, MOST) / STEP);
        let mut holds = |coverage: f64| -> Result<bool, TableError> {
            let week = self.live(of, volume, handle_seconds, coverage)?;
            Ok(on_target(&of.1.targets, &week))
        };
        if holds(below * STEP)? {
            return Ok(true);
        }
        Ok(holds((below + 1.0) * STEP)? && holds(coverage)?)
    }

    /// Returns the smallest share of the people needed with which every promise of the demand holds in lived weeks, to a
    /// hundred-and-sixtieth; nothing where not even twice the people keep them.
    pub(in crate::table) fn least_coverage(
        &mut self,
        (index, demand): (usize, &BaselineDemand),
        volume: f64,
        handle_seconds: f64,
    ) -> Result<Option<f64>, TableError> {
        let key = (index, volume.to_bits(), handle_seconds.to_bits());
        if let Some(known) = self.least.get(&key) {
            return Ok(Some(*known).filter(|least| least.is_finite()));
        }
        let mut holds = |fine: u32| -> Result<bool, TableError> {
            let coverage = f64::from(fine) * STEP / f64::from(FINE);
            let week = self.live((index, demand), volume, handle_seconds, coverage)?;
            Ok(on_target(&demand.targets, &week))
        };
        let least = least_that_holds(&mut holds)?;
        let least = least.map_or(f64::INFINITY, |fine| f64::from(fine) * STEP / f64::from(FINE));
        self.least.insert(key, least);
        Ok(Some(least).filter(|least| least.is_finite()))
    }
}

/// Returns the least number of fine parts for which a promise holds that holds for all greater ones; nothing where it
/// never does. People needed are sized to keep it, so that the answer lies near to them.
fn least_that_holds(
    holds: &mut dyn FnMut(u32) -> Result<bool, TableError>,
) -> Result<Option<u32>, TableError> {
    let (one, most) = (libm::round(1.0 / STEP) as u32, libm::round(MOST / STEP) as u32);
    let mut yes = one;
    if holds(yes * FINE)? {
        while yes > 0 && holds((yes - 1) * FINE)? {
            yes -= 1;
        }
    } else {
        loop {
            yes += 1;
            if yes > most {
                return Ok(None);
            }
            if holds(yes * FINE)? {
                break;
            }
        }
    }
    if yes == 0 {
        return Ok(Some(0));
    }
    let (mut no, mut yes) = ((yes - 1) * FINE, yes * FINE);
    while yes - no > 1 {
        let middle = u32::midpoint(no, yes);
        if holds(middle)? { yes = middle } else { no = middle }
    }
    Ok(Some(yes))
}

/// Returns a service so far on the way from one to another.
fn mixed(low: &LivedWeek, high: &LivedWeek, part: f64) -> LivedWeek {
    let value = |low: f64, high: f64| low + (high - low) * part;
    let estimate = |low: Estimate, high: Estimate| Estimate {
        mean: value(low.mean, high.mean),
        low: value(low.low, high.low),
        high: value(low.high, high.high),
    };
    let known = |low: Option<Estimate>, high: Option<Estimate>| match (low, high) {
        (Some(low), Some(high)) => Some(estimate(low, high)),
        (low, high) => low.or(high),
    };
    LivedWeek {
        level: known(low.level, high.level),
        abandonment: estimate(low.abandonment, high.abandonment),
        wait: known(low.wait, high.wait),
        occupancy: known(low.occupancy, high.occupancy),
    }
}

impl LivedWeek {
    /// Returns the means, in the form in which the formulas give theirs.
    pub(super) fn service(&self) -> WeekService {
        WeekService {
            level: self.level.map(|level| level.mean),
            abandonment: self.abandonment.mean,
            wait: self.wait.map(|wait| wait.mean),
            occupancy: self.occupancy.map_or(0.0, |occupancy| occupancy.mean),
        }
    }
}
