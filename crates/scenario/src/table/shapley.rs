//! Shapley values: what each of several players adds to a whole, on the mean over all orders in which they may come.

/// Most players for whom every set of them is looked at.
pub(crate) const PLAYERS_MAX: usize = 8;

/// Returns the share of each player, of figures that every set of the players gives: `values[set]`, where bit `n` of the
/// number of a set says whether the `n`th player is in it. The shares of a figure add to its value with all players less
/// that with none.
pub(crate) fn shapley(players: usize, values: &[Vec<f64>]) -> Vec<Vec<f64>> {
    let figures = values.first().map_or(0, Vec::len);
    let orders = orders(players);
    let share = |player: usize| {
        let mut share = vec![0.0; figures];
        let without = (0..values.len()).filter(|set| set & (1 << player) == 0);
        for set in without {
            let weight = orders[set.count_ones() as usize];
            let (before, after) = (&values[set], &values[set | (1 << player)]);
            for ((share, before), after) in share.iter_mut().zip(before).zip(after) {
                *share += weight * (after - before);
            }
        }
        share
    };
    (0..players).map(share).collect()
}

/// Returns the share of all orders in which a given player comes right after a given set of others, by their number.
fn orders(players: usize) -> Vec<f64> {
    let factorial = |n: usize| (1..=n).map(|k| k as f64).product::<f64>();
    let all = factorial(players);
    (0..players).map(|size| factorial(size) * factorial(players - 1 - size) / all).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    /// The share of each player, order by order.
    fn by_orders(players: usize, values: &[Vec<f64>]) -> Vec<f64> {
        let mut shares = vec![0.0; players];
        let mut count = 0.0;
        let mut order: Vec<usize> = (0..players).collect();
        each_order(&mut order, 0, &mut |order| {
            count += 1.0;
            let mut set = 0;
            for player in order {
                shares[*player] += values[set | (1 << player)][0] - values[set][0];
                set |= 1 << player;
            }
        });
        shares.iter().map(|share| share / count).collect()
    }

    fn each_order(order: &mut Vec<usize>, from: usize, visit: &mut dyn FnMut(&[usize])) {
        if from == order.len() {
            return visit(order);
        }
        for next in from..order.len() {
            order.swap(from, next);
            each_order(order, from + 1, visit);
            order.swap(from, next);
        }
    }

    proptest! {
        #[test]
        fn shares_are_the_mean_over_all_orders_and_add_to_the_whole(
            players in 1_usize..6,
            numbers in prop::collection::vec(-1e3..1e3, 64),
        ) {
            let values: Vec<Vec<f64>> =
                numbers[..1 << players].iter().map(|value| vec![*value]).collect();
            let found = shapley(players, &values);
            for (one, other) in found.iter().zip(by_orders(players, &values)) {
                prop_assert!((one[0] - other).abs() < 1e-9);
            }
            let whole: f64 = found.iter().map(|share| share[0]).sum();
            let end = values[values.len() - 1][0] - values[0][0];
            prop_assert!((whole - end).abs() < 1e-9);
        }
    }

    #[test]
    fn the_glove_market_pays_the_single_left_glove_two_thirds() {
        // One left glove, two right ones: a pair is worth 1 (the textbook's example).
        let pair = |set: usize| if set & 1 == 1 && set > 1 { 1.0 } else { 0.0 };
        let values: Vec<Vec<f64>> = (0..8).map(|set| vec![pair(set)]).collect();
        let found = shapley(3, &values);
        let expected = [2.0 / 3.0, 1.0 / 6.0, 1.0 / 6.0];
        for (share, expected) in found.iter().zip(expected) {
            assert!((share[0] - expected).abs() < 1e-12, "{found:?}");
        }
    }
}
