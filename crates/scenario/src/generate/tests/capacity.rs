//! Whether the people of a made-up centre can do its work, and whether its parts fit together.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::date;
use jiff::tz::TimeZone;
use organico_model::{
    Centre, Grid, Load, Person, Seed, SkillId, Work, WorkKind, WorkLoad, WorkPortion,
};
use organico_staffing::{Promises, StaffingConfig, requirement};

use super::example;
use crate::generate::blueprint::Blueprint;
use crate::generate::build::sized_lines;
use crate::generate::sizing::{Sizing, week_series};
use crate::generate::{Example, Population, blueprint, example_centre, population};

/// Contract hours a week of everybody.
fn contract_hours(centre: &Centre) -> f64 {
    centre.people.iter().map(|p| f64::from(p.contract.minutes_a_week)).sum::<f64>() / 60.0
}

/// The load of two ordinary weeks of December on the centre's own slots, and its work.
fn ordinary_load(blueprint: &Blueprint, centre: &Centre) -> Load {
    let sizing = Sizing::after(blueprint.last_day, &centre.shrinkage, &centre.groups).unwrap();
    let lines = sized_lines(blueprint, &centre.people, &sizing).unwrap();
    let grid = Grid::over_days(&TimeZone::UTC, date(2026, 12, 7), 14, centre.interval).unwrap();
    let work = centre.work.iter().filter_map(|work| work_load(work, &grid)).collect();
    Load { series: lines.iter().map(|line| week_series(line, &grid)).collect(), work, grid }
}

/// The part of a work that falls to the two weeks.
fn work_load(work: &Work, grid: &Grid) -> Option<WorkLoad> {
    let (first, last) = (date(2026, 12, 7), date(2026, 12, 20));
    let hours = match work.kind {
        WorkKind::Items { released, .. } if released > last => return None,
        WorkKind::Items { count, per_hour_mille, released, due } => {
            let days = f64::from((due - released).get_days() + 1);
            count as f64 * 1000.0 / per_hour_mille as f64 * 14.0 / days
        }
        WorkKind::Hours { minutes_a_week } => f64::from(minutes_a_week) / 30.0,
    };
    let open =
        |index| work.hours.contains(grid.civil(index).date().weekday(), grid.minute_of_day(index));
    Some(WorkLoad {
        work: work.id.clone(),
        skill: work.skill.clone(),
        open: (0..grid.count).map(open).collect(),
        portions: vec![WorkPortion { released: first, due: last, hours }],
    })
}

/// Gross hours a week that the requirement of a plan asks for, by skill.
fn gross_hours(blueprint: &Blueprint, centre: &Centre) -> BTreeMap<SkillId, f64> {
    let load = ordinary_load(blueprint, centre);
    let promises = Promises {
        contact_types: &centre.contact_types,
        shrinkage: &centre.shrinkage,
        groups: &centre.groups,
    };
    let required = requirement(&load, &promises, &StaffingConfig::by_patience().unwrap()).unwrap();
    let mut hours = BTreeMap::new();
    for row in &required.rows {
        let sum = row.gross.iter().sum::<f64>() * load.grid.length.hours() / 2.0;
        *hours.entry(row.skill.clone()).or_default() += sum;
    }
    hours
}

#[test]
fn the_gross_requirement_of_both_examples_is_somewhat_less_than_the_contract_hours() {
    for which in [Example::OneQueue, Example::TreSedi] {
        let centre = example(which);
        let gross = gross_hours(&blueprint(which), centre);
        let whole = gross.values().sum::<f64>() / contract_hours(centre);
        assert!((0.82..0.97).contains(&whole), "{which:?}: {whole}");
        for (skill, hours) in &gross {
            let first = |p: &&Person| p.skills[0].skill == *skill;
            let minutes: u32 =
                centre.people.iter().filter(first).map(|p| p.contract.minutes_a_week).sum();
            let share = hours / (f64::from(minutes) / 60.0);
            assert!((0.82..0.98).contains(&share), "{skill}: {share}");
        }
    }
}

#[test]
fn each_skill_is_held_and_each_identifier_resolves() {
    for centre in [example(Example::OneQueue), example(Example::TreSedi)] {
        let held: BTreeSet<&str> =
            centre.people.iter().flat_map(|p| &p.skills).map(|s| s.skill.as_str()).collect();
        let skills: BTreeSet<&str> = centre.skills.iter().map(|s| s.id.as_str()).collect();
        assert_eq!(held, skills);
        let sites: BTreeSet<&str> = centre.sites.iter().map(|s| s.id.as_str()).collect();
        assert!(centre.people.iter().all(|p| sites.contains(p.site.as_str())));
        let contracts: BTreeSet<&str> = centre.contracts.iter().map(|c| c.id.as_str()).collect();
        let clients: BTreeSet<&str> = centre.clients.iter().map(|c| c.id.as_str()).collect();
        assert!(centre.contracts.iter().all(|c| clients.contains(c.client.as_str())));
        let named = centre.contact_types.iter().map(|t| (&t.skill, &t.contract));
        for (skill, contract) in named.chain(centre.work.iter().map(|w| (&w.skill, &w.contract))) {
            assert!(skills.contains(skill.as_str()));
            assert!(contract.as_ref().is_some_and(|id| contracts.contains(id.as_str())));
        }
        let ids: BTreeSet<&str> = centre.people.iter().map(|p| p.id.as_str()).collect();
        assert_eq!(ids.len(), centre.people.len());
        assert!(centre.absences.iter().all(|a| ids.contains(a.person.as_str())));
    }
}

#[test]
fn everybody_is_available_for_enough_hours_to_work_the_contract() {
    let centre = example(Example::TreSedi);
    for person in &centre.people {
        let shift = match person.contract.minutes_a_week {
            1_200 => 240,
            1_500 => 300,
            1_800 => 360,
            _ => 510,
        };
        let days =
            person.availability.iter().filter(|day| day.span.to - day.span.from >= shift).count();
        let worked = person.contract.minutes_a_week as usize / shift as usize;
        assert!(days > worked, "{}: {days} days", person.id);
    }
}

#[test]
fn the_twenty_hour_contract_is_the_norm_and_seats_are_fewer_than_people() {
    let centre = example(Example::TreSedi);
    assert_eq!(centre.people.len(), 1_600);
    let share = |test: &dyn Fn(&organico_model::Person) -> bool| {
        centre.people.iter().filter(|p| test(p)).count() as f64 / 1_600.0
    };
    assert!((share(&|p| p.contract.minutes_a_week == 1_200) - 0.65).abs() < 0.01);
    assert!((share(&|p| p.remote.is_some()) - 0.5).abs() < 0.05);
    assert!((share(&|p| p.skills.len() > 1) - 0.45).abs() < 0.05);
    for site in &centre.sites {
        let heads = centre.people.iter().filter(|p| p.site == site.id).count();
        assert!(
            site.seats > 0 && (site.seats as usize) < heads * 3 / 5,
            "{}: {}",
            site.id,
            site.seats
        );
    }
}

#[test]
fn closed_hours_are_missing_in_the_history_and_open_hours_are_there() {
    let centre = example(Example::OneQueue);
    let (grid, series) = (&centre.history.grid, &centre.history.series[0]);
    let contact = &centre.contact_types[0];
    for index in 0..grid.count {
        let day = grid.civil(index).date();
        let open = contact.hours.contains(day.weekday(), grid.minute_of_day(index))
            && centre.calendar.holiday(day).is_none();
        assert_eq!(series.offered[index].is_some(), open, "{day}");
    }
    assert_eq!(grid.civil(grid.count - 1).date(), jiff::civil::date(2026, 11, 29));
}

#[test]
fn the_same_seed_gives_the_same_centre_and_another_seed_another() {
    for which in [Example::OneQueue, Example::TreSedi] {
        assert_eq!(*example(which), example_centre(which, Seed(1)).unwrap());
        assert_ne!(example(which).history, example_centre(which, Seed(2)).unwrap().history);
    }
    let wish = Population { people: 60, weeks: 4, skills: 3 };
    let made = || population::population(&wish, Seed(5)).unwrap();
    assert_eq!(made(), made());
}

#[test]
fn a_population_is_part_time_and_busy_as_wished() {
    let wish = Population { people: 1_000, weeks: 4, skills: 6 };
    let centre = population::population(&wish, Seed(1)).unwrap();
    let part = centre.people.iter().filter(|p| p.contract.minutes_a_week < 2_400).count();
    assert_eq!((centre.people.len(), part), (1_000, 600));
    assert_eq!(centre.contact_types.len(), 6);
    let gross: f64 = gross_hours(&population::blueprint(&wish), &centre).values().sum();
    let busy = gross / contract_hours(&centre);
    assert!((0.83..0.87).contains(&busy), "{busy}");
}
