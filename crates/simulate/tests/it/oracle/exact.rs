//! Exact values of a queue of equal servers with exponential times, from its birth-death process.

/// A queue in units of its mean service.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Queue {
    pub(crate) servers: u32,
    pub(crate) arrivals: f64,
    /// Rate at which each who waits leaves.
    pub(crate) abandonment: f64,
    /// The most who wait.
    pub(crate) cap: Option<u32>,
}

/// What it comes to.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Found {
    pub(crate) pwait: f64,
    pub(crate) pblock: f64,
    pub(crate) pab: f64,
    pub(crate) eq: f64,
}

impl Queue {
    /// Returns a queue without a cap that nobody leaves.
    pub(crate) fn plain(servers: u32, arrivals: f64) -> Self {
        Self { servers, arrivals, abandonment: 0.0, cap: None }
    }

    /// Returns the stationary values, from as many states as weigh anything.
    pub(crate) fn found(&self) -> Found {
        let servers = f64::from(self.servers);
        let most = self.cap.map_or(20_000, |cap| self.servers + cap);
        let mut weights = vec![1.0];
        for present in 1..=most {
            let waiting = (f64::from(present) - servers).max(0.0);
            let down = f64::from(present).min(servers) + waiting * self.abandonment;
            let next = weights[present as usize - 1] * self.arrivals / down;
            if !next.is_normal() {
                break;
            }
            weights.push(next);
        }
        let total: f64 = weights.iter().sum();
        let (mut pwait, mut eq) = (0.0, 0.0);
        for (present, weight) in (0_u32..).zip(&weights) {
            let share = weight / total;
            let present = f64::from(present);
            pwait += if present >= servers { share } else { 0.0 };
            eq += (present - servers).max(0.0) * share;
        }
        let last = weights[weights.len() - 1] / total;
        let pblock = if self.cap.is_some() { last } else { 0.0 };
        Found { pwait: pwait - pblock, pblock, pab: self.abandonment * eq / self.arrivals, eq }
    }
}
