//! A claim: what somebody said about a case, how firmly, and where it can be read.

use crate::ids::{PartyId, SourceId};
use crate::instrument::Instrument;

/// What a figure counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Field {
    /// People involved in the case, in any way.
    Workers,
    /// People employed before the change.
    EmployedBefore,
    /// Posts announced to be lost, in any way.
    JobLosses,
    /// Of the lost posts, those ended by dismissal.
    DirectDismissals,
    /// Of the lost posts, those ended in another way, such as voluntary exits.
    OtherMeasures,
    /// Posts announced to be created.
    JobCreation,
    /// People moved to another site.
    Relocated,
    /// Mean reduction of hours, in per cent.
    Reduction,
}

impl Field {
    /// Every field, in the order of documents and pages.
    pub const ALL: [Self; 8] = [
        Self::Workers,
        Self::EmployedBefore,
        Self::JobLosses,
        Self::DirectDismissals,
        Self::OtherMeasures,
        Self::JobCreation,
        Self::Relocated,
        Self::Reduction,
    ];

    /// Returns the largest value that makes sense: 100 for a per cent, ten million for people.
    #[must_use]
    pub const fn largest(self) -> u32 {
        match self {
            Self::Reduction => 100,
            Self::Workers
            | Self::EmployedBefore
            | Self::JobLosses
            | Self::DirectDismissals
            | Self::OtherMeasures
            | Self::JobCreation
            | Self::Relocated => 10_000_000,
        }
    }
}

/// How firmly a figure was said.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Qualifier {
    /// A plain number.
    Exact,
    /// "Over", "at least": a lower bound.
    AtLeast,
    /// "Up to", "at most": an upper bound.
    AtMost,
    /// "About", "some".
    About,
    /// "Tens", "many": no number at all.
    Unquantified,
}

impl Qualifier {
    /// Returns its word in documents and machine-readable output.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Exact => "exact",
            Self::AtLeast => "at_least",
            Self::AtMost => "at_most",
            Self::About => "about",
            Self::Unquantified => "unquantified",
        }
    }
}

/// Why a quantity cannot be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum QuantityError {
    /// The qualifier needs a number and none is there.
    NumberMissing,
    /// There is a number, and the qualifier says that there is none.
    NumberNotExpected,
}

/// A figure with its qualifier; a number is there unless it is [`Qualifier::Unquantified`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Quantity {
    qualifier: Qualifier,
    value: Option<u32>,
}

/// How far "about" reaches on either side, in per cent, where two figures are compared. A convention of this program,
/// not of any source: press that says "about 400" of 380 people is not at odds with a document that counts them.
const ABOUT_PERCENT: u64 = 10;

impl Quantity {
    /// Returns a quantity.
    ///
    /// # Errors
    /// A qualifier that needs a number and has none, or the reverse.
    pub const fn new(qualifier: Qualifier, value: Option<u32>) -> Result<Self, QuantityError> {
        match (qualifier, value) {
            (Qualifier::Unquantified, Some(_)) => Err(QuantityError::NumberNotExpected),
            (Qualifier::Unquantified, None) | (_, Some(_)) => Ok(Self { qualifier, value }),
            (_, None) => Err(QuantityError::NumberMissing),
        }
    }

    /// Returns a plain number.
    #[must_use]
    pub const fn exact(value: u32) -> Self {
        Self { qualifier: Qualifier::Exact, value: Some(value) }
    }

    /// Returns a quantity that nobody put a number on.
    #[must_use]
    pub const fn unquantified() -> Self {
        Self { qualifier: Qualifier::Unquantified, value: None }
    }

    /// Returns how firmly it was said.
    #[must_use]
    pub const fn qualifier(self) -> Qualifier {
        self.qualifier
    }

    /// Returns the number that was said, if any.
    #[must_use]
    pub const fn value(self) -> Option<u32> {
        self.value
    }

    /// Returns the smallest and the largest count that the words allow; no largest one means no upper bound.
    #[must_use]
    pub fn bounds(self) -> (u64, Option<u64>) {
        let value = u64::from(self.value.unwrap_or(0));
        match self.qualifier {
            Qualifier::Exact => (value, Some(value)),
            Qualifier::AtLeast => (value, None),
            Qualifier::AtMost => (0, Some(value)),
            Qualifier::About => (
                value - value * ABOUT_PERCENT / 100,
                Some(value + (value * ABOUT_PERCENT).div_ceil(100)),
            ),
            Qualifier::Unquantified => (0, None),
        }
    }

    /// Returns whether no single count satisfies both.
    #[must_use]
    pub fn contradicts(self, other: Self) -> bool {
        let ((low, high), (other_low, other_high)) = (self.bounds(), other.bounds());
        high.is_some_and(|high| high < other_low) || other_high.is_some_and(|high| high < low)
    }

    /// Returns both together, with the weaker qualifier: a bound below and one above together are only "about".
    #[must_use]
    pub fn plus(self, other: Self) -> Self {
        let (Some(one), Some(two)) = (self.value, other.value) else {
            let known = if self.value.is_some() { self } else { other };
            return match (known.qualifier, known.value) {
                (Qualifier::Exact | Qualifier::AtLeast, Some(value)) if value > 0 => {
                    Self { qualifier: Qualifier::AtLeast, value: Some(value) }
                }
                _ => Self::unquantified(),
            };
        };
        let qualifier = match (self.qualifier, other.qualifier) {
            (one, two) if one == two => one,
            (Qualifier::Exact, two) => two,
            (one, Qualifier::Exact) => one,
            _ => Qualifier::About,
        };
        Self { qualifier, value: Some(one.saturating_add(two)) }
    }
}

/// What was said.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Said {
    /// A figure.
    Amount(Field, Quantity),
    /// Which instrument is used or asked for.
    Instrument(Instrument),
}

/// One claim of one speaker in one source.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Claim {
    /// What was said.
    pub said: Said,
    /// Who said it.
    pub speaker: PartyId,
    /// Where it can be read.
    pub source: SourceId,
    /// The words of the source, short and in its language; empty when only the fact was taken over.
    pub quote: String,
    /// The site it is about; the whole case when absent.
    pub site: Option<String>,
    /// The fact it is about: claims of a case with the same name here speak of the same thing at the same time, so that
    /// different values are a conflict and not a development.
    pub fact: Option<String>,
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn any_quantity() -> impl Strategy<Value = Quantity> {
        prop_oneof![
            (0_u32..5000).prop_map(Quantity::exact),
            (0_u32..5000).prop_map(|value| Quantity::new(Qualifier::AtLeast, Some(value)).unwrap()),
            (0_u32..5000).prop_map(|value| Quantity::new(Qualifier::AtMost, Some(value)).unwrap()),
            (0_u32..5000).prop_map(|value| Quantity::new(Qualifier::About, Some(value)).unwrap()),
            Just(Quantity::unquantified()),
        ]
    }

    #[test]
    fn a_number_is_there_unless_the_qualifier_says_that_there_is_none() {
        assert_eq!(Quantity::new(Qualifier::Exact, None), Err(QuantityError::NumberMissing));
        let both = Quantity::new(Qualifier::Unquantified, Some(3));
        assert_eq!(both, Err(QuantityError::NumberNotExpected));
    }

    #[test]
    fn a_lower_bound_agrees_with_a_larger_count_and_not_with_a_smaller_one() {
        let over = Quantity::new(Qualifier::AtLeast, Some(300)).unwrap();
        assert!(!over.contradicts(Quantity::exact(312)));
        assert!(over.contradicts(Quantity::exact(299)));
        assert!(Quantity::exact(652).contradicts(Quantity::exact(656)));
    }

    proptest! {
        #[test]
        fn contradiction_is_mutual_and_nothing_contradicts_itself(
            one in any_quantity(), two in any_quantity()
        ) {
            prop_assert_eq!(one.contradicts(two), two.contradicts(one));
            prop_assert!(!one.contradicts(one));
        }

        #[test]
        fn a_sum_never_promises_more_than_its_parts(one in any_quantity(), two in any_quantity()) {
            let sum = one.plus(two);
            if matches!(sum.qualifier(), Qualifier::Exact | Qualifier::AtLeast) {
                let known = |part: Quantity| u64::from(part.value().unwrap_or(0));
                prop_assert!(sum.bounds().0 <= known(one) + known(two));
            }
            prop_assert_eq!(sum, two.plus(one));
        }
    }
}
