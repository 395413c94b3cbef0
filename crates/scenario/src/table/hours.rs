//! Hours of groups spread over the skills that their people have.

use organico_model::SkillId;

use super::state::GroupState;

/// Rounds of moving hours between skills; each halves what is uneven, so that fifty leave nothing to see.
const ROUNDS: usize = 50;

/// What the hours of a group can be used for; skills by their number in [`SkillNames`].
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Offer {
    /// What its people take first.
    first: Option<usize>,
    /// What else they can take, and the share of the group that can.
    also: Vec<(usize, f64)>,
    /// Shares of the hours that belong to another first skill, or to none.
    others: Vec<(Option<usize>, f64)>,
}

impl Offer {
    /// Returns every skill that the hours can go to.
    pub(crate) fn skills(&self) -> impl Iterator<Item = usize> {
        let also = self.also.iter().map(|(skill, _)| *skill);
        let others = self.others.iter().filter_map(|(skill, _)| *skill);
        self.first.into_iter().chain(also).chain(others)
    }

    /// Returns the hours before any are moved: on the first skill, none yet on what else people can take, and those of
    /// people who were put together with the group on their own first skill.
    fn own(&self, supply: f64) -> Vec<(usize, f64)> {
        let apart: f64 = self.others.iter().map(|(_, share)| share).sum();
        let mut own = Vec::new();
        if let Some(first) = self.first {
            own.push((first, supply * (1.0 - apart)));
            own.extend(self.also.iter().map(|(skill, _)| (*skill, 0.0)));
        }
        let others = self.others.iter();
        own.extend(others.filter_map(|(skill, share)| Some(((*skill)?, supply * share))));
        own
    }
}

/// Skills by number, in the order in which they were met.
#[derive(Debug, Clone, Default)]
pub(crate) struct SkillNames {
    ids: Vec<SkillId>,
}

impl SkillNames {
    /// Returns the skills in order.
    pub(crate) fn ids(&self) -> &[SkillId] {
        &self.ids
    }

    /// Returns the number of a skill, which it has from now on.
    pub(crate) fn number(&mut self, skill: &SkillId) -> usize {
        if let Some(known) = self.ids.iter().position(|one| one == skill) {
            return known;
        }
        self.ids.push(skill.clone());
        self.ids.len() - 1
    }

    /// Returns what the hours of a group can be used for.
    pub(super) fn offer(&mut self, group: &GroupState) -> Offer {
        Offer {
            first: group.skill.as_ref().map(|skill| self.number(skill)),
            also: group.also.iter().map(|(skill, share)| (self.number(skill), *share)).collect(),
            others: group
                .others
                .iter()
                .map(|(skill, share)| (skill.as_ref().map(|skill| self.number(skill)), *share))
                .collect(),
        }
    }
}

/// Returns the hours of each group on each skill: on its first one, moved to others where more is missing, until the
/// shares that are covered are as even as what people can take allows. `need` is by skill.
pub(crate) fn share_hours(
    offers: &[Offer],
    supply: &[f64],
    need: &[f64],
) -> Vec<Vec<(usize, f64)>> {
    let mut hours: Vec<Vec<(usize, f64)>> = Vec::new();
    let mut totals = vec![0.0; need.len()];
    for (offer, supply) in offers.iter().zip(supply) {
        let own = offer.own(*supply);
        for (skill, hours) in &own {
            totals[*skill] += hours;
        }
        hours.push(own);
    }
    // A skill that nobody needs has all the cover there is.
    let weight: Vec<f64> = need.iter().map(|need| 1.0 / need.max(1e-9)).collect();
    for _ in 0..ROUNDS {
        let mut still = true;
        for (index, offer) in offers.iter().enumerate() {
            let Some(first) = offer.first else { continue };
            for (other, (skill, share)) in offer.also.iter().enumerate() {
                let own = &hours[index];
                let cover = |skill: usize| totals[skill] * weight[skill];
                let even = (cover(first) - cover(*skill)) / (weight[first] + weight[*skill]);
                let most = (supply[index] * share - own[other + 1].1).min(own[0].1);
                let moved = even.clamp(-own[other + 1].1, most.max(-own[other + 1].1));
                still &= moved == 0.0;
                hours[index][0].1 -= moved;
                hours[index][other + 1].1 += moved;
                totals[first] -= moved;
                totals[*skill] += moved;
            }
        }
        if still {
            break;
        }
    }
    hours
}
