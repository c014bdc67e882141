"""Where each person's word stands: what they gave, what is open, what is held of theirs."""
