//! What has no place in a register: keys for persons, and texts that hold an address, a tax code or a titled name.
//!
//! A name alone cannot be told from the name of a firm, so this finds what people usually write around one. It is a
//! guard against habit, not a proof.

use organico_model::Diagnostic;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

use crate::context::{Context, place};
use crate::refusal::shown;
use crate::tree::Source;

/// Keys that would hold something about a person.
const KEYS: [&str; 24] = [
    "person",
    "persona",
    "people_names",
    "worker",
    "lavoratore",
    "lavoratrice",
    "employee",
    "dipendente",
    "first_name",
    "last_name",
    "surname",
    "nome",
    "cognome",
    "email",
    "e_mail",
    "phone",
    "telefono",
    "address",
    "indirizzo",
    "tax_code",
    "codice_fiscale",
    "birth",
    "nascita",
    "delegate",
];

/// Titles that stand before the name of a person.
const TITLES: [&str; 16] = [
    "sig.", "sig.ra", "sig.na", "signor", "signora", "dott.", "dott.ssa", "avv.", "ing.", "prof.",
    "mr", "mr.", "mrs", "mrs.", "ms", "ms.",
];

/// Reports every key and text of a document that looks personal.
pub(super) fn check(table: &DeTable<'_>, source: &Source<'_>, context: &Context) {
    for (key, value) in table {
        let name: &str = key.get_ref();
        if KEYS.contains(&name.to_lowercase().as_str()) {
            let fault = Diagnostic::fault("I0506").with("key", shown(name));
            let place = place(source.file, source.line(key.span().start), shown(name));
            context.report_at(&place, fault);
        }
        check_value(name, value, source, context);
    }
}

fn check_value(key: &str, value: &Spanned<DeValue<'_>>, source: &Source<'_>, context: &Context) {
    match value.get_ref() {
        DeValue::Table(table) => check(table, source, context),
        DeValue::Array(items) => {
            items.iter().for_each(|item| check_value(key, item, source, context));
        }
        DeValue::String(text) => {
            if let Some(found) = personal(text) {
                let fault = Diagnostic::fault("I0507").with("found", shown(found));
                let place = place(source.file, source.line(value.span().start), shown(key));
                context.report_at(&place, fault);
            }
        }
        DeValue::Integer(_) | DeValue::Float(_) | DeValue::Boolean(_) | DeValue::Datetime(_) => {}
    }
}

/// Returns the first word of a text that looks as if it were about a person.
pub(super) fn personal(text: &str) -> Option<&str> {
    let words: Vec<&str> = text.split_whitespace().collect();
    let inner = |word: &str| word.trim_matches(|c: char| !c.is_alphanumeric()).to_owned();
    let alone = words.iter().find(|word| is_address(word) || is_tax_code(&inner(word)));
    let titled = words.windows(2).find(|pair| {
        TITLES.contains(&pair[0].to_lowercase().as_str()) && pair[1].starts_with(char::is_uppercase)
    });
    alone.copied().or(titled.map(|pair| pair[1]))
}

fn is_address(word: &str) -> bool {
    word.split_once('@').is_some_and(|(user, host)| !user.is_empty() && host.contains('.'))
}

/// Returns whether a word has the form of an Italian tax code: six letters, two digits, a letter, two digits, a letter,
/// three digits, a letter.
fn is_tax_code(word: &str) -> bool {
    const FORM: &[u8; 16] = b"AAAAAA00A00A000A";
    let fits = |(byte, form): (u8, &u8)| match form {
        b'A' => byte.is_ascii_alphabetic(),
        _ => byte.is_ascii_digit(),
    };
    word.len() == FORM.len() && word.bytes().zip(FORM).all(fits)
}
