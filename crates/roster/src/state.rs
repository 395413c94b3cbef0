//! A roster in the making: dense rows, coverage by skill and seats taken, kept up to date change by change.
//!
//! All sums are whole numbers, so that undoing a change restores the cost to the last unit and the order of changes
//! does not matter.

use crate::build::RosterCost;
use crate::burdens::{Borne, Counts};
use crate::problem::Problem;
use crate::row::{Cell, RowCost, Work, row_cost};

/// A new content of one person's day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Change {
    pub(crate) person: usize,
    pub(crate) day: usize,
    pub(crate) cell: Cell,
}

/// A roster in the making.
#[derive(Debug, Clone)]
pub(crate) struct State<'a> {
    pub(crate) problem: &'a Problem,
    /// By person and day.
    cells: Vec<Cell>,
    /// Minutes times parts by skill and interval.
    cover: Vec<i32>,
    /// People at a site by site and interval.
    taken: Vec<u32>,
    /// What everybody bears of what nobody likes.
    borne: Borne,
    /// Whether burdens unevenly shared are part of the cost.
    sharing: bool,
    /// Cost of coverage, of rows, of pairs and of burdens unevenly shared.
    cost: i64,
}

impl<'a> State<'a> {
    /// Returns the roster in which nobody works but on locked days.
    pub(crate) fn empty(problem: &'a Problem) -> Self {
        let count = problem.grid.count;
        let mut state = Self {
            problem,
            cells: problem.start.cells(problem.people.len(), problem.days.len()),
            cover: vec![0; problem.demand.len()],
            taken: vec![0; problem.sites.len() * count],
            borne: Borne::default(),
            sharing: problem.burdens.are_weighed(),
            cost: 0,
        };
        state.count_anew();
        state
    }

    /// Returns the cost kept along the way.
    pub(crate) fn cost(&self) -> i64 {
        self.cost
    }

    /// Returns what is covered, in minutes times parts, by skill and interval.
    pub(crate) fn coverage(&self) -> Vec<f64> {
        self.cover.iter().map(|covered| f64::from(*covered)).collect()
    }

    /// Returns the part of the cost that is of people missing and left over.
    pub(crate) fn coverage_cost(&self) -> i64 {
        self.problem.demand.iter().zip(&self.cover).map(|(cell, covered)| cell.cost(*covered)).sum()
    }

    /// Returns the cost by rule.
    pub(crate) fn cost_by_rule(&self) -> RosterCost {
        let RowCost { regularity, change } = self.row_costs();
        let (coverage, fairness) = (self.coverage_cost(), self.fairness_cost());
        let pairs = self.problem.beside.cost(self.problem, &self.cells);
        RosterCost { coverage, regularity, change, fairness, pairs }
    }

    /// Returns what the rows cost, by rule.
    pub(crate) fn row_costs(&self) -> RowCost {
        let rows = self.cells.chunks(self.problem.days.len()).enumerate();
        let costs = rows.filter_map(|(person, row)| row_cost(self.problem, person, row));
        costs.fold(RowCost { regularity: 0, change: 0 }, RowCost::plus)
    }

    /// Returns the cost computed anew from the cells.
    pub(crate) fn cost_from_scratch(&self) -> i64 {
        let mut cover = vec![0; self.cover.len()];
        for (index, work) in self.cells.iter().enumerate() {
            let Some(work) = work else { continue };
            let (person, day) = (index / self.problem.days.len(), index % self.problem.days.len());
            self.add_to(&mut cover, (person, day), *work);
        }
        let covering: i64 =
            self.problem.demand.iter().zip(&cover).map(|(cell, covered)| cell.cost(*covered)).sum();
        let burdens = self.problem.burdens.borne(self.problem, &self.cells);
        let apart = self.problem.beside.cost(self.problem, &self.cells);
        covering + self.row_costs().sum() + self.cost_of(&burdens) + apart
    }

    /// Returns the days of a person.
    pub(crate) fn row(&self, person: usize) -> &[Cell] {
        let width = self.problem.days.len();
        &self.cells[person * width..(person + 1) * width]
    }

    /// Returns a day of a person.
    pub(crate) fn cell(&self, person: usize, day: usize) -> Cell {
        self.cells[person * self.problem.days.len() + day]
    }

    /// Returns the cells of a planning week, person by person.
    pub(crate) fn week_cells(&self, week: usize) -> Vec<Cell> {
        let days = &self.problem.weeks[week];
        let rows = self.cells.chunks(self.problem.days.len());
        rows.flat_map(|row| days.iter().map(|day| row[*day])).collect()
    }

    /// Takes the cells of whole weeks, which keep all rules together with the other weeks as they are.
    pub(crate) fn take_weeks(&mut self, weeks: &[(usize, Vec<Cell>)]) {
        let width = self.problem.days.len();
        for (week, cells) in weeks {
            let days = &self.problem.weeks[*week];
            for (row, own) in self.cells.chunks_mut(width).zip(cells.chunks(days.len())) {
                for (day, cell) in days.iter().zip(own) {
                    row[*day] = *cell;
                }
            }
        }
        self.count_anew();
    }

    /// Counts coverage, seats and cost from the cells.
    fn count_anew(&mut self) {
        let mut cover = std::mem::take(&mut self.cover);
        cover.fill(0);
        self.taken.fill(0);
        let width = self.problem.days.len();
        for index in 0..self.cells.len() {
            let Some(work) = self.cells[index] else { continue };
            let (person, day) = (index / width, index % width);
            self.add_to(&mut cover, (person, day), work);
            self.count_seat(&Change { person, day, cell: Some(work) }, 1);
        }
        self.cover = cover;
        self.borne = self.problem.burdens.borne(self.problem, &self.cells);
        self.cost = self.cost_from_scratch();
    }

    /// Returns the paid minutes of a person in a planning week, and on how many days, locked days apart.
    pub(crate) fn worked(&self, person: usize, week: usize) -> (u32, usize) {
        let options = &self.problem.grammar.options;
        let works = self.own_works(person, week);
        works.fold((0, 0), |(paid, days), work| {
            (paid + options[work.option as usize].paid, days + 1)
        })
    }

    /// Returns the shifts of a person in a planning week that are not locked.
    pub(crate) fn own_works(&self, person: usize, week: usize) -> impl Iterator<Item = Work> {
        let row = self.row(person);
        let works = self.problem.weeks[week].iter().filter_map(|day| row[*day]);
        works.filter(|work| !self.problem.is_locked(work.option))
    }

    /// Returns the remote days of a person in a planning week.
    pub(crate) fn remote_days(&self, person: usize, week: usize) -> usize {
        let row = self.row(person);
        let homes = self.problem.weeks[week].iter().filter_map(|day| row[*day]);
        homes.filter(|work| work.home).count()
    }

    /// Makes the changes if they touch no locked day, break no rest, run or seat and add at most `allowed` to the cost.
    ///
    /// Returns what they added; otherwise everything is as before.
    pub(crate) fn attempt(&mut self, changes: &[Change], allowed: i64) -> Option<i64> {
        if changes.iter().any(|change| self.problem.start.is_locked(change.person, change.day)) {
            return None;
        }
        let rows_before = self.rows_cost(changes)?;
        let before = self.exchange(changes);
        let added = self
            .rows_cost(changes)
            .filter(|_| self.take_seats(&before, changes))
            .map(|rows| rows - rows_before)
            .map(|rows| rows + self.shift_cover(&before, changes))
            .map(|sum| sum + self.shift_burdens(&before, changes));
        match added {
            Some(added) if added <= allowed => {
                self.cost += added;
                Some(added)
            }
            Some(_) => {
                self.shift_cover(changes, &before);
                self.shift_burdens(changes, &before);
                self.return_seats(&before, changes);
                self.exchange(&before);
                None
            }
            None => {
                self.exchange(&before);
                None
            }
        }
    }

    /// Returns what the days that changes touch cost now for not being as published.
    pub(crate) fn change_cost(&self, changes: &[Change]) -> i64 {
        let each = changes.iter().map(|change| {
            let at = (change.person, change.day);
            self.problem.start.change(self.problem, at, self.cell(at.0, at.1))
        });
        each.sum()
    }

    /// Writes the changes and returns those that undo them.
    fn exchange(&mut self, changes: &[Change]) -> Vec<Change> {
        let width = self.problem.days.len();
        let write = |change: &Change| {
            let cell = &mut self.cells[change.person * width + change.day];
            Change { cell: std::mem::replace(cell, change.cell), ..*change }
        };
        changes.iter().map(write).collect()
    }

    /// Returns the cost of the rows and pairs that the changes touch, or nothing when a row is not allowed.
    fn rows_cost(&self, changes: &[Change]) -> Option<i64> {
        let mut sum = 0;
        for (index, change) in changes.iter().enumerate() {
            // Changes of one person stand together.
            if index == 0 || changes[index - 1].person != change.person {
                sum += row_cost(self.problem, change.person, self.row(change.person))?.sum();
            }
        }
        Some(sum + self.problem.beside.cost_around(self.problem, &self.cells, changes))
    }

    /// Gives up the seats of `before` and takes those of `after`; if one is missing, everything is as before.
    fn take_seats(&mut self, before: &[Change], after: &[Change]) -> bool {
        for change in before {
            self.count_seat(change, -1);
        }
        for (index, change) in after.iter().enumerate() {
            if !self.has_seat(change) {
                for taken in &after[..index] {
                    self.count_seat(taken, -1);
                }
                for given in before {
                    self.count_seat(given, 1);
                }
                return false;
            }
            self.count_seat(change, 1);
        }
        true
    }

    fn return_seats(&mut self, before: &[Change], after: &[Change]) {
        for change in after {
            self.count_seat(change, -1);
        }
        for change in before {
            self.count_seat(change, 1);
        }
    }

    /// Returns the intervals during which the change holds a seat of a scarce site, as indices of `taken`.
    fn seat_range(&self, change: &Change) -> Option<(usize, std::ops::Range<usize>)> {
        let site = self.problem.people[change.person].site;
        let work = change.cell.filter(|work| !work.home && self.problem.sites[site].scarce)?;
        let (start, end) = self.problem.span(change.day, work.option);
        let count = self.problem.grid.count;
        let index = |minutes: i32| (minutes.max(0) as usize).min(count);
        let interval = self.problem.interval;
        let (from, to) = (start / interval, (end + interval - 1) / interval);
        Some((site, site * count + index(from)..site * count + index(to)))
    }

    /// Returns whether the seats that a new shift needs are free.
    pub(crate) fn has_seat(&self, change: &Change) -> bool {
        self.seat_range(change).is_none_or(|(site, range)| {
            self.taken[range].iter().all(|taken| *taken < self.problem.sites[site].seats)
        })
    }

    fn count_seat(&mut self, change: &Change, by: i32) {
        if let Some((_, range)) = self.seat_range(change) {
            for taken in &mut self.taken[range] {
                *taken = taken.wrapping_add_signed(by);
            }
        }
    }

    /// Moves the coverage from the shifts of `before` to those of `after` and returns what that adds to the cost.
    fn shift_cover(&mut self, before: &[Change], after: &[Change]) -> i64 {
        let mut added = 0;
        for (old, new) in before.iter().zip(after) {
            let (old, new) = (self.presence(old), self.presence(new));
            added += self.shift_one(&old, &new);
        }
        added
    }

    /// Makes burdens unevenly shared a part of the cost, or leaves them to the search as it weighs them.
    pub(crate) fn share(&mut self, all: bool) {
        self.sharing = all || self.problem.burdens.are_weighed();
        self.count_anew();
    }

    /// Moves the burdens from the shifts of `before` to those of `after` and returns what that adds to the cost.
    fn shift_burdens(&mut self, before: &[Change], after: &[Change]) -> i64 {
        let problem = self.problem;
        if !self.sharing {
            return 0;
        }
        let pairs = before.iter().zip(after).map(|(old, new)| {
            let at = (old.person, old.day);
            problem.burdens.exchange(problem, &mut self.borne, at, (old.cell, new.cell))
        });
        pairs.sum()
    }

    /// Returns the part of the cost that is of burdens unevenly shared.
    pub(crate) fn fairness_cost(&self) -> i64 {
        self.cost_of(&self.borne)
    }

    fn cost_of(&self, borne: &Borne) -> i64 {
        if self.sharing { self.problem.burdens.cost(borne) } else { 0 }
    }

    /// Returns about what it adds to the cost of burdens that one person takes some from another for others.
    pub(crate) fn gained_by(&self, people: (usize, usize), taken: Counts, given: Counts) -> i64 {
        self.problem.burdens.gained_by(&self.borne, people, (taken, given))
    }

    /// Returns what the burdens of a new shift would add to the cost.
    pub(crate) fn burden_price(&self, at: (usize, usize), work: Work) -> i64 {
        if self.sharing {
            self.problem.burdens.price(self.problem, &self.borne, at, work)
        } else {
            0
        }
    }

    /// Returns what a new shift would add to the cost of pairs.
    pub(crate) fn pair_price(&self, at: (usize, usize), work: Work) -> i64 {
        self.problem.beside.price(self.problem, &self.cells, at, work)
    }

    /// Returns first interval, minutes on duty and set of skills of a change.
    fn presence(&self, change: &Change) -> Presence<'a> {
        let set = self.problem.people[change.person].set;
        let Some(work) = change.cell else { return Presence { first: 0, minutes: &[], set } };
        let problem = self.problem;
        let option = &problem.grammar.options[work.option as usize];
        let shape = option.shapes[problem.people[change.person].screen] as usize;
        let (start, _) = problem.span(change.day, work.option);
        let phase = start.rem_euclid(problem.interval);
        let first = start.div_euclid(problem.interval).max(0) as usize;
        let minutes = problem.grammar.shapes[shape].profiles.get(phase, usize::from(work.layout));
        let kept = problem.grid.count.saturating_sub(first).min(minutes.len());
        Presence { first, minutes: &minutes[..kept], set }
    }

    /// Both presences are of one person, so only the difference of their minutes counts.
    fn shift_one(&mut self, old: &Presence, new: &Presence) -> i64 {
        let apart = old.end() <= new.first || new.end() <= old.first;
        if apart || old.minutes.is_empty() || new.minutes.is_empty() {
            let nothing = Presence { first: old.first, minutes: &[], set: old.set };
            let removed = self.shift_range(old.first..old.end(), old, &nothing);
            return removed + self.shift_range(new.first..new.end(), &nothing, new);
        }
        self.shift_range(old.first.min(new.first)..old.end().max(new.end()), old, new)
    }

    fn shift_range(
        &mut self,
        range: std::ops::Range<usize>,
        old: &Presence,
        new: &Presence,
    ) -> i64 {
        let problem = self.problem;
        let set = &problem.sets.sets[old.set];
        let (width, count) = (set.skills.len(), problem.grid.count);
        let mut added = 0;
        for t in range {
            let minutes = new.at(t) - old.at(t);
            if minutes == 0 {
                continue;
            }
            for (j, skill) in set.skills.iter().enumerate() {
                let index = skill * count + t;
                let (cell, covered) = (problem.demand[index], self.cover[index]);
                let next = covered + minutes * set.parts[t * width + j];
                added += cell.cost(next) - cell.cost(covered);
                self.cover[index] = next;
            }
        }
        added
    }

    /// Returns what so many more minutes of a person in an interval would add to the cost.
    #[inline]
    pub(crate) fn added_by(&self, person: usize, t: usize, minutes: i32) -> i64 {
        let set = &self.problem.sets.sets[self.problem.people[person].set];
        let parts = &set.parts[t * set.skills.len()..(t + 1) * set.skills.len()];
        let added = set.skills.iter().zip(parts).map(|(skill, parts)| {
            let index = skill * self.problem.grid.count + t;
            let (cell, covered) = (self.problem.demand[index], self.cover[index]);
            cell.cost(covered + minutes * parts) - cell.cost(covered)
        });
        added.sum()
    }

    fn add_to(&self, cover: &mut [i32], (person, day): (usize, usize), work: Work) {
        let presence = self.presence(&Change { person, day, cell: Some(work) });
        let set = &self.problem.sets.sets[presence.set];
        for t in presence.first..presence.end() {
            for (j, skill) in set.skills.iter().enumerate() {
                let parts = set.parts[t * set.skills.len() + j];
                cover[skill * self.problem.grid.count + t] += presence.at(t) * parts;
            }
        }
    }
}

/// Minutes on duty by interval from the first on.
struct Presence<'a> {
    first: usize,
    minutes: &'a [u8],
    set: usize,
}

impl Presence<'_> {
    fn end(&self) -> usize {
        self.first + self.minutes.len()
    }

    #[inline]
    fn at(&self, t: usize) -> i32 {
        t.checked_sub(self.first).and_then(|i| self.minutes.get(i)).map_or(0, |m| i32::from(*m))
    }
}

#[cfg(test)]
mod tests;
