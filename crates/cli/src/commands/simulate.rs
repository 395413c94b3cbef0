//! `organico simulate`: the days of a model document, lived contact by contact, with intervals of confidence.

mod centre;
mod trace;
mod words;

use std::path::{Path, PathBuf};

use clap::Args;
use organico_formats::{Files, read_study, study_files};
use organico_model::{Diagnostic, Run, Simulation, Study};
use organico_report::{Language, message, simulation_page};
use organico_scenario::simulate_with_formulas;
use organico_simulate::{SimulationError, StudyConfig};

use super::pool::Pool;
use crate::disk::{read_text, write_text};
use crate::failure::Failure;
use crate::terminal::{TerminalProgress, print, print_diagnostics};
use crate::units::{count, half_width, whole};

/// Days of a simulation that is not told how many.
const REPLICATIONS_USUAL: u32 = 100;
/// The most days of a simulation that is told how sure to be.
const REPLICATIONS_MOST: u32 = 10_000;

#[derive(Debug, Args)]
pub(crate) struct SimulateArguments {
    #[arg(value_name = "MODEL.toml|CENTRE")]
    pub model: PathBuf,
    #[arg(long, value_name = "N", value_parser = count::<2, 100_000>)]
    pub replications: Option<u32>,
    #[arg(long, value_name = "0.005", value_parser = half_width)]
    pub half_width: Option<f64>,
    #[arg(long, value_name = "N", default_value_t = 1, value_parser = whole)]
    pub seed: u64,
    #[arg(long, value_name = "N", value_parser = count::<1, 256>)]
    pub threads: Option<u32>,
    #[arg(long, value_name = "FILE.html")]
    pub page: Option<PathBuf>,
    #[arg(long, conflicts_with_all = ["json", "page", "replications", "half_width"])]
    pub trace: bool,
    #[arg(long)]
    pub json: bool,
}

/// Runs `organico simulate`.
pub(super) fn run(arguments: &SimulateArguments, language: Language) -> Result<(), Failure> {
    if arguments.model.is_dir() {
        return centre::run(arguments, language);
    }
    let study = study(&arguments.model, language)?;
    if arguments.trace {
        return trace::run(&study, arguments, language);
    }
    let found = simulated(&study, arguments, language)?;
    if let Some(page) = &arguments.page {
        write_text(page, &simulation_page(&study, &found, language))?;
    }
    if arguments.json {
        let json = serde_json::to_string(&found)
            .map_err(|fault| Failure::of(Diagnostic::fault("C0001").with("cause", fault)))?;
        print(&json);
        return Ok(());
    }
    print(&words::text(&found, language));
    if let Some(page) = &arguments.page {
        print(&message(language, "written", &[("path", &page.to_string_lossy())]));
    }
    Ok(())
}

/// Returns the study of a document and the files beside it; warnings are told.
pub(super) fn study(path: &Path, language: Language) -> Result<Study, Failure> {
    let text = read_text(path)?;
    let mut beside = Files::new();
    for name in study_files(&text) {
        let file = path.with_file_name(&name);
        // The reader tells of a file that is not there, with its place in the document.
        if file.is_file() {
            beside.insert(name, read_text(&file)?);
        }
    }
    let reading = read_study(&path.to_string_lossy(), &text, &beside);
    let Some(study) = reading.study else { return Err(Failure::all(reading.diagnostics)) };
    print_diagnostics(&reading.diagnostics, language);
    Ok(study)
}

fn simulated(
    study: &Study,
    arguments: &SimulateArguments,
    language: Language,
) -> Result<Simulation, Failure> {
    let usual = arguments.half_width.map_or(REPLICATIONS_USUAL, |_| REPLICATIONS_MOST);
    let config = StudyConfig {
        replications: arguments.replications.unwrap_or(usual),
        half_width: arguments.half_width,
    };
    in_pool(arguments, language, |run| simulate_with_formulas(study, &config, run))
}

/// Returns what a simulation gives on as many threads as were asked for.
fn in_pool<T: Send>(
    arguments: &SimulateArguments,
    language: Language,
    work: impl FnOnce(&Run<'_>) -> Result<T, SimulationError> + Send,
) -> Result<T, Failure> {
    let progress = TerminalProgress::new(language, arguments.json || arguments.trace, None);
    let pool = Pool { threads: arguments.threads, seed: arguments.seed, progress };
    pool.install(work)?.map_err(|fault| match fault.diagnostic() {
        Some(diagnostic) => Failure::of(diagnostic.at(arguments.model.to_string_lossy(), 0, "")),
        None => Failure::stopped(),
    })
}
