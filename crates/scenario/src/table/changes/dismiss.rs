//! People are dismissed, once the phases of the procedure have ended and not before; each has the benefit for a while.

use jiff::civil::Date;
use organico_model::{Change, Dismiss, Finding, FindingKind, Headcount, Month, MoveSite};
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
fn leaving(change: &Change, plan: &Dismiss, judge: &Judge<'_>) -> Leaving {
    let employees = Headcount(judge.baseline.employees_or_heads());
    let heads = Headcount(plan.heads);
    let dismissal = DismissalParameters::of(judge.rules)
        .ok()
        .and_then(|known| dismissal_calendar(plan.opened, heads, employees, &known).ok());
    let closures = judge.closures(&plan.who).into_iter();
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
    let from = leaving(change, plan, &judge).month;
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
    let from = leaving(change, plan, judge);
    let mut said = procedure(change, plan, judge, &from);
    said.extend(closure(change, plan, judge, &from));
    let begins = if judge.last(change) < from.month {
        "dismissals-after-the-scenario"
    } else {
        "dismissals-from"
    };
    said.push(
        finding(change, begins, FindingKind::Note)
            .with("people", plan.heads)
            .with("from", from.month.first_day())
            .due("dismissals-not-before", from.day),
    );
    let people = (f64::from(plan.heads), plan.benefit_months);
    said.push(benefit_said(change, people, judge, from.month));
    said
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
