//! The macros that write a formula down and compute it from one text, so that what is printed cannot drift from what is
//! done, and the functions that a formula may use.

/// Keeps a given value under its own name: `given!(working, Heads, heads = 652.0)`.
macro_rules! given {
    ($working:ident, $unit:ident, $name:ident = $value:expr) => {
        let $name = $working.keep(
            stringify!($name),
            organico_model::Unit::$unit,
            $value,
            organico_model::Origin::Given,
        );
        // A step is kept for the reader even where no formula here asks for it.
        let _ = $name;
    };
}

/// Keeps a parameter of the law under its own name.
macro_rules! rule {
    ($working:ident, $unit:ident, $name:ident = $known:expr) => {
        let $name = $working.keep(
            stringify!($name),
            organico_model::Unit::$unit,
            $known.value,
            $known.origin(),
        );
        // A step is kept for the reader even where no formula here asks for it.
        let _ = $name;
    };
}

/// Computes an expression and keeps it with its text: the formula that is shown is the one that was evaluated.
macro_rules! reckon {
    ($working:ident, $unit:ident, $name:ident = $formula:expr) => {
        let $name = $working.keep(
            stringify!($name),
            organico_model::Unit::$unit,
            $formula,
            organico_model::Origin::Reckoned { formula: stringify!($formula).into() },
        );
        // A step is kept for the reader even where no formula here asks for it.
        let _ = $name;
    };
}

pub(crate) use {given, reckon, rule};

/// Returns the smaller of two numbers; written as in the formulas.
pub(crate) fn min(a: f64, b: f64) -> f64 {
    a.min(b)
}

/// Returns the larger of two numbers; written as in the formulas.
pub(crate) fn max(a: f64, b: f64) -> f64 {
    a.max(b)
}

/// Returns the natural logarithm, the same on every machine.
pub(crate) fn ln(a: f64) -> f64 {
    libm::log(a)
}

/// Returns the next whole number, forgiving the last digits of a binary fraction: 300 x 0.8 is 240, not 241.
pub(crate) fn ceil(a: f64) -> f64 {
    libm::ceil(a - 1e-9)
}
