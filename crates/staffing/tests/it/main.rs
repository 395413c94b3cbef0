//! The staffing formulas against published and high-precision references, and their laws.

mod reference;
