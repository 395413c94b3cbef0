# Texts of the diagnostics: one cause and one help for each code.
#   I0101 = The cause, with its details as {$name}.
#   I0101-help = What to do about it.
# Append only; keep the codes of a group together.
