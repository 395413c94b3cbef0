//! Words for shares: a "majority" is more than half, in both languages.

use serde::Serialize;

use crate::Points;

/// What a share may be called. The order is that of the shares.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Wording {
    /// 0 %.
    Nobody,
    /// Below a quarter.
    SmallMinority,
    /// A quarter and more, below half.
    Minority,
    /// Half exactly: not a majority.
    Half,
    /// More than half, below three quarters.
    Majority,
    /// Three quarters and more; the bound is ours.
    LargeMajority,
    /// 100 %.
    Everybody,
}

/// Returns what a share may be called.
#[must_use]
pub fn wording(points: Points) -> Wording {
    match points.0 {
        0 => Wording::Nobody,
        1..250 => Wording::SmallMinority,
        250..500 => Wording::Minority,
        500 => Wording::Half,
        501..750 => Wording::Majority,
        750..1000 => Wording::LargeMajority,
        _ => Wording::Everybody,
    }
}

/// Words that claim more than half, with what they claim; longer ones first, so that each is found at its strongest.
const CLAIMS: [(&str, Wording); 16] = [
    ("stragrande maggioranza", Wording::LargeMajority),
    ("larghissima maggioranza", Wording::LargeMajority),
    ("larga maggioranza", Wording::LargeMajority),
    ("grande maggioranza", Wording::LargeMajority),
    ("overwhelming majority", Wording::LargeMajority),
    ("vast majority", Wording::LargeMajority),
    ("great majority", Wording::LargeMajority),
    ("large majority", Wording::LargeMajority),
    ("maggioranza", Wording::Majority),
    ("maggior parte", Wording::Majority),
    ("più della metà", Wording::Majority),
    ("oltre la metà", Wording::Majority),
    ("majority", Wording::Majority),
    ("more than half", Wording::Majority),
    ("over half", Wording::Majority),
    ("most of", Wording::Majority),
];

/// Words before a claim that take it back.
const DENIALS: [&str; 5] = ["non", "not", "no", "nessuna", "senza"];
/// Words between a denial and the claim at most, as in "non è una maggioranza".
const DENIAL_REACH: usize = 3;

/// Returns the strongest claim to more than half that a text makes, in Italian or English.
#[must_use]
pub fn majority_words(text: &str) -> Option<Wording> {
    let text = text.to_lowercase();
    let claimed = CLAIMS
        .iter()
        .filter(|(words, _)| text.match_indices(words).any(|(at, _)| !is_denied(&text[..at])));
    claimed.map(|(_, wording)| *wording).max()
}

/// Returns what a text claims of a share, when the share does not bear it: "majority" for 49 % or 50 %.
#[must_use]
pub fn refused_words(text: &str, points: Points) -> Option<Wording> {
    majority_words(text).filter(|claimed| wording(points) < *claimed)
}

fn is_denied(before: &str) -> bool {
    let words = before.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    words.rev().take(DENIAL_REACH).any(|word| DENIALS.contains(&word))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_majority_is_more_than_half() {
        assert_eq!(wording(Points(490)), Wording::Minority);
        assert_eq!(wording(Points(500)), Wording::Half);
        assert_eq!(wording(Points(501)), Wording::Majority);
        assert_eq!(wording(Points(720)), Wording::Majority);
        assert_eq!(wording(Points(890)), Wording::LargeMajority);
    }

    #[test]
    fn majority_is_refused_for_49_in_both_languages() {
        for text in ["a majority expects it", "la maggioranza lo prevede", "Oltre la metà"] {
            assert_eq!(refused_words(text, Points(490)), Some(Wording::Majority), "{text}");
            assert_eq!(refused_words(text, Points(500)), Some(Wording::Majority), "{text}");
            assert_eq!(refused_words(text, Points(510)), None, "{text}");
        }
    }

    #[test]
    fn an_overwhelming_majority_is_refused_for_45_and_for_72() {
        for points in [450, 720] {
            let refused = refused_words("la stragrande maggioranza", Points(points));
            assert_eq!(refused, Some(Wording::LargeMajority));
        }
        assert_eq!(refused_words("the vast majority", Points(760)), None);
    }

    #[test]
    fn a_denied_majority_and_a_minority_are_no_claims() {
        for text in ["non è una maggioranza", "not a majority", "una minoranza", "a minority"] {
            assert_eq!(majority_words(text), None, "{text}");
        }
    }

    proptest! {
        #[test]
        fn no_share_up_to_half_is_ever_called_a_majority(tenths in 0_u32..=500) {
            prop_assert!(wording(Points(tenths)) < Wording::Majority);
            prop_assert!(refused_words("maggioranza", Points(tenths)).is_some());
        }
    }
}
