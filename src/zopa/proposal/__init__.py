"""A plan: its clauses, and the numbers that they set."""
