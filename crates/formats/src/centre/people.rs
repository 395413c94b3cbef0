//! The workforce of `people.csv`: one pseudonym a row, quantities with their units.

use organico_model::{
    AgentId, Availability, ContractId, ContractKind, Diagnostic, EmploymentContract, LevelId,
    Person, PersonSkill, Ramp, RemoteAgreement, SiteId, SkillId, TeamId,
};

use super::Files;
use crate::choices::{CONTRACT_KINDS, one_of};
use crate::context::Context;
use crate::daytime::{WEEKDAYS, date, night_span, weekdays};
use crate::names::Kind;
use crate::quantity::{count, distance, factor, minutes, positive_minutes};
use crate::refusal::Refusal;
use crate::sheet::{Column, Row, Sheet, optional, required};
use crate::text::identifier;

/// Most people of one centre that this version reads.
const PEOPLE_MAX: usize = 20_000;

/// Longest contract in minutes a week: the ceiling on the average week, overtime included, of Directive 2003/88/EC,
/// article 6.
const WEEK_MINUTES_MAX: u32 = 48 * 60;

/// Columns of `people.csv`; the days of the week hold the hours in which the person can work.
pub(crate) const COLUMNS: [Column; 24] = [
    required("person"),
    required("site"),
    required("team"),
    required("contract"),
    required("hours_a_week"),
    required("level"),
    optional("hired"),
    optional("ends"),
    optional("client_contract"),
    optional("months_on_contract"),
    required("skills"),
    required("mon"),
    required("tue"),
    required("wed"),
    required("thu"),
    required("fri"),
    required("sat"),
    required("sun"),
    optional("remote_days_max"),
    optional("remote_days_wished"),
    optional("home_distance"),
    optional("home_time"),
    optional("ramp_factor"),
    optional("ramp_months"),
];

/// Returns the people; rows with a fault are reported and left out.
pub(super) fn read(files: &Files, context: &Context) -> Vec<Person> {
    let Some(text) = files.get("people.csv") else { return Vec::new() };
    let Some(sheet) = Sheet::open("people.csv", text, &COLUMNS, context) else { return Vec::new() };
    let people: Vec<Person> =
        sheet.rows().take(PEOPLE_MAX + 1).filter_map(|row| person(&row)).collect();
    if people.len() > PEOPLE_MAX {
        let fault =
            Diagnostic::fault("I0112").with("limit", PEOPLE_MAX).with("found", people.len());
        context.report(fault.with("what", "people").at("people.csv", 0, ""));
    }
    people
}

fn person(row: &Row<'_>) -> Option<Person> {
    let id = row.need("person", |cell| identifier(cell).map(AgentId::new));
    if let Some(id) = &id {
        row.context.define(Kind::Person, id.as_str(), &row.place("person"));
    }
    let site = row.refer("site", Kind::Site).map(SiteId::new);
    let team = row.need("team", |cell| identifier(cell).map(TeamId::new));
    let contract = contract(row);
    let skills = skills(row);
    let availability = availability(row);
    let remote = remote(row);
    let home_distance = row.number("home_distance", distance);
    let home_minutes = row.number("home_time", minutes);
    let ramp = ramp(row);
    Some(Person {
        id: id?,
        site: site?,
        team: team?,
        contract: contract?,
        skills: skills?,
        availability,
        remote,
        home_distance,
        home_minutes,
        ramp,
    })
}

fn contract(row: &Row<'_>) -> Option<EmploymentContract> {
    let kind: Option<ContractKind> = row.need("contract", one_of(&CONTRACT_KINDS));
    let minutes_a_week = row.need("hours_a_week", positive_minutes);
    let level = row.refer("level", Kind::Level).map(LevelId::new);
    let hired = row.find("hired", date);
    let ends = row.find("ends", date);
    let client_contract = client_contract(row);
    if minutes_a_week.is_some_and(|minutes| minutes > WEEK_MINUTES_MAX) {
        let fault = Diagnostic::fault("I0207").with("value", row.cell("hours_a_week"));
        row.context.report_at(&row.place("hours_a_week"), fault);
    }
    if let (Some(first), Some(last)) = (hired, ends)
        && first > last
    {
        let fault = Diagnostic::fault("I0208").with("first", first).with("last", last);
        row.context.report_at(&row.place("ends"), fault);
    }
    Some(EmploymentContract {
        kind: kind?,
        minutes_a_week: minutes_a_week?,
        level: level?,
        hired,
        ends,
        client_contract,
    })
}

fn client_contract(row: &Row<'_>) -> Option<(ContractId, u32)> {
    let months = row.find("months_on_contract", count);
    if row.cell("client_contract").is_empty() {
        if months.is_some() {
            row.need("client_contract", |_| Ok(()));
        }
        return None;
    }
    let contract = row.refer("client_contract", Kind::Contract)?;
    Some((ContractId::new(contract), months.unwrap_or(0)))
}

/// Returns the skills of a cell such as `voice chat:2 mail:1:1.25`: skill, level, handle-time factor.
fn skills(row: &Row<'_>) -> Option<Vec<PersonSkill>> {
    let cell = row.cell("skills");
    let parts = cell.split([' ', ';']).filter(|part| !part.is_empty());
    let skills: Vec<PersonSkill> = parts.filter_map(|part| skill(row, part)).collect();
    if skills.is_empty() && cell.is_empty() {
        let fault = Diagnostic::fault("I0212").with("person", row.cell("person"));
        row.context.report_at(&row.place("skills"), fault);
    }
    let twice =
        |(index, one): (usize, &PersonSkill)| skills[..index].iter().any(|s| s.skill == one.skill);
    if skills.iter().enumerate().any(twice) {
        row.refuse("skills", &Refusal::Form("voice chat:2 mail:1:1.25"));
    }
    (!skills.is_empty()).then_some(skills)
}

fn skill(row: &Row<'_>, part: &str) -> Option<PersonSkill> {
    match person_skill(part) {
        Ok(skill) => {
            row.context.refer(Kind::Skill, skill.skill.as_str(), &row.place("skills"));
            Some(skill)
        }
        Err(refusal) => {
            row.refuse("skills", &refusal);
            None
        }
    }
}

fn person_skill(part: &str) -> Result<PersonSkill, Refusal> {
    let form = || Refusal::Form("voice chat:2 mail:1:1.25");
    let mut parts = part.split(':');
    let id = identifier(parts.next().unwrap_or_default())?;
    let level = parts.next().map_or(Ok(1), |text| text.parse::<u8>().map_err(|_| form()))?;
    let handle_factor = parts.next().map_or(Ok(1.0), |text| factor(&text.replace(',', ".")))?;
    if level == 0 || parts.next().is_some() {
        return Err(form());
    }
    Ok(PersonSkill { skill: SkillId::new(id), level, handle_factor })
}

fn availability(row: &Row<'_>) -> Vec<Availability> {
    let day = |(column, weekday): (&str, jiff::civil::Weekday)| {
        row.find(column, night_span).map(|span| Availability { weekday, span })
    };
    let days: Vec<Availability> = WEEKDAYS.into_iter().filter_map(day).collect();
    if WEEKDAYS.iter().all(|(column, _)| row.cell(column).is_empty()) {
        let warning = Diagnostic::warning("I0209").with("person", row.cell("person"));
        row.context.report_at(&row.place("mon"), warning);
    }
    days
}

fn remote(row: &Row<'_>) -> Option<RemoteAgreement> {
    let days_max = row.find("remote_days_max", |cell| match count(cell)? {
        days @ 0..=7 => Ok(days as u8),
        _ => Err(Refusal::Range("0", "7")),
    });
    let wished = row.find("remote_days_wished", weekdays).unwrap_or_default();
    if days_max.is_none() && !wished.is_empty() {
        row.need("remote_days_max", |_| Ok(()));
    }
    Some(RemoteAgreement { days_a_week_max: days_max?, wished })
}

fn ramp(row: &Row<'_>) -> Option<Ramp> {
    let start_factor = row.number("ramp_factor", |cell| match factor(cell)? {
        start if start >= 1.0 => Ok(start),
        _ => Err(Refusal::Range("1", "10")),
    });
    let months = row.find("ramp_months", count);
    if start_factor.is_some() != months.is_some() {
        let missing = if start_factor.is_some() { "ramp_months" } else { "ramp_factor" };
        row.need(missing, |_| Ok(()));
    }
    Some(Ramp { start_factor: start_factor?, months: months? })
}
