"""What drafts say: subject, attribute, value, time and scope."""

from factlint.assertions.assertion import Assertion

__all__ = ["Assertion"]
