"""Assertions of tables: each cell states one value of what its row and its column name."""
