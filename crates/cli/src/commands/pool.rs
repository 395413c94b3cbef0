//! Long work on as many threads as were asked for, with a progress bar, a seed, and an end by Ctrl-C.

use organico_model::{Diagnostic, Run, Seed};

use crate::failure::Failure;
use crate::terminal::TerminalProgress;

/// How work runs.
pub(super) struct Pool {
    /// Threads; as many as the machine has where none are named.
    pub(super) threads: Option<u32>,
    /// The source of chance.
    pub(super) seed: u64,
    /// The bar that shows it.
    pub(super) progress: TerminalProgress,
}

impl Pool {
    /// Returns what the work gives, or that it was stopped; the inner result is the work's own.
    pub(super) fn install<T: Send, E: Send>(
        &self,
        work: impl FnOnce(&Run<'_>) -> Result<T, E> + Send,
    ) -> Result<Result<T, E>, Failure> {
        let threads = self.threads.unwrap_or(0) as usize;
        let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build();
        let pool =
            pool.map_err(|fault| Failure::of(Diagnostic::fault("C0004").with("cause", fault)))?;
        let run = Run { seed: Seed(self.seed), progress: &self.progress };
        let made = pool.install(|| work(&run));
        self.progress.finish();
        if self.progress.interrupted() { Err(Failure::stopped()) } else { Ok(made) }
    }
}
