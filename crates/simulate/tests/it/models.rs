//! Small models that the tests share, and z-scores over replications.

use organico_model::{Law, Run, Seed};
use organico_routing::{Taker, TypeRule};
use organico_simulate::{
    ArrivalModel, Cell, Duty, Extras, Model, PersonModel, Replication, Simulator, StaffModel,
    TypeModel,
};

/// Half an hour.
pub(crate) const INTERVAL_SECONDS: f64 = 1800.0;

/// Returns a live type of constant rate that group 0 takes, with exponential handle time and endless patience.
pub(crate) fn kind(intervals: usize, contacts: f64, handle_seconds: f64) -> TypeModel {
    TypeModel {
        rule: TypeRule::plain(vec![Taker::first(0)]),
        arrivals: expected(&vec![contacts; intervals]),
        open: vec![true; intervals],
        day_variation: 0.0,
        interval_variation: 0.0,
        handle: Law::Exponential { mean: 1.0 },
        handle_seconds: vec![handle_seconds; intervals],
        patience: Law::Never,
        threshold_seconds: 20.0,
        deadline_seconds: None,
        present: Vec::new(),
        extras: Extras::none(),
    }
}

/// Returns so many expected contacts in each interval.
pub(crate) fn expected(contacts: &[f64]) -> ArrivalModel {
    ArrivalModel::Expected { step_seconds: INTERVAL_SECONDS, contacts: contacts.to_vec() }
}

/// Returns a duty without rests or luck.
pub(crate) fn duty(person: u32, start: f64, end: f64) -> Duty {
    Duty::plain(person, start, end)
}

/// Returns a model of one day with these types, and people of these groups on duty all the time.
pub(crate) fn model(types: Vec<TypeModel>, groups: &[u32]) -> Model {
    let intervals = types[0].open.len();
    let end = intervals as f64 * INTERVAL_SECONDS;
    let person = |&group: &u32| PersonModel { group, handle_factors: Vec::new() };
    let duties = (0..groups.len() as u32).map(|person| duty(person, 0.0, end)).collect();
    let day = (INTERVAL_SECONDS, std::iter::once(0..intervals).collect());
    Model::of_people(day, types, groups.iter().map(person).collect(), duties)
}

/// Returns the duties of a model of people.
pub(crate) fn duties(model: &mut Model) -> &mut Vec<Duty> {
    match &mut model.staff {
        StaffModel::People { duties, .. } => duties,
        StaffModel::Groups { .. } => panic!("the model counts its groups"),
    }
}

/// Returns the people of a model.
pub(crate) fn people(model: &mut Model) -> &mut Vec<PersonModel> {
    match &mut model.staff {
        StaffModel::People { people, .. } => people,
        StaffModel::Groups { .. } => panic!("the model counts its groups"),
    }
}

/// Returns how many people a model has.
pub(crate) fn people_of(model: &Model) -> usize {
    match &model.staff {
        StaffModel::People { people, .. } => people.len(),
        StaffModel::Groups { .. } => 0,
    }
}

/// Sets the expected contacts of an interval.
pub(crate) fn set_contacts(kind: &mut TypeModel, interval: usize, expected: f64) {
    if let ArrivalModel::Expected { contacts, .. } = &mut kind.arrivals {
        contacts[interval] = expected;
    }
}

/// Returns replications of a model, each checked for conservation.
pub(crate) fn replicate(model: Model, count: u32, seed: u64) -> Vec<Replication> {
    let simulator = Simulator::new(model).unwrap();
    let found = simulator.replicate(0..count, &Run::silent(Seed(seed))).unwrap();
    assert!(found.iter().all(Replication::is_conserved));
    found
}

/// Returns the sum of all replications over the intervals of a type.
pub(crate) fn sum(
    replications: &[Replication],
    kind: usize,
    intervals: std::ops::Range<usize>,
) -> Cell {
    let mut total = Cell::default();
    for replication in replications {
        total += &replication.total(kind, intervals.clone());
    }
    total
}

/// Returns the deviation of a ratio of means from its exact value in standard errors, by the delta method.
///
/// Positive when the simulation is above. Infinite when it does not vary and is not exact.
pub(crate) fn z_score(pairs: &[(f64, f64)], exact: f64) -> f64 {
    let count = pairs.len() as f64;
    let below: f64 = pairs.iter().map(|pair| pair.1).sum();
    let found = pairs.iter().map(|pair| pair.0).sum::<f64>() / below;
    let residual = |pair: &(f64, f64)| {
        let error = pair.0 - found * pair.1;
        error * error
    };
    let variance = pairs.iter().map(residual).sum::<f64>() * count / (count - 1.0);
    (found - exact) / (variance.sqrt() / below)
}
