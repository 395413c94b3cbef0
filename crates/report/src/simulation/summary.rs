//! At a glance: a sentence or two a contact type, three cards of figures, and how to read an interval.

use organico_model::IntervalSimulation;

use super::view::{SimulationView, TypeView, Verdict, largest};
use crate::markup::Markup;
use crate::number::NONE;
use crate::sections::parts::{card, lead, paragraph, said};

/// Contact types with sentences of their own; of the others the verdicts are counted.
const SENTENCES_MAX: usize = 8;

/// Writes the section.
pub(super) fn write(markup: &mut Markup, view: &SimulationView<'_>) {
    let types: Vec<TypeView<'_>> = view.types().collect();
    if types.is_empty() {
        paragraph(markup, &view.say("simulation-no-types"));
        return;
    }
    markup.element("ul", &[("class", &"headlines")], |markup| {
        if let Some(count) = verdicts(view, &types) {
            markup.leaf("li", &[], count);
        }
        let offered: Vec<f64> = types.iter().map(|one| one.measures().offered.mean).collect();
        for index in largest(&offered, SENTENCES_MAX) {
            markup.leaf("li", &[], sentence(view, &types[index]));
        }
    });
    if types.len() > SENTENCES_MAX {
        lead(markup, &view.plural("simulation-more-types", types.len() - SENTENCES_MAX));
    }
    let say = |key: &str| view.say(key);
    markup.element("div", &[("class", &"cards")], |markup| {
        card(markup, &say("simulation-card-contacts"), &said(say, contacts(view, &types)));
        card(markup, &say("simulation-card-service"), &said(say, service(view, &types)));
        card(markup, &say("simulation-card-people"), &said(say, people(view)));
    });
    let reading = if view.is_single() { "simulation-reading-single" } else { "simulation-reading" };
    lead(markup, &view.say(reading));
}

fn count(types: &[TypeView<'_>], verdict: Verdict) -> usize {
    types.iter().filter(|one| one.verdict() == verdict).count()
}

/// Returns how many of the targets are reached, where there are several.
fn verdicts(view: &SimulationView<'_>, types: &[TypeView<'_>]) -> Option<String> {
    let judged = types.len() - count(types, Verdict::None);
    if judged < 2 {
        return None;
    }
    let number = |verdict| view.numbers.count(count(types, verdict));
    let gaps = [
        ("reached", number(Verdict::Reached).into()),
        ("chance", number(Verdict::WithinChance).into()),
        ("missed", number(Verdict::Missed).into()),
    ];
    Some(view.fill("simulation-says-targets", &gaps))
}

/// Returns what happens to the contacts of a type, in words.
fn sentence(view: &SimulationView<'_>, one: &TypeView<'_>) -> String {
    let measures = one.measures();
    let Some(level) = measures.sl_off.filter(|level| level.mean.is_finite()) else {
        return view.fill("simulation-says-nothing", &[("type", one.name().into())]);
    };
    let gaps = [
        ("type", one.name().into()),
        ("level", view.share(level).into()),
        ("threshold", view.duration(one.found.threshold_seconds).into()),
        ("verdict", verdict(view, one).into()),
    ];
    let mut sentences = vec![view.fill("simulation-says-level", &gaps)];
    if let (Some(lost), Some(wait)) = (measures.pab, measures.asa_served) {
        let gaps = [
            ("lost", view.numbers.percent(lost.mean).into()),
            ("wait", view.duration(wait.mean).into()),
        ];
        sentences.push(view.fill("simulation-says-rest", &gaps));
    }
    if let Some(overdue) = measures.overdue {
        let gaps = [("share", view.numbers.percent(overdue.mean).into())];
        sentences.push(view.fill("simulation-says-overdue", &gaps));
    }
    sentences.join(" ")
}

fn verdict(view: &SimulationView<'_>, one: &TypeView<'_>) -> String {
    let key = match one.verdict() {
        Verdict::Reached => "simulation-says-reached",
        Verdict::WithinChance => "simulation-says-chance",
        Verdict::Missed => "simulation-says-missed",
        Verdict::None => "simulation-says-no-target",
    };
    let target = one.target().map_or_else(String::new, |share| view.numbers.percent_plain(share));
    view.fill(key, &[("target", target.into())])
}

fn contacts(view: &SimulationView<'_>, types: &[TypeView<'_>]) -> Vec<(&'static str, String)> {
    let sum = |value: &dyn Fn(&TypeView<'_>) -> f64| types.iter().map(value).sum::<f64>();
    let offered = sum(&|one| one.measures().offered.mean);
    let mut figures = vec![
        ("simulation-head-offered", view.plain(offered)),
        ("simulation-head-answered", view.plain(sum(&|one| one.measures().answered.mean))),
        ("simulation-head-abandoned", view.plain(sum(&|one| one.measures().abandoned.mean))),
    ];
    let contained = sum(&|one| one.measures().contained.mean);
    if contained > 0.0 {
        figures.push(("simulation-head-contained", view.plain(contained)));
    }
    figures
}

fn service(view: &SimulationView<'_>, types: &[TypeView<'_>]) -> Vec<(&'static str, String)> {
    let share = |value: &dyn Fn(&TypeView<'_>) -> Option<f64>| {
        let offered = |one: &TypeView<'_>| one.measures().offered.mean;
        let known = types.iter().filter_map(|one| Some((value(one)?, offered(one))));
        let (part, whole) =
            known.fold((0.0, 0.0), |(part, whole), (one, of)| (part + one * of, whole + of));
        view.numbers.percent(part / whole)
    };
    let queue = peak(view, |interval| {
        interval.types.iter().filter_map(|m| Some(m.eq?.mean)).filter(|mean| mean.is_finite()).sum()
    });
    let judged = types.len() - count(types, Verdict::None);
    let reached = view.numbers.count(count(types, Verdict::Reached));
    let gaps = [("part", reached.into()), ("whole", view.numbers.count(judged).into())];
    let targets = if judged > 0 { view.fill("figure-of", &gaps) } else { NONE.to_owned() };
    vec![
        ("simulation-figure-targets", targets),
        ("simulation-head-pwait", share(&|one| Some(one.measures().pwait?.mean))),
        ("simulation-head-pab", share(&|one| Some(one.measures().pab?.mean))),
        ("simulation-figure-queue", queue),
    ]
}

fn people(view: &SimulationView<'_>) -> Vec<(&'static str, String)> {
    let groups = &view.simulation.groups;
    let staffed: f64 = groups.iter().map(|one| one.staffed.mean).sum();
    let busy: f64 = groups.iter().map(|one| one.busy.mean).sum();
    let duty = |interval: &IntervalSimulation| interval.groups.iter().map(|g| g.staffed.mean).sum();
    let work = |interval: &IntervalSimulation| interval.groups.iter().map(|g| g.busy.mean).sum();
    vec![
        ("simulation-figure-staffed", peak(view, duty)),
        ("simulation-figure-busy", peak(view, work)),
        ("simulation-head-occ", view.numbers.percent(busy / staffed)),
    ]
}

/// Returns the largest of the sums of an interval.
fn peak(view: &SimulationView<'_>, sum: impl Fn(&IntervalSimulation) -> f64) -> String {
    let largest = view.intervals().iter().map(sum).filter(|one| one.is_finite()).reduce(f64::max);
    largest.map_or_else(|| NONE.to_owned(), |largest| view.plain(largest))
}
