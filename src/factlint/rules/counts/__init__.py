"""How many there are of something: totals, their parts, and the counts of two texts side by side."""
