//! The load of a small centre.

use jiff::civil::{Date, Weekday, date};
use jiff::tz::TimeZone;
use organico_forecast::{Forecast, ForecastConfig, ForecastError, centre_as_of, forecast_load};
use organico_model::{
    AdjustedMeasure, Adjustment, AdjustmentChange, AdjustmentId, Agents, Calendar, Campaign,
    Centre, Channel, Closure, ContactType, ContactTypeId, DaySpan, Event, Grid, HandleTime,
    History, HistorySeries, Holiday, HolidayHours, IntervalLength, Law, Ledger, Purpose, Seed,
    SkillId, Targets, WeekHours, Work, WorkId, WorkKind,
};

/// A Monday; the history has twelve weeks, with the change of the clock of 29 March 2026 in it.
const FIRST: Date = date(2026, 2, 2);
pub(crate) const AFTER: Date = date(2026, 4, 27);

pub(crate) fn rome() -> TimeZone {
    TimeZone::get("Europe/Rome").unwrap()
}

fn grid(first: Date, days: u32) -> Grid {
    Grid::over_days(&rome(), first, days, IntervalLength::HALF_HOUR).unwrap()
}

fn hours(from: u32, to: u32) -> WeekHours {
    let mut hours = WeekHours::default();
    hours.days[..6].fill(vec![DaySpan { from, to }]);
    hours
}

pub(crate) fn contact_type(id: &str, channel: Channel) -> ContactType {
    ContactType {
        id: ContactTypeId::new(id),
        name: id.to_owned(),
        channel,
        contract: None,
        skill: SkillId::new("all"),
        priority: 1,
        overflow: vec![],
        transfers: vec![],
        hours: hours(480, 1200),
        holidays: HolidayHours::Closed,
        targets: Targets {
            service: None,
            speed_of_answer_max: None,
            abandonment_max: None,
            occupancy_max: None,
            agents_min: Agents(1),
        },
        patience: Law::Never,
        handle: HandleTime { law: Law::Exponential { mean: 240.0 }, parts: None },
        concurrency: 1,
        deadline_minutes: None,
        campaign: None,
    }
}

/// Returns a history of 10 contacts a half-hour from 8 to 20 h of the wall clock, Sundays too.
pub(crate) fn history(id: &str) -> HistorySeries {
    let grid = grid(FIRST, 84);
    let open = |index| (480..1200).contains(&grid.minute_of_day(index));
    let of = |open_value: f64| -> Vec<Option<f64>> {
        (0..grid.count).map(|index| Some(if open(index) { open_value } else { 0.0 })).collect()
    };
    HistorySeries {
        contact_type: ContactTypeId::new(id),
        offered: of(10.0),
        handled: of(9.0),
        abandoned: of(1.0),
        handle_seconds: of(300.0),
    }
}

pub(crate) fn centre(types: Vec<ContactType>, series: Vec<HistorySeries>) -> Centre {
    Centre {
        name: "test".to_owned(),
        invented: true,
        assumptions: vec![],
        zone: rome(),
        interval: IntervalLength::HALF_HOUR,
        currency: "EUR".to_owned(),
        week_start: Weekday::Monday,
        rule_pack: "eu-default".to_owned(),
        calendar: Calendar {
            holidays: vec![
                Holiday { date: date(2026, 4, 6), name: "Easter Monday".to_owned() },
                Holiday { date: date(2026, 5, 1), name: "Labour Day".to_owned() },
            ],
            closures: vec![Closure {
                first: date(2026, 5, 7),
                last: date(2026, 5, 8),
                reason: "move".to_owned(),
            }],
            events: vec![Event {
                first: date(2026, 3, 2),
                last: date(2026, 3, 8),
                name: "outage".to_owned(),
                learn: false,
                contact_types: vec![],
            }],
            ..Calendar::default()
        },
        sites: vec![],
        home: None,
        clients: vec![],
        contracts: vec![],
        contact_types: types,
        work: vec![],
        skills: vec![],
        groups: vec![],
        shrinkage: vec![],
        shifts: vec![],
        activities: vec![],
        pay: vec![],
        people: vec![],
        history: History { grid: grid(FIRST, 84), series },
        absences: vec![],
        adjustments: vec![],
        ledger: Ledger::default(),
        rotations: vec![],
        pairs: vec![],
    }
}

fn load(centre: &Centre, first: Date, days: u32) -> Result<Forecast, ForecastError> {
    forecast_load(centre, &grid(first, days), ForecastConfig::best())
}

fn codes(forecast: &Forecast) -> Vec<&str> {
    forecast.notes.iter().map(|note| note.code).collect()
}

fn voice() -> Centre {
    centre(vec![contact_type("voice", Channel::Voice)], vec![history("voice")])
}

#[test]
fn a_steady_queue_is_forecast_within_its_hours_and_closed_on_holidays_and_closures() {
    let forecast = load(&voice(), AFTER, 14).unwrap();
    let (series, grid) = (&forecast.load.series[0], &forecast.load.grid);
    for day in grid.days() {
        let total: f64 = series.contacts[day.intervals.clone()].iter().sum();
        let closed = [date(2026, 5, 1), date(2026, 5, 7), date(2026, 5, 8)].contains(&day.date)
            || day.date.weekday() == Weekday::Sunday;
        let expected = if closed { 0.0 } else { 240.0 };
        assert!((total - expected).abs() < 1e-6, "{} {total}", day.date);
        assert_eq!(series.open[day.intervals].iter().any(|open| *open), !closed);
    }
    assert!(series.handle_seconds.iter().all(|seconds| (seconds - 300.0).abs() < 1e-9));
    assert_eq!(series.method, "average");
    // Sundays are outside the opening hours: a seventh of the history, less what may not be learned.
    assert_eq!(codes(&forecast), ["F0205"]);
}

#[test]
fn a_week_that_must_not_be_learned_leaves_no_trace() {
    let mut wild = voice();
    let grid = wild.history.grid.clone();
    for day in grid.days().iter().filter(|day| date(2026, 3, 2) <= day.date).take(7) {
        wild.history.series[0].offered[day.intervals.clone()].fill(Some(500.0));
    }
    let series = |centre: &Centre| load(centre, AFTER, 7).unwrap().load.series;
    assert_eq!(series(&wild), series(&voice()));
}

#[test]
fn the_day_on_which_the_clock_changes_has_its_two_hours_more_or_less() {
    let mut night = contact_type("night", Channel::Voice);
    night.hours.days.fill(vec![DaySpan { from: 0, to: 1440 }]);
    let mut series = history("night");
    series.offered.fill(Some(10.0));
    let centre = centre(vec![night], vec![series]);
    let total =
        |first| -> f64 { load(&centre, first, 1).unwrap().load.series[0].contacts.iter().sum() };
    assert!((total(date(2026, 10, 25)) - 500.0).abs() < 1e-6);
    assert!((total(date(2027, 3, 28)) - 460.0).abs() < 1e-6);
}

#[test]
fn a_file_of_handled_contacts_stands_in_for_offered_ones_with_a_note() {
    let mut centre = voice();
    centre.history.series[0].offered.fill(None);
    let forecast = load(&centre, AFTER, 1).unwrap();
    let total: f64 = forecast.load.series[0].contacts.iter().sum();
    assert!((total - 240.0).abs() < 1e-6);
    assert!(codes(&forecast).contains(&"F0206"));
}

#[test]
fn mail_that_arrives_while_closed_is_not_lost() {
    let mut series = history("mail");
    series.offered.fill(Some(1.0));
    let centre = centre(vec![contact_type("mail", Channel::Mail)], vec![series]);
    let forecast = load(&centre, date(2026, 5, 11), 7).unwrap();
    let total: f64 = forecast.load.series[0].contacts.iter().sum();
    assert!((total / (7.0 * 48.0) - 1.0).abs() < 0.02, "{total}");
}

#[test]
fn the_busyness_of_days_and_intervals_is_found_again_without_the_noise_of_chance() {
    let (of_day, of_slot) = (0.15, 0.10);
    let mut series = history("voice");
    let grid = grid(FIRST, 84);
    for (number, day) in grid.days().into_iter().enumerate() {
        let mut stream = Seed(3).stream(Purpose::Generate, (number as u64, 0));
        let busyness = stream.gamma_of_mean_one(1.0 / (of_day * of_day));
        for index in day.intervals {
            let factor = busyness * stream.gamma_of_mean_one(1.0 / (of_slot * of_slot));
            let mean = series.offered[index].unwrap() * 6.0 * factor;
            series.offered[index] = Some(stream.poisson(mean) as f64);
        }
    }
    let centre = centre(vec![contact_type("voice", Channel::Voice)], vec![series]);
    let found = &load(&centre, AFTER, 28).unwrap().load.series[0];
    // The uncertainty of the level comes on top of the day's own busyness.
    assert!((0.12..0.22).contains(&found.day_variation), "{}", found.day_variation);
    assert!((0.07..0.13).contains(&found.interval_variation), "{}", found.interval_variation);
}

#[test]
fn all_types_without_history_are_named_at_once() {
    let types = ["a", "b", "c"].map(|id| contact_type(id, Channel::Voice)).to_vec();
    let mut empty = history("c");
    empty.offered.fill(None);
    empty.handled.fill(None);
    let error = load(&centre(types, vec![history("a"), empty]), AFTER, 7).unwrap_err();
    let names: Vec<String> =
        error.diagnostics().into_iter().map(|fault| fault.values[0].1.clone()).collect();
    assert_eq!(names, ["b", "c"]);
    assert_eq!(error.diagnostics()[0].code, "F0101");
}

#[test]
fn a_short_history_gives_a_forecast_with_a_warning() {
    let mut centre = voice();
    centre.history.series[0].offered[..78 * 48].fill(None);
    let forecast = load(&centre, AFTER, 7).unwrap();
    assert_eq!(forecast.load.series[0].method, "recent-mean");
    assert!(codes(&forecast).contains(&"F0201"));
}

#[test]
fn half_hours_of_history_can_be_planned_in_quarter_hours() {
    let centre = voice();
    let horizon = Grid::over_days(&rome(), AFTER, 1, IntervalLength::QUARTER_HOUR).unwrap();
    let forecast = forecast_load(&centre, &horizon, ForecastConfig::best()).unwrap();
    let series = &forecast.load.series[0];
    assert!((series.contacts[40] - 5.0).abs() < 1e-6 && series.contacts.len() == 96);
    assert!(codes(&forecast).contains(&"F0207"));
}

#[test]
fn a_campaign_reaches_the_share_that_its_attempts_give() {
    let mut outbound = contact_type("outbound", Channel::Outbound);
    outbound.campaign = Some(Campaign {
        list: 1_000,
        attempts: 3,
        contact_rate: (0..24).map(|hour| if hour < 14 { 0.2 } else { 0.4 }).collect(),
        permitted: hours(600, 1080),
    });
    let forecast = load(&centre(vec![outbound], vec![]), date(2026, 5, 18), 6).unwrap();
    let series = &forecast.load.series[0];
    let total: f64 = series.contacts.iter().sum();
    // Four hours at 0.2 and four at 0.4: 0.3 on average, and 1 - 0.7^3 of the people.
    assert!((total - 657.0).abs() < 1e-6, "{total}");
    assert!((series.contacts[30] / series.contacts[24] - 2.0).abs() < 1e-9);
    assert_eq!((series.open[19], series.open[20], series.open[36]), (false, true, false));
    assert_eq!((series.day_variation, series.handle_seconds[24]), (0.0, 240.0));
}

#[test]
fn items_and_ordered_hours_become_portions_of_the_horizon() {
    let mut centre = voice();
    let work = |id: &str, kind| Work {
        id: WorkId::new(id),
        name: id.to_owned(),
        contract: None,
        skill: SkillId::new("all"),
        kind,
        hours: hours(480, 1080),
    };
    let items =
        |released, due| WorkKind::Items { count: 100, per_hour_mille: 5_000, released, due };
    centre.work = vec![
        work("inside", items(date(2026, 5, 12), date(2026, 5, 15))),
        work("begun", items(date(2026, 5, 4), date(2026, 5, 16))),
        work("over", items(date(2026, 1, 7), date(2026, 1, 8))),
        work("hours", WorkKind::Hours { minutes_a_week: 600 }),
    ];
    let forecast = load(&centre, date(2026, 5, 11), 7).unwrap();
    let hours = |index: usize| -> f64 {
        forecast.load.work[index].portions.iter().map(|portion| portion.hours).sum()
    };
    assert!((hours(0) - 20.0).abs() < 1e-9);
    // Ten open days (two of twelve are closures), six of them in the horizon.
    assert!((hours(1) - 12.0).abs() < 1e-9, "{}", hours(1));
    assert!(forecast.load.work[2].portions.is_empty());
    assert!((hours(3) - 10.0).abs() < 1e-9);
    assert_eq!(forecast.load.work[1].portions[0].released, date(2026, 5, 11));
}

fn marked(first: Date, name: &str, contact_types: &[&str]) -> Event {
    let contact_types = contact_types.iter().map(|id| ContactTypeId::new(*id)).collect();
    Event { first, last: first, name: name.to_owned(), learn: true, contact_types }
}

/// Returns a centre whose contacts were twice as many on three Tuesdays, those of an event `bill` of `contact_types`.
fn with_bills(contact_types: &[&str]) -> Centre {
    let mut centre = voice();
    let bills = [date(2026, 2, 17), date(2026, 3, 17), date(2026, 4, 14)];
    let grid = centre.history.grid.clone();
    for index in (0..grid.count).filter(|index| bills.contains(&grid.civil(*index).date())) {
        let offered = &mut centre.history.series[0].offered[index];
        *offered = offered.map(|count| 2.0 * count);
    }
    let past = bills.map(|day| marked(day, "bill", contact_types));
    centre.calendar.events.extend(past);
    centre
}

/// Returns the contacts of Tuesday 12 May over those of the Tuesday before.
fn of_a_marked_day(mut centre: Centre, event: Event) -> f64 {
    centre.calendar.events.push(event);
    let load = load(&centre, AFTER, 21).unwrap().load;
    let of_day = |day: Date| -> f64 {
        let is_on = |index: &usize| load.grid.civil(*index).date() == day;
        (0..load.grid.count).filter(is_on).map(|index| load.series[0].contacts[index]).sum()
    };
    of_day(date(2026, 5, 12)) / of_day(date(2026, 5, 5))
}

#[test]
fn a_marked_day_is_like_those_of_the_same_name_and_no_other() {
    let coming = |name, types: &[&str]| marked(date(2026, 5, 12), name, types);
    let ratio = of_a_marked_day(with_bills(&[]), coming("bill", &[]));
    assert!((1.6..=2.1).contains(&ratio), "{ratio}");
    let ratio = of_a_marked_day(with_bills(&[]), coming("fair", &[]));
    assert!((0.9..=1.1).contains(&ratio), "{ratio}");
}

#[test]
fn an_event_of_other_contact_types_is_none_here() {
    let coming = |types: &[&str]| marked(date(2026, 5, 12), "bill", types);
    let ratio = of_a_marked_day(with_bills(&["voice"]), coming(&["voice", "chat"]));
    assert!((1.6..=2.1).contains(&ratio), "{ratio}");
    let ratio = of_a_marked_day(with_bills(&["voice"]), coming(&["chat"]));
    assert!((0.9..=1.1).contains(&ratio), "{ratio}");
}

fn adjustment(id: &str, first: Date, change: AdjustmentChange) -> Adjustment {
    let midnight = |day: Date| day.to_zoned(rome()).unwrap().timestamp();
    Adjustment {
        id: AdjustmentId::new(id),
        made: AFTER,
        author: "EP".to_owned(),
        reason: "bill".to_owned(),
        contact_type: ContactTypeId::new("voice"),
        measure: AdjustedMeasure::Contacts,
        from: midnight(first),
        to: midnight(first.tomorrow().unwrap()),
        change,
        undone: None,
    }
}

#[test]
fn an_adjustment_survives_the_next_forecast_and_the_model_never_sees_it() {
    let plain = load(&voice(), AFTER, 7).unwrap().load;
    let mut centre = voice();
    centre.adjustments.push(adjustment("A1", AFTER, AdjustmentChange::Total(1_000.0)));
    let forecast = load(&centre, AFTER, 7).unwrap();
    let day: f64 = forecast.load.series[0].contacts[..48].iter().sum();
    assert!((day - 1_000.0).abs() < 1e-9);
    let model = forecast.load.series[0].unadjusted.as_ref().unwrap();
    assert_eq!(model.contacts, plain.series[0].contacts);
    assert_eq!(forecast.load.series[0].contacts[48..], plain.series[0].contacts[48..]);
    assert_eq!(forecast.adjustments[0].intervals, 24);
    // A day later, with a day of history more or less, the total is the same.
    centre = centre_as_of(&centre, AFTER);
    let again = load(&centre, AFTER.yesterday().unwrap(), 7).unwrap();
    assert!((again.adjustments[0].after - 1_000.0).abs() < 1e-9);
}

#[test]
fn on_an_earlier_day_neither_what_came_nor_who_changed_the_forecast_later_is_known() {
    let mut centre = voice();
    centre.adjustments.push(adjustment("A1", AFTER, AdjustmentChange::Factor(2.0)));
    let day = date(2026, 4, 20);
    let past = centre_as_of(&centre, day);
    assert_eq!(past.history.grid.zone.to_datetime(past.history.grid.end()).date(), day);
    assert_eq!((past.adjustments.len(), past.history.series[0].offered.len()), (0, 77 * 48 - 2));
    assert_eq!(load(&past, day, 7).unwrap().load, load(&voice(), day, 7).unwrap().load);
}
