//! Tests of the published formats on small problems of our own.

use organico_model::{ActivitySolution, ActivitySpan, DayShiftRows, Diagnostic, WishKind};
use proptest::prelude::*;

use super::*;

/// Two people, three days, an early and a late shift.
const DAYS: &str = "# ours\n\
SECTION_HORIZON\n3\n\n\
SECTION_SHIFTS\n# id, length, not followed by\nE,480,\nL,420,E\n\n\
SECTION_STAFF\nanna,E=3|L=2,1440,480,5,1,1,1\nbea,E=0|L=3,1440,0,5,1,1,1\n\n\
SECTION_DAYS_OFF\nanna,2\nbea,0,1\n\n\
SECTION_SHIFT_ON_REQUESTS\nanna,0,E,2\n\n\
SECTION_SHIFT_OFF_REQUESTS\nbea,2,L,3\n\n\
SECTION_COVER\n0,E,1,100,1\n0,L,-0,100,1\n1,E,1,100,1\n1,L,1,100,1\n2,L,1,100,1\n";

/// Two people, one day, two activities from 06:00 to 06:30 and the last quarter-hour of the night.
const ACTIVITIES: &str = "SECTION_HORIZON\r\n1\r\nSECTION_TASKS\r\n2\r\n\
SECTION_STAFF\r\n1,360,600\r\n2,0,600\r\n\
SECTION_COVER\r\n1,06:00-06:15,1,1,1\r\n1,06:15-06:30,2,-0,2\r\n1,23:45-00:00,1,1,1\r\n\
2,05:45-06:00,2,0,0\r\n\r\n";

fn told(found: &[Diagnostic]) -> Vec<String> {
    found.iter().map(|one| format!("{} {}", one.code, one.place)).collect()
}

/// Returns what is told of the day problem with one text in place of another.
fn days_with(old: &str, new: &str) -> Vec<String> {
    assert!(DAYS.contains(old), "{old}");
    told(&read_day_shift_problem("p.txt", &DAYS.replacen(old, new, 1)).diagnostics)
}

fn activities_with(old: &str, new: &str) -> Vec<String> {
    assert!(ACTIVITIES.contains(old), "{old}");
    told(&read_activity_problem("p.txt", &ACTIVITIES.replacen(old, new, 1)).diagnostics)
}

#[test]
fn a_day_problem_is_read_with_all_its_sections() {
    let reading = read_day_shift_problem("p.txt", DAYS);
    assert_eq!(told(&reading.diagnostics), Vec::<String>::new());
    let problem = reading.problem.unwrap();
    assert_eq!((problem.days, problem.shifts.len(), problem.people.len()), (3, 2, 2));
    assert_eq!(problem.shifts[1].not_before, [0]);
    let anna = &problem.people[0];
    assert_eq!(
        (anna.shifts_max.as_slice(), anna.days_off.as_slice()),
        ([3, 2].as_slice(), [2].as_slice())
    );
    assert_eq!(
        (anna.minutes_max, anna.minutes_min, anna.run_max, anna.weekends_max),
        (1440, 480, 5, 1)
    );
    assert_eq!(problem.people[1].days_off, [0, 1]);
    let wishes: Vec<_> =
        problem.wishes.iter().map(|w| (w.person, w.day, w.shift, w.kind, w.weight)).collect();
    assert_eq!(wishes, [(0, 0, 0, WishKind::On, 2), (1, 2, 1, WishKind::Off, 3)]);
    let nobody = &problem.cover[1];
    assert_eq!(
        (nobody.day, nobody.shift, nobody.people, nobody.under, nobody.over),
        (0, 1, 0, 100, 1)
    );
}

#[test]
fn an_activity_problem_is_read_with_all_its_sections() {
    let problem = read_activity_problem("p.txt", ACTIVITIES).problem.unwrap();
    assert_eq!((problem.days, problem.tasks, problem.people.len()), (1, 2, 2));
    assert_eq!((problem.people[0].minutes_min, problem.people[0].minutes_max), (360, 600));
    let cover: Vec<_> =
        problem.cover.iter().map(|c| (c.day, c.quarter, c.task, c.min, c.max)).collect();
    assert_eq!(cover, [(0, 24, 0, 1, 1), (0, 25, 1, 0, 2), (0, 95, 0, 1, 1), (1, 23, 1, 0, 0)]);
}

#[test]
fn a_file_that_was_cut_is_told_as_such() {
    let at = |end: &str| {
        told(&read_day_shift_problem("p.txt", &DAYS[..DAYS.find(end).unwrap()]).diagnostics)
    };
    assert_eq!(at("SECTION_SHIFT_OFF"), ["I1802 p.txt:19", "I1802 p.txt:19"]);
    assert_eq!(at("2,L,1,100,1"), ["I1806 p.txt"], "a day without a requirement");
    assert_eq!(at(",1\n2,L"), ["I1805 p.txt:28"], "a row with a field too few");
    assert_eq!(told(&read_day_shift_problem("p.txt", "").diagnostics).len(), 7);
    let cut = &ACTIVITIES[..ACTIVITIES.find("2,05:45").unwrap()];
    assert_eq!(told(&read_activity_problem("p.txt", cut).diagnostics), ["I1806 p.txt"]);
}

#[test]
fn every_fault_is_told_at_once() {
    let text = DAYS
        .replace("anna,2\n", "anna,3\n")
        .replace("bea,2,L,3", "bob,2,L,-3")
        .replace("1,L,1,100,1", "1,X,one,100,1");
    let found = told(&read_day_shift_problem("p.txt", &text).diagnostics);
    let wanted = [
        "I1808 p.txt:15 DayIndex",
        "I0109 p.txt:22 EmployeeID",
        "I0106 p.txt:22 Weight",
        "I0104 p.txt:28 Requirement",
        "I0109 p.txt:28 ShiftID",
    ];
    assert_eq!(found, wanted);
}

#[test]
fn sections_must_be_known_and_come_once_with_rows_inside() {
    assert_eq!(days_with("SECTION_DAYS_OFF", "SECTION_DAY_OFF")[0], "I1801 p.txt:14");
    assert_eq!(days_with("SECTION_SHIFT_OFF_REQUESTS", "SECTION_DAYS_OFF")[0], "I0108 p.txt:21");
    assert_eq!(days_with("# ours", "7,7"), ["I1803 p.txt:1"]);
    assert_eq!(days_with("\n3\n", "\n3\n4\n"), ["I1804 p.txt:4"]);
    assert_eq!(days_with("\n3\n", "\n"), ["I1804 p.txt"]);
}

#[test]
fn numbers_of_an_absurd_size_or_sign_are_refused() {
    assert_eq!(days_with("\n3\n", "\n1001\n"), ["I0106 p.txt:3 Days"]);
    assert_eq!(days_with("\n3\n", "\n0\n"), ["I0106 p.txt:3 Days"]);
    assert_eq!(days_with("\n3\n", "\nthree\n"), ["I0104 p.txt:3 Days"]);
    assert_eq!(days_with("E,480,", "E,-480,"), ["I0106 p.txt:7 Length"]);
    assert_eq!(days_with("2,L,1,100,1", "2,L,-1,100,1"), ["I0106 p.txt:29 Requirement"]);
    let digits = "9".repeat(30);
    assert_eq!(days_with("2,L,1,", &format!("2,L,{digits},")), ["I0106 p.txt:29 Requirement"]);
    let lines: Vec<String> = (0..10_001).map(|n| format!("p{n},E=0|L=0,0,0,0,0,0,0\n")).collect();
    let crowd = lines.concat();
    assert_eq!(days_with("anna,E=3", &(crowd + "anna,E=3")), ["I0112 p.txt:10011"]);
    let lines: Vec<String> = (0..200).map(|n| format!("S{n},60,\n")).collect();
    let crowd = lines.concat();
    assert_eq!(days_with("E,480,", &(crowd + "E,480,")), ["I0112 p.txt:207"]);
}

#[test]
fn names_come_once_and_are_known() {
    assert_eq!(days_with("L,420,E", "E,420,E")[0], "I0108 p.txt:8 ShiftID");
    assert_eq!(days_with("bea,E=0", "anna,E=0")[0], "I0108 p.txt:12 ID");
    assert_eq!(days_with("1,L,1,100,1", "1,E,1,100,1"), ["I0108 p.txt:28 ShiftID"]);
    assert_eq!(days_with("L,420,E", "L,420,E|X"), ["I0109 p.txt:8 NotFollowedBy"]);
    assert_eq!(days_with("E=3|L=2", "E=3"), ["I1810 p.txt:11 MaxShifts"]);
    assert_eq!(days_with("E=3|L=2", "E=3|L=2|L=1"), ["I0108 p.txt:11 MaxShifts"]);
    assert_eq!(days_with("1440,480", "480,1440"), ["I1809 p.txt:11 MinTotalMinutes"]);
}

#[test]
fn nobody_at_all_is_read_with_a_warning() {
    let staff = DAYS.find("anna,E").unwrap();
    let text = [
        &DAYS[..staff],
        "SECTION_DAYS_OFF\nSECTION_SHIFT_ON_REQUESTS\n",
        "SECTION_SHIFT_OFF_REQUESTS\n",
        &DAYS[DAYS.find("SECTION_COVER").unwrap()..],
    ]
    .concat();
    let reading = read_day_shift_problem("p.txt", &text);
    assert_eq!(told(&reading.diagnostics), ["I1807 p.txt"]);
    assert_eq!(reading.diagnostics[0].values, [("wanted", "4".to_owned())]);
    assert_eq!(reading.problem.unwrap().people, []);
}

#[test]
fn a_requirement_by_the_quarter_hour_lies_on_the_grid_and_in_the_horizon() {
    assert_eq!(activities_with("06:15-06:30", "06:15-06:45"), ["I0104 p.txt:10 Time"]);
    assert_eq!(activities_with("06:15-06:30", "06:10-06:25"), ["I0104 p.txt:10 Time"]);
    assert_eq!(activities_with("06:15-06:30", "05:45-06:00"), ["I1808 p.txt:10 Time"]);
    assert_eq!(activities_with("2,05:45-06:00", "2,06:00-06:15")[0], "I1808 p.txt:12 Time");
    assert_eq!(activities_with("2,05:45-06:00,2", "3,05:45-06:00,2")[0], "I1808 p.txt:12 Day");
    assert_eq!(activities_with("2,-0,2", "2,3,2"), ["I1809 p.txt:10 Min"]);
    assert_eq!(activities_with("2,-0,2", "3,-0,2"), ["I0106 p.txt:10 TaskID"]);
    assert_eq!(activities_with("2,0,600", "1,0,600"), ["I0108 p.txt:7 ID"]);
}

#[test]
fn rows_of_days_are_read_as_they_are_written() {
    let problem = read_day_shift_problem("p.txt", DAYS).problem.unwrap();
    let rows = DayShiftRows(vec![vec![Some(0), Some(1), None], vec![None, None, Some(1)]]);
    let text = write_day_rows(&problem, &rows);
    assert_eq!(text, "anna,E,L,\nbea,,,L\n");
    assert_eq!(read_day_rows("s.csv", &text, &problem), Ok(rows.clone()));
    assert_eq!(read_day_rows("s.csv", "bea,,,L\r\nanna,E,L,\r\n", &problem), Ok(rows));
    let faults = |text: &str| told(&read_day_rows("s.csv", text, &problem).unwrap_err());
    assert_eq!(faults("anna,E,L,\n"), ["I1812 s.csv bea"]);
    assert_eq!(faults("anna,E,L\nbea,,,X\n"), ["I1811 s.csv:1 anna", "I0109 s.csv:2 day 2"]);
    assert_eq!(
        faults("anna,,,\nanna,,,\nbob,,,\nbea,,,\n"),
        ["I0108 s.csv:2 id", "I0109 s.csv:3 id"]
    );
}

#[test]
fn activities_are_read_as_they_are_written() {
    let problem = read_activity_problem("p.txt", ACTIVITIES).problem.unwrap();
    let span = ActivitySpan { person: 0, day: 0, start_minute: 1380, minutes: 120, task: 1 };
    let early = ActivitySpan { person: 1, day: 0, start_minute: 360, minutes: 360, task: 0 };
    let solution = ActivitySolution(vec![span, early]);
    let text = write_activity_solution(&problem, &solution);
    assert_eq!(text, "staff,day,start,end,task\n1,1,23:00,01:00,2\n2,1,06:00,12:00,1\n");
    assert_eq!(read_activity_solution("s.csv", &text, &problem), Ok(solution));
    let faults = |row: &str| {
        let text = format!("staff,day,start,end,task\n{row}\n");
        told(&read_activity_solution("s.csv", &text, &problem).unwrap_err())
    };
    assert_eq!(faults("3,1,06:00,12:00,1"), ["I0109 s.csv:2 staff"]);
    assert_eq!(faults("1,3,06:00,12:00,3"), ["I0106 s.csv:2 day", "I0106 s.csv:2 task"]);
    assert_eq!(faults("1,1,06:05,noon,1"), ["I0104 s.csv:2 end", "I0104 s.csv:2 start"]);
    assert_eq!(faults("1,1,06:00,12:00"), ["I0304 s.csv:2"]);
}

proptest! {
    #[test]
    fn no_cut_and_no_slip_of_the_pen_makes_the_readers_fall(
        cut in 0..DAYS.len(),
        at in 0..DAYS.len(),
        sign in "[-,|=#\n9aS:é]{0,3}",
    ) {
        for text in [DAYS, ACTIVITIES] {
            let (cut, at) = (cut.min(text.len()), at.min(text.len()));
            let marred = [&text[..at], &sign, &text[at..]].concat();
            for text in [&text[..cut], &marred] {
                let days = read_day_shift_problem("p.txt", text);
                prop_assert_eq!(
                    days.problem.is_none(),
                    days.diagnostics.iter().any(|one| one.severity == organico_model::Severity::Fault)
                );
                let _ = read_activity_problem("p.txt", text);
                let problem = read_day_shift_problem("p.txt", DAYS).problem.unwrap();
                let _ = read_day_rows("s.csv", text, &problem);
                let problem = read_activity_problem("p.txt", ACTIVITIES).problem.unwrap();
                let _ = read_activity_solution("s.csv", text, &problem);
            }
        }
    }
}
