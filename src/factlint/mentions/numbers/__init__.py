"""Numbers, quantities, money, shares, ranks, multiples and ages."""

from factlint.mentions.numbers.finding import find_numbers, number_phrases

__all__ = ["find_numbers", "number_phrases"]
