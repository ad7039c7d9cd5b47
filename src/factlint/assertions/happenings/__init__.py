"""Assertions about what happened when: the happening that a sentence names, and the date that belongs to it."""
