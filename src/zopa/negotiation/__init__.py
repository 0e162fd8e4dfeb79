"""The problem, stated once: issues, demands, rules, and what each is known by."""
