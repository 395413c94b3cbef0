//! Where the plan comes from, and how to make it again.

use organico_model::CONFIDENCE_SETTING;

use super::parts::{lead, paragraph};
use crate::markup::Markup;
use crate::view::View;

/// Writes the section.
pub(crate) fn write(markup: &mut Markup, view: &View<'_>) {
    let provenance = &view.plan.provenance;
    lead(markup, &view.say("provenance-lead"));
    let service = &view.plan.outcome.service;
    let mut facts = vec![
        (view.say("provenance-version"), provenance.organico.clone()),
        (view.say("provenance-digest"), provenance.input_digest.clone()),
        (view.say("provenance-rules"), provenance.rule_pack.clone()),
        (view.say("provenance-seed"), provenance.seed.0.to_string()),
        (view.say("provenance-at"), provenance.at.to_string()),
        (view.say("provenance-events"), view.numbers.decimal(service.events as f64, 0)),
    ];
    facts.extend(provenance.config.iter().map(|(name, value)| {
        let words = view.texts.find(&format!("config-{name}"), &[]);
        // Steps of a search are millions: a bare row of digits can not be read.
        if name == CONFIDENCE_SETTING {
            let share =
                view.plan.provenance.confidence().map(|value| view.numbers.percent(value.get()));
            return (words.unwrap_or_else(|| name.clone()), share.unwrap_or_else(|| value.clone()));
        }
        let shown = value.parse::<u32>().map(|count| view.numbers.decimal(f64::from(count), 0));
        (words.unwrap_or_else(|| name.clone()), shown.unwrap_or_else(|_| value.clone()))
    }));
    markup.element("dl", &[("class", &"facts")], |markup| {
        for (name, value) in facts {
            markup.element("div", &[], |markup| {
                markup.leaf("dt", &[], name);
                markup.leaf("dd", &[], value);
            });
        }
    });
    paragraph(markup, &view.say("provenance-again"));
    markup.element("pre", &[], |markup| markup.leaf("code", &[], command(view)));
}

fn command(view: &View<'_>) -> String {
    let provenance = &view.plan.provenance;
    let first = view.days.first().map_or_else(String::new, |day| day.date.to_string());
    let gaps = [
        ("first", first.into()),
        ("days", view.days.len().to_string().into()),
        ("seed", provenance.seed.0.to_string().into()),
        ("at", provenance.at.to_string().into()),
    ];
    let command = view.fill("provenance-command", &gaps);
    match provenance.confidence() {
        Some(confidence) => format!("{command} --confidence {}", confidence.get()),
        None => command,
    }
}
