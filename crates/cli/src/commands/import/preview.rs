//! What an import of history says: rows, refused lines, queues, and what would change.

use jiff::Timestamp;
use organico_formats::{HistoryMerge, HistoryReading, QueueChange, QueueName, RefusedRows};
use organico_model::Centre;
use organico_report::{Language, Numbers, message};
use serde_json::{Value, json};

use crate::columns::{Side, table};
use crate::terminal::print;

/// Longest list of runs of lines on the terminal; `--json` has all.
const RUNS_MAX: usize = 20;

/// Prints the preview for a person.
pub(super) fn print_text(
    file: &str,
    centre: &Centre,
    reading: &HistoryReading,
    merge: &HistoryMerge,
    language: Language,
) {
    let numbers = Numbers::of(language);
    let rows = reading.history.rows;
    let count = |count: u64| numbers.whole(count as f64);
    let gaps = [
        ("file", file.to_owned()),
        ("read", count(rows.read)),
        ("taken", count(rows.taken)),
        ("repeated", count(rows.repeated)),
        ("refused", count(rows.refused)),
    ];
    say(language, "import-rows", &gaps);
    for refused in &reading.refused {
        let gaps = [
            ("code", refused.code.to_owned()),
            ("file", refused.file.clone()),
            ("lines", runs(refused)),
        ];
        say(language, "import-refused", &gaps);
    }
    print(&queues(centre, merge, language));
    let gaps = [
        ("minutes", merge.history.grid.length.minutes().to_string()),
        ("added", numbers.count(merge.added)),
        ("changed", numbers.count(merge.changed)),
        ("same", numbers.count(merge.same)),
    ];
    say(language, "import-changes", &gaps);
}

fn say<const N: usize>(language: Language, key: &str, gaps: &[(&str, String); N]) {
    print(&message(language, key, &gaps.each_ref().map(|(name, value)| (*name, value.as_str()))));
}

fn runs(refused: &RefusedRows) -> String {
    let run = |run: &std::ops::RangeInclusive<u64>| {
        if run.start() == run.end() {
            run.start().to_string()
        } else {
            format!("{}-{}", run.start(), run.end())
        }
    };
    let mut shown: Vec<String> = refused.lines.iter().take(RUNS_MAX).map(run).collect();
    if refused.lines.len() > RUNS_MAX {
        shown.push("...".to_owned());
    }
    shown.join(", ")
}

fn queues(centre: &Centre, merge: &HistoryMerge, language: Language) -> String {
    const SIDES: [Side; 9] = [
        Side::Left,
        Side::Left,
        Side::Left,
        Side::Left,
        Side::Left,
        Side::Right,
        Side::Right,
        Side::Right,
        Side::Right,
    ];
    let keys = [
        "queue",
        "channel",
        "contact-type",
        "first",
        "last",
        "intervals",
        "offered",
        "handled",
        "handle",
    ];
    let header = keys.map(|key| message(language, &format!("import-{key}"), &[])).to_vec();
    let rows = merge.queues.iter().map(|queue| row(queue, centre, language));
    table(&SIDES, &std::iter::once(header).chain(rows).collect::<Vec<_>>())
}

fn row(queue: &QueueChange, centre: &Centre, language: Language) -> Vec<String> {
    let numbers = Numbers::of(language);
    let day = |instant: Timestamp| centre.zone.to_datetime(instant).date();
    let amount = |value: Option<f64>| value.map(|v| numbers.whole(v)).unwrap_or_default();
    let seconds = |value: Option<f64>| {
        value.map(|v| format!("{} s", numbers.decimal(v, 1))).unwrap_or_default()
    };
    let name = match &queue.name {
        QueueName::Type(id) => id.to_string(),
        QueueName::LeftOut => message(language, "import-left-out", &[]),
        QueueName::Unknown => message(language, "import-unknown", &[]),
    };
    let channel = queue.channel.map(|channel| {
        message(language, &format!("import-channel-{}", format!("{channel:?}").to_lowercase()), &[])
    });
    vec![
        queue.queue.clone(),
        channel.unwrap_or_default(),
        name,
        numbers.date_plain(day(queue.span.0)),
        numbers.date_plain(day(queue.span.1)),
        numbers.count(queue.intervals),
        amount(queue.total.offered),
        amount(queue.total.handled),
        seconds(queue.total.handle_seconds),
    ]
}

/// Prints the preview for a program.
pub(super) fn print_json(reading: &HistoryReading, merge: &HistoryMerge, contacts: Option<&Value>) {
    let rows = reading.history.rows;
    let queues: Vec<Value> = merge.queues.iter().map(queue_json).collect();
    let refused: Vec<Value> = reading.refused.iter().map(refused_json).collect();
    let document = json!({
        "rows": { "read": rows.read, "taken": rows.taken, "repeated": rows.repeated, "refused": rows.refused },
        "refused": refused,
        "queues": queues,
        "intervals": { "added": merge.added, "changed": merge.changed, "same": merge.same },
        "contacts": contacts,
    });
    print(&document.to_string());
}

fn refused_json(refused: &RefusedRows) -> Value {
    let lines: Vec<Value> =
        refused.lines.iter().map(|run| json!([run.start(), run.end()])).collect();
    json!({ "file": refused.file, "code": refused.code, "lines": lines })
}

fn queue_json(queue: &QueueChange) -> Value {
    let name = match &queue.name {
        QueueName::Type(id) => Value::from(id.as_str()),
        QueueName::LeftOut | QueueName::Unknown => Value::Null,
    };
    json!({
        "queue": queue.queue,
        "contact_type": name,
        "left_out": queue.name == QueueName::LeftOut,
        "first": queue.span.0.to_string(),
        "last": queue.span.1.to_string(),
        "intervals": queue.intervals,
        "offered": queue.total.offered,
        "handled": queue.total.handled,
        "abandoned": queue.total.abandoned,
        "handle_seconds": queue.total.handle_seconds,
    })
}
