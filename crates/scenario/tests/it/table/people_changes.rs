//! Changes about people: hours, learning, who comes and who goes.
