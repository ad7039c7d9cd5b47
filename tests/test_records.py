"""A `NamedTuple` of ours does what one of `typing` does."""

from __future__ import annotations

import pickle
from functools import cached_property

import pytest

from factlint.records import NamedTuple


class Tree(NamedTuple):
    """A tree."""

    name: str
    height: int = 3
    fruits: tuple[str, ...] = ()

    @property
    def tall(self) -> bool:
        return self.height > 10

    @classmethod
    def oak(cls) -> Tree:
        return cls("oak", 20)


def test_fields_have_names_order_and_defaults() -> None:
    assert Tree("ash") == ("ash", 3, ()) == Tree(name="ash", height=3)
    assert Tree._fields == ("name", "height", "fruits")
    assert Tree("ash")._replace(height=4) == Tree("ash", 4)


def test_wrong_fields_are_refused_by_name() -> None:
    with pytest.raises(TypeError, match=r"Tree.__new__\(\) missing 1 required positional argument: 'name'"):
        Tree()  # type: ignore[call-arg] # what must not be done
    with pytest.raises(TypeError, match="unexpected keyword argument 'girth'"):
        Tree("ash", girth=2)  # type: ignore[call-arg] # what must not be done
    with pytest.raises(ValueError, match="unexpected field names: \\['girth'\\]"):
        Tree("ash")._replace(girth=2)  # type: ignore[call-arg] # what must not be done
    with pytest.raises(TypeError, match="Expected 3 arguments, got 2"):
        Tree._make(("ash", 4))


def test_a_record_travels_between_processes() -> None:
    assert pickle.loads(pickle.dumps(Tree.oak())) == Tree.oak()  # noqa: S301 - our own bytes
    assert Tree.oak()._asdict() == {"name": "oak", "height": 20, "fruits": ()}


def test_a_class_keeps_its_own() -> None:
    assert Tree.oak().tall
    assert (Tree.__name__, Tree.__doc__, Tree.__module__) == ("Tree", "A tree.", __name__)
    assert repr(Tree("ash")) == "Tree(name='ash', height=3, fruits=())"
    assert not hasattr(Tree("ash"), "__dict__")
    assert Tree.__match_args__ == ("name", "height", "fruits")


class Wood(NamedTuple):
    trees: tuple[Tree, ...]

    @cached_property
    def tallest(self) -> Tree:
        return max(self.trees, key=lambda tree: tree.height)


def test_a_class_may_keep_what_it_works_out() -> None:
    wood = Wood((Tree("ash"), Tree.oak()))
    assert wood.tallest is wood.tallest == Tree.oak()
    assert wood == Wood((Tree("ash"), Tree.oak()))
    assert wood._replace(trees=wood.trees[:1]).tallest == Tree("ash")
    with pytest.raises(AttributeError):
        wood.trees = ()  # type: ignore[misc] # what must not be done
