"""A text to the person it is from, and back."""
