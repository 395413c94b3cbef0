//! How the hours of a week are cut into days: equal days for horizontal contracts, few full days for vertical ones.

use organico_model::ContractKind;

/// Returns the paid minutes of each working day of a full week, longest first.
///
/// `lengths` are the paid minutes that the grammar offers, ascending; `days_max` is how many days the person can work.
/// Equal days that sum to the contract come first, then days of two lengths, then the nearest sum below. The result
/// is empty when nothing is offered.
pub(crate) fn week_pattern(
    kind: ContractKind,
    minutes: u32,
    lengths: &[u32],
    days_max: u32,
) -> Vec<u32> {
    let days: Vec<u32> = match kind {
        ContractKind::FullTime | ContractKind::HorizontalPartTime => {
            [5, 6, 4, 3, 2, 1, 7].into_iter().filter(|days| *days <= days_max).collect()
        }
        ContractKind::VerticalPartTime => (1..=days_max).collect(),
    };
    days_of(minutes, lengths, &days)
}

/// Returns days of one length or two whose sum is nearest below so many minutes; `days` are the numbers of days, the
/// most wanted first. Empty when nothing fits.
pub(crate) fn days_of(minutes: u32, lengths: &[u32], days: &[u32]) -> Vec<u32> {
    equal_days(minutes, lengths, days)
        .or_else(|| two_lengths(minutes, lengths, days))
        .unwrap_or_default()
}

fn equal_days(minutes: u32, lengths: &[u32], days: &[u32]) -> Option<Vec<u32>> {
    let fitting =
        |days: &&u32| minutes.is_multiple_of(**days) && lengths.contains(&(minutes / **days));
    let days = days.iter().find(fitting)?;
    Some(vec![minutes / days; *days as usize])
}

/// Returns the best mix of two lengths: the largest sum that is not above the contract, in the first number of days
/// that reaches it, with the lengths that are least apart.
fn two_lengths(minutes: u32, lengths: &[u32], days: &[u32]) -> Option<Vec<u32>> {
    let mut best: Option<(u32, u32, Vec<u32>)> = None;
    for count in days {
        for (index, short) in lengths.iter().enumerate() {
            for long in &lengths[index..] {
                for longs in 0..=*count {
                    let sum = longs * long + (count - longs) * short;
                    let apart = long - short;
                    let better = best.as_ref().is_none_or(|(known, gap, week)| {
                        let same_days = week.len() == *count as usize;
                        sum > *known || (sum == *known && same_days && apart < *gap)
                    });
                    if sum <= minutes && better {
                        let mut week = vec![*long; longs as usize];
                        week.resize(*count as usize, *short);
                        best = Some((sum, apart, week));
                    }
                }
            }
        }
    }
    best.map(|(_, _, week)| week)
}

#[cfg(test)]
mod tests {
    use super::*;
    use ContractKind::{FullTime, HorizontalPartTime, VerticalPartTime};

    #[test]
    fn horizontal_contracts_get_equal_days_and_vertical_ones_few_full_days() {
        let lengths = [240, 360, 480];
        assert_eq!(week_pattern(FullTime, 2400, &lengths, 6), [480; 5]);
        assert_eq!(week_pattern(HorizontalPartTime, 1200, &lengths, 6), [240; 5]);
        assert_eq!(week_pattern(HorizontalPartTime, 1440, &lengths, 6), [240; 6]);
        assert_eq!(week_pattern(VerticalPartTime, 1440, &lengths, 6), [480; 3]);
        assert_eq!(week_pattern(VerticalPartTime, 1440, &[240], 6), [240; 6]);
    }

    #[test]
    fn hours_that_no_equal_days_give_are_mixed_from_two_lengths() {
        assert_eq!(week_pattern(FullTime, 2340, &[360, 540], 6), [540, 540, 540, 360, 360]);
    }

    #[test]
    fn hours_that_the_grammar_cannot_give_come_as_near_as_possible_from_below() {
        assert_eq!(week_pattern(FullTime, 2000, &[480], 6), [480; 4]);
        assert_eq!(week_pattern(FullTime, 2000, &[], 6), [0; 0]);
        assert_eq!(week_pattern(HorizontalPartTime, 200, &[240], 6), [0; 0]);
    }
}
