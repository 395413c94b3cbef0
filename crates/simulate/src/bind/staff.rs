//! The workforce and the roster, as people, groups and duties of the model.

use std::collections::BTreeMap;

use jiff::civil::Date;
use organico_model::{
    AgentId, Centre, ContactType, Grid, Pause, Person, PersonSkill, Roster, Shift, SkillId,
    Workplace,
};
use organico_routing::Taker;

use super::shrinkage::{self, Away};
use crate::SimulationError;
use crate::config::SimulationConfig;
use crate::model::{Duty, PersonModel, Rest};

/// Tiers between the holders of a type's own skill and those of each overflow skill: more than there are levels.
const TIERS_A_STEP: u32 = 256;

/// Mean length of a month in days.
const MONTH_DAYS: f64 = 30.436_875;

/// How a person may take a type: tier, and seconds after which.
type Access = Option<(u32, f64)>;

/// The workforce as the engine sees it.
pub(super) struct Staff<'a> {
    pub(super) people: Vec<PersonModel>,
    /// Each person of the centre, with the place in `people` of those who can take anything.
    places: BTreeMap<&'a AgentId, (usize, Option<u32>)>,
    /// Access of each group, by type.
    groups: Vec<Vec<Access>>,
}

impl<'a> Staff<'a> {
    pub(super) fn of(centre: &'a Centre, types: &[&ContactType], grid: &Grid) -> Self {
        let first_day = grid.civil(0).date();
        let mut staff = Self { people: Vec::new(), places: BTreeMap::new(), groups: Vec::new() };
        let mut known: BTreeMap<Vec<Option<(u32, u64)>>, u32> = BTreeMap::new();
        for (index, person) in centre.people.iter().enumerate() {
            let found: Vec<_> = types.iter().map(|kind| access(person, kind)).collect();
            let accesses: Vec<Access> = found.iter().map(|f| f.map(|(a, _)| a)).collect();
            if accesses.iter().all(Option::is_none) {
                staff.places.insert(&person.id, (index, None));
                continue;
            }
            // Waits are compared by their bits: they are finite and not negative.
            let key = accesses.iter().map(|a| a.map(|(tier, after)| (tier, after.to_bits())));
            let next = staff.groups.len() as u32;
            let group = *known.entry(key.collect()).or_insert(next);
            if group == next {
                staff.groups.push(accesses);
            }
            let ramp = ramp_factor(person, first_day);
            let factor = |f: &Option<(_, &PersonSkill)>| f.map_or(1.0, |(_, s)| s.handle_factor);
            let handle_factors = found.iter().map(|f| factor(f) * ramp).collect();
            staff.places.insert(&person.id, (index, Some(staff.people.len() as u32)));
            staff.people.push(PersonModel { group, handle_factors });
        }
        staff
    }

    /// Returns how many groups there are.
    pub(super) fn groups(&self) -> usize {
        self.groups.len()
    }

    /// Returns the groups that may take a type, which each of them serves at that rank.
    pub(super) fn takers(&self, kind: usize, rank: u32) -> Vec<Taker> {
        let taker = |(group, access): (usize, &Vec<Access>)| {
            let (tier, after_seconds) = access[kind]?;
            Some(Taker { tier, rank, after_seconds, ..Taker::first(group as u32) })
        };
        self.groups.iter().enumerate().filter_map(taker).collect()
    }

    /// Returns the shifts of those who can take anything, as duties.
    pub(super) fn duties(
        &self,
        roster: &Roster,
        centre: &Centre,
        (config, grid): (&SimulationConfig, &Grid),
    ) -> Result<Vec<Duty>, SimulationError> {
        let mut duties = Vec::with_capacity(roster.shifts.len());
        for shift in &roster.shifts {
            let Some(&(index, place)) = self.places.get(&shift.person) else {
                let id = shift.person.to_string();
                return Err(SimulationError::Unknown { what: "person", id });
            };
            if let Some(place) = place {
                let person = &centre.people[index];
                let away = shrinkage::away(centre, person, shift.day.month(), config);
                let mut duty = duty(shift, place, away, grid);
                duty.key = key(index, shift);
                duties.push(duty);
            }
        }
        Ok(duties)
    }
}

/// Returns how a person may take a type, and the skill it is by.
fn access<'p>(person: &'p Person, kind: &ContactType) -> Option<((u32, f64), &'p PersonSkill)> {
    let skill = |id: &SkillId| person.skills.iter().find(|own| own.skill == *id);
    if let Some(own) = skill(&kind.skill) {
        return Some(((u32::from(own.level), 0.0), own));
    }
    kind.overflow.iter().zip(1..).find_map(|(step, number)| {
        let own = skill(&step.skill)?;
        Some(((number * TIERS_A_STEP + u32::from(own.level), step.after.get()), own))
    })
}

/// Returns the handle-time factor of a new person, linear from the day of hiring to the end of the ramp.
fn ramp_factor(person: &Person, day: Date) -> f64 {
    let (Some(ramp), Some(hired)) = (person.ramp, person.contract.hired) else { return 1.0 };
    let days = day.since(hired).map_or(0, |span| span.get_days());
    let length = f64::from(ramp.months) * MONTH_DAYS;
    let left = if length > 0.0 { 1.0 - f64::from(days) / length } else { 0.0 };
    1.0 + (ramp.start_factor - 1.0) * left.clamp(0.0, 1.0)
}

fn duty(shift: &Shift, person: u32, away: Away, grid: &Grid) -> Duty {
    let rest = |pause: &Pause| {
        let start = grid.seconds_to(pause.start);
        Rest { start, seconds: (grid.seconds_to(pause.end) - start).max(0.0) }
    };
    let start = grid.seconds_to(shift.start);
    Duty {
        rests: shift.pauses.iter().map(rest).collect(),
        absence: away.absence,
        distraction: away.distraction,
        site: matches!(shift.workplace, Workplace::Site(_)).then_some(0),
        ..Duty::plain(person, start, grid.seconds_to(shift.end).max(start))
    }
}

/// Returns the key of a shift's chance: the person and the civil day, so that moving a shift does not change its luck.
fn key(person: usize, shift: &Shift) -> u64 {
    let day = (i64::from(shift.day.year()) * 400 + i64::from(shift.day.day_of_year())) as u64;
    ((person as u64) << 24) ^ (day & 0xff_ffff)
}
