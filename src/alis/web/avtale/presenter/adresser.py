"""The addresses that the pages about agreements link to."""

from uuid import UUID

from django.urls import reverse

from alis.domain.avtale.avtaledel import Avtaledel


def til_utkast(versjon_id: UUID) -> str:
    return reverse("avtale:utkast", args=[versjon_id])


def til_del(versjon_id: UUID, del_: Avtaledel) -> str:
    if del_ is Avtaledel.OPPSUMMERING:
        return reverse("avtale:oppsummering", args=[versjon_id])
    return reverse("avtale:del", args=[versjon_id, del_.value])


def til_avtale(versjon_id: UUID) -> str:
    return reverse("avtale:vis", args=[versjon_id])


def til_sak(sak_id: UUID) -> str:
    return f"/alis/{sak_id}/"


def til_forhandling(versjon_id: UUID) -> str:
    return f"/avtaler/{versjon_id}/forhandling/"
