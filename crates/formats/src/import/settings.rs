//! What was said about a kind of file beyond its columns: words with a fixed meaning, kept in `imports.toml`.

use organico_model::Diagnostic;

use super::memory::{MEMORY_FILE, SheetMemory};
use super::wall::DateOrder;
use crate::choices::Choices;
use crate::context::Context;
use crate::number::Decimals;

/// What a missing row means: nothing, or no contacts, in systems that write no row when nobody called.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Gaps {
    Missing,
    Zero,
}

/// Which end of the interval a file is named for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Stamp {
    Start,
    End,
}

/// What a total is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Totals {
    Day,
    Month,
}

const GAPS: [(&str, Gaps); 2] = [("missing", Gaps::Missing), ("zero", Gaps::Zero)];
const STAMPS: [(&str, Stamp); 2] = [("start", Stamp::Start), ("end", Stamp::End)];
const TOTALS: [(&str, Totals); 2] = [("day", Totals::Day), ("month", Totals::Month)];
const DECIMALS: [(&str, Decimals); 2] =
    [("point", Decimals::Point), ("comma", Decimals::CommaOrPoint)];

/// Returns what a missing row means; missing unless it was said.
pub(crate) fn gaps(memory: &SheetMemory) -> Gaps {
    chosen(memory, "gaps", &GAPS).unwrap_or(Gaps::Missing)
}

/// Returns which end of the interval a file is named for, if it was said.
pub(crate) fn stamp(memory: &SheetMemory) -> Option<Stamp> {
    chosen(memory, "stamp", &STAMPS)
}

/// Returns what totals are about, if it was said.
pub(crate) fn totals(memory: &SheetMemory) -> Option<Totals> {
    chosen(memory, "totals", &TOTALS)
}

/// Returns the decimal sign, if it was said.
pub(crate) fn decimals(memory: &SheetMemory) -> Option<Decimals> {
    chosen(memory, "decimals", &DECIMALS)
}

/// Returns the order of day, month and year, if it was said.
pub(crate) fn date_order(memory: &SheetMemory) -> Option<DateOrder> {
    memory.settings.get("date").and_then(|pattern| DateOrder::of_pattern(pattern))
}

fn chosen<T: Copy>(memory: &SheetMemory, key: &str, choices: &Choices<T>) -> Option<T> {
    let word = memory.settings.get(key)?;
    choices.iter().find(|(name, _)| name == word).map(|(_, value)| *value)
}

/// Reports the settings whose word means nothing, and columns of ours that are to be read from what names people.
pub(crate) fn check(memory: &SheetMemory, context: &Context) {
    let known = [
        ("gaps", words(&GAPS)),
        ("stamp", words(&STAMPS)),
        ("totals", words(&TOTALS)),
        ("decimals", words(&DECIMALS)),
    ];
    for (key, choices) in known {
        let word = memory.settings.get(key);
        if let Some(word) = word.filter(|word| !choices.contains(&word.as_str())) {
            refuse(key, word, &choices.join(", "), context);
        }
    }
    let date = memory.settings.get("date");
    if let Some(word) = date.filter(|date| DateOrder::of_pattern(date).is_none()) {
        refuse("date", word, "dd/mm/yyyy, mm/dd/yyyy, yyyy-mm-dd", context);
    }
    for (ours, theirs) in memory.columns.iter().filter(|(_, theirs)| names_people(theirs)) {
        let fault = Diagnostic::fault("I1137").with("column", theirs).with("ours", ours);
        context.report(fault.at(MEMORY_FILE, 0, ours));
    }
}

fn words<T>(choices: &Choices<T>) -> Vec<&'static str> {
    choices.iter().map(|(name, _)| *name).collect()
}

fn refuse(key: &str, word: &str, known: &str, context: &Context) {
    let fault = Diagnostic::fault("I1117").with("key", key).with("value", word);
    context.report(fault.with("known", known).at(MEMORY_FILE, 0, key));
}

/// Words that a column of people or of their numbers has in its name, in Italian and English.
const PEOPLE: [&str; 22] = [
    "agent",
    "agente",
    "operatore",
    "operator",
    "addetto",
    "member",
    "caller",
    "chiamante",
    "ani",
    "msisdn",
    "phone",
    "telefono",
    "matricola",
    "cognome",
    "surname",
    "lastname",
    "firstname",
    "employee",
    "dipendente",
    "login",
    "userid",
    "username",
];

/// Returns whether the name of a column says that it holds people or their numbers. Counts of people are none.
pub(crate) fn names_people(column: &str) -> bool {
    let words = column.split(|c: char| !c.is_alphanumeric()).map(str::to_lowercase);
    words.into_iter().any(|word| PEOPLE.contains(&word.as_str()))
}

/// Returns the column of theirs for one of ours: what was said, else what the layout has.
pub(crate) fn column(memory: &SheetMemory, ours: &str, theirs: &str) -> String {
    memory.columns.get(ours).map_or(theirs, String::as_str).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_of_people_are_told_by_their_name() {
        for name in ["Agent", "Agent Name", "operatore", "Numero chiamante", "ANI", "user-login"] {
            assert!(names_people(name), "{name}");
        }
        for name in ["Queue", "Agents", "Operatori", "Offered", "Canale"] {
            assert!(!names_people(name), "{name}");
        }
    }

    #[test]
    fn a_word_that_means_nothing_is_told_and_not_guessed() {
        let mut memory = SheetMemory::default();
        memory.settings.insert("gaps".to_owned(), "null".to_owned());
        memory.settings.insert("date".to_owned(), "dd/dd".to_owned());
        memory.columns.insert("queue".to_owned(), "Agent".to_owned());
        let context = Context::default();
        check(&memory, &context);
        let codes: Vec<&str> = context.into_diagnostics().iter().map(|one| one.code).collect();
        assert_eq!(codes, ["I1117", "I1117", "I1137"]);
        assert_eq!(gaps(&memory), Gaps::Missing);
    }
}
