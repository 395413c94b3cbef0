//! The typical week of a kind of contact: people needed slot by slot, and the service when there are more or fewer.
//!
//! The service is lived contact by contact (`lived`); beside it stands what the formulas say, each slot as a stationary
//! queue that is solved exactly. People are taken to stand where the requirement asks for them: with nine tenths of the
//! hours there are nine tenths of the people in every slot, and for the formulas a fraction of a person is the mean of the
//! two whole numbers around it. What a roster makes of that is for the plan.

mod curve;
mod lived;

use std::collections::BTreeMap;
use std::rc::Rc;

use organico_model::{BaselineDemand, Targets};
use organico_staffing::{
    ChatConcurrency, QueueInput, QueueMeasures, QueueModel, StaffingConfig, StaffingError, Traffic,
    evaluate, service_level, size, size_chat,
};

use super::TableError;

pub(super) use lived::LivedWeek;

/// What customers get in a week.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct WeekService {
    /// The service level under the definition of the target.
    pub(super) level: Option<f64>,
    /// Share of the contacts that leave.
    pub(super) abandonment: f64,
    /// Mean wait of the answered in seconds; nothing where it has no end.
    pub(super) wait: Option<f64>,
    /// Busy time over time on duty.
    pub(super) occupancy: f64,
}

/// People on contacts in each slot.
#[derive(Debug)]
pub(super) struct WeekStaff {
    pub(super) agents: Vec<f64>,
    /// Hours on contacts of all slots.
    pub(super) hours: f64,
}

type Key = (usize, u64, u64);

/// The weeks that were solved so far: months and scenarios share most of them.
#[derive(Debug)]
pub(super) struct Weeks {
    config: StaffingConfig,
    slot_seconds: f64,
    staff: BTreeMap<Key, Rc<WeekStaff>>,
    service: BTreeMap<(Key, u64), WeekService>,
    lived: BTreeMap<(Key, u64), LivedWeek>,
    least: BTreeMap<Key, f64>,
    /// Whether services are read off the response curves instead of being lived one by one.
    by_curves: bool,
}

impl Weeks {
    /// Returns an empty memory for slots of so many minutes.
    pub(super) fn new(config: StaffingConfig, slot_minutes: u32) -> Self {
        let slot_seconds = f64::from(slot_minutes) * 60.0;
        let (staff, service, lived) = (BTreeMap::new(), BTreeMap::new(), BTreeMap::new());
        let least = BTreeMap::new();
        Self { config, slot_seconds, staff, service, lived, least, by_curves: false }
    }

    /// Sets whether services are read off the response curves; what was lived stays known.
    pub(super) fn set_by_curves(&mut self, by_curves: bool) {
        self.by_curves = by_curves;
    }

    /// Returns the people needed in each slot. `index` tells the demand, `volume` scales its contacts.
    pub(super) fn staff(
        &mut self,
        (index, demand): (usize, &BaselineDemand),
        volume: f64,
        handle_seconds: f64,
    ) -> Result<Rc<WeekStaff>, TableError> {
        let key = (index, volume.to_bits(), handle_seconds.to_bits());
        if let Some(known) = self.staff.get(&key) {
            return Ok(Rc::clone(known));
        }
        let agents = if demand.channel.is_deferred() {
            self.deferred(demand, volume, handle_seconds)
        } else {
            self.interactive(demand, volume, handle_seconds)?
        };
        let hours = agents.iter().sum::<f64>() * self.slot_seconds / 3600.0;
        let staff = Rc::new(WeekStaff { agents, hours });
        self.staff.insert(key, Rc::clone(&staff));
        Ok(staff)
    }

    /// Deferred contacts are spread over the open slots, at the occupancy that is allowed.
    fn deferred(&self, demand: &BaselineDemand, volume: f64, handle_seconds: f64) -> Vec<f64> {
        let contacts: f64 = demand.week.iter().sum::<f64>() * volume;
        let open = demand.open.iter().filter(|open| **open).count().max(1) as f64;
        let occupancy =
            demand.targets.occupancy_max.unwrap_or(self.config.deferred_occupancy).get();
        let each = contacts * handle_seconds / self.slot_seconds / occupancy.max(0.01) / open;
        demand.open.iter().map(|open| if *open { each } else { 0.0 }).collect()
    }

    fn interactive(
        &self,
        demand: &BaselineDemand,
        volume: f64,
        handle_seconds: f64,
    ) -> Result<Vec<f64>, TableError> {
        let slot = |(contacts, open): (&f64, &bool)| {
            if !open {
                return Ok(0.0);
            }
            let traffic = self.traffic(demand, contacts * volume, handle_seconds);
            let sizing = if demand.concurrency > 1 {
                size_chat(model(demand), &traffic, &demand.targets, &self.chat(demand))
            } else {
                size(model(demand), &traffic, &demand.targets)
            };
            sizing.map(|sizing| f64::from(sizing.agents.0))
        };
        let agents: Result<Vec<f64>, StaffingError> =
            demand.week.iter().zip(&demand.open).map(slot).collect();
        Ok(agents?)
    }

    fn traffic(&self, demand: &BaselineDemand, contacts: f64, handle_seconds: f64) -> Traffic {
        Traffic {
            arrivals_per_second: contacts / self.slot_seconds,
            handle_seconds,
            patience_seconds: demand.patience_seconds,
        }
    }

    /// Returns the service of a week in which `coverage` times the people needed are there.
    pub(super) fn service(
        &mut self,
        (index, demand): (usize, &BaselineDemand),
        volume: f64,
        handle_seconds: f64,
        coverage: f64,
    ) -> Result<WeekService, TableError> {
        if self.by_curves {
            let read = self.between((index, demand), volume, handle_seconds, coverage)?;
            return Ok(read.service());
        }
        let key = ((index, volume.to_bits(), handle_seconds.to_bits()), coverage.to_bits());
        if let Some(known) = self.service.get(&key) {
            return Ok(*known);
        }
        let staff = self.staff((index, demand), volume, handle_seconds)?;
        let mut sums = Sums::default();
        for (slot, contacts) in demand.week.iter().enumerate() {
            if !demand.open[slot] || contacts * volume <= 0.0 {
                continue;
            }
            let agents = staff.agents[slot] * coverage;
            let traffic = self.traffic(demand, contacts * volume, handle_seconds);
            let (low, high) = (libm::floor(agents), libm::ceil(agents));
            let above = agents - low;
            sums.add(&self.slot(demand, &traffic, low)?, contacts * volume * (1.0 - above), demand);
            if above > 0.0 {
                sums.add(&self.slot(demand, &traffic, high)?, contacts * volume * above, demand);
            }
        }
        let service = sums.service();
        self.service.insert(key, service);
        Ok(service)
    }

    /// Returns the service of the same week, lived contact by contact.
    pub(super) fn lived(
        &mut self,
        (index, demand): (usize, &BaselineDemand),
        volume: f64,
        handle_seconds: f64,
        coverage: f64,
    ) -> Result<LivedWeek, TableError> {
        if self.by_curves {
            return self.between((index, demand), volume, handle_seconds, coverage);
        }
        self.live((index, demand), volume, handle_seconds, coverage)
    }

    fn live(
        &mut self,
        (index, demand): (usize, &BaselineDemand),
        volume: f64,
        handle_seconds: f64,
        coverage: f64,
    ) -> Result<LivedWeek, TableError> {
        let key = ((index, volume.to_bits(), handle_seconds.to_bits()), coverage.to_bits());
        if let Some(known) = self.lived.get(&key) {
            return Ok(*known);
        }
        let staff = self.staff((index, demand), volume, handle_seconds)?;
        let seconds = handle_seconds * self.chat(demand).handle_factor();
        let week = lived::live(demand, (volume, seconds), &staff, (coverage, self.slot_seconds))?;
        self.lived.insert(key, week);
        Ok(week)
    }

    fn chat(&self, demand: &BaselineDemand) -> ChatConcurrency {
        let conversations = demand.concurrency;
        ChatConcurrency { conversations, slowdown: self.config.chat_slowdown }
    }

    fn slot(
        &self,
        demand: &BaselineDemand,
        traffic: &Traffic,
        agents: f64,
    ) -> Result<QueueMeasures, TableError> {
        let chat = self.chat(demand);
        let input = QueueInput {
            agents: (agents as u32).saturating_mul(demand.concurrency.max(1)),
            arrival_rate: traffic.arrivals_per_second,
            service_rate: 1.0 / (traffic.handle_seconds * chat.handle_factor()),
            abandonment_rate: traffic.patience_seconds.map(|seconds| 1.0 / seconds),
            threshold: demand.targets.service.as_ref().map(|service| service.threshold.get()),
        };
        Ok(evaluate(model(demand), &input)?)
    }
}

fn model(demand: &BaselineDemand) -> QueueModel {
    if demand.patience_seconds.is_some() { QueueModel::ErlangA } else { QueueModel::ErlangC }
}

/// Sums over the slots, weighted by contacts.
#[derive(Default)]
struct Sums {
    contacts: f64,
    level: f64,
    abandoned: f64,
    waited: f64,
    answered: f64,
    occupancy: f64,
    endless: bool,
    defined: bool,
}

impl Sums {
    fn add(&mut self, measures: &QueueMeasures, contacts: f64, demand: &BaselineDemand) {
        if contacts <= 0.0 {
            return;
        }
        let abandonment = measures.abandonment.unwrap_or(0.0);
        self.contacts += contacts;
        self.abandoned += contacts * abandonment;
        self.answered += contacts * (1.0 - abandonment);
        self.occupancy += contacts * measures.occupancy.unwrap_or(1.0);
        match measures.speed_of_answer {
            Some(wait) => self.waited += contacts * (1.0 - abandonment) * wait,
            None if abandonment < 1.0 => self.endless = true,
            None => {}
        }
        if let Some(target) = &demand.targets.service {
            self.defined = true;
            self.level += contacts * service_level(measures, &target.definition).unwrap_or(0.0);
        }
    }

    fn service(&self) -> WeekService {
        let mean = |sum: f64| if self.contacts > 0.0 { sum / self.contacts } else { 0.0 };
        let wait = if self.answered > 0.0 { self.waited / self.answered } else { 0.0 };
        WeekService {
            level: (self.defined && self.contacts > 0.0).then(|| mean(self.level)),
            abandonment: mean(self.abandoned),
            wait: (!self.endless).then_some(wait),
            occupancy: mean(self.occupancy),
        }
    }
}

/// Returns the share of the hours needed that lie in the evening, on Saturday or on Sunday.
pub(super) fn unsocial_share(staff: &[Rc<WeekStaff>], slot_minutes: u32) -> f64 {
    let slots_a_day = (24 * 60 / slot_minutes.max(1)) as usize;
    let evening = slots_a_day * 20 / 24;
    let (mut unsocial, mut all) = (0.0, 0.0);
    for (slot, agents) in staff.iter().flat_map(|one| one.agents.iter().enumerate()) {
        all += agents;
        if slot / slots_a_day >= 5 || slot % slots_a_day >= evening {
            unsocial += agents;
        }
    }
    if all > 0.0 { unsocial / all } else { 0.0 }
}

/// Returns the share of the hours of a week that falls into one hour at the busiest slot.
pub(super) fn peak_share(staff: &[Rc<WeekStaff>], slot_minutes: u32) -> f64 {
    let slots = staff.iter().map(|one| one.agents.len()).max().unwrap_or(0);
    let at = |slot: usize| -> f64 {
        staff.iter().map(|one| one.agents.get(slot).copied().unwrap_or(0.0)).sum()
    };
    let all: f64 = (0..slots).map(at).sum::<f64>() * f64::from(slot_minutes) / 60.0;
    let most = (0..slots).map(at).fold(0.0, f64::max);
    if all > 0.0 { most / all } else { 0.0 }
}

/// Returns whether a week meets the promises that it can be held against.
pub(super) fn on_target(targets: &Targets, service: &LivedWeek) -> bool {
    let level = targets.service.as_ref().is_none_or(|target| {
        service.level.is_some_and(|level| level.mean >= target.share.get() - 1e-9)
    });
    let wait = targets
        .speed_of_answer_max
        .is_none_or(|limit| service.wait.is_some_and(|wait| wait.mean <= limit.get()));
    let lost = targets.abandonment_max.is_none_or(|limit| service.abandonment.mean <= limit.get());
    level && wait && lost
}
