//! What is used to deal with posts or hours in excess.

/// An instrument, as far as the source names it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Instrument {
    /// Solidarity contract: hours cut for all instead of dismissals.
    Solidarity,
    /// Extraordinary wage guarantee fund.
    Cigs,
    /// Wage integration fund of firms outside the guarantee funds.
    Fis,
    /// Bilateral solidarity fund of the industry.
    BilateralFund,
    /// The measure for call centres of article 44, paragraph 7, of D.Lgs. 148/2015.
    CallCentreMeasure,
    /// Income support that the source does not specify.
    IncomeSupport,
    /// Procedure of collective dismissal.
    CollectiveDismissal,
    /// Voluntary exits with an incentive.
    VoluntaryExits,
    /// Transfer to another site.
    Transfer,
    /// Social clause of a contract change, applied to all.
    SocialClause,
    /// Social clause applied to some only.
    SocialClausePartial,
}

/// What instruments have in common for a total.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Family {
    /// Hours not worked are paid in part.
    IncomeSupport,
    /// Posts end against the will of their holders.
    Dismissal,
    /// Posts end by agreement.
    VoluntaryExits,
    /// Posts move.
    Transfer,
    /// Posts pass to another employer, or should.
    ContractChange,
    /// The source names no instrument.
    NotStated,
}

impl Family {
    /// Returns its word in machine-readable output.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::IncomeSupport => "income-support",
            Self::Dismissal => "dismissal",
            Self::VoluntaryExits => "voluntary-exits",
            Self::Transfer => "transfer",
            Self::ContractChange => "contract-change",
            Self::NotStated => "not-stated",
        }
    }
}

impl Instrument {
    /// Returns its family.
    #[must_use]
    pub const fn family(self) -> Family {
        match self {
            Self::Solidarity
            | Self::Cigs
            | Self::Fis
            | Self::BilateralFund
            | Self::CallCentreMeasure
            | Self::IncomeSupport => Family::IncomeSupport,
            Self::CollectiveDismissal => Family::Dismissal,
            Self::VoluntaryExits => Family::VoluntaryExits,
            Self::Transfer => Family::Transfer,
            Self::SocialClause | Self::SocialClausePartial => Family::ContractChange,
        }
    }
}
