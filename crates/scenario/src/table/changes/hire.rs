//! People are hired: they cost from the first day, are trained in the first month and work slower until the ramp ends.

use organico_model::{Baseline, Change, Finding, Hire, Origin, Unit, Working};

use super::learning::{Learning, learn, said};
use super::parts::only;
use crate::measures::working::given;
use crate::table::TableError;
use crate::table::procedure::Judge;
use crate::table::state::{PostKind, Posts, State};
use crate::table::trace::Traced;

/// Adds the new people, with hours, level and site of the group they join.
pub(super) fn apply(
    change: &Change,
    plan: &Hire,
    state: &mut State,
    baseline: &Baseline,
) -> Result<(), TableError> {
    let about = state.about(&only(&plan.group)).into_iter();
    let heads = |index: &usize| state.groups[*index].heads.value;
    // Where a change has split the group, they join the larger part.
    let Some(index) = about.max_by(|a, b| heads(a).total_cmp(&heads(b))) else { return Ok(()) };
    let place = state.place(&change.id, state.groups[index].id.as_str());
    let mut w = Working::default();
    given!(w, Heads, heads_part = f64::from(plan.heads));
    let at = state.split(index, &change.id);
    let month = state.month;
    let group = &mut state.groups[at];
    let hired = Traced::new(&place, "heads_part", heads_part);
    group.heads = hired.clone();
    // Nobody has signed or been asked anything yet, and the months on the contract begin.
    w.keep("agreements_part", Unit::Heads, 0.0, Origin::Given);
    group.agreements = Traced::new(&place, "agreements_part", 0.0);
    w.keep("remote_days", Unit::Days, 0.0, Origin::Given);
    group.remote_days = Traced::new(&place, "remote_days", 0.0);
    group.remote_days_wished = None;
    group.perimeter = None;
    group.support = None;
    group.productivity = None;
    group.training_hours = Vec::new();
    let site = group.site.clone();
    learn(change, &learning(plan), (month, baseline), group, (&mut w, &place))?;
    state.posts.push(Posts { kind: PostKind::Gained, site, heads: hired });
    state.sheet.put(place, w);
    Ok(())
}

fn learning(plan: &Hire) -> Learning {
    Learning {
        heads: plan.heads,
        training_hours: plan.training_hours,
        start_ratio: plan.start_ratio,
        ramp_months: plan.ramp_months,
    }
}

/// Returns when the new people have given back what learning took.
pub(super) fn findings(change: &Change, plan: &Hire, judge: &Judge<'_>) -> Vec<Finding> {
    said(change, "hire-pays", (&learning(plan), &plan.group), judge)
}
