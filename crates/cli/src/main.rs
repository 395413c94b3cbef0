//! The `organico` command: wires the edges together and prints.
//!
//! Arguments are made into meaningful values once, in [`arguments`]; every command reads its files, calls the cores
//! once and writes the result. Nothing here decides anything about contact centres.

mod arguments;
mod columns;
mod commands;
mod disk;
mod failure;
mod localise;
mod terminal;
mod units;
mod usage;

use std::process::ExitCode;

use arguments::Arguments;
use clap::{CommandFactory, FromArgMatches};

fn main() -> ExitCode {
    let language = terminal::language_before_parsing();
    let command = localise::localised(Arguments::command(), language);
    let parsed = command.try_get_matches().and_then(|found| Arguments::from_arg_matches(&found));
    let arguments = match parsed {
        Ok(arguments) => arguments,
        Err(fault) => return usage::report(&fault, language),
    };
    let language = arguments.language.unwrap_or(language);
    match commands::run(arguments.command, language) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => failure.report(language),
    }
}
