//! A measure at one of its sizes: the change of the goal, scaled.

use organico_model::{Change, ChangeKind, ChangeVolume, Month, ReduceHours};

/// Returns a change at a part of its full size, from a month on; nothing where the part is of nobody.
pub(super) fn at_part(change: &Change, part: f64, from: Month) -> Option<Change> {
    let mut kind = change.kind.clone();
    match &mut kind {
        ChangeKind::ReduceHours(cut) => *cut = cut_at(cut, part),
        ChangeKind::SetRemoteShare(remote) => remote.share = share_at(remote.share, part),
        ChangeKind::ShiftChannel(shift) => shift.share = share_at(shift.share, part),
        ChangeKind::DeflectContacts(deflect) => deflect.eligible = share_at(deflect.eligible, part),
        ChangeKind::Offshore(away) => away.share = share_at(away.share, part),
        ChangeKind::ChangePartTime(hours) => hours.share = share_at(hours.share, part),
        ChangeKind::Reskill(plan) => plan.heads = heads_at(plan.heads, part)?,
        ChangeKind::Hire(plan) => plan.heads = heads_at(plan.heads, part)?,
        ChangeKind::VoluntaryExits(exits) => exits.heads = heads_at(exits.heads, part)?,
        ChangeKind::ChangeVolume(volume) => volume_at(volume, part),
        ChangeKind::MoveSite(_)
        | ChangeKind::AssistPeople(_)
        | ChangeKind::MoveContract(_)
        | ChangeKind::Attrition(_)
        | ChangeKind::Dismiss(_)
        | ChangeKind::ChangePrice(_)
        | ChangeKind::Drill(_) => {}
    }
    Some(Change { from, kind, ..change.clone() })
}

/// Returns a cut of hours at a part of its full size.
pub(super) fn cut_at(cut: &ReduceHours, part: f64) -> ReduceHours {
    let individual = cut.individual.map(|largest| share_at(largest, part));
    ReduceHours { mean: share_at(cut.mean, part), individual, ..cut.clone() }
}

/// Returns a part of a share, without the last digits of a binary fraction: people read it and write it off.
pub(super) fn share_at(share: f64, part: f64) -> f64 {
    libm::round(share * part * 1e9) / 1e9
}

/// Returns whole people of a part; nothing where that is nobody.
fn heads_at(heads: u32, part: f64) -> Option<u32> {
    let heads = libm::round(f64::from(heads) * part) as u32;
    (heads > 0).then_some(heads)
}

/// What the client gives more or less, in part; bands come whole.
fn volume_at(volume: &mut ChangeVolume, part: f64) {
    volume.factor = 1.0 + (volume.factor - 1.0) * part;
    let guarantee = volume.minimum_contacts.map(|contacts| contacts as f64 * part);
    volume.minimum_contacts = guarantee.map(|contacts| libm::round(contacts) as u64);
}
