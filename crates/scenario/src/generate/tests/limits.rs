//! Odd wishes: an answer or a clear error, never a panic.

use organico_model::Seed;
use proptest::prelude::*;

use crate::generate::{GenerateError, Population, population};

#[test]
fn a_wish_out_of_range_is_refused_with_the_number_that_is_wrong() {
    let refused = |wish: Population| population(&wish, Seed(1)).unwrap_err();
    let field = |error: GenerateError| match error {
        GenerateError::OutOfRange { field, .. } => field,
        other => panic!("{other}"),
    };
    let sound = Population { people: 10, weeks: 4, skills: 2 };
    assert_eq!(field(refused(Population { people: 0, ..sound })), "people");
    assert_eq!(field(refused(Population { people: 20_001, ..sound })), "people");
    assert_eq!(field(refused(Population { weeks: 0, ..sound })), "weeks");
    assert_eq!(field(refused(Population { skills: 51, people: 60, ..sound })), "skills");
    let few = refused(Population { people: 1, ..sound });
    assert_eq!(few, GenerateError::TooFewPeople { people: 1, skills: 2 });
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]
    #[test]
    fn any_wish_in_range_gives_a_centre_of_that_size(
        (people, skills) in (1_u32..80).prop_flat_map(|people| (Just(people), 1..=people.min(8))),
        weeks in 1_u32..158,
        seed in any::<u64>(),
    ) {
        let wish = Population { people, weeks, skills };
        let centre = population(&wish, Seed(seed)).unwrap();
        prop_assert_eq!(centre.people.len(), people as usize);
        prop_assert_eq!(centre.history.series.len(), skills as usize);
        for skill in &centre.skills {
            prop_assert!(centre.people.iter().any(|p| p.skills.iter().any(|held| held.skill == skill.id)));
        }
        let counts = centre.history.series.iter().flat_map(|s| s.offered.iter().chain(&s.handle_seconds));
        prop_assert!(counts.flatten().all(|value| value.is_finite() && *value >= 0.0));
    }
}
