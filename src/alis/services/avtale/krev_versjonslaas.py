"""Optimistic locking of a version, which others change by writing in it, by moving it on, and by signing."""

from collections.abc import Iterator
from datetime import datetime

from alis.records.avtale.models import Avtaleversjon, Papirregistrering
from alis.services.felles import EndretAvAndre


def krev_versjonslaas(versjon: Avtaleversjon, laas: int) -> None:
    """Return quietly when `laas` is the version's own, else raise `EndretAvAndre`. The row must be locked."""
    if versjon.laas != laas:
        naar, hvem = max(_what_was_done(versjon))
        raise EndretAvAndre(hvem=hvem, naar=naar)


def _what_was_done(versjon: Avtaleversjon) -> Iterator[tuple[datetime, str]]:
    """When, and by whom."""
    yield versjon.endret_at, versjon.endret_av.navn
    if versjon.status_at is not None and versjon.status_av is not None:
        yield versjon.status_at, versjon.status_av.navn
    for signatur in versjon.signaturer.filter(skann=None).select_related("person"):
        yield signatur.signert_at, signatur.person.navn
    papirer = Papirregistrering.objects.filter(skann__versjon=versjon).select_related("registrert_av")
    for papir in papirer:
        yield papir.registrert_at, papir.registrert_av.navn
