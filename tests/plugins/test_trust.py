"""A local plugin runs only while its content is the content that its user trusted."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from factlint.plugins import load_plugins
from factlint.plugins.trust import TrustStore

if TYPE_CHECKING:
    from pathlib import Path

HOUSE = '''
import pathlib
from factlint import hookimpl, rule, Problem
pathlib.Path(__file__).with_name("ran").touch()

@rule("HOUSE01", "house-word")
def house_word(context):
    """A word that the house does not print."""
    at = context.text.find("humongous")
    if at >= 0:
        yield Problem(at, at + 9, "write large")

@hookimpl
def factlint_register_rules():
    return [house_word]
'''


@pytest.fixture
def house(tmp_path: Path) -> Path:
    file = tmp_path / "house.py"
    file.write_text(HOUSE)
    return file


@pytest.fixture
def store(tmp_path: Path) -> TrustStore:
    return TrustStore.in_folder(tmp_path / "config")


def test_an_untrusted_module_is_named_and_never_run(house: Path, store: TrustStore) -> None:
    plugins = load_plugins(modules=[house], trust=store)
    assert not house.with_name("ran").exists()
    assert [rule.code for rule in plugins.rules if rule.code.startswith("HOUSE")] == []
    (failure,) = plugins.failures
    assert failure.plugin == str(house)
    assert f"factlint trust {house}" in failure.message


def test_a_trusted_module_brings_its_rules(house: Path, store: TrustStore) -> None:
    store.trust(house)
    plugins = load_plugins(modules=[house], trust=store)
    assert plugins.failures == ()
    assert "HOUSE01" in [rule.code for rule in plugins.rules]


def test_one_changed_byte_revokes_the_trust(house: Path, store: TrustStore) -> None:
    store.trust(house)
    house.write_text(HOUSE.replace("humongous", "humungous"))
    plugins = load_plugins(modules=[house], trust=store)
    assert not house.with_name("ran").exists()
    assert "not trusted" in plugins.failures[0].message


def test_trust_is_for_one_place(house: Path, store: TrustStore, tmp_path: Path) -> None:
    store.trust(house)
    elsewhere = tmp_path / "other" / "house.py"
    elsewhere.parent.mkdir()
    elsewhere.write_text(HOUSE)
    assert load_plugins(modules=[elsewhere], trust=store).failures


@pytest.mark.parametrize("mode", [0o620, 0o602])
def test_a_store_that_others_may_write_is_not_believed(house: Path, store: TrustStore, mode: int) -> None:
    store.trust(house)
    store.path.chmod(mode)
    assert load_plugins(modules=[house], trust=store).failures


@pytest.mark.parametrize("content", ["", "[]", "{", '{"x": 1}', "\x00"])
def test_a_damaged_store_trusts_nothing(house: Path, store: TrustStore, content: str) -> None:
    store.trust(house)
    store.path.write_text(content)
    assert load_plugins(modules=[house], trust=store).failures


def test_the_store_is_the_users_alone(house: Path, store: TrustStore) -> None:
    store.trust(house)
    assert store.path.stat().st_mode & 0o077 == 0
