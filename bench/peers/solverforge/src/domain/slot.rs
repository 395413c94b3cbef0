//! What is to be covered.

use solverforge::prelude::*;

use crate::keys::Cover;

/// A shift of a day, with the people it asks for.
#[problem_fact]
pub struct Slot {
    #[planning_id]
    pub id: usize,
    pub cover: Cover,
}
