//! The page of a simulation: what it says, and what it must never contain.

mod fixture;

use organico_model::{ContactMeasures, Estimate, Simulation, Study, WaitReasons};
use organico_report::{Language, simulation_page};
use roxmltree::Node;

use self::fixture::{LARGE, ONE_INTERVAL, Shape, USUAL};
use crate::page::{assert_has_no_odd_numbers, parse, words, words_of_section};

fn made(shape: Shape) -> (Study, Simulation) {
    let study = fixture::study(shape);
    let simulation = fixture::simulation(&study, shape);
    (study, simulation)
}

fn english(study: &Study, simulation: &Simulation) -> String {
    simulation_page(study, simulation, Language::English)
}

fn rename(study: &mut Study, simulation: &mut Simulation, name: &str) {
    name.clone_into(&mut study.name);
    for one in &mut study.types {
        name.clone_into(&mut one.name);
    }
    for one in &mut simulation.types {
        name.clone_into(&mut one.name);
    }
    for one in &mut simulation.groups {
        name.clone_into(&mut one.name);
    }
}

fn count(page: &str, tag: &str) -> usize {
    parse(page).descendants().filter(|node| node.tag_name().name() == tag).count()
}

#[test]
fn the_words_of_a_usual_simulation_in_both_languages() {
    let (study, simulation) = made(USUAL);
    for language in Language::ALL {
        let page = simulation_page(&study, &simulation, language);
        insta::assert_snapshot!(format!("usual-{}", language.tag()), words(&page));
    }
}

#[test]
fn pages_of_all_sizes_are_well_formed_and_show_neither_odd_numbers_nor_raw_identifiers() {
    for shape in [USUAL, LARGE, ONE_INTERVAL] {
        let (study, simulation) = made(shape);
        for language in Language::ALL {
            let page = simulation_page(&study, &simulation, language);
            assert_has_no_odd_numbers(&page);
            for id in ["t0-id", "g0-id", "erlang-a", "simulation-"] {
                let said = words(&page);
                assert!(!said.contains(id), "{id} stands in the {} page", language.tag());
            }
        }
    }
}

#[test]
fn the_same_simulation_gives_the_same_bytes() {
    let (study, simulation) = made(USUAL);
    assert_eq!(english(&study, &simulation), english(&study, &simulation));
}

#[test]
fn a_name_with_signs_of_markup_is_shown_as_it_is_written() {
    let (mut study, mut simulation) = made(USUAL);
    rename(&mut study, &mut simulation, "<b>Conti & \"mutui\"");
    let page = english(&study, &simulation);
    assert!(!page.contains("<b>"));
    assert!(words(&page).contains("<b>Conti & \"mutui\""));
}

#[test]
fn every_picture_is_told_in_words_and_every_heading_of_a_table_says_what_it_heads() {
    let (study, simulation) = made(USUAL);
    let page = english(&study, &simulation);
    let document = parse(&page);
    let is = |name: &'static str| move |node: &Node<'_, '_>| node.tag_name().name() == name;
    let pictures = || document.descendants().filter(|n| n.attribute("role") == Some("img"));
    assert_eq!(pictures().count(), 3 * 3 + 2 * 2 + 1);
    for picture in pictures() {
        for tag in ["title", "desc"] {
            let said = picture.children().find(is(tag)).and_then(|node| node.text());
            assert!(said.is_some_and(|text| !text.is_empty()), "a picture without {tag}");
        }
    }
    assert!(document.descendants().filter(is("th")).all(|n| n.attribute("scope").is_some()));
    let desc = document.descendants().find(is("desc")).and_then(|node| node.text());
    let desc = desc.expect("a chart");
    assert!(desc.contains("lowest") && desc.contains("at 10:30"), "{desc}");
}

#[test]
fn a_target_is_reached_missed_or_within_chance_as_its_interval_says() {
    let (study, mut simulation) = made(ONE_INTERVAL);
    let verdict = |simulation: &Simulation| {
        let said = words_of_section(&english(&study, simulation), "summary");
        said.lines().nth(1).expect("a sentence").to_owned()
    };
    for (low, high, expected) in [
        (0.80, 0.84, "the target of 80% is reached."),
        (0.76, 0.799, "the target of 80% is not reached."),
        (0.78, 0.82, "lies within chance"),
    ] {
        simulation.types[0].measures.sl_off =
            Some(Estimate { mean: f64::midpoint(low, high), low, high });
        let said = verdict(&simulation);
        assert!(said.contains(expected), "{said}");
    }
    simulation.replications = 1;
    simulation.types[0].measures.sl_off = Some(Estimate { mean: 0.9, low: 0.9, high: 0.9 });
    let said = verdict(&simulation);
    assert!(said.contains("lies within chance") && said.contains("90.0% of"), "{said}");
    assert!(words(&english(&study, &simulation)).contains("Only one day was simulated"));
}

#[test]
fn exact_values_stand_beside_the_simulated_ones_with_as_many_decimals() {
    let (study, mut simulation) = made(ONE_INTERVAL);
    let exact = simulation.types[0].analytic.as_mut().expect("a formula");
    exact.sl_off = 0.812_34;
    simulation.types[0].measures.sl_off =
        Some(Estimate { mean: 0.8123, low: 0.8121, high: 0.8125 });
    let said = words_of_section(&english(&study, &simulation), "types");
    assert!(said.contains("| 81.23% | 81.23% (81.21–81.25) | yes"), "{said}");
    assert!(said.contains("| Leave | 19.4% | 17.4% (17.3–17.4) | no"), "{said}");
}

#[test]
fn where_no_contact_came_a_dash_says_why_and_no_empty_chart_is_drawn() {
    let (study, mut simulation) = made(USUAL);
    for one in &mut simulation.types {
        one.measures = ContactMeasures::default();
        one.reasons = WaitReasons::default();
        (one.daily, one.analytic) = (None, None);
        one.in_service.clear();
    }
    for interval in &mut simulation.intervals {
        interval.types.fill(ContactMeasures::default());
    }
    for group in &mut simulation.groups {
        group.occ = None;
    }
    let page = english(&study, &simulation);
    let said = words(&page);
    for text in [
        "Guasti: no contact reaches a person",
        "| – (no contacts) |",
        "– (nobody on duty)",
        "Nobody waits in any interval.",
        "No contact had to wait.",
    ] {
        assert!(said.contains(text), "{text}\n{said}");
    }
    assert_eq!(count(&page, "figure"), 4, "only people and occupancy of both groups are drawn");
    assert_has_no_odd_numbers(&page);
}

#[test]
fn a_study_of_nothing_says_so_in_sentences() {
    let (study, simulation) = made(Shape { types: 0, groups: 0, intervals: 0, days: 0 });
    for language in Language::ALL {
        let page = simulation_page(&study, &simulation, language);
        assert_has_no_odd_numbers(&page);
        assert_eq!((count(&page, "figure"), count(&page, "table")), (0, 0));
    }
    assert!(words(&english(&study, &simulation)).contains("The study has no contact types."));
}

#[test]
fn the_page_of_a_large_study_draws_eight_of_a_kind_and_says_so() {
    let (study, simulation) = made(LARGE);
    let page = english(&study, &simulation);
    assert_eq!(count(&page, "figure"), 8 * 3 + 8 * 2 + 1);
    let said = words(&page);
    assert!(said.contains("the charts of 22 others are left out"), "{said}");
    assert!(said.contains("the charts of 12 others are left out"), "{said}");
    assert!(page.len() < 2_000_000, "{} bytes", page.len());
}

#[test]
fn what_did_not_occur_has_no_column_and_what_did_has_one() {
    let (study, mut simulation) = made(USUAL);
    assert!(!words(&english(&study, &simulation)).contains("| Blocked"));
    simulation.types[1].measures.blocked = Estimate { mean: 3.0, low: 2.5, high: 3.5 };
    simulation.types[1].measures.contained = Estimate { mean: 90.0, low: 88.0, high: 92.0 };
    let said = words_of_section(&english(&study, &simulation), "types");
    assert!(said.contains("Offered | Answered | Abandoned | Blocked\n"), "{said}");
    assert!(said.contains("What else happened to contacts"), "{said}");
    assert!(said.contains("Contact type | Resolved by machine\n"), "{said}");
}

#[test]
fn figures_that_are_no_numbers_or_too_few_neither_fail_nor_show() {
    let (study, mut simulation) = made(USUAL);
    let none = Estimate { mean: f64::NAN, low: f64::NEG_INFINITY, high: f64::INFINITY };
    let measures = &mut simulation.types[0].measures;
    (measures.offered, measures.sl_off, measures.asa_served) = (none, Some(none), Some(none));
    simulation.types[1].daily.as_mut().expect("days").p05 = f64::NAN;
    simulation.types[1].reasons.nobody = f64::NAN;
    simulation.groups[0].occ = Some(none);
    for interval in simulation.intervals.iter_mut().take(25) {
        interval.types[0].eq = Some(none);
        interval.groups[0].staffed = none;
        interval.types.truncate(2);
        interval.groups.truncate(1);
    }
    for language in Language::ALL {
        assert_has_no_odd_numbers(&simulation_page(&study, &simulation, language));
    }
}

#[test]
fn closed_hours_at_both_ends_of_the_day_take_no_room() {
    let (study, simulation) = made(USUAL);
    let said = words(&english(&study, &simulation));
    assert!(said.contains("400 simulated days, each 08:00–20:00 in intervals of 30\u{a0}min"));
    assert!(!said.contains("00:00") && !said.contains("24:00"));
}
