//! From a mix of rows to one row a person: decide the clearest, mix the others again, and so on.

use organico_model::Stream;

use crate::day_shifts::cheapest::{Layers, NEVER, Stretch, cheapest_row};
use crate::day_shifts::choice::{Choice, Ground};

/// Rounds of generation after each decision.
const ROUNDS: u32 = 120;

/// A share from which a row is decided together with the clearest.
const CLEAR: f64 = 0.9;

/// How far chance may lift one share over another.
const WAVER: f64 = 0.1;

/// Most turns of each person in a descent; after a few, hardly anything changes.
const TURNS_MAX: usize = 20;

/// What a step of a dive came to.
pub(crate) enum Step {
    /// Some rows more are decided.
    Decided,
    /// The rows of all people, or none where the mix shows that the cost can not fall as far as it should.
    Ended(Option<Vec<Vec<u8>>>),
}

/// Decides all rows of the scope. Returns the rows of all people, or none when the mix shows before the end that the
/// cost can not fall below `less_than`.
pub(crate) fn dive(
    choice: &mut Choice<'_>,
    less_than: f64,
    stream: &mut Stream,
    stop: &dyn Fn() -> bool,
) -> Option<Vec<Vec<u8>>> {
    loop {
        if let Step::Ended(found) = step(choice, less_than, stream, stop) {
            return found;
        }
    }
}

/// Mixes, and decides the clearest rows.
pub(crate) fn step(
    choice: &mut Choice<'_>,
    less_than: f64,
    stream: &mut Stream,
    stop: &dyn Fn() -> bool,
) -> Step {
    let mixed = choice.generate(ROUNDS, less_than, stop);
    if stop() || mixed.cost >= less_than {
        return Step::Ended(None);
    }
    let mut open = choice.leanings();
    if open.is_empty() {
        return Step::Ended(Some(choice.decided_rows()));
    }
    for lean in &mut open {
        lean.0 *= 1.0 + WAVER * stream.uniform();
    }
    open.sort_by(|a, b| b.0.total_cmp(&a.0));
    let at_once = (open.len() / 3).max(3);
    for (rank, (share, person, candidate)) in open.iter().enumerate() {
        if rank == 0 || (rank < at_once && *share > CLEAR) {
            choice.decide(*person, *candidate);
        }
    }
    Step::Decided
}

/// Gives each person in turn the best row against the others as they stand, until nobody's improves. Returns the work
/// units spent.
pub(crate) fn descend(ground: &Ground<'_>, rows: &mut [Vec<u8>], people: &[usize]) -> u64 {
    let mut counts = ground.tables.counts(rows);
    let mut layers = Layers::default();
    let (mut stale, mut turn, mut spent) = (0, 0, 0);
    while stale < people.len() && turn < people.len() * TURNS_MAX {
        let person = people[turn % people.len()];
        turn += 1;
        stale += 1;
        let space = &ground.spaces[person];
        spent += (space.layer() * space.days / 16) as u64;
        let kinds = ground.tables.kinds;
        for (day, kind) in rows[person].iter().enumerate() {
            counts[day * kinds + *kind as usize] -= 1;
        }
        let prices = marginal_prices(ground, person, &counts);
        let price = |(day, kind): (usize, &u8)| prices[day * kinds + *kind as usize];
        let present: f32 = rows[person].iter().enumerate().map(price).sum();
        let stretch = Stretch { days: 0..space.days, row: &rows[person] };
        let mut fines = vec![0.0; space.loose.len()];
        let found = cheapest_row(space, &prices, &stretch, &mut layers, &mut fines);
        if let Some(found) = found.filter(|found| found.cost < present) {
            rows[person] = found.row;
            stale = 0;
        }
        for (day, kind) in rows[person].iter().enumerate() {
            counts[day * kinds + *kind as usize] += 1;
        }
    }
    spent
}

/// Returns what each kind would cost on each day with so many others there.
pub(crate) fn marginal_prices(ground: &Ground<'_>, person: usize, counts: &[i32]) -> Vec<f32> {
    let tables = ground.tables;
    let mut prices = vec![NEVER; counts.len()];
    for (cell, price) in prices.iter_mut().enumerate() {
        let (day, kind) = (cell / tables.kinds, cell % tables.kinds);
        let want = &tables.want[cell];
        let cover = if kind == 0 {
            0
        } else if counts[cell] < want.people {
            -want.under
        } else {
            want.over
        };
        let cost = f64::from(tables.wish(person, day, kind as u8) + cover);
        *price = libm::floor(cost * ground.scale.min(1.0)) as f32;
    }
    prices
}
