//! Hours, cost and invoice of each client contract in each calendar month of the plan.
//!
//! What is delivered comes from the simulation, by the day on which contacts arrive, and other work from its requirement.
//! Paid hours fall to a demand by its share of the busy hours among the demands that the person can take, so idle time
//! is borne in the same shares; cost falls by these hours, each weighed with what it costs. Formulas:
//! `docs/book/contracts.md`.

mod demands;
mod invoice;
mod shares;

use std::collections::BTreeMap;

use organico_model::{Centre, Cents, ContractId, ContractMonth, Load, Month, Requirement, Roster};
use organico_simulate::Simulated;

use demands::{Demands, Figures};
use shares::Paid;

/// What the chain has made, for the contracts to be reckoned from.
pub(crate) struct Delivered<'a> {
    pub(crate) centre: &'a Centre,
    pub(crate) load: &'a Load,
    pub(crate) requirement: &'a Requirement,
    pub(crate) roster: &'a Roster,
    pub(crate) simulated: &'a Simulated,
}

/// Returns a row a month and contract, and in each month one for what no contract pays; none without contracts.
pub(crate) fn contract_months(delivered: &Delivered<'_>, cost: Cents) -> Vec<ContractMonth> {
    if delivered.centre.contracts.is_empty() {
        return Vec::new();
    }
    let mut days: BTreeMap<Month, u32> = BTreeMap::new();
    for day in delivered.load.grid.days() {
        *days.entry(Month::of(day.date)).or_default() += 1;
    }
    let demands = Demands::of(delivered);
    let paid = shares::paid(delivered, &demands);
    let mut rows: Vec<ContractMonth> = Vec::new();
    let mut weights: Vec<f64> = Vec::new();
    for (month, days) in days {
        let contracts = delivered.centre.contracts.iter().map(|one| Some(&one.id));
        for contract in contracts.chain([None]) {
            let figures = demands.figures(month, contract);
            let own = paid.get(&(month, contract.cloned())).copied().unwrap_or_default();
            weights.push(own.weight);
            rows.push(row((month, days), contract, &figures, own));
        }
    }
    for (row, cents) in rows.iter_mut().zip(shared(cost, &weights)) {
        row.cost = cents;
    }
    for row in &mut rows {
        let terms =
            delivered.centre.contracts.iter().find(|one| Some(&one.id) == row.contract.as_ref());
        let figures = demands.figures(row.month, row.contract.as_ref());
        row.invoice = terms.map(|terms| invoice::invoice(terms, row, &figures));
    }
    rows.retain(|row| row.contract.is_some() || row.paid_hours > 0.0 || row.cost.0 != 0);
    rows
}

fn row(
    (month, days): (Month, u32),
    contract: Option<&ContractId>,
    figures: &Figures,
    paid: Paid,
) -> ContractMonth {
    ContractMonth {
        month,
        days,
        contract: contract.cloned(),
        offered: figures.offered,
        handled: figures.handled,
        service_level: figures.service_level(),
        productive_hours: figures.busy_hours,
        paid_hours: paid.hours,
        cost: Cents(0),
        invoice: None,
    }
}

/// Returns an amount in parts by weight that add up to it to the cent: each is the difference of two rounded sums.
///
/// Where nothing has a weight, the last part is the whole.
fn shared(amount: Cents, weights: &[f64]) -> Vec<Cents> {
    let all: f64 = weights.iter().sum();
    let (mut so_far, mut given) = (0.0, 0);
    let parts = weights.iter().enumerate().map(|(index, weight)| {
        so_far += weight;
        let up_to = if index + 1 == weights.len() {
            amount.0
        } else if all > 0.0 {
            libm::round(amount.0 as f64 * (so_far / all)) as i64
        } else {
            0
        };
        let part = up_to - given;
        given = up_to;
        Cents(part)
    });
    parts.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cents(amount: i64, weights: &[f64]) -> Vec<i64> {
        shared(Cents(amount), weights).into_iter().map(|part| part.0).collect()
    }

    #[test]
    fn parts_of_an_amount_add_up_to_it_to_the_cent() {
        assert_eq!(cents(100, &[1.0, 1.0, 1.0]), [33, 34, 33]);
        assert_eq!(cents(1, &[0.5, 0.0, 0.5]), [1, 0, 0]);
        assert_eq!(cents(12_345_679, &[0.1; 7]).iter().sum::<i64>(), 12_345_679);
    }

    #[test]
    fn an_amount_without_weights_is_not_lost() {
        assert_eq!(cents(100, &[0.0, 0.0]), [0, 100]);
    }
}
