//! The document `survey.toml`.

use organico_model::{Diagnostic, Place, Words};
use organico_survey::{
    Band, Choice, K_MIN, K_USUAL, Points, Question, QuestionKind, Sample, Survey,
};

use crate::choices::one_of;
use crate::context::Context;
use crate::daytime::date;
use crate::number::scaled;
use crate::quantity::count;
use crate::refusal::Refusal;
use crate::tree::{Node, Source, Table, parse};

/// The version of the document that this Organico reads.
const VERSION: u32 = 1;

const KINDS: [(&str, QuestionKind); 4] = [
    ("single", QuestionKind::Single),
    ("multi", QuestionKind::Multi),
    ("scale", QuestionKind::Scale),
    ("open", QuestionKind::Open),
];

const SAMPLES: [(&str, Sample); 3] =
    [("convenience", Sample::Convenience), ("random", Sample::Random), ("census", Sample::Census)];

/// Returns the questionnaire, or nothing when a part of it is missing or refused.
pub(super) fn read(file: &str, text: &str, context: &Context) -> Option<Survey> {
    let source = Source::new(file, text);
    let tree = parse(text, &source, context)?;
    let root = Table::root(&tree, &source, context);
    check_version(&root)?;
    let title = words(&root, "title");
    let (opens, closes) = (root.quantity_if("opens", date), root.quantity_if("closes", date));
    if opens.zip(closes).is_some_and(|(opens, closes)| closes < opens) {
        context.report_at(&root.place("closes"), Diagnostic::fault("I0608"));
    }
    let sample = root.quantity("sample", one_of(&SAMPLES));
    let anonymity_k = limit(&root);
    let breakdown = root.find("breakdown").and_then(|node| node.identifier());
    let breakdown_place = root.place("breakdown");
    let (source_text, note) = (root.text_or_empty("source"), words_or_empty(&root, "note"));
    let questions: Vec<Question> = root.tables("questions").iter().filter_map(question).collect();
    root.close();
    check_codes(&root, &questions);
    let survey = Survey {
        title: title?,
        source: source_text,
        note,
        opens,
        closes,
        sample: sample?,
        anonymity_k: anonymity_k?,
        breakdown,
        questions,
    };
    check_breakdown(&survey, &breakdown_place, context);
    Some(survey)
}

/// Reports a breakdown by a question that is not there, or whose groups overlap.
fn check_breakdown(survey: &Survey, place: &Place, context: &Context) {
    let Some(code) = survey.breakdown.as_deref() else { return };
    let Some(by) = super::codes::question(survey, code, place, context) else { return };
    if !matches!(by.kind, QuestionKind::Single | QuestionKind::Scale) {
        context.report_at(place, Diagnostic::fault("I0615").with("question", &by.code));
    }
}

/// Returns nothing, reported, when this Organico does not read the document's version.
pub(super) fn check_version(root: &Table<'_>) -> Option<()> {
    let found = root.quantity("version", count)?;
    if found == VERSION {
        return Some(());
    }
    let fault = Diagnostic::fault("I0115").with("found", found).with("known", VERSION);
    root.context.report_at(&root.place("version"), fault);
    None
}

fn limit(root: &Table<'_>) -> Option<u32> {
    let Some(k) = root.quantity_if("anonymity_k", count) else { return Some(K_USUAL) };
    if k >= K_MIN {
        return Some(k);
    }
    let fault =
        Diagnostic::fault("I0601").with("found", k).with("least", K_MIN).with("usual", K_USUAL);
    root.context.report_at(&root.place("anonymity_k"), fault);
    None
}

/// Returns a text in both languages, which must be there.
pub(super) fn words(table: &Table<'_>, key: &'static str) -> Option<Words> {
    two(&table.need_table(key)?)
}

/// Returns a text in both languages, empty when it is not there.
pub(super) fn words_or_empty(table: &Table<'_>, key: &'static str) -> Words {
    table.table(key).and_then(|inner| two(&inner)).unwrap_or_default()
}

fn two(table: &Table<'_>) -> Option<Words> {
    let (it, en) = (table.text("it"), table.text("en"));
    table.close();
    Some(Words { it: it?, en: en? })
}

fn question(table: &Table<'_>) -> Option<Question> {
    let code = table.need("id").and_then(|node| node.identifier());
    let kind = table.quantity("kind", one_of(&KINDS));
    let text = words(table, "text");
    let note = words_or_empty(table, "note");
    let other = table.flag("other", false);
    let choices: Vec<Choice> = table.tables("options").iter().filter_map(choice).collect();
    table.close();
    let question = Question { code: code?, kind: kind?, text: text?, note, choices, other };
    check_choices(table, &question);
    Some(question)
}

fn choice(table: &Table<'_>) -> Option<Choice> {
    let code = table.need("id").and_then(|node| node.identifier());
    let (it, en) = (table.text("it"), table.text("en"));
    let part_of = table.find("part_of").and_then(|node: Node<'_>| node.identifier());
    let band = table.quantity_if("band", band);
    table.close();
    Some(Choice { code: code?, label: Words { it: it?, en: en? }, part_of, band })
}

/// Returns a span such as `75-100` in points of 100.
fn band(text: &str) -> Result<Band, Refusal> {
    let (from, to) = text.split_once('-').ok_or(Refusal::Form("75-100"))?;
    let end = |text: &str| {
        let tenths = scaled(text, 1).ok_or(Refusal::Form("75-100"))?;
        u32::try_from(tenths).ok().filter(|t| *t <= 1000).ok_or(Refusal::Range("0", "100"))
    };
    let (from, to) = (end(from)?, end(to)?);
    if from <= to {
        Ok(Band { from: Points(from), to: Points(to) })
    } else {
        Err(Refusal::Form("75-100"))
    }
}

/// Reports an open question with answers to choose, another one without two of them, and a part of an unknown whole.
fn check_choices(table: &Table<'_>, question: &Question) {
    let count = question.choices.len() + usize::from(question.other);
    let fits = if question.kind == QuestionKind::Open { count == 0 } else { count >= 2 };
    let place = table.place("options");
    if !fits {
        let fault =
            Diagnostic::fault("I0606").with("question", &question.code).with("count", count);
        table.context.report_at(&place, fault);
    }
    for choice in &question.choices {
        let whole = |code: &String| {
            let found = question.choices.iter().find(|one| one.code == *code);
            found.is_some_and(|one| one.part_of.is_none() && one.code != choice.code)
        };
        if let Some(code) = choice.part_of.as_ref().filter(|code| !whole(code)) {
            super::codes::unknown_choice(question, code, &place, table.context);
        }
    }
}

/// Reports codes that stand twice.
fn check_codes(root: &Table<'_>, questions: &[Question]) {
    let twice = |codes: &[&str], place: Place| {
        for (index, code) in codes.iter().enumerate() {
            if codes[..index].contains(code) {
                let fault = Diagnostic::fault("I0108").with("name", code).with("first", &place);
                root.context.report_at(&place, fault);
            }
        }
    };
    let codes: Vec<&str> = questions.iter().map(|one| one.code.as_str()).collect();
    twice(&codes, root.place("questions"));
    for question in questions {
        let codes: Vec<&str> = question.choices.iter().map(|one| one.code.as_str()).collect();
        let mut place = root.place("questions");
        place.field = format!("questions.{}.options", question.code);
        twice(&codes, place);
    }
}
