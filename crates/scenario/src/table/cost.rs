//! What a month costs, and whom: the employer, the client, the public purse; by commessa with its margin.

use std::collections::BTreeMap;

use organico_model::{
    BaselineContract, ClientContract, ContractId, Origin, PriceModel, SourceStatus, Unit, Working,
};

use super::people::GroupSums;
use super::run::MonthContext;
use super::service::{Handled, Needed, ServiceBlock};
use super::state::{ContractState, Payer, State};
use super::trace::{Traced, found, sum, taken};
use crate::measures::working::{given, max, reckon};
use crate::terms::{band_factor, penalty_share};

/// Writes the cost of the month into the sheet.
pub(super) fn cost_block(
    state: &mut State,
    context: &MonthContext<'_>,
    sums: &GroupSums,
    service: &ServiceBlock,
) {
    let place = format!("{}/cost", state.month);
    let mut w = Working::default();
    let pay_cost = sum(&mut w, "pay_cost", Unit::Money, &sums.pay_cost);
    let employer_extra = sum(&mut w, "employer_extra", Unit::Money, &sums.support_cost);
    let sites: Vec<Traced> =
        state.sites.iter().filter_map(|site| site.month_cost.clone()).collect();
    let site_cost = sum(&mut w, "site_cost", Unit::Money, &sites);
    let home_cost = sum(&mut w, "home_cost", Unit::Money, &sums.home_cost);
    let extra = |payer| {
        let extras = state.extras.iter().filter(move |extra| extra.payer == payer);
        extras.map(|extra| extra.amount.clone()).collect::<Vec<_>>()
    };
    let other_cost = sum(&mut w, "other_cost", Unit::Money, &extra(Payer::Employer));
    reckon!(
        w,
        Money,
        employer_cost = pay_cost + employer_extra + site_cost + home_cost + other_cost
    );
    public(&mut w, state, sums, &extra(Payer::PublicPurse));
    let here = service.handled.values().map(|one| &one.contacts);
    let contacts = here.chain(state.abroad.iter().map(|one| &one.contacts));
    let contacts_handled = sum(&mut w, "contacts_handled", Unit::Contacts, contacts);
    if contacts_handled > 0.0 {
        reckon!(w, Money, cost_contact = employer_cost / contacts_handled);
    }
    let invoices = contracts(state, context, service, employer_cost);
    let invoice = sum(&mut w, "invoice", Unit::Money, &invoices.invoice);
    sum(&mut w, "penalties", Unit::Money, &invoices.penalties);
    if invoices.complete && !invoices.invoice.is_empty() {
        reckon!(w, Money, margin = invoice - employer_cost);
    }
    state.sheet.put(place, w);
}

/// Adds what the public purse pays; not known where the integration or a benefit could not be priced.
fn public(w: &mut Working, state: &State, sums: &GroupSums, benefits: &[Traced]) {
    if sums.is_priced() {
        sum(w, "integration_all", Unit::Money, &sums.integration);
    }
    if state.unpriced_benefits.is_empty() {
        sum(w, "benefit_cost", Unit::Money, benefits);
    } else {
        sum(w, "unpriced_benefit_heads", Unit::Heads, &state.unpriced_benefits);
    }
    let known = |name: &str| w.step(name).map(|step| step.value);
    if let (Some(integration_all), Some(benefit_cost)) =
        (known("integration_all"), known("benefit_cost"))
    {
        reckon!(w, Money, public_cost = integration_all + benefit_cost);
    }
}

struct Invoices {
    invoice: Vec<Traced>,
    penalties: Vec<Traced>,
    /// Whether the price of every contract is known.
    complete: bool,
}

/// Writes invoice, penalties, cost and margin of each contract.
fn contracts(
    state: &mut State,
    context: &MonthContext<'_>,
    service: &ServiceBlock,
    employer_cost: f64,
) -> Invoices {
    let mut all = Invoices { invoice: Vec::new(), penalties: Vec::new(), complete: true };
    let shares = shares(state, service);
    for contract in state.contracts.clone() {
        if contract.gone {
            continue;
        }
        let known = &contract.contract;
        let place = format!("{}/contract/{}", state.month, known.id);
        let mut w = Working::default();
        let priced = known.terms.as_ref().filter(|_| context.baseline.knows_demand());
        match priced {
            Some(terms) => invoice(&mut w, state, context, (&contract, terms), service),
            None => all.complete = false,
        }
        if let Some(share) = shares.get(&known.id) {
            let from =
                Traced::new(&format!("{}/cost", state.month), "employer_cost", employer_cost);
            taken!(w, Money, employer_cost = from);
            let of = service.needed.iter().map(|one| one.hours.path.clone()).collect();
            let cost_share =
                found(&mut w, "cost_share", Unit::Share, *share, ("cost-by-hours", of));
            reckon!(w, Money, contract_cost = employer_cost * cost_share);
            if let Some(invoice) = w.step("invoice").map(|step| step.value) {
                reckon!(w, Money, margin = invoice - contract_cost);
            }
        }
        let step = |name: &str| w.step(name).map(|step| Traced::new(&place, name, step.value));
        all.invoice.extend(step("invoice"));
        all.penalties.extend(step("penalties"));
        state.sheet.put(place, w);
    }
    all
}

/// Returns the share of the employer's cost that each contract bears: by the hours of the people who do its work.
///
/// A skill's people are paid for by the contracts that need the skill, each by the hours it needs.
fn shares(state: &State, service: &ServiceBlock) -> BTreeMap<ContractId, f64> {
    let mut by_skill: BTreeMap<_, f64> = BTreeMap::new();
    for (skill, hours) in service.hours.iter().flatten() {
        *by_skill.entry(skill).or_default() += hours;
    }
    let mut need: BTreeMap<_, f64> = BTreeMap::new();
    for one in &service.needed {
        *need.entry(&one.skill).or_default() += one.hours.value;
    }
    let mut shares: BTreeMap<ContractId, f64> = BTreeMap::new();
    let all: f64 = by_skill.values().sum();
    for one in &service.needed {
        let (Some(contract), Some(hours)) = (&one.contract, by_skill.get(&one.skill)) else {
            continue;
        };
        let needed = need[&one.skill];
        if needed > 0.0 && all > 0.0 {
            *shares.entry(contract.clone()).or_default() += one.hours.value / needed * hours / all;
        }
    }
    let _ = state;
    shares
}

/// Adds the invoice of a contract: what was delivered at its price, with bands, guarantee and penalties.
fn invoice(
    w: &mut Working,
    state: &State,
    context: &MonthContext<'_>,
    (contract, terms): (&ContractState, &ClientContract),
    service: &ServiceBlock,
) {
    let known = &contract.contract;
    let own: Vec<&Handled> = service
        .handled
        .iter()
        .filter(|(index, _)| context.baseline.demands[**index].contract.as_ref() == Some(&known.id))
        .map(|(_, handled)| handled)
        .collect();
    let paid = paid(state, context, known, &own);
    let contacts_handled =
        sum(w, "contacts_handled", Unit::Contacts, paid.iter().map(|(contacts, _)| *contacts));
    let contacts_guaranteed = guarantee(w, contract, terms);
    reckon!(w, Contacts, contacts_invoiced = max(contacts_handled, contacts_guaranteed));
    let price = price(w, contract, terms);
    given!(w, Number, band_factor = band_factor(terms, contacts_invoiced));
    match terms.price {
        PriceModel::PerContact(_) => {
            reckon!(w, Money, invoice_gross = contacts_invoiced * price * band_factor);
        }
        PriceModel::PerMinute(_) => {
            let seconds = paid.iter().map(|(contacts, handle)| contacts.value * handle.value);
            let minutes = seconds.sum::<f64>() / 60.0;
            let of = paid
                .iter()
                .flat_map(|(contacts, handle)| [contacts.path.clone(), handle.path.clone()]);
            let method = ("minutes-of-contacts", of.collect());
            let handled_minutes = found(w, "handled_minutes", Unit::Minutes, minutes, method);
            let mean_handle_time = mean_handle(w, &paid, contacts_handled);
            reckon!(
                w,
                Minutes,
                guaranteed_minutes =
                    (contacts_invoiced - contacts_handled) * mean_handle_time / 60.0
            );
            reckon!(
                w,
                Money,
                invoice_gross = (handled_minutes + guaranteed_minutes) * price * band_factor
            );
        }
        PriceModel::PerHour(_) => {
            // Hours worked abroad are not known: only those here are invoiced.
            delivered_hours(w, &known.id, service);
            let delivered_hours_week = w.step("delivered_hours_week").map_or(0.0, |s| s.value);
            given!(w, Weeks, weeks_month = f64::from(state.month.days()) / 7.0);
            reckon!(
                w,
                Money,
                invoice_gross = delivered_hours_week * weeks_month * price * band_factor
            );
        }
        PriceModel::PerMonth(_) => {
            reckon!(w, Money, invoice_gross = price * band_factor);
        }
    }
    penalties(w, terms, &own);
}

/// Returns the contacts that the client pays for, each with its handle time: those handled here and those abroad.
fn paid<'a>(
    state: &'a State,
    context: &MonthContext<'_>,
    known: &BaselineContract,
    own: &[&'a Handled],
) -> Vec<(&'a Traced, &'a Traced)> {
    let of = |index: usize| context.baseline.demands[index].contract.as_ref() == Some(&known.id);
    let here = own.iter().map(|one| (&one.contacts, &one.handle_seconds));
    let abroad = state.abroad.iter().filter(|one| of(one.index));
    here.chain(abroad.map(|one| (&one.contacts, &one.handle_seconds))).collect()
}

fn guarantee(w: &mut Working, contract: &ContractState, terms: &ClientContract) -> f64 {
    if let Some(guarantee) = &contract.guarantee {
        taken!(w, Contacts, contacts_guaranteed = guarantee);
        return contacts_guaranteed;
    }
    given!(w, Contacts, contacts_guaranteed = terms.minimum_contacts as f64);
    contacts_guaranteed
}

/// Keeps the mean handle time of what is invoiced: by contacts, or of the types alike in a month without any.
fn mean_handle(w: &mut Working, paid: &[(&Traced, &Traced)], contacts: f64) -> f64 {
    let weight = |of: &Traced| if contacts > 0.0 { of.value } else { 1.0 };
    let all: f64 = paid.iter().map(|(contacts, _)| weight(contacts)).sum();
    let sum: f64 = paid.iter().map(|(contacts, handle)| weight(contacts) * handle.value).sum();
    let of =
        paid.iter().flat_map(|(contacts, handle)| [contacts.path.clone(), handle.path.clone()]);
    let mean = if all > 0.0 { sum / all } else { 0.0 };
    found(w, "mean_handle_time", Unit::Seconds, mean, ("mean-by-contacts", of.collect()))
}

/// Adds the hours a week that were needed and that were there to be delivered.
fn delivered_hours(w: &mut Working, contract: &ContractId, service: &ServiceBlock) {
    let own = || service.needed.iter().filter(|one| one.contract.as_ref() == Some(contract));
    sum(w, "required_hours_week", Unit::Hours, own().map(|one| &one.hours));
    let part = |one: &Needed| {
        one.hours.value * one.coverage.as_ref().map_or(1.0, |coverage| coverage.value.min(1.0))
    };
    let hours = own().map(part).sum();
    let of = own().flat_map(|one| {
        [Some(&one.hours), one.coverage.as_ref()].into_iter().flatten().map(|one| one.path.clone())
    });
    let method = ("needed-and-there", of.collect());
    found(w, "delivered_hours_week", Unit::Hours, hours, method);
}

fn price(w: &mut Working, contract: &ContractState, terms: &ClientContract) -> f64 {
    if let Some(price) = &contract.price {
        taken!(w, Money, price = price);
        return price;
    }
    let (PriceModel::PerContact(cents)
    | PriceModel::PerMinute(cents)
    | PriceModel::PerHour(cents)
    | PriceModel::PerMonth(cents)) = terms.price;
    let origin =
        Origin::Stated { source: format!("contract {}", terms.id), status: SourceStatus::Supplied };
    w.keep("price", Unit::Money, cents.0 as f64, origin)
}

/// Adds what is deducted for a missed service level, of all contacts of the contract that have one.
fn penalties(w: &mut Working, terms: &ClientContract, own: &[&Handled]) {
    let invoice_gross = w.step("invoice_gross").map_or(0.0, |step| step.value);
    let measured: Vec<(&Handled, &Traced)> =
        own.iter().filter_map(|one| one.level.as_ref().map(|level| (*one, level))).collect();
    let contacts: f64 = measured.iter().map(|(one, _)| one.offered.value).sum();
    let mut share = 0.0;
    if contacts > 0.0 && !terms.penalties.is_empty() {
        let level =
            measured.iter().map(|(one, level)| one.offered.value * level.value).sum::<f64>()
                / contacts;
        let of = measured.iter().flat_map(|(one, level)| [&one.offered, *level]);
        let of = of.map(|one| one.path.clone()).collect();
        let level = found(w, "service_level", Unit::Share, level, ("mean-by-contacts", of));
        share = penalty_share(terms, level);
    }
    given!(w, Share, penalty_share = share);
    reckon!(w, Money, penalties = invoice_gross * penalty_share);
    reckon!(w, Money, invoice = invoice_gross - penalties);
}
