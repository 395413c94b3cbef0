//! Erlang B: contacts that find every agent busy are lost. Also the root of Erlang C and A.
//!
//! Everything is reckoned with `1 / B(n, a)`, which starts as the falling-factorial sum near `n = a`, where
//! it has only about `7 sqrt(n)` terms that matter, and rises by a recursion of positive terms. Nothing is subtracted,
//! so the error stays a few roundings a step. Sources: `docs/sources.md#erlang-b`.

use super::{Queue, QueueMeasures};

/// Loads below this are none: the reciprocal would overflow.
const LOAD_MIN: f64 = 1e-300;

/// Beyond this the blocking probability is zero for every purpose, and the recursion stops before it overflows.
const INVERSE_MAX: f64 = 1e300;

/// Returns the measures of the loss system.
pub(super) fn measures(queue: &Queue) -> QueueMeasures {
    let blocked = 1.0 / inverse_blocking(queue.agents, queue.load);
    let n = f64::from(queue.agents);
    QueueMeasures {
        blocking_probability: Some(blocked),
        occupancy: (queue.agents > 0).then(|| carried_share(n, queue.load, blocked)),
        ..QueueMeasures::UNDEFINED
    }
}

/// Returns carried load over agents.
fn carried_share(n: f64, load: f64, blocked: f64) -> f64 {
    (load * (1.0 - blocked) / n).min(1.0)
}

/// Returns `1 / B(n, a)` for `n` agents and `a` erlangs; infinite when `B` is below 1e-300.
pub(crate) fn inverse_blocking(agents: u32, load: f64) -> f64 {
    if agents == 0 {
        return 1.0;
    }
    if load < LOAD_MIN {
        return f64::INFINITY;
    }
    let start = if f64::from(agents) <= load { agents } else { (load as u32 + 1).min(agents) };
    let inverse_load = 1.0 / load;
    let mut inverse = falling_factorial_sum(f64::from(start), inverse_load);
    for k in start + 1..=agents {
        inverse = 1.0 + f64::from(k) * inverse_load * inverse;
        if inverse > INVERSE_MAX {
            return f64::INFINITY;
        }
    }
    inverse
}

/// Returns `1 / B(n, a)` as the sum over `k` of `n (n-1) ... (n-k+1) / a^k`.
///
/// Eight terms are taken at a time, so that their products do not wait for each other. Made for `n` up to about
/// `a + 1`: the terms then fall from the second on, and the sum ends when what is left cannot change it.
pub(crate) fn falling_factorial_sum(n: f64, inverse_load: f64) -> f64 {
    let mut term = 1.0;
    let mut sum = 0.0;
    let mut m = n;
    while m >= 8.0 {
        let r = |i: f64| (m - i) * inverse_load;
        let (r0, r1, r2, r3, r4, r5, r6, r7) =
            (r(0.0), r(1.0), r(2.0), r(3.0), r(4.0), r(5.0), r(6.0), r(7.0));
        let p2 = r0 * r1;
        let p4 = p2 * (r2 * r3);
        let low = (1.0 + r0) + p2 * (1.0 + r2);
        let high = (1.0 + r4) + (r4 * r5) * (1.0 + r6);
        sum += term * (low + p4 * high);
        term *= p4 * ((r4 * r5) * (r6 * r7));
        m -= 8.0;
        // The rest is below a geometric series of ratio r7.
        if term <= sum * 1e-17 * (1.0 - r7) {
            return sum;
        }
    }
    while m > 0.0 {
        sum += term;
        term *= m * inverse_load;
        m -= 1.0;
    }
    sum + term
}
