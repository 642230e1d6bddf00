"""The links of mail and calendar begin with the address that the site answers on."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROT = Path(__file__).parents[2]


@pytest.mark.parametrize(
    ("miljo", "adresse"),
    [
        ({}, "http://127.0.0.1:8000"),
        ({"PORT": "8123"}, "http://127.0.0.1:8123"),
        ({"PORT": "8123", "ALIS_ADRESSE": "https://alis.example.no/"}, "https://alis.example.no"),
    ],
)
def test_the_address_follows_the_port_where_none_is_given(miljo: dict[str, str], adresse: str) -> None:
    rent = {navn: verdi for navn, verdi in os.environ.items() if navn not in ("PORT", "ALIS_ADRESSE")}
    svar = subprocess.run(
        [sys.executable, "-c", "from alis.config import settings; print(settings.ALIS_ADRESSE)"],
        env=rent | miljo,
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert svar.stdout == f"{adresse}\n", svar.stderr


def test_make_tells_the_site_which_port_it_is_served_on() -> None:
    oppskrift = ["--eval", "vis-porten: ; @echo $$PORT", "vis-porten", "PORT=8123"]
    svar = subprocess.run(["make", "-s", *oppskrift], cwd=ROT, capture_output=True, text=True, timeout=60)
    assert svar.stdout == "8123\n", svar.stderr
