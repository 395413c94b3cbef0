//! Patience and handle time of queues, estimated from single contacts: shown always, kept where it was asked for.

use std::collections::BTreeMap;

use organico_forecast::{Patience, handle_law_of, kaplan_meier_of};
use organico_formats::{
    Files, MeasuredLaws, Preset, QueueEvents, QueueName, SheetMemory, queue_type,
    write_measured_laws,
};
use organico_model::{Centre, ContactTypeId, HandleTally, Law, WaitTally};
use organico_report::{Language, Numbers, message};
use serde_json::{Value, json};

use crate::columns::{Side, table};
use crate::terminal::print;

/// Fewest customers who left, and fewest contacts handled, from which a law is kept.
const CONTACTS_MIN: u64 = 50;

/// The document that holds the laws.
const CONTACTS_FILE: &str = "contacts.toml";

/// Prints patience and handle time of each queue.
pub(super) fn tell(queues: &[QueueEvents], preset: Option<Preset>, language: Language) {
    let keys =
        ["queue", "waits", "left-waiting", "censored", "median", "mean", "handle", "variation"];
    let header = keys.map(|key| message(language, &format!("import-{key}"), &[])).to_vec();
    let rows = queues.iter().map(|queue| row(queue, language));
    let mut sides = vec![Side::Left];
    sides.resize(keys.len(), Side::Right);
    print(&table(&sides, &std::iter::once(header).chain(rows).collect::<Vec<_>>()));
    if preset == Some(Preset::QueueLog) {
        print(&message(language, "import-talk-only", &[]));
    }
}

fn row(queue: &QueueEvents, language: Language) -> Vec<String> {
    let numbers = Numbers::of(language);
    let seconds = |value: Option<f64>| {
        value.map(|v| format!("{} s", numbers.decimal(v, 1))).unwrap_or_default()
    };
    let patience = kaplan_meier_of(&queue.waits);
    let waits = patience.as_ref().map_or(0, |patience| patience.left + patience.answered);
    let left = patience.as_ref().map_or(0, |patience| patience.left);
    let share = patience.as_ref().map(|patience| numbers.percent(censored(patience)));
    let variation = match handle_law_of(&queue.handle) {
        Some(Law::LogNormal { variation, .. }) => numbers.decimal(variation, 2),
        _ => String::new(),
    };
    vec![
        queue.name.clone(),
        numbers.count(waits),
        numbers.count(left),
        share.unwrap_or_default(),
        seconds(patience.as_ref().and_then(|patience| patience.median_seconds)),
        seconds(patience.as_ref().and_then(|patience| patience.mean_seconds)),
        seconds(queue.handle.mean_seconds()),
        variation,
    ]
}

/// Returns the share of waits that ended before the end of patience was seen.
fn censored(patience: &Patience) -> f64 {
    patience.answered as f64 / (patience.left + patience.answered) as f64
}

/// Returns how contacts ended, patience and handle time of each queue for a program.
pub(super) fn json(queues: &[QueueEvents]) -> Value {
    queues.iter().map(queue_json).collect()
}

fn queue_json(queue: &QueueEvents) -> Value {
    let calls = &queue.calls;
    let patience = kaplan_meier_of(&queue.waits).map(|patience| {
        json!({
            "left": patience.left,
            "censored": patience.answered,
            "median_seconds": patience.median_seconds,
            "mean_seconds": patience.mean_seconds,
        })
    });
    let variation = match handle_law_of(&queue.handle) {
        Some(Law::LogNormal { variation, .. }) => Some(variation),
        _ => None,
    };
    json!({
        "queue": queue.name,
        "entered": calls.entered,
        "handled": calls.handled,
        "abandoned": calls.abandoned,
        "timed_out": calls.timed_out,
        "emptied": calls.emptied,
        "keyed": calls.keyed,
        "other": calls.other,
        "open": calls.open,
        "begun_before": calls.begun_before,
        "patience": patience,
        "handle": { "contacts": queue.handle.contacts, "mean_seconds": queue.handle.mean_seconds(), "variation": variation },
    })
}

/// Returns `contacts.toml` with the laws of the contact types whose contacts are enough, and those types.
///
/// A queue log does not know the work after a contact, so that its handle times are not kept.
pub(super) fn measured(
    queues: &[QueueEvents],
    centre: &Centre,
    memory: &SheetMemory,
    (preset, text): (Preset, &str),
) -> (String, Vec<ContactTypeId>) {
    let mut tallies: BTreeMap<ContactTypeId, (WaitTally, HandleTally)> = BTreeMap::new();
    for queue in queues {
        let name = queue_type(&queue.name, queue.channel, &centre.contact_types, memory);
        if let QueueName::Type(id) = name {
            let (waits, handle) = tallies.entry(id).or_default();
            waits.merge(&queue.waits);
            handle.merge(&queue.handle);
        }
    }
    let laws: BTreeMap<ContactTypeId, MeasuredLaws> = tallies
        .into_iter()
        .map(|(id, (waits, handle))| {
            let patience = kaplan_meier_of(&waits);
            let patience = patience.filter(|patience| patience.left as u64 >= CONTACTS_MIN);
            let whole = preset != Preset::QueueLog && handle.contacts >= CONTACTS_MIN;
            let handle = if whole { handle_law_of(&handle) } else { None };
            (id, MeasuredLaws { patience: patience.map(|patience| patience.law), handle })
        })
        .filter(|(_, laws)| *laws != MeasuredLaws::default())
        .collect();
    (write_measured_laws(text, &laws), laws.into_keys().collect())
}

/// Puts `contacts.toml` with measured laws among the files, and says for which contact types.
pub(super) fn keep(
    files: &mut Files,
    before: &Files,
    kept: (String, Vec<ContactTypeId>),
    language: Language,
) {
    let (text, types) = kept;
    let names: Vec<&str> = types.iter().map(ContactTypeId::as_str).collect();
    let least = CONTACTS_MIN.to_string();
    let gaps = [("types", names.join(", ")), ("least", least)];
    let key = if names.is_empty() { "import-measured-none" } else { "import-measured" };
    print(&message(language, key, &gaps.each_ref().map(|(name, value)| (*name, value.as_str()))));
    if before.get(CONTACTS_FILE).is_some_and(|old| *old != text) {
        files.insert(CONTACTS_FILE.to_owned(), text);
    }
}
