//! The words of a diagnostic: cause and help, for any edge; and a plain rendering for the terminal.

use fluent_bundle::FluentValue;
use organico_model::{Diagnostic, Severity};

use crate::Language;
use crate::text::{Gap, Texts};

/// What a diagnostic says to a person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DiagnosticText {
    /// What is wrong, with the offending values.
    pub cause: String,
    /// What to do about it; empty when no text is known.
    pub help: String,
}

/// Returns the words of a diagnostic in a language.
///
/// A code without a text gives its values one after the other, so that nothing that was found is lost.
#[must_use]
pub fn diagnostic_text(diagnostic: &Diagnostic, language: Language) -> DiagnosticText {
    let texts = Texts::of(language);
    let gaps: Vec<Gap<'_>> = diagnostic
        .values
        .iter()
        .map(|(name, value)| (*name, FluentValue::from(value.as_str())))
        .collect();
    let cause = texts.find(diagnostic.code, &gaps).unwrap_or_else(|| bare_values(diagnostic));
    let help = texts.find(&format!("{}-help", diagnostic.code), &gaps).unwrap_or_default();
    DiagnosticText { cause, help }
}

fn bare_values(diagnostic: &Diagnostic) -> String {
    let values: Vec<String> =
        diagnostic.values.iter().map(|(name, value)| format!("{name}: {value}")).collect();
    values.join(", ")
}

/// Returns the word for a severity.
pub(crate) fn severity_word(severity: Severity, texts: &Texts) -> String {
    texts.say(match severity {
        Severity::Fault => "severity-fault",
        Severity::Warning => "severity-warning",
        Severity::Note => "severity-note",
    })
}

/// Returns diagnostics as plain text for a terminal, in the order given: code, severity, place, cause and help.
#[must_use]
pub fn render_diagnostics(diagnostics: &[Diagnostic], language: Language) -> String {
    let texts = Texts::of(language);
    let help_word = texts.say("severity-help");
    let mut lines = Vec::new();
    for diagnostic in diagnostics {
        let words = diagnostic_text(diagnostic, language);
        let severity = severity_word(diagnostic.severity, texts);
        lines.push(format!("{} {severity}: {}\n", diagnostic.code, words.cause));
        let place = diagnostic.place.to_string();
        if !place.is_empty() {
            lines.push(format!("  --> {}\n", place.trim()));
        }
        if !words.help.is_empty() {
            lines.push(format!("  {help_word}: {}\n", words.help));
        }
    }
    lines.concat()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_without_a_text_still_shows_its_place_and_values() {
        let diagnostic =
            Diagnostic::warning("Z9999").at("people.csv", 12, "skill").with("skill", "francese");
        assert_eq!(
            render_diagnostics(&[diagnostic], Language::Italian),
            "Z9999 avviso: skill: francese\n  --> people.csv:12 skill\n"
        );
    }
}
