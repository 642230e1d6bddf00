"""Lets a test database be emptied between tests, although it refuses to lose a line of the journal."""

from collections.abc import Iterator

import pytest
from django.db import connection

from alis.records.avtale.vern import slipp_avtalen, vern_avtalen
from alis.records.journal.vern import slipp_journalen, vern_journalen


def slipp_vernet() -> None:
    slipp_journalen(connection)
    slipp_avtalen(connection)


def sett_vernet() -> None:
    vern_journalen(connection)
    vern_avtalen(connection)


@pytest.fixture(autouse=True)
def tomming_uten_vern(request: pytest.FixtureRequest) -> Iterator[None]:
    """Tests that commit are emptied row by row on SQLite: the triggers stand during the test and not after it."""
    mark = request.node.get_closest_marker("django_db")
    transaksjon = "transactional_db" in request.fixturenames or (
        mark is not None and mark.kwargs.get("transaction")
    )
    if not transaksjon:
        yield
        return
    request.getfixturevalue("transactional_db")
    slipp_vernet()
    sett_vernet()
    yield
    slipp_vernet()
