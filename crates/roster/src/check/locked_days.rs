//! Locked days stay as they were published, be it a shift or a day off.

use organico_model::Breach;

use super::case::{Finding, stated};
use super::changed::Changes;

pub(super) fn breaches(changes: &Changes) -> Vec<Breach> {
    let rule = stated("roster.locked", "days", "locked days of the published roster");
    let locked = changes.published.locked.iter();
    let broken = locked.filter(|one| changes.is_changed(&one.person, one.day));
    let breach = |one: &organico_model::LockedDay| {
        Finding::hard(&rule, 1.0, 0.0).person(&one.person).day(one.day).breach()
    };
    broken.map(breach).collect()
}
