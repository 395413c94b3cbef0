//! Rounds in which every person's every week is rewritten once, week beside week on several threads.
//!
//! No move reaches beyond its planning week, except that rests, runs and regular starts join neighbouring weeks. So all
//! even weeks are searched at once while the odd ones stand still, and then the other way round; where a rule joins weeks
//! that lie farther apart, as free weekends do, fewer are searched at once. Each week has its own stream of chance, so that
//! the number of threads changes nothing.

use organico_model::{Purpose, Run, Stream};
use rayon::prelude::*;

use crate::best_week::rewrite_week;
use crate::construct::shuffle;
use crate::row::Cell;
use crate::state::State;

/// What a round is done with.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Round {
    /// Number of the round.
    pub(crate) number: u64,
    /// By how much a shift may look dearer than it is.
    pub(crate) temperature: f64,
}

/// Rewrites every week of every person once; nothing when the caller stops the run meanwhile, and the weeks are to be
/// thrown away then, since how far they came depends on the clock.
pub(crate) fn sweep(state: &mut State, run: &Run, round: &Round) -> Option<()> {
    let apart = state.problem.weeks_apart();
    for first in 0..apart {
        let weeks: Vec<usize> = (first..state.problem.weeks.len()).step_by(apart).collect();
        let searched: Option<Vec<(usize, Vec<Cell>)>> = weeks
            .into_par_iter()
            .map(|week| Some((week, searched(state, run, round, week)?)))
            .collect();
        state.take_weeks(&searched?);
    }
    Some(())
}

/// Returns the cells of a week after its round, person by person.
fn searched(state: &State, run: &Run, round: &Round, week: usize) -> Option<Vec<Cell>> {
    let mut state = state.clone();
    let mut stream: Stream = run.seed.stream(Purpose::Roster, (round.number + 1, week as u64));
    let mut order: Vec<usize> = (0..state.problem.people.len()).collect();
    shuffle(&mut order, &mut stream);
    for person in order {
        if run.progress.stopped() {
            return None;
        }
        rewrite_week(&mut state, &mut stream, (person, week), round.temperature);
    }
    Some(state.week_cells(week))
}
