"""Rules about one number by itself: how it is written, and what it can be."""
