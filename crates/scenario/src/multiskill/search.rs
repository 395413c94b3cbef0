//! The search: raise where it helps most, then take away what nobody misses.
//!
//! Every staff is looked at on the same days, so that two of them differ by their people and not by luck.

use organico_model::{Run, Study};
use organico_simulate::{SimulationError, StudyConfig, simulate_study};

use super::with_extra;

/// The most staffs that are looked at: beyond it the best one so far is the answer.
const LOOKS_MAX: u32 = 2_000;

/// The first raise of a group is this share of its people, so that a staff far too small is not raised one by one.
const RAISE_SHARE: f64 = 0.1;

/// A raise that quadruples a group and helps nobody is the last.
const SHARE_MAX: f64 = 4.0;

/// A search in progress.
pub(super) struct Search<'a> {
    base: &'a Study,
    config: StudyConfig,
    run: &'a Run<'a>,
    extra: Vec<i64>,
    looked_at: u32,
}

/// How far each promise is missed; 0 where it is kept.
type Gaps = Vec<f64>;

impl<'a> Search<'a> {
    pub(super) fn new(base: &'a Study, days: u32, run: &'a Run<'a>) -> Self {
        let config = StudyConfig { replications: days, half_width: None };
        Self { base, config, run, extra: vec![0; base.groups.len()], looked_at: 0 }
    }

    pub(super) fn extra(&self) -> &[i64] {
        &self.extra
    }

    pub(super) fn looked_at(&self) -> u32 {
        self.looked_at
    }

    /// Returns the study with the staff as it stands.
    pub(super) fn study(&self) -> Study {
        self.with(&self.extra)
    }

    fn with(&self, extra: &[i64]) -> Study {
        let mut study = self.base.clone();
        for (group, extra) in study.groups.iter_mut().zip(extra) {
            group.agents = with_extra(&group.agents, *extra);
        }
        study
    }

    fn look(&mut self, extra: &[i64]) -> Result<Gaps, SimulationError> {
        self.looked_at += 1;
        let found = simulate_study(&self.with(extra), &self.config, self.run)?;
        let gap = |(kind, of): (usize, &organico_model::StudyType)| {
            let level = found.types[kind].measures.sl_off.map_or(1.0, |level| level.mean);
            (of.target.unwrap_or(0.0) - level).max(0.0)
        };
        Ok(self.base.types.iter().enumerate().map(gap).collect())
    }

    /// Raises groups until every promise is kept on the days of the search, or nothing helps any more.
    ///
    /// Large steps come first, because a crowd on the line hides what one person does; once a step has kept every
    /// promise, smaller ones look for fewer people.
    pub(super) fn raise(&mut self) -> Result<(), SimulationError> {
        let mut gaps = self.look(&self.extra.clone())?;
        let (mut share, mut is_near) = (RAISE_SHARE, false);
        while let Some(kind) = largest(&gaps)
            && self.looked_at < LOOKS_MAX
        {
            let Some((group, step, after)) = self.best_raise(kind, share)? else { return Ok(()) };
            let (before, left) = (gaps.iter().sum::<f64>(), after.iter().sum::<f64>());
            if left == 0.0 && step > 1 {
                (share, is_near) = (share / 4.0, true);
                continue;
            }
            if left >= before && !is_near {
                if share > SHARE_MAX {
                    return Ok(());
                }
                share *= 2.0;
            }
            self.extra[group] += step;
            gaps = after;
        }
        Ok(())
    }

    /// Raises the group that helps a type most by one; says whether there is one.
    pub(super) fn raise_for(&mut self, kind: usize) -> Result<bool, SimulationError> {
        let Some((group, step, _)) = self.best_raise(kind, 0.0)? else { return Ok(false) };
        self.extra[group] += step;
        Ok(true)
    }

    /// Returns the group whose raise leaves the smallest gaps for each person added, of those that may take a type.
    fn best_raise(
        &mut self,
        kind: usize,
        share: f64,
    ) -> Result<Option<(usize, i64, Gaps)>, SimulationError> {
        let mut best: Option<(f64, (usize, i64, Gaps))> = None;
        for taker in self.base.types[kind].takers.clone() {
            let group = taker.group;
            let people = self.base.groups[group].agents.iter().map(|step| step.agents).max();
            let people = i64::from(people.unwrap_or(0)) + self.extra[group];
            if self.base.groups[group].agents.iter().all(|step| step.agents == 0) {
                continue;
            }
            let step = (libm::round(people as f64 * share) as i64).max(1);
            let mut extra = self.extra.clone();
            extra[group] += step;
            let gaps = self.look(&extra)?;
            let left = gaps.iter().sum::<f64>();
            if best.as_ref().is_none_or(|(least, _)| left < *least) {
                best = Some((left, (group, step, gaps)));
            }
        }
        Ok(best.map(|(_, found)| found))
    }

    /// Takes people away one by one while every promise is kept; says whether it came to an end.
    pub(super) fn lower(&mut self) -> Result<bool, SimulationError> {
        if largest(&self.look(&self.extra.clone())?).is_some() {
            return Ok(false);
        }
        let mut moved = true;
        while moved {
            moved = false;
            for group in 0..self.extra.len() {
                moved |= self.lower_group(group)?;
                if self.looked_at >= LOOKS_MAX {
                    return Ok(false);
                }
            }
        }
        Ok(true)
    }

    /// Takes as many people away from a group as nobody misses: in doubling steps, then one by one.
    fn lower_group(&mut self, group: usize) -> Result<bool, SimulationError> {
        let least = self.base.groups[group].agents.iter().filter(|step| step.agents > 0);
        let people =
            least.map(|step| i64::from(step.agents)).max().unwrap_or(0) + self.extra[group];
        let (mut step, mut moved) = (1, false);
        let mut left = people;
        while left > 0 && self.looked_at < LOOKS_MAX {
            let fewer = step.min(left);
            let mut extra = self.extra.clone();
            extra[group] -= fewer;
            if largest(&self.look(&extra)?).is_none() {
                self.extra = extra;
                left -= fewer;
                moved = true;
                step *= 2;
            } else if step == 1 {
                break;
            } else {
                step /= 2;
            }
        }
        Ok(moved)
    }
}

/// Returns the type that misses its promise most.
fn largest(gaps: &[f64]) -> Option<usize> {
    let missed = gaps.iter().enumerate().filter(|(_, gap)| **gap > 0.0);
    missed.max_by(|a, b| a.1.total_cmp(b.1)).map(|(kind, _)| kind)
}
