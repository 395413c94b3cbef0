//! The large example: three invented towns and homes, 1,600 people, an energy retailer and a public health service.

mod clients;
mod lines;

use jiff::civil::date;
use organico_model::{
    Calendar, Cents, ContractId, ContractKind, Group, GroupId, Home, IntervalLength,
    ShrinkageCause, Site, SiteId, Skill, SkillId,
};

use super::blueprint::{Blueprint, ContractShare, Place, SkillPlan, StaffPlan};
use super::build::union;
use super::calendar::holidays_between;
use super::grammar::{assumptions, cause, hours_chain, shifts};

/// The crews: people of one client.
const ENERGY: usize = 0;
const HEALTH: usize = 1;
/// Rent and running of a seat in a month.
const SEAT_MONTH_CENTS: i64 = 19_000;

/// Returns the drawing of the example.
pub(super) fn blueprint() -> Blueprint {
    let lines = lines::lines();
    let tasks = lines::tasks();
    let open = lines
        .iter()
        .map(|line| &line.contact.hours)
        .chain(tasks.iter().map(|task| &task.work.hours));
    Blueprint {
        name: "Tre sedi".to_owned(),
        assumptions: assumptions(),
        interval: IntervalLength::HALF_HOUR,
        last_day: date(2026, 11, 29),
        history_weeks: 26,
        calendar: Calendar { holidays: holidays_between(2026, 2028), ..Calendar::default() },
        places: places(),
        home: Some(Home { month_cost_person: Cents(3_500) }),
        clients: clients::clients(),
        contracts: clients::contracts(),
        skills: skills(),
        shifts: shifts(&union(&open.collect::<Vec<_>>())),
        lines,
        tasks,
        groups: groups(),
        shrinkage: shrinkage(),
        activities: Vec::new(),
        staff: staff(),
    }
}

fn places() -> Vec<Place> {
    let place = |id: &str, name: &str, prefix, heads: &[(usize, u32)], home_kilometres| {
        let all: u32 = heads.iter().map(|(_, heads)| heads).sum();
        let site = Site {
            id: SiteId::new(id),
            name: format!("Sede di {name}"),
            town: name.to_owned(),
            province: None,
            seats: 0,
            // About four seats for ten people; the seats themselves follow from the work.
            month_cost: Cents(SEAT_MONTH_CENTS * i64::from(all) * 4 / 10),
            inhabitants: None,
        };
        Place { site, prefix, heads: heads.to_vec(), home_kilometres }
    };
    vec![
        place("pontelirio", "Pontelirio", "PL", &[(ENERGY, 400)], 9.0),
        place("castelvora", "Castelvora", "CV", &[(ENERGY, 300), (HEALTH, 400)], 13.0),
        place("roccasmeria", "Roccasmeria", "RS", &[(HEALTH, 500)], 11.0),
    ]
}

fn skills() -> Vec<SkillPlan> {
    [
        ("energia-voce", "Energia: bollette, voce", ENERGY, 0.45),
        ("energia-attivazioni", "Energia: attivazioni, voce", ENERGY, 0.22),
        ("energia-chat", "Energia: chat", ENERGY, 0.12),
        ("energia-scritto", "Energia: mail e pratiche", ENERGY, 0.21),
        ("salute-voce", "Salute: voce", HEALTH, 0.60),
        ("salute-chat", "Salute: chat", HEALTH, 0.08),
        ("salute-scritto", "Salute: mail", HEALTH, 0.14),
        ("salute-archivio", "Salute: cartelle cliniche", HEALTH, 0.18),
    ]
    .into_iter()
    .map(|(id, name, crew, share)| SkillPlan {
        skill: Skill { id: SkillId::new(id), name: name.to_owned() },
        crew,
        share,
    })
    .collect()
}

fn groups() -> Vec<Group> {
    let group = |id: &str, skill: Option<&str>, site: Option<&str>| Group {
        id: GroupId::new(id),
        skills: skill.map(SkillId::new).into_iter().collect(),
        site: site.map(SiteId::new),
    };
    vec![
        group("bollette", Some("energia-voce"), None),
        group("archivio", Some("salute-archivio"), None),
        group("roccasmeria", None, Some("roccasmeria")),
    ]
}

/// The hours chain, and a course on the new tariffs for the people who explain bills.
fn shrinkage() -> Vec<ShrinkageCause> {
    let course = ShrinkageCause {
        group: Some(GroupId::new("bollette")),
        ..cause("corso-nuove-tariffe", false, 0.01, &[1, 2])
    };
    hours_chain().into_iter().chain([course]).collect()
}

/// The 20-hour contract is the norm; some work whole days, three a week.
fn staff() -> StaffPlan {
    let contract =
        |kind, minutes_a_week, per_mille| ContractShare { kind, minutes_a_week, per_mille };
    StaffPlan {
        utilisation: 0.94,
        contracts: vec![
            contract(ContractKind::HorizontalPartTime, 1_200, 650),
            contract(ContractKind::HorizontalPartTime, 1_500, 110),
            contract(ContractKind::HorizontalPartTime, 1_800, 90),
            contract(ContractKind::VerticalPartTime, 1_440, 50),
            contract(ContractKind::FullTime, 2_400, 100),
        ],
        more_skills: 0.45,
        half_day: 0.08,
        remote: 0.5,
        client_contracts: [clients::ENERGY_FRONT, clients::HEALTH_FRONT]
            .map(|id| Some(ContractId::new(id)))
            .to_vec(),
        new_people: 0.03,
        absences: true,
    }
}
