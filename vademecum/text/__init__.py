"""MyST as its own parser reads it: what stands where, what is prose, YAML set in place."""
