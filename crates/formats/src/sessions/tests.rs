use jiff::civil::date;
use organico_model::{SessionKind, TeamId};

use super::*;
use crate::{blank_centre_files, read_centre};

fn centre() -> Centre {
    read_centre(&blank_centre_files("blank")).centre.unwrap()
}

fn read(text: &str) -> Result<Vec<Session>, Vec<String>> {
    let places = |faults: Vec<Diagnostic>| {
        faults.iter().map(|one| format!("{} {}", one.code, one.place)).collect()
    };
    read_sessions(SESSIONS_FILE, text, &centre()).map_err(places)
}

#[test]
fn a_row_is_a_session_and_empty_cells_stand_for_what_is_usual() {
    let centre = centre();
    let team = centre.people[0].team.clone();
    let text = format!(
        "id,name,kind,who,length,from,to,earliest,latest,together,times,every,seats\n\
         M1,News,meeting,team:{team},45min,2027-02-01,2027-02-28,,,yes,1,week,\n\
         C1,,coaching,all,1h,2027-02-01,2027-02-14,09:00,24:00,no,,,2\n"
    );
    let sessions = read(&text).unwrap();
    let [meeting, coaching] = &sessions[..] else { panic!("{sessions:?}") };
    assert_eq!((meeting.name.as_str(), meeting.kind), ("News", SessionKind::Meeting));
    assert_eq!(meeting.who, [SessionGroup::Team(TeamId::new(team.as_str()))]);
    assert_eq!((meeting.minutes, meeting.first), (45, date(2027, 2, 1)));
    assert_eq!(meeting.hours, DaySpan { from: 0, to: 1440 });
    assert_eq!(meeting.gathering, Gathering::Together(Share::new(0.75).unwrap()));
    assert_eq!(meeting.times, SessionTimes::AWeek(1));
    assert_eq!(coaching.name, "C1", "the identifier where there is no name");
    assert_eq!(coaching.hours, DaySpan { from: 540, to: 1440 });
    assert_eq!(
        (coaching.gathering, coaching.times),
        (Gathering::Alone(Some(2)), SessionTimes::InAll(1))
    );
    assert_eq!(coaching.members(&centre).len(), centre.people.len());
}

#[test]
fn every_fault_of_the_sessions_is_told_at_once() {
    let head = "id,kind,who,length,from,to,earliest,latest,together,present,times,every,seats\n";
    let rows = [
        "A,training,team:nowhere,1h,2027-02-01,2027-02-28,,,yes,,,,",
        "A,party,all,0min,2027-02-30,2027-02-28,,,maybe,,,,",
        "C,training,skill:none,1h,2027-02-01,2027-02-28,,,no,,,,",
        "D,training,nobody,1h,2027-02-01,2027-02-28,,,no,,,,",
        "E,training,all,100h,2027-02-05,2027-02-01,,,no,,0,,",
        "F,training,all,20h,2027-02-05,2027-02-01,,,no,,,,",
        "G,training,all,2h,2027-02-01,2027-02-02,09:00,10:00,no,50%,3,,",
        "H,training,all,1h,2027-02-01,2027-02-28,,,yes,,8,week,5",
        "I,training,all all,1h,2027-02-01,2027-02-28,,,no,,,month,",
        "J,training,site:x,1h,2027-02-01,2027-02-28,,,no,,,,",
    ];
    let found = read(&format!("{head}{}\n", rows.join("\n"))).unwrap_err();
    let expected = [
        "I0109 sessions.csv:2 who",
        "I0108 sessions.csv:3 id",
        "I0107 sessions.csv:3 kind",
        "I0106 sessions.csv:3 length",
        "I0107 sessions.csv:3 together",
        "I0104 sessions.csv:3 from",
        "I0109 sessions.csv:4 who",
        "I0109 sessions.csv:5 who",
        "I0106 sessions.csv:6 times",
        "I0208 sessions.csv:7 to",
        "I0405 sessions.csv:7 length",
        "I0406 sessions.csv:8 latest",
        "I0408 sessions.csv:8 present",
        "I0409 sessions.csv:8 times",
        "I0408 sessions.csv:9 seats",
        "I0409 sessions.csv:9 times",
        "I0410 sessions.csv:10 who",
        "I0107 sessions.csv:10 every",
        "I0104 sessions.csv:11 who",
    ];
    for fault in expected {
        assert!(found.iter().any(|one| one == fault), "{fault} in {found:#?}");
    }
    assert_eq!(found.len(), expected.len(), "{found:#?}");
}

#[test]
fn a_centre_whose_sessions_have_a_fault_is_not_taken() {
    let mut files = blank_centre_files("blank");
    let head = "id,kind,who,length,from,to,together\n";
    files.insert(
        SESSIONS_FILE.to_owned(),
        format!("{head}A,training,all,1h,2027-02-01,2027-02-28,no\n"),
    );
    assert!(read_centre(&files).centre.is_some());
    files.insert(
        SESSIONS_FILE.to_owned(),
        format!("{head}A,training,x,1h,2027-02-01,2027-02-28,no\n"),
    );
    let reading = read_centre(&files);
    assert!(reading.centre.is_none());
    assert!(reading.diagnostics.iter().any(|one| one.place.file == SESSIONS_FILE));
}
