//! Load, roster and routing to the outcome of the day, contact by contact.
