"""Rules on lists and tables and the numbers that announce them."""
