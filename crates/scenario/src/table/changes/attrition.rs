//! People leave at a rate: their posts are lost, or filled again so that only the exits remain to be counted.

use organico_model::{Attrition, Change, Finding, FindingKind, Replacement, Unit, Working};

use super::leaving::{months_since_start, out_of};
use super::parts::peopled;
use crate::measures::working::{given, reckon};
use crate::table::procedure::{Judge, Says, finding};
use crate::table::state::{PostKind, Posts, State};
use crate::table::trace::{Traced, found, taken};

/// Takes out of each group those who have left since the change began, at most until it ends.
pub(super) fn apply(change: &Change, rate: &Attrition, state: &mut State) {
    for index in peopled(state, &rate.who) {
        let group = state.groups[index].clone();
        let place = state.place(&change.id, group.id.as_str());
        let mut w = Working::default();
        taken!(w, Heads, heads = group.heads);
        given!(w, Share, year_rate = rate.year_rate);
        let months_since_start = months_since_start(&mut w, change, state);
        let of = vec![format!("{place}/year_rate"), format!("{place}/months_since_start")];
        let share = left_share(year_rate, months_since_start);
        let left_share = found(&mut w, "left_share", Unit::Share, share, ("rate-of-a-year", of));
        reckon!(w, Heads, heads_left = heads * left_share);
        match rate.replacement {
            Replacement::NotReplaced => {
                out_of(state, index, PostKind::NotReplaced, (w, place));
            }
            Replacement::Replaced => {
                let heads = Traced::new(&place, "heads_left", heads_left);
                state.posts.push(Posts { kind: PostKind::Replaced, site: group.site, heads });
                state.sheet.put(place, w);
            }
        }
    }
}

/// Returns the share that has left after some months, when each month takes the same share of those who are there.
/// Source: `docs/sources.md#attrition`.
fn left_share(year_rate: f64, months: f64) -> f64 {
    1.0 - libm::pow((1.0 - year_rate).clamp(0.0, 1.0), months / 12.0)
}

/// Returns how many leave by the end of the scenario, counted on the people of today.
pub(super) fn findings(change: &Change, rate: &Attrition, judge: &Judge<'_>) -> Vec<Finding> {
    let heads: f64 = judge.about(&rate.who).map(|group| f64::from(group.heads)).sum();
    let months = f64::from(judge.last(change).since(change.from) + 1);
    let code = match rate.replacement {
        Replacement::Replaced => "attrition-replaced",
        Replacement::NotReplaced => "attrition-posts-lost",
    };
    vec![
        finding(change, code, FindingKind::Note)
            .with("exits", libm::round(heads * left_share(rate.year_rate, months)))
            .with("people", heads)
            .with("rate", rate.year_rate)
            .with("months", months),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_year_takes_the_rate_and_two_years_take_it_of_what_was_left() {
        assert!((left_share(0.2, 12.0) - 0.2).abs() < 1e-12);
        assert!((left_share(0.2, 24.0) - 0.36).abs() < 1e-12);
        assert_eq!(left_share(0.0, 24.0), 0.0);
        assert_eq!(left_share(1.0, 1.0), 1.0);
    }
}
