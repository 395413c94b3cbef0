//! Why a figure is not there.

use organico_model::{Month, ScenarioResult};

use super::comparison::months;
use super::figures::{RowKind, Wanted};
use super::voice::Voice;

/// Says why a figure is missing, and the part of it that is known.
pub(super) fn why_missing(result: &ScenarioResult, wanted: &Wanted, voice: Voice) -> String {
    let path = format!("total/{}/{}_known", wanted.place, wanted.name);
    if let Some(step) = result.sheet.step(&path) {
        let value = voice.figure(step.value, step.unit);
        return voice.fill("scenario-missing-part", &[("value", value.into())]);
    }
    let own = wanted.place.starts_with("contact/") || wanted.place.starts_with("contract/");
    let last = months(result).next_back();
    let there =
        |month: Month, place: &str| result.sheet.place(&format!("{month}/{place}")).is_some();
    if own && last.is_some_and(|month| !there(month, &wanted.place)) {
        return voice.say("scenario-missing-gone");
    }
    if wanted.kind == RowKind::IfAny && wanted.missing == "none" {
        return voice.say("scenario-missing-nothing");
    }
    // Where the demand is known and nothing was handled, there is nothing to divide by.
    let demand = last.is_some_and(|month| there(month, "service"));
    let key = if wanted.missing == "contacts" && !demand { "demand" } else { wanted.missing };
    voice.say(&format!("scenario-missing-{key}"))
}
