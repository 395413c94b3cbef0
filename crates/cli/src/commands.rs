//! One file a command.

pub(crate) mod bundle;
pub(crate) mod calendar;
mod check;
pub(crate) mod export;
pub(crate) mod forecast;
mod generate;
pub(crate) mod import;
mod inputs;
pub(crate) mod intraday;
mod measure;
mod new;
mod plan;
mod pool;
pub(crate) mod register;
mod roster;
mod rules;
pub(crate) mod scenario;
pub(crate) mod simulate;
mod staff;
pub(crate) mod survey;
mod tender;

use organico_report::Language;

pub(crate) use measure::MeasureCommand;
pub(crate) use roster::{
    RosterDesignArguments, RosterExplainArguments, RosterLedgerArguments, RosterSolveArguments,
    RosterSwapArguments,
};
pub(crate) use rules::RulesCommand;
pub(crate) use staff::{StaffGroupsArguments, StaffShrinkageArguments};
pub(crate) use tender::TenderCommand;

use crate::arguments::{Command, RosterCommand, StaffCommand};
use crate::failure::Failure;

/// Runs one command.
pub(crate) fn run(command: Command, language: Language) -> Result<(), Failure> {
    match command {
        Command::New(arguments) => new::run(&arguments, language),
        Command::Check(arguments) => check::run(&arguments, language),
        Command::Calendar(arguments) => calendar::run(&arguments, language),
        Command::Generate(arguments) => generate::run(&arguments, language),
        Command::Forecast(command) => forecast::run(&command, language),
        Command::Staff(StaffCommand::Size(arguments)) => staff::size(&arguments, language),
        Command::Staff(StaffCommand::Evaluate(arguments)) => staff::evaluate(&arguments, language),
        Command::Staff(StaffCommand::Groups(arguments)) => staff::groups(&arguments, language),
        Command::Staff(StaffCommand::Shrinkage(arguments)) => {
            staff::shrinkage(&arguments, language)
        }
        Command::Roster(RosterCommand::Check(arguments)) => roster::check(&arguments, language),
        Command::Roster(RosterCommand::Ledger(arguments)) => roster::ledger(&arguments, language),
        Command::Roster(RosterCommand::Solve(arguments)) => roster::solve(&arguments, language),
        Command::Roster(RosterCommand::Design(arguments)) => roster::design(&arguments, language),
        Command::Roster(RosterCommand::Swap(arguments)) => roster::swap(&arguments, language),
        Command::Roster(RosterCommand::Explain(arguments)) => roster::explain(&arguments, language),
        Command::Export(command) => export::run(&command, language),
        Command::Plan(arguments) => plan::run(&arguments, language),
        Command::Import(command) => import::run(&command, language),
        Command::Survey(command) => survey::run(&command, language),
        Command::Measure(command) => measure::run(&command, language),
        Command::Register(command) => register::run(&command, language),
        Command::Rules(command) => rules::run(&command, language),
        Command::Bundle(command) => bundle::run(&command, language),
        Command::Tender(command) => tender::run(&command, language),
        Command::Simulate(arguments) => simulate::run(&arguments, language),
        Command::Intraday(arguments) => intraday::run(&arguments, language),
        Command::Scenario(command) => scenario::run(&command, language),
        Command::Verify(arguments) => scenario::verify(&arguments, language),
        Command::Why(arguments) => scenario::why(&arguments, language),
    }
}
