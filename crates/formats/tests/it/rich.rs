//! A centre that uses every key of the native document.

use jiff::civil::{Weekday, date};
use jiff::tz::TimeZone;
use organico_model::*;
use organico_rules::{PatronLookup, patron_day};

fn share(value: f64) -> Share {
    Share::new(value).unwrap()
}

fn seconds(value: f64) -> Seconds {
    Seconds::new(value).unwrap()
}

fn hours(days: &[usize], spans: &[(u32, u32)]) -> WeekHours {
    let mut hours = WeekHours::default();
    for day in days {
        hours.days[*day] =
            spans.iter().map(|(from, to)| DaySpan { from: *from, to: *to }).collect();
    }
    hours
}

/// Returns the rich centre; its history lies on `first` and the two days after it.
pub(crate) fn centre(first: jiff::civil::Date, interval: IntervalLength) -> Centre {
    let zone = TimeZone::get("Europe/Rome").unwrap();
    let history = history(&zone, first, interval);
    Centre {
        name: "Tre \"sedi\" \\ è\n#1".to_owned(),
        invented: true,
        assumptions: vec![
            Assumption::new("patience: assumed", "pazienza: \"assunta\""),
            Assumption::new("", ""),
        ],
        zone,
        interval,
        currency: "EUR".to_owned(),
        week_start: Weekday::Sunday,
        rule_pack: "it-tlc".to_owned(),
        calendar: calendar(first.year()),
        sites: vec![Site {
            id: SiteId::new("asti"),
            name: "Asti, centro".to_owned(),
            town: "Asti".to_owned(),
            province: Some("AT".to_owned()),
            seats: 12,
            month_cost: Cents(1_234_507),
            inhabitants: Some(12_345),
        }],
        home: Some(Home { month_cost_person: Cents(3505) }),
        clients: vec![Client {
            id: ClientId::new("acme"),
            name: "Acme".to_owned(),
            sector: "energy-retail".to_owned(),
        }],
        contracts: contracts(),
        contact_types: contact_types(),
        work: work(),
        skills: ["voce", "chat", "carta"]
            .map(|id| Skill { id: SkillId::new(id), name: id.to_uppercase() })
            .to_vec(),
        groups: vec![
            Group { id: GroupId::new("tutti"), skills: vec![], site: None },
            Group {
                id: GroupId::new("voce-asti"),
                skills: vec![SkillId::new("voce")],
                site: Some(SiteId::new("asti")),
            },
        ],
        shrinkage: shrinkage(),
        shifts: shifts(),
        activities: vec![ActivityRule {
            name: "Riunione".to_owned(),
            minutes_a_week: 45,
            skill: Some(SkillId::new("voce")),
        }],
        pay: vec![PayLevel {
            level: LevelId::new("3"),
            month: Cents(163_014),
            hour_cost: Cents(1777),
            status: SourceStatus::Memory,
            source: "CCNL TLC".to_owned(),
        }],
        people: people(),
        history,
        absences: vec![absence()],
        adjustments: adjustments(),
        ledger: ledger(),
        rotations: rotations(),
        pairs: pairs(),
    }
}

fn absence() -> Absence {
    Absence {
        person: AgentId::new("p1"),
        first: date(2026, 8, 3),
        last: date(2026, 8, 14),
        code: AbsenceCode::Holiday,
        minutes_a_day: Some(120),
    }
}

/// A cycle of three weeks, the last one off.
fn rotations() -> Vec<Rotation> {
    let shifts = shifts();
    let week = |templates: &[ShiftTemplate]| templates.iter().map(|one| one.id.clone()).collect();
    let weeks = vec![week(&shifts[..1]), week(&shifts), Vec::new()];
    vec![Rotation { team: people()[0].team.clone(), first: date(2026, 6, 1), weeks }]
}

/// Somebody with a tutor.
fn pairs() -> Vec<Pair> {
    let [person, with] = [0, 1].map(|index| people()[index].id.clone());
    vec![Pair { person, with, share: Share::new(0.07).unwrap() }]
}

/// A balance of one of the people.
fn ledger() -> Ledger {
    let row = LedgerRow::empty(AgentId::new("p1"), date(2026, 1, 31));
    Ledger { rows: vec![LedgerRow { late: 7, refused_wishes: 2, ..row }] }
}

/// Returns an adjustment of days that was taken back, and one of some hours across the change of the clock.
fn adjustments() -> Vec<Adjustment> {
    let of_days = Adjustment {
        id: AdjustmentId::new("A1"),
        made: date(2026, 5, 20),
        author: "=EP".to_owned(),
        reason: "bollette, \"giugno\"".to_owned(),
        contact_type: ContactTypeId::new("voce"),
        measure: AdjustedMeasure::Contacts,
        from: "2026-05-31T22:00:00Z".parse().unwrap(),
        to: "2026-06-07T22:00:00Z".parse().unwrap(),
        change: AdjustmentChange::Add(-40.5),
        undone: Some(UndoneAdjustment {
            made: date(2026, 5, 21),
            author: "MR".to_owned(),
            reason: "-".to_owned(),
        }),
    };
    let of_hours = Adjustment {
        id: AdjustmentId::new("picco-2"),
        contact_type: ContactTypeId::new("chat"),
        measure: AdjustedMeasure::HandleTime,
        from: "2026-10-25T00:30:00Z".parse().unwrap(),
        to: "2026-10-25T01:30:00Z".parse().unwrap(),
        change: AdjustmentChange::Total(200.0 / 3.0),
        undone: None,
        ..of_days.clone()
    };
    vec![of_days, of_hours]
}

fn shrinkage() -> Vec<ShrinkageCause> {
    vec![
        ShrinkageCause {
            cause: "ferie".to_owned(),
            off_duty: true,
            share: Shrinkage::new(0.1).unwrap(),
            group: None,
            months: vec![7, 8],
        },
        ShrinkageCause {
            cause: "formazione".to_owned(),
            off_duty: false,
            share: Shrinkage::new(1.0 / 30.0).unwrap(),
            group: Some(GroupId::new("voce-asti")),
            months: vec![],
        },
    ]
}

fn calendar(year: i16) -> Calendar {
    let mut holidays: Vec<Holiday> =
        (year..=year + 2).flat_map(organico_model::italian_holidays).collect();
    holidays.push(Holiday { date: date(year, 5, 6), name: "=San Secondo".to_owned() });
    holidays.sort_by_key(|day| day.date);
    Calendar {
        holidays,
        closures: vec![Closure {
            first: date(2026, 8, 15),
            last: date(2026, 8, 16),
            reason: "estate".to_owned(),
        }],
        events: vec![Event {
            first: date(2026, 1, 7),
            last: date(2026, 1, 7),
            name: "guasto".to_owned(),
            learn: false,
            contact_types: vec![ContactTypeId::new("voce")],
        }],
        site_holidays: site_holidays(year),
        unknown_patron_days: unknown_patron_days(year),
    }
}

/// Returns the patron day of Asti where the table knows it, and a day that the planner wrote down.
fn site_holidays(year: i16) -> Vec<SiteHoliday> {
    let found = (year..=year + 2).filter_map(|year| match patron_day("AT", "Asti", year) {
        PatronLookup::Day(day) => Some((day.date, day.name, SiteHolidayOrigin::PatronDay)),
        _ => None,
    });
    let written = (date(year, 9, 14), "+Sagra".to_owned(), SiteHolidayOrigin::Written);
    let mut days: Vec<SiteHoliday> = found
        .chain([written])
        .map(|(date, name, origin)| SiteHoliday { date, site: SiteId::new("asti"), name, origin })
        .collect();
    days.sort_by_key(|day| day.date);
    days
}

fn unknown_patron_days(year: i16) -> Vec<UnknownPatronDay> {
    let is_unknown = |year: &i16| patron_day("AT", "Asti", *year) == PatronLookup::NotThisYear;
    let unknown = (year..=year + 2).filter(is_unknown);
    unknown.map(|year| UnknownPatronDay { site: SiteId::new("asti"), year }).collect()
}

fn contracts() -> Vec<ClientContract> {
    let contract = |id: &str, price| ClientContract {
        id: ContractId::new(id),
        client: ClientId::new("acme"),
        price,
        bands: vec![
            VolumeBand { from: 0, price_per_mille: 1000 },
            VolumeBand { from: 10_000, price_per_mille: 945 },
        ],
        minimum_contacts: 500,
        penalties: vec![Penalty { below: share(0.8), deduction: share(0.025) }],
        notice_days: 90,
    };
    vec![
        contract("voce-2026", PriceModel::PerContact(Cents(235))),
        contract("chat-2026", PriceModel::PerMinute(Cents(61))),
        contract("carta", PriceModel::PerHour(Cents(2100))),
        contract("fisso", PriceModel::PerMonth(Cents(1_000_000))),
    ]
}

fn contact_types() -> Vec<ContactType> {
    let (voice, chat) = (voice(), chat());
    let outbound = outbound(&chat);
    vec![voice, chat, outbound]
}

fn service(definition: ServiceDefinition, threshold: f64) -> ServiceTarget {
    ServiceTarget { definition, share: share(0.8), threshold: seconds(threshold) }
}

fn no_targets() -> Targets {
    Targets {
        service: None,
        speed_of_answer_max: None,
        abandonment_max: None,
        occupancy_max: None,
        agents_min: Agents(0),
    }
}

fn voice() -> ContactType {
    let own = ServiceDefinition {
        id: "entro-soglia".to_owned(),
        counted: Counted::WithinThreshold,
        base: Base::Answered,
        status: SourceStatus::Supplied,
        source: "contract, annex 2".to_owned(),
    };
    let parts = HandleParts { talk: seconds(180.25), hold: seconds(20.0), after: seconds(40.0) };
    ContactType {
        id: ContactTypeId::new("voce"),
        name: "Voce".to_owned(),
        channel: Channel::Voice,
        contract: Some(ContractId::new("voce-2026")),
        skill: SkillId::new("voce"),
        priority: 1,
        overflow: vec![OverflowStep { after: seconds(60.5), skill: SkillId::new("chat") }],
        transfers: vec![(ContactTypeId::new("chat"), share(0.03))],
        hours: hours(&[0, 1, 2, 3, 4, 6], &[(0, 780), (840, 1440)]),
        holidays: HolidayHours::AsSunday,
        targets: Targets {
            service: Some(service(own, 20.0)),
            speed_of_answer_max: Some(seconds(45.0)),
            abandonment_max: Some(share(0.05)),
            occupancy_max: Occupancy::new(0.85).ok(),
            agents_min: Agents(2),
        },
        patience: Law::Weibull { scale: 200.0, shape: 0.7 },
        handle: HandleTime {
            law: Law::LogNormal { mean: 240.25, variation: 0.8 },
            parts: Some(parts),
        },
        concurrency: 1,
        deadline_minutes: None,
        campaign: None,
    }
}

fn chat() -> ContactType {
    let definition = organico_rules::service_definition("arera-tiqv").unwrap();
    ContactType {
        id: ContactTypeId::new("chat"),
        channel: Channel::Chat,
        skill: SkillId::new("chat"),
        overflow: vec![],
        transfers: vec![],
        targets: Targets { service: Some(service(definition, 0.0)), ..no_targets() },
        patience: Law::Empirical { values: (1..60).map(|v| f64::from(v) * 1.1).collect() },
        handle: HandleTime { law: Law::Exponential { mean: 300.0 }, parts: None },
        concurrency: 3,
        holidays: HolidayHours::Closed,
        ..voice()
    }
}

fn outbound(chat: &ContactType) -> ContactType {
    ContactType {
        id: ContactTypeId::new("uscita"),
        channel: Channel::Outbound,
        contract: None,
        targets: no_targets(),
        patience: Law::Never,
        handle: HandleTime { law: Law::Fixed { value: 90.0 }, parts: None },
        deadline_minutes: Some(2880),
        campaign: Some(Campaign {
            list: 40_000,
            attempts: 4,
            contact_rate: (0..24).map(|hour| f64::from(hour) / 50.0).collect(),
            permitted: hours(&[0, 1], &[(540, 1200)]),
        }),
        holidays: HolidayHours::Usual,
        concurrency: 1,
        ..chat.clone()
    }
}

fn work() -> Vec<Work> {
    let work = |id: &str, kind| Work {
        id: WorkId::new(id),
        name: id.to_owned(),
        contract: Some(ContractId::new("carta")),
        skill: SkillId::new("carta"),
        kind,
        hours: hours(&[0, 2], &[(480, 1080)]),
    };
    let items = WorkKind::Items {
        count: 9000,
        per_hour_mille: 12_500,
        released: date(2026, 3, 2),
        due: date(2026, 4, 30),
    };
    vec![work("documenti", items), work("corso", WorkKind::Hours { minutes_a_week: 90 })]
}

fn shifts() -> Vec<ShiftTemplate> {
    vec![ShiftTemplate {
        id: TemplateId::new("mattina"),
        name: "Mattina".to_owned(),
        start_from: 360,
        start_to: 720,
        start_step: 15,
        lengths: vec![240, 390],
        weekdays: vec![Weekday::Monday, Weekday::Wednesday, Weekday::Sunday],
        contracts: vec![ContractKind::FullTime, ContractKind::VerticalPartTime],
        breaks: vec![
            BreakRule {
                kind: BreakKind::Meal,
                minutes: 30,
                paid: false,
                shift_over_minutes: 360,
                earliest: 150,
                latest: 240,
            },
            BreakRule {
                kind: BreakKind::Screen,
                minutes: 15,
                paid: true,
                shift_over_minutes: 0,
                earliest: 90,
                latest: 120,
            },
        ],
    }]
}

fn people() -> Vec<Person> {
    let person = |id: &str, skills: Vec<PersonSkill>| Person {
        id: AgentId::new(id),
        site: SiteId::new("asti"),
        team: TeamId::new("blu"),
        contract: EmploymentContract {
            kind: ContractKind::VerticalPartTime,
            minutes_a_week: 1230,
            level: LevelId::new("3"),
            hired: Some(date(2019, 5, 1)),
            ends: Some(date(2027, 1, 31)),
            client_contract: Some((ContractId::new("voce-2026"), 14)),
        },
        skills,
        availability: vec![
            Availability { weekday: Weekday::Monday, span: DaySpan { from: 360, to: 1440 } },
            Availability { weekday: Weekday::Sunday, span: DaySpan { from: 300, to: 1740 } },
        ],
        remote: Some(RemoteAgreement { days_a_week_max: 2, wished: vec![Weekday::Monday] }),
        home_distance: Kilometres::new(7.3).ok(),
        home_minutes: Some(25),
        ramp: Some(Ramp { start_factor: 1.4, months: 3 }),
    };
    let skill = |id: &str, level, handle_factor| PersonSkill {
        skill: SkillId::new(id),
        level,
        handle_factor,
    };
    let plain = person("p2", vec![skill("voce", 1, 1.0)]);
    vec![
        person("p1", vec![skill("voce", 1, 1.0), skill("chat", 2, 1.0), skill("carta", 1, 1.15)]),
        Person { remote: None, home_distance: None, home_minutes: None, ramp: None, ..plain },
    ]
}

fn history(zone: &TimeZone, first: jiff::civil::Date, interval: IntervalLength) -> History {
    let grid = Grid::over_days(zone, first, 3, interval).unwrap();
    let column = |scale: f64| -> Vec<Option<f64>> {
        (0..grid.count)
            .map(|index| (index % 5 != 0).then_some((index % 7) as f64 * scale))
            .collect()
    };
    let series = |id: &str| HistorySeries {
        contact_type: ContactTypeId::new(id),
        offered: column(3.0),
        handled: column(2.0),
        abandoned: column(1.0),
        handle_seconds: column(1.0 / 3.0),
    };
    History { series: vec![series("chat"), series("voce")], grid }
}
