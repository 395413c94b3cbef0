//! At a glance: what can be said of the targets, how busy the day is, and what to do.

use organico_model::IntradayTypeDay;

use super::moves;
use super::view::{DayView, is_missed};
use crate::markup::Markup;
use crate::number::NONE;
use crate::sections::parts::{card, said};

/// Contact types with sentences of their own.
const SENTENCES_MAX: usize = 4;

/// Writes the section.
pub(super) fn write(markup: &mut Markup, view: &DayView<'_>) {
    markup.element("ul", &[("class", &"headlines")], |markup| {
        markup.leaf("li", &[], view.verdict());
        for kind in told(view) {
            let sentences = [Some(view.busy(kind)), view.rest(kind)];
            let words: Vec<String> = sentences.into_iter().flatten().collect();
            markup.leaf("li", &[], words.join(" "));
        }
    });
    let say = |key: &str| view.say(key);
    markup.element("div", &[("class", &"cards")], |markup| {
        card(markup, &say("intraday-card-contacts"), &said(say, contacts(view)));
        card(markup, &say("intraday-card-service"), &said(say, service(view)));
        card(markup, &say("intraday-card-moves"), &said(say, moves_of(view)));
    });
}

/// Returns the types that miss their target as things stand, the worst first, then those with most contacts to come.
fn told<'v>(view: &'v DayView<'_>) -> Vec<&'v IntradayTypeDay> {
    let missed = |kind: &IntradayTypeDay| {
        let level = kind.before.level.map_or(0.0, |level| level.mean);
        let target = kind.target.unwrap_or(0.0);
        (target - level).max(0.0) * kind.busyness.rest
    };
    let mut types: Vec<&IntradayTypeDay> =
        view.day.types.iter().filter(|kind| kind.target.is_some()).collect();
    types.sort_by(|a, b| {
        let by_gap = missed(b).total_cmp(&missed(a));
        by_gap.then(b.busyness.rest.total_cmp(&a.busyness.rest))
    });
    types.truncate(SENTENCES_MAX);
    types
}

fn contacts(view: &DayView<'_>) -> Vec<(&'static str, String)> {
    let sum = |value: fn(&IntradayTypeDay) -> f64| {
        view.numbers.whole(view.day.types.iter().map(value).sum::<f64>().round())
    };
    vec![
        ("intraday-figure-recorded", sum(|kind| kind.busyness.recorded)),
        ("intraday-figure-expected", sum(|kind| kind.busyness.expected)),
        ("intraday-figure-rest", sum(|kind| kind.busyness.rest)),
        ("intraday-figure-rest-before", sum(|kind| kind.busyness.rest_forecast)),
    ]
}

fn service(view: &DayView<'_>) -> Vec<(&'static str, String)> {
    let with_target: Vec<&IntradayTypeDay> = view
        .day
        .types
        .iter()
        .filter(|kind| kind.target.is_some() && kind.before.level.is_some())
        .collect();
    let of = |count: usize| {
        let gaps = [
            ("part", view.numbers.count(count).into()),
            ("whole", view.numbers.count(with_target.len()).into()),
        ];
        view.fill("intraday-part-of", &gaps)
    };
    let reached = |kind: &&&IntradayTypeDay| {
        kind.before.level.zip(kind.target).is_some_and(|(level, target)| level.mean >= target)
    };
    let mut figures =
        vec![("intraday-figure-reached", of(with_target.iter().filter(reached).count()))];
    if !view.day.chosen.is_empty() {
        let after = with_target.iter().filter(|kind| !is_missed(kind)).count();
        figures.push(("intraday-figure-reached-after", of(after)));
    }
    let missing = view
        .day
        .types
        .iter()
        .filter(|kind| kind.target.is_some())
        .flat_map(|kind| kind.cover.iter().map(move |cover| (cover.missing, cover.band)))
        .reduce(|a, b| if b.0 > a.0 { b } else { a });
    if let Some((people, band)) = missing.filter(|(people, _)| *people >= 0.5) {
        let when = view.day.bands.get(band).map_or(NONE.to_owned(), |band| view.band(*band));
        let people = view.numbers.decimal(people.ceil(), 0);
        let gaps = [("people", people.into()), ("band", when.into())];
        figures.push(("intraday-figure-missing", view.fill("intraday-missing-at", &gaps)));
    }
    figures
}

fn moves_of(view: &DayView<'_>) -> Vec<(&'static str, String)> {
    let total = moves::total(view.day.chosen.iter().map(|one| one.cost));
    vec![
        ("intraday-figure-moves", view.numbers.count(view.day.chosen.len())),
        ("intraday-figure-hours", view.numbers.decimal(total.hours, 1)),
        ("intraday-figure-cost", view.numbers.money(total.cents, &view.centre.currency)),
        ("intraday-figure-tried", view.numbers.count(view.day.trials.len())),
    ]
}
