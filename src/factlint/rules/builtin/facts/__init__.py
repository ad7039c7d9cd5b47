"""Rules that hold a draft against the fact base (family F)."""
