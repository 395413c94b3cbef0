//! What people too few and too many cost, by day and shift.

use organico_model::{ProblemCost, ProblemRule};

use super::{Case, Row, cost};

pub(super) fn costs(case: &Case<'_>, people: &[Row<'_>]) -> [ProblemCost; 2] {
    let kinds = case.problem.shifts.len();
    let mut counts = vec![0_i64; case.problem.days * kinds];
    for row in people {
        for (day, shift) in row.shifts.iter().enumerate() {
            if let Some(shift) = shift {
                counts[day * kinds + shift] += 1;
            }
        }
    }
    let gap = |day: usize, shift: usize, wanted: u32| {
        counts.get(day * kinds + shift).copied().unwrap_or(0) - i64::from(wanted)
    };
    let cases = || case.problem.cover.iter().map(|one| (one, gap(one.day, one.shift, one.people)));
    let under =
        cases().filter(|(_, gap)| *gap < 0).map(|(one, gap)| (-gap, -gap * i64::from(one.under)));
    let over =
        cases().filter(|(_, gap)| *gap > 0).map(|(one, gap)| (gap, gap * i64::from(one.over)));
    [cost(ProblemRule::Under, under), cost(ProblemRule::Over, over)]
}
