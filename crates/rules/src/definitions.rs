//! Definitions of service level that ship with Organico.

use organico_model::ServiceDefinition;
use serde::Deserialize;

use crate::RuleError;

const TEXT: &str = include_str!("../../../rules/service-definitions.toml");

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Document {
    definition: Vec<ServiceDefinition>,
}

/// Returns the definitions of service level that ship, in the order of their document.
///
/// # Errors
/// The text cannot be read; it ships with the program, so a test has read it.
pub fn service_definitions() -> Result<Vec<ServiceDefinition>, RuleError> {
    let pack = "service-definitions".to_owned();
    let document: Document =
        toml::from_str(TEXT).map_err(|source| RuleError::Malformed { pack, source })?;
    Ok(document.definition)
}

/// Returns the definition of this name, if it ships.
#[must_use]
pub fn service_definition(id: &str) -> Option<ServiceDefinition> {
    service_definitions().ok()?.into_iter().find(|definition| definition.id == id)
}

#[cfg(test)]
mod tests {
    use organico_model::{Base, Counted, SourceStatus};

    use super::*;

    #[test]
    fn the_four_known_definitions_ship() {
        let definitions = service_definitions().unwrap();
        let ids: Vec<&str> = definitions.iter().map(|d| d.id.as_str()).collect();
        assert_eq!(ids, ["offered", "answered", "offered-less-early-abandons", "arera-tiqv"]);
    }

    #[test]
    fn the_energy_regulators_definition_counts_every_answer_and_is_a_secondary_source() {
        let found = service_definition("arera-tiqv").unwrap();
        assert_eq!((found.counted, found.base), (Counted::Ever, Base::Offered));
        assert_eq!(found.status, SourceStatus::Secondary);
    }
}
