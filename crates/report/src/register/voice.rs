//! The words of a register in one language.

use jiff::civil::Date;
use organico_model::Words;
use organico_register::{
    CauseCode, Claim, EventKind, Family, Field, Inclusion, Instrument, PartyId, PartyKind,
    PhaseKind, Procedure, Qualifier, Quantity, Register, Said, Source, SourceId, Sum, Term,
};

use crate::Language;
use crate::number::Numbers;
use crate::text::{Gap, Texts};
use crate::working::status_text;

/// Words and formats of one language.
pub(super) struct Voice {
    pub(super) language: Language,
    texts: &'static Texts,
    pub(super) numbers: Numbers,
}

impl Voice {
    pub(super) fn new(language: Language) -> Self {
        Self { language, texts: Texts::of(language), numbers: Numbers::of(language) }
    }

    pub(super) fn say(&self, key: &str) -> String {
        self.texts.say(key)
    }

    pub(super) fn fill(&self, key: &str, gaps: &[Gap<'_>]) -> String {
        self.texts.fill(key, gaps)
    }

    pub(super) fn number(&self, value: u64) -> String {
        self.numbers.decimal(value as f64, 0)
    }

    pub(super) fn date(&self, date: Date) -> String {
        self.numbers.date_plain(date)
    }

    /// Returns the text of this language.
    pub(super) fn words<'w>(&self, words: &'w Words) -> &'w str {
        match self.language {
            Language::English => &words.en,
            Language::Italian => &words.it,
        }
    }

    /// Returns a figure with its qualifier: `over 300`, `up to 80%`.
    pub(super) fn quantity(&self, field: Field, quantity: Quantity) -> String {
        let number = quantity.value().map(|value| self.number(u64::from(value)));
        let number = match (number, field) {
            (Some(number), Field::Reduction) => format!("{number}%"),
            (Some(number), _) => number,
            (None, _) => String::new(),
        };
        let key = match quantity.qualifier() {
            Qualifier::Exact => "register-exact",
            Qualifier::AtLeast => "register-over",
            Qualifier::AtMost => "register-up-to",
            Qualifier::About => "register-about",
            Qualifier::Unquantified => "register-no-number",
        };
        self.fill(key, &[("number", number.into())])
    }

    /// Returns a sum whose parts of different firmness stay apart: `at least 1,423 + 1 unquantified`.
    pub(super) fn sum(&self, sum: &Sum) -> String {
        let fill =
            |key: &str, number: u64| self.fill(key, &[("number", self.number(number).into())]);
        let mut parts = Vec::new();
        let bounded = sum.open || sum.unquantified > 0;
        if sum.firm > 0 || sum.is_exact() {
            let key = if bounded { "register-at-least" } else { "register-exact" };
            parts.push(fill(key, sum.firm));
        }
        if sum.about > 0 {
            parts.push(fill("register-about", sum.about));
        }
        if sum.at_most > 0 {
            parts.push(fill("register-up-to", sum.at_most));
        }
        if sum.unquantified > 0 {
            let count = u64::from(sum.unquantified);
            let gaps = [("count", count.into()), ("number", self.number(count).into())];
            parts.push(self.fill("register-unquantified", &gaps));
        }
        parts.join(" + ")
    }

    /// Returns what a claim says: `people involved: over 300`.
    pub(super) fn said(&self, claim: &Claim) -> (String, String) {
        match claim.said {
            Said::Amount(field, quantity) => (self.field(field), self.quantity(field, quantity)),
            Said::Instrument(instrument) => {
                (self.say("register-field-instrument"), self.instrument(instrument))
            }
        }
    }

    /// Returns a source with its day: `UILFPC (28 May 2026)`.
    pub(super) fn source(&self, source: &Source) -> String {
        let day = source.date.map_or_else(|| self.say("register-undated"), |day| self.date(day));
        format!("{} ({day})", source.publisher)
    }

    /// Returns a source by its name.
    pub(super) fn source_of(&self, register: &Register, id: &SourceId) -> String {
        register.source(id).map_or_else(|| id.as_str().to_owned(), |source| self.source(source))
    }

    /// Returns who speaks; of the press only that it does, because the source says which paper.
    pub(super) fn speaker(&self, register: &Register, id: &PartyId) -> String {
        match register.party(id) {
            Some(party) if party.kind == PartyKind::Press => self.say("register-speaker-press"),
            Some(party) => party.name.clone(),
            None => String::new(),
        }
    }

    pub(super) fn field(&self, field: Field) -> String {
        self.say(match field {
            Field::Workers => "register-field-workers",
            Field::EmployedBefore => "register-field-employed-before",
            Field::JobLosses => "register-field-job-losses",
            Field::DirectDismissals => "register-field-direct-dismissals",
            Field::OtherMeasures => "register-field-other-measures",
            Field::JobCreation => "register-field-job-creation",
            Field::Relocated => "register-field-relocated",
            Field::Reduction => "register-field-reduction",
        })
    }

    pub(super) fn instrument(&self, instrument: Instrument) -> String {
        self.say(match instrument {
            Instrument::Solidarity => "register-instrument-solidarity",
            Instrument::Cigs => "register-instrument-cigs",
            Instrument::Fis => "register-instrument-fis",
            Instrument::BilateralFund => "register-instrument-bilateral-fund",
            Instrument::CallCentreMeasure => "register-instrument-call-centre-measure",
            Instrument::IncomeSupport => "register-instrument-income-support",
            Instrument::CollectiveDismissal => "register-instrument-collective-dismissal",
            Instrument::VoluntaryExits => "register-instrument-voluntary-exits",
            Instrument::Transfer => "register-instrument-transfer",
            Instrument::SocialClause => "register-instrument-social-clause",
            Instrument::SocialClausePartial => "register-instrument-social-clause-partial",
        })
    }

    pub(super) fn family(&self, family: Family) -> String {
        self.say(match family {
            Family::IncomeSupport => "register-family-income-support",
            Family::Dismissal => "register-family-dismissal",
            Family::VoluntaryExits => "register-family-voluntary-exits",
            Family::Transfer => "register-family-transfer",
            Family::ContractChange => "register-family-contract-change",
            Family::NotStated => "register-family-not-stated",
        })
    }

    pub(super) fn cause(&self, code: CauseCode) -> String {
        self.say(match code {
            CauseCode::ContractChange => "register-cause-contract-change",
            CauseCode::Automation => "register-cause-automation",
            CauseCode::Ai => "register-cause-ai",
            CauseCode::VolumeDrop => "register-cause-volume-drop",
            CauseCode::Insourcing => "register-cause-insourcing",
            CauseCode::Relocation => "register-cause-relocation",
            CauseCode::SiteClosure => "register-cause-site-closure",
            CauseCode::ProjectFailure => "register-cause-project-failure",
            CauseCode::ReskillingFailure => "register-cause-reskilling-failure",
            CauseCode::SocialClausePartial => "register-cause-social-clause-partial",
            CauseCode::Insolvency => "register-cause-insolvency",
            CauseCode::Offshoring => "register-cause-offshoring",
            CauseCode::TenderPrice => "register-cause-tender-price",
            CauseCode::Unknown => "register-cause-unknown",
        })
    }

    pub(super) fn event(&self, kind: EventKind) -> String {
        self.say(match kind {
            EventKind::Announcement => "register-event-announcement",
            EventKind::Procedure => "register-event-procedure",
            EventKind::Agreement => "register-event-agreement",
            EventKind::Update => "register-event-update",
            EventKind::Strike => "register-event-strike",
            EventKind::Court => "register-event-court",
            EventKind::Closure => "register-event-closure",
            EventKind::TableRequest => "register-event-table-request",
            EventKind::Answer => "register-event-answer",
            EventKind::Promise => "register-event-promise",
        })
    }

    pub(super) fn procedure(&self, procedure: Procedure) -> String {
        self.say(match procedure {
            Procedure::CollectiveDismissal => "register-procedure-collective-dismissal",
            Procedure::SiteClosure => "register-procedure-site-closure",
        })
    }

    /// Returns a law with how far it was checked: `L. 223/1991, art. 4, 24: verified`.
    pub(super) fn law(&self, term: &Term) -> String {
        let status = status_text(term.status, self.language);
        self.fill(
            "register-law",
            &[("law", term.source.as_str().into()), ("status", status.into())],
        )
    }

    pub(super) fn phase(&self, kind: PhaseKind, ends: Date) -> String {
        let key = match kind {
            PhaseKind::Union => "register-phase-union",
            PhaseKind::Authority => "register-phase-authority",
            PhaseKind::Plan => "register-phase-plan",
            PhaseKind::Standstill => "register-phase-standstill",
        };
        self.fill(key, &[("day", self.date(ends).into())])
    }

    pub(super) fn inclusion(&self, inclusion: Inclusion) -> String {
        self.say(match inclusion {
            Inclusion::Included => "register-inclusion-included",
            Inclusion::Excluded => "register-inclusion-excluded",
            Inclusion::Undetermined => "register-inclusion-undetermined",
        })
    }
}
