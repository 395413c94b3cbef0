//! People are dismissed, once the phases of the procedure have ended and not before; each has the benefit for a while.

use jiff::civil::Date;
use organico_model::{
    Cents, Change, Dismiss, Finding, FindingKind, Headcount, LevelId, Month, MoveSite, Unit,
    Working,
};
use organico_rules::RuleSet;

use super::ChangeContext;
use super::leaving::{Left, leave};
use super::parts::reference_pay;
use crate::measures::working::{given, reckon};
use crate::measures::{
    ClosureCalendar, ClosureParameters, DismissalCalendar, DismissalParameters, Exits, Naspi,
    NaspiParameters, SiteAnnouncement, SiteFate, Trigger, closure_calendar, dismissal_calendar,
    naspi, naspi_factor, whole_cents,
};
use crate::table::TableError;
use crate::table::procedure::{Judge, Says, about, finding, unset};
use crate::table::state::{Extra, Payer, PostKind, State};
use crate::table::trace::{Traced, at, found, retrace, taken};

/// Weeks of contributions of four whole years, which nobody states and the benefit asks for.
const WEEKS_PAID: u32 = 208;

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
        benefit(plan, (&left, from), state, context)?;
    }
    Ok(())
}

/// Adds the benefit of those who left a group, as the rules of the month of leaving give it.
fn benefit(
    plan: &Dismiss,
    (left, from): (&Left, Month),
    state: &mut State,
    context: &ChangeContext<'_>,
) -> Result<(), TableError> {
    let rules = context.rules_of(from)?;
    // Without a value of the law there is no figure; the findings say so.
    let Ok(known) = NaspiParameters::of(rules) else { return Ok(()) };
    let mut w = Working::default();
    let level = &left.group.level;
    let wage = wage_in(from, level, rules, context)?;
    let reference_pay = reference_pay(&mut w, &left.group, &wage, rules)?;
    let cents = whole_cents(reference_pay);
    let of = vec![format!("{}/reference_pay", left.place)];
    found(&mut w, "mean_pay", Unit::Money, cents.0 as f64, ("whole-cents", of));
    let person = naspi(cents, WEEKS_PAID, &known)
        .map_err(|fault| TableError::Measure { change: left.group.id.to_string(), fault })?;
    let month = state.month.since(from) + 1;
    given!(w, Months, benefit_month = f64::from(month));
    if month.unsigned_abs() > months_max(plan, &person) {
        state.sheet.put(left.place.as_str(), w);
        return Ok(());
    }
    let place = format!("{}/benefit", left.place);
    let mean = Traced::new(&left.place, "mean_pay", cents.0 as f64);
    state.sheet.put(place.as_str(), retrace(person.working, &[("mean_pay", &mean)]));
    taken!(w, Money, naspi_month = at(&state.sheet, format!("{place}/naspi_month")));
    let factor = naspi_factor(month.unsigned_abs(), &known);
    let of = vec![format!("{}/benefit_month", left.place)];
    let naspi_factor = found(&mut w, "naspi_factor", Unit::Share, factor, ("benefit-falls", of));
    let heads_left = left.heads.value;
    reckon!(w, Money, benefit_all = heads_left * naspi_month * naspi_factor);
    let amount = Traced::new(&left.place, "benefit_all", benefit_all);
    // It is paid whatever becomes of the contract they worked on.
    state.extras.push(Extra { payer: Payer::PublicPurse, contract: None, amount });
    state.sheet.put(left.place.as_str(), w);
    Ok(())
}

/// Returns the pay of a level in the month of leaving, on which the benefit stays reckoned.
fn wage_in(
    from: Month,
    level: &LevelId,
    rules: &RuleSet,
    context: &ChangeContext<'_>,
) -> Result<Traced, TableError> {
    let own = context.baseline.pay.iter().find(|row| row.level == *level).map(|row| row.month);
    let pay = own.or_else(|| rules.pay(level).map(organico_rules::PayRow::month));
    let cents = pay.ok_or_else(|| TableError::NoPay(level.clone()))?;
    Ok(Traced::new(&format!("{from}/pay/{level}"), "wage_full_time", cents.0 as f64))
}

/// Returns the most months of the benefit: as stated, within what four years of contributions give.
fn months_max(plan: &Dismiss, person: &Naspi) -> u32 {
    let whole = person.weeks * 12 / 52;
    plan.benefit_months.map_or(whole, |months| months.min(whole))
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
            .with("month", from.month)
            .due("dismissals-not-before", from.day),
    );
    said.push(benefit_said(change, plan, judge, &from));
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

/// Returns how the benefit was reckoned, or which rule it lacks.
fn benefit_said(change: &Change, plan: &Dismiss, judge: &Judge<'_>, from: &Leaving) -> Finding {
    let rules = judge.rules_of(from.month).unwrap_or(judge.rules);
    match NaspiParameters::of(rules) {
        Ok(known) => {
            let whole = naspi(Cents(0), WEEKS_PAID, &known).map_or(0, |one| months_max(plan, &one));
            about(change, "dismissal-benefit", FindingKind::Note, &known.share)
                .with("people", plan.heads)
                .with("months", whole)
                .with("fall", known.fall.value)
                .with("fall_from", known.fall_from_month.value)
        }
        Err(missing) => unset(change, rules, missing.rule.as_str()),
    }
}
