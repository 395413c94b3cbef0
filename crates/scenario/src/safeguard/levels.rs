//! The levels of the cuts between reviews: an integer program that falls into parts, solved exactly.
//!
//! Whole levels are chosen for each cut and each block of months, so that the hours needed are there in every month.
//! Parts of the centre that share no people and no cut are looked at apart, and within a part the blocks depend on each
//! other by the months of support used up alone. So a dynamic programme over the blocks finds every choice that nothing
//! beats, in what it saves and what it takes from people.

use std::collections::BTreeMap;

use super::cuts::{Block, Cut};
use super::pareto::{Had, keep_best};
use super::parts::{Part, parts};
use super::terrain::{Terrain, TerrainGroup, TerrainMonth};
use crate::table::hours::{Offer, share_hours};

/// Hours that are missing by the last digits of a binary fraction.
const SLACK: f64 = 1e-9;

/// Most combinations of levels between two reviews that are looked at in one part.
pub const LEVELS_MAX: usize = 100_000;

/// What the levels have to keep.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Kept {
    /// Whether hours needed must be there.
    pub(super) service: bool,
    /// Largest share of a month's pay that a group may lose.
    pub(super) loss_share_max: Option<f64>,
    /// Most months that each cut may hold, where there is a limit within the span.
    pub(super) months_max: Vec<Option<u32>>,
    /// The last level that each cut may have.
    pub(super) tops: Vec<usize>,
}

/// Levels of all cuts in all blocks, with what they save and take.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Levels {
    pub(super) saving: f64,
    pub(super) loss: f64,
    /// Numbers of levels by cut, then by block.
    pub(super) by_cut: Vec<Vec<usize>>,
}

impl Had for Levels {
    fn saving(&self) -> f64 {
        self.saving
    }

    fn loss(&self) -> f64 {
        self.loss
    }
}

/// Every choice of levels that nothing beats.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Choices {
    pub(super) levels: Vec<Levels>,
    /// Whether none was left out as being close to another.
    pub(super) is_whole: bool,
}

/// Why no levels keep what they have to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum NoLevels {
    /// Between two reviews no combination does.
    Never,
    /// There are too many combinations to look at.
    TooMany,
}

/// Returns the choices of levels on a terrain.
pub(super) fn choices(
    terrain: &Terrain,
    (cuts, blocks): (&[Cut<'_>], &[Block]),
    kept: &Kept,
) -> Result<Choices, NoLevels> {
    let skills = terrain.months.iter().map(|month| month.needs.len()).max().unwrap_or(0);
    let none = Levels { saving: 0.0, loss: 0.0, by_cut: vec![vec![0; blocks.len()]; cuts.len()] };
    let mut all = Choices { levels: vec![none], is_whole: true };
    for part in parts(terrain, skills, cuts.len()) {
        let own = of_part(terrain, &part, (cuts, blocks), kept)?;
        let mut sums = Vec::new();
        for (first, known) in all.levels.iter().enumerate() {
            sums.extend(own.levels.iter().enumerate().map(|(second, one)| Sum {
                saving: known.saving + one.saving,
                loss: known.loss + one.loss,
                of: (first, second),
            }));
        }
        let whole = keep_best(&mut sums);
        let merged =
            sums.iter().map(|sum| joined(&all.levels[sum.of.0], &own.levels[sum.of.1], &part));
        let is_whole = all.is_whole && own.is_whole && whole;
        all = Choices { levels: merged.collect(), is_whole };
    }
    Ok(all)
}

/// Two choices put together, before their levels are written down: most of them are beaten.
struct Sum {
    saving: f64,
    loss: f64,
    of: (usize, usize),
}

impl Had for Sum {
    fn saving(&self) -> f64 {
        self.saving
    }

    fn loss(&self) -> f64 {
        self.loss
    }
}

fn joined(known: &Levels, own: &Levels, part: &Part) -> Levels {
    let mut all = known.clone();
    all.saving += own.saving;
    all.loss += own.loss;
    for cut in &part.cuts {
        all.by_cut[*cut].clone_from(&own.by_cut[*cut]);
    }
    all
}

/// Months of support used so far, by cut of the part; cuts without an end count none.
type Used = Vec<u32>;

fn of_part(
    terrain: &Terrain,
    part: &Part,
    (cuts, blocks): (&[Cut<'_>], &[Block]),
    kept: &Kept,
) -> Result<Choices, NoLevels> {
    let none = Levels { saving: 0.0, loss: 0.0, by_cut: vec![vec![0; blocks.len()]; cuts.len()] };
    let mut states: BTreeMap<Used, Vec<Levels>> =
        BTreeMap::from([(vec![0; part.cuts.len()], vec![none])]);
    let mut is_whole = true;
    for (number, block) in blocks.iter().enumerate() {
        let steps = Window { terrain, part, cuts, number, block, kept }.steps()?;
        let labels: Vec<(&Used, &Levels)> =
            states.iter().flat_map(|(used, all)| all.iter().map(move |one| (used, one))).collect();
        let mut next: BTreeMap<Used, Vec<Sum>> = BTreeMap::new();
        for (first, (used, label)) in labels.iter().enumerate() {
            for (second, step) in steps.iter().enumerate() {
                let Some(used) = after(used, step, part, (block, kept)) else { continue };
                let (saving, loss) = (label.saving + step.saving, label.loss + step.loss);
                next.entry(used).or_default().push(Sum { saving, loss, of: (first, second) });
            }
        }
        let mut grown_states = BTreeMap::new();
        for (used, mut sums) in next {
            is_whole &= keep_best(&mut sums);
            let all =
                sums.iter().map(|sum| grown(labels[sum.of.0].1, &steps[sum.of.1], part, number));
            grown_states.insert(used, all.collect());
        }
        states = grown_states;
    }
    let mut levels: Vec<Levels> = states.into_values().flatten().collect();
    is_whole &= keep_best(&mut levels);
    if levels.is_empty() { Err(NoLevels::Never) } else { Ok(Choices { levels, is_whole }) }
}

/// Returns the months used after a block; nothing where a support has not so many.
fn after(used: &Used, step: &Step, part: &Part, (block, kept): (&Block, &Kept)) -> Option<Used> {
    let own = used.iter().zip(&part.cuts).zip(&step.levels);
    own.map(|((used, cut), level)| {
        let Some(most) = kept.months_max[*cut] else {
            return Some(0);
        };
        let used = if *level > 0 { used + block.len() as u32 } else { *used };
        (used <= most).then_some(used)
    })
    .collect()
}

fn grown(label: &Levels, step: &Step, part: &Part, block: usize) -> Levels {
    let mut grown = label.clone();
    grown.saving += step.saving;
    grown.loss += step.loss;
    for (cut, level) in part.cuts.iter().zip(&step.levels) {
        grown.by_cut[*cut][block] = *level;
    }
    grown
}

/// Levels of the cuts of a part between two reviews.
#[derive(Debug, Clone, PartialEq)]
struct Step {
    levels: Vec<usize>,
    saving: f64,
    loss: f64,
}

/// A part between two reviews.
struct Window<'a> {
    terrain: &'a Terrain,
    part: &'a Part,
    cuts: &'a [Cut<'a>],
    number: usize,
    block: &'a Block,
    kept: &'a Kept,
}

impl Window<'_> {
    /// Returns every combination of levels with which the block keeps what it has to.
    fn steps(&self) -> Result<Vec<Step>, NoLevels> {
        let tops: Vec<usize> = self.part.cuts.iter().map(|cut| self.top(*cut)).collect();
        let count = tops.iter().try_fold(1_usize, |all, top| all.checked_mul(top + 1));
        let count = count.filter(|count| *count <= LEVELS_MAX).ok_or(NoLevels::TooMany)?;
        let months: Vec<Month> = self.months();
        let mut possible = vec![false; count];
        let mut steps = Vec::new();
        for number in 0..count {
            let levels = levels_of(number, &tops);
            // Where a smaller cut already leaves too few hours, a larger one does so too.
            possible[number] = smaller(number, &tops).all(|one| possible[one])
                && months.iter().all(|month| month.is_kept(&levels, self));
            if possible[number] {
                let (saving, loss) = self.effect(&levels);
                steps.push(Step { levels, saving, loss });
            }
        }
        if steps.is_empty() { Err(NoLevels::Never) } else { Ok(steps) }
    }

    /// Returns the highest level of a cut that may hold in the block.
    fn top(&self, cut: usize) -> usize {
        let known = &self.cuts[cut];
        if !known.allowed[self.number] {
            return 0;
        }
        let most = self.kept.loss_share_max.unwrap_or(f64::INFINITY);
        let months = || self.terrain.months[self.block.clone()].iter();
        let fits =
            |level: f64| months().all(|month| month.whole[cut].loss_share * level <= most + SLACK);
        (0..=self.kept.tops[cut]).rev().find(|level| fits(known.level(*level))).unwrap_or(0)
    }

    fn effect(&self, levels: &[usize]) -> (f64, f64) {
        let (mut saving, mut loss) = (0.0, 0.0);
        for (cut, level) in self.part.cuts.iter().zip(levels) {
            let share = self.cuts[*cut].level(*level);
            for month in &self.terrain.months[self.block.clone()] {
                saving += month.whole[*cut].saving * share;
                loss += month.whole[*cut].loss * share;
            }
        }
        (saving, loss)
    }

    fn months(&self) -> Vec<Month> {
        let month = |month: &'_ TerrainMonth| {
            let own = |group: &&TerrainGroup| {
                group.offer.skills().any(|skill| self.part.skills.contains(&skill))
            };
            let groups: Vec<TerrainGroup> = month.groups.iter().filter(own).cloned().collect();
            Month {
                offers: groups.iter().map(|group| group.offer.clone()).collect(),
                groups,
                need: month.needs.iter().map(|need| need.hours).collect(),
                least: month.needs.iter().map(|need| need.least).collect(),
            }
        };
        self.terrain.months[self.block.clone()].iter().map(month).collect()
    }
}

/// A month of a part.
struct Month {
    offers: Vec<Offer>,
    groups: Vec<TerrainGroup>,
    need: Vec<f64>,
    least: Vec<Option<f64>>,
}

impl Month {
    /// Returns whether every skill of the part has the hours that its promises ask for.
    fn is_kept(&self, levels: &[usize], window: &Window<'_>) -> bool {
        if !window.kept.service {
            return true;
        }
        let share = |cut: usize| {
            let own = window.part.cuts.iter().position(|known| *known == cut);
            own.map_or(0.0, |own| window.cuts[cut].level(levels[own]))
        };
        let left = |group: &TerrainGroup| group.supply - group.fall * group.cut.map_or(0.0, share);
        let supply: Vec<f64> = self.groups.iter().map(left).collect();
        let mut there = vec![0.0; self.need.len()];
        for (skill, hours) in share_hours(&self.offers, &supply, &self.need).iter().flatten() {
            there[*skill] += hours;
        }
        window.part.skills.iter().all(|skill| match self.need.get(*skill) {
            Some(need) if *need > 0.0 => {
                self.least[*skill].is_some_and(|least| there[*skill] / need >= least - SLACK)
            }
            Some(_) | None => true,
        })
    }
}

/// Returns the levels of a combination by its number.
fn levels_of(mut number: usize, tops: &[usize]) -> Vec<usize> {
    let level = |top: &usize| {
        let own = number % (top + 1);
        number /= top + 1;
        own
    };
    tops.iter().map(level).collect()
}

/// Returns the combinations with one level less of one cut.
fn smaller(number: usize, tops: &[usize]) -> impl Iterator<Item = usize> {
    let levels = levels_of(number, tops);
    let mut weight = 1;
    let weights = tops.iter().map(move |top| {
        let own = weight;
        weight *= top + 1;
        own
    });
    levels
        .into_iter()
        .zip(weights)
        .filter(|(level, _)| *level > 0)
        .map(move |(_, own)| number - own)
}
