//! What becomes of a plan when something that it stands on gives way: which promises break, and when.
//!
//! The plan stays as it was agreed: nobody answers the stress with more people or fewer hours. Absent on purpose: how
//! likely any of it is.

use organico_model::{
    BrokenPromise, Change, ChangeKind, DeflectContacts, DemandPath, DemandStep, Drill, Harm, Limit,
    Month, Place, PlanPromise, SafeguardPlan, Scenario, SiteId, SourceStatus, Stress,
    StressOutcome, Words,
};

use super::SafeguardInputs;
use super::cuts::blocks;
use super::limits::passed;
use crate::table::sketch::{Sketcher, with_changes};
use crate::table::strain::{STRESS_DRILL, StrainedMonth};
use crate::table::{TableError, TableInputs};

/// Contacts of the plan that are left when fewer come than the plan was made for.
const FEWER: f64 = 0.9;
/// Days for which a site is closed.
const CLOSED_DAYS: u32 = 7;

/// Returns what each stress does to a plan.
pub(super) fn stresses(
    inputs: &SafeguardInputs<'_>,
    plan: &SafeguardPlan,
    sketcher: &mut Sketcher,
) -> Result<Vec<StressOutcome>, TableError> {
    let table =
        TableInputs { baseline: inputs.baseline, scenario: &plan.scenario, rules: inputs.rules };
    let plain = sketcher.strained(&table)?;
    let Some(read) = harm(&plain) else { return Err(TableError::Unpriced) };
    let mut under = Strained { inputs, sketcher, lived: plan.harm, read };
    let mut found = Vec::new();
    if !inputs.baseline.demands.is_empty() {
        found.push(under.fewer_contacts(&plan.scenario)?);
    }
    found.extend(under.machines_failing(&plan.scenario)?);
    for site in plain.first().into_iter().flat_map(|month| month.home_shares.keys()) {
        found.push(under.closed_site(&plan.scenario, site, &plain)?);
    }
    for review in renewals(inputs, &plan.scenario) {
        found.push(under.support_ending(&plan.scenario, review)?);
    }
    Ok(found)
}

/// Whoever lives scenarios under strain.
struct Strained<'a, 'i> {
    inputs: &'a SafeguardInputs<'i>,
    sketcher: &'a mut Sketcher,
    /// The plan without stress, lived.
    lived: Harm,
    /// The same, read off the response curves as everything under stress is.
    read: Harm,
}

impl Strained<'_, '_> {
    fn months(&mut self, scenario: &Scenario) -> Result<Vec<StrainedMonth>, TableError> {
        let SafeguardInputs { baseline, rules, .. } = *self.inputs;
        self.sketcher.strained(&TableInputs { baseline, scenario, rules })
    }

    fn fewer_contacts(&mut self, scenario: &Scenario) -> Result<StressOutcome, TableError> {
        let demand = Some(fewer(scenario));
        let months = self.months(&Scenario { demand, ..scenario.clone() })?;
        let stress = Stress::FewerContacts { factor: FEWER };
        Ok(self.over_the_span(stress, &months, scenario.first))
    }

    /// Returns nothing where no machine keeps contacts from people.
    fn machines_failing(
        &mut self,
        scenario: &Scenario,
    ) -> Result<Option<StressOutcome>, TableError> {
        let fails = |change: &Change| match &change.kind {
            ChangeKind::DeflectContacts(plan) => {
                let nothing = DeflectContacts { containment: 0.0, failure: None, ..plan.clone() };
                Some(Change { kind: ChangeKind::DeflectContacts(nothing), ..change.clone() })
            }
            _ => None,
        };
        if !scenario.changes.iter().any(|change| fails(change).is_some()) {
            return Ok(None);
        }
        let changes = scenario.changes.iter();
        let changes = changes.map(|change| fails(change).unwrap_or_else(|| change.clone()));
        let months = self.months(&with_changes(scenario, changes.collect()))?;
        let broken = self.broken_service(&months, |month| &month.missed);
        Ok(Some(month_by_month(Stress::ContainmentFails, broken)))
    }

    fn closed_site(
        &mut self,
        scenario: &Scenario,
        site: &SiteId,
        plain: &[StrainedMonth],
    ) -> Result<StressOutcome, TableError> {
        let drills = plain.iter().map(|month| drill(month, site));
        let changes = scenario.changes.iter().cloned().chain(drills).collect();
        let months = self.months(&with_changes(scenario, changes))?;
        let broken = self.broken_service(&months, |month| &month.missed_when_closed);
        Ok(month_by_month(Stress::SiteClosed { site: site.clone() }, broken))
    }

    fn support_ending(
        &mut self,
        scenario: &Scenario,
        (last, from): (Option<Month>, Month),
    ) -> Result<StressOutcome, TableError> {
        let changes = scenario.changes.iter().filter_map(|change| without_support(change, last));
        let months = self.months(&with_changes(scenario, changes.collect()))?;
        Ok(self.over_the_span(Stress::SupportEnds { from }, &months, from))
    }

    /// Returns what a stress that lasts does, with the idle hours from a month on.
    fn over_the_span(
        &self,
        stress: Stress,
        months: &[StrainedMonth],
        from: Month,
    ) -> StressOutcome {
        let harm = harm(months).map(|under| self.beside_the_lived(under));
        let mut broken = self.broken_service(months, |month| &month.missed);
        broken.extend(self.broken_limits(months, harm.as_ref()));
        let idle: Vec<f64> = months
            .iter()
            .filter(|month| month.month >= from)
            .map(|month| month.idle_hours_week)
            .collect();
        let mean = idle.iter().sum::<f64>() / idle.len().max(1) as f64;
        StressOutcome { stress, harm, idle_hours_week: Some(mean), broken }
    }

    /// Returns what is read off the curves as a difference on what was lived.
    fn beside_the_lived(&self, under: Harm) -> Harm {
        let beside = |lived: f64, under: f64, read: f64| lived + (under - read);
        let margins = self.lived.margin.zip(under.margin).zip(self.read.margin);
        Harm {
            employer_cost: beside(
                self.lived.employer_cost,
                under.employer_cost,
                self.read.employer_cost,
            ),
            income_lost: beside(self.lived.income_lost, under.income_lost, self.read.income_lost),
            posts_lost: under.posts_lost,
            margin: margins.map(|((lived, under), read)| beside(lived, under, read)),
        }
    }

    fn broken_service(
        &self,
        months: &[StrainedMonth],
        missed: impl Fn(&StrainedMonth) -> &Vec<usize>,
    ) -> Vec<BrokenPromise> {
        let mut broken = Vec::new();
        for (index, demand) in self.inputs.baseline.demands.iter().enumerate() {
            let promise = PlanPromise::Contact { contact_type: demand.id.clone() };
            push(&mut broken, promise, months, |month| missed(month).contains(&index));
        }
        let mut skills: Vec<_> = months.iter().flat_map(|month| &month.short).collect();
        skills.sort_unstable();
        skills.dedup();
        for skill in skills {
            let promise = PlanPromise::Hours { skill: skill.clone() };
            push(&mut broken, promise, months, |month| month.short.contains(skill));
        }
        broken
    }

    fn broken_limits(&self, months: &[StrainedMonth], harm: Option<&Harm>) -> Vec<BrokenPromise> {
        let limits = &self.inputs.goal.limits;
        let of = |limit: Limit| BrokenPromise {
            months: passed(&limit, limits, (months, harm)),
            promise: PlanPromise::Limit { limit },
        };
        let all = [Limit::PostsLost, Limit::IncomeLost, Limit::EmployerCost, Limit::Margin];
        all.into_iter().map(of).filter(|one| !one.months.is_empty()).collect()
    }
}

/// Adds a promise with the months in which it breaks, if there are any.
fn push(
    broken: &mut Vec<BrokenPromise>,
    promise: PlanPromise,
    months: &[StrainedMonth],
    breaks: impl Fn(&StrainedMonth) -> bool,
) {
    let months: Vec<Month> =
        months.iter().filter(|month| breaks(month)).map(|month| month.month).collect();
    if !months.is_empty() {
        broken.push(BrokenPromise { promise, months });
    }
}

fn month_by_month(stress: Stress, broken: Vec<BrokenPromise>) -> StressOutcome {
    StressOutcome { stress, harm: None, idle_hours_week: None, broken }
}

/// Returns the sums of all months; nothing where a part has no price.
fn harm(months: &[StrainedMonth]) -> Option<Harm> {
    let income = months.iter().map(|month| month.income_lost);
    Some(Harm {
        employer_cost: months.iter().map(|month| month.employer_cost).sum(),
        income_lost: income.sum::<Option<f64>>()?,
        posts_lost: months.last()?.posts_lost,
        margin: months.iter().map(|month| month.margin).sum(),
    })
}

/// Returns the demand path of a scenario with fewer contacts of every type.
fn fewer(scenario: &Scenario) -> DemandPath {
    let nobody = || DemandPath {
        supplier: Words::default(),
        source: String::new(),
        status: SourceStatus::Unset,
        steps: Vec::new(),
    };
    let known = scenario.demand.clone().unwrap_or_else(nobody);
    // Types that no step is about yet have the contacts of the baseline.
    let whole = DemandStep {
        contact_type: None,
        from: scenario.first,
        factor: 1.0,
        place: Place::default(),
    };
    let steps = std::iter::once(whole).chain(known.steps);
    let steps = steps.map(|step| DemandStep { factor: step.factor * FEWER, ..step }).collect();
    DemandPath { steps, ..known }
}

/// Returns the drill that closes a site for a week of a month; whoever has an agreement goes on from home, taken to be
/// spread evenly over the groups of the site.
fn drill(month: &StrainedMonth, site: &SiteId) -> Change {
    let drill = Drill {
        site: site.clone(),
        days: CLOSED_DAYS,
        home_share: month.home_shares.get(site).copied().unwrap_or(0.0),
        home_outage: 0.0,
        cause: String::new(),
    };
    Change {
        id: format!("{STRESS_DRILL}{site}-{}", month.month),
        name: None,
        place: Place::default(),
        from: month.month,
        until: Some(month.month),
        kind: ChangeKind::Drill(drill),
    }
}

/// Returns the months from which a support goes on, each with the month before it: the reviews, and the first month where
/// the support is under way already, which nothing comes before.
fn renewals(inputs: &SafeguardInputs<'_>, scenario: &Scenario) -> Vec<(Option<Month>, Month)> {
    let months: Vec<Month> = scenario.span().collect();
    let cut_in = |month: Month| {
        let mut cuts = scenario.changes.iter().filter(|change| is_cut(change));
        cuts.any(|cut| cut.holds_in(month))
    };
    let under_way = |change: &Change| match &change.kind {
        ChangeKind::ReduceHours(cut) => cut.months_used > 0 && change.holds_in(scenario.first),
        _ => false,
    };
    let first = scenario.changes.iter().any(under_way).then_some((None, scenario.first));
    let reviews = blocks(inputs.goal).into_iter().skip(1);
    let reviews = reviews.map(|block| (months[block.start - 1], months[block.start]));
    let later = reviews.filter(|(before, from)| cut_in(*before) && cut_in(*from));
    first.into_iter().chain(later.map(|(before, from)| (Some(before), from))).collect()
}

fn is_cut(change: &Change) -> bool {
    matches!(change.kind, ChangeKind::ReduceHours(_))
}

/// Returns a change as it is where no support goes on after a month; nothing for a cut that would begin later.
fn without_support(change: &Change, last: Option<Month>) -> Option<Change> {
    if !is_cut(change) {
        return Some(change.clone());
    }
    let last = last.filter(|last| change.from <= *last)?;
    let until = Some(change.until.map_or(last, |until| until.min(last)));
    Some(Change { until, ..change.clone() })
}
