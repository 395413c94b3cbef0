//! The parameters of law and contract that the measures need, read from a rule set in this one place.
//!
//! Per cent become shares and euro become cents here; a value that is unset ends the reading with the rule it lacks.

use organico_model::{Cents, Origin, SourceStatus};
use organico_rules::{CannotEvaluate, RuleSet};

/// One value of a law, an agreement or a practice, with what is known about it.
#[derive(Debug, Clone, PartialEq)]
pub struct Parameter {
    /// The id of the rule in its pack.
    pub rule: String,
    /// The value: shares of 1, cents, hours, days or a plain number.
    pub value: f64,
    /// Where it was read.
    pub source: String,
    /// How far it can be trusted.
    pub status: SourceStatus,
}

impl Parameter {
    /// Returns a value that somebody at the table supplies, with its source.
    #[must_use]
    pub fn supplied(rule: &str, value: f64, source: &str) -> Self {
        let (rule, source) = (rule.to_owned(), source.to_owned());
        Self { rule, value, source, status: SourceStatus::Supplied }
    }

    /// Returns where the value comes from, for a working.
    #[must_use]
    pub fn origin(&self) -> Origin {
        let Self { rule, source, status, .. } = self.clone();
        Origin::Rule { rule, source, status }
    }

    /// Returns the value of a rule: per cent as a share of 1, euro as cents.
    ///
    /// # Errors
    /// The rule is unset or is not a number.
    pub fn of(rules: &RuleSet, id: &str) -> Result<Self, CannotEvaluate> {
        let known = rules.value(id);
        let number = known.number()?;
        let value = match known.unit.as_str() {
            "%" | "%/month" => number / 100.0,
            unit if unit.starts_with("EUR") => libm::round(number * 1e6) / 1e4,
            _ => number,
        };
        Ok(Self { rule: id.to_owned(), value, source: known.source, status: known.status })
    }
}

/// Reads parameters into a struct: a field for each rule id.
macro_rules! parameters {
    ($(#[$doc:meta])* $name:ident { $($(#[$field_doc:meta])* $field:ident: $id:literal,)* }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq)]
        pub struct $name {
            $($(#[$field_doc])* pub $field: Parameter,)*
        }

        impl $name {
            /// Returns the parameters that hold on the day of the rules.
            ///
            /// # Errors
            /// A rule is unset.
            pub fn of(rules: &RuleSet) -> Result<Self, CannotEvaluate> {
                Ok(Self { $($field: Parameter::of(rules, $id)?,)* })
            }
        }
    };
}

parameters! {
    /// Pay of a year and of an hour. Source: `docs/sources.md#pay-and-cost`.
    PayParameters {
        /// Weekly hours of full time.
        full_time_hours: "week.normal",
        /// Monthly payments a year.
        instalments: "contract.payments-year",
        /// Hours by which a month's pay is divided.
        hour_divisor: "contract.hour-divisor",
    }
}

parameters! {
    /// Integration of the pay for hours not worked. Source: `docs/sources.md#income-support`.
    SupportParameters {
        /// Weekly hours of full time.
        full_time_hours: "week.normal",
        /// Monthly payments a year, all in the reference pay.
        instalments: "contract.payments-year",
        /// Share of the lost pay that is paid.
        integration_share: "integration.rate",
        /// Most for a whole month, gross, in cents.
        integration_cap: "integration.cap.month",
        /// Contribution taken off the integration.
        contribution: "integration.contribution",
        /// Extra contribution of the employer on the lost pay.
        employer_share: "integration.employer-extra",
    }
}

parameters! {
    /// Limits of the solidarity contract. Source: `docs/sources.md#income-support`.
    SolidarityLimits {
        /// Largest mean reduction.
        mean_max: "solidarity.mean-max",
        /// Largest reduction of one person.
        individual_max: "solidarity.individual-max",
        /// Most months in five years.
        months_max: "solidarity.months-max",
    }
}

parameters! {
    /// When a refused transfer gives a right to unemployment benefit. Source: `docs/sources.md#site-move`.
    TransferParameters {
        /// Kilometres from the residence that must be exceeded.
        kilometres_over: "transfer.distance-over",
        /// Minutes by public transport that must be exceeded.
        minutes_over: "transfer.minutes-over",
    }
}

/// Hours and cost of a year of work. Source: `docs/sources.md#pay-and-cost`.
#[derive(Debug, Clone, PartialEq)]
pub struct CostParameters {
    /// Monthly payments a year.
    pub instalments: Parameter,
    /// Cost of the employer over pay.
    pub employer_factor: Parameter,
    /// Hours a year net of absences and pauses.
    pub net_hours_year: Parameter,
}

/// Cost of the employer over pay where no pack says it: calibrated on one published year of work.
const EMPLOYER_FACTOR: f64 = 1.5;
const EMPLOYER_FACTOR_SOURCE: &str =
    "assumption, calibrated on 30,140 EUR a year at level 3 in 2017 (D.D. 53/2021)";

impl CostParameters {
    /// Returns the parameters that hold on the day of the rules; the factor on pay is an assumption unless a pack or a
    /// company agreement gives `cost.employer-factor`.
    ///
    /// # Errors
    /// A rule is unset.
    pub fn of(rules: &RuleSet) -> Result<Self, CannotEvaluate> {
        let assumed = Parameter {
            rule: "cost.employer-factor".to_owned(),
            value: EMPLOYER_FACTOR,
            source: EMPLOYER_FACTOR_SOURCE.to_owned(),
            status: SourceStatus::Memory,
        };
        Ok(Self {
            instalments: Parameter::of(rules, "contract.payments-year")?,
            employer_factor: Parameter::of(rules, "cost.employer-factor").unwrap_or(assumed),
            net_hours_year: Parameter::of(rules, "floor.hours.net")?,
        })
    }
}

parameters! {
    /// Social clause at a change of contract. Source: `docs/sources.md#contract-change`.
    ClauseParameters {
        /// Months on the contract that give the right.
        months_min: "social-clause.months-on-contract",
        /// Days of notice of the incoming firm.
        notice_days: "social-clause.notice",
    }
}

parameters! {
    /// Supplementary hours of part-timers. Source: `docs/sources.md#part-time`.
    SupplementaryParameters {
        /// Hours by which a month's pay is divided.
        hour_divisor: "contract.hour-divisor",
        /// Most supplementary hours, as a share of the agreed ones.
        supplementary_max: "part-time.supplementary.max",
        /// What they are paid on top.
        premium: "part-time.supplementary.premium",
    }
}

parameters! {
    /// Unemployment benefit. Source: `docs/sources.md#unemployment-benefit`.
    NaspiParameters {
        /// Share up to the reference pay.
        share: "naspi.rate",
        /// Reference pay of a month, in cents.
        reference: "naspi.reference.month",
        /// Share above it.
        share_above: "naspi.rate-over",
        /// Most a month, in cents.
        cap: "naspi.cap.month",
        /// What each month takes off once it falls.
        fall: "naspi.decay",
        /// First month that is lower.
        fall_from_month: "naspi.decay.from-month",
        /// Weeks of contributions that give the right.
        weeks_min: "naspi.weeks-required",
    }
}

parameters! {
    /// Collective dismissal. Source: `docs/sources.md#procedures`.
    DismissalParameters {
        /// Employees of the firm that must be exceeded.
        employees_over: "dismissal.collective.employees-over",
        /// Fewest dismissals.
        dismissals_min: "dismissal.collective.dismissals-min",
        /// Days of the phase with the unions.
        union_days: "dismissal.collective.union-phase",
        /// Days of the phase with the authority.
        authority_days: "dismissal.collective.administrative-phase",
        /// Below so many dismissals both phases are halved.
        halved_below: "dismissal.collective.halved-below",
    }
}

parameters! {
    /// Closure of a site. Source: `docs/sources.md#procedures`.
    ClosureParameters {
        /// Fewest employees of the firm.
        employees_min: "closure.employees-min",
        /// Fewest dismissals.
        dismissals_min: "closure.dismissals-min",
        /// Days from the notice before which a dismissal is void.
        void_days: "closure.void-before",
        /// Days within which the plan is due.
        plan_days: "closure.plan-due",
        /// Days of discussion of the plan.
        discussion_days: "closure.discussion",
    }
}

parameters! {
    /// Notices of a move outside the European Union. Source: `docs/sources.md#procedures`.
    OffshoringParameters {
        /// Days before the move.
        notice_days: "offshoring.notice",
        /// Authorities that must be told.
        authorities: "offshoring.authorities",
        /// Sanction for each notice that was left out, in cents.
        sanction: "offshoring.fine",
    }
}

impl SupportParameters {
    /// Returns the parameters with a cap that somebody supplies where the rules have none.
    ///
    /// # Errors
    /// Another rule is unset.
    pub fn with_cap(rules: &RuleSet, integration_cap: Parameter) -> Result<Self, CannotEvaluate> {
        Ok(Self {
            full_time_hours: Parameter::of(rules, "week.normal")?,
            instalments: Parameter::of(rules, "contract.payments-year")?,
            integration_share: Parameter::of(rules, "integration.rate")?,
            integration_cap,
            contribution: Parameter::of(rules, "integration.contribution")?,
            employer_share: Parameter::of(rules, "integration.employer-extra")?,
        })
    }
}

/// Returns an amount in whole cents, halves up; what no amount can hold becomes the largest.
#[must_use]
pub fn whole_cents(cents: f64) -> Cents {
    // A millionth of a cent is noise of the binary fraction, and must not turn a half down.
    let clean = libm::round(cents * 1e6) / 1e6;
    Cents(libm::floor(clean + 0.5) as i64)
}
