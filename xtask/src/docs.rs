//! Words that must agree with the code: diagnostics and their pages and texts, links, and what may never be committed.

mod codes;
mod links;
mod words;

use std::path::Path;

use crate::Findings;
use crate::files::text_files;

/// Checks diagnostics, links and forbidden words over every text file of the project.
pub(crate) fn check(root: &Path) -> Result<Findings, String> {
    let files = text_files(root)?;
    let mut findings = codes::check(&files)?;
    findings.faults.extend(links::check(root, &files));
    findings.faults.extend(words::check(&files));
    findings.notes.push(format!("{} text files read", files.len()));
    Ok(findings)
}
