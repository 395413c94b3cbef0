//! `organico tender`: whether the prices of a tender can pay the services it asks for, with every step.

mod again;
mod json;
mod words;

use std::path::PathBuf;

use clap::{Args, Subcommand};
use jiff::civil::Date;
use organico_formats::read_tender;
use organico_model::Diagnostic;
use organico_report::Language;
use organico_scenario::measures::{ServiceFault, TenderError, tender_check};

use super::inputs::staffing_diagnostic;
use super::measure::measure_diagnostic;
use crate::disk::read_text;
use crate::failure::Failure;
use crate::terminal::print;
use crate::units::date;

/// What to do with a tender.
#[derive(Debug, Subcommand)]
pub(crate) enum TenderCommand {
    Check(CheckArguments),
}

#[derive(Debug, Args)]
pub(crate) struct CheckArguments {
    #[arg(value_name = "TENDER.toml")]
    pub tender: PathBuf,
    #[arg(long, default_value = "it-tlc")]
    pub pack: String,
    #[arg(long, value_name = "DATE", value_parser = date)]
    pub at: Option<Date>,
    #[arg(long)]
    pub json: bool,
}

/// Runs `organico tender`. A price that does not pay is a finding, not a fault: the exit code stays 0.
pub(super) fn run(command: &TenderCommand, language: Language) -> Result<(), Failure> {
    match command {
        TenderCommand::Check(arguments) => check(arguments, language),
    }
}

fn check(arguments: &CheckArguments, language: Language) -> Result<(), Failure> {
    let file = arguments.tender.to_string_lossy();
    let tender = read_tender(&file, &read_text(&arguments.tender)?).map_err(Failure::all)?;
    let found = tender_check(&tender, &arguments.pack, arguments.at)
        .map_err(|fault| Failure::of(diagnostic(&fault, &file, &arguments.pack)))?;
    if arguments.json {
        print(&json::of(&tender, &found, &arguments.pack).to_string());
    } else {
        print(&words::text(&tender, &found, language));
    }
    Ok(())
}

/// Returns the diagnostic for a tender without an answer.
fn diagnostic(fault: &TenderError, file: &str, pack: &str) -> Diagnostic {
    match fault {
        TenderError::Measure(fault) => measure_diagnostic(fault),
        TenderError::Service { lot, service, fault } => {
            let diagnostic = match fault {
                ServiceFault::Measure(fault) => measure_diagnostic(fault),
                ServiceFault::Staffing(fault) => staffing_diagnostic(fault),
            };
            diagnostic.at(file, 0, format!("lots.{lot}.services.{service}"))
        }
        TenderError::NoPay { level, pack, at } => {
            let fault = Diagnostic::fault("C0310").with("level", level).with("pack", pack);
            fault.with("at", at).at(file, 0, "wage")
        }
        TenderError::Rules(cause) => {
            Diagnostic::fault("C0003").with("pack", pack).with("cause", cause)
        }
    }
}
