"""The cabinet: the one room that writes."""
