"""How many questions a visit asks the database."""

from unittest.mock import patch

from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

GRENSER = ("SAVEPOINT", "BEGIN", "COMMIT")


def antall_sporringer(klient: Client, adresse: str) -> int:
    """All that a visit asks, the session and the role included; the bounds of transactions ask for nothing.

    What Django asks once of a database it has come to, whether it knows JSON, is asked before. The session's clock stands
    still: once a minute a visit also makes the session longer, and which one does is the machine's speed and not the page's.
    """
    assert connection.features.supports_json_field
    with patch("alis.web.felles.okt.time", return_value=0), CaptureQueriesContext(connection) as fanget:
        svar = klient.get(adresse)
        assert svar.status_code == 200, (adresse, svar.status_code)
    return sum(not any(ord in sporring["sql"] for ord in GRENSER) for sporring in fanget.captured_queries)
