//! `contacts.toml`: definitions of service level, contact types, other work.

use std::collections::BTreeMap;

use organico_model::{
    CENTRE_VERSION, Campaign, Centre, ContactType, ContractId, ServiceDefinition, Targets, Work,
    WorkKind,
};

use super::document::{handle, hours, inline, law};
use super::page::{Page, array, quoted};
use crate::choices::{BASES, CHANNELS, COUNTED, HOLIDAY_HOURS, STATUSES, word};
use crate::definitions::known_definitions;
use crate::number::{shortest, unscaled};
use crate::quantity::{duration_text, minutes_text, share_text};

/// Returns `contacts.toml`.
pub(super) fn document(centre: &Centre) -> String {
    let mut page = Page::default();
    page.comment("What customers want, when it is open, what is promised, how long they wait and how long it takes.");
    page.raw("version", CENTRE_VERSION);
    definitions(&mut page, centre);
    page.section(CONTACT_TYPES);
    for contact_type in &centre.contact_types {
        write_type(&mut page, contact_type);
    }
    page.section(WORK);
    for work in &centre.work {
        write_work(&mut page, work);
    }
    page.finish()
}

const CONTACT_TYPES: &str = "[[contact_types]]:
channel: voice, chat, mail, video, callback, outbound.
contract: the client contract that pays. skill: who takes it. priority: smaller is served first.
overflow: further skills after a wait. transfers: share that goes on to another type.
hours: by day or range of days. holidays: closed, usual or as-sunday.
patience and handle: a law (exponential mean; fixed value; log-normal mean, variation; weibull scale, shape; empirical values_seconds; never, for patience only). handle.parts: talk, hold, after.
concurrency: how many one person holds at once (chat). deadline: open time until it is due (mail, callback, outbound).
campaign (outbound): list, attempts, contact_rate by hour of the day (24 shares), permitted hours.
targets: service within a threshold under a definition; speed_of_answer_max; abandonment_max; occupancy_max; agents_min while open.";

const WORK: &str = "[[work]]: work that is not a contact. Either items (count, per_hour of one person, released, due) or time_a_week.";

/// Writes the definitions that the centre uses and that Organico does not bring along.
fn definitions(page: &mut Page, centre: &Centre) {
    page.section("[[definitions]] of service level of your own: id, counted (within-threshold, ever), base (offered, answered, offered-less-early-abandons), status, source. Known without writing them: offered, answered, offered-less-early-abandons, arera-tiqv.");
    let known = known_definitions();
    let targets = centre.contact_types.iter().filter_map(|known| known.targets.service.as_ref());
    let used: BTreeMap<&str, &ServiceDefinition> =
        targets.map(|target| (target.definition.id.as_str(), &target.definition)).collect();
    for definition in used.values().filter(|used| known.iter().all(|known| known.id != used.id)) {
        page.header("[[definitions]]");
        page.text("id", &definition.id);
        page.text("counted", word(&COUNTED, &definition.counted));
        page.text("base", word(&BASES, &definition.base));
        page.text("status", word(&STATUSES, &definition.status));
        page.text("source", &definition.source);
    }
}

fn write_type(page: &mut Page, contact_type: &ContactType) {
    page.header("[[contact_types]]");
    page.text("id", contact_type.id.as_str());
    page.text("name", &contact_type.name);
    page.text("channel", word(&CHANNELS, &contact_type.channel));
    page.text_if("contract", contact_type.contract.as_ref().map(ContractId::as_str));
    page.text("skill", contact_type.skill.as_str());
    page.raw("priority", contact_type.priority);
    write_routes(page, contact_type);
    page.raw("hours", hours(&contact_type.hours));
    page.text("holidays", word(&HOLIDAY_HOURS, &contact_type.holidays));
    page.raw("patience", law(&contact_type.patience));
    page.raw("handle", handle(&contact_type.handle));
    if contact_type.concurrency != 1 {
        page.raw("concurrency", contact_type.concurrency);
    }
    page.text_if("deadline", contact_type.deadline_minutes.map(minutes_text).as_deref());
    if let Some(campaign) = &contact_type.campaign {
        page.raw("campaign", inline_campaign(campaign));
    }
    write_targets(page, &contact_type.targets);
}

fn write_routes(page: &mut Page, contact_type: &ContactType) {
    if !contact_type.overflow.is_empty() {
        let steps = contact_type.overflow.iter().map(|step| {
            inline(&[
                ("after", quoted(&duration_text(step.after))),
                ("skill", quoted(step.skill.as_str())),
            ])
        });
        page.raw("overflow", array(steps));
    }
    if !contact_type.transfers.is_empty() {
        let transfers = contact_type.transfers.iter().map(|(to, share)| {
            inline(&[("to", quoted(to.as_str())), ("share", quoted(&share_text(share.get())))])
        });
        page.raw("transfers", array(transfers));
    }
}

fn inline_campaign(campaign: &Campaign) -> String {
    inline(&[
        ("list", campaign.list.to_string()),
        ("attempts", campaign.attempts.to_string()),
        ("contact_rate", array(campaign.contact_rate.iter().map(|rate| shortest(*rate)))),
        ("permitted", hours(&campaign.permitted)),
    ])
}

fn write_targets(page: &mut Page, targets: &Targets) {
    page.header("[contact_types.targets]");
    if let Some(service) = &targets.service {
        page.text("service", &share_text(service.share.get()));
        page.text("within", &duration_text(service.threshold));
        page.text("definition", &service.definition.id);
    }
    page.text_if("speed_of_answer_max", targets.speed_of_answer_max.map(duration_text).as_deref());
    page.text_if(
        "abandonment_max",
        targets.abandonment_max.map(|max| share_text(max.get())).as_deref(),
    );
    page.text_if(
        "occupancy_max",
        targets.occupancy_max.map(|max| share_text(max.get())).as_deref(),
    );
    page.raw("agents_min", targets.agents_min.0);
}

fn write_work(page: &mut Page, work: &Work) {
    page.header("[[work]]");
    page.text("id", work.id.as_str());
    page.text("name", &work.name);
    page.text_if("contract", work.contract.as_ref().map(ContractId::as_str));
    page.text("skill", work.skill.as_str());
    match work.kind {
        WorkKind::Items { count, per_hour_mille, released, due } => {
            let per_hour = unscaled(i64::try_from(per_hour_mille).unwrap_or(i64::MAX), 3, 0);
            page.raw(
                "items",
                inline(&[
                    ("count", count.to_string()),
                    ("per_hour", quoted(&per_hour)),
                    ("released", released.to_string()),
                    ("due", due.to_string()),
                ]),
            );
        }
        WorkKind::Hours { minutes_a_week } => {
            page.text("time_a_week", &minutes_text(minutes_a_week));
        }
    }
    page.raw("hours", hours(&work.hours));
}
