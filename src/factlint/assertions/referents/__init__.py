"""Which entity the words of a draft are about."""
