//! The cheapest row of a person at given prices, exactly: the layers of [`RowSpace`] filled forwards and read back, over
//! all days or over a stretch of them while the others stand.
//!
//! Prices are whole numbers kept as `f32` below 2^24, where sums are exact and the smaller of two takes one instruction.

use std::ops::Range;

use crate::day_shifts::automaton::NOWHERE;
use crate::day_shifts::fines::{over, with_fines};
use crate::day_shifts::space::{Group, RowSpace};

/// A state that no row reaches, or a kind that must not be chosen. Adding a price to it changes nothing.
pub(crate) const NEVER: f32 = 1.0e30;

/// The days of a row that may change, and the row as it stands around them.
#[derive(Debug, Clone)]
pub(crate) struct Stretch<'a> {
    pub(crate) days: Range<usize>,
    pub(crate) row: &'a [u8],
}

/// The memory of a search for a row, kept from one to the next.
#[derive(Debug, Default)]
pub(crate) struct Layers {
    cells: Vec<f32>,
    live: Vec<bool>,
    choice: Vec<(f32, u8)>,
    /// By layer: the most steps of minutes that a state can have.
    reach: Vec<usize>,
    pub(super) priced: Vec<f32>,
}

/// A row that keeps all limits, and no row is cheaper than `bound`.
#[derive(Debug, Clone)]
pub(crate) struct Cheapest {
    pub(crate) cost: f32,
    pub(crate) bound: f32,
    pub(crate) row: Vec<u8>,
}

/// Returns the cheapest row; none when no row that keeps the limits is found. `prices` are by day and kind. `fines` are kept from one
/// search of the same person to the next: what a day of each loose kind was fined.
pub(crate) fn cheapest_row(
    space: &RowSpace,
    prices: &[f32],
    stretch: &Stretch<'_>,
    layers: &mut Layers,
    fines: &mut [f32],
) -> Option<Cheapest> {
    let (cost, row) = exact(space, prices, stretch, layers)?;
    if over(space, &row).next().is_none() {
        return Some(Cheapest { cost, bound: cost, row });
    }
    with_fines(space, prices, (stretch, cost), layers, fines)
}

/// Where a stretch begins and what its surroundings leave: the state before it and, by state of the automaton at its
/// end, what the days after it add.
struct Frame {
    /// State, weekends, combination and steps before the first day; no state on the first day of all.
    before: Option<(usize, Sums)>,
    after: Vec<Option<Sums>>,
}

/// What a row has used up.
#[derive(Debug, Clone, Copy, Default)]
struct Sums {
    weekends: usize,
    combination: usize,
    steps: usize,
}

impl Frame {
    fn new(space: &RowSpace, stretch: &Stretch<'_>) -> Option<Self> {
        let mut before = None;
        for day in 0..stretch.days.start {
            before = Some(step(space, before, day, stretch.row[day])?);
        }
        let rest = stretch.days.end..space.days;
        let after = (0..space.automaton.states).map(|state| {
            let mut at = (state, Sums::default());
            for day in rest.clone() {
                at = step(space, Some(at), day, stretch.row[day])?;
            }
            Some(at.1)
        });
        Some(Self { before, after: after.collect() })
    }
}

/// Returns the state after a day of that kind; none when a limit of runs or successions forbids it.
fn step(
    space: &RowSpace,
    before: Option<(usize, Sums)>,
    day: usize,
    kind: u8,
) -> Option<(usize, Sums)> {
    let class = space.automaton.class_of[kind as usize];
    let (state, mut sums) = match before {
        None => (space.automaton.first[class], Sums::default()),
        Some((state, sums)) => (space.automaton.next(state, class), sums),
    };
    if kind != 0 {
        let was_free = before.is_none_or(|(state, _)| space.automaton.is_free(state));
        let group = space.groups.iter().find(|group| group.kinds.contains(&kind))?;
        sums.weekends += RowSpace::weekend(day, was_free);
        sums.combination += group.scarce.map_or(0, |index| space.scarce[index].stride);
        sums.steps += group.steps;
    }
    (state != NOWHERE).then_some((state as usize, sums))
}

/// Returns the cheapest row of those that the states tell apart.
pub(super) fn exact(
    space: &RowSpace,
    prices: &[f32],
    stretch: &Stretch<'_>,
    layers: &mut Layers,
) -> Option<(f32, Vec<u8>)> {
    let frame = Frame::new(space, stretch)?;
    choose(space, prices, stretch, layers);
    let days = stretch.days.len();
    layers.cells.clear();
    layers.cells.resize((days + 1) * space.layer(), NEVER);
    layers.live.clear();
    layers.live.resize((days + 1) * space.automaton.states, false);
    layers.reach.clear();
    layers.reach.push(0);
    let first = usize::from(frame.before.is_none());
    match frame.before {
        Some((state, sums)) => enter(space, layers, (0, state), sums, 0.0),
        None => first_day(space, prices, layers),
    }
    for offset in 1 + first..=days {
        next_day(space, prices, layers, (offset, stretch.days.start + offset - 1));
    }
    let end = last_state(space, layers, (&frame, days))?;
    read_back(space, prices, layers, (stretch, first), end)
}

/// Marks a state of a layer as reached at a price.
fn enter(
    space: &RowSpace,
    layers: &mut Layers,
    (layer, state): (usize, usize),
    sums: Sums,
    price: f32,
) {
    let fits = sums.steps < space.levels && sums.weekends < space.weekends;
    if fits && sums.combination < space.combinations && price < NEVER {
        let block = sums.weekends * space.combinations + sums.combination;
        let cell = layer * space.layer() + state * space.slab() + block * space.levels + sums.steps;
        layers.cells[cell] = layers.cells[cell].min(price);
        layers.live[layer * space.automaton.states + state] = true;
        while layers.reach.len() <= layer {
            layers.reach.push(0);
        }
        layers.reach[layer] = layers.reach[layer].max(sums.steps);
    }
}

/// Notes the cheapest kind of each group on each day.
fn choose(space: &RowSpace, prices: &[f32], stretch: &Stretch<'_>, layers: &mut Layers) {
    layers.choice.clear();
    for day in stretch.days.clone() {
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

/// Fills the layer after the first day of all, which no state precedes.
fn first_day(space: &RowSpace, prices: &[f32], layers: &mut Layers) {
    let free = space.automaton.first[0];
    if free != NOWHERE {
        enter(space, layers, (1, free as usize), Sums::default(), prices[0]);
    }
    for (index, group) in space.groups.iter().enumerate() {
        let state = space.automaton.first[group.class];
        let (price, kind) = layers.choice[index];
        let known = state != NOWHERE && price < NEVER;
        if let Some((state, sums)) = known.then(|| step(space, None, 0, kind)).flatten() {
            enter(space, layers, (1, state), sums, price);
        }
    }
}

/// Fills a layer from the one before; `offset` is its number, `day` the day in between.
fn next_day(space: &RowSpace, prices: &[f32], layers: &mut Layers, (offset, day): (usize, usize)) {
    let (slab, layer, states) = (space.slab(), space.layer(), space.automaton.states);
    let cells = &mut layers.cells[(offset - 1) * layer..(offset + 1) * layer];
    let (before, now) = cells.split_at_mut(layer);
    let flags = &mut layers.live[(offset - 1) * states..(offset + 1) * states];
    let (alive, live) = flags.split_at_mut(states);
    let groups = space.groups.len();
    let choices = &layers.choice[(offset - 1) * groups..offset * groups];
    let reach = layers.reach[offset - 1] + 1;
    let weekends = space.weekends.min(day / 7 + 2);
    for state in (0..states).filter(|state| alive[*state]) {
        let from = &before[state * slab..(state + 1) * slab];
        let free = space.automaton.next(state, 0);
        let price = prices[day * space.kinds];
        if free != NOWHERE && price < NEVER {
            live[free as usize] = true;
            let to = &mut now[free as usize * slab..(free as usize + 1) * slab];
            let blocks = from.chunks_exact(space.levels).take(weekends * space.combinations);
            for (to, from) in to.chunks_exact_mut(space.levels).zip(blocks) {
                relax(&mut to[..reach], &from[..reach], price);
            }
        }
        let weekend = RowSpace::weekend(day, space.automaton.is_free(state));
        for (group, (price, _)) in space.groups.iter().zip(choices) {
            let to = space.automaton.next(state, group.class);
            if to != NOWHERE && *price < NEVER && group.steps < space.levels {
                live[to as usize] = true;
                let to = &mut now[to as usize * slab..(to as usize + 1) * slab];
                work(space, (group, weekend), (weekends, reach), (from, to), *price);
            }
        }
    }
    let longest = space.groups.iter().map(|group| group.steps).max().unwrap_or(0);
    let steps = (reach - 1 + longest).min(space.days_max(day + 1) * longest);
    layers.reach.push(steps.min(space.levels - 1));
}

/// Carries the states of a slab over a day of work. Before that day nobody has worked on `most` weekends or reached
/// `reach` steps.
fn work(
    space: &RowSpace,
    (group, weekend): (&Group, usize),
    (most, reach): (usize, usize),
    (from, to): (&[f32], &mut [f32]),
    price: f32,
) {
    let levels = space.levels;
    let kept = (levels - group.steps).min(reach);
    for weekends in 0..most.min(space.weekends - weekend.min(space.weekends)) {
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

/// Returns the cheapest state of the last layer from which the days after the stretch keep all limits, and its cost.
fn last_state(
    space: &RowSpace,
    layers: &Layers,
    (frame, days): (&Frame, usize),
) -> Option<(usize, f32)> {
    let last = &layers.cells[days * space.layer()..];
    let (mut best, mut least) = (None, NEVER / 2.0);
    for (state, slab) in last.chunks_exact(space.slab()).enumerate() {
        let Some(after) =
            frame.after[state].filter(|_| layers.live[days * space.automaton.states + state])
        else {
            continue;
        };
        let from = space.level_min.saturating_sub(after.steps);
        let until = space.levels.saturating_sub(after.steps);
        for (block, levels) in slab.chunks_exact(space.levels).enumerate() {
            let weekends = block / space.combinations + after.weekends;
            if weekends >= space.weekends || !addable(space, block % space.combinations, after) {
                continue;
            }
            for (level, cost) in levels.iter().enumerate().take(until).skip(from) {
                if *cost < least {
                    least = *cost;
                    best = Some((state * space.slab() + block * space.levels + level, least));
                }
            }
        }
    }
    best
}

/// Returns whether no scarce kind is had too often with what comes after.
fn addable(space: &RowSpace, combination: usize, after: Sums) -> bool {
    space.scarce.iter().all(|kind| {
        let of = |combination: usize| (combination / kind.stride) % kind.sizes;
        of(combination) + of(after.combination) < kind.sizes
    })
}

/// Follows the cheapest way back; sums of whole numbers are exact, so equal costs are the same way. `first` is the
/// layer at which the way begins.
fn read_back(
    space: &RowSpace,
    prices: &[f32],
    layers: &Layers,
    (stretch, first): (&Stretch<'_>, usize),
    (mut at, cost): (usize, f32),
) -> Option<(f32, Vec<u8>)> {
    let mut row = stretch.row.to_vec();
    let mut left = cost;
    for offset in (1 + first..=stretch.days.len()).rev() {
        let day = stretch.days.start + offset - 1;
        let (kind, before, rest) = step_back(space, prices, layers, (offset, day, at, left))?;
        row[day] = kind;
        at = before;
        left = rest;
    }
    if first == 1 {
        row[0] = first_kind(space, prices, layers, (at, left))?;
    }
    Some((cost, row))
}

/// Returns the kind of the first day of all that leads to a state at a price.
fn first_kind(
    space: &RowSpace,
    prices: &[f32],
    layers: &Layers,
    (at, left): (usize, f32),
) -> Option<u8> {
    let leads = |kind: u8, price: f32| {
        step(space, None, 0, kind).is_some_and(|(state, sums)| {
            let block = sums.weekends * space.combinations + sums.combination;
            at == state * space.slab() + block * space.levels + sums.steps && price == left
        })
    };
    if leads(0, prices[0]) {
        return Some(0);
    }
    let choices = layers.choice.iter().take(space.groups.len());
    choices
        .filter(|(price, _)| *price < NEVER)
        .find(|(price, kind)| leads(*kind, *price))
        .map(|(_, kind)| *kind)
}

/// Returns the kind of a day, and the state and cost before it.
fn step_back(
    space: &RowSpace,
    prices: &[f32],
    layers: &Layers,
    (offset, day, at, left): (usize, usize, usize, f32),
) -> Option<(u8, usize, f32)> {
    let (slab, states, levels) = (space.slab(), space.automaton.states, space.levels);
    let before = &layers.cells[(offset - 1) * space.layer()..offset * space.layer()];
    let groups = space.groups.len();
    let choices = &layers.choice[(offset - 1) * groups..offset * groups];
    let (target, inside) = (at / slab, at % slab);
    for state in (0..states).filter(|state| layers.live[(offset - 1) * states + state]) {
        if space.automaton.next(state, 0) as usize == target {
            let cost = before[state * slab + inside];
            if cost < NEVER / 2.0 && cost + prices[day * space.kinds] == left {
                return Some((0, state * slab + inside, cost));
            }
        }
        let weekend = RowSpace::weekend(day, space.automaton.is_free(state));
        for (group, (price, kind)) in space.groups.iter().zip(choices) {
            let reaches = space.automaton.next(state, group.class) as usize == target;
            let (level, block) = (inside % levels, inside / levels);
            let (counted, weekends) = (block % space.combinations, block / space.combinations);
            if !reaches || level < group.steps || weekends < weekend {
                continue;
            }
            let Some(earlier) = uncounted(space, group, counted) else { continue };
            let block = (weekends - weekend) * space.combinations + earlier;
            let place = state * slab + block * levels + level - group.steps;
            let cost = before[place];
            if cost < NEVER / 2.0 && cost + price == left {
                return Some((*kind, place, cost));
            }
        }
    }
    None
}

/// Returns the combination before a day of the group's kind, or none when there was no such day.
fn uncounted(space: &RowSpace, group: &Group, counted: usize) -> Option<usize> {
    let Some(scarce) = group.scarce.map(|index| &space.scarce[index]) else { return Some(counted) };
    (!(counted / scarce.stride).is_multiple_of(scarce.sizes)).then(|| counted - scarce.stride)
}
