//! How a requirement is reckoned where the centre leaves a choice.

use organico_model::{Confidence, Law, Occupancy, UnitError};

use crate::QueueModel;

/// The queueing model for contacts that cannot wait for hours.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ModelChoice {
    /// Erlang A where patience has an end, Erlang C where it has none.
    ByPatience,
    /// Erlang C always: nobody is counted on to leave.
    ErlangC,
}

/// What is done about load that changes from interval to interval.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ChangingLoad {
    /// Nothing: each interval is a steady queue with its own arrivals.
    Stationary,
    /// Each interval is a steady queue with the arrivals of one mean handle time earlier, which are the ones that keep
    /// people busy in it. Source: `docs/sources.md#stationary-intervals`.
    Lagged,
    /// Lagged, and where that is not good enough the queue is lived through in time. Source:
    /// `docs/sources.md#which-queue`.
    LivedThrough,
}

/// The choices of a requirement.
#[derive(Debug, Clone, PartialEq)]
pub struct StaffingConfig {
    /// The queueing model.
    pub model: ModelChoice,
    /// What is done about load that changes.
    pub changing_load: ChangingLoad,
    /// With which probability the load may not be above what the requirement is for; nothing for the expected load.
    pub confidence: Option<Confidence>,
    /// How much longer a chat takes for every further conversation at once, as a share; 0 to 1.
    pub chat_slowdown: f64,
    /// Share of the time on deferred work that is spent on items, where the contact type has no occupancy cap.
    pub deferred_occupancy: Occupancy,
    /// Minutes of open time until deferred contacts are due, where the contact type does not say.
    pub deferred_minutes: u32,
}

impl StaffingConfig {
    /// Returns the usual choices: the model by patience, lagged by the handle time and lived through in time where that is needed, chats a tenth slower for each
    /// further one, deferred work at 90 % occupancy within eight open hours. The last three are assumptions.
    ///
    /// # Errors
    /// Never: 90 % is an occupancy.
    pub fn by_patience() -> Result<Self, UnitError> {
        Ok(Self {
            model: ModelChoice::ByPatience,
            changing_load: ChangingLoad::LivedThrough,
            confidence: None,
            chat_slowdown: 0.1,
            deferred_occupancy: Occupancy::new(0.9)?,
            deferred_minutes: 480,
        })
    }

    /// Returns the model for customers of this patience, and their mean patience in seconds if the model needs it.
    ///
    /// Erlang A takes patience as exponential with the mean of the law, whatever its shape.
    #[must_use]
    pub fn model_for(&self, patience: &Law) -> (QueueModel, Option<f64>) {
        let mean = patience.mean();
        match self.model {
            ModelChoice::ByPatience if mean.is_finite() => (QueueModel::ErlangA, Some(mean)),
            ModelChoice::ByPatience | ModelChoice::ErlangC => (QueueModel::ErlangC, None),
        }
    }
}
