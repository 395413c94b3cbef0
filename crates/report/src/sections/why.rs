//! Why so many people: the arithmetic of a busy interval, step by step, and what bound the requirement elsewhere.

use organico_model::{
    Demand, LoadSeries, RequirementQueue, RequirementReason, RequirementRow, ShrinkageCause,
};

use super::parts::{Table, heading, lead, paragraph};
use super::targets::target_words;
use crate::markup::Markup;
use crate::number::NONE;
use crate::reason::{queue_text, reason_text};
use crate::view::{View, at};

/// The arithmetic of one interval of one row.
struct Busy<'a> {
    row: &'a RequirementRow,
    index: usize,
    series: Option<&'a LoadSeries>,
}

/// Writes the section.
pub(crate) fn write(markup: &mut Markup, view: &View<'_>) {
    let rows = view.plan.requirement.rows.iter();
    let busy: Vec<Busy<'_>> = rows.filter_map(|row| busiest(view, row)).collect();
    if busy.is_empty() {
        paragraph(markup, &view.say("coverage-empty"));
        return;
    }
    lead(markup, &view.say("why-lead"));
    let contacts = busy.iter().filter(|one| one.series.is_some());
    let widest = contacts.max_by(|a, b| erlangs(view, a).total_cmp(&erlangs(view, b)));
    if let Some(example) = widest {
        worked_example(markup, view, example);
    }
    heading(markup, &view.say("why-table-title"));
    busiest_table(view, &busy).write(markup);
    heading(markup, &view.say("why-reasons-title"));
    reasons_table(view).write(markup);
    heading(markup, &view.say("why-queues-title"));
    paragraph(markup, &view.say("why-queues-lead"));
    queues_table(view).write(markup);
}

fn busiest<'a>(view: &View<'a>, row: &'a RequirementRow) -> Option<Busy<'a>> {
    let index =
        (0..view.grid().count).max_by(|a, b| at(&row.net, *a).total_cmp(&at(&row.net, *b)))?;
    if at(&row.net, index) <= 0.0 {
        return None;
    }
    let series = match &row.demand {
        Demand::Contacts(id) => {
            view.plan.load.series.iter().find(|series| series.contact_type == *id)
        }
        Demand::Work(_) => None,
    };
    Some(Busy { row, index, series })
}

fn erlangs(view: &View<'_>, busy: &Busy<'_>) -> f64 {
    busy.series.map_or(0.0, |series| {
        at(&series.contacts, busy.index) * at(&series.handle_seconds, busy.index)
            / f64::from(view.grid().length.seconds())
    })
}

fn worked_example(markup: &mut Markup, view: &View<'_>, busy: &Busy<'_>) {
    let gaps = [
        ("demand", view.demand_name(&busy.row.demand).into()),
        ("when", view.when_full(busy.index).into()),
    ];
    heading(markup, &view.fill("why-example-title", &gaps));
    markup.element("ol", &[("class", &"steps")], |markup| {
        for (words, formula) in steps(view, busy) {
            markup.element("li", &[], |markup| {
                markup.leaf("span", &[], words);
                if !formula.is_empty() {
                    markup.leaf("code", &[], formula);
                }
            });
        }
    });
}

fn steps(view: &View<'_>, busy: &Busy<'_>) -> Vec<(String, String)> {
    let mut steps = Vec::new();
    steps.extend(load_step(view, busy));
    steps.extend(confidence_step(view, busy));
    steps.push(model_step(view, busy));
    steps.push((queue_words(view, busy), String::new()));
    let (net, on_duty, gross) = numbers(busy);
    let factor = |part: f64, whole: f64| 1.0 - part / whole;
    steps.push(shrinkage_step(view, "why-on-duty", (net, on_duty), factor(net, on_duty), false));
    steps.push(shrinkage_step(view, "why-gross", (on_duty, gross), factor(on_duty, gross), true));
    steps.push(roster_step(view, busy));
    steps
}

fn numbers(busy: &Busy<'_>) -> (f64, f64, f64) {
    (
        at(&busy.row.net, busy.index),
        at(&busy.row.on_duty, busy.index),
        at(&busy.row.gross, busy.index),
    )
}

fn load_step(view: &View<'_>, busy: &Busy<'_>) -> Option<(String, String)> {
    let (series, n) = (busy.series?, view.numbers);
    let contacts = at(&series.contacts, busy.index);
    let handle = at(&series.handle_seconds, busy.index);
    let interval = view.grid().length.seconds();
    let gaps = [
        ("contacts", n.decimal(contacts, 1).into()),
        ("handle", n.whole(handle.round()).into()),
        ("interval", n.whole(interval).into()),
        ("erlangs", n.decimal(erlangs(view, busy), 2).into()),
    ];
    Some((view.fill("why-load", &gaps), view.fill("why-load-formula", &gaps)))
}

/// Returns how much more than the expected load the requirement is for, where a confidence was asked for.
fn confidence_step(view: &View<'_>, busy: &Busy<'_>) -> Option<(String, String)> {
    let (series, n) = (busy.series?, view.numbers);
    let confidence = view.plan.provenance.confidence()?;
    let kind = view.centre.contact_types.iter().find(|kind| kind.id == series.contact_type)?;
    let factor = confidence.load_factor(series, kind.channel);
    let gaps = [
        ("confidence", n.percent(confidence.get()).into()),
        ("day", n.percent(series.day_variation).into()),
        ("interval", n.percent(series.interval_variation).into()),
        ("factor", n.decimal(factor, 3).into()),
        ("erlangs", n.decimal(erlangs(view, busy), 2).into()),
        ("planned", n.decimal(erlangs(view, busy) * factor, 2).into()),
    ];
    Some((view.fill("why-confidence", &gaps), view.fill("why-confidence-formula", &gaps)))
}

fn model_step(view: &View<'_>, busy: &Busy<'_>) -> (String, String) {
    let service = match &busy.row.demand {
        Demand::Contacts(id) => {
            view.plan.outcome.service.types.iter().find(|entry| entry.contact_type == *id)
        }
        Demand::Work(_) => None,
    };
    let target = service.map_or_else(|| view.say("target-none"), |entry| target_words(view, entry));
    let gaps = [
        ("model", model_name(view, &busy.row.model).into()),
        ("net", view.numbers.trimmed(at(&busy.row.net, busy.index)).into()),
        ("target", target.into()),
        ("reason", reason_text(reason(busy.row, busy.index), view.language).into()),
    ];
    let mut words = view.fill("why-model", &gaps);
    if let Some(patience) = mean_patience(view, busy) {
        words.push(' ');
        words.push_str(&view.fill("why-patience", &[("patience", patience.into())]));
    }
    (words, String::new())
}

/// Returns how the number was reckoned, in a sentence.
fn queue_words(view: &View<'_>, busy: &Busy<'_>) -> String {
    let queue = busy.row.queue.get(busy.index).copied().unwrap_or(RequirementQueue::Closed);
    view.fill("why-queue", &[("queue", queue_text(queue, view.language).into())])
}

/// Returns the mean patience that the model used, where it used one.
fn mean_patience(view: &View<'_>, busy: &Busy<'_>) -> Option<String> {
    let patience = view.contact_type(&busy.series?.contact_type)?.patience.mean();
    (busy.row.model.starts_with("erlang-a") && patience.is_finite())
        .then(|| view.numbers.seconds(patience))
}

fn shrinkage_step(
    view: &View<'_>,
    key: &str,
    (before, after): (f64, f64),
    shrinkage: f64,
    off_duty: bool,
) -> (String, String) {
    let causes: Vec<String> = view
        .centre
        .shrinkage
        .iter()
        .filter(|cause| cause.off_duty == off_duty && applies(view, cause))
        .map(|cause| format!("{} {}", cause.cause, view.numbers.percent_plain(cause.share.get())))
        .collect();
    let causes = if causes.is_empty() { view.say("why-no-causes") } else { causes.join(", ") };
    let n = view.numbers;
    let gaps = [
        ("before", n.trimmed(before).into()),
        ("after", n.trimmed(after).into()),
        ("shrinkage", n.percent(shrinkage).into()),
        ("causes", causes.into()),
    ];
    (view.fill(key, &gaps), view.fill("why-shrinkage-formula", &gaps))
}

fn applies(view: &View<'_>, cause: &ShrinkageCause) -> bool {
    let months = |month: i8| u8::try_from(month).is_ok_and(|month| cause.months.contains(&month));
    cause.group.is_none()
        && (cause.months.is_empty() || view.days.iter().any(|day| months(day.date.month())))
}

fn roster_step(view: &View<'_>, busy: &Busy<'_>) -> (String, String) {
    let row = view.plan.coverage.rows.iter().find(|row| row.skill == busy.row.skill);
    let gaps = [
        ("skill", view.skill_name(&busy.row.skill).into()),
        (
            "required",
            row.map_or(NONE.into(), |row| {
                view.numbers.trimmed(at(&row.required, busy.index)).into()
            }),
        ),
        (
            "duty",
            row.map_or(NONE.into(), |row| {
                view.numbers.trimmed(at(&row.on_duty, busy.index)).into()
            }),
        ),
    ];
    (view.fill("why-roster", &gaps), String::new())
}

fn busiest_table(view: &View<'_>, busy: &[Busy<'_>]) -> Table {
    let heads = [
        "head-demand",
        "head-busiest",
        "head-model",
        "head-reason",
        "head-contacts",
        "head-handle-time",
        "head-erlangs",
        "head-net",
        "head-on-duty",
        "head-gross",
    ];
    let mut table = Table::new(view, 4, &heads);
    let n = view.numbers;
    for one in busy {
        let (net, on_duty, gross) = numbers(one);
        let contacts = one.series.map(|series| n.decimal(at(&series.contacts, one.index), 1));
        let handle = one.series.map(|series| n.seconds(at(&series.handle_seconds, one.index)));
        let load = one.series.map(|_| n.decimal(erlangs(view, one), 1));
        let or_none = |text: Option<String>| text.unwrap_or_else(|| NONE.to_owned());
        table.rows.push(vec![
            view.demand_name(&one.row.demand).to_owned(),
            view.when(one.index),
            model_name(view, &one.row.model),
            reason_text(reason(one.row, one.index), view.language),
            or_none(contacts),
            or_none(handle),
            or_none(load),
            n.trimmed(net),
            n.trimmed(on_duty),
            n.trimmed(gross),
        ]);
    }
    table
}

const REASONS: [RequirementReason; 7] = [
    RequirementReason::ServiceLevel,
    RequirementReason::SpeedOfAnswer,
    RequirementReason::Abandonment,
    RequirementReason::Occupancy,
    RequirementReason::Minimum,
    RequirementReason::Deadline,
    RequirementReason::Stability,
];

const QUEUES: [RequirementQueue; 6] = [
    RequirementQueue::Stationary,
    RequirementQueue::Lagged,
    RequirementQueue::ChangingLoad,
    RequirementQueue::LongHandling,
    RequirementQueue::CarriedQueue,
    RequirementQueue::Deadline,
];

/// Returns, for each demand, the share of its open intervals that each reason bound.
fn reasons_table(view: &View<'_>) -> Table {
    let words = |reason| reason_text(reason, view.language);
    shares_table(view, &REASONS, |row| &row.reason, words)
}

/// Returns, for each demand, the share of its open intervals that were reckoned in each way.
fn queues_table(view: &View<'_>) -> Table {
    let words = |queue| queue_text(queue, view.language);
    shares_table(view, &QUEUES, |row| &row.queue, words)
}

/// Returns the shares of the open intervals by kind; a kind that never comes is left out, and so are closed demands.
fn shares_table<Kind: Copy + PartialEq>(
    view: &View<'_>,
    kinds: &[Kind],
    of: impl Fn(&RequirementRow) -> &[Kind],
    words: impl Fn(Kind) -> String,
) -> Table {
    let rows = &view.plan.requirement.rows;
    let seen = |kind: &&Kind| rows.iter().any(|row| of(row).contains(kind));
    let kinds: Vec<Kind> = kinds.iter().filter(seen).copied().collect();
    let mut heads = vec![view.say("head-demand"), view.say("head-open-intervals")];
    heads.extend(kinds.iter().map(|kind| words(*kind)));
    let mut table = Table { heads, words: 1, rows: Vec::new() };
    for row in rows {
        let open = row.reason.iter().filter(|reason| **reason != RequirementReason::Closed).count();
        if open == 0 {
            continue;
        }
        let mut cells = vec![view.demand_name(&row.demand).to_owned(), view.numbers.count(open)];
        cells.extend(kinds.iter().map(|kind| {
            let count = of(row).iter().filter(|one| *one == kind).count();
            view.numbers.percent(count as f64 / open as f64)
        }));
        table.rows.push(cells);
    }
    table
}

fn reason(row: &RequirementRow, index: usize) -> RequirementReason {
    row.reason.get(index).copied().unwrap_or(RequirementReason::Closed)
}

/// Returns the name of a model such as `erlang-a` or, for chat, `erlang-a, 3 slots`.
fn model_name(view: &View<'_>, model: &str) -> String {
    let (base, slots) = model.split_once(", ").unwrap_or((model, ""));
    let name = view.texts.find(&format!("model-{base}"), &[]).unwrap_or_else(|| base.to_owned());
    match slots.strip_suffix(" slots") {
        Some(slots) => view.fill("model-slots", &[("model", name.into()), ("slots", slots.into())]),
        None => name,
    }
}
