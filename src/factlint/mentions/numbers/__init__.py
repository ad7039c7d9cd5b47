"""Numbers, quantities, money, shares, ranks, multiples and ages."""

from factlint.mentions.numbers.finding import find_numbers, number_phrases, number_reader
from factlint.mentions.numbers.surroundings.naming import is_one_of_many

__all__ = ["find_numbers", "is_one_of_many", "number_phrases", "number_reader"]
