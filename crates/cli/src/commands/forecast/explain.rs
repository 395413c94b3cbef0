//! `organico forecast explain`: how the forecast of one interval came about.

use std::path::PathBuf;

use clap::Args;
use jiff::civil::DateTime;
use organico_forecast::explain;
use organico_model::{ContactTypeId, Diagnostic};
use organico_report::{Language, explanation_text};

use crate::commands::inputs;
use crate::failure::Failure;
use crate::terminal::print;

#[derive(Debug, Args)]
pub(crate) struct ExplainArguments {
    #[arg(value_name = "CENTRE")]
    pub centre: PathBuf,
    #[arg(long = "type", value_name = "TYPE")]
    pub contact_type: String,
    #[arg(long, value_name = "2026-06-10T10:30")]
    pub at: DateTime,
    #[arg(long)]
    pub json: bool,
}

/// Runs `organico forecast explain`: prints the factors of a number and what each was learned from.
pub(super) fn run(arguments: &ExplainArguments, language: Language) -> Result<(), Failure> {
    let (centre, _) = inputs::centre(&arguments.centre, language)?;
    let kind = ContactTypeId::new(arguments.contact_type.as_str());
    if !centre.contact_types.iter().any(|one| one.id == kind) {
        let known: Vec<&str> = centre.contact_types.iter().map(|one| one.id.as_str()).collect();
        let fault = Diagnostic::fault("F0301").with("type", &kind);
        return Err(Failure::of(fault.with("known", known.join(", "))));
    }
    let made =
        explain(&centre, &kind, arguments.at).map_err(|fault| Failure::all(fault.diagnostics()))?;
    if arguments.json {
        let text = serde_json::to_string(&made);
        let fault = |fault| Failure::of(Diagnostic::fault("C0001").with("cause", fault));
        print(&text.map_err(fault)?);
    } else {
        print(&explanation_text(&centre, &made, language));
    }
    Ok(())
}
