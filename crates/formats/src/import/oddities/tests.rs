//! What is told and what is not.

use std::collections::BTreeMap;

use super::*;
