//! The cases as a list: one line each.

use organico_register::{Case, Register, state_at};

use super::parts::{inclusion, places, title};
use super::voice::Voice;
use crate::Language;
use crate::number::NONE;

/// Returns the cases of a register as lines, as they are known after the last event: company and places; people,
/// instrument, and whether the European monitor would include them; the name by which `show` finds the case.
#[must_use]
pub fn register_list_text(register: &Register, language: Language) -> String {
    let voice = Voice::new(language);
    let line = |case: &Case| {
        let row = row(case, register, &voice);
        let name = voice.fill("register-list-name", &[("case", case.id.as_str().into())]);
        format!("{}\n  {}\n  {name}", title(case), row[2..].join(" · "))
    };
    register.cases.iter().map(line).collect::<Vec<_>>().join("\n")
}

/// Returns company, places, people, instrument and inclusion of a case.
pub(super) fn row(case: &Case, register: &Register, voice: &Voice) -> Vec<String> {
    let day = register.last_day();
    let state = day.and_then(|day| state_at(case, day));
    let people = state
        .and_then(|state| state.workers)
        .map(|workers| voice.quantity(organico_register::Field::Workers, workers));
    let instrument =
        state.and_then(|state| state.instrument).map(|instrument| voice.instrument(instrument));
    let none = || NONE.to_owned();
    vec![
        case.company.clone(),
        places(case),
        people.unwrap_or_else(none),
        instrument.unwrap_or_else(none),
        day.map(|day| inclusion(case, day, voice)).unwrap_or_default(),
    ]
}
