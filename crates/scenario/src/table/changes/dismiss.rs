//! People are dismissed, once the phases of the procedure have ended and not before; each has the benefit for a while.

use jiff::civil::Date;
use organico_model::{Change, Dismiss, Finding, FindingKind, Headcount, Month, MoveSite, Who};
use organico_rules::RuleSet;

use super::ChangeContext;
use super::benefit::{benefit, benefit_said};
use super::leaving::leave;
use crate::measures::{
    ClosureCalendar, ClosureParameters, DismissalCalendar, DismissalParameters, Exits,
    SiteAnnouncement, SiteFate, Trigger, closure_calendar, dismissal_calendar,
};
use crate::table::TableError;
use crate::table::procedure::{Judge, Says, about, finding, unset};
use crate::table::state::{PostKind, State};

/// People who are to be dismissed.
#[derive(Debug, Clone, Copy)]
pub(super) struct Planned<'p> {
    pub(super) who: &'p Who,
    pub(super) heads: u32,
    /// Day on which the procedure is opened, where it is known.
    pub(super) opened: Option<Date>,
}

/// Returns the first whole month without people who are to be dismissed, as far as the days of the procedures are known.
pub(super) fn month_without(change: &Change, plan: Planned<'_>, judge: &Judge<'_>) -> Month {
    leaving(change, plan, judge).month
}

/// Returns from when these people leave, where the procedure holds them beyond the change, or that no day is known.
///
/// What is planned decides the day; `people` are those left when the change comes.
pub(super) fn held_said(
    change: &Change,
    (plan, people): (Planned<'_>, u32),
    judge: &Judge<'_>,
) -> Option<Finding> {
    let from = leaving(change, plan, judge);
    if plan.opened.is_none() && from.closure.is_none() {
        let unknown = finding(change, "dismissal-day-unknown", FindingKind::Verify);
        return Some(unknown.with("people", people));
    }
    (from.month > change.from).then(|| begins(change, people, judge, &from))
}

/// When people can leave, and what holds them until then.
#[derive(Debug)]
struct Leaving {
    /// First day on which somebody can leave.
    day: Date,
    /// First whole month without them.
    month: Month,
    dismissal: Option<DismissalCalendar>,
    closure: Option<ClosureCalendar>,
}

/// Returns when people can leave: after the phases with unions and authority, after the days in which a closure makes
/// a dismissal void, and not before the change begins.
fn leaving(change: &Change, plan: Planned<'_>, judge: &Judge<'_>) -> Leaving {
    let employees = Headcount(judge.baseline.employees_or_heads());
    let heads = Headcount(plan.heads);
    let dismissal = DismissalParameters::of(judge.rules)
        .ok()
        .and_then(|known| dismissal_calendar(plan.opened?, heads, employees, &known).ok());
    let closures = judge.closures(plan.who).into_iter();
    let void = closures.filter_map(|closure| closed(closure, heads, employees, judge.rules));
    let closure = void.max_by_key(|calendar| calendar.earliest_dismissal);
    let phases = dismissal
        .filter(|calendar| calendar.applies)
        .and_then(|calendar| calendar.authority_phase_end.tomorrow().ok());
    let days = [phases, closure.map(|calendar| calendar.earliest_dismissal)];
    let first = change.from.first_day();
    let day = days.into_iter().flatten().fold(first, Date::max);
    let of_day = Month::of(day);
    let month = if day == of_day.first_day() { Some(of_day) } else { of_day.plus(1) };
    Leaving { day, month: month.unwrap_or(of_day), dismissal, closure }
}

/// Returns the calendar of a closure to which the law applies.
fn closed(
    closure: &MoveSite,
    heads: Headcount,
    employees: Headcount,
    rules: &RuleSet,
) -> Option<ClosureCalendar> {
    let known = ClosureParameters::of(rules).ok()?;
    let exits = Exits::Dismissals(heads);
    let notice = closure.announced?;
    let announced = SiteAnnouncement { notice, site: SiteFate::Closes, exits, employees };
    let calendar = closure_calendar(&announced, &known).ok()?;
    (calendar.trigger == Trigger::Applies).then_some(calendar)
}

/// Dismisses people from the first whole month that the calendar allows.
pub(super) fn apply(
    change: &Change,
    plan: &Dismiss,
    state: &mut State,
    context: &ChangeContext<'_>,
) -> Result<(), TableError> {
    let judge = context.judge(change.from)?;
    let from = month_without(change, planned(plan), &judge);
    if state.month < from {
        return Ok(());
    }
    for left in leave(change, state, (&plan.who, plan.heads, PostKind::Dismissed)) {
        benefit(plan.benefit_months, (&left, from), state, context)?;
    }
    Ok(())
}

/// Returns what the procedure asks for, from when people can leave, and how the benefit was reckoned.
pub(super) fn findings(change: &Change, plan: &Dismiss, judge: &Judge<'_>) -> Vec<Finding> {
    let from = leaving(change, planned(plan), judge);
    let mut said = procedure(change, plan, judge, &from);
    said.extend(closure(change, plan, judge, &from));
    said.push(begins(change, plan.heads, judge, &from));
    let people = (f64::from(plan.heads), plan.benefit_months);
    said.push(benefit_said(change, people, judge, from.month));
    said
}

/// Returns from which month people leave.
fn begins(change: &Change, heads: u32, judge: &Judge<'_>, from: &Leaving) -> Finding {
    let code = if judge.last(change) < from.month {
        "dismissals-after-the-scenario"
    } else {
        "dismissals-from"
    };
    finding(change, code, FindingKind::Note)
        .with("people", heads)
        .with("from", from.month.first_day())
        .due("dismissals-not-before", from.day)
}

fn planned(plan: &Dismiss) -> Planned<'_> {
    Planned { who: &plan.who, heads: plan.heads, opened: Some(plan.opened) }
}

fn procedure(change: &Change, plan: &Dismiss, judge: &Judge<'_>, from: &Leaving) -> Vec<Finding> {
    let (Ok(known), Some(calendar)) = (DismissalParameters::of(judge.rules), from.dismissal) else {
        return vec![unset(change, judge.rules, "dismissal.collective.dismissals-min")];
    };
    let employees = judge.baseline.employees_or_heads();
    if !calendar.applies {
        let limit = &known.dismissals_min;
        return vec![
            about(change, "dismissal-not-collective", FindingKind::Verify, limit)
                .with("people", plan.heads)
                .with("limit", known.dismissals_min.value)
                .with("employees", employees)
                .with("employees_over", known.employees_over.value),
        ];
    }
    let mut said = vec![
        about(change, "collective-dismissal", FindingKind::Duty, &known.dismissals_min)
            .with("people", plan.heads)
            .due("dismissal-opened", plan.opened)
            .due("union-phase-end", calendar.union_phase_end)
            .due("authority-phase-end", calendar.authority_phase_end),
    ];
    if f64::from(plan.heads) < known.halved_below.value {
        said.push(
            about(change, "dismissal-phases-halved", FindingKind::Note, &known.halved_below)
                .with("people", plan.heads)
                .with("limit", known.halved_below.value)
                .with("days", calendar.days),
        );
    }
    said
}

fn closure(change: &Change, plan: &Dismiss, judge: &Judge<'_>, from: &Leaving) -> Option<Finding> {
    let calendar = from.closure?;
    let known = ClosureParameters::of(judge.rules).ok()?;
    Some(
        about(change, "dismissals-void", FindingKind::Duty, &known.void_days)
            .with("people", plan.heads)
            .with("days", known.void_days.value)
            .due("closure-plan", calendar.plan_due)
            .due("closure-discussion-end", calendar.discussion_end)
            .due("dismissals-not-before", calendar.earliest_dismissal),
    )
}
