//! People work from home on some days: seats are freed, ways saved, agreements and kit needed.

use organico_model::{Change, Finding, FindingKind, Origin, SetRemoteShare, Unit, Working};

use crate::measures::working::{ceil, given, max, min, reckon};
use crate::table::procedure::{Judge, Says, finding};
use crate::table::state::{Extra, Payer, State};
use crate::table::trace::{Traced, taken};

/// Spare seats for those whose days at the site fall together.
const SEAT_MARGIN: f64 = 1.05;

/// Sends those whom the change is about home on some days.
pub(super) fn apply(change: &Change, remote: &SetRemoteShare, state: &mut State) {
    let about = state.about(&remote.who);
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
        costs(&mut w, remote, &group.agreements, people_at_home);
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
        let now = &mut state.groups[index];
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

/// Adds kit, connection and seats: only of people who were not at home before.
fn costs(w: &mut Working, remote: &SetRemoteShare, own: &Traced, people_at_home: f64) {
    taken!(w, Heads, agreements_before = own);
    reckon!(w, Heads, people_new = max(people_at_home - agreements_before, 0.0));
    given!(w, Money, kit_person = remote.kit.0 as f64);
    given!(w, Money, connection_month = remote.connection_month.0 as f64);
    given!(w, Money, seat_month = remote.seat_month.0 as f64);
    given!(w, Number, seat_margin = SEAT_MARGIN);
    let value = |name: &str| w.step(name).map_or(0.0, |step| step.value);
    let [heads, days_a_week] = [value("heads"), value("days_a_week")];
    let [remote_days, remote_days_before] = [value("remote_days"), value("remote_days_before")];
    reckon!(
        w,
        Number,
        seats_before = ceil(heads * (1.0 - remote_days_before / days_a_week) * seat_margin)
    );
    reckon!(w, Number, seats = ceil(heads * (1.0 - remote_days / days_a_week) * seat_margin));
    reckon!(w, Money, kit_once = people_new * kit_person);
    reckon!(
        w,
        Money,
        connection_less_seats = people_new * connection_month - (seats_before - seats) * seat_month
    );
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
    let fits = |group: &&organico_model::BaselineGroup| {
        remote.who.site.as_ref().is_none_or(|site| group.site == *site)
            && remote.who.group.as_ref().is_none_or(|id| group.id == *id)
            && remote.who.contract.as_ref().is_none_or(|id| group.contract.as_ref() == Some(id))
            && remote.who.skill.as_ref().is_none_or(|id| group.skill.as_ref() == Some(id))
    };
    let groups: Vec<_> = judge.baseline.groups.iter().filter(fits).collect();
    let heads: f64 = groups.iter().map(|group| f64::from(group.heads)).sum();
    let wanted = libm::ceil(heads * remote.share - 1e-9);
    let existing: u32 = groups.iter().map(|group| group.remote_agreements).sum();
    let agreements = f64::from(remote.agreements.unwrap_or(existing));
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
    } else if agreements > f64::from(existing) {
        found.push(
            Finding {
                rule: Some("remote.agreement".to_owned()),
                source: known.source,
                status: known.status,
                ..finding(change, "agreements-to-sign", FindingKind::Duty)
            }
            .with("missing", (wanted - f64::from(existing)).max(0.0)),
        );
    }
    if (remote.productivity - 1.0).abs() > 1e-12 {
        let declared = finding(change, "productivity-declared", FindingKind::Note);
        found.push(declared.with("factor", remote.productivity));
    }
    found
}
