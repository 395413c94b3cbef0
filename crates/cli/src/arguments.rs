//! The arguments of every command, as meaningful values. Their help texts are in `report/locales/*/cli.ftl`.

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};
use jiff::Timestamp;
use jiff::civil::Date;
use organico_model::Confidence;
use organico_report::Language;

use crate::units::{
    Month, ServiceTargetText, Span, confidence, count, date, decimal, instant, seconds, share,
    whole,
};

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
    Calendar(crate::commands::calendar::CalendarArguments),
    Generate(GenerateArguments),
    #[command(subcommand)]
    Forecast(ForecastCommand),
    #[command(subcommand)]
    Staff(StaffCommand),
    #[command(subcommand)]
    Roster(RosterCommand),
    Plan(PlanArguments),
    Simulate(crate::commands::simulate::SimulateArguments),
    Intraday(crate::commands::intraday::IntradayArguments),
    #[command(subcommand)]
    Export(crate::commands::export::ExportCommand),
    #[command(subcommand)]
    Import(crate::commands::import::ImportCommand),
    #[command(subcommand)]
    Survey(crate::commands::survey::SurveyCommand),
    #[command(subcommand)]
    Measure(crate::commands::MeasureCommand),
    #[command(subcommand)]
    Register(crate::commands::register::RegisterCommand),
    #[command(subcommand)]
    Rules(crate::commands::RulesCommand),
    #[command(subcommand)]
    Bundle(crate::commands::bundle::BundleCommand),
    #[command(subcommand)]
    Tender(crate::commands::TenderCommand),
    #[command(subcommand)]
    Scenario(crate::commands::scenario::ScenarioCommand),
    Verify(crate::commands::scenario::VerifyArguments),
    Why(crate::commands::scenario::WhyArguments),
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
    #[arg(long, value_name = "FILE", num_args = 1..)]
    pub from_history: Vec<PathBuf>,
    #[arg(long, value_name = "CALLS.csv", requires = "from_history", conflicts_with = "preset")]
    pub calls: Option<PathBuf>,
    #[arg(long, value_name = "ZONE", requires = "from_history")]
    pub zone: Option<String>,
    #[arg(long, value_name = "DATES.csv", requires = "from_history")]
    pub holidays: Option<PathBuf>,
    #[arg(long, value_name = "NAME", requires = "from_history", value_parser = crate::commands::import::history::preset)]
    pub preset: Option<organico_formats::Preset>,
    #[arg(long, value_name = "FILE.xlsx|csv", requires = "preset")]
    pub people: Option<PathBuf>,
    #[arg(long, value_name = "FILE.xlsx|csv", requires = "people")]
    pub roster: Option<PathBuf>,
    #[arg(long, value_name = "FILE.xlsx|csv", requires = "people")]
    pub absences: Option<PathBuf>,
    #[arg(long = "skill", value_name = "QUEUE=SKILL", requires = "people", value_parser = crate::commands::import::pair)]
    pub skills: Vec<(String, String)>,
    #[arg(long, value_name = "FILE", requires = "people", conflicts_with = "pseudonymous")]
    pub key: Option<PathBuf>,
    #[arg(long, requires = "people")]
    pub pseudonymous: bool,
    #[arg(long, requires = "preset")]
    pub leave_out_bad_rows: bool,
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
    #[arg(long, value_name = "N", default_value_t = 100, value_parser = count::<1, 1_000_000>)]
    pub people: u32,
    #[arg(long, value_name = "N", default_value_t = 26, value_parser = count::<1, 1_000_000>)]
    pub weeks: u32,
    #[arg(long, value_name = "N", default_value_t = 2, value_parser = count::<1, 1_000_000>)]
    pub skills: u32,
    #[arg(long, value_name = "N", default_value_t = 1, value_parser = whole)]
    pub seed: u64,
}

#[derive(Debug, Subcommand)]
pub(crate) enum ForecastCommand {
    Run(ForecastRunArguments),
    Adjust(crate::commands::forecast::AdjustArguments),
    Compare(CentreArguments),
    Explain(crate::commands::forecast::ExplainArguments),
    Backtest(BacktestArguments),
}

#[derive(Debug, Args)]
pub(crate) struct ForecastRunArguments {
    #[arg(value_name = "CENTRE")]
    pub centre: PathBuf,
    #[arg(long, value_name = "YYYY-MM")]
    pub month: Option<Month>,
    #[arg(long, value_name = "DATE", value_parser = date)]
    pub date: Option<Date>,
    #[arg(long)]
    pub replace: bool,
    #[arg(long, value_name = "N", value_parser = count::<1, 104>, conflicts_with = "month")]
    pub weeks: Option<u32>,
    #[arg(long, value_enum)]
    pub by: Option<crate::commands::forecast::SumBy>,
    #[arg(long, value_name = "FILE.html")]
    pub page: Option<PathBuf>,
    #[arg(long)]
    pub json: bool,
}

#[derive(Debug, Args)]
pub(crate) struct BacktestArguments {
    #[arg(value_name = "SERIES.csv")]
    pub series: PathBuf,
    #[arg(long, value_name = "ORIGINS.csv")]
    pub origins: PathBuf,
    #[arg(long, value_name = "N", default_value_t = 28, value_parser = count::<1, 366>)]
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
    Groups(crate::commands::StaffGroupsArguments),
    Shrinkage(crate::commands::StaffShrinkageArguments),
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
    #[arg(long, value_name = "100", value_parser = decimal)]
    pub contacts: f64,
    #[arg(long, value_name = "30min", default_value = "30min")]
    pub per: Span,
    #[arg(long, value_name = "180s")]
    pub handle: Span,
    #[arg(long, value_name = "120s")]
    pub patience: Option<Span>,
    #[arg(long, value_name = "80/20s")]
    pub target: Option<ServiceTargetText>,
    #[arg(long, value_name = "NAME", default_value = "offered")]
    pub definition: String,
    #[arg(long, value_name = "15s")]
    pub speed_of_answer: Option<Span>,
    #[arg(long, value_name = "5%", value_parser = share)]
    pub abandonment: Option<f64>,
    #[arg(long, value_name = "85%", value_parser = share)]
    pub occupancy: Option<f64>,
    #[arg(long, value_name = "N", default_value_t = 0, value_parser = count::<0, 1_000_000>)]
    pub agents_min: u32,
    #[arg(long, value_name = "33%", value_parser = share)]
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
    Solve(crate::commands::RosterSolveArguments),
    Check(RosterCheckArguments),
    Design(crate::commands::RosterDesignArguments),
    Ledger(crate::commands::RosterLedgerArguments),
    Swap(crate::commands::RosterSwapArguments),
    Explain(crate::commands::RosterExplainArguments),
}

/// What a roster is checked against.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum RosterFormat {
    Centre,
    Curtois,
    Massp,
}

#[derive(Debug, Args)]
pub(crate) struct RosterCheckArguments {
    #[arg(value_name = "CENTRE|FILE")]
    pub input: PathBuf,
    #[arg(value_name = "ROSTER.csv")]
    pub roster: PathBuf,
    #[arg(long, value_enum, default_value_t = RosterFormat::Centre)]
    pub format: RosterFormat,
    #[arg(long, value_name = "ROSTER.csv")]
    pub published: Option<PathBuf>,
    #[arg(long, value_name = "LOCKS.csv", requires = "published")]
    pub locked: Option<PathBuf>,
    #[arg(long, value_name = "DATE", value_parser = date, requires = "published")]
    pub at: Option<Date>,
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
    #[arg(long, value_name = "DATE", value_parser = date)]
    pub first: Option<Date>,
    #[arg(long, value_name = "N", value_parser = count::<1, 366>, conflicts_with = "month")]
    pub days: Option<u32>,
    #[expect(
        clippy::option_option,
        reason = "clap's form of an option whose value may be left out"
    )]
    #[arg(long, value_name = "ROSTER.csv", num_args = 0..=1)]
    pub from_roster: Option<Option<PathBuf>>,
    #[arg(long, value_name = "N", default_value_t = 1, value_parser = whole)]
    pub seed: u64,
    #[arg(long, value_name = "INSTANT", value_parser = instant)]
    pub at: Option<Timestamp>,
    #[arg(long, value_name = "80%", value_parser = confidence)]
    pub confidence: Option<Confidence>,
    #[arg(long, value_name = "N", value_parser = count::<1, 256>)]
    pub threads: Option<u32>,
    #[arg(long, value_name = "UNITS", value_parser = whole)]
    pub work_units: Option<u64>,
    #[arg(long, value_name = "UNITS", value_parser = whole)]
    pub stop_after: Option<u64>,
    #[arg(long, conflicts_with = "stop_after", value_name = "60", value_parser = seconds)]
    pub seconds: Option<f64>,
    #[arg(long, value_name = "N", value_parser = count::<2, 10_000>)]
    pub replications: Option<u32>,
    #[arg(long, value_name = "3", value_parser = count::<0, 20>)]
    pub service_rounds: Option<u32>,
    #[arg(long)]
    pub json: bool,
    #[arg(long, conflicts_with = "json")]
    pub quiet: bool,
}

fn language(text: &str) -> Result<Language, String> {
    Language::parse(text).ok_or_else(|| "it, en".to_owned())
}
