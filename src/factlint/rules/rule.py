"""A rule: what it looks for, how it is named, and the examples that show it."""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Any, Literal, TypeAlias

from factlint.patterns import pattern
from factlint.records import NamedTuple
from factlint.rules import needs as drafts
from factlint.rules.plainly import plainly
from factlint.rules.reading.disputed import is_disputed

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping

    from factlint.rules.context import Context
    from factlint.rules.needs import Need
    from factlint.rules.problem import Problem, Severity

Profile: TypeAlias = Literal["default", "strict", "all"]
InQuotations: TypeAlias = Literal["report", "note", "silent"]
"""What becomes of a problem inside quotation marks, where the writer asserts nothing: it stays, sinks, or goes."""
Check: TypeAlias = "Callable[[Context], Iterable[Problem]]"

_CODE = pattern(r"[A-Z]{1,8}[0-9]{2,4}")
_NAME = pattern(r"[a-z0-9]+(?:-[a-z0-9]+)*")


_NOTHING: Mapping[str, Any] = MappingProxyType({})


class Example(NamedTuple):
    """A draft that shows the rule at work: «…» around the words it must flag, none where it must stay silent.

    `facts` is the text of a fact file, `as_of` the date the draft speaks from, `name` decides the reader by its suffix.
    `previous` is an earlier version of the draft, `sources` are texts that its figures come from, `drafts` the other
    drafts of the run, for rules that compare with them.
    """

    text: str
    as_of: str | None = None
    facts: str | None = None
    name: str = "example.md"
    options: Mapping[str, Any] = _NOTHING
    previous: str | None = None
    sources: tuple[str, ...] = ()
    drafts: tuple[str, ...] = ()


class Option(NamedTuple):
    """A setting of a rule: its name in the config, its default, and what it does in one sentence."""

    name: str
    default: Any
    help: str


class Measured(NamedTuple):
    """What the rule showed on real prose: how many findings were read, how many were right, on what, and when."""

    right: int
    read: int
    words: int
    corpus: str
    on: str

    @property
    def precision(self) -> float | None:
        return self.right / self.read if self.read else None


class _Parts(NamedTuple):
    code: str
    name: str
    check: Check
    documentation: str
    severity: Severity = "warning"
    profile: Profile = "default"
    status: Literal["stable", "preview"] = "stable"
    options: tuple[Option, ...] = ()
    bad: tuple[Example, ...] = ()
    good: tuple[Example, ...] = ()
    measured: Measured | None = None
    quoted: InQuotations = "note"
    compares: Literal["", "previous", "sources", "drafts"] = ""
    origin: str = "factlint"
    needs: Need = ""
    words: frozenset[str] = frozenset()


class Rule(_Parts):
    """One check. `code` and `name` are stable and never reused; `documentation` is the check's docstring.

    A rule of the profile `default` runs unless it is switched off; `strict` and `all` each add to the one before. One
    that `compares` runs only where there is something to compare with: an earlier version of the draft
    (`factlint compare`), texts that its figures come from (`check --source`), or other drafts of the same run. One that
    `needs` something is not run over drafts that lack it, nor one with `words` where none of these stands.
    """

    __slots__ = ()

    def __new__(cls, *given: Any, **named: Any) -> Rule:
        """Refuse a code or a name of the wrong shape with `ValueError`."""
        rule = super().__new__(cls, *given, **named)
        if not _CODE.fullmatch(rule.code):
            raise ValueError(f"rule code {rule.code!r} is not letters and then digits, such as C01 or ACME001")
        if not _NAME.fullmatch(rule.name):
            raise ValueError(f"rule name {rule.name!r} is not lower-case words joined by hyphens")
        return rule

    def run(self, context: Context) -> Iterator[Problem]:
        """Yield what the check finds, and what it finds more where a passage is told plainly."""
        if not concerned((self,), context):
            return
        found = []
        for problem in self._found(context):
            found.append((problem.start, problem.end))
            yield problem
        passages = () if self.compares or self.origin != "factlint" else plainly(context)
        for plain in passages:
            again = plain.context.with_options(context.options)
            for problem in self._found(again) if _concerns(self, again) else ():
                told = plain.led_back(problem)
                known = any(start < told.end and told.start < end for start, end in found)
                if plain.parts(problem) and not (known or context.verdicts(told.start, told.end)):
                    yield told

    def _found(self, context: Context) -> Iterator[Problem]:
        """What the check finds and the draft does not dispute, at the rule's level for words in quotation marks."""
        for problem in self.check(context):
            if is_disputed(context.document, problem.start, problem.end):
                continue
            if self.quoted == "report" or not context.quoted(problem.start, problem.end):
                yield problem
            elif self.quoted == "note":
                yield problem._replace(severity="note")

    @property
    def module(self) -> str:
        """The name of the module that the check comes from."""
        return str(self.check.__module__)

    @property
    def summary(self) -> str:
        """The first sentence of the documentation."""
        return self.documentation.split("\n", 1)[0].strip()


def concerned(rules: Iterable[Rule], context: Context) -> list[Rule]:
    """The rules for which the draft holds what they need, and one of their words if they have any."""
    readings = (context, *(plain.context for plain in plainly(context)))
    return [rule for rule in rules if any(_concerns(rule, reading) for reading in readings)]


def _concerns(rule: Rule, context: Context) -> bool:
    held, faults, words = (context.once(work) for work in (drafts.held, drafts.faults, drafts.words))
    needed = rule.name in faults if rule.needs == "refutation" else rule.needs in held
    return needed and not (rule.words and rule.words.isdisjoint(words))


def rule(  # noqa: PLR0913 - the parts of a rule, all but two of them optional and named
    code: str,
    name: str,
    *,
    severity: Severity = "warning",
    profile: Profile = "default",
    status: Literal["stable", "preview"] = "stable",
    options: Iterable[Option] = (),
    bad: Iterable[Example | str] = (),
    good: Iterable[Example | str] = (),
    measured: Measured | None = None,
    quoted: InQuotations = "note",
    compares: Literal["", "previous", "sources", "drafts"] = "",
    origin: str = "factlint",
    needs: Need = "",
    words: str = "",
) -> Callable[[Callable[[Context], Iterator[Problem]]], Rule]:
    """Make a `Rule` of a function that takes a `Context` and yields `Problem`s; its docstring is the documentation.

    `words` are words and signs of which a draft must hold one, in small letters and with blanks between.
    """

    def make(check: Callable[[Context], Iterator[Problem]]) -> Rule:
        return Rule(
            code=code,
            name=name,
            check=check,
            documentation=_dedent(check.__doc__ or ""),
            severity=severity,
            profile=profile,
            status=status,
            options=tuple(options),
            bad=tuple(_example(given) for given in bad),
            good=tuple(_example(given) for given in good),
            measured=measured,
            quoted=quoted,
            compares=compares,
            origin=origin,
            needs=needs,
            words=frozenset(words.split()),
        )

    return make


def _example(given: Example | str) -> Example:
    return given if isinstance(given, Example) else Example(given)


def _dedent(documentation: str) -> str:
    first, _, rest = documentation.strip("\n").partition("\n")
    margin = min((len(line) - len(line.lstrip()) for line in rest.splitlines() if line.strip()), default=0)
    return "\n".join([first.strip(), *(line[margin:].rstrip() for line in rest.splitlines())]).strip()
