//! Numbers with their unit in the type.
//!
//! Every quantity that crosses a crate boundary is one of these. A constructor checks the range, so a value that
//! exists is valid; hot loops take the raw number out at their door with `.get()`.

use serde::{Deserialize, Serialize};
use thiserror::Error;

/// A number that was refused by the constructor of a unit.
#[derive(Debug, Clone, Copy, PartialEq, Error)]
#[error("{value} is not a valid {unit}: expected {expected}")]
pub struct UnitError {
    /// The offending value.
    pub value: f64,
    /// The unit that refused it.
    pub unit: &'static str,
    /// The accepted range, in words.
    pub expected: &'static str,
}

macro_rules! quantity {
    ($(#[$doc:meta])* $name:ident, $expected:literal, |$v:ident| $valid:expr) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, PartialOrd, Serialize, Deserialize)]
        #[serde(try_from = "f64", into = "f64")]
        pub struct $name(f64);

        impl $name {
            /// Returns the quantity, or an error that names the accepted range.
            ///
            /// # Errors
            /// The value is not a number or lies outside the range.
            pub const fn new($v: f64) -> Result<Self, UnitError> {
                if $valid {
                    Ok(Self($v))
                } else {
                    Err(UnitError { value: $v, unit: stringify!($name), expected: $expected })
                }
            }

            /// Returns the raw number.
            #[must_use]
            pub const fn get(self) -> f64 {
                self.0
            }
        }

        impl TryFrom<f64> for $name {
            type Error = UnitError;
            fn try_from(value: f64) -> Result<Self, UnitError> {
                Self::new(value)
            }
        }

        impl From<$name> for f64 {
            fn from(value: $name) -> f64 {
                value.0
            }
        }
    };
}

quantity!(
    /// Offered traffic: arrivals per unit of time multiplied by the mean handle time.
    Erlangs, ">= 0", |v| v >= 0.0 && v.is_finite()
);
quantity!(
    /// Full-time equivalents: contract hours over full-time hours.
    Fte, ">= 0", |v| v >= 0.0 && v.is_finite()
);
quantity!(
    /// A distance by road.
    Kilometres, ">= 0", |v| v >= 0.0 && v.is_finite()
);
quantity!(
    /// A span of time in seconds, possibly fractional.
    Seconds, ">= 0", |v| v >= 0.0 && v.is_finite()
);
quantity!(
    /// A share between 0 and 1; per cent only on screens.
    Share, ">= 0, <= 1", |v| v >= 0.0 && v <= 1.0
);
quantity!(
    /// Busy time over staffed time on contacts, 0 to 1.
    Occupancy, ">= 0, <= 1", |v| v >= 0.0 && v <= 1.0
);
quantity!(
    /// Paid time away from contacts over paid time, 0 to below 1.
    Shrinkage, ">= 0, < 1", |v| v >= 0.0 && v < 1.0
);
quantity!(
    /// Probability that the load is not above what staff was planned for, from one half to below 1.
    Confidence, ">= 0.5, < 1", |v| v >= 0.5 && v < 1.0
);
quantity!(
    /// Share of contacts answered in time; only meaningful beside its `ServiceTarget` definition.
    ServiceLevel, ">= 0, <= 1", |v| v >= 0.0 && v <= 1.0
);

/// People on duty at one moment.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Agents(pub u32);

/// Persons employed, whatever their hours.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Headcount(pub u32);

/// Money in euro cents.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Cents(pub i64);

impl Cents {
    /// Returns the sum, or nothing when it leaves the range of the type.
    #[must_use]
    pub const fn checked_add(self, other: Self) -> Option<Self> {
        match self.0.checked_add(other.0) {
            Some(sum) => Some(Self(sum)),
            None => None,
        }
    }
}

impl Share {
    /// Nothing.
    pub const ZERO: Self = Self(0.0);
    /// The whole.
    pub const ONE: Self = Self(1.0);
}

impl Shrinkage {
    /// No time away from contacts.
    pub const ZERO: Self = Self(0.0);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_share_outside_zero_to_one_or_not_a_number_is_refused() {
        assert!(Share::new(1.01).is_err());
        assert!(Share::new(-0.01).is_err());
        assert!(Share::new(f64::NAN).is_err());
        assert_eq!(Share::new(0.25).map(Share::get), Ok(0.25));
    }

    #[test]
    fn shrinkage_of_the_whole_time_is_refused() {
        assert!(Shrinkage::new(1.0).is_err());
    }
}
