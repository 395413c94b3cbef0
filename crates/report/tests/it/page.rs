//! The page: what it says, and what it must never contain.

use organico_model::{Assumption, Centre, Plan};
use organico_report::{Language, report_html};
use roxmltree::{Document, Node, ParsingOptions};

use crate::fixture::{self, LARGE, ONE_QUEUE, SMALL, Shape};

pub(crate) fn parse(page: &str) -> Document<'_> {
    let options = ParsingOptions { allow_dtd: true, ..ParsingOptions::default() };
    Document::parse_with_options(page, options).expect("the page is as expected")
}

fn made(shape: Shape) -> (Centre, Plan) {
    let centre = fixture::centre(shape);
    let plan = fixture::plan(&centre, shape);
    (centre, plan)
}

/// Returns the words of a page, a line an element that holds text, without style and folded tables.
pub(crate) fn words(page: &str) -> String {
    let document = parse(page);
    let mut lines = Vec::new();
    collect(document.root_element(), &mut lines);
    lines.join("\n")
}

/// Returns the words of one section of a page, as [`words`] does.
pub(crate) fn words_of_section(page: &str, id: &str) -> String {
    let document = parse(page);
    let is_it = |node: &Node<'_, '_>| node.attribute("id") == Some(id);
    let section = document.descendants().find(is_it).expect("the page has the section");
    let mut lines = Vec::new();
    collect(section, &mut lines);
    lines.join("\n")
}

fn collect(node: Node<'_, '_>, lines: &mut Vec<String>) {
    let name = node.tag_name().name();
    if matches!(name, "style" | "details") {
        return;
    }
    if name == "tr" {
        let cells: Vec<&str> = node.children().filter_map(|cell| cell.text()).collect();
        lines.push(cells.join(" | "));
        return;
    }
    if let Some(text) = node.text().filter(|text| !text.trim().is_empty()) {
        lines.push(text.to_owned());
    }
    for child in node.children().filter(Node::is_element) {
        collect(child, lines);
    }
}

#[test]
fn the_words_of_a_small_plan_in_both_languages() {
    let (centre, plan) = made(SMALL);
    for language in Language::ALL {
        let page = report_html(&plan, &centre, language);
        insta::assert_snapshot!(format!("small-{}", language.tag()), words(&page));
    }
}

#[test]
fn the_page_is_well_formed_and_holds_no_value_that_is_no_number() {
    for shape in [SMALL, ONE_QUEUE, LARGE] {
        let (centre, plan) = made(shape);
        for language in Language::ALL {
            let page = report_html(&plan, &centre, language);
            parse(&page);
            assert_has_no_odd_numbers(&page);
        }
    }
}

pub(crate) fn assert_has_no_odd_numbers(page: &str) {
    let document = parse(page);
    for node in document.descendants().filter(|node| node.tag_name().name() != "style") {
        let values = node.attributes().map(|attribute| attribute.value());
        for text in values.chain(node.text()) {
            let odd =
                |word: &str| matches!(word.trim_matches('%'), "NaN" | "inf" | "-inf" | "−inf");
            let found =
                text.split(|c: char| c.is_whitespace() || "(),;=M L".contains(c)).find(|w| odd(w));
            assert_eq!(found, None, "{text}");
        }
    }
}

#[test]
fn poisoned_and_truncated_series_neither_fail_nor_show() {
    let (centre, mut plan) = made(ONE_QUEUE);
    let poison = [f64::NAN, f64::INFINITY, f64::NEG_INFINITY, -1.0];
    for (index, value) in poison.into_iter().cycle().take(400).enumerate() {
        plan.load.series[0].contacts[index] = value;
        plan.load.series[0].quantiles[4][index] = value;
        plan.coverage.rows[0].on_duty[index] = value;
        plan.coverage.rows[0].required[index] = -value;
        plan.requirement.rows[0].net[index] = value;
    }
    for estimate in plan.outcome.service.types[0].by_interval.iter_mut().take(200).flatten() {
        estimate.high = f64::NAN;
        estimate.low = f64::INFINITY;
    }
    plan.load.series[0].day_variation = f64::NAN;
    plan.load.series[0].handle_seconds.truncate(10);
    plan.coverage.rows[0].required.truncate(700);
    plan.outcome.service.types[0].by_day.truncate(3);
    plan.outcome.service.occupancy.mean = f64::NAN;
    plan.outcome.people.contract_hours = 0.0;
    plan.outcome.people.shifts = 0;
    plan.breaches[0].measured = f64::INFINITY;
    for language in Language::ALL {
        assert_has_no_odd_numbers(&report_html(&plan, &centre, language));
    }
}

#[test]
fn pay_and_premiums_stand_in_the_cost_section_with_source_and_status() {
    let (centre, plan) = made(SMALL);
    let page = report_html(&plan, &centre, Language::Italian);
    let document = parse(&page);
    let rows: Vec<String> = document
        .descendants()
        .filter(|node| node.tag_name().name() == "tr")
        .map(|row| row.children().filter_map(|cell| cell.text()).collect::<Vec<_>>().join(" | "))
        .collect();
    for row in [
        "3 | CCNL TLC, rinnovo dell'11 novembre 2025 | calcolata da valori verificati | 1.658,39\u{a0}€ | 22,77\u{a0}€",
        "Maggiorazione festiva | Accordo aziendale del 1° dicembre 2025 | fornita dall'utente | 32,5% | 36 | 266\u{a0}€ (246\u{a0}€ – 328\u{a0}€)",
    ] {
        assert!(rows.iter().any(|found| found == row), "{row}\n{rows:#?}");
    }
}

#[test]
fn a_plan_of_nothing_says_so_in_sentences_and_draws_no_empty_chart() {
    let (mut centre, mut plan) = made(SMALL);
    centre.people.clear();
    plan.load.series.clear();
    plan.load.work.clear();
    plan.requirement.rows.clear();
    plan.coverage.rows.clear();
    plan.roster.shifts.clear();
    plan.breaches.clear();
    plan.fairness.clear();
    plan.notes.clear();
    plan.outcome.service.types.clear();
    let page = report_html(&plan, &centre, Language::English);
    assert!(!page.contains("<figure"));
    for sentence in [
        "The plan expects no contacts.",
        "The plan holds no shifts.",
        "found no breach",
        "nothing to note",
    ] {
        assert!(page.contains(sentence), "{sentence}");
    }
}

#[test]
fn a_horizon_without_a_day_is_a_page_too() {
    let (centre, mut plan) = made(SMALL);
    plan.load.grid.count = 0;
    plan.requirement.grid.count = 0;
    parse(&report_html(&plan, &centre, Language::Italian));
}

#[test]
fn every_chart_has_a_drawing_a_title_and_a_description() {
    let (centre, plan) = made(ONE_QUEUE);
    let page = report_html(&plan, &centre, Language::Italian);
    let document = parse(&page);
    let charts = || document.descendants().filter(|node| node.attribute("role") == Some("img"));
    assert!(charts().count() >= 8);
    for chart in charts() {
        for name in ["title", "desc", "path", "text"] {
            assert!(chart.children().any(|child| child.tag_name().name() == name), "no {name}");
        }
    }
    assert!(!page.contains("d=\"\""));
}

#[test]
fn what_people_typed_is_escaped_and_control_characters_are_replaced() {
    let (mut centre, mut plan) = made(SMALL);
    plan.centre = "<script>alert('x')</script> & \"figli\"\u{1}".to_owned();
    plan.assumptions = vec![Assumption::new(
        "</li><img src=x onerror=alert(1)>",
        "</li><img src=x onerror=alert(1)>",
    )];
    centre.contact_types[0].name = "A & B <b>".to_owned();
    let page = report_html(&plan, &centre, Language::Italian);
    parse(&page);
    assert!(!page.contains("<script"));
    assert!(!page.contains("<img"));
    assert!(page.contains("A &amp; B &lt;b&gt;"));
}

#[test]
fn names_are_shown_and_identifiers_are_not() {
    let (centre, plan) = made(LARGE);
    let text = words(&report_html(&plan, &centre, Language::Italian));
    for identifier in ["skill-0", "tipo-0", "erlang-a", "top-down", "rest.daily"] {
        assert!(!text.contains(identifier), "{identifier}");
    }
    assert!(text.contains("Riposo giornaliero"));
}

#[test]
fn the_page_of_sixteen_hundred_people_stays_below_two_megabytes_and_loads_nothing() {
    let (centre, plan) = made(LARGE);
    let page = report_html(&plan, &centre, Language::Italian);
    assert!(page.len() < 2_000_000, "{} bytes", page.len());
    for outside in ["src=", "url(", "@import", "<link", "<script"] {
        assert!(!page.contains(outside), "{outside}");
    }
}

#[test]
fn an_invented_centre_says_so_and_another_does_not() {
    let (centre, mut plan) = made(SMALL);
    assert!(report_html(&plan, &centre, Language::Italian).contains("Dati inventati"));
    plan.invented = false;
    assert!(!report_html(&plan, &centre, Language::Italian).contains("Dati inventati"));
}

/// Left edge, right edge and base line of a label, with its text.
fn extent(label: Node<'_, '_>) -> (f64, f64, f64, String) {
    let number = |name: &str| {
        label.attribute(name).expect("the page is as expected").parse::<f64>().expect("a number")
    };
    let class = label.attribute("class").unwrap_or_default();
    let text = label.text().unwrap_or_default().to_owned();
    let character = if class.contains("hour") { 4.6 } else { 5.4 };
    let width = character * text.chars().count() as f64;
    let x = number("x");
    let left = match class {
        c if c.contains("end") => x - width,
        c if c.contains("middle") => x - width / 2.0,
        _ => x,
    };
    (left, left + width, number("y"), text)
}

#[test]
fn no_two_labels_of_a_chart_overlap_and_none_leaves_it() {
    for shape in [SMALL, ONE_QUEUE, LARGE] {
        let (centre, plan) = made(shape);
        for language in Language::ALL {
            assert_labels_apart_on(&report_html(&plan, &centre, language));
        }
    }
}

/// Fails where two labels of a chart of the page overlap, or one leaves it.
pub(crate) fn assert_labels_apart_on(page: &str) {
    for chart in parse(page).descendants().filter(|node| node.attribute("role") == Some("img")) {
        assert_labels_apart(chart);
    }
}

fn assert_labels_apart(chart: Node<'_, '_>) {
    let frame: Vec<f64> = chart
        .attribute("viewBox")
        .expect("the page is as expected")
        .split(' ')
        .map(|number| number.parse().expect("the page is as expected"))
        .collect();
    let labels: Vec<_> =
        chart.children().filter(|node| node.tag_name().name() == "text").map(extent).collect();
    for (index, (left, right, y, text)) in labels.iter().enumerate() {
        assert!(
            *left >= -2.0 && *right <= frame[2] + 2.0 && *y <= frame[3],
            "{text} leaves the chart"
        );
        for (other_left, other_right, other_y, other) in &labels[index + 1..] {
            let apart = right <= other_left || other_right <= left || (y - other_y).abs() >= 9.0;
            assert!(apart, "{text} overlaps {other}");
        }
    }
}
