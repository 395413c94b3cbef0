//! The totals as text: one document after the other, never added.

use organico_register::{Field, Register, SourceTotal, totals};

use super::voice::Voice;
use crate::Language;

/// Returns the totals of a register as text: per document the sum, what it states itself, the gap between both, and the
/// parts by family of instrument.
#[must_use]
pub fn register_total_text(register: &Register, language: Language) -> String {
    let voice = Voice::new(language);
    let mut lines = Vec::new();
    for total in totals(register) {
        lines.push(head(&total, &voice));
        lines.push(format!("  {}", sentence(&total, &voice)));
        for (family, sum) in &total.families {
            lines.push(format!("    {}: {}", voice.family(*family), voice.sum(sum)));
        }
    }
    lines.push(voice.say("register-total-note"));
    lines.join("\n")
}

/// Returns the document with the number of its cases.
pub(super) fn head(total: &SourceTotal<'_>, voice: &Voice) -> String {
    let count = total.cases.len();
    let gaps = [
        ("source", voice.source(total.source).into()),
        ("count", count.into()),
        ("number", voice.numbers.count(count).into()),
    ];
    voice.fill("register-total-head", &gaps)
}

/// Returns the sum, the stated total and the gap: `at least 1,423 + 1 unquantified; stated: over 1,500; gap 77`.
pub(super) fn sentence(total: &SourceTotal<'_>, voice: &Voice) -> String {
    let sum = voice.sum(&total.sum);
    let (Some(stated), Some(gap)) = (total.stated, total.gap) else { return sum };
    let gaps = [
        ("sum", sum.into()),
        ("stated", voice.quantity(Field::Workers, stated.quantity).into()),
        ("gap", voice.number(gap).into()),
    ];
    voice.fill("register-total-stated", &gaps)
}
