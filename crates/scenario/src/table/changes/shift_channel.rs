//! Contacts take another channel. Those that fall back call all the same, so that both channels get them.

use organico_model::{Change, ContactTypeId, Finding, FindingKind, ShiftChannel, Working};

use super::ChangeContext;
use super::contacts::{contacts_month, contacts_week, demand_of, place_of};
use crate::measures::working::{given, reckon};
use crate::table::procedure::{Judge, Says, finding};
use crate::table::state::State;
use crate::table::trace::{Traced, taken};

/// Moves the share of the contacts that shifts.
///
/// The contacts that arrive take the pattern of the week, the handle time and the people of the channel they go to; one
/// that has no contacts has no pattern either, and then nothing is moved ([`findings`] says so).
pub(super) fn apply(
    change: &Change,
    shift: &ShiftChannel,
    state: &mut State,
    context: &ChangeContext<'_>,
) {
    let baseline = context.baseline;
    let (Some(from), Some(to)) =
        (demand_of(state, baseline, &shift.from_type), demand_of(state, baseline, &shift.to_type))
    else {
        return;
    };
    if from == to || baseline.demands[state.demands[to].index].week.iter().sum::<f64>() <= 0.0 {
        return;
    }
    let place = place_of(state, change, &shift.from_type);
    let mut w = Working::default();
    let contacts_month = contacts_month(&mut w, state, baseline, from);
    let volume_before = state.demands[from].volume.value;
    given!(w, Share, share_shifted = shift.share);
    given!(w, Share, falls_back = shift.falls_back);
    reckon!(w, Contacts, contacts_shifted = contacts_month * share_shifted);
    reckon!(w, Contacts, contacts_back = contacts_shifted * falls_back);
    reckon!(w, Number, volume_factor = volume_before * (1.0 - share_shifted * (1.0 - falls_back)));
    let shifted = Traced::new(&place, "contacts_shifted", contacts_shifted);
    state.demands[from].volume = state.keep(&place, w, "volume_factor");
    arrive(change, shift, (state, to), &shifted, context);
}

/// Adds what was shifted to the channel that it goes to.
fn arrive(
    change: &Change,
    shift: &ShiftChannel,
    (state, to): (&mut State, usize),
    shifted: &Traced,
    context: &ChangeContext<'_>,
) {
    let place = place_of(state, change, &shift.to_type);
    let mut w = Working::default();
    let contacts_week = contacts_week(&mut w, context.baseline, state.demands[to].index);
    taken!(w, Number, volume_before = state.demands[to].volume);
    taken!(w, Contacts, contacts_shifted = shifted);
    given!(w, Weeks, weeks_month = f64::from(state.month.days()) / 7.0);
    reckon!(
        w,
        Number,
        volume_factor = volume_before + contacts_shifted / (contacts_week * weeks_month)
    );
    state.demands[to].volume = state.keep(&place, w, "volume_factor");
}

/// Returns what is to be looked at: a channel without contacts, another client who pays, contacts that come twice.
pub(super) fn findings(change: &Change, shift: &ShiftChannel, judge: &Judge<'_>) -> Vec<Finding> {
    let demand = |id: &ContactTypeId| judge.baseline.demands.iter().find(|demand| demand.id == *id);
    let (Some(from), Some(to)) = (demand(&shift.from_type), demand(&shift.to_type)) else {
        return Vec::new();
    };
    let mut found = Vec::new();
    if to.week.iter().sum::<f64>() <= 0.0 {
        let empty = finding(change, "channel-without-contacts", FindingKind::CannotEvaluate);
        found.push(empty.with("channel", &to.id));
    }
    if from.contract != to.contract {
        let other = finding(change, "shift-other-contract", FindingKind::Verify);
        found.push(other.with("from", &from.id).with("to", &to.id));
    }
    if shift.falls_back > 0.0 {
        let twice = finding(change, "shift-comes-twice", FindingKind::Note);
        found.push(twice.with("share", shift.falls_back));
    }
    found
}
