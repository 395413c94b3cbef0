//! Labour-rule packs: values with source, date and status; findings.
