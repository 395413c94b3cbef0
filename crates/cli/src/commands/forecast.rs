//! `organico forecast`: what is expected of a period, and how good such forecasts have been. One file a question.

mod adjust;
mod backtest;
mod compare;
mod explain;
mod kept;
mod long;
mod run;

use organico_report::Language;

use crate::arguments::ForecastCommand;
use crate::failure::Failure;

pub(crate) use adjust::AdjustArguments;
pub(crate) use explain::ExplainArguments;
pub(super) use kept::{client_forecast, client_path};
pub(crate) use long::SumBy;

/// Runs `organico forecast`.
pub(super) fn run(command: &ForecastCommand, language: Language) -> Result<(), Failure> {
    match command {
        ForecastCommand::Run(arguments) => run::run(arguments, language),
        ForecastCommand::Adjust(arguments) => adjust::run(arguments, language),
        ForecastCommand::Compare(arguments) => compare::run(arguments, language),
        ForecastCommand::Explain(arguments) => explain::run(arguments, language),
        ForecastCommand::Backtest(arguments) => backtest::run(arguments, language),
    }
}
