//! The programme after bars and new rows against the same programme solved from nothing.

use organico_model::{Purpose, Seed, Stream};

use crate::day_shifts::master::Master;
use crate::day_shifts::tables::Want;

const PEOPLE: usize = 6;
const COVERS: usize = 20;

/// A disturbance of wants and costs moves the cost of a mix by less.
const CLOSE: f64 = 0.05;

struct Row {
    person: usize,
    covers: Vec<u32>,
    cost: f64,
}

fn drawn_wants(stream: &mut Stream) -> Vec<Want> {
    let want =
        |_| Want { people: stream.below(4) as i32, under: 20 + stream.below(80) as i32, over: 2 };
    (0..COVERS).map(want).collect()
}

fn drawn_row(person: usize, stream: &mut Stream) -> Row {
    let covers = (0..COVERS as u32).filter(|_| stream.below(3) == 0).collect();
    Row { person, covers, cost: f64::from(stream.below(30)) }
}

/// Returns the cost of the best mix of these rows, solved from nothing.
fn from_nothing<'a>(wants: &[Want], rows: impl Iterator<Item = &'a Row>) -> f64 {
    let mut master = Master::new(wants, PEOPLE);
    for row in rows {
        master.add(row.person, &row.covers, row.cost);
    }
    master.solve(100_000);
    master.cost()
}

#[test]
fn bars_new_rows_and_bars_lifted_leave_the_cost_of_a_programme_solved_from_nothing() {
    for seed in 0..40 {
        let mut stream = Seed(seed).stream(Purpose::Roster, (3, 3));
        let wants = drawn_wants(&mut stream);
        let mut master = Master::new(&wants, PEOPLE);
        let (mut rows, mut barred) = (Vec::<Row>::new(), Vec::<bool>::new());
        for round in 0..30 {
            for person in 0..PEOPLE {
                let row = drawn_row(person, &mut stream);
                master.add(person, &row.covers, row.cost);
                rows.push(row);
                barred.push(false);
            }
            for (index, row) in rows.iter().enumerate() {
                barred[index] = round % 5 != 4 && row.person < round % 5 && stream.below(3) > 0;
                master.bar(2 * COVERS + PEOPLE + index, barred[index]);
            }
            master.solve(100_000);
            let open = rows.iter().zip(&barred).filter(|(_, barred)| !**barred);
            let least = from_nothing(&wants, open.map(|(row, _)| row));
            assert!(
                (master.cost() - least).abs() < CLOSE,
                "seed {seed}, round {round}: {} for {least}",
                master.cost()
            );
            let shares = (0..rows.len()).filter(|index| barred[*index]);
            let barred_share: f64 =
                shares.map(|index| master.share(2 * COVERS + PEOPLE + index).abs()).sum();
            assert!(barred_share < 1e-6, "seed {seed}, round {round}: {barred_share}");
        }
    }
}

#[test]
fn prices_never_promise_more_than_the_mix_costs() {
    for seed in 0..20 {
        let mut stream = Seed(seed).stream(Purpose::Roster, (4, 4));
        let wants = drawn_wants(&mut stream);
        let mut master = Master::new(&wants, PEOPLE);
        let rows: Vec<Row> = (0..60).map(|index| drawn_row(index % PEOPLE, &mut stream)).collect();
        for row in &rows {
            master.add(row.person, &row.covers, row.cost);
        }
        master.solve(100_000);
        let prices = master.prices().to_vec();
        let worth = |row: &Row| row.covers.iter().map(|cover| prices[*cover as usize]).sum::<f64>();
        let cheapest = |person: usize| {
            let own = rows.iter().filter(|row| row.person == person);
            own.map(|row| row.cost - worth(row)).fold(f64::MAX, f64::min)
        };
        let wanted: f64 =
            prices.iter().zip(&wants).map(|(price, want)| price * f64::from(want.people)).sum();
        let bound = wanted + (0..PEOPLE).map(cheapest).sum::<f64>();
        assert!((bound - master.cost()).abs() < CLOSE, "seed {seed}: {bound}");
    }
}
