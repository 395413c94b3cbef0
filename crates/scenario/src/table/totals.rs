//! The whole span: sums of what flows, means of what stands, and the last month of what is left.

use organico_model::{Origin, Unit, Working, WorkingSheet};

use super::run::TableInputs;

/// How months are put together.
#[derive(Clone, Copy)]
enum Over {
    Sum,
    /// A sum that needs every month: where some have no value it bears the other name, and is not the whole.
    Whole(&'static str),
    /// The end of a range: months that have a value and no range count with their value.
    End(&'static str),
    Mean,
    Least,
    Last,
}

const FIGURES: [(&str, &str, Over); 53] = [
    ("service", "contacts_offered", Over::Sum),
    ("service", "contacts_handled", Over::Sum),
    ("service", "contacts_abroad", Over::Sum),
    ("service", "required_hours_week", Over::Mean),
    ("service", "productive_hours_week", Over::Mean),
    ("service", "coverage", Over::Mean),
    ("service", "types_with_target", Over::Last),
    ("service", "types_on_target", Over::Least),
    ("service", "backlog", Over::Last),
    ("cost", "pay_cost", Over::Sum),
    ("cost", "employer_extra", Over::Sum),
    ("cost", "site_cost", Over::Sum),
    ("cost", "home_cost", Over::Sum),
    ("cost", "other_cost", Over::Sum),
    ("cost", "employer_cost", Over::Sum),
    ("cost", "integration_all", Over::Whole("integration_all_known")),
    ("cost", "benefit_cost", Over::Whole("benefit_cost_known")),
    ("cost", "unpriced_benefit_heads", Over::Last),
    ("cost", "public_cost", Over::Whole("public_cost_known")),
    ("cost", "invoice", Over::Sum),
    ("cost", "penalties", Over::Sum),
    ("cost", "margin", Over::Sum),
    ("people", "posts_before", Over::Last),
    ("people", "posts", Over::Last),
    ("people", "posts_lost", Over::Last),
    ("people", "posts_kept", Over::Last),
    ("people", "exits", Over::Last),
    ("people", "turnover", Over::Last),
    ("people", "posts_dismissed", Over::Last),
    ("people", "posts_voluntary", Over::Last),
    ("people", "posts_not_replaced", Over::Last),
    ("people", "posts_transferred", Over::Last),
    ("people", "posts_gained", Over::Last),
    ("people", "contract_hours_week", Over::Mean),
    ("people", "paid_hours_week", Over::Mean),
    ("people", "fte", Over::Mean),
    ("people", "reference_all", Over::Sum),
    ("people", "total_all", Over::Whole("total_all_known")),
    ("people", "loss_all", Over::Whole("loss_all_known")),
    ("people", "income_change_all", Over::Whole("income_change_all_known")),
    ("people", "loss_all_low", Over::End("loss_all")),
    ("people", "loss_all_high", Over::End("loss_all")),
    ("people", "unpriced_hours_week", Over::Mean),
    ("people", "pay_change_all", Over::Sum),
    ("people", "support_months_left", Over::Last),
    ("people", "heads_under_half", Over::Mean),
    ("people", "training_hours", Over::Sum),
    ("people", "remote_days_week", Over::Mean),
    ("people", "remote_wished_week", Over::Mean),
    ("people", "unsocial_hours_week", Over::Mean),
    ("people", "commute_hours", Over::Sum),
    ("people", "co2_tonnes", Over::Sum),
    ("people", "commute_cost", Over::Sum),
];

const OF_CONTACTS: [(&str, Over); 9] = [
    ("contacts_offered", Over::Sum),
    ("contacts_handled", Over::Sum),
    ("service_level", Over::Mean),
    // The months meet the same customers, so that their ends move together: the mean of the ends is the end of the mean.
    ("service_level_low", Over::Mean),
    ("service_level_high", Over::Mean),
    ("service_level_formula", Over::Mean),
    ("abandonment", Over::Mean),
    ("abandonment_formula", Over::Mean),
    ("occupancy", Over::Mean),
];

const OF_CONTRACTS: [(&str, Over); 4] = [
    ("invoice", Over::Sum),
    ("penalties", Over::Sum),
    ("contract_cost", Over::Sum),
    ("margin", Over::Sum),
];

const OF_SITES: [(&str, Over); 7] = [
    ("posts", Over::Last),
    ("posts_lost", Over::Last),
    ("paid_hours_week", Over::Mean),
    ("posts_per_1000", Over::Last),
    ("seats_there", Over::Last),
    ("seats_needed", Over::Last),
    ("seats_short", Over::Last),
];

/// Writes the totals into the sheet, under `total/`.
pub(super) fn put(inputs: &TableInputs<'_>, sheet: &mut WorkingSheet) {
    let months: Vec<String> = inputs.scenario.span().map(|month| month.to_string()).collect();
    let mut all: Vec<(String, Working)> = Vec::new();
    for block in ["service", "cost", "people"] {
        let mut w = Working::default();
        for (_, name, over) in FIGURES.iter().filter(|(known, _, _)| *known == block) {
            keep(&mut w, sheet, &months, (block, name), *over);
        }
        if block == "people" {
            shares(&mut w);
        }
        all.push((format!("total/{block}"), w));
    }
    let baseline = inputs.baseline;
    for demand in &baseline.demands {
        each(&mut all, sheet, &months, &format!("contact/{}", demand.id), &OF_CONTACTS);
    }
    for contract in &baseline.contracts {
        each(&mut all, sheet, &months, &format!("contract/{}", contract.id), &OF_CONTRACTS);
    }
    // A site that some month does not show has no total: its mean would speak of the other months.
    let shown = |site: &&organico_model::BaselineSite| {
        let path = |month| format!("{month}/site/{}/posts", site.id);
        months.iter().all(|month| sheet.step(&path(month)).is_some())
    };
    let sites: Vec<_> = baseline.sites.iter().filter(shown).collect();
    for site in sites {
        each(&mut all, sheet, &months, &format!("site/{}", site.id), &OF_SITES);
    }
    for (place, working) in all {
        sheet.put(place, working);
    }
}

/// Adds the shares that follow from the totals.
fn shares(w: &mut Working) {
    let value = |name: &str| w.step(name).map_or(0.0, |step| step.value);
    let (loss_all, reference_all) = (value("loss_all"), value("reference_all"));
    if reference_all > 0.0 && w.step("loss_all").is_some() {
        let formula = Origin::Reckoned { formula: "loss_all / reference_all".into() };
        w.keep("loss_share_all", Unit::Share, loss_all / reference_all, formula);
    }
}

fn each(
    all: &mut Vec<(String, Working)>,
    sheet: &WorkingSheet,
    months: &[String],
    place: &str,
    figures: &[(&'static str, Over)],
) {
    let mut w = Working::default();
    for (name, over) in figures {
        keep(&mut w, sheet, months, (place, name), *over);
    }
    if !w.steps().is_empty() {
        all.push((format!("total/{place}"), w));
    }
}

/// Keeps a figure over the months that have it; nothing where none has.
fn keep(
    w: &mut Working,
    sheet: &WorkingSheet,
    months: &[String],
    (place, name): (&str, &'static str),
    over: Over,
) {
    let paths = months.iter().map(|month| {
        let path = format!("{month}/{place}/{name}");
        match over {
            Over::End(other) if sheet.step(&path).is_none() => format!("{month}/{place}/{other}"),
            Over::End(_) | Over::Sum | Over::Whole(_) | Over::Mean | Over::Least | Over::Last => {
                path
            }
        }
    });
    let known: Vec<(String, f64, Unit)> = paths
        .filter_map(|path| sheet.step(&path).map(|step| (path.clone(), step.value, step.unit)))
        .collect();
    let Some((last_path, last, unit)) = known.last().cloned() else { return };
    let of: Vec<String> = known.iter().map(|(path, _, _)| path.clone()).collect();
    let sum: f64 = known.iter().map(|(_, value, _)| value).sum();
    let whole = known.len() == months.len();
    let (value, origin) = match over {
        // A range over months that are all priced is no range.
        Over::End(_) if !whole || of.iter().all(|path| !path.ends_with(name)) => return,
        Over::Whole(known) if !whole => {
            w.keep(known, unit, sum, Origin::Sum { of });
            return;
        }
        Over::Sum | Over::Whole(_) | Over::End(_) => (sum, Origin::Sum { of }),
        Over::Mean => (sum / known.len() as f64, method("mean-of-months", of)),
        Over::Least => {
            let least = known.iter().map(|(_, value, _)| *value).fold(f64::INFINITY, f64::min);
            (least, method("least-of-months", of))
        }
        // What the last month has not, or does not show, has no last value.
        Over::Last if months.last().is_some_and(|month| last_path.starts_with(month.as_str())) => {
            (last, Origin::Taken { from: last_path })
        }
        Over::Last => return,
    };
    w.keep(name, unit, value, origin);
}

fn method(name: &'static str, of: Vec<String>) -> Origin {
    Origin::Method { method: name.into(), of }
}
