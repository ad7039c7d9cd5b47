"""What a user did that cannot be followed."""

from __future__ import annotations


class UsageError(ValueError):
    """Options, config or fact files that cannot be followed. Each message is one clear sentence."""

    def __init__(self, *messages: str) -> None:
        self.messages = messages
        super().__init__("\n".join(messages))
