//! The calendar of a procedure: which phase ends when.
//!
//! The day counts are parameters, because laws change: they come from the document, each with source and status.

use jiff::ToSpan;
use jiff::civil::Date;
use organico_model::SourceStatus;

use crate::claim::{Field, Quantity};
use crate::event::Event;

/// A procedure whose terms run from a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Procedure {
    /// Collective dismissal: joint examination with the unions, then with the authority.
    CollectiveDismissal,
    /// Closure of a site by a large employer: a plan, and no dismissal before a term.
    SiteClosure,
}

/// A number of a rule, with where it stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Term {
    /// Days, or people for the limit of the halving.
    pub value: u32,
    /// The law.
    pub source: String,
    /// How far it was checked.
    pub status: SourceStatus,
}

/// The numbers of both procedures.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Terms {
    /// Collective dismissal: days of the phase with the unions.
    pub union_days: Term,
    /// Collective dismissal: days of the phase with the authority, after that.
    pub authority_days: Term,
    /// Collective dismissal: both phases are halved below this number of people; half a day counts as a whole one.
    pub halved_below: Term,
    /// Site closure: days until the plan is due.
    pub plan_days: Term,
    /// Site closure: days before which no dismissal is valid.
    pub standstill_days: Term,
}

/// What ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum PhaseKind {
    /// The phase with the unions.
    Union,
    /// The phase with the authority.
    Authority,
    /// The time to hand over the plan.
    Plan,
    /// The time in which no dismissal is valid.
    Standstill,
}

/// A phase with its last day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Phase {
    /// What ends.
    pub kind: PhaseKind,
    /// When.
    pub ends: Date,
}

/// Returns the phases of a procedure that started on a day, in the order of their ends.
///
/// The phases are halved only when surely fewer people than the limit are concerned; an unknown number is not. A day
/// past the end of the calendar (year 9999) gives no phase. Source and acceptance values: `docs/sources.md#register`.
#[must_use]
pub fn calendar(
    procedure: Procedure,
    start: Date,
    people: Option<Quantity>,
    terms: &Terms,
) -> Vec<Phase> {
    let steps = match procedure {
        Procedure::CollectiveDismissal => {
            let few = people.and_then(|people| people.bounds().1);
            let halved = few.is_some_and(|most| most < u64::from(terms.halved_below.value));
            let days = |term: &Term| if halved { term.value.div_ceil(2) } else { term.value };
            let union = days(&terms.union_days);
            let both = union.saturating_add(days(&terms.authority_days));
            [(PhaseKind::Union, union), (PhaseKind::Authority, both)]
        }
        Procedure::SiteClosure => [
            (PhaseKind::Plan, terms.plan_days.value),
            (PhaseKind::Standstill, terms.standstill_days.value),
        ],
    };
    let phase = |(kind, days): (PhaseKind, u32)| {
        let span = 0.days().try_days(i64::from(days)).ok()?;
        Some(Phase { kind, ends: start.checked_add(span).ok()? })
    };
    steps.into_iter().filter_map(phase).collect()
}

/// Returns the phases of the procedure that an event opens; none when it opens none.
#[must_use]
pub fn event_calendar(event: &Event, terms: &Terms) -> Vec<Phase> {
    let people = event.amount(Field::DirectDismissals, None).or(event.amount(Field::Workers, None));
    let phases = |procedure| calendar(procedure, event.date, people, terms);
    event.procedure.map(phases).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;
    use proptest::prelude::*;

    fn terms() -> Terms {
        let term = |value| Term { value, source: "law".to_owned(), status: SourceStatus::Verified };
        Terms {
            union_days: term(45),
            authority_days: term(30),
            halved_below: term(10),
            plan_days: term(60),
            standstill_days: term(180),
        }
    }

    fn ends(procedure: Procedure, start: Date, people: u32) -> Vec<Date> {
        let phases = calendar(procedure, start, Some(Quantity::exact(people)), &terms());
        phases.iter().map(|phase| phase.ends).collect()
    }

    #[test]
    fn fifty_five_dismissals_of_28_may_2026_end_on_12_july_and_11_august() {
        let days = ends(Procedure::CollectiveDismissal, date(2026, 5, 28), 55);
        assert_eq!(days, [date(2026, 7, 12), date(2026, 8, 11)]);
    }

    #[test]
    fn below_ten_people_the_phases_are_halved_and_half_a_day_counts_whole() {
        let days = ends(Procedure::CollectiveDismissal, date(2026, 5, 28), 9);
        assert_eq!(days, [date(2026, 6, 20), date(2026, 7, 5)]);
        let days = ends(Procedure::CollectiveDismissal, date(2026, 5, 28), 10);
        assert_eq!(days, [date(2026, 7, 12), date(2026, 8, 11)]);
    }

    #[test]
    fn an_unknown_number_of_people_halves_nothing() {
        let start = date(2026, 5, 28);
        let open = calendar(Procedure::CollectiveDismissal, start, None, &terms());
        assert_eq!(open[0].ends, date(2026, 7, 12));
    }

    #[test]
    fn a_closure_of_5_december_2025_owes_its_plan_on_3_february_and_dismisses_nobody_before_3_june()
    {
        let days = ends(Procedure::SiteClosure, date(2025, 12, 5), 1100);
        assert_eq!(days, [date(2026, 2, 3), date(2026, 6, 3)]);
    }

    proptest! {
        #[test]
        fn phases_end_in_order_and_fewer_people_never_end_later(
            people in 0_u32..200, day in 1_i8..=28, month in 1_i8..=12
        ) {
            let start = date(2026, month, day);
            let fewer = ends(Procedure::CollectiveDismissal, start, people);
            let more = ends(Procedure::CollectiveDismissal, start, people + 1);
            prop_assert!(start < fewer[0] && fewer[0] < fewer[1]);
            prop_assert!(fewer[0] <= more[0] && fewer[1] <= more[1]);
        }
    }
}
