//! Contacts are handled abroad: people here have less work, each contact there has its cost, and the client still pays.

use organico_model::{Change, Finding, FindingKind, Offshore, Working};

use super::ChangeContext;
use super::contacts::{contacts_month, demand_of, place_of};
use crate::measures::working::{given, reckon};
use crate::measures::{OffshoringParameters, offshoring_notices};
use crate::table::procedure::{Judge, Says, about, finding, required, unset};
use crate::table::state::{Abroad, Extra, Payer, State};
use crate::table::trace::Traced;

/// Sends the share of the contacts away.
pub(super) fn apply(
    change: &Change,
    away: &Offshore,
    state: &mut State,
    context: &ChangeContext<'_>,
) {
    let Some(index) = demand_of(state, context.baseline, &away.contact_type) else { return };
    let demand = state.demands[index].clone();
    let place = place_of(state, change, &away.contact_type);
    let mut w = Working::default();
    let contacts_month = contacts_month(&mut w, state, context.baseline, index);
    let volume_before = demand.volume.value;
    given!(w, Share, share_abroad = away.share);
    given!(w, Money, contact_cost_abroad = away.contact_cost.0 as f64);
    reckon!(w, Contacts, contacts_abroad = contacts_month * share_abroad);
    reckon!(w, Money, cost_abroad = contacts_abroad * contact_cost_abroad);
    reckon!(w, Number, volume_factor = volume_before * (1.0 - share_abroad));
    state.abroad.push(Abroad {
        index: demand.index,
        contacts: Traced::new(&place, "contacts_abroad", contacts_abroad),
        handle_seconds: demand.handle_seconds,
    });
    state.extras.push(Extra {
        payer: Payer::Employer,
        contract: context.baseline.demands[demand.index].contract.clone(),
        amount: Traced::new(&place, "cost_abroad", cost_abroad),
    });
    state.demands[index].volume = state.keep(&place, w, "volume_factor");
}

/// Returns the notices of a move outside the Union, what is owed for those left out, and who answers with the firm.
pub(super) fn findings(change: &Change, away: &Offshore, judge: &Judge<'_>) -> Vec<Finding> {
    let unseen = finding(change, "service-abroad-unknown", FindingKind::Note);
    if !away.outside_union {
        return vec![finding(change, "offshore-inside-union", FindingKind::Note), unseen];
    }
    let Ok(known) = OffshoringParameters::of(judge.rules) else {
        return vec![unset(change, judge.rules, "offshoring.notice"), unseen];
    };
    let start = change.from.first_day();
    let Ok(notices) = offshoring_notices(start, away.notices_given, &known) else {
        return vec![unseen];
    };
    let mut found = vec![
        about(change, "offshore-notices", FindingKind::Duty, &known.notice_days)
            .with("authorities", notices.authorities)
            .with("given", away.notices_given.min(notices.authorities))
            .with("days", known.notice_days.value)
            .due("offshore-notice", notices.due),
    ];
    let missing = notices.authorities.saturating_sub(away.notices_given);
    if missing > 0 {
        found.push(
            about(change, "offshore-fine", FindingKind::Breach, &known.sanction)
                .with("missing", missing)
                .with("fine", notices.sanction.0),
        );
    }
    let liable = ("offshore-client-liable", FindingKind::Note);
    found.extend(required(change, judge, liable, "offshoring.client-liability"));
    found.push(unseen);
    found
}
