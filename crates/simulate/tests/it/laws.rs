//! Laws that hold for any model, however odd its people, duties and types.

use organico_model::{EndOfShift, Law};
use organico_routing::{Taker, TypeRule};
use organico_simulate::{
    AutomationModel, Duty, Extras, FatigueModel, Model, OutageModel, OutageTarget, PersonModel,
    Rest, RetrialModel, StaffModel, Staffed, TypeModel,
};
use proptest::prelude::*;

use crate::models::{INTERVAL_SECONDS, expected, people_of, replicate};

const INTERVALS: usize = 12;
const GROUPS: u32 = 3;

fn any_law() -> impl Strategy<Value = Law> {
    prop_oneof![
        Just(Law::Exponential { mean: 200.0 }),
        Just(Law::Fixed { value: 60.0 }),
        Just(Law::LogNormal { mean: 300.0, variation: 1.5 }),
        Just(Law::Empirical { values: vec![0.0, 5.0, 900.0] }),
    ]
}

fn any_patience() -> impl Strategy<Value = Law> {
    prop_oneof![any_law(), Just(Law::Never)]
}

fn any_rule() -> impl Strategy<Value = TypeRule> {
    let access = prop::option::of((0u32..2, prop_oneof![Just(0.0), Just(25.0)]));
    let takers = prop::collection::vec(access, GROUPS as usize);
    (0u32..2, any::<bool>(), 0u32..3, 1u32..4, takers).prop_map(
        |(rank, deferred, reserve, concurrency, takers)| {
            let taker = |(group, access): (u32, Option<(u32, f64)>)| {
                let (tier, after_seconds) = access?;
                Some(Taker { tier, rank, after_seconds, ..Taker::first(group) })
            };
            TypeRule {
                deferred,
                reserve: if deferred { reserve } else { 0 },
                concurrency,
                ..TypeRule::plain((0..).zip(takers).filter_map(taker).collect())
            }
        },
    )
}

/// Returns everything that may happen before, after and instead of a plain answer.
fn any_extras() -> impl Strategy<Value = Extras> {
    let shares = (0.0..1.0, 0.0..0.3, 0.0..1.0, 0.0..1.0);
    let laws = (any_law(), any_law(), prop::option::of(any_law()));
    let has = (any::<bool>(), any::<bool>(), 0u32..5);
    (shares, laws, has).prop_map(
        |((a, b, c, d), (delay, seconds, after), (tries, meets, backlog))| Extras {
            after_contact: after,
            slowdown: b,
            day_correlation: 0.9 * a,
            interval_correlation: 0.9 * a,
            retrial: tries.then_some(RetrialModel { probability: 0.8 * a, delay }),
            callback_share: c,
            automation: meets.then_some(AutomationModel {
                share: a,
                contained: c,
                seconds,
                failed_factor: 1.5,
            }),
            transfers: Vec::new(),
            preferred_share: d,
            backlog,
        },
    )
}

/// Returns the same type with extras, and the rules that belong to them.
fn any_odd_type() -> impl Strategy<Value = TypeModel> {
    let caps = (prop::option::of(0u32..6), prop::option::of(0.0..200.0), 0.0..100.0);
    let ages = (prop::option::of(5.0..500.0), 0.0..60.0);
    (any_type(), any_extras(), caps, ages).prop_map(
        |(mut kind, extras, (cap, over, preferred), (ageing, bonus))| {
            kind.rule.line_cap = cap.filter(|_| !kind.rule.deferred);
            kind.rule.callback_over_seconds = over;
            kind.rule.mean_seconds = 240.0;
            kind.rule.preferred_seconds = preferred;
            kind.rule.ageing_seconds = ageing;
            kind.rule.bonus_seconds = bonus;
            kind.extras = extras;
            kind
        },
    )
}

fn any_outage() -> impl Strategy<Value = OutageModel> {
    let target = prop_oneof![
        Just(OutageTarget::Site(0)),
        Just(OutageTarget::Person(0)),
        Just(OutageTarget::Homes),
    ];
    (target, 0.0..20_000.0, 0.0..4000.0, 0.0..2000.0).prop_map(
        |(target, start, seconds, recovery_seconds)| OutageModel {
            target,
            start,
            seconds,
            recovery_seconds,
        },
    )
}

/// Returns a model with outages, random outages of homes, fatigue, transfers and any end of shifts; of people, or of the
/// same groups counted.
fn any_odd_model() -> impl Strategy<Value = Model> {
    let types = prop::collection::vec(any_odd_type(), GROUPS as usize);
    let steps = prop::collection::vec((-0.1..1.0, 0..GROUPS, 0u32..6), 0..20);
    let outages = prop::collection::vec(any_outage(), 0..4);
    let flags = (any::<bool>(), any::<bool>(), any::<bool>());
    (any_model(), types, steps, outages, flags).prop_map(
        |(mut model, types, steps, outages, (counted, at_once, tires))| {
            model.types = types;
            model.types[0].extras.transfers = vec![0.0, 0.4, 0.3];
            model.places.resize(GROUPS as usize, organico_routing::Place::Site(0));
            if at_once {
                model.end_of_shift = EndOfShift::PreEmptive;
            }
            if counted {
                let horizon = INTERVAL_SECONDS * INTERVALS as f64;
                let step = |(at, group, agents)| Staffed { at: at * horizon, group, agents };
                model.staff = StaffModel::Groups { steps: steps.into_iter().map(step).collect() };
                for kind in &mut model.types {
                    kind.extras.slowdown = 0.0;
                }
            } else {
                model.outages = outages;
                model.home_outages = Some((3000.0, Law::Exponential { mean: 300.0 }));
                model.fatigue = tires.then_some(FatigueModel { above: 0.8, slowdown: 0.5 });
                crate::models::duties(&mut model).iter_mut().step_by(2).for_each(|duty| {
                    duty.site = None;
                    duty.late_seconds = 200.0;
                });
            }
            model
        },
    )
}

fn any_type() -> impl Strategy<Value = TypeModel> {
    let by_interval = prop::collection::vec((0.0..30.0, any::<bool>()), INTERVALS);
    (any_rule(), by_interval, any_law(), any_patience(), 0.0..0.5).prop_map(
        |(rule, by_interval, handle, patience, variation)| TypeModel {
            rule,
            arrivals: expected(
                &by_interval
                    .iter()
                    .map(|(c, open)| if *open { *c } else { 0.0 })
                    .collect::<Vec<_>>(),
            ),
            open: by_interval.iter().map(|(_, open)| *open).collect(),
            day_variation: variation,
            interval_variation: variation,
            handle,
            handle_seconds: vec![240.0; INTERVALS],
            patience,
            threshold_seconds: 20.0,
            deadline_seconds: Some(600.0),
            present: vec![0.5, 0.3, 0.2],
            extras: Extras::none(),
        },
    )
}

fn any_duty(people: u32) -> impl Strategy<Value = Duty> {
    let horizon = INTERVAL_SECONDS * INTERVALS as f64;
    let rests = prop::collection::vec((0.0..1.0, 0.0..2000.0), 0..4);
    (0..people, -0.2..1.0, 0.0..0.6, rests, 0u64..100, 0.0..0.3).prop_map(
        move |(person, start, length, rests, key, away)| {
            let (start, length) = (start * horizon, length * horizon);
            let rest = |&(at, seconds): &(f64, f64)| Rest { start: start + at * length, seconds };
            Duty {
                rests: rests.iter().map(rest).collect(),
                absence: away,
                distraction: away,
                key,
                ..Duty::plain(person, start, start + length)
            }
        },
    )
}

fn any_model() -> impl Strategy<Value = Model> {
    let people = prop::collection::vec(0..GROUPS, 1..8);
    let types = prop::collection::vec(any_type(), 1..4);
    (people, types).prop_flat_map(|(groups, types)| {
        let duties = prop::collection::vec(any_duty(groups.len() as u32), 0..20);
        duties.prop_map(move |duties| {
            let person = |&group: &u32| PersonModel { group, handle_factors: Vec::new() };
            let days = vec![0..INTERVALS / 2, INTERVALS / 2..INTERVALS];
            let people = groups.iter().map(person).collect();
            Model::of_people((INTERVAL_SECONDS, days), types.clone(), people, duties)
        })
    })
}

proptest! {
    #[test]
    fn contacts_are_conserved_counts_are_in_order_and_nobody_is_busy_off_duty(
        model in any_model(),
        seed in 0u64..1000,
    ) {
        let horizon = model.horizon_seconds();
        let people = people_of(&model) as f64;
        let endless: Vec<bool> =
            model.types.iter().map(|kind| kind.rule.deferred).collect();
        let found = replicate(model.clone(), 2, seed);
        prop_assert_eq!(&found, &replicate(model, 2, seed), "the same seed gives the same counts");
        for replication in &found {
            for (kind, deferred) in endless.iter().enumerate() {
                let cell = replication.total(kind, 0..INTERVALS);
                prop_assert!(cell.in_time <= cell.answered && cell.handled <= cell.answered);
                prop_assert!(cell.answered <= cell.handled + cell.unfinished);
                prop_assert!(cell.left_early <= cell.abandoned);
                prop_assert!(cell.overdue <= cell.handled);
                prop_assert!(cell.wait_seconds >= 0.0 && cell.wait_seconds.is_finite());
                prop_assert!(!deferred || cell.abandoned == 0, "deferred work never leaves");
            }
            let (busy, duty) = (replication.busy_seconds(), replication.duty_seconds());
            prop_assert!(busy >= 0.0 && busy <= duty + 1e-6, "busy {} of {}", busy, duty);
            prop_assert!(duty <= people * horizon + 1e-6);
        }
    }

    #[test]
    fn contacts_are_conserved_whatever_happens_to_them_and_to_those_who_take_them(
        model in any_odd_model(),
        seed in 0u64..1000,
    ) {
        let found = replicate(model.clone(), 2, seed);
        prop_assert_eq!(&found, &replicate(model.clone(), 2, seed));
        let deferred = model.types.iter().map(|kind| kind.rule.deferred);
        let deferred: Vec<bool> = deferred.collect();
        for replication in &found {
            let (mut came, mut out) = (0.0, 0.0);
            for (kind, deferred) in deferred.iter().enumerate() {
                let cell = replication.total(kind, 0..INTERVALS);
                prop_assert!(cell.in_time <= cell.answered && cell.handled <= cell.answered);
                prop_assert!(cell.reasons.iter().sum::<u32>() == cell.waited);
                prop_assert!(cell.retried <= cell.offered && cell.waited <= cell.offered);
                prop_assert!(cell.queue_seconds >= 0.0 && cell.queue_seconds.is_finite());
                let (left, waited) = (cell.left_wait_seconds, cell.wait_seconds);
                prop_assert!(!deferred || cell.abandoned == 0, "deferred work never leaves");
                prop_assert!(left >= 0.0 && waited >= 0.0, "left {} waited {}", left, waited);
                came += f64::from(cell.offered);
                out += f64::from(cell.handled + cell.abandoned + cell.blocked + cell.unfinished);
            }
            prop_assert_eq!(came, out);
            let (busy, duty) = (replication.busy_seconds(), replication.duty_seconds());
            prop_assert!(busy >= 0.0 && busy <= duty + 1e-6, "busy {} of {}", busy, duty);
        }
    }
}
