//! `organico register`: disputes and restructurings, their totals, and the European monitor's sheet.

use std::path::{Path, PathBuf};

use clap::{Args, Subcommand, ValueEnum};
use jiff::civil::Date;
use organico_formats::{open_scenario, read_erm, read_register, write_erm, write_register};
use organico_model::{Diagnostic, Words};
use organico_register::{
    Case, ErmRow, Quantity, Register, SourceTotal, Sum, erm_rows, register_of, totals,
};
use organico_report::{
    Language, message, register_case_text, register_html, register_list_text, register_total_text,
};
use serde_json::{Value, json};

use super::new::refuse_used;
use crate::disk::{read_centre_files, read_text, write_files, write_text};
use crate::failure::Failure;
use crate::terminal::print;
use crate::units::weekly_hours;

/// What to do with a register.
#[derive(Debug, Subcommand)]
pub(crate) enum RegisterCommand {
    Import(ImportArguments),
    List(FolderArguments),
    Total(FolderArguments),
    Show(ShowArguments),
    Export(ExportArguments),
    OpenScenario(OpenScenarioArguments),
}

#[derive(Debug, Args)]
pub(crate) struct FolderArguments {
    #[arg(value_name = "REGISTER")]
    pub register: PathBuf,
    #[arg(long)]
    pub json: bool,
}

#[derive(Debug, Args)]
pub(crate) struct ShowArguments {
    #[arg(value_name = "REGISTER")]
    pub register: PathBuf,
    #[arg(value_name = "CASE")]
    pub case: String,
}

/// What an export is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Shape {
    /// The European monitor's sheet.
    Erm,
    /// The page.
    Page,
}

#[derive(Debug, Args)]
pub(crate) struct ExportArguments {
    #[arg(value_name = "REGISTER")]
    pub register: PathBuf,
    #[arg(long = "as", value_enum, default_value_t = Shape::Erm)]
    pub shape: Shape,
    #[arg(long, value_name = "DATE")]
    pub at: Option<Date>,
    #[arg(long, value_name = "FILE")]
    pub out: PathBuf,
}

#[derive(Debug, Args)]
pub(crate) struct ImportArguments {
    #[arg(value_name = "ERM.csv")]
    pub sheet: PathBuf,
    #[arg(long, value_name = "DIR")]
    pub into: PathBuf,
}

#[derive(Debug, Args)]
pub(crate) struct OpenScenarioArguments {
    #[arg(value_name = "REGISTER")]
    pub register: PathBuf,
    #[arg(value_name = "CASE")]
    pub case: String,
    #[arg(long, value_name = "DIR")]
    pub into: PathBuf,
    #[arg(long, value_name = "HOURS", default_value_t = 20.0, value_parser = weekly_hours)]
    pub hours: f64,
}

/// Runs `organico register`.
pub(super) fn run(command: &RegisterCommand, language: Language) -> Result<(), Failure> {
    match command {
        RegisterCommand::Import(arguments) => import(arguments, language),
        RegisterCommand::List(arguments) => list(arguments, language),
        RegisterCommand::Total(arguments) => total(arguments, language),
        RegisterCommand::Show(arguments) => show(arguments, language),
        RegisterCommand::Export(arguments) => export(arguments, language),
        RegisterCommand::OpenScenario(arguments) => open(arguments, language),
    }
}

fn load(folder: &Path) -> Result<Register, Failure> {
    read_register(&read_centre_files(folder)?).map_err(Failure::all)
}

fn total(arguments: &FolderArguments, language: Language) -> Result<(), Failure> {
    let register = load(&arguments.register)?;
    if arguments.json {
        let list: Vec<Value> = totals(&register).iter().map(total_json).collect();
        print(&json!({ "totals": list }).to_string());
    } else {
        print(&register_total_text(&register, language));
    }
    Ok(())
}

fn total_json(total: &SourceTotal<'_>) -> Value {
    let families: Vec<Value> = total
        .families
        .iter()
        .map(|(family, sum)| json!({ "family": family.code(), "sum": sum_json(sum) }))
        .collect();
    json!({
        "source": total.source.id.as_str(),
        "cases": total.cases.iter().map(|case| case.id.as_str()).collect::<Vec<_>>(),
        "sum": sum_json(&total.sum),
        "stated": total.stated.map(|stated| quantity_json(stated.quantity)),
        "gap": total.gap,
        "families": families,
    })
}

fn sum_json(sum: &Sum) -> Value {
    json!({
        "firm": sum.firm,
        "open": sum.open || sum.unquantified > 0,
        "about": sum.about,
        "at_most": sum.at_most,
        "unquantified": sum.unquantified,
    })
}

fn quantity_json(quantity: Quantity) -> Value {
    json!({ "value": quantity.value(), "qualifier": quantity.qualifier().code() })
}

fn list(arguments: &FolderArguments, language: Language) -> Result<(), Failure> {
    let register = load(&arguments.register)?;
    if arguments.json {
        let day = register.last_day().unwrap_or_default();
        let rows: Vec<Value> = erm_rows(&register, day).iter().map(row_json).collect();
        print(&json!({ "cases": rows }).to_string());
    } else {
        print(&register_list_text(&register, language));
    }
    Ok(())
}

fn row_json(row: &ErmRow) -> Value {
    json!({
        "case": row.id,
        "company": row.company,
        "sites": row.sites.iter().map(|(_, unit)| unit).collect::<Vec<_>>(),
        "workers": row.state.workers.map(quantity_json),
        "job_losses": quantity_json(row.state.losses),
        "inclusion": row.inclusion().code(),
    })
}

fn show(arguments: &ShowArguments, language: Language) -> Result<(), Failure> {
    let register = load(&arguments.register)?;
    let case = case_of(&register, &arguments.case)?;
    print(&register_case_text(&register, case, language));
    Ok(())
}

fn case_of<'r>(register: &'r Register, name: &str) -> Result<&'r Case, Failure> {
    register.case(name).ok_or_else(|| {
        let known: Vec<&str> = register.cases.iter().map(|case: &Case| case.id.as_str()).collect();
        let fault = Diagnostic::fault("I0510").with("case", name);
        Failure::of(fault.with("known", known.join(", ")))
    })
}

fn open(arguments: &OpenScenarioArguments, language: Language) -> Result<(), Failure> {
    let register = load(&arguments.register)?;
    let case = case_of(&register, &arguments.case)?;
    let files = open_scenario(&register, case, arguments.hours).map_err(Failure::of)?;
    refuse_used(&arguments.into)?;
    write_files(&arguments.into, &files)?;
    print(&message(language, "written", &[("path", &arguments.into.to_string_lossy())]));
    Ok(())
}

fn export(arguments: &ExportArguments, language: Language) -> Result<(), Failure> {
    let register = load(&arguments.register)?;
    let text = match arguments.shape {
        Shape::Page => register_html(&register, language),
        Shape::Erm => {
            let day = arguments.at.or(register.last_day()).unwrap_or_default();
            write_erm(&erm_rows(&register, day))
        }
    };
    write_text(&arguments.out, &text)?;
    print(&message(language, "written", &[("path", &arguments.out.to_string_lossy())]));
    Ok(())
}

fn import(arguments: &ImportArguments, language: Language) -> Result<(), Failure> {
    let file = arguments.sheet.to_string_lossy();
    let rows = read_erm(&file, &read_text(&arguments.sheet)?).map_err(Failure::all)?;
    refuse_used(&arguments.into)?;
    let name = arguments
        .sheet
        .file_name()
        .map_or_else(|| file.to_string(), |name| name.to_string_lossy().into_owned());
    let title = |language| message(language, "register-imported", &[("file", &name)]);
    let title = Words { en: title(Language::English), it: title(Language::Italian) };
    write_files(&arguments.into, &write_register(&register_of(&rows, title, &name)))?;
    print(&message(language, "written", &[("path", &arguments.into.to_string_lossy())]));
    Ok(())
}
