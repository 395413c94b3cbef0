//! Contact and people's states to who takes it: a pure step, no I/O.
