//! The page: head, sections and foot. One file that needs nothing else, runs no script and prints.

use organico_model::{Centre, Diagnostic, Intraday};

use super::view::DayView;
use super::{contacts, moves, people, service, summary};
use crate::Language;
use crate::diagnostics::diagnostic_text;
use crate::markup::Markup;
use crate::sections::parts::{lead, paragraph};
use crate::shell;

/// Sections after the head, in order.
const SECTIONS: [&str; 6] = ["summary", "moves", "contacts", "service", "people", "why"];

/// Returns a day so far and its rest: one self-contained HTML page that prints, and that is also well-formed XML.
///
/// `centre` is the one the day is of; it gives names and prices. The same inputs give the same bytes.
#[must_use]
pub fn intraday_html(day: &Intraday, centre: &Centre, language: Language) -> String {
    let view = DayView::new(day, centre, language);
    shell::page(language, (title(&view), include_str!("page.css"), "intraday"), |markup| {
        header(markup, &view);
        markup.element("main", &[], |markup| {
            for key in SECTIONS {
                section(markup, &view, (key, language));
            }
        });
        let foot = view.say("intraday-foot");
        markup.element("footer", &[], |markup| markup.leaf("p", &[], foot));
    })
}

fn title(view: &DayView<'_>) -> String {
    let gaps = [
        ("centre", view.day.centre.as_str().into()),
        ("date", view.numbers.date(view.day.date).into()),
    ];
    view.fill("intraday-title", &gaps)
}

fn header(markup: &mut Markup, view: &DayView<'_>) {
    markup.element("header", &[], |markup| {
        markup.leaf("h1", &[], title(view));
        let gaps = [
            ("at", view.clock(view.day.at).into()),
            ("days", view.numbers.whole(view.day.replications).into()),
            ("seed", view.day.seed.0.to_string().into()),
        ];
        markup.leaf("p", &[("class", &"period")], view.fill("intraday-at", &gaps));
        if view.day.invented {
            let words = view.say("intraday-invented");
            markup.leaf("p", &[("class", &"banner"), ("role", &"note")], words);
        }
        if view.day.staff == organico_model::StaffSource::Requirement {
            let words = view.say("intraday-no-roster");
            markup.leaf("p", &[("class", &"banner"), ("role", &"note")], words);
        }
        let heading = |key| (key, view.say(&format!("intraday-section-{key}")));
        shell::contents(markup, &view.say("page-contents"), SECTIONS.into_iter().map(heading));
    });
}

fn section(markup: &mut Markup, view: &DayView<'_>, (key, language): (&str, Language)) {
    markup.element("section", &[("id", &key)], |markup| {
        markup.leaf("h2", &[], view.say(&format!("intraday-section-{key}")));
        match key {
            "summary" => summary::write(markup, view),
            "moves" => moves::write(markup, view),
            "contacts" => contacts::write(markup, view),
            "service" => service::write(markup, view),
            "people" => people::write(markup, view),
            _ => why(markup, view, language),
        }
    });
}

/// Writes how the figures came about, and the warnings.
fn why(markup: &mut Markup, view: &DayView<'_>, language: Language) {
    for key in ["forecast", "service", "people", "moves", "limits"] {
        paragraph(markup, &view.say(&format!("intraday-why-{key}")));
    }
    let told = |note: &&Diagnostic| note.severity != organico_model::Severity::Note;
    let notes: Vec<&Diagnostic> = view.day.notes.iter().filter(told).collect();
    if notes.is_empty() {
        return;
    }
    lead(markup, &view.say("intraday-notes"));
    markup.element("ul", &[("class", &"plain")], |markup| {
        for note in notes {
            markup.leaf("li", &[], diagnostic_text(note, language).cause);
        }
    });
}
