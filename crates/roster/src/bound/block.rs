//! People of a week who can do the same, taken together, and the cheapest week at given prices.

use std::collections::BTreeMap;

use crate::problem::Problem;
use crate::row::Work;
use crate::state::State;

/// People with the same skills, shifts, open days and owed hours in a week.
#[derive(Debug, Clone)]
pub(super) struct Block {
    pub(super) people: f64,
    /// Set of skills.
    pub(super) set: usize,
    /// First interval of the week.
    pub(super) first: usize,
    /// Intervals of the week, with those that its last night goes on.
    pub(super) intervals: usize,
    /// How many people work what, by day.
    pub(super) shares: Vec<Vec<Share>>,
    days: Vec<DayOffer>,
    /// Days and paid minutes of the week.
    owed: (usize, u32),
}

/// The shifts of a day by paid minutes.
pub(super) type DayOffer = Vec<(u32, Vec<Offer>)>;

/// First interval within the week, shape and phase of a shift.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Offer {
    pub(super) from: usize,
    pub(super) shape: u32,
    pub(super) phase: i32,
}

/// A number of people, whole or not, who work the same shift with the same pauses.
#[derive(Debug, Clone, Copy)]
pub(super) struct Share {
    paid: u32,
    pub(super) offer: Offer,
    pub(super) layout: usize,
    pub(super) people: f64,
}

/// The cheapest shift of a day and length: its price, the shift, and the way to place its pauses.
pub(super) type Cheapest = (f64, Offer, usize);

/// A day of the week, paid minutes, and the cheapest shift of that length.
pub(super) type Target = (usize, u32, Cheapest);

/// A share of fewer people is nobody.
const LEAST_PEOPLE: f64 = 1e-6;

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
            for (at, day) in days.iter().enumerate() {
                let own = |work: &Work| !problem.is_locked(work.option);
                let Some(work) = state.cell(person, *day).filter(own) else { continue };
                let offer = offer(problem, (person, *day), work.option, block.first);
                let paid = problem.grammar.options[work.option as usize].paid;
                block.join(at, paid, (offer, usize::from(work.layout)), 1.0);
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
    let works = state.own_works(person, week);
    let worked: Vec<u32> =
        works.map(|work| problem.grammar.options[work.option as usize].paid).collect();
    let mut last = problem.days[days[days.len() - 1]].intervals.1;
    let mut offers = Vec::with_capacity(days.len());
    for day in days {
        let mut of_day: BTreeMap<u32, Vec<Offer>> = BTreeMap::new();
        for option in problem.list(row.class, *day).iter().filter(|_| row.open[*day]) {
            let known = &problem.grammar.options[*option as usize];
            if row.equal_days && !worked.contains(&known.paid) {
                continue;
            }
            let (_, end) = problem.span(*day, *option);
            last = last.max((end.max(0) as usize).div_ceil(problem.interval as usize));
            let offer = offer(problem, (person, *day), *option, first);
            of_day.entry(known.paid).or_default().push(offer);
        }
        offers.push(of_day.into_iter().collect());
    }
    let last = last.min(problem.grid.count);
    Block {
        people: 0.0,
        set: row.set,
        first,
        intervals: last.saturating_sub(first),
        shares: vec![Vec::new(); days.len()],
        days: offers,
        owed: (count, paid),
    }
}

fn offer(problem: &Problem, (person, day): (usize, usize), option: u32, first: usize) -> Offer {
    let (start, _) = problem.span(day, option);
    let at = start.div_euclid(problem.interval).max(0) as usize;
    Offer {
        from: at.saturating_sub(first),
        shape: problem.grammar.options[option as usize].shapes[problem.people[person].screen],
        phase: start.rem_euclid(problem.interval),
    }
}

impl Block {
    /// Returns the shifts of each day by paid minutes.
    pub(super) fn offers(&self) -> &[DayOffer] {
        &self.days
    }

    /// Returns the days and paid minutes of the week of one person.
    pub(super) fn owed(&self) -> (usize, u32) {
        self.owed
    }

    /// Lets so many people more work a shift of a day.
    pub(super) fn join(
        &mut self,
        day: usize,
        paid: u32,
        (offer, layout): (Offer, usize),
        people: f64,
    ) {
        let shares = &mut self.shares[day];
        match shares.iter_mut().find(|share| share.offer == offer && share.layout == layout) {
            Some(share) => share.people += people,
            None => shares.push(Share { paid, offer, layout, people }),
        }
    }

    /// Returns how many people do not work on a day yet.
    pub(super) fn room(&self, day: usize) -> f64 {
        let working: f64 = self.shares[day].iter().map(|share| share.people).sum();
        (self.people - working).max(0.0)
    }

    /// Returns the cheapest shift of each day and length.
    pub(super) fn cheapest_shifts(
        &self,
        problem: &Problem,
        prices: &[f64],
    ) -> Vec<Vec<(u32, Cheapest)>> {
        let sums = sums(problem, prices);
        let of_length = |(paid, offers): &(u32, Vec<Offer>)| {
            let each = offers.iter().filter_map(|offer| cheapest(problem, prices, &sums, *offer));
            each.min_by(|a, b| a.0.total_cmp(&b.0)).map(|best| (*paid, best))
        };
        self.days.iter().map(|day| day.iter().filter_map(of_length).collect()).collect()
    }

    /// Returns the dearest shift of a day and length that somebody works.
    pub(super) fn dearest(
        &self,
        problem: &Problem,
        prices: &[f64],
        day: usize,
        paid: u32,
    ) -> Option<usize> {
        let shares = self.shares[day].iter().enumerate();
        let worked = shares.filter(|(_, share)| share.paid == paid && share.people > LEAST_PEOPLE);
        let priced = worked.map(|(at, share)| (share.price(problem, prices), at));
        priced.max_by(|a, b| a.0.total_cmp(&b.0)).map(|(_, at)| at)
    }

    /// Returns the share that gains most by working on another day, with the shift there.
    pub(super) fn other_day(
        &self,
        problem: &Problem,
        prices: &[f64],
    ) -> Option<((usize, usize), Target)> {
        let cheapest = self.cheapest_shifts(problem, prices);
        let mut best = None;
        let mut gain = 0.0;
        for (day, shares) in self.shares.iter().enumerate() {
            for (at, share) in shares.iter().enumerate().filter(|(_, s)| s.people > LEAST_PEOPLE) {
                let price = share.price(problem, prices);
                for (other, lengths) in cheapest.iter().enumerate().filter(|(d, _)| *d != day) {
                    let same = lengths.iter().find(|(paid, _)| *paid == share.paid);
                    let Some((paid, to)) = same else { continue };
                    if price - to.0 > gain && self.room(other) > LEAST_PEOPLE {
                        gain = price - to.0;
                        best = Some(((day, at), (other, *paid, *to)));
                    }
                }
            }
        }
        best
    }

    /// Returns the price of the cheapest week of one person, with so many days and paid minutes in all; the prices are
    /// of a minute, by interval. Nothing when nothing is owed.
    pub(super) fn cheapest_week(&self, problem: &Problem, prices: &[f64]) -> Option<f64> {
        let mut reached: BTreeMap<(usize, u32), f64> = BTreeMap::new();
        reached.insert((0, 0), 0.0);
        for lengths in self.cheapest_shifts(problem, prices) {
            let before = reached.clone();
            for (paid, best) in lengths {
                for ((days, minutes), price) in &before {
                    let key = (days + 1, minutes + paid);
                    if key.0 <= self.owed.0 && key.1 <= self.owed.1 {
                        let least = reached.entry(key).or_insert(f64::INFINITY);
                        *least = least.min(price + best.0);
                    }
                }
            }
        }
        reached.get(&self.owed).copied()
    }
}

impl Share {
    fn price(&self, problem: &Problem, prices: &[f64]) -> f64 {
        let shape = &problem.grammar.shapes[self.offer.shape as usize];
        let minutes = shape.profiles.get(self.offer.phase, self.layout);
        let from = self.offer.from.min(prices.len());
        prices[from..].iter().zip(minutes).map(|(price, on)| price * f64::from(*on)).sum()
    }
}

/// Returns the price of being on duty from the first interval up to each.
fn sums(problem: &Problem, prices: &[f64]) -> Vec<f64> {
    let mut sums = vec![0.0];
    let mut sum = 0.0;
    for price in prices {
        sum += price * f64::from(problem.interval);
        sums.push(sum);
    }
    sums
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
