"""Reading the arguments of commands: options that several share, and errors as one clear sentence."""

from __future__ import annotations

import re
from argparse import ArgumentParser, HelpFormatter, _SubParsersAction
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn

from factlint.cli.output import TROUBLE, say

if TYPE_CHECKING:
    from argparse import Namespace

    from factlint.values import Period


class Formatter(HelpFormatter):
    """Help in a fixed width: asking the terminal for its own costs time for every option, help or not.

    Running text is wrapped; a table keeps its lines.
    """

    def __init__(self, prog: str) -> None:
        super().__init__(prog, max_help_position=28, width=79)

    def _fill_text(self, text: str, width: int, indent: str) -> str:
        return text if "\n" in text else super()._fill_text(text, width, indent)


class Parser(ArgumentParser):
    """A parser that says what is wrong in one line, with the nearest right word, and ends with exit code 2.

    Options are not abbreviated: a script would break when a longer one is added.
    """

    def __init__(self, *args: Any, **settings: Any) -> None:
        super().__init__(*args, **{"allow_abbrev": False, "formatter_class": Formatter, **settings})

    def error(self, message: str) -> NoReturn:
        say(f"{self.prog}: {message.replace(' (choose from ', '; choose from ').rstrip(')')}{self._hint(message)}")
        raise SystemExit(TROUBLE)

    def innermost(self, options: Namespace) -> Parser:
        """The parser of a command's own command, where it has some: that of `facts add`, not of `facts`."""
        for action in self._actions:
            if isinstance(action, _SubParsersAction):
                found: Parser = action.choices[getattr(options, action.dest)]
                return found
        return self

    def _hint(self, message: str) -> str:
        from factlint.facts.problems import nearest  # noqa: PLC0415 - only for a mistake

        choice = re.search(r"invalid choice: '([^']*)' .*choose from (.*)\)", message)
        if choice and (near := nearest(choice[1], re.findall(r"[\w-]+", choice[2]))):
            return f"; did you mean {near}?"
        wrong = [word for word in message.partition("unrecognized arguments: ")[2].split() if word.startswith("-")]
        known = [option for action in self._actions for option in action.option_strings]
        near = nearest(wrong[0].partition("=")[0], known) if wrong else None
        return f"; did you mean {near}?" if near else f"; see {self.prog} --help"


def parse(parser: Parser, command: Parser, arguments: list[str]) -> Namespace:
    """Parse the arguments; what is left over is an error of the command that was named."""
    options, rest = parser.parse_known_args(arguments)
    if rest:
        command.innermost(options).error(f"unrecognized arguments: {' '.join(rest)}")
    return options


def date_option(text: str) -> Period:
    """The value of `--as-of`."""
    from argparse import ArgumentTypeError  # noqa: PLC0415 - beside its one use

    from factlint.values import Period  # noqa: PLC0415 - only where the option is given

    try:
        return Period.parse(text)
    except ValueError as error:
        raise ArgumentTypeError(str(error)) from None


def number_option(text: str) -> int:
    """The value of an option that counts something."""
    from argparse import ArgumentTypeError  # noqa: PLC0415 - beside its one use

    if not (text.isascii() and text.isdecimal() and 0 < int(text[:6]) <= 10_000):
        raise ArgumentTypeError(f"{text!r} is not a whole number from 1 to 10000")
    return int(text)


def add_facts_options(parser: ArgumentParser) -> None:
    """The options that say which facts hold, and when."""
    group = parser.add_argument_group("facts")
    group.add_argument("--facts", action="append", metavar="PATH", help="fact file, folder or seed:NAME (repeatable)")
    group.add_argument("--no-facts", action="store_true", help="use no fact base: only what the drafts say themselves")
    group.add_argument(
        "--as-of", type=date_option, metavar="DATE", help="the date drafts speak from that carry none of their own"
    )


def add_config_options(parser: ArgumentParser) -> None:
    """The options that say where settings come from."""
    group = parser.add_argument_group("settings")
    group.add_argument("--config", type=Path, metavar="FILE", help="the config file, instead of the nearest one")
    group.add_argument("--isolated", action="store_true", help="ignore config, environment, cache and trust store")
    group.add_argument("--no-plugins", action="store_true", help="run built-in rules only")
    group.add_argument("--no-cache", action="store_true", help="neither read nor write the cache")
    group.add_argument("--cache-dir", type=Path, metavar="DIR", help="where compiled fact bases are kept")
    group.add_argument("--encoding", metavar="NAME", help="the encoding of drafts, where it is not UTF-8")


def add_selection_options(parser: ArgumentParser) -> None:
    """The options that choose rules."""
    group = parser.add_argument_group("rules", "a rule is meant by its code, the first letters of it, or its name")
    group.add_argument("--profile", choices=["default", "strict", "all"], help="how many rules run")
    group.add_argument("--select", action="append", metavar="RULES", help="run these only")
    group.add_argument("--extend-select", action="append", metavar="RULES", help="run these too")
    group.add_argument("--ignore", action="append", metavar="RULES", help="do not run these")
