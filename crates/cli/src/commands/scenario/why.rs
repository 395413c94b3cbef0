//! `organico why`: a figure of a bundle, drilled to inputs, rule, formula, source and status.

use organico_model::{Diagnostic, ScenarioResult};
use organico_report::{Language, PlaceNames, why_text_named};

use super::WhyArguments;
use super::{bundle, inputs};
use crate::failure::Failure;
use crate::terminal::print;

/// Runs `organico why`.
pub(crate) fn why(arguments: &WhyArguments, language: Language) -> Result<(), Failure> {
    let bundle = bundle::read(&arguments.bundle)?;
    let results = bundle::results(&bundle)?;
    let (scenario, path) = arguments.path.split_once('/').unwrap_or((&arguments.path, ""));
    let fits = |(name, result): &&(String, ScenarioResult)| {
        let today = result.scenario.is_empty() && ["today", "oggi"].contains(&scenario);
        name == scenario || result.scenario == scenario || today
    };
    let Some((_, result)) = results.iter().find(fits) else {
        let known: Vec<&str> = results
            .iter()
            .map(|(_, one)| if one.scenario.is_empty() { "today" } else { &one.scenario })
            .collect();
        let fault = Diagnostic::fault("C0406").with("scenario", scenario);
        return Err(Failure::of(fault.with("known", known.join(", "))));
    };
    let table = inputs::read(&bundle.entries, &str::to_owned)?;
    // Changes of other scenarios may bear the same id and another name.
    let names = PlaceNames::of(&table.baseline, std::slice::from_ref(result));
    match why_text_named(&result.sheet, &names, path, arguments.depth, language) {
        Ok(text) => {
            print(&text);
            Ok(())
        }
        Err(unknown) => {
            let fault = Diagnostic::fault("C0407").with("path", path);
            Err(Failure::of(fault.with("nearest", unknown.near.join(", "))))
        }
    }
}
