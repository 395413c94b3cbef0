//! From fractions of people to whole ones: rounding down, repairing what is missing, taking out what is too much.

use super::columns::Column;

/// How far a cover may fall short by rounding of numbers alone.
const CLOSE: f64 = 1e-6;

/// Returns shifts with whole people that cover what is needed wherever a shift reaches, by column.
pub(super) fn whole(
    needed: &[f64],
    columns: &[Column],
    basis: &[(usize, f64)],
) -> Vec<(usize, u32)> {
    let mut people = vec![0_u32; columns.len()];
    let mut left = needed.to_vec();
    for (column, count) in basis {
        let count = libm::floor(count + CLOSE) as u32;
        add(&mut people, &mut left, (columns, *column), count);
    }
    while let Some(column) = most_useful(&left, columns) {
        add(&mut people, &mut left, (columns, column), 1);
    }
    take_out(&mut people, &mut left, columns);
    let used = people.into_iter().enumerate().filter(|(_, count)| *count > 0);
    used.collect()
}

fn add(people: &mut [u32], left: &mut [f64], (columns, at): (&[Column], usize), count: u32) {
    people[at] += count;
    for (t, share) in columns[at].cells() {
        left[t] -= share * f64::from(count);
    }
}

/// Returns the shift that covers most of what is missing for its pay; nothing where nothing is missing that any reaches.
fn most_useful(left: &[f64], columns: &[Column]) -> Option<usize> {
    let worth = |column: &Column| {
        let covered = column.cells().map(|(t, share)| share.min(left[t].max(0.0)));
        covered.sum::<f64>() / column.paid.max(1.0)
    };
    let best = columns.iter().enumerate().map(|(index, column)| (worth(column), index));
    let best = best.reduce(|a, b| if b.0 > a.0 { b } else { a })?;
    (best.0 * columns[best.1].paid.max(1.0) > CLOSE).then_some(best.1)
}

/// Takes out people without whom everything stays covered, the dearest shifts first.
fn take_out(people: &mut [u32], left: &mut [f64], columns: &[Column]) {
    let mut order: Vec<usize> = (0..columns.len()).filter(|c| people[*c] > 0).collect();
    order.sort_by(|a, b| columns[*b].paid.total_cmp(&columns[*a].paid).then(a.cmp(b)));
    for column in order {
        let spare = |left: &[f64]| {
            columns[column].cells().all(|(t, share)| share <= 0.0 || left[t] + share <= CLOSE)
        };
        while people[column] > 0 && spare(left) {
            people[column] -= 1;
            for (t, share) in columns[column].cells() {
                left[t] += share;
            }
        }
    }
}
