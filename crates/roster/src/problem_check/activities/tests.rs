//! One test a published sentence, each with a solution that breaks it.

use organico_model::{ActivityCover, ActivityPerson};

use super::*;

/// A week, two activities and one person whom no contract binds; nobody is required.
fn problem() -> ActivityProblem {
    let person = ActivityPerson { id: "7".to_owned(), minutes_min: 0, minutes_max: 10_000 };
    ActivityProblem { days: 7, tasks: 2, people: vec![person], cover: Vec::new() }
}

/// Returns an activity of the only person: calendar day from 1, start, hours.
fn span(day: usize, start: u32, hours: f64) -> ActivitySpan {
    let minutes = (hours * 60.0) as u32;
    ActivitySpan { person: 0, day: day - 1, start_minute: start * 60, minutes, task: 0 }
}

fn broken(problem: &ActivityProblem, spans: &[ActivitySpan]) -> Vec<(ProblemRule, i64, i64)> {
    let check = check_activity_shifts(problem, &ActivitySolution(spans.to_vec()));
    check.breaches.iter().map(|one| (one.rule, one.measured, one.limit)).collect()
}

#[test]
fn a_shift_lasts_from_six_to_ten_hours() {
    let problem = problem();
    assert_eq!(broken(&problem, &[span(1, 6, 6.0), span(2, 6, 10.0)]), []);
    assert_eq!(broken(&problem, &[span(1, 6, 5.75)]), [(ProblemRule::ShiftMin, 345, 360)]);
    assert_eq!(broken(&problem, &[span(1, 6, 10.25)]), [(ProblemRule::ShiftMax, 615, 600)]);
}

#[test]
fn activities_that_touch_are_one_shift_also_over_midnight_and_over_six_in_the_morning() {
    let problem = problem();
    let other = ActivitySpan { task: 1, ..span(2, 3, 4.0) };
    assert_eq!(broken(&problem, &[other, span(1, 22, 5.0)]), []);
    let apart = ActivitySpan { start_minute: 195, ..other };
    let found = broken(&problem, &[apart, span(1, 22, 5.0)]);
    let short = [ProblemRule::ShiftMin, ProblemRule::ShiftMin, ProblemRule::StartWindow];
    assert_eq!(found.iter().map(|one| one.0).collect::<Vec<_>>()[..3], short);
    assert_eq!(found[3], (ProblemRule::RestMin, 15, 840));
}

#[test]
fn an_activity_lasts_at_least_an_hour() {
    let problem = problem();
    let other = ActivitySpan { task: 1, ..span(1, 11, 1.0) };
    assert_eq!(broken(&problem, &[span(1, 6, 5.0), other]), []);
    let short = ActivitySpan { minutes: 45, ..other };
    let found = broken(&problem, &[span(1, 6, 5.0), short, span(2, 14, 6.0)]);
    assert_eq!(found, [(ProblemRule::ActivityMin, 45, 60), (ProblemRule::ShiftMin, 345, 360)]);
}

#[test]
fn between_shifts_lie_at_least_fourteen_hours() {
    let problem = problem();
    assert_eq!(broken(&problem, &[span(1, 6, 10.0), span(2, 6, 6.0)]), []);
    let late = [span(1, 10, 6.25), span(2, 6, 6.0)];
    assert_eq!(broken(&problem, &late), [(ProblemRule::RestMin, 825, 840)]);
}

#[test]
fn a_shift_starts_in_one_of_three_windows_ends_included() {
    let problem = problem();
    for hour in [6, 10, 14, 18, 20, 23] {
        assert_eq!(broken(&problem, &[span(1, hour, 6.0)]), [], "{hour}");
    }
    assert_eq!(broken(&problem, &[span(2, 0, 6.0)]), [], "midnight ends the last window");
    let quarter_past = ActivitySpan { start_minute: 615, ..span(1, 10, 6.0) };
    assert_eq!(broken(&problem, &[quarter_past]), [(ProblemRule::StartWindow, 615, 600)]);
    for (hour, before) in [(11, 600), (13, 600), (19, 1080)] {
        let wanted = [(ProblemRule::StartWindow, i64::from(hour) * 60, before)];
        assert_eq!(broken(&problem, &[span(1, hour, 6.0)]), wanted);
    }
    assert_eq!(broken(&problem, &[span(2, 5, 6.0)]), [(ProblemRule::StartWindow, 300, 0)]);
}

#[test]
fn nobody_works_more_than_five_days_in_a_row() {
    let problem = problem();
    let days = |days: std::ops::RangeInclusive<usize>| {
        days.map(|day| span(day, 6, 6.0)).collect::<Vec<_>>()
    };
    assert_eq!(broken(&problem, &days(1..=5)), []);
    assert_eq!(broken(&problem, &[days(1..=3), days(5..=7)].concat()), []);
    assert_eq!(broken(&problem, &days(2..=7)), [(ProblemRule::RunMax, 6, 5)]);
    // A start at midnight belongs to the day before: five days, not six.
    assert_eq!(broken(&problem, &[days(1..=4), vec![span(6, 0, 6.0)]].concat()), []);
    assert_eq!(
        broken(&problem, &[days(1..=4), vec![span(6, 0, 6.0), span(7, 6, 6.0)]].concat()),
        []
    );
}

#[test]
fn minutes_in_all_lie_between_the_fewest_and_the_most() {
    let mut problem = problem();
    (problem.people[0].minutes_min, problem.people[0].minutes_max) = (360, 720);
    assert_eq!(broken(&problem, &[span(1, 6, 6.0), span(2, 6, 6.0)]), []);
    assert_eq!(broken(&problem, &[]), [(ProblemRule::MinutesMin, 0, 360)]);
    let long = [span(1, 6, 6.0), span(2, 6, 6.25)];
    assert_eq!(broken(&problem, &long), [(ProblemRule::MinutesMax, 735, 720)]);
}

#[test]
fn nobody_does_two_things_at_once() {
    let twice = [span(1, 6, 6.0), ActivitySpan { task: 1, ..span(1, 8, 2.0) }];
    assert_eq!(broken(&problem(), &twice), [(ProblemRule::Overlap, 120, 0)]);
}

#[test]
fn all_work_lies_in_the_horizon_on_its_grid_and_is_of_its_people_and_activities() {
    let problem = problem();
    let late = [span(7, 22, 8.25)];
    assert_eq!(broken(&problem, &late), [(ProblemRule::Horizon, 7 * 1440 + 375, 7 * 1440 + 360)]);
    assert_eq!(broken(&problem, &[span(1, 0, 6.0)])[0], (ProblemRule::Horizon, 0, 360));
    let off = ActivitySpan { start_minute: 365, ..span(1, 6, 6.0) };
    assert_eq!(broken(&problem, &[off]), [(ProblemRule::Form, 5, 0)]);
    let nobody = ActivitySpan { person: 1, ..span(1, 6, 6.0) };
    assert_eq!(broken(&problem, &[nobody]), [(ProblemRule::Form, 2, 1)]);
    let nothing = ActivitySpan { task: 2, ..span(1, 6, 6.0) };
    assert_eq!(broken(&problem, &[nothing]), [(ProblemRule::Form, 3, 2)]);
    let empty = ActivitySpan { minutes: 0, ..span(1, 6, 6.0) };
    assert_eq!(broken(&problem, &[empty]), [(ProblemRule::Form, 0, 15)]);
}

#[test]
fn people_missing_break_a_rule_and_people_too_many_cost_a_quarter_hour_each() {
    let mut problem = problem();
    let cover = |quarter, task, min, max| ActivityCover { day: 0, quarter, task, min, max };
    problem.cover =
        vec![cover(24, 0, 1, 1), cover(25, 0, 0, 2), cover(26, 0, 2, 2), cover(27, 1, 1, 1)];
    let check = check_activity_shifts(&problem, &ActivitySolution(vec![span(1, 6, 6.0)]));
    // Of 24 quarter-hours three are of use: 06:00, 06:15 and 06:30.
    assert_eq!((check.cost(), check.costs[0].rule), (21, ProblemRule::Over));
    let missing: Vec<_> = check
        .breaches
        .iter()
        .map(|one| (one.rule, one.day, one.minute, one.choice.as_deref(), one.measured, one.limit))
        .collect();
    let at = |minute, task| (ProblemRule::CoverMin, Some(1), Some(minute), Some(task));
    let wanted = [(at(390, "1"), 1, 2), (at(405, "2"), 0, 1)];
    let flat =
        |(at, found, limit): ((_, _, _, _), i64, i64)| (at.0, at.1, at.2, at.3, found, limit);
    assert_eq!(missing, wanted.map(flat));
}

#[test]
fn each_breach_names_person_day_and_time() {
    let check = check_activity_shifts(&problem(), &ActivitySolution(vec![span(3, 7, 5.0)]));
    let breach = &check.breaches[0];
    assert_eq!(breach.rule, ProblemRule::ShiftMin);
    assert_eq!(
        (breach.person.as_deref(), breach.day, breach.minute),
        (Some("7"), Some(3), Some(420))
    );
}
