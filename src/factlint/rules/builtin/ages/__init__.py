"""Rules on ages, births and deaths."""
