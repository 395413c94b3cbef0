//! Random policies with every feature of routing.

use organico_routing::{AgentOrder, AtHome, DeskRule, Place, Policy, Taker, TypeRule};
use proptest::option;
use proptest::prelude::*;

/// Groups of the people of a history.
pub(crate) const GROUPS: [u32; 7] = [0, 0, 0, 1, 1, 2, 2];

const PLACES: [Place; 3] = [Place::Site(0), Place::Site(1), Place::Home];

fn any_taker(group: u32) -> impl Strategy<Value = Taker> {
    let waits = prop_oneof![2 => Just(0.0), 1 => Just(5.0), 1 => Just(12.0)];
    (0u32..2, 0u32..3, waits, prop_oneof![3 => Just(0u32), 1 => 1u32..3]).prop_map(
        move |(tier, rank, after_seconds, reserve)| Taker {
            group,
            tier,
            rank,
            after_seconds,
            reserve,
        },
    )
}

pub(crate) fn any_rule() -> impl Strategy<Value = TypeRule> {
    let takers = (option::of(any_taker(0)), option::of(any_taker(1)), option::of(any_taker(2)));
    let waits = (
        prop_oneof![Just(0.0), Just(15.0)],
        option::weighted(0.3, Just(10.0)),
        prop_oneof![Just(0.0), Just(8.0)],
    );
    let line = (option::weighted(0.3, 0u32..4), option::weighted(0.3, Just(20.0)));
    (any::<u8>(), 0u32..3, 1u32..4, waits, line, takers).prop_map(
        |(chance, reserve, concurrency, waits, line, takers)| TypeRule {
            deferred: chance.is_multiple_of(4),
            reserve,
            concurrency,
            bonus_seconds: waits.0,
            ageing_seconds: waits.1,
            preferred_seconds: waits.2,
            line_cap: line.0,
            callback_over_seconds: line.1,
            mean_seconds: 10.0,
            at_home: if chance.is_multiple_of(5) { AtHome::Never } else { AtHome::Allowed },
            takers: [takers.0, takers.1, takers.2].into_iter().flatten().collect(),
        },
    )
}

pub(crate) fn any_policy() -> impl Strategy<Value = Policy> {
    let order = prop_oneof![
        Just(AgentOrder::LongestIdle),
        Just(AgentOrder::LeastOccupied),
        Just(AgentOrder::Fixed)
    ];
    let desk = (order, prop_oneof![Just(0.0), Just(6.0)], option::of(Just(7.0)), any::<bool>());
    let desk = desk.prop_map(|(order, guard_seconds, ring_seconds, announces)| DeskRule {
        order,
        guard_seconds,
        ring_seconds,
        announces,
    });
    (prop::collection::vec(any_rule(), 3), desk)
        .prop_map(|(types, desk)| Policy::new(types, &PLACES, desk).unwrap())
}

/// Returns policies under which counted groups and people decide alike: one group a tier, the first id first, one contact
/// a person.
pub(crate) fn any_policy_of_equals() -> impl Strategy<Value = Policy> {
    let desk = DeskRule { order: AgentOrder::Fixed, announces: true, ..DeskRule::plain() };
    prop::collection::vec(any_rule(), 3).prop_map(move |mut types| {
        for rule in &mut types {
            rule.concurrency = 1;
            for taker in &mut rule.takers {
                taker.tier = 2 * taker.tier + 7 * taker.group % 5;
            }
            rule.takers.sort_by_key(|taker| taker.tier);
            for (tier, taker) in rule.takers.iter_mut().enumerate() {
                taker.tier = tier as u32;
            }
        }
        Policy::new(types, &PLACES, desk).unwrap()
    })
}
