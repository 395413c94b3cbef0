//! The sessions of a shift as people live them: one that a break interrupts goes on after it, and is one session.

use organico_model::{BreakKind, Pause, SessionKind, Shift};

/// A session of a shift.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct SessionRun {
    pub(crate) kind: SessionKind,
    /// Its parts in order; never empty. Between two of them are breaks and nothing else.
    pub(crate) parts: Vec<Pause>,
}

impl SessionRun {
    /// Returns its minutes without the breaks.
    pub(crate) fn minutes(&self) -> i64 {
        self.parts.iter().map(|part| part.end.duration_since(part.start).as_mins()).sum()
    }
}

/// Returns the sessions of a shift in order of time.
pub(crate) fn session_runs(shift: &Shift) -> Vec<SessionRun> {
    let mut pauses = shift.pauses.clone();
    pauses.sort_by_key(|pause| (pause.start, pause.end));
    let mut runs: Vec<SessionRun> = Vec::new();
    // Where the last session would go on: its end, moved on by the breaks that follow without a gap.
    let mut goes_on = None;
    for pause in pauses {
        let BreakKind::Session(kind) = pause.kind else {
            goes_on = goes_on.filter(|at| *at == pause.start).map(|_| pause.end);
            continue;
        };
        match runs.last_mut() {
            Some(run) if run.kind == kind && is_interrupted(run, goes_on, &pause) => {
                run.parts.push(pause);
            }
            _ => runs.push(SessionRun { kind, parts: vec![pause] }),
        }
        goes_on = Some(pause.end);
    }
    runs
}

/// Returns whether a session goes on with a pause after a break; what touches without a break between is another session.
fn is_interrupted(run: &SessionRun, goes_on: Option<jiff::Timestamp>, next: &Pause) -> bool {
    let touches = run.parts.last().is_some_and(|last| last.end == next.start);
    goes_on == Some(next.start) && !touches
}
