"""The addresses that the pages about agreements link to."""

from uuid import UUID

from django.urls import reverse

from alis.domain.avtale.avtaledel import Avtaledel
from alis.domain.avtale.avtaleslag import Avtaleslag
from alis.domain.flyt import Avtalestatus
from alis.domain.tilgang import Aktor, Rettighet


def til_utkast(versjon_id: UUID) -> str:
    return reverse("avtale:utkast", args=[versjon_id])


def til_del(versjon_id: UUID, del_: Avtaledel) -> str:
    if del_ is Avtaledel.OPPSUMMERING:
        return reverse("avtale:oppsummering", args=[versjon_id])
    return reverse("avtale:del", args=[versjon_id, del_.value])


def til_avtale(versjon_id: UUID) -> str:
    return reverse("avtale:vis", args=[versjon_id])


def til_papir(versjon_id: UUID, status: Avtalestatus, aktor: Aktor) -> str:
    """Empty unless the version waits for signatures and the actor registers those on paper."""
    kan = status is Avtalestatus.SENDT and aktor.har(Rettighet.REGISTRER_PAPIRSIGNATUR)
    return reverse("papir:papir", args=[versjon_id]) if kan else ""


def til_skann(versjon_id: UUID, skann_id: UUID | None) -> str:
    return reverse("papir:skann", args=[versjon_id, skann_id]) if skann_id else ""


def til_versjon(versjon_id: UUID, slag: Avtaleslag) -> str:
    """The page of a version of any kind of agreement."""
    app = "veilederavtale" if slag is Avtaleslag.VEILEDERAVTALE else "avtale"
    return reverse(f"{app}:vis", args=[versjon_id])


def til_sak(sak_id: UUID) -> str:
    return f"/alis/{sak_id}/"


def til_forhandling(versjon_id: UUID) -> str:
    return f"/avtaler/{versjon_id}/forhandling/"
