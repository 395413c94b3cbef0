//! Small robust statistics over plain numbers. Every function has an answer for an empty slice.

/// Returns the median, or 0 of nothing; sorts the slice.
pub(crate) fn median(values: &mut [f64]) -> f64 {
    values.sort_unstable_by(f64::total_cmp);
    sorted_quantile(values, 0.5)
}

/// Returns the quantile of ascending values by linear interpolation, or 0 of nothing.
pub(crate) fn sorted_quantile(sorted: &[f64], probability: f64) -> f64 {
    let Some(last) = sorted.len().checked_sub(1) else { return 0.0 };
    let position = probability.clamp(0.0, 1.0) * last as f64;
    let low = position as usize;
    let high = (low + 1).min(last);
    sorted[low] + (sorted[high] - sorted[low]) * (position - low as f64)
}

/// Returns a robust estimate of the standard deviation around `centre`: 1.4826 times the median absolute deviation.
pub(crate) fn robust_deviation(values: &[f64], centre: f64) -> f64 {
    let mut gaps: Vec<f64> = values.iter().map(|value| (value - centre).abs()).collect();
    1.4826 * median(&mut gaps)
}

/// Returns `part / whole`, or the other value where that is not a finite number.
pub(crate) fn ratio_or(part: f64, whole: f64, otherwise: f64) -> f64 {
    let ratio = part / whole;
    if ratio.is_finite() { ratio } else { otherwise }
}

/// Makes the values non-decreasing with the least weighted squared change (pool adjacent violators).
pub(crate) fn make_ascending(values: &mut [f64], weights: &[f64]) {
    let mut blocks: Vec<(f64, f64, usize)> = Vec::with_capacity(values.len());
    for (&value, &weight) in values.iter().zip(weights) {
        let mut block = (value, weight.max(1e-9), 1);
        while let Some(&(mean, mass, count)) = blocks.last()
            && mean > block.0
        {
            blocks.pop();
            let total = mass + block.1;
            block = ((mean * mass + block.0 * block.1) / total, total, count + block.2);
        }
        blocks.push(block);
    }
    let pooled = blocks.iter().flat_map(|&(mean, _, count)| std::iter::repeat_n(mean, count));
    for (value, mean) in values.iter_mut().zip(pooled) {
        *value = mean;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_median_of_nothing_is_zero_and_one_spike_does_not_move_it() {
        assert_eq!(median(&mut []), 0.0);
        assert_eq!(median(&mut [3.0, 1e6, 2.0]), 3.0);
        assert_eq!(median(&mut [4.0, 2.0]), 3.0);
    }

    #[test]
    fn quantiles_interpolate_between_neighbours() {
        assert_eq!(sorted_quantile(&[0.0, 10.0, 20.0], 0.25), 5.0);
        assert_eq!(sorted_quantile(&[0.0, 10.0, 20.0], 1.0), 20.0);
    }

    #[test]
    fn descending_neighbours_are_pooled_to_their_weighted_mean() {
        let mut values = [1.0, 4.0, 1.0, 5.0];
        make_ascending(&mut values, &[1.0, 1.0, 2.0, 1.0]);
        assert_eq!(values, [1.0, 2.0, 2.0, 5.0]);
    }
}
