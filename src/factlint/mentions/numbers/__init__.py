"""Numbers, quantities, money, shares, ranks, multiples and ages."""

from factlint.mentions.numbers.finding import find_numbers, number_phrases, number_reader

__all__ = ["find_numbers", "number_phrases", "number_reader"]
