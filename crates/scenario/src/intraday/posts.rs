//! Posts in place of people: as many as a requirement asks for, where there is no roster.

use jiff::civil::Date;
use organico_model::{
    AgentId, Centre, ContractKind, EmploymentContract, LevelId, Person, PersonSkill, Requirement,
    Roster, Shift, SiteId, SkillId, TeamId, Workplace,
};

/// Returns the centre with posts instead of its people, and their roster: on duty when the requirement asks for them.
///
/// Posts are as many as are needed on contacts, before any shrinkage.
pub(super) fn posts(centre: Centre, requirement: &Requirement) -> (Centre, Roster) {
    let grid = &requirement.grid;
    let first = grid.civil(0).date();
    let mut people = Vec::new();
    let mut shifts = Vec::new();
    for skill in skills(requirement) {
        let needed = needed(requirement, &skill);
        let most = needed.iter().copied().max().unwrap_or(0);
        for post in 0..most {
            let person = post_of(&centre, &skill, post);
            for (from, to) in spans(&needed, post) {
                let shift = Shift {
                    person: person.id.clone(),
                    day: first,
                    start: grid.instant(from),
                    end: grid.instant(to),
                    workplace: Workplace::Home,
                    pauses: Vec::new(),
                };
                shifts.push(shift);
            }
            people.push(person);
        }
    }
    let end = first.tomorrow().unwrap_or(Date::MAX);
    (Centre { people, ..centre }, Roster { first, end, shifts })
}

fn skills(requirement: &Requirement) -> Vec<SkillId> {
    let mut skills: Vec<SkillId> = Vec::new();
    for row in &requirement.rows {
        if !skills.contains(&row.skill) {
            skills.push(row.skill.clone());
        }
    }
    skills
}

/// Returns the whole people needed on contacts of a skill, by interval.
fn needed(requirement: &Requirement, skill: &SkillId) -> Vec<u32> {
    let mut sums = vec![0.0; requirement.grid.count];
    for row in requirement.rows.iter().filter(|row| row.skill == *skill) {
        for (sum, agents) in sums.iter_mut().zip(&row.net) {
            *sum += agents.max(0.0);
        }
    }
    // A hair above a whole number is rounding and no further person.
    sums.into_iter().map(|sum| libm::ceil((sum - 1e-6).clamp(0.0, 1e6)) as u32).collect()
}

/// Returns the spans of intervals in which more than `post` people are needed.
fn spans(needed: &[u32], post: u32) -> Vec<(usize, usize)> {
    let mut spans: Vec<(usize, usize)> = Vec::new();
    for (index, _) in needed.iter().enumerate().filter(|(_, people)| **people > post) {
        match spans.last_mut() {
            Some((_, end)) if *end == index => *end = index + 1,
            _ => spans.push((index, index + 1)),
        }
    }
    spans
}

/// Returns a post of a skill, at the first level of pay.
pub(super) fn post_of(centre: &Centre, skill: &SkillId, number: u32) -> Person {
    let level = centre.pay.first().map_or_else(|| LevelId::new("post"), |pay| pay.level.clone());
    Person {
        id: AgentId::new(format!("post-{skill}-{number}")),
        site: centre.sites.first().map_or_else(|| SiteId::new("post"), |site| site.id.clone()),
        team: TeamId::new("post"),
        contract: EmploymentContract {
            kind: ContractKind::FullTime,
            minutes_a_week: 2_400,
            level,
            hired: None,
            ends: None,
            client_contract: None,
        },
        skills: vec![PersonSkill { skill: skill.clone(), level: 1, handle_factor: 1.0 }],
        availability: Vec::new(),
        remote: None,
        home_distance: None,
        home_minutes: None,
        ramp: None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_post_is_on_duty_exactly_while_more_are_needed_than_those_before_it() {
        assert_eq!(spans(&[0, 2, 3, 1, 2], 1), [(1, 3), (4, 5)]);
        assert_eq!(spans(&[0, 2, 3, 1, 2], 2), [(2, 3)]);
        assert_eq!(spans(&[], 0), []);
    }
}
