//! A typical week lived contact by contact, with the people who are there.
//!
//! What one slot leaves waiting, the next one finds; people finish what they have in hand when fewer are needed; whoever
//! waits at closing leaves when nobody is on duty any more. Handle time and patience are exponential, as for the exact
//! queues beside it; chats are slots of conversation. Every week that is compared meets the same customers.

use organico_model::{
    AgentChoice, Base, BaselineDemand, Counted, EndOfShift, Estimate, Law, Run, Seed,
    ServiceDefinition, StaffStep, Start, Study, StudyArrivals, StudyGroup, StudyStaff, StudyTaker,
    StudyType, TypeSimulation,
};
use organico_simulate::{StudyConfig, simulate_study};

use super::WeekStaff;
use crate::table::TableError;

/// The chance of every typical week: the same, so that two months or scenarios differ by what changed in them alone.
const SEED: Seed = Seed(1);

/// Contacts that a figure rests on, where weeks of this kind are not too many: its level is then known to a point or
/// better on ordinary days.
const CONTACTS: f64 = 40_000.0;
/// Fewest and most weeks.
const WEEKS: (f64, f64) = (6.0, 24.0);

/// What customers get in a week, with its 95 % interval.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(in crate::table) struct LivedWeek {
    /// The service level under the definition of the target.
    pub(in crate::table) level: Option<Estimate>,
    /// Share of the contacts that leave.
    pub(in crate::table) abandonment: Estimate,
    /// Mean wait of the answered in seconds; nothing where nobody was answered.
    pub(in crate::table) wait: Option<Estimate>,
    /// Busy time over time on duty.
    pub(in crate::table) occupancy: Option<Estimate>,
}

/// Returns the service of a week in which `coverage` times the people needed are there.
pub(super) fn live(
    demand: &BaselineDemand,
    (volume, handle_seconds): (f64, f64),
    staff: &WeekStaff,
    (coverage, slot_seconds): (f64, f64),
) -> Result<LivedWeek, TableError> {
    let slots = f64::from(demand.concurrency.max(1));
    let agents: Vec<f64> = staff.agents.iter().map(|agents| agents * coverage * slots).collect();
    let group = StudyGroup {
        id: demand.skill.to_string(),
        name: String::new(),
        site: None,
        agents: steps(&agents, slot_seconds),
    };
    let study = Study {
        name: demand.name.clone(),
        source: String::new(),
        interval_seconds: slot_seconds,
        intervals: demand.week.len(),
        warm_up: 0,
        cool_down: 0,
        start: Start::Empty,
        end_of_shift: EndOfShift::Exhaustive,
        agent_choice: AgentChoice::FixedOrder,
        shared_variation: 0.0,
        types: vec![kind(demand, volume, handle_seconds, slot_seconds)],
        groups: vec![group],
        staff: StudyStaff::Groups,
        sites: Vec::new(),
        outages: Vec::new(),
        home_outages: None,
        fatigue: None,
    };
    let contacts = demand.week.iter().sum::<f64>() * volume;
    let weeks = (CONTACTS / contacts.max(1.0)).clamp(WEEKS.0, WEEKS.1);
    let config = StudyConfig { replications: libm::ceil(weeks) as u32, half_width: None };
    let found = simulate_study(&study, &config, &Run::silent(SEED))?;
    let occupancy = found.groups.first().and_then(|group| group.occ);
    let definition = demand.targets.service.as_ref().map(|target| &target.definition);
    let Some(of) = found.types.first() else { return Ok(LivedWeek::none()) };
    Ok(LivedWeek {
        level: definition.and_then(|definition| level(of, definition)),
        abandonment: of.measures.pab.unwrap_or_default(),
        wait: of.measures.asa_served,
        occupancy,
    })
}

impl LivedWeek {
    fn none() -> Self {
        Self { level: None, abandonment: Estimate::default(), wait: None, occupancy: None }
    }
}

/// Returns whole people by slot whose sum follows the sum of the parts: what is cut off in one slot comes in a later one.
fn steps(agents: &[f64], slot_seconds: f64) -> Vec<StaffStep> {
    let (mut owed, mut before) = (0.0, None);
    let mut steps = Vec::new();
    for (slot, wanted) in agents.iter().enumerate() {
        owed += wanted;
        // Nobody stands in a slot that asks for nobody.
        let whole = if *wanted > 0.0 { libm::floor(owed + 0.5).max(0.0) } else { 0.0 };
        owed -= whole;
        if before != Some(whole as u32) {
            before = Some(whole as u32);
            steps.push(StaffStep { at_seconds: slot as f64 * slot_seconds, agents: whole as u32 });
        }
    }
    steps
}

fn kind(demand: &BaselineDemand, volume: f64, handle_seconds: f64, slot_seconds: f64) -> StudyType {
    let rate = |(contacts, open): (&f64, &bool)| {
        if *open { contacts * volume / slot_seconds } else { 0.0 }
    };
    let threshold = demand.targets.service.as_ref().map(|target| target.threshold.get());
    StudyType {
        name: demand.name.clone(),
        arrivals: StudyArrivals::Rates {
            step_seconds: slot_seconds,
            per_second: demand.week.iter().zip(&demand.open).map(rate).collect(),
        },
        open: demand.open.clone(),
        threshold_seconds: threshold.unwrap_or(0.0),
        takers: vec![StudyTaker::first(0)],
        ..StudyType::plain(
            demand.id.as_str(),
            Law::Exponential { mean: handle_seconds },
            demand.patience_seconds.map_or(Law::Never, |mean| Law::Exponential { mean }),
        )
    }
}

/// Returns the service level under a definition.
fn level(of: &TypeSimulation, definition: &ServiceDefinition) -> Option<Estimate> {
    let measures = &of.measures;
    match (definition.counted, definition.base) {
        (Counted::WithinThreshold, Base::Offered) => measures.sl_off,
        (Counted::WithinThreshold, Base::Answered) => measures.sl_ans,
        (Counted::WithinThreshold, Base::OfferedLessEarlyAbandons) => measures.sl_exab,
        (Counted::Ever, Base::Answered) => {
            measures.sl_ans.map(|_| Estimate { mean: 1.0, low: 1.0, high: 1.0 })
        }
        (Counted::Ever, Base::Offered | Base::OfferedLessEarlyAbandons) => {
            measures.pab.map(|left| Estimate {
                mean: 1.0 - left.mean,
                low: 1.0 - left.high,
                high: 1.0 - left.low,
            })
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whole_people_add_up_to_the_parts_and_nobody_stands_in_an_empty_slot() {
        let found = steps(&[0.0, 2.4, 2.4, 2.4, 2.4, 2.4, 0.0], 900.0);
        let at = |slot: usize| {
            let now = slot as f64 * 900.0;
            found.iter().rev().find(|step| step.at_seconds <= now).map_or(0, |step| step.agents)
        };
        let by_slot: Vec<u32> = (0..7).map(at).collect();
        assert_eq!(by_slot.iter().sum::<u32>(), 12);
        assert_eq!((by_slot[0], by_slot[6]), (0, 0));
        assert!(by_slot[1..6].iter().all(|agents| (2..=3).contains(agents)));
    }
}
