//! The section that shows the roster as it is beside the proposed one.

use organico_model::{Centre, ChangeSpread, Estimate, Plan};
use organico_report::{Language, report_html};

use crate::fixture::{self, LARGE, SMALL, Shape};
use crate::page::{assert_has_no_odd_numbers, assert_labels_apart_on, words_of_section};

fn made(shape: Shape) -> (Centre, Plan) {
    let centre = fixture::centre(shape);
    let mut plan = fixture::plan(&centre, shape);
    plan.as_is = Some(fixture::as_is(&plan));
    (centre, plan)
}

#[test]
fn the_words_of_both_rosters_in_both_languages() {
    let (centre, plan) = made(SMALL);
    for language in Language::ALL {
        let page = report_html(&plan, &centre, language);
        let words = words_of_section(&page, "as-is");
        insta::assert_snapshot!(format!("as-is-{}", language.tag()), words);
    }
}

#[test]
fn a_plan_without_a_roster_as_it_is_has_no_such_section() {
    let (centre, mut plan) = made(SMALL);
    assert!(report_html(&plan, &centre, Language::English).contains("id=\"as-is\""));
    plan.as_is = None;
    let page = report_html(&plan, &centre, Language::English);
    assert!(!page.contains("as-is\""));
    assert!(!page.contains("As it is"));
}

#[test]
fn nobody_is_named_beside_their_changes() {
    let (centre, plan) = made(LARGE);
    let words = words_of_section(&report_html(&plan, &centre, Language::English), "as-is");
    for change in &plan.as_is.as_ref().expect("it was made").changes {
        assert!(!words.contains(change.person.as_str()), "{} is named", change.person);
    }
}

#[test]
fn fewer_than_five_people_have_neither_a_mean_nor_a_spread() {
    let (centre, mut plan) = made(SMALL);
    let as_is = plan.as_is.as_mut().expect("it was made");
    as_is.spread = ChangeSpread { people: 3, days_mean: None, bands: Vec::new() };
    let words = words_of_section(&report_html(&plan, &centre, Language::English), "as-is");
    assert!(words.contains("on average – each"), "{words}");
    assert!(!words.contains("Days changed a person"));
}

#[test]
fn rosters_that_are_alike_show_no_difference_and_no_change() {
    let (centre, mut plan) = made(SMALL);
    let (coverage, breaches, outcome) =
        (plan.coverage.clone(), plan.breaches.clone(), plan.outcome.clone());
    let as_is = plan.as_is.as_mut().expect("it was made");
    (as_is.coverage, as_is.breaches, as_is.outcome) = (coverage, breaches, outcome);
    as_is.changes.clear();
    for kind in &mut as_is.difference.types {
        let none = Estimate { mean: 0.0, low: 0.0, high: 0.0 };
        (kind.handled, kind.service_level) = (none, kind.service_level.map(|_| none));
        (kind.abandonment, kind.speed_of_answer) = (Some(none), Some(none));
    }
    let words = words_of_section(&report_html(&plan, &centre, Language::English), "as-is");
    assert!(words.contains("No day of anybody changes."), "{words}");
    for sign in ["+", "−"] {
        let odd = words.lines().find(|line| line.contains(sign) && !line.contains("Occupancy"));
        assert_eq!(odd, None);
    }
}

#[test]
fn its_picture_can_be_read_and_no_value_is_no_number() {
    for shape in [SMALL, LARGE] {
        let (centre, mut plan) = made(shape);
        for language in Language::ALL {
            assert_labels_apart_on(&report_html(&plan, &centre, language));
        }
        let as_is = plan.as_is.as_mut().expect("it was made");
        as_is.coverage.rows[0].on_duty[40] = f64::NAN;
        as_is.difference.occupancy.mean = f64::NAN;
        as_is.outcome.people.commute_known = 0;
        as_is.outcome.cost.per_contact = None;
        for language in Language::ALL {
            assert_has_no_odd_numbers(&report_html(&plan, &centre, language));
        }
    }
}
