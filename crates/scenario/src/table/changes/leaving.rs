//! People who leave: a number spread over groups by their heads, and the posts that end with them.

use organico_model::{Change, Origin, Unit, Who, Working};

use super::parts::{NOBODY, peopled, stay, value};
use crate::measures::working::{given, min, reckon};
use crate::table::state::{GroupState, PostKind, Posts, State};
use crate::table::trace::{Traced, sum, taken};

/// People who have left a group.
#[derive(Debug)]
pub(super) struct Left {
    /// The group as it was before.
    pub(super) group: GroupState,
    /// Where the steps of the change stand for this group.
    pub(super) place: String,
    /// How many.
    pub(super) heads: Traced,
}

/// Takes a number of people, at most all there are, out of the groups that a change is about.
pub(super) fn leave(
    change: &Change,
    state: &mut State,
    (who, heads, kind): (&Who, u32, PostKind),
) -> Vec<Left> {
    let about = peopled(state, who);
    let whole = format!("{}/change/{}", state.month, change.id);
    let mut w = Working::default();
    let parts: Vec<Traced> = about.iter().map(|index| state.groups[*index].heads.clone()).collect();
    let heads_all = sum(&mut w, "heads_all", Unit::Heads, &parts);
    if heads_all <= NOBODY {
        return Vec::new();
    }
    given!(w, Heads, heads_stated = f64::from(heads));
    reckon!(w, Heads, heads_leaving = min(heads_stated, heads_all));
    state.sheet.put(whole.as_str(), w);
    let (all, leaving) = (
        Traced::new(&whole, "heads_all", heads_all),
        Traced::new(&whole, "heads_leaving", heads_leaving),
    );
    let left = about.into_iter().map(|index| {
        let group = &state.groups[index];
        let place = state.place(&change.id, group.id.as_str());
        let mut w = Working::default();
        taken!(w, Heads, heads = group.heads);
        taken!(w, Heads, heads_all = all);
        taken!(w, Heads, heads_leaving = leaving);
        reckon!(w, Heads, heads_left = heads_leaving * heads / heads_all);
        out_of(state, index, kind, (w, place))
    });
    left.collect()
}

/// Takes the `heads_left` of a working out of a group and counts their posts.
pub(super) fn out_of(
    state: &mut State,
    index: usize,
    kind: PostKind,
    (mut w, place): (Working, String),
) -> Left {
    let group = state.groups[index].clone();
    let (heads, heads_left) = (value(&w, "heads"), value(&w, "heads_left"));
    reckon!(w, Heads, heads_staying = heads - heads_left);
    stay(&group, &mut state.groups[index], &mut w, &place);
    state.sheet.put(place.as_str(), w);
    let heads = Traced::new(&place, "heads_left", heads_left);
    state.posts.push(Posts { kind, site: group.site.clone(), heads: heads.clone() });
    Left { group, place, heads }
}

/// Keeps a number of months that have begun since a change did.
pub(super) fn months_since_start(w: &mut Working, change: &Change, state: &State) -> f64 {
    let last = change.until.map_or(state.month, |until| until.min(state.month));
    let passed = f64::from(last.since(change.from) + 1);
    w.keep("months_since_start", Unit::Months, passed, Origin::Given)
}
