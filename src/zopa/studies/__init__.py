"""The questions: where readers, keeper and reckoners meet."""
