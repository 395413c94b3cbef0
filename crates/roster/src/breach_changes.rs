//! What one list of breaches has and another has not, or has by less.

use organico_model::{Breach, BreachKind};

/// Returns the breaches of `after` that `before` has not, or has by less; rules that nobody can evaluate are left out.
///
/// Places that a rule names more than once are matched one for one, the smaller first.
pub(crate) fn worse(before: &[Breach], after: &[Breach]) -> Vec<Breach> {
    let mut known: Vec<&Breach> = evaluated(before).collect();
    known.sort_by(|a, b| by(a).total_cmp(&by(b)));
    let mut found: Vec<&Breach> = evaluated(after).collect();
    found.sort_by(|a, b| by(a).total_cmp(&by(b)));
    found.retain(|breach| {
        let Some(index) = known.iter().position(|one| same_place(one, breach)) else { return true };
        let was = known.remove(index);
        by(breach) > by(was) + f64::EPSILON
    });
    let place = |one: &Breach| (one.kind, one.rule.clone(), one.person.clone(), one.day);
    found.sort_by_key(|one| place(one));
    found.into_iter().cloned().collect()
}

fn evaluated(breaches: &[Breach]) -> impl Iterator<Item = &Breach> {
    breaches.iter().filter(|one| one.kind != BreachKind::CannotEvaluate)
}

fn same_place(a: &Breach, b: &Breach) -> bool {
    (a.kind, &a.rule, &a.person, a.day, &a.site) == (b.kind, &b.rule, &b.person, b.day, &b.site)
}

/// Returns by how much a rule is broken, in its own unit.
fn by(breach: &Breach) -> f64 {
    (breach.measured - breach.limit).abs()
}
