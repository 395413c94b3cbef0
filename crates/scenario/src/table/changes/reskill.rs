//! People learn other work: a course, a ramp, and a new trade that may end too.

use organico_model::{
    Baseline, Change, ContractId, Finding, FindingKind, Reskill, SkillId, Working,
};

use super::ChangeContext;
use super::learning::{Learning, learn, outcome, said};
use super::parts::{NOBODY, divide, only, peopled};
use crate::measures::working::{given, min, reckon};
use crate::table::TableError;
use crate::table::procedure::{Judge, Says, finding};
use crate::table::state::State;
use crate::table::trace::{Traced, sum, taken};

/// Sends people to the new work; when that ends, they have none.
pub(super) fn apply(
    change: &Change,
    plan: &Reskill,
    state: &mut State,
    context: &ChangeContext<'_>,
) -> Result<(), TableError> {
    let Some(all) = whole(change, plan, state) else { return Ok(()) };
    let ended = plan.destination_ends.is_some_and(|month| month <= state.month);
    for index in peopled(state, &only(&plan.group)) {
        let place = state.place(&change.id, state.groups[index].id.as_str());
        let mut w = Working::default();
        taken!(w, Heads, heads = state.groups[index].heads);
        taken!(w, Heads, heads_all = all[0]);
        taken!(w, Heads, heads_learning = all[1]);
        reckon!(w, Heads, heads_part = heads_learning * heads / heads_all);
        let part = divide(state, index, &change.id, &mut w, &place);
        let month = state.month;
        let group = &mut state.groups[part];
        // Who has changed trade has left the group, is counted on the new trade alone, and is new on its contract.
        group.of = group.id.clone();
        group.also = Vec::new();
        group.perimeter = None;
        group.skill = (!ended).then(|| plan.skill.clone());
        group.contract = if ended { None } else { contract(context.baseline, &plan.skill) };
        let when = (month, context.baseline);
        learn(change, &learning(plan), when, group, (&mut w, &place))?;
        state.sheet.put(place, w);
    }
    Ok(())
}

/// Keeps how many learn, at most all of the group; nothing where there is nobody.
fn whole(change: &Change, plan: &Reskill, state: &mut State) -> Option<[Traced; 2]> {
    let about = peopled(state, &only(&plan.group));
    let place = format!("{}/change/{}", state.month, change.id);
    let mut w = Working::default();
    let parts: Vec<Traced> = about.iter().map(|one| state.groups[*one].heads.clone()).collect();
    let heads_all = sum(&mut w, "heads_all", organico_model::Unit::Heads, &parts);
    given!(w, Heads, heads_stated = f64::from(plan.heads));
    reckon!(w, Heads, heads_learning = min(heads_stated, heads_all));
    (heads_learning > NOBODY).then(|| {
        state.sheet.put(place.as_str(), w);
        [
            Traced::new(&place, "heads_all", heads_all),
            Traced::new(&place, "heads_learning", heads_learning),
        ]
    })
}

/// Returns the contract that pays for a skill, where there is just one.
fn contract(baseline: &Baseline, skill: &SkillId) -> Option<ContractId> {
    let demands = baseline.demands.iter().map(|one| (&one.skill, &one.contract));
    let work = baseline.work.iter().map(|one| (&one.skill, &one.contract));
    let mut paying = demands.chain(work).filter(|(one, _)| *one == skill).map(|(_, id)| id);
    let first = paying.next()?;
    paying.all(|other| other == first).then(|| first.clone()).flatten()
}

fn learning(plan: &Reskill) -> Learning {
    Learning {
        heads: plan.heads,
        training_hours: plan.training_hours,
        start_ratio: plan.start_ratio,
        ramp_months: plan.ramp_months,
    }
}

/// Returns when the course pays, and whether the new work lasts so long.
pub(super) fn findings(change: &Change, plan: &Reskill, judge: &Judge<'_>) -> Vec<Finding> {
    let learning = learning(plan);
    let mut found = said(change, "reskill-pays", (&learning, &plan.group), judge);
    let known = judge.baseline.demands.iter().map(|one| &one.skill);
    if judge.baseline.knows_demand()
        && !known.chain(judge.baseline.work.iter().map(|one| &one.skill)).any(|s| *s == plan.skill)
    {
        found.push(finding(change, "reskill-no-demand", FindingKind::Verify));
    }
    if let Some(end) = plan.destination_ends {
        let months = end.since(change.from);
        let pays = outcome(&learning, &plan.group, judge).map(|found| found.pays_after_months);
        let code = match pays {
            Some(pays) if pays > f64::from(months) => "reskill-ends-before-it-pays",
            Some(_) | None => "reskill-destination-ends",
        };
        let risk = finding(change, code, FindingKind::Verify).with("people", plan.heads);
        let risk = risk.with("months", months).with("ends", end.first_day());
        found.push(match pays {
            Some(pays) => risk.with("pays_after", pays),
            None => risk,
        });
    }
    found
}
