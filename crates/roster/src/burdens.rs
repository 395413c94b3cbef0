//! Burdens that comparable people are to share: late shifts, nights, weekends, holidays, refused wishes to work at home.
//!
//! Comparable are people of one site with one kind of contract and the same skills. What a group pays for a burden is the
//! sum, over its people, of the squared distance from its mean, with what the ledger carries; how much of the burden there
//! is in all costs nothing, so that the service is not made worse to make fewer late shifts.

mod marks;

use std::collections::BTreeMap;

use organico_model::{AgentId, Centre, ContractKind, FairnessMeasure, LedgerRow};
use organico_rules::{FairnessRules, RuleSet};

use crate::problem::Problem;
use crate::row::{Cell, Work};
use marks::Marks;

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
    /// Group of each person.
    group_of: Vec<usize>,
    /// People of each group.
    sizes: Vec<i64>,
    /// Counts that each person brings along.
    carried: Vec<Counts>,
    marks: Marks,
}

/// The counts of everybody, and their sums by group.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Borne {
    counts: Vec<Counts>,
    /// Sum and sum of squares by group and measure.
    sums: Vec<[(i64, i64); MEASURES.len()]>,
}

impl Burdens {
    /// Returns the burdens of a centre; none where it keeps no ledger, a definition is unset or sharing weighs nothing.
    pub(crate) fn new(problem: &Problem, centre: &Centre, rules: &RuleSet, weight: i64) -> Self {
        let weight = weight.clamp(0, WEIGHT_MAX);
        let Ok(defined) = FairnessRules::of(rules) else { return Self::default() };
        if weight == 0 || centre.ledger.rows.is_empty() {
            return Self::default();
        }
        let (group_of, sizes) = groups(problem, centre);
        let carried = carried(problem, centre, &group_of, sizes.len());
        let marks = Marks::new(problem, centre, &defined);
        Self { weight, group_of, sizes, carried, marks }
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
        let mut sums = vec![[(0, 0); MEASURES.len()]; self.sizes.len()];
        for (own, group) in counts.iter().zip(&self.group_of) {
            for (sum, count) in sums[*group].iter_mut().zip(own) {
                *sum = (sum.0 + count, sum.1 + count * count);
            }
        }
        Borne { counts, sums }
    }

    /// Returns what the spread of the counts costs.
    pub(crate) fn cost(&self, borne: &Borne) -> i64 {
        let groups = borne.sums.iter().zip(&self.sizes);
        groups.flat_map(|(sums, people)| sums.map(|sum| self.spread(sum, *people))).sum()
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
            let group = self.group_of[at.0];
            let (count, sum) = (&mut borne.counts[at.0][measure], &mut borne.sums[group][measure]);
            let before = self.spread(*sum, self.sizes[group]);
            *sum = (sum.0 + by, sum.1 + 2 * by * *count + 1);
            *count += by;
            added += self.spread(*sum, self.sizes[group]) - before;
        }
        added
    }

    /// Returns what a shift would add to the cost, as the counts are now.
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
        let group = self.group_of[at.0];
        let marked = (0..MEASURES.len()).filter(|measure| marks >> measure & 1 == 1);
        let each = marked.map(|measure| {
            let (count, sum) = (borne.counts[at.0][measure], borne.sums[group][measure]);
            let more = (sum.0 + 1, sum.1 + 2 * count + 1);
            self.spread(more, self.sizes[group]) - self.spread(sum, self.sizes[group])
        });
        each.sum()
    }

    /// Returns the weighed sum of squared distances from the mean.
    #[inline]
    fn spread(&self, (sum, squares): (i64, i64), people: i64) -> i64 {
        // Counts below 2^11 of fewer than 2^15 people, weighed with less than 2^24, stay below 2^63 for all measures.
        let times_people = i128::from(people * squares - sum * sum);
        (times_people * i128::from(self.weight) / i128::from(people)) as i64
    }
}

fn add(counts: &mut Counts, marks: u8, by: i64) {
    for (measure, count) in counts.iter_mut().enumerate() {
        *count += by * i64::from(marks >> measure & 1);
    }
}

/// Returns the group of each person and how many people each group has.
fn groups(problem: &Problem, centre: &Centre) -> (Vec<usize>, Vec<i64>) {
    let mut known: BTreeMap<(ContractKind, usize, usize), usize> = BTreeMap::new();
    let (mut group_of, mut sizes) = (Vec::with_capacity(centre.people.len()), Vec::new());
    for (person, row) in centre.people.iter().zip(&problem.people) {
        let key = (person.contract.kind, row.site, row.set);
        let group = *known.entry(key).or_insert(sizes.len());
        if group == sizes.len() {
            sizes.push(0);
        }
        sizes[group] += 1;
        group_of.push(group);
    }
    (group_of, sizes)
}

/// Returns what each person brings along, less the least of the group; who has no row of the time before the roster is
/// taken at the mean of the others, so that nobody has to make up for years of others.
fn carried(problem: &Problem, centre: &Centre, group_of: &[usize], groups: usize) -> Vec<Counts> {
    let first = problem.days.first().map(|day| day.date);
    let past = centre.ledger.rows.iter().filter(|row| first.is_none_or(|first| row.until < first));
    let rows: BTreeMap<&AgentId, &LedgerRow> = past.map(|row| (&row.person, row)).collect();
    let own: Vec<Option<&LedgerRow>> =
        centre.people.iter().map(|person| rows.get(&person.id).copied()).collect();
    let mut carried = vec![[0; MEASURES.len()]; own.len()];
    for (at, measure) in MEASURES.into_iter().enumerate() {
        let mut known: Vec<Vec<u32>> = vec![Vec::new(); groups];
        for (row, group) in own.iter().zip(group_of) {
            known[*group].extend(row.map(|row| row.count(measure)));
        }
        let least = |group: usize| known[group].iter().copied().min().unwrap_or(0);
        let excess = |count: u32, group: usize| i64::from((count - least(group)).min(EXCESS_MAX));
        let mean = |group: usize| {
            let each = known[group].iter().map(|count| excess(*count, group));
            let people = known[group].len().max(1) as i64;
            (each.sum::<i64>() + people / 2) / people
        };
        for ((counts, row), group) in carried.iter_mut().zip(&own).zip(group_of) {
            counts[at] = row.map_or_else(|| mean(*group), |row| excess(row.count(measure), *group));
        }
    }
    carried
}

#[cfg(test)]
mod tests;
