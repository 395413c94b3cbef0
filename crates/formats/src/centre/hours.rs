//! Opening hours by day of the week: `mon-fri = "08:00-20:00"`.

use organico_model::{Diagnostic, WeekHours};

use crate::daytime::{day_spans, day_spans_text, offset, weekdays};
use crate::refusal::{Refusal, shown};
use crate::tree::{Node, Table};

/// Returns the hours of a table whose keys are days or ranges of days; a later key of the alphabet does not override an
/// earlier one: the same day twice is a fault, as are spans that overlap.
pub(crate) fn read(table: &Table<'_>) -> WeekHours {
    let mut hours = WeekHours::default();
    let mut taken: [Option<&str>; 7] = [None; 7];
    for (key, node) in table.every_key() {
        let Ok(days) = weekdays(key) else {
            refuse_key(table, key);
            continue;
        };
        let Some(spans) = node.quantity(day_spans) else { continue };
        if spans.windows(2).any(|pair| pair[0].to > pair[1].from) {
            let fault = Diagnostic::fault("I0204").with("key", key);
            table.context.report_at(&node.place, fault.with("value", day_spans_text(&spans)));
        }
        for day in days.into_iter().map(offset) {
            report_twice(&node, key, taken[day]);
            taken[day] = Some(key);
            hours.days[day].clone_from(&spans);
        }
    }
    hours
}

fn refuse_key(table: &Table<'_>, key: &str) {
    let refusal = Refusal::Form("mon-fri = \"08:00-20:00\"");
    table.context.report_at(&table.place(key), refusal.diagnostic("hours", &shown(key)));
}

fn report_twice(node: &Node<'_>, key: &str, earlier: Option<&str>) {
    if let Some(earlier) = earlier {
        let fault = Diagnostic::fault("I0108").with("name", key).with("first", earlier);
        node.context.report_at(&node.place, fault);
    }
}
