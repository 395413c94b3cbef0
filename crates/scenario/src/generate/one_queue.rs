//! The smallest example: one invented town, one telephone queue, 20 people.

use jiff::civil::date;
use organico_model::{
    Agents, Calendar, Cents, Channel, Client, ClientContract, ClientId, ContractId, ContractKind,
    HolidayHours, IntervalLength, PriceModel, Site, SiteId, Skill, SkillId,
};

use super::blueprint::{Blueprint, ContractShare, Place, SkillPlan, StaffPlan};
use super::calendar::holidays_between;
use super::grammar::{assumptions, hours_chain, shifts};
use super::parts::{Contact, line, targets, week};

const HEADS: u32 = 20;
const CONTRACT: &str = "assistenza-2026";

/// Returns the drawing of the example.
pub(super) fn blueprint() -> Blueprint {
    let hours = week((9, 19), (9, 13), (0, 0));
    let mut service = targets("offered", 0.8, 20.0);
    service.agents_min = Agents(2);
    let mut voice = line(&Contact {
        id: "assistenza",
        name: "Assistenza clienti",
        channel: Channel::Voice,
        contract: Some(CONTRACT),
        skill: "assistenza",
        priority: 1,
        hours: hours.clone(),
        holidays: HolidayHours::Closed,
        targets: service,
        handle_mean: 240.0,
        deadline_hours: None,
        share: 1.0,
    });
    // A small queue strays further from its mean than a large one.
    voice.pattern.spread.day = 0.12;
    voice.pattern.spread.dispersion = 1.8;
    Blueprint {
        name: "Una coda".to_owned(),
        assumptions: assumptions(),
        interval: IntervalLength::HALF_HOUR,
        last_day: date(2026, 11, 29),
        history_weeks: 26,
        calendar: Calendar { holidays: holidays_between(2026, 2028), ..Calendar::default() },
        places: vec![place()],
        home: None,
        clients: vec![Client {
            id: ClientId::new("casa-lindo"),
            name: "Casa Lindo (inventata)".to_owned(),
            sector: "retail".to_owned(),
        }],
        contracts: vec![ClientContract {
            id: ContractId::new(CONTRACT),
            client: ClientId::new("casa-lindo"),
            price: PriceModel::PerMinute(Cents(62)),
            bands: Vec::new(),
            minimum_contacts: 0,
            penalties: Vec::new(),
            notice_days: 90,
        }],
        skills: vec![SkillPlan {
            skill: Skill { id: SkillId::new("assistenza"), name: "Assistenza".to_owned() },
            crew: 0,
            share: 1.0,
        }],
        lines: vec![voice],
        tasks: Vec::new(),
        groups: Vec::new(),
        shrinkage: hours_chain(),
        shifts: shifts(&hours),
        activities: Vec::new(),
        staff: staff(),
    }
}

fn place() -> Place {
    Place {
        site: Site {
            id: SiteId::new("borgolindo"),
            name: "Borgolindo".to_owned(),
            town: "Borgolindo".to_owned(),
            province: None,
            seats: 0,
            month_cost: Cents(450_000),
            inhabitants: None,
        },
        prefix: "BL",
        heads: vec![(0, HEADS)],
        home_kilometres: 8.0,
    }
}

fn staff() -> StaffPlan {
    let contract =
        |kind, minutes_a_week, per_mille| ContractShare { kind, minutes_a_week, per_mille };
    StaffPlan {
        utilisation: 0.87,
        contracts: vec![
            contract(ContractKind::HorizontalPartTime, 1_200, 500),
            contract(ContractKind::HorizontalPartTime, 1_800, 300),
            contract(ContractKind::FullTime, 2_400, 200),
        ],
        more_skills: 0.0,
        half_day: 0.1,
        remote: 0.0,
        client_contracts: vec![Some(ContractId::new(CONTRACT))],
        new_people: 0.05,
        absences: true,
    }
}
