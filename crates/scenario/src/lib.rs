//! The pipeline of all cores, the loops between them, and what-if.
