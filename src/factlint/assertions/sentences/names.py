"""Names of entities in a draft: the longest alias wins, and a name that only contains a name is none."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, TypeAlias

from factlint.facts.index import PIECE
from factlint.patterns import pattern
from factlint.records import NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterable

    from factlint.facts import FactBase
    from factlint.facts.model import Name as FactName

Form: TypeAlias = Literal["name", "later", "demonym", "not"]

_WORD_BEFORE = pattern(r"\b([A-Z]\w+) \Z")
_OWNER_BEFORE = pattern(r"\w['’]s \Z")
_PRESENTED = pattern(r"\b[Aa]n? [\w,]+-\w+ \Z")
"""Before what nobody has spoken of yet: "a 20-member Senate" is not the one named before."""
_GOES_ON = pattern(r" (?:of|for)(?: the)? [A-Z]")
_ARTICLES = frozenset(("The", "A", "An", "This", "That", "Its", "Our"))
_FORMS: dict[str, Form] = {"name": "name", "alias": "name", "demonym": "demonym", "not": "not"}
_OWNER = pattern("['’‘`]s\\s")
_OWNS = frozenset("its their his her".split())
_KIND_BEFORE = pattern(r"\b[Tt]he (\w+) of (?:the )?\Z")
_LANDS = frozenset("town city village municipality county district province region state country republic".split())
"""Kinds of things whose name follows them: "the town of Ashby", but "the release of Tarn 3" is what happened to it."""
_LONGEST_KIND = 40
_SHORT_FORM = pattern(r" \((?:the )?([A-Z]\w{1,7})\)")
_INITIAL = pattern(r"(?<![\w.])([A-Z])\.(?= )")
_QUOTES = str.maketrans("’‘`", "'''")


class Name(NamedTuple):
    """A stretch `start:end` that names one of `entities`; several where they share an alias.

    `later` pairs the entity that must have been named before with the one that is meant then.
    """

    start: int
    end: int
    entities: tuple[str, ...]
    form: Form
    later: tuple[tuple[str, str], ...] = ()


class _Entry(NamedTuple):
    pieces: tuple[str, ...]
    text: str
    entity: str
    form: Form
    after: str | None = None
    second: str = ""
    """The first letter of its second piece, whatever its case."""


class NameIndex:
    """All names of a fact base by their first piece, so that looking for ten thousand costs what one costs."""

    def __init__(self, facts: FactBase) -> None:
        self._facts = facts
        self._names = facts.lookup.names_by_piece()
        self._owned: dict[str, list[tuple[str, str]]] = {}
        self._entries: dict[str, list[_Entry]] = {}
        self._starting: dict[tuple[str, str], list[_Entry]] = {}

    def _entries_of(self, first: str) -> list[_Entry]:
        """The names that begin with a piece in lower case, the longest first; cut when first asked for."""
        if first not in self._entries:
            entries = [_entry(name, first) for name in self._names[first]]
            self._entries[first] = sorted((entry for entry in entries if entry), key=_longest_first)
        return self._entries[first]

    def _longest(self, pieces: list[tuple[str, int, int]], at: int, text: str) -> tuple[int, Name] | None:
        """How many pieces the longest name at `at` takes, and the name."""
        first = pieces[at][0].casefold()
        if first not in self._names:
            return None
        second = _initial(pieces[at + 1][0]) if at + 1 < len(pieces) else ""
        entries = self._starting.get((first, second))
        if entries is None:
            entries = [entry for entry in self._entries_of(first) if len(entry.pieces) == 1 or entry.second == second]
            self._starting[first, second] = entries
        return _longest(entries, pieces, at, text) if entries else None

    def mentions_any(self, text: str) -> bool:
        """Whether the text may name anything at all; cheap, and never wrong about no."""
        return not self._names.keys().isdisjoint(PIECE.findall(text.casefold()))

    def find(self, text: str) -> list[Name]:
        """The names of `text` in order, none inside another."""
        found: list[Name] = []
        named: dict[str, int] = {}
        short: dict[str, str] = {}
        pieces = [(match.group(), match.start(), match.end()) for match in PIECE.finditer(text)]
        words = [piece[0].casefold() for piece in pieces]
        at = 0
        while at < len(pieces):
            match = self._longest(pieces, at, text) if words[at] in self._names else None
            if match is None and at and words[at - 1] in _OWNS:
                match = self._of_one_named(pieces, at, text, found)
            if match is None and pieces[at][0] in short:
                match = 1, Name(*pieces[at][1:], (short[pieces[at][0]],), "name")
            if match is None:
                at += 1
                continue
            count, name = match
            if words[at] == "the" and self._reaches_further(pieces, at, text, name):
                at += 1
                continue
            if name.form == "later":
                known = sorted((named[after], entity) for after, entity in name.later if after in named)
                if not known or _is_part_of_name(text, name) or _is_of_another(text, name, known[-1], found):
                    at += 1
                    continue
                name = Name(name.start, name.end, (known[-1][1],), "later")
            at += count
            if name.form == "not":
                continue
            if len(name.entities) == 1:
                named[name.entities[0]] = len(found)
                if introduced := _introduced(text, name):
                    short.setdefault(introduced, name.entities[0])
            found.append(self._with_kind(text, name))
        return found

    def _with_kind(self, text: str, name: Name) -> Name:
        """A name with the word for its kind that it stands beside: "the town of Ashby" is Ashby."""
        known = self._facts.entities.get(name.entities[0]) if name.form == "name" and len(name.entities) == 1 else None
        if known is None or known.kind not in _LANDS:
            return name
        before = _KIND_BEFORE.search(text, max(0, name.start - _LONGEST_KIND), name.start)
        return name._replace(start=before.start()) if before and before[1] == known.kind else name

    def inside(self, text: str, name: Name) -> list[Name]:
        """The names inside a longer one: of its first words, else of its last."""
        pieces = [match.start() for match in PIECE.finditer(text, name.start, name.end)]
        for start, end in ((name.start, pieces[-1]), (pieces[min(1, len(pieces) - 1)], name.end)):
            if found := self.find(text[start:end]):
                return [each._replace(start=start + each.start, end=start + each.end) for each in found]
        return []

    def _of_one_named(
        self, pieces: list[tuple[str, int, int]], at: int, text: str, found: list[Name]
    ) -> tuple[int, Name] | None:
        """ "its mission to NATO" after Russia: what an alias calls "Russia's mission to NATO"."""
        start = pieces[at][1]
        for named in found[:-4:-1]:
            for rest, entity in self._owned_by(text[named.start : named.end]):
                if _plain(text[start : start + len(rest)]) == rest:
                    return len(PIECE.findall(rest)), Name(start, start + len(rest), (entity,), "name")
        return None

    def _owned_by(self, owner: str) -> list[tuple[str, str]]:
        """What is called by the name of its owner, "mission to NATO" of Russia, and the entity that it is."""
        if owner not in self._owned:
            first = PIECE.search(owner)
            names = self._names.get(first[0].casefold(), ()) if first else ()
            parted = [(_plain(name.text).partition("'s "), name.entity) for name in names if _OWNER.search(name.text)]
            self._owned[owner] = [(rest, entity) for (whose, _, rest), entity in parted if whose == owner and rest]
        return self._owned[owner]

    def _reaches_further(self, pieces: list[tuple[str, int, int]], at: int, text: str, name: Name) -> bool:
        """Whether a full name that begins one word later ends later: "the House" in "the House of Representatives"."""
        match = self._longest(pieces, at + 1, text) if at + 1 < len(pieces) else None
        return match is not None and match[1].end > name.end


def _entry(name: FactName, first: str) -> _Entry | None:
    """A name cut into pieces, from the piece `first` on: "the House" is also "House" where that is a name by itself."""
    pieces = tuple(PIECE.findall(name.text))
    form: Form = "later" if name.only_after else _FORMS[name.kind]
    text = _plain(name.text)
    if pieces[0].casefold() != first:
        if not pieces[1][0].isupper():
            return None
        pieces, text = pieces[1:], text.partition(" ")[2]
    second = _initial(pieces[1]) if len(pieces) > 1 else ""
    return _Entry(pieces, text, name.entity, form, name.only_after, second)


def _longest(
    entries: Iterable[_Entry], pieces: list[tuple[str, int, int]], at: int, text: str
) -> tuple[int, Name] | None:
    """How many pieces the longest entry at `at` takes, and the name it makes."""
    length, start, end = 0, pieces[at][1], 0
    matches: list[_Entry] = []
    for entry in entries:
        size = len(entry.pieces)
        if size < length or at + size > len(pieces):
            continue
        last = pieces[at + size - 1][2]
        if last < len(text) and entry.text.endswith(".") and text[last] == ".":
            last += 1
        if _same(text[start:last], entry.text, text, start):
            length, end = size, last
            matches.append(entry)
    if not matches:
        return None
    others = {entry.entity for entry in matches if entry.form == "not"}
    matches = [entry for entry in matches if entry.entity not in others] or matches
    forms = {entry.form for entry in matches}
    form: Form = next(kind for kind in ("not", "name", "later", "demonym") if kind in forms)
    entities = tuple(dict.fromkeys(entry.entity for entry in matches if entry.form == form))
    if _inside_word(text, start, end):
        return length, Name(start, end, (), "not")
    later = tuple((entry.after, entry.entity) for entry in matches if form == "later" and entry.after)
    return length, Name(start, end, entities, form, later)


def _same(written: str, alias: str, text: str, start: int) -> bool:
    """Whether the words written are the alias, capitals included as far as headings and styles leave them."""
    if written == alias:
        return True
    written = _plain(written)
    if written == alias:
        return True
    if len(written) != len(alias) or written.casefold() != alias.casefold():
        return False
    if len(alias) > 3 and (written.isupper() or (alias.isupper() and written == alias.capitalize())):
        return True
    return alias[0].islower() and written[1:] == alias[1:] and _opens(text, start)


def _opens(text: str, start: int) -> bool:
    """Whether a word here is capitalised by its place: first in the text, after a stop, a line break or a quote."""
    before = text[max(0, start - 3) : start].rstrip(" ")
    return not before or before[-1] in '.!?:;\n"“(*#-–—•|'


def _is_part_of_name(text: str, name: Name) -> bool:
    """Whether a name that holds only after another is a piece of one: "Soviet Union", "Council of the Nation"."""
    before = _WORD_BEFORE.search(text, max(0, name.start - 30), name.start)
    own = before is not None and before[1] not in _ARTICLES and not _opens(text, before.start(1))
    return own or _GOES_ON.match(text, name.end) is not None


def _is_of_another(text: str, name: Name, known: tuple[int, str], found: list[Name]) -> bool:
    """Whether such a name is somebody's who is not whom it follows: "Canada's Senate", "has a 20-member Senate"."""
    if _PRESENTED.search(text, max(0, name.start - 24), name.start):
        return True
    if _OWNER_BEFORE.search(text, max(0, name.start - 4), name.start) is None:
        return False
    after = {entity for entity, owner in name.later if owner == known[1]}
    owner = found[-1] if found and name.start - found[-1].end <= len("'s ") else None
    return owner is None or after.isdisjoint(owner.entities)


def _introduced(text: str, name: Name) -> str | None:
    """The short form that a draft gives a name in brackets, made of its first letters: "River Board (RB)"."""
    said = _SHORT_FORM.match(text, name.end) if name.form == "name" else None
    if said is None:
        return None
    capitals = "".join(piece[0] for piece in PIECE.findall(text[name.start : name.end]) if piece[0].isupper())
    return said[1] if said[1].casefold() == capitals.casefold() else None


def _inside_word(text: str, start: int, end: int) -> bool:
    """Whether the name is a part of a compound: "non-NATO", "pro-Russian", "US-led"."""
    before = text[start - 1 : start] if start else ""
    if before == "-" and start >= 2 and text[start - 2].isalnum():
        return True
    return before in ("@", "#", "/", "_") or text[end : end + 1] in ("@", "_")


def _initial(piece: str) -> str:
    """The first letter of a piece in any case: most names that begin with "the" are told apart by that of the next."""
    return piece[:1].translate(_QUOTES).casefold()[:1]


def _plain(text: str) -> str:
    """A name with plain quotes and spaces, and without the stops of its initials, which some leave out."""
    return " ".join(_INITIAL.sub(r"\1", text.translate(_QUOTES)).split())


def _longest_first(entry: _Entry) -> tuple[int, str]:
    return -len(entry.pieces), entry.entity
