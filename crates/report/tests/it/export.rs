//! What leaves the house reads back with parsers that are not ours.

use std::collections::{BTreeMap, BTreeSet};
use std::io::Cursor;

use calamine::{Data, Reader, Xlsx};
use ical::parser::ical::component::IcalEvent;
use jiff::civil::{Date, date};
use jiff::{SignedDuration, Timestamp};
use organico_model::{
    Absence, AbsenceCode, Availability, BreakKind, Centre, DaySpan, Pause, Plan, Roster, Shift,
    Workplace,
};
use organico_report::{Language, SheetSpan, board_html, calendars, roster_workbook};

use crate::fixture::{SMALL, centre, plan};

fn made() -> (Centre, Plan) {
    let centre = centre(SMALL);
    let mut plan = plan(&centre, SMALL);
    plan.roster.end = plan.roster.first + jiff::Span::new().days(i64::from(SMALL.days));
    (centre, plan)
}

fn workbook(centre: &Centre, plan: &Plan, language: Language) -> Vec<u8> {
    let requirement = Some(&plan.requirement);
    roster_workbook(centre, &plan.roster, requirement, SheetSpan::Week, language)
        .expect("a small roster fits")
}

fn sheets(bytes: Vec<u8>) -> Vec<(String, Vec<Vec<Data>>)> {
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).expect("a workbook");
    let names = book.sheet_names().clone();
    let rows = |book: &mut Xlsx<_>, name: &str| {
        book.worksheet_range(name).expect("its sheet").rows().map(<[Data]>::to_vec).collect()
    };
    names.iter().map(|name| (name.clone(), rows(&mut book, name))).collect()
}

fn number(cell: &Data) -> f64 {
    match cell {
        Data::Float(value) => *value,
        Data::Int(value) => *value as f64,
        other => panic!("not a number: {other:?}"),
    }
}

#[test]
fn the_workbook_has_a_sheet_a_week_with_every_shift_and_its_paid_hours() {
    let (centre, plan) = made();
    let sheets = sheets(workbook(&centre, &plan, Language::Italian));
    let weeks = sheets.len() - 2;
    assert_eq!(sheets[weeks].0, "Presidio");
    assert_eq!(sheets[weeks + 1].0, "Legenda");
    let (mut shifts, mut hours) = (0, 0.0);
    for (name, rows) in &sheets[..weeks] {
        assert!(matches!(rows[3][4], Data::DateTime(_)), "{name}: dates are dates");
        for row in rows.iter().filter(|row| matches!(row[3], Data::Float(_))) {
            let days = row.len() - 6;
            shifts += row[4..days].iter().filter(|cell| cell.to_string().contains('-')).count();
            hours += number(&row[days]);
        }
    }
    let paid: i64 = plan.roster.shifts.iter().map(Shift::paid_minutes).sum();
    assert_eq!(shifts, plan.roster.shifts.len());
    assert!((hours - paid as f64 / 60.0).abs() < 1e-6, "{hours}");
}

#[test]
fn people_stand_by_site_team_and_name_and_the_foot_counts_who_is_on_duty() {
    let (centre, plan) = made();
    let sheets = sheets(workbook(&centre, &plan, Language::English));
    let rows = &sheets[0].1;
    let people: Vec<String> =
        rows[4..].iter().map(|row| row[2].to_string()).filter(|id| id.starts_with('P')).collect();
    let mut expected: Vec<_> = centre.people.iter().map(|p| (&p.site, &p.team, &p.id)).collect();
    expected.sort();
    let expected: Vec<String> = expected.iter().map(|(_, _, id)| id.to_string()).collect();
    assert_eq!(people, expected);
    let foot = rows.iter().find(|row| row[0] == "People on duty").unwrap();
    let first = plan.roster.first;
    let on_duty: BTreeSet<_> =
        plan.roster.shifts.iter().filter(|s| s.day == first).map(|s| &s.person).collect();
    assert_eq!(number(&foot[4]), on_duty.len() as f64);
}

#[test]
fn an_absence_is_shown_without_its_reason_and_counts_its_contract_hours() {
    let (mut centre, mut plan) = made();
    let person = plan.roster.shifts[0].person.clone();
    plan.roster.shifts.retain(|shift| shift.person != person);
    let (first, last) = (plan.roster.first, plan.roster.first + jiff::Span::new().days(6));
    let absence = Absence {
        person: person.clone(),
        first,
        last,
        code: AbsenceCode::Care,
        minutes_a_day: None,
    };
    centre.absences.push(absence);
    let span = DaySpan { from: 480, to: 1200 };
    let weekdays = plan.roster.first.series(jiff::Span::new().days(1)).map(Date::weekday);
    for one in centre.people.iter_mut().filter(|one| one.id == person) {
        let days = weekdays.clone().take(6);
        one.availability = days.map(|weekday| Availability { weekday, span }).collect();
    }
    let sheets = sheets(workbook(&centre, &plan, Language::English));
    let rows = &sheets[0].1;
    let row = rows.iter().find(|row| row[2].to_string() == person.to_string()).unwrap();
    assert_eq!(row[4].to_string(), "Absent");
    let one = centre.people.iter().find(|one| one.id == person).unwrap();
    let week = f64::from(one.contract.minutes_a_week) / 60.0;
    let right = row.len() - 6;
    assert!((number(&row[right + 1]) - week).abs() < 1e-9, "a week away is a week's hours");
    assert!(number(&row[right + 3]).abs() < 1e-9, "nothing is missing");
}

#[test]
fn the_gap_is_what_is_on_duty_less_what_is_required() {
    let (centre, plan) = made();
    let sheets = sheets(workbook(&centre, &plan, Language::English));
    let rows = &sheets.iter().find(|(name, _)| name == "Coverage").unwrap().1;
    let at = |title: &str| rows.iter().position(|row| row[0] == title).unwrap();
    let (duty, required) = (at("On duty"), at("Required (gross)"));
    let gap = at("Gap: on duty less required");
    for offset in 1..required - duty - 1 {
        let row = |block: usize| rows[block + offset][1..].iter().map(number);
        for ((have, need), gap) in row(duty).zip(row(required)).zip(row(gap)) {
            assert!((have - need - gap).abs() < 1e-9);
        }
    }
}

#[test]
fn the_same_roster_gives_the_same_bytes() {
    let (centre, plan) = made();
    let language = Language::Italian;
    assert!(workbook(&centre, &plan, language) == workbook(&centre, &plan, language));
    assert_eq!(
        calendars(&centre, &plan.roster, language),
        calendars(&centre, &plan.roster, language)
    );
}

fn events(text: &str) -> Vec<BTreeMap<String, String>> {
    let calendars: Vec<_> = ical::IcalParser::new(text.as_bytes()).collect();
    let [Ok(calendar)] = &calendars[..] else { panic!("not one calendar: {calendars:?}") };
    let fields = |event: &IcalEvent| {
        let pairs = event.properties.iter();
        pairs.map(|p| (p.name.clone(), p.value.clone().unwrap_or_default())).collect()
    };
    calendar.events.iter().map(fields).collect()
}

fn instant(text: &str) -> Timestamp {
    let civil = jiff::civil::DateTime::strptime("%Y%m%dT%H%M%SZ", text).expect("an instant");
    jiff::tz::TimeZone::UTC.to_timestamp(civil).expect("an instant")
}

#[test]
fn another_parser_finds_every_shift_of_every_person_once() {
    let (centre, plan) = made();
    let files = calendars(&centre, &plan.roster, Language::Italian);
    let mut identifiers = BTreeSet::new();
    let mut found: Vec<(String, Timestamp, Timestamp)> = Vec::new();
    for (name, text) in &files {
        assert!(text.split("\r\n").all(|line| line.len() <= 75), "{name} is folded");
        for event in events(text) {
            assert!(identifiers.insert(event["UID"].clone()), "{} is there twice", event["UID"]);
            let (start, end) = (instant(&event["DTSTART"]), instant(&event["DTEND"]));
            found.push((name.trim_end_matches(".ics").to_owned(), start, end));
        }
    }
    let expected: Vec<(String, Timestamp, Timestamp)> =
        plan.roster.shifts.iter().map(|s| (s.person.to_string(), s.start, s.end)).collect();
    found.sort();
    assert_eq!(found, expected);
}

/// Returns a roster of one shift over the night on which the clock goes back, with a pause in the repeated hour.
fn autumn_night(centre: &Centre) -> Roster {
    let day = date(2026, 10, 24);
    let evening = day.at(22, 0, 0, 0).to_zoned(centre.zone.clone());
    let start = evening.expect("a valid figure").timestamp();
    let at = |minutes| start + SignedDuration::from_mins(minutes);
    let pause = Pause { kind: BreakKind::Screen, start: at(300), end: at(315), paid: true };
    let shift = Shift {
        person: centre.people[0].id.clone(),
        day,
        start,
        end: at(480),
        workplace: Workplace::Home,
        pauses: vec![pause],
    };
    Roster { first: day, end: date(2026, 10, 26), shifts: vec![shift] }
}

#[test]
fn a_night_on_which_the_clock_goes_back_lasts_as_long_as_it_is_worked() {
    let centre = centre(SMALL);
    let roster = autumn_night(&centre);
    let files = calendars(&centre, &roster, Language::English);
    let event = &events(files.values().next().unwrap())[0];
    assert_eq!(event["DTSTART"], "20261024T200000Z");
    assert_eq!(event["DTEND"], "20261025T040000Z");
    assert_eq!(event["SUMMARY"], "Shift 22:00-05:00\\, Home");
    let book =
        roster_workbook(&centre, &roster, None, SheetSpan::Month, Language::English).unwrap();
    let sheets = sheets(book);
    let coverage = &sheets.iter().find(|(name, _)| name == "Coverage").unwrap().1;
    let times: Vec<String> = coverage.iter().map(|row| row[0].to_string()).collect();
    assert!(times.contains(&"02:30 bis".to_owned()), "the second hour has its own rows: {times:?}");
}

#[test]
fn the_board_is_well_formed_and_tells_neither_sums_nor_absences() {
    let (mut centre, plan) = made();
    let person = centre.people[0].id.clone();
    let (first, last) = (plan.roster.first, plan.roster.first);
    centre.absences.push(Absence {
        person,
        first,
        last,
        code: AbsenceCode::Sickness,
        minutes_a_day: None,
    });
    for language in Language::ALL {
        let page = board_html(&centre, &plan.roster, None, language);
        let document = roxmltree::Document::parse(page.trim_start_matches("<!DOCTYPE html>\n"));
        let document = document.unwrap();
        let elements = |tag: &'static str| {
            document.descendants().filter(move |n| n.tag_name().name() == tag).count()
        };
        let weeks = plan.roster.shifts.iter().map(|s| (s.day - plan.roster.first).get_days() / 7);
        let weeks = weeks.max().unwrap() as usize + 1;
        assert!(elements("section") >= weeks && elements("section") <= weeks * centre.sites.len());
        assert!(!page.contains("Absent") && !page.contains("Assente"));
    }
}

#[test]
fn a_board_of_one_site_has_only_its_people() {
    let (centre, plan) = made();
    let site = &centre.sites[0];
    let page = board_html(&centre, &plan.roster, Some(&site.id), Language::English);
    for person in &centre.people {
        let own = page.contains(&format!(">{}<", person.id));
        assert!(person.site == site.id || !own, "{}", person.id);
    }
}
