//! A client contract is lost, taken back or won: its work goes or grows, and people follow it as far as the clause has it.

use organico_model::{
    Baseline, Change, Clause, ContractMove, Exit, Finding, Month, MoveContract, Origin, Scenario,
    Unit, Who, Working,
};

use super::ChangeContext;
use super::benefit::benefit;
use super::contacts::scale;
use super::dismiss::{Planned, month_without};
use super::leaving::Left;
use super::parts::{NOBODY, stay};
use crate::measures::working::{given, min, reckon};
use crate::table::TableError;
use crate::table::procedure::Judge;
use crate::table::state::{GroupState, PostKind, Posts, State};
use crate::table::trace::{Traced, taken};

mod procedures;

/// Moves the contract from the month of its start on: that month is reckoned as if it began with it.
pub(super) fn apply(
    change: &Change,
    moved: &MoveContract,
    state: &mut State,
    context: &ChangeContext<'_>,
) -> Result<(), TableError> {
    if state.month < Month::of(moved.start) {
        return Ok(());
    }
    match moved.way {
        ContractMove::Won => {
            won(change, moved, state, context);
            Ok(())
        }
        ContractMove::Lost | ContractMove::Insourced => gone(change, moved, state, context),
    }
}

/// Returns what law and agreements say of the move.
pub(super) fn findings(change: &Change, moved: &MoveContract, judge: &Judge<'_>) -> Vec<Finding> {
    procedures::findings(change, moved, judge)
}

/// Takes the contract away, and with it what was paid for its sake.
fn gone(
    change: &Change,
    moved: &MoveContract,
    state: &mut State,
    context: &ChangeContext<'_>,
) -> Result<(), TableError> {
    let from = month_without_them(change, moved, &context.judge(change.from)?);
    let held = if state.month < from { 1.0 } else { 0.0 };
    let mut dismissed = Vec::new();
    for index in 0..state.groups.len() {
        if state.groups[index].contract.as_ref() == Some(&moved.contract) {
            let left = follow((change, moved, held), state, index);
            dismissed.extend(left.filter(|_| moved.exit == Some(Exit::Dismissal)));
        }
    }
    for contract in state.contracts.iter_mut().filter(|one| one.contract.id == moved.contract) {
        contract.gone = true;
    }
    state.extras.retain(|extra| extra.contract.as_ref() != Some(&moved.contract));
    let demands = &context.baseline.demands;
    state.abroad.retain(|one| demands[one.index].contract.as_ref() != Some(&moved.contract));
    dismissed.iter().try_for_each(|left| benefit(None, (left, from), state, context))
}

/// Returns the first month of the scenario in which the contract has moved.
fn first_month(change: &Change, moved: &MoveContract, scenario: &Scenario) -> Month {
    Month::of(moved.start).max(change.from).max(scenario.first)
}

/// Returns the first month without those whose post ends: that of the move, or the first whole one that the closure of
/// a site allows. The day on which a procedure is opened for a contract is not stated, and holds nobody.
fn month_without_them(change: &Change, moved: &MoveContract, judge: &Judge<'_>) -> Month {
    let from = first_month(change, moved, judge.scenario);
    if moved.exit != Some(Exit::Dismissal) {
        return from;
    }
    let heads = heads_behind(moved, judge.baseline);
    let who = Who { contract: Some(moved.contract.clone()), ..Who::default() };
    from.max(month_without(change, Planned { who: &who, heads, opened: None }, judge))
}

/// Returns how many of the people of today on the contract would not follow it.
fn heads_behind(moved: &MoveContract, baseline: &Baseline) -> u32 {
    let people = procedures::people(baseline, moved);
    libm::round(people.all - people.following) as u32
}

/// Splits a group into those who follow the contract, those whose post ends and those who stay without work; returns
/// those whose post ends, if any do. `held` is 1 while the law keeps those who are to be dismissed: they stay.
fn follow(
    (change, moved, held): (&Change, &MoveContract, f64),
    state: &mut State,
    index: usize,
) -> Option<Left> {
    let group = state.groups[index].clone();
    if group.heads.value <= NOBODY {
        return None;
    }
    let place = state.place(&change.id, group.id.as_str());
    let mut w = Working::default();
    taken!(w, Heads, heads = group.heads);
    let heads_inside = inside(&mut w, &group);
    given!(w, Share, clause_share = clause_share(moved.clause));
    given!(w, Share, exit_share = if moved.exit.is_some() { 1.0 } else { 0.0 });
    reckon!(w, Heads, heads_following = heads_inside * clause_share);
    given!(w, Share, held_share = held);
    reckon!(w, Heads, heads_left = (heads - heads_following) * exit_share * (1.0 - held_share));
    reckon!(w, Heads, heads_staying = heads - heads_following - heads_left);
    let traced = |name: &str, value: f64| Traced::new(&place, name, value);
    let site = group.site.clone();
    let followed = traced("heads_following", heads_following);
    state.posts.push(Posts { kind: PostKind::Transferred, site: site.clone(), heads: followed });
    if let Some(exit) = moved.exit {
        let kind = match exit {
            Exit::Voluntary => PostKind::Voluntary,
            Exit::Dismissal => PostKind::Dismissed,
        };
        state.posts.push(Posts { kind, site, heads: traced("heads_left", heads_left) });
    }
    stay(&group, &mut state.groups[index], &mut w, &place);
    // Who stays is on no contract, so that no clause speaks of them any more.
    state.groups[index].contract = None;
    state.groups[index].perimeter = None;
    state.sheet.put(place.as_str(), w);
    let heads = Traced::new(&place, "heads_left", heads_left);
    (heads_left > NOBODY).then_some(Left { group, place, heads })
}

/// Keeps the people of a group who are inside the perimeter, and returns them: all of them, where it is not known.
fn inside(w: &mut Working, group: &GroupState) -> f64 {
    let heads = group.heads.value;
    let Some(known) = &group.perimeter else {
        reckon!(w, Heads, heads_inside = heads);
        return heads_inside;
    };
    taken!(w, Heads, perimeter = known);
    reckon!(w, Heads, heads_inside = min(perimeter, heads));
    heads_inside
}

/// Returns the share of the perimeter that goes along.
fn clause_share(clause: Clause) -> f64 {
    match clause {
        Clause::Full => 1.0,
        Clause::Partial(share) => share,
        Clause::None => 0.0,
    }
}

/// Brings the contract in: its work grows, and people join the groups that do it.
fn won(change: &Change, moved: &MoveContract, state: &mut State, context: &ChangeContext<'_>) {
    for index in 0..state.groups.len() {
        let group = state.groups[index].clone();
        let joining = moved.people.iter().filter(|one| one.group == group.id);
        let joining: u32 = joining.map(|one| one.heads).sum();
        if joining == 0 {
            continue;
        }
        let place = state.place(&change.id, group.id.as_str());
        let mut w = Working::default();
        taken!(w, Heads, heads = group.heads);
        given!(w, Heads, heads_joining = f64::from(joining));
        reckon!(w, Heads, heads_with = heads + heads_joining);
        let traced = |name: &str, value: f64| Traced::new(&place, name, value);
        let heads = traced("heads_joining", heads_joining);
        state.posts.push(Posts { kind: PostKind::Gained, site: group.site, heads });
        state.groups[index].heads = traced("heads_with", heads_with);
        state.sheet.put(place, w);
    }
    scale(change, &moved.contract, moved.volume_ratio, state, context);
    scale_work(change, moved, state, context);
}

/// Makes the other work of the contract grow with its contacts.
fn scale_work(
    change: &Change,
    moved: &MoveContract,
    state: &mut State,
    context: &ChangeContext<'_>,
) {
    for index in 0..state.work.len() {
        let known = &context.baseline.work[state.work[index].index];
        if known.contract.as_ref() != Some(&moved.contract) {
            continue;
        }
        let place = state.place(&change.id, known.id.as_str());
        let mut w = Working::default();
        let before = state.work[index].hours_week.clone();
        let work_hours_before =
            w.keep("work_hours_before", Unit::Hours, before.value, before.origin());
        w.keep("contacts_ratio", Unit::Number, moved.volume_ratio, Origin::Given);
        let contacts_ratio = moved.volume_ratio;
        reckon!(w, Hours, work_hours_week = work_hours_before * contacts_ratio);
        let _ = work_hours_week;
        state.work[index].hours_week = state.keep(&place, w, "work_hours_week");
    }
}
