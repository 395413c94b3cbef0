//! Why a written value is not taken, in a form that needs no words: the texts are elsewhere, in two languages.

use organico_model::Diagnostic;

/// Why a value is refused.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Refusal {
    /// It is not of this kind at all; an example of what is.
    Form(&'static str),
    /// Its unit is missing or wrong; an example with the right one.
    Unit(&'static str),
    /// It lies outside this range.
    Range(&'static str, &'static str),
    /// It is none of these.
    Choice(Vec<&'static str>),
    /// Its point or comma can mean thousands or decimals.
    Separator,
    /// It is not a name that an identifier may have.
    Identifier,
}

impl Refusal {
    /// Returns the diagnostic for `value` under `key`, at an unknown place.
    pub(crate) fn diagnostic(&self, key: &str, value: &str) -> Diagnostic {
        let fault = |code| Diagnostic::fault(code).with("key", key).with("value", shown(value));
        match self {
            Self::Form(example) => fault("I0104").with("example", example),
            Self::Unit(example) => fault("I0105").with("example", example),
            Self::Range(from, to) => fault("I0106").with("from", from).with("to", to),
            Self::Choice(choices) => fault("I0107").with("choices", choices.join(", ")),
            Self::Separator => fault("I0311"),
            Self::Identifier => fault("I0110"),
        }
    }
}

/// Longest piece of a document that a diagnostic repeats, in characters.
const SHOWN_MAX: usize = 60;

/// Returns `value` cut to a length that fits a line, without line breaks.
pub(crate) fn shown(value: &str) -> String {
    let clean: String =
        value.chars().take(SHOWN_MAX).map(|c| if c.is_control() { ' ' } else { c }).collect();
    if value.chars().nth(SHOWN_MAX).is_some() { clean + "..." } else { clean }
}
