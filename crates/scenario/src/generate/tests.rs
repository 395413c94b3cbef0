//! Whether the made-up centres hold what they promise: the spread of demand, and a volume that the people can handle.

mod capacity;
mod limits;
mod spread;

use std::sync::LazyLock;

use organico_model::{Centre, Seed};

use super::build::build;
use super::history::SeriesTruth;
use super::{Example, blueprint};

/// The examples at the seed of those in the repository, with the truth behind them.
static EXAMPLES: LazyLock<[(Centre, Vec<SeriesTruth>); 2]> = LazyLock::new(|| {
    [Example::OneQueue, Example::TreSedi].map(|which| build(&blueprint(which), Seed(1)).unwrap())
});

fn example(which: Example) -> &'static Centre {
    match which {
        Example::OneQueue => &EXAMPLES[0].0,
        Example::TreSedi => &EXAMPLES[1].0,
    }
}
