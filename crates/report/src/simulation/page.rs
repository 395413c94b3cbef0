//! The page: head, sections and foot. One file that needs nothing else, runs no script and prints.

use organico_model::{Simulation, Stopped, Study};

use super::view::SimulationView;
use super::{groups, intervals, reasons, summary, types, why};
use crate::Language;
use crate::markup::Markup;
use crate::sections::parts::{lead, paragraph};
use crate::shell;

/// Sections after the head, in order.
const SECTIONS: [&str; 6] = ["summary", "types", "groups", "intervals", "reasons", "why"];

/// Returns what a simulation found: one self-contained HTML page that prints, and that is also well-formed XML.
///
/// `study` is the one that was simulated; it gives names, targets and thresholds. Values that are no numbers are shown as
/// a dash. The same inputs give the same bytes.
#[must_use]
pub fn simulation_page(study: &Study, simulation: &Simulation, language: Language) -> String {
    let view = SimulationView::new(study, simulation, language);
    shell::page(language, (title(&view), include_str!("page.css"), "simulation"), |markup| {
        header(markup, &view);
        markup.element("main", &[], |markup| {
            for key in SECTIONS {
                section(markup, &view, key);
            }
        });
        let foot = view.say("simulation-foot");
        markup.element("footer", &[], |markup| markup.leaf("p", &[], foot));
    })
}

fn title(view: &SimulationView<'_>) -> String {
    let name = if view.study.name.is_empty() { &view.simulation.name } else { &view.study.name };
    if name.is_empty() {
        return view.say("simulation-title-unnamed");
    }
    view.fill("simulation-title", &[("name", name.as_str().into())])
}

fn header(markup: &mut Markup, view: &SimulationView<'_>) {
    markup.element("header", &[], |markup| {
        markup.leaf("h1", &[], title(view));
        markup.leaf("p", &[("class", &"period")], what(view));
        lead(markup, &source(view));
        paragraph(markup, &stopped(view));
        let heading = |key| (key, view.say(&format!("simulation-section-{key}")));
        shell::contents(markup, &view.say("page-contents"), SECTIONS.into_iter().map(heading));
    });
}

/// Returns what was simulated: days, hours, intervals.
fn what(view: &SimulationView<'_>) -> String {
    let days = view.plural("simulation-days", view.simulation.replications as usize);
    let Some(span) = view.span() else { return days };
    let gaps = [
        ("days", days.into()),
        ("span", view.time_span(span).into()),
        ("length", view.duration(view.study.interval_seconds).into()),
    ];
    view.fill("simulation-what", &gaps)
}

fn source(view: &SimulationView<'_>) -> String {
    if view.study.source.is_empty() {
        return view.say("simulation-source-none");
    }
    view.fill("simulation-source", &[("source", view.study.source.as_str().into())])
}

/// Returns why the simulation ended, its seed and its size.
fn stopped(view: &SimulationView<'_>) -> String {
    let key = match view.simulation.stopped {
        Stopped::Replications => "simulation-stopped-replications",
        Stopped::HalfWidth => "simulation-stopped-half-width",
        Stopped::Limit => "simulation-stopped-limit",
    };
    let gaps = [
        ("reason", view.say(key).into()),
        ("seed", view.simulation.seed.0.to_string().into()),
        ("events", view.numbers.decimal(view.simulation.events as f64, 0).into()),
    ];
    view.fill("simulation-run", &gaps)
}

fn section(markup: &mut Markup, view: &SimulationView<'_>, key: &str) {
    markup.element("section", &[("id", &key)], |markup| {
        markup.leaf("h2", &[], view.say(&format!("simulation-section-{key}")));
        match key {
            "summary" => summary::write(markup, view),
            "types" => types::write(markup, view),
            "groups" => groups::write(markup, view),
            "intervals" => intervals::write(markup, view),
            "reasons" => reasons::write(markup, view),
            _ => why::write(markup, view),
        }
    });
}
