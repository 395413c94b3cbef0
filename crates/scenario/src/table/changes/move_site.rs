//! A site moves to another, or closes: who goes along has another way to work, who does not has no post.

use organico_model::{
    Baseline, Change, Exit, Finding, FindingKind, Headcount, Month, MoveSite, Origin, SiteId, Unit,
    Who, Working,
};

use super::ChangeContext;
use super::benefit::{benefit, benefit_said};
use super::dismiss::{Planned, held_said, month_without};
use super::leaving::Left;
use super::parts::{NOBODY, part, peopled, stay};
use crate::measures::working::{given, reckon};
use crate::measures::{
    ClosureParameters, Commute, DismissalParameters, Exits, FarTransfer, SiteAnnouncement,
    SiteFate, TransferParameters, Trigger, closure_calendar, dismissal_calendar, far_transfer,
};
use crate::table::TableError;
use crate::table::procedure::{Judge, Says, about, finding, unset};
use crate::table::state::{PostKind, Posts, State};
use crate::table::trace::{Traced, taken};

/// Moves the people of the site.
pub(super) fn apply(
    change: &Change,
    moved: &MoveSite,
    state: &mut State,
    context: &ChangeContext<'_>,
) -> Result<(), TableError> {
    let at = at(&moved.site);
    let from = month_without_them(change, moved, &context.judge(change.from)?);
    let held = if state.month < from { 1.0 } else { 0.0 };
    for index in peopled(state, &at) {
        let left = move_group((change, moved, held), state, index);
        if moved.exit == Exit::Dismissal && left.heads.value > NOBODY {
            benefit(None, (&left, from), state, context)?;
        }
    }
    let stays = moved.moved_share < 1.0 || moved.keeps_cost;
    if !stays {
        state.sites.retain(|site| site.site.id != moved.site);
    }
    Ok(())
}

fn at(site: &SiteId) -> Who {
    Who { site: Some(site.clone()), ..Who::default() }
}

/// Returns how many of the people of today would leave; changes before this one can only make them fewer.
fn leaving_today(moved: &MoveSite, baseline: &Baseline) -> u32 {
    let here = baseline.groups.iter().filter(|group| group.site == moved.site);
    let heads: u32 = here.map(|group| group.heads).sum();
    libm::round(f64::from(heads) * moved.moved_share * moved.leave_share) as u32
}

/// Returns the first month without those who leave: that of the change, or the first whole one that a dismissal allows.
fn month_without_them(change: &Change, moved: &MoveSite, judge: &Judge<'_>) -> Month {
    if moved.exit == Exit::Voluntary {
        return change.from;
    }
    let (who, heads) = (at(&moved.site), leaving_today(moved, judge.baseline));
    month_without(change, Planned { who: &who, heads, opened: moved.announced }, judge)
}

/// Splits a group into those who stay, those who move and those who leave, and returns the last.
///
/// `held` is 1 while the law keeps those who are to be dismissed: they stay, without a place of work where all moves.
fn move_group(
    (change, moved, held): (&Change, &MoveSite, f64),
    state: &mut State,
    index: usize,
) -> Left {
    let group = state.groups[index].clone();
    let place = state.place(&change.id, group.id.as_str());
    let mut w = Working::default();
    taken!(w, Heads, heads = group.heads);
    given!(w, Share, moved_share = moved.moved_share);
    given!(w, Share, leave_share = moved.leave_share);
    given!(w, Share, held_share = held);
    reckon!(w, Heads, heads_leaving = heads * moved_share * leave_share);
    reckon!(w, Heads, heads_left = heads_leaving * (1.0 - held_share));
    reckon!(w, Heads, heads_staying = heads * (1.0 - moved_share) + heads_leaving * held_share);
    reckon!(w, Heads, heads_moved = heads * moved_share * (1.0 - leave_share));
    reckon!(w, Heads, heads_part = heads_moved);
    let traced = |name: &str, value: f64| Traced::new(&place, name, value);
    let at = state.split(index, &change.id);
    stay(&group, &mut state.groups[index], &mut w, &place);
    if moved.moved_share >= 1.0 && held > 0.0 {
        state.groups[index].site = None;
    }
    let moving = &mut state.groups[at];
    part(&group, moving, &mut w, &place);
    moving.site.clone_from(&moved.to);
    if heads_staying > NOBODY {
        // Hours of training stand with those who stay: they are counted once.
        moving.training_hours = Vec::new();
    }
    if let Some(kilometres) = moved.kilometres {
        w.keep("km_after", Unit::Kilometres, kilometres, Origin::Given);
        moving.kilometres = Some(traced("km_after", kilometres));
    }
    if let Some(minutes) = moved.minutes {
        w.keep("minutes_after", Unit::Minutes, minutes, Origin::Given);
        moving.minutes = Some(traced("minutes_after", minutes));
    }
    let kind = match moved.exit {
        Exit::Voluntary => PostKind::Voluntary,
        Exit::Dismissal => PostKind::Dismissed,
    };
    let (site, heads) = (group.site.clone(), traced("heads_left", heads_left));
    state.posts.push(Posts { kind, site, heads: heads.clone() });
    state.sheet.put(place.as_str(), w);
    Left { group, place, heads }
}

/// Returns what rules say of the move: the closure, the exits and the distance.
pub(super) fn findings(change: &Change, moved: &MoveSite, judge: &Judge<'_>) -> Vec<Finding> {
    let leaving = counted(change, judge, "heads_leaving");
    let mut found = closure(change, moved, judge, leaving);
    found.extend(dismissal(change, moved, judge, leaving));
    if leaving > 0 && moved.exit == Exit::Dismissal {
        let from = month_without_them(change, moved, judge);
        let (who, heads) = (at(&moved.site), leaving_today(moved, judge.baseline));
        let plan = Planned { who: &who, heads, opened: moved.announced };
        found.extend(held_said(change, (plan, leaving), judge));
        found.push(benefit_said(change, (f64::from(leaving), None), judge, from));
    }
    found.extend(distance(change, moved, judge));
    if moved.to.is_none() {
        let people = leaving + counted(change, judge, "heads_moved");
        found.push(finding(change, "no-place-of-work", FindingKind::Verify).with("people", people));
    }
    found
}

/// Returns how many people a step of the change counts in its first month.
fn counted(change: &Change, judge: &Judge<'_>, step: &str) -> u32 {
    libm::round(judge.counted(change, step)) as u32
}

fn closure(change: &Change, moved: &MoveSite, judge: &Judge<'_>, leaving: u32) -> Vec<Finding> {
    let Ok(known) = ClosureParameters::of(judge.rules) else {
        return vec![unset(change, judge.rules, "closure.employees-min")];
    };
    let Some(notice) = moved.announced else {
        return vec![finding(change, "no-announcement", FindingKind::Verify)];
    };
    let exits = match (leaving, moved.exit) {
        (0, _) => Exits::None,
        (heads, Exit::Voluntary) => Exits::Voluntary(Headcount(heads)),
        (heads, Exit::Dismissal) => Exits::Dismissals(Headcount(heads)),
    };
    let site = if moved.moved_share < 1.0 { SiteFate::Stays } else { SiteFate::Closes };
    let employees = Headcount(judge.baseline.employees_or_heads());
    let announced = SiteAnnouncement { notice, site, exits, employees };
    let Ok(calendar) = closure_calendar(&announced, &known) else { return Vec::new() };
    let (code, kind) = match calendar.trigger {
        Trigger::Applies => ("closure-applies", FindingKind::Duty),
        Trigger::Verify => ("closure-verify", FindingKind::Verify),
        Trigger::Watch => ("closure-watch", FindingKind::Note),
        Trigger::No => return Vec::new(),
    };
    vec![
        about(change, code, kind, &known.dismissals_min)
            .with("exits", leaving)
            .with("limit", known.dismissals_min.value)
            .due("announcement", notice)
            .due("closure-plan", calendar.plan_due)
            .due("closure-discussion-end", calendar.discussion_end)
            .due("dismissals-not-before", calendar.earliest_dismissal),
    ]
}

fn dismissal(
    change: &Change,
    moved: &MoveSite,
    judge: &Judge<'_>,
    leaving: u32,
) -> Option<Finding> {
    if leaving == 0 || moved.exit != Exit::Dismissal {
        return None;
    }
    let known = DismissalParameters::of(judge.rules).ok()?;
    let opened = moved.announced?;
    let employees = Headcount(judge.baseline.employees_or_heads());
    let calendar = dismissal_calendar(opened, Headcount(leaving), employees, &known).ok()?;
    calendar.applies.then(|| {
        about(change, "collective-dismissal", FindingKind::Duty, &known.dismissals_min)
            .with("people", leaving)
            .due("dismissal-opened", opened)
            .due("union-phase-end", calendar.union_phase_end)
            .due("authority-phase-end", calendar.authority_phase_end)
    })
}

fn distance(change: &Change, moved: &MoveSite, judge: &Judge<'_>) -> Option<Finding> {
    moved.to.as_ref()?;
    let Ok(known) = TransferParameters::of(judge.rules) else {
        return Some(unset(change, judge.rules, "transfer.distance-over"));
    };
    let (Some(kilometres), minutes) = (moved.kilometres, moved.transit_minutes) else {
        return Some(finding(change, "distance-unknown", FindingKind::CannotEvaluate));
    };
    let way = Commute { kilometres, minutes: minutes.unwrap_or(0.0) };
    let far = far_transfer(way, &known)?;
    let limit = match far {
        FarTransfer::Kilometres => &known.kilometres_over,
        FarTransfer::Minutes => &known.minutes_over,
    };
    // The law speaks of the residence of each person; the mean of a group can only point to it.
    Some(
        about(change, "transfer-far", FindingKind::Verify, limit)
            .with("kilometres", kilometres)
            .with("limit", limit.value),
    )
}
