//! A made-up centre and its plan, as large as asked for: plausible shapes, no engine behind them.

use jiff::civil::{Date, Weekday, date};
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Timestamp};
use organico_model::*;

/// How large the plan is.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Shape {
    /// Contact types, each with its skill.
    pub(crate) types: usize,
    /// People.
    pub(crate) people: usize,
    /// Days.
    pub(crate) days: u32,
}

/// One queue and twelve people for a week.
pub(crate) const SMALL: Shape = Shape { types: 1, people: 12, days: 7 };

/// One queue and twenty people for four weeks.
pub(crate) const ONE_QUEUE: Shape = Shape { types: 1, people: 30, days: 28 };

/// Eight contact types and 1,600 people for four weeks.
pub(crate) const LARGE: Shape = Shape { types: 8, people: 1600, days: 28 };

const NAMES: [&str; 8] = [
    "Assistenza energia",
    "Reclami",
    "Attivazioni",
    "Chat energia",
    "Posta elettronica",
    "Tributi comunali",
    "Autoletture",
    "Back office",
];

const FIRST: Date = date(2027, 2, 1);

fn rome() -> TimeZone {
    TimeZone::get("Europe/Rome").unwrap()
}

fn week_hours(from: u32, to: u32, saturday: u32) -> WeekHours {
    let mut hours = WeekHours::default();
    for day in &mut hours.days[..5] {
        day.push(DaySpan { from: from * 60, to: to * 60 });
    }
    hours.days[5].push(DaySpan { from: from * 60, to: saturday * 60 });
    hours
}

fn targets(index: usize) -> Targets {
    let definition = ServiceDefinition {
        id: "offered".to_owned(),
        counted: Counted::WithinThreshold,
        base: Base::Offered,
        status: SourceStatus::Verified,
        source: "industry use".to_owned(),
    };
    let service = (index != 4).then(|| ServiceTarget {
        definition,
        share: Share::new(if index == 1 { 0.9 } else { 0.8 }).unwrap(),
        threshold: Seconds::new(if index == 3 { 60.0 } else { 20.0 }).unwrap(),
    });
    Targets {
        service,
        speed_of_answer_max: None,
        abandonment_max: (index == 0).then(|| Share::new(0.05).unwrap()),
        occupancy_max: Some(Occupancy::new(0.88).unwrap()),
        agents_min: Agents(2),
    }
}

fn contact_type(index: usize) -> ContactType {
    ContactType {
        id: ContactTypeId::new(format!("tipo-{index}")),
        name: NAMES[index].to_owned(),
        channel: match index {
            3 => Channel::Chat,
            4 => Channel::Mail,
            _ => Channel::Voice,
        },
        contract: None,
        skill: SkillId::new(format!("skill-{index}")),
        priority: 1,
        overflow: Vec::new(),
        transfers: Vec::new(),
        hours: week_hours(8, if index.is_multiple_of(2) { 20 } else { 21 }, 14),
        holidays: HolidayHours::Closed,
        targets: targets(index),
        patience: Law::Exponential { mean: 180.0 },
        handle: HandleTime { law: Law::LogNormal { mean: 320.0, variation: 0.8 }, parts: None },
        concurrency: 1,
        deadline_minutes: (index == 4).then_some(480),
        campaign: None,
    }
}

fn person(index: usize, shape: Shape) -> Person {
    Person {
        id: AgentId::new(format!("P{:04}", index + 1)),
        site: SiteId::new(["nord", "centro", "sud"][index % 3]),
        team: TeamId::new(format!("T{:02}", index / 18 + 1)),
        contract: EmploymentContract {
            kind: ContractKind::HorizontalPartTime,
            minutes_a_week: 1200,
            level: LevelId::new("B2"),
            hired: None,
            ends: None,
            client_contract: None,
        },
        skills: vec![PersonSkill {
            skill: SkillId::new(format!("skill-{}", index % shape.types)),
            level: 1,
            handle_factor: 1.0,
        }],
        availability: Vec::new(),
        remote: None,
        home_distance: None,
        home_minutes: None,
        ramp: None,
    }
}

/// Returns the centre.
pub(crate) fn centre(shape: Shape) -> Centre {
    let grid = Grid::over_days(&rome(), FIRST, 1, IntervalLength::HALF_HOUR).unwrap();
    let site = |id: &str, name: &str, seats| Site {
        id: SiteId::new(id),
        name: name.to_owned(),
        town: name.to_owned(),
        province: None,
        seats,
        month_cost: Cents(4_000_000),
    };
    Centre {
        name: "Valdoro Servizi".to_owned(),
        invented: true,
        assumptions: vec![
            "La pazienza media è assunta in 180 secondi.".to_owned(),
            "Il 30% del personale ha un accordo di lavoro agile.".to_owned(),
        ],
        zone: rome(),
        interval: IntervalLength::HALF_HOUR,
        currency: "EUR".to_owned(),
        week_start: Weekday::Monday,
        rule_pack: "it-tlc".to_owned(),
        calendar: Calendar::default(),
        sites: vec![
            site("nord", "Valdoro", 500),
            site("centro", "Montefiore", 300),
            site("sud", "Portalta", 400),
        ],
        home: None,
        clients: Vec::new(),
        contracts: Vec::new(),
        contact_types: (0..shape.types).map(contact_type).collect(),
        work: vec![Work {
            id: WorkId::new("cartelle"),
            name: "Digitalizzazione documenti".to_owned(),
            contract: None,
            skill: SkillId::new("skill-0"),
            kind: WorkKind::Hours { minutes_a_week: 6000 },
            hours: week_hours(8, 20, 14),
        }],
        skills: (0..shape.types)
            .map(|i| Skill { id: SkillId::new(format!("skill-{i}")), name: NAMES[i].to_owned() })
            .collect(),
        groups: Vec::new(),
        shrinkage: vec![
            cause("pause", 0.08, false),
            cause("formazione", 0.03, false),
            cause("ferie", 0.09, true),
            cause("malattia", 0.05, true),
        ],
        shifts: Vec::new(),
        activities: Vec::new(),
        pay: Vec::new(),
        people: (0..shape.people).map(|index| person(index, shape)).collect(),
        history: History { grid, series: Vec::new() },
        absences: Vec::new(),
    }
}

fn cause(name: &str, share: f64, off_duty: bool) -> ShrinkageCause {
    ShrinkageCause {
        cause: name.to_owned(),
        off_duty,
        share: Shrinkage::new(share).unwrap(),
        group: None,
        months: Vec::new(),
    }
}

fn shifts(centre: &Centre, shape: Shape) -> Vec<Shift> {
    let mut stream = Seed(3).stream(Purpose::Generate, (1, 0));
    let mut shifts = Vec::new();
    for (number, person) in centre.people.iter().enumerate() {
        for day in 0..i64::from(shape.days) {
            let civil = FIRST.checked_add(SignedDuration::from_hours(24 * day)).unwrap();
            let weekday = civil.weekday().to_monday_zero_offset();
            let saturday = number % 4 == (day / 7) as usize % 4;
            if weekday == 6 || (weekday == 5 && !saturday) || (weekday == 2 && saturday) {
                continue;
            }
            let starts = if weekday == 5 {
                vec![8, 9, 10]
            } else {
                vec![8, 8, 9, 9, 9, 10, 13, 14, 15, 16, 16]
            };
            let hour = starts[(number / 8 + number + day as usize / 7) % starts.len()];
            let minutes = hour * 60 + 30 * stream.below(2) as i64;
            shifts.push(shift(person, civil, minutes, &mut stream));
        }
    }
    shifts
}

fn shift(person: &Person, day: Date, start: i64, stream: &mut Stream) -> Shift {
    let midnight = day.to_zoned(rome()).unwrap().timestamp();
    let at = |minutes: i64| midnight + SignedDuration::from_mins(minutes);
    let pause = start + 120 + 15 * i64::from(stream.below(3));
    let workplace =
        if stream.below(10) < 3 { Workplace::Home } else { Workplace::Site(person.site.clone()) };
    Shift {
        person: person.id.clone(),
        day,
        start: at(start),
        end: at(start + 270),
        workplace,
        pauses: vec![
            Pause { kind: BreakKind::Screen, start: at(pause), end: at(pause + 15), paid: true },
            Pause {
                kind: BreakKind::Rest,
                start: at(pause + 90),
                end: at(pause + 105),
                paid: false,
            },
        ],
    }
}

fn profile(minute: u32) -> f64 {
    let hour = f64::from(minute) / 60.0;
    let bump =
        |centre: f64, width: f64| libm::exp(-((hour - centre) / width) * ((hour - centre) / width));
    0.25 + 0.75 * bump(10.8, 2.3) + 0.5 * bump(16.5, 2.6)
}

fn load(centre: &Centre, grid: &Grid, shape: Shape) -> Load {
    let series = centre.contact_types.iter().enumerate().map(|(index, entry)| {
        let people = shape.people as f64 / shape.types as f64;
        let mut contacts = vec![0.0; grid.count];
        let mut open = vec![false; grid.count];
        for day in grid.days() {
            let weekly = [1.15, 1.02, 0.98, 0.97, 0.92, 0.55, 0.0]
                [day.date.weekday().to_monday_zero_offset() as usize];
            for i in day.intervals {
                open[i] = entry.hours.contains(day.date.weekday(), grid.minute_of_day(i));
                if open[i] {
                    contacts[i] = people * 1.15 * weekly * profile(grid.minute_of_day(i));
                }
            }
        }
        let factor = |z: f64| {
            contacts.iter().map(|c| (c + z * (0.1 * c + c.sqrt())).max(0.0)).collect::<Vec<f64>>()
        };
        LoadSeries {
            contact_type: entry.id.clone(),
            open,
            quantiles: [factor(-1.96), factor(-1.28), factor(0.0), factor(1.28), factor(1.96)],
            contacts,
            handle_seconds: vec![300.0 + 20.0 * index as f64; grid.count],
            day_variation: 0.1,
            interval_variation: 0.05,
            method: "top-down".to_owned(),
        }
    });
    let portion = WorkPortion { released: FIRST, due: date(2027, 2, 26), hours: 400.0 };
    Load {
        grid: grid.clone(),
        series: series.collect(),
        work: vec![WorkLoad {
            work: WorkId::new("cartelle"),
            skill: SkillId::new("skill-0"),
            open: vec![false; grid.count],
            portions: vec![portion],
        }],
    }
}

fn requirement(load: &Load) -> Requirement {
    let grid = &load.grid;
    let rows = load.series.iter().enumerate().map(|(index, series)| {
        let net: Vec<f64> = (0..grid.count)
            .map(|i| {
                if series.open[i] {
                    (series.erlangs(i, grid) * 1.12 + 1.0).ceil().max(2.0)
                } else {
                    0.0
                }
            })
            .collect();
        let reason = |i: usize| match (series.open[i], net[i] <= 2.0) {
            (false, _) => RequirementReason::Closed,
            (true, true) => RequirementReason::Minimum,
            (true, false) if index == 0 && i % 5 == 0 => RequirementReason::Abandonment,
            _ => RequirementReason::ServiceLevel,
        };
        RequirementRow {
            demand: Demand::Contacts(series.contact_type.clone()),
            skill: SkillId::new(format!("skill-{index}")),
            on_duty: net.iter().map(|n| n / (0.92 * 0.97)).collect(),
            gross: net.iter().map(|n| n / (0.92 * 0.97 * 0.91 * 0.95)).collect(),
            reason: (0..grid.count).map(reason).collect(),
            net,
            model: "erlang-a".to_owned(),
        }
    });
    Requirement { grid: grid.clone(), rows: rows.collect() }
}

fn coverage(requirement: &Requirement, centre: &Centre, shifts: &[Shift]) -> Coverage {
    let grid = &requirement.grid;
    let mut rows: Vec<CoverageRow> = requirement
        .rows
        .iter()
        .map(|row| CoverageRow {
            skill: row.skill.clone(),
            required: row.on_duty.clone(),
            on_duty: vec![0.0; grid.count],
        })
        .collect();
    let types = rows.len();
    for shift in shifts {
        let number = centre.people.iter().position(|person| person.id == shift.person).unwrap();
        let (first, last) =
            (grid.index_of(shift.start).unwrap(), grid.index_of(shift.end).unwrap());
        for value in &mut rows[number % types].on_duty[first..last] {
            *value += 0.94;
        }
    }
    Coverage { rows }
}

fn estimate(mean: f64, half: f64) -> Estimate {
    Estimate { mean, low: (mean - half).max(0.0), high: (mean + half).min(1.0) }
}

fn counted(mean: f64) -> Estimate {
    Estimate { mean, low: mean * 0.99, high: mean * 1.01 }
}

fn service(load: &Load, coverage: &Coverage, centre: &Centre) -> ServiceOutcome {
    let mut stream = Seed(5).stream(Purpose::Generate, (2, 0));
    let types = load.series.iter().zip(&coverage.rows).enumerate().map(|(index, (series, row))| {
        let level = |i: usize| {
            let ratio = row.on_duty[i] / row.required[i];
            1.0 / (1.0 + libm::exp(-7.0 * (ratio - 0.82)))
        };
        let by_interval: Vec<Option<Estimate>> = (0..load.grid.count)
            .map(|i| series.open[i].then(|| estimate(level(i), 0.02 + 0.03 * stream.uniform())))
            .collect();
        let days = load.grid.days();
        let by_day = days.iter().map(|day| {
            let open: Vec<f64> =
                day.intervals.clone().filter_map(|i| by_interval[i]).map(|e| e.mean).collect();
            let mean = open.iter().sum::<f64>() / open.len() as f64;
            (!open.is_empty()).then(|| [(mean - 0.09).max(0.0), mean, (mean + 0.05).min(1.0)])
        });
        let offered: f64 = series.contacts.iter().sum();
        let levels: Vec<f64> = by_interval.iter().flatten().map(|e| e.mean).collect();
        let mean = levels.iter().sum::<f64>() / levels.len() as f64;
        let has_target = centre.contact_types[index].targets.service.is_some();
        TypeService {
            contact_type: series.contact_type.clone(),
            offered: counted(offered),
            handled: counted(offered * 0.96),
            abandoned: counted(offered * 0.038),
            unfinished: counted(offered * 0.002),
            service_level: has_target.then(|| estimate(mean, 0.011)),
            abandonment: estimate(0.038, 0.002),
            speed_of_answer: Estimate { mean: 17.4, low: 16.0, high: 19.0 },
            overdue: (!has_target).then(|| estimate(0.021, 0.003)),
            by_day: by_day.collect(),
            by_interval,
        }
    });
    ServiceOutcome {
        types: types.collect(),
        occupancy: estimate(0.812, 0.004),
        replications: 50,
        events: 12_345_678,
    }
}

fn outcome(service: ServiceOutcome, shape: Shape, shifts: &[Shift]) -> Outcome {
    let rostered: f64 = shifts.iter().map(|s| s.paid_minutes() as f64 / 60.0).sum();
    let heads = shape.people as u32;
    let contract_hours = shape.people as f64 * 20.0 * f64::from(shape.days) / 7.0;
    let pay = Cents((contract_hours * 2_277.0) as i64);
    let places = Cents(9_600_000);
    let total = pay.checked_add(places).unwrap();
    let handled: f64 = service.types.iter().map(|t| t.handled.mean).sum();
    let weekend = shifts.iter().filter(|s| s.day.weekday() == Weekday::Saturday).count() as u32;
    let site = |id: &str, seats, part: f64| SitePeople {
        site: SiteId::new(id),
        heads: (f64::from(heads) * part) as u32,
        fte: f64::from(heads) * part / 2.0,
        rostered_hours: rostered * part,
        seats_peak: (f64::from(seats) * 0.8) as u32,
        seats,
    };
    Outcome {
        service,
        cost: CostOutcome {
            pay,
            places,
            total,
            per_contact: Some(Cents((total.0 as f64 / handled) as i64)),
            unpriced_hours: vec![
                ("premium.sunday".to_owned(), 0),
                ("premium.night".to_owned(), 312),
            ],
        },
        people: PeopleOutcome {
            heads,
            fte: f64::from(heads) / 2.0,
            contract_hours,
            rostered_hours: rostered,
            shifts: shifts.len() as u32,
            late_shifts: shifts.len() as u32 / 6,
            weekend_shifts: weekend,
            remote_days: shifts.len() as u32 * 3 / 10,
            remote_days_wished: shifts.len() as u32 / 3,
            remote_wishes_met: shifts.len() as u32 / 4,
            commute_minutes: 40 * shifts.len() as i64,
            commute_known: heads,
            sites: vec![
                site("nord", 500, 0.25),
                site("centro", 300, 0.4375),
                site("sud", 400, 0.3125),
            ],
        },
    }
}

fn breaches() -> Vec<Breach> {
    let breach =
        |rule: &str, kind, measured, limit, unit: &str, status, source: &str, number: usize| {
            Breach {
                rule: RuleId::new(rule),
                kind,
                person: Some(AgentId::new(format!("P{number:04}"))),
                day: Some(date(2027, 2, 3)),
                site: None,
                measured,
                limit,
                unit: unit.to_owned(),
                status,
                source: source.to_owned(),
            }
        };
    let rest = "D.Lgs. 66/2003 art. 7";
    vec![
        breach("rest.daily", BreachKind::Soft, 10.5, 11.0, "h", SourceStatus::Verified, rest, 3),
        breach("rest.daily", BreachKind::Soft, 10.0, 11.0, "h", SourceStatus::Verified, rest, 7),
        breach(
            "premium.sunday",
            BreachKind::CannotEvaluate,
            0.0,
            0.0,
            "h",
            SourceStatus::Unset,
            "CCNL TLC",
            1,
        ),
        breach(
            "vdu.pause",
            BreachKind::Hard,
            0.0,
            1.0,
            "pauses",
            SourceStatus::Verified,
            "D.Lgs. 81/2008 art. 175",
            9,
        ),
    ]
}

/// Returns a plan for the centre.
pub(crate) fn plan(centre: &Centre, shape: Shape) -> Plan {
    let grid = Grid::over_days(&rome(), FIRST, shape.days, IntervalLength::HALF_HOUR).unwrap();
    let load = load(centre, &grid, shape);
    let requirement = requirement(&load);
    let shifts = shifts(centre, shape);
    let coverage = coverage(&requirement, centre, &shifts);
    let service = service(&load, &coverage, centre);
    Plan {
        version: PLAN_VERSION,
        centre: centre.name.clone(),
        invented: centre.invented,
        assumptions: centre.assumptions.clone(),
        provenance: Provenance {
            organico: "0.1.0".to_owned(),
            input_digest: "sha256:9f2c4be17a60d6d08d7c5e0d9b4a6c1f".to_owned(),
            rule_pack: "2026-04".to_owned(),
            seed: Seed(7),
            at: Timestamp::from_second(1_801_432_800).unwrap(),
            config: vec![("staffing".to_owned(), "voice-80-20".to_owned())],
        },
        outcome: outcome(service, shape, &shifts),
        roster: Roster { first: FIRST, end: FIRST, shifts },
        load,
        requirement,
        coverage,
        breaches: breaches(),
        notes: vec![
            Diagnostic::note("Z0001").at("centre.toml", 14, "pay").with("field", "price"),
            Diagnostic::warning("Z0002").at("people.csv", 212, "skill"),
        ],
    }
}
