//! People work from home on some days: seats are freed, ways saved, agreements and kit needed.

use organico_model::{
    Baseline, BaselineGroup, Change, ChangeKind, Finding, FindingKind, Origin, SetRemoteShare,
    Unit, Working,
};

use super::parts::{peopled, value};
use crate::measures::working::{ceil, given, max, min, reckon};
use crate::table::procedure::{Judge, Says, finding};
use crate::table::state::{Extra, GroupState, Payer, State};
use crate::table::trace::{Traced, sum, taken};

/// Spare seats for those whose days at the site fall together.
const SEAT_MARGIN: f64 = 1.05;

/// Sends those whom the change is about home on some days.
pub(super) fn apply(
    change: &Change,
    remote: &SetRemoteShare,
    state: &mut State,
    baseline: &Baseline,
) {
    let about = peopled(state, &remote.who);
    let all: f64 = about.iter().map(|index| state.groups[*index].heads.value).sum();
    for index in about {
        let group = state.groups[index].clone();
        let place = state.place(&change.id, group.id.as_str());
        let mut w = Working::default();
        taken!(w, Heads, heads = group.heads);
        taken!(w, Days, days_a_week = group.days_a_week);
        given!(w, Share, share_taking_part = remote.share);
        given!(w, Days, days_at_home = remote.days_a_week);
        taken!(w, Days, remote_days_before = group.remote_days);
        reckon!(w, Heads, people_wanted = heads * share_taking_part);
        let agreements = agreements(&mut w, remote, &group.agreements, [heads, all]);
        reckon!(w, Heads, people_at_home = min(people_wanted, agreements));
        reckon!(
            w,
            Days,
            remote_days =
                max(people_at_home / heads * min(days_at_home, days_a_week), remote_days_before)
        );
        seats_freed(&mut w, state, &group);
        costs(&mut w, remote, baseline, &group.agreements);
        productivity(&mut w, remote, [remote_days, days_a_week]);
        let traced = |name: &str, w: &Working| {
            w.step(name).map(|step| Traced::new(&place, name, step.value))
        };
        let kit = traced("kit_once", &w).filter(|_| state.month == change.from);
        let month = traced("connection_less_seats", &w);
        let contract = group.contract.clone();
        for amount in kit.into_iter().chain(month) {
            let contract = contract.clone();
            state.extras.push(Extra { payer: Payer::Employer, contract, amount });
        }
        let agreements_signed = value(&w, "agreements_signed");
        let now = &mut state.groups[index];
        now.agreements = Traced::new(&place, "agreements_signed", agreements_signed);
        now.remote_days = Traced::new(&place, "remote_days", remote_days);
        if let Some(factor) = traced("productivity", &w) {
            now.productivity = Some(factor);
        }
        state.sheet.put(place, w);
    }
}

/// Returns the agreements of the group: its own, or its part of those that will exist.
fn agreements(
    w: &mut Working,
    remote: &SetRemoteShare,
    own: &Traced,
    [heads, all]: [f64; 2],
) -> f64 {
    let Some(count) = remote.agreements else {
        taken!(w, Heads, agreements = own);
        return agreements;
    };
    given!(w, Heads, agreements_all = f64::from(count));
    let share = if all > 0.0 { heads / all } else { 0.0 };
    given!(w, Share, group_share = share);
    reckon!(w, Heads, agreements = agreements_all * group_share);
    agreements
}

/// Adds the seats that the days at home free: the part of the site's seats that is the group's, by the change of its
/// share of days at home. Seats of a site that are not known are taken to be those of all its people at once.
fn seats_freed(w: &mut Working, state: &State, group: &GroupState) {
    if group.site.is_none() {
        given!(w, Number, seats_freed = 0.0);
        return;
    }
    let here = state.groups.iter().filter(|other| other.site == group.site);
    let site_heads = sum(w, "site_heads", Unit::Heads, here.map(|other| &other.heads));
    let (heads, days_a_week) = (value(w, "heads"), value(w, "days_a_week"));
    let (remote_days, remote_days_before) =
        (value(w, "remote_days"), value(w, "remote_days_before"));
    given!(w, Number, seat_margin = SEAT_MARGIN);
    let site = state.sites.iter().find(|one| Some(&one.site.id) == group.site.as_ref());
    if let Some(count) = site.and_then(|one| one.site.seats) {
        given!(w, Number, seats_there = f64::from(count));
        reckon!(w, Number, seats_in_use = min(seats_there, ceil(site_heads * seat_margin)));
    } else {
        reckon!(w, Number, seats_in_use = ceil(site_heads * seat_margin));
    }
    let seats_in_use = value(w, "seats_in_use");
    reckon!(
        w,
        Number,
        seats_freed =
            seats_in_use * heads / site_heads * (remote_days - remote_days_before) / days_a_week
    );
}

/// Adds kit and connection, only of people who were not at home before, and what freed seats save.
///
/// What the baseline pays a month for who works from home is reckoned for every agreement (`people`): who is new has the
/// connection of the change in its place, so it is taken off here.
fn costs(w: &mut Working, remote: &SetRemoteShare, baseline: &Baseline, own: &Traced) {
    taken!(w, Heads, agreements_before = own);
    let (people_at_home, seats_freed) = (value(w, "people_at_home"), value(w, "seats_freed"));
    reckon!(w, Heads, people_new = max(people_at_home - agreements_before, 0.0));
    given!(w, Money, kit_person = remote.kit.0 as f64);
    given!(w, Money, connection_month = remote.connection_month.0 as f64);
    given!(w, Money, home_person = baseline.home_month_cost.0 as f64);
    given!(w, Money, seat_month = remote.seat_month.0 as f64);
    reckon!(w, Money, kit_once = people_new * kit_person);
    reckon!(
        w,
        Money,
        connection_less_seats =
            people_new * (connection_month - home_person) - seats_freed * seat_month
    );
    reckon!(w, Heads, agreements_signed = max(agreements_before, people_at_home));
}

/// Adds the work done in an hour, only where somebody declares that it differs at home.
fn productivity(w: &mut Working, remote: &SetRemoteShare, [remote_days, days_a_week]: [f64; 2]) {
    if (remote.productivity - 1.0).abs() < 1e-12 {
        return;
    }
    w.keep("productivity_at_home", Unit::Share, remote.productivity, Origin::Given);
    let productivity_at_home = remote.productivity;
    reckon!(
        w,
        Share,
        productivity = 1.0 + (productivity_at_home - 1.0) * remote_days / days_a_week
    );
}

/// Returns what rules say: an agreement for each, and a declared productivity.
pub(super) fn findings(
    change: &Change,
    remote: &SetRemoteShare,
    judge: &Judge<'_>,
) -> Vec<Finding> {
    // Those who are there when the change comes, not today's: others may have left or moved before.
    let wanted = libm::ceil(judge.counted(change, "people_wanted") - 1e-9);
    let agreements = libm::round(judge.counted(change, "agreements"));
    let new = libm::round(judge.counted(change, "people_new"));
    let known = judge.rules.value("remote.agreement");
    let mut found = Vec::new();
    if wanted > agreements {
        found.push(
            Finding {
                rule: Some("remote.agreement".to_owned()),
                source: known.source.clone(),
                status: known.status,
                ..finding(change, "agreements-missing", FindingKind::Duty)
            }
            .with("missing", wanted - agreements)
            .with("wanted", wanted),
        );
    } else if new > 0.0 {
        found.push(
            Finding {
                rule: Some("remote.agreement".to_owned()),
                source: known.source,
                status: known.status,
                ..finding(change, "agreements-to-sign", FindingKind::Duty)
            }
            .with("missing", new),
        );
    }
    if (remote.productivity - 1.0).abs() > 1e-12 {
        let declared = finding(change, "productivity-declared", FindingKind::Note);
        found.push(declared.with("factor", remote.productivity));
    }
    found
}

/// Returns the agreements that groups of today have when a change begins: their own, and those of the changes before it
/// that send people home.
pub(super) fn signed(change: &Change, judge: &Judge<'_>, groups: &[&BaselineGroup]) -> f64 {
    let before = || judge.scenario.changes.iter().take_while(|one| one.id != change.id);
    let month = change.from.max(judge.scenario.first);
    let of = |group: &&BaselineGroup| {
        let heads = f64::from(group.heads);
        let mut signed = f64::from(group.remote_agreements);
        for one in before().filter(|one| one.holds_in(month)) {
            let ChangeKind::SetRemoteShare(remote) = &one.kind else { continue };
            if !judge.about(&remote.who).any(|other| other.id == group.id) {
                continue;
            }
            let all: f64 = judge.about(&remote.who).map(|other| f64::from(other.heads)).sum();
            let agreed = remote.agreements.map_or(signed, |count| f64::from(count) * heads / all);
            signed = max(signed, min(heads * remote.share, agreed));
        }
        signed
    };
    groups.iter().map(of).sum()
}
