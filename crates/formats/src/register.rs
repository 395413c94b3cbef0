//! The register of disputes: a folder with `register.toml` and one document a case under `cases/`.
//!
//! Who speaks and what can be read stands once, in `register.toml`; each case has its sites, causes and events. Other
//! files of the folder, such as scenarios, are left alone. The reference of every key is `docs/book/register.md`.

mod case;
mod claim;
mod erm;
mod event;
mod head;
mod law;
mod personal;
pub(crate) mod words;

use organico_model::Diagnostic;
use organico_register::Register;
use toml::Spanned;
use toml::de::DeTable;

use self::law::Laws;

use crate::centre::Files;
use crate::context::Context;
use crate::series::finished;
use crate::text::clean;
use crate::tree::{Source, Table, parse};

pub use erm::{read_erm, write_erm};

/// The document that says what the register is about.
pub(crate) const HEAD: &str = "register.toml";

/// The folder of the cases.
pub(crate) const CASES: &str = "cases/";

/// The version of the documents of a register.
pub(crate) const REGISTER_VERSION: u32 = 1;

/// Returns the register that the files describe.
///
/// # Errors
/// All faults, sorted by file, line and key.
pub fn read_register(files: &Files) -> Result<Register, Vec<Diagnostic>> {
    let context = Context::default();
    let register = read(files, &context);
    finished(register, context)
}

fn read(files: &Files, context: &Context) -> Option<Register> {
    let Some(text) = files.get(HEAD) else {
        context.report(Diagnostic::fault("I0111").with("file", HEAD).at(HEAD, 0, ""));
        return None;
    };
    let mut register = document(HEAD, text, context, head::read);
    let is_case = |path: &str| {
        let name = path.strip_prefix(CASES).and_then(|name| name.strip_suffix(".toml"));
        name.is_some_and(|name| !name.contains('/'))
    };
    let laws = Laws::beside(register.as_ref());
    let mut cases = Vec::new();
    for (path, text) in files.iter().filter(|(path, _)| is_case(path)) {
        let case = document(path, text, context, |root| case::read(root, &laws));
        cases.extend(case);
    }
    context.resolve_names();
    register.as_mut()?.cases = cases;
    register
}

/// Reads one document: its grammar, its version, what may be personal, its content, and keys that nobody knows.
fn document<T>(
    path: &str,
    text: &str,
    context: &Context,
    content: impl Fn(&Table<'_>) -> Option<T>,
) -> Option<T> {
    let text = clean(text);
    let source = Source::new(path, &text);
    let tree: Spanned<DeTable<'_>> = parse(&text, &source, context)?;
    personal::check(tree.get_ref(), &source, context);
    let root = Table::root(&tree, &source, context);
    version(&root)?;
    let value = content(&root);
    root.close();
    value
}

fn version(root: &Table<'_>) -> Option<u32> {
    let found = root.quantity("version", crate::quantity::count)?;
    if found == REGISTER_VERSION {
        return Some(found);
    }
    let fault = Diagnostic::fault("I0115").with("found", found).with("known", REGISTER_VERSION);
    root.context.report_at(&root.place("version"), fault);
    None
}

#[cfg(test)]
mod tests;
