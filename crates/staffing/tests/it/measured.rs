//! Shrinkage measured from absences: hours away over hours of contracts, and nobody told apart.

use jiff::civil::{Date, Weekday, date};
use jiff::tz::TimeZone;
use organico_model::{
    Absence, AbsenceCode, AgentId, Agents, Availability, Calendar, Centre, Channel, Closure,
    ContactType, ContactTypeId, ContractKind, DaySpan, EmploymentContract, Grid, HandleTime,
    History, Holiday, HolidayHours, IntervalLength, Law, Ledger, LevelId, Person, SiteId, SkillId,
    Targets, TeamId, WeekHours,
};
use organico_staffing::{MeasureFault, measured_shrinkage};

const OPEN: DaySpan = DaySpan { from: 480, to: 1200 };
const WORKING: [Weekday; 5] =
    [Weekday::Monday, Weekday::Tuesday, Weekday::Wednesday, Weekday::Thursday, Weekday::Friday];
/// Four weeks from a Monday.
const SPAN: (Date, Date) = (date(2026, 6, 8), date(2026, 7, 6));

fn person(number: usize) -> Person {
    Person {
        id: AgentId::new(format!("P{number}")),
        site: SiteId::new("main"),
        team: TeamId::new("a"),
        contract: EmploymentContract {
            kind: ContractKind::FullTime,
            minutes_a_week: 2400,
            level: LevelId::new("3"),
            hired: None,
            ends: None,
            client_contract: None,
        },
        skills: Vec::new(),
        availability: WORKING.map(|weekday| Availability { weekday, span: OPEN }).to_vec(),
        remote: None,
        home_distance: None,
        home_minutes: None,
        ramp: None,
    }
}

fn calls() -> ContactType {
    let mut hours = WeekHours::default();
    hours.days[..5].iter_mut().for_each(|day| day.push(OPEN));
    ContactType {
        id: ContactTypeId::new("calls"),
        name: "Calls".to_owned(),
        channel: Channel::Voice,
        contract: None,
        skill: SkillId::new("voice"),
        priority: 10,
        overflow: Vec::new(),
        transfers: Vec::new(),
        hours,
        holidays: HolidayHours::Closed,
        targets: Targets {
            service: None,
            speed_of_answer_max: None,
            abandonment_max: None,
            occupancy_max: None,
            agents_min: Agents(0),
        },
        patience: Law::Never,
        handle: HandleTime { law: Law::Fixed { value: 60.0 }, parts: None },
        concurrency: 1,
        deadline_minutes: None,
        campaign: None,
    }
}

/// Ten people of forty hours, Monday to Friday.
fn centre(absences: Vec<Absence>) -> Centre {
    let zone = TimeZone::get("Europe/Rome").unwrap();
    Centre {
        name: "x".to_owned(),
        invented: true,
        assumptions: Vec::new(),
        interval: IntervalLength::HALF_HOUR,
        currency: "EUR".to_owned(),
        week_start: Weekday::Monday,
        rule_pack: "it-tlc".to_owned(),
        calendar: Calendar::default(),
        sites: Vec::new(),
        home: None,
        clients: Vec::new(),
        contracts: Vec::new(),
        contact_types: vec![calls()],
        work: Vec::new(),
        skills: Vec::new(),
        groups: Vec::new(),
        shrinkage: Vec::new(),
        shifts: Vec::new(),
        activities: Vec::new(),
        pay: Vec::new(),
        people: (0..10).map(person).collect(),
        history: History {
            grid: Grid::over_days(&zone, SPAN.0, 0, IntervalLength::HALF_HOUR).unwrap(),
            series: Vec::new(),
        },
        absences,
        adjustments: Vec::new(),
        ledger: Ledger::default(),
        rotations: Vec::new(),
        pairs: Vec::new(),
        zone,
    }
}

fn away(people: std::ops::Range<usize>, days: (Date, Date), code: AbsenceCode) -> Vec<Absence> {
    let absence = |number| Absence {
        person: AgentId::new(format!("P{number}")),
        first: days.0,
        last: days.1,
        code,
        minutes_a_day: None,
    };
    people.map(absence).collect()
}

const WEEK: (Date, Date) = (date(2026, 6, 8), date(2026, 6, 14));

#[test]
fn causes_follow_each_other_and_leave_what_was_not_away() {
    // Ten people x four weeks x 40 h = 1,600 h; five are a week on holiday (200 h), another five a week sick (200 h).
    let mut absences = away(0..5, WEEK, AbsenceCode::Holiday);
    absences.extend(away(5..10, WEEK, AbsenceCode::Sickness));
    let measured = measured_shrinkage(&centre(absences), SPAN).unwrap();
    assert_eq!(measured.base_minutes, 1600.0 * 60.0);
    let told: Vec<(AbsenceCode, u64, usize, f64)> = measured
        .causes
        .iter()
        .map(|one| (one.code, one.minutes / 60, one.people, one.share.get()))
        .collect();
    assert_eq!(
        told,
        [
            (AbsenceCode::Holiday, 200, 5, 200.0 / 1600.0),
            (AbsenceCode::Sickness, 200, 5, 200.0 / 1400.0)
        ]
    );
    assert!((measured.total() - 400.0 / 1600.0).abs() < 1e-12);
}

#[test]
fn a_cause_of_few_people_is_told_with_others_only() {
    let mut absences = away(0..6, WEEK, AbsenceCode::Holiday);
    absences.extend(away(6..8, WEEK, AbsenceCode::Care));
    let next = (date(2026, 6, 15), date(2026, 6, 21));
    absences.extend(away(0..5, next, AbsenceCode::Sickness));
    let measured = measured_shrinkage(&centre(absences), SPAN).unwrap();
    let told: Vec<(AbsenceCode, usize)> =
        measured.causes.iter().map(|one| (one.code, one.people)).collect();
    // Two people in care: alone, and even as "other", they would be known, so sickness goes with them.
    assert_eq!(told, [(AbsenceCode::Holiday, 6), (AbsenceCode::Other, 7)]);
    let few = away(0..4, WEEK, AbsenceCode::Holiday);
    assert_eq!(measured_shrinkage(&centre(few), SPAN), Err(MeasureFault::TooFewPeople(4)));
}

#[test]
fn closed_days_are_neither_time_nor_absence() {
    let mut closed = centre(away(0..10, WEEK, AbsenceCode::Holiday));
    closed.calendar.closures.push(Closure {
        first: date(2026, 6, 8),
        last: date(2026, 6, 9),
        reason: "move".to_owned(),
    });
    closed.calendar.holidays.push(Holiday { date: date(2026, 6, 10), name: "patron".to_owned() });
    let measured = measured_shrinkage(&closed, SPAN).unwrap();
    assert_eq!(measured.base_minutes, (1600.0 - 3.0 * 80.0) * 60.0);
    assert_eq!(measured.causes[0].minutes, 2 * 80 * 60);
}

#[test]
fn permits_count_their_hours_and_people_count_while_they_are_employed() {
    let day = (date(2026, 6, 9), date(2026, 6, 9));
    let mut permits = away(0..5, day, AbsenceCode::Care);
    for one in &mut permits {
        one.minutes_a_day = Some(120);
    }
    let mut centre = centre(permits);
    centre.people[9].contract.hired = Some(date(2026, 6, 29));
    let measured = measured_shrinkage(&centre, SPAN).unwrap();
    assert_eq!(measured.base_minutes, (1600.0 - 120.0) * 60.0);
    assert_eq!(measured.causes[0].minutes, 600);
}

#[test]
fn without_absences_or_time_nothing_is_said() {
    assert_eq!(measured_shrinkage(&centre(Vec::new()), SPAN), Err(MeasureFault::NoAbsence));
    let before = (date(2026, 6, 13), date(2026, 6, 15));
    let weekend = centre(away(0..10, WEEK, AbsenceCode::Holiday));
    assert_eq!(measured_shrinkage(&weekend, before), Err(MeasureFault::NoTime));
}
