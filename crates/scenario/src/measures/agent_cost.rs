//! What an hour of an agent costs: paid, net of absences, and on contacts.

use organico_model::{Cents, Working};

use super::CostParameters;
use super::range::{MOST, MeasureError, within};
use super::working::{given, reckon, rule};

/// Cost of an agent in cents.
#[derive(Debug, Clone, PartialEq)]
pub struct AgentCost {
    /// A full-time year.
    pub annual: f64,
    /// An hour net of absences and pauses.
    pub net_hour: f64,
    /// A minute of it.
    pub net_minute: f64,
    /// An hour on contacts.
    pub productive_hour: f64,
    /// The steps.
    pub working: Working,
}

/// Returns what an hour of an agent costs. Source: `docs/sources.md#pay-and-cost`.
///
/// `other_annual` is what else a full-time year needs: supervision, a seat, lines. The factor on pay is calibrated on
/// one published figure and carries its status.
///
/// # Errors
/// Occupancy or the other cost is out of range.
pub fn agent_cost(
    wage: Cents,
    occupancy: f64,
    other_annual: Cents,
    known: &CostParameters,
) -> Result<AgentCost, MeasureError> {
    let mut w = Working::default();
    given!(w, Money, wage_full_time = wage.0 as f64);
    given!(w, Share, occupancy = within("occupancy", occupancy, (0.01, 1.0))?);
    given!(w, Money, other_cost_year = within("other_annual", other_annual.0 as f64, (0.0, MOST))?);
    rule!(w, Number, instalments = known.instalments);
    rule!(w, Number, employer_factor = known.employer_factor);
    rule!(w, Hours, net_hours_year = known.net_hours_year);
    reckon!(w, Money, cost_year = instalments * wage_full_time * employer_factor + other_cost_year);
    reckon!(w, Money, cost_net_hour = cost_year / net_hours_year);
    reckon!(w, MoneyPerMinute, cost_net_minute = cost_net_hour / 60.0);
    reckon!(w, Money, cost_productive_hour = cost_net_hour / occupancy);
    Ok(AgentCost {
        annual: cost_year,
        net_hour: cost_net_hour,
        net_minute: cost_net_minute,
        productive_hour: cost_productive_hour,
        working: w,
    })
}
