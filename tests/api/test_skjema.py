"""The schema that is published is the one that the reader asks of."""

import json
from pathlib import Path

from alis.api.v1.skjema import PLASSER

UTGITT = Path(__file__).parents[2] / "docs/api/plasser-1.schema.json"


def test_what_is_published_is_what_is_asked_of() -> None:
    assert json.loads(UTGITT.read_text(encoding="utf-8")) == PLASSER
