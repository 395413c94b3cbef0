//! The workforce of a made-up centre: pseudonyms with contracts, skills, availability and a way to work.

use jiff::ToSpan;
use jiff::civil::{Date, Weekday};
use organico_model::{
    AgentId, Availability, ContractKind, DaySpan, EmploymentContract, Kilometres, LevelId, Person,
    PersonSkill, Purpose, Ramp, RemoteAgreement, Seed, Stream, TeamId, WeekHours,
};

use super::blueprint::{Blueprint, ContractShare, Place, SkillPlan, StaffPlan};

const TEAM_SIZE: u32 = 18;
/// Mornings end and afternoons begin here, for people who can work one half of the day only.
const MORNING_END: u32 = 15 * 60;
const AFTERNOON_START: u32 = 12 * 60;
/// Days from which a vertical part-timer's three are chosen.
const VERTICAL_DAYS: usize = 5;
/// A new person needs this much longer at first, and so many months to catch up: `docs/sources.md#reskilling`.
const RAMP: Ramp = Ramp { start_factor: 1.4, months: 4 };
/// Longest service of anybody, in months.
const SERVICE_MONTHS_MAX: u32 = 180;
/// Share of people whose labour contract ends in the year after the history.
const ENDING: f64 = 0.03;

/// Returns the people in order of site and crew. `crew_hours` says when each crew's work is open.
pub(super) fn people(blueprint: &Blueprint, crew_hours: &[WeekHours], seed: Seed) -> Vec<Person> {
    let mut hiring = Hiring {
        blueprint,
        contracts: vec![0.0; blueprint.staff.contracts.len()],
        skills: vec![0.0; blueprint.skills.len()],
        people: Vec::new(),
    };
    for place in &blueprint.places {
        let mut at_site = 0;
        for &(crew, heads) in &place.heads {
            for _ in 0..heads {
                let team = TeamId::new(format!("{}{:02}", place.prefix, at_site / TEAM_SIZE + 1));
                let number = hiring.people.len() as u64;
                let stream = seed.stream(Purpose::Generate, (1 << 32, number));
                let Some(hours) = crew_hours.get(crew) else { continue };
                hiring.hire(place, (crew, hours), team, stream);
                at_site += 1;
            }
        }
    }
    hiring.people
}

/// Returns the days on which some of the spans lie, each with its first opening and last closing.
fn day_spans(hours: &WeekHours) -> Vec<Availability> {
    Weekday::Monday
        .cycle_forward()
        .take(7)
        .filter_map(|weekday| {
            let spans = hours.on(weekday);
            let span = DaySpan { from: spans.first()?.from, to: spans.last()?.to };
            Some(Availability { weekday, span })
        })
        .collect()
}

/// Hiring one by one: contracts and first skills go where they lag furthest behind their share.
struct Hiring<'a> {
    blueprint: &'a Blueprint,
    /// Heads by labour contract.
    contracts: Vec<f64>,
    /// Minutes a week by first skill.
    skills: Vec<f64>,
    people: Vec<Person>,
}

impl Hiring<'_> {
    fn hire(
        &mut self,
        place: &Place,
        (crew, hours): (usize, &WeekHours),
        team: TeamId,
        mut stream: Stream,
    ) {
        let staff = &self.blueprint.staff;
        let Some(share) = self.next_contract() else { return };
        let Some(first) = self.next_skill(crew, share.minutes_a_week) else { return };
        let part_time = share.kind != ContractKind::FullTime;
        let is_new = stream.uniform() < staff.new_people;
        let hired = hiring_date(self.blueprint.last_day, is_new, &mut stream);
        let kilometres =
            libm::round(stream.log_normal(place.home_kilometres, 0.7).clamp(0.5, 90.0) * 10.0)
                / 10.0;
        let remote = (stream.uniform() < staff.remote).then(|| agreement(hours, &mut stream));
        self.people.push(Person {
            id: AgentId::new(format!("P{:04}", self.people.len() + 1)),
            site: place.site.id.clone(),
            team,
            contract: self.contract(share, (crew, hired), &mut stream),
            skills: self.skills_of(crew, first, &mut stream),
            availability: availability(hours, (share.kind, part_time), staff, &mut stream),
            remote,
            home_distance: Kilometres::new(kilometres).ok(),
            home_minutes: Some(libm::round(6.0 + 1.7 * kilometres) as u32),
            ramp: is_new.then_some(RAMP),
        });
    }

    /// Returns the labour contract that lags furthest behind its share, and counts one more of it.
    fn next_contract(&mut self) -> Option<ContractShare> {
        let heads: f64 = self.contracts.iter().sum::<f64>() + 1.0;
        let shares = &self.blueprint.staff.contracts;
        let missing = |index: usize| {
            f64::from(shares[index].per_mille) / 1000.0 * heads - self.contracts[index]
        };
        let index = furthest((0..shares.len()).map(|index| (index, missing(index))))?;
        self.contracts[index] += 1.0;
        Some(shares[index])
    }

    /// Returns the skill of the crew that lags furthest behind its share of minutes, and counts these minutes.
    fn next_skill(&mut self, crew: usize, minutes: u32) -> Option<usize> {
        let plans = &self.blueprint.skills;
        let of_crew = || (0..plans.len()).filter(|&index| plans[index].crew == crew);
        let total: f64 =
            of_crew().map(|index| self.skills[index]).sum::<f64>() + f64::from(minutes);
        let shares: f64 = of_crew().map(|index| plans[index].share).sum();
        let missing = |index: usize| plans[index].share / shares * total - self.skills[index];
        let index = furthest(of_crew().map(|index| (index, missing(index))))?;
        self.skills[index] += f64::from(minutes);
        Some(index)
    }

    fn contract(
        &self,
        share: ContractShare,
        (crew, hired): (usize, Date),
        stream: &mut Stream,
    ) -> EmploymentContract {
        let last = self.blueprint.last_day;
        let served =
            (last.year() - hired.year()) * 12 + i16::from(last.month()) - i16::from(hired.month());
        let served = u32::try_from(served).unwrap_or(0);
        let on_client = if stream.uniform() < 0.7 { served } else { stream.below(served + 1) };
        let ends = (stream.uniform() < ENDING).then(|| {
            last.saturating_add((3 + i64::from(stream.below(9))).months()).last_of_month()
        });
        let client = self.blueprint.staff.client_contracts.get(crew).cloned().flatten();
        EmploymentContract {
            kind: share.kind,
            minutes_a_week: share.minutes_a_week,
            level: LevelId::new("3"),
            hired: Some(hired),
            ends,
            client_contract: client.map(|contract| (contract, on_client)),
        }
    }

    /// Returns the first skill and, for some, one or two more of the same crew.
    fn skills_of(&self, crew: usize, first: usize, stream: &mut Stream) -> Vec<PersonSkill> {
        let plans = &self.blueprint.skills;
        let mut others: Vec<&SkillPlan> = plans
            .iter()
            .enumerate()
            .filter(|(index, plan)| *index != first && plan.crew == crew)
            .map(|(_, plan)| plan)
            .collect();
        let mut held = vec![skill(&plans[first], 1)];
        for level in 2..=3 {
            if others.is_empty() || stream.uniform() >= self.blueprint.staff.more_skills {
                break;
            }
            held.push(skill(others.remove(stream.below(others.len() as u32) as usize), level));
        }
        held
    }
}

/// Returns the index with the largest number; the first of equals.
fn furthest(mut missing: impl Iterator<Item = (usize, f64)>) -> Option<usize> {
    let first = missing.next()?;
    Some(missing.fold(first, |best, next| if next.1 > best.1 { next } else { best }).0)
}

fn skill(plan: &SkillPlan, level: u8) -> PersonSkill {
    PersonSkill { skill: plan.skill.id.clone(), level, handle_factor: 1.0 }
}

fn hiring_date(last: Date, is_new: bool, stream: &mut Stream) -> Date {
    let months = if is_new { stream.below(2) } else { 6 + stream.below(SERVICE_MONTHS_MAX - 6) };
    last.saturating_sub(i64::from(months).months()).first_of_month()
}

/// Days the person would like to be at home: two of the open days, and at most two or three a week.
fn agreement(hours: &WeekHours, stream: &mut Stream) -> RemoteAgreement {
    let mut days: Vec<Weekday> = day_spans(hours).iter().map(|entry| entry.weekday).collect();
    while days.len() > 2 {
        days.remove(stream.below(days.len() as u32) as usize);
    }
    RemoteAgreement { days_a_week_max: 2 + stream.below(2) as u8, wished: days }
}

fn availability(
    hours: &WeekHours,
    (kind, part_time): (ContractKind, bool),
    staff: &StaffPlan,
    stream: &mut Stream,
) -> Vec<Availability> {
    let mut days = day_spans(hours);
    if kind == ContractKind::VerticalPartTime {
        while days.len() > VERTICAL_DAYS {
            days.remove(stream.below(days.len() as u32) as usize);
        }
        return days;
    }
    let half = stream.uniform();
    if part_time && half < staff.half_day {
        for entry in &mut days {
            entry.span.to = entry.span.to.min(MORNING_END);
        }
    } else if part_time && half < 2.0 * staff.half_day {
        for entry in &mut days {
            entry.span.from = entry.span.from.max(AFTERNOON_START);
        }
    }
    days.retain(|entry| entry.span.from < entry.span.to);
    days
}
