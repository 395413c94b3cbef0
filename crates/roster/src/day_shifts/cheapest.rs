//! The cheapest row of a person at given prices, exactly: the layers of [`RowSpace`] filled forwards and read back.
//!
//! Prices are whole numbers kept as `f32` below 2^24, where sums are exact and the smaller of two takes one instruction.

use crate::day_shifts::automaton::NOWHERE;
use crate::day_shifts::space::{Group, RowSpace};

/// A state that no row reaches, or a kind that must not be chosen. Adding a price to it changes nothing.
pub(crate) const NEVER: f32 = 1.0e30;

/// Rounds of pricing the kinds that no state counts.
const LOOSE_ROUNDS: u32 = 14;

/// The memory of a search for a row, kept from one to the next.
#[derive(Debug, Default)]
pub(crate) struct Layers {
    cells: Vec<f32>,
    live: Vec<bool>,
    choice: Vec<(f32, u8)>,
    priced: Vec<f32>,
}

/// A row that keeps all limits, and no row is cheaper than `bound`.
#[derive(Debug, Clone)]
pub(crate) struct Cheapest {
    pub(crate) cost: f32,
    pub(crate) bound: f32,
    pub(crate) row: Vec<u8>,
}

/// Returns the cheapest row; none when no row keeps the limits. `prices` are by day and kind.
pub(crate) fn cheapest_row(
    space: &RowSpace,
    prices: &[f32],
    layers: &mut Layers,
) -> Option<Cheapest> {
    let (cost, row) = exact(space, prices, layers)?;
    if over(space, &row).is_none() {
        return Some(Cheapest { cost, bound: cost, row });
    }
    with_fines(space, prices, layers, cost)
}

/// Returns the first kind, not counted by states, of which the row has too many days, and the most it may have.
fn over(space: &RowSpace, row: &[u8]) -> Option<(u8, i32)> {
    let days = |kind: u8| row.iter().filter(|cell| **cell == kind).count() as i32;
    space.loose.iter().copied().find(|(kind, most)| days(*kind) > *most)
}

/// Fines days of kinds that no state counts until the row has few enough of them: halving the span of the fine.
fn with_fines(
    space: &RowSpace,
    prices: &[f32],
    layers: &mut Layers,
    bound: f32,
) -> Option<Cheapest> {
    let dearest = prices.iter().filter(|price| **price < NEVER).fold(1.0f32, |a, b| a.max(b.abs()));
    let mut spans = vec![(0.0f32, (dearest * 4.0).ceil()); space.loose.len()];
    let mut fines: Vec<f32> = spans.iter().map(|span| span.1).collect();
    let mut best: Option<Cheapest> = None;
    let mut bound = bound;
    for _ in 0..LOOSE_ROUNDS {
        let mut priced = std::mem::take(&mut layers.priced);
        priced.clear();
        priced.extend_from_slice(prices);
        for ((kind, _), fine) in space.loose.iter().zip(&fines) {
            for day in 0..space.days {
                priced[day * space.kinds + *kind as usize] += fine;
            }
        }
        let found = exact(space, &priced, layers);
        layers.priced = priced;
        let (fined, row) = found?;
        let spared: f32 =
            space.loose.iter().zip(&fines).map(|((_, most), fine)| *most as f32 * fine).sum();
        bound = bound.max(fined - spared);
        let too_many = over(space, &row);
        if too_many.is_none() {
            let cost = total(space, prices, &row);
            if best.as_ref().is_none_or(|best| cost < best.cost) {
                best = Some(Cheapest { cost, bound, row });
            }
        }
        narrow(space, too_many, &mut spans, &mut fines);
    }
    best.map(|best| Cheapest { bound, ..best })
}

/// Moves each fine to the middle of what is left of its span.
fn narrow(
    space: &RowSpace,
    too_many: Option<(u8, i32)>,
    spans: &mut [(f32, f32)],
    fines: &mut [f32],
) {
    for (index, span) in spans.iter_mut().enumerate() {
        match too_many {
            Some((kind, _)) if kind == space.loose[index].0 => span.0 = fines[index],
            Some(_) => continue,
            None => span.1 = fines[index],
        }
        fines[index] = f32::midpoint(span.0, span.1).floor();
    }
}

fn total(space: &RowSpace, prices: &[f32], row: &[u8]) -> f32 {
    row.iter().enumerate().map(|(day, kind)| prices[day * space.kinds + *kind as usize]).sum()
}

/// Returns the cheapest row of those that the states tell apart.
fn exact(space: &RowSpace, prices: &[f32], layers: &mut Layers) -> Option<(f32, Vec<u8>)> {
    if space.days == 0 {
        return (space.level_min == 0).then(|| (0.0, Vec::new()));
    }
    choose(space, prices, layers);
    layers.cells.clear();
    layers.cells.resize(space.days * space.layer(), NEVER);
    layers.live.clear();
    layers.live.resize(space.days * space.automaton.states, false);
    first_day(space, prices, layers);
    for day in 1..space.days {
        next_day(space, prices, layers, day);
    }
    let end = last_state(space, layers)?;
    read_back(space, prices, layers, end)
}

/// Notes the cheapest kind of each group on each day.
fn choose(space: &RowSpace, prices: &[f32], layers: &mut Layers) {
    layers.choice.clear();
    for day in 0..space.days {
        for group in &space.groups {
            let mut best = (NEVER, 0);
            for kind in group.kinds.iter().filter(|_| !space.off[day]) {
                let price = prices[day * space.kinds + *kind as usize];
                if price < best.0 {
                    best = (price, *kind);
                }
            }
            layers.choice.push(best);
        }
    }
}

fn first_day(space: &RowSpace, prices: &[f32], layers: &mut Layers) {
    let slab = space.slab();
    let mut reach = |state: u16, inside: usize, price: f32| {
        if state != NOWHERE && price < NEVER {
            layers.live[state as usize] = true;
            let cell = &mut layers.cells[state as usize * slab + inside];
            *cell = cell.min(price);
        }
    };
    reach(space.automaton.first[0], 0, prices[0]);
    for (group, (price, _)) in space.groups.iter().zip(&layers.choice) {
        if let Some(inside) = first_inside(space, group) {
            reach(space.automaton.first[group.class], inside, *price);
        }
    }
}

/// Returns where a first day of the group lies in its slab.
fn first_inside(space: &RowSpace, group: &Group) -> Option<usize> {
    let combination = space.counted(group, 0)?;
    let weekend = space.weekend(0, true);
    (group.steps < space.levels && weekend < space.weekends)
        .then(|| (weekend * space.combinations + combination) * space.levels + group.steps)
}

fn next_day(space: &RowSpace, prices: &[f32], layers: &mut Layers, day: usize) {
    let (slab, layer, states) = (space.slab(), space.layer(), space.automaton.states);
    let (before, now) = layers.cells[(day - 1) * layer..(day + 1) * layer].split_at_mut(layer);
    let (alive, live) = layers.live[(day - 1) * states..(day + 1) * states].split_at_mut(states);
    let choices = &layers.choice[day * space.groups.len()..(day + 1) * space.groups.len()];
    for state in (0..states).filter(|state| alive[*state]) {
        let from = &before[state * slab..(state + 1) * slab];
        let free = space.automaton.next(state, 0);
        let price = prices[day * space.kinds];
        if free != NOWHERE && price < NEVER {
            live[free as usize] = true;
            relax(&mut now[free as usize * slab..(free as usize + 1) * slab], from, price);
        }
        let weekend = space.weekend(day, space.automaton.is_free(state));
        for (group, (price, _)) in space.groups.iter().zip(choices) {
            let to = space.automaton.next(state, group.class);
            if to != NOWHERE && *price < NEVER && group.steps < space.levels {
                live[to as usize] = true;
                let to = &mut now[to as usize * slab..(to as usize + 1) * slab];
                work(space, (group, weekend), (from, to), *price);
            }
        }
    }
}

/// Carries the states of a slab over a day of work.
fn work(
    space: &RowSpace,
    (group, weekend): (&Group, usize),
    (from, to): (&[f32], &mut [f32]),
    price: f32,
) {
    let levels = space.levels;
    let kept = levels - group.steps;
    for weekends in 0..space.weekends.saturating_sub(weekend) {
        for combination in 0..space.combinations {
            let Some(counted) = space.counted(group, combination) else { continue };
            let source = (weekends * space.combinations + combination) * levels;
            let target =
                ((weekends + weekend) * space.combinations + counted) * levels + group.steps;
            relax(&mut to[target..target + kept], &from[source..source + kept], price);
        }
    }
}

/// Keeps the smaller of what is there and what comes.
#[inline]
fn relax(to: &mut [f32], from: &[f32], price: f32) {
    for (to, from) in to.iter_mut().zip(from) {
        let cost = from + price;
        if cost < *to {
            *to = cost;
        }
    }
}

/// Returns the cheapest state of the last day with enough minutes, and its cost.
fn last_state(space: &RowSpace, layers: &Layers) -> Option<(usize, f32)> {
    let last = &layers.cells[(space.days - 1) * space.layer()..];
    let mut best = None;
    let mut least = NEVER / 2.0;
    for (start, levels) in last.chunks_exact(space.levels).enumerate() {
        for (level, cost) in levels.iter().enumerate().skip(space.level_min) {
            if *cost < least {
                least = *cost;
                best = Some((start * space.levels + level, *cost));
            }
        }
    }
    best
}

/// Follows the cheapest way back; sums of whole numbers are exact, so equal costs are the same way.
fn read_back(
    space: &RowSpace,
    prices: &[f32],
    layers: &Layers,
    (mut at, cost): (usize, f32),
) -> Option<(f32, Vec<u8>)> {
    let mut row = vec![0; space.days];
    let mut left = cost;
    for day in (1..space.days).rev() {
        let (kind, before, rest) = step_back(space, prices, layers, (day, at, left))?;
        row[day] = kind;
        at = before;
        left = rest;
    }
    let state = at / space.slab();
    if state != space.automaton.first[0] as usize || at % space.slab() != 0 {
        let starts = |(group, (price, _)): &(&Group, &(f32, u8))| {
            space.automaton.first[group.class] as usize == state
                && first_inside(space, group) == Some(at % space.slab())
                && *price == left
        };
        row[0] = space.groups.iter().zip(&layers.choice).find(starts)?.1.1;
    }
    Some((cost, row))
}

/// Returns the kind of a day, and the state and cost of the day before.
fn step_back(
    space: &RowSpace,
    prices: &[f32],
    layers: &Layers,
    (day, at, left): (usize, usize, f32),
) -> Option<(u8, usize, f32)> {
    let (slab, states, levels) = (space.slab(), space.automaton.states, space.levels);
    let before = &layers.cells[(day - 1) * space.layer()..day * space.layer()];
    let choices = &layers.choice[day * space.groups.len()..(day + 1) * space.groups.len()];
    let (target, inside) = (at / slab, at % slab);
    for state in (0..states).filter(|state| layers.live[(day - 1) * states + state]) {
        if space.automaton.next(state, 0) as usize == target {
            let cost = before[state * slab + inside];
            if cost + prices[day * space.kinds] == left && left < NEVER {
                return Some((0, state * slab + inside, cost));
            }
        }
        let weekend = space.weekend(day, space.automaton.is_free(state));
        for (group, (price, kind)) in space.groups.iter().zip(choices) {
            let reaches = space.automaton.next(state, group.class) as usize == target;
            let (level, block) = (inside % levels, inside / levels);
            let (counted, weekends) = (block % space.combinations, block / space.combinations);
            if !reaches || level < group.steps || weekends < weekend {
                continue;
            }
            let earlier = match group.scarce.map(|index| &space.scarce[index]) {
                None => Some(counted),
                Some(scarce) if (counted / scarce.stride) % scarce.sizes == 0 => None,
                Some(scarce) => Some(counted - scarce.stride),
            };
            let Some(earlier) = earlier else { continue };
            let place = ((weekends - weekend) * space.combinations + earlier) * levels + level
                - group.steps;
            let cost = before[state * slab + place];
            if cost < NEVER / 2.0 && cost + price == left {
                return Some((*kind, state * slab + place, cost));
            }
        }
    }
    None
}
