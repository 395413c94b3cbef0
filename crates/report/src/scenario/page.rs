//! The page of scenarios side by side: one file that needs nothing else, runs no script and prints for the table.

use organico_model::{Block, SourceStatus};

use super::comparison::{BLOCKS, Comparison, months};
use super::{assumptions, attribution, chart, procedure, side};
use crate::markup::Markup;
use crate::sections::parts::{lead, paragraph};
use crate::shell;

/// Sections after the head, in order.
const SECTIONS: [&str; 8] =
    ["who", "service", "cost", "people", "procedure", "months", "attribution", "assumptions"];

/// Statuses from the most to the least trusted.
const STATUSES: [SourceStatus; 8] = [
    SourceStatus::Verified,
    SourceStatus::Supplied,
    SourceStatus::Derived,
    SourceStatus::Secondary,
    SourceStatus::Partial,
    SourceStatus::Claim,
    SourceStatus::Memory,
    SourceStatus::Unset,
];

/// Returns the page.
pub(super) fn page(comparison: &Comparison<'_>) -> String {
    shell::page(
        comparison.voice.language,
        (title(comparison), include_str!("page.css"), "table"),
        |markup| {
            header(markup, comparison);
            markup.element("main", &[], |markup| {
                for key in SECTIONS {
                    section(markup, comparison, key);
                }
            });
            let foot = comparison.voice.say("scenario-foot");
            markup.element("footer", &[], |markup| markup.leaf("p", &[], foot));
        },
    )
}

fn title(comparison: &Comparison<'_>) -> String {
    comparison.voice.fill("scenario-title", &[("centre", comparison.baseline.name.as_str().into())])
}

fn header(markup: &mut Markup, comparison: &Comparison<'_>) {
    let voice = comparison.voice;
    markup.element("header", &[], |markup| {
        markup.leaf("h1", &[], title(comparison));
        if let Some(period) = period(comparison) {
            markup.leaf("p", &[("class", &"period")], period);
        }
        if comparison.baseline.invented {
            let words = voice.say("scenario-invented");
            markup.leaf("p", &[("class", &"banner"), ("role", &"note")], words);
        }
        let source = voice.source(&comparison.baseline.source);
        lead(markup, &voice.fill("scenario-source", &[("source", source.into())]));
        paragraph(markup, &voice.say("scenario-reading"));
        paragraph(markup, &marks(comparison));
        if comparison.scenarios().any(|column| column.today.is_none()) {
            paragraph(markup, &voice.say("scenario-other-span"));
        }
        markup.element("nav", &[], |markup| {
            for key in SECTIONS {
                let anchor = format!("#{key}");
                let words = voice.say(&format!("scenario-section-{key}"));
                markup.leaf("a", &[("href", &anchor)], words);
            }
        });
    });
}

/// Returns the months of the first column.
fn period(comparison: &Comparison<'_>) -> Option<String> {
    let voice = comparison.voice;
    let result = comparison.columns.first()?.result;
    let (first, last) = (months(result).next()?, months(result).next_back()?);
    let gaps = [
        ("first", voice.month(first).into()),
        ("last", voice.month(last).into()),
        ("count", result.months.into()),
        ("number", voice.numbers.whole(result.months).into()),
    ];
    Some(voice.fill("scenario-period", &gaps))
}

/// Returns what each letter of a status means.
fn marks(comparison: &Comparison<'_>) -> String {
    let voice = comparison.voice;
    let mark = |status: &SourceStatus| {
        format!("{} = {}", side::mark(*status, voice), voice.status(*status))
    };
    let all: Vec<String> = STATUSES.iter().map(mark).collect();
    voice.fill("scenario-marks", &[("marks", all.join("; ").into())])
}

fn section(markup: &mut Markup, comparison: &Comparison<'_>, key: &str) {
    let voice = comparison.voice;
    markup.element("section", &[("id", &key)], |markup| {
        markup.leaf("h2", &[], voice.say(&format!("scenario-section-{key}")));
        let block = |block: Block| BLOCKS.iter().position(|one| *one == block).unwrap_or(0);
        match key {
            "who" => side::who(markup, comparison),
            "service" => side::block(markup, comparison, block(Block::Service), "service"),
            "cost" => side::block(markup, comparison, block(Block::Cost), "cost"),
            "people" => side::block(markup, comparison, block(Block::People), "people"),
            "procedure" => procedure::write(markup, comparison),
            "months" => chart::write(markup, comparison),
            "attribution" => attribution::write(markup, comparison),
            _ => assumptions::write(markup, comparison),
        }
    });
}
