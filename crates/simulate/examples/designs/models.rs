//! The models of the design studies: one queue, ten types and twenty groups, two thousand people.

use organico_model::Law;
use organico_routing::{AgentOrder, DeskRule, Place, Taker, TypeRule};
use organico_simulate::{
    ArrivalModel, Duty, Extras, Model, PersonModel, Rest, StaffModel, Staffed, TypeModel,
};

const INTERVAL_SECONDS: f64 = 1800.0;

/// What differs between the types of the studies.
struct Shape {
    takers: Vec<Taker>,
    contacts: Vec<f64>,
    handle: Law,
    handle_seconds: f64,
    patience_seconds: f64,
    threshold_seconds: f64,
}

fn kind(shape: Shape) -> TypeModel {
    let intervals = shape.contacts.len();
    TypeModel {
        rule: TypeRule::plain(shape.takers),
        arrivals: ArrivalModel::Expected {
            step_seconds: INTERVAL_SECONDS,
            contacts: shape.contacts,
        },
        open: vec![true; intervals],
        day_variation: 0.0,
        interval_variation: 0.0,
        handle: shape.handle,
        handle_seconds: vec![shape.handle_seconds; intervals],
        patience: Law::Exponential { mean: shape.patience_seconds },
        threshold_seconds: shape.threshold_seconds,
        deadline_seconds: None,
        present: Vec::new(),
        extras: Extras::none(),
    }
}

fn groups(intervals: usize, types: Vec<TypeModel>, agents: &[u32]) -> Model {
    let steps = (0..).zip(agents).map(|(group, &agents)| Staffed { at: 0.0, group, agents });
    let day = std::iter::once(0..intervals).collect();
    Model {
        places: vec![Place::Site(0); agents.len()],
        staff: StaffModel::Groups { steps: steps.collect() },
        desk: DeskRule { order: AgentOrder::Fixed, ..DeskRule::plain() },
        ..Model::of_people((INTERVAL_SECONDS, day), types, Vec::new(), Vec::new())
    }
}

/// M/M/100+M: arrivals 100, patience rate .5, threshold 1/9, all in units of a service of three minutes.
pub(crate) fn single(contacts: f64) -> Model {
    let service = 180.0;
    let by_interval = 100.0 * INTERVAL_SECONDS / service;
    let intervals = (contacts / by_interval).ceil() as usize;
    let shape = Shape {
        takers: vec![Taker::first(0)],
        contacts: vec![by_interval; intervals],
        handle: Law::Exponential { mean: 1.0 },
        handle_seconds: service,
        patience_seconds: 2.0 * service,
        threshold_seconds: service / 9.0,
    };
    groups(intervals, vec![kind(shape)], &[100])
}

/// Ten types and twenty groups: 70 specialists a type, and 35 people who take three types each.
pub(crate) fn multi(contacts: f64) -> Model {
    let by_interval = 1000.0 * INTERVAL_SECONDS / 3600.0;
    let intervals = (contacts / by_interval / 10.0).ceil() as usize;
    let covers = |group: u32, kind: u32| [0, 1, 3].iter().any(|step| (group + step) % 10 == kind);
    let takers = |kind: u32| {
        let others = (0..10).filter(|&group| covers(group, kind)).map(|group| 10 + group);
        let listed = std::iter::once(kind).chain(others);
        (0..).zip(listed).map(|(tier, group)| Taker { tier, ..Taker::first(group) }).collect()
    };
    let shape = |of: u32| Shape {
        takers: takers(of),
        contacts: vec![by_interval; intervals],
        handle: Law::Exponential { mean: 1.0 },
        handle_seconds: 360.0,
        patience_seconds: 300.0,
        threshold_seconds: 20.0,
    };
    let agents: Vec<u32> = (0..20).map(|group| if group < 10 { 70 } else { 35 }).collect();
    groups(intervals, (0..10).map(|of| kind(shape(of))).collect(), &agents)
}

/// A day of 50,000 contacts: 2,000 people with two of 20 queues each, pauses, and log-normal handle times.
pub(crate) fn people() -> Model {
    let (types, people) = (20_u32, 2000_u32);
    let (contacts, open) = (50_000.0 / f64::from(types), 18..34);
    // Eight hours less three pauses, 83 per cent of them busy.
    let on_contacts = f64::from(people) * (8.0 * 3600.0 - 3.0 * 900.0);
    let handle_seconds = 0.83 * on_contacts / 50_000.0;
    let by_interval = |i: usize| if open.contains(&i) { contacts / open.len() as f64 } else { 0.0 };
    let shape = |of: u32| Shape {
        takers: vec![Taker::first(of), Taker { tier: 1, ..Taker::first((of + 1) % types) }],
        contacts: (0..48).map(by_interval).collect(),
        handle: Law::LogNormal { mean: 1.0, variation: 1.1 },
        handle_seconds,
        patience_seconds: 300.0,
        threshold_seconds: 20.0,
    };
    let day = (INTERVAL_SECONDS, std::iter::once(0..48).collect());
    let person = |person: u32| PersonModel { group: person % types, handle_factors: Vec::new() };
    let model = |of: u32| kind(shape(of));
    Model::of_people(
        day,
        (0..types).map(model).collect(),
        (0..people).map(person).collect(),
        (0..people).map(duty).collect(),
    )
}

/// From nine to five with three pauses of a quarter of an hour, which are staggered; every third person at home.
fn duty(person: u32) -> Duty {
    let start = 9.0 * 3600.0;
    let first = start + 3600.0 + f64::from(person % 8) * 900.0;
    let rest = |n: u32| Rest { start: first + f64::from(n) * 7200.0, seconds: 900.0 };
    let site = (!person.is_multiple_of(3)).then_some(person % 3);
    Duty {
        rests: (0..3).map(rest).collect(),
        site,
        ..Duty::plain(person, start, start + 8.0 * 3600.0)
    }
}
