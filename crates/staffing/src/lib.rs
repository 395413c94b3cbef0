//! Load and service target to requirement per interval: queueing formulas and shrinkage.
