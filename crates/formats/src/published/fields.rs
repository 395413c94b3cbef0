//! A row of a problem file and its fields, with getters that report what is wrong.

use organico_model::{Diagnostic, Place};

use super::sections::Section;
use crate::context::{Context, place};
use crate::refusal::{Refusal, shown};

/// A row that has as many fields as its section wants.
pub(super) struct Row<'t> {
    file: &'t str,
    pub(super) line: u32,
    columns: &'static [&'static str],
    fields: Vec<&'t str>,
    pub(super) context: &'t Context,
}

impl<'t> Row<'t> {
    /// Returns the row of a line; one with too few or too many fields is reported.
    pub(super) fn of(
        file: &'t str,
        line: u32,
        section: &'static Section,
        content: &'t str,
        context: &'t Context,
    ) -> Option<Self> {
        let fields: Vec<&str> = content.split(',').map(str::trim).collect();
        let wanted = section.columns.len();
        let fits = fields.len() == wanted || (section.open_ended && fields.len() > wanted);
        if !fits {
            report_width(context, &place(file, line, ""), fields.len(), section.columns);
            return None;
        }
        Some(Self { file, line, columns: section.columns, fields, context })
    }

    /// Returns the text of a field; empty when the row has no such field.
    pub(super) fn field(&self, index: usize) -> &'t str {
        self.fields.get(index).copied().unwrap_or_default()
    }

    /// Returns how many fields the row has.
    pub(super) fn width(&self) -> usize {
        self.fields.len()
    }

    /// Returns the name of a field; fields after the last name are called as the last.
    pub(super) fn column(&self, index: usize) -> &'static str {
        self.columns.get(index).or(self.columns.last()).copied().unwrap_or_default()
    }

    /// Returns the place of a field.
    pub(super) fn place(&self, index: usize) -> Place {
        place(self.file, self.line, self.column(index))
    }

    /// Reports a diagnostic at a field.
    pub(super) fn report(&self, index: usize, diagnostic: Diagnostic) {
        self.context.report_at(&self.place(index), diagnostic);
    }

    /// Returns the whole number of a field.
    pub(super) fn number(&self, index: usize, bounds: (u32, u32)) -> Option<u32> {
        self.number_of(index, self.field(index), bounds)
    }

    /// Returns the whole number of a part of a field; `-0` is 0.
    pub(super) fn number_of(&self, index: usize, text: &str, bounds: (u32, u32)) -> Option<u32> {
        let found = whole(text);
        let Some(value) = found else {
            self.context.refuse(&self.place(index), text, &Refusal::Form("12"));
            return None;
        };
        let (low, high) = bounds;
        let value = u32::try_from(value).ok().filter(|value| (low..=high).contains(value));
        if value.is_none() {
            let fault = Diagnostic::fault("I0106").with("key", self.column(index));
            let fault = fault.with("value", shown(text)).with("from", low).with("to", high);
            self.report(index, fault);
        }
        value
    }

    /// Returns the day of a field as an index, where days are counted from `first`; one outside is reported.
    pub(super) fn day(&self, index: usize, first: u32, days: usize) -> Option<usize> {
        // Read without bounds first: what lies outside the horizon is said with the horizon.
        let value = whole(self.field(index));
        let Some(value) = value else {
            return self.number(index, (0, 0)).map(|day| day as usize);
        };
        let last = i64::from(first) + days as i64 - 1;
        if (i64::from(first)..=last).contains(&value) {
            return usize::try_from(value - i64::from(first)).ok();
        }
        self.report_outside(index, (first.to_string(), last.to_string()));
        None
    }

    /// Reports that a field lies outside the horizon.
    pub(super) fn report_outside(&self, index: usize, horizon: (String, String)) {
        let fault = Diagnostic::fault("I1808").with("value", shown(self.field(index)));
        self.report(index, fault.with("first", horizon.0).with("last", horizon.1));
    }

    /// Reports that what this row gives was given at a line before.
    pub(super) fn report_again(&self, index: usize, name: &str, first: u32) {
        let first = place(self.file, first, "");
        self.report(
            index,
            Diagnostic::fault("I0108").with("name", shown(name)).with("first", first),
        );
    }

    /// Reports that the least of something is above its most.
    pub(super) fn report_order(&self, index: usize, least: u32, most: u32) {
        self.report(index, Diagnostic::fault("I1809").with("least", least).with("most", most));
    }
}

/// Returns the whole number of a text, of any sign; what has too many digits is the largest one.
fn whole(text: &str) -> Option<i64> {
    let digits = text.strip_prefix('-').unwrap_or(text);
    if digits.is_empty() || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    Some(text.parse().unwrap_or(if text.starts_with('-') { i64::MIN } else { i64::MAX }))
}

/// Reports that a row has too few or too many fields.
pub(super) fn report_width(context: &Context, at: &Place, found: usize, columns: &[&str]) {
    let fault = Diagnostic::fault("I1805").with("found", found).with("expected", columns.len());
    context.report_at(at, fault.with("columns", columns.join(", ")));
}
