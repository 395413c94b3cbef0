//! What the changes of a client contract share: whether its terms are known, and the notice that it asks for.

use jiff::ToSpan;
use jiff::civil::Date;
use organico_model::{BaselineContract, Change, ContractId, Finding, FindingKind};

use crate::table::procedure::{Judge, Says, finding};

/// Returns a contract of the baseline.
pub(super) fn contract_of<'a>(judge: &Judge<'a>, id: &ContractId) -> Option<&'a BaselineContract> {
    judge.baseline.contracts.iter().find(|contract| contract.id == *id)
}

/// Returns the finding for a contract whose terms the baseline does not know, so that no new ones can take their place.
pub(super) fn terms_unknown(
    change: &Change,
    judge: &Judge<'_>,
    id: &ContractId,
) -> Option<Finding> {
    let contract = contract_of(judge, id)?;
    let unknown = finding(change, "terms-unknown", FindingKind::CannotEvaluate);
    contract.terms.is_none().then(|| unknown.with("contract", &contract.id))
}

/// Returns the notice that a contract asks for before it is ended or changed on a day.
pub(super) fn contract_notice(
    change: &Change,
    judge: &Judge<'_>,
    id: &ContractId,
    day: Date,
) -> Option<Finding> {
    let contract = contract_of(judge, id)?;
    let days = contract.terms.as_ref()?.notice_days;
    let due = day.checked_sub(i64::from(days).days()).ok()?;
    let notice = Finding {
        source: format!("contract {id}"),
        ..finding(change, "contract-notice", FindingKind::Duty)
    };
    (days > 0).then(|| notice.with("days", days).due("contract-notice", due))
}
