//! The people of a study: counted by group where that is enough, one by one where it is not.

use organico_model::{
    AgentChoice, PersonDuty, StaffStep, Study, StudyGroup, StudyPerson, StudyStaff, StudyType,
};

use crate::SimulationError;
use crate::model::{Duty, PersonModel, Rest, StaffModel, Staffed};

/// The most people of a study whose groups must be told apart.
const PEOPLE_MAX: f64 = 200_000.0;

/// Returns those who take contacts, and the seconds before a pause in which nobody is offered one.
pub(super) fn staff(study: &Study) -> Result<(StaffModel, f64), SimulationError> {
    match &study.staff {
        StudyStaff::Groups if needs_people(study) => Ok((told_apart(study)?, 0.0)),
        StudyStaff::Groups => Ok((counted(study), 0.0)),
        StudyStaff::People { people, login_seconds, guard_seconds } => {
            Ok((one_by_one(study, people, *login_seconds), *guard_seconds))
        }
    }
}

/// Returns whether something in the study depends on who took what.
fn needs_people(study: &Study) -> bool {
    let kind_does = |kind: &StudyType| {
        kind.concurrency > 1
            || kind.slowdown > 0.0
            || kind.preferred_share > 0.0
            || (study.agent_choice != AgentChoice::FixedOrder && mixes_groups(kind))
    };
    !study.outages.is_empty()
        || study.home_outages.is_some()
        || study.fatigue.is_some()
        || study.types.iter().any(kind_does)
}

/// Returns whether people of several groups are asked together, so that their order matters.
fn mixes_groups(kind: &StudyType) -> bool {
    let mut tiers: Vec<u32> = kind.takers.iter().map(|taker| taker.tier).collect();
    tiers.sort_unstable();
    tiers.windows(2).any(|pair| pair[0] == pair[1])
}

fn counted(study: &Study) -> StaffModel {
    let mut steps = Vec::new();
    for (group, of) in (0..).zip(&study.groups) {
        let step = |s: &StaffStep| Staffed { at: s.at_seconds, group, agents: s.agents };
        steps.extend(of.agents.iter().map(step));
    }
    StaffModel::Groups { steps }
}

/// Returns the people of counted groups: who came last goes first.
fn told_apart(study: &Study) -> Result<StaffModel, SimulationError> {
    let most = |group: &StudyGroup| group.agents.iter().map(|step| step.agents).max().unwrap_or(0);
    let found: f64 = study.groups.iter().map(|group| f64::from(most(group))).sum();
    if found > PEOPLE_MAX {
        return Err(SimulationError::TooLarge { what: "people", found, limit: PEOPLE_MAX });
    }
    let (mut people, mut duties) = (Vec::new(), Vec::new());
    for (group, of) in (0..).zip(&study.groups) {
        for place in 0..most(of) {
            let person = people.len() as u32;
            people.push(PersonModel { group, handle_factors: Vec::new() });
            for (from, to) in spans(&of.agents, place, study.horizon_seconds()) {
                let site = of.site.map(|site| site as u32);
                duties.push(Duty { site, ..Duty::plain(person, from, to) });
            }
        }
    }
    Ok(StaffModel::People { people, duties })
}

/// Returns the spans in which more than `place` people are on duty.
fn spans(steps: &[StaffStep], place: u32, end: f64) -> Vec<(f64, f64)> {
    let mut spans = Vec::new();
    let mut since = None;
    for step in steps {
        match since {
            None if step.agents > place => since = Some(step.at_seconds),
            Some(from) if step.agents <= place => {
                spans.push((from, step.at_seconds));
                since = None;
            }
            _ => {}
        }
    }
    spans.extend(since.filter(|&from| from < end).map(|from| (from, end)));
    spans
}

fn one_by_one(study: &Study, people: &[StudyPerson], login_seconds: f64) -> StaffModel {
    let mut duties = Vec::new();
    for (index, person) in (0..).zip(people) {
        let site = study.groups.get(person.group).and_then(|group| group.site);
        for of in &person.duties {
            let duty = duty(index, of, login_seconds);
            duties.push(Duty {
                absence: person.absence,
                late_seconds: person.late_seconds,
                pace: pace(person),
                site: site.map(|site| site as u32),
                ..duty
            });
        }
    }
    let model = |person: &StudyPerson| PersonModel {
        group: person.group as u32,
        handle_factors: if person.handle_factor == 1.0 {
            Vec::new()
        } else {
            vec![person.handle_factor; study.types.len()]
        },
    };
    StaffModel::People { people: people.iter().map(model).collect(), duties }
}

/// Returns a duty, which counts from the end of the log-in on. All duties of a person share their chance, so that who is
/// absent is absent all day.
fn duty(person: u32, of: &PersonDuty, login_seconds: f64) -> Duty {
    let start = (of.from_seconds + login_seconds).min(of.to_seconds);
    let rest = |pause: &organico_model::StudyPause| Rest {
        start: pause.at_seconds,
        seconds: pause.seconds,
    };
    Duty {
        rests: of.pauses.iter().map(rest).collect(),
        ..Duty::plain(person, start, of.to_seconds)
    }
}

/// Returns the handle time of a person who is still learning over that of others: linear in the days worked.
fn pace(person: &StudyPerson) -> f64 {
    if person.learning_days <= 0.0 {
        return 1.0;
    }
    let left = (1.0 - person.days_worked / person.learning_days).clamp(0.0, 1.0);
    1.0 + (person.new_factor - 1.0) * left
}
