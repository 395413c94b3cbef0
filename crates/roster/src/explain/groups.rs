//! People counted in groups of five or more: by team where every team of the site is large enough, else by site, else all
//! together.

use std::collections::BTreeMap;

use organico_model::{OtherGroup, Person, SiteId, TeamId};

/// Fewest people of a group that is told.
const GROUP_MIN: usize = 5;

/// Whether somebody could work a shift.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Could {
    /// Without breaking a hard rule they could not.
    No,
    /// On a day off.
    Free,
    /// Instead of their own hours of that day.
    Instead,
}

type Members<'a> = Vec<&'a (&'a Person, Could)>;

/// Returns the groups; none where the people are fewer than five.
///
/// Where one part is too small the whole is told instead, so that no small part can be found by subtraction.
pub(super) fn grouped(people: &[(&Person, Could)]) -> Vec<OtherGroup> {
    let mut sites: BTreeMap<&SiteId, Members<'_>> = BTreeMap::new();
    for one in people {
        sites.entry(&one.0.site).or_default().push(one);
    }
    if sites.values().any(|members| members.len() < GROUP_MIN) {
        let all: Members<'_> = people.iter().collect();
        let told = all.len() >= GROUP_MIN;
        return told.then(|| group((None, None), &all)).into_iter().collect();
    }
    sites.into_iter().flat_map(|(site, members)| of_site(site, &members)).collect()
}

fn of_site(site: &SiteId, members: &Members<'_>) -> Vec<OtherGroup> {
    let mut teams: BTreeMap<&TeamId, Members<'_>> = BTreeMap::new();
    for one in members {
        teams.entry(&one.0.team).or_default().push(one);
    }
    if teams.values().any(|members| members.len() < GROUP_MIN) {
        return vec![group((Some(site), None), members)];
    }
    teams.into_iter().map(|(team, members)| group((Some(site), Some(team)), &members)).collect()
}

fn group((site, team): (Option<&SiteId>, Option<&TeamId>), members: &Members<'_>) -> OtherGroup {
    let count = |which| members.iter().filter(|(_, could)| *could == which).count();
    OtherGroup {
        site: site.cloned(),
        team: team.cloned(),
        people: members.len(),
        free: count(Could::Free),
        instead: count(Could::Instead),
    }
}
