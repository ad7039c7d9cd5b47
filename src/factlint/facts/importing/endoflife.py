"""Facts from a product page of endoflife.date: Markdown whose front matter lists the release cycles."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from factlint.facts.importing.draft import DraftFile, ImportDataError, slug
from factlint.facts.language.figures import WrongValueError, parse_date
from factlint.facts.language.tree import Node, Scalar, Sequence, SourceText, child, compose

if TYPE_CHECKING:
    from collections.abc import Iterator

_ATTRIBUTES: dict[str, tuple[str, str, list[str]]] = {
    "releaseDate": ("released", "release", ["release", "release date", "general availability"]),
    "eoas": ("active_support_end", "end of active support", ["end of active support", "active support"]),
    "eol": ("support_end", "end of support", ["end of life", "end of support", "support", "EOL"]),
    "eoes": ("extended_support_end", "end of extended support", ["extended support", "end of extended support"]),
    "latest": ("latest_version", "latest version", ["latest version", "latest release"]),
    "latestReleaseDate": ("latest_released", "release of the latest version", ["latest release date"]),
}
_VERBS = {"released": ["release", "publish", "ship"], "support_end": ["support", "maintain", "reach end of life"]}


def import_endoflife(text: str, *, retrieved: str) -> DraftFile:
    """A fact file from a product page; `retrieved` is the day it was downloaded. Raises `ImportDataError`."""
    front = re.match(r"---[ \t]*\r?\n(.*?)\r?\n---[ \t]*(?:\r?\n|\Z)", text.removeprefix("\ufeff"), re.DOTALL)
    if front is None:
        raise ImportDataError("there is no front matter between --- lines at the top of this file")
    source = SourceText("product", front[1], 2)
    root = compose(source)
    if root is None or source.errors:
        fault = source.errors[0]
        raise ImportDataError(fault.message, fault.location.line, fault.location.column)
    title = _text(root, "title")
    releases = child(root, "releases")
    if title is None or not isinstance(releases, Sequence):
        raise ImportDataError("the front matter has no title and releases; is this a product page of endoflife.date?")
    link = _text(root, "permalink") or f"/{slug(title)}"
    draft = DraftFile(
        f"releases of {title}, imported from endoflife.date; review before use",
        {
            "endoflife": {
                "title": f"{title} | endoflife.date",
                "publisher": "endoflife.date",
                "url": f"https://endoflife.date{link}",
                "retrieved": retrieved,
                "licence": "MIT",
            }
        },
    )
    draft.entities[slug(title)] = {"name": title, "kind": "software"}
    for number, release in enumerate(releases.items, 1):
        _release(draft, title, release, number)
    return draft


def _release(draft: DraftFile, title: str, release: Node, number: int) -> None:
    cycle = _text(release, "releaseCycle")
    if cycle is None:
        draft.remarks.append(f"release {number} has no releaseCycle")
        return
    label = re.sub(r"__[A-Z_]+__", cycle, _text(release, "releaseLabel") or cycle)
    name = f"{title} {label}" if not label.startswith(title) else label
    entity = slug(name.replace(".", "-"))
    described: dict[str, str | list[str]] = {"name": name, "kind": "software release"}
    codename = _text(release, "codename")
    if codename:
        described["aliases"] = [codename]
    draft.entities[entity] = described
    for key, value in _dated(release, draft, name):
        attribute, meaning, nouns = _ATTRIBUTES[key]
        kind = "text" if key == "latest" else "date"
        known: dict[str, str | list[str]] = {"label": meaning, "type": kind, "nouns": nouns}
        if attribute in _VERBS:
            known["verbs"] = _VERBS[attribute]
        draft.attributes.setdefault(attribute, known)
        draft.add(entity, attribute, {"value": value, "source": "endoflife"})


def _dated(release: Node, draft: DraftFile, name: str) -> Iterator[tuple[str, str]]:
    """The keys that are imported; `eol: true` says only that the end has come, and is left out."""
    for key in _ATTRIBUTES:
        value = _text(release, key)
        if value is None or value in {"true", "false", "null", "~"}:
            continue
        if key != "latest":
            try:
                parse_date(value)
            except WrongValueError as error:
                draft.remarks.append(f"{name}, {key}: {error}")
                continue
        yield key, value


def _text(node: Node | None, name: str) -> str | None:
    found = child(node, name)
    return found.text.strip() or None if isinstance(found, Scalar) else None
