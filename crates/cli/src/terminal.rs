//! The terminal: its language, its progress bar, Ctrl-C, and what is printed.

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, OnceLock};
use std::time::{Duration, Instant};

use indicatif::{ProgressBar, ProgressStyle};
use organico_model::{Diagnostic, Progress, Stage};
use organico_report::{Language, message, render_diagnostics};

/// Returns the language that `--lang` or the environment asks for, before the arguments are parsed: the help texts
/// need it.
pub(crate) fn language_before_parsing() -> Language {
    let arguments: Vec<String> = std::env::args().collect();
    let given = arguments.iter().enumerate().find_map(|(index, argument)| {
        match argument.strip_prefix("--lang") {
            Some("") => arguments.get(index + 1).cloned(),
            Some(rest) => rest.strip_prefix('=').map(str::to_owned),
            None => None,
        }
    });
    let mut tags = given
        .into_iter()
        .chain(["LC_ALL", "LC_MESSAGES", "LANG"].iter().filter_map(|name| environment(name)));
    tags.find_map(|tag| Language::parse(&tag)).unwrap_or(Language::English)
}

#[expect(
    clippy::disallowed_methods,
    reason = "the one place that reads the environment, for the language"
)]
fn environment(name: &str) -> Option<String> {
    std::env::var(name).ok()
}

/// Prints a line on standard output. A reader that has gone away, as in `organico ... | head`, is no fault.
pub(crate) fn print(text: &str) {
    use std::io::Write;
    let _ = writeln!(std::io::stdout(), "{text}");
}

/// Prints a line on standard error.
pub(crate) fn print_error(text: &str) {
    use std::io::Write;
    let _ = writeln!(std::io::stderr(), "{text}");
}

/// Prints diagnostics on standard error.
pub(crate) fn print_diagnostics(diagnostics: &[Diagnostic], language: Language) {
    use std::io::Write;
    let _ = write!(std::io::stderr(), "{}", render_diagnostics(diagnostics, language));
}

/// A progress bar on standard error, stopped by Ctrl-C.
pub(crate) struct TerminalProgress {
    bar: ProgressBar,
    language: Language,
    stop: Arc<AtomicBool>,
    /// How long the search for a roster may take, if the caller said so, and when it began.
    search: Option<Duration>,
    search_began: OnceLock<Instant>,
    searching: AtomicBool,
}

impl TerminalProgress {
    /// Returns a bar that is shown unless `hidden`; the search for a roster ends after `seconds`, where given.
    pub(crate) fn new(language: Language, hidden: bool, seconds: Option<f64>) -> Self {
        let bar = if hidden { ProgressBar::hidden() } else { ProgressBar::new(0) };
        let style = ProgressStyle::with_template("{msg:14} {bar:40} {percent:>3} % {elapsed}");
        bar.set_style(style.unwrap_or_else(|_| ProgressStyle::default_bar()));
        let stop = Arc::new(AtomicBool::new(false));
        let signal = Arc::clone(&stop);
        // Without a handler Ctrl-C ends the process at once, which loses nothing either: files are written at the end.
        let _ = ctrlc::set_handler(move || signal.store(true, Ordering::Relaxed));
        let search = seconds.and_then(|seconds| Duration::try_from_secs_f64(seconds).ok());
        Self {
            bar,
            language,
            stop,
            search,
            search_began: OnceLock::new(),
            searching: AtomicBool::new(false),
        }
    }

    /// Returns whether Ctrl-C was pressed.
    pub(crate) fn interrupted(&self) -> bool {
        self.stop.load(Ordering::Relaxed)
    }

    /// Removes the bar.
    pub(crate) fn finish(&self) {
        self.bar.finish_and_clear();
    }
}

impl Progress for TerminalProgress {
    fn advance(&self, stage: Stage, done: u64, total: u64) {
        let key = match stage {
            Stage::Forecast => "stage-forecast",
            Stage::Staffing => "stage-staffing",
            Stage::Roster => "stage-roster",
            Stage::Simulation => "stage-simulation",
        };
        self.searching.store(stage == Stage::Roster, Ordering::Relaxed);
        if stage == Stage::Roster {
            self.search_began.get_or_init(Instant::now);
        }
        self.bar.set_message(message(self.language, key, &[]));
        self.bar.set_length(total);
        self.bar.set_position(done);
    }

    fn stopped(&self) -> bool {
        let over = |limit| self.search_began.get().is_some_and(|began| began.elapsed() >= limit);
        self.interrupted()
            || (self.searching.load(Ordering::Relaxed) && self.search.is_some_and(over))
    }
}
