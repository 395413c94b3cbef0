//! Workings for a machine.

use organico_model::Working;
use serde_json::{Value, json};

/// Returns the steps of all workings: values as they are, money in cents.
pub(crate) fn json_of(workings: &[Working]) -> Value {
    let steps: Vec<_> = workings.iter().flat_map(Working::steps).collect();
    json!({ "steps": steps })
}
