"""Every place that takes a file in, as the browser sends one to it."""

from collections.abc import Callable, Mapping
from typing import Any

from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client

from factories.avtaleforlop import lag_ferdig_kladd, lag_forlop, lag_sendt
from factories.innlogging import klient_for
from factories.opphor import lag_avtale_i_kraft

Sender = Callable[[bytes], Any]
UTGIFT = {
    "element": "laeringsaktiviteter",
    "dag": "15.1.2026",
    "utgift": "8 000",
    "fond_ii": "4 500",
    "timer": "",
    "hva": "Grunnkurs B i Bodø",
}

KOSTNAD = {
    "element": "laeringsaktiviteter",
    "fom": "12.1.2026",
    "tom": "16.1.2026",
    "belop": "8 000",
    "hva": "Kursavgift som kommunen har betalt",
}

FILSTEDER = {
    "bilag": "web/refusjon/views/skriv.py",
    "egen kostnad": "web/egenkostnad/views/skriv.py",
    "skannet papir": "web/papir/views/papir.py",
    "dokumentkontroll": "web/dokumentkontroll/views.py",
    "Word-mal": "web/mal/views/word.py",
    "budsjettark": "web/budsjett/views/fil.py",
}
"""And the module that reads it there."""


def lag_filsteder() -> Mapping[str, Sender]:
    """With an agreement in force, one that waits for paper, and one that is being written."""
    i_kraft, _ = lag_avtale_i_kraft()
    venter, skrives = lag_forlop(), lag_forlop()
    papir, kladd = lag_sendt(venter)[0], lag_ferdig_kladd(skrives)
    lege, koordinator = klient_for(i_kraft.alis), klient_for(skrives.koordinator)
    return {
        "bilag": _sender(lege, f"/refusjoner/nytt/{i_kraft.sak.pk}/", "kamera", "foto.jpg", UTGIFT),
        "egen kostnad": _sender(
            klient_for(i_kraft.koordinator),
            "/kostnader/ny/",
            "filer",
            "faktura.pdf",
            {**KOSTNAD, "sak": str(i_kraft.sak.pk)},
        ),
        "skannet papir": _sender(
            klient_for(venter.koordinator), f"/avtaler/{papir}/papir/", "filer", "skann.pdf"
        ),
        "dokumentkontroll": _sender(Client(), "/kontroller-dokument/", "fil", "avtale.pdf"),
        "Word-mal": _sender(koordinator, "/maler/word/", "fil", "mal.docx"),
        "budsjettark": _sender(koordinator, f"/avtaler/{kladd}/budsjett/fil/", "fil", "budsjett.xlsx"),
    }


def _sender(
    klient: Client, adresse: str, felt: str, filnavn: str, resten: Mapping[str, str] | None = None
) -> Sender:
    """Follows to the page that the reader ends on."""

    def send(innhold: bytes) -> Any:
        fil = SimpleUploadedFile(filnavn, innhold)
        return klient.post(adresse, {**(resten or {}), felt: fil}, follow=True)

    return send
