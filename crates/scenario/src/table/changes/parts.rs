//! Parts of a group: who stays and who goes, each with their part of agreements and of the perimeter.

use organico_model::{GroupId, Who, Working};

use crate::measures::Parameter;
use crate::measures::working::{reckon, rule};
use crate::table::state::{GroupState, State};
use crate::table::trace::{Traced, taken};

/// Nobody, but for the last digits of a binary fraction.
pub(super) const NOBODY: f64 = 1e-9;

/// Returns the value of a step of a working; 0 where there is none.
pub(super) fn value(w: &Working, name: &str) -> f64 {
    w.step(name).map_or(0.0, |step| step.value)
}

/// Returns the indices of the groups that a change is about and that have anybody in them.
pub(super) fn peopled(state: &State, who: &Who) -> Vec<usize> {
    let groups = state.about(who).into_iter();
    groups.filter(|index| state.groups[*index].heads.value > NOBODY).collect()
}

/// Returns whom a change about one group is about.
pub(super) fn only(group: &GroupId) -> Who {
    Who { group: Some(group.clone()), ..Who::default() }
}

/// Takes the part `heads_part` off a group of `heads` and returns its index: a group of its own, or the whole group
/// under its own name where nobody stays behind. Both counts must stand in the working.
pub(super) fn divide(
    state: &mut State,
    index: usize,
    change: &str,
    w: &mut Working,
    place: &str,
) -> usize {
    let heads = value(w, "heads");
    let heads_part = value(w, "heads_part");
    reckon!(w, Heads, heads_staying = heads - heads_part);
    let before = state.groups[index].clone();
    if heads_staying <= NOBODY {
        part(&before, &mut state.groups[index], w, place);
        return index;
    }
    let at = state.split(index, change);
    stay(&before, &mut state.groups[index], w, place);
    part(&before, &mut state.groups[at], w, place);
    // Hours of training stand with those who stay: they are counted once.
    state.groups[at].training_hours = Vec::new();
    at
}

/// Leaves `heads_staying` of `heads` in a group.
pub(super) fn stay(before: &GroupState, group: &mut GroupState, w: &mut Working, place: &str) {
    let (heads, heads_staying) = (value(w, "heads"), value(w, "heads_staying"));
    group.heads = Traced::new(place, "heads_staying", heads_staying);
    taken!(w, Heads, agreements = before.agreements);
    reckon!(w, Heads, agreements_staying = agreements * heads_staying / heads);
    group.agreements = Traced::new(place, "agreements_staying", agreements_staying);
    if let Some(known) = &before.perimeter {
        taken!(w, Heads, perimeter = known);
        reckon!(w, Heads, perimeter_staying = perimeter * heads_staying / heads);
        group.perimeter = Some(Traced::new(place, "perimeter_staying", perimeter_staying));
    }
}

/// Puts `heads_part` of `heads` into a group.
pub(super) fn part(before: &GroupState, group: &mut GroupState, w: &mut Working, place: &str) {
    let (heads, heads_part) = (value(w, "heads"), value(w, "heads_part"));
    group.heads = Traced::new(place, "heads_part", heads_part);
    taken!(w, Heads, agreements = before.agreements);
    reckon!(w, Heads, agreements_part = agreements * heads_part / heads);
    group.agreements = Traced::new(place, "agreements_part", agreements_part);
    if let Some(known) = &before.perimeter {
        taken!(w, Heads, perimeter = known);
        reckon!(w, Heads, perimeter_part = perimeter * heads_part / heads);
        group.perimeter = Some(Traced::new(place, "perimeter_part", perimeter_part));
    }
}

/// Keeps the pay of a contract month of one person of the group, a twelfth of the instalments of a year.
pub(super) fn reference_pay(
    w: &mut Working,
    group: &GroupState,
    wage: &Traced,
    rules: &organico_rules::RuleSet,
) -> Result<f64, organico_rules::CannotEvaluate> {
    let known =
        (Parameter::of(rules, "week.normal")?, Parameter::of(rules, "contract.payments-year")?);
    taken!(w, Money, wage_full_time = wage);
    taken!(w, Hours, weekly_hours = group.weekly_hours);
    rule!(w, Hours, full_time_hours = known.0);
    rule!(w, Number, instalments = known.1);
    reckon!(
        w,
        Money,
        reference_pay = wage_full_time * weekly_hours / full_time_hours * instalments / 12.0
    );
    Ok(reference_pay)
}
