"""From the whole library to what one edition may show: choose, redact, then write the tree."""
