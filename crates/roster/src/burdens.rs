//! Burdens that comparable people are to share: late shifts, nights, weekends, holidays, refused wishes to work at home.
//!
//! Comparable are people of one site with one kind of contract and the same skills who can bear it at all. What a group pays for a burden is the
//! sum, over its people, of the squared distance from its mean, with what the ledger carries; how much of the burden there
//! is in all costs nothing, so that the service is not made worse to make fewer late shifts.

mod marks;

use std::collections::BTreeMap;

use organico_model::{AgentId, Centre, ContractKind, FairnessMeasure, LedgerRow};
use organico_rules::{FairnessRules, RuleSet};

use crate::problem::Problem;
use crate::row::{Cell, Work};
use marks::Marks;
pub(crate) use marks::night_shifts;

/// What is shared out, in the order of the counts. Split days are none: the search makes one shift a day.
pub(crate) const MEASURES: [FairnessMeasure; 5] = [
    FairnessMeasure::Late,
    FairnessMeasure::Weekend,
    FairnessMeasure::Night,
    FairnessMeasure::Holiday,
    FairnessMeasure::RefusedWish,
];

/// More than this above the least of a group is taken for this: nobody makes up for more in a roster.
const EXCESS_MAX: u32 = 1_000;

/// A heavier weight changes no roster, and keeps every sum exact.
const WEIGHT_MAX: i64 = 10_000_000;

/// A count of each measure.
pub(crate) type Counts = [i64; MEASURES.len()];

/// Who is comparable with whom, what everybody carries, and which shifts are a burden.
#[derive(Debug, Clone, Default)]
pub(crate) struct Burdens {
    weight: i64,
    /// Whether the search weighs them; otherwise they only decide between rosters that cover alike.
    weighed: bool,
    /// Group of each person, by measure.
    group_of: Vec<[usize; MEASURES.len()]>,
    /// People of each group.
    sizes: Vec<i64>,
    /// Counts that each person brings along.
    carried: Vec<Counts>,
    /// Their sums by group.
    brought: Vec<i64>,
    marks: Marks,
}

/// The counts of everybody, and their sums by group.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Borne {
    counts: Vec<Counts>,
    /// Sum and sum of squares by group.
    sums: Vec<(i64, i64)>,
}

impl Burdens {
    /// Returns the burdens of a centre; none where a definition is unset or sharing weighs nothing.
    pub(crate) fn new(problem: &Problem, centre: &Centre, rules: &RuleSet, weight: i64) -> Self {
        let weight = weight.clamp(0, WEIGHT_MAX);
        let Ok(defined) = FairnessRules::of(rules) else { return Self::default() };
        if weight == 0 {
            return Self::default();
        }
        let weighed = !centre.ledger.rows.is_empty();
        let marks = Marks::new(problem, centre, &defined);
        let (group_of, sizes) = groups(problem, centre, &marks);
        let carried = carried(problem, centre, &group_of, sizes.len());
        let mut burdens =
            Self { weight, weighed, group_of, sizes, carried, brought: Vec::new(), marks };
        burdens.brought = burdens.sums(&burdens.carried).iter().map(|sum| sum.0).collect();
        burdens
    }

    /// Returns whether the search weighs burdens against coverage.
    pub(crate) fn are_weighed(&self) -> bool {
        self.weighed
    }

    /// Returns whether there is nothing to share out.
    pub(crate) fn are_none(&self) -> bool {
        self.weight == 0
    }

    /// Returns the burdens of a shift as bits, in the order of the measures.
    pub(crate) fn marks_of(&self, problem: &Problem, at: (usize, usize), work: Work) -> u8 {
        self.marks.of(problem, at, work)
    }

    /// Returns what it adds to the cost that two people of one group give so many burdens away for others; below zero is
    /// a gain. Refused wishes are left out: they belong to a person and cannot be given away.
    pub(crate) fn gained_by(
        &self,
        borne: &Borne,
        (one, other): (usize, usize),
        (taken, given): (Counts, Counts),
    ) -> i64 {
        let shared = MEASURES.iter().enumerate().filter(|m| *m.1 != FairnessMeasure::RefusedWish);
        let each = shared.map(|(measure, _)| {
            let more = taken[measure] - given[measure];
            let apart = borne.counts[one][measure] - borne.counts[other][measure];
            2 * self.weight * more * (apart + more)
        });
        each.sum()
    }

    /// Returns the counts of a whole roster.
    pub(crate) fn borne(&self, problem: &Problem, cells: &[Cell]) -> Borne {
        if self.weight == 0 {
            return Borne::default();
        }
        let mut counts = self.carried.clone();
        for (index, cell) in cells.iter().enumerate() {
            let at = (index / problem.days.len(), index % problem.days.len());
            let Some(work) = cell else { continue };
            add(&mut counts[at.0], self.marks.of(problem, at, *work), 1);
        }
        Borne { sums: self.sums(&counts), counts }
    }

    /// Returns sum and sum of squares by group.
    fn sums(&self, counts: &[Counts]) -> Vec<(i64, i64)> {
        let mut sums = vec![(0, 0); self.sizes.len()];
        for (own, groups) in counts.iter().zip(&self.group_of) {
            for (count, group) in own.iter().zip(groups) {
                let sum: &mut (i64, i64) = &mut sums[*group];
                *sum = (sum.0 + count, sum.1 + count * count);
            }
        }
        sums
    }

    /// Returns what the spread of the counts costs.
    pub(crate) fn cost(&self, borne: &Borne) -> i64 {
        let groups = borne.sums.iter().zip(&self.sizes);
        groups.map(|(sum, people)| self.spread(*sum, *people)).sum()
    }

    /// Exchanges a shift of a person for another and returns what that adds to the cost.
    #[inline]
    pub(crate) fn exchange(
        &self,
        problem: &Problem,
        borne: &mut Borne,
        at: (usize, usize),
        (old, new): (Cell, Cell),
    ) -> i64 {
        if self.weight == 0 {
            return 0;
        }
        let marks = |cell: Cell| cell.map_or(0, |work| self.marks.of(problem, at, work));
        let (old, new) = (marks(old), marks(new));
        let mut added = 0;
        for measure in (0..MEASURES.len()).filter(|measure| (old ^ new) >> measure & 1 == 1) {
            let by = if new >> measure & 1 == 1 { 1 } else { -1 };
            let group = self.group_of[at.0][measure];
            let (count, sum) = (&mut borne.counts[at.0][measure], &mut borne.sums[group]);
            let before = self.spread(*sum, self.sizes[group]);
            *sum = (sum.0 + by, sum.1 + 2 * by * *count + 1);
            *count += by;
            added += self.spread(*sum, self.sizes[group]) - before;
        }
        added
    }

    /// Returns about what a shift of a week that is empty now would add to the cost.
    ///
    /// All shifts of the week are priced alike, as if the person bore as much in this week as the mean of the group in a
    /// week: who stands at the mean pays nothing, so that the number of burdens is left to the service.
    pub(crate) fn price(
        &self,
        problem: &Problem,
        borne: &Borne,
        at: (usize, usize),
        work: Work,
    ) -> i64 {
        if self.weight == 0 {
            return 0;
        }
        let marks = self.marks.of(problem, at, work);
        let weeks = problem.weeks.len() as i64;
        let marked = (0..MEASURES.len()).filter(|measure| marks >> measure & 1 == 1);
        let each = marked.map(|measure| {
            let group = self.group_of[at.0][measure];
            let (sum, people) = (borne.sums[group].0, self.sizes[group]);
            let of_a_week = (sum - self.brought[group]) / weeks;
            2 * self.weight * (borne.counts[at.0][measure] * people + of_a_week - sum) / people
        });
        each.sum()
    }

    #[inline]
    fn spread(&self, sums: (i64, i64), people: i64) -> i64 {
        spread(self.weight, sums, people)
    }
}

/// Returns the weighed sum of squared distances from the mean, of a sum and a sum of squares.
#[inline]
pub(crate) fn spread(weight: i64, (sum, squares): (i64, i64), people: i64) -> i64 {
    // Counts below 2^11 of fewer than 2^15 people, weighed with less than 2^24, stay below 2^63 for all measures.
    let times_people = i128::from(people * squares - sum * sum);
    (times_people * i128::from(weight) / i128::from(people)) as i64
}

fn add(counts: &mut Counts, marks: u8, by: i64) {
    for (measure, count) in counts.iter_mut().enumerate() {
        *count += by * i64::from(marks >> measure & 1);
    }
}

/// Returns the group of each person by measure, and how many people each group has. Who cannot bear a burden at all, such
/// as late shifts by the hours of availability, is comparable only with others who cannot.
fn groups(
    problem: &Problem,
    centre: &Centre,
    marks: &Marks,
) -> (Vec<[usize; MEASURES.len()]>, Vec<i64>) {
    let mut known: BTreeMap<(usize, u8, ContractKind, usize, usize), usize> = BTreeMap::new();
    let (mut group_of, mut sizes) = (Vec::with_capacity(centre.people.len()), Vec::new());
    let possible = marks.possible(problem);
    for ((person, row), possible) in centre.people.iter().zip(&problem.people).zip(possible) {
        let group = |measure: usize| {
            let able = possible >> measure & 1;
            let key = (measure, able, person.contract.kind, row.site, row.set);
            let group = *known.entry(key).or_insert(sizes.len());
            if group == sizes.len() {
                sizes.push(0);
            }
            sizes[group] += 1;
            group
        };
        group_of.push([0, 1, 2, 3, 4].map(group));
    }
    (group_of, sizes)
}

/// Returns what each person brings along, less the least of the group; who has no row of the time before the roster is
/// taken at the mean of the others, so that nobody has to make up for years of others.
fn carried(
    problem: &Problem,
    centre: &Centre,
    group_of: &[[usize; MEASURES.len()]],
    groups: usize,
) -> Vec<Counts> {
    let first = problem.days.first().map(|day| day.date);
    let past = centre.ledger.rows.iter().filter(|row| first.is_none_or(|first| row.until < first));
    let rows: BTreeMap<&AgentId, &LedgerRow> = past.map(|row| (&row.person, row)).collect();
    let own: Vec<Option<&LedgerRow>> =
        centre.people.iter().map(|person| rows.get(&person.id).copied()).collect();
    let mut known: Vec<Vec<u32>> = vec![Vec::new(); groups];
    for (row, groups) in own.iter().zip(group_of) {
        for (measure, group) in MEASURES.into_iter().zip(groups) {
            known[*group].extend(row.map(|row| row.count(measure)));
        }
    }
    let levels: Vec<Level> = known.iter().map(|counts| Level::of(counts)).collect();
    let counts = |(row, groups): (Option<&LedgerRow>, &[usize; MEASURES.len()])| {
        let mut counts = [0; MEASURES.len()];
        for ((count, measure), group) in counts.iter_mut().zip(MEASURES).zip(groups) {
            let level = &levels[*group];
            *count = row.map_or(level.mean, |row| level.excess(row.count(measure)));
        }
        counts
    };
    own.into_iter().zip(group_of).map(counts).collect()
}

/// What the people of a group carry of a burden.
pub(crate) struct Level {
    least: u32,
    /// Mean of what is above the least, rounded.
    mean: i64,
}

impl Level {
    pub(crate) fn of(counts: &[u32]) -> Self {
        let mut level = Self { least: counts.iter().copied().min().unwrap_or(0), mean: 0 };
        let people = counts.len().max(1) as i64;
        let sum: i64 = counts.iter().map(|count| level.excess(*count)).sum();
        level.mean = (sum + people / 2) / people;
        level
    }

    /// Returns what somebody without a row is taken to carry.
    pub(crate) fn mean(&self) -> i64 {
        self.mean
    }

    /// Returns by how much a count is above the least.
    pub(crate) fn excess(&self, count: u32) -> i64 {
        i64::from((count - self.least).min(EXCESS_MAX))
    }
}

#[cfg(test)]
mod tests;
