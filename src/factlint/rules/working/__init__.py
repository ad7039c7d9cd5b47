"""What follows from figures as they are written: sums, ratios, derivations, distributions."""
