//! What holds in every history.

use proptest::prelude::*;

use crate::history::{any_move, live};
use crate::policies::any_policy;

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    /// The bystander holds each decision against books of their own: no contact is lost or doubled, nobody is over their
    /// slots, offered anything while away or just before a pause, or taken from a reserve, the better turn comes first,
    /// and nobody is left free before a contact that they may take.
    #[test]
    fn every_decision_is_right_in_the_books_of_a_bystander_and_the_same_inputs_decide_the_same(
        policy in any_policy(),
        moves in prop::collection::vec(any_move(), 1..200),
    ) {
        prop_assert_eq!(live(&policy, &moves), live(&policy, &moves));
    }
}
