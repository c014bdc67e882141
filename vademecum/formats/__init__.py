"""What an edition can be made into."""
