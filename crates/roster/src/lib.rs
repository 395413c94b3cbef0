//! Requirement and workforce to shifts and assignments; and the independent rule checker.
