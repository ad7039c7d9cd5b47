"""A sentence prepared for reading: word forms, names, words of the fact base, tokens, clauses and their subjects."""
