//! Small centres for tests.

use jiff::civil::{Date, Weekday, date};
use jiff::tz::TimeZone;
use organico_model::{
    AgentId, Availability, BreakKind, BreakRule, Calendar, Centre, Cents, ContractKind, DaySpan,
    Demand, EmploymentContract, Grid, History, Home, IntervalLength, Ledger, LevelId, Person,
    PersonSkill, RemoteAgreement, Requirement, RequirementQueue, RequirementReason, RequirementRow,
    ShiftTemplate, Site, SiteId, Skill, SkillId, TeamId, TemplateId, WorkId,
};
use organico_rules::{RuleSet, rule_set};

use crate::problem::Problem;
use crate::start::Given;
use crate::{RosterConfig, RosterTask};

/// A Monday.
pub(crate) const FIRST: Date = date(2027, 2, 1);

pub(crate) fn rules() -> RuleSet {
    rule_set("it-tlc", FIRST).unwrap()
}

pub(crate) fn grid(first: Date, days: u32) -> Grid {
    let zone = TimeZone::get("Europe/Rome").unwrap();
    Grid::over_days(&zone, first, days, IntervalLength::QUARTER_HOUR).unwrap()
}

fn template(
    id: &str,
    (from, to): (u32, u32),
    length: u32,
    breaks: Vec<BreakRule>,
) -> ShiftTemplate {
    ShiftTemplate {
        id: TemplateId::new(id),
        name: id.to_owned(),
        start_from: from,
        start_to: to,
        start_step: 15,
        lengths: vec![length],
        weekdays: Weekday::Monday.cycle_forward().take(7).collect(),
        contracts: vec![],
        breaks,
    }
}

pub(crate) fn meal() -> BreakRule {
    BreakRule {
        kind: BreakKind::Meal,
        minutes: 60,
        paid: false,
        shift_over_minutes: 360,
        earliest: 180,
        latest: 300,
    }
}

/// A person of 20 hours (even numbers) or 40 hours (odd ones), available every day from 8 to 22.
pub(crate) fn person(index: usize) -> Person {
    let full = index % 2 == 1;
    let kind = if full { ContractKind::FullTime } else { ContractKind::HorizontalPartTime };
    Person {
        id: AgentId::new(format!("p{index:04}")),
        site: SiteId::new("north"),
        team: TeamId::new("t1"),
        contract: EmploymentContract {
            kind,
            minutes_a_week: if full { 2400 } else { 1200 },
            level: LevelId::new("3"),
            hired: None,
            ends: None,
            client_contract: None,
        },
        skills: vec![PersonSkill { skill: SkillId::new("voice"), level: 1, handle_factor: 1.0 }],
        availability: Weekday::Monday
            .cycle_forward()
            .take(7)
            .map(|weekday| Availability { weekday, span: DaySpan { from: 480, to: 1320 } })
            .collect(),
        remote: index.is_multiple_of(3).then(|| RemoteAgreement {
            days_a_week_max: 2,
            wished: vec![Weekday::Monday, Weekday::Friday],
        }),
        home_distance: None,
        home_minutes: None,
        ramp: None,
    }
}

/// One site, two skills, shifts of 4 hours from 8 to 18 and of 9 hours with a meal from 8 to 12.
pub(crate) fn centre(people: usize) -> Centre {
    let skill = |id: &str| Skill { id: SkillId::new(id), name: id.to_owned() };
    Centre {
        name: "sample".to_owned(),
        invented: true,
        assumptions: vec![],
        zone: TimeZone::get("Europe/Rome").unwrap(),
        interval: IntervalLength::QUARTER_HOUR,
        currency: "EUR".to_owned(),
        week_start: Weekday::Monday,
        rule_pack: "it-tlc".to_owned(),
        calendar: Calendar::default(),
        sites: vec![Site {
            id: SiteId::new("north"),
            name: "north".to_owned(),
            town: "north".to_owned(),
            province: None,
            seats: 1000,
            month_cost: Cents(0),
            inhabitants: None,
        }],
        home: Some(Home { month_cost_person: Cents(0) }),
        clients: vec![],
        contracts: vec![],
        contact_types: vec![],
        work: vec![],
        skills: vec![skill("voice"), skill("mail")],
        groups: vec![],
        shrinkage: vec![],
        shifts: vec![
            template("short", (480, 1080), 240, vec![]),
            template("long", (480, 720), 540, vec![meal()]),
        ],
        activities: vec![],
        pay: vec![],
        people: (0..people).map(person).collect(),
        history: History { grid: grid(FIRST, 1), series: vec![] },
        absences: vec![],
        adjustments: vec![],
        ledger: Ledger::default(),
        rotations: vec![],
        pairs: vec![],
    }
}

/// So many people with a peak at noon, every day from 8 to 22.
pub(crate) fn requirement(grid: &Grid, skill: &str, peak: f64) -> Requirement {
    let people = |t: usize| {
        let hour = f64::from(grid.minute_of_day(t)) / 60.0;
        if (8.0..22.0).contains(&hour) { peak * (1.0 - (hour - 12.0).abs() / 14.0) } else { 0.0 }
    };
    let series: Vec<f64> = (0..grid.count).map(people).collect();
    let row = RequirementRow {
        demand: Demand::Work(WorkId::new(skill)),
        skill: SkillId::new(skill),
        net: series.clone(),
        on_duty: series.clone(),
        reason: vec![RequirementReason::Stability; grid.count],
        queue: vec![RequirementQueue::Deadline; grid.count],
        cover_cost: Vec::new(),
        gross: series,
        model: "sample".to_owned(),
    };
    Requirement { grid: grid.clone(), rows: vec![row] }
}

/// The problem of a centre whose search begins from nothing.
pub(crate) fn problem(requirement: &Requirement, centre: &Centre) -> Problem {
    let rules = rules();
    let task = RosterTask::new(requirement, centre, &rules);
    Problem::new(&task, &RosterConfig::quick(), &Given::new(&task)).unwrap()
}
