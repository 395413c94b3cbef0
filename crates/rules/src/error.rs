//! What can be wrong with a question put to the rules.

use organico_model::RuleId;
use thiserror::Error;

/// A pack that cannot be used.
#[derive(Debug, Clone, PartialEq, Error)]
pub enum RuleError {
    /// No pack has this name.
    #[error("there is no rule pack named {0}")]
    UnknownPack(String),
    /// A pack extends itself, through others or directly.
    #[error("the rule pack {0} extends itself")]
    Circular(String),
    /// The text of a pack is not a pack.
    #[error("the text of {pack} is not a rule pack")]
    Malformed {
        /// The pack.
        pack: String,
        /// Where and why.
        source: toml::de::Error,
    },
}

/// A rule has no value, or none of the kind that is asked for: nobody can say whether it is kept.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("the rule {rule} has no value: {source_text}")]
pub struct CannotEvaluate {
    /// The rule.
    pub rule: RuleId,
    /// Where its value would be found.
    pub source_text: String,
}
