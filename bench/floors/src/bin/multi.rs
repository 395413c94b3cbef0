//! `multi CONTACTS [ROUNDS]`: times the loop of 10 types and 20 groups.
//!
//! Prints the best round as JSON.

use floors::{multi, timing};

fn main() {
    let mut arguments = std::env::args().skip(1).map(|text| text.parse::<u64>());
    let (Some(Ok(contacts)), Ok(rounds)) = (arguments.next(), arguments.next().unwrap_or(Ok(5)))
    else {
        eprintln!("usage: multi CONTACTS [ROUNDS]");
        std::process::exit(2);
    };
    timing::report(rounds, |seed| multi::run(&multi::Centre::d2(), contacts, seed, |_, _| {}));
}
