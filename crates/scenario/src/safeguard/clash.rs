//! Why no plan keeps every limit: a smallest set of limits that clash, and what would open a way.

use organico_model::{ChangeKind, Clash, Goal, Limit, Measure, Opening, PriceModel, Shortage};

use super::levels::NoLevels;
use super::mixes::{Ground, Held, Mix};
use crate::table::TableError;
use crate::table::sketch::{Sketcher, productive_hours};

/// Most doublings of what a limit would have to be, and steps in which it is then narrowed down.
const STEPS: u32 = 40;

/// Returns the limits that are there to be kept, in the order in which they are tried: those that are the last to be
/// given up stand last.
fn limits(goal: &Goal, held: &Held, ids: &[&str]) -> Vec<Limit> {
    let known = [
        (goal.limits.margin_min.is_some(), Limit::Margin),
        (goal.limits.employer_cost_max.is_some(), Limit::EmployerCost),
        (goal.limits.income_lost_max.is_some(), Limit::IncomeLost),
        (goal.limits.loss_share_max.is_some(), Limit::LossShare),
        (goal.limits.posts_lost_max.is_some(), Limit::PostsLost),
        (true, Limit::Service),
    ];
    let months = held.kept.months_max.iter().zip(ids).filter(|(most, _)| most.is_some());
    let months = months.map(|(_, id)| Limit::SupportMonths { measure: (*id).to_owned() });
    let sizes = ids.iter().map(|id| Limit::Size { measure: (*id).to_owned() });
    let first = sizes.chain(months);
    first.chain(known.into_iter().filter(|(set, _)| *set).map(|(_, limit)| limit)).collect()
}

/// What is asked of the ground while looking for a clash.
pub(super) struct Asking<'a, 'g> {
    pub(super) ground: &'a Ground<'g>,
    pub(super) goal: &'a Goal,
    pub(super) held: &'a Held,
}

impl Asking<'_, '_> {
    /// Returns why nothing keeps every limit.
    pub(super) fn clash(&self, sketcher: &mut Sketcher) -> Result<Clash, ClashError> {
        let ids: Vec<&str> = self.ground.survey.cuts.iter().map(super::cuts::Cut::id).collect();
        let mut smallest = limits(self.goal, self.held, &ids);
        let mut index = 0;
        while index < smallest.len() {
            let mut fewer = smallest.clone();
            fewer.remove(index);
            if self.is_possible(&self.only(&fewer))? {
                index += 1;
            } else {
                smallest = fewer;
            }
        }
        let mut openings = Vec::new();
        for limit in &smallest {
            openings.extend(self.opening(limit)?);
        }
        if smallest.contains(&Limit::Margin) {
            openings.extend(self.guarantees(sketcher)?);
        }
        let shortages =
            if smallest.contains(&Limit::Service) { self.shortages(sketcher) } else { Vec::new() };
        openings.extend(self.training(&shortages));
        Ok(Clash { limits: smallest, openings, shortages })
    }

    fn is_possible(&self, held: &Held) -> Result<bool, ClashError> {
        Ok(!self.mixes(held)?.is_empty())
    }

    fn mixes(&self, held: &Held) -> Result<Vec<Mix>, ClashError> {
        Ok(self.ground.frontier(held)?.mixes)
    }

    /// Returns what holds where only these limits do.
    fn only(&self, limits: &[Limit]) -> Held {
        let ids: Vec<&str> = self.ground.survey.cuts.iter().map(super::cuts::Cut::id).collect();
        let mut held = self.held.clone();
        for limit in self::limits(self.goal, self.held, &ids) {
            if !limits.contains(&limit) {
                self.lift(&mut held, &limit);
            }
        }
        held
    }

    /// Takes a limit away.
    fn lift(&self, held: &mut Held, limit: &Limit) {
        let cut = |id: &str| self.ground.survey.cuts.iter().position(|cut| cut.id() == id);
        match limit {
            Limit::Service => held.kept.service = false,
            Limit::PostsLost => held.limits.posts_lost_max = None,
            Limit::IncomeLost => held.limits.income_lost_max = None,
            Limit::LossShare => held.kept.loss_share_max = None,
            Limit::EmployerCost => held.limits.employer_cost_max = None,
            Limit::Margin => held.limits.margin_min = None,
            Limit::SupportMonths { measure } => {
                if let Some(cut) = cut(measure) {
                    held.kept.months_max[cut] = None;
                }
            }
            Limit::Size { measure } => {
                if let Some(cut) = cut(measure) {
                    held.kept.tops[cut] = self.ground.survey.cuts[cut].lawful_top();
                }
            }
        }
    }

    /// Returns what a limit of the clash would have to be, all others as they are.
    fn opening(&self, limit: &Limit) -> Result<Option<Opening>, ClashError> {
        let mut held = self.held.clone();
        self.lift(&mut held, limit);
        let mixes = self.mixes(&held)?;
        let least = |figure: fn(&Mix) -> f64| mixes.iter().map(figure).reduce(f64::min);
        let value = match limit {
            Limit::PostsLost => least(|mix| mix.harm.posts_lost),
            Limit::IncomeLost => least(|mix| mix.harm.income_lost),
            Limit::EmployerCost => least(|mix| mix.harm.employer_cost),
            Limit::Margin => {
                least(|mix| -mix.harm.margin.unwrap_or(f64::NEG_INFINITY)).map(|least| -least)
            }
            Limit::LossShare if !mixes.is_empty() => self.loss_share()?,
            Limit::Size { measure } if !mixes.is_empty() => self.size(measure)?,
            Limit::SupportMonths { measure } if !mixes.is_empty() => {
                return self.support_months(measure).map(Some);
            }
            Limit::Service
            | Limit::LossShare
            | Limit::Size { .. }
            | Limit::SupportMonths { .. } => None,
        };
        let value = value.filter(|value| value.is_finite());
        Ok(value.map(|value| Opening::Limit { limit: limit.clone(), value }))
    }

    /// Returns the least share of a month's pay, in hundredths, that a group would have to be allowed to lose.
    fn loss_share(&self) -> Result<Option<f64>, ClashError> {
        for hundredths in 0..=100_u32 {
            let mut held = self.held.clone();
            held.kept.loss_share_max = Some(f64::from(hundredths) / 100.0);
            if self.is_possible(&held)? {
                return Ok(held.kept.loss_share_max);
            }
        }
        Ok(None)
    }

    /// Returns the least share of hours that a cut would have to be allowed.
    fn size(&self, measure: &str) -> Result<Option<f64>, ClashError> {
        let cuts = self.ground.survey.cuts;
        let Some(number) = cuts.iter().position(|cut| cut.id() == measure) else { return Ok(None) };
        for top in cuts[number].top..=cuts[number].lawful_top() {
            let mut held = self.held.clone();
            held.kept.tops[number] = top;
            if self.is_possible(&held)? {
                return Ok(Some(cuts[number].level(top)));
            }
        }
        Ok(None)
    }

    /// Returns the fewest months that a support would have to last.
    fn support_months(&self, measure: &str) -> Result<Opening, ClashError> {
        let cuts = self.ground.survey.cuts;
        let number = cuts.iter().position(|cut| cut.id() == measure).unwrap_or(0);
        let mut months = self.held.kept.months_max[number].unwrap_or(0);
        while months < self.goal.base.months {
            months += 1;
            let mut held = self.held.clone();
            held.kept.months_max[number] = Some(months);
            if self.is_possible(&held)? {
                break;
            }
        }
        let used = cuts[number].months_used();
        Ok(Opening::SupportMonths { measure: measure.to_owned(), months: months + used })
    }

    /// Returns, for each contract that pays by what it sends, the contacts a month whose guarantee would leave enough.
    fn guarantees(&self, sketcher: &mut Sketcher) -> Result<Vec<Opening>, ClashError> {
        let mut held = self.held.clone();
        self.lift(&mut held, &Limit::Margin);
        let mixes = self.mixes(&held)?;
        let margin = |mix: &Mix| mix.harm.margin.unwrap_or(f64::NEG_INFINITY);
        let best = mixes.iter().max_by(|a, b| margin(a).total_cmp(&margin(b)));
        let (Some(best), Some(wanted)) = (best, self.goal.limits.margin_min) else {
            return Ok(Vec::new());
        };
        let missing = wanted.0 as f64 - margin(best);
        let scenario = self.ground.scenario(best);
        let inputs = crate::table::TableInputs { scenario: &scenario, ..self.ground.survey.inputs };
        let result = sketcher.lived(&inputs)?;
        let mut openings = Vec::new();
        for contract in &inputs.baseline.contracts {
            let terms = contract.terms.as_ref().map(|terms| &terms.price);
            let by_minute = match terms {
                Some(PriceModel::PerContact(_)) => false,
                Some(PriceModel::PerMinute(_)) => true,
                Some(PriceModel::PerHour(_) | PriceModel::PerMonth(_)) | None => continue,
            };
            let months: Vec<Invoiced> = scenario
                .span()
                .filter_map(|month| {
                    let of = |name: &str| {
                        result.sheet.value(&format!("{month}/contract/{}/{name}", contract.id))
                    };
                    let each = if by_minute { of("mean_handle_time")? / 60.0 } else { 1.0 };
                    let price = of("price")? * of("band_factor")? * each;
                    Some(Invoiced { contacts: of("contacts_invoiced")?, price })
                })
                .collect();
            if let Some(contacts) = guarantee(&months, missing) {
                openings.push(Opening::Guarantee { contract: contract.id.clone(), contacts });
            }
        }
        Ok(openings)
    }

    /// Returns the hours that are missing where no hours are cut, of the combination with which the fewest are.
    fn shortages(&self, sketcher: &Sketcher) -> Vec<Shortage> {
        let months: Vec<_> = self.goal.base.span().collect();
        self.ground.fewest_missing(sketcher.skills.ids(), &months)
    }
}

impl Asking<'_, '_> {
    /// Returns how many people more would have to learn what is short, by each measure that teaches it.
    fn training(&self, shortages: &[Shortage]) -> Vec<Opening> {
        let inputs = &self.ground.survey.inputs;
        let one = |measure: &Measure| {
            let ChangeKind::Reskill(plan) = &measure.change.kind else { return None };
            let short = shortages.iter().find(|short| short.skill == plan.skill)?;
            let group = inputs.baseline.groups.iter().find(|group| group.id == plan.group)?;
            let each = productive_hours(inputs, group.weekly_hours, short.month);
            let people = libm::ceil(short.hours_week / each);
            (each > 0.0 && people <= f64::from(group.heads)).then(|| Opening::Training {
                measure: measure.change.id.clone(),
                people: people as u32,
                hours: people * plan.training_hours,
            })
        };
        self.goal.measures.iter().filter_map(one).collect()
    }
}

/// What a contract is billed in a month.
struct Invoiced {
    contacts: f64,
    /// Of one contact, in cents.
    price: f64,
}

/// Returns the contacts a month whose guarantee adds so much to the invoices; nothing where no price does.
fn guarantee(months: &[Invoiced], missing: f64) -> Option<f64> {
    let added = |contacts: f64| -> f64 {
        months.iter().map(|month| (contacts - month.contacts).max(0.0) * month.price).sum()
    };
    let (mut low, mut high) = (0.0, 1.0);
    for _ in 0..STEPS {
        if added(high) >= missing {
            break;
        }
        high *= 2.0;
    }
    if added(high) < missing {
        return None;
    }
    for _ in 0..STEPS {
        let middle = f64::midpoint(low, high);
        if added(middle) >= missing { high = middle } else { low = middle }
    }
    Some(libm::ceil(high))
}

/// Why a clash cannot be told.
#[derive(Debug)]
pub(super) enum ClashError {
    Table(TableError),
    Levels,
}

impl From<TableError> for ClashError {
    fn from(fault: TableError) -> Self {
        Self::Table(fault)
    }
}

impl From<NoLevels> for ClashError {
    fn from(_: NoLevels) -> Self {
        Self::Levels
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_guarantee_pays_for_what_falls_short_of_it_in_each_month() {
        let months =
            [Invoiced { contacts: 100.0, price: 10.0 }, Invoiced { contacts: 80.0, price: 10.0 }];
        assert_eq!(guarantee(&months, 200.0), Some(100.0));
        assert_eq!(guarantee(&months, 400.0), Some(110.0));
        assert_eq!(guarantee(&[], 1.0), None);
    }
}
