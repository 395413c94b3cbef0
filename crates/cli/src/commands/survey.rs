//! `organico survey`: the page of a survey, and its responses in and out in the column style of `LimeSurvey`.

use std::path::{Path, PathBuf};

use clap::{Args, Subcommand, ValueEnum};
use organico_formats::{
    Headings, SurveyFolder, SurveyReading, Wanted, read_responses, read_survey, write_responses,
};
use organico_model::{Diagnostic, Severity};
use organico_report::{Language, message, survey_html, survey_text};
use organico_survey::{Completion, Evidence, Response, survey_report};

use crate::disk::{read_centre_files, read_text, write_text};
use crate::failure::Failure;
use crate::terminal::{print, print_diagnostics};

/// What to do with a survey.
#[derive(Debug, Subcommand)]
pub(crate) enum SurveyCommand {
    Report(SurveyReportArguments),
    Import(SurveyImportArguments),
    Export(SurveyExportArguments),
}

#[derive(Debug, Args)]
pub(crate) struct SurveyReportArguments {
    #[arg(value_name = "FOLDER")]
    folder: PathBuf,
    #[arg(long, value_name = "PAGE.html")]
    out: Option<PathBuf>,
    #[arg(long)]
    json: bool,
}

#[derive(Debug, Args)]
pub(crate) struct SurveyImportArguments {
    #[arg(value_name = "FOLDER")]
    folder: PathBuf,
    #[arg(value_name = "RESPONSES.csv")]
    responses: PathBuf,
}

#[derive(Debug, Args)]
pub(crate) struct SurveyExportArguments {
    #[arg(value_name = "FOLDER")]
    folder: PathBuf,
    #[arg(long, value_name = "FILE.csv")]
    out: PathBuf,
    #[arg(long, value_name = "TEXT")]
    purpose: Option<String>,
    #[arg(long, value_enum, default_value_t = Status::Complete)]
    status: Status,
    #[arg(long, value_enum, default_value_t = Heading::Code)]
    headings: Heading,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Status {
    Complete,
    Incomplete,
    All,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Heading {
    Code,
    Full,
}

/// Runs `organico survey`.
pub(super) fn run(command: &SurveyCommand, language: Language) -> Result<(), Failure> {
    match command {
        SurveyCommand::Report(arguments) => report(arguments, language),
        SurveyCommand::Import(arguments) => import(arguments, language),
        SurveyCommand::Export(arguments) => export(arguments, language),
    }
}

fn report(arguments: &SurveyReportArguments, language: Language) -> Result<(), Failure> {
    let folder = read(&arguments.folder, language)?;
    let report = survey_report(&folder.survey, &folder.evidence, &folder.statements);
    if let Some(out) = &arguments.out {
        write_text(out, &survey_html(&report, language))?;
    }
    if arguments.json {
        let json = serde_json::to_string_pretty(&report);
        print(&json.expect("texts, whole and finite numbers always have a form in JSON"));
    } else {
        print(survey_text(&report, language).trim_end());
        if let Some(out) = &arguments.out {
            print(&message(language, "survey-page-written", &[("path", &out.to_string_lossy())]));
        }
    }
    Ok(())
}

/// Returns the survey of a folder; warnings are printed, faults end the command.
fn read(folder: &Path, language: Language) -> Result<SurveyFolder, Failure> {
    let SurveyReading { folder, diagnostics } = read_survey(&read_centre_files(folder)?);
    match folder {
        Some(folder) => {
            print_diagnostics(&diagnostics, language);
            Ok(folder)
        }
        None => Err(Failure::all(
            diagnostics.into_iter().filter(|one| one.severity == Severity::Fault).collect(),
        )),
    }
}

/// Takes the responses of a file into the folder, without whatever leads to a person.
fn import(arguments: &SurveyImportArguments, language: Language) -> Result<(), Failure> {
    let mut files = read_centre_files(&arguments.folder)?;
    // What is there is replaced, so a fault in it must not stop the import.
    files.retain(|name, _| name != "responses.csv");
    let SurveyReading { folder, diagnostics } = read_survey(&files);
    let Some(folder) = folder else { return Err(Failure::all(diagnostics)) };
    if matches!(folder.evidence, Evidence::Published(_)) {
        let fault = Diagnostic::fault("I0611");
        return Err(Failure::of(fault.at(arguments.folder.to_string_lossy(), 0, "")));
    }
    let text = read_text(&arguments.responses)?;
    let name = arguments.responses.to_string_lossy();
    let (responses, notes) = read_responses(&name, &text, &folder.survey).map_err(Failure::all)?;
    print_diagnostics(&notes, language);
    let out = arguments.folder.join("responses.csv");
    write_text(&out, &write_responses(&folder.survey, &responses, Headings::Code, Wanted::All))?;
    let complete = responses.iter().filter(|one| one.completion == Completion::Complete).count();
    let (complete, count) = (complete.to_string(), responses.len().to_string());
    let path = out.to_string_lossy();
    let gaps = [("complete", complete.as_str()), ("count", &count), ("path", &path)];
    print(&message(language, "survey-imported", &gaps));
    Ok(())
}

/// Writes the responses one by one, which needs a purpose.
fn export(arguments: &SurveyExportArguments, language: Language) -> Result<(), Failure> {
    let purpose = arguments.purpose.as_deref().map(str::trim).filter(|text| !text.is_empty());
    let Some(purpose) = purpose else {
        return Err(Failure::of(Diagnostic::fault("I0613").at("--purpose", 0, "")));
    };
    let folder = read(&arguments.folder, language)?;
    let responses: &[Response] = match &folder.evidence {
        Evidence::Responses(responses) => responses,
        Evidence::Published(_) => &[],
    };
    let wanted = match arguments.status {
        Status::Complete => Wanted::Complete,
        Status::Incomplete => Wanted::Incomplete,
        Status::All => Wanted::All,
    };
    let headings = match (arguments.headings, language) {
        (Heading::Code, _) => Headings::Code,
        (Heading::Full, Language::English) => Headings::FullEnglish,
        (Heading::Full, Language::Italian) => Headings::FullItalian,
    };
    let text = write_responses(&folder.survey, responses, headings, wanted);
    write_text(&arguments.out, &text)?;
    let count = text.lines().count().saturating_sub(1).to_string();
    let path = arguments.out.to_string_lossy();
    let gaps = [("count", count.as_str()), ("path", &path), ("purpose", purpose)];
    print(&message(language, "survey-exported", &gaps));
    Ok(())
}
