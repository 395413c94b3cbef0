//! Contact types, prepared for the loop.

use organico_model::EndOfShift;
use organico_routing::Policy;

use crate::SimulationError;
use crate::law::Sampler;
use crate::model::{Model, StaffModel, TypeModel};

/// A wait or a deadline is met up to a microsecond: sums of instants are rounded, and an overflow timer that equals
/// the threshold must count as in time.
pub(crate) const SLACK_SECONDS: f64 = 1e-6;

/// A machine that answers first, prepared.
#[derive(Debug, Clone)]
pub(crate) struct Machine {
    pub(crate) share: f64,
    pub(crate) contained: f64,
    pub(crate) seconds: Sampler,
    pub(crate) failed_factor: f64,
}

/// A contact type, prepared.
#[derive(Debug, Clone)]
pub(crate) struct Kind {
    /// Handle time of mean 1.
    pub(crate) handle: Sampler,
    pub(crate) after_contact: Option<Sampler>,
    pub(crate) patience: Sampler,
    /// The longest wait that is in time, with the slack of rounding.
    pub(crate) in_time_seconds: f64,
    /// The waits after which more people may take a contact, in order.
    pub(crate) widens: Vec<f64>,
    /// Whether somebody reads the live length of the queue, so that who leaves must be known at once.
    pub(crate) eager: bool,
    pub(crate) slowdown: f64,
    pub(crate) retrial: Option<(f64, Sampler)>,
    pub(crate) callback_share: f64,
    pub(crate) machine: Option<Machine>,
    /// Types that follow a handled contact, with their probabilities.
    pub(crate) transfers: Vec<(u32, f64)>,
    pub(crate) preferred_share: f64,
    pub(crate) preferred_seconds: f64,
    /// The people whom a contact may prefer; empty where none does.
    pub(crate) regulars: Vec<u32>,
    /// Whether anything but a plain answer may follow an arrival or an end.
    pub(crate) is_plain: bool,
    /// For deferred work only.
    pub(crate) deadline_seconds: Option<f64>,
    pub(crate) deferred: bool,
    open: Vec<bool>,
    /// Open seconds before each interval.
    open_before: Vec<f64>,
}

/// Returns the types of a model, prepared.
pub(super) fn kinds(model: &Model, policy: &Policy) -> Result<Vec<Kind>, SimulationError> {
    let kind = |(index, kind): (usize, &TypeModel)| {
        let regulars = regulars(model, policy, index);
        Kind::of(kind, model.interval_seconds, regulars)
    };
    model.types.iter().enumerate().map(kind).collect()
}

/// Returns whether the contacts of each taker must be known.
pub(super) fn keeps_hands(model: &Model) -> bool {
    model.end_of_shift == EndOfShift::PreEmptive
        || !model.outages.is_empty()
        || model.home_outages.is_some()
        || model.types.iter().any(|kind| kind.extras.slowdown > 0.0)
}

fn regulars(model: &Model, policy: &Policy, kind: usize) -> Vec<u32> {
    let StaffModel::People { people, .. } = &model.staff else { return Vec::new() };
    if model.types[kind].extras.preferred_share <= 0.0 {
        return Vec::new();
    }
    let takers = &policy.rule(kind).takers;
    let may = |group: u32| takers.iter().any(|taker| taker.group == group);
    let able = people.iter().zip(0..).filter(|(person, _)| may(person.group));
    able.map(|(_, index)| index).collect()
}

impl Kind {
    fn of(
        model: &TypeModel,
        interval_seconds: f64,
        regulars: Vec<u32>,
    ) -> Result<Self, SimulationError> {
        let mut widens: Vec<f64> = model.rule.takers.iter().map(|t| t.after_seconds).collect();
        widens.retain(|&after| after > 0.0);
        widens.sort_by(f64::total_cmp);
        widens.dedup();
        let mut before = 0.0;
        let open_before = model.open.iter().map(|&open| {
            let here = before;
            before += if open { interval_seconds } else { 0.0 };
            here
        });
        let extras = &model.extras;
        let patience =
            if model.rule.deferred { Sampler::Never } else { Sampler::of(&model.patience)? };
        let retrial = extras.retrial.as_ref().filter(|retrial| retrial.probability > 0.0);
        let delay = retrial.map(|retrial| Sampler::of(&retrial.delay)).transpose()?;
        let retrial = retrial.map(|retrial| retrial.probability).zip(delay);
        let machine = extras.automation.as_ref().map(machine).transpose()?;
        let transfers: Vec<(u32, f64)> =
            (0..).zip(extras.transfers.iter().copied()).filter(|(_, p)| *p > 0.0).collect();
        Ok(Self {
            handle: Sampler::of_mean_one(&model.handle)?,
            after_contact: extras.after_contact.as_ref().map(Sampler::of).transpose()?,
            // Deferred work never leaves: its instant is when it is due, which may be past.
            eager: !model.rule.deferred
                && (model.rule.line_cap.is_some()
                    || retrial.is_some()
                    || model.rule.callback_over_seconds.is_some()),
            in_time_seconds: model.threshold_seconds + SLACK_SECONDS,
            slowdown: extras.slowdown,
            callback_share: extras.callback_share,
            is_plain: machine.is_none() && transfers.is_empty() && regulars.is_empty(),
            preferred_share: extras.preferred_share,
            preferred_seconds: model.rule.preferred_seconds,
            deadline_seconds: model.deadline_seconds.filter(|_| model.rule.deferred),
            deferred: model.rule.deferred,
            open_before: open_before.collect(),
            open: model.open.clone(),
            patience,
            widens,
            retrial,
            machine,
            transfers,
            regulars,
        })
    }

    /// Returns the open seconds from the start of the horizon to `at`.
    pub(crate) fn open_seconds(&self, at: f64, interval_seconds: f64) -> f64 {
        let interval = (at / interval_seconds) as usize;
        let Some(interval) = self.open.len().checked_sub(1).map(|last| interval.min(last)) else {
            return 0.0;
        };
        let inside = (at - interval as f64 * interval_seconds).min(interval_seconds);
        self.open_before[interval] + if self.open[interval] { inside } else { 0.0 }
    }
}

fn machine(model: &crate::model::AutomationModel) -> Result<Machine, SimulationError> {
    Ok(Machine {
        share: model.share,
        contained: model.contained,
        seconds: Sampler::of(&model.seconds)?,
        failed_factor: model.failed_factor,
    })
}
