//! A small centre with three types, and what `simulate` makes of it.

use jiff::civil::{Date, Weekday, date};
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp};
use organico_model::{
    AgentId, Agents, Base, BreakKind, Calendar, Centre, Channel, ContactType, ContactTypeId,
    ContractKind, Counted, EmploymentContract, Estimate, Grid, Group, GroupId, HandleTime, History,
    HolidayHours, IntervalLength, Law, Ledger, LevelId, Load, LoadSeries, OverflowStep, Pause,
    Person, PersonSkill, Ramp, Roster, Run, Seconds, Seed, ServiceDefinition, ServiceOutcome,
    ServiceTarget, Share, Shift, Shrinkage, ShrinkageCause, SiteId, Skill, SkillId, SourceStatus,
    Targets, TeamId, WeekHours, Workplace,
};
use organico_simulate::{Absences, SimulationConfig, SimulationError, simulate, simulate_counted};

fn definition(base: Base) -> ServiceDefinition {
    ServiceDefinition {
        id: "of-the-test".to_owned(),
        counted: Counted::WithinThreshold,
        base,
        status: SourceStatus::Supplied,
        source: String::new(),
    }
}

fn contact_type(id: &str, channel: Channel, base: Base) -> ContactType {
    let service = ServiceTarget {
        definition: definition(base),
        share: Share::new(0.8).unwrap(),
        threshold: Seconds::new(20.0).unwrap(),
    };
    ContactType {
        id: ContactTypeId::new(id),
        name: id.to_owned(),
        channel,
        contract: None,
        skill: SkillId::new(id),
        priority: 1,
        overflow: Vec::new(),
        transfers: Vec::new(),
        hours: WeekHours::default(),
        holidays: HolidayHours::Closed,
        targets: Targets {
            service: (!channel.is_deferred()).then_some(service),
            speed_of_answer_max: None,
            abandonment_max: None,
            occupancy_max: None,
            agents_min: Agents(0),
        },
        patience: Law::Exponential { mean: 180.0 },
        handle: HandleTime { law: Law::LogNormal { mean: 240.0, variation: 0.9 }, parts: None },
        concurrency: if channel == Channel::Chat { 3 } else { 1 },
        deadline_minutes: channel.is_deferred().then_some(600),
        campaign: None,
    }
}

fn person(index: usize) -> Person {
    let skill = |id: &str, level| PersonSkill {
        skill: SkillId::new(id),
        level,
        handle_factor: if index.is_multiple_of(5) { 1.2 } else { 1.0 },
    };
    Person {
        id: AgentId::new(format!("p{index:03}")),
        site: SiteId::new("site"),
        team: TeamId::new("team"),
        contract: EmploymentContract {
            kind: ContractKind::FullTime,
            minutes_a_week: 2400,
            level: LevelId::new("3"),
            hired: None,
            ends: None,
            client_contract: None,
        },
        skills: match index % 3 {
            0 => vec![skill("voice", 1), skill("mail", 1)],
            1 => vec![skill("voice", 2), skill("chat", 1)],
            _ => vec![skill("mail", 1)],
        },
        availability: Vec::new(),
        remote: None,
        home_distance: None,
        home_minutes: None,
        ramp: None,
    }
}

const DAYS: u32 = 4;

fn first_day() -> Date {
    date(2026, 10, 23)
}

fn cause(name: &str, off_duty: bool, share: f64) -> ShrinkageCause {
    ShrinkageCause {
        cause: name.to_owned(),
        off_duty,
        share: Shrinkage::new(share).unwrap(),
        group: None,
        months: Vec::new(),
    }
}

pub(crate) fn centre() -> Centre {
    let zone = TimeZone::get("Europe/Rome").unwrap();
    let grid = grid(&zone);
    let mut voice = contact_type("voice", Channel::Voice, Base::OfferedLessEarlyAbandons);
    voice.overflow =
        vec![OverflowStep { after: Seconds::new(30.0).unwrap(), skill: SkillId::new("mail") }];
    Centre {
        name: "Invented".to_owned(),
        invented: true,
        assumptions: Vec::new(),
        zone,
        interval: IntervalLength::HALF_HOUR,
        currency: "EUR".to_owned(),
        week_start: Weekday::Monday,
        rule_pack: "eu-default".to_owned(),
        calendar: Calendar::default(),
        sites: Vec::new(),
        home: None,
        clients: Vec::new(),
        contracts: Vec::new(),
        contact_types: vec![
            voice,
            contact_type("chat", Channel::Chat, Base::Answered),
            contact_type("mail", Channel::Mail, Base::Offered),
        ],
        work: Vec::new(),
        skills: ["voice", "chat", "mail"]
            .map(|id| Skill { id: SkillId::new(id), name: id.to_owned() })
            .to_vec(),
        groups: Vec::new(),
        shrinkage: vec![cause("sickness", true, 0.05), cause("training", false, 0.04)],
        shifts: Vec::new(),
        activities: Vec::new(),
        pay: Vec::new(),
        people: (0..60).map(person).collect(),
        history: History { grid, series: Vec::new() },
        absences: Vec::new(),
        adjustments: Vec::new(),
        ledger: Ledger::default(),
        rotations: Vec::new(),
        pairs: Vec::new(),
    }
}

fn grid(zone: &TimeZone) -> Grid {
    Grid::over_days(zone, first_day(), DAYS, IntervalLength::HALF_HOUR).unwrap()
}

pub(crate) fn load(centre: &Centre) -> Load {
    let grid = grid(&centre.zone);
    let series = |kind: &ContactType| {
        let open: Vec<bool> =
            (0..grid.count).map(|i| (540..1080).contains(&grid.minute_of_day(i))).collect();
        let a_slot = match kind.channel {
            Channel::Voice => 110.0,
            Channel::Chat => 60.0,
            _ => 70.0,
        };
        let contacts: Vec<f64> = open.iter().map(|&o| if o { a_slot } else { 0.0 }).collect();
        LoadSeries {
            contact_type: kind.id.clone(),
            quantiles: std::array::from_fn(|_| contacts.clone()),
            handle_seconds: vec![240.0; grid.count],
            contacts,
            open,
            day_variation: 0.08,
            interval_variation: 0.05,
            day_correlation: 0.0,
            method: "test".to_owned(),
            unadjusted: None,
        }
    };
    Load { series: centre.contact_types.iter().map(series).collect(), grid, work: Vec::new() }
}

pub(crate) fn roster(centre: &Centre) -> Roster {
    let mut shifts = Vec::new();
    for (index, person) in centre.people.iter().enumerate() {
        for day in 0..DAYS {
            let day = first_day().checked_add(SignedDuration::from_hours(24 * i64::from(day)));
            let day = day.unwrap();
            let start: Timestamp =
                day.at(9, 0, 0, 0).to_zoned(centre.zone.clone()).unwrap().timestamp();
            let rest = start + SignedDuration::from_mins(120 + 15 * (index as i64 % 8));
            shifts.push(Shift {
                person: person.id.clone(),
                day,
                start,
                end: start + SignedDuration::from_hours(9),
                workplace: Workplace::Home,
                pauses: vec![Pause {
                    kind: BreakKind::Meal,
                    start: rest,
                    end: rest + SignedDuration::from_mins(60),
                    paid: false,
                }],
            });
        }
    }
    let end = first_day().checked_add(SignedDuration::from_hours(24 * i64::from(DAYS)));
    Roster { first: first_day(), end: end.unwrap(), shifts }
}

pub(crate) fn outcome(config: &SimulationConfig) -> ServiceOutcome {
    outcome_of(&centre(), config)
}

fn outcome_of(centre: &Centre, config: &SimulationConfig) -> ServiceOutcome {
    simulate(&load(centre), &roster(centre), centre, config, &Run::silent(Seed(2026))).unwrap()
}

#[test]
fn every_type_of_a_centre_has_its_service_and_its_contacts_are_conserved() {
    let found = outcome(&SimulationConfig::as_rostered());
    assert_eq!(found.types.len(), 3);
    assert!(found.occupancy.mean > 0.5 && found.occupancy.high <= 1.0, "{:?}", found.occupancy);
    for of in &found.types {
        let left = of.offered.mean - of.handled.mean - of.abandoned.mean - of.unfinished.mean;
        assert!(left.abs() < 1e-6, "{:?}", of.contact_type);
        assert_eq!((of.by_interval.len(), of.by_day.len()), (192 + 2, 4), "25 hours on the 25th");
    }
    let [voice, chat, mail] = &found.types[..] else { panic!("three types") };
    let level = voice.service_level.unwrap();
    assert!(level.low <= level.mean && level.mean <= level.high && level.high <= 1.0);
    assert!(level.high > level.low);
    assert!(chat.service_level.is_some() && chat.overdue.is_none());
    assert!(mail.service_level.is_none() && mail.overdue.is_some());
    assert_eq!(mail.abandonment.mean, 0.0);
    assert_eq!(voice.by_interval[0], None, "closed at midnight");
    assert!(voice.by_interval[20].is_some());
    let [low, middle, high] = voice.by_day[1].unwrap();
    assert!(low <= middle && middle <= high);
}

#[test]
fn shrinkage_makes_the_service_worse_and_only_named_causes_keep_people_away() {
    let level = |config: &SimulationConfig| outcome(config).types[0].service_level.unwrap().mean;
    let rostered = SimulationConfig::as_rostered();
    let named = |cause: &str| SimulationConfig {
        absences: Absences::Causes(vec![cause.to_owned()]),
        ..rostered.clone()
    };
    let base = level(&rostered);
    assert_eq!(level(&named("holiday")), base);
    let sick = level(&named("sickness"));
    assert!(sick < base, "{sick} against {base}");
    assert!(level(&SimulationConfig::with_shrinkage()) < sick);
}

#[test]
fn a_cause_that_two_entries_name_counts_once_with_the_larger_share() {
    let once = centre();
    let mut twice = once.clone();
    let smaller = |cause: &ShrinkageCause| ShrinkageCause {
        share: Shrinkage::new(cause.share.get() / 2.0).unwrap(),
        ..cause.clone()
    };
    twice.shrinkage = once.shrinkage.iter().flat_map(|c| [smaller(c), c.clone()]).collect();
    let config = SimulationConfig::with_shrinkage();
    assert_eq!(outcome_of(&twice, &config), outcome_of(&once, &config));
}

#[test]
fn shrinkage_of_another_month_or_group_changes_nothing() {
    let plain = outcome(&SimulationConfig::as_rostered());
    let mut other = centre();
    for cause in &mut other.shrinkage {
        cause.months = vec![1, 11];
    }
    assert_eq!(outcome_of(&other, &SimulationConfig::with_shrinkage()), plain);
    let group = Group { id: GroupId::new("fax"), skills: vec![SkillId::new("fax")], site: None };
    let mut other = centre();
    for cause in &mut other.shrinkage {
        cause.group = Some(group.id.clone());
    }
    other.groups.push(group);
    assert_eq!(outcome_of(&other, &SimulationConfig::with_shrinkage()), plain);
}

#[test]
fn new_people_on_a_ramp_take_longer_and_those_at_its_end_do_not() {
    let config = SimulationConfig::as_rostered();
    let occupancy = |hired: Date| {
        let mut centre = centre();
        for person in &mut centre.people {
            person.ramp = Some(Ramp { start_factor: 1.4, months: 3 });
            person.contract.hired = Some(hired);
        }
        outcome_of(&centre, &config).occupancy.mean
    };
    let plain = outcome(&config).occupancy.mean;
    assert_eq!(occupancy(date(2026, 5, 1)), plain);
    assert!(occupancy(first_day()) > plain + 0.02);
}

#[test]
fn people_who_can_take_nothing_do_not_dilute_the_occupancy() {
    let plain = outcome(&SimulationConfig::as_rostered());
    let mut other = centre();
    let mut clerk = person(0);
    clerk.id = AgentId::new("clerk");
    clerk.skills[0].skill = SkillId::new("archive");
    clerk.skills.truncate(1);
    other.people.push(clerk);
    assert_eq!(outcome_of(&other, &SimulationConfig::as_rostered()), plain);
}

#[test]
fn what_the_centre_does_not_have_is_named() {
    let centre = centre();
    let config = SimulationConfig::as_rostered();
    let run = Run::silent(Seed(1));
    let mut roster = roster(&centre);
    roster.shifts[3].person = AgentId::new("nobody");
    let fault = simulate(&load(&centre), &roster, &centre, &config, &run).unwrap_err();
    let nobody = SimulationError::Unknown { what: "person", id: "nobody".to_owned() };
    assert_eq!(fault, nobody);
    assert_eq!(fault.diagnostic().unwrap().code, "M0102");
    let one = SimulationConfig { replications: 1, ..config };
    let fault = simulate(&load(&centre), &roster, &centre, &one, &run).unwrap_err();
    assert_eq!(fault, SimulationError::Replications(1));
}

#[test]
fn numbers_that_are_none_and_loads_beyond_the_limit_are_refused() {
    let centre = centre();
    let config = SimulationConfig::as_rostered();
    let with = |contacts: f64| {
        let mut load = load(&centre);
        load.series[0].contacts[20] = contacts;
        simulate(&load, &roster(&centre), &centre, &config, &Run::silent(Seed(1))).unwrap_err()
    };
    assert_eq!(with(f64::NAN).diagnostic().unwrap().code, "M0103");
    assert_eq!(with(-1.0).diagnostic().unwrap().code, "M0103");
    assert_eq!(with(1.9999e7).diagnostic().unwrap().code, "M0104");
}

#[test]
fn a_roster_held_against_itself_differs_by_exactly_nothing() {
    let (centre, config) = (centre(), SimulationConfig::with_shrinkage());
    let run = Run::silent(Seed(2026));
    let lived = || simulate_counted(&load(&centre), &roster(&centre), &centre, &config, &run);
    let difference = lived().unwrap().less(&lived().unwrap());
    let none = Estimate { mean: 0.0, low: 0.0, high: 0.0 };
    assert_eq!(difference.occupancy, none);
    for of in &difference.types {
        assert_eq!((of.handled, of.abandonment), (none, Some(none)), "{}", of.contact_type);
        assert!(of.service_level.is_none_or(|level| level == none));
    }
}

#[test]
fn the_interval_of_a_paired_difference_is_narrower_than_those_of_the_two_figures() {
    let (centre, config) = (centre(), SimulationConfig::with_shrinkage());
    let run = Run::silent(Seed(2026));
    let full = roster(&centre);
    let mut fewer = full.clone();
    fewer.shifts.remove(0);
    let [full, fewer] = [full, fewer]
        .map(|roster| simulate_counted(&load(&centre), &roster, &centre, &config, &run).unwrap());
    let width = |estimate: Estimate| estimate.high - estimate.low;
    let apart = |of: &organico_simulate::Simulated| width(of.service.occupancy);
    let difference = full.less(&fewer).occupancy;
    let gap = full.service.occupancy.mean - fewer.service.occupancy.mean;
    assert!((difference.mean - gap).abs() < 1e-12);
    assert!(difference.mean < 0.0, "with more people each is busy for less of the time");
    assert!(width(difference) < apart(&full) + apart(&fewer), "{difference:?}");
}
