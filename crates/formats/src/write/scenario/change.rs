//! `[[changes]]`: what every change has, and the keys of its kind.

use organico_model::{
    AssistPeople, Cents, Change, ChangeKind, ChangeVolume, Clause, ContractMove, DeflectContacts,
    Drill, MoveContract, MoveSite, ReduceHours, Seconds, SetRemoteShare, Who,
};

use super::super::document::inline;
use super::super::head::{bands, price};
use super::super::page::{Page, quoted};
use super::words;
use crate::choices::word;
use crate::number::shortest;
use crate::quantity::{duration_text, money_text, share_text};
use crate::scenario::{CLAUSES, ClauseWord, EXITS, KINDS, Kind, REPLACEMENTS, SUPPORTS};

/// Adds a change.
pub(super) fn put(page: &mut Page, change: &Change) {
    page.header("[[changes]]");
    page.text("id", &change.id);
    if let Some(name) = &change.name {
        page.raw("name", words(name));
    }
    page.text("kind", word(&KINDS, &kind(&change.kind)));
    page.text("from", &change.from.to_string());
    if let Some(until) = change.until {
        page.text("until", &until.to_string());
    }
    content(page, &change.kind);
}

fn kind(kind: &ChangeKind) -> Kind {
    match kind {
        ChangeKind::ReduceHours(_) => Kind::ReduceHours,
        ChangeKind::MoveSite(_) => Kind::MoveSite,
        ChangeKind::SetRemoteShare(_) => Kind::RemoteShare,
        ChangeKind::ShiftChannel(_) => Kind::ShiftChannel,
        ChangeKind::DeflectContacts(_) => Kind::DeflectContacts,
        ChangeKind::AssistPeople(_) => Kind::AssistPeople,
        ChangeKind::MoveContract(moved) => Kind::MoveContract(moved.way),
        ChangeKind::Offshore(_) => Kind::Offshore,
        ChangeKind::ChangePartTime(_) => Kind::ChangePartTime,
        ChangeKind::Reskill(_) => Kind::Reskill,
        ChangeKind::Hire(_) => Kind::Hire,
        ChangeKind::Attrition(_) => Kind::Attrition,
        ChangeKind::VoluntaryExits(_) => Kind::VoluntaryExits,
        ChangeKind::Dismiss(_) => Kind::Dismiss,
        ChangeKind::ChangeVolume(_) => Kind::Volume,
        ChangeKind::ChangePrice(_) => Kind::Price,
        ChangeKind::Drill(_) => Kind::Drill,
    }
}

fn content(page: &mut Page, kind: &ChangeKind) {
    match kind {
        ChangeKind::ReduceHours(cut) => reduce_hours(page, cut),
        ChangeKind::MoveSite(moved) => move_site(page, moved),
        ChangeKind::SetRemoteShare(remote) => remote_share(page, remote),
        ChangeKind::ShiftChannel(shift) => {
            page.text("from_type", shift.from_type.as_str());
            page.text("to_type", shift.to_type.as_str());
            page.text("share", &share_text(shift.share));
            page.text("falls_back", &share_text(shift.falls_back));
        }
        ChangeKind::DeflectContacts(plan) => deflect(page, plan),
        ChangeKind::AssistPeople(help) => assist(page, help),
        ChangeKind::MoveContract(moved) => move_contract(page, moved),
        ChangeKind::Offshore(away) => {
            page.text("contact_type", away.contact_type.as_str());
            page.text("share", &share_text(away.share));
            page.raw("outside_union", away.outside_union);
            page.raw("notices_given", away.notices_given);
            page.text("contact_cost", &money_text(away.contact_cost));
        }
        ChangeKind::ChangePartTime(hours) => {
            who(page, &hours.who);
            page.text("weekly_hours", &hours_text(hours.weekly_hours));
            page.text("share", &share_text(hours.share));
        }
        ChangeKind::Reskill(plan) => {
            page.text("group", plan.group.as_str());
            page.raw("heads", plan.heads);
            page.text("skill", plan.skill.as_str());
            learning(page, plan.training_hours, plan.start_ratio, plan.ramp_months);
            if let Some(end) = plan.destination_ends {
                page.text("destination_ends", &end.to_string());
            }
        }
        ChangeKind::Hire(plan) => {
            page.text("group", plan.group.as_str());
            page.raw("heads", plan.heads);
            learning(page, plan.training_hours, plan.start_ratio, plan.ramp_months);
        }
        ChangeKind::Attrition(rate) => {
            who(page, &rate.who);
            page.text("year_rate", &share_text(rate.year_rate));
            page.text("replacement", word(&REPLACEMENTS, &rate.replacement));
        }
        ChangeKind::VoluntaryExits(exits) => {
            who(page, &exits.who);
            page.raw("heads", exits.heads);
            page.raw("incentive_months", shortest(exits.incentive_months));
        }
        ChangeKind::Dismiss(plan) => {
            who(page, &plan.who);
            page.raw("heads", plan.heads);
            page.raw("opened", plan.opened);
            if let Some(months) = plan.benefit_months {
                page.raw("benefit_months", months);
            }
        }
        ChangeKind::ChangeVolume(volume) => change_volume(page, volume),
        ChangeKind::ChangePrice(change) => {
            page.text("contract", change.contract.as_str());
            price(page, change.price);
        }
        ChangeKind::Drill(drill) => continuity_drill(page, drill),
    }
}

fn change_volume(page: &mut Page, volume: &ChangeVolume) {
    page.text("contract", volume.contract.as_str());
    page.raw("factor", shortest(volume.factor));
    if let Some(contacts) = volume.minimum_contacts {
        page.raw("minimum_contacts", contacts);
    }
    if let Some(given) = &volume.bands {
        page.raw("bands", bands(given));
    }
}

fn continuity_drill(page: &mut Page, drill: &Drill) {
    page.text("site", drill.site.as_str());
    page.raw("days", drill.days);
    page.text("home_share", &share_text(drill.home_share));
    page.text("home_outage", &share_text(drill.home_outage));
    page.text("cause", &drill.cause);
}

fn who(page: &mut Page, who: &Who) {
    let known = [
        ("site", who.site.as_ref().map(organico_model::SiteId::as_str)),
        ("contract", who.contract.as_ref().map(organico_model::ContractId::as_str)),
        ("group", who.group.as_ref().map(organico_model::GroupId::as_str)),
        ("skill", who.skill.as_ref().map(organico_model::SkillId::as_str)),
    ];
    let pairs: Vec<(&str, String)> =
        known.iter().filter_map(|(key, id)| id.map(|id| (*key, quoted(id)))).collect();
    if !pairs.is_empty() {
        page.raw("who", inline(&pairs));
    }
}

fn reduce_hours(page: &mut Page, cut: &ReduceHours) {
    who(page, &cut.who);
    page.text("support", word(&SUPPORTS, &cut.support));
    page.text("mean", &share_text(cut.mean));
    if let Some(largest) = cut.individual {
        page.text("individual", &share_text(largest));
    }
    page.raw("months_used", cut.months_used);
    if cut.cap_by_contract {
        page.raw("cap_by_contract", true);
    }
}

fn move_site(page: &mut Page, moved: &MoveSite) {
    page.text("site", moved.site.as_str());
    page.text_if("to", moved.to.as_ref().map(organico_model::SiteId::as_str));
    if let Some(day) = moved.announced {
        page.raw("announced", day);
    }
    if let Some(kilometres) = moved.kilometres {
        page.text("distance", &format!("{} km", shortest(kilometres)));
    }
    for (key, minutes) in [("time", moved.minutes), ("transit_time", moved.transit_minutes)] {
        if let Some(minutes) = minutes {
            page.text(key, &format!("{}min", shortest(minutes)));
        }
    }
    page.text("moved_share", &share_text(moved.moved_share));
    page.text("leave_share", &share_text(moved.leave_share));
    page.text("exit", word(&EXITS, &moved.exit));
    page.raw("keeps_cost", moved.keeps_cost);
}

fn remote_share(page: &mut Page, remote: &SetRemoteShare) {
    who(page, &remote.who);
    page.raw("days_a_week", shortest(remote.days_a_week));
    page.text("share", &share_text(remote.share));
    if let Some(agreements) = remote.agreements {
        page.raw("agreements", agreements);
    }
    cost(page, "kit", remote.kit);
    cost(page, "connection_month", remote.connection_month);
    cost(page, "seat_month", remote.seat_month);
    page.raw("productivity", shortest(remote.productivity));
}

fn cost(page: &mut Page, key: &str, cents: Cents) {
    page.text(key, &money_text(cents));
}

fn deflect(page: &mut Page, plan: &DeflectContacts) {
    page.text("contact_type", plan.contact_type.as_str());
    page.text("eligible", &share_text(plan.eligible));
    page.text("containment", &share_text(plan.containment));
    page.text("recontact", &share_text(plan.recontact));
    page.text("easy", &seconds(plan.easy_seconds));
    cost(page, "month_cost", plan.month_cost);
    if let Some((from, containment)) = plan.failure {
        let from = ("from", quoted(&from.to_string()));
        let left = ("containment", quoted(&share_text(containment)));
        page.raw("failure", inline(&[from, left]));
    }
}

fn seconds(seconds: f64) -> String {
    Seconds::new(seconds).map_or_else(|_| "0s".to_owned(), duration_text)
}

fn assist(page: &mut Page, help: &AssistPeople) {
    if !help.contact_types.is_empty() {
        let types: Vec<String> = help.contact_types.iter().map(|id| quoted(id.as_str())).collect();
        page.raw("contact_types", format!("[{}]", types.join(", ")));
    }
    let band = |band: &organico_model::AssistedContacts| {
        let share = ("share", quoted(&share_text(band.share)));
        inline(&[share, ("gain", quoted(&share_text(band.gain)))])
    };
    let bands: Vec<String> = help.bands.iter().map(band).collect();
    page.raw("bands", format!("[{}]", bands.join(", ")));
    cost(page, "month_cost", help.month_cost);
}

fn move_contract(page: &mut Page, moved: &MoveContract) {
    page.text("contract", moved.contract.as_str());
    let clause = match moved.clause {
        Clause::Full => ClauseWord::Full,
        Clause::Partial(_) => ClauseWord::Partial,
        Clause::None => ClauseWord::None,
    };
    page.text("clause", word(&CLAUSES, &clause));
    if let Clause::Partial(share) = moved.clause {
        page.text("clause_share", &share_text(share));
    }
    page.raw("start", moved.start);
    if let Some(exit) = moved.exit {
        page.text("exit", word(&EXITS, &exit));
    }
    if moved.way == ContractMove::Won {
        page.raw("volume_ratio", shortest(moved.volume_ratio));
        let people = moved.people.iter().map(|one| {
            inline(&[("group", quoted(one.group.as_str())), ("heads", one.heads.to_string())])
        });
        page.raw("people", format!("[{}]", people.collect::<Vec<_>>().join(", ")));
    }
}

fn learning(page: &mut Page, training_hours: f64, start_ratio: f64, ramp_months: f64) {
    page.text("training", &hours_text(training_hours));
    page.raw("start_ratio", shortest(start_ratio));
    page.raw("ramp_months", shortest(ramp_months));
}

fn hours_text(hours: f64) -> String {
    format!("{}h", shortest(hours))
}
