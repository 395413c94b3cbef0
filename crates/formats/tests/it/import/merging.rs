//! What the history of a centre becomes with an imported one.

use std::fmt::Write as _;

use jiff::Timestamp;
use jiff::civil::{Date, date};
use organico_formats::{HistoryMerge, HistoryReading, QueueName, merge_history, write_history};
use organico_model::{Centre, Channel, Grid, IntervalLength};

use super::centre::centre;
use super::{read, rome, settings};

const QUARTER: IntervalLength = IntervalLength::QUARTER_HOUR;

fn bills() -> Centre {
    centre(&[("bollette", Channel::Voice)])
}

/// Returns the Genesys sheet of all quarter-hours of some days of Rome, with a count for each.
fn genesys(first: Date, days: u32, count: impl Fn(usize) -> u32) -> String {
    let grid = Grid::over_days(&rome(), first, days, QUARTER).unwrap();
    let mut text = "Interval Start UTC Date,Queue,Media Type,Skill Set,Language,Offered,\
                    Interactions Handled,Total Handle Time (Seconds)\n"
        .to_owned();
    for index in 0..grid.count {
        let count = count(index);
        let start = grid.instant(index);
        let _ = writeln!(text, "{start},Bollette,Voice,,,{count},{count},{}", count * 180);
    }
    text
}

fn imported(text: &str, said: &[(&str, &str)]) -> HistoryReading {
    read(&settings("genesys-cloud", said), &[("g.csv", text)])
}

fn merged(centre: &Centre, reading: &HistoryReading) -> HistoryMerge {
    merge_history(centre, &reading.history, &reading.memory)
}

fn codes(merge: &HistoryMerge) -> Vec<&'static str> {
    merge.diagnostics.iter().map(|one| one.code).collect()
}

#[test]
fn days_of_92_and_100_quarter_hours_are_whole() {
    for (first, count) in [(date(2026, 3, 28), 96 + 92 + 96), (date(2026, 10, 24), 96 + 100 + 96)] {
        let merge = merged(&bills(), &imported(&genesys(first, 3, |n| n as u32), &[]));
        assert_eq!((merge.added, merge.history.grid.count), (count, count));
        assert_eq!(codes(&merge), Vec::<&str>::new());
        let series = &merge.history.series[0];
        assert!(series.offered.iter().enumerate().all(|(n, v)| *v == Some(n as f64)));
    }
}

#[test]
fn a_day_with_as_many_intervals_as_usual_is_odd_when_the_clock_changes() {
    // A system that writes 96 rows on the day of 100: its last hour is missing in UTC.
    let text = genesys(date(2026, 10, 25), 1, |_| 1);
    let text: Vec<&str> = text.lines().take(97).collect();
    let text = text.join("\n");
    let merge = merged(&bills(), &imported(&text, &[]));
    assert_eq!(codes(&merge), ["I1110"]);
}

#[test]
fn importing_twice_changes_nothing_and_gives_the_same_bytes() {
    let reading = imported(&genesys(date(2026, 10, 24), 3, |n| (n % 17) as u32), &[]);
    let mut centre = bills();
    let first = merged(&centre, &reading);
    centre.history = first.history.clone();
    let again = merged(&centre, &reading);
    assert_eq!((again.added, again.changed, again.same), (0, 0, first.added));
    assert_eq!(write_history(&again.history), write_history(&first.history));
}

#[test]
fn an_imported_count_replaces_the_one_that_was_there_and_the_rest_stays() {
    let mut centre = bills();
    centre.history = merged(&centre, &imported(&genesys(date(2026, 5, 4), 2, |_| 3), &[])).history;
    let merge = merged(&centre, &imported(&genesys(date(2026, 5, 5), 1, |n| n as u32 % 4), &[]));
    assert_eq!((merge.added, merge.changed, merge.same), (0, 72, 24));
    assert_eq!(merge.history.series[0].offered[0], Some(3.0));
}

#[test]
fn shorter_intervals_are_added_up_and_longer_ones_are_a_fault() {
    let text = genesys(date(2026, 5, 4), 1, |_| 2);
    let half = || {
        let mut half = settings("genesys-cloud", &[]);
        half.interval = Some(IntervalLength::HALF_HOUR);
        read(&half, &[("g.csv", &text)])
    };
    let mut centre = bills();
    centre.history = merged(&centre, &half()).history;
    assert_eq!(centre.history.series[0].offered[..2], [Some(4.0), Some(4.0)]);
    let merge = merged(&centre, &imported(&text, &[]));
    assert_eq!((merge.same, codes(&merge).len()), (48, 0));
    let mut quarters = bills();
    quarters.history = merged(&quarters, &imported(&text, &[])).history;
    assert_eq!(codes(&merged(&quarters, &half())), ["I1107"]);
}

#[test]
fn a_queue_that_nobody_knows_is_a_fault_until_it_is_said_what_it_is() {
    let centre = centre(&[("bollette-casa", Channel::Voice), ("chat", Channel::Chat)]);
    let mut reading = imported(&genesys(date(2026, 5, 4), 1, |_| 2), &[]);
    let merge = merged(&centre, &reading);
    assert_eq!((codes(&merge), merge.added), (vec!["I1113"], 0));
    reading.memory.keep_value("queue", "Bollette", "-");
    assert_eq!(merged(&centre, &reading).queues[0].name, QueueName::LeftOut);
    reading.memory.keep_value("queue", "Bollette/voice", "bollette-casa");
    assert_eq!(merged(&centre, &reading).added, 96);
}

#[test]
fn intervals_that_a_system_leaves_out_become_zeros_when_that_was_said() {
    let text = genesys(date(2026, 5, 4), 8, |n| u32::from(n % 5 != 0));
    let text: Vec<&str> = text.lines().filter(|line| !line.ends_with(",0,0,0")).collect();
    let text = text.join("\n");
    let plain = merged(&bills(), &imported(&text, &[]));
    let filled = merged(&bills(), &imported(&text, &[("gaps", "zero")]));
    assert!(filled.added > plain.added);
    let grid = &filled.history.grid;
    let noon = |day: Date| grid.index_of(instant(day.at(12, 0, 0, 0))).unwrap();
    let offered = |day: Date, quarter: usize| filled.history.series[0].offered[noon(day) + quarter];
    assert!((0..5).all(|quarter| offered(date(2026, 5, 5), quarter).is_some()));
    // Sunday is closed: nothing was left out, nobody was there to count.
    assert!((0..5).any(|quarter| offered(date(2026, 5, 10), quarter).is_none()));
}

fn instant(local: jiff::civil::DateTime) -> Timestamp {
    local.to_zoned(rome()).unwrap().timestamp()
}

/// Returns the sum of the offered contacts from one day to another.
fn sum(merge: &HistoryMerge, first: Date, last: Date) -> f64 {
    let grid = &merge.history.grid;
    let series = &merge.history.series[0];
    let days = grid.days().into_iter().filter(|day| (first..=last).contains(&day.date));
    days.flat_map(|day| day.intervals).filter_map(|index| series.offered[index]).sum()
}

fn totals(text: &str, said: &[(&str, &str)]) -> HistoryReading {
    read(&settings("verint", said), &[("v.csv", text)])
}

#[test]
fn a_month_without_a_history_is_spread_evenly_over_its_open_days() {
    let reading = totals("bollette,10-02-2025,400,180\nbollette,11-03-2025,17,200\n", &[]);
    let merge = merged(&bills(), &reading);
    assert_eq!(codes(&merge), ["I1123"]);
    assert_eq!(sum(&merge, date(2025, 10, 1), date(2025, 10, 31)), 400.0);
    assert_eq!(sum(&merge, date(2025, 11, 1), date(2025, 11, 30)), 17.0);
    let series = &merge.history.series[0];
    assert!(series.offered.iter().flatten().all(|count| count.fract() == 0.0));
    assert_eq!(merge.queues[0].span.0, instant(date(2025, 10, 1).at(8, 0, 0, 0)));
    let sunday = merge.history.grid.index_of(instant(date(2025, 10, 5).at(12, 0, 0, 0)));
    assert_eq!(series.offered[sunday.unwrap()], None);
}

#[test]
fn a_day_is_spread_as_the_same_weekday_used_to_be() {
    let mut centre = bills();
    // Mondays 4 and 11 May: everything between 09:00 and 10:00, three quarters of it in the first quarter-hour.
    let peak = |n: usize| match n % 96 {
        36 => 30,
        37 => 10,
        _ => 0,
    };
    centre.history = merged(&centre, &imported(&genesys(date(2026, 5, 4), 8, peak), &[])).history;
    let merge = merged(&centre, &totals("bollette,05-18-2026,100,240\n", &[("totals", "day")]));
    assert_eq!(codes(&merge), ["I1122"]);
    assert_eq!(sum(&merge, date(2026, 5, 18), date(2026, 5, 18)), 100.0);
    let nine = merge.history.grid.index_of(instant(date(2026, 5, 18).at(9, 0, 0, 0))).unwrap();
    let series = &merge.history.series[0];
    assert_eq!(series.offered[nine..nine + 2], [Some(75.0), Some(25.0)]);
    assert_eq!(series.handle_seconds[nine], Some(240.0));
}

#[test]
fn a_total_of_a_closed_day_is_a_fault_and_one_of_days_with_intervals_is_left_out() {
    let sunday = totals("bollette,05-10-2026,100,240\n", &[("totals", "day")]);
    assert_eq!(codes(&merged(&bills(), &sunday)), ["I1124"]);
    let text = "QueueName,ChannelType,TimeStamp,IntervalDuration,IncomingContactVolume\n\
                bollette,VOICE,2026-05-04T08:00:00Z,15mins,7\n\
                bollette,VOICE,2026-05-03T22:00:00Z,daily,100\n\
                bollette,VOICE,2026-05-04T22:00:00Z,daily,96\n";
    let merge = merged(&bills(), &read(&settings("amazon-connect", &[]), &[("a.csv", text)]));
    assert_eq!(codes(&merge), ["I1123", "I1138"]);
    assert_eq!(sum(&merge, date(2026, 5, 4), date(2026, 5, 4)), 7.0);
    assert_eq!(sum(&merge, date(2026, 5, 5), date(2026, 5, 5)), 96.0);
}

#[test]
fn totals_of_the_days_on_which_the_clock_changes_fit_their_hours() {
    let mut centre = bills();
    centre.contact_types[0].hours.days[6] = vec![organico_model::DaySpan { from: 0, to: 1440 }];
    let text = "bollette,03-29-2026,920,240\nbollette,10-25-2026,1000,240\n";
    let merge = merged(&centre, &totals(text, &[("totals", "day")]));
    assert_eq!(merge.added, 92 + 100);
    assert!(merge.history.series[0].offered.iter().flatten().all(|count| *count == 10.0));
}

#[test]
fn a_total_never_replaces_what_was_counted_and_is_spread_once() {
    let mut centre = bills();
    let counted = imported(&genesys(date(2026, 5, 4), 7, |n| (n % 5) as u32), &[]);
    centre.history = merged(&centre, &counted).history;
    let reading = totals("bollette,05-06-2026,999,240\nbollette,05-12-2026,50,240\n", &[]);
    let first = merged(&centre, &reading);
    assert_eq!(codes(&first), ["I1122", "I1138"]);
    assert_eq!((first.changed, sum(&first, date(2026, 5, 12), date(2026, 5, 12))), (0, 50.0));
    centre.history = first.history.clone();
    let again = merged(&centre, &reading);
    assert_eq!(write_history(&again.history), write_history(&first.history));
}

#[test]
fn one_start_off_the_hour_is_a_fault_of_its_row_and_makes_no_shorter_intervals() {
    let header = "Interval Start UTC Date,Queue,Media Type,Skill Set,Language,Offered,Interactions \
                  Handled,Total Handle Time (Seconds)\n";
    let row = |hour: i64| {
        let minutes = if hour == 100 { 15 } else { 0 };
        let start = Timestamp::from_second(1_780_272_000 + 3600 * hour + 60 * minutes).unwrap();
        format!("{start},Bollette,Voice,,,5,5,900\n")
    };
    let rows: String = (0..240).map(row).collect();
    let reading = imported(&[header, &rows].concat(), &[]);
    assert_eq!(reading.history.length.minutes(), 60);
    assert_eq!((reading.history.rows.taken, reading.history.rows.refused), (239, 1));
    assert_eq!(
        (reading.refused[0].code, reading.refused[0].lines.as_slice()),
        ("I1103", &[102..=102][..])
    );
}
