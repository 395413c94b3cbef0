//! What planners changed by hand in the forecast: a part of the section on demand, and of the page of a forecast.

use organico_model::{AppliedAdjustment, Centre};

use super::parts::{Table, heading, lead};
use crate::Language;
use crate::adjustment::AdjustmentWords;
use crate::markup::Markup;
use crate::number::Numbers;
use crate::text::Texts;

/// Headings, the last two over amounts.
const HEADS: [&str; 7] = [
    "adjust-page-type",
    "adjust-page-span",
    "adjust-page-change",
    "adjust-page-reason",
    "adjust-page-author",
    "adjust-page-before",
    "adjust-page-after",
];

/// Writes the adjustments that acted, in the order in which they were applied, under a heading of their own; nothing
/// where there are none.
pub(crate) fn write(
    markup: &mut Markup,
    applied: &[AppliedAdjustment],
    centre: &Centre,
    language: Language,
) {
    if applied.is_empty() {
        return;
    }
    let texts = Texts::of(language);
    heading(markup, &texts.say("adjust-page-title"));
    lead(markup, &texts.say("adjust-page-lead"));
    let heads = HEADS.map(|key| texts.say(key)).to_vec();
    let rows = applied.iter().map(|one| row(one, centre, language)).collect();
    Table { heads, words: HEADS.len() - 2, rows }.write(markup);
}

fn row(applied: &AppliedAdjustment, centre: &Centre, language: Language) -> Vec<String> {
    let words = AdjustmentWords::new(centre, language);
    let one = &applied.adjustment;
    let made = Numbers::of(language).date_plain(one.made);
    let author = [("author", one.author.as_str().into()), ("date", made.into())];
    vec![
        words.type_name(one),
        words.span(one),
        words.change(one),
        one.reason.clone(),
        Texts::of(language).fill("adjust-page-by", &author),
        words.amount(one.measure, applied.before),
        words.amount(one.measure, applied.after),
    ]
}
