//! One file a command.

mod check;
mod forecast;
mod generate;
mod inputs;
mod new;
mod plan;
mod roster;
mod staff;

use organico_report::Language;

use crate::arguments::{Command, ForecastCommand, RosterCommand, StaffCommand};
use crate::failure::Failure;

/// Runs one command.
pub(crate) fn run(command: Command, language: Language) -> Result<(), Failure> {
    match command {
        Command::New(arguments) => new::run(&arguments, language),
        Command::Check(arguments) => check::run(&arguments, language),
        Command::Generate(arguments) => generate::run(&arguments, language),
        Command::Forecast(ForecastCommand::Run(arguments)) => forecast::run(&arguments, language),
        Command::Forecast(ForecastCommand::Backtest(arguments)) => {
            forecast::backtest(&arguments, language)
        }
        Command::Staff(StaffCommand::Size(arguments)) => staff::size(&arguments, language),
        Command::Staff(StaffCommand::Evaluate(arguments)) => staff::evaluate(&arguments, language),
        Command::Roster(RosterCommand::Check(arguments)) => roster::check(&arguments, language),
        Command::Plan(arguments) => plan::run(&arguments, language),
    }
}
