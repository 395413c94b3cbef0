//! A machine resolves contacts: the easy ones go, those that are left take longer; one night it may stop doing so.

use organico_model::{
    BaselineContract, Change, DeflectContacts, Finding, FindingKind, PriceModel, Working,
};

use super::ChangeContext;
use super::contacts::{contacts_month, demand_of, place_of};
use crate::measures::working::{given, reckon};
use crate::measures::{Deflection, residual};
use crate::table::TableError;
use crate::table::procedure::{Judge, Says, finding, required};
use crate::table::state::{Extra, Payer, State};
use crate::table::trace::{Traced, retrace};

/// The line of business in which customers have a right to speak to a person.
const ENERGY: &str = "energy-retail";

/// Takes the contacts that the machine resolves, and leaves the longer ones to people.
pub(super) fn apply(
    change: &Change,
    plan: &DeflectContacts,
    state: &mut State,
    context: &ChangeContext<'_>,
) -> Result<(), TableError> {
    let Some(index) = demand_of(state, context.baseline, &plan.contact_type) else {
        return Ok(());
    };
    let place = place_of(state, change, &plan.contact_type);
    let mut w = Working::default();
    let contacts_month = contacts_month(&mut w, state, context.baseline, index);
    let demand = state.demands[index].clone();
    let left = residual(&Deflection {
        contacts: contacts_month,
        handle_seconds: demand.handle_seconds.value,
        eligible: plan.eligible,
        containment: containment(plan, state),
        recontact: plan.recontact,
        easy_seconds: plan.easy_seconds,
    })
    .map_err(|fault| TableError::Measure { change: change.id.clone(), fault })?;
    w.append(retrace(&left.working, &[("handle_time", &demand.handle_seconds)]));
    let (volume_before, net_deflection) = (demand.volume.value, left.net);
    reckon!(w, Number, volume_factor = volume_before * (1.0 - net_deflection));
    given!(w, Money, machine_cost = plan.month_cost.0 as f64);
    state.extras.push(Extra {
        payer: Payer::Employer,
        contract: context.baseline.demands[demand.index].contract.clone(),
        amount: Traced::new(&place, "machine_cost", machine_cost),
    });
    state.demands[index].handle_seconds = Traced::new(&place, "residual_time", left.handle_seconds);
    state.demands[index].volume = state.keep(&place, w, "volume_factor");
    Ok(())
}

/// Returns the share that the machine keeps in the month: from the night of the failure on, what is left of it.
fn containment(plan: &DeflectContacts, state: &State) -> f64 {
    match plan.failure {
        Some((from, containment)) if state.month >= from => containment,
        Some(_) | None => plan.containment,
    }
}

/// Returns what law and regulator say of a machine that speaks to customers, and what its figures rest on.
pub(super) fn findings(change: &Change, plan: &DeflectContacts, judge: &Judge<'_>) -> Vec<Finding> {
    let net = |containment: f64| plan.eligible * containment * (1.0 - plan.recontact);
    let claim = finding(change, "containment-claim", FindingKind::Note);
    let mut found =
        vec![claim.with("containment", plan.containment).with("net", net(plan.containment))];
    found.extend(easy_longer(change, plan, judge));
    if let Some((from, containment)) = plan.failure {
        let failure = finding(change, "machine-fails", FindingKind::Note);
        let failure = failure
            .with("containment", containment)
            .with("back", net(plan.containment) - net(containment));
        found.push(failure.with("from", from.first_day()));
    }
    let duty = |code, rule| required(change, judge, (code, FindingKind::Duty), rule);
    found.extend(duty("bot-disclosure", "ai.bot-disclosure"));
    found.extend(duty("inform-workers", "ai.italy.inform-workers"));
    let contract = contract(plan, judge);
    if contract.is_some_and(pays_by_contact) {
        found.push(finding(change, "machine-contacts-unpaid", FindingKind::Verify));
    }
    if contract.is_some_and(|contract| contract.sector == ENERGY) {
        let code = ("human-operator", FindingKind::Note);
        found.extend(required(change, judge, code, "service.energy.human-operator"));
    }
    found
}

/// Returns the note on contacts that go though they take longer than the mean: what is left gets shorter.
fn easy_longer(change: &Change, plan: &DeflectContacts, judge: &Judge<'_>) -> Option<Finding> {
    let demand = judge.baseline.demands.iter().find(|demand| demand.id == plan.contact_type)?;
    (plan.easy_seconds > demand.handle_seconds).then(|| {
        finding(change, "easy-longer", FindingKind::Note)
            .with("easy", libm::round(plan.easy_seconds))
            .with("mean", libm::round(demand.handle_seconds))
    })
}

/// Returns whether the client pays by contact or minute, so that a contact without people is one without pay.
fn pays_by_contact(contract: &BaselineContract) -> bool {
    let price = contract.terms.as_ref().map(|terms| terms.price);
    matches!(price, Some(PriceModel::PerContact(_) | PriceModel::PerMinute(_)))
}

/// Returns the contract of the contacts.
fn contract<'a>(plan: &DeflectContacts, judge: &Judge<'a>) -> Option<&'a BaselineContract> {
    let demand = judge.baseline.demands.iter().find(|demand| demand.id == plan.contact_type)?;
    let contract = demand.contract.as_ref()?;
    judge.baseline.contracts.iter().find(|one| one.id == *contract)
}
