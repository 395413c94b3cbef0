//! The baseline of a scenario: `baseline.toml`, which a person writes where no full centre exists, and the JSON of a
//! bundle.
//!
//! A baseline holds groups of five people or more and never a person. What was not written takes the defaults that
//! `docs/book/scenario.md` lists; the share of paid time on contacts then follows the hours chain of a contract year,
//! and the baseline says so among its assumptions.

mod demand;
mod group;
mod head;
mod json;
mod sense;

use organico_model::{BASELINE_VERSION, Baseline, Diagnostic};

use crate::centre::read_pay;
use crate::context::Context;
use crate::names::Kind;
use crate::scenario::version;
use crate::series::finished;
use crate::text::clean;
use crate::tree::{Node, Source, Table, parse};

pub use json::{baseline_json, read_baseline_json};

/// Fewest people of a group.
const GROUP_MIN: u32 = 5;

/// Returns the baseline that a document describes.
///
/// # Errors
/// All faults, sorted by line and key.
pub fn read_baseline(file: &str, text: &str) -> Result<Baseline, Vec<Diagnostic>> {
    let context = Context::default();
    let baseline = read(file, &clean(text), &context);
    finished(baseline, context)
}

fn read(file: &str, text: &str, context: &Context) -> Option<Baseline> {
    let source = Source::new(file, text);
    let tree = parse(text, &source, context)?;
    let root = Table::root(&tree, &source, context);
    version(&root, BASELINE_VERSION)?;
    let baseline = content(&root);
    root.close();
    context.resolve_names();
    baseline
}

fn content(root: &Table<'_>) -> Option<Baseline> {
    let head = head::read(root);
    let sites = head::sites(root);
    let contracts = head::contracts(root);
    let pay = read_pay(root);
    let names = Names::of(root, head.rule_pack.as_deref());
    let groups = group::read(root, &names);
    let (slot_minutes, demands) = demand::read(root, &names);
    let work = demand::read_work(root, &names);
    let (time_on_contacts, assumed) = head::time_on_contacts(root);
    let mut assumptions = head.assumptions;
    assumptions.extend(assumed);
    Some(Baseline {
        version: BASELINE_VERSION,
        name: head.name?,
        invented: head.invented,
        assumptions,
        source: head.source?,
        rule_pack: head.rule_pack?,
        employees: head.employees,
        sites,
        home_month_cost: head.home_month_cost,
        contracts,
        pay,
        time_on_contacts: time_on_contacts?,
        groups,
        slot_minutes,
        demands,
        work,
    })
}

/// The names that the parts of a baseline may use, as written, whether or not what they name could be read.
struct Names {
    sites: Vec<String>,
    contracts: Vec<String>,
    /// Absent where the rule pack could not be read.
    levels: Option<Vec<String>>,
    skills: Vec<String>,
}

impl Names {
    fn of(root: &Table<'_>, pack: Option<&str>) -> Self {
        let of = |kind| root.context.defined(kind);
        let own = of(Kind::Level);
        let levels = if own.is_empty() { pack.map(head::paid_levels) } else { Some(own) };
        let skills = group::skills(root);
        Self { sites: of(Kind::Site), contracts: of(Kind::Contract), levels, skills }
    }
}

/// Returns the name of a value, which must be among the known ones.
fn known(node: &Node<'_>, names: &[String]) -> Option<String> {
    let name = node.identifier()?;
    if names.contains(&name) {
        return Some(name);
    }
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    node.context.report_at(&node.place, crate::scenario::unknown_name(node, &name, &names));
    None
}

#[cfg(test)]
mod tests;
