//! The measures that cut hours: their levels, and the reviews in which they may hold.

use std::ops::Range;

use organico_model::{Change, ChangeKind, Goal, Measure, Month, ReduceHours, Who, Words};

use super::law::Law;
use super::sizes::{cut_at, share_at};
use crate::table::sketch::support_months_max;
use crate::table::{TableError, TableInputs};

/// The months between two reviews, as numbers of months of the span.
pub(super) type Block = Range<usize>;

/// Most levels beyond those of the goal that are looked at.
const BEYOND_MAX: usize = 20;

/// A measure that cuts hours. Levels by number: nothing first, then ascending; those after the last of the goal go on in
/// its steps as far as the law lets them, for whoever asks what would open a way.
#[derive(Debug, Clone)]
pub(super) struct Cut<'g> {
    measure: &'g Measure,
    full: &'g ReduceHours,
    parts: Vec<f64>,
    /// The last level that the goal knows.
    pub(super) top: usize,
    /// Whether it may hold between two reviews.
    pub(super) allowed: Vec<bool>,
    /// Most months it may hold, where the law sets an end within the span.
    pub(super) months_max: Option<u32>,
}

/// Returns the months between reviews.
pub(super) fn blocks(goal: &Goal) -> Vec<Block> {
    let months = goal.base.months as usize;
    let each = goal.review_months.max(1) as usize;
    (0..months).step_by(each).map(|first| first..(first + each).min(months)).collect()
}

/// Returns the measures that cut hours, at their lawful levels.
pub(super) fn cuts<'g>(
    goal: &'g Goal,
    inputs: &TableInputs<'_>,
    blocks: &[Block],
    law: &mut Law<'_>,
) -> Result<Vec<Cut<'g>>, TableError> {
    let mut cuts = Vec::new();
    for measure in &goal.measures {
        if let ChangeKind::ReduceHours(cut) = &measure.change.kind {
            cuts.push(of_measure(goal, (measure, cut), (inputs, blocks), law)?);
        }
    }
    Ok(cuts)
}

fn of_measure<'g>(
    goal: &'g Goal,
    (measure, cut): (&'g Measure, &'g ReduceHours),
    (inputs, blocks): (&TableInputs<'_>, &[Block]),
    law: &mut Law<'_>,
) -> Result<Cut<'g>, TableError> {
    let months: Vec<Month> = goal.base.span().collect();
    let allowed = |block: &Block| {
        let mut own = months[block.clone()].iter();
        own.all(|month| measure.change.holds_in(*month))
    };
    let mut parts = vec![0.0];
    for part in &measure.parts {
        if law.allows(&at_level(measure, cut, *part))? {
            parts.push(*part);
        }
    }
    let top = parts.len() - 1;
    // Beyond the goal nobody is blamed: what the law forbids there is not told.
    let mut quiet = Law::of(*inputs);
    let (last, step) = match measure.parts.as_slice() {
        [.., before, last] => (*last, last - before),
        [only] => (*only, *only),
        [] => (1.0, 1.0),
    };
    let mut beyond = last + step;
    while top > 0
        && parts.len() <= top + BEYOND_MAX
        && cut.mean * beyond <= 1.0
        && quiet.allows(&at_level(measure, cut, beyond))?
    {
        parts.push(beyond);
        beyond += step;
    }
    let left = support_months_max(cut.support, inputs)
        .map(|most| (libm::floor(most) as u32).saturating_sub(cut.months_used));
    let shortest = blocks.iter().filter(|block| allowed(block)).map(Block::len).min().unwrap_or(0);
    if let Some(left) = left.filter(|left| (*left as usize) < shortest) {
        law.is_too_short(&measure.change, left, shortest);
    }
    Ok(Cut {
        measure,
        full: cut,
        parts,
        top,
        allowed: blocks.iter().map(allowed).collect(),
        months_max: left.filter(|most| *most < goal.base.months),
    })
}

/// Returns the cut at a part of its full size, in its first month alone.
fn at_level(measure: &Measure, cut: &ReduceHours, part: f64) -> Change {
    let own = &measure.change;
    Change {
        until: Some(own.from),
        kind: ChangeKind::ReduceHours(cut_at(cut, part)),
        ..own.clone()
    }
}

impl Cut<'_> {
    /// Returns the identifier of the measure.
    pub(super) fn id(&self) -> &str {
        &self.measure.change.id
    }

    /// Returns the months of support used up before the span.
    pub(super) fn months_used(&self) -> u32 {
        self.full.months_used
    }

    /// Returns whose hours are cut.
    pub(super) fn who(&self) -> &Who {
        &self.full.who
    }

    /// Returns the share that a level cuts.
    pub(super) fn level(&self, number: usize) -> f64 {
        share_at(self.full.mean, self.parts[number])
    }

    /// Returns the last level that the law allows.
    pub(super) fn lawful_top(&self) -> usize {
        self.parts.len() - 1
    }

    /// Returns the changes for a level in each block: blocks of one level that follow each other are one change.
    pub(super) fn changes(&self, levels: &[usize], blocks: &[Block], first: Month) -> Vec<Change> {
        let mut runs: Vec<(usize, Block)> = Vec::new();
        for (level, block) in levels.iter().zip(blocks) {
            match runs.last_mut() {
                Some((last, run)) if last == level && run.end == block.start => run.end = block.end,
                _ => runs.push((*level, block.clone())),
            }
        }
        runs.retain(|(level, _)| *level > 0);
        let several = runs.len() > 1;
        let mut used = self.full.months_used;
        let mut changes = Vec::new();
        for (level, run) in runs {
            let month = |index: usize| first.plus(index as u32).unwrap_or(first);
            let (from, until) = (month(run.start), month(run.end - 1));
            let cut = ReduceHours { months_used: used, ..cut_at(self.full, self.parts[level]) };
            let own = &self.measure.change;
            let kind = ChangeKind::ReduceHours(cut);
            let level = Change { from, until: Some(until), kind, ..own.clone() };
            changes.push(if several { told_apart(level) } else { level });
            used += run.len() as u32;
        }
        changes
    }
}

/// Returns a level of a cut with its first month in identifier and name, so that levels are told apart.
fn told_apart(level: Change) -> Change {
    let from = level.from;
    let name = level.name.map(|name| Words {
        en: format!("{}, from {from}", name.en),
        it: format!("{}, da {from}", name.it),
    });
    Change { id: format!("{}-{from}", level.id), name, ..level }
}
