"""Word lists of the English language, apart from the rules that use them."""
