//! A day so far: a busy one asks for people, a quiet one for none, and nothing is gained where nothing is done.

use jiff::ToSpan;
use organico_model::{
    Centre, Grid, History, HistorySeries, Intraday, IntradayMove, IntradayVerdict, Run, Seed,
    StaffSource,
};
use organico_rules::rule_set;
use organico_scenario::{
    Example, IntradayConfig, IntradayInputs, example_centre, first_day_after, intraday,
};

/// Returns the judgement of the first day after the history, recorded up to noon with `factor` times what the same day of
/// the week before had, without a roster.
fn judged(factor: f64) -> Intraday {
    let centre = example_centre(Example::OneQueue, Seed(1)).unwrap();
    let date = first_day_after(&centre.history.grid);
    let grid = Grid::over_days(&centre.zone, date, 1, centre.interval).unwrap();
    let noon = grid.count / 2;
    let actuals =
        History { series: vec![recorded(&centre, &grid, (noon, factor))], grid: grid.clone() };
    let rules = rule_set(&centre.rule_pack, date).unwrap();
    let mut config = IntradayConfig::standard().unwrap();
    config.simulation.replications = 24;
    config.search_replications = 8;
    let inputs = IntradayInputs {
        centre: &centre,
        rules: &rules,
        roster: None,
        actuals: &actuals,
        date,
        at: grid.instant(noon),
    };
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
    let day = judged(2.0);
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
    let day = judged(0.8);
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
