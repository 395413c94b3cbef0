//! What there is to do, by demand and month: contacts that arrive and are handled, and the hours that this takes.

use std::collections::BTreeMap;

use organico_model::{ContactType, ContractId, Demand, LoadSeries, Month, SkillId};
use organico_simulate::DayCounts;

use super::Delivered;

/// One kind of contacts or other work.
pub(super) struct DemandMonths<'a> {
    pub(super) contract: Option<&'a ContractId>,
    /// The skill that takes it first.
    pub(super) skill: &'a SkillId,
    months: BTreeMap<Month, Figures>,
}

/// What happens in a month, in expectation.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub(super) struct Figures {
    pub(super) offered: f64,
    pub(super) handled: f64,
    /// Minutes of handle time of the contacts handled.
    pub(super) handle_minutes: f64,
    /// Hours that people are busy: handle time over how many contacts one holds at once, and other work.
    pub(super) busy_hours: f64,
    /// Offered contacts of types with a target, and of those the good ones by their own definition.
    pub(super) measured: f64,
    pub(super) good: f64,
}

impl Figures {
    /// Returns the share of good contacts, if any type has a target.
    pub(super) fn service_level(&self) -> Option<f64> {
        (self.measured > 0.0).then(|| self.good / self.measured)
    }

    /// Returns the mean handle time in minutes; 0 where nothing was handled.
    pub(super) fn mean_handle_minutes(&self) -> f64 {
        if self.handled > 0.0 { self.handle_minutes / self.handled } else { 0.0 }
    }

    fn add(&mut self, other: &Self) {
        self.offered += other.offered;
        self.handled += other.handled;
        self.handle_minutes += other.handle_minutes;
        self.busy_hours += other.busy_hours;
        self.measured += other.measured;
        self.good += other.good;
    }
}

/// All demands of a centre.
pub(super) struct Demands<'a>(Vec<DemandMonths<'a>>);

impl<'a> Demands<'a> {
    /// Returns the demands with their months.
    pub(super) fn of(delivered: &Delivered<'a>) -> Self {
        let types = delivered.centre.contact_types.iter().map(|kind| DemandMonths {
            contract: kind.contract.as_ref(),
            skill: &kind.skill,
            months: contact_months(delivered, kind),
        });
        let work = delivered.centre.work.iter().map(|work| DemandMonths {
            contract: work.contract.as_ref(),
            skill: &work.skill,
            months: work_months(delivered, &Demand::Work(work.id.clone())),
        });
        Self(types.chain(work).collect())
    }

    /// Returns the figures of a contract in a month; those of demands that no contract pays for `None`.
    pub(super) fn figures(&self, month: Month, contract: Option<&ContractId>) -> Figures {
        let mut sum = Figures::default();
        let own = self.0.iter().filter(|one| one.contract == contract);
        own.filter_map(|one| one.months.get(&month)).for_each(|figures| sum.add(figures));
        sum
    }

    /// Returns contract and busy hours in a month of each demand that people with these skills can take.
    pub(super) fn taken_by(
        &self,
        skills: &[&SkillId],
        month: Month,
    ) -> Vec<(Option<&'a ContractId>, f64)> {
        let own = self.0.iter().filter(|one| skills.contains(&one.skill));
        let hours = |one: &DemandMonths<'a>| {
            one.months.get(&month).map_or(0.0, |figures| figures.busy_hours)
        };
        own.map(|one| (one.contract, hours(one))).filter(|(_, hours)| *hours > 0.0).collect()
    }
}

/// Returns the figures of a contact type by month: the counts of its days, each day with its mean handle time.
fn contact_months(delivered: &Delivered<'_>, kind: &ContactType) -> BTreeMap<Month, Figures> {
    let mut months: BTreeMap<Month, (DayCounts, f64)> = BTreeMap::new();
    let series = delivered.load.series.iter().find(|series| series.contact_type == kind.id);
    let Some(series) = series else { return BTreeMap::new() };
    let counts = delivered.simulated.by_day(&kind.id);
    for (day, counts) in delivered.load.grid.days().iter().zip(counts) {
        let (sum, minutes) = months.entry(Month::of(day.date)).or_default();
        sum.offered += counts.offered;
        sum.handled += counts.handled;
        sum.good += counts.good;
        sum.base += counts.base;
        *minutes += counts.handled * mean_handle_minutes(series, day.intervals.clone());
    }
    let held = f64::from(kind.concurrency.max(1));
    months.into_iter().map(|(month, (sum, minutes))| (month, figures(sum, minutes, held))).collect()
}

/// Returns the figures of a month; the level of a type counts by its contacts where a contract has several types.
fn figures(sum: DayCounts, minutes: f64, held: f64) -> Figures {
    let is_measured = sum.base > 0.0;
    let level = if is_measured { sum.good / sum.base } else { 0.0 };
    Figures {
        offered: sum.offered,
        handled: sum.handled,
        handle_minutes: minutes,
        busy_hours: minutes / 60.0 / held,
        measured: if is_measured { sum.offered } else { 0.0 },
        good: level * sum.offered,
    }
}

fn mean_handle_minutes(series: &LoadSeries, intervals: std::ops::Range<usize>) -> f64 {
    let contacts: f64 = series.contacts[intervals.clone()].iter().sum();
    let count = intervals.len().max(1) as f64;
    let weighted = intervals.map(|index| {
        let weight = if contacts > 0.0 { series.contacts[index] / contacts } else { 1.0 / count };
        weight * series.handle_seconds[index]
    });
    weighted.sum::<f64>() / 60.0
}

/// Returns the hours of other work by month, from the people that it requires.
fn work_months(delivered: &Delivered<'_>, demand: &Demand) -> BTreeMap<Month, Figures> {
    let mut months: BTreeMap<Month, Figures> = BTreeMap::new();
    let grid = &delivered.requirement.grid;
    let rows = || delivered.requirement.rows.iter().filter(|row| row.demand == *demand);
    for day in grid.days() {
        let people: f64 =
            rows().map(|row| row.net[day.intervals.clone()].iter().sum::<f64>()).sum();
        let figures = months.entry(Month::of(day.date)).or_default();
        figures.busy_hours += people * grid.length.hours();
    }
    months
}
