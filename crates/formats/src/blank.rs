//! A first centre to start from: small, complete and made up, so that every file shows what belongs in it.

use jiff::civil::{Date, Weekday, date};
use jiff::tz::TimeZone;
use organico_model::{
    ActivityRule, AgentId, Agents, Assumption, Availability, BreakKind, BreakRule, Calendar,
    Centre, Cents, Channel, Client, ClientContract, ClientId, ContactType, ContactTypeId,
    ContractId, ContractKind, DaySpan, EmploymentContract, Grid, HandleTime, History,
    HistorySeries, Holiday, HolidayHours, Home, IntervalLength, Kilometres, Law, Ledger, LevelId,
    Occupancy, PayLevel, Person, PersonSkill, PriceModel, RemoteAgreement, Seconds, ServiceTarget,
    Share, ShiftTemplate, Shrinkage, ShrinkageCause, Site, SiteId, Skill, SkillId, SourceStatus,
    Targets, TeamId, TemplateId, WeekHours, italian_holidays,
};

use crate::centre::Files;
use crate::definitions::known_definitions;
use crate::write::write_centre;

/// First day of the made-up history, a Monday; four whole weeks follow.
const HISTORY_FIRST: Date = date(2026, 11, 2);

/// Contacts of each half-hour from 09:00 to 17:00 of an ordinary day.
const CONTACTS: [f64; 16] =
    [4.0, 6.0, 8.0, 9.0, 9.0, 8.0, 6.0, 5.0, 5.0, 6.0, 7.0, 7.0, 6.0, 5.0, 4.0, 3.0];

/// Returns the files of a blank centre: five people, one queue, four weeks of made-up history, every key explained.
#[must_use]
pub fn blank_centre_files(name: &str) -> Files {
    write_centre(&blank_centre(name))
}

fn blank_centre(name: &str) -> Centre {
    let zone = TimeZone::get("Europe/Rome").unwrap_or(TimeZone::UTC);
    let interval = IntervalLength::HALF_HOUR;
    Centre {
        name: name.to_owned(),
        invented: true,
        assumptions: vec![Assumption::new(
            "Every figure of this centre is made up: replace it with your own.",
            "Ogni cifra di questo centro è inventata: sostituirla con le proprie.",
        )],
        history: history(&zone, interval),
        zone,
        interval,
        currency: "EUR".to_owned(),
        week_start: Weekday::Monday,
        rule_pack: "it-tlc".to_owned(),
        calendar: Calendar { holidays: holidays(), ..Calendar::default() },
        sites: vec![site()],
        home: Some(Home { month_cost_person: Cents(3500) }),
        clients: vec![client()],
        contracts: vec![contract()],
        contact_types: vec![contact_type()],
        work: Vec::new(),
        skills: vec![Skill { id: SkillId::new("voice"), name: "Voice".to_owned() }],
        groups: Vec::new(),
        shrinkage: shrinkage(),
        shifts: vec![full_time(), part_time()],
        activities: vec![ActivityRule {
            name: "Team meeting".to_owned(),
            minutes_a_week: 30,
            skill: None,
        }],
        pay: vec![pay()],
        people: (1..=5).map(person).collect(),
        absences: Vec::new(),
        adjustments: Vec::new(),
        ledger: Ledger::default(),
        rotations: Vec::new(),
        pairs: Vec::new(),
    }
}

fn holidays() -> Vec<Holiday> {
    let first = HISTORY_FIRST.year();
    (first..=first + 2).flat_map(italian_holidays).collect()
}

fn site() -> Site {
    let (id, name) = (SiteId::new("main"), "Main site".to_owned());
    Site {
        id,
        name,
        town: "Town".to_owned(),
        province: None,
        seats: 10,
        month_cost: Cents(250_000),
        inhabitants: None,
    }
}

fn client() -> Client {
    Client {
        id: ClientId::new("client"),
        name: "Client".to_owned(),
        sector: "telecommunications".to_owned(),
    }
}

fn contract() -> ClientContract {
    ClientContract {
        id: ContractId::new("service"),
        client: ClientId::new("client"),
        price: PriceModel::PerContact(Cents(350)),
        bands: Vec::new(),
        minimum_contacts: 0,
        penalties: Vec::new(),
        notice_days: 90,
    }
}

fn contact_type() -> ContactType {
    let span = DaySpan { from: 9 * 60, to: 17 * 60 };
    let mut hours = WeekHours::default();
    hours.days[..5].iter_mut().for_each(|day| day.push(span));
    ContactType {
        id: ContactTypeId::new("calls"),
        name: "Calls".to_owned(),
        channel: Channel::Voice,
        contract: Some(ContractId::new("service")),
        skill: SkillId::new("voice"),
        priority: 10,
        overflow: Vec::new(),
        transfers: Vec::new(),
        hours,
        holidays: HolidayHours::Closed,
        targets: targets(),
        patience: Law::Exponential { mean: 180.0 },
        handle: HandleTime { law: Law::LogNormal { mean: 240.0, variation: 0.8 }, parts: None },
        concurrency: 1,
        deadline_minutes: None,
        campaign: None,
    }
}

fn targets() -> Targets {
    let definition = known_definitions().into_iter().find(|definition| definition.id == "offered");
    let service = || -> Option<ServiceTarget> {
        let (share, threshold) = (Share::new(0.8).ok()?, Seconds::new(20.0).ok()?);
        Some(ServiceTarget { definition: definition?, share, threshold })
    };
    Targets {
        service: service(),
        speed_of_answer_max: None,
        abandonment_max: Share::new(0.05).ok(),
        occupancy_max: Occupancy::new(0.85).ok(),
        agents_min: Agents(1),
    }
}

fn shrinkage() -> Vec<ShrinkageCause> {
    let cause = |cause: &str, off_duty, share| {
        let share = Shrinkage::new(share).unwrap_or(Shrinkage::ZERO);
        ShrinkageCause { cause: cause.to_owned(), off_duty, share, group: None, months: Vec::new() }
    };
    vec![cause("holiday", true, 0.1), cause("sickness", true, 0.05), cause("training", false, 0.03)]
}

const WORKING_DAYS: [Weekday; 5] =
    [Weekday::Monday, Weekday::Tuesday, Weekday::Wednesday, Weekday::Thursday, Weekday::Friday];

const SCREEN_PAUSE: BreakRule = BreakRule {
    kind: BreakKind::Screen,
    minutes: 15,
    paid: true,
    shift_over_minutes: 120,
    earliest: 90,
    latest: 150,
};

const MEAL: BreakRule = BreakRule {
    kind: BreakKind::Meal,
    minutes: 30,
    paid: false,
    shift_over_minutes: 360,
    earliest: 180,
    latest: 270,
};

fn full_time() -> ShiftTemplate {
    ShiftTemplate {
        id: TemplateId::new("full"),
        name: "Full day".to_owned(),
        start_from: 9 * 60,
        start_to: 9 * 60,
        start_step: 30,
        lengths: vec![480],
        weekdays: WORKING_DAYS.to_vec(),
        contracts: vec![ContractKind::FullTime],
        breaks: vec![SCREEN_PAUSE, MEAL],
    }
}

fn part_time() -> ShiftTemplate {
    ShiftTemplate {
        id: TemplateId::new("part"),
        name: "Half day".to_owned(),
        start_to: 13 * 60,
        lengths: vec![240],
        contracts: vec![ContractKind::HorizontalPartTime],
        breaks: vec![SCREEN_PAUSE],
        ..full_time()
    }
}

fn pay() -> PayLevel {
    PayLevel {
        level: LevelId::new("3"),
        month: Cents(163_014),
        hour_cost: Cents(1850),
        status: SourceStatus::Memory,
        source: "Made up for a first try: replace it with your own.".to_owned(),
    }
}

fn person(number: u32) -> Person {
    let full_time = number <= 3;
    let span = DaySpan { from: 8 * 60, to: 18 * 60 };
    Person {
        id: AgentId::new(format!("p{number:03}")),
        site: SiteId::new("main"),
        team: TeamId::new("a"),
        contract: EmploymentContract {
            kind: if full_time { ContractKind::FullTime } else { ContractKind::HorizontalPartTime },
            minutes_a_week: if full_time { 2250 } else { 1200 },
            level: LevelId::new("3"),
            hired: None,
            ends: None,
            client_contract: None,
        },
        skills: vec![PersonSkill { skill: SkillId::new("voice"), level: 1, handle_factor: 1.0 }],
        availability: WORKING_DAYS.map(|weekday| Availability { weekday, span }).to_vec(),
        remote: (number == 1)
            .then(|| RemoteAgreement { days_a_week_max: 2, wished: vec![Weekday::Friday] }),
        home_distance: Kilometres::new(f64::from(number) * 4.0).ok(),
        home_minutes: Some(number * 8),
        ramp: None,
    }
}

/// Returns four weeks in which each weekday has its own level.
fn history(zone: &TimeZone, interval: IntervalLength) -> History {
    let grid = Grid::over_days(zone, HISTORY_FIRST, 28, interval)
        .expect("four weeks in the middle of the calendar are a grid");
    let offered: Vec<Option<f64>> = (0..grid.count).map(|index| offered(&grid, index)).collect();
    let abandoned =
        offered.iter().map(|offered| offered.map(|count| (count / 20.0).floor())).collect();
    let handled =
        offered.iter().map(|offered| offered.map(|count| count - (count / 20.0).floor())).collect();
    let handle_seconds = offered.iter().map(|offered| offered.map(|_| 240.0)).collect();
    let contact_type = ContactTypeId::new("calls");
    let series = vec![HistorySeries { contact_type, offered, handled, abandoned, handle_seconds }];
    History { grid, series }
}

fn offered(grid: &Grid, index: usize) -> Option<f64> {
    let weekday = crate::daytime::offset(grid.civil(index).weekday());
    let factors = [1.25, 1.1, 1.0, 0.95, 0.9];
    let slot = grid.minute_of_day(index).checked_sub(9 * 60)? / grid.length.minutes();
    let contacts = CONTACTS.get(slot as usize)? * factors.get(weekday)?;
    Some(contacts.round())
}
