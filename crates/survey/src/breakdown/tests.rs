//! Breakdowns of invented and random answers, attacked by subtraction.

use proptest::prelude::*;

use super::*;
use crate::report::tests::{choice, question, response, survey};
use crate::{Evidence, Figure, Statements, survey_report};

/// Returns a survey of a question and of the groups that it is broken down by, and one response a pair of answers.
fn pairs(
    kind: QuestionKind,
    answers: &[(Option<usize>, Option<usize>)],
) -> (Survey, Vec<Response>) {
    let codes = |count| (0..count).map(|index: usize| choice(&format!("a{index}"))).collect();
    let questions =
        vec![question("groups", QuestionKind::Single, codes(4)), question("asked", kind, codes(3))];
    let survey = Survey { breakdown: Some("groups".to_owned()), ..survey(questions) };
    let responses = answers.iter().enumerate().map(|(index, (group, answer))| {
        response(index as u32, &[group.as_slice(), answer.as_slice()])
    });
    (survey, responses.collect())
}

#[test]
fn a_small_group_is_told_together_with_others_only() {
    let mut answers = vec![(Some(0), Some(0)); 20];
    answers.extend([(Some(0), Some(1)); 10]);
    answers.extend([(Some(1), Some(0)); 15]);
    answers.extend([(Some(1), Some(1)); 9]);
    answers.extend([(Some(2), Some(1)); 3]);
    let (survey, responses) = pairs(QuestionKind::Single, &answers);
    let found = breakdowns(&survey, &responses);
    assert_eq!(
        found[0].columns,
        [
            Line::One(RowKey::Choice(0)),
            Line::One(RowKey::Choice(3)),
            Line::One(RowKey::NotReported),
            Line::Rest
        ]
    );
    assert_eq!(
        found[0].bases,
        [30, 0, 0, 27],
        "three people are told with the next smallest group"
    );
    assert_eq!(found[0].rows[1].people, [10, 0, 0, 12]);
}

#[test]
fn a_breakdown_that_would_tell_of_few_people_is_not_made() {
    let (survey, responses) =
        pairs(QuestionKind::Single, &[(Some(0), Some(0)), (Some(1), Some(1))]);
    assert_eq!(breakdowns(&survey, &responses), []);
}

/// Fails unless every sum and difference of printed figures that can mean people means nobody or at least `k`.
fn attack(survey: &Survey, responses: &[Response]) -> Result<(), TestCaseError> {
    let k = survey.anonymity_k;
    let fine = |count: u32| count == 0 || count >= k;
    let report =
        survey_report(survey, &Evidence::Responses(responses.to_vec()), &Statements::default());
    let counts = |figures: &mut dyn Iterator<Item = Figure>| -> Vec<u32> {
        figures
            .filter_map(|figure| match figure {
                Figure::Shown { people: Some(crate::People::Exact(count)), .. } => Some(count),
                _ => None,
            })
            .collect()
    };
    for table in &report.tables {
        let shown = counts(&mut table.rows.iter().map(|row| row.figure).chain(table.not_reported));
        prop_assert!(shown.iter().all(|count| fine(*count)), "{shown:?}");
        let Some(base) = table.base else { continue };
        if table.multiple {
            prop_assert!(shown.iter().all(|count| fine(base - count)), "{shown:?} of {base}");
        } else {
            prop_assert!(
                fine(base - shown.iter().sum::<u32>()) || shown.is_empty(),
                "{shown:?} of {base}"
            );
        }
    }
    for breakdown in &report.breakdowns {
        let table = &report.tables[breakdown.question];
        for row in &breakdown.rows {
            prop_assert!(row.people.iter().all(|count| fine(*count)), "{row:?}");
            if table.multiple {
                let left =
                    breakdown.bases.iter().zip(&row.people).map(|(base, given)| base - given);
                prop_assert!(left.into_iter().all(fine), "{row:?} of {:?}", breakdown.bases);
            }
            if let Line::One(key) = row.line {
                let total = table.rows.iter().find(|one| one.key == key).map(|one| one.figure);
                let total = counts(&mut total.or(table.not_reported).into_iter());
                prop_assert_eq!(
                    total,
                    vec![row.people.iter().sum::<u32>()],
                    "a row adds up to what is shown of all"
                );
            }
        }
        prop_assert!(breakdown.bases.iter().all(|base| fine(*base)));
        if !table.multiple {
            let base: u32 = breakdown.bases.iter().sum();
            prop_assert_eq!(base, responses.len() as u32);
        }
    }
    Ok(())
}

proptest! {
    #[test]
    fn no_difference_of_printed_figures_ever_isolates_fewer_than_the_limit(
        answers in prop::collection::vec((prop::option::of(0_usize..4), prop::option::of(0_usize..3)), 0..90),
        skew in 0_usize..3, k in crate::K_MIN..9, several in any::<bool>(),
    ) {
        // Skewed answers give groups of very different sizes, where the rules have work to do.
        let answers: Vec<_> = answers.into_iter()
            .map(|(group, answer)| (group.map(|g| g.saturating_sub(skew)), answer.map(|a| a.saturating_sub(skew))))
            .collect();
        let kind = if several { QuestionKind::Multi } else { QuestionKind::Single };
        let (survey, responses) = pairs(kind, &answers);
        attack(&Survey { anonymity_k: k, ..survey }, &responses)?;
    }

    #[test]
    fn no_small_cell_can_be_solved_from_the_margins(
        cells in prop::collection::vec(prop::collection::vec(0_u32..14, 4), 3), k in crate::K_MIN..8,
    ) {
        let mut answers = Vec::new();
        for (row, counts) in cells.iter().enumerate() {
            for (column, count) in counts.iter().enumerate() {
                answers.extend(vec![(Some(column), Some(row)); *count as usize]);
            }
        }
        let (survey, responses) = pairs(QuestionKind::Single, &answers);
        attack(&Survey { anonymity_k: k, ..survey }, &responses)?;
    }
}
