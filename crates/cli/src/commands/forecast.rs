//! `organico forecast`: what is expected of a period, and how good such forecasts have been. One file a question.

mod backtest;
mod run;

use organico_report::Language;

use crate::arguments::ForecastCommand;
use crate::failure::Failure;

/// Runs `organico forecast`.
pub(super) fn run(command: &ForecastCommand, language: Language) -> Result<(), Failure> {
    match command {
        ForecastCommand::Run(arguments) => run::run(arguments, language),
        ForecastCommand::Backtest(arguments) => backtest::run(arguments, language),
    }
}
