"""Which database an address means."""

import pytest
from django.core.exceptions import ImproperlyConfigured

from alis.config.settings.database import chosen


def test_postgresql_with_signs_that_mean_something_in_an_address() -> None:
    valgt = chosen("postgresql://alis:hemmelig%40ord@db.example:5433/felles%20alis?sslmode=require")
    assert valgt["ENGINE"] == "django.db.backends.postgresql"
    assert (valgt["USER"], valgt["PASSWORD"], valgt["NAME"]) == ("alis", "hemmelig@ord", "felles alis")
    assert (valgt["HOST"], valgt["PORT"], valgt["OPTIONS"]) == ("db.example", "5433", {"sslmode": "require"})


def test_postgresql_by_a_socket() -> None:
    valgt = chosen("postgres://alis@/alis?host=/run/postgresql")
    assert (valgt["HOST"], valgt["PORT"], valgt["OPTIONS"]) == ("/run/postgresql", "", {})


@pytest.mark.parametrize(
    ("adresse", "fil"), [("sqlite:////var/alis.db", "/var/alis.db"), ("sqlite:///alis.db", "alis.db")]
)
def test_a_file_of_sqlite_waits_its_turn_to_write(adresse: str, fil: str) -> None:
    valgt = chosen(adresse)
    assert valgt["NAME"] == fil
    assert valgt["OPTIONS"]["transaction_mode"] == "IMMEDIATE"


@pytest.mark.parametrize("adresse", ["mysql://alis@db/alis", "/var/alis.db", "tull"])
def test_an_address_of_neither_is_refused(adresse: str) -> None:
    with pytest.raises(ImproperlyConfigured):
        chosen(adresse)
