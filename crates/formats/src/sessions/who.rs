//! Who a session is for: `all`, `team:NORD skill:voce`, or people by identifier.

use std::collections::BTreeSet;

use organico_model::{AgentId, Centre, Diagnostic, SkillId, TeamId};

use super::SessionGroup;
use crate::names::nearest;
use crate::refusal::Refusal;
use crate::sheet::Row;
use crate::text::identifier;

/// How the cell is written.
const FORM: Refusal = Refusal::Form("all; team:NORD skill:voce; P001 P002");

/// Returns the groups of a row; nothing where one is not of the centre or stands twice, which is reported.
pub(super) fn read(row: &Row<'_>, centre: &Centre) -> Option<Vec<SessionGroup>> {
    let cell = row.need("who", |cell| Ok(cell.to_owned()))?;
    let parts = cell.split([' ', ';', ',']).filter(|part| !part.is_empty());
    let read: Vec<Option<SessionGroup>> = parts.map(|part| group(row, part, centre)).collect();
    if read.is_empty() {
        row.refuse("who", &FORM);
    }
    let groups: Vec<SessionGroup> = read.iter().flatten().cloned().collect();
    let mut seen = BTreeSet::new();
    for (group, part) in groups.iter().zip(cell.split([' ', ';', ',']).filter(|p| !p.is_empty())) {
        if groups.len() == read.len() && !seen.insert(group) {
            let fault = Diagnostic::fault("I0410").with("name", part);
            row.context.report_at(&row.place("who"), fault);
        }
    }
    (groups.len() == read.len() && seen.len() == groups.len() && !groups.is_empty())
        .then_some(groups)
}

fn group(row: &Row<'_>, part: &str, centre: &Centre) -> Option<SessionGroup> {
    if part == "all" {
        return Some(SessionGroup::Everyone);
    }
    let (kind, name) = part.split_once(':').unwrap_or(("", part));
    let Ok(id) = identifier(name) else {
        row.context.refuse(&row.place("who"), part, &FORM);
        return None;
    };
    let people = || centre.people.iter();
    match kind {
        "" => {
            let known: Vec<&str> = people().map(|one| one.id.as_str()).collect();
            is_known(row, id, &known, "people.csv").then(|| SessionGroup::Person(AgentId::new(id)))
        }
        "team" => {
            let known: Vec<&str> = people().map(|one| one.team.as_str()).collect();
            is_known(row, id, &known, "people.csv").then(|| SessionGroup::Team(TeamId::new(id)))
        }
        "skill" => {
            let known: Vec<&str> = centre.skills.iter().map(|one| one.id.as_str()).collect();
            let home = "[[skills]] centre.toml";
            is_known(row, id, &known, home).then(|| SessionGroup::Skill(SkillId::new(id)))
        }
        _ => {
            row.context.refuse(&row.place("who"), part, &FORM);
            None
        }
    }
}

/// Returns whether a name is known; reports it where not.
fn is_known(row: &Row<'_>, name: &str, known: &[&str], home: &str) -> bool {
    if known.contains(&name) {
        return true;
    }
    let near = nearest(name, known).unwrap_or("-");
    let fault = Diagnostic::fault("I0109").with("key", "who").with("name", name);
    row.context.report_at(&row.place("who"), fault.with("near", near).with("home", home));
    false
}
