//! The words of the command line: every command and argument takes its help from the texts of the language.
//!
//! The key of a command is its path (`cli-staff-size`), the key of an argument the path and its name; where that is
//! missing, the one shared by all commands (`cli-any-json`).

use clap::{Arg, ArgAction, Command};
use organico_report::{Language, message};

/// Returns the command with all its help texts in a language.
pub(crate) fn localised(command: Command, language: Language) -> Command {
    let template = format!(
        "{{before-help}}{{about-with-newline}}\n{}: {{usage}}\n\n{{all-args}}{{after-help}}",
        message(language, "cli-usage", &[])
    );
    translate(command, "cli", language, &template)
}

fn translate(command: Command, path: &str, language: Language, template: &str) -> Command {
    let say = |key: &str| message(language, key, &[]);
    let mut command = command
        .about(say(path))
        .help_template(template.to_owned())
        .subcommand_help_heading(say("cli-commands"))
        .disable_help_flag(true)
        .disable_version_flag(true)
        .mut_args(|argument| described(argument, path, language))
        .arg(help_flag(language));
    if path == "cli" {
        let version = Arg::new("version").short('V').long("version").action(ArgAction::Version);
        command =
            command.arg(version.help(say("cli-any-version")).help_heading(say("cli-options")));
    }
    let names: Vec<String> =
        command.get_subcommands().map(|one| one.get_name().to_owned()).collect();
    for name in names {
        let below = format!("{path}-{name}");
        command = command.mut_subcommand(name, |one| translate(one, &below, language, template));
    }
    command
}

fn help_flag(language: Language) -> Arg {
    Arg::new("help")
        .short('h')
        .long("help")
        .action(ArgAction::Help)
        .help(message(language, "cli-any-help", &[]))
        .help_heading(message(language, "cli-options", &[]))
}

fn described(argument: Arg, path: &str, language: Language) -> Arg {
    let id = argument.get_id().to_string();
    let own = format!("{path}-{id}");
    let text = message(language, &own, &[]);
    let text = if text == own { message(language, &format!("cli-any-{id}"), &[]) } else { text };
    let heading = if argument.is_positional() { "cli-arguments" } else { "cli-options" };
    let text = text + &choices(&argument, language);
    let takes_values = argument.get_action().takes_values();
    let argument = argument.hide_default_value(takes_values).hide_possible_values(takes_values);
    argument.help(text).help_heading(message(language, heading, &[]))
}

/// Returns the values to choose from and the one that holds without a choice; clap would say so in English only.
fn choices(argument: &Arg, language: Language) -> String {
    let of = |key: &str, values: Vec<String>| match values.as_slice() {
        [] => String::new(),
        _ => format!(" [{}]", message(language, key, &[("value", &values.join(", "))])),
    };
    let possible = if argument.get_action().takes_values() {
        argument.get_possible_values().iter().map(|one| one.get_name().to_owned()).collect()
    } else {
        Vec::new()
    };
    let default = argument.get_default_values().iter();
    of("cli-values", possible)
        + &of("cli-default", default.map(|one| one.to_string_lossy().into_owned()).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::arguments::Arguments;
    use clap::CommandFactory;

    fn texts(command: &Command, found: &mut Vec<String>) {
        found.push(command.get_about().map(ToString::to_string).unwrap_or_default());
        found.extend(
            command
                .get_arguments()
                .map(|one| one.get_help().map(ToString::to_string).unwrap_or_default()),
        );
        command.get_subcommands().for_each(|one| texts(one, found));
    }

    #[test]
    fn clap_finds_nothing_wrong_with_the_translated_commands() {
        localised(Arguments::command(), Language::Italian).debug_assert();
    }

    #[test]
    fn every_command_and_argument_has_a_text_in_both_languages() {
        for language in Language::ALL {
            let mut found = Vec::new();
            texts(&localised(Arguments::command(), language), &mut found);
            let bare: Vec<&String> =
                found.iter().filter(|text| text.is_empty() || text.starts_with("cli")).collect();
            assert!(bare.is_empty(), "{language:?} {bare:?}");
        }
    }
}
