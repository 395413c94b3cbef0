//! A site moves to another, or closes: who goes along has another way to work, who does not has no post.

use organico_model::{
    Change, Exit, Finding, FindingKind, Headcount, MoveSite, Origin, Unit, Who, Working,
};

use super::ChangeContext;
use super::benefit::{benefit, benefit_said};
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
    let at = Who { site: Some(moved.site.clone()), ..Who::default() };
    for index in peopled(state, &at) {
        let left = move_group(change, moved, state, index);
        if moved.exit == Exit::Dismissal && left.heads.value > NOBODY {
            benefit(None, (&left, change.from), state, context)?;
        }
    }
    let stays = moved.moved_share < 1.0 || moved.keeps_cost;
    if !stays {
        state.sites.retain(|site| site.site.id != moved.site);
    }
    Ok(())
}

/// Splits a group into those who stay, those who move and those who leave, and returns the last.
fn move_group(change: &Change, moved: &MoveSite, state: &mut State, index: usize) -> Left {
    let group = state.groups[index].clone();
    let place = state.place(&change.id, group.id.as_str());
    let mut w = Working::default();
    taken!(w, Heads, heads = group.heads);
    given!(w, Share, moved_share = moved.moved_share);
    given!(w, Share, leave_share = moved.leave_share);
    reckon!(w, Heads, heads_staying = heads * (1.0 - moved_share));
    reckon!(w, Heads, heads_left = heads * moved_share * leave_share);
    reckon!(w, Heads, heads_moved = heads * moved_share * (1.0 - leave_share));
    reckon!(w, Heads, heads_part = heads_moved);
    let traced = |name: &str, value: f64| Traced::new(&place, name, value);
    let at = state.split(index, &change.id);
    stay(&group, &mut state.groups[index], &mut w, &place);
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
    let heads: u32 = judge
        .baseline
        .groups
        .iter()
        .filter(|group| group.site == moved.site)
        .map(|group| group.heads)
        .sum();
    let leaving = libm::round(f64::from(heads) * moved.moved_share * moved.leave_share) as u32;
    let mut found = closure(change, moved, judge, leaving);
    found.extend(dismissal(change, moved, judge, leaving));
    if leaving > 0 && moved.exit == Exit::Dismissal {
        found.push(benefit_said(change, (f64::from(leaving), None), judge, change.from));
    }
    found.extend(distance(change, moved, judge));
    if moved.to.is_none() {
        found.push(finding(change, "no-place-of-work", FindingKind::Verify).with("people", heads));
    }
    found
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
