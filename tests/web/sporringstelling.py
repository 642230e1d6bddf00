"""How many questions a visit asks the database."""

from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext


def antall_sporringer(klient: Client, adresse: str) -> int:
    """All that a visit costs, the session and the role included; not the savepoints, which the test itself makes."""
    with CaptureQueriesContext(connection) as fanget:
        assert klient.get(adresse).status_code == 200
    return sum("SAVEPOINT" not in sporring["sql"] for sporring in fanget.captured_queries)
