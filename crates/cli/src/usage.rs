//! What is wrong with a command line, in the language of the reader: clap's own sentences are English only.

use std::error::Error as _;
use std::process::ExitCode;

use clap::Error;
use clap::error::{ContextKind, ContextValue, ErrorKind};
use organico_report::{Language, message};

/// The exit code for a command line that cannot be understood.
const EXIT_USAGE: u8 = 2;

/// Prints what was asked for (help, version) or what is wrong, and returns the exit code.
pub(crate) fn report(fault: &Error, language: Language) -> ExitCode {
    if matches!(
        fault.kind(),
        ErrorKind::DisplayHelp
            | ErrorKind::DisplayVersion
            | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand
    ) {
        // A reader that has gone away is no fault.
        let _ = fault.print();
        return ExitCode::from(u8::try_from(fault.exit_code()).unwrap_or(EXIT_USAGE));
    }
    crate::terminal::print_error(&sentence(fault, language));
    crate::terminal::print_error(&message(language, "usage-help", &[]));
    ExitCode::from(EXIT_USAGE)
}

fn sentence(fault: &Error, language: Language) -> String {
    let of = |kind| fault.get(kind).map(words).unwrap_or_default();
    let argument = of(ContextKind::InvalidArg);
    let value = of(ContextKind::InvalidValue);
    let key = match fault.kind() {
        ErrorKind::InvalidValue if value.is_empty() => "usage-no-value",
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => "usage-value",
        ErrorKind::UnknownArgument => "usage-unknown",
        ErrorKind::InvalidSubcommand => "usage-command",
        ErrorKind::MissingRequiredArgument => "usage-missing",
        ErrorKind::ArgumentConflict if argument == of(ContextKind::PriorArg) => "usage-twice",
        ErrorKind::ArgumentConflict => "usage-conflict",
        _ => "usage-other",
    };
    let expected = fault.source().map_or_else(|| of(ContextKind::ValidValue), ToString::to_string);
    let gaps = [
        ("argument", argument),
        ("value", value),
        ("expected", expected),
        ("other", of(ContextKind::PriorArg)),
        ("command", of(ContextKind::InvalidSubcommand)),
    ];
    message(language, key, &gaps.each_ref().map(|(name, text)| (*name, text.as_str())))
}

fn words(value: &ContextValue) -> String {
    match value {
        ContextValue::Strings(all) => all.join(", "),
        other => other.to_string(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::arguments::Arguments;
    use clap::Parser;

    fn said(line: &str) -> String {
        let fault = Arguments::try_parse_from(line.split(' ')).unwrap_err();
        sentence(&fault, Language::Italian)
    }

    #[test]
    fn a_wrong_command_line_is_explained_in_italian() {
        assert_eq!(said("organico plann"), "Non esiste il comando \"plann\".");
        assert_eq!(said("organico plan x"), "Manca: --out <DIR>.");
        assert_eq!(said("organico plan x --out"), "Manca il valore di --out <DIR>.");
        assert_eq!(
            said("organico plan x --out y --days 0"),
            "\"0\" non è un valore per --days <N>. Atteso: 1 ... 366."
        );
        assert_eq!(said("organico plan x --out y --colour"), "L'opzione --colour qui non esiste.");
        assert_eq!(
            said("organico plan x --out y --seed 1 --seed 2"),
            "--seed <N> è indicato due volte."
        );
        assert_eq!(
            said("organico plan x --out y --month 2027-02 --first 2027-02-01"),
            "--month <YYYY-MM> e --first <DATE> non si usano insieme."
        );
    }
}
