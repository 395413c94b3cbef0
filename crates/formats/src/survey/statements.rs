//! The document `statements.toml`: what was said while answers still came in, and in the conclusions.

use organico_survey::{
    Conclusion, InterimStatement, Points, Qualifier, Statements, Survey, Wording,
};

use super::codes;
use super::questionnaire::{check_version, words, words_or_empty};
use crate::choices::one_of;
use crate::context::Context;
use crate::number::scaled;
use crate::refusal::Refusal;
use crate::tree::{Source, Table, parse};

const QUALIFIERS: [(&str, Qualifier); 3] =
    [("exact", Qualifier::Exact), ("about", Qualifier::About), ("more-than", Qualifier::MoreThan)];

const CLAIMS: [(&str, Wording); 3] = [
    ("majority", Wording::Majority),
    ("large-majority", Wording::LargeMajority),
    ("everybody", Wording::Everybody),
];

/// Returns what was said; statements with a fault are left out and reported.
pub(super) fn read(file: &str, text: &str, survey: &Survey, context: &Context) -> Statements {
    let source = Source::new(file, text);
    let Some(tree) = parse(text, &source, context) else { return Statements::default() };
    let root = Table::root(&tree, &source, context);
    if check_version(&root).is_none() {
        return Statements::default();
    }
    let interim = root.tables("interim").iter().filter_map(|one| interim(one, survey)).collect();
    let conclusions =
        root.tables("conclusions").iter().filter_map(|one| conclusion(one, survey)).collect();
    root.close();
    Statements { interim, conclusions }
}

fn interim(table: &Table<'_>, survey: &Survey) -> Option<InterimStatement> {
    let id = table.need("id").and_then(|node| node.identifier());
    let (topic, said) = (words(table, "topic"), words(table, "said"));
    let stated = table.quantity_if("stated", points);
    let qualifier = table.quantity_if("qualifier", one_of(&QUALIFIERS));
    let question = table.find("question").and_then(|node| node.identifier());
    let choices = options(table, "options", question.as_deref(), survey);
    let (at_the_end, note) = (words_or_empty(table, "at_the_end"), words_or_empty(table, "note"));
    let source = table.text("source");
    table.close();
    let stated = stated.map(|points| (qualifier.unwrap_or(Qualifier::Exact), points));
    Some(InterimStatement {
        id: id?,
        topic: topic?,
        said: said?,
        stated,
        question,
        choices,
        at_the_end,
        note,
        source: source?,
    })
}

fn conclusion(table: &Table<'_>, survey: &Survey) -> Option<Conclusion> {
    let id = table.need("id").and_then(|node| node.identifier());
    let quote = words(table, "quote");
    let claims = table.quantity_if("claims", one_of(&CLAIMS));
    let question = table.need("question").and_then(|node| node.identifier());
    let choices = options(table, "options", question.as_deref(), survey);
    let with = options(table, "with", question.as_deref(), survey);
    let (note, source) = (words_or_empty(table, "note"), table.text("source"));
    table.close();
    Some(Conclusion {
        id: id?,
        quote: quote?,
        claims,
        question: question?,
        choices,
        with,
        note,
        source: source?,
    })
}

/// Returns the codes of a list of answers; unknown ones are reported and left out.
fn options(
    table: &Table<'_>,
    key: &'static str,
    question: Option<&str>,
    survey: &Survey,
) -> Vec<String> {
    let nodes = table.list(key);
    let Some(code) = question else { return Vec::new() };
    let place = table.place("question");
    let Some(question) = codes::question(survey, code, &place, table.context) else {
        return Vec::new();
    };
    let known = |node: &crate::tree::Node<'_>| {
        let code = node.identifier()?;
        codes::check_choice(question, &code, &node.place, table.context).then_some(code)
    };
    nodes.iter().filter_map(known).collect()
}

fn points(text: &str) -> Result<Points, Refusal> {
    let tenths = scaled(text, 1).ok_or(Refusal::Form("66.7"))?;
    let tenths = u32::try_from(tenths).ok().filter(|tenths| *tenths <= 1000);
    tenths.map(Points).ok_or(Refusal::Range("0", "100"))
}
