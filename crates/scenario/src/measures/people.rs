//! Figures about groups of people: turnover, and which groups are too small to be shown.

use super::range::{MOST, MeasureError, within};

/// Returns exits over the mean number of people, as a share.
///
/// # Errors
/// There is nobody, or a number is negative.
pub fn turnover(exits: f64, mean_heads: f64) -> Result<f64, MeasureError> {
    let exits = within("exits", exits, (0.0, MOST))?;
    Ok(exits / within("mean_heads", mean_heads, (1e-9, MOST))?)
}

/// Returns, for each group in the order given, whether it may be shown: at least `least` people, and what is hidden
/// sums to at least `least` too, or the next smallest group is hidden with it (remainder rule), since whoever knows
/// the total would else know the remainder. Source: `docs/sources.md#small-groups`.
///
/// Groups of nobody are shown: they reveal no one. Of two equal groups the later is hidden first.
#[must_use]
pub fn shown_groups(heads: &[u32], least: u32) -> Vec<bool> {
    let mut shown: Vec<bool> = heads.iter().map(|count| *count == 0 || *count >= least).collect();
    loop {
        let pairs = || heads.iter().zip(&shown).enumerate();
        let hidden: u64 =
            pairs().filter(|(_, (_, shown))| !**shown).map(|(_, (n, _))| u64::from(*n)).sum();
        if hidden == 0 || hidden >= u64::from(least) {
            return shown;
        }
        let next = pairs()
            .filter(|(_, (count, shown))| **shown && **count > 0)
            .min_by_key(|(index, (count, _))| (**count, usize::MAX - index))
            .map(|(index, _)| index);
        let Some(next) = next else { return shown };
        shown[next] = false;
    }
}
