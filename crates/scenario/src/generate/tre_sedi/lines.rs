//! The contact types and the other work of the two clients.

use jiff::civil::{Date, date};
use organico_model::{
    Agents, Channel, ContactTypeId, ContractId, HolidayHours, Occupancy, OverflowStep, SkillId,
    Targets, Work, WorkId, WorkKind,
};

use super::clients::{ENERGY_BACK, ENERGY_FRONT, HEALTH_ARCHIVE, HEALTH_FRONT};
use crate::generate::blueprint::{Line, Task};
use crate::generate::parts::{Contact, line, no_targets, seconds, share, targets, week};

/// Records digitised in an hour, in thousandths.
const RECORDS_PER_HOUR_MILLE: u64 = 6_500;
/// Part of the archive's hours that its records take, so that a bad week can be made up for.
const ARCHIVE_SHARE: f64 = 0.95;

/// Returns all contact types with their demand.
pub(super) fn lines() -> Vec<Line> {
    [energy_voice(), energy_written(), health()].concat()
}

fn energy_voice() -> Vec<Line> {
    let mut bills = line(&Contact {
        id: "energia-bollette",
        name: "Bollette e contratti",
        channel: Channel::Voice,
        contract: Some(ENERGY_FRONT),
        skill: "energia-voce",
        priority: 1,
        hours: week((8, 20), (8, 16), (0, 0)),
        holidays: HolidayHours::Closed,
        targets: regulated(),
        handle_mean: 340.0,
        deadline_hours: None,
        share: 1.0,
    });
    bills.pattern.spread.day = 0.075;
    bills.pattern.season.amplitude = 0.08;
    let mut start = line(&Contact {
        id: "energia-attivazioni",
        name: "Nuove attivazioni",
        hours: week((9, 21), (9, 19), (0, 0)),
        skill: "energia-attivazioni",
        targets: targets("offered", 0.8, 20.0),
        handle_mean: 460.0,
        share: 0.96,
        ..contact(Channel::Voice, ENERGY_FRONT)
    });
    start.contact.overflow =
        vec![OverflowStep { after: seconds(60.0), skill: SkillId::new("energia-voce") }];
    let chat = line(&Contact {
        id: "energia-chat",
        name: "Chat energia",
        hours: week((8, 22), (8, 22), (9, 20)),
        holidays: HolidayHours::AsSunday,
        skill: "energia-chat",
        targets: targets("offered", 0.8, 60.0),
        handle_mean: 600.0,
        ..contact(Channel::Chat, ENERGY_FRONT)
    });
    vec![bills, start, chat]
}

/// What the energy regulator asks of a retailer's telephone service.
fn regulated() -> Targets {
    Targets {
        speed_of_answer_max: Some(seconds(180.0)),
        abandonment_max: Some(share(0.08)),
        agents_min: Agents(4),
        ..targets("arera-tiqv", 0.85, 180.0)
    }
}

fn energy_written() -> Vec<Line> {
    let office = week((8, 18), (0, 0), (0, 0));
    let mail = line(&Contact {
        id: "energia-mail",
        name: "Mail energia",
        hours: office.clone(),
        skill: "energia-scritto",
        priority: 3,
        handle_mean: 420.0,
        deadline_hours: Some(10),
        share: 0.5,
        ..contact(Channel::Mail, ENERGY_BACK)
    });
    let back_office = line(&Contact {
        id: "energia-pratiche",
        name: "Pratiche di back office",
        hours: office,
        skill: "energia-scritto",
        priority: 4,
        handle_mean: 900.0,
        deadline_hours: Some(30),
        share: 0.5,
        ..contact(Channel::Mail, ENERGY_BACK)
    });
    vec![mail, back_office]
}

fn health() -> Vec<Line> {
    let mut booking = line(&Contact {
        id: "salute-prenotazioni",
        name: "Prenotazioni di visite",
        hours: week((8, 18), (8, 13), (0, 0)),
        skill: "salute-voce",
        targets: targets("offered", 0.75, 60.0),
        handle_mean: 290.0,
        share: 0.68,
        ..contact(Channel::Voice, HEALTH_FRONT)
    });
    booking.pattern.spread.day = 0.07;
    booking.contact.transfers = vec![(ContactTypeId::new("salute-informazioni"), share(0.01))];
    let mut information = line(&Contact {
        id: "salute-informazioni",
        name: "Informazioni sanitarie",
        hours: week((7, 22), (7, 22), (8, 20)),
        holidays: HolidayHours::AsSunday,
        skill: "salute-voce",
        priority: 2,
        handle_mean: 210.0,
        share: 0.32,
        targets: targets("offered", 0.8, 20.0),
        ..contact(Channel::Voice, HEALTH_FRONT)
    });
    information.contact.targets.agents_min = Agents(3);
    let chat = line(&Contact {
        id: "salute-chat",
        name: "Chat salute",
        hours: week((8, 20), (8, 14), (0, 0)),
        skill: "salute-chat",
        targets: targets("offered", 0.8, 60.0),
        handle_mean: 540.0,
        ..contact(Channel::Chat, HEALTH_FRONT)
    });
    let mail = line(&Contact {
        id: "salute-mail",
        name: "Mail salute",
        hours: week((8, 18), (0, 0), (0, 0)),
        skill: "salute-scritto",
        priority: 3,
        handle_mean: 380.0,
        deadline_hours: Some(20),
        ..contact(Channel::Mail, HEALTH_FRONT)
    });
    vec![booking, information, chat, mail]
}

/// A contact type of this channel and contract that asks for little; the rest is filled in.
fn contact(channel: Channel, contract: &'static str) -> Contact<'static> {
    let cap = Occupancy::new(0.92).expect("a constant between 0 and 1");
    Contact {
        id: "",
        name: "",
        channel,
        contract: Some(contract),
        skill: "",
        priority: 1,
        hours: week((0, 0), (0, 0), (0, 0)),
        holidays: HolidayHours::Closed,
        targets: Targets { occupancy_max: Some(cap), ..no_targets() },
        handle_mean: 1.0,
        deadline_hours: None,
        share: 1.0,
    }
}

/// Returns the work that is not a contact: two batches of medical records, and hours that the retailer orders.
pub(super) fn tasks() -> Vec<Task> {
    let records = |id: &str, name: &str, released: Date, due: Date| Task {
        work: Work {
            id: WorkId::new(id),
            name: name.to_owned(),
            contract: Some(ContractId::new(HEALTH_ARCHIVE)),
            skill: SkillId::new("salute-archivio"),
            kind: WorkKind::Items {
                count: 0,
                per_hour_mille: RECORDS_PER_HOUR_MILLE,
                released,
                due,
            },
            hours: week((7, 21), (7, 15), (0, 0)),
        },
        share: ARCHIVE_SHARE,
    };
    let ordered = Task {
        work: Work {
            id: WorkId::new("energia-verifiche"),
            name: "Verifiche ordinate dal committente".to_owned(),
            contract: Some(ContractId::new(ENERGY_FRONT)),
            skill: SkillId::new("energia-attivazioni"),
            kind: WorkKind::Hours { minutes_a_week: 0 },
            hours: week((9, 18), (0, 0), (0, 0)),
        },
        share: 0.04,
    };
    vec![
        records(
            "cartelle-dicembre",
            "Cartelle cliniche, dicembre",
            date(2026, 12, 1),
            date(2026, 12, 23),
        ),
        records(
            "cartelle-gennaio",
            "Cartelle cliniche, gennaio",
            date(2027, 1, 7),
            date(2027, 1, 30),
        ),
        records(
            "cartelle-febbraio",
            "Cartelle cliniche, febbraio",
            date(2027, 2, 1),
            date(2027, 2, 27),
        ),
        ordered,
    ]
}
