//! Tests of rosters as files.

use super::*;
use crate::blank::blank_centre_files;
use crate::centre::read_centre;
use organico_model::{BreakKind, Pause};

fn centre() -> Centre {
    read_centre(&blank_centre_files("x")).centre.unwrap()
}

fn shift_of(start: &str, end: &str, pauses: &[(&str, &str)]) -> Shift {
    let at = |text: &str| text.parse::<jiff::Timestamp>().unwrap();
    let pause = |(start, end): &(&str, &str)| Pause {
        kind: BreakKind::Screen,
        start: at(start),
        end: at(end),
        paid: true,
    };
    let day = centre().zone.to_datetime(at(start)).date();
    Shift {
        person: AgentId::new("p001"),
        day,
        start: at(start),
        end: at(end),
        workplace: Workplace::Home,
        pauses: pauses.iter().map(pause).collect(),
    }
}

fn faults(rows: &str) -> Vec<String> {
    let text = format!("person,start,end,workplace,pauses\n{rows}\n");
    let faults = read_roster("roster.csv", &text, &centre(), None).unwrap_err();
    faults.iter().map(|fault| format!("{} {}", fault.code, fault.place)).collect()
}

#[test]
fn night_shifts_across_both_clock_changes_read_back_as_themselves() {
    let spring = shift_of(
        "2026-03-28T21:00:00Z",
        "2026-03-29T04:00:00Z",
        &[
            ("2026-03-28T23:00:00Z", "2026-03-28T23:15:00Z"),
            ("2026-03-29T00:45:00Z", "2026-03-29T01:15:00Z"),
        ],
    );
    // The hour from 02:00 to 03:00 comes twice: one pause in each.
    let autumn = shift_of(
        "2026-10-24T20:00:00Z",
        "2026-10-25T05:00:00Z",
        &[
            ("2026-10-25T00:15:00Z", "2026-10-25T00:30:00Z"),
            ("2026-10-25T01:15:00Z", "2026-10-25T01:30:00Z"),
            ("2026-10-25T03:00:00Z", "2026-10-25T03:15:00Z"),
        ],
    );
    let roster = Roster {
        first: spring.day,
        end: autumn.day.tomorrow().unwrap(),
        shifts: vec![spring, autumn],
    };
    let text = write_roster(&roster, &centre().zone);
    assert!(text.contains("02:15+02:00/15min"), "{text}");
    let period = Some((roster.first, roster.end));
    assert_eq!(read_roster("roster.csv", &text, &centre(), period), Ok(roster));
}

#[test]
fn wall_clock_times_without_an_offset_are_taken_on_ordinary_days_only() {
    let text = "person;start;end;workplace;pauses\np001;2026-11-02 09:00;2026-11-02 17:00;main;10:30-10:45 screen paid\n";
    let roster = read_roster("roster.csv", text, &centre(), None).unwrap();
    assert_eq!(roster.shifts[0].productive_minutes(), 465);
    assert_eq!(
        faults("p001,2026-10-25 02:30,2026-10-25 09:00,main,"),
        ["I0305 roster.csv:2 start"]
    );
    assert_eq!(
        faults("p001,2026-10-25 00:00,2026-10-25 06:00,main,02:15-02:30 screen paid"),
        ["I0305 roster.csv:2 pauses"]
    );
    assert_eq!(
        faults("p001,2026-03-29 00:00,2026-03-29 06:00,main,02:15-02:30 screen paid"),
        ["I0306 roster.csv:2 pauses"]
    );
}

#[test]
fn unknown_people_and_places_and_shifts_that_cannot_be_are_faults() {
    assert_eq!(
        faults("p009,2026-11-02 09:00,2026-11-02 17:00,moon,"),
        ["I0109 roster.csv:2 person", "I0109 roster.csv:2 workplace"]
    );
    assert_eq!(faults("p001,2026-11-02 09:00,2026-11-02 09:00,main,"), ["I0401 roster.csv:2 end"]);
    assert_eq!(faults("p001,2026-11-02 09:00,2026-12-02 09:00,main,"), ["I0401 roster.csv:2 end"]);
    assert_eq!(
        faults("p001,2026-11-02 09:00,2026-11-02 13:00,main,13:30-13:45 screen paid"),
        ["I0402 roster.csv:2 pauses"]
    );
    assert_eq!(
        faults("p001,2026-11-02 09:00,2026-11-02 13:00,main,10:30-10:15 screen paid"),
        ["I0402 roster.csv:2 pauses"]
    );
    assert_eq!(
        faults("p001,2026-11-02 09:00,2026-11-02 13:00,main,lunch"),
        ["I0104 roster.csv:2 pauses"]
    );
    assert_eq!(faults(""), ["I0210 roster.csv"]);
}

#[test]
fn a_shift_outside_the_period_is_a_fault() {
    let text = "person,start,end,workplace,pauses\np001,2026-11-02 09:00,2026-11-02 17:00,main,\n";
    let period = Some((jiff::civil::date(2026, 11, 3), jiff::civil::date(2026, 11, 10)));
    assert_eq!(read_roster("roster.csv", text, &centre(), period).unwrap_err()[0].code, "I0403");
}
