//! The words of the previews of people, shifts and absences.

use organico_formats::{Assumed, Understood};
use organico_report::{Language, Numbers, message};
use serde_json::{Value, json};

use crate::terminal::print;

/// Prints a text.
pub(in super::super) fn say(language: Language, key: &str, gaps: &[(&str, &str)]) {
    print(&message(language, key, gaps));
}

/// Says how a sheet was understood.
pub(in super::super) fn tell_understood(file: &str, understood: &Understood, language: Language) {
    let numbers = Numbers::of(language);
    let rows = understood.rows;
    let [read, taken, refused, left] =
        [rows.read, rows.taken, rows.refused, rows.left_out].map(|count| numbers.count(count));
    let gaps = [
        ("file", file),
        ("read", &read),
        ("taken", &taken),
        ("refused", &refused),
        ("left", &left),
    ];
    say(language, "staff-import-rows", &gaps);
    let columns = understood.columns.iter().map(|(ours, theirs)| format!("{ours} = {theirs}"));
    let columns = columns.collect::<Vec<_>>().join("; ");
    if !columns.is_empty() {
        say(language, "staff-import-columns", &[("columns", &columns)]);
    }
    if !understood.left_columns.is_empty() {
        let columns = understood.left_columns.join("; ");
        say(language, "staff-import-left-columns", &[("columns", &columns)]);
    }
    let words = understood.memory.values.iter();
    for (column, words) in words {
        let words: Vec<String> = words.iter().map(|(a, b)| format!("{a} = {b}")).collect();
        let gaps = [("column", column.as_str()), ("words", &words.join("; "))];
        say(language, "staff-import-words", &gaps);
    }
}

/// Says what was assumed.
pub(in super::super) fn tell_assumed(assumed: &[Assumed], language: Language) {
    let numbers = Numbers::of(language);
    for one in assumed {
        let key = format!("staff-import-assumed-{}", one.kind.code());
        let count = numbers.count(one.count);
        say(language, &key, &[("count", &count), ("value", &one.value)]);
    }
}

/// Returns how a sheet was understood, for programs.
pub(in super::super) fn understood_json(understood: &Understood, assumed: &[Assumed]) -> Value {
    let rows = understood.rows;
    json!({
        "rows": {
            "read": rows.read, "taken": rows.taken, "refused": rows.refused, "left_out": rows.left_out,
        },
        "columns": understood.memory.columns,
        "columns_left_out": understood.left_columns,
        "words": understood.memory.values,
        "assumed": assumed.iter().map(|one| json!({
            "what": one.kind.code(), "value": one.value, "count": one.count,
        })).collect::<Vec<_>>(),
    })
}
