//! Groups that have become too small to be spoken of are put together with their neighbours.

use organico_model::{Unit, Working};

use crate::table::baseline::GROUP_MIN;
use crate::table::state::{GroupState, State, Support};
use crate::table::trace::{Traced, found};

/// Puts every group of fewer than five people together with the one that is most like it, and drops empty ones.
///
/// Fractions of a person, from rates of exit, count as people: what is left of five after a tenth of one has gone is
/// fewer than five.
pub(in crate::table) fn merge_small(state: &mut State) {
    state.groups.retain(|group| group.heads.value > 1e-9);
    let least = f64::from(GROUP_MIN) - 1e-9;
    while state.groups.len() > 1 {
        let small = state.groups.iter().enumerate().filter(|(_, group)| group.heads.value < least);
        let small = small.min_by(|(_, a), (_, b)| a.heads.value.total_cmp(&b.heads.value));
        let Some((index, _)) = small else { return };
        let part = state.groups.remove(index);
        let nearest = (0..state.groups.len()).max_by_key(|other| {
            let other = &state.groups[*other];
            (likeness(&part, other), other.heads.value as u64)
        });
        if let Some(nearest) = nearest {
            let apart = part.site != state.groups[nearest].site;
            let sites = [part.site.clone(), state.groups[nearest].site.clone()];
            state.mixed.extend(sites.into_iter().flatten().filter(|_| apart));
            merge(state, nearest, part);
        }
    }
}

/// Returns how much alike two groups are: site first, then contract, skill and pay.
fn likeness(a: &GroupState, b: &GroupState) -> u32 {
    let site = u32::from(a.site == b.site) * 8;
    let contract = u32::from(a.contract == b.contract) * 4;
    let skill = u32::from(a.skill == b.skill) * 2;
    site + contract + skill + u32::from(a.level == b.level)
}

/// Puts a part into a group. Only what is true of both together is written: the part was too small to be spoken of.
fn merge(state: &mut State, index: usize, part: GroupState) {
    let whole = state.groups[index].clone();
    let place = format!("{}/merged/{}", state.month, whole.id);
    let mut w = Working::default();
    let heads = whole.heads.value + part.heads.value;
    let hours = |group: &GroupState| group.heads.value * group.weekly_hours.value;
    let all_hours = hours(&whole) + hours(&part);
    let method = || ("merged-groups", vec![whole.heads.path.clone()]);
    found(&mut w, "heads", Unit::Heads, heads, method());
    found(&mut w, "weekly_hours", Unit::Hours, all_hours / heads, method());
    let agreements = whole.agreements.value + part.agreements.value;
    found(&mut w, "agreements", Unit::Heads, agreements, method());
    let cut = |group: &GroupState| {
        group.support.as_ref().map_or(0.0, |support| support.reduction.value) * hours(group)
    };
    let kept = whole.support.clone().or_else(|| part.support.clone());
    let reduction = (cut(&whole) + cut(&part)) / all_hours.max(1e-9);
    if kept.is_some() {
        found(&mut w, "reduction", Unit::Share, reduction, method());
    }
    // A second part goes to the same place, over the first: the last step of a name is the one that counts.
    state.sheet.put(place.as_str(), w);
    let traced = |name: &str, value: f64| Traced::new(&place, name, value);
    let group = &mut state.groups[index];
    group.heads = traced("heads", heads);
    group.weekly_hours = traced("weekly_hours", all_hours / heads);
    group.agreements = traced("agreements", agreements);
    group.training_hours.extend(part.training_hours);
    group.support = kept.map(|kept| Support { reduction: traced("reduction", reduction), ..kept });
}
