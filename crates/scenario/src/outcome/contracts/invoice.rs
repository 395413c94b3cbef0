//! What a client pays for a month: price, band, guarantee and penalties.
//!
//! Prices by contact, minute and hour are paid for what is delivered. What is agreed by the month (its price, its
//! guaranteed contacts, the bands of its volume) is taken for the planned part of the month, day by day alike.

use organico_model::{Cents, ClientContract, ContractInvoice, ContractMonth, PriceModel};

use super::demands::Figures;
use crate::terms::{band_factor, penalty_share};

/// Returns the invoice of a contract in a month whose cost is known.
pub(super) fn invoice(
    terms: &ClientContract,
    row: &ContractMonth,
    figures: &Figures,
) -> ContractInvoice {
    let part = f64::from(row.days) / f64::from(row.month.days());
    let contacts = figures.handled.max(terms.minimum_contacts as f64 * part);
    let band_factor = band_factor(terms, contacts / part);
    let (units, price) = match terms.price {
        PriceModel::PerContact(price) => (contacts, price),
        PriceModel::PerMinute(price) => {
            let guaranteed = (contacts - figures.handled) * figures.mean_handle_minutes();
            (figures.handle_minutes + guaranteed, price)
        }
        PriceModel::PerHour(price) => (figures.busy_hours, price),
        PriceModel::PerMonth(price) => (part, price),
    };
    let gross = libm::round(units * price.0 as f64 * band_factor) as i64;
    let share = figures.service_level().map_or(0.0, |level| penalty_share(terms, level));
    let penalties = libm::round(gross as f64 * share) as i64;
    let net = gross - penalties;
    ContractInvoice {
        contacts,
        band_factor,
        gross: Cents(gross),
        penalties: Cents(penalties),
        net: Cents(net),
        margin: Cents(net.saturating_sub(row.cost.0)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use organico_model::{ClientId, ContractId, Penalty, Share, VolumeBand};

    fn terms(price: PriceModel) -> ClientContract {
        ClientContract {
            id: ContractId::new("c"),
            client: ClientId::new("k"),
            price,
            bands: Vec::new(),
            minimum_contacts: 0,
            penalties: Vec::new(),
            notice_days: 0,
        }
    }

    fn row(days: u32) -> ContractMonth {
        ContractMonth {
            month: "2027-04".parse().unwrap(),
            days,
            contract: Some(ContractId::new("c")),
            offered: 0.0,
            handled: 0.0,
            service_level: None,
            productive_hours: 0.0,
            paid_hours: 0.0,
            cost: Cents(1_000),
            invoice: None,
        }
    }

    /// 900 contacts of four minutes each.
    fn figures() -> Figures {
        Figures { handled: 900.0, handle_minutes: 3_600.0, busy_hours: 60.0, ..Figures::default() }
    }

    #[test]
    fn each_price_is_of_what_it_says() {
        let gross = |price, days| invoice(&terms(price), &row(days), &figures()).gross.0;
        assert_eq!(gross(PriceModel::PerContact(Cents(250)), 30), 900 * 250);
        assert_eq!(gross(PriceModel::PerMinute(Cents(62)), 30), 3_600 * 62);
        assert_eq!(gross(PriceModel::PerHour(Cents(2_500)), 30), 60 * 2_500);
        assert_eq!(gross(PriceModel::PerMonth(Cents(100_000)), 30), 100_000);
        assert_eq!(gross(PriceModel::PerMonth(Cents(100_000)), 15), 50_000);
    }

    #[test]
    fn a_guarantee_is_paid_and_counts_for_the_part_of_the_month() {
        let terms =
            ClientContract { minimum_contacts: 2_000, ..terms(PriceModel::PerContact(Cents(100))) };
        assert_eq!(invoice(&terms, &row(30), &figures()).contacts, 2_000.0);
        assert_eq!(invoice(&terms, &row(15), &figures()).contacts, 1_000.0);
        assert_eq!(invoice(&terms, &row(12), &figures()).contacts, 900.0, "more than guaranteed");
    }

    #[test]
    fn the_band_is_that_of_a_whole_month_at_this_pace() {
        let bands = vec![
            VolumeBand { from: 0, price_per_mille: 1_000 },
            VolumeBand { from: 1_500, price_per_mille: 900 },
        ];
        let terms = ClientContract { bands, ..terms(PriceModel::PerContact(Cents(100))) };
        assert_eq!(invoice(&terms, &row(30), &figures()).band_factor, 1.0);
        assert_eq!(invoice(&terms, &row(15), &figures()).band_factor, 0.9);
    }

    #[test]
    fn the_largest_penalty_of_a_missed_level_is_deducted_and_the_cost_taken_off() {
        let penalty = |below, deduction| Penalty {
            below: Share::new(below).unwrap(),
            deduction: Share::new(deduction).unwrap(),
        };
        let penalties = vec![penalty(0.8, 0.02), penalty(0.7, 0.05)];
        let terms = ClientContract { penalties, ..terms(PriceModel::PerContact(Cents(100))) };
        let with = |good| {
            let figures = Figures { measured: 100.0, good, ..figures() };
            invoice(&terms, &row(30), &figures)
        };
        assert_eq!(with(90.0).penalties, Cents(0));
        assert_eq!(with(75.0).penalties, Cents(1_800));
        assert_eq!(with(60.0).net, Cents(85_500));
        assert_eq!(with(60.0).margin, Cents(84_500));
    }
}
