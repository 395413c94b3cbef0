//! A value that knows the step it comes from.

use organico_model::{Origin, Unit, Working, WorkingSheet};

/// A value and the path of the step that says how it came about.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Traced {
    pub(super) value: f64,
    pub(super) path: String,
}

impl Traced {
    /// Returns the value of a step of a place, by the path under which the sheet will hold it.
    pub(super) fn new(place: &str, name: &str, value: f64) -> Self {
        Self { value, path: format!("{place}/{name}") }
    }

    /// Returns where a working takes the value from.
    pub(super) fn origin(&self) -> Origin {
        Origin::Taken { from: self.path.clone() }
    }
}

/// Keeps a sum of steps of other places under a name, and returns it.
pub(super) fn sum<'a>(
    w: &mut Working,
    name: &'static str,
    unit: Unit,
    parts: impl IntoIterator<Item = &'a Traced>,
) -> f64 {
    let (mut value, mut of) = (0.0, Vec::new());
    for part in parts {
        value += part.value;
        of.push(part.path.clone());
    }
    w.keep(name, unit, value, Origin::Sum { of })
}

/// Keeps what a method found, with the paths that it read.
pub(super) fn found(
    w: &mut Working,
    name: &'static str,
    unit: Unit,
    value: f64,
    (method, of): (&'static str, Vec<String>),
) -> f64 {
    w.keep(name, unit, value, Origin::Method { method: method.into(), of })
}

/// Replaces the given steps of a measure's working by where their values were taken from.
pub(super) fn retrace(working: &Working, taken: &[(&str, &Traced)]) -> Working {
    let mut traced = Working::default();
    for step in working.steps() {
        let from = taken.iter().find(|(name, _)| *name == step.name);
        let origin = match (&step.origin, from) {
            (Origin::Given, Some((_, value))) => value.origin(),
            (origin, _) => origin.clone(),
        };
        traced.keep(step.name.clone(), step.unit, step.value, origin);
    }
    traced
}

/// Returns the value of a step of a place of the sheet as a traced value; 0 where there is none.
pub(super) fn at(sheet: &WorkingSheet, path: String) -> Traced {
    Traced { value: sheet.value(&path).unwrap_or(0.0), path }
}

/// Keeps a traced value under its own name: `taken!(w, Heads, heads = group.heads)`.
macro_rules! taken {
    ($working:ident, $unit:ident, $name:ident = $from:expr) => {
        let $name = $working.keep(
            stringify!($name),
            organico_model::Unit::$unit,
            $from.value,
            $from.origin(),
        );
        // A step is kept for the reader even where no formula here asks for it.
        let _ = $name;
    };
}

pub(super) use taken;
