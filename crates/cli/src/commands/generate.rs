//! `organico generate`: a centre with invented people and demand.

use organico_formats::write_centre;
use organico_model::{Diagnostic, Seed};
use organico_report::{Language, message};
use organico_scenario::{Example, Population, example_centre, population};

use super::new::refuse_used;
use crate::arguments::{GenerateArguments, Preset};
use crate::disk::write_files;
use crate::failure::Failure;
use crate::terminal::print;

/// Runs `organico generate`.
pub(super) fn run(arguments: &GenerateArguments, language: Language) -> Result<(), Failure> {
    refuse_used(&arguments.directory)?;
    let seed = Seed(arguments.seed);
    let made = match arguments.preset {
        Some(Preset::OneQueue) => example_centre(Example::OneQueue, seed),
        Some(Preset::TreSedi) => example_centre(Example::TreSedi, seed),
        None => {
            let size = Population {
                people: arguments.people,
                weeks: arguments.weeks,
                skills: arguments.skills,
            };
            population(&size, seed)
        }
    };
    let centre =
        made.map_err(|fault| Failure::of(Diagnostic::fault("C0005").with("cause", fault)))?;
    write_files(&arguments.directory, &write_centre(&centre))?;
    print(&message(language, "written", &[("path", &arguments.directory.to_string_lossy())]));
    Ok(())
}
