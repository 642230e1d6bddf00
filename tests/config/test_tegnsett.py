"""The entry reads what comes as UTF-8, whatever encoding the caller names."""

from typing import Any

import pytest

from alis.config.tegnsett import uten_tegnsett
from factories.inngang import kall


@pytest.mark.parametrize(
    ("sendt", "hort"),
    [
        ("application/json; charset=hex", "application/json"),
        ("text/plain;CHARSET = utf-16; a=b", "text/plain; a=b"),
        ("multipart/form-data; boundary=xyz", "multipart/form-data; boundary=xyz"),
        ("", ""),
    ],
)
def test_the_encoding_is_taken_out_and_nothing_else(sendt: str, hort: str) -> None:
    sett: list[str] = []

    def tjener(environ: dict[str, Any], _start: Any) -> list[bytes]:
        sett.append(environ["CONTENT_TYPE"])
        return []

    uten_tegnsett(tjener)({"CONTENT_TYPE": sendt}, None)
    assert sett == [hort]


def test_a_page_opens_whatever_encoding_is_named() -> None:
    assert kall("GET", "/favicon.ico?a=%41", CONTENT_TYPE="text/plain; charset=hex").status == 301
