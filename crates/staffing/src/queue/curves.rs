//! The density of the virtual wait in the Erlang A queue, up to a constant.
//!
//! With patience rate `theta`, a contact that would wait `t` spends `H(t) = (1 - exp(-theta t)) / theta` in the queue
//! on average, and the density at `t` is proportional to `exp(a H(t) - n t)`. The exponent is the difference of large
//! numbers, so it is written with `r(y) = 1 - (1 - exp(-y)) / y`, which keeps its relative accuracy down to the
//! smallest `y`. Sources: `docs/sources.md#erlang-a`.

/// Coefficients of `r(y) / y` in powers of `y`: `(-1)^k / (k + 2)!`.
const R_SERIES: [f64; 18] = [
    0.5,
    -0.166_666_666_666_666_66,
    0.041_666_666_666_666_664,
    -0.008_333_333_333_333_333,
    0.001_388_888_888_888_889,
    -0.000_198_412_698_412_698_4,
    2.480_158_730_158_73e-5,
    -2.755_731_922_398_589_3e-6,
    2.755_731_922_398_589e-7,
    -2.505_210_838_544_172e-8,
    2.087_675_698_786_81e-9,
    -1.605_904_383_682_161_3e-10,
    1.147_074_559_772_972_5e-11,
    -7.647_163_731_819_816e-13,
    4.779_477_332_387_385e-14,
    -2.811_457_254_345_520_6e-15,
    1.561_920_696_858_622_6e-16,
    -8.220_635_246_624_33e-18,
];

/// The curve of one queue, in units of the mean handle time, with the wait counted from the peak of the density.
///
/// At an offset `u` from a peak where `b` contacts arrive in one handle time, the exponent is `(b - n) u - b u r(theta u)`
/// below the one at the peak: small near it, however large the exponents themselves are.
#[derive(Debug, Clone, Copy)]
pub(super) struct WaitCurve {
    agents: f64,
    abandonment: f64,
    /// The wait of highest density.
    pub(super) peak_time: f64,
    /// The exponent there.
    pub(super) peak_exponent: f64,
    /// Patient arrivals per handle time there.
    peak_load: f64,
    /// Share of contacts whose patience outlasts the peak.
    peak_patient: f64,
}

/// One point of the curve.
#[derive(Debug, Clone, Copy)]
pub(super) struct CurvePoint {
    /// Density of the virtual wait, relative to its peak.
    pub(super) density: f64,
    /// The wait itself.
    pub(super) wait: f64,
    /// `H(wait)`, the mean time in queue of a contact that would wait so long.
    pub(super) queue_time: f64,
    /// Share of contacts whose patience outlasts the wait.
    pub(super) patient: f64,
}

impl WaitCurve {
    /// Returns the curve for at least one agent, a load above 0 and an abandonment rate above 0.
    pub(super) fn new(agents: f64, load: f64, abandonment: f64) -> Self {
        if load <= agents {
            let (peak_time, peak_exponent) = (0.0, 0.0);
            return Self {
                agents,
                abandonment,
                peak_time,
                peak_exponent,
                peak_load: load,
                peak_patient: 1.0,
            };
        }
        let peak_time = libm::log1p((load - agents) / agents) / abandonment;
        let (deficit, _) = patience_deficit(abandonment * peak_time);
        let peak_exponent = (load - agents) * peak_time - load * peak_time * deficit;
        Self {
            agents,
            abandonment,
            peak_time,
            peak_exponent,
            peak_load: agents,
            peak_patient: agents / load,
        }
    }

    /// Returns how far the exponent at an offset from the peak lies below the one at the peak.
    pub(super) fn drop(&self, offset: f64) -> f64 {
        self.drop_with(offset, patience_deficit(self.abandonment * offset).0)
    }

    fn drop_with(&self, offset: f64, deficit: f64) -> f64 {
        (self.agents - self.peak_load) * offset + self.peak_load * offset * deficit
    }

    /// Returns density, time in queue and share of the patient at an offset from the peak.
    pub(super) fn at(&self, offset: f64) -> CurvePoint {
        let (deficit, decay) = patience_deficit(self.abandonment * offset);
        let density = libm::exp(-self.drop_with(offset, deficit));
        let wait = (self.peak_time + offset).max(0.0);
        let y = self.abandonment * wait;
        // Each form loses digits where the other is used.
        if y < 1.0 {
            let (deficit, patient) =
                if self.peak_time == 0.0 { (deficit, decay) } else { patience_deficit(y) };
            CurvePoint { density, wait, queue_time: wait * (1.0 - deficit), patient }
        } else {
            let patient = self.peak_patient * decay;
            CurvePoint { density, wait, queue_time: (1.0 - patient) / self.abandonment, patient }
        }
    }

    /// Returns a step from an offset within which the curve is tame enough for one quadrature panel.
    ///
    /// The exponent moves by about `PANEL_DROP`, and the share of the patient by a factor of `e^2` at most.
    pub(super) fn panel_width(&self, offset: f64) -> f64 {
        const PANEL_DROP: f64 = 14.0;
        const PATIENCE_STEP: f64 = 2.0;
        /// From here the patient are fewer than a rounding, and no longer shape the curve.
        const PATIENCE_GONE: f64 = 45.0;
        let arriving = self.peak_load * libm::exp(-self.abandonment * offset);
        let slope = (arriving - self.agents).abs();
        let bend = arriving * self.abandonment;
        let by_exponent =
            2.0 * PANEL_DROP / (slope + (slope * slope + 2.0 * PANEL_DROP * bend).sqrt());
        if self.abandonment * offset > PATIENCE_GONE {
            by_exponent
        } else {
            by_exponent.min(PATIENCE_STEP / self.abandonment)
        }
    }
}

/// Returns `r(y)`, and `exp(-y)`.
fn patience_deficit(y: f64) -> (f64, f64) {
    if y.abs() < 1.0 {
        let r = y * R_SERIES.iter().rev().fold(0.0, |sum, c| sum * y + c);
        (r, 1.0 - y * (1.0 - r))
    } else {
        let patient = libm::exp(-y);
        (1.0 - (1.0 - patient) / y, patient)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_series_and_the_closed_form_meet_at_one() {
        let (below, patient_below) = patience_deficit(1.0 - f64::EPSILON);
        let (above, patient_above) = patience_deficit(1.0);
        assert!((below - above).abs() < 2e-16, "{below} {above}");
        assert!((patient_below - patient_above).abs() < 4e-16);
    }

    #[test]
    fn a_tiny_argument_keeps_its_relative_accuracy() {
        assert_eq!(patience_deficit(1e-200).0, 0.5e-200);
    }
}
