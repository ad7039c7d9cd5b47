"""Rules about figures that do not add up: changes, shares, sums, rates, statistics."""
