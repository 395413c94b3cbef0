//! What is planned: a shift or nothing for every person and day.

solverforge::planning_model! {
    root = "src/domain";

    mod cell;
    mod roster;
    mod shift;
    mod slot;

    pub use cell::{Cell, Choice};
    pub use roster::Roster;
    pub use shift::Shift;
    pub use slot::Slot;
}
