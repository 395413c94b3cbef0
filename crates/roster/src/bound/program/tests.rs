//! A roster in fractions is a point of the program, and the program prices it as the search does.

use std::collections::BTreeMap;

use organico_model::{Purpose, Requirement, Seed};

use super::mps::Row;
use super::*;
use crate::construct::construct;
use crate::sample::{self, FIRST};

/// Passes that bring the fractions near to the best, so that the steps are fine there.
const PASSES: u32 = 40;

fn with_split(people: usize, days: u32, look: impl Fn(&Split)) {
    let centre = sample::centre(people);
    let requirement: Requirement =
        sample::requirement(&sample::grid(FIRST, days), "voice", people as f64 * 0.3);
    let rules = sample::rules();
    let task = RosterTask::new(&requirement, &centre, &rules);
    let given = Given::new(&task);
    let problem = Problem::new(&task, &RosterConfig::quick(), &given).expect("a sound problem");
    let mut state = State::empty(&problem);
    construct(&mut state, &mut Seed(1).stream(Purpose::Roster, (0, 0)));
    let mut split = Split::of(&state);
    for _ in 0..PASSES {
        for index in 0..split.blocks.len() {
            split.improve(index);
        }
    }
    look(&split);
}

/// Returns the values of the columns at the fractions: of people at work, on duty, and in steps.
fn values(split: &Split, run: &Range<usize>) -> BTreeMap<String, f64> {
    let problem = split.problem;
    let mut values = BTreeMap::from([("nobody".to_owned(), 1.0)]);
    let blocks = split.blocks.iter().filter(|block| run.contains(&block.first));
    for (index, block) in blocks.enumerate() {
        for (day, shares) in block.shares.iter().enumerate() {
            for share in shares {
                let offer = share.offer;
                let minute = offer.from as i32 * problem.interval + offer.phase;
                let name = format!("x{index}.{day}.{minute}.{}.{}", offer.shape, share.layout);
                *values.entry(name).or_insert(0.0) += share.people;
                let profile = &problem.grammar.shapes[offer.shape as usize].profiles;
                let minutes = profile.get(offer.phase, share.layout).iter().enumerate();
                for (t, on) in minutes.map(|(at, on)| (block.first + offer.from + at, on)) {
                    let people = share.people * f64::from(*on) / f64::from(problem.interval);
                    *values.entry(format!("d{}.{t}", block.set)).or_insert(0.0) += people;
                }
            }
        }
    }
    values
}

/// Fills the steps of coverage from the first on.
fn fill(program: &Mps, split: &Split, values: &mut BTreeMap<String, f64>) {
    let count = split.problem.grid.count;
    let mut left: BTreeMap<(usize, usize), f64> = BTreeMap::new();
    for column in program.columns.iter().filter(|column| column.name.starts_with('c')) {
        let numbers: Vec<usize> =
            column.name[1..].split('.').map(|word| word.parse().expect("a number")).collect();
        let covered = split.cover[numbers[0] * count + numbers[1]] / unit(split.problem);
        let left = left.entry((numbers[0], numbers[1])).or_insert(covered);
        let taken = left.min(column.most);
        *left -= taken;
        values.insert(column.name.clone(), taken);
    }
}

#[test]
fn a_roster_in_fractions_keeps_all_rows_and_costs_as_much_as_the_search_says() {
    with_split(12, 14, |split| {
        let mut cost = 0.0;
        for run in runs(split) {
            let program = program(split, run.clone());
            let mut values = values(split, &run);
            fill(&program, split, &mut values);
            let mut sums = vec![0.0; program.len()];
            let mut used = 0;
            for column in &program.columns {
                let Some(value) = values.get(&column.name) else { continue };
                assert!(*value >= column.least - 1e-9 && *value <= column.most + 1e-9);
                cost += column.cost * value;
                used += 1;
                for (row, factor) in &column.factors {
                    sums[*row] += factor * value;
                }
            }
            assert_eq!(used, values.len(), "a share has no column");
            for (row, sum) in program.rows.iter().zip(&sums) {
                match row {
                    Row::Equal(wanted) => assert!((sum - wanted).abs() < 1e-6, "{sum} for {row:?}"),
                    Row::AtMost(most) => assert!(*sum < most + 1e-6, "{sum} for {row:?}"),
                }
            }
        }
        let cells = split.problem.demand.iter().zip(&split.cover);
        let exact: f64 = cells.map(|(cell, cover)| (cell.exact_cost(*cover) - CUT) / MILLION).sum();
        assert!((cost / exact - 1.0).abs() < 1e-6, "{cost} by the program, {exact} by the search");
    });
}

#[test]
fn weeks_that_no_shift_joins_are_programs_of_their_own() {
    with_split(4, 28, |split| {
        let runs = runs(split);
        assert_eq!(runs.first().map(|run| run.start), Some(0));
        assert_eq!(runs.last().map(|run| run.end), Some(split.problem.grid.count));
        assert!(runs.windows(2).all(|pair| pair[0].end == pair[1].start), "{runs:?}");
        assert_eq!(runs.len(), 4, "days end before midnight");
    });
}

#[test]
fn the_text_has_every_row_and_every_column() {
    with_split(4, 7, |split| {
        let program = program(split, runs(split).swap_remove(0));
        let text = program.text();
        let rows = text.lines().filter(|line| line.starts_with(" E ") || line.starts_with(" L "));
        assert_eq!(rows.count(), program.len());
        for column in &program.columns {
            assert!(text.contains(&format!("\n {} ", column.name)), "{}", column.name);
        }
        for section in ["NAME coverage\nROWS\n N cost\n", "\nCOLUMNS\n", "\nRHS\n", "\nBOUNDS\n"] {
            assert!(text.contains(section), "{section}");
        }
        assert!(text.ends_with("ENDATA\n"));
    });
}
