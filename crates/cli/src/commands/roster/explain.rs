//! `organico roster explain`: why a day of a person stands as it does in a roster.

use std::path::PathBuf;

use clap::Args;
use jiff::civil::Date;
use organico_model::{AgentId, Diagnostic};
use organico_report::{Language, reason_of_day_text};
use organico_roster::{ExplainConfig, Kept, Others, explain_day};

use super::POINT;
use super::desk::{self, Effort, person};
use crate::failure::Failure;
use crate::terminal::print;
use crate::units::{date, decimal};

#[derive(Debug, Args)]
pub(crate) struct RosterExplainArguments {
    #[arg(value_name = "CENTRE")]
    pub centre: PathBuf,
    #[arg(value_name = "ROSTER.csv")]
    pub roster: PathBuf,
    #[arg(long, value_name = "PERSON", value_parser = person)]
    pub person: AgentId,
    #[arg(long, value_name = "DATE", value_parser = date)]
    pub day: Date,
    #[arg(long, value_name = "REQUIREMENT.csv")]
    pub requirement: Option<PathBuf>,
    #[arg(long, value_name = "ROSTER.csv", requires = "change_weight")]
    pub from: Option<PathBuf>,
    #[arg(long, value_name = "POINTS", value_parser = decimal, requires = "from")]
    pub change_weight: Option<f64>,
    #[arg(long)]
    pub list: bool,
    #[arg(long)]
    pub json: bool,
}

/// Runs `organico roster explain`.
pub(in crate::commands) fn explain(
    arguments: &RosterExplainArguments,
    language: Language,
) -> Result<(), Failure> {
    let desk = desk::read(&arguments.centre, &arguments.roster, language)?;
    let effort = Effort { threads: None, seed: 1, hidden: arguments.json };
    let needed = desk.needed(arguments.requirement.as_ref(), &effort.pool(language))?;
    let others = if arguments.list { Others::Listed } else { Others::Counted };
    let published = arguments.from.as_ref().map(|path| desk::roster(path, &desk.centre));
    let published = published.transpose()?;
    let change_weight = arguments.change_weight.map_or(0, |points| (points * POINT) as i64);
    let kept = published.as_ref().map(|roster| Kept { roster, change_weight });
    let reason = explain_day(
        (&arguments.person, arguments.day),
        &desk.roster,
        &needed.requirement,
        (&desk.centre, &desk.rules),
        &ExplainConfig { others, kept },
    )
    .map_err(Failure::all)?;
    if arguments.json {
        let json = serde_json::to_string(&reason)
            .map_err(|fault| Failure::of(Diagnostic::fault("C0001").with("cause", fault)))?;
        print(&json);
    } else {
        print(&reason_of_day_text(&reason, &desk.centre, language));
    }
    Ok(())
}
