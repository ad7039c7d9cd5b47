"""Results as JSON, to go from one process to another and back without loss."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import Any

from factlint.findings.finding import Evidence, Finding, Position, RelatedPlace, Stated, fix_from_dict
from factlint.findings.result import Failure, FileResult


def to_json(result: FileResult) -> str:
    """The result as one line of JSON."""
    return json.dumps(asdict(result))


def from_json(line: str) -> FileResult:
    """The result that `to_json` made the line of."""
    data = json.loads(line)
    data["findings"] = tuple(_finding(entry) for entry in data["findings"])
    data["failures"] = tuple(Failure(**entry) for entry in data["failures"])
    return FileResult(**data)


def _finding(data: dict[str, Any]) -> Finding:
    place = {key: Position(**data[key]) for key in ("start", "end")}
    return Finding(
        **{
            **data,
            **place,
            "claim": Stated(**data["claim"]) if data["claim"] else None,
            "evidence": tuple(Evidence(**entry) for entry in data["evidence"]),
            "related": tuple(_related(entry) for entry in data["related"]),
            "fixes": tuple(fix_from_dict(entry) for entry in data["fixes"]),
        }
    )


def _related(data: dict[str, Any]) -> RelatedPlace:
    return RelatedPlace(data["path"], Position(**data["start"]), Position(**data["end"]), data["message"])
