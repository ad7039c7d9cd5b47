"""Rules on dates against the calendar and against each other."""
