//! The calendar of a procedure: which phase ends when.
//!
//! The day counts are parameters, because laws change: an event carries those of its day, each with source and status.

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

/// A procedure with the numbers of its law.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Terms {
    /// Of a collective dismissal.
    CollectiveDismissal {
        /// Days of the phase with the unions.
        union_days: Term,
        /// Days of the phase with the authority, after that.
        authority_days: Term,
        /// Both phases are halved below this number of people; half a day counts as a whole one.
        halved_below: Term,
    },
    /// Of the closure of a site.
    SiteClosure {
        /// Days until the plan is due.
        plan_days: Term,
        /// Days before which no dismissal is valid.
        standstill_days: Term,
    },
}

impl Terms {
    /// Returns the procedure that has these terms.
    #[must_use]
    pub const fn procedure(&self) -> Procedure {
        match self {
            Self::CollectiveDismissal { .. } => Procedure::CollectiveDismissal,
            Self::SiteClosure { .. } => Procedure::SiteClosure,
        }
    }

    /// Returns the numbers, those that all of it rests on.
    #[must_use]
    pub fn numbers(&self) -> Vec<&Term> {
        match self {
            Self::CollectiveDismissal { union_days, authority_days, halved_below } => {
                vec![union_days, authority_days, halved_below]
            }
            Self::SiteClosure { plan_days, standstill_days } => vec![plan_days, standstill_days],
        }
    }
}

/// What a document states itself of both procedures, for a country or a day that no rule pack covers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StatedTerms {
    /// Collective dismissal: days of the phase with the unions.
    pub union_days: Term,
    /// Collective dismissal: days of the phase with the authority, after that.
    pub authority_days: Term,
    /// Collective dismissal: number of people below which both phases are halved.
    pub halved_below: Term,
    /// Site closure: days until the plan is due.
    pub plan_days: Term,
    /// Site closure: days before which no dismissal is valid.
    pub standstill_days: Term,
}

impl StatedTerms {
    /// Returns the terms of a procedure.
    #[must_use]
    pub fn of(&self, procedure: Procedure) -> Terms {
        match procedure {
            Procedure::CollectiveDismissal => Terms::CollectiveDismissal {
                union_days: self.union_days.clone(),
                authority_days: self.authority_days.clone(),
                halved_below: self.halved_below.clone(),
            },
            Procedure::SiteClosure => Terms::SiteClosure {
                plan_days: self.plan_days.clone(),
                standstill_days: self.standstill_days.clone(),
            },
        }
    }
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
pub fn calendar(terms: &Terms, start: Date, people: Option<Quantity>) -> Vec<Phase> {
    let steps = match terms {
        Terms::CollectiveDismissal { union_days, authority_days, halved_below } => {
            let few = people.and_then(|people| people.bounds().1);
            let halved = few.is_some_and(|most| most < u64::from(halved_below.value));
            let days = |term: &Term| if halved { term.value.div_ceil(2) } else { term.value };
            let union = days(union_days);
            let both = union.saturating_add(days(authority_days));
            [(PhaseKind::Union, union), (PhaseKind::Authority, both)]
        }
        Terms::SiteClosure { plan_days, standstill_days } => {
            [(PhaseKind::Plan, plan_days.value), (PhaseKind::Standstill, standstill_days.value)]
        }
    };
    let phase = |(kind, days): (PhaseKind, u32)| {
        let span = 0.days().try_days(i64::from(days)).ok()?;
        Some(Phase { kind, ends: start.checked_add(span).ok()? })
    };
    steps.into_iter().filter_map(phase).collect()
}

/// Returns the phases of the procedure that an event opens; none when it opens none.
#[must_use]
pub fn event_calendar(event: &Event) -> Vec<Phase> {
    let people = event.amount(Field::DirectDismissals, None).or(event.amount(Field::Workers, None));
    let phases = |terms| calendar(terms, event.date, people);
    event.procedure.as_ref().map(phases).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;
    use proptest::prelude::*;

    fn terms() -> StatedTerms {
        let term = |value| Term { value, source: "law".to_owned(), status: SourceStatus::Verified };
        StatedTerms {
            union_days: term(45),
            authority_days: term(30),
            halved_below: term(10),
            plan_days: term(60),
            standstill_days: term(180),
        }
    }

    fn ends(procedure: Procedure, start: Date, people: u32) -> Vec<Date> {
        let phases = calendar(&terms().of(procedure), start, Some(Quantity::exact(people)));
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
        let open = calendar(&terms().of(Procedure::CollectiveDismissal), start, None);
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
