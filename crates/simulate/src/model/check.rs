//! Everything that the engine relies on.

use super::{
    ArrivalModel, CELLS_MAX, CONTACTS_MAX, Duty, Extras, Model, OutageModel, OutageTarget,
    StaffModel, TypeModel, VARIATION_MAX,
};
use crate::SimulationError;

/// The farthest instant of a duty, an outage or a step, in seconds.
const INSTANT_MAX: f64 = 1e12;
/// The longest span.
const SPAN_MAX: f64 = 1e9;
/// The largest factor of a handle time.
const FACTOR_MAX: f64 = 1e6;
/// The most items of work that are there at the start.
const BACKLOG_MAX: f64 = 1e6;

impl Model {
    /// Checks everything that the engine relies on.
    pub(crate) fn check(&self) -> Result<(), SimulationError> {
        between("interval_seconds", self.interval_seconds, (1e-9, SPAN_MAX))?;
        let mut expected = 0;
        for day in &self.days {
            exactly("days", day.start, expected)?;
            expected = day.end.max(day.start);
        }
        let rows = self.types.len().saturating_add(self.places.len());
        let cells = rows.saturating_mul(self.intervals());
        limit("types and groups by intervals", cells as f64, CELLS_MAX as f64)?;
        for kind in &self.types {
            self.check_type(kind)?;
        }
        let contacts = self.types.iter().map(TypeModel::expected).sum();
        limit("contacts", contacts, CONTACTS_MAX)?;
        between("shared_variation", self.shared_variation, (0.0, VARIATION_MAX))?;
        all("group_factors", &self.group_factors, (0.0, FACTOR_MAX))?;
        if !self.group_factors.is_empty() {
            exactly(
                "group_factors",
                self.group_factors.len(),
                self.places.len() * self.types.len(),
            )?;
        }
        if let Some(fatigue) = self.fatigue {
            between("fatigue above", fatigue.above, (0.0, 1.0))?;
            between("fatigue slowdown", fatigue.slowdown, (0.0, FACTOR_MAX))?;
        }
        if let Some((between_seconds, _)) = &self.home_outages {
            between("seconds between outages", *between_seconds, (1.0, INSTANT_MAX))?;
        }
        self.outages.iter().try_for_each(|outage| self.check_outage(outage))?;
        self.check_staff()
    }

    fn check_type(&self, kind: &TypeModel) -> Result<(), SimulationError> {
        let intervals = self.intervals();
        exactly("open", kind.open.len(), intervals)?;
        exactly("handle_seconds", kind.handle_seconds.len(), intervals)?;
        match &kind.arrivals {
            ArrivalModel::Expected { step_seconds, contacts } => {
                between("step_seconds", *step_seconds, (1e-9, SPAN_MAX))?;
                limit("steps", contacts.len() as f64, CELLS_MAX as f64)?;
                all("contacts", contacts, (0.0, CONTACTS_MAX))?;
            }
            ArrivalModel::Given { seconds } => {
                all("instants of arrivals", seconds, (0.0, INSTANT_MAX))?;
                let falls = seconds.windows(2).find(|pair| pair[0] > pair[1]);
                between(
                    "order of arrivals",
                    falls.map_or(0.0, |pair| pair[1] - pair[0]),
                    (0.0, 0.0),
                )?;
            }
        }
        all("handle_seconds", &kind.handle_seconds, (0.0, SPAN_MAX))?;
        all("present", &kind.present, (0.0, 1.0))?;
        between("day_variation", kind.day_variation, (0.0, VARIATION_MAX))?;
        between("interval_variation", kind.interval_variation, (0.0, VARIATION_MAX))?;
        between("threshold_seconds", kind.threshold_seconds, (0.0, f64::INFINITY))?;
        between("deadline_seconds", kind.deadline_seconds.unwrap_or(0.0), (0.0, f64::INFINITY))?;
        self.check_extras(&kind.extras)
    }

    fn check_extras(&self, extras: &Extras) -> Result<(), SimulationError> {
        between("slowdown", extras.slowdown, (0.0, FACTOR_MAX))?;
        between("day_correlation", extras.day_correlation, (0.0, 1.0 - 1e-9))?;
        between("interval_correlation", extras.interval_correlation, (0.0, 1.0 - 1e-9))?;
        between("callback share", extras.callback_share, (0.0, 1.0))?;
        between("preferred share", extras.preferred_share, (0.0, 1.0))?;
        limit("backlog", f64::from(extras.backlog), BACKLOG_MAX)?;
        if let Some(retrial) = &extras.retrial {
            // A customer who always tries again never ends.
            between("probability of trying again", retrial.probability, (0.0, 0.99))?;
        }
        if let Some(automation) = &extras.automation {
            between("share that meets the machine", automation.share, (0.0, 1.0))?;
            between("contained share", automation.contained, (0.0, 1.0))?;
            between("failed_factor", automation.failed_factor, (0.0, FACTOR_MAX))?;
        }
        if !extras.transfers.is_empty() {
            exactly("transfers", extras.transfers.len(), self.types.len())?;
            all("transfers", &extras.transfers, (0.0, 1.0))?;
            let sum: f64 = extras.transfers.iter().sum();
            // One contact that always leads to another never ends.
            between("sum of the transfers", sum, (0.0, 1.0))?;
        }
        Ok(())
    }

    fn check_outage(&self, outage: &OutageModel) -> Result<(), SimulationError> {
        between("start of an outage", outage.start, (0.0, INSTANT_MAX))?;
        between("length of an outage", outage.seconds, (0.0, SPAN_MAX))?;
        between("recovery of an outage", outage.recovery_seconds, (0.0, SPAN_MAX))?;
        if let (OutageTarget::Person(person), StaffModel::People { people, .. }) =
            (outage.target, &self.staff)
        {
            between("person of an outage", f64::from(person), (0.0, people.len() as f64 - 1.0))?;
        }
        Ok(())
    }

    fn check_staff(&self) -> Result<(), SimulationError> {
        let groups = self.places.len() as f64;
        match &self.staff {
            StaffModel::Groups { steps } => {
                for step in steps {
                    between("instant of a step", step.at, (-INSTANT_MAX, INSTANT_MAX))?;
                    between("group of a step", f64::from(step.group), (0.0, groups - 1.0))?;
                    limit("agents", f64::from(step.agents), CELLS_MAX as f64)?;
                }
                Ok(())
            }
            StaffModel::People { people, duties } => {
                for person in people {
                    between("group of a person", f64::from(person.group), (0.0, groups - 1.0))?;
                    all("handle_factors", &person.handle_factors, (0.0, FACTOR_MAX))?;
                    if !person.handle_factors.is_empty() {
                        exactly("handle_factors", person.handle_factors.len(), self.types.len())?;
                    }
                }
                let cells = people.len().saturating_mul(self.types.len());
                limit("people by types", cells as f64, 10.0 * CELLS_MAX as f64)?;
                duties.iter().try_for_each(|duty| check_duty(duty, people.len() as f64))
            }
        }
    }
}

fn check_duty(duty: &Duty, people: f64) -> Result<(), SimulationError> {
    between("person of a duty", f64::from(duty.person), (0.0, people - 1.0))?;
    between("start of a duty", duty.start, (-INSTANT_MAX, INSTANT_MAX))?;
    between("end of a duty", duty.end, (duty.start, INSTANT_MAX))?;
    between("absence", duty.absence, (0.0, 1.0))?;
    between("distraction", duty.distraction, (0.0, 1.0))?;
    between("late_seconds", duty.late_seconds, (0.0, SPAN_MAX))?;
    between("pace", duty.pace, (0.0, FACTOR_MAX))?;
    for rest in &duty.rests {
        between("start of a rest", rest.start, (-INSTANT_MAX, INSTANT_MAX))?;
        between("length of a rest", rest.seconds, (0.0, SPAN_MAX))?;
    }
    Ok(())
}

fn between(
    field: &'static str,
    value: f64,
    (low, high): (f64, f64),
) -> Result<(), SimulationError> {
    // A comparison with a value that is not a number is false, so that it is refused as well.
    if value >= low && value <= high {
        Ok(())
    } else {
        Err(SimulationError::OutOfRange { field, value, expected: "a number in its range" })
    }
}

fn all(field: &'static str, values: &[f64], range: (f64, f64)) -> Result<(), SimulationError> {
    values.iter().try_for_each(|&value| between(field, value, range))
}

fn exactly(field: &'static str, found: usize, expected: usize) -> Result<(), SimulationError> {
    between(field, found as f64, (expected as f64, expected as f64))
}

fn limit(what: &'static str, found: f64, limit: f64) -> Result<(), SimulationError> {
    if found <= limit { Ok(()) } else { Err(SimulationError::TooLarge { what, found, limit }) }
}
