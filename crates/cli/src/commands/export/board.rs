//! `organico export board`: the roster for the notice board.

use std::path::PathBuf;

use clap::Args;
use organico_model::{Diagnostic, SiteId};
use organico_report::{Language, board_html};

use super::names::{NamesArguments, labels, named};
use super::{centre_and_roster, say_written};
use crate::disk::write_text;
use crate::failure::Failure;

#[derive(Debug, Args)]
pub(crate) struct ExportBoardArguments {
    #[arg(value_name = "CENTRE")]
    pub centre: PathBuf,
    #[arg(value_name = "ROSTER.csv")]
    pub roster: PathBuf,
    #[arg(long, value_name = "BOARD.html")]
    pub out: PathBuf,
    #[arg(long, value_name = "SITE")]
    pub site: Option<String>,
    #[command(flatten)]
    pub names: NamesArguments,
}

/// Runs `organico export board`.
pub(super) fn run(arguments: &ExportBoardArguments, language: Language) -> Result<(), Failure> {
    let known = centre_and_roster(&arguments.centre, &arguments.roster, language)?;
    let (centre, roster) = named(known, &labels(&arguments.names, &arguments.centre)?);
    let site = arguments.site.as_deref().map(SiteId::new);
    if let Some(site) = site.as_ref().filter(|site| !centre.sites.iter().any(|s| s.id == **site)) {
        let known: Vec<&str> = centre.sites.iter().map(|site| site.id.as_str()).collect();
        let fault = Diagnostic::fault("I1402").with("site", site);
        return Err(Failure::of(fault.with("known", known.join(", "))));
    }
    write_text(&arguments.out, &board_html(&centre, &roster, site.as_ref(), language))?;
    say_written(&arguments.out, language);
    Ok(())
}
