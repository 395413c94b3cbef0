//! What is known of a case on a day: of each figure the latest that was said until then.

use jiff::civil::Date;

use crate::case::Case;
use crate::claim::{Field, Qualifier, Quantity};
use crate::event::{Event, EventKind};
use crate::inclusion::{Inclusion, inclusion};
use crate::instrument::{Family, Instrument};

/// A case on a day. Figures that nobody gave are absent, except the posts: a case in which nobody announced a loss has
/// announced none.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct State {
    /// Day on which the change was made known, or of the first event.
    pub announced: Date,
    /// Day of the last event that was looked at.
    pub known_on: Date,
    /// People involved.
    pub workers: Option<Quantity>,
    /// People employed before.
    pub employed_before: Option<Quantity>,
    /// Posts announced to be lost.
    pub losses: Quantity,
    /// Of these, by dismissal.
    pub dismissals: Option<Quantity>,
    /// Of these, in another way.
    pub other_measures: Option<Quantity>,
    /// Posts announced to be created.
    pub creation: Quantity,
    /// People moved to another site.
    pub relocated: Option<Quantity>,
    /// Mean reduction of hours, per cent.
    pub reduction: Option<Quantity>,
    /// The instrument in use or asked for.
    pub instrument: Option<Instrument>,
    /// Whether the case belongs in the European Restructuring Monitor.
    pub inclusion: Inclusion,
}

/// Returns what is known of a case on a day, or nothing when nothing had happened yet.
#[must_use]
pub fn state_at(case: &Case, day: Date) -> Option<State> {
    let events: Vec<&Event> = case.events.iter().filter(|event| event.date <= day).collect();
    let (first, last) = (events.first()?, events.last()?);
    let opening = |kind| matches!(kind, EventKind::Announcement | EventKind::Procedure);
    let announced = events.iter().find(|event| opening(event.kind)).map_or(first.date, |e| e.date);
    let amount = |field| events.iter().rev().find_map(|event| event.amount(field, None));
    let posts = events.iter().rev().find_map(|event| posts(event));
    let (losses, dismissals, other_measures) = posts.unwrap_or((Quantity::exact(0), None, None));
    let creation = amount(Field::JobCreation).unwrap_or(Quantity::exact(0));
    let employed_before = amount(Field::EmployedBefore);
    let site = employed_before.filter(|_| case.sites.len() == 1);
    Some(State {
        announced,
        known_on: last.date,
        workers: amount(Field::Workers),
        employed_before,
        losses,
        dismissals,
        other_measures,
        creation,
        relocated: amount(Field::Relocated),
        reduction: amount(Field::Reduction),
        instrument: events.iter().rev().find_map(|event| event.instrument(None)),
        inclusion: inclusion(losses, creation, site),
    })
}

/// Lost posts, and of these by dismissal and in another way.
type Posts = (Quantity, Option<Quantity>, Option<Quantity>);

/// Returns the posts that an event announces to be lost, if it speaks of posts at all.
///
/// Where no claim says so, people in a procedure of dismissal are posts announced to be lost; people of a contract
/// whose social clause is applied only in part lose an unknown number of posts.
fn posts(event: &Event) -> Option<Posts> {
    let direct = event.amount(Field::DirectDismissals, None);
    let other = event.amount(Field::OtherMeasures, None);
    if let Some(losses) = event.amount(Field::JobLosses, None) {
        return Some((losses, direct, other));
    }
    if let Some(known) = [direct, other].into_iter().flatten().reduce(Quantity::plus) {
        return Some((known, direct, other));
    }
    let workers = event.amount(Field::Workers, None)?;
    match event.instrument(None)? {
        Instrument::SocialClausePartial => Some((open(workers), None, None)),
        named if named.family() == Family::Dismissal => Some((workers, Some(workers), None)),
        _ => None,
    }
}

/// Returns what is known of a part of so many people: at most all of them.
fn open(workers: Quantity) -> Quantity {
    let at_most = |value| Quantity::new(Qualifier::AtMost, Some(value));
    match workers.qualifier() {
        Qualifier::Exact | Qualifier::AtMost => {
            workers.value().and_then(|value| at_most(value).ok()).unwrap_or(workers)
        }
        Qualifier::AtLeast | Qualifier::About | Qualifier::Unquantified => Quantity::unquantified(),
    }
}
