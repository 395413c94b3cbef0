//! What refused wishes cost: a shift asked for that is not given, and one to be spared that is.

use organico_model::{ProblemCost, ProblemRule, WishKind};

use super::{Case, Row, cost};

pub(super) fn costs(case: &Case<'_>, people: &[Row<'_>]) -> [ProblemCost; 2] {
    [(WishKind::On, ProblemRule::WishOn), (WishKind::Off, ProblemRule::WishOff)].map(
        |(kind, rule)| {
            let wishes = case.problem.wishes.iter().filter(|wish| wish.kind == kind);
            let refused = wishes.filter(|wish| {
                let row = people.get(wish.person);
                let given = row.and_then(|row| row.shifts.get(wish.day).copied().flatten());
                (given == Some(wish.shift)) != (kind == WishKind::On)
            });
            cost(rule, refused.map(|wish| (1, i64::from(wish.weight))))
        },
    )
}
