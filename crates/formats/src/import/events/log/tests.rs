//! Tests of queue logs: small logs whose counts are worked out by hand.

use std::fmt::Write as _;

use jiff::tz::TimeZone;
use organico_model::IntervalLength;

use super::super::{EventReading, Teams, import_events, read_teams};
use crate::import::{HistorySettings, ImportFile, Preset, RefusedRows, SheetMemory};

fn settings() -> HistorySettings {
    HistorySettings {
        preset: Preset::QueueLog,
        zone: TimeZone::get("Europe/Rome").unwrap(),
        interval: Some(IntervalLength::QUARTER_HOUR),
        memory: SheetMemory::default(),
    }
}

fn read_with(files: &[(&str, &str)], teams: &Teams) -> EventReading {
    let file = |(name, text): &(&str, &'static str)| ImportFile {
        name: (*name).to_owned(),
        bytes: Box::new(text.as_bytes()),
    };
    let files: Vec<(&str, &'static str)> =
        files.iter().map(|(name, text)| (*name, &*String::from(*text).leak())).collect();
    import_events(files.iter().map(file).collect(), &settings(), teams)
}

fn read(text: &str) -> EventReading {
    read_with(&[("queue_log", text)], &Teams::default())
}

fn codes(reading: &EventReading) -> Vec<&str> {
    reading.reading.diagnostics.iter().map(|found| found.code).collect()
}

/// 4 May 2026, 10:00 in Rome.
const START: i64 = 1_777_881_600;

/// One call that is answered after 7 s and talks 95 s, one that leaves after 40 s, one each that the queue sends on.
const LOG: &str = "\
1777881600|NONE|NONE|NONE|QUEUESTART|
1777881601|c1|vendite|NONE|ENTERQUEUE||+39020202|1
1777881603|c2|vendite|NONE|ENTERQUEUE||Maria Rossi <333>|2
1777881605|c1|vendite|SIP/anna|RINGNOANSWER|1000
1777881608|c1|vendite|SIP/anna|CONNECT|7|x.1|2
1777881643|c2|vendite|NONE|ABANDON|1|2|40
1777881703|c1|vendite|SIP/anna|COMPLETECALLER|7|95|1
1777882600|c3|vendite|NONE|ENTERQUEUE||1|1
1777882660|c3|vendite|NONE|EXITWITHTIMEOUT|1|1|60
1777882660|c3|assistenza|NONE|ENTERQUEUE||1|1
1777882661|c3|assistenza|NONE|EXITEMPTY|1|1|1
1777882670|c4|assistenza|NONE|ENTERQUEUE||1|1
1777882671|c4|assistenza|NONE|EXITWITHKEY|1|1
1777882680|c0|assistenza|SIP/anna|COMPLETEAGENT|7|95|1
1777882690|c5|assistenza|NONE|ENTERQUEUE||1|1
";

#[test]
fn contacts_count_where_they_came_in_and_none_is_lost() {
    let reading = read(LOG);
    let [care, sales] = &reading.queues[..] else { panic!("not two queues") };
    assert_eq!((care.name.as_str(), sales.name.as_str()), ("assistenza", "vendite"));
    let parts = |queue: &super::super::QueueEvents| {
        let calls = queue.calls;
        assert_eq!(calls.entered, calls.handled + calls.abandoned + calls.otherwise() + calls.open);
        [calls.entered, calls.handled, calls.abandoned, calls.timed_out, calls.emptied, calls.keyed]
    };
    assert_eq!(parts(sales), [3, 1, 1, 1, 0, 0]);
    assert_eq!(parts(care), [3, 0, 0, 0, 1, 1]);
    assert_eq!((care.calls.open, care.calls.begun_before), (1, 1));
    let intervals = &reading.reading.history.queues[1].intervals;
    let counts: Vec<_> = intervals
        .iter()
        .map(|(start, counts)| {
            let numbers = [counts.offered, counts.handled, counts.abandoned];
            (start.as_second() - START, numbers.map(Option::unwrap), counts.handle_seconds)
        })
        .collect();
    assert_eq!(counts, [(0, [2.0, 1.0, 1.0], Some(95.0)), (900, [1.0, 0.0, 0.0], None)]);
    let waits: Vec<_> = sales.waits.counts().map(|w| (w.seconds, w.left, w.censored)).collect();
    assert_eq!(waits, [(7, 0, 1), (40, 1, 0), (60, 0, 1)]);
    assert_eq!(sales.handle.mean_seconds(), Some(95.0));
    assert_eq!(codes(&reading), ["I1142"]);
    let rows = reading.reading.history.rows;
    assert_eq!((rows.read, rows.taken, rows.repeated, rows.refused), (15, 15, 0, 0));
}

#[test]
fn a_log_in_two_files_given_in_any_order_is_the_whole_log() {
    let lines: Vec<&str> = LOG.lines().collect();
    let (first, second) = (lines[..5].join("\n"), lines[5..].join("\n"));
    let files = [("queue_log", second.as_str()), ("queue_log.1", first.as_str())];
    assert_eq!(read_with(&files, &Teams::default()), read(LOG));
    let twice = read_with(&[("a", LOG), ("b", LOG)], &Teams::default());
    assert_eq!(twice.queues, read(LOG).queues);
    assert_eq!(twice.reading.history.rows.repeated, 15);
}

#[test]
fn the_table_of_a_database_says_the_same_as_the_file() {
    let mut table =
        String::from("id,time,callid,queuename,agent,event,data1,data2,data3,data4,data5\n");
    for (index, line) in LOG.lines().enumerate() {
        let cells: Vec<&str> = line.split('|').collect();
        let second = cells[0].parse::<i64>().unwrap() - START;
        let (minute, second) = (second / 60, second % 60);
        let time = format!("2026-05-04 10:{minute:02}:{second:02}.000000");
        let data: Vec<String> = cells[5..].iter().map(|cell| format!("\"{cell}\"")).collect();
        let _ = writeln!(table, "{index},{time},{},{}", cells[1..5].join(","), data.join(","));
    }
    let (of_table, of_file) = (read(&table), read(LOG));
    assert_eq!(of_table.queues, of_file.queues);
    assert_eq!(of_table.reading, of_file.reading);
}

#[test]
fn rows_that_are_none_or_run_back_are_refused_by_line_without_their_words() {
    let log = "1777881600|c1|q|NONE|ENTERQUEUE|\nRossi|c1|q|Verdi|CONNECT|\n1777881700|c1|q|NONE|ABANDON|1|1|9\n\
               1777881200|c2|q|Bianchi|ENTERQUEUE|\n1777881701|c3\n1777881702|c1|q|NONE|NERI|\n";
    let reading = read(log);
    let found: Vec<_> = reading
        .reading
        .diagnostics
        .iter()
        .map(|f| (f.code, f.place.line, f.values.clone()))
        .collect();
    let at = |code, line| (code, line, vec![]);
    let count = |code| (code, 0, vec![("count", "1".to_owned())]);
    let expected = [count("I1143"), count("I1144"), at("I1140", 2), at("I1141", 4), at("I1140", 5)];
    assert_eq!(found, expected);
    assert_eq!(reading.reading.refused.iter().map(RefusedRows::count).sum::<u64>(), 3);
    let rows = reading.reading.history.rows;
    assert_eq!(rows.read, rows.taken + rows.repeated + rows.refused);
    let headless = read("rossi,c1,q,verdi,ENTERQUEUE\n");
    assert!(codes(&headless).iter().all(|code| *code == "I1101"));
    assert!(!format!("{headless:?}").contains("verdi"));
}

#[test]
fn the_hour_that_comes_twice_is_read_by_the_order_of_the_log() {
    let header = "time,callid,queuename,agent,event\n";
    let rows = "2026-10-25 02:50:00,a,q,NONE,ENTERQUEUE\n2026-10-25 02:55:00,a,q,NONE,ABANDON\n\
                2026-10-25 02:05:00,b,q,NONE,ENTERQUEUE\n2026-10-25 03:05:00,b,q,NONE,ABANDON\n";
    let reading = read(&format!("{header}{rows}"));
    let waits: Vec<_> = reading.queues[0].waits.counts().map(|w| (w.seconds, w.left)).collect();
    assert_eq!(waits, [(300, 1), (3600, 1)]);
    assert_eq!(codes(&reading), ["I1145"]);
}

/// A log of people who log in to `queues` at 10:00 and out at 10:30; the first pauses from 10:05 to 10:10.
fn logins(queues: &[(&str, std::ops::Range<usize>)]) -> String {
    let mut log = String::new();
    for (second, event) in
        [(0, "ADDMEMBER"), (300, "PAUSE"), (600, "UNPAUSE"), (1800, "REMOVEMEMBER")]
    {
        for (queue, people) in queues {
            for person in people.clone().filter(|person| event.ends_with("MEMBER") || *person == 0)
            {
                let _ = writeln!(log, "{}|NONE|{queue}|SIP/{person}|{event}|", START + second);
            }
        }
    }
    log
}

#[test]
fn five_people_are_told_together_and_four_are_not() {
    let reading = read(&logins(&[("nord", 0..5), ("sud", 10..14)]));
    let states: Vec<_> = reading
        .states
        .states
        .iter()
        .map(|s| {
            (
                s.team.as_str(),
                s.start.as_second() - START,
                s.people,
                s.logged_seconds,
                s.paused_seconds,
            )
        })
        .collect();
    assert_eq!(states, [("nord", 0, 5, 4500, 300), ("nord", 900, 5, 4500, 0)]);
    assert_eq!(reading.states.suppressed, 2);
    assert!(codes(&reading).contains(&"I1151"));
}

#[test]
fn queues_that_share_a_person_are_one_team_so_that_nobody_is_found_by_subtraction() {
    // Six in one queue, five of them in the other: the difference would be one person.
    let reading = read(&logins(&[("nord", 0..6), ("sud", 1..6)]));
    let teams: Vec<_> = reading.states.states.iter().map(|s| (s.team.as_str(), s.people)).collect();
    assert_eq!(teams, [("nord+sud", 6), ("nord+sud", 6)]);
    assert_eq!(reading.states.states[0].logged_seconds, 6 * 900);
}

#[test]
fn a_file_of_teams_is_taken_and_people_without_a_team_are_only_counted() {
    let teams =
        (0..6).map(|person| format!("SIP/{person},{}\n", if person < 5 { "A" } else { "B" }));
    let teams =
        read_teams("t.csv", &format!("member,team\n{}", teams.collect::<String>())).unwrap();
    let reading = read_with(&[("log", &logins(&[("nord", 0..8)]))], &teams);
    let names: Vec<_> = reading.states.states.iter().map(|s| s.team.as_str()).collect();
    assert_eq!(names, ["A", "A"]);
    assert_eq!((reading.states.suppressed, reading.states.without_team), (2, 2));
}

#[test]
fn who_is_there_for_less_than_half_of_an_interval_does_not_make_a_team_of_five() {
    let mut log = logins(&[("nord", 0..4)]);
    let _ = writeln!(log, "{}|NONE|nord|SIP/9|ADDMEMBER|", START + 1800);
    let _ = writeln!(log, "{}|NONE|nord|SIP/9|REMOVEMEMBER|", START + 1801);
    assert_eq!(read(&log).states.states, []);
}
