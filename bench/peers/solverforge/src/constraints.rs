//! The limits of people as hard constraints, wishes and cover as soft ones.

use solverforge::IncrementalConstraint;
use solverforge::prelude::*;

use crate::domain::{Cell, Roster, Slot};
use crate::keys::{Cover, Limits};

type Factory = ConstraintFactory<Roster, HardSoftScore>;

/// Saturday's place in a week; every horizon begins on a Monday.
const SATURDAY: i64 = 5;

/// Returns all constraints. The days worked by each person are gathered once for all that look at runs and weekends.
#[solverforge_constraints]
pub fn constraints() -> impl ConstraintSet<Roster, HardSoftScore> {
    let worked = Factory::new()
        .for_each(Roster::cells())
        .filter(|cell: &Cell| cell.shift.is_some())
        .group_by(|cell: &Cell| cell.limits, indexed_presence(|cell: &Cell| cell.day as i64));
    (
        minutes(),
        most(),
        succession(),
        worked
            .penalize(hard_weight(|limits: &Limits, days: &IndexedPresence| {
                work_cost(limits, days)
            }))
            .named("runs of work"),
        worked
            .penalize(hard_weight(|limits: &Limits, days: &IndexedPresence| {
                free_cost(limits, days)
            }))
            .named("runs of free days"),
        worked
            .penalize(hard_weight(|limits: &Limits, days: &IndexedPresence| {
                weekends_cost(limits, days)
            }))
            .named("weekends"),
        wishes(),
        cover(),
    )
}

/// Most and least minutes.
fn minutes() -> impl IncrementalConstraint<Roster, HardSoftScore> {
    Factory::new()
        .for_each(Roster::cells())
        .group_by(|cell: &Cell| cell.limits, sum(|cell: &Cell| cell.minutes()))
        .penalize(hard_weight(|limits: &Limits, minutes: &i64| minutes_cost(limits, *minutes)))
        .named("minutes")
}

/// Most of each shift.
fn most() -> impl IncrementalConstraint<Roster, HardSoftScore> {
    Factory::new()
        .for_each(Roster::cells())
        .filter(|cell: &Cell| cell.shift.is_some())
        .group_by(
            |cell: &Cell| {
                let most = cell.chosen().map_or(0, |choice| choice.most);
                (cell.limits.person, cell.shift, most)
            },
            count(),
        )
        .penalize(hard_weight(|key: &(usize, Option<usize>, i64), count: &usize| {
            HardSoftScore::of_hard((*count as i64 - key.2).max(0))
        }))
        .named("most of a shift")
}

/// Shifts that may not follow each other.
fn succession() -> impl IncrementalConstraint<Roster, HardSoftScore> {
    Factory::new()
        .for_each(Roster::cells())
        .filter(|cell: &Cell| cell.shift.is_some())
        .join((
            Factory::new().for_each(Roster::cells()).filter(|cell: &Cell| cell.shift.is_some()),
            joiner::equal_bi(
                |cell: &Cell| (cell.limits.person, cell.day + 1),
                |next: &Cell| (next.limits.person, next.day),
            ),
        ))
        .filter(|cell: &Cell, next: &Cell| cell.forbids(next))
        .penalize(HardSoftScore::ONE_HARD)
        .named("succession")
}

/// Refused wishes.
fn wishes() -> impl IncrementalConstraint<Roster, HardSoftScore> {
    Factory::new()
        .for_each(Roster::cells())
        .penalize(|cell: &Cell| HardSoftScore::of_soft(cell.wish_cost()))
        .named("wishes")
}

/// People too few and too many.
fn cover() -> impl IncrementalConstraint<Roster, HardSoftScore> {
    Factory::new()
        .for_each(Roster::cells())
        .filter(|cell: &Cell| cell.shift.is_some())
        .group_by(|cell: &Cell| cell.chosen().map(|choice| choice.cover), count())
        .complement_with_key(
            Roster::slots(),
            |cell: &Cell| cell.chosen().map(|choice| Some(choice.cover)),
            |slot: &Slot| Some(slot.cover),
            |_: &Slot| 0_usize,
        )
        .penalize(|cover: &Option<Cover>, people: &usize| {
            cover.map_or(HardSoftScore::ZERO, |cover| cover.cost(*people as i64))
        })
        .named("cover")
}

/// Returns the shifts by which the minutes are too many or too few.
fn minutes_cost(limits: &Limits, minutes: i64) -> HardSoftScore {
    let beside = (minutes - limits.minutes_max).max(limits.minutes_min - minutes).max(0);
    HardSoftScore::of_hard((beside + limits.unit - 1) / limits.unit)
}

/// Returns the days by which runs of work are too long or too short; a run at an end of the horizon may be short.
fn work_cost(limits: &Limits, days: &IndexedPresence) -> HardSoftScore {
    let runs = days.runs();
    let each = runs.runs().iter().map(|run| {
        let length = run.point_count() as i64;
        let whole = run.start() > 0 && run.end() < limits.days - 1;
        let short = if whole { limits.run_min - length } else { 0 };
        short.max(length - limits.run_max).max(0)
    });
    HardSoftScore::of_hard(each.sum())
}

/// Returns the days by which runs of free days between work are too short.
fn free_cost(limits: &Limits, days: &IndexedPresence) -> HardSoftScore {
    let runs = days.runs();
    let gaps = runs.runs().windows(2).map(|pair| pair[1].start() - pair[0].end() - 1);
    HardSoftScore::of_hard(gaps.map(|gap| (limits.free_min - gap).max(0)).sum())
}

/// Returns the days worked in the weekends beyond the most, of the lightest weekends: so each day less is a step.
fn weekends_cost(limits: &Limits, days: &IndexedPresence) -> HardSoftScore {
    let saturdays = (SATURDAY..limits.days).step_by(7);
    let count = |saturday| days.count_in(saturday..saturday + 2) as i64;
    let mut worked: Vec<i64> = saturdays.map(count).filter(|count| *count > 0).collect();
    worked.sort_unstable();
    let beyond = worked.len().saturating_sub(limits.weekends_max as usize);
    HardSoftScore::of_hard(worked[..beyond].iter().sum())
}
