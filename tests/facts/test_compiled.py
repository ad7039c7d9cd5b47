"""Compiled facts are the same facts, are never stale, and are never believed when damaged."""

from __future__ import annotations

import os
import random
from typing import TYPE_CHECKING, get_args

import pytest

from factlint.facts import FactBase, FactFileError, load_facts
from factlint.facts.linking.gathering import Gathering, gather
from factlint.facts.loading import ALL_SEEDS, LOADERS, in_layers
from factlint.facts.model import ValueType
from factlint.facts.storage import seeds
from factlint.facts.storage.seeds import load_seeds

if TYPE_CHECKING:
    from pathlib import Path

TEXT = """\
include: [words.yaml]
entities:
  ada: {name: Ada Berg, born: 1970-02-03, aliases: [Berg: {only_after: name}]}
  ferry:
    name: Ferry
    crew_list: {since: {2018: [ada]}}
    facts:
      crew: {count_of: crew_list}
      length: {value: 40.5 m, tolerance: 1%, also: [41 m], as_of: ~2019, estimate: true}
      captain: {value: ada, from: 2018, review_by: 2030}
    events: [{name: Refit, on: 2019-05, through: 2019-06, aliases: [the refit]}]
known_errors: [{entity: ferry, attribute: crew, value: 3, say: No.}]
"""
WORDS = """\
attributes:
  crew: {type: count, nouns: [sailor]}
  length: {type: quantity, nouns: [length], stale_after: 2y, rounding: 0.5}
  captain: {type: entity, nouns: [captain], max_at_once: 1}
sources: {ledger: {title: Ledger, retrieved: 2024-05-06}}
"""


@pytest.fixture
def ferry(tmp_path: Path) -> Path:
    path = tmp_path / "ferry.yaml"
    path.write_text(TEXT, encoding="utf-8")
    (tmp_path / "words.yaml").write_text(WORDS, encoding="utf-8")
    return path


@pytest.fixture
def reads(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The files that are read as YAML, so that a test can see when a cache was used."""
    seen: list[str] = []
    read = Gathering.read

    def counted(self: Gathering, path: Path, shown: str, *rest: object) -> None:
        seen.append(shown)
        read(self, path, shown, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr(Gathering, "read", counted)
    return seen


def same(one: FactBase, other: FactBase) -> bool:
    """Whether two fact bases hold the same, through every door."""
    return (
        dict(one.entities) == dict(other.entities)
        and dict(one.attributes) == dict(other.attributes)
        and dict(one.timelines) == dict(other.timelines)
        and dict(one.member_lists) == dict(other.member_lists)
        and tuple(one.events) == tuple(other.events)
        and dict(one.sources) == dict(other.sources)
        and one.known_errors == other.known_errors
        and one.warnings == other.warnings
        and one.names == other.names
        and one.holdings("ada") == other.holdings("ada")
        and one.memberships_of("ada") == other.memberships_of("ada")
        and one.attributes_of("ferry") == other.attributes_of("ferry")
        and one.entities_with("crew") == other.entities_with("crew")
        and one.files == other.files
        and looked_up(one) == looked_up(other)
    )


def looked_up(base: FactBase) -> list[object]:
    """What the index of a fact base finds by words and by types."""
    names = {piece: list(found) for piece, found in base.lookup.names_by_piece().items()}
    words = ("crew", "members", "vote", "founded", "official")
    return [
        names,
        *(list(base.lookup.attributes_beginning(word)) for word in words),
        *(list(base.lookup.counts_ending(word)) for word in words),
        *(list(base.lookup.attributes_of_type(of)) for of in get_args(ValueType)),
    ]


def test_compiled_facts_are_the_same(ferry: Path, tmp_path: Path, reads: list[str]) -> None:
    plain = load_facts(ferry)
    cold = load_facts(ferry, cache_dir=tmp_path / "cache")
    reads.clear()
    warm = load_facts(ferry, cache_dir=tmp_path / "cache")
    assert reads == []
    assert same(plain, cold)
    assert same(plain, warm)


def test_every_bundled_fact_comes_compiled(reads: list[str]) -> None:
    compiled = load_facts("seed:all")
    assert reads == []
    assert same(gather(in_layers(ALL_SEEDS, LOADERS), LOADERS, None)[0], compiled)


def test_bundled_facts_are_compiled_anew_where_a_seed_or_the_code_has_changed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    paths = in_layers(ALL_SEEDS, LOADERS)
    assert load_seeds(paths) is not None
    (path, shown), *others = paths
    changed = tmp_path / path.name
    changed.write_bytes(path.read_bytes() + b"# a remark\n")
    assert load_seeds([(changed, shown), *others]) is None
    assert load_seeds(others) is None
    other_code = tmp_path / "seeds.jsonl"
    other_code.write_bytes(seeds.COMPILED.read_bytes().replace(b'"code": "', b'"code": "0', 1))
    monkeypatch.setattr(seeds, "COMPILED", other_code)
    assert load_seeds(paths) is None
    assert same(load_facts("seed:all"), gather(paths, LOADERS, None)[0])


@pytest.mark.parametrize("name", ["ferry.yaml", "words.yaml"])
def test_a_change_of_any_file_is_seen_whatever_its_time_says(ferry: Path, tmp_path: Path, name: str) -> None:
    cache = tmp_path / "cache"
    load_facts(ferry, cache_dir=cache)
    path = ferry.with_name(name)
    status = path.stat()
    old = path.read_text(encoding="utf-8")
    path.write_text(old.replace("40.5", "40.6").replace("sailor", "seaman"), encoding="utf-8")
    os.utime(path, ns=(status.st_atime_ns, status.st_mtime_ns))
    warm = load_facts(ferry, cache_dir=cache)
    assert same(warm, load_facts(ferry))
    path.write_text("entities: [", encoding="utf-8")
    with pytest.raises(FactFileError):
        load_facts(ferry, cache_dir=cache)


def test_a_damaged_entry_is_never_believed(ferry: Path, tmp_path: Path) -> None:
    cache = tmp_path / "cache"
    load_facts(ferry, cache_dir=cache)
    (entry,) = (cache / "facts").iterdir()
    whole = entry.read_bytes()
    plain = load_facts(ferry)
    chance = random.Random(7)  # noqa: S311 - a test
    for _ in range(60):
        at = chance.randrange(len(whole))
        damaged = [whole[:at], whole[:at] + bytes([whole[at] ^ 1]) + whole[at + 1 :], whole[:at] + whole[at + 3 :]]
        entry.write_bytes(chance.choice(damaged))
        assert same(load_facts(ferry, cache_dir=cache), plain)


def test_a_folder_that_others_can_write_is_not_used(ferry: Path, tmp_path: Path, reads: list[str]) -> None:
    cache = tmp_path / "cache"
    (cache / "facts").mkdir(parents=True)
    (cache / "facts").chmod(0o777)
    load_facts(ferry, cache_dir=cache)
    assert list((cache / "facts").iterdir()) == []
    other = tmp_path / "elsewhere"
    other.mkdir(mode=0o700)
    (tmp_path / "linked").mkdir()
    (tmp_path / "linked" / "facts").symlink_to(other)
    load_facts(ferry, cache_dir=tmp_path / "linked")
    assert list(other.iterdir()) == []
    assert len(reads) == 4


def test_a_cache_that_cannot_be_written_is_no_error(ferry: Path, tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("", encoding="utf-8")
    assert same(load_facts(ferry, cache_dir=blocked), load_facts(ferry))


def test_the_folder_and_its_entries_are_private(ferry: Path, tmp_path: Path) -> None:
    load_facts(ferry, cache_dir=tmp_path / "cache")
    folder = tmp_path / "cache" / "facts"
    assert folder.stat().st_mode & 0o777 == 0o700
    assert all(entry.stat().st_mode & 0o777 == 0o600 for entry in folder.iterdir())


def test_a_file_name_that_is_not_utf_8_is_kept(tmp_path: Path) -> None:
    path = tmp_path / os.fsdecode(b"caf\xe9.yaml")
    path.write_text("attributes: {a: {type: count}}\nentities: {x: {name: X, facts: {a: 3}}}\n", encoding="utf-8")
    load_facts(path, cache_dir=tmp_path / "cache")
    warm = load_facts(path, cache_dir=tmp_path / "cache")
    location = warm.timeline("x", "a")[0].location
    assert location is not None
    assert location.path == str(path)
