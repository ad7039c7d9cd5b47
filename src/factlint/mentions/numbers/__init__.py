"""Numbers, quantities, money, shares, ranks, multiples and ages."""

from factlint.mentions.numbers.finding import find_numbers

__all__ = ["find_numbers"]
