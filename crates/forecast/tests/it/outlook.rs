//! The long horizon, the sums and the explanation of a small centre.

use jiff::civil::date;
use organico_forecast::{
    ForecastConfig, ForecastError, explain, forecast_load, hierarchy, outlook,
};
use organico_model::{
    AdjustedMeasure, Adjustment, AdjustmentChange, AdjustmentId, Centre, Channel, ContactTypeId,
    Driver, DriverId, DriverKind, ExplainedDay, Grid, HierarchyLevel, HistorySeries,
    IntervalLength, PatternUse,
};

use crate::centre::{AFTER, centre, contact_type, history, rome};

fn voice() -> Centre {
    centre(vec![contact_type("voice", Channel::Voice)], vec![history("voice")])
}

/// Returns a centre with three years of history, busier in summer by a half and growing by a share a year.
fn seasonal(growth: f64) -> Centre {
    let mut centre = voice();
    let first = date(2023, 5, 1);
    let grid = Grid::over_days(&rome(), first, 1_092, IntervalLength::HALF_HOUR).unwrap();
    let mut offered = vec![Some(0.0); grid.count];
    for (number, day) in grid.days().into_iter().enumerate() {
        let angle = f64::from(day.date.day_of_year()) / 365.25 * std::f64::consts::TAU;
        let years = number as f64 / 365.25;
        let level = 100.0 * (1.0 - 0.5 * libm::cos(angle)) * libm::pow(1.0 + growth, years);
        for index in day.intervals {
            if (480..1200).contains(&grid.minute_of_day(index)) {
                offered[index] = Some(level);
            }
        }
    }
    let none = vec![None; grid.count];
    centre.history.grid = grid;
    centre.history.series = vec![HistorySeries {
        contact_type: ContactTypeId::new("voice"),
        offered,
        handled: none.clone(),
        abandoned: none.clone(),
        handle_seconds: none,
    }];
    centre.calendar.holidays.clear();
    centre
}

fn driver(does: DriverKind) -> Driver {
    Driver {
        id: DriverId::new("d"),
        name: "d".to_owned(),
        does,
        contact_types: vec![],
        from: AFTER,
        until: None,
        source: "test".to_owned(),
        author: "EP".to_owned(),
    }
}

#[test]
fn the_first_four_weeks_are_those_of_the_usual_forecast() {
    let centre = voice();
    let made = outlook(&centre, AFTER, 104, &[]).unwrap();
    let grid = Grid::over_days(&rome(), AFTER, 28, IntervalLength::HALF_HOUR).unwrap();
    let near = forecast_load(&centre, &grid, ForecastConfig::best()).unwrap();
    let weeks: f64 = made.series[0].weeks[..4].iter().map(|week| week.contacts).sum();
    let sum: f64 = near.load.series[0].contacts.iter().sum();
    assert!((weeks - sum).abs() < 1e-6 * sum, "{weeks} {sum}");
}

#[test]
fn twelve_weeks_show_no_trend_and_no_season_and_later_weeks_go_on_as_they_are() {
    let made = outlook(&voice(), AFTER, 104, &[]).unwrap();
    let basis = made.series[0].basis.unwrap();
    assert_eq!((basis.trend, basis.season), (PatternUse::TooShort, PatternUse::TooShort));
    let weeks = &made.series[0].weeks;
    assert_eq!(weeks.len(), 104);
    assert!((weeks[60].contacts - weeks[4].contacts).abs() < 0.01 * weeks[4].contacts);
    let spread = |week: usize| weeks[week].quantiles[4] / weeks[week].quantiles[0];
    assert!(spread(4) < spread(52) && spread(52) < spread(103));
}

#[test]
fn months_and_weeks_have_the_same_sum() {
    let made = outlook(&voice(), AFTER, 104, &[]).unwrap();
    let sum = |points: &[organico_model::OutlookPoint]| -> f64 {
        points.iter().map(|point| point.contacts).sum()
    };
    let one = &made.series[0];
    assert!((sum(&one.weeks) - sum(&one.months)).abs() < 1e-6 * sum(&one.weeks));
    assert_eq!(one.months.iter().map(|month| month.days).sum::<u32>(), 728);
}

#[test]
fn a_season_of_three_years_comes_again() {
    let centre = seasonal(0.0);
    let first = date(2026, 4, 27);
    let made = outlook(&centre, first, 104, &[]).unwrap();
    let one = &made.series[0];
    assert_eq!(one.basis.unwrap().season, PatternUse::Used);
    let a_day = |month: usize| one.months[month].contacts / f64::from(one.months[month].days);
    // The list starts with the last days of April: place 3 is July, place 9 January.
    let ratio = a_day(3) / a_day(9);
    assert!((2.2..3.2).contains(&ratio), "{ratio}");
}

#[test]
fn a_steady_growth_goes_on_and_fades() {
    let centre = seasonal(0.1);
    let made = outlook(&centre, date(2026, 4, 27), 104, &[]).unwrap();
    let basis = made.series[0].basis.unwrap();
    assert_eq!(basis.trend, PatternUse::Used, "{basis:?}");
    assert!((0.03..0.11).contains(&basis.trend_year), "{}", basis.trend_year);
}

#[test]
fn a_stated_growth_takes_the_place_of_the_trend_and_tells_what_it_adds() {
    let centre = seasonal(0.1);
    let growth = driver(DriverKind::Growth { year: 0.5 });
    let made = outlook(&centre, date(2026, 4, 27), 104, &[growth]).unwrap();
    let one = &made.series[0];
    assert_eq!(one.basis.unwrap().trend, PatternUse::Stated);
    let without: f64 = one.months.iter().map(|month| month.without_drivers).sum();
    let with: f64 = one.months.iter().map(|month| month.contacts).sum();
    let told: f64 = made.drivers[0].months.iter().sum();
    assert!((with - without - told).abs() < 1e-6 * with && told > 0.3 * without);
}

#[test]
fn no_week_too_many_weeks_and_no_history_are_refused() {
    let centre = voice();
    assert_eq!(outlook(&centre, AFTER, 0, &[]).unwrap_err(), ForecastError::Empty);
    let many = outlook(&centre, AFTER, 105, &[]).unwrap_err();
    assert_eq!(many.diagnostics()[0].code, "F0106");
    let types = vec![contact_type("voice", Channel::Voice), contact_type("new", Channel::Chat)];
    let without = super::centre::centre(types, vec![history("voice")]);
    let fault = outlook(&without, AFTER, 52, &[]).unwrap_err();
    assert_eq!(fault, ForecastError::NoHistory(vec![ContactTypeId::new("new")]));
}

#[test]
fn the_factors_of_an_explanation_multiply_to_the_forecast() {
    let mut centre = voice();
    let instant = |day| date(2026, 4, day).at(0, 0, 0, 0).to_zoned(rome()).unwrap().timestamp();
    centre.adjustments = vec![Adjustment {
        id: AdjustmentId::new("A1"),
        made: date(2026, 4, 20),
        author: "EP".to_owned(),
        reason: "bills".to_owned(),
        contact_type: ContactTypeId::new("voice"),
        measure: AdjustedMeasure::Contacts,
        from: instant(28),
        to: instant(30),
        change: AdjustmentChange::Factor(1.2),
        undone: None,
    }];
    let grid = Grid::over_days(&rome(), AFTER, 28, IntervalLength::HALF_HOUR).unwrap();
    let load = forecast_load(&centre, &grid, ForecastConfig::best()).unwrap().load;
    for (day, adjustments) in
        [(date(2026, 4, 28), 1), (date(2026, 4, 30), 0), (date(2026, 5, 12), 0)]
    {
        let at = day.at(10, 40, 0, 0);
        let made = explain(&centre, &ContactTypeId::new("voice"), at).unwrap();
        let adjusted: f64 = made.adjustments.iter().map(|one| one.factor).product();
        let product = made.level * made.weekday * made.share * made.special * adjusted;
        let index = (0..grid.count).find(|index| grid.civil(*index) == day.at(10, 30, 0, 0));
        let number = load.series[0].contacts[index.unwrap()];
        assert_eq!(made.adjustments.len(), adjustments);
        assert!((product - number).abs() < 1e-9 * number, "{product} {number}");
        assert_eq!(made.contacts, number);
        let weights: f64 = made.methods.iter().map(|method| method.weight).sum();
        assert!((weights - 1.0).abs() < 1e-9);
    }
}

#[test]
fn a_closed_day_and_a_day_of_the_past_are_explained_too() {
    let centre = voice();
    let kind = ContactTypeId::new("voice");
    let closed = explain(&centre, &kind, date(2026, 5, 7).at(10, 0, 0, 0)).unwrap();
    assert_eq!((closed.day, closed.contacts), (ExplainedDay::Closed, 0.0));
    let past = explain(&centre, &kind, date(2026, 4, 14).at(10, 0, 0, 0)).unwrap();
    assert_eq!(past.history.1, date(2026, 4, 13));
    assert!(past.contacts > 5.0);
}

#[test]
fn sums_keep_the_whole_contacts_of_every_period() {
    let types = vec![contact_type("voice", Channel::Voice), contact_type("chat", Channel::Chat)];
    let centre = super::centre::centre(types, vec![]);
    let contacts = [("voice", vec![10.4, 3.3]), ("chat", vec![7.3, 0.4])]
        .map(|(id, values)| (ContactTypeId::new(id), values));
    let sums = hierarchy(&centre, &[AFTER, date(2026, 5, 4)], &contacts);
    assert_eq!(sums.total(), [18, 4]);
    let rows = sums.by(HierarchyLevel::Channel);
    assert_eq!(rows[0].contacts[0] + rows[1].contacts[0], 18);
}
