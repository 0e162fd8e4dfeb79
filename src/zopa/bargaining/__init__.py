"""Which deal: the packages that nobody can better without cost to another, and the solutions among them."""
