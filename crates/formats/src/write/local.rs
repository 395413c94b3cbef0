//! `rules-local.toml` from its values.

use organico_model::CENTRE_VERSION;
use organico_rules::{DatedValue, LocalRules};

use super::page::Page;
use crate::number::shortest;

/// Returns the document of a company agreement, with a comment on how to go on by hand.
#[must_use]
pub fn write_local_rules(local: &LocalRules) -> String {
    let mut page = Page::default();
    page.comment(
        "What the company agreement says over the rule packs. Every value has a first day and a source; a later value \
         of the same rule begins on a later day. Numbers are in the unit of the rule: value = 30 with unit = \"%\".",
    );
    page.raw("version", CENTRE_VERSION);
    for value in local.values() {
        rule(&mut page, value);
    }
    page.finish()
}

fn rule(page: &mut Page, value: &DatedValue) {
    page.header("[[rule]]");
    page.text("id", value.rule.id.as_str());
    page.raw("value", value.written().unwrap_or_default());
    for (key, bound) in [("low", value.low), ("high", value.high)] {
        if let Some(bound) = bound {
            page.raw(key, shortest(bound));
        }
    }
    page.text("unit", &value.rule.unit);
    for (key, day) in [("from", value.rule.from), ("to", value.to)] {
        if let Some(day) = day {
            page.raw(key, day);
        }
    }
    page.text("source", &value.rule.source);
}
