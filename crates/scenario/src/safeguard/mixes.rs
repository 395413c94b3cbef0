//! Mixes: a combination of the measures taken once with levels of the cuts, and the frontier of all of them.

use std::collections::BTreeMap;

use organico_model::{
    Cents, Change, CostBasis, Goal, GoalLimits, Harm, Month, SafeguardPlan, Scenario, Shortage,
    SkillId,
};

use super::cuts::{Block, Cut};
use super::levels::{Kept, Levels, NoLevels, choices};
use super::structures::Structures;
use super::terrain::{Survey, Terrain};
use crate::table::TableError;
use crate::table::hours::share_hours;
use crate::table::sketch::{Sketcher, with_changes};

/// A mix of measures, as the response curves see it.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Mix {
    pub(super) harm: Harm,
    /// Which combination of the measures that are taken once.
    structure: usize,
    levels: Levels,
}

/// The limits that a search keeps; those that are left out are as if nobody had set them.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Held {
    pub(super) kept: Kept,
    pub(super) limits: GoalLimits,
}

impl Held {
    /// Returns all limits of a goal, and those of its cuts.
    pub(super) fn all(goal: &Goal, cuts: &[Cut<'_>]) -> Self {
        let kept = Kept {
            service: true,
            loss_share_max: goal.limits.loss_share_max,
            months_max: cuts.iter().map(|cut| cut.months_max).collect(),
            tops: cuts.iter().map(|cut| cut.top).collect(),
        };
        Self { kept, limits: goal.limits }
    }

    /// Returns whether a harm keeps the limits on sums.
    pub(super) fn keeps(&self, harm: &Harm) -> bool {
        let under = |found: f64, most: Option<f64>| most.is_none_or(|most| found <= most + 0.5);
        let cents = |limit: Option<Cents>| limit.map(|cents| cents.0 as f64);
        self.limits.posts_lost_max.is_none_or(|most| harm.posts_lost <= most + 1e-6)
            && under(harm.income_lost, cents(self.limits.income_lost_max))
            && under(harm.employer_cost, cents(self.limits.employer_cost_max))
            && cents(self.limits.margin_min)
                .is_none_or(|least| harm.margin.is_some_and(|margin| margin >= least - 0.5))
    }
}

impl Held {
    /// Asks for as much more to be left over cost as lived plans have less than is wanted; returns whether any has.
    ///
    /// Contacts that leave are not paid for, and how many leave is read off the curves until a plan is lived.
    pub(super) fn margin_short(&mut self, plans: &[SafeguardPlan], wanted: &Self) -> bool {
        let (Some(asked), Some(wanted)) = (self.limits.margin_min, wanted.limits.margin_min) else {
            return false;
        };
        let margins = plans.iter().filter_map(|plan| plan.harm.margin);
        let least = margins.fold(f64::INFINITY, f64::min);
        let short = libm::ceil(wanted.0 as f64 - least);
        if short <= 0.5 || !short.is_finite() {
            return false;
        }
        self.limits.margin_min = Some(Cents(asked.0.saturating_add(short as i64)));
        true
    }
}

/// Everything that is known of the combinations before limits are laid on them.
pub(super) struct Ground<'a> {
    pub(super) survey: Survey<'a>,
    structures: Structures,
    terrains: Vec<Terrain>,
}

/// Mixes that keep the limits and that nothing beats.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct Frontier {
    /// By posts lost, then by cost.
    pub(super) mixes: Vec<Mix>,
    /// Combinations of the measures that are taken once.
    pub(super) structures: usize,
    /// Whether no mix was left out as being close to another.
    pub(super) is_whole: bool,
}

impl<'a> Ground<'a> {
    /// Walks through every combination of the measures that are taken once.
    pub(super) fn of(
        survey: Survey<'a>,
        structures: Structures,
        sketcher: &mut Sketcher,
    ) -> Result<Self, TableError> {
        let count = structures.count().unwrap_or(0);
        let terrains = (0..count).map(|one| survey.terrain(&structures.changes(one), sketcher));
        let terrains: Result<Vec<Terrain>, TableError> = terrains.collect();
        Ok(Self { terrains: terrains?, structures, survey })
    }

    /// Returns the mixes that keep the limits and that nothing beats; an error where they are too many to look at.
    pub(super) fn frontier(&self, held: &Held) -> Result<Frontier, NoLevels> {
        let (cuts, blocks) = (self.survey.cuts, self.survey.blocks);
        let mut frontier = Frontier { is_whole: true, ..Frontier::default() };
        for (structure, terrain) in self.terrains.iter().enumerate() {
            frontier.structures += 1;
            let found = match choices(terrain, (cuts, blocks), &held.kept) {
                Ok(found) => found,
                Err(NoLevels::Never) => continue,
                Err(NoLevels::TooMany) => return Err(NoLevels::TooMany),
            };
            frontier.is_whole &= found.is_whole;
            let mixes = found.levels.into_iter().map(|levels| mix(terrain, structure, levels));
            frontier.mixes.extend(mixes.filter(|mix| held.keeps(&mix.harm)));
        }
        frontier.mixes = unbeaten(frontier.mixes, self.survey.goal.cost);
        Ok(frontier)
    }

    /// Asks for more of a skill in a month than so many of the hours needed, wherever the response curves asked for less.
    pub(super) fn raise(&mut self, month: usize, skill: usize, coverage: f64) {
        for terrain in &mut self.terrains {
            if let Some(need) = terrain.months[month].needs.get_mut(skill) {
                need.least = need.least.map(|least| least.max(coverage));
            }
        }
    }

    /// Returns the hours that are missing where no hours are cut, by skill in its worst month, of the combination with
    /// which the fewest are missing in all.
    pub(super) fn fewest_missing(&self, skills: &[SkillId], months: &[Month]) -> Vec<Shortage> {
        let all = self.terrains.iter().map(missing_hours);
        let sum = |missing: &Missing| missing.values().map(|(_, hours)| hours).sum::<f64>();
        let fewest = all.min_by(|a, b| sum(a).total_cmp(&sum(b))).unwrap_or_default();
        let shortage = |(skill, (month, hours_week)): (usize, (usize, f64))| Shortage {
            month: months[month],
            skill: skills[skill].clone(),
            hours_week,
        };
        fewest.into_iter().map(shortage).collect()
    }

    /// Returns the scenario of a mix.
    pub(super) fn scenario(&self, mix: &Mix) -> Scenario {
        let base = &self.survey.goal.base;
        let given = base.changes.iter().cloned();
        let taken = self.structures.changes(mix.structure);
        with_changes(base, given.chain(taken).chain(self.cuts(mix)).collect())
    }

    /// Returns how much the cut of hours changes from review to review in all, as shares of hours.
    pub(super) fn unrest(&self, mix: &Mix) -> f64 {
        let of_cut = |(cut, levels): (&Cut<'_>, &Vec<usize>)| {
            let steps = levels.windows(2);
            steps.map(|pair| (cut.level(pair[1]) - cut.level(pair[0])).abs()).sum::<f64>()
        };
        self.survey.cuts.iter().zip(&mix.levels.by_cut).map(of_cut).sum()
    }

    fn cuts(&self, mix: &Mix) -> Vec<Change> {
        let (cuts, blocks): (&[Cut<'_>], &[Block]) = (self.survey.cuts, self.survey.blocks);
        let levels = cuts.iter().zip(&mix.levels.by_cut);
        levels
            .flat_map(|(cut, levels)| cut.changes(levels, blocks, self.survey.goal.base.first))
            .collect()
    }
}

fn mix(terrain: &Terrain, structure: usize, levels: Levels) -> Mix {
    let employer_cost = terrain.employer_cost - levels.saving;
    let harm = Harm {
        employer_cost,
        income_lost: terrain.income_lost + levels.loss,
        posts_lost: terrain.posts_lost,
        margin: terrain.invoice.map(|invoice| invoice - employer_cost),
    };
    Mix { harm, structure, levels }
}

/// Returns the mixes that no other beats, by posts lost, then by cost.
fn unbeaten(mut mixes: Vec<Mix>, basis: CostBasis) -> Vec<Mix> {
    mixes.sort_by(|a, b| {
        let key = |mix: &Mix| {
            let [cost, income_lost, posts_lost] = basis.figures(&mix.harm);
            [posts_lost, cost, income_lost]
        };
        let (a, b) = (key(a), key(b));
        a.iter()
            .zip(&b)
            .map(|(a, b)| a.total_cmp(b))
            .find(|one| one.is_ne())
            .unwrap_or(std::cmp::Ordering::Equal)
    });
    // Whoever stands earlier has lost no more posts: it is beaten by one of them that costs and takes no more. Of those,
    // the least income lost up to each cost is a staircase.
    let mut stairs: Vec<(f64, f64)> = Vec::new();
    mixes.retain(|mix| {
        let [cost, loss, _] = basis.figures(&mix.harm);
        let at = stairs.partition_point(|(known, _)| *known <= cost + 1e-6);
        if at > 0 && stairs[at - 1].1 <= loss + 1e-6 {
            return false;
        }
        let end = at + stairs[at..].iter().take_while(|(_, known)| *known >= loss).count();
        stairs.splice(at..end, [(cost, loss)]);
        true
    });
    mixes
}

/// Hours a week that are missing of a skill in the month in which most are.
type Missing = BTreeMap<usize, (usize, f64)>;

/// Returns what is missing of each skill where no hours are cut.
fn missing_hours(terrain: &Terrain) -> Missing {
    let mut missing = Missing::new();
    for (number, month) in terrain.months.iter().enumerate() {
        let offers: Vec<_> = month.groups.iter().map(|group| group.offer.clone()).collect();
        let supply: Vec<f64> = month.groups.iter().map(|group| group.supply).collect();
        let need: Vec<f64> = month.needs.iter().map(|need| need.hours).collect();
        let mut there = vec![0.0; need.len()];
        for (skill, hours) in share_hours(&offers, &supply, &need).iter().flatten() {
            there[*skill] += hours;
        }
        for (skill, need) in month.needs.iter().enumerate() {
            let short = need.hours * need.least.unwrap_or(1.0) - there[skill];
            let known = missing.get(&skill).map_or(1e-9, |(_, hours)| *hours);
            if short > known {
                missing.insert(skill, (number, short));
            }
        }
    }
    missing
}
