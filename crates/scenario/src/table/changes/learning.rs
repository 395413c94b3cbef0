//! Who is new to a work: hours of training from the first month on, and slower work until the ramp has ended.

use organico_model::{
    Baseline, Change, Finding, FindingKind, GroupId, Headcount, Month, Origin, Unit, Working,
};

use super::parts::value;
use crate::measures::working::{given, min, reckon};
use crate::measures::{Parameter, Reskilling, ReskillingOutcome, ramp_ratio, reskilling};
use crate::table::TableError;
use crate::table::procedure::{Judge, Says, finding};
use crate::table::state::GroupState;
use crate::table::trace::{Traced, found, taken};

/// What learning takes.
#[derive(Debug, Clone, Copy)]
pub(super) struct Learning {
    pub(super) heads: u32,
    /// Hours of training of each.
    pub(super) training_hours: f64,
    /// Handle time at the start over the one of the experienced.
    pub(super) start_ratio: f64,
    /// Months until the ratio is 1.
    pub(super) ramp_months: f64,
}

impl Learning {
    fn measure(&self, net_hours_year: f64) -> Reskilling {
        Reskilling {
            heads: Headcount(self.heads),
            training_hours: self.training_hours,
            start_ratio: self.start_ratio,
            ramp_months: self.ramp_months,
            net_hours_year,
        }
    }
}

/// Adds training and ramp of the `heads_part` people of a group in a month.
///
/// The course begins in the month of the change and goes on in the next ones where it is longer than the month's hours on
/// contacts. The work of the first month is done at the ratio of the start, that of the next month one step down the ramp.
pub(super) fn learn(
    change: &Change,
    plan: &Learning,
    (month, baseline): (Month, &Baseline),
    group: &mut GroupState,
    (w, place): (&mut Working, &str),
) -> Result<(), TableError> {
    let passed = f64::from(month.since(change.from).max(0));
    course(change, plan, (month, baseline), group, (w, place));
    given!(w, Number, start_ratio = plan.start_ratio);
    given!(w, Months, ramp_months = plan.ramp_months);
    given!(w, Months, months_since_start = passed);
    let fault = |fault| TableError::Measure { change: change.id.clone(), fault };
    let ratio = ramp_ratio(&plan.measure(1.0), months_since_start).map_err(fault)?;
    let origin = if ramp_months > 0.0 {
        const RATIO: &str =
            "max(start_ratio - (start_ratio - 1) * months_since_start / ramp_months, 1)";
        Origin::Reckoned { formula: RATIO.into() }
    } else {
        Origin::Given
    };
    let handle_ratio = w.keep("handle_ratio", Unit::Number, ratio, origin);
    if let Some(before) = group.productivity.take() {
        taken!(w, Share, productivity_before = before);
        reckon!(w, Share, productivity = productivity_before / handle_ratio);
    } else {
        reckon!(w, Share, productivity = 1.0 / handle_ratio);
    }
    group.productivity = Some(Traced::new(place, "productivity", value(w, "productivity")));
    Ok(())
}

/// Adds the hours of the course that fall into a month: what earlier months had no room for, at most the hours that the
/// learners have for contacts.
fn course(
    change: &Change,
    plan: &Learning,
    (month, baseline): (Month, &Baseline),
    group: &mut GroupState,
    (w, place): (&mut Working, &str),
) {
    let cut = group.support.as_ref().map_or(0.0, |support| support.reduction.value);
    let heads_part = value(w, "heads_part");
    let week = heads_part * group.weekly_hours.value * (1.0 - cut);
    let earlier = room(week, change.from, month, baseline);
    let all = heads_part * plan.training_hours;
    if all - earlier <= 1e-9 {
        return;
    }
    given!(w, Hours, training_hours_person = plan.training_hours);
    reckon!(w, Hours, training_hours_total = heads_part * training_hours_person);
    let now = room(week, month, next(month), baseline);
    if month <= change.from && training_hours_total <= now {
        group.training_hours.push(Traced::new(place, "training_hours_total", training_hours_total));
        return;
    }
    let method = || ("hours-for-a-course", vec![group.heads.path.clone()]);
    let training_hours_before = found(w, "training_hours_before", Unit::Hours, earlier, method());
    let training_room = found(w, "training_room", Unit::Hours, now, method());
    reckon!(
        w,
        Hours,
        training_hours_now = min(training_hours_total - training_hours_before, training_room)
    );
    group.training_hours.push(Traced::new(place, "training_hours_now", training_hours_now));
}

/// Returns the hours on contacts from a month to before another, of so many paid hours a week; all hours where their
/// share is not known.
fn room(week_hours: f64, from: Month, to: Month, baseline: &Baseline) -> f64 {
    let mut hours = 0.0;
    let mut month = from;
    while month < to {
        let share = baseline.time_on_contacts.get(usize::from(month.number()) - 1);
        let share = share.copied().filter(|share| *share > 0.0).unwrap_or(1.0);
        hours += week_hours * f64::from(month.days()) / 7.0 * share;
        month = next(month);
    }
    hours
}

/// Returns the month after; the last month there is stays itself.
fn next(month: Month) -> Month {
    month.plus(1).unwrap_or(month)
}

/// Returns what learning takes and when it is given back, in full-time hours and months; nothing where the hours of a year
/// are not known.
pub(super) fn outcome(
    plan: &Learning,
    group: &GroupId,
    judge: &Judge<'_>,
) -> Option<ReskillingOutcome> {
    let hours = Parameter::of(judge.rules, "floor.hours.net").ok()?;
    let full_time = Parameter::of(judge.rules, "week.normal").ok()?;
    let group = judge.baseline.groups.iter().find(|one| one.id == *group)?;
    // Who works half the hours needs twice the months for a course, and loses half a full-time month on the ramp.
    let share = group.weekly_hours / full_time.value;
    let mut outcome = reskilling(&plan.measure(hours.value * share)).ok()?;
    outcome.months_lost *= share;
    outcome.training_fte_years *= share;
    Some(outcome)
}

/// Returns what is to be said of a course: what it takes, when it is given back, and hours that no month has room for.
pub(super) fn said(
    change: &Change,
    code: &str,
    (plan, group): (&Learning, &GroupId),
    judge: &Judge<'_>,
) -> Vec<Finding> {
    let pays = pays_after(change, code, (plan, group), judge);
    pays.into_iter().chain(too_long(change, plan, group, judge)).collect()
}

/// Returns the note on what learning takes and when it is given back.
fn pays_after(
    change: &Change,
    code: &str,
    (plan, group): (&Learning, &GroupId),
    judge: &Judge<'_>,
) -> Option<Finding> {
    let found = outcome(plan, group, judge)?;
    Some(
        finding(change, code, FindingKind::Note)
            .with("people", plan.heads)
            .with("months", found.pays_after_months)
            .with("hours", found.training_hours)
            .with("fte_years", found.training_fte_years)
            .with("fte_months", found.months_lost)
            .with("productivity", found.mean_productivity),
    )
}

/// Returns the finding on a course that is longer than the hours that its learners have in the months of the change.
fn too_long(
    change: &Change,
    plan: &Learning,
    group: &GroupId,
    judge: &Judge<'_>,
) -> Option<Finding> {
    let group = judge.baseline.groups.iter().find(|one| one.id == *group)?;
    let end = next(judge.last(change));
    let left = plan.training_hours - room(group.weekly_hours, change.from, end, judge.baseline);
    let people = f64::from(plan.heads);
    (left > 1e-9).then(|| {
        finding(change, "training-too-long", FindingKind::Verify)
            .with("hours", plan.training_hours * people)
            .with("left", left * people)
    })
}
