//! The least trusted status behind every figure of a sheet, each step looked at once.

use std::collections::BTreeMap;

use organico_model::{Origin, SourceStatus, WorkingSheet};

/// Statuses by path, kept once found.
pub(super) struct Statuses<'a> {
    sheet: &'a WorkingSheet,
    known: BTreeMap<String, Option<SourceStatus>>,
}

/// A step on the way to what it rests on.
struct Open {
    path: String,
    inputs: Vec<String>,
    worst: Option<SourceStatus>,
}

impl<'a> Statuses<'a> {
    pub(super) fn new(sheet: &'a WorkingSheet) -> Self {
        Self { sheet, known: BTreeMap::new() }
    }

    /// Returns what [`WorkingSheet::status`] does, without walking the same steps again for the next figure.
    pub(super) fn of(&mut self, path: &str) -> Option<SourceStatus> {
        let mut open = vec![self.enter(path)];
        while let Some(mut top) = open.pop() {
            let Some(next) = top.inputs.pop() else {
                self.known.insert(top.path, top.worst);
                if let Some(below) = open.last_mut() {
                    below.worst = worse(below.worst, top.worst);
                }
                continue;
            };
            if let Some(status) = self.known.get(&next) {
                top.worst = worse(top.worst, *status);
                open.push(top);
            } else {
                let next = self.enter(&next);
                open.extend([top, next]);
            }
        }
        self.known.get(path).copied().flatten()
    }

    /// Starts with the step's own status; a sheet that goes round in a circle meets it as known.
    fn enter(&mut self, path: &str) -> Open {
        let own = match self.sheet.step(path).map(|step| &step.origin) {
            Some(Origin::Rule { status, .. } | Origin::Stated { status, .. }) => Some(*status),
            _ => None,
        };
        self.known.insert(path.to_owned(), own);
        Open { path: path.to_owned(), inputs: self.sheet.inputs(path), worst: own }
    }
}

/// Returns the less trusted one.
pub(super) fn worse(a: Option<SourceStatus>, b: Option<SourceStatus>) -> Option<SourceStatus> {
    a.into_iter().chain(b).max_by_key(|status| status.distrust())
}

#[cfg(test)]
mod tests {
    use organico_model::{Unit, Working};

    use super::*;

    #[test]
    fn the_statuses_are_those_that_the_sheet_gives_step_by_step() {
        let mut sheet = WorkingSheet::default();
        let mut put = |place: &str, name: &'static str, origin: Origin| {
            let mut w = Working::default();
            w.keep(name, Unit::Money, 1.0, origin);
            sheet.put(place, w);
        };
        let stated = |status| Origin::Stated { source: String::new(), status };
        put("base", "wage", stated(SourceStatus::Memory));
        put("base", "heads", stated(SourceStatus::Supplied));
        put("m1", "pay", Origin::Sum { of: vec!["base/wage".into(), "base/heads".into()] });
        put("m1", "heads", Origin::Taken { from: "base/heads".into() });
        put("total", "pay", Origin::Sum { of: vec!["m1/pay".into(), "m1/heads".into()] });
        put("total", "given", Origin::Given);
        let mut statuses = Statuses::new(&sheet);
        for path in ["m1/heads", "total/pay", "m1/pay", "base/wage", "total/given", "no/such"] {
            assert_eq!(statuses.of(path), sheet.status(path), "{path}");
        }
        assert_eq!(statuses.of("total/pay"), Some(SourceStatus::Memory));
    }

    #[test]
    fn a_sheet_that_goes_round_in_a_circle_still_ends() {
        let mut w = Working::default();
        w.keep("a", Unit::Number, 1.0, Origin::Taken { from: "x/b".into() });
        w.keep("b", Unit::Number, 1.0, Origin::Taken { from: "x/a".into() });
        let mut sheet = WorkingSheet::default();
        sheet.put("x", w);
        assert_eq!(Statuses::new(&sheet).of("x/a"), None);
    }
}
