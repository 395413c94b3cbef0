//! Whether a case belongs in the European Restructuring Monitor: yes, no, or not to be told from what is known.

use crate::claim::{Qualifier, Quantity};

/// Whether a case is large enough for the monitor.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Inclusion {
    /// It is, whatever is still unknown.
    Included,
    /// It is not, whatever is still unknown.
    Excluded,
    /// What is known allows both.
    Undetermined,
}

impl Inclusion {
    /// Returns its word in sheets and machine-readable output.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::Included => "included",
            Self::Excluded => "excluded",
            Self::Undetermined => "undetermined",
        }
    }
}

/// Posts from which a case is included whatever the size of the site.
const POSTS_MIN: u64 = 100;
/// A site must employ more people than this for the share to count.
const SITE_MORE_THAN: u64 = 250;
/// Share of the workforce of such a site, as one in so many: 10 %.
const SHARE_ONE_IN: u64 = 10;

/// Returns whether posts lost or created include a case: at least 100, or at least 10 % of the workforce at a site of
/// more than 250.
///
/// The monitor counts what was announced: "up to 180" and "about 180" count as 180, "over 55" as 55 or any number above,
/// and no number as any. `site` is the workforce of the one site concerned; nothing when unknown or when there are
/// several. Source: `docs/sources.md#register`.
#[must_use]
pub fn inclusion(losses: Quantity, creation: Quantity, site: Option<Quantity>) -> Inclusion {
    match (one_side(losses, site), one_side(creation, site)) {
        (Inclusion::Included, _) | (_, Inclusion::Included) => Inclusion::Included,
        (Inclusion::Excluded, Inclusion::Excluded) => Inclusion::Excluded,
        _ => Inclusion::Undetermined,
    }
}

fn one_side(posts: Quantity, site: Option<Quantity>) -> Inclusion {
    let (posts_low, posts_high) = announced(posts);
    let (site_low, site_high) = site.map_or((0, None), announced);
    // Fewest posts at the largest site, and most posts at the smallest site that counts.
    let surely = posts_low >= POSTS_MIN
        || site_low > SITE_MORE_THAN
            && site_high.is_some_and(|site| posts_low.saturating_mul(SHARE_ONE_IN) >= site);
    let smallest = site_low.max(SITE_MORE_THAN + 1);
    let large_possible = site_high.is_none_or(|site| site > SITE_MORE_THAN);
    let possibly = posts_high.is_none_or(|posts| {
        posts >= POSTS_MIN || large_possible && posts.saturating_mul(SHARE_ONE_IN) >= smallest
    });
    match (surely, possibly) {
        (true, _) => Inclusion::Included,
        (false, true) => Inclusion::Undetermined,
        (false, false) => Inclusion::Excluded,
    }
}

fn announced(quantity: Quantity) -> (u64, Option<u64>) {
    match (quantity.qualifier(), quantity.value().map(u64::from)) {
        (Qualifier::Exact | Qualifier::About | Qualifier::AtMost, Some(value)) => {
            (value, Some(value))
        }
        (Qualifier::AtLeast, Some(value)) => (value, None),
        (Qualifier::Unquantified, _) | (_, None) => (0, None),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn of(losses: u32, site: Option<u32>) -> Inclusion {
        inclusion(Quantity::exact(losses), Quantity::exact(0), site.map(Quantity::exact))
    }

    #[test]
    fn ten_per_cent_counts_only_at_sites_of_more_than_250() {
        assert_eq!(of(25, Some(250)), Inclusion::Excluded);
        assert_eq!(of(30, Some(300)), Inclusion::Included);
        assert_eq!(of(29, Some(300)), Inclusion::Excluded);
        assert_eq!(of(26, Some(251)), Inclusion::Included);
    }

    #[test]
    fn a_hundred_posts_count_at_any_site_and_fewer_at_an_unknown_one_may() {
        assert_eq!(of(100, None), Inclusion::Included);
        assert_eq!(of(55, None), Inclusion::Undetermined);
        // A site of more than 250 has at least 251 people, and 10 % of them are more than 25.
        assert_eq!(of(25, None), Inclusion::Excluded);
        assert_eq!(of(0, None), Inclusion::Excluded);
    }

    #[test]
    fn created_posts_count_as_lost_ones_do_and_words_without_a_number_decide_nothing() {
        let created = inclusion(Quantity::exact(0), Quantity::exact(120), None);
        assert_eq!(created, Inclusion::Included);
        let open = inclusion(Quantity::unquantified(), Quantity::exact(0), None);
        assert_eq!(open, Inclusion::Undetermined);
    }

    proptest! {
        #[test]
        fn knowing_the_site_never_turns_an_answer_round(losses in 0_u32..400, site in 1_u32..5000) {
            let (known, unknown) = (of(losses, Some(site)), of(losses, None));
            prop_assert!(unknown == Inclusion::Undetermined || unknown == known);
            prop_assert_ne!(known, Inclusion::Undetermined);
        }

        #[test]
        fn more_losses_never_exclude(losses in 0_u32..400, site in 1_u32..5000) {
            if of(losses, Some(site)) == Inclusion::Included {
                prop_assert_eq!(of(losses + 1, Some(site)), Inclusion::Included);
            }
        }
    }
}
