//! Sites that move or close twice, or that are named after they have gone.

use organico_model::{Change, ChangeKind, Diagnostic, MoveSite, SiteId};

use super::Checked;

pub(super) fn check(checked: &Checked<'_>) {
    for (index, change) in checked.changes.iter().enumerate() {
        match &change.kind {
            ChangeKind::MoveSite(moved) => {
                check_twice(checked, index, change, moved);
                if let Some(to) = moved.to.as_ref().filter(|to| **to != moved.site) {
                    check_gone(checked, change, ("to", to), |_| true);
                }
            }
            ChangeKind::Drill(drill) => {
                check_gone(checked, change, ("site", &drill.site), |gone| gone.from <= change.from);
            }
            _ => {}
        }
    }
}

/// A site that has closed, or moved as a whole, has nobody left to move.
fn check_twice(checked: &Checked<'_>, index: usize, change: &Change, moved: &MoveSite) {
    let mut before = checked.changes.iter().copied().take(index);
    let empties = |earlier: &&Change| match &earlier.kind {
        ChangeKind::MoveSite(one) => one.site == moved.site && one.moved_share >= 1.0,
        _ => false,
    };
    if let Some(other) = before.find(empties) {
        let fault = Diagnostic::fault("I0807").with("site", &moved.site).with("other", &other.id);
        checked.report(change, "site", fault);
    }
}

/// A site that closes, or moves as a whole, takes nobody in.
fn check_gone(
    checked: &Checked<'_>,
    change: &Change,
    (key, site): (&'static str, &SiteId),
    counts: impl Fn(&Change) -> bool,
) {
    let goes = |other: &&Change| match &other.kind {
        ChangeKind::MoveSite(one) => one.site == *site && one.moved_share >= 1.0,
        _ => false,
    };
    let mut others = checked.changes.iter().copied().filter(goes);
    if let Some(other) = others.find(|other| counts(other)) {
        let fault = Diagnostic::fault("I0808").with("key", key).with("site", site);
        checked.report(change, key, fault.with("other", &other.id));
    }
}
