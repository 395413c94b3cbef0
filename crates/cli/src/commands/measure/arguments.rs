//! The arguments of the five measures.

use clap::{Args, Subcommand, ValueEnum};
use jiff::civil::Date;
use organico_model::Cents;

use crate::units::{Span, share};

/// One measure.
#[derive(Debug, Subcommand)]
pub(crate) enum MeasureCommand {
    Solidarity(SolidarityArguments),
    SiteMove(SiteMoveArguments),
    Deflection(DeflectionArguments),
    ContractChange(ContractChangeArguments),
    Reskilling(ReskillingArguments),
}

impl MeasureCommand {
    /// Returns whether the steps are wanted for a machine.
    pub(super) fn json(&self) -> bool {
        match self {
            Self::Solidarity(arguments) => arguments.json,
            Self::SiteMove(arguments) => arguments.json,
            Self::Deflection(arguments) => arguments.json,
            Self::ContractChange(arguments) => arguments.json,
            Self::Reskilling(arguments) => arguments.json,
        }
    }
}

/// Which pay and which rules.
#[derive(Debug, Args)]
pub(crate) struct PayArguments {
    #[arg(long, value_name = "DATE")]
    pub at: Date,
    #[arg(long, default_value = "it-tlc")]
    pub pack: String,
    #[arg(long, default_value = "3")]
    pub level: String,
    #[arg(long, value_name = "1630.14", value_parser = euro, conflicts_with = "level")]
    pub wage: Option<Cents>,
}

/// The kind of an income support.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Kind {
    Solidarity,
    Cigs,
    Fis,
    BilateralFund,
    Art44c7,
    Unknown,
}

#[derive(Debug, Args)]
pub(crate) struct SolidarityArguments {
    #[arg(long)]
    pub people: u32,
    #[arg(long)]
    pub weekly_hours: f64,
    #[arg(long, value_name = "80%", value_parser = share)]
    pub reduction: f64,
    #[arg(long, value_enum, default_value_t = Kind::Unknown)]
    pub kind: Kind,
    #[arg(long, default_value_t = 0)]
    pub months: u32,
    #[arg(long, value_name = "DATE")]
    pub until: Option<Date>,
    #[arg(long)]
    pub cap_by_contract: bool,
    #[command(flatten)]
    pub pay: PayArguments,
    #[arg(long)]
    pub json: bool,
}

#[derive(Debug, Args)]
pub(crate) struct SiteMoveArguments {
    #[arg(long)]
    pub people: u32,
    #[arg(long)]
    pub km_before: f64,
    #[arg(long)]
    pub km_after: f64,
    #[arg(long)]
    pub minutes_before: f64,
    #[arg(long)]
    pub minutes_after: f64,
    #[arg(long, default_value_t = 240.0)]
    pub paid_minutes: f64,
    #[arg(long, default_value_t = 220.0)]
    pub days: f64,
    #[arg(long, default_value = "100%", value_parser = share)]
    pub presence: f64,
    #[arg(long, default_value = "70%", value_parser = share)]
    pub car_share: f64,
    #[arg(long, default_value_t = 1.2)]
    pub car_occupancy: f64,
    #[arg(long, default_value_t = 0.163)]
    pub co2: f64,
    #[arg(long)]
    pub json: bool,
}

#[derive(Debug, Args)]
pub(crate) struct DeflectionArguments {
    #[arg(long)]
    pub contacts: f64,
    #[arg(long, value_name = "300s")]
    pub handle: Span,
    #[arg(long, value_name = "50%", value_parser = share)]
    pub eligible: f64,
    #[arg(long, value_name = "50%", value_parser = share)]
    pub containment: f64,
    #[arg(long, value_name = "20%", value_parser = share)]
    pub recontact: f64,
    #[arg(long, value_name = "180s")]
    pub easy: Span,
    #[arg(long, default_value = "80%", value_parser = share)]
    pub occupancy: f64,
    #[arg(long, default_value_t = 1396.0)]
    pub net_hours: f64,
    #[arg(long)]
    pub json: bool,
}

#[derive(Debug, Args)]
pub(crate) struct ContractChangeArguments {
    #[arg(long)]
    pub people: u32,
    #[arg(long)]
    pub weekly_hours: f64,
    #[arg(long, value_name = "80%", value_parser = share)]
    pub volume: f64,
    #[command(flatten)]
    pub pay: PayArguments,
    #[arg(long)]
    pub json: bool,
}

#[derive(Debug, Args)]
pub(crate) struct ReskillingArguments {
    #[arg(long)]
    pub people: u32,
    #[arg(long, default_value_t = 120.0)]
    pub training_hours: f64,
    #[arg(long, default_value_t = 1.5)]
    pub start_ratio: f64,
    #[arg(long, default_value_t = 4.0)]
    pub ramp_months: f64,
    #[arg(long, default_value_t = 1396.0)]
    pub net_hours: f64,
    #[arg(long)]
    pub json: bool,
}

/// The most euro that are taken as pay of a month.
const EURO_MAX: f64 = 1_000_000.0;

/// Returns an amount in euro with at most two decimals.
fn euro(text: &str) -> Result<Cents, String> {
    let fault = || format!("{text}: 1630.14");
    let euro: f64 = text.parse().map_err(|_| fault())?;
    let cents = (euro * 100.0).round();
    let exact = (euro * 100.0 - cents).abs() < 1e-6;
    if exact && (0.0..=EURO_MAX).contains(&euro) { Ok(Cents(cents as i64)) } else { Err(fault()) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pay_has_at_most_two_decimals_and_is_not_negative() {
        assert_eq!(euro("1630.14"), Ok(Cents(163_014)));
        assert!(euro("1630.145").is_err());
        assert!(euro("-1").is_err());
        assert!(euro("NaN").is_err());
    }
}
