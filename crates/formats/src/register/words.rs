//! The words of a register, for reading and for writing.

use organico_model::SourceStatus;
use organico_register::{
    CauseCode, DateMeaning, EventKind, Field, Instrument, PartyKind, Procedure, Qualifier,
    SourceKind,
};

use crate::choices::STATUSES;

/// What a claim is about: a figure, or the instrument.
pub(crate) const FIELDS: [(&str, Option<Field>); 9] = [
    ("workers", Some(Field::Workers)),
    ("employed-before", Some(Field::EmployedBefore)),
    ("job-losses", Some(Field::JobLosses)),
    ("direct-dismissals", Some(Field::DirectDismissals)),
    ("other-measures", Some(Field::OtherMeasures)),
    ("job-creation", Some(Field::JobCreation)),
    ("relocated", Some(Field::Relocated)),
    ("reduction", Some(Field::Reduction)),
    ("instrument", None),
];

pub(crate) const QUALIFIERS: [(&str, Qualifier); 5] = [
    (Qualifier::Exact.code(), Qualifier::Exact),
    (Qualifier::AtLeast.code(), Qualifier::AtLeast),
    (Qualifier::AtMost.code(), Qualifier::AtMost),
    (Qualifier::About.code(), Qualifier::About),
    (Qualifier::Unquantified.code(), Qualifier::Unquantified),
];

pub(crate) const INSTRUMENTS: [(&str, Instrument); 11] = [
    ("solidarity", Instrument::Solidarity),
    ("cigs", Instrument::Cigs),
    ("fis", Instrument::Fis),
    ("bilateral-fund", Instrument::BilateralFund),
    ("call-centre-measure", Instrument::CallCentreMeasure),
    ("income-support", Instrument::IncomeSupport),
    ("collective-dismissal", Instrument::CollectiveDismissal),
    ("voluntary-exits", Instrument::VoluntaryExits),
    ("transfer", Instrument::Transfer),
    ("social-clause", Instrument::SocialClause),
    ("social-clause-partial", Instrument::SocialClausePartial),
];

pub(crate) const EVENTS: [(&str, EventKind); 10] = [
    ("announcement", EventKind::Announcement),
    ("procedure", EventKind::Procedure),
    ("agreement", EventKind::Agreement),
    ("update", EventKind::Update),
    ("strike", EventKind::Strike),
    ("court", EventKind::Court),
    ("closure", EventKind::Closure),
    ("table-request", EventKind::TableRequest),
    ("answer", EventKind::Answer),
    ("promise", EventKind::Promise),
];

pub(crate) const MEANINGS: [(&str, DateMeaning); 2] =
    [("on", DateMeaning::On), ("known-by", DateMeaning::KnownBy)];

pub(crate) const PROCEDURES: [(&str, Procedure); 2] = [
    ("collective-dismissal", Procedure::CollectiveDismissal),
    ("site-closure", Procedure::SiteClosure),
];

pub(crate) const PARTIES: [(&str, PartyKind); 6] = [
    ("union", PartyKind::Union),
    ("company", PartyKind::Company),
    ("client", PartyKind::Client),
    ("institution", PartyKind::Institution),
    ("press", PartyKind::Press),
    ("other", PartyKind::Other),
];

pub(crate) const SOURCES: [(&str, SourceKind); 2] =
    [("document", SourceKind::Document), ("press", SourceKind::Press)];

pub(crate) const CAUSES: [(&str, CauseCode); 14] = [
    ("contract-change", CauseCode::ContractChange),
    ("automation", CauseCode::Automation),
    ("ai", CauseCode::Ai),
    ("volume-drop", CauseCode::VolumeDrop),
    ("insourcing", CauseCode::Insourcing),
    ("relocation", CauseCode::Relocation),
    ("site-closure", CauseCode::SiteClosure),
    ("project-failure", CauseCode::ProjectFailure),
    ("reskilling-failure", CauseCode::ReskillingFailure),
    ("social-clause-partial", CauseCode::SocialClausePartial),
    ("insolvency", CauseCode::Insolvency),
    ("offshoring", CauseCode::Offshoring),
    ("tender-price", CauseCode::TenderPrice),
    ("unknown", CauseCode::Unknown),
];

/// How far a term was checked; `unset` is not among them, because an unset term is left out.
pub(crate) const TERM_STATUSES: [(&str, SourceStatus); 7] =
    [STATUSES[0], STATUSES[1], STATUSES[2], STATUSES[3], STATUSES[4], STATUSES[5], STATUSES[6]];
