//! Burdens of groups and of one person, in both languages.

use organico_model::{AgentId, FairnessGroup, LedgerRow};
use organico_report::{Language, fairness_text, own_burdens_text};

use crate::fixture::{self, SMALL};

#[test]
fn groups_are_told_with_their_mean_before_and_after_and_nobody_is_named() {
    let centre = fixture::centre(SMALL);
    let plan = fixture::plan(&centre, SMALL);
    let english = fairness_text(&plan.fairness, &centre, Language::English);
    assert!(english.contains("(12 people)"), "{english}");
    assert!(
        english.contains("Late shifts: 1.5 a person carried, 4.5 with this roster"),
        "{english}"
    );
    assert!(!english.contains("Night shifts"), "nobody has one: {english}");
    let italian = fairness_text(&plan.fairness, &centre, Language::Italian);
    assert!(
        italian.contains("part-time orizzontale + part-time verticale (6 persone)"),
        "{italian}"
    );
    assert!(italian.contains("Turni serali: 1,5 a persona riportati, 4,5 con questo piano"));
    for person in &centre.people {
        assert!(!english.contains(person.id.as_str()), "{}", person.id);
    }
}

#[test]
fn people_without_a_row_are_told_as_a_number() {
    let centre = fixture::centre(SMALL);
    let row = |late: u32| {
        let own = LedgerRow::empty(AgentId::new("x"), jiff::civil::date(2027, 2, 28));
        Some(LedgerRow { late, ..own })
    };
    let carried = [row(2), row(2), row(2), row(2), row(2), None];
    let after: Vec<Option<LedgerRow>> = (0..6).map(|_| row(3)).collect();
    let group = FairnessGroup::of(vec![], vec![], [&carried, &after]).unwrap();
    let told = |language| fairness_text(std::slice::from_ref(&group), &centre, language);
    let english = told(Language::English);
    assert!(english.contains("1 person has no row in what is carried."), "{english}");
    assert!(english.contains("2.0 a person carried, 3.0 with this roster"), "{english}");
    assert!(!english.contains("either"), "everybody has one then: {english}");
    assert!(told(Language::Italian).contains("1 persona non ha una riga in quanto riportato."));
}

#[test]
fn a_person_sees_the_own_row_beside_the_mean_and_no_mean_of_fewer_than_five() {
    let centre = fixture::centre(SMALL);
    let plan = fixture::plan(&centre, SMALL);
    let carried = LedgerRow {
        late: 3,
        ..LedgerRow::empty(AgentId::new("f1"), jiff::civil::date(2027, 1, 31))
    };
    let after = LedgerRow { late: 5, ..carried.clone() };
    let told = |group, language| own_burdens_text([&carried, &after], group, &centre, language);
    let english = told(plan.fairness.first(), Language::English);
    assert!(english.contains("Late shifts: 3 carried, 5 with this roster (mean of the group 4.5)"));
    let alone = told(None, Language::Italian);
    assert!(alone.contains("meno di cinque") && alone.contains("(media del gruppo –)"), "{alone}");
}
