//! Pairs come together where coverage allows, and their cost is kept exactly.

use organico_model::{AgentId, Breach, Centre, Pair, Purpose, Requirement, Run, Seed, Share};
use proptest::prelude::*;

use crate::construct::construct;
use crate::moves::propose;
use crate::problem::Problem;
use crate::sample::{self, FIRST};
use crate::state::State;
use crate::{RosterConfig, RosterTask, SolvedRoster, check_roster, solve_roster};

fn pair(person: usize, with: usize, share: f64) -> Pair {
    let [person, with] = [person, with].map(|index| AgentId::new(format!("p{index:04}")));
    Pair { person, with, share: Share::new(share).unwrap() }
}

/// Returns the sample with pairs.
fn centre(people: usize, pairs: &[Pair]) -> Centre {
    let mut centre = sample::centre(people);
    centre.pairs = pairs.to_vec();
    centre
}

fn requirement() -> Requirement {
    sample::requirement(&sample::grid(FIRST, 21), "voice", 4.0)
}

fn solved(centre: &Centre, seed: u64) -> SolvedRoster {
    let (requirement, rules) = (requirement(), sample::rules());
    let task = RosterTask::new(&requirement, centre, &rules);
    solve_roster(&task, &RosterConfig::quick(), &Run::silent(Seed(seed))).unwrap()
}

fn apart(solved: &SolvedRoster, centre: &Centre) -> Vec<Breach> {
    let mut found = check_roster(&solved.roster, centre, &sample::rules());
    found.retain(|breach| breach.rule.as_str() == "roster.pair");
    found
}

fn problem(people: usize, pairs: &[Pair]) -> Problem {
    let mut centre = centre(people, pairs);
    for template in &mut centre.shifts {
        template.start_to = 1380;
    }
    for entry in centre.people.iter_mut().flat_map(|person| &mut person.availability) {
        entry.span.to = 1440 + 600;
    }
    sample::problem(&requirement(), &centre)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn the_cost_of_pairs_is_kept_exactly_whatever_moves(
        people in 2_usize..7,
        pairs in prop::collection::vec((0_usize..7, 0_usize..7, 0_u8..101), 1..5),
        seed in 0_u64..1000,
    ) {
        let pair = |(person, with, share): (usize, usize, u8)| {
            pair(person % people, with % people, f64::from(share) / 100.0)
        };
        let pairs: Vec<Pair> = pairs.into_iter().map(pair).collect();
        let problem = problem(people, &pairs);
        let mut stream = Seed(seed).stream(Purpose::Roster, (0, 0));
        let mut state = State::empty(&problem);
        construct(&mut state, &mut stream);
        for _ in 0..200 {
            let Some(changes) = propose(&state, &mut stream) else { continue };
            state.attempt(&changes, 1_000_000);
            prop_assert_eq!(state.cost(), state.cost_from_scratch());
        }
    }
}

#[test]
fn newcomers_are_beside_their_tutors_and_coverage_hardly_suffers() {
    // None of them has days at home.
    let pairs = [pair(2, 1, 0.8), pair(4, 7, 1.0), pair(8, 5, 0.5)];
    let with = centre(12, &pairs);
    let without = centre(12, &[]);
    let (mut found, mut before, mut cost) = (0, 0, [0; 2]);
    for seed in 0..6 {
        let (plain, kept) = (solved(&without, seed), solved(&with, seed));
        before += apart(&plain, &with).len();
        found += apart(&kept, &with).len();
        cost[0] += plain.cost.coverage;
        cost[1] += kept.cost.coverage;
    }
    assert!(before > 40 && found * 4 < before, "{found} of {before}, {cost:?}");
    assert!(cost[1] < cost[0] + cost[0] / 10, "{cost:?}");
}

#[test]
fn pairs_that_nobody_can_bring_together_leave_the_roster_as_it_was() {
    let plain = solved(&centre(6, &[]), 3);
    let mut strangers = centre(6, &[pair(0, 77, 1.0), pair(1, 0, 0.0)]);
    assert_eq!(solved(&strangers, 3), plain, "unknown, and a share of nothing");
    strangers.pairs.clear();
    assert_eq!(solved(&strangers, 3), plain);
}
