"""Mentions: the spans of a text that state a number or a time."""

from factlint.mentions.find import find_each, find_mentions
from factlint.mentions.mention import Kind, Mention

__all__ = ["Kind", "Mention", "find_each", "find_mentions"]
