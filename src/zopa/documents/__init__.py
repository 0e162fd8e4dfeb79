"""Files to text: what a document says, where each character of it came from, and what it says about itself."""
