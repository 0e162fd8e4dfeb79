"""Name and version of the reading rules: a text read by other rules is read again."""

RULES = "rules 5"
