"""Seals and sealed agreements to check. The test seal is made once for each run of the tests."""

from datetime import UTC, datetime, timedelta
from functools import cache
from pathlib import Path

from django.conf import settings

from alis.domain.avtale.part import Part
from alis.domain.dokument import (
    Avtaledokument,
    Avtaleinnhold,
    Bevis,
    Bevishendelse,
    Dokumentsignatur,
    innholdshash,
)
from alis.integrations.dokument import gjeldende_mal, lag_pdf
from alis.integrations.segl import Segl, Seglsertifikat, lokalt_segl
from factories.avtaleinnhold import avtaleinnhold

SIGNERT = datetime(2025, 5, 22, 9, 14, 33, tzinfo=UTC)


@cache
def segl() -> Segl:
    return lokalt_segl(settings.SEGL_MAPPE)


def signert_dokument(innhold: Avtaleinnhold | None = None) -> Avtaledokument:
    innhold = innhold or avtaleinnhold()
    hash_ = innholdshash(innhold)
    return Avtaledokument(
        innhold=innhold,
        signaturer=(
            Dokumentsignatur(
                part=Part.ALIS, navn=innhold.fakta.lege.navn, signert_at=SIGNERT, dokument_hash=hash_
            ),
            Dokumentsignatur(
                part=Part.KOMMUNE,
                navn="Sigurd Signatar",
                signert_at=SIGNERT + timedelta(hours=3),
                dokument_hash=hash_,
            ),
        ),
    )


def bevis(sertifikat: Seglsertifikat) -> Bevis:
    handlinger = ("send_til_signering", "signer_avtale", "signer_avtale")
    return Bevis(
        hendelser=tuple(
            Bevishendelse(
                linje=120 + nummer,
                linjehash=f"{nummer}" * 64,
                handling=handling,
                tidspunkt=SIGNERT + timedelta(hours=nummer),
                navn="Sigurd Signatar",
                organisasjon="Steigen kommune",
            )
            for nummer, handling in enumerate(handlinger)
        ),
        adresse="https://alis.example.no",
        segleier=sertifikat.eier,
        seglutsteder=sertifikat.utsteder,
        fingeravtrykk=sertifikat.fingeravtrykk,
        er_testsegl=sertifikat.er_test,
    )


def med_bevisside(innhold: Avtaleinnhold | None = None) -> bytes:
    """A signed agreement with its evidence page, not sealed yet."""
    return lag_pdf(
        signert_dokument(innhold),
        mal=gjeldende_mal(),
        skriftmappe=Path(settings.TYPST_FONTS),
        bevis=bevis(segl().sertifikat),
    )


@cache
def forseglet() -> bytes:
    """The same sealed agreement each time it is asked for."""
    return segl().forsegl(med_bevisside())
