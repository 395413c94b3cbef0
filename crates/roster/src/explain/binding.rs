//! The rules that forbid what would cost less. What costs less because a training falls out is not looked at: that is no rule's
//! doing.

use std::collections::{BTreeMap, BTreeSet};

use organico_model::{BindingRule, Breach, DayAlternative};

/// Returns the rules that some cheaper alternative would break, the one that saves most without it first.
pub(super) fn binding(alternatives: &[DayAlternative]) -> Vec<BindingRule> {
    let mut rules: BTreeMap<&str, BindingRule> = BTreeMap::new();
    let forbidden = alternatives.iter().filter(|one| !one.is_allowed() && one.holds_sessions());
    let cheaper = forbidden.filter(|one| one.cost.total() < 0);
    for alternative in cheaper {
        let broken: BTreeSet<&str> =
            alternative.breaks.iter().map(|breach| breach.rule.as_str()).collect();
        for breach in &alternative.breaks {
            rules.entry(breach.rule.as_str()).or_insert_with(|| unused(breach));
        }
        for rule in &broken {
            let Some(found) = rules.get_mut(rule) else { continue };
            found.alternatives += 1;
            found.alone += usize::from(broken.len() == 1);
            found.saving = found.saving.max(-alternative.cost.total());
        }
    }
    let mut rules: Vec<BindingRule> = rules.into_values().collect();
    rules.sort_by(|a, b| (b.saving, &a.rule).cmp(&(a.saving, &b.rule)));
    rules
}

fn unused(breach: &Breach) -> BindingRule {
    BindingRule {
        rule: breach.rule.clone(),
        source: breach.source.clone(),
        status: breach.status,
        alternatives: 0,
        alone: 0,
        saving: 0,
    }
}
