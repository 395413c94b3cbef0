//! The first roster: rows a few at a time, each the best against those before it.

use rayon::prelude::*;

use crate::day_shifts::cheapest::{Layers, Stretch, cheapest_row};
use crate::day_shifts::choice::Ground;
use crate::day_shifts::dive::marginal_prices;
use crate::day_shifts::space::RowSpace;
use crate::day_shifts::tables::FREE;

/// People whose rows are found at once; the number of threads does not change it.
const AT_ONCE: usize = 4;

/// Returns a row for each person and the work units spent.
///
/// # Errors
///
/// The index of a person whose limits allow no row.
pub(crate) fn first_rows(ground: &Ground<'_>) -> Result<(Vec<Vec<u8>>, u64), usize> {
    let tables = ground.tables;
    let people: Vec<usize> = (0..tables.people.len()).collect();
    let free = vec![FREE; tables.days];
    let mut rows = Vec::with_capacity(people.len());
    let mut counts = vec![0; tables.want.len()];
    for some in people.chunks(AT_ONCE) {
        let found: Vec<Result<Vec<u8>, usize>> = some
            .par_iter()
            .map_init(Layers::default, |layers, person| {
                let prices = marginal_prices(ground, *person, &counts);
                let space = &ground.spaces[*person];
                let stretch = Stretch { days: 0..tables.days, row: &free };
                let mut fines = vec![0.0; space.loose.len()];
                let found = cheapest_row(space, &prices, &stretch, layers, &mut fines);
                found.map(|found| found.row).ok_or(*person)
            })
            .collect();
        for row in found {
            let row = row?;
            for (day, kind) in row.iter().enumerate() {
                counts[day * tables.kinds + *kind as usize] += 1;
            }
            rows.push(row);
        }
    }
    let layers: usize = ground.spaces.iter().map(RowSpace::layer).sum();
    Ok((rows, (layers * tables.days / 16) as u64))
}
