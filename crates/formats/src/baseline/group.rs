//! `[[groups]]`: people who are alike in what a scenario needs, five or more.

use organico_model::{
    BaselineGroup, ContractId, Diagnostic, GroupId, HeadsQualifier, Kilometres, LevelId, Seconds,
    Share, SiteId, SkillId,
};

use super::{GROUP_MIN, Names, known};
use crate::choices::{STATUSES, one_of};
use crate::names::Kind;
use crate::quantity::{count, distance, duration, share};
use crate::refusal::Refusal;
use crate::scenario::{QUALIFIERS, source, week_days, weekly_hours, working_days};
use crate::tree::Table;

/// Days of work a week where nobody says more.
const DAYS_A_WEEK: f64 = 5.0;

/// Returns the groups; none is a fault.
pub(super) fn read(root: &Table<'_>, names: &Names) -> Vec<BaselineGroup> {
    let Some(node) = root.need("groups") else { return Vec::new() };
    let tables = root.tables("groups");
    if tables.is_empty() {
        node.refuse(&Refusal::Form("[[groups]]"));
    }
    tables.iter().filter_map(|table| group(table, names)).collect()
}

/// Returns the skills that some group has.
pub(super) fn skills(root: &Table<'_>) -> Vec<String> {
    let skill = |table: &Table<'_>| table.find("skill").and_then(|node| node.identifier_quietly());
    let mut found = Vec::new();
    for table in root.tables_quietly("groups") {
        found.extend(skill(&table));
        found.extend(table.tables_quietly("also").iter().filter_map(skill));
    }
    found
}

fn group(table: &Table<'_>, names: &Names) -> Option<BaselineGroup> {
    let id = table.define("id", Kind::Group);
    let name = table.text("name");
    let site = table.need("site").and_then(|node| known(&node, &names.sites));
    let contract = table.find("contract").and_then(|node| known(&node, &names.contracts));
    let level = table.need("level").and_then(|node| match &names.levels {
        Some(levels) => known(&node, levels),
        None => node.identifier(),
    });
    let people = people(table);
    let weekly_hours = table.quantity("weekly_hours", weekly_hours);
    let skill = table.find("skill").and_then(|node| node.identifier()).map(SkillId::new);
    let also = table.tables("also").iter().filter_map(also).collect();
    let (commute_kilometres, commute_minutes) = commute(table);
    let days_a_week = table.quantity_if("days_a_week", working_days).unwrap_or(DAYS_A_WEEK);
    let remote = remote(table);
    let source = source(table);
    let status = table.quantity("status", one_of(&STATUSES));
    table.close();
    let (people, remote) = (people?, remote?);
    check_part(table, "remote", remote.agreements, people.heads);
    Some(BaselineGroup {
        id: GroupId::new(id?),
        name: name?,
        site: SiteId::new(site?),
        contract: contract.map(ContractId::new),
        level: LevelId::new(level?),
        heads: people.heads,
        qualifier: people.qualifier,
        weekly_hours: weekly_hours?,
        skill,
        also,
        perimeter: people.perimeter,
        commute_kilometres,
        commute_minutes,
        remote_agreements: remote.agreements,
        remote_days: remote.days,
        remote_days_wished: remote.wished,
        days_a_week,
        source: source?,
        status: status?,
    })
}

/// How many people there are.
struct People {
    heads: u32,
    qualifier: HeadsQualifier,
    perimeter: Option<u32>,
}

fn people(table: &Table<'_>) -> Option<People> {
    let heads = table.quantity("heads", count);
    let qualifier = table.quantity_if("qualifier", one_of(&QUALIFIERS));
    let perimeter = table.quantity_if("perimeter", count);
    let heads = heads?;
    if heads < GROUP_MIN {
        let fault = Diagnostic::fault("I0824").with("heads", heads).with("least", GROUP_MIN);
        table.context.report_at(&table.place("heads"), fault);
    }
    check_part(table, "perimeter", perimeter.unwrap_or(0), heads);
    Some(People { heads, qualifier: qualifier.unwrap_or(HeadsQualifier::Exact), perimeter })
}

/// Reports a part of a group that is larger than the group.
fn check_part(table: &Table<'_>, key: &'static str, part: u32, heads: u32) {
    if part > heads {
        let fault = Diagnostic::fault("I0813").with("asked", part).with("there", heads);
        table.context.report_at(&table.place(key), fault);
    }
}

fn also(table: &Table<'_>) -> Option<(SkillId, f64)> {
    let skill = table.need("skill").and_then(|node| node.identifier());
    let share = table.quantity("share", share).map(Share::get);
    table.close();
    Some((SkillId::new(skill?), share?))
}

/// Returns kilometres and minutes from home to the site, one way, where they are known.
fn commute(table: &Table<'_>) -> (Option<f64>, Option<f64>) {
    let Some(inner) = table.table("commute") else { return (None, None) };
    let kilometres = inner.quantity_if("distance", distance).map(Kilometres::get);
    let minutes = inner.quantity_if("time", duration).map(|time| Seconds::get(time) / 60.0);
    inner.close();
    (kilometres, minutes)
}

/// Work from home today.
#[derive(Default)]
struct Remote {
    agreements: u32,
    days: f64,
    wished: Option<f64>,
}

fn remote(table: &Table<'_>) -> Option<Remote> {
    if table.find("remote").is_none() {
        return Some(Remote::default());
    }
    let inner = table.table("remote")?;
    let agreements = inner.quantity("agreements", count);
    let days = inner.quantity("days", week_days);
    let wished = inner.quantity_if("wished", week_days);
    inner.close();
    Some(Remote { agreements: agreements?, days: days?, wished })
}
