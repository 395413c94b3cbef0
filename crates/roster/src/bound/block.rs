//! People of a week who can do the same, taken together, and the cheapest week at given prices.

use std::collections::BTreeMap;

use crate::problem::Problem;
use crate::state::State;

/// People with the same skills, shifts, open days and owed hours in a week.
#[derive(Debug, Clone)]
pub(super) struct Block {
    pub(super) people: f64,
    /// Set of skills.
    pub(super) set: usize,
    /// First interval of the week.
    pub(super) first: usize,
    /// Minutes on duty of all of them by interval of the week, with what their last night goes on.
    pub(super) present: Vec<f64>,
    days: Vec<DayOffer>,
    /// Days and paid minutes of the week.
    owed: (usize, u32),
}

/// The shifts of a day by paid minutes, each with its first interval within the week and its minutes on duty.
type DayOffer = Vec<(u32, Vec<Offer>)>;

/// First interval within the week, shape and phase of a shift.
#[derive(Debug, Clone, Copy)]
struct Offer {
    from: usize,
    shape: u32,
    phase: i32,
}

/// What makes people equal in a week.
type Key = (usize, usize, usize, usize, Vec<bool>, usize, u32, bool);

/// Returns the blocks of all weeks, present as the roster has them.
pub(super) fn blocks(state: &State) -> Vec<Block> {
    let problem = state.problem;
    let mut known: BTreeMap<Key, usize> = BTreeMap::new();
    let mut blocks: Vec<Block> = Vec::new();
    for (person, row) in problem.people.iter().enumerate() {
        for (week, days) in problem.weeks.iter().enumerate() {
            let (paid, count) = state.worked(person, week);
            let open: Vec<bool> = days.iter().map(|day| row.open[*day]).collect();
            let key = (week, row.set, row.class, row.screen, open, count, paid, row.equal_days);
            let next = blocks.len();
            let index = *known.entry(key).or_insert(next);
            if index == next {
                blocks.push(block(state, person, week));
            }
            let block = &mut blocks[index];
            block.people += 1.0;
            for day in days {
                for (t, minutes) in state.minutes_on_duty(person, *day).filter(|(_, m)| *m > 0) {
                    block.present[t - block.first] += f64::from(minutes);
                }
            }
        }
    }
    blocks
}

/// Returns the block of a person in a week, still without anybody.
fn block(state: &State, person: usize, week: usize) -> Block {
    let problem = state.problem;
    let row = &problem.people[person];
    let days = &problem.weeks[week];
    let first = problem.days[days[0]].intervals.0;
    let (paid, count) = state.worked(person, week);
    let worked: Vec<u32> = days
        .iter()
        .filter_map(|day| state.cell(person, *day))
        .map(|work| problem.grammar.options[work.option as usize].paid)
        .collect();
    let mut last = problem.days[days[days.len() - 1]].intervals.1;
    let mut offers = Vec::with_capacity(days.len());
    for day in days {
        let mut of_day: BTreeMap<u32, Vec<Offer>> = BTreeMap::new();
        for option in problem.list(row.class, *day).iter().filter(|_| row.open[*day]) {
            let known = &problem.grammar.options[*option as usize];
            if row.equal_days && !worked.contains(&known.paid) {
                continue;
            }
            let (start, end) = problem.span(*day, *option);
            let at = start.div_euclid(problem.interval).max(0) as usize;
            last = last.max((end.max(0) as usize).div_ceil(problem.interval as usize));
            of_day.entry(known.paid).or_default().push(Offer {
                from: at.saturating_sub(first),
                shape: known.shapes[row.screen],
                phase: start.rem_euclid(problem.interval),
            });
        }
        offers.push(of_day.into_iter().collect());
    }
    let last = last.min(problem.grid.count);
    Block {
        people: 0.0,
        set: row.set,
        first,
        present: vec![0.0; last.saturating_sub(first)],
        days: offers,
        owed: (count, paid),
    }
}

/// The cheapest shift of a day and length: its price, the shift, and the way to place its pauses.
type Cheapest = (f64, Offer, usize);

impl Block {
    /// Returns price and minutes on duty of the cheapest week of one person; the prices are of a minute, by interval.
    /// Nothing when nothing is owed.
    pub(super) fn cheapest(&self, problem: &Problem, prices: &[f64]) -> Option<(f64, Vec<f64>)> {
        let picked = self.picked(problem, prices)?;
        let mut week = vec![0.0; self.present.len()];
        for (_, offer, layout) in &picked {
            let shape = &problem.grammar.shapes[offer.shape as usize];
            let minutes = shape.profiles.get(offer.phase, *layout);
            for (sum, minutes) in week[offer.from..].iter_mut().zip(minutes) {
                *sum += f64::from(*minutes);
            }
        }
        Some((picked.iter().map(|(price, ..)| price).sum(), week))
    }

    /// Returns the cheapest shifts with so many days and paid minutes in all.
    fn picked(&self, problem: &Problem, prices: &[f64]) -> Option<Vec<Cheapest>> {
        let mut sums = vec![0.0];
        for price in prices {
            sums.push(sums[sums.len() - 1] + price * f64::from(problem.interval));
        }
        // By days and paid minutes so far: the price and the shifts.
        let mut reached: BTreeMap<(usize, u32), (f64, Vec<Cheapest>)> = BTreeMap::new();
        reached.insert((0, 0), (0.0, Vec::new()));
        for day in &self.days {
            let before: Vec<_> = reached.clone().into_iter().collect();
            for (paid, offers) in day {
                let each =
                    offers.iter().filter_map(|offer| cheapest(problem, prices, &sums, *offer));
                let Some(best) = each.min_by(|a, b| a.0.total_cmp(&b.0)) else { continue };
                for ((days, minutes), (price, picked)) in &before {
                    let key = (days + 1, minutes + paid);
                    if key.0 > self.owed.0 || key.1 > self.owed.1 {
                        continue;
                    }
                    let sum = price + best.0;
                    if reached.get(&key).is_none_or(|known| sum < known.0) {
                        let mut picked = picked.clone();
                        picked.push(best);
                        reached.insert(key, (sum, picked));
                    }
                }
            }
        }
        reached.remove(&self.owed).map(|(_, picked)| picked).filter(|picked| !picked.is_empty())
    }
}

/// Returns the cheapest way to place the pauses of a shift; nothing for one that the horizon cuts off wholly.
fn cheapest(problem: &Problem, prices: &[f64], sums: &[f64], offer: Offer) -> Option<Cheapest> {
    let shape = &problem.grammar.shapes[offer.shape as usize];
    let last = sums.len() - 1;
    let until = (offer.from + shape.profiles.touched(offer.phase)).min(last);
    let whole = sums[until] - sums.get(offer.from)?;
    let price = |layout: usize| {
        let gaps = shape.profiles.gaps(offer.phase, layout).iter();
        let inside = gaps.filter(|(offset, _)| offer.from + usize::from(*offset) < until);
        let away = inside.map(|(offset, minutes)| {
            prices[offer.from + usize::from(*offset)]
                * f64::from(problem.interval - i32::from(*minutes))
        });
        whole - away.sum::<f64>()
    };
    let ways = (0..shape.layouts.len()).map(|layout| (price(layout), offer, layout));
    ways.min_by(|a, b| a.0.total_cmp(&b.0))
}
