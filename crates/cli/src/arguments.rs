//! The arguments of every command, as meaningful values. Their help texts are in `report/locales/*/cli.ftl`.

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};
use jiff::Timestamp;
use jiff::civil::Date;
use organico_report::Language;

use crate::units::{Month, ServiceTargetText, Span};

/// The whole command line.
#[derive(Debug, Parser)]
#[command(name = "organico", version, disable_help_subcommand = true)]
pub(crate) struct Arguments {
    #[arg(long = "lang", global = true, value_name = "it|en", value_parser = language)]
    pub language: Option<Language>,
    #[command(subcommand)]
    pub command: Command,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    New(NewArguments),
    Check(CentreArguments),
    Generate(GenerateArguments),
    #[command(subcommand)]
    Forecast(ForecastCommand),
    #[command(subcommand)]
    Staff(StaffCommand),
    #[command(subcommand)]
    Roster(RosterCommand),
    Plan(PlanArguments),
}

#[derive(Debug, Args)]
pub(crate) struct CentreArguments {
    #[arg(value_name = "CENTRE")]
    pub centre: PathBuf,
    #[arg(long)]
    pub json: bool,
}

#[derive(Debug, Args)]
pub(crate) struct NewArguments {
    #[arg(value_name = "DIR")]
    pub directory: PathBuf,
    #[arg(long, value_name = "SERIES.csv")]
    pub from_history: Option<PathBuf>,
    #[arg(long, value_name = "CALLS.csv", requires = "from_history")]
    pub calls: Option<PathBuf>,
    #[arg(long, value_name = "ZONE", default_value = "UTC", requires = "from_history")]
    pub zone: String,
    #[arg(long, value_name = "DATES.csv", requires = "from_history")]
    pub holidays: Option<PathBuf>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Preset {
    OneQueue,
    TreSedi,
}

#[derive(Debug, Args)]
pub(crate) struct GenerateArguments {
    #[arg(value_name = "DIR")]
    pub directory: PathBuf,
    #[arg(long, value_enum, conflicts_with_all = ["people", "weeks", "skills"])]
    pub preset: Option<Preset>,
    #[arg(long, default_value_t = 100)]
    pub people: u32,
    #[arg(long, default_value_t = 26)]
    pub weeks: u32,
    #[arg(long, default_value_t = 2)]
    pub skills: u32,
    #[arg(long, default_value_t = 1)]
    pub seed: u64,
}

#[derive(Debug, Subcommand)]
pub(crate) enum ForecastCommand {
    Run(ForecastRunArguments),
    Backtest(BacktestArguments),
}

#[derive(Debug, Args)]
pub(crate) struct ForecastRunArguments {
    #[arg(value_name = "CENTRE")]
    pub centre: PathBuf,
    #[arg(long, value_name = "YYYY-MM")]
    pub month: Option<Month>,
    #[arg(long)]
    pub json: bool,
}

#[derive(Debug, Args)]
pub(crate) struct BacktestArguments {
    #[arg(value_name = "SERIES.csv")]
    pub series: PathBuf,
    #[arg(long, value_name = "ORIGINS.csv")]
    pub origins: PathBuf,
    #[arg(long, default_value_t = 28, value_parser = clap::value_parser!(u32).range(1..=366))]
    pub horizon_days: u32,
    #[arg(long, value_name = "FILE.csv")]
    pub out: PathBuf,
    #[arg(long, value_name = "30min")]
    pub step: Option<Span>,
    #[arg(long, value_name = "ZONE")]
    pub zone: Option<String>,
    #[arg(long, value_name = "IT|DATES.csv")]
    pub holidays: Option<String>,
    #[arg(long)]
    pub json: bool,
}

#[derive(Debug, Subcommand)]
pub(crate) enum StaffCommand {
    Size(StaffSizeArguments),
    Evaluate(StaffEvaluateArguments),
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Model {
    ErlangB,
    ErlangC,
    ErlangA,
}

#[derive(Debug, Args)]
pub(crate) struct StaffSizeArguments {
    #[arg(long, value_enum, default_value_t = Model::ErlangC)]
    pub model: Model,
    #[arg(long)]
    pub contacts: f64,
    #[arg(long, default_value = "30min")]
    pub per: Span,
    #[arg(long, value_name = "180s")]
    pub handle: Span,
    #[arg(long, value_name = "120s")]
    pub patience: Option<Span>,
    #[arg(long, value_name = "80/20s")]
    pub target: Option<ServiceTargetText>,
    #[arg(long, default_value = "offered")]
    pub definition: String,
    #[arg(long, value_name = "15s")]
    pub speed_of_answer: Option<Span>,
    #[arg(long, value_name = "5%", value_parser = crate::units::share)]
    pub abandonment: Option<f64>,
    #[arg(long, value_name = "85%", value_parser = crate::units::share)]
    pub occupancy: Option<f64>,
    #[arg(long, default_value_t = 0)]
    pub agents_min: u32,
    #[arg(long, value_name = "33%", value_parser = crate::units::share)]
    pub shrinkage: Option<f64>,
    #[arg(long)]
    pub json: bool,
}

#[derive(Debug, Args)]
pub(crate) struct StaffEvaluateArguments {
    #[arg(long, value_name = "IN.csv")]
    pub batch: PathBuf,
    #[arg(long, value_name = "OUT.csv")]
    pub out: PathBuf,
}

#[derive(Debug, Subcommand)]
pub(crate) enum RosterCommand {
    Check(RosterCheckArguments),
}

#[derive(Debug, Args)]
pub(crate) struct RosterCheckArguments {
    #[arg(value_name = "CENTRE")]
    pub centre: PathBuf,
    #[arg(value_name = "ROSTER.csv")]
    pub roster: PathBuf,
    #[arg(long)]
    pub json: bool,
}

#[derive(Debug, Args)]
pub(crate) struct PlanArguments {
    #[arg(value_name = "CENTRE")]
    pub centre: PathBuf,
    #[arg(long, value_name = "DIR")]
    pub out: PathBuf,
    #[arg(long, value_name = "YYYY-MM", conflicts_with = "first")]
    pub month: Option<Month>,
    #[arg(long, value_name = "DATE")]
    pub first: Option<Date>,
    #[arg(long, default_value_t = 28, value_parser = clap::value_parser!(u32).range(1..=366), conflicts_with = "month")]
    pub days: u32,
    #[arg(long, default_value_t = 1)]
    pub seed: u64,
    #[arg(long, value_name = "INSTANT")]
    pub at: Option<Timestamp>,
    #[arg(long)]
    pub threads: Option<usize>,
    #[arg(long)]
    pub work_units: Option<u64>,
    #[arg(long, value_name = "UNITS")]
    pub stop_after: Option<u64>,
    #[arg(long, conflicts_with = "stop_after")]
    pub seconds: Option<f64>,
    #[arg(long, value_parser = clap::value_parser!(u32).range(2..=10_000))]
    pub replications: Option<u32>,
    #[arg(long)]
    pub json: bool,
    #[arg(long, conflicts_with = "json")]
    pub quiet: bool,
}

fn language(text: &str) -> Result<Language, String> {
    Language::parse(text).ok_or_else(|| format!("{text}: it, en"))
}
