//! From a blueprint to a centre: people first, then the volume they can handle, then the history of that volume.

use jiff::ToSpan;
use jiff::civil::Weekday;
use jiff::tz::TimeZone;
use organico_model::{
    Centre, DaySpan, Grid, History, Ledger, Person, Seed, SkillId, TimeError, WeekHours, Work,
};
use organico_staffing::time_left;

use super::GenerateError;
use super::absences::absences;
use super::blueprint::{Blueprint, Line, Task};
use super::grammar::pay;
use super::history::{HistoryRequest, SeriesTruth, generate_history};
use super::people::people;
use super::seats::seated;
use super::sizing::Sizing;

/// Returns the centre of a blueprint, and the truth behind its history.
pub(super) fn build(
    blueprint: &Blueprint,
    seed: Seed,
) -> Result<(Centre, Vec<SeriesTruth>), GenerateError> {
    let crew_hours: Vec<WeekHours> =
        (0..crews(blueprint)).map(|crew| hours_of(blueprint, crew)).collect();
    let people = people(blueprint, &crew_hours, seed);
    let sizing = Sizing::after(blueprint.last_day, &blueprint.shrinkage, &blueprint.groups)?;
    let lines = sized_lines(blueprint, &people, &sizing)?;
    let first =
        blueprint.last_day.saturating_sub((7 * i64::from(blueprint.history_weeks) - 1).days());
    let zone = TimeZone::get("Europe/Rome").map_err(|_| TimeError::OutOfRange(first))?;
    let request = HistoryRequest {
        grid: Grid::over_days(&zone, first, 7 * blueprint.history_weeks, blueprint.interval)?,
        calendar: blueprint.calendar.clone(),
        patterns: lines.iter().map(|line| line.pattern.clone()).collect(),
    };
    let made = generate_history(&request, seed)?;
    let mut centre = bare(blueprint, made.history);
    centre.sites =
        blueprint.places.iter().map(|place| seated(blueprint, place, &lines, &people)).collect();
    let tasks = blueprint.tasks.iter();
    centre.work = tasks.map(|task| sized_task(blueprint, task, &people, &sizing)).collect();
    centre.contact_types = lines.into_iter().map(|line| line.contact).collect();
    if blueprint.staff.absences {
        centre.absences = absences(&people, blueprint.last_day, seed);
    }
    centre.people = people;
    Ok((centre, made.truth))
}

/// Returns the centre without its sites, contact types, work and people.
fn bare(blueprint: &Blueprint, history: History) -> Centre {
    Centre {
        name: blueprint.name.clone(),
        invented: true,
        assumptions: blueprint.assumptions.clone(),
        zone: history.grid.zone.clone(),
        interval: blueprint.interval,
        currency: "EUR".to_owned(),
        week_start: Weekday::Monday,
        rule_pack: "it-tlc".to_owned(),
        calendar: blueprint.calendar.clone(),
        sites: Vec::new(),
        home: blueprint.home,
        clients: blueprint.clients.clone(),
        contracts: blueprint.contracts.clone(),
        contact_types: Vec::new(),
        work: Vec::new(),
        skills: blueprint.skills.iter().map(|plan| plan.skill.clone()).collect(),
        groups: blueprint.groups.clone(),
        shrinkage: blueprint.shrinkage.clone(),
        shifts: blueprint.shifts.clone(),
        activities: blueprint.activities.clone(),
        pay: pay(),
        people: Vec::new(),
        history,
        absences: Vec::new(),
        adjustments: Vec::new(),
        ledger: Ledger::default(),
        rotations: Vec::new(),
        pairs: Vec::new(),
    }
}

fn crews(blueprint: &Blueprint) -> usize {
    blueprint.skills.iter().map(|plan| plan.crew + 1).max().unwrap_or(0)
}

/// Returns the gross hours a week that the people with this first skill are planned to give.
fn skill_hours(blueprint: &Blueprint, people: &[Person], skill: &SkillId) -> f64 {
    let minutes: u32 = people
        .iter()
        .filter(|person| person.skills.first().is_some_and(|held| held.skill == *skill))
        .map(|person| person.contract.minutes_a_week)
        .sum();
    f64::from(minutes) / 60.0 * blueprint.staff.utilisation
}

/// Returns the contact types with the volume that their skill's people can handle.
pub(super) fn sized_lines(
    blueprint: &Blueprint,
    people: &[Person],
    sizing: &Sizing<'_>,
) -> Result<Vec<Line>, GenerateError> {
    let mut lines = blueprint.lines.clone();
    for line in &mut lines {
        let hours = skill_hours(blueprint, people, &line.contact.skill) * line.share;
        line.pattern.week_contacts = sizing.week_contacts(line, hours)?;
    }
    Ok(lines)
}

fn sized_task(blueprint: &Blueprint, task: &Task, people: &[Person], sizing: &Sizing<'_>) -> Work {
    let skill = &task.work.skill;
    let left = time_left(&blueprint.shrinkage, &blueprint.groups, skill, sizing.month());
    let hours = skill_hours(blueprint, people, skill) * task.share / left.roster_factor();
    sizing.work(&task.work, hours)
}

/// Returns the hours in which some work of the crew is open, one span a day.
fn hours_of(blueprint: &Blueprint, crew: usize) -> WeekHours {
    let holds = |skill: &SkillId| {
        blueprint.skills.iter().any(|plan| plan.crew == crew && plan.skill.id == *skill)
    };
    let lines = blueprint.lines.iter().map(|line| (&line.contact.skill, &line.contact.hours));
    let tasks = blueprint.tasks.iter().map(|task| (&task.work.skill, &task.work.hours));
    let open: Vec<&WeekHours> =
        lines.chain(tasks).filter(|(skill, _)| holds(skill)).map(|(_, hours)| hours).collect();
    union(&open)
}

/// Returns hours from the first opening to the last closing of each day.
pub(super) fn union(all: &[&WeekHours]) -> WeekHours {
    WeekHours {
        days: std::array::from_fn(|day| {
            let spans = || all.iter().flat_map(|hours| &hours.days[day]);
            let from = spans().map(|span| span.from).min();
            let to = spans().map(|span| span.to).max();
            from.zip(to).map(|(from, to)| DaySpan { from, to }).into_iter().collect()
        }),
    }
}
