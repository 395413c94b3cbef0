//! `single CONTACTS [ROUNDS]`: times the M/M/100+M loop.
//!
//! Prints the best round as JSON.

use floors::{single, timing};

fn main() {
    let mut arguments = std::env::args().skip(1).map(|text| text.parse::<u64>());
    let (Some(Ok(contacts)), Ok(rounds)) = (arguments.next(), arguments.next().unwrap_or(Ok(5)))
    else {
        eprintln!("usage: single CONTACTS [ROUNDS]");
        std::process::exit(2);
    };
    timing::report(rounds, |seed| single::run(&single::D1, contacts, seed, |_, _| {}));
}
