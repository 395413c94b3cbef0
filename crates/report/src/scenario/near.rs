//! Which paths of a sheet were perhaps meant by one that it does not hold.

use organico_model::WorkingSheet;

use super::why::name_of;

/// Paths offered when one is not known.
const NEAR: usize = 8;

/// Returns the paths that were perhaps meant.
pub(super) fn near(sheet: &WorkingSheet, asked: &str) -> Vec<String> {
    let asked = asked.trim_matches('/');
    if let Some(working) = sheet.place(asked) {
        let mut names: Vec<String> = Vec::new();
        for step in working.steps() {
            let path = format!("{asked}/{}", step.name);
            if !names.contains(&path) {
                names.push(path);
            }
        }
        return names;
    }
    let mut all: Vec<(usize, String)> = Vec::new();
    for (place, working) in sheet.places() {
        for step in working.steps() {
            let path = format!("{place}/{}", step.name);
            let by_name = distance(name_of(asked), &step.name) * 2;
            all.push((by_name + distance(asked, &path), path));
        }
    }
    all.sort();
    all.dedup();
    all.into_iter().take(NEAR).map(|(_, path)| path).collect()
}

/// Returns how many letters must be changed, added or left out to make one word of the other.
fn distance(a: &str, b: &str) -> usize {
    let b: Vec<char> = b.chars().collect();
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (index, letter) in a.chars().enumerate() {
        let mut corner = index;
        row[0] = index + 1;
        for (column, other) in b.iter().enumerate() {
            let changed = corner + usize::from(letter != *other);
            corner = row[column + 1];
            row[column + 1] = changed.min(row[column] + 1).min(corner + 1);
        }
    }
    row.last().copied().unwrap_or_default()
}
