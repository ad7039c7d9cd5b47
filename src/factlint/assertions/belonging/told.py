"""What a clause tells of who belongs to what, and the words for joining, leaving and belonging."""

from __future__ import annotations

from typing import TYPE_CHECKING

from factlint.records import NamedTuple

if TYPE_CHECKING:
    from factlint.assertions.frames.members import Kind

JOINING = frozenset("join enter accede".split())
ADMITTING = frozenset("admit add accept welcome take let bring receive".split())
TAKING = frozenset("admit add accept".split())
"""Verbs that say by themselves that their object becomes a member; "take" and "let" do so with "in"."""
LEAVING = frozenset("leave quit exit withdraw secede depart".split())
PARTING = frozenset("pull walk drop bow opt back storm crash".split())
"""Verbs that say so with "out"."""
BECOMING = frozenset("be remain become".split())
HOPING = frozenset("candidate hopeful aspirant applicant contender".split())
"""Behind "member": who is none yet."""
ADOPTING = JOINING | {"adopt", "introduce"}
ARRIVING = frozenset("come date follow happen start begin".split())
COMPLETING = frozenset("complete finish finalise finalize formalise formalize seal".split())


class Told(NamedTuple):
    """Who joined, left or belongs to which bodies; `sure` where the words leave no doubt of either."""

    kind: Kind
    people: tuple[str, ...]
    bodies: tuple[str, ...]
    sure: bool = True
