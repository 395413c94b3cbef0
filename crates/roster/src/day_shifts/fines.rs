//! Limits on the days of kinds that no state counts: a fine on each such day, moved until the row keeps them.

use crate::day_shifts::cheapest::{Cheapest, Layers, NEVER, Stretch, exact};
use crate::day_shifts::space::RowSpace;
use crate::day_shifts::tables::Tables;

/// Rounds of fining; one that keeps the limits is enough where there are many states.
const ROUNDS: u32 = 6;
const MANY_STATES: usize = 20_000_000;

/// Returns the loose kinds of which the row has more days than it may, by their index.
pub(super) fn over<'a>(space: &'a RowSpace, row: &'a [u8]) -> impl Iterator<Item = usize> + 'a {
    let too_many = |index: &usize| {
        let (kind, most) = space.loose[*index];
        Tables::days_of(row, kind) > most
    };
    (0..space.loose.len()).filter(too_many)
}

/// Fines days of loose kinds until the row has few enough of them: from the fines that served last time, doubled or
/// halved until one too low and one too high are known, then halfway between. Where no fine does it, the kinds are kept
/// to some days.
pub(super) fn with_fines(
    space: &RowSpace,
    prices: &[f32],
    (stretch, cost): (&Stretch<'_>, f32),
    layers: &mut Layers,
    fines: &mut [f32],
) -> Option<Cheapest> {
    let dearest = prices.iter().filter(|price| **price < NEVER).fold(1.0f32, |a, b| a.max(b.abs()));
    let mut spans = vec![(0.0f32, NEVER); space.loose.len()];
    fines.iter_mut().filter(|fine| **fine < 1.0).for_each(|fine| *fine = (dearest / 16.0).ceil());
    let (mut best, mut bound): (Option<Cheapest>, f32) = (None, cost);
    let many = space.layer() * stretch.days.len() > MANY_STATES;
    let enough = if many { 1 } else { ROUNDS };
    for round in 0..ROUNDS * 2 {
        if round >= enough && best.is_some() {
            break;
        }
        let (fined, row) = fined_row(space, prices, stretch, layers, fines)?;
        let spared: f32 =
            space.loose.iter().zip(&*fines).map(|((_, most), fine)| *most as f32 * fine).sum();
        bound = bound.max(fined - spared);
        let too_many: Vec<usize> = over(space, &row).collect();
        if too_many.is_empty() {
            let cost = total(space, prices, stretch, &row);
            if best.as_ref().is_none_or(|best| cost < best.cost) {
                best = Some(Cheapest { cost, bound, row });
            }
        }
        narrow(&too_many, &mut spans, fines, 2.0 * dearest);
    }
    best.or_else(|| kept_to_some_days(space, prices, stretch, layers))
        .map(|best| Cheapest { bound, ..best })
}

/// Returns the cheapest row with a fine on each day of a loose kind, and its cost with the fines.
fn fined_row(
    space: &RowSpace,
    prices: &[f32],
    stretch: &Stretch<'_>,
    layers: &mut Layers,
    fines: &[f32],
) -> Option<(f32, Vec<u8>)> {
    let mut priced = std::mem::take(&mut layers.priced);
    priced.clear();
    priced.extend_from_slice(prices);
    for ((kind, _), fine) in space.loose.iter().zip(fines) {
        for day in stretch.days.clone() {
            priced[day * space.kinds + *kind as usize] += fine;
        }
    }
    let found = exact(space, &priced, stretch, layers);
    layers.priced = priced;
    found
}

/// Moves fines towards some that are just high enough, none beyond what empties a kind.
fn narrow(too_many: &[usize], spans: &mut [(f32, f32)], fines: &mut [f32], most: f32) {
    for (index, (low, high)) in spans.iter_mut().enumerate() {
        if too_many.contains(&index) {
            *low = fines[index];
        } else if too_many.is_empty() {
            *high = fines[index];
        } else {
            continue;
        }
        let middle = f32::midpoint(*low, *high).floor();
        fines[index] = if *high < NEVER { middle } else { (*low * 2.0).min(most) };
    }
}

/// Returns the cheapest row whose loose kinds stay on the days where a row without their limits had them for least, as
/// many as each may have; kinds join until none has too many days.
fn kept_to_some_days(
    space: &RowSpace,
    prices: &[f32],
    stretch: &Stretch<'_>,
    layers: &mut Layers,
) -> Option<Cheapest> {
    let mut kept = prices.to_vec();
    loop {
        let (_, row) = exact(space, &kept, stretch, layers)?;
        let Some(index) = over(space, &row).next() else {
            let cost = total(space, prices, stretch, &row);
            return Some(Cheapest { cost, bound: cost, row });
        };
        let (kind, most) = space.loose[index];
        let price = |day: &usize| prices[day * space.kinds + kind as usize];
        let mut days: Vec<usize> = stretch.days.clone().filter(|day| row[*day] == kind).collect();
        days.sort_by(|a, b| price(a).total_cmp(&price(b)));
        let outside = Tables::days_of(&row, kind) - days.len() as i32;
        days.truncate((most - outside).max(0) as usize);
        for day in stretch.days.clone().filter(|day| !days.contains(day)) {
            kept[day * space.kinds + kind as usize] = NEVER;
        }
    }
}

fn total(space: &RowSpace, prices: &[f32], stretch: &Stretch<'_>, row: &[u8]) -> f32 {
    let price = |day: usize| prices[day * space.kinds + row[day] as usize];
    stretch.days.clone().map(price).sum()
}
