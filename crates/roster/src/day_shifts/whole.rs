//! Dives over all people and days, from the mix that bounds the problem: two side by side, a slice of work at a time.

use organico_model::Stream;

use crate::day_shifts::choice::{Choice, Ground, Scope};
use crate::day_shifts::dive::{Step, descend, step};

/// Dives of each task.
const DIVES: u32 = 2;

/// How often prices climb between two solutions: the programme is the larger work.
const CLIMBS: u32 = 8;

/// Rounds of generation for the bound.
const ROUNDS: u32 = 400;

/// Two dives side by side.
pub(crate) struct Whole<'a> {
    tasks: [Task<'a>; 2],
    /// No roster costs less.
    pub(crate) bound: f64,
}

#[derive(Clone)]
struct Task<'a> {
    ground: &'a Ground<'a>,
    choice: Choice<'a>,
    stream: Stream,
    floor: f64,
    left: u32,
}

impl<'a> Whole<'a> {
    /// Bounds the problem of these people and days. Returns the dives to come and the work units, or none when stopped.
    pub(crate) fn bound(
        ground: &'a Ground<'a>,
        (scope, rows): (&'a Scope, &'a [Vec<u8>]),
        streams: [Stream; 2],
        stop: &dyn Fn() -> bool,
    ) -> Option<(Self, u64)> {
        let mut choice = Choice::new(ground, scope, rows).climbing(CLIMBS);
        let floor = choice.generate(ROUNDS, f64::MIN, stop).bound;
        let spent = std::mem::take(&mut choice.spent);
        choice.reopen(floor);
        let tasks = streams.map(|stream| Task {
            ground,
            choice: choice.clone(),
            stream,
            floor,
            left: DIVES,
        });
        (!stop()).then_some((Self { tasks, bound: floor }, spent))
    }

    /// Returns whether dives are left.
    pub(crate) fn left(&self) -> bool {
        self.tasks.iter().any(|task| task.left > 0)
    }

    /// Goes on with both dives for about so many work units each. Returns the rosters found and the work units.
    pub(crate) fn go_on(
        &mut self,
        less_than: f64,
        units: u64,
        stop: &(dyn Fn() -> bool + Sync),
    ) -> (Vec<Vec<Vec<u8>>>, u64) {
        let [first, second] = &mut self.tasks;
        let (mut found, other) = rayon::join(
            || first.go_on(less_than, units, stop),
            || second.go_on(less_than, units, stop),
        );
        found.extend(other);
        let spent = self.tasks.iter_mut().map(|task| std::mem::take(&mut task.choice.spent));
        (found, spent.sum())
    }
}

impl Task<'_> {
    fn go_on(&mut self, less_than: f64, units: u64, stop: &dyn Fn() -> bool) -> Vec<Vec<Vec<u8>>> {
        let mut all = Vec::new();
        while self.left > 0 && self.choice.spent < units && !stop() {
            let Step::Ended(found) = step(&mut self.choice, less_than, &mut self.stream, stop)
            else {
                continue;
            };
            self.left -= 1;
            self.choice.reopen(self.floor);
            all.extend(found.map(|mut rows| {
                let people: Vec<usize> = (0..rows.len()).collect();
                self.choice.spent += descend(self.ground, &mut rows, &people);
                rows
            }));
        }
        all
    }
}
