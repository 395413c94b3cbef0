//! A goal: the months, limits and measures among which a safeguard plan is looked for; the demand has a file of its own.
//!
//! A measure is written as a change of a scenario at its full size, with the parts and the months that may be chosen.
//! What ends posts by dismissal is refused. Reference: `docs/book/safeguard.md`.

use organico_model::{
    Baseline, Cents, ChangeKind, CostBasis, Diagnostic, Exit, Goal, GoalLimits, Measure, Month,
    Scenario,
};

use super::change::{self, check_ids, within};
use super::head::{self, Span};
use super::known::{Known, fits};
use super::quantities::month;
use super::{changes, check, demand, too_many, version};
use crate::choices::one_of;
use crate::context::Context;
use crate::quantity::{count, money, share, share_text};
use crate::refusal::Refusal;
use crate::text::clean;
use crate::tree::{Source, Table, parse};

/// The version of both documents.
const GOAL_VERSION: u32 = 1;
/// Longest identifiers, in bytes, of a goal and of a measure that cuts hours: those of plans and levels are made of them.
const GOAL_ID_MAX: usize = 61;
const CUT_ID_MAX: usize = 56;
/// What counts as cost.
const COSTS: [(&str, CostBasis); 2] = [("spent", CostBasis::Spent), ("net", CostBasis::Net)];
/// Fewest and most months of a goal.
const MONTHS: (u32, u32) = (6, 24);
/// Months between two reviews of cut hours, where nobody says otherwise.
const REVIEW_MONTHS: u32 = 3;
/// Plans on the table, where nobody says otherwise, and at most.
const PLANS: (u32, u32) = (6, 12);
/// Most measures of a goal.
const MEASURES_MAX: usize = 20;

/// Most parts of a measure: finer than a hundredth nobody chooses.
const PARTS_MAX: usize = 100;

/// What reading a goal gives: the goal unless there is a fault, and everything that was found, in order.
#[derive(Debug, Clone, PartialEq)]
pub struct GoalReading {
    /// The goal; absent when a fault was found.
    pub goal: Option<Goal>,
    /// Faults and warnings of both documents, sorted by file, line and key.
    pub diagnostics: Vec<Diagnostic>,
}

/// Returns the goal that two documents describe: `goal` and `demand` are each a file and its text.
#[must_use]
pub fn read_goal(goal: (&str, &str), demand: (&str, &str), baseline: &Baseline) -> GoalReading {
    let context = Context::default();
    let texts = [clean(goal.1), clean(demand.1)];
    let found = read((goal.0, &texts[0]), (demand.0, &texts[1]), baseline, &context);
    let goal = found.filter(|_| !context.has_fault());
    GoalReading { goal, diagnostics: context.into_diagnostics() }
}

fn read(
    (file, text): (&str, &str),
    (demand_file, demand_text): (&str, &str),
    baseline: &Baseline,
    context: &Context,
) -> Option<Goal> {
    let source = Source::new(file, text);
    let tree = parse(text, &source, context);
    let demand_source = Source::new(demand_file, demand_text);
    let demand_tree = parse(demand_text, &demand_source, context);
    let root = Table::root(tree.as_ref()?, &source, context);
    version(&root, GOAL_VERSION)?;
    let known = Known::of(baseline);
    let head = head::read(&root);
    let span = head.span();
    let demand_root = demand_tree.as_ref().map(|tree| Table::root(tree, &demand_source, context));
    let demand = demand_root.as_ref().and_then(|root| {
        version(root, GOAL_VERSION)?;
        let path = root.need_table("demand").and_then(|table| demand::read(&table, &known, span));
        root.close();
        path
    });
    let given = changes(&root, &known, span);
    let measures = measures(&root, &known, span);
    let review_months = root.quantity_if("review_months", months_between).unwrap_or(REVIEW_MONTHS);
    let plans_max = root.quantity_if("plans", plans).unwrap_or(PLANS.0);
    let cost = root.quantity_if("cost", one_of(&COSTS)).unwrap_or_default();
    let limits_table = root.table("limits");
    let limits = limits_table.as_ref().map_or_else(GoalLimits::default, limits);
    if let Some(months) = head.months.filter(|months| !(MONTHS.0..=MONTHS.1).contains(months)) {
        let fault = Diagnostic::fault("I1901").with("found", months);
        let fault = fault.with("least", MONTHS.0).with("most", MONTHS.1);
        context.report_at(&root.place("months"), fault);
    }
    if let Some(id) = &head.id {
        too_many(&root, "id", id.len(), GOAL_ID_MAX);
    }
    root.close();
    let base = Scenario {
        id: head.id?,
        name: head.name?,
        author: head.author?,
        pack: head.pack,
        first: head.first?,
        months: head.months?,
        demand: Some(demand?),
        assumptions: head.assumptions,
        travel: head.travel,
        roster_fit: head.roster_fit,
        changes: given,
    };
    check::check(&base, baseline, &root);
    margin(limits.margin_min, limits_table.as_ref(), baseline);
    if cost == CostBasis::Net {
        unpriced(&root, "cost", baseline);
    }
    overlaps(&measures, baseline, &root);
    Some(Goal { base, review_months, plans_max, cost, limits, measures })
}

fn limits(table: &Table<'_>) -> GoalLimits {
    let limits = GoalLimits {
        posts_lost_max: table.quantity_if("posts_lost_max", count).map(f64::from),
        income_lost_max: table.quantity_if("income_lost_max", money),
        loss_share_max: table.quantity_if("loss_share_max", share).map(organico_model::Share::get),
        employer_cost_max: table.quantity_if("employer_cost_max", money),
        margin_min: table.quantity_if("margin_min", money),
    };
    table.close();
    limits
}

/// Reports a limit on what invoices leave where the price of some contract is not known.
pub(super) fn margin(limit: Option<Cents>, table: Option<&Table<'_>>, baseline: &Baseline) {
    if let Some(table) = table.filter(|_| limit.is_some()) {
        unpriced(table, "margin_min", baseline);
    }
}

/// Reports what asks for the price of every contract, where that of some contract is not known, or there is none.
fn unpriced(table: &Table<'_>, key: &str, baseline: &Baseline) {
    let unpriced = baseline.contracts.iter().find(|contract| contract.terms.is_none());
    let missing = unpriced.map(|contract| contract.id.to_string());
    if let Some(contract) =
        missing.or_else(|| baseline.contracts.is_empty().then(|| "–".to_owned()))
    {
        let fault = Diagnostic::fault("I1908").with("contract", contract);
        table.context.report_at(&table.place(key), fault);
    }
}

fn months_between(text: &str) -> Result<u32, Refusal> {
    let months = count(text)?;
    if (1..=MONTHS.1).contains(&months) { Ok(months) } else { Err(Refusal::Range("1", "24")) }
}

fn plans(text: &str) -> Result<u32, Refusal> {
    let plans = count(text)?;
    if (1..=PLANS.1).contains(&plans) { Ok(plans) } else { Err(Refusal::Range("1", "12")) }
}

fn measures(root: &Table<'_>, known: &Known<'_>, span: Option<Span>) -> Vec<Measure> {
    let tables = root.tables("measures");
    if too_many(root, "measures", tables.len(), MEASURES_MAX) {
        return Vec::new();
    }
    let given = root.tables_quietly("changes");
    check_ids(&given.into_iter().chain(root.tables_quietly("measures")).collect::<Vec<_>>());
    tables.iter().filter_map(|table| measure(table, known, span)).collect()
}

fn measure(table: &Table<'_>, known: &Known<'_>, span: Option<Span>) -> Option<Measure> {
    let parts = parts(table);
    let starts = starts(table, span);
    let change = change::read(table, known, span)?;
    if !is_harmless(&change.kind) {
        table.context.report_at(&table.place("kind"), Diagnostic::fault("I1902"));
        return None;
    }
    if !change.kind.has_parts() && table.has("parts") {
        table.context.report_at(&table.place("parts"), Diagnostic::fault("I1903"));
    }
    let is_cut = matches!(change.kind, ChangeKind::ReduceHours(_));
    if is_cut {
        too_many(table, "id", change.id.len(), CUT_ID_MAX);
    }
    if is_cut && table.has("starts") {
        table.context.report_at(&table.place("starts"), Diagnostic::fault("I1906"));
    }
    let starts = starts?;
    let early = starts.iter().find(|start| **start < change.from);
    if let Some(start) = early {
        let fault = Diagnostic::fault("I1905").with("month", start).with("before", change.from);
        table.context.report_at(&table.place("starts"), fault);
    }
    let starts = if starts.is_empty() { vec![change.from] } else { starts };
    Some(Measure { change, parts: parts?, starts })
}

/// Returns whether a change can be a measure: nobody is dismissed, no contract is lost, and nothing is just tried out.
fn is_harmless(kind: &ChangeKind) -> bool {
    use organico_model::ContractMove;
    match kind {
        ChangeKind::Dismiss(_) | ChangeKind::Drill(_) => false,
        ChangeKind::MoveSite(moved) => moved.exit != Exit::Dismissal || moved.leave_share <= 0.0,
        ChangeKind::MoveContract(moved) => {
            moved.way == ContractMove::Won && moved.exit != Some(Exit::Dismissal)
        }
        ChangeKind::ReduceHours(_)
        | ChangeKind::SetRemoteShare(_)
        | ChangeKind::ShiftChannel(_)
        | ChangeKind::DeflectContacts(_)
        | ChangeKind::AssistPeople(_)
        | ChangeKind::Offshore(_)
        | ChangeKind::ChangePartTime(_)
        | ChangeKind::Reskill(_)
        | ChangeKind::Hire(_)
        | ChangeKind::Attrition(_)
        | ChangeKind::VoluntaryExits(_)
        | ChangeKind::ChangeVolume(_)
        | ChangeKind::ChangePrice(_) => true,
    }
}

/// Returns the parts of the full size that may be chosen: the whole, if nothing is said.
fn parts(table: &Table<'_>) -> Option<Vec<f64>> {
    if !table.has("parts") {
        return Some(vec![1.0]);
    }
    let nodes = table.list("parts");
    let count = nodes.len();
    if too_many(table, "parts", count, PARTS_MAX) {
        return None;
    }
    let parts: Vec<f64> = nodes
        .iter()
        .filter_map(|node| node.quantity(share))
        .map(organico_model::Share::get)
        .collect();
    let ascends = parts.windows(2).all(|pair| pair[0] < pair[1]);
    let fits = !parts.is_empty() && ascends && parts.iter().all(|part| *part > 0.0);
    if parts.len() == count && !fits {
        let shown: Vec<String> = parts.iter().map(|part| share_text(*part)).collect();
        let fault = Diagnostic::fault("I1904").with("found", shown.join(", "));
        table.context.report_at(&table.place("parts"), fault);
    }
    (parts.len() == count && fits).then_some(parts)
}

/// Returns the months that may be chosen, ascending; none if nothing is said.
fn starts(table: &Table<'_>, span: Option<Span>) -> Option<Vec<Month>> {
    let nodes = table.list("starts");
    let count = nodes.len();
    let starts: Vec<Month> = nodes.iter().filter_map(|node| node.quantity(month)).collect();
    for start in &starts {
        within(table, "starts", *start, span);
    }
    if let Some(pair) = starts.windows(2).find(|pair| pair[0] >= pair[1]) {
        let fault = Diagnostic::fault("I1905").with("month", pair[1]).with("before", pair[0]);
        table.context.report_at(&table.place("starts"), fault);
    }
    (starts.len() == count).then_some(starts)
}

/// Reports cuts of hours that are about the same people: what one of them may still take would hang on the other.
fn overlaps(measures: &[Measure], baseline: &Baseline, root: &Table<'_>) {
    let cuts: Vec<_> = measures
        .iter()
        .filter_map(|measure| match &measure.change.kind {
            ChangeKind::ReduceHours(cut) => Some((measure, &cut.who)),
            _ => None,
        })
        .collect();
    for (index, (later, who)) in cuts.iter().enumerate() {
        let both = |other: &organico_model::Who| {
            baseline.groups.iter().any(|group| fits(who, group) && fits(other, group))
        };
        if let Some((earlier, _)) = cuts[..index].iter().find(|(_, other)| both(other)) {
            let fault = Diagnostic::fault("I1907").with("other", &earlier.change.id);
            root.context.report_at(&later.change.place, fault);
        }
    }
}
