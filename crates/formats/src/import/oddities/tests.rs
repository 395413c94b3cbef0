//! What is told and what is not.

use super::*;
use crate::{blank_centre_files, read_centre};

fn centre() -> Centre {
    read_centre(&blank_centre_files("Prova")).centre.unwrap()
}

/// Returns a queue with a count for every hour from 8 to 17 of some days from Monday 4 May 2026 on.
fn queue(days: i64, count: impl Fn(i64, i64) -> Option<f64>) -> ImportedQueue {
    let first: Timestamp = "2026-05-04T06:00:00Z".parse().unwrap();
    let mut intervals = BTreeMap::new();
    for day in 0..days {
        for hour in 0..10 {
            let start = Timestamp::from_second(first.as_second() + day * 86_400 + hour * 3600);
            if let Some(offered) = count(day, hour) {
                let counts = Counts { offered: Some(offered), ..Counts::default() };
                intervals.insert(start.unwrap(), counts);
            }
        }
    }
    ImportedQueue { name: "q".to_owned(), intervals, ..ImportedQueue::default() }
}

fn found(queue: &ImportedQueue) -> Vec<(&'static str, Vec<String>)> {
    let hour = IntervalLength::from_minutes(60).unwrap();
    let all = oddities(queue, hour, &centre());
    all.into_iter()
        .map(|one| (one.code, one.values.into_iter().map(|pair| pair.1).collect()))
        .collect()
}

#[test]
fn an_ordinary_queue_has_nothing_odd_and_its_nights_are_no_gaps() {
    assert_eq!(found(&queue(30, |day, hour| Some((day % 7 * hour) as f64))), []);
}

#[test]
fn gaps_are_one_line_with_their_number_and_holidays_are_none() {
    // Day 15 is Tuesday 19 May; day 29 is Tuesday 2 June, a public holiday.
    let gap = |day: i64, hour: i64| (day != 29 && !(day == 15 && hour > 4)).then_some(10.0);
    assert_eq!(
        found(&queue(36, gap)),
        [("I1108", vec!["5".to_owned(), "2026-05-19T13:00:00+02:00".to_owned()])]
    );
}

#[test]
fn the_farthest_outlier_is_told_and_the_others_are_counted() {
    let wild = |day: i64, hour: i64| match (day, hour) {
        (10, 3) => Some(900.0),
        (17, 3) => Some(500.0),
        _ => Some(20.0),
    };
    let told = ["2026-05-14T11:00:00+02:00", "900", "20", "1"].map(str::to_owned).to_vec();
    assert_eq!(found(&queue(36, wild)), [("I1109", told)]);
    // Ten times two is not many.
    let small = |day: i64, _: i64| Some(if day == 10 { 20.0 } else { 2.0 });
    assert_eq!(found(&queue(36, small)), []);
}

#[test]
fn fractions_contacts_without_time_and_more_gone_than_came_are_told_once_each() {
    let mut queue = queue(3, |_, _| Some(3.0));
    for counts in queue.intervals.values_mut().take(4) {
        *counts = Counts {
            offered: Some(2.5),
            handled: Some(3.0),
            abandoned: Some(0.0),
            handle_seconds: Some(0.0),
        };
    }
    let codes: Vec<(&str, String)> =
        found(&queue).into_iter().map(|(code, values)| (code, values[0].clone())).collect();
    let four = "4".to_owned();
    assert_eq!(codes, [("I1112", four.clone()), ("I1133", four.clone()), ("I1134", four)]);
}
