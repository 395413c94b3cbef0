//! The loops against exact values, by z-scores of replications, and against laws that hold whatever
//! the routing.

use crate::calendar::Calendar;
use crate::chance::Chance;
use crate::multi::{self, Centre};
use crate::single::{self, D1, Single};
use crate::totals::Totals;

/// Exact P(wait), P(abandon) and service level over offered.
type Exact = [f64; 3];

/// Erlang A with 100 agents, load 100, patience rate 0.5, threshold 1/9, from the project's
/// reference table.
const ERLANG_A_100: Exact =
    [0.596_703_138_019_572_9, 0.033_030_152_528_288_15, 0.727_584_810_087_17];

/// Returns the largest z-score of the three shares over replications.
fn worst_z(exact: Exact, replications: u64, run: impl Fn(u64) -> Totals) -> f64 {
    let runs: Vec<Exact> = (1..=replications)
        .map(run)
        .map(|totals| {
            [totals.waited, totals.abandoned, totals.within].map(|count| totals.share(count))
        })
        .collect();
    let z = |column: usize| {
        let count = runs.len() as f64;
        let mean = runs.iter().map(|run| run[column]).sum::<f64>() / count;
        let squares: f64 =
            runs.iter().map(|run| run[column] - mean).map(|distance| distance * distance).sum();
        let error = (squares / (count - 1.0) / count).sqrt();
        println!("column {column}: {mean} against {}, standard error {error}", exact[column]);
        (mean - exact[column]).abs() / error
    };
    (0..3).map(z).fold(0.0, f64::max)
}

#[test]
fn single_agrees_with_erlang_a() {
    let worst = worst_z(ERLANG_A_100, 40, |seed| single::run(&D1, 200_000, seed, |_, _| {}));
    assert!(worst < 4.0, "{worst}");
}

#[test]
fn groups_that_cover_all_types_are_one_group() {
    let centre = Centre {
        agents: vec![20, 50, 30],
        types: vec![vec![0, 1], vec![1, 0], vec![0, 1]],
        type_count: 2,
        between: D1.between,
        handle: D1.handle,
        patience: D1.patience,
        threshold: D1.threshold,
    };
    let worst = worst_z(ERLANG_A_100, 40, |seed| multi::run(&centre, 200_000, seed, |_, _| {}));
    assert!(worst < 4.0, "{worst}");
}

#[test]
fn groups_that_share_nothing_are_queues_of_their_own() {
    let centre = Centre {
        agents: vec![100; 3],
        types: vec![vec![0], vec![1], vec![2]],
        type_count: 3,
        between: D1.between / 3.0,
        handle: D1.handle,
        patience: D1.patience,
        threshold: D1.threshold,
    };
    let worst = worst_z(ERLANG_A_100, 40, |seed| multi::run(&centre, 300_000, seed, |_, _| {}));
    assert!(worst < 4.0, "{worst}");
}

/// Checks what holds under any routing: everybody leaves once; busy agents on average are Little's
/// law; with exponential patience the contacts that leave are, but for noise, the time waited over
/// the mean patience.
fn assert_laws(
    contacts: u64,
    patience: f64,
    run: impl FnOnce(&mut dyn FnMut(f64, usize)) -> Totals,
) {
    let (mut busy_time, mut before) = (0.0, 0.0);
    let totals = run(&mut |now: f64, busy: usize| {
        if now.is_finite() {
            busy_time += busy as f64 * (now - before);
            before = now;
        }
    });
    assert_eq!(totals.offered, contacts);
    assert_eq!(totals.served + totals.abandoned, contacts);
    assert_eq!(totals.events(), 2 * contacts);
    assert!(totals.abandoned <= totals.waited && totals.within <= totals.served);
    assert!((busy_time / totals.busy - 1.0).abs() < 1e-9, "{busy_time} against {}", totals.busy);
    let abandoned = totals.abandoned as f64;
    let z = (abandoned - totals.wait / patience) / abandoned.sqrt();
    assert!(z.abs() < 4.0, "{z}");
}

#[test]
fn single_keeps_every_contact_and_littles_law() {
    assert_laws(1_000_000, D1.patience, |watch| single::run(&D1, 1_000_000, 7, watch));
}

#[test]
fn multi_keeps_every_contact_and_littles_law() {
    let centre = Centre::d2();
    assert_laws(1_000_000, centre.patience, |watch| multi::run(&centre, 1_000_000, 7, watch));
}

#[test]
fn flexible_groups_of_d2_cover_their_own_type_and_two_others() {
    let centre = Centre::d2();
    assert_eq!(centre.agents.iter().sum::<u32>(), 1_050);
    assert_eq!(centre.types[3], [3]);
    assert_eq!(centre.types[18], [8, 9, 1]);
}

#[test]
fn nobody_abandons_who_never_waits() {
    let idle = Single { agents: 500, ..D1 };
    let totals = single::run(&idle, 100_000, 3, |_, _| {});
    assert_eq!((totals.waited, totals.abandoned, totals.within), (0, 0, 100_000));
}

#[test]
fn calendar_gives_entries_in_order_of_time() {
    let mut chance = Chance::new(5);
    let mut calendar = Calendar::new(1_000);
    let mut times: Vec<f64> = (0..1_000).map(|_| chance.exponential(1.0)).collect();
    for &time in &times {
        calendar.push(time);
    }
    let last = 2.0 * times.iter().copied().fold(0.0, f64::max);
    times.sort_by(f64::total_cmp);
    calendar.replace_first(last);
    times.remove(0);
    times.push(last);
    for time in times {
        assert_eq!(calendar.first(), time);
        calendar.pop();
    }
    assert!(calendar.is_empty() && calendar.first() == f64::INFINITY);
}
