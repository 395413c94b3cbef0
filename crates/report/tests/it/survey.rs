//! Finished pages, terminal texts and JSON of random surveys, read again by somebody who looks for small groups.
//!
//! The answers are counted here once more, so that a figure can be held against the people behind it without asking the
//! code that hides them.

mod world;

use std::collections::BTreeSet;

use organico_report::{Language, survey_html, survey_text};
use organico_survey::{Evidence, survey_report};
use proptest::prelude::*;
use roxmltree::{Document, Node, ParsingOptions};

use self::world::{World, world};

/// A table as it was read from an output: the label of each row, its share and its people, where they are numbers.
type Rows = Vec<(String, Option<f64>, Option<u32>)>;

fn number(cell: &str) -> Option<f64> {
    let digits: String = cell.chars().filter(|c| !matches!(c, '%' | ' ' | '\u{a0}')).collect();
    digits.replace(',', ".").parse().ok()
}

fn row(cells: &[&str]) -> (String, Option<f64>, Option<u32>) {
    let people = number(cells[2]).map(|people| people as u32);
    (cells[0].to_owned(), number(cells[1]), people)
}

fn page(text: &str) -> Document<'_> {
    Document::parse_with_options(text, ParsingOptions { allow_dtd: true, ..Default::default() })
        .expect("a well-formed page")
}

fn named<'a>(node: Node<'a, 'a>, name: &'static str) -> impl Iterator<Item = Node<'a, 'a>> {
    node.descendants().filter(move |node| node.tag_name().name() == name)
}

fn cells<'a>(row: Node<'a, 'a>) -> Vec<&'a str> {
    row.children().filter(Node::is_element).map(|cell| cell.text().unwrap_or_default()).collect()
}

/// Returns the table of each question of a page.
fn tables_of_page<'a>(document: &'a Document<'a>) -> Vec<Rows> {
    let of_question = |node: &Node<'_, '_>| node.attribute("class") == Some("tavola");
    let body = |div| named(div, "tbody").next().expect("every question has a table");
    let rows = |body| named(body, "tr").map(|one| row(&cells(one))).collect();
    document.descendants().filter(of_question).map(body).map(rows).collect()
}

/// Returns the table of each question of a terminal text.
fn tables_of_text(text: &str, world: &World) -> Vec<Rows> {
    let blocks = text.split("\n\n").skip(1);
    let read = |(question, block): (usize, &str)| {
        let lines = block.lines().skip(1).take(world.count_of_rows(question));
        let parts = |line: &str| -> Vec<String> {
            line.split("  ")
                .map(str::trim)
                .filter(|part| !part.is_empty())
                .map(Into::into)
                .collect()
        };
        lines.map(parts).map(|parts| row(&[&parts[2], &parts[0], &parts[1]])).collect()
    };
    blocks.take(world.survey.questions.len()).enumerate().map(read).collect()
}

/// Fails unless what a table shows is true, and neither a figure nor what is left of the whole tells of a small group.
fn check_table(world: &World, question: usize, rows: &Rows) -> Result<(), TestCaseError> {
    let (truth, base) = (world.counts(question), world.base());
    prop_assert_eq!(rows.len(), truth.len());
    let mut hidden = 0;
    for ((label, share, people), count) in rows.iter().zip(truth) {
        prop_assert_eq!(share.is_some(), people.is_some(), "{}", label);
        let Some(people) = people else {
            hidden += count;
            continue;
        };
        prop_assert_eq!(*people, count, "{} is told as it is", label);
        prop_assert!(world.fine(count), "{}: {}", label, count);
        if world.is_multi(question) {
            prop_assert!(world.fine(base - count), "{}: all but {}", label, base - count);
        }
    }
    // Of a whole below the limit nothing is told, so nothing can be subtracted from it.
    let unknown = hidden == base && base < world.limit;
    let fine = world.is_multi(question) || world.fine(hidden) || unknown;
    prop_assert!(fine, "{hidden} are left over");
    Ok(())
}

/// Fails if who came and who completed are told where they, or their difference, are few people.
fn check_participation(world: &World, sentence: &str) -> Result<(), TestCaseError> {
    let words = sentence.split_whitespace().map(|word| word.trim_matches(['(', ')', ';', '.']));
    let told: Vec<u32> = words.filter_map(|word| word.parse().ok()).collect();
    prop_assert!(told.iter().all(|count| world.fine(*count)), "{sentence}");
    let (most, least) = (told.iter().max().unwrap_or(&0), told.iter().min().unwrap_or(&0));
    prop_assert!(told.len() != 2 || world.fine(most - least), "{sentence}");
    prop_assert!(told.iter().all(|count| world.came_so_far(*count)), "{sentence}");
    Ok(())
}

/// Fails unless every cell of the tables by group, merged as they are printed, is nobody or enough people.
fn check_breakdowns(world: &World, document: &Document<'_>) -> Result<(), TestCaseError> {
    let labels = &tables_of_page(document);
    let section =
        document.descendants().find(|n| n.attribute("id") == Some("survey-section-groups"));
    let Some(section) = section else { return Ok(()) };
    let asked = named(section, "h3").map(|head| head.text().unwrap_or_default());
    for (head, table) in asked.zip(named(section, "table")) {
        let question = World::question_of(head).expect("the heading is a question");
        let heads = cells(named(table, "tr").next().expect("a row of headings"));
        let columns: Vec<&str> =
            heads[1..].iter().map(|head| head.split(" (n").next().unwrap_or_default()).collect();
        let columns = merged(&columns, &labels[0]);
        let body = named(table, "tbody").next().expect("a body");
        let rows: Vec<Vec<&str>> = named(body, "tr").map(cells).collect();
        let named_rows: Vec<&str> = rows.iter().map(|row| row[0]).collect();
        for (keys, printed) in merged(&named_rows, &labels[question]).iter().zip(&rows) {
            for (groups, cell) in columns.iter().zip(&printed[1..]) {
                let (size, count) = (world.people_of(groups), world.both(question, keys, groups));
                prop_assert!(world.fine(count), "{head}, {}: {count}", printed[0]);
                prop_assert!(world.fine(size), "{head}: a group of {size}");
                prop_assert!(!world.is_multi(question) || world.fine(size - count), "{head}");
                let share = 100.0 * f64::from(count) / f64::from(size.max(1));
                let told = number(cell).expect("a share");
                prop_assert!((told - share).abs() < 0.051, "{told} is not {share}");
            }
        }
    }
    Ok(())
}

/// Returns which rows of the main table each printed line stands for: itself, or all that are not printed.
fn merged(lines: &[&str], main: &Rows) -> Vec<Vec<usize>> {
    let place = |line: &&str| main.iter().position(|(label, ..)| label == *line);
    let alone: BTreeSet<usize> = lines.iter().filter_map(place).collect();
    let rest = || (0..main.len()).filter(|index| !alone.contains(index)).collect();
    lines.iter().map(|line| place(line).map_or_else(rest, |index| vec![index])).collect()
}

/// Fails if a sentence, a chart or a cell tells a number beside the name of an answer that is hidden.
fn check_words(fragments: &[String], hidden: &BTreeSet<String>) -> Result<(), TestCaseError> {
    for fragment in fragments.iter().flat_map(|text| text.split([';', '\n'])) {
        let names = |label: &&String| {
            fragment
                .split_whitespace()
                .any(|word| word.trim_matches(|c: char| !c.is_alphanumeric()) == label.as_str())
        };
        if let Some(label) = hidden.iter().find(names) {
            prop_assert!(!fragment.contains(|c: char| c.is_ascii_digit()), "{label}: {fragment}");
        }
    }
    Ok(())
}

/// Returns every text of a page that somebody could read, a row of a table as one.
fn fragments(document: &Document<'_>) -> Vec<String> {
    let readable = |node: &Node<'_, '_>| node.tag_name().name() != "style";
    let rows = named(document.root(), "tr").map(|row| cells(row).join(" "));
    let nodes = || document.descendants().filter(readable);
    let texts = nodes().filter_map(|node| node.text().map(ToOwned::to_owned));
    let said = nodes().filter_map(|node| node.attribute("aria-label").map(ToOwned::to_owned));
    rows.chain(texts).chain(said).collect()
}

fn attack(world: &World) -> Result<(), TestCaseError> {
    let evidence = Evidence::Responses(world.responses.clone());
    let report = survey_report(&world.survey, &evidence, &World::statements());
    let json = serde_json::to_value(&report).expect("a report has a form in JSON");
    for language in Language::ALL {
        let html = survey_html(&report, language);
        let (text, document) = (survey_text(&report, language), page(&html));
        check_participation(world, text.lines().nth(1).unwrap_or_default())?;
        let tables = tables_of_page(&document);
        prop_assert_eq!(&tables, &tables_of_text(&text, world), "page and terminal tell the same");
        let mut hidden = BTreeSet::new();
        for (question, rows) in tables.iter().enumerate() {
            check_table(world, question, rows)?;
            let unseen = rows.iter().filter(|(_, share, _)| share.is_none());
            hidden.extend(unseen.map(|(label, ..)| label.clone()).filter(|l| World::is_choice(l)));
            for (index, (label, share, _)) in rows.iter().enumerate() {
                let told = &json["tables"][question]["rows"][index]["figure"];
                prop_assert!(told.is_null() || told.is_object() == share.is_some(), "{label}");
            }
        }
        check_breakdowns(world, &document)?;
        check_words(&fragments(&document), &hidden)?;
        check_words(&[text], &hidden)?;
    }
    Ok(())
}

proptest! {
    #[test]
    fn no_small_group_and_no_remainder_that_reveals_it_leaves_page_terminal_or_json(
        world in world()
    ) {
        attack(&world)?;
    }
}

#[test]
fn who_looks_for_small_groups_finds_one_that_is_not_hidden() {
    // The reader of this file must be able to fail: under a laxer limit than the one it holds the output against.
    let mut world = World::of_groups(&[20, 9, 6]);
    assert!(attack(&world).is_ok());
    world.limit = 10;
    assert!(attack(&world).is_err());
}

#[test]
fn a_small_group_stands_in_the_tables_by_group_only_together_with_the_next_smallest() {
    let world = World::of_groups(&[20, 9, 4]);
    let evidence = Evidence::Responses(world.responses.clone());
    let report = survey_report(&world.survey, &evidence, &World::statements());
    let html = survey_html(&report, Language::English);
    assert!(html.contains("all others together (n = 13)"), "the readers above have tables to read");
    assert!(!html.contains("ivrea (n =") && !html.contains("torino (n ="));
}
