//! `organico rules set`: one value of a company agreement, written into the folder of a centre.

use organico_formats::{LOCAL_RULES_FILE, write_local_rules};
use organico_model::Diagnostic;
use organico_report::{Language, message};
use organico_rules::{Amount, Stated, local_value, typed_amount};

use super::{SetArguments, words};
use crate::commands::inputs::local_rules;
use crate::disk::write_text;
use crate::failure::Failure;
use crate::terminal::print;

/// Runs `organico rules set`.
pub(super) fn run(arguments: &SetArguments, language: Language) -> Result<(), Failure> {
    if !arguments.centre.join("centre.toml").is_file() {
        let name = "centre.toml";
        let fault = Diagnostic::fault("I0111").with("file", name);
        return Err(Failure::of(fault.at(arguments.centre.join(name).to_string_lossy(), 0, "")));
    }
    let value = local_value(&stated(arguments)?).map_err(|fault| Failure::of(*fault))?;
    let local = local_rules(&arguments.centre)?.with(value.clone());
    let path = arguments.centre.join(LOCAL_RULES_FILE);
    write_text(&path, &write_local_rules(&local))?;
    let gaps = [
        ("rule", arguments.id.clone()),
        ("value", words::amount(&value, language)),
        ("from", arguments.from.to_string()),
        ("file", path.to_string_lossy().into_owned()),
        ("status", words::status(value.rule.status, language)),
    ];
    let gaps = gaps.each_ref().map(|(name, value)| (*name, value.as_str()));
    print(&message(language, "rules-set-done", &gaps));
    Ok(())
}

fn stated(arguments: &SetArguments) -> Result<Stated, Failure> {
    let id = arguments.id.as_str();
    let read = |text: &String| typed_amount(id, text).map_err(|fault| Failure::of(*fault));
    let bound = |text: &Option<String>| match text.as_ref().map(read).transpose()? {
        Some(Amount::Number(number)) => Ok(Some(number)),
        Some(Amount::Flag(_)) => Err(Failure::of(
            Diagnostic::fault("C0104").with("rule", id).with("low", "-").with("high", "-"),
        )),
        None => Ok(None),
    };
    Ok(Stated {
        id: id.to_owned(),
        value: read(&arguments.value)?,
        bounds: [bound(&arguments.low)?, bound(&arguments.high)?],
        from: arguments.from,
        to: arguments.to,
        source: arguments.source.clone(),
    })
}
