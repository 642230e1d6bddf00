"""How a test says that the database refuses a row."""

from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from django.db import IntegrityError, transaction


@contextmanager
def nektes(constraint: str) -> Iterator[None]:
    """What is done inside is refused by the database. PostgreSQL names the constraint; so does SQLite for a CHECK."""
    with pytest.raises(IntegrityError) as feil, transaction.atomic():
        yield
    assert constraint in str(feil.value) or "UNIQUE" in str(feil.value), feil.value
