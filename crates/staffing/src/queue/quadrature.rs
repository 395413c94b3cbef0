//! Integrals over the virtual wait: sixteen-point Gauss-Legendre rules on panels laid out from the peak.
//!
//! The density is log-concave, so panels run from its highest point in the stretch to both sides until it has fallen
//! by `e^-60`. All integrands are positive: nothing cancels, and small tails are as accurate as large ones.

use super::curves::WaitCurve;

/// Positive nodes and weights of the sixteen-point Gauss-Legendre rule on [-1, 1].
const NODES: [(f64, f64); 8] = [
    (0.095_012_509_837_637_44, 0.189_450_610_455_068_5),
    (0.281_603_550_779_258_9, 0.182_603_415_044_923_58),
    (0.458_016_777_657_227_37, 0.169_156_519_395_002_54),
    (0.617_876_244_402_643_7, 0.149_595_988_816_576_73),
    (0.755_404_408_355_003, 0.124_628_971_255_533_88),
    (0.865_631_202_387_831_8, 0.095_158_511_682_492_79),
    (0.944_575_023_073_232_6, 0.062_253_523_938_647_894),
    (0.989_400_934_991_649_9, 0.027_152_459_411_754_096),
];

/// How far the exponent must fall below its highest before the rest is left out.
const EXPONENT_DROP: f64 = 60.0;

/// No curve that passes the input checks needs a tenth of this; it only bounds the loop.
const PANELS_MAX: u32 = 2_000;

/// Integrals over a stretch of virtual waits, relative to the peak density.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct WaitIntegrals {
    /// Of the density.
    pub(super) mass: f64,
    /// Of the density times the mean time in queue.
    pub(super) queue_time: f64,
    /// Of the density times the share of the patient: who is answered.
    pub(super) answered: f64,
    /// Of the density times the share of the patient times the wait.
    pub(super) answered_wait: f64,
}

impl WaitIntegrals {
    /// Returns the sum of two stretches.
    pub(super) fn plus(self, other: &Self) -> Self {
        Self {
            mass: self.mass + other.mass,
            queue_time: self.queue_time + other.queue_time,
            answered: self.answered + other.answered,
            answered_wait: self.answered_wait + other.answered_wait,
        }
    }

    fn add(&mut self, curve: &WaitCurve, offset: f64, weight: f64) {
        let point = curve.at(offset);
        let mass = weight * point.density;
        self.mass += mass;
        self.queue_time += mass * point.queue_time;
        self.answered += mass * point.patient;
        self.answered_wait += mass * point.patient * point.wait;
    }

    fn add_panel(&mut self, curve: &WaitCurve, from: f64, to: f64) {
        let half = 0.5 * (to - from);
        let middle = 0.5 * (from + to);
        for (node, weight) in NODES {
            self.add(curve, middle - half * node, half * weight);
            self.add(curve, middle + half * node, half * weight);
        }
    }
}

/// Returns the integrals over virtual waits from `from` to `to`, which may be infinite.
pub(super) fn integrate(curve: &WaitCurve, from: f64, to: f64) -> WaitIntegrals {
    let mut integrals = WaitIntegrals::default();
    let (from, to) = (from - curve.peak_time, to - curve.peak_time);
    let highest = 0.0_f64.clamp(from, to);
    let drop_max = curve.drop(highest) + EXPONENT_DROP;
    let mut offset = highest;
    for _ in 0..PANELS_MAX {
        let next = (offset + curve.panel_width(offset)).min(to);
        if next <= offset || curve.drop(offset) > drop_max {
            break;
        }
        integrals.add_panel(curve, offset, next);
        offset = next;
    }
    let mut offset = highest;
    for _ in 0..PANELS_MAX {
        let next = (offset - curve.panel_width(offset)).max(from);
        if next >= offset || curve.drop(offset) > drop_max {
            break;
        }
        integrals.add_panel(curve, next, offset);
        offset = next;
    }
    integrals
}
