"""Rules that compare the parts of a draft, its versions and its sources."""
