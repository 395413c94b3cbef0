//! The section on training, meetings and coaching, and the words for them in calendars.

use jiff::SignedDuration;
use organico_model::{
    AgentId, BreakKind, Centre, HeldSession, NotPlaced, Pause, PlacedSession, Plan, SessionCost,
    SessionGroup, SessionId, SessionKind, SessionPlan, TeamId, UnplacedSession,
};
use organico_report::{Language, calendars, report_html};

use crate::fixture::{self, SMALL};
use crate::page::{assert_has_no_odd_numbers, words_of_section};

fn ids(people: &[&str]) -> Vec<AgentId> {
    people.iter().map(|id| AgentId::new(*id)).collect()
}

fn made() -> (Centre, Plan) {
    let centre = fixture::centre(SMALL);
    let mut plan = fixture::plan(&centre, SMALL);
    let start = plan.roster.shifts[0].start;
    let held = HeldSession {
        start,
        end: start + SignedDuration::from_mins(45),
        people: ids(&["X1", "X2", "X3"]),
        absent: ids(&["X4"]),
    };
    let unplaced = UnplacedSession {
        first: plan.roster.first,
        last: plan.roster.first,
        reason: NotPlaced::TooFewTogether,
        most: 2,
        longest_minutes: 0,
        people: ids(&["X1", "X2", "X3", "X4"]),
    };
    let meeting = PlacedSession {
        id: SessionId::new("M-1"),
        name: "Novelties".to_owned(),
        kind: SessionKind::Meeting,
        who: vec![SessionGroup::Team(TeamId::new("A7")), SessionGroup::Person(AgentId::new("X4"))],
        together: true,
        minutes: 45,
        people: 4,
        asked: 8,
        held: vec![held],
        unplaced: vec![unplaced],
    };
    let cost = SessionCost {
        hours: 2.25,
        missing_before: 10.0,
        missing_placed: 10.5,
        missing_plain: 13.3,
    };
    plan.sessions = Some(SessionPlan {
        sessions: vec![meeting],
        other_days: vec![SessionId::new("LATER")],
        cost,
    });
    (centre, plan)
}

#[test]
fn what_was_asked_for_what_has_a_place_and_what_it_costs_is_told_in_both_languages() {
    let (centre, plan) = made();
    let expected = [
        (
            Language::English,
            ["3 of 8", "they add 0.5", "would add 3.3", "meeting", "1 person", "(2 at most)"],
        ),
        (
            Language::Italian,
            [
                "3 delle 8",
                "aggiungono 0,5",
                "aggiungerebbero 3,3",
                "riunione",
                "1 persona",
                "(al massimo 2)",
            ],
        ),
    ];
    for (language, parts) in expected {
        let page = report_html(&plan, &centre, language);
        let words = words_of_section(&page, "sessions");
        for part in parts {
            assert!(words.contains(part), "{part} in {words}");
        }
        assert_has_no_odd_numbers(&page);
    }
}

#[test]
fn nobody_is_named_and_a_plan_without_sessions_has_no_such_section() {
    let (centre, mut plan) = made();
    let words = words_of_section(&report_html(&plan, &centre, Language::English), "sessions");
    assert!(
        !["X1", "X2", "X3", "X4", "M-1", "LATER"].iter().any(|id| words.contains(id)),
        "{words}"
    );
    plan.sessions = None;
    assert!(!report_html(&plan, &centre, Language::English).contains("id=\"sessions\""));
}

#[test]
fn a_calendar_says_which_session_a_person_has() {
    let (centre, plan) = made();
    let mut roster = plan.roster;
    roster.shifts.truncate(1);
    let start = roster.shifts[0].start;
    let pause = |kind, from: i64| Pause {
        kind: BreakKind::Session(kind),
        start: start + SignedDuration::from_mins(from),
        end: start + SignedDuration::from_mins(from + 30),
        paid: true,
    };
    roster.shifts[0].pauses = vec![
        pause(SessionKind::Training, 0),
        pause(SessionKind::Meeting, 30),
        pause(SessionKind::Coaching, 60),
    ];
    let words = |language| {
        let files = calendars(&centre, &roster, language);
        files.values().next().unwrap().replace("\r\n ", "")
    };
    for word in ["training\\, paid", "meeting\\, paid", "coaching\\, paid"] {
        assert!(words(Language::English).contains(word), "{}", words(Language::English));
    }
    assert!(words(Language::Italian).contains("formazione\\, retribuita"));
}
