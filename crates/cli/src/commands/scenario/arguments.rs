//! The arguments of `organico scenario`, `verify` and `why`.

use std::path::PathBuf;

use clap::{Args, Subcommand};
use jiff::Timestamp;

use crate::units::instant;

/// What to do with scenarios.
#[derive(Debug, Subcommand)]
pub(crate) enum ScenarioCommand {
    Run(ScenarioRunArguments),
    Optimise(OptimiseArguments),
    Sign(SignArguments),
    Compare(CompareArguments),
    Groups(GroupsArguments),
}

#[derive(Debug, Args)]
pub(crate) struct ScenarioRunArguments {
    #[arg(value_name = "CENTRE")]
    pub centre: PathBuf,
    #[arg(value_name = "SCENARIO.toml", required = true)]
    pub scenarios: Vec<PathBuf>,
    #[arg(long, value_name = "FILE.organico")]
    pub out: Option<PathBuf>,
    #[arg(long, value_name = "PAGE.html")]
    pub page: Option<PathBuf>,
    #[arg(long, value_name = "KEY", requires = "signer")]
    pub sign: Option<PathBuf>,
    #[arg(long, value_name = "NAME", requires = "sign")]
    pub signer: Option<String>,
    #[arg(long, value_name = "PURPOSE", requires = "out")]
    pub riservato: Option<String>,
    #[arg(long, value_name = "ROSTER.csv", requires = "riservato")]
    pub roster: Option<PathBuf>,
    #[arg(long, value_name = "INSTANT", value_parser = instant)]
    pub at: Option<Timestamp>,
    #[arg(long)]
    pub json: bool,
}

#[derive(Debug, Args)]
pub(crate) struct OptimiseArguments {
    #[arg(value_name = "CENTRE")]
    pub centre: PathBuf,
    #[arg(long, value_name = "DEMAND.toml")]
    pub demand: PathBuf,
    #[arg(long, value_name = "GOAL.toml")]
    pub goal: PathBuf,
    #[arg(long, value_name = "WEIGHTS.toml")]
    pub weights: Vec<PathBuf>,
    #[arg(long, value_name = "N", default_value_t = 2, value_parser = crate::units::count::<0, 24>)]
    pub weeks: u32,
    #[arg(long, value_name = "DIR")]
    pub out: Option<PathBuf>,
    #[arg(long, value_name = "PAGE.html")]
    pub page: Option<PathBuf>,
    #[arg(long, value_name = "FILE.organico")]
    pub bundle: Option<PathBuf>,
    #[arg(long, value_name = "KEY", requires_all = ["signer", "bundle"])]
    pub sign: Option<PathBuf>,
    #[arg(long, value_name = "NAME", requires = "sign")]
    pub signer: Option<String>,
    #[arg(long, value_name = "INSTANT", value_parser = instant, requires = "bundle")]
    pub at: Option<Timestamp>,
    #[arg(long)]
    pub json: bool,
}

#[derive(Debug, Args)]
pub(crate) struct SignArguments {
    #[arg(value_name = "WEIGHTS.toml")]
    pub weights: PathBuf,
    #[arg(long, value_name = "KEY")]
    pub sign: PathBuf,
    #[arg(long, value_name = "NAME")]
    pub signer: String,
}

#[derive(Debug, Args)]
pub(crate) struct CompareArguments {
    #[arg(value_name = "FILE.organico")]
    pub bundle: PathBuf,
    #[arg(long, value_name = "PAGE.html")]
    pub out: PathBuf,
}

#[derive(Debug, Args)]
pub(crate) struct GroupsArguments {
    #[arg(value_name = "CENTRE")]
    pub centre: PathBuf,
    #[arg(long)]
    pub json: bool,
}

#[derive(Debug, Args)]
pub(crate) struct VerifyArguments {
    #[arg(value_name = "FILE.organico")]
    pub bundle: PathBuf,
    #[arg(long)]
    pub json: bool,
}

#[derive(Debug, Args)]
pub(crate) struct WhyArguments {
    #[arg(value_name = "FILE.organico")]
    pub bundle: PathBuf,
    #[arg(value_name = "PATH")]
    pub path: String,
    #[arg(long, value_name = "N", default_value_t = 6, value_parser = crate::units::count::<1, 50>)]
    pub depth: u32,
}
