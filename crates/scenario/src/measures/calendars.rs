//! Calendars of procedures: collective dismissal, closure of a site, notices of a move abroad.
//!
//! Days are civil days counted from the day of the notice. Nothing here is advice: where the facts leave a doubt the
//! answer says so instead of choosing.

use jiff::Span;
use jiff::civil::Date;
use organico_model::{Cents, Headcount};

use super::range::MeasureError;
use super::{ClosureParameters, DismissalParameters, OffshoringParameters};

/// The phases of a collective dismissal.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DismissalCalendar {
    /// Whether the law asks for the procedure at all, by employees and dismissals.
    pub applies: bool,
    /// Last day of the phase with the unions.
    pub union_phase_end: Date,
    /// Last day of the phase with the authority.
    pub authority_phase_end: Date,
    /// Days of both.
    pub days: i64,
}

/// Returns the calendar of a collective dismissal that was opened on a day. Source: `docs/sources.md#procedures`.
///
/// Half of an odd number of days is rounded up in the first phase; the second takes the rest of half the whole.
///
/// # Errors
/// A day lies beyond the calendar.
pub fn dismissal_calendar(
    opened: Date,
    dismissals: Headcount,
    employees: Headcount,
    known: &DismissalParameters,
) -> Result<DismissalCalendar, MeasureError> {
    let (union, authority) = (known.union_days.value, known.authority_days.value);
    let halved = f64::from(dismissals.0) < known.halved_below.value;
    let half = |days: f64| if halved { libm::ceil(days / 2.0) } else { days } as i64;
    let union_phase_end = after(opened, half(union))?;
    let authority_phase_end = after(union_phase_end, half(authority))?;
    let applies = f64::from(employees.0) > known.employees_over.value
        && f64::from(dismissals.0) >= known.dismissals_min.value;
    let days = half(union) + half(authority);
    Ok(DismissalCalendar { applies, union_phase_end, authority_phase_end, days })
}

/// What is announced for a site.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SiteAnnouncement {
    /// The day of the notice.
    pub notice: Date,
    /// What happens to the site.
    pub site: SiteFate,
    /// How jobs end there.
    pub exits: Exits,
    /// Employees of the firm.
    pub employees: Headcount,
}

/// What happens to a site.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SiteFate {
    /// It closes.
    Closes,
    /// It stays.
    Stays,
}

/// How jobs end at a site.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Exits {
    /// Nobody's does: people are moved.
    None,
    /// By dismissal.
    Dismissals(Headcount),
    /// By exits that are called voluntary.
    Voluntary(Headcount),
}

/// Whether the law on closures speaks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Trigger {
    /// It does.
    Applies,
    /// It may: the facts can be read both ways, and somebody who knows must look.
    Verify,
    /// It does not yet, and would if dismissals followed.
    Watch,
    /// It does not.
    No,
}

/// The days of a closure.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ClosureCalendar {
    /// Whether the law speaks.
    pub trigger: Trigger,
    /// Day on which the plan is due.
    pub plan_due: Date,
    /// Last day of its discussion, if it comes on the last day.
    pub discussion_end: Date,
    /// First day on which a dismissal is not void.
    pub earliest_dismissal: Date,
}

/// Returns the calendar of a closure and whether the law speaks. Source: `docs/sources.md#procedures`.
///
/// # Errors
/// A day lies beyond the calendar.
pub fn closure_calendar(
    announced: &SiteAnnouncement,
    known: &ClosureParameters,
) -> Result<ClosureCalendar, MeasureError> {
    let plan_due = after(announced.notice, known.plan_days.value as i64)?;
    Ok(ClosureCalendar {
        trigger: trigger(announced, known),
        plan_due,
        discussion_end: after(plan_due, known.discussion_days.value as i64)?,
        earliest_dismissal: after(announced.notice, known.void_days.value as i64)?,
    })
}

fn trigger(announced: &SiteAnnouncement, known: &ClosureParameters) -> Trigger {
    let large = f64::from(announced.employees.0) >= known.employees_min.value;
    let many = |heads: Headcount| f64::from(heads.0) >= known.dismissals_min.value;
    match (announced.site, announced.exits) {
        _ if !large => Trigger::No,
        (SiteFate::Stays, _) => Trigger::No,
        (SiteFate::Closes, Exits::Dismissals(heads)) if many(heads) => Trigger::Applies,
        (SiteFate::Closes, Exits::Voluntary(heads)) if many(heads) => Trigger::Verify,
        (SiteFate::Closes, Exits::None | Exits::Dismissals(_) | Exits::Voluntary(_)) => {
            Trigger::Watch
        }
    }
}

/// The notices of a move outside the European Union.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OffshoringNotices {
    /// Last day on which they are in time.
    pub due: Date,
    /// Authorities that must be told.
    pub authorities: u32,
    /// Sanction for the notices that were left out.
    pub sanction: Cents,
}

/// Returns the notices of a move that begins on a day, and the sanction for those left out. Source:
/// `docs/sources.md#procedures`.
///
/// # Errors
/// A day lies before the calendar.
pub fn offshoring_notices(
    start: Date,
    given: u32,
    known: &OffshoringParameters,
) -> Result<OffshoringNotices, MeasureError> {
    let authorities = known.authorities.value as u32;
    let left_out = f64::from(authorities.saturating_sub(given));
    let due = after(start, -(known.notice_days.value as i64))?;
    let sanction = super::whole_cents(left_out * known.sanction.value);
    Ok(OffshoringNotices { due, authorities, sanction })
}

fn after(day: Date, days: i64) -> Result<Date, MeasureError> {
    let span = Span::new().try_days(days).map_err(|_| MeasureError::Calendar)?;
    day.checked_add(span).map_err(|_| MeasureError::Calendar)
}
