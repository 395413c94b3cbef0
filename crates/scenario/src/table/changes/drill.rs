//! A continuity drill: a site is closed for some days, a part of its people go on from home, the others lose the days.
//!
//! It is about fire, flood and failing lines. Whoever is cut off is paid all the same and replaced by nobody.

use organico_model::{BaselineGroup, Change, Drill, Finding, FindingKind, Who, Working};

use super::parts::peopled;
use super::remote_share::signed;
use crate::measures::working::{given, max, min, reckon};
use crate::table::procedure::{Judge, Says, finding};
use crate::table::state::{Closed, State};
use crate::table::trace::{Traced, taken};

fn of_site(drill: &Drill) -> Who {
    Who { site: Some(drill.site.clone()), ..Who::default() }
}

/// Takes the lost days out of the month in which the drill begins.
pub(super) fn apply(change: &Change, drill: &Drill, state: &mut State) {
    if state.month != change.from {
        return;
    }
    for index in peopled(state, &of_site(drill)) {
        let group = state.groups[index].clone();
        let place = state.place(&change.id, group.id.as_str());
        let mut w = Working::default();
        taken!(w, Heads, heads = group.heads);
        given!(w, Days, days_closed = f64::from(drill.days));
        given!(w, Days, days_month = f64::from(state.month.days()));
        given!(w, Share, home_share = drill.home_share);
        given!(w, Share, home_outage = drill.home_outage);
        reckon!(w, Share, closed_share = min(days_closed / days_month, 1.0));
        reckon!(w, Share, working_share = home_share * (1.0 - home_outage));
        reckon!(w, Heads, people_working = heads * working_share);
        reckon!(w, Share, days_left_share = 1.0 - closed_share * (1.0 - working_share));
        if let Some(before) = &group.productivity {
            taken!(w, Share, productivity_before = before);
            reckon!(w, Share, productivity = productivity_before * days_left_share);
        } else {
            reckon!(w, Share, productivity = days_left_share);
        }
        let at = |name: &str, value| Traced::new(&place, name, value);
        let productivity = w.step("productivity").map_or(0.0, |step| step.value);
        let group = &mut state.groups[index];
        group.productivity = Some(at("productivity", productivity));
        group.closed = Some(Closed {
            change: change.id.clone(),
            working_share: at("working_share", working_share),
            days_left_share: at("days_left_share", days_left_share),
        });
        state.sheet.put(place, w);
    }
}

/// Returns what going home asks for: agreements, kit, and what nobody may plan.
pub(super) fn findings(change: &Change, drill: &Drill, judge: &Judge<'_>) -> Vec<Finding> {
    let groups: Vec<&BaselineGroup> = judge.about(&of_site(drill)).collect();
    let heads: f64 = groups.iter().map(|group| f64::from(group.heads)).sum();
    let signed = libm::floor(signed(change, judge, &groups) + 1e-9);
    let sent = heads * drill.home_share;
    let cut_off = sent * drill.home_outage;
    let days = f64::from(drill.days).min(f64::from(change.from.days()));
    let mut said = vec![
        finding(change, "drill-days-lost", FindingKind::Note)
            .with("site", &drill.site)
            .with("people", heads)
            .with("home", libm::round(sent))
            .with("cut_off", libm::round(cut_off))
            .with("days", days)
            .with("days_lost", libm::round((heads - sent + cut_off) * days)),
    ];
    let missing = max(libm::ceil(sent - 1e-9) - signed, 0.0);
    if missing > 0.0 {
        let known = judge.rules.value("remote.agreement");
        said.push(
            Finding {
                rule: Some("remote.agreement".to_owned()),
                source: known.source,
                status: known.status,
                ..finding(change, "drill-without-agreement", FindingKind::Verify)
            }
            .with("missing", missing)
            .with("home", libm::ceil(sent - 1e-9))
            .with("agreements", signed),
        );
        said.push(finding(change, "drill-kit", FindingKind::Verify).with("people", missing));
    }
    said.push(finding(change, "drill-not-for-strikes", FindingKind::Note));
    said
}
