//! People of a team with a rotation work the shifts of its weeks, and owe no hours for it.

use jiff::civil::date;
use organico_model::{
    Breach, BreachKind, Centre, Requirement, Rotation, Run, Seed, TeamId, TemplateId,
};
use proptest::prelude::*;

use super::fits;
use crate::sample::{self, FIRST};
use crate::{RosterConfig, RosterTask, SolvedRoster, check_roster, solve_roster};

/// Returns the sample with early and late shifts of both lengths, and team `t2` for every third person.
fn centre(people: usize) -> Centre {
    let mut centre = sample::centre(people);
    for (name, from, to) in [("early", 480, 540), ("late", 660, 780)] {
        for index in 0..2 {
            let mut template = centre.shifts[index].clone();
            template.id = TemplateId::new(format!("{name}-{}", template.id));
            (template.start_from, template.start_to) = (from, to);
            centre.shifts.push(template);
        }
    }
    for person in centre.people.iter_mut().step_by(3) {
        person.team = TeamId::new("t2");
    }
    centre
}

fn rotation(team: &str, weeks: &[&[&str]]) -> Rotation {
    let week = |names: &&[&str]| names.iter().map(|name| TemplateId::new(*name)).collect();
    let weeks = weeks.iter().map(week).collect();
    Rotation { team: TeamId::new(team), first: date(2027, 1, 4), weeks }
}

fn requirement() -> Requirement {
    sample::requirement(&sample::grid(FIRST, 28), "voice", 4.0)
}

fn solved(centre: &Centre, seed: u64) -> SolvedRoster {
    let (requirement, rules) = (requirement(), sample::rules());
    let task = RosterTask::new(&requirement, centre, &rules);
    solve_roster(&task, &RosterConfig::quick(), &Run::silent(Seed(seed))).unwrap()
}

fn breaches(solved: &SolvedRoster, centre: &Centre) -> Vec<Breach> {
    let mut found = check_roster(&solved.roster, centre, &sample::rules());
    let is_asked = |breach: &Breach| {
        breach.kind == BreachKind::Hard || breach.rule.as_str() == "roster.rotation"
    };
    found.retain(is_asked);
    found
}

const EARLY: &[&str] = &["early-short", "early-long"];
const LATE: &[&str] = &["late-short", "late-long"];

proptest! {
    #![proptest_config(ProptestConfig::with_cases(16))]

    #[test]
    fn each_team_works_the_weeks_of_its_cycle(
        people in 1_usize..14,
        seats in 3_u32..14,
        turn in 0_usize..3,
        seed in 0_u64..1000,
    ) {
        let mut centre = centre(people);
        centre.sites[0].seats = seats.max(people as u32);
        let mut weeks = [EARLY, LATE, EARLY];
        weeks.rotate_left(turn);
        centre.rotations = vec![rotation("t1", &weeks), rotation("t2", &[LATE, EARLY])];
        let solved = solved(&centre, seed);
        prop_assert_eq!(breaches(&solved, &centre), Vec::new());
        prop_assert_eq!(&solved.notes, &Vec::new());
    }
}

#[test]
fn a_week_off_gives_way_to_contract_hours_and_is_told_by_week() {
    let mut centre = centre(6);
    centre.rotations = vec![rotation("t2", &[LATE, &[], EARLY])];
    let solved = solved(&centre, 4);
    let told: Vec<_> =
        solved.notes.iter().map(|note| (note.code, note.place.field.as_str())).collect();
    assert_eq!(told, [("R0110", "t2"); 2], "of four weeks the first and the last");
    let found = breaches(&solved, &centre);
    assert!(found.iter().all(|breach| breach.rule.as_str() == "roster.rotation"), "{found:?}");
    assert_eq!(found.len(), 4, "two people of the team, two weeks");
}

#[test]
fn a_day_that_lacks_the_length_is_opened_only_as_far_as_hours_need_it() {
    let mut centre = centre(2);
    // The full-timer may work five days, on two of them only when the late shifts are over.
    for entry in &mut centre.people[1].availability {
        let day = entry.weekday.to_monday_zero_offset();
        (entry.span.from, entry.span.to) = if day < 2 { (480, 1050) } else { (480, 1320) };
    }
    centre.people[1].availability.truncate(5);
    centre.rotations = vec![rotation("t1", &[LATE])];
    let solved = solved(&centre, 4);
    assert_eq!(solved.notes.iter().filter(|note| note.code == "R0110").count(), 4);
    let found = breaches(&solved, &centre);
    assert!(found.iter().all(|breach| breach.rule.as_str() == "roster.rotation"), "{found:?}");
    let others: Vec<f64> = found.iter().map(|breach| breach.measured).collect();
    assert_eq!(others, [2.0; 4], "two days of each week");
}

#[test]
fn teams_without_a_rotation_and_rotations_of_nobody_leave_the_roster_as_it_was() {
    let mut centre = centre(8);
    let plain = solved(&centre, 7);
    centre.rotations = vec![rotation("t9", &[LATE])];
    assert_eq!(solved(&centre, 7), plain);
}

#[test]
fn days_owed_find_room_by_their_lengths() {
    let (short, long, both): (&[u32], &[u32], &[u32]) = (&[240], &[480], &[240, 480]);
    assert!(fits(&[480, 240], &[both, long]));
    assert!(fits(&[240, 480], &[both, short]));
    assert!(!fits(&[240, 240], &[both, long]));
    assert!(!fits(&[480], &[]));
    assert!(fits(&[], &[]));
}
