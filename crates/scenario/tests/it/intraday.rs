//! A day so far: a busy one asks for people, a quiet one for none, and nothing is gained where nothing is done.

use jiff::ToSpan;
use jiff::civil::{Date, date};
use organico_model::{
    Centre, DaySpan, Grid, History, HistorySeries, Intraday, IntradayMove, IntradayVerdict, Roster,
    Run, Seed, Shift, StaffSource, Workplace,
};
use organico_rules::rule_set;
use organico_scenario::{
    Example, IntradayConfig, IntradayInputs, example_centre, first_day_after, intraday,
};

/// Returns the judgement of the first day after the history, recorded up to noon with `factor` times what the same day of
/// the week before had, with the roster that `roster` makes of it.
fn judged(factor: f64, roster: impl Fn(&Centre, &Grid) -> Option<Roster>) -> Intraday {
    let centre = example_centre(Example::OneQueue, Seed(1)).unwrap();
    let day = first_day_after(&centre.history.grid);
    let grid = Grid::over_days(&centre.zone, day, 1, centre.interval).unwrap();
    let noon = grid.count / 2;
    let actuals =
        History { series: vec![recorded(&centre, &grid, (noon, factor))], grid: grid.clone() };
    answer(&centre, &actuals, (noon, roster(&centre, &grid).as_ref()))
}

/// Returns what is said of a day of which so many intervals are over.
fn answer(
    centre: &Centre,
    actuals: &History,
    (over, roster): (usize, Option<&Roster>),
) -> Intraday {
    let grid = &actuals.grid;
    let date = grid.civil(0).date();
    let rules = rule_set(&centre.rule_pack, date).unwrap();
    let mut config = IntradayConfig::standard().unwrap();
    config.simulation.replications = 24;
    config.search_replications = 8;
    let at = grid.instant(over);
    let inputs = IntradayInputs { centre, rules: &rules, roster, actuals, date, at };
    intraday(&inputs, &config, &Run::silent(Seed(1))).unwrap()
}

fn recorded(centre: &Centre, grid: &Grid, (noon, factor): (usize, f64)) -> HistorySeries {
    let past = &centre.history.series[0];
    let mut series = HistorySeries::missing(past.contact_type.clone(), grid.count);
    for index in 0..noon {
        let before = grid.instant(index).to_zoned(grid.zone.clone()).checked_sub(7.days()).unwrap();
        let there = centre.history.grid.index_of(before.timestamp()).unwrap();
        let count = past.offered[there].map(|count| (count * factor).round());
        series.set(index, [count, None, None, None]);
    }
    series
}

#[test]
fn a_day_far_busier_than_forecast_asks_for_posts_that_bring_more_service() {
    let day = judged(2.0, |_, _| None);
    assert_eq!(day.staff, StaffSource::Requirement);
    let kind = &day.types[0];
    assert!(kind.busyness.rest > 1.1 * kind.busyness.rest_forecast, "{:?}", kind.busyness);
    assert!(
        kind.busyness.rest_low < kind.busyness.rest && kind.busyness.rest < kind.busyness.rest_high
    );
    assert!(kind.cover.iter().any(|cover| cover.missing > 0.5));
    assert!(matches!(day.verdict, IntradayVerdict::Restored | IntradayVerdict::Improved));
    let more = |one: &organico_model::ChosenMove| matches!(one.change, IntradayMove::MorePeople { people, .. } if people > 0);
    assert!(day.chosen.iter().any(more), "{:?}", day.chosen);
    let level = |service: &organico_model::RestService| service.level.unwrap().mean;
    assert!(level(&kind.after) > level(&kind.before) + 0.02);
    assert!(day.crews.iter().all(|crew| crew.people >= 5));
}

#[test]
fn a_quiet_day_needs_nothing() {
    let day = judged(0.8, |_, _| None);
    let kind = &day.types[0];
    assert!(kind.busyness.rest < kind.busyness.rest_forecast);
    assert!(
        matches!(day.verdict, IntradayVerdict::Reached | IntradayVerdict::Surplus),
        "{:?}",
        day.verdict
    );
    let asks = |one: &organico_model::ChosenMove| one.cost.hours > 0.0;
    assert!(!day.chosen.iter().any(asks));
}

/// Returns a roster on which everybody works at the first site from ten until the centre closes at seven.
fn everybody(centre: &Centre, grid: &Grid) -> Roster {
    let first = grid.civil(0).date();
    let at = |hour: i8| first.at(hour, 0, 0, 0).to_zoned(grid.zone.clone()).unwrap().timestamp();
    let workplace = Workplace::Site(centre.sites[0].id.clone());
    let shift = |person: &organico_model::Person| Shift {
        person: person.id.clone(),
        day: first,
        start: at(10),
        end: at(19),
        workplace: workplace.clone(),
        pauses: Vec::new(),
    };
    let shifts = centre.people.iter().map(shift).collect();
    Roster { first, end: first.tomorrow().unwrap(), shifts }
}

#[test]
fn on_a_quiet_day_with_far_too_many_on_the_roster_some_of_a_crew_may_go_and_the_service_holds() {
    let day = judged(0.6, |centre, grid| Some(everybody(centre, grid)));
    assert_eq!((day.staff, day.verdict), (StaffSource::Roster, IntradayVerdict::Surplus));
    assert!(!day.chosen.is_empty());
    for one in &day.chosen {
        let IntradayMove::LeaveEarly { crew, people, from, hours } = one.change else {
            panic!("{one:?} asks for something on a day with people to spare");
        };
        assert!(people > 0 && people < day.crews[crew].people && day.crews[crew].people >= 5);
        assert!(from > day.at && hours > 0.0 && one.cost.hours < 0.0, "{one:?}");
    }
    let target = 0.8;
    assert!(day.types[0].after.level.unwrap().mean >= target, "{:?}", day.types[0].after);
}

/// Returns the centre open around the clock, with ten weeks of contacts before `day`: the same course every day, one day
/// in two a fifth busier than the other.
fn around_the_clock(day: Date) -> Centre {
    let mut centre = example_centre(Example::OneQueue, Seed(1)).unwrap();
    let first = day.checked_sub(70.days()).unwrap();
    let grid = Grid::over_days(&centre.zone, first, 70, centre.interval).unwrap();
    let id = centre.contact_types[0].id.clone();
    centre.contact_types[0].hours.days =
        std::array::from_fn(|_| vec![DaySpan { from: 0, to: 1440 }]);
    let mut series = HistorySeries::missing(id, grid.count);
    for index in 0..grid.count {
        series.set(index, [Some(counted(&grid, index)), None, None, None]);
    }
    centre.history = History { grid, series: vec![series] };
    centre
}

/// Returns the contacts of an interval: more by day than by night, more on even days than on odd ones.
fn counted(grid: &Grid, index: usize) -> f64 {
    let at = grid.civil(index);
    let course = if (8..20).contains(&at.hour()) { 30.0 } else { 12.0 };
    if at.day() % 2 == 0 { course * 1.2 } else { course }
}

#[test]
fn a_busy_day_of_23_and_one_of_25_hours_have_each_interval_once_and_a_rest_that_is_busier_too() {
    for (day, intervals) in [(date(2026, 3, 29), 46), (date(2026, 10, 25), 50)] {
        let centre = around_the_clock(day);
        let grid = Grid::over_days(&centre.zone, day, 1, centre.interval).unwrap();
        let over = (0..grid.count).filter(|index| grid.civil(*index).hour() < 12).count();
        let mut series = HistorySeries::missing(centre.contact_types[0].id.clone(), grid.count);
        for index in 0..over {
            series.set(index, [Some((1.3 * counted(&grid, index)).round()), None, None, None]);
        }
        let actuals = History { grid, series: vec![series] };
        let found = answer(&centre, &actuals, (over, None));
        assert_eq!((found.grid.count, found.seen), (intervals, intervals - 24), "{day}");
        let kind = &found.types[0];
        assert_eq!([kind.recorded.len(), kind.forecast.len()], [intervals; 2]);
        assert!(kind.forecast.iter().all(|mean| *mean > 5.0), "{day}: {:?}", kind.forecast);
        assert_eq!(kind.recorded.iter().flatten().count(), over);
        assert!(kind.busyness.rest > 1.03 * kind.busyness.rest_forecast, "{:?}", kind.busyness);
        assert!(kind.cover.iter().all(|cover| cover.missing.is_finite()));
    }
}
