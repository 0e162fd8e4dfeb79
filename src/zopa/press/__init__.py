"""Articles read: who said what, through whom, about which clause, and which way it points."""
