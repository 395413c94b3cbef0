//! What the parties at a table say of harms: a TOML document each, with its signature in a file beside it.
//!
//! No weight has a value by default, and what nobody has signed is not read as anybody's word. Reference:
//! `docs/book/safeguard.md`.

use organico_model::{Acceptance, Baseline, Cents, Diagnostic, Goal, HarmWeights, Party, Words};

use super::head::words;
use super::{goal, version};
use crate::context::Context;
use crate::detached::signed_by;
use crate::number::scaled;
use crate::quantity::{count, money};
use crate::refusal::Refusal;
use crate::signing::SignatureState;
use crate::text::{clean, identifier, is_plain};
use crate::tree::{Source, Table, parse};

/// The version of the document.
const PARTY_VERSION: u32 = 1;

/// Most parties: the frontiers of more do not fit side by side on a line.
const PARTIES_MAX: usize = 4;

/// Most that a euro of lost income counts, in hundredths of a euro: beyond it cents are lost in the digits of a sum.
const INCOME_WEIGHT_MAX: i64 = 100_000;

/// A document of weights as it came, and the text of the file beside it that signs it.
#[derive(Debug, Clone, Copy)]
pub struct SignedDocument<'a> {
    /// The name of the file.
    pub file: &'a str,
    /// All of its text.
    pub text: &'a str,
    /// The text of the signature; nothing where there is no such file.
    pub signature: Option<&'a str>,
}

/// What reading the documents of the parties gives: the parties unless there is a fault, and everything that was found.
#[derive(Debug, Clone, PartialEq)]
pub struct PartiesReading {
    /// The parties, in the order of their documents; absent when a fault was found.
    pub parties: Option<Vec<Party>>,
    /// Faults and warnings of all documents, sorted by file, line and key.
    pub diagnostics: Vec<Diagnostic>,
}

/// Returns what the parties say of a goal, each in a document that it has signed.
#[must_use]
pub fn read_parties(
    documents: &[SignedDocument<'_>],
    goal: &Goal,
    baseline: &Baseline,
) -> PartiesReading {
    let context = Context::default();
    let mut parties: Vec<Party> = Vec::new();
    if let Some(document) = documents.get(PARTIES_MAX) {
        let fault = Diagnostic::fault("I0112").with("limit", PARTIES_MAX);
        let fault = fault.with("found", documents.len()).with("what", "--weights");
        context.report(fault.at(document.file, 0, ""));
    }
    for document in documents {
        let by = signer(document, &context);
        let said = read(document.file, document.text, Some((goal, baseline)), &context);
        let Some(Said { name, goal, weights, accepts }) = said else { continue };
        if let Some(other) = parties.iter().find(|other| is_same(&other.name, &name)) {
            let fault = Diagnostic::fault("C0417").with("name", &other.name.en);
            context.report(fault.at(document.file, 0, "name"));
        }
        let (signer, public_key) = by.unwrap_or_default();
        let alike = |other: &&Party| !public_key.is_empty() && other.public_key == public_key;
        if let Some(other) = parties.iter().find(alike) {
            let fault = Diagnostic::fault("C0418").with("name", &other.name.en);
            context.report(fault.at(document.file, 0, ""));
        }
        parties.push(Party { name, goal, weights, accepts, signer, public_key });
    }
    let parties = (!context.has_fault()).then_some(parties);
    PartiesReading { parties, diagnostics: context.into_diagnostics() }
}

/// Returns what is wrong in a document of weights by itself, before anybody signs it.
#[must_use]
pub fn party_faults(file: &str, text: &str) -> Vec<Diagnostic> {
    let context = Context::default();
    read(file, text, None, &context);
    context.into_diagnostics()
}

/// Returns name and key of who signed; nothing, reported, where nobody did or something was changed since.
fn signer(document: &SignedDocument<'_>, context: &Context) -> Option<(String, String)> {
    let code = match signed_by(document.text, document.signature) {
        SignatureState::Good { signer, public_key } => return Some((signer, public_key)),
        SignatureState::Unsigned => "C0415",
        SignatureState::Bad => "C0416",
    };
    let fault = Diagnostic::fault(code).with("file", document.file);
    context.report(fault.at(document.file, 0, ""));
    None
}

fn is_same(one: &Words, other: &Words) -> bool {
    let same = |a: &str, b: &str| a.trim().to_lowercase() == b.trim().to_lowercase();
    same(&one.en, &other.en) || same(&one.it, &other.it)
}

/// What a document says, whoever signed it.
struct Said {
    name: Words,
    goal: String,
    weights: HarmWeights,
    accepts: Acceptance,
}

/// Returns what a document says, held against a goal where there is one.
fn read(
    file: &str,
    text: &str,
    about: Option<(&Goal, &Baseline)>,
    context: &Context,
) -> Option<Said> {
    let text = clean(text);
    let source = Source::new(file, &text);
    let tree = parse(&text, &source, context)?;
    let root = Table::root(&tree, &source, context);
    version(&root, PARTY_VERSION)?;
    let goal = root.quantity("goal", |text| identifier(text).map(ToOwned::to_owned));
    let name = root.need_table("name").as_ref().and_then(name);
    let weights = root.need_table("weights").as_ref().and_then(weights);
    let accepts_table = root.table("accepts");
    let accepts = accepts_table.as_ref().map_or_else(Acceptance::default, acceptance);
    root.close();
    if let (Some((wanted, baseline)), Some(found)) = (about, &goal) {
        if *found != wanted.base.id {
            let fault = Diagnostic::fault("I1909").with("found", found);
            context.report_at(&root.place("goal"), fault.with("goal", &wanted.base.id));
        }
        goal::margin(accepts.margin_min, accepts_table.as_ref(), baseline);
    }
    Some(Said { name: name?, goal: goal?, weights: weights?, accepts })
}

/// Returns the name of a party, which stands in tables and on terminals.
fn name(table: &Table<'_>) -> Option<Words> {
    let name = words(table)?;
    let hidden = [("en", &name.en), ("it", &name.it)].into_iter().find(|(_, name)| !is_plain(name));
    if let Some((key, _)) = hidden {
        let fault = Diagnostic::fault("I1911").with("key", "name");
        table.context.report_at(&table.place(key), fault);
        return None;
    }
    Some(name)
}

fn weights(table: &Table<'_>) -> Option<HarmWeights> {
    let income_lost = table.quantity("income_lost", income_weight);
    let post_lost = table.quantity("post_lost", money);
    table.close();
    let weights = HarmWeights { income_lost: income_lost?, post_lost: post_lost? };
    if weights.income_lost <= 0.0 && weights.post_lost == Cents(0) {
        table.context.report_at(&table.here(), Diagnostic::fault("I1910"));
        return None;
    }
    Some(weights)
}

/// Returns what a euro counts, in hundredths at the finest, so that it is printed as it was signed.
fn income_weight(text: &str) -> Result<f64, Refusal> {
    match scaled(text, 2).ok_or(Refusal::Form("1.50"))? {
        hundredths @ 0..=INCOME_WEIGHT_MAX => Ok(hundredths as f64 / 100.0),
        _ => Err(Refusal::Range("0", "1000")),
    }
}

fn acceptance(table: &Table<'_>) -> Acceptance {
    let accepts = Acceptance {
        harm_max: table.quantity_if("harm_max", money),
        income_lost_max: table.quantity_if("income_lost_max", money),
        posts_lost_max: table.quantity_if("posts_lost_max", count).map(f64::from),
        employer_cost_max: table.quantity_if("employer_cost_max", money),
        margin_min: table.quantity_if("margin_min", money),
    };
    table.close();
    accepts
}
