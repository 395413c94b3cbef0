use jiff::civil::{Date, date};
use jiff::tz::TimeZone;
use organico_model::{
    Agents, Base, Channel, ContactTypeId, Counted, HandleTime, HolidayHours, IntervalLength, Law,
    Occupancy, Seconds, ServiceDefinition, ServiceTarget, Share, Shrinkage, SourceStatus, Targets,
    WeekHours, WorkId, WorkLoad, WorkPortion,
};

use super::*;
use crate::ChangingLoad;

const MONDAY: Date = date(2027, 2, 1);

fn grid(days: u32) -> Grid {
    Grid::over_days(&TimeZone::UTC, MONDAY, days, IntervalLength::HALF_HOUR).unwrap()
}

fn kind(channel: Channel) -> ContactType {
    let definition = ServiceDefinition {
        id: "offered".to_owned(),
        counted: Counted::WithinThreshold,
        base: Base::Offered,
        status: SourceStatus::Supplied,
        source: String::new(),
    };
    let (share, threshold) = (Share::new(0.8).unwrap(), Seconds::new(20.0).unwrap());
    ContactType {
        id: ContactTypeId::new("info"),
        name: "Info".to_owned(),
        channel,
        contract: None,
        skill: SkillId::new("voice"),
        priority: 0,
        overflow: Vec::new(),
        transfers: Vec::new(),
        hours: WeekHours::default(),
        holidays: HolidayHours::Closed,
        targets: Targets {
            service: Some(ServiceTarget { definition, share, threshold }),
            speed_of_answer_max: None,
            abandonment_max: None,
            occupancy_max: None,
            agents_min: Agents(2),
        },
        patience: Law::Never,
        handle: HandleTime { law: Law::Exponential { mean: 180.0 }, parts: None },
        concurrency: 1,
        deadline_minutes: None,
        campaign: None,
    }
}

/// Open from 8 to 12 every day, with these contacts in each of the eight half-hours.
fn load(days: u32, contacts: [f64; 8]) -> Load {
    let grid = grid(days);
    let at = |index: usize| (index % 48).checked_sub(16).filter(|slot| *slot < 8);
    let series = LoadSeries {
        contact_type: ContactTypeId::new("info"),
        open: (0..grid.count).map(|i| at(i).is_some()).collect(),
        contacts: (0..grid.count).map(|i| at(i).map_or(0.0, |slot| contacts[slot])).collect(),
        handle_seconds: vec![180.0; grid.count],
        quantiles: Default::default(),
        day_variation: 0.0,
        interval_variation: 0.0,
        method: "test".to_owned(),
    };
    Load { grid, series: vec![series], work: Vec::new() }
}

fn config() -> StaffingConfig {
    StaffingConfig {
        changing_load: ChangingLoad::Stationary,
        ..StaffingConfig::by_patience().unwrap()
    }
}

fn needed(load: &Load, kind: &ContactType, config: &StaffingConfig) -> RequirementRow {
    let cause = |name: &str, off_duty, share| ShrinkageCause {
        cause: name.to_owned(),
        off_duty,
        share: Shrinkage::new(share).unwrap(),
        group: None,
        months: Vec::new(),
    };
    let shrinkage = [cause("training", false, 0.2), cause("holiday", true, 0.5)];
    let promises =
        Promises { contact_types: std::slice::from_ref(kind), shrinkage: &shrinkage, groups: &[] };
    requirement(load, &promises, config).unwrap().rows.remove(0)
}

#[test]
fn voice_is_sized_interval_by_interval_with_reasons_and_nobody_when_closed() {
    let row = needed(
        &load(1, [100.0, 100.0, 0.0, 0.1, 0.0, 0.0, 0.0, 0.0]),
        &kind(Channel::Voice),
        &config(),
    );
    assert_eq!(row.net[15..20], [0.0, 14.0, 14.0, 2.0, 2.0]);
    assert_eq!(row.reason[15], RequirementReason::Closed);
    assert_eq!(row.reason[16], RequirementReason::ServiceLevel);
    assert_eq!(row.reason[18], RequirementReason::Minimum);
    assert_eq!(row.model, "erlang-c");
}

#[test]
fn on_duty_and_gross_leave_the_net_after_shrinkage() {
    let row = needed(&load(1, [100.0; 8]), &kind(Channel::Voice), &config());
    assert_eq!((row.net[16], row.on_duty[16], row.gross[16]), (14.0, 17.5, 35.0));
}

#[test]
fn a_finite_patience_is_sized_by_erlang_a_with_fewer_people() {
    let impatient =
        ContactType { patience: Law::Exponential { mean: 60.0 }, ..kind(Channel::Voice) };
    let row = needed(&load(1, [100.0; 8]), &impatient, &config());
    assert_eq!(row.model, "erlang-a");
    assert!(row.net[16] < 14.0, "{}", row.net[16]);
}

#[test]
fn the_lag_sizes_a_rise_for_what_arrived_a_handle_time_earlier_but_not_the_opening() {
    let lag = StaffingConfig { changing_load: ChangingLoad::Lagged, ..config() };
    let row = needed(
        &load(1, [100.0, 100.0, 300.0, 300.0, 0.0, 0.0, 0.0, 0.0]),
        &kind(Channel::Voice),
        &lag,
    );
    let flat = needed(
        &load(1, [100.0, 100.0, 280.0, 300.0, 30.0, 0.0, 0.0, 0.0]),
        &kind(Channel::Voice),
        &config(),
    );
    assert_eq!(row.net, flat.net);
}

#[test]
fn mail_is_spread_over_its_open_hours_and_finished() {
    let cap = Targets {
        occupancy_max: Some(Occupancy::new(0.5).unwrap()),
        ..kind(Channel::Mail).targets
    };
    let mail = ContactType { deadline_minutes: Some(240), targets: cap, ..kind(Channel::Mail) };
    let row = needed(&load(2, [80.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0, 0.0]), &mail, &config());
    // 80 x 3 minutes are 4 hours a day, or one person in each half-hour, at half the occupancy two.
    assert!(
        row.net[16..24].iter().chain(&row.net[64..72]).all(|agents| (agents - 2.0).abs() < 1e-9),
        "{:?}",
        row.net
    );
    assert_eq!(row.net.iter().filter(|agents| **agents > 0.0).count(), 16);
    assert_eq!((row.model.as_str(), row.reason[16]), ("deadline", RequirementReason::Deadline));
}

#[test]
fn chat_with_two_at_once_needs_fewer_people_than_voice() {
    let voice = needed(&load(1, [100.0; 8]), &kind(Channel::Voice), &config());
    let chat = ContactType { concurrency: 2, ..kind(Channel::Chat) };
    let row = needed(&load(1, [100.0; 8]), &chat, &config());
    assert_eq!(row.model, "erlang-c, 2 slots");
    assert!(row.net[16] < voice.net[16] && row.net[16] > 0.5 * voice.net[16], "{}", row.net[16]);
}

fn work(released: Date, due: Date, hours: f64) -> RequirementRow {
    let grid = grid(5);
    let work = WorkLoad {
        work: WorkId::new("scan"),
        skill: SkillId::new("paper"),
        open: (0..grid.count).map(|i| (16..24).contains(&(i % 48))).collect(),
        portions: vec![WorkPortion { released, due, hours }],
    };
    let load = Load { grid, series: Vec::new(), work: vec![work] };
    let promises = Promises { contact_types: &[], shrinkage: &[], groups: &[] };
    requirement(&load, &promises, &config()).unwrap().rows.remove(0)
}

#[test]
fn work_is_spread_over_its_days_and_a_month_that_ends_early_takes_its_share() {
    let hours = |row: &RequirementRow| row.net.iter().sum::<f64>() * 0.5 * 0.9;
    let inside = work(date(2027, 2, 2), date(2027, 2, 3), 8.0);
    assert!((hours(&inside) - 8.0).abs() < 1e-9);
    assert_eq!(inside.net[..48].iter().sum::<f64>(), 0.0);
    let beyond = work(MONDAY, date(2027, 2, 10), 10.0);
    assert!((hours(&beyond) - 5.0).abs() < 1e-9, "{}", hours(&beyond));
    assert_eq!(hours(&work(date(2027, 3, 1), date(2027, 3, 2), 8.0)), 0.0);
    let late = work(date(2027, 1, 1), date(2027, 1, 2), 8.0);
    assert!((late.net[..48].iter().sum::<f64>() * 0.45 - 8.0).abs() < 1e-9);
}

#[test]
fn an_unknown_type_a_short_series_and_a_perfect_target_are_faults() {
    let known = kind(Channel::Voice);
    let fault = |load: &Load, kinds: &[ContactType]| {
        let promises = Promises { contact_types: kinds, shrinkage: &[], groups: &[] };
        requirement(load, &promises, &config()).unwrap_err()
    };
    let good = load(1, [10.0; 8]);
    assert!(matches!(fault(&good, &[]), StaffingError::UnknownType { .. }));
    let mut short = good.clone();
    short.series[0].contacts.pop();
    assert!(matches!(
        fault(&short, std::slice::from_ref(&known)),
        StaffingError::Length { found: 47, .. }
    ));
    let mut perfect = known.clone();
    if let Some(service) = &mut perfect.targets.service {
        service.share = Share::ONE;
    }
    assert!(matches!(fault(&good, &[perfect]), StaffingError::Interval { interval: 16, .. }));
}
