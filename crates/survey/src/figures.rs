//! Figures of a table: points of 100, the people behind them, and the margin that chance would have.

use serde::{Serialize, Serializer};

/// A share in tenths of a point of 100: 45 % is 450. Sums are exact, and nothing is ever not a number.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Points(pub u32);

impl Points {
    /// The whole.
    pub const ALL: Self = Self(1000);

    /// Returns the share of a count in a base, rounded half up to a tenth; 0 for an empty base.
    #[must_use]
    pub fn of(count: u32, base: u32) -> Self {
        let (count, base) = (u64::from(count), u64::from(base));
        Self((2000 * count + base).checked_div(2 * base).unwrap_or(0) as u32)
    }

    /// Returns the points as a number, such as 45.0.
    #[must_use]
    pub fn get(self) -> f64 {
        f64::from(self.0) / 10.0
    }
}

impl Serialize for Points {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_f64(self.get())
    }
}

/// The people behind a share.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum People {
    /// So many.
    Exact(u32),
    /// One of these numbers, both included: the share is rounded.
    Between(u32, u32),
    /// About so many, in tenths: no whole number gives the share, which is itself an estimate.
    About(Points),
}

impl People {
    /// Returns the fewest that there can be.
    #[must_use]
    pub fn least(self) -> u32 {
        match self {
            Self::Exact(count) | Self::Between(count, _) => count,
            Self::About(tenths) => tenths.0 / 10,
        }
    }
}

/// What is shown in a row.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Figure {
    /// A share, and the people behind it where they may be told.
    Shown {
        /// The share.
        points: Points,
        /// The people; absent where they are fewer than may be shown.
        people: Option<People>,
    },
    /// Fewer than may be shown, or what would give such a group away.
    Hidden,
    /// Asked, and no share was published.
    NotPublished,
}

impl Figure {
    /// Returns the share, where one is shown.
    #[must_use]
    pub fn points(self) -> Option<Points> {
        match self {
            Self::Shown { points, .. } => Some(points),
            Self::Hidden | Self::NotPublished => None,
        }
    }
}

/// Returns the numbers of people of `base` whose share, rounded half up to `unit` tenths of a point, is `points`.
///
/// 45 % of 130 is 58 or 59 people. A share that no whole number gives, such as "1/3 of 1/3" of 130, is "about 14.4".
#[must_use]
pub fn people_behind(points: Points, unit: u32, base: u32) -> People {
    let (points, unit, base) = (u64::from(points.0), u64::from(unit), u64::from(base));
    // Counts with (points - unit/2) <= 1000 count / base < (points + unit/2), in twentieths.
    let least = ((2 * points).saturating_sub(unit) * base).div_ceil(2000);
    let beyond = ((2 * points + unit) * base).div_ceil(2000);
    let most = beyond.saturating_sub(1).min(base);
    match (least as u32, most as u32) {
        (least, most) if beyond == 0 || least > most => {
            People::About(Points(((points * base + 50) / 100) as u32))
        }
        (least, most) if least == most => People::Exact(least),
        (least, most) => People::Between(least, most),
    }
}

/// Returns half the width of the 95 % interval of a share of `points` in a random sample, in points of 100.
///
/// Normal approximation, 1.96 standard errors; source: `docs/sources.md#margin-of-error`. Absent without anybody asked.
#[must_use]
pub fn margin_of_error(points: Points, base: u32) -> Option<f64> {
    let share = f64::from(points.0.min(1000)) / 1000.0;
    let margin = 196.0 * (share * (1.0 - share) / f64::from(base)).sqrt();
    margin.is_finite().then_some(margin)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn forty_five_per_cent_of_130_are_58_or_59_people() {
        assert_eq!(people_behind(Points(450), 10, 130), People::Between(58, 59));
        assert_eq!(people_behind(Points(540), 10, 130), People::Exact(70));
        assert_eq!(people_behind(Points(330), 10, 130), People::Exact(43));
    }

    #[test]
    fn a_third_of_a_third_of_130_is_about_fourteen_people() {
        assert_eq!(people_behind(Points(111), 1, 130), People::About(Points(144)));
        assert_eq!(People::About(Points(144)).least(), 14);
    }

    #[test]
    fn nobody_and_an_empty_base_have_no_odd_figures() {
        assert_eq!(people_behind(Points(0), 10, 130), People::Exact(0));
        assert_eq!(people_behind(Points(450), 10, 0), People::About(Points(0)));
        assert_eq!(Points::of(3, 0), Points(0));
        assert_eq!(margin_of_error(Points(500), 0), None);
    }

    #[test]
    fn a_random_sample_of_130_would_have_a_margin_of_8_6_points() {
        let margin = |points| format!("{:.2}", margin_of_error(Points(points), 130).unwrap());
        assert_eq!([margin(500), margin(540), margin(450)], ["8.60", "8.57", "8.55"]);
    }

    proptest! {
        #[test]
        fn the_true_count_is_always_among_the_people_behind_its_share(base in 1_u32..5000, part in 0.0..1.0_f64) {
            let count = (f64::from(base) * part) as u32;
            let (least, most) = match people_behind(Points::of(count, base), 1, base) {
                People::Exact(one) => (one, one),
                People::Between(least, most) => (least, most),
                People::About(_) => (u32::MAX, 0),
            };
            prop_assert!(least <= count && count <= most);
        }
    }
}
