//! The page: head, sections and foot. One file that needs nothing else, runs no script and prints.

use super::input::ForecastPage;
use super::view::ForecastView;
use super::{components, days, errors, outlook, sums};
use crate::Language;
use crate::markup::Markup;
use crate::sections::parts::lead;
use crate::shell;

/// Sections after the head, in order.
const SECTIONS: [&str; 5] = ["days", "errors", "components", "outlook", "sums"];

/// Returns the page of a forecast: one self-contained HTML page that prints, and that is also well-formed XML.
///
/// Values that are no numbers are shown as a dash. The same inputs give the same bytes.
#[must_use]
pub fn forecast_html(page: ForecastPage<'_>, language: Language) -> String {
    let view = ForecastView::new(page, language);
    shell::page(language, (title(&view), include_str!("page.css"), "forecast"), |markup| {
        header(markup, &view);
        markup.element("main", &[], |markup| {
            for key in SECTIONS {
                section(markup, &view, key);
            }
        });
        let foot = view.say("forecast-foot");
        markup.element("footer", &[], |markup| markup.leaf("p", &[], foot));
    })
}

fn title(view: &ForecastView<'_>) -> String {
    view.fill("forecast-title", &[("centre", view.input.centre.name.as_str().into())])
}

fn header(markup: &mut Markup, view: &ForecastView<'_>) {
    markup.element("header", &[], |markup| {
        markup.leaf("h1", &[], title(view));
        markup.leaf("p", &[("class", &"period")], period(view));
        if view.input.centre.invented {
            markup.leaf("p", &[("class", &"banner"), ("role", &"note")], view.say("page-invented"));
        }
        lead(markup, &view.say("forecast-lead"));
        let heading = |key| (key, view.say(&format!("forecast-section-{key}")));
        shell::contents(markup, &view.say("page-contents"), SECTIONS.into_iter().map(heading));
    });
}

fn period(view: &ForecastView<'_>) -> String {
    let days = view.input.load.grid.days();
    let (Some(first), Some(last)) = (days.first(), days.last()) else {
        return view.say("page-no-days");
    };
    let gaps = [
        ("first", view.numbers.date(first.date).into()),
        ("last", view.numbers.date(last.date).into()),
        ("weeks", view.numbers.whole(view.input.outlook.weeks).into()),
    ];
    view.fill("forecast-period", &gaps)
}

fn section(markup: &mut Markup, view: &ForecastView<'_>, key: &str) {
    markup.element("section", &[("id", &key)], |markup| {
        markup.leaf("h2", &[], view.say(&format!("forecast-section-{key}")));
        match key {
            "days" => days::write(markup, view),
            "errors" => errors::write(markup, view),
            "components" => components::write(markup, view),
            "outlook" => outlook::write(markup, view),
            _ => sums::write(markup, view),
        }
    });
}
