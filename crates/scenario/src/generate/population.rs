//! A plain centre of any size, for benchmarks: telephone queues of equal weight, one site, no shrinkage, no absences.

use jiff::ToSpan;
use jiff::civil::date;
use organico_model::{
    Assumption, Calendar, Centre, Cents, Channel, ContractKind, HolidayHours, IntervalLength, Seed,
    Site, SiteId, Skill, SkillId,
};

use super::GenerateError;
use super::blueprint::{Blueprint, ContractShare, Line, Place, SkillPlan, StaffPlan};
use super::build::build;
use super::calendar::holidays_between;
use super::error::within;
use super::grammar::shifts;
use super::parts::{Contact, line, targets, week};

/// The most people of a population: twice the largest promised roster.
pub const POPULATION_PEOPLE_MAX: u32 = 20_000;
/// The most weeks to plan: three years and a spare week.
pub const POPULATION_WEEKS_MAX: u32 = 157;
/// The most skills: more than any one person of a planner keeps apart.
pub const POPULATION_SKILLS_MAX: u32 = 50;

/// Hours required over contract hours, in an ordinary week.
const UTILISATION: f64 = 0.85;
/// Part-timers in a thousand people: two thirds at 20 hours, one third at 30.
const PART_TIME_PER_MILLE: [u32; 2] = [400, 200];
const HISTORY_WEEKS: u32 = 26;

/// A wish for a plain centre: 85 % of the contract hours are required, 60 % of the people work part-time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Population {
    /// People, from 1 to [`POPULATION_PEOPLE_MAX`], at least as many as skills.
    pub people: u32,
    /// Weeks to plan, from 1 to [`POPULATION_WEEKS_MAX`]; the calendar covers them.
    pub weeks: u32,
    /// Skills, from 1 to [`POPULATION_SKILLS_MAX`], each with a telephone queue.
    pub skills: u32,
}

impl Population {
    fn check(&self) -> Result<(), GenerateError> {
        let counts = |max: u32| (1.0, f64::from(max));
        within("people", self.people.into(), counts(POPULATION_PEOPLE_MAX), "from 1 to 20,000")?;
        within("weeks", self.weeks.into(), counts(POPULATION_WEEKS_MAX), "from 1 to 157")?;
        within("skills", self.skills.into(), counts(POPULATION_SKILLS_MAX), "from 1 to 50")?;
        if self.people < self.skills {
            return Err(GenerateError::TooFewPeople { people: self.people, skills: self.skills });
        }
        Ok(())
    }
}

/// Returns a plain centre at quarter-hours, open every day from 8 to 22, whose history ends on Sunday 29 November 2026.
///
/// A queue whose first person alone exceeds its share of the hours has no contacts. The same wish and seed give the
/// same centre.
///
/// # Errors
/// A number is out of its range, or there are fewer people than skills.
pub fn population(wish: &Population, seed: Seed) -> Result<Centre, GenerateError> {
    wish.check()?;
    Ok(build(&blueprint(wish), seed)?.0)
}

/// Returns the drawing of the wish.
pub(super) fn blueprint(wish: &Population) -> Blueprint {
    let last_day = date(2026, 11, 29);
    let first = last_day.saturating_sub((7 * i64::from(HISTORY_WEEKS)).days());
    let end = last_day.saturating_add((7 * i64::from(wish.weeks)).days());
    let skill = |number: u32| Skill {
        id: SkillId::new(format!("skill-{number:02}")),
        name: format!("Skill {number}"),
    };
    let skills =
        (1..=wish.skills).map(|number| SkillPlan { skill: skill(number), crew: 0, share: 1.0 });
    let hours = week((8, 22), (8, 22), (8, 22));
    Blueprint {
        name: format!("{} people, {} skills", wish.people, wish.skills),
        assumptions: vec![Assumption::new(
            "Demand and people are invented.",
            "Domanda e persone sono inventate.",
        )],
        interval: IntervalLength::QUARTER_HOUR,
        last_day,
        history_weeks: HISTORY_WEEKS,
        calendar: Calendar {
            holidays: holidays_between(first.year(), end.year().max(last_day.year() + 2)),
            ..Calendar::default()
        },
        places: vec![place(wish.people)],
        home: None,
        clients: Vec::new(),
        contracts: Vec::new(),
        skills: skills.collect(),
        lines: (1..=wish.skills).map(queue).collect(),
        tasks: Vec::new(),
        groups: Vec::new(),
        shrinkage: Vec::new(),
        shifts: shifts(&hours),
        activities: Vec::new(),
        staff: staff(),
    }
}

fn queue(number: u32) -> Line {
    let id = format!("queue-{number:02}");
    line(&Contact {
        id: &id,
        name: &format!("Queue {number}"),
        channel: Channel::Voice,
        contract: None,
        skill: &format!("skill-{number:02}"),
        priority: 1,
        hours: week((8, 22), (8, 22), (8, 22)),
        holidays: HolidayHours::Usual,
        targets: targets("offered", 0.8, 20.0),
        handle_mean: 240.0 + 30.0 * f64::from(number % 5),
        deadline_hours: None,
        share: 1.0,
    })
}

fn place(heads: u32) -> Place {
    Place {
        site: Site {
            id: SiteId::new("site"),
            name: "Site".to_owned(),
            town: "invented".to_owned(),
            province: None,
            seats: 0,
            month_cost: Cents(0),
            inhabitants: None,
        },
        prefix: "T",
        heads: vec![(0, heads)],
        home_kilometres: 12.0,
    }
}

fn staff() -> StaffPlan {
    let [short, middle] = PART_TIME_PER_MILLE;
    let contract =
        |kind, minutes_a_week, per_mille| ContractShare { kind, minutes_a_week, per_mille };
    StaffPlan {
        utilisation: UTILISATION,
        contracts: vec![
            contract(ContractKind::HorizontalPartTime, 1_200, short),
            contract(ContractKind::HorizontalPartTime, 1_800, middle),
            contract(ContractKind::FullTime, 2_400, 1000 - short - middle),
        ],
        more_skills: 0.4,
        half_day: 0.08,
        remote: 0.0,
        client_contracts: Vec::new(),
        new_people: 0.0,
        absences: false,
    }
}
