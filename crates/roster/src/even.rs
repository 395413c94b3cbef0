//! Burdens shared more evenly at no cost of coverage: people who can stand in for each other exchange days.
//!
//! Two people of one site with the same skills and the same pauses cover alike, so that an exchange of days leaves every
//! interval as it was. What is exchanged holds the same paid time for both, and takes nobody's wish to work at home.

use std::collections::BTreeMap;

use organico_model::ContractKind;

use crate::burdens::{Counts, MEASURES};
use crate::problem::Problem;
use crate::row::Cell;
use crate::state::{Change, State};

/// Rounds over all pairs; most of what there is to gain is found in the first two.
const ROUNDS: usize = 4;

/// Others that each person of a large group is compared with in a round, at least and at most.
const OTHERS: (usize, usize) = (6, 60);

/// About as many pairs are compared in a round, however many people there are.
const PAIRS: usize = 100_000;

/// Most days of a planning week.
const WEEK: usize = 7;

/// Exchanges days between people until burdens are no longer shared more evenly by it.
///
/// Regular starts and days as published keep their price, so that evenness is not bought with them at any cost.
pub(crate) fn even_out(state: &mut State, kinds: &[ContractKind]) {
    if state.problem.burdens.are_none() {
        return;
    }
    state.share(true);
    let groups = alike(state.problem, kinds);
    for number in 0..ROUNDS {
        let exchanged: usize = groups.iter().map(|group| round(state, group, number)).sum();
        if exchanged == 0 {
            break;
        }
    }
    state.share(false);
}

/// Returns the people who cover alike, in groups of two and more.
fn alike(problem: &Problem, kinds: &[ContractKind]) -> Vec<Vec<usize>> {
    let mut groups: BTreeMap<(usize, usize, usize, ContractKind), Vec<usize>> = BTreeMap::new();
    for (person, (row, kind)) in problem.people.iter().zip(kinds).enumerate() {
        groups.entry((row.site, row.set, row.screen, *kind)).or_default().push(person);
    }
    groups.into_values().filter(|people| people.len() > 1).collect()
}

/// Tries the exchanges of a group and returns how many were made.
///
/// Everybody meets those who stand near in the circle of the group; of a large group each round sees others.
fn round(state: &mut State, group: &[usize], number: usize) -> usize {
    let half = group.len() / 2;
    let others = (PAIRS / state.problem.people.len().max(1)).clamp(OTHERS.0, OTHERS.1);
    let stride = (half / others).max(1);
    let steps = (1 + number % stride..=half).step_by(stride);
    let mut exchanged = 0;
    for week in 0..state.problem.weeks.len() {
        for (at, one) in group.iter().enumerate() {
            for step in steps.clone() {
                let other = group[(at + step) % group.len()];
                exchanged += pair(state, (*one, other), week);
            }
        }
    }
    exchanged
}

/// Tries the exchanges of two people in a week: all days, one day, two days.
fn pair(state: &mut State, people: (usize, usize), week: usize) -> usize {
    let mut exchanged = 0;
    let mut both = [Days::of(state, people.0, week), Days::of(state, people.1, week)];
    for days in subsets(state.problem.weeks[week].len()) {
        // The cheaper question first: most exchanges would move no burden at all.
        if !is_fairer(state, people, &both, days) || !both[0].are_worth_as_much(&both[1], days) {
            continue;
        }
        let Some(changes) = exchange(state, people, week, days) else { continue };
        if state.attempt(&changes, -1).is_some() {
            exchanged += 1;
            both = [Days::of(state, people.0, week), Days::of(state, people.1, week)];
        }
    }
    exchanged
}

/// Returns sets of days of a week as bits.
fn subsets(days: usize) -> impl Iterator<Item = u8> {
    let days = days.min(WEEK);
    let all = (1_u8 << days) - 1;
    let one = (0..days).map(|day| 1 << day);
    let two = (0..days).flat_map(move |b| (0..b).map(move |a| 1 << a | 1 << b));
    std::iter::once(all).chain(one).chain(two)
}

/// A week of a person: paid minutes and burdens by day.
struct Days {
    paid: [u32; WEEK],
    marks: [u8; WEEK],
}

impl Days {
    fn of(state: &State, person: usize, week: usize) -> Self {
        let problem = state.problem;
        let mut days = Self { paid: [0; WEEK], marks: [0; WEEK] };
        for (at, day) in problem.weeks[week].iter().enumerate().take(WEEK) {
            if let Some(work) = state.cell(person, *day) {
                days.paid[at] = problem.grammar.options[work.option as usize].paid;
                days.marks[at] = problem.burdens.marks_of(problem, (person, *day), work);
            }
        }
        days
    }

    /// Returns whether days of two people hold shifts of the same lengths, and any at all.
    fn are_worth_as_much(&self, other: &Self, days: u8) -> bool {
        let (own, others) = (self.lengths(days), other.lengths(days));
        own == others && own[WEEK - 1] > 0
    }

    fn lengths(&self, days: u8) -> [u32; WEEK] {
        let mut lengths = [0; WEEK];
        for at in set(days) {
            lengths[at] = self.paid[at];
        }
        lengths.sort_unstable();
        lengths
    }

    fn counts(&self, days: u8) -> Counts {
        let mut counts = [0; MEASURES.len()];
        for at in set(days) {
            for (measure, count) in counts.iter_mut().enumerate() {
                *count += i64::from(self.marks[at] >> measure & 1);
            }
        }
        counts
    }
}

/// Returns the positions of a set of days.
fn set(days: u8) -> impl Iterator<Item = usize> {
    (0..WEEK).filter(move |at| days >> at & 1 == 1)
}

/// Returns whether burdens may be shared more evenly by an exchange; wishes are looked at apart.
fn is_fairer(state: &State, people: (usize, usize), both: &[Days; 2], days: u8) -> bool {
    if set(days).all(|at| both[0].marks[at] == both[1].marks[at]) {
        return false;
    }
    let (own, others) = (both[0].counts(days), both[1].counts(days));
    own != others && state.gained_by(people, others, own) < 0
}

/// Returns the changes by which two people exchange days, if each may work what the other does.
fn exchange(state: &State, people: (usize, usize), week: usize, days: u8) -> Option<Vec<Change>> {
    let days: Vec<usize> = set(days).map(|at| state.problem.weeks[week][at]).collect();
    let (one, other) = people;
    let gives = |person: usize, from: usize| -> Option<Vec<Change>> {
        let take = |day: &usize| {
            let cell = taken(state, (person, *day), state.cell(from, *day))?;
            Some(Change { person, day: *day, cell })
        };
        days.iter().map(take).collect()
    };
    let mut changes = gives(one, other)?;
    changes.extend(gives(other, one)?);
    let kept = has_quota(state, &changes, one, week) && has_quota(state, &changes, other, week);
    (kept && refused_after(state, &changes) <= refused_before(state, &changes)).then_some(changes)
}

/// Returns the work of another person as this one would do it: at home on days on which this one was, if at work before.
fn taken(state: &State, (person, day): (usize, usize), cell: Cell) -> Option<Cell> {
    let Some(mut work) = cell else { return Some(None) };
    let row = &state.problem.people[person];
    let paid = state.problem.grammar.options[work.option as usize].paid;
    let known = state.problem.paid_list(row.class, day, paid).binary_search(&work.option).is_ok();
    if !row.open[day] || !known {
        return None;
    }
    work.home = state.cell(person, day).map_or(work.home, |own| own.home);
    Some(Some(work))
}

/// Returns whether the remote days of a person stay within the agreement.
fn has_quota(state: &State, changes: &[Change], person: usize, week: usize) -> bool {
    let own = changes.iter().filter(|change| change.person == person);
    let (mut given_up, mut taken) = (0, 0);
    for change in own {
        let before = state.cell(person, change.day);
        given_up += usize::from(before.is_some_and(|work| work.home));
        taken += usize::from(change.cell.is_some_and(|work| work.home));
    }
    let quota = usize::from(state.problem.people[person].remote_max);
    state.remote_days(person, week) + taken <= quota + given_up || taken <= given_up
}

/// Returns how many wishes to work at home the changes refuse.
fn refused_after(state: &State, changes: &[Change]) -> usize {
    changes.iter().filter(|change| is_refused(state, change, change.cell)).count()
}

/// Returns how many wishes to work at home are refused on the days of the changes before them.
fn refused_before(state: &State, changes: &[Change]) -> usize {
    let before =
        |change: &&Change| is_refused(state, change, state.cell(change.person, change.day));
    changes.iter().filter(before).count()
}

fn is_refused(state: &State, change: &Change, cell: Cell) -> bool {
    let wished = state.problem.people[change.person].wished[change.day];
    wished && cell.is_some_and(|work| !work.home)
}

#[cfg(test)]
mod tests {
    use organico_model::{BreachKind, Centre, Run, Seed};
    use organico_rules::FairnessRules;
    use proptest::prelude::*;

    use crate::sample::{self, FIRST};
    use crate::{RosterConfig, RosterTask, SolvedRoster, check_roster, solve_roster};

    fn solve(centre: &Centre, seed: u64, fairness_weight: i64) -> SolvedRoster {
        let requirement = sample::requirement(&sample::grid(FIRST, 28), "voice", 6.0);
        let rules = sample::rules();
        let config = RosterConfig { fairness_weight, ..RosterConfig::quick() };
        let task = RosterTask::new(&requirement, centre, &rules);
        solve_roster(&task, &config, &Run::silent(Seed(seed))).unwrap()
    }

    /// Sum, over people with the same contract, of the squared distance from the mean of late shifts and weekend days.
    fn spread(centre: &Centre, solved: &SolvedRoster) -> f64 {
        let defined = FairnessRules::of(&sample::rules()).unwrap();
        let counts = |person: &organico_model::Person| {
            let own = solved.roster.shifts.iter().filter(|shift| shift.person == person.id);
            let (mut late, mut weekend) = (0.0, 0.0);
            for shift in own {
                late += f64::from(u8::from(defined.is_late(shift, &centre.zone)));
                weekend += f64::from(u8::from(defined.is_weekend(shift.day)));
            }
            [late, weekend]
        };
        let mut sum = 0.0;
        for kind in [0, 1] {
            let group: Vec<[f64; 2]> =
                centre.people.iter().skip(kind).step_by(2).map(counts).collect();
            for measure in [0, 1] {
                let mean = group.iter().map(|c| c[measure]).sum::<f64>() / group.len() as f64;
                sum += group.iter().map(|c| (c[measure] - mean) * (c[measure] - mean)).sum::<f64>();
            }
        }
        sum
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(10))]

        #[test]
        fn burdens_are_shared_more_evenly_and_coverage_stays_as_it_was(
            people in 6_usize..16,
            seed in 0_u64..1000,
        ) {
            let mut centre = sample::centre(people);
            centre.people.iter_mut().for_each(|person| person.remote = None);
            let (even, plain) = (solve(&centre, seed, 100_000), solve(&centre, seed, 0));
            prop_assert_eq!(even.cost.coverage, plain.cost.coverage);
            prop_assert!(spread(&centre, &even) < spread(&centre, &plain));
            let hard = |solved: &SolvedRoster| {
                let found = check_roster(&solved.roster, &centre, &sample::rules());
                found.iter().filter(|breach| breach.kind == BreachKind::Hard).count()
            };
            prop_assert_eq!(hard(&even), hard(&plain));
        }

        #[test]
        fn nobody_loses_a_wish_to_work_at_home(people in 6_usize..16, seed in 0_u64..1000) {
            let centre = sample::centre(people);
            let refused = |weight: i64| {
                let solved = solve(&centre, seed, weight);
                let office = solved.roster.shifts.iter().filter(|shift| {
                    let person = centre.people.iter().find(|one| one.id == shift.person).unwrap();
                    let wished = person.remote.as_ref().map_or(&[][..], |remote| &remote.wished);
                    shift.workplace != organico_model::Workplace::Home
                        && wished.contains(&shift.day.weekday())
                });
                office.count()
            };
            prop_assert!(refused(100_000) <= refused(0));
        }
    }
}
