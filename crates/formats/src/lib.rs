//! CSV, TOML and JSON documents: read, validate, report every fault, write.
