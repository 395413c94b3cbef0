//! What one combination of measures leaves to the cuts of hours: people, needs, and what a cut saves and takes.
//!
//! Hours, cost and lost pay are linear in the share that is cut, so two walks through the months say all: one without any
//! cut and one with the largest.

use organico_model::{Change, ChangeKind, Goal, Who};

use super::cuts::{Block, Cut};
use crate::table::hours::Offer;
use crate::table::sketch::{SketchGroup, SketchMonth, SketchNeed, Sketcher, with_changes};
use crate::table::{TableError, TableInputs};

/// A combination of the measures that are taken once, in numbers; money in cents.
#[derive(Debug, Clone)]
pub(super) struct Terrain {
    pub(super) months: Vec<TerrainMonth>,
    /// Over the span, without any cut of hours.
    pub(super) employer_cost: f64,
    pub(super) income_lost: f64,
    pub(super) invoice: Option<f64>,
    pub(super) posts_lost: f64,
}

/// A month of it.
#[derive(Debug, Clone)]
pub(super) struct TerrainMonth {
    pub(super) groups: Vec<TerrainGroup>,
    pub(super) needs: Vec<SketchNeed>,
    /// What the whole share of a cut would save the employer and take from people, by cut.
    pub(super) whole: Vec<CutEffect>,
}

/// People alike in a month.
#[derive(Debug, Clone)]
pub(super) struct TerrainGroup {
    pub(super) offer: Offer,
    /// Productive hours a week without a cut.
    pub(super) supply: f64,
    /// Productive hours a week that the whole share would take.
    pub(super) fall: f64,
    /// Which cut is about them.
    pub(super) cut: Option<usize>,
}

/// What cutting the whole share of the hours would do; a level does its share of it.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub(super) struct CutEffect {
    pub(super) saving: f64,
    pub(super) loss: f64,
    /// The largest part of a group's pay that is lost for each share of the hours.
    pub(super) loss_share: f64,
}

/// What a terrain is drawn from.
pub(super) struct Survey<'a> {
    pub(super) goal: &'a Goal,
    pub(super) inputs: TableInputs<'a>,
    pub(super) cuts: &'a [Cut<'a>],
    pub(super) blocks: &'a [Block],
}

impl Survey<'_> {
    /// Returns what a combination of changes leaves to the cuts.
    pub(super) fn terrain(
        &self,
        changes: &[Change],
        sketcher: &mut Sketcher,
    ) -> Result<Terrain, TableError> {
        let who: Vec<Who> = self.cuts.iter().map(|cut| cut.who().clone()).collect();
        let mut sketch = |extra: Vec<Change>| {
            let given = self.goal.base.changes.iter().chain(changes).cloned();
            let scenario = with_changes(&self.goal.base, given.chain(extra).collect());
            sketcher.sketch(&TableInputs { scenario: &scenario, ..self.inputs }, &who)
        };
        let plain = sketch(Vec::new())?;
        let cut = if self.cuts.is_empty() { plain.clone() } else { sketch(self.largest())? };
        let most: Vec<f64> = self.cuts.iter().map(|cut| cut.level(cut.top)).collect();
        let months = plain.iter().zip(&cut).map(|(plain, cut)| month(plain, cut, &most));
        let months: Result<Vec<TerrainMonth>, TableError> = months.collect();
        let income = plain.iter().map(|month| month.income_lost);
        let invoice = plain.iter().map(|month| month.invoice);
        Ok(Terrain {
            months: months?,
            employer_cost: plain.iter().map(|month| month.employer_cost).sum(),
            income_lost: income.sum::<Option<f64>>().ok_or(TableError::Unpriced)?,
            invoice: invoice.sum(),
            posts_lost: plain.last().map_or(0.0, |month| month.posts_lost),
        })
    }

    /// Returns every cut at its largest, wherever it may hold.
    fn largest(&self) -> Vec<Change> {
        let cuts = self.cuts.iter().flat_map(|cut| {
            let levels: Vec<usize> =
                cut.allowed.iter().map(|allowed| if *allowed { cut.top } else { 0 }).collect();
            cut.changes(&levels, self.blocks, self.goal.base.first)
        });
        cuts.filter(|change| matches!(change.kind, ChangeKind::ReduceHours(_))).collect()
    }
}

/// Returns a month from its numbers without any cut and with the largest.
fn month(plain: &SketchMonth, cut: &SketchMonth, most: &[f64]) -> Result<TerrainMonth, TableError> {
    let same = plain.groups.len() == cut.groups.len()
        && plain.groups.iter().zip(&cut.groups).all(|(one, other)| one.id == other.id);
    if !same || cut.income_lost.is_none() {
        return Err(if same { TableError::Unpriced } else { TableError::Setting });
    }
    let mut whole = vec![CutEffect::default(); most.len()];
    let pairs = plain.groups.iter().zip(&cut.groups);
    let groups = pairs.map(|(plain, cut)| {
        let share = cut.reduction - plain.reduction;
        let own = plain.whose.filter(|_| share > 0.0);
        if let Some(number) = own {
            add(&mut whole[number], plain, cut, share);
        }
        let fall = if own.is_some() { (plain.supply - cut.supply) / share } else { 0.0 };
        TerrainGroup { offer: plain.offer.clone(), supply: plain.supply, fall, cut: own }
    });
    Ok(TerrainMonth { groups: groups.collect(), needs: plain.needs.clone(), whole })
}

fn add(effect: &mut CutEffect, plain: &SketchGroup, cut: &SketchGroup, share: f64) {
    effect.saving += (plain.cost - cut.cost) / share;
    effect.loss += (cut.loss - plain.loss) / share;
    if plain.reference > 0.0 {
        let of_pay = (cut.loss - plain.loss) / share / plain.reference;
        effect.loss_share = effect.loss_share.max(of_pay);
    }
}
