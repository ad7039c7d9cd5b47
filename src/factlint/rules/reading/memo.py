"""What is worked out from a draft, a sentence or a passage once, for all rules that ask."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol, TypeVar, cast

if TYPE_CHECKING:
    from collections.abc import Callable

    class Keeping(Protocol):
        """What has a place for results."""

        @property
        def kept(self) -> dict[object, object]: ...

    S = TypeVar("S", bound=Keeping)
    T = TypeVar("T")


def once(read: S, work: Callable[[S], T]) -> T:
    """What `work` makes of what is read; it is done when first asked for."""
    if work not in read.kept:
        read.kept[work] = work(read)
    return cast("T", read.kept[work])
