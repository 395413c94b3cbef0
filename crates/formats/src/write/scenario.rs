//! A scenario as the document that people read and answer: what is read back is the same scenario.

mod change;

use organico_model::{DemandPath, Scenario, StatedAssumption, Travel, Words};

use super::document::inline;
use super::page::{Page, quoted};
use crate::choices::{STATUSES, word};
use crate::number::shortest;
use crate::quantity::share_text;

/// Returns the document of a scenario, under a comment on what it is.
#[must_use]
pub fn write_scenario(scenario: &Scenario, comment: &str) -> String {
    let mut page = Page::default();
    page.comment(comment);
    page.raw("version", 1);
    page.text("id", &scenario.id);
    page.raw("name", words(&scenario.name));
    page.text("author", &scenario.author);
    page.text("starts", &scenario.first.to_string());
    page.raw("months", scenario.months);
    page.text_if("pack", scenario.pack.as_deref());
    if let Some(fit) = scenario.roster_fit {
        page.text("roster_fit", &share_text(fit));
    }
    if scenario.travel != Travel::UNKNOWN {
        page.raw("travel", travel(&scenario.travel));
    }
    if let Some(path) = &scenario.demand {
        demand(&mut page, path);
    }
    for one in &scenario.assumptions {
        assumption(&mut page, one);
    }
    for one in &scenario.changes {
        change::put(&mut page, one);
    }
    page.finish()
}

fn words(words: &Words) -> String {
    inline(&[("en", quoted(&words.en)), ("it", quoted(&words.it))])
}

fn travel(travel: &Travel) -> String {
    inline(&[
        ("car_share", quoted(&share_text(travel.car_share))),
        ("car_occupancy", shortest(travel.car_occupancy)),
        ("co2_per_km", shortest(travel.co2_per_km)),
        ("cost_per_km", quoted(&shortest(travel.cost_per_km / 100.0))),
        ("status", quoted(word(&STATUSES, &travel.status))),
    ])
}

fn demand(page: &mut Page, path: &DemandPath) {
    page.header("[demand]");
    page.raw("supplier", words(&path.supplier));
    page.text("source", &path.source);
    page.text("status", word(&STATUSES, &path.status));
    if path.steps.is_empty() {
        return;
    }
    let step = |step: &organico_model::DemandStep| {
        let from = ("from", quoted(&step.from.to_string()));
        let kind = step.contact_type.as_ref();
        let kind = kind.map(|kind| ("contact_type", quoted(kind.as_str())));
        let pairs: Vec<(&str, String)> =
            kind.into_iter().chain([from, ("factor", shortest(step.factor))]).collect();
        format!("    {},\n", inline(&pairs))
    };
    let steps: String = path.steps.iter().map(step).collect();
    page.raw("steps", format!("[\n{steps}]"));
}

fn assumption(page: &mut Page, one: &StatedAssumption) {
    page.header("[[assumptions]]");
    page.text("en", &one.words.en);
    page.text("it", &one.words.it);
    page.text("source", &one.source);
    page.text("status", word(&STATUSES, &one.status));
}

#[cfg(test)]
mod tests;
