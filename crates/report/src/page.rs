//! The whole page: head, banner, sections and foot. One file that needs nothing else and runs no script.

use organico_model::{Centre, Plan};

use crate::Language;
use crate::markup::Markup;
use crate::sections::sections;
use crate::shell;
use crate::view::View;

/// Returns the report of a plan: one self-contained HTML page that is also well-formed XML.
///
/// `centre` is the one the plan was made for; it gives the names and the targets. Values that are no numbers are shown
/// as a dash, and series shorter than the horizon count as zero where they end. The same inputs give the same bytes.
#[must_use]
pub fn report_html(plan: &Plan, centre: &Centre, language: Language) -> String {
    let view = View::new(plan, centre, language);
    shell::page(language, (title(&view), "", ""), |markup| {
        header(markup, &view);
        markup.element("main", &[], |markup| {
            for (key, write) in sections(&view) {
                markup.element("section", &[("id", &key)], |markup| {
                    markup.leaf("h2", &[], view.say(&format!("section-{key}")));
                    write(markup, &view);
                });
            }
        });
        markup.element("footer", &[], |markup| markup.leaf("p", &[], view.say("page-foot")));
    })
}

fn title(view: &View<'_>) -> String {
    view.fill("page-title", &[("centre", view.plan.centre.as_str().into())])
}

fn header(markup: &mut Markup, view: &View<'_>) {
    markup.element("header", &[], |markup| {
        markup.leaf("h1", &[], title(view));
        markup.leaf("p", &[("class", &"period")], period(view));
        let provenance = &view.plan.provenance;
        let at = view.numbers.instant(provenance.at, &view.grid().zone);
        markup.leaf("p", &[("class", &"made")], view.fill("page-made", &[("at", at.into())]));
        if view.plan.invented {
            markup.leaf("p", &[("class", &"banner"), ("role", &"note")], view.say("page-invented"));
        }
        assumptions(markup, view);
        contents(markup, view);
    });
}

fn period(view: &View<'_>) -> String {
    let (Some(first), Some(last)) = (view.days.first(), view.days.last()) else {
        return view.say("page-no-days");
    };
    let gaps = [
        ("first", view.numbers.date(first.date).into()),
        ("last", view.numbers.date(last.date).into()),
        ("count", view.days.len().into()),
        ("number", view.numbers.count(view.days.len()).into()),
        ("minutes", view.numbers.whole(view.grid().length.minutes()).into()),
        ("zone", view.grid().zone.iana_name().unwrap_or("UTC").into()),
    ];
    view.fill("page-period", &gaps)
}

fn assumptions(markup: &mut Markup, view: &View<'_>) {
    if view.plan.assumptions.is_empty() {
        return;
    }
    markup.element("div", &[("class", &"assumptions")], |markup| {
        markup.leaf("strong", &[], view.say("page-assumptions"));
        markup.element("ul", &[], |markup| {
            for assumption in &view.plan.assumptions {
                let words = match view.language {
                    Language::English => &assumption.en,
                    Language::Italian => &assumption.it,
                };
                markup.leaf("li", &[], words);
            }
        });
    });
}

fn contents(markup: &mut Markup, view: &View<'_>) {
    markup.element("nav", &[("aria-label", &view.say("page-contents"))], |markup| {
        for (key, _) in sections(view) {
            let anchor = format!("#{key}");
            markup.leaf("a", &[("href", &anchor)], view.say(&format!("section-{key}")));
        }
    });
}
