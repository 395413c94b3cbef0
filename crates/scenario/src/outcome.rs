//! What a roster leads to, with service, cost and people side by side.

mod contracts;
mod cost;
mod people;
mod premiums;

use organico_model::{Outcome, Roster, ServiceOutcome};

pub(crate) use contracts::{Delivered, contract_months};
pub(crate) use premiums::PREMIUMS;

use crate::Inputs;

/// Returns the outcome of a roster whose service has been simulated.
pub(crate) fn outcome(inputs: &Inputs, roster: &Roster, service: ServiceOutcome) -> Outcome {
    let cost = cost::cost_outcome(inputs, roster, &service);
    let people = people::people_outcome(&inputs.centre, roster);
    Outcome { service, cost, people }
}
