//! The frontiers of parties against going through all pairs.

use organico_model::{Acceptance, Cents, HarmWeights, Words};
use proptest::prelude::*;

use super::*;

fn harm((cost, income, posts): (u32, u32, u32)) -> Harm {
    let [employer_cost, income_lost, posts_lost] = [cost, income, posts].map(f64::from);
    Harm { employer_cost, income_lost, posts_lost, margin: Some(100.0 - employer_cost) }
}

fn party(income_lost: f64, post_lost: i64, accepts: Acceptance) -> Party {
    let name = Words { en: "A".to_owned(), it: "A".to_owned() };
    let weights = HarmWeights { income_lost, post_lost: Cents(post_lost) };
    let [goal, signer, public_key] = ["goal", "a", "00"].map(str::to_owned);
    Party { name, goal, weights, accepts, signer, public_key }
}

/// Few values, so that many mixes are alike or lie on a line.
fn harms() -> impl Strategy<Value = Vec<Harm>> {
    prop::collection::vec((0..8_u32, 0..8_u32, 0..4_u32).prop_map(harm), 0..40)
}

fn limit() -> impl Strategy<Value = Option<Cents>> {
    prop::option::of((0..12_i64).prop_map(Cents))
}

prop_compose! {
    fn anybody()(
        income in 0..4_u32, post in 0..6_i64, harm_max in limit(), income_lost_max in limit(),
        employer_cost_max in limit(), posts in prop::option::of(0..4_u32),
    ) -> Party {
        let posts_lost_max = posts.map(f64::from);
        let margin_min = None;
        let accepts =
            Acceptance { harm_max, income_lost_max, posts_lost_max, employer_cost_max, margin_min };
        party(f64::from(income) / 2.0, post, accepts)
    }
}

/// Returns whether one mix is at least as good as another for a party, and better in something.
fn beats(one: &Harm, other: &Harm, party: &Party) -> bool {
    let ((cost, harm), (other_cost, other_harm)) =
        (in_cents(one, CostBasis::Spent, party), in_cents(other, CostBasis::Spent, party));
    cost <= other_cost && harm <= other_harm && (cost < other_cost || harm < other_harm)
}

proptest! {
    #[test]
    fn a_frontier_is_what_going_through_all_pairs_leaves(harms in harms(), party in anybody()) {
        let one = &frontiers((&harms, CostBasis::Spent), &[], std::slice::from_ref(&party))[0];
        let unbeaten = |mix: &usize| !harms.iter().any(|other| beats(other, &harms[*mix], &party));
        let mut wanted: Vec<usize> = (0..harms.len()).filter(unbeaten).collect();
        wanted.sort_by_key(|mix| harms[*mix].employer_cost as u64);
        prop_assert_eq!(&one.mixes, &wanted);
        let within: Vec<usize> =
            wanted.into_iter().filter(|mix| party.accepts(&harms[*mix])).collect();
        prop_assert_eq!(&one.accepted, &within);
    }

    #[test]
    fn what_all_accept_is_on_every_frontier_and_beaten_for_nobody(
        harms in harms(), parties in prop::collection::vec(anybody(), 0..4),
    ) {
        let all = frontiers((&harms, CostBasis::Spent), &[], &parties);
        let common = PartyFrontier::accepted_by_all(&all);
        for mix in 0..harms.len() {
            let by_all = !all.is_empty() && all.iter().all(|one| one.accepted.contains(&mix));
            prop_assert_eq!(common.contains(&mix), by_all);
        }
        for (party, mix) in parties.iter().flat_map(|party| common.iter().map(move |mix| (party, mix))) {
            prop_assert!(!harms.iter().any(|other| beats(other, &harms[*mix], party)));
            prop_assert!(party.accepts(&harms[*mix]));
        }
    }

    #[test]
    fn the_order_of_the_parties_changes_nothing(
        harms in harms(), one in anybody(), other in anybody(),
    ) {
        let there = frontiers((&harms, CostBasis::Spent), &[], &[one.clone(), other.clone()]);
        let back = frontiers((&harms, CostBasis::Spent), &[], &[other, one]);
        prop_assert_eq!(&there[0], &back[1]);
        let common = PartyFrontier::accepted_by_all(&there);
        prop_assert_eq!(common, PartyFrontier::accepted_by_all(&back));
    }

    #[test]
    fn plans_that_are_dropped_change_nothing_for_those_that_stay(
        harms in harms(), party in anybody(), more in 0..3_u32,
    ) {
        let parties = [party];
        let living = |mix: usize| {
            let employer_cost = harms[mix].employer_cost + f64::from(more);
            (mix, Harm { employer_cost, ..harms[mix] })
        };
        let lived: Vec<(usize, Harm)> = (0..harms.len()).map(living).collect();
        let kept: Vec<(usize, Harm)> = lived.iter().step_by(2).copied().collect();
        let (all, fewer) =
            (&frontiers((&harms, CostBasis::Spent), &lived, &parties)[0], &frontiers((&harms, CostBasis::Spent), &kept, &parties)[0]);
        prop_assert_eq!(&all.mixes, &fewer.mixes);
        for (mix, _) in kept {
            prop_assert_eq!(all.accepted.contains(&mix), fewer.accepted.contains(&mix));
        }
    }
}

#[test]
fn with_nothing_in_common_nothing_is_marked() {
    let harms = [harm((1, 9, 0)), harm((5, 5, 0)), harm((9, 1, 0))];
    let spends = Acceptance { employer_cost_max: Some(Cents(3)), ..Acceptance::default() };
    let loses = Acceptance { income_lost_max: Some(Cents(3)), ..Acceptance::default() };
    let parties = [party(1.0, 0, spends), party(1.0, 0, loses)];
    let all = frontiers((&harms, CostBasis::Spent), &[], &parties);
    assert_eq!([&all[0].accepted, &all[1].accepted], [&[0], &[2]]);
    assert!(PartyFrontier::accepted_by_all(&all).is_empty());
    assert!(PartyFrontier::accepted_by_all(&[]).is_empty());
}

#[test]
fn a_lived_plan_is_within_limits_by_what_it_came_to() {
    let harms = [harm((3, 9, 0)), harm((9, 1, 0))];
    let spends = Acceptance { employer_cost_max: Some(Cents(3)), ..Acceptance::default() };
    let parties = [party(1.0, 0, spends)];
    let dearer = (0, Harm { employer_cost: 4.0, ..harms[0] });
    assert_eq!(frontiers((&harms, CostBasis::Spent), &[], &parties)[0].accepted, [0]);
    assert!(frontiers((&harms, CostBasis::Spent), &[dearer], &parties)[0].accepted.is_empty());
}

#[test]
fn who_weighs_posts_alone_keeps_what_nobody_else_would() {
    let harms = [harm((1, 9, 3)), harm((2, 9, 0)), harm((3, 1, 0))];
    let none = Acceptance::default();
    let all =
        frontiers((&harms, CostBasis::Spent), &[], &[party(0.0, 100, none), party(1.0, 0, none)]);
    assert_eq!([all[0].mixes.as_slice(), &all[1].mixes], [[0, 1], [0, 2]]);
}
