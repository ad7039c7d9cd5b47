"""The run as one JSON document, as the contract gives it."""

from __future__ import annotations

import json as encoder
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterator

    from factlint.findings.result import Run
    from factlint.reports.style import Style

VERSION = 1


def json(run: Run, style: Style) -> Iterator[str]:  # noqa: ARG001 - the shape of a reporter
    """Yield the document."""
    document = {
        "version": VERSION,
        "as_of": run.as_of,
        "findings": [named(finding.to_dict()) for finding in run.findings],
        "errors": [named(failure.to_dict()) for failure in run.all_failures],
        "summary": run.summary(),
    }
    yield encoder.dumps(document, ensure_ascii=False, indent=1).translate(SURROGATES)


class _Surrogates(dict[int, str]):
    """Lone surrogates as JSON escapes: they cannot be written as UTF-8."""

    def __missing__(self, code: int) -> str:
        return f"\\u{code:04x}" if 0xD800 <= code <= 0xDFFF else chr(code)


SURROGATES = _Surrogates()


def named(entry: dict[str, Any]) -> dict[str, Any]:
    """The entry with the bytes of its path, where they are no UTF-8."""
    path = entry["path"]
    try:
        path.encode("utf-8")
    except UnicodeEncodeError:
        from base64 import b64encode  # noqa: PLC0415 - hardly ever needed

        raw = path.encode("utf-8", "surrogateescape")
        return {**entry, "path": raw.decode("utf-8", "backslashreplace"), "path_bytes": b64encode(raw).decode("ascii")}
    return entry
