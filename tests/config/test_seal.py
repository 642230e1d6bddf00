"""Production has the seal that it was given, or does not start."""

import os
import subprocess
import sys

import pytest

PRODUKSJON = {
    "ALIS_ENV": "prod",
    "ALIS_DEMO": "0",
    "SECRET_KEY": "x" * 50,
    "ALIS_ADRESSE": "https://alis.example.no",
    "EPOST_URL": "smtp://post.example.no",
    "EPOST_FRA": "alis@example.no",
}
HSM = {
    "ALIS_SEGL": "hsm",
    "ALIS_SEGL_MODUL": "/usr/lib/hsm.so",
    "ALIS_SEGL_TOKEN": "alis",
    "ALIS_SEGL_NOKKEL": "segl",
    "ALIS_SEGL_PINFIL": "/etc/alis/pin",
    "ALIS_SEGL_SERTIFIKAT": "/etc/alis/segl.pem",
}


def start(**miljo: str) -> subprocess.CompletedProcess[str]:
    rent = {navn: verdi for navn, verdi in os.environ.items() if not navn.startswith("ALIS_")}
    return subprocess.run(
        [sys.executable, "-c", "from alis.config import settings; print(settings.ALIS_SEGL)"],
        env=rent | {"ALIS_VAR": os.environ["ALIS_VAR"]} | miljo,
        capture_output=True,
        text=True,
        timeout=60,
    )


def test_the_test_seal_is_chosen_where_nothing_is_said() -> None:
    assert start().stdout == "test\n"


@pytest.mark.parametrize(
    ("miljo", "melding"),
    [
        ({}, "ALIS_SEGL mangler"),
        ({"ALIS_SEGL": "test"}, "testseglet er ikke gyldig"),
        ({"ALIS_SEGL": "gull"}, "ALIS_SEGL må være test eller hsm"),
        ({**HSM, "ALIS_SEGL_PINFIL": ""}, "ALIS_SEGL_PINFIL mangler"),
    ],
)
def test_production_without_a_seal_does_not_start_and_says_why(miljo: dict[str, str], melding: str) -> None:
    svar = start(**PRODUKSJON, **miljo)
    assert svar.returncode != 0
    assert melding in svar.stderr


def test_production_starts_with_an_hsm() -> None:
    assert start(**PRODUKSJON, **HSM).stdout == "hsm\n"
