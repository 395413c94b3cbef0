use jiff::civil::{Date, date};
use jiff::tz::TimeZone;
use organico_model::{
    Agents, Base, Channel, ContactTypeId, Counted, HandleTime, HolidayHours, IntervalLength, Law,
    Occupancy, Seconds, ServiceDefinition, ServiceTarget, Share, Shrinkage, SourceStatus, Targets,
    WeekHours, WorkId, WorkLoad, WorkPortion,
};

use super::*;
use crate::{ChangingLoad, QueueInput, QueueModel, evaluate};

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
        day_correlation: 0.0,
        method: "test".to_owned(),
        unadjusted: None,
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

/// Calls of half an hour's handle time in half-hours.
fn long_calls(contacts: [f64; 8]) -> Load {
    let mut load = load(1, contacts);
    load.series[0].handle_seconds.fill(1_800.0);
    load
}

/// The exact measures of each open half-hour of the first day with these numbers of people.
fn lived(load: &Load, row: &RequirementRow, patience: f64) -> Vec<crate::QueueMeasures> {
    let series = &load.series[0];
    let steps: Vec<crate::QueueStep> = (16..24)
        .map(|index| crate::QueueStep {
            duration: 1_800.0,
            arrival_rate: series.contacts[index] / 1_800.0,
            service_rate: 1.0 / series.handle_seconds[index],
            abandonment_rate: if patience.is_finite() { 1.0 / patience } else { 0.0 },
            agents: row.net[index] as u32,
        })
        .collect();
    let precision = crate::WalkPrecision::planning();
    let sums = crate::queue_over_time(&steps, &crate::FirstState::Empty, Some(20.0), precision);
    sums.unwrap().iter().map(crate::StepSums::measures).collect()
}

fn lived_config() -> StaffingConfig {
    StaffingConfig { changing_load: ChangingLoad::LivedThrough, ..config() }
}

#[test]
fn each_interval_says_which_queue_gave_its_number() {
    let slow = needed(&load(1, [100.0; 8]), &kind(Channel::Voice), &lived_config());
    assert_eq!(
        slow.queue[15..18],
        [RequirementQueue::Closed, RequirementQueue::Stationary, RequirementQueue::Lagged]
    );
    let burst = [100.0, 100.0, 300.0, 300.0, 100.0, 100.0, 100.0, 100.0];
    let row = needed(&load(1, burst), &kind(Channel::Voice), &lived_config());
    assert_eq!(row.queue[18], RequirementQueue::ChangingLoad);
    assert_eq!(row.queue[20], RequirementQueue::ChangingLoad);
    let long = needed(&long_calls([20.0; 8]), &kind(Channel::Voice), &lived_config());
    assert!(long.queue[16..24].iter().all(|queue| *queue == RequirementQueue::LongHandling));
    let mail = needed(&load(1, [80.0; 8]), &kind(Channel::Mail), &lived_config());
    assert_eq!(mail.queue[15..17], [RequirementQueue::Closed, RequirementQueue::Deadline]);
}

#[test]
fn days_lived_through_hold_the_target_in_every_interval_and_one_person_less_would_miss_it() {
    let level = |measures: &crate::QueueMeasures| measures.service_level_offered.unwrap();
    let patient = kind(Channel::Voice);
    let leaving = ContactType { patience: Law::Exponential { mean: 120.0 }, ..patient.clone() };
    for (kind, patience) in [(patient, f64::INFINITY), (leaving, 120.0)] {
        for load in [
            load(1, [100.0, 100.0, 300.0, 300.0, 100.0, 100.0, 300.0, 100.0]),
            long_calls([20.0, 30.0, 40.0, 40.0, 10.0, 10.0, 30.0, 20.0]),
        ] {
            let row = needed(&load, &kind, &lived_config());
            let measures = lived(&load, &row, patience);
            assert!(measures.iter().all(|one| level(one) >= 0.8), "{:?}", row.net);
            let chosen = (16..24).filter(|index| row.queue[*index].is_time_varying());
            for index in
                chosen.filter(|index| row.reason[*index] == RequirementReason::ServiceLevel)
            {
                let mut fewer = row.clone();
                fewer.net[index] -= 1.0;
                let now = &lived(&load, &fewer, patience)[index - 16..];
                assert!(now.iter().any(|one| level(one) < 0.8), "{index} {:?}", row.net);
            }
        }
    }
}

#[test]
fn the_lagged_number_after_a_burst_misses_what_the_lived_one_holds() {
    let burst = load(1, [100.0, 100.0, 300.0, 300.0, 100.0, 100.0, 100.0, 100.0]);
    let lag = StaffingConfig { changing_load: ChangingLoad::Lagged, ..config() };
    let lagged = needed(&burst, &kind(Channel::Voice), &lag);
    let level = lived(&burst, &lagged, f64::INFINITY)[4].service_level_offered.unwrap();
    assert!(level < 0.75, "{level}");
}

#[test]
fn chats_at_once_and_lines_without_a_target_keep_their_steady_queue() {
    let chat = ContactType { concurrency: 2, ..kind(Channel::Chat) };
    let burst = load(1, [100.0, 100.0, 300.0, 300.0, 100.0, 100.0, 100.0, 100.0]);
    let mut unbound = kind(Channel::Voice);
    unbound.targets.service = None;
    for kind in [chat, unbound] {
        let row = needed(&burst, &kind, &lived_config());
        assert_eq!(row.queue[18], RequirementQueue::Lagged);
    }
}

#[test]
fn an_interval_without_contacts_in_a_long_day_keeps_its_people() {
    let row = needed(
        &long_calls([20.0, 0.0, 20.0, 0.0, 0.0, 0.0, 0.0, 0.0]),
        &kind(Channel::Voice),
        &lived_config(),
    );
    assert!(row.net[17] > 0.0 && row.net[23] == 2.0, "{:?}", row.net);
}

#[test]
fn a_confidence_asks_for_the_staff_of_a_busier_load_and_deferred_work_for_the_busier_day_alone() {
    let mut varying = load(1, [100.0; 8]);
    varying.series[0].day_variation = 0.1;
    varying.series[0].interval_variation = 0.1;
    let confidence = Confidence::new(0.9).unwrap();
    let cautious = StaffingConfig { confidence: Some(confidence), ..config() };
    for channel in [Channel::Voice, Channel::Mail] {
        let kind = kind(channel);
        let factor = confidence.load_factor(&varying.series[0], channel);
        let busier = load(1, [100.0 * factor; 8]);
        assert_eq!(needed(&varying, &kind, &cautious), needed(&busier, &kind, &config()));
        let expected = needed(&varying, &kind, &config());
        assert!(needed(&varying, &kind, &cautious).net[20] > expected.net[20]);
    }
    let [voice, mail] = [Channel::Voice, Channel::Mail]
        .map(|channel| confidence.load_factor(&varying.series[0], channel));
    assert!(voice > mail && mail > 1.13, "{voice} {mail}");
}

#[test]
fn missing_people_cost_more_in_waiting_than_spare_ones_and_nothing_is_said_of_closed_intervals() {
    let impatient =
        ContactType { patience: Law::Exponential { mean: 120.0 }, ..kind(Channel::Voice) };
    let row = needed(&load(1, [100.0; 8]), &impatient, &config());
    let cost = row.cover_cost[16].expect("an open interval");
    assert!(cost.missing > cost.spare && cost.spare > 0.0, "{cost:?}");
    assert_eq!(row.cover_cost[15], None);
}

#[test]
fn a_cost_of_cover_is_what_waits_beyond_the_price_of_a_person() {
    let impatient =
        ContactType { patience: Law::Exponential { mean: 120.0 }, ..kind(Channel::Voice) };
    let row = needed(&load(1, [100.0; 8]), &impatient, &config());
    let waiting = |agents| {
        let rates = QueueInput {
            agents,
            arrival_rate: 100.0 / 1800.0,
            service_rate: 1.0 / 180.0,
            abandonment_rate: Some(1.0 / 120.0),
            threshold: None,
        };
        evaluate(QueueModel::ErlangA, &rates).unwrap().mean_queue.unwrap()
    };
    // About 13 people: the step is two of them.
    let people = row.net[16] as u32;
    let price = (waiting(people - 1) - waiting(people + 1)) / 2.0;
    let missing = (waiting(people - 2) - waiting(people) - 2.0 * price) / 4.0;
    let spare = (waiting(people + 2) - waiting(people) + 2.0 * price) / 4.0;
    let cost = row.cover_cost[16].expect("an open interval");
    assert!((cost.missing - missing).abs() < 1e-12, "{cost:?}");
    assert!((cost.spare - spare).abs() < 1e-12, "{cost:?}");
}

#[test]
fn a_queue_that_would_only_grow_with_a_person_less_has_no_cost_of_cover() {
    // Patient callers: at ten erlangs the queue of Erlang C has no mean below eleven people.
    let unbound = Targets { service: None, ..kind(Channel::Voice).targets };
    let patient = ContactType { targets: unbound, ..kind(Channel::Voice) };
    let row = needed(&load(1, [100.0; 8]), &patient, &config());
    assert_eq!((row.net[16], row.cover_cost[16]), (11.0, None));
}

#[test]
fn deferred_work_has_no_cost_of_cover_by_a_queue() {
    let mail = ContactType { deadline_minutes: Some(240), ..kind(Channel::Mail) };
    assert_eq!(needed(&load(1, [80.0; 8]), &mail, &config()).cover_cost, []);
}
