//! What a person still owes in a week beside the work that is locked.

use crate::pattern::days_of;

/// Returns the paid minutes of the days that are owed beside locked ones, when `open` days can still be worked.
///
/// A locked day takes the place of an owed one of its length. Where a length is not among those owed, the minutes that
/// remain are cut anew into `lengths`, into as many days as remain if that comes as near.
pub(crate) fn owed_beside(owed: &[u32], locked: &[u32], lengths: &[u32], open: usize) -> Vec<u32> {
    let mut rest = owed.to_vec();
    for paid in locked {
        let Some(at) = rest.iter().position(|known| known == paid) else {
            return cut_anew(owed, locked, lengths, open);
        };
        rest.remove(at);
    }
    rest
}

fn cut_anew(owed: &[u32], locked: &[u32], lengths: &[u32], open: usize) -> Vec<u32> {
    let total: u32 = owed.iter().sum();
    let minutes = total.saturating_sub(locked.iter().sum());
    if minutes == 0 {
        return Vec::new();
    }
    cut(minutes, lengths, owed.len().saturating_sub(locked.len()), open)
}

/// Returns days of one length or two whose sum is nearest below so many minutes, at most `open` of them and as many as
/// `usual` if that comes as near.
pub(crate) fn cut(minutes: u32, lengths: &[u32], usual: usize, open: usize) -> Vec<u32> {
    let usual = usual.max(1) as u32;
    let mut days: Vec<u32> = (1..=open.max(1) as u32).collect();
    days.sort_by_key(|count| (count.abs_diff(usual), *count));
    days_of(minutes, lengths, &days)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_locked_day_takes_the_place_of_one_of_its_length() {
        assert_eq!(owed_beside(&[480; 5], &[480, 480], &[240, 480], 5), [480; 3]);
        assert_eq!(owed_beside(&[480; 5], &[], &[240, 480], 5), [480; 5]);
        assert_eq!(owed_beside(&[240], &[240], &[240, 480], 5), [0; 0]);
    }

    #[test]
    fn what_remains_beside_a_day_of_another_length_is_cut_anew() {
        assert_eq!(owed_beside(&[480; 5], &[720], &[240, 480], 6), [480, 480, 480, 240]);
        assert_eq!(owed_beside(&[480; 2], &[600], &[240, 360], 6), [360]);
        assert_eq!(owed_beside(&[240; 2], &[600], &[240], 6), [0; 0]);
    }
}
