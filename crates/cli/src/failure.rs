//! Why a command ends without a result: always diagnostics, so that the words exist in both languages.

use std::io;
use std::path::Path;
use std::process::ExitCode;

use organico_model::Diagnostic;
use organico_report::Language;

use crate::terminal;

/// One or more faults that ended a command.
#[derive(Debug)]
pub(crate) struct Failure {
    diagnostics: Vec<Diagnostic>,
    exit: u8,
}

/// The exit code for faults in what was given.
const EXIT_INPUT: u8 = 1;
/// The exit code after Ctrl-C, as shells expect it.
const EXIT_STOPPED: u8 = 130;

impl Failure {
    pub(crate) fn of(diagnostic: Diagnostic) -> Self {
        Self { diagnostics: vec![diagnostic], exit: EXIT_INPUT }
    }

    pub(crate) fn all(diagnostics: Vec<Diagnostic>) -> Self {
        Self { diagnostics, exit: EXIT_INPUT }
    }

    /// The command has said on its own what is wrong.
    pub(crate) fn silent() -> Self {
        Self { diagnostics: Vec::new(), exit: EXIT_INPUT }
    }

    pub(crate) fn stopped() -> Self {
        Self { diagnostics: vec![Diagnostic::note("C0002")], exit: EXIT_STOPPED }
    }

    pub(crate) fn read(path: &Path, fault: &io::Error) -> Self {
        Self::of(Diagnostic::fault("I0901").at(path.to_string_lossy(), 0, "").with("cause", fault))
    }

    pub(crate) fn write(path: &Path, fault: &io::Error) -> Self {
        Self::of(Diagnostic::fault("I0902").at(path.to_string_lossy(), 0, "").with("cause", fault))
    }

    pub(crate) fn too_large(path: &Path, bytes: u64, limit: u64) -> Self {
        let place = Diagnostic::fault("I0903").at(path.to_string_lossy(), 0, "");
        Self::of(place.with("bytes", bytes).with("limit", limit))
    }

    pub(crate) fn not_text(path: &Path) -> Self {
        Self::of(Diagnostic::fault("I0904").at(path.to_string_lossy(), 0, ""))
    }

    pub(crate) fn exists(path: &Path) -> Self {
        Self::of(Diagnostic::fault("I0716").at(path.to_string_lossy(), 0, ""))
    }

    /// Prints every fault and returns the exit code.
    pub(crate) fn report(&self, language: Language) -> ExitCode {
        terminal::print_diagnostics(&self.diagnostics, language);
        ExitCode::from(self.exit)
    }
}
