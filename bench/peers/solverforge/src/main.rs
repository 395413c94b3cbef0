//! `solverforge-peer FILE SECONDS THREADS OUT`: rows of a published problem of shifts by whole days by SolverForge.

mod constraints;
mod domain;
mod file;
mod keys;
mod model;

use std::error::Error;

use solverforge::{SolverEvent, SolverManager};

use domain::Roster;

static MANAGER: SolverManager<Roster> = SolverManager::new();

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [path, seconds, threads, out] = arguments.as_slice() else {
        return Err("usage: solverforge-peer FILE SECONDS THREADS OUT".into());
    };
    let file = file::File::read(&std::fs::read_to_string(path)?)?;
    let solved = solved(model::roster(&file, seconds.parse()?, threads.parse()?))?;
    std::fs::write(out, model::rows(&file, &solved))?;
    Ok(())
}

/// Returns the best roster that the solver finds in the time of its settings.
fn solved(roster: Roster) -> Result<Roster, Box<dyn Error>> {
    let (job, mut events) = MANAGER.solve(roster).map_err(|fault| format!("{fault:?}"))?;
    while let Some(event) = events.blocking_recv() {
        match event {
            SolverEvent::Completed { solution, .. } => {
                MANAGER.delete(job).map_err(|fault| format!("{fault:?}"))?;
                return Ok(solution);
            }
            SolverEvent::Failed { error, .. } => return Err(format!("{error:?}").into()),
            SolverEvent::Cancelled { .. } => return Err("cancelled".into()),
            _ => {}
        }
    }
    Err("the solver ended without a roster".into())
}
