//! Rotations of teams: in each week somebody is offered the shifts of the team's week, as far as the hours owed find room
//! in them.
//!
//! A shift is one of a template if it starts within the template's starts by the clock. Contract hours come first: in a
//! week in which they do not find room so, the shifts of a length that a day lacks are offered as without a rotation.

use std::collections::BTreeMap;

use organico_model::{Centre, Diagnostic, Rotation, TeamId};

use crate::clock::clocks;
use crate::problem::Problem;

/// Leaves to the people of teams with a rotation the shifts of the weeks of its cycle, and returns a note for each week in
/// which these give too little room.
pub(crate) fn keep_rotations(problem: &mut Problem, centre: &Centre) -> Vec<Diagnostic> {
    if centre.rotations.is_empty() {
        return Vec::new();
    }
    let clocks = clocks(problem);
    let cycles =
        centre.rotations.iter().map(|rotation| of_cycle(problem, centre, rotation, &clocks));
    let mut offers = Offers {
        cycles: cycles.collect(),
        lists: BTreeMap::new(),
        kept: BTreeMap::new(),
        opened: BTreeMap::new(),
    };
    let mut classes: BTreeMap<Vec<usize>, usize> = BTreeMap::new();
    let mut wide: BTreeMap<(&TeamId, usize), u32> = BTreeMap::new();
    for (index, person) in centre.people.iter().enumerate() {
        let own = |rotation: &Rotation| rotation.team == person.team;
        let Some(cycle) = centre.rotations.iter().position(own) else { continue };
        let mut lists = vec![0; problem.days.len()];
        for week in 0..problem.weeks.len() {
            let offered = offers.week(problem, index, (cycle, week));
            let days = problem.weeks[week].iter();
            days.zip(&offered.lists).for_each(|(day, list)| lists[*day] = *list);
            if !offered.has_room {
                *wide.entry((&person.team, week)).or_default() += 1;
            }
        }
        let class =
            *classes.entry(lists).or_insert_with_key(|lists| problem.add_class(lists.clone()));
        problem.set_class(index, class);
    }
    let note = |((team, week), people): ((&TeamId, usize), u32)| {
        let first = problem.days[problem.weeks[week][0]].date;
        let found = Diagnostic::warning("R0110").at("rotations.csv", 0, team.as_str());
        found.with("team", team).with("day", first).with("people", people)
    };
    wide.into_iter().map(note).collect()
}

/// Returns, by day and shift, whether a shift is one of the week of a cycle.
fn of_cycle(problem: &Problem, centre: &Centre, rotation: &Rotation, clocks: &[i16]) -> Vec<bool> {
    let options = problem.grammar.options.len();
    let days = problem.days.iter().zip(clocks.chunks(options.max(1)));
    let of_day = |(day, clocks): (&crate::weeks::Day, &[i16])| -> Vec<bool> {
        let wanted = rotation.of(day.date);
        let templates = centre.shifts.iter().filter(|template| wanted.contains(&template.id));
        let starts: Vec<_> = templates.map(|one| one.start_from..=one.start_to).collect();
        let is_one = |clock: &i16| starts.iter().any(|starts| starts.contains(&(*clock as u32)));
        clocks.iter().map(is_one).collect()
    };
    days.flat_map(of_day).collect()
}

/// A list of shifts, and the paid minutes that it has.
#[derive(Debug, Clone)]
struct Offer {
    list: usize,
    lengths: Vec<u32>,
}

/// What somebody is offered in a week.
struct Week {
    /// List by day.
    lists: Vec<usize>,
    /// Whether the hours owed find room in the shifts of the cycle.
    has_room: bool,
}

/// The lists made so far.
struct Offers {
    /// By rotation, day and shift: whether the cycle has it.
    cycles: Vec<Vec<bool>>,
    lists: BTreeMap<Vec<u32>, usize>,
    /// By rotation, list without it and day.
    kept: BTreeMap<(usize, usize, usize), Offer>,
    /// By rotation, list without it, day and lengths owed.
    opened: BTreeMap<(usize, usize, usize, Vec<u32>), usize>,
}

impl Offers {
    /// Returns what a person of a team with a cycle is offered in a week.
    fn week(
        &mut self,
        problem: &mut Problem,
        person: usize,
        (cycle, week): (usize, usize),
    ) -> Week {
        let days = problem.weeks[week].clone();
        let class = problem.people[person].class;
        let mut owed = problem.people[person].owed[week].clone();
        let kept: Vec<Offer> =
            days.iter().map(|day| self.kept(problem, (cycle, class), *day)).collect();
        let open = days.iter().zip(&kept).filter(|(day, _)| problem.people[person].open[**day]);
        let room: Vec<&[u32]> = open.map(|(_, offer)| offer.lengths.as_slice()).collect();
        if fits(&owed, &room) {
            return Week { lists: kept.iter().map(|offer| offer.list).collect(), has_room: true };
        }
        owed.sort_unstable();
        owed.dedup();
        let mut opened = |day: &usize| self.opened(problem, (cycle, class), *day, &owed);
        Week { lists: days.iter().map(&mut opened).collect(), has_room: false }
    }

    /// Returns the shifts of a class on a day that the cycle has.
    fn kept(&mut self, problem: &mut Problem, (cycle, class): (usize, usize), day: usize) -> Offer {
        let key = (cycle, problem.list_index(class, day), day);
        if let Some(known) = self.kept.get(&key) {
            return known.clone();
        }
        let all = problem.list(class, day).iter();
        let list: Vec<u32> =
            all.copied().filter(|option| self.has(problem, (cycle, day), *option)).collect();
        let paid = |option: &u32| problem.grammar.options[*option as usize].paid;
        let mut lengths: Vec<u32> = list.iter().map(paid).collect();
        lengths.dedup();
        let offer = Offer { list: self.list(problem, list), lengths };
        self.kept.insert(key, offer.clone());
        offer
    }

    /// Returns the shifts of a class on a day that the cycle has, with all those of owed lengths that it does not have.
    fn opened(
        &mut self,
        problem: &mut Problem,
        (cycle, class): (usize, usize),
        day: usize,
        owed: &[u32],
    ) -> usize {
        let key = (cycle, problem.list_index(class, day), day, owed.to_vec());
        if let Some(known) = self.opened.get(&key) {
            return *known;
        }
        let lengths = self.kept(problem, (cycle, class), day).lengths;
        let offered = |option: &u32| {
            let paid = problem.grammar.options[*option as usize].paid;
            let lacks = owed.contains(&paid) && !lengths.contains(&paid);
            lacks || self.has(problem, (cycle, day), *option)
        };
        let list: Vec<u32> = problem.list(class, day).iter().copied().filter(offered).collect();
        let list = self.list(problem, list);
        self.opened.insert(key, list);
        list
    }

    fn has(&self, problem: &Problem, (cycle, day): (usize, usize), option: u32) -> bool {
        self.cycles[cycle][day * problem.grammar.options.len() + option as usize]
    }

    /// Returns the place of a list, which is added where it is new.
    fn list(&mut self, problem: &mut Problem, list: Vec<u32>) -> usize {
        *self.lists.entry(list).or_insert_with_key(|list| problem.add_list(list.clone()))
    }
}

/// Returns whether each of the days owed finds a day of its own that has its length.
fn fits(owed: &[u32], days: &[&[u32]]) -> bool {
    let mut takers: Vec<Option<usize>> = vec![None; days.len()];
    (0..owed.len()).all(|one| place(one, owed, days, &mut vec![false; days.len()], &mut takers))
}

/// Places an owed day, moving others to days of theirs where need be.
fn place(
    one: usize,
    owed: &[u32],
    days: &[&[u32]],
    tried: &mut [bool],
    takers: &mut [Option<usize>],
) -> bool {
    for day in 0..days.len() {
        if tried[day] || !days[day].contains(&owed[one]) {
            continue;
        }
        tried[day] = true;
        if takers[day].is_none_or(|other| place(other, owed, days, tried, takers)) {
            takers[day] = Some(one);
            return true;
        }
    }
    false
}

#[cfg(test)]
mod tests;
